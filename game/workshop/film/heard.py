"""Sounds that no device plays: a film takes down what would be heard, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.sound.motif import Motifs
from game.ui.sound.rendered import FOLDER, load
from game.ui.sound.score_file import CUES_FILE, MOTIFS_FILE, load_cues, load_motifs
from game.ui.sound.sounds import Sounds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.records.settings import Settings
    from game.ui.sound.score import Cue, Motif
    from game.workshop.film.sound_track import SoundTrack


class FilmSounds(Sounds):
    """The sounds of the game, on a track in place of a loudspeaker; `told` takes what has a caption."""

    def __init__(self, folder: Path, settings: Settings, track: SoundTrack) -> None:
        """The scores lie in `folder`; `settings` say how loud sounds and motifs are."""
        self._folder, self._track = folder / FOLDER, track
        self._score = dict(load_motifs(folder / MOTIFS_FILE))
        self._cue, self._motif = ((each / 100) ** 2 for each in (settings.volume, settings.volume_music))
        self.now = 0
        """Milliseconds of the film."""
        self.told: Callable[[Cue | Motif], None] = lambda _: None
        self._own = Motifs(lambda: self._score, lambda _: None)
        super().__init__(lambda: load_cues(folder / CUES_FILE), lambda _: None, self._own, settings)

    def play(self, name: str) -> Cue | None:
        """Put a sound of the interface on the track."""
        cue, wav = super().play(name), load(self._folder, "cue", name)
        if cue is not None and wav is not None:
            self._track.play(wav, self.now, self._cue)
            self.told(cue)
        return cue

    def decide(self) -> Motif | None:
        """Put the motif that was asked for on the track, if it is to be heard."""
        motif = self._own.decide()
        if motif is not None:
            self._own.forget()
            name = next(name for name, one in self._score.items() if one is motif)
            if (wav := load(self._folder, "motif", name)) is not None:
                self._track.play(wav, self.now, self._motif, makes_way=True)
                self.told(motif)
        return motif

    def hush(self, milliseconds: int = 0) -> None:
        """Let the motif fade away."""
        del milliseconds
        self._own.forget()
        self._track.hush(self.now)
