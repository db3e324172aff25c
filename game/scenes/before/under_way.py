"""The question before a story takes the place of one under way: go on with that one, or begin anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.before.note import Begin, started
from game.scenes.frame import page
from game.scenes.scene import Change, Context, Home, Replace, Still
from game.scenes.shared.emblems import badge
from game.text import Text
from game.ui.parts.column import column, press, words
from game.ui.parts.layout import box, one, over, pad, picture, put, row, sized, square, stack

if TYPE_CHECKING:
    from game.action import Action
    from game.story.grammar.model import Episode
    from game.ui.draw.display import Colour
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece
    from game.ui.parts.layout import Part

TITLE = Text("under-way.title", "A story is under way")
# Translators: {story} is the title of the story that was begun and not finished yet.
HERE = Text("under-way.here", "{hero} is still in the middle of “{story}”.")
SAME = Text("under-way.same", "You can go on right there, or begin it anew from the first page.")
OTHER = Text(
    "under-way.other",
    "You can go on right there, or begin “{other}” now. The place in “{story}” is given up then. "
    "What is in the album stays.",
)
GO_ON = Text("under-way.go-on", "Go on with “{story}”")
ANEW = Text("under-way.anew", "Begin anew")
BEGIN = Text("under-way.begin", "Begin “{other}”")

FACE = 128.0
ANEW_MARK = "anew"
"""What the arguments of the hero choice and of the note end with once the player has answered."""


class UnderWay(Still):
    """Two answers; Esc leaves all as it is. The argument is an episode, or `episode:hero` from its note."""

    name = "under-way"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """`argument` says what is about to be begun."""
        super().__init__(argument, context)
        self._episode, _, self._hero = argument.partition(":")

    def view(self, context: Context) -> Widget:
        """The hero of the story that waits, and the question."""
        return page(
            context, "under-way", context.say(TITLE), lambda room: self._content(context, room), width=640.0
        )

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Begin what the note was about; where nothing is under way any more there is nothing to ask."""
        other = context.world.pack.episodes.get(self._episode)
        if context.world.play is None or other is None or (self._hero and self._hero not in other.heroes):
            return (Home(),)
        if isinstance(action, Begin):
            return started(context, other, self._hero)
        return super().handle(action, context)

    def _content(self, context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
        play, other = context.world.play, context.world.pack.episodes.get(self._episode)
        if play is None or other is None:
            return (), 0.0
        look, say, theme = context.look, context.say, context.look.theme
        same = play.episode.id == other.id
        story = play.episode.title
        scene = context.world.saved_scene or "play"
        figure = play.episode.hero(play.state)
        more = say(SAME) if same else say(OTHER, story=story, other=other.title)
        pieces: tuple[Piece, ...] = (
            _picture(context, play.episode, figure.person or figure.id),
            words(look, "under-way.here", say(HERE, story=story), "subheading", theme.on_panel),
            words(look, "under-way.more", more, "body", theme.on_panel),
            press(
                look, "go-on", say(GO_ON, story=story), Replace(scene, "saved"),
                kind="primary", icon_name="play", wide=True, first=True,
            ),
            press(
                look, "anew", say(ANEW) if same else say(BEGIN, other=other.title), self._anew(),
                icon_name="rewind" if same else "next", wide=True,
            ),
        )  # fmt: skip
        return column(room, pieces, 16.0)

    def _anew(self) -> Begin | Replace:
        """What the player was about to do: begin, where the note was read already, or choose a hero."""
        if self._hero:
            return Begin()
        return Replace("hero", f"{self._episode}:{ANEW_MARK}")


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
