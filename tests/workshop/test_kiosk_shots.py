"""`cuvari shots` draws every screen of a kiosk."""

from argparse import Namespace
from pathlib import Path

from game.kiosk.scenes.all import CLASSES
from game.workshop.kiosk_shots import SCENES, kiosk_shots

AT_HOME = frozenset({"play", "ending", "debrief", "detective", "calm", "neutral", "access", "menu"})
"""The scenes that look as they do in the game at home, and the ones of which others are parts."""


def test_a_picture_of_each_is_made(tmp_path: Path) -> None:
    options = Namespace(
        out=tmp_path, lang="hr", country="HR", size=(640, 360), theme="night", text_scale=100, only="staff-p"
    )
    assert kiosk_shots(options) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["kiosk-staff-pin.png"]


def test_no_scene_of_a_kiosk_is_left_out() -> None:
    assert {scene for scene, _ in SCENES.values()} | AT_HOME >= set(CLASSES)
