"""Are you still there? How long there is to say so."""

from pathlib import Path

import pytest

from game.kiosk.session import Session
from game.ui.draw.widget import texts
from tests.support.kiosk_pilot import KioskPilot


@pytest.mark.parametrize(("waited", "left"), [(0, 20), (19_999, 1), (None, 0)])
def test_it_says_how_many_seconds_are_left(tmp_path: Path, waited: int | None, left: int) -> None:
    """Without a session, as on a picture of all screens, there are none."""
    kiosk = KioskPilot(tmp_path)
    kiosk.stand.session = None if waited is None else Session.begin(0).ask(kiosk.now - waited)
    kiosk.app.open("kiosk-asking", "")
    kiosk.app.look(kiosk.now)
    assert f" {left} " in texts(kiosk.app.tree)[1]
