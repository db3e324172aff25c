"""The content note before a story: what it is about, how to stop, and what is always at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.frame import MARGIN, backdrop, bar, bar_bottom, buttons_row
from game.scenes.help import EXIT_HIDES_NOT
from game.scenes.play.tools import COLOURS, disc_shape
from game.scenes.scene import Change, Context, Home, Push, Still
from game.story.playing.play import Play
from game.story.reading.words import TOOLS
from game.text import Text
from game.ui.draw.display import Picture
from game.ui.draw.geometry import PERSON_RATIO, Rect, row
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, height, icon, panel, text
from game.ui.parts.column import Piece, column, words
from game.ui.parts.facts import fact
from game.ui.parts.scrolling import lane, scroll
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from game.scenes.frame import Buttons
    from game.story.grammar.model import Episode, Hero

AT_HAND = Text("note.at-hand", "These six are always at hand. Use them whenever you want: the story answers.")
EXIT = Text("note.exit", "Quick exit: press Esc three times. Only a calm picture is left then.")
SAME_CREDIT = Text("note.same-credit", "Skipping counts the same as playing.")
START = Text("note.start", "Start")
SKIP = Text("note.skip", "Skip this story")

COLUMN, HERO = 800.0, 430.0
"""Widths of the words and of the hero beside them."""
DISC = 56.0
STAMP = 160.0
"""A hero less high than this would be a stamp, and stays away."""
LARGE = 32.0
"""From this size of text on, the tools stand in rows of three and the hero stays away."""


class Begin(Action, frozen=True):
    """Start the story."""


class Skip(Action, frozen=True):
    """Leave the story out: the same credit, and what it is about."""


class Note(Still):
    """Between the choice of the hero and the story."""

    name = "note"

    def __init__(self, argument: str, context: Context | None = None) -> None:
        """`argument` is `episode:hero`."""
        super().__init__(argument, context)
        self._episode, _, self._hero = argument.partition(":")

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Start begins a play; Skip credits the story and tells of it."""
        episode = context.world.pack.episodes.get(self._episode)
        if episode is None or self._hero not in episode.heroes:
            return (Home(),)
        if isinstance(action, Begin):
            context.world.keep(Play.begin(episode, self._hero), "play")
            return (Home(), Push("play"))
        if isinstance(action, Skip):
            context.world.credit(episode.id)
            return (Home(), Push("debrief", f"skipped:{episode.id}"))
        return super().handle(action, context)

    def view(self, context: Context) -> Widget:
        """The note in a panel, buttons below it, and the hero beside it where there is room."""
        episode = context.world.pack.episodes.get(self._episode)
        hero = episode.heroes.get(self._hero) if episode else None
        if episode is None or hero is None:
            return Widget("note", context.viewport.rect, backdrop(context), (bar(context, back=True),))
        view, look = context.viewport, context.look
        shows_hero = look.type.body.size < LARGE
        beside_words = shows_hero and not view.portrait
        w = min(COLUMN, view.w - 2 * MARGIN)
        left = MARGIN + 20 if beside_words else (view.w - w) / 2
        room = Rect(left, bar_bottom(), w, view.h - bar_bottom() - 24)
        said = _words(context, episode, hero, room)
        place = _beside(context, room) if beside_words else _below(context, said[1].rect)
        standing = (_standing(context, hero, place),) if shows_hero and place.h > STAMP else ()
        children = (bar(context, back=True), *standing, *said)
        return Widget("note", view.rect, backdrop(context), children)


def _beside(context: Context, room: Rect) -> Rect:
    """Where the hero stands at the right of the words."""
    view = context.viewport
    free = view.w - room.right - 16
    w = min(HERO * view.h / 720, free)
    h = w / PERSON_RATIO
    return Rect(room.right + (free - w) / 2 + 8, view.h - h, w, h)


def _below(context: Context, words_: Rect) -> Rect:
    """Where the hero stands below the words, at the right edge, so that the buttons have the left."""
    view = context.viewport
    h = min(HERO, view.h - words_.bottom - 24)
    w = h * PERSON_RATIO
    return Rect(view.w - w, view.h - h, w, h)


def _standing(context: Context, hero: Hero, place: Rect) -> Widget:
    """The hero at the lower edge."""
    shape = Picture(place, "person", hero.person or hero.id, ("happy", "", "phone"))
    return Widget("note.hero", place, (shape,), role="image", name=context.say(hero.name))


def _words(context: Context, episode: Episode, hero: Hero, room: Rect) -> tuple[Widget, ...]:
    """Heading, panel and buttons."""
    look = context.look
    title = context.say(episode.title)
    top = Rect(room.x, room.y, room.w, height(look, title, "heading", room.w))
    heading = text(look, "note.title", top, title, "heading", role="heading")
    labels: Buttons = (
        ("start", context.say(START), Begin(), "good"), ("skip", context.say(SKIP), Skip(), "quiet"),
    )  # fmt: skip
    _, foot_h = buttons_row(context, Rect(room.x, 0, room.w, 0), labels)
    buttons, _ = buttons_row(context, Rect(room.x, room.bottom - foot_h, room.w, foot_h), labels)
    free = Rect(room.x, top.bottom + 14, room.w, room.bottom - foot_h - 16 - top.bottom - 14)

    def content(within: Rect) -> tuple[tuple[Widget, ...], float]:
        return column(within, _pieces(context, episode, hero), 16.0)

    _, wanted = content(lane(free.inset(28, 0)))
    place = Rect(free.x, free.y, free.w, min(free.h, wanted + 48))
    area = scroll(look, "note.scroll", place.inset(28, 24), content, context.scrolled.get("note.scroll", 0.0))
    return heading, Widget("note.panel", place, (panel(look, place),), (area,)), *buttons


def _pieces(context: Context, episode: Episode, hero: Hero) -> tuple[Piece, ...]:
    look, theme, say = context.look, context.look.theme, context.say
    said = context.catalog.render(episode.note, gender=hero.gender, hero=hero.name)
    return (
        words(look, "note.about", said, "body", theme.on_panel),
        words(look, "note.at-hand", say(AT_HAND), "label", theme.on_panel),
        _tools(context),
        4.0,
        fact(look, "note.exit", "exit", say(EXIT), "small"),
        words(look, "note.exit-hides-not", say(EXIT_HIDES_NOT), "small", theme.quiet),
        fact(look, "note.same-credit", "check", say(SAME_CREDIT), "small"),
    )


def _tools(context: Context) -> Piece:
    """The six tools as discs with their names: to know them again, not to press."""
    look = context.look
    across = 3 if look.type.body.size >= LARGE or context.viewport.portrait else 6
    labels = {tool: context.say(TOOL_NAMES[tool]) for tool in TOOLS}

    def laid(room: Rect) -> Widget:
        cell_w = (room.w - 10 * (across - 1)) / across
        label_h = max(look.block(label, "label", cell_w).h for label in labels.values())
        h = DISC + 8 + label_h
        rows = [Rect(room.x, room.y + at * (h + 14), room.w, h) for at in range(len(TOOLS) // across)]
        places = [place for line in rows for place in row(line, across, 10.0)]
        cells = tuple(
            _tool(context, tool, labels[tool], place) for tool, place in zip(TOOLS, places, strict=True)
        )
        return Widget(
            "note.six", Rect(room.x, room.y, room.w, rows[-1].bottom - room.y), (), cells, role="list"
        )

    return laid


def _tool(context: Context, tool: str, label: str, place: Rect) -> Widget:
    look = context.look
    fill, ink = (getattr(look.theme, token) for token in COLOURS[tool])
    disc = Rect(place.x + (place.w - DISC) / 2, place.y, DISC, DISC)
    below = Rect(place.x, disc.bottom + 8, place.w, place.bottom - disc.bottom - 8)
    shapes = (
        disc_shape(look, disc, fill),
        icon(disc.centered(DISC * 0.6, DISC * 0.6), tool, ink),
        centred(look, below, label, "label", look.theme.on_panel),
    )
    return Widget(f"note.tool:{tool}", place, shapes, role="item", name=label)
