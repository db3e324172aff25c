"""The ending: the door that was opened, what happened then, and what helped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.scenes.after.after import AfterPlay
from game.scenes.after.ending_news import arriving, news_strip
from game.scenes.frame import bar
from game.scenes.play.play_layout import SIDE, Layout, ease
from game.scenes.play.stage import Moving, people, stage
from game.scenes.scene import Back, Change, Context, Home, PlaySound, Push, Replace
from game.scenes.shared.album_found import album_of, news
from game.scenes.shared.emblems import door_colours, door_picture
from game.story.playing.view import view as story_view
from game.story.state import HERO
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, button_size, height, icon, panel, text
from game.ui.parts.column import column, words
from game.ui.parts.doors import door
from game.ui.parts.scrolling import scroll, shifted

if TYPE_CHECKING:
    from game.action import Action
    from game.story.grammar.model import Ending
    from game.story.playing.play import Play
    from game.ui.parts.column import Piece

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
PADDING = 34.0


class EndingScene(AfterPlay):
    """The place of the ending at one side, and a card that tells it at the other (below, in portrait)."""

    name = "ending"
    KEPT = "ending"

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
        page = context.viewport.rect
        areas = _areas(context)
        card = self._card(context, play, areas)
        row = () if areas.portrait else self._on_stage(context, play, areas)
        return Widget("ending", page, (), (_people(context, play, areas), bar(context), card, *row))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """On to the quiet moment; Esc opens the menu. Who is quick has found the ending all the same."""
        if context.world.play is None:
            return (Home(),)
        come = () if self.has_arrived else self.tick(context)
        if isinstance(action, Back):
            return (*come, Push("menu"))
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

    def _new(self, context: Context, room: Rect) -> Widget:
        """What is new in the album."""
        return news_strip(context, self.news, room, None if self._opened else context.now - self.since)

    def _on_stage(self, context: Context, play: Play, areas: Layout) -> tuple[Widget, ...]:
        """The row of doors below the people, and above it what is new in the album."""
        room = Rect(SIDE, 0, areas.stage.w - 2 * SIDE, 0)
        made = _doors(context, play, room)
        doors = shifted(made, areas.ground.h - 18 - made.rect.h)
        if not self.news:
            return (doors,)
        strip = self._new(context, room)
        return doors, shifted(strip, doors.rect.y - 12 - strip.rect.h)

    def _card(self, context: Context, play: Play, areas: Layout) -> Widget:
        """The text of the ending, which scrolls where it has to, and the button; as high as what it says."""
        look = context.look
        most = areas.phone
        inner = most.inset(PADDING, 0)
        label = context.say(GO_ON)
        h = max(60.0, button_size(look, label, inner.w, has_icon=True))

        def content(area: Rect) -> tuple[tuple[Widget, ...], float]:
            below: list[Piece] = []
            if areas.portrait:
                new: tuple[Piece, ...] = (20.0, lambda room: self._new(context, room)) if self.news else ()
                below = [*new, 24.0, lambda room: _doors(context, play, room)]
            return column(area, (*_pieces(context, play, self._part(context)), *below, 4.0))

        around = 26 + 20 + h + 26
        wanted = content(Rect(inner.x, 0, inner.w - 12, 0))[1] + around
        place = Rect(most.x, most.y, most.w, min(most.h, wanted))
        if not areas.portrait:
            place = place.moved(0, (most.h - place.h) / 2)
        room = Rect(inner.x, place.y + 26, inner.w, place.h - around)
        told = scroll(look, "ending.scroll", room, content, context.scrolled.get("ending.scroll", 0.0))
        go = button(
            look, "go-on", Rect(inner.x, room.bottom + 20, inner.w, h), label, Replace("calm"),
            kind="primary", icon_name="next", first=True,
        )  # fmt: skip
        return Widget("ending.card", place, (panel(look, place, radius=34.0, shadow=14.0),), (told, go))


def _areas(context: Context) -> Layout:
    """The stage, and in place of the phone the card."""
    view = context.viewport
    scale = context.look.type.body.size / 21
    nowhere = Rect(0, 0, 0, 0)
    if view.portrait:
        stage_rect = Rect(0, 0, view.w, round(view.h * 0.34))
        card = Rect(18, stage_rect.bottom - 28, view.w - 36, view.h - stage_rect.bottom + 10)
        return Layout(view.rect, stage_rect, card, nowhere, portrait=True, text_scale=scale)
    w = max(LEAST_CARD, min(view.w * 0.5, LEAST_CARD * (1 + (scale - 1) * 0.4)))
    card = Rect(view.w - w - 24, 22, w, view.h - 44)
    stage_rect = Rect(0, 0, card.x, view.h)
    return Layout(view.rect, stage_rect, card, nowhere, portrait=False, text_scale=scale)


def _people(context: Context, play: Play, areas: Layout) -> Widget:
    """The place where the story ended, and those who were there; the hero's face suits the ending."""
    story = story_view(play.episode, play.state)
    face = FACES[play.episode.endings[play.state.ended].kind]
    cast = tuple(
        replace(one, expression=face) if one.who == HERO and not one.expression else one
        for one in story.stage
    )
    story = replace(story, stage=cast)
    return stage(story, areas, people(context, play.episode, story, areas, areas.stage, Moving()))


def _pieces(context: Context, play: Play, part: float) -> tuple[Piece, ...]:
    """What the card says, from the top."""
    look, say = context.look, context.say
    ending = play.episode.endings[play.state.ended]
    comfort: tuple[Piece, ...] = ()
    if ending.blame or ending.responsible:
        comfort = (20.0, lambda room: _comfort(context, ending, room))
    return (
        lambda room: _head(context, play, room, part),
        20.0,
        words(look, "ending.text", say(ending.text), "body", look.theme.on_panel),
        *comfort,
        22.0,
        words(look, "ending.helped", say(HELPED), "subheading", look.theme.on_panel, role="heading"),
        10.0,
        lambda room: _helped(context, ending, room),
    )


def _head(context: Context, play: Play, room: Rect, part: float) -> Widget:
    """The door with what lies behind it, and beside it the name of the ending."""
    look, say = context.look, context.say
    ending = play.episode.endings[play.state.ended]
    side_w = min(152.0, room.w * 0.28)
    side = Rect(room.x + side_w + 16, room.y, room.w - side_w - 16, 0)
    pieces = (
        words(look, "ending.opened", say(OPENED), "label", look.theme.good),
        4.0,
        words(look, "ending.title", say(ending.title), "heading", look.theme.on_panel, role="heading"),
        6.0,
        words(look, "ending.kind", say(KINDS[ending.kind]), "small", look.theme.quiet),
    )
    said, said_h = column(side, pieces)
    h = max(side_w, said_h)
    place = Rect(room.x, room.y + (h - side_w) / 2, side_w, side_w)
    view = door_picture(play.episode, play.state.ended)
    shut = (Picture(place, "picture", "door-closed", alpha=round(255 * (1 - part))),) if part < 1 else ()
    shapes = (*shut, Picture(place, "picture", view, alpha=round(255 * part)))
    moved = tuple(shifted(one, (h - said_h) / 2) for one in said)
    return Widget("ending.head", Rect(room.x, room.y, room.w, h), shapes, moved)


def _comfort(context: Context, ending: Ending, room: Rect) -> Widget:
    """Who is responsible, and who is not: the most prominent words of a hard ending."""
    look, say = context.look, context.say
    theme = look.theme
    inner = Rect(room.x + 24 + 56, room.y + 20, room.w - 48 - 56, 0)
    pieces: list[Piece] = []
    if ending.blame:
        pieces += [words(look, "ending.blame", say(ending.blame), "subheading", theme.on_good), 6.0]
    if ending.responsible:
        pieces += [words(look, "ending.responsible", say(ending.responsible), "body", theme.on_good)]
    said, h = column(inner, pieces)
    place = Rect(room.x, room.y, room.w, h + 40)
    heart = Rect(room.x + 22, room.y + 20, 40, 40)
    return Widget(
        "ending.comfort", place, (Box(place, theme.good, 24.0), icon(heart, "heart", theme.on_good)), said
    )


def _helped(context: Context, ending: Ending, room: Rect) -> Widget:
    """The sentences of what helped, each with a check mark."""
    look, theme = context.look, context.look.theme
    made: list[Widget] = []
    y = room.y
    for number, said in enumerate(ending.helped):
        mark = Rect(room.x, y, 34, 34)
        sentence = context.say(said)
        h = max(34.0, height(look, sentence, "body", room.w - 48))
        top = y + max(0.0, (34 - look.type.body.line_height) / 2)
        line = text(
            look,
            f"ending.helped-{number}",
            Rect(mark.right + 14, top, room.w - 48, 0),
            sentence,
            colour=theme.on_panel,
        )
        shapes = (Box(mark, theme.good, 17.0), icon(mark.inset(8), "check", theme.on_good))
        made.append(Widget(f"ending.help-{number}", Rect(room.x, y, room.w, h), shapes, (line,), role="item"))
        y += h + 10
    return Widget("ending.list", Rect(room.x, room.y, room.w, y - room.y - 10), (), tuple(made), role="list")


def _doors(context: Context, play: Play, room: Rect) -> Widget:
    """All endings as a row of small doors; those found stand open, this one is the largest."""
    look, theme, episode = context.look, context.look.theme, play.episode
    found = context.world.endings_found(episode.id) | {play.state.ended}
    count = len(found & set(episode.endings))
    said = context.say(FOUND, n=count, all=len(episode.endings))
    caption_h = height(look, said, "label", room.w - 40)
    step = min(58.0, (room.w - 40) / len(episode.endings))
    h = step * 1.28
    place = Rect(room.x, room.y, room.w, h + caption_h + 34)
    start = room.x + (room.w - step * len(episode.endings)) / 2
    shapes: list[Shape] = [panel(look, place, fill=theme.soft)]
    for number, (name, ending) in enumerate(episode.endings.items()):
        cell = Rect(start + number * step, room.y + 14, step, h)
        if name != play.state.ended:
            cell = Rect(cell.x + step * 0.12, cell.y + h * 0.2, step * 0.76, h * 0.8)
        leaf, light = door_colours(look, ending.kind if name in found else "open")
        shapes.extend(
            door(look, cell, 1.0 if name in found else 0.0, leaf if name in found else theme.quiet, light)
        )
    caption = Rect(room.x + 20, room.y + 14 + h + 8, room.w - 40, caption_h)
    line = text(look, "ending.found", caption, said, "label", theme.on_soft, "center")
    return Widget("ending.doors", place, tuple(shapes), (line,), role="group")
