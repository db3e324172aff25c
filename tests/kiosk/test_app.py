"""The app of a kiosk by itself: which faults it survives, which story is blamed, and whom it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.config.kiosk import KioskConfig
from game.kiosk.app import AGAIN, make_kiosk
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.world import KioskWorld
from game.paths import Paths
from game.records.settings import Given, Settings
from game.story.playing.play import Play
from game.ui.draw.offscreen import canvas
from tests.support.kiosk_pilot import KioskPilot
from tests.support.known import shared_catalogs, shared_pack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.ui.window.input import Input

pytestmark = pytest.mark.faults


class FaultyAid:
    """An aid that fails whenever it is asked."""

    def hear(self, *_: object) -> Sequence[Input]:
        raise ValueError("of an aid")

    def follow(self, *_: object) -> None:
        """Nothing."""

    def wake(self, *_: object) -> int | None:
        return None

    def close(self) -> None:
        """Nothing."""


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk with a PIN, in its attract loop."""
    return KioskPilot(tmp_path, size=(640, 360))


def survives(kiosk: KioskPilot, at: int, failing: str = "title") -> bool:
    """Whether a fault at that time ends nothing but the session."""
    kiosk.app.frame(at)
    known, met = ValueError("what somebody chose"), list[Exception]()
    try:
        return kiosk.app.recovers(known, failing)
    except ValueError as fault:
        met.append(fault)
    assert met == [known]
    return False


@pytest.mark.long
def test_a_fault_just_after_another_one_has_the_supervisor_start_the_game_again(kiosk: KioskPilot) -> None:
    assert kiosk.app.recovered == 0
    begin = kiosk.now + 1000
    found = [
        (survives(kiosk, begin + after), kiosk.app.recovered)
        for after in (0, AGAIN - 1, AGAIN, 2 * AGAIN - 1, 3 * AGAIN)
    ]
    assert found == [(True, 1), (False, 1), (True, 2), (False, 2), (True, 3)]


@pytest.mark.parametrize(
    ("failing", "blamed"),
    [("play", True), ("ending", True), ("help", False), ("title", False), ("attract", False)],
)
def test_only_a_fault_of_the_play_or_its_end_is_blamed_on_the_story(
    kiosk: KioskPilot, failing: str, *, blamed: bool
) -> None:
    pack = kiosk.world.pack
    kiosk.world.begin(kiosk.now, "bs")
    kiosk.app.restart("title")
    chain = pack.episodes["the-chain"]
    kiosk.world.keep(Play.begin(chain, next(iter(chain.heroes))), "")
    assert survives(kiosk, kiosk.now, failing)
    assert ("the-chain" not in [each.id for each in kiosk.stand.episodes(pack)]) is blamed


@pytest.mark.long
def test_an_aid_that_fails_again_and_again_follows_on_and_blames_no_story(kiosk: KioskPilot) -> None:
    """It may be the keeper: without it a session would never end."""
    aid, begin, stories = FaultyAid(), kiosk.now, kiosk.stand.episodes(kiosk.world.pack)
    kiosk.app.add(aid)
    for number in range(1, 4):
        kiosk.app.frame(begin + number * 2 * AGAIN)
        assert kiosk.app.recovered == number
    assert aid in tuple(kiosk.app.aids)
    assert kiosk.stand.episodes(kiosk.world.pack) == stories


@pytest.mark.parametrize("language", ["en", "sr"])
def test_who_plays_is_told_in_their_language(kiosk: KioskPilot, language: str) -> None:
    kiosk.world.begin(kiosk.now, language)
    kiosk.app.restart("title")
    assert survives(kiosk, kiosk.now, "play")
    assert (kiosk.app.names, kiosk.world.settings.language) == (("attract", "fault"), language)
    assert kiosk.stand.session is None


def test_where_nobody_plays_nobody_is_told(kiosk: KioskPilot) -> None:
    assert survives(kiosk, kiosk.now, "attract")
    assert kiosk.app.names == ("attract",)


@pytest.mark.parametrize(
    ("scanning", "new", "scene"),
    [("off", False, "attract"), ("auto", False, "attract"), ("off", True, "staff-new-pin")],
)
def test_it_begins_with_its_first_scene_and_with_the_aids_that_its_owner_wants(
    tmp_path: Path, scanning: str, *, new: bool, scene: str
) -> None:
    paths = Paths.find(tmp_path)
    stand = Stand(KioskConfig(), StaffStore(paths.config))
    stand.may_be_new = new
    given = Given(base=Settings(sound=False, scanning=scanning))  # type: ignore[arg-type]  # one of them
    world = KioskWorld(paths, shared_catalogs(paths.locales), given, stand)
    world.take_pack(shared_pack(paths.scenarios))
    app = make_kiosk(world, canvas((640, 360)))
    assert app.names == (scene,)
    assert len(tuple(app.aids)) == (1 if scanning == "off" else 2)
    assert app.keeper in tuple(app.aids)
