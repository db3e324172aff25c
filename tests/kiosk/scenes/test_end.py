"""The end of a session at a kiosk: why it ended is told only where it was the time."""

from pathlib import Path

from game.kiosk.scenes.end import THANKS, TIME, TIME_SAID
from game.ui.draw.widget import texts
from tests.support.kiosk_pilot import KioskPilot


def told(folder: Path, argument: str) -> list[bool]:
    """Whether the thanks, the turn of the next one, and why that is so are read on the screen."""
    kiosk = KioskPilot(folder, size=(1280, 720))
    kiosk.app.open("kiosk-end", argument)
    kiosk.frame()
    said = texts(kiosk.app.tree)
    return [kiosk.app.context().say(one) in said for one in (THANKS, TIME, TIME_SAID)]


def test_who_came_to_an_end_is_thanked_and_whose_time_is_over_is_told_so(tmp_path: Path) -> None:
    assert told(tmp_path / "ended", "") == [True, False, False]
    assert told(tmp_path / "over", "time") == [False, True, True]
