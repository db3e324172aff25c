"""The ending at a kiosk: what is new in an album that will be gone is not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authors.explore.moments import endings
from game.kiosk.scenes.ending import KioskEnding
from game.story.playing.cut import kiosk_cut
from tests.support.kiosk_pilot import KioskPilot

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_new_of_the_album_is_told(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path)
    cut = kiosk_cut(kiosk.world.pack.episodes["the-chain"])
    assert cut
    kiosk.world.keep(next(iter(endings(cut).values())), "ending")
    kiosk.app.open("ending")
    kiosk.wait(2000)
    assert isinstance(kiosk.app.scene, KioskEnding)
    assert kiosk.app.scene.news == ()
