"""Which motif belongs to what is shown: of a screen, of a place, or of what the hero feels there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import World
    from game.story.playing.play import Play
    from game.story.playing.view_model import StoryView

    Seen = Callable[[Play], StoryView]

SILENCE: Final = "silence"
"""The motif of a screen that hides the game: whatever sounds fades away."""

SCREENS: Final = {"title": "title", "calm": "calm"}
ENDINGS: Final = {"good": "ending", "hard": "worry"}
"""By the kind of the ending; one that is still open has none."""
WORRIED: Final = frozenset({"worried", "hurt"})
RELIEVED: Final = frozenset({"happy", "brave", "laughing"})


class Moods:
    """Tells the motif of what is shown, as long as it is another than before."""

    def __init__(self) -> None:
        """Nothing was shown yet."""
        self._last = ""
        self._play: Play | None = None
        self._of_play = ""

    def changed(self, scene: str, world: World, *, hidden: bool = False, seen: Seen | None = None) -> str:
        """The motif of the scene of that name where it differs from the last one; "" where it does not.

        Scenes without one, such as settings over a story, leave everything as it is. `hidden` is whether the
        scene hides the game; `seen` gives what is seen of a play where that is known already.
        """
        name = SILENCE if hidden else self._of(scene, world, seen or seen_of)
        if not name or name == self._last:
            return ""
        self._last = name
        return name

    def _of(self, scene: str, world: World, seen: Seen) -> str:
        if scene not in ("play", "ending"):
            return SCREENS.get(scene, "")
        play = world.play
        if play is None:
            return ""
        if scene == "ending":
            ended = play.state.ended
            return ENDINGS.get(play.episode.endings[ended].kind, "") if ended else ""
        if play is not self._play:
            self._play, self._of_play = play, mood(seen(play))
        return self._of_play


def seen_of(play: Play) -> StoryView:
    """What is seen of a play, worked out anew."""
    from game.story.playing.view import view

    return view(play.episode, play.state)


def mood(story: StoryView) -> str:
    """The motif of a moment of the story: worry, relief once somebody was told, or else the place."""
    from game.story.state import HERO

    feels = next((figure.expression for figure in story.stage if figure.who == HERO), "")
    if feels in WORRIED:
        return "worry"
    if feels in RELIEVED and "tell" in story.acts:
        return "relief"
    return story.place
