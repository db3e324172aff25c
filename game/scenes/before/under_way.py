"""The question in front of a story that was begun: go on with it, or begin anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.frame import page
from game.scenes.scene import Change, Context, Home, Replace, Still
from game.scenes.shared.emblems import badge
from game.text import Text
from game.ui.parts.column import column, press, words
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.sizing import pad, put, sized, square

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.ui.draw.display import Colour
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Part

TITLE = Text("under-way.title", "A story is under way")
# Translators: {story} is the title of the story that was begun and not finished yet.
HERE = Text("under-way.here", "{hero} is still in the middle of “{story}”.")
SAME = Text(
    "under-way.same",
    "You can go on right there, or begin it anew from the first page. Other stories keep their place.",
)
GO_ON = Text("under-way.go-on", "Go on with “{story}”")
ANEW = Text("under-way.anew", "Begin anew")

FACE = 128.0


class GoOn(Action, frozen=True):
    """Go on where the story waits."""


class UnderWay(Still):
    """Two answers; Esc leaves all as it is."""

    name = "under-way"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """`argument` is the id of the episode."""
        super().__init__(argument, context)
        self._episode = argument

    def view(self, context: Context) -> Widget:
        """The hero of the story that waits, and the question."""
        return page(
            context, "under-way", context.say(TITLE), lambda room: self._content(context, room), width=640.0
        )

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Take the story up; where nothing is under way any more there is nothing to ask."""
        if context.world.under_way(self._episode) is None:
            return (Home(),)
        if isinstance(action, GoOn):
            return (Replace("play", "saved"),) if context.world.take_up(self._episode) else (Home(),)
        return super().handle(action, context)

    def _content(self, context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
        episode, hero = context.world.pack.episodes.get(self._episode), context.world.under_way(self._episode)
        if episode is None or hero is None:
            return (), 0.0
        look, say, theme = context.look, context.say, context.look.theme
        here = context.catalog.render(HERE, gender=hero.gender, hero=hero.name, story=episode.title)
        pieces: tuple[Piece, ...] = (
            _picture(context, episode, hero.person or hero.id),
            words(look, "under-way.here", here, "subheading", theme.on_panel),
            words(look, "under-way.more", say(SAME), "body", theme.on_panel),
            press(
                look, "go-on", say(GO_ON, story=episode.title), GoOn(),
                kind="primary", icon_name="play", wide=True, first=True,
            ),
            press(
                look, "anew", say(ANEW), Replace("hero", self._episode), icon_name="rewind", wide=True
            ),
        )  # fmt: skip
        return column(room, pieces, 16.0)


def _picture(context: Context, episode: Episode, person: str) -> Part:
    """The hero, and whoever stands for the story, side by side."""
    theme = context.look.theme
    face = square(_framed(theme.panel, theme.accent, person), FACE)
    small = square(_framed(theme.panel, theme.warm, badge(episode)), FACE * 0.58)
    pair = row(face, -FACE * 0.16, pad(small, top=FACE * 0.46 - 6.0), FACE * 0.14, down="top")
    return one("under-way.picture", sized(stack(6.0, put(pair, "middle")), h=FACE + 12.0))


def _framed(fill: Colour, edge: Colour, who: str) -> Part:
    """A face with a ring around it."""
    return over(pad(box(fill, FACE, edge, 4.0), -4.0, -4.0), picture("avatar", who))
