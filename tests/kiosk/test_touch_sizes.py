"""Everything that can be touched is at least 20 mm wide and high, and 5 mm from what is beside it."""

from itertools import combinations
from pathlib import Path

import pytest

from game.authors.explore.moments import endings, telling_moments
from game.config.kiosk import KioskConfig, TouchSizes
from game.kiosk.touch_sizes import LOWER, canvas, screen_mm, touch_of
from game.scenes.fault import Fault
from game.shell.layer import Layer
from game.story.playing.cut import kiosk_cut
from game.story.playing.play import Play
from game.ui.art.boards import read_boards
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Placed, pressables
from tests.support.kiosk_pilot import KioskPilot
from tests.support.one_node import one_node

MONITORS = {"22 inches": ((1920, 1080), (487.0, 274.0)), "15 inches": ((1366, 768), (332.0, 187.0))}
ROUNDING = 0.1
"""Millimetres."""


class Measured:
    """A kiosk at a monitor of which the size is known."""

    def __init__(self, data: Path, monitor: str, language: str = "bs", *, low: bool = False) -> None:
        size, mm = MONITORS[monitor]
        if low:
            size, mm = (size[1], size[0]), (mm[1], mm[0])
        config = KioskConfig(touch=TouchSizes(screen=mm, low_controls=low))
        self.pilot = KioskPilot(data, config, size=size)
        self.per_unit = mm[0] / self.pilot.app.screen.viewport.w
        self.pilot.touch(f"attract.language:{language}")

    def faults(self) -> list[str]:
        """What is too small or too near on the screen as it is now."""
        seen = [here for here in pressables(self.pilot.app.tree) if here.visible]
        small = [
            f"{here.widget.id}: {side:.1f} mm"
            for here in seen
            if (side := min(here.widget.rect.w, here.widget.rect.h) * self.per_unit) < 20 - ROUNDING
        ]
        near = [
            f"{one.widget.id} and {other.widget.id}: {gap * self.per_unit:.1f} mm"
            for one, other in combinations(seen, 2)
            if (gap := _gap(one, other)) is not None and gap * self.per_unit < 5 - ROUNDING
        ]
        return small + near

    def show(self, name: str, argument: str = "") -> None:
        """Open a scene alone."""
        self.pilot.app.layers.clear()
        self.pilot.app.open(name, argument)
        self.pilot.frame()
        self.pilot.wait(400)


def _gap(one: Placed, other: Placed) -> float | None:
    """How far two lie apart; None where one lies on the other as a whole."""
    a, b = one.widget.rect.intersection(one.clip), other.widget.rect.intersection(other.clip)
    shared = a.intersection(b)
    if shared.w > 0 and shared.h > 0:
        whole = shared.w * shared.h >= 0.99 * min(a.w * a.h, b.w * b.h)
        return None if whole else 0.0
    dx = max(0.0, max(a.x, b.x) - min(a.right, b.right))
    dy = max(0.0, max(a.y, b.y) - min(a.bottom, b.bottom))
    return float((dx * dx + dy * dy) ** 0.5)


@pytest.fixture(params=MONITORS)
def monitor(request: pytest.FixtureRequest) -> str:
    """Each of the monitors."""
    return str(request.param)


SCENES = (
    ("attract", ""), ("title", ""), ("kiosk-begin", "new-friend"), ("kiosk-begin", "the-chain"), ("help", ""),
    ("language", ""), ("settings", ""), ("again", ""), ("kiosk-asking", ""), ("kiosk-end", ""),
    ("kiosk-end", "time"), ("staff-pin", ""), ("staff-new-pin", ""), ("staff-menu", ""),
    ("staff-languages", ""), ("staff-counters", ""), ("staff-cleaning", ""),
)  # fmt: skip


@pytest.mark.long
def test_every_screen_of_the_kiosk_suits_fingers(tmp_path: Path, monitor: str) -> None:
    kiosk = Measured(tmp_path, monitor)
    faults = {}
    for name, argument in SCENES:
        kiosk.show(name, argument)
        faults[name, argument] = kiosk.faults()
    assert not {name: found for name, found in faults.items() if found}


@pytest.mark.parametrize(
    ("episode", "monitor", "language"),
    [
        ("new-friend", "22 inches", "hr"),
        ("the-chain", "15 inches", "sr"),
        ("treasure-game", "22 inches", "hr"),
        ("new-friend", "15 inches", "sr"),
        ("the-chain", "22 inches", "hr"),
        ("treasure-game", "15 inches", "sr"),
    ],
)
@pytest.mark.long
def test_every_moment_of_the_stories_suits_fingers(
    tmp_path: Path, monitor: str, episode: str, language: str
) -> None:
    kiosk = Measured(tmp_path, monitor, language)
    cut = kiosk_cut(kiosk.pilot.world.pack.episodes[episode])
    assert cut
    faults = {}
    for name, play in telling_moments(cut):
        kiosk.pilot.world.keep(play, "play")
        kiosk.show("play")
        faults[name] = kiosk.faults()
    for name, play in endings(cut).items():
        kiosk.pilot.world.keep(play, "ending")
        kiosk.show("ending")
        faults[name] = kiosk.faults()
    assert not {name: found for name, found in faults.items() if found}


@pytest.mark.long
def test_an_opened_profile_suits_fingers(tmp_path: Path, monitor: str) -> None:
    kiosk = Measured(tmp_path, monitor)
    kiosk.pilot.touch("story:new-friend")
    kiosk.pilot.touch("hero:lana")
    kiosk.pilot.go_on_to("phone.banner")
    kiosk.pilot.touch("phone.banner")
    kiosk.pilot.go_on_to("chat.head")
    kiosk.pilot.touch("chat.head")
    assert "profile.close" in kiosk.pilot.ids()
    assert not kiosk.faults()


BOARDS = {
    "find": """
    - find: treasure-island
      need: 1
      spots:
{spots}
""",
    "put": """
    - put: castle
      pieces:
        - {{picture: castle-roof, text: A roof}}
        - {{picture: castle-king, text: A king}}
      places:
{spots}
""",
}


@pytest.mark.parametrize("low", [False, True])
@pytest.mark.parametrize(("kind", "board"), [("find", "treasure-island"), ("put", "castle")])
def test_every_place_of_every_board_suits_fingers(
    tmp_path: Path, monitor: str, kind: str, board: str, *, low: bool
) -> None:
    kiosk = Measured(tmp_path, monitor, "en", low=low)
    places = read_boards(kiosk.pilot.world.paths.assets / "art" / "boards")[board]
    rest = ", name: Here, clue: yes" if kind == "find" else ""
    spots = "\n".join(f"        - {{at: {at}, text: At {at}{rest}}}" for at in places)
    kiosk.pilot.world.keep(Play.begin(one_node(BOARDS[kind].format(spots=spots)), "lana"), "play")
    kiosk.show("play")
    if kind == "put":
        kiosk.pilot.app.press("put.piece:castle-king")
        kiosk.pilot.frame()
    shown = [id_ for id_ in kiosk.pilot.ids() if id_.startswith(("find.spot:", "put.place:"))]
    assert len(shown) == len(places)
    assert not kiosk.faults()


@pytest.mark.parametrize("country", ["BA", None])
def test_the_fault_screen_suits_fingers(tmp_path: Path, monitor: str, country: str | None) -> None:
    kiosk = Measured(tmp_path, monitor)
    kiosk.pilot.world.set_setting("country", country)
    kiosk.pilot.app.layers.append(Layer(Fault()))
    kiosk.pilot.app.redraw()
    kiosk.pilot.frame()
    assert not kiosk.faults()


def test_without_a_word_on_its_size_a_screen_has_22_inches() -> None:
    w, h = screen_mm(TouchSizes(), (1920, 1080))
    assert (round(w), round(h)) == (487, 274)


def test_a_screen_that_stands_upright_has_its_longer_side_upright() -> None:
    assert screen_mm(TouchSizes(screen=(477.0, 268.0)), (1080, 1920)) == (268, 477)
    assert screen_mm(TouchSizes(screen=(268.0, 477.0)), (1080, 1920)) == (268, 477)
    assert screen_mm(TouchSizes(screen=(477.0, 268.0)), (1920, 1080)) == (477, 268)
    assert screen_mm(TouchSizes(screen=(268.0, 477.0)), (1080, 1080)) == (477, 268)


def test_where_a_size_does_not_fit_the_pixels_the_denser_way_counts() -> None:
    assert touch_of(TouchSizes(screen=(200.0, 187.0)), (1000, 500), 1.0).target == TouchSizes().primary / 0.2
    assert touch_of(TouchSizes(screen=(487.0, 100.0)), (1000, 500), 1.0).target == TouchSizes().primary / 0.2
    assert touch_of(TouchSizes(screen=(487.0, 100.0)), (1000, 500), 2.0).apart == TouchSizes().apart / 0.4
    assert (
        touch_of(TouchSizes(primary=20.0, least=30.0, screen=(200.0, 100.0)), (1000, 500), 1.0).target == 150
    )


def test_units_follow_from_millimetres() -> None:
    large = touch_of(TouchSizes(screen=(487.0, 274.0)), (1920, 1080), 1.5)
    small = touch_of(TouchSizes(screen=(332.0, 187.0)), (1366, 768), 1366 / 1280)
    assert (round(large.target), round(large.apart)) == (53, 13)
    assert (round(small.target), round(small.apart)) == (77, 19)


@pytest.mark.long
def test_controls_stay_in_the_lower_part_of_a_tall_screen_on_wish(tmp_path: Path) -> None:
    kiosk = Measured(tmp_path, "22 inches", low=True)
    edge = kiosk.pilot.app.screen.viewport.h * (1 - LOWER)
    for name, argument in SCENES:
        kiosk.show(name, argument)
        high = [
            here.widget.id
            for here in pressables(kiosk.pilot.app.tree)
            if here.visible and _top(here) < edge - 0.01
        ]
        assert not high, (name, high)
        assert not kiosk.faults(), name


def _top(here: Placed) -> float:
    return here.widget.rect.intersection(here.clip).y


def test_without_that_wish_or_on_a_wide_screen_the_canvas_is_the_usual_one() -> None:
    assert canvas(TouchSizes(), (1080, 1920)).w == 720
    assert canvas(TouchSizes(low_controls=True), (1920, 1080)).w == 1280
    assert canvas(TouchSizes(low_controls=True), (1080, 1920)).rect == Rect(0, 0, 960, 1920 / 1.125)
