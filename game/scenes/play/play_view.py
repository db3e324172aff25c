"""From the story as it stands to the widget tree of the play; what did not change is kept for a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

from game.scenes.frame import bar
from game.scenes.play import tools as toolbox
from game.scenes.play.arranging import (
    areas_of,
    arranged,
    for_choices,
    for_people,
    occupied,
    phone_is_out,
    phone_shown,
)
from game.scenes.play.boards.dossier_board import turned_in_sight
from game.scenes.play.boards.hands import Hands
from game.scenes.play.boards.order_board import at_rest, sliding
from game.scenes.play.boards.pouring import pours, rolling
from game.scenes.play.going_on import show_now
from game.scenes.play.phone.chat import CHAT_AREA
from game.scenes.play.phone.feed import newest_offset
from game.scenes.play.phone.opened import Opened
from game.scenes.play.phone.phone_app import Shown, app_of
from game.scenes.play.phone.phone_body import parts
from game.scenes.play.play_clock import behind, lives
from game.scenes.play.play_layout import Layout, ease, without_phone
from game.scenes.play.played import played
from game.scenes.play.speech import usual_height
from game.scenes.play.stage.day import sky
from game.scenes.play.stage.fade import Fade
from game.scenes.play.stage.life import Alive, alive, foreseen_life
from game.scenes.play.stage.lying import lies, lying, room_and_place
from game.scenes.play.stage.pets import hopping, pets
from game.scenes.play.stage.place_names import place_told
from game.scenes.play.stage.resting import resting
from game.scenes.play.stage.shot import boxes_of, shot_stage
from game.scenes.play.stage.stage import Moving, Touched, people, setting, stage
from game.scenes.play.stage.talking_things import talking
from game.scenes.play.stage.touching import (
    answers,
    away,
    gesture,
    given,
    in_nobodys_way,
    on_stage,
    stirred,
    switched,
    to_stir,
    to_touch,
)
from game.scenes.play.stamp import stamp
from game.ui.art.daylight import on_people
from game.ui.art.framing import room_above
from game.ui.draw.geometry import between
from game.ui.draw.theme import typography
from game.ui.draw.widget import Widget
from game.ui.parts.part import named
from game.ui.parts.scrolling import shifted
from game.ui.parts.sizing import pad

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.play.making_room import Shared
    from game.scenes.play.play_clock import Clock
    from game.scenes.scene import Context, ScrollTo
    from game.story.playing.play import Play
    from game.story.playing.view import StoryView

Part = TypeVar("Part")
REMEMBERED = 4
"""How many values of a part are kept: what slides is made of two moments, and so is what is foreseen."""
RISE = 18.0
"""How far a box at the bottom rises when it comes."""


class Memo:
    """Remembers the last values of each part and what they were made from: of now, before, and to come."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, object], ...]] = {}

    def get(self, name: str, key: object, make: Callable[[], Part]) -> Part:
        """The part as it was when made from an equal key, else a new one."""
        kept = self._kept.get(name, ())
        for made_from, part in kept:
            if made_from == key:
                return cast("Part", part)
        made = make()
        self._kept[name] = ((key, made), *kept[: REMEMBERED - 1])
        return made


class Moment:
    """What one frame is about: play, story, the story before the last event, and what hands hold."""

    def __init__(
        self,
        context: Context,
        play: Play,
        story: StoryView,
        before: StoryView | None,
        hands: Hands = Hands(),  # noqa: B008 - frozen
    ) -> None:
        self.context, self.play, self.story, self.before = context.played_by(story.role), play, story, before
        self.hands = hands
        look = context.look
        self.key = (
            context.viewport,
            look.theme.name,
            look.type,
            id(look.typesetter),
            context.catalog,  # not its code: a translator may have saved another one
            context.gender,
            context.players,
            story.role,
        )
        self.text_scale = look.type.chat.size / typography(1.0).chat.size
        moved = ((area, by) for area, by in context.scrolled.items() if not area.startswith(CHAT_AREA))
        self.moved = tuple(sorted(moved))
        """Scroll areas away from their start: they are laid out again when they move, a chat is shifted."""


class PlayView:
    """Makes the trees of the frames of one play scene."""

    def __init__(self, memo: Memo | None = None) -> None:
        self._memo = memo or Memo()
        self._fade = Fade()

    def apart(self) -> PlayView:
        """One that makes the same trees, and leaves what is seen behind everything now as it is."""
        return PlayView(self._memo)

    def tree(self, now: Moment, clock: Clock, opened: Opened) -> Widget:
        """The whole screen, in the order in which it is read and tabbed through."""
        context, story = now.context, now.story
        fit, areas, shared = self._arranged(now)
        part = ease(clock.slide(context.now)) if context.look.motion else 1.0
        tools = self._memo.get(
            "tools",
            (now.key, story.acts, story.press),
            lambda: toolbox.tools(context, areas.tools, fit, story.acts, story.press),
        )
        spoken_ = self._spoken(now, areas, shared, clock, part)
        bar_ = self._memo.get("bar", now.key, lambda: bar(context, menu=True))
        children = (
            self._faded(now, self._stage(now, areas, shared, clock, spoken_), clock),
            *spoken_,
            *self._phone(now, areas, clock, opened, part),
            *self._lying(now, areas, part),
            tools,
            *stamp(context, areas, story, clock),
            bar_,
            *played(context, story, areas, bar_.rect, phone=phone_shown(story, areas)),
        )
        children += self._pets(now, areas, clock, children)
        waited = "phone.banner" if now.story.open else "continue"  # only a press on the notice goes on there
        elsewhere = "" if opened else waited  # what looks like a page of the phone is read, not passed
        return Widget("play", context.viewport.rect, (), children, elsewhere=elsewhere)

    def _arranged(self, now: Moment) -> tuple[toolbox.Fit, Layout, Shared]:
        """Where things stand; in portrait the phone is lower while there is much to read above it."""
        fit, areas = self._memo.get("layout", now.key, lambda: areas_of(now.context, now.text_scale))
        shared = self._shared(now, now.story, areas, now.hands)
        return fit, shared[0], shared[1]

    def _shared(self, now: Moment, story: StoryView, areas: Layout, hands: Hands) -> tuple[Layout, Shared]:
        """The stage shared by people and what stands before them; laid out anew while a card slides."""
        if sliding(hands.ordering, now.context.now) and now.context.look.motion:
            return arranged(now.context, story, areas, hands)
        key = (now.key, now.moved, story, at_rest(hands.ordering), hands.piece)
        return self._memo.get(
            "shared",
            key,
            lambda: arranged(
                now.context, story, for_choices(now.context, now.play.episode, story, areas), hands
            ),
        )

    def newest_in_feed(self, now: Moment) -> float:
        """How far the feed is to be scrolled so that what came last is seen."""
        _, areas, _ = self._arranged(now)
        here = parts(now.context.look, areas.phone)
        return newest_offset(now.context, now.play.episode, now.story, here)

    def turned_line(self, now: Moment) -> tuple[ScrollTo, ...]:
        """How the lines of a file are to be scrolled so that the one turned last is seen."""
        board = self._arranged(now)[2].before
        if now.story.dossier is None or board is None:
            return ()
        return turned_in_sight(now.context, now.story.dossier, board)

    def _faded(self, now: Moment, scene: Widget, clock: Clock) -> Widget:
        """What is behind everything, while what was there before goes."""
        part = clock.fade(now.context.now) if now.context.look.motion else 1.0
        return self._fade.over((now.key, behind(now.story)), scene, part)

    def _stage(
        self, now: Moment, areas: Layout, shared: Shared, clock: Clock, spoken_: tuple[Widget, ...]
    ) -> Widget:
        """Place and people, who make room while the phone or a large card comes; or a picture instead."""
        room = for_people(now.story, areas) if areas.portrait else areas
        if now.story.day:
            return sky(without_phone(areas), now.story.card)
        if now.story.shot is not None and not now.story.on_card:
            stage_ = for_people(now.story, areas).stage
            free = room_above(stage_, boxes_of(spoken_), usual_height(now.context.look))
            age = clock.life(now.context.now) if now.context.look.motion else 0
            return shot_stage(now.context, now.play.episode, now.story, room, free, age)
        age = now.context.now - clock.slid
        turns = now.context.look.motion and clock.turning(now.context.now)
        moving = Moving(
            age,
            clock.life(now.context.now),
            clock.entered,
            now.before if turns else None,
            gesture(now.context, clock),
            switched(now.story, clock),
        )
        stands = shared.people
        part = ease(clock.slide(now.context.now)) if now.context.look.motion else 1.0
        if part < 1 and now.before is not None and not areas.portrait:
            stands = between(self._shared(now, now.before, areas, Hands())[1].people, stands, part)
        figures = people(now.context, now.play.episode, now.story, room, (stands, shared.stand), moving)
        told = place_told(now.context, now.story.place)
        life = self._life(now, clock)
        if now.context.look.motion:
            life = msgspec.structs.replace(life, movers=hopping(life.movers, clock, now.context.now))
        return stage(now.story, room, figures, life, told, _touched(now, room, clock))

    def _pets(self, now: Moment, areas: Layout, clock: Clock, tree: tuple[Widget, ...]) -> tuple[Widget, ...]:
        """Things, people and animals that answer a press on the stage, the first of `tree`, if it is one."""
        if not lives(now.story) or now.story.shot is not None or now.story.on_card:
            return ()
        room = for_people(now.story, areas) if areas.portrait else areas
        ground = room.stage if room.portrait else room.ground
        before = tuple([box for box in boxes_of(tree[1:]) if box.intersects(ground)])

        def made() -> tuple[Widget, ...]:
            here, movers = setting(room), self._life(now, clock).movers
            touch = to_touch(now.context, now.story, here, quiet, tree[0], (ground, before))
            stir = to_stir(now.context, here, movers, quiet, (ground, before))
            said = talking(now.context, now.story, here, clock, (for_people(now.story, areas).stage, before))
            return (*stir, *touch, *pets(now.context, here, ground, movers, clock, before), *said)

        quiet = in_nobodys_way(now.story, clock, now.context.now)
        if clock.answering(clock.pet, now.context.now) is not None:
            return made()
        return self._memo.get(
            "pets", (now.key, now.story, room, before, tuple(on_stage(tree[0])), quiet), made
        )

    def foreseen_life(self, now: Moment, clock: Clock) -> Widget:
        """All that moves in the place, as it will be seen while the stage lives; nothing where none does."""
        areas = self._arranged(now)[1]
        room = for_people(now.story, areas) if areas.portrait else areas
        alone = not lives(now.story) or now.story.shot is not None
        life = Alive() if alone else self._life(now, clock)
        return foreseen_life(setting(room), room.stage if room.portrait else room.ground, life)

    def _life(self, now: Moment, clock: Clock) -> Alive:
        """What moves in the place; all of it lies at rest where motion is off."""
        context = now.context
        hero, role = now.play.episode.heroes[now.play.state.hero].person, now.story.role
        hero = role.person if role else hero
        age = clock.life(context.now) if context.look.motion else 0
        story, scale = now.story, context.viewport.scale
        where = (context.world.paths.assets, story.place, hero)
        found = self._memo.get(
            "life",
            (where, story.cat, story.hamster, story.clock, scale),
            lambda: alive(*where, 0, scale, story.cat, hamster=story.hamster, clock=story.clock),
        )
        movers = stirred(found.movers, clock, context.now) + given(context, story, clock)
        light = on_people(story.place, story.clock, switched=switched(story, clock))
        return msgspec.structs.replace(found, movers=movers, age=age, light=light)

    @staticmethod
    def _spoken(now: Moment, areas: Layout, shared: Shared, clock: Clock, part: float) -> tuple[Widget, ...]:
        """What is said, shown, to be chosen or to be put in order on the stage; it rises where it is new."""
        made = shared.before
        if made is None:
            return _hurried(now.context, now.story, areas)
        age = now.context.now - clock.slid
        if now.context.look.motion and pours(now.story, age):
            made = rolling(made, age)
        fresh = now.before is not None and not occupied(now.before) and not now.story.to_arrange
        return (shifted(made, (1 - part) * RISE),) if fresh else (made,)

    def _phone(
        self, now: Moment, areas: Layout, clock: Clock, opened: Opened, part: float
    ) -> tuple[Widget, ...]:
        """The phone, on its way where it comes or goes."""
        shown = phone_shown(now.story, areas)
        was = shown if now.before is None else phone_shown(now.before, areas)
        if shown:
            made = self._app(now, areas, clock, opened)
            return (made if was else shifted(made, (1 - part) * areas.way),)
        if was and part < 1 and now.before is not None:
            before = now.before
            gone = self._memo.get(
                "gone", (now.key, before, areas.phone), lambda: self._put_away(now, before, areas, clock)
            )
            return (shifted(gone, part * areas.way),)
        return ()

    def _lying(self, now: Moment, areas: Layout, part: float) -> tuple[Widget, ...]:
        """The phone where it lies on its face; it moves a little while it buzzes."""
        story, before = now.story, now.before
        if not lies(story):
            return ()
        fresh = before is not None and lies(before) and before.phone.buzzed < story.phone.buzzed
        stage_rect = without_phone(areas).stage
        return (lying(now.context, story, stage_rect, portrait=areas.portrait, part=part if fresh else 1.0),)

    def _app(self, now: Moment, areas: Layout, clock: Clock, opened: Opened) -> Widget:
        if now.story.resting:
            return resting(now.context, areas.phone, now.context.now - clock.since)
        shown = Shown(now.play, now.story, now.before, areas.phone, clock, opened)
        return app_of(now.context, shown, self._memo.get, (now.key, now.moved, areas.phone))

    def _put_away(self, now: Moment, before: StoryView, areas: Layout, clock: Clock) -> Widget:
        """The phone as it was last, which nobody can press any more."""
        if before.resting:
            return resting(now.context, areas.phone, 0)
        shown = Shown(now.play, before, None, areas.phone, clock, Opened())
        return unpressable(app_of(now.context, shown, Memo().get, ()))


def unpressable(widget: Widget) -> Widget:
    """The widget and all below it as a mere picture."""
    children = tuple(unpressable(child) for child in widget.children)
    return msgspec.structs.replace(
        widget, children=children, action=None, touch=None, name="", value="", live=False, first=False,
        digit=0, reach=0.0,
    )  # fmt: skip


def _touched(now: Moment, room: Layout, clock: Clock) -> Touched:
    """What things that were pressed show."""
    here = setting(room)
    behind, before = (
        tuple(answers(now.context, now.story, here, clock, layer)) for layer in ("back", "front")
    )
    return Touched(behind, before, switched(now.story, clock), away(now.context, now.story, clock))


def _hurried(context: Context, story: StoryView, areas: Layout) -> tuple[Widget, ...]:
    """Without the phone, a press on the stage ends a delay, but where the phone lies on its face."""
    if phone_is_out(story):
        return ()
    room = without_phone(areas).stage
    if lies(story):
        room, _ = room_and_place(room, portrait=areas.portrait)
    return show_now(context, story, pad(named("stage"), 20.0, 90.0).widget(room).rect)
