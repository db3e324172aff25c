"""An ending looked at again through its open door: nothing is kept of it, and the button leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from game.scenes.after.ending import EndingScene
from game.scenes.frame import backdrop, bar
from game.scenes.scene import Back, Pop
from game.story.checks.doors import way_to
from game.story.playing.play import Play
from game.text import Text
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Change, Context
    from game.story.grammar.model import Episode

BACK = Text("door.back", "Back")


class DoorScene(EndingScene):
    """`episode:ending` as argument; a play that came there is worked out, of choices that were taken."""

    name = "door"
    GOES_ON: ClassVar[tuple[Text, str, Action]] = (BACK, "back", Pop())

    def __init__(self, argument: str, context: Context) -> None:
        """The play that ended just now is shown as it was; of others their way is looked for."""
        super().__init__(argument, context)
        name, _, ending = argument.partition(":")
        play = context.world.play
        own = play.episode if play is not None and play.episode.id == name else None
        episode = own or context.world.pack.episodes.get(name)
        self._play = _ended(context, episode, ending) if episode and ending in episode.endings else None

    def view(self, context: Context) -> Widget:
        """The ending, told of its hero."""
        play = self._play
        if play is None:
            return Widget(self.name, context.viewport.rect, backdrop(context), (bar(context, back=True),))
        hero = play.episode.hero(play.state)
        return self.shown(replace(context, gender=hero.gender, hero=hero.name), play)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Back to where the door was."""
        del context
        return (Pop(),) if isinstance(action, Back) else self.common(action)

    def tick(self, context: Context) -> tuple[Change, ...]:
        """Time alone changes nothing: the door was opened before."""
        del context
        self.has_arrived = True
        return ()


def _ended(context: Context, episode: Episode, ending: str) -> Play | None:
    play, known = context.world.play, context.world.progress.of(episode.id).choices
    if play is not None and play.episode.id == episode.id:
        if play.state.ended == ending:
            return play
        hero = play.state.hero
    else:
        fitting = [one.id for one in episode.heroes.values() if one.gender == context.gender]
        hero = (fitting or list(episode.heroes))[0]
    return way_to(Play.begin(episode, hero), ending, frozenset(known))
