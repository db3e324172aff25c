"""The minute before the first story: six tools are tried on a cat and an alarm clock; nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.scenes.play.play import PlayScene
from game.scenes.scene import Home, Pop, Push
from game.scenes.shared.started import whose
from game.story.playing.play import Play

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Change, Context
    from game.ui.draw.widget import Widget


class WarmUp(PlayScene):
    """`episode:hero` as argument: they play this, and then the story; "" where it was opened from help."""

    name = "warm-up"

    def __init__(self, argument: str, context: Context) -> None:
        """Begins at once."""
        super().__init__(argument, context)
        name, _, started = argument.partition(":")
        self._story_after = context.world.pack.episodes.get(name)
        self._hero, self._players = whose(started)
        self._play = self._begun(context)

    def _begun(self, context: Context) -> Play | None:
        """The warm-up with the hero of the story, or of its own where there is none."""
        episode = context.world.warm_up
        if episode is None:
            return None
        if self._story_after is not None:
            episode = replace(episode, heroes=self._story_after.heroes)
        fitting = [hero.id for hero in episode.heroes.values() if hero.gender == context.gender]
        hero = self._hero if self._hero in episode.heroes else (fitting or list(episode.heroes))[0]
        return Play.begin(episode, hero)

    def play_of(self, context: Context) -> Play | None:
        """Its own play: that of the world waits."""
        del context
        return self._play

    def keep(self, context: Context, play: Play) -> None:
        """Go on, and keep nothing."""
        del context
        self._play = play

    def view(self, context: Context) -> Widget:
        """As any story, told of whoever plays it."""
        return super().view(self._told_of_hero(context))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """As any story; the menu of a story is not for this: what opens it leads back to where one was."""
        found = super().handle(action, context)
        return tuple(Pop() if change == Push("menu") else change for change in found)

    def over(self, context: Context) -> tuple[Change, ...]:
        """The story begins; or back to the help."""
        if self._story_after is None:
            return (Pop(),)
        context.world.keep(Play.begin(self._story_after, self._hero, self._players), "play")
        return (Home(), Push("play"))

    def _told_of_hero(self, context: Context) -> Context:
        if self._play is None:
            return context
        hero = self._play.episode.hero(self._play.state)
        return replace(context, gender=hero.gender, hero=hero.name)
