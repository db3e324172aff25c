"""Where everything lies on the screens of a kiosk, how large it is, and what touching it means: as it was.

`pytest tests/kiosk/scenes/test_places.py --renew-goldens -m ""` writes it anew.
Read what differs before handing it in.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from game.config.kiosk import KioskConfig, TouchSizes
from game.kiosk.watch.safe import safe_app
from game.ui.draw.offscreen import canvas
from tests.support.kiosk_pilot import KioskPilot
from tests.support.kiosk_screens import OPENED, shown
from tests.support.plan import plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PLACES: Final = Path(__file__).parent / "places"
PASSED_OVER: Final = ("bar", "play", "tools")
"""What is the game's own, and has tests there."""
OTHERS: Final = (("kiosk-begin", "no such story"), ("staff-new-pin", "menu"))


class Busy:
    """What staff can have done is being done."""

    working, told = True, "Looking…"

    def update(self) -> None:
        """Nothing more."""


def usual(folder: Path) -> Iterator[str]:
    """A wide screen as it comes."""
    yield from screens(KioskPilot(folder, size=(1920, 1080)), 100)


def tall(folder: Path) -> Iterator[str]:
    """A tall screen, larger text, strong colours, controls that stay low, and all that staff can be told."""
    kiosk = KioskPilot(folder, KioskConfig(touch=TouchSizes(low_controls=True)), size=(1080, 1920))
    kiosk.world.set_setting("theme", "contrast-dark")
    kiosk.stand.hooks = Busy()
    kiosk.stand.settings_broken = kiosk.stand.update_mended = True
    yield from screens(kiosk, 140)


def states(folder: Path) -> Iterator[str]:
    """What comes with time: a hand that points, a PIN half entered, wrong, locked, or lost."""
    kiosk = KioskPilot(folder / "usual", size=(1920, 1080))
    kiosk.until(lambda: any("attract.hand" in line for line in lines(kiosk)))
    yield from ("attract, later", *lines(kiosk))
    kiosk.hold_corners()
    for pin in ("604", "999", "123456"):
        kiosk.enter(pin)
        yield from (f"staff-pin after {pin}", *lines(kiosk))
    kiosk.world.set_setting("text_scale", 200)
    kiosk.app.look(kiosk.now)
    yield from ("staff-pin with the largest text", *lines(kiosk))
    kiosk = KioskPilot(folder / "lost", size=(1920, 1080), pin="")
    kiosk.hold_corners()
    yield from ("staff-pin without a pin", *lines(kiosk))
    for size in ((1280, 720), (720, 1280)):
        app = safe_app(("bs", "none", "en"), folder, canvas(size))
        app.frame(0)
        yield from (f"safe at {size}", *plan(app.tree))


def screens(kiosk: KioskPilot, scale: int) -> Iterator[str]:
    """The plan of every screen."""
    theme = kiosk.world.settings.theme
    for name in shown(kiosk, "en", scale, (*OPENED, *OTHERS)):
        kiosk.world.set_setting("theme", theme)
        kiosk.app.look(kiosk.now)
        yield from ("", name, *lines(kiosk))


def lines(kiosk: KioskPilot) -> list[str]:
    """The plan of the screen that is shown."""
    return list(plan(kiosk.app.tree, PASSED_OVER))


@pytest.mark.parametrize(
    "which",
    [usual, tall, pytest.param(states, marks=pytest.mark.long)],
    ids=lambda which: which.__name__,
)
def test_everything_lies_where_it_lay(
    tmp_path: Path, pytestconfig: pytest.Config, which: Callable[[Path], Iterator[str]]
) -> None:
    found, kept = [*which(tmp_path)], PLACES / f"{which.__name__}.txt"
    if pytestconfig.getoption("renew_goldens"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text("\n".join(found) + "\n", encoding="utf-8", newline="\n")
    assert found == kept.read_text(encoding="utf-8").splitlines()
