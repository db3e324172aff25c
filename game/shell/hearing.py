"""What is heard: sounds, the motif of what is shown, and the captions of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.shell.moods import SILENCE, Moods

if TYPE_CHECKING:
    from game.scenes.scene import Context, Scene
    from game.shell.captions import Captions
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from game.ui.sound.score import Cue, Motif
    from game.ui.sound.sounds import Sounds


class Hearing:
    """Plays, and shows captions where the player wants them, also while sound is off."""

    def __init__(self, sounds: Sounds, world: GameWorld) -> None:
        """Nothing was heard yet."""
        self._sounds, self._world = sounds, world
        self._moods = Moods()
        self._captions: Captions | None = None

    def play(self, name: str, now: int, *, hidden: bool = False) -> bool:
        """Play a sound; tells whether its caption is to be seen: none is while the game is hidden."""
        return self._heard(self._sounds.play(name), now, hidden=hidden)

    def attune(self, scene: Scene, now: int) -> None:
        """Let what is shown have its motif, where another one belongs to it than before."""
        motif = self._moods.changed(scene.name, self._world, hidden=scene.hides, seen=scene.seen_of)
        if motif == SILENCE:
            self._sounds.hush()
            self._captions = None
        elif motif:
            self._sounds.ask(motif, now)
            if self._world.settings.captions:
                self._heard(self._sounds.decide(), now, hidden=False)

    def follow_settings(self) -> None:
        """As loud as the settings say now, and without a caption where none is wanted any more."""
        self._sounds.follow(self._world.settings)
        if not self._world.settings.captions:
            self._captions = None

    def passed(self, now: int) -> bool:
        """Whether a caption has gone because its time is over."""
        return self._captions is not None and self._captions.passed(now)

    def wake(self, now: int) -> int | None:
        """Milliseconds until the caption goes; None: there is none."""
        return self._captions.wake(now) if self._captions else None

    def over(self, tree: Widget, context: Context) -> Widget:
        """The tree, with the caption over it where there is one."""
        return self._captions.over(tree, context) if self._captions else tree

    def forget(self) -> None:
        """Fall silent, and know nothing of what was heard."""
        self._sounds.hush()
        self._sounds.follow(self._world.settings)
        self._moods, self._captions = Moods(), None

    def _heard(self, sound: Cue | Motif | None, now: int, *, hidden: bool) -> bool:
        if hidden or not self._world.settings.captions:
            return False
        if self._captions is None:
            from game.shell.captions import Captions  # imported here: most starts do without

            self._captions = Captions()
        self._captions.heard(sound, now)
        return True
