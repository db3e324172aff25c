"""The ending: the door that was opened, what happened then, and what helped."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from game.scenes.after.after import AfterPlay
from game.scenes.after.ending_news import arriving, news_strip
from game.scenes.frame import bar
from game.scenes.play.play_layout import SIDE, StageArea, ease
from game.scenes.play.stage.stage import Moving, people, stage
from game.scenes.play.two_bar import OTHER
from game.scenes.scene import Back, Change, Context, Home, PlaySound, Push, Replace
from game.scenes.shared.album_found import album_of, news
from game.scenes.shared.emblems import door_picture
from game.scenes.shared.story_doors import one_door
from game.story.events import OtherDoor
from game.story.playing.two_players import other_waits
from game.story.playing.view import view as story_view
from game.story.state import HERO
from game.text import Text
from game.ui.art.scenery import Standing
from game.ui.parts.basic import panel
from game.ui.parts.column import words
from game.ui.parts.layout import by_width, over, row, split, stack
from game.ui.parts.part import box, disc, drawn, made, one, picture, sign
from game.ui.parts.pieces import board, placed, pressed, said
from game.ui.parts.sizing import SPRING, at_least_wide, at_most, pad, put, share_of, square

if TYPE_CHECKING:
    from game.action import Action
    from game.story.grammar.model import Ending
    from game.story.playing.play import Play
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

OPENED = Text("ending.opened", "You opened this door")
KINDS = {
    "good": Text("ending.good", "A good ending"),
    "open": Text("ending.open", "An ending that is still open"),
    "hard": Text("ending.hard", "A hard ending. The story can go on better from here."),
}
HELPED = Text("ending.helped", "What helped")
# Translators: n endings of the story were found so far, of all that there are.
FOUND = Text("ending.found", "{n} of {all} endings found", "{n} of {all} endings found")
GO_ON = Text("ending.go-on", "Go on")

FACES = {"good": "happy", "open": "thinking", "hard": "worried"}
"""The hero's expression where the story left none."""
OPENING_MS, FRAME_MS = 900, 33
LEAST_CARD = 560.0
STAGE_SHARE = 435 / 1280
"""The stage's part of the height in a high window."""
PADDING, DOOR, MARK = 34.0, 152.0, 34.0
"""Space around what the card says, and the largest sides of the door in it and of a check mark."""
DOOR_ROW, SMALLER = 68.0, 0.12
"""The largest side of a door in the row of all, and by how much of it the others are smaller on each side."""


class EndingScene(AfterPlay):
    """The place of the ending at one side, and a card that tells it at the other (below, in portrait)."""

    name = "ending"
    KEPT = "ending"
    GOES_ON: ClassVar[tuple[Text, str, Action]] = (GO_ON, "next", Replace("calm"))
    """Label, icon and meaning of its button."""

    def __init__(self, argument: str, context: Context) -> None:
        """The door is shut at first, and opens where things may move."""
        super().__init__(argument, context)
        self._opened = not context.look.motion
        self.news: tuple[str, ...] = ()

    def view(self, context: Context) -> Widget:
        """Stage, bar and card."""
        play = context.world.play
        if play is None or not play.state.ended:
            return self.nothing(context)
        return self.shown(context, play)

    def shown(self, context: Context, play: Play) -> Widget:
        """The ending of a play."""
        on_stage = SPRING if context.viewport.portrait else self._on_stage(context, play)
        whole = over(
            _with_card(context, made(lambda room: _people(context, play, room)), SPRING),
            placed(bar(context)),
            _with_card(context, SPRING, self._card(context, play)),
            _with_card(context, on_stage, SPRING),
        )
        return one("ending", whole).widget(context.viewport.rect)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """On to the quiet moment; Esc opens the menu. Who is quick has found the ending all the same."""
        if context.world.play is None:
            return (Home(),)
        come = () if self.has_arrived else self.tick(context)
        if isinstance(action, Back):
            return (*come, Push("menu"))
        if isinstance(action, OtherDoor):
            context.world.keep(context.world.play.do(action), "play")
            return (*come, Replace("play"))
        return (*come, *self.common(action))

    def moving(self, now: int) -> int | None:
        """Often while the door opens and what is new in the album comes."""
        moving = max(OPENING_MS, arriving(self.news))
        return None if self._opened or now - self.since > moving else FRAME_MS

    def arrived(self, context: Context) -> tuple[Change, ...]:
        """Remember the ending, and what it brought into the album; a new one is heard."""
        world, play = context.world, context.world.play
        if play is None:
            return (Home(),)
        known = play.state.ended in world.endings_found(play.episode.id)
        before = album_of(world.pack, world.progress)
        world.found_ending(play.episode.id, play.state.ended)
        self.news = news(before, album_of(world.pack, world.progress))
        return () if known else (PlaySound("door"),)

    def _part(self, context: Context) -> float:
        """How far the door is open, 0–1."""
        return 1.0 if self._opened else ease((context.now - self.since) / OPENING_MS)

    def _new(self, context: Context) -> Part:
        """What is new in the album."""
        return news_strip(context, self.news, None if self._opened else context.now - self.since)

    def _found(self, context: Context, play: Play, gap: float) -> tuple[Piece, ...]:
        """The row of doors, and above it what is new in the album."""
        new = (self._new(context), gap) if self.news else ()
        return (*new, _doors(context, play))

    def _on_stage(self, context: Context, play: Play) -> Part:
        """What was found, below the people."""
        return pad(stack(SPRING, *self._found(context, play, 12.0), 18.0), SIDE)

    def _card(self, context: Context, play: Play) -> Part:
        """The text of the ending, which scrolls where it has to, and the button; as high as what it says."""
        look, portrait = context.look, context.viewport.portrait
        below: tuple[Piece, ...] = ()
        if portrait and (found := self._found(context, play, 24.0)):
            below = (20.0 if self.news else 24.0, *found)
        told = stack(*_pieces(context, play, self._part(context)), *below, 4.0)
        label, icon, onward = self.GOES_ON
        go = pressed(
            look, "go-on", context.say(label), onward, kind="primary", icon_name=icon, first=True, least=60.0,
        )  # fmt: skip
        other = self._other_door(context, play)
        inside = stack(26.0, context.scroll("ending.scroll", told.content), 20.0, *other, go, 26.0)
        card = board(look, "ending.card", inside, PADDING, 0.0, radius=34.0, shadow=14.0)
        return put(card, down="top" if portrait else "middle")

    def _other_door(self, context: Context, play: Play) -> tuple[Piece, ...]:
        """Where two did not agree, the way to the door that still waits."""
        if not other_waits(play.episode, play.events, play.states):
            return ()
        label = context.say(OTHER)
        press = pressed(context.look, "two.other", label, OtherDoor(), icon_name="door-open", least=60.0)
        return press, 12.0


def _with_card(context: Context, stage_: Piece, card: Piece) -> Part:
    """The stage, and in place of the phone the card: beside it, or over its foot in a high window."""
    if context.viewport.portrait:
        return split(stage_, pad(card, 18.0, bottom=18.0), STAGE_SHARE, -28.0, down=True)
    scale = context.look.type.body.size / 21
    widest = LEAST_CARD * (1 + (scale - 1) * 0.4)
    wide = at_least_wide(at_most(share_of(pad(card, 0.0, 22.0), 0.5), widest), LEAST_CARD)
    return row(stage_, wide, 24.0)


def _people(context: Context, play: Play, room: Rect) -> Widget:
    """The place where the story ended, and those who were there; the hero's face suits the ending."""
    story = story_view(play.episode, play.state)
    face = FACES[play.episode.endings[play.state.ended].kind]
    cast = tuple(
        replace(one, expression=face) if one.who == HERO and not one.expression else one
        for one in story.stage
    )
    story = replace(story, stage=cast, phone=replace(story.phone, app="off"))  # nobody looks at it any more
    context = context.played_by(story.role)
    areas = StageArea(context.viewport.rect, room, portrait=context.viewport.portrait)
    return stage(story, areas, people(context, play.episode, story, areas, (room, Standing()), Moving()))


def _pieces(context: Context, play: Play, part: float) -> tuple[Piece, ...]:
    """What the card says, from the top."""
    look, say = context.look, context.say
    ending = play.episode.endings[play.state.ended]
    comfort: tuple[Piece, ...] = ()
    if ending.blame or ending.responsible:
        comfort = (20.0, _comfort(context, ending))
    return (
        _head(context, play, part),
        20.0,
        words(look, "ending.text", say(ending.text), "body", look.theme.on_panel),
        *comfort,
        22.0,
        words(look, "ending.helped", say(HELPED), "subheading", look.theme.on_panel, role="heading"),
        10.0,
        _helped(context, ending),
    )


def _head(context: Context, play: Play, part: float) -> Part:
    """The door with what lies behind it, and beside it the name of the ending."""
    look, say = context.look, context.say
    ending = play.episode.endings[play.state.ended]
    told = stack(
        words(look, "ending.opened", say(OPENED), "label", look.theme.good),
        4.0,
        words(look, "ending.title", say(ending.title), "heading", look.theme.on_panel, role="heading"),
        6.0,
        words(look, "ending.kind", say(KINDS[ending.kind]), "small", look.theme.quiet),
    )
    view = picture("picture", door_picture(play.episode, play.state.ended), alpha=round(255 * part))
    shut = (picture("picture", "door-closed", alpha=round(255 * (1 - part))),) if part < 1 else ()
    seen = over(*shut, view)

    def beside(w: float) -> Part:
        return row(square(seen, min(DOOR, w * 0.28)), 16.0, told, down="middle")

    return one("ending.head", by_width(beside))


def _comfort(context: Context, ending: Ending) -> Part:
    """Who is responsible, and who is not: the most prominent words of a hard ending."""
    look, say = context.look, context.say
    theme = look.theme
    pieces: list[Piece] = []
    if ending.blame:
        pieces += [words(look, "ending.blame", say(ending.blame), "subheading", theme.on_good), 6.0]
    if ending.responsible:
        pieces += [words(look, "ending.responsible", say(ending.responsible), "body", theme.on_good)]
    heart = square(sign("heart", theme.on_good), 40.0)
    beside = row(22.0, heart, 18.0, stack(*pieces), 24.0, down="top")
    return one("ending.comfort", over(box(theme.good, 24.0), pad(beside, 0.0, 20.0)))


def _helped(context: Context, ending: Ending) -> Part:
    """The sentences of what helped, each with a check mark."""
    return one(
        "ending.list",
        stack(
            *(_help(context, number, context.say(one_)) for number, one_ in enumerate(ending.helped)),
            gap=10.0,
        ),
        role="list",
    )


def _help(context: Context, number: int, sentence: str) -> Part:
    """A sentence, the first line of which stands in the middle of its mark."""
    look, theme = context.look, context.look.theme
    mark = square(over(disc(theme.good), pad(sign("check", theme.on_good), 8.0, 8.0)), MARK)
    told = said(look, f"ending.helped-{number}", sentence, colour=theme.on_panel)
    lower = max(0.0, (MARK - look.type.body.line_height) / 2)
    line = row(mark, 14.0, pad(told, top=lower, bottom=-lower), down="top")
    return one(f"ending.help-{number}", line, role="item")


def _doors(context: Context, play: Play) -> Part:
    """All endings as a row of small doors; those found stand open, this one is the largest."""
    look, episode = context.look, play.episode
    found = context.world.endings_found(episode.id) | {play.state.ended}
    count = len(found & set(episode.endings))
    told = context.say(FOUND, n=count, all=len(episode.endings))

    def doors(w: float) -> Part:
        side = min(DOOR_ROW, (w - 40) / len(episode.endings))
        shown = (
            square(pad(one_door(episode, name, opened=name in found), 0.0 if here else SMALLER * side), side)
            for name, here in ((name, name == play.state.ended) for name in episode.endings)
        )
        return row(SPRING, *(put(each, down="bottom") for each in shown), SPRING)

    ground = drawn(lambda place: (panel(look, place, fill=look.theme.soft),))
    line = pad(said(look, "ending.found", told, "label", look.theme.on_soft, "center"), 20.0)
    return one("ending.doors", over(ground, stack(12.0, by_width(doors), 6.0, line, 12.0)))
