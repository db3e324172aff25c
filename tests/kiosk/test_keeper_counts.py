"""What a stand counts, how loud it may be, and how it lives through faults."""

from pathlib import Path

import pytest

from game.config.kiosk import KioskConfig, Times
from game.kiosk.counting.counters import Counters
from game.kiosk.keeper import held
from game.kiosk.session import Session
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.world import KioskWorld
from game.paths import Paths
from game.records.settings import Given, Settings
from game.story.playing.play import Play
from game.ui.window.input import Down, Move
from tests.support.kiosk_pilot import PIN, SECOND, KioskPilot, at_ten
from tests.support.known import shared_catalogs
from tests.support.pilot import SMALL


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk with a PIN, in its attract loop."""
    return KioskPilot(tmp_path, size=SMALL)


@pytest.mark.long
def test_starts_choices_endings_and_resets_are_counted_and_nobody(tmp_path: Path) -> None:
    counters = Counters(tmp_path / "counters", at_ten)
    kiosk = KioskPilot(tmp_path, counters=counters, size=(1280, 720))
    kiosk.begin("the-chain")
    kiosk.go_on_to("choice:1")
    kiosk.touch("choice:1")
    kiosk.wait_in_steps(120 * SECOND)
    assert kiosk.scene == "attract"
    sums = kiosk.stand.sums()
    assert sums == {"start": 1, "choice": 1, "duration": 1, "idle_reset": 1}
    (choice,) = (key for key in counters.totals if key.kind == "choice")
    assert (choice.day, choice.episode, choice.what) == ("2026-05-30", "the-chain", "envelope/open")


@pytest.mark.long
def test_a_story_played_anew_is_counted_anew_and_a_turn_taken_back_is_not(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, counters=Counters(tmp_path / "counters", at_ten), size=(1280, 720))
    kiosk.begin("the-chain")
    kiosk.go_on_to("choice:1")
    kiosk.touch("choice:1")
    play = kiosk.world.play
    assert play is not None
    kiosk.world.keep(play.rewound(len(play.events) - 1), "play")
    assert kiosk.stand.sums() == {"start": 1, "choice": 1}
    kiosk.world.keep(Play.begin(play.episode, play.state.hero), "play")
    assert kiosk.stand.sums() == {"start": 2, "choice": 1}


@pytest.mark.long
def test_a_play_that_was_begun_elsewhere_is_counted_whole(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, counters=Counters(tmp_path / "counters", at_ten), size=(640, 360))
    kiosk.begin("the-chain")
    kiosk.go_on_to("choice:1")
    kiosk.touch("choice:1")
    play = kiosk.world.play
    assert play is not None
    other = KioskPilot(tmp_path / "other", counters=Counters(tmp_path / "more", at_ten), size=(640, 360))
    other.world.keep(play, "play")
    assert other.stand.sums() == {"start": 1, "choice": 1}


def test_a_session_that_a_fault_has_ended_was_not_left_by_anybody(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, counters=Counters(tmp_path / "counters", at_ten), size=(640, 360))
    kiosk.begin("the-chain")
    kiosk.app.keeper.recover(kiosk.now, of_story=False)
    assert kiosk.stand.sums() == {"start": 1, "duration": 1}


def first_settings(folder: Path, given: Given, config: KioskConfig | None = None) -> Settings:
    """The settings with which a session begins, where the computer's owner has said this."""
    paths = Paths.find(folder)
    stand = Stand(config or KioskConfig(), StaffStore(paths.config))
    return KioskWorld(paths, shared_catalogs(paths.locales), given, stand).settings


LOUD = Settings(volume=100, volume_music=100, volume_speech=100)
NAMES = ("volume", "volume_music", "volume_speech")


@pytest.mark.parametrize(
    "given", [Given(base=LOUD, locked=frozenset(NAMES)), Given(over=dict.fromkeys(NAMES, 100))]
)
def test_nothing_outside_makes_it_louder_than_staff_allows(tmp_path: Path, given: Given) -> None:
    settings = first_settings(tmp_path, given)
    assert [getattr(settings, name) for name in NAMES] == [60, 60, 60]


def test_a_session_begins_in_the_first_of_the_kiosk_s_languages(tmp_path: Path) -> None:
    config = KioskConfig(languages=("hr", "en", "bs"))
    assert first_settings(tmp_path, Given(), config).language == "hr"


def test_what_the_owner_of_the_computer_has_locked_stays_at_a_kiosk(tmp_path: Path) -> None:
    owner = Settings(language="en", country="HR", captions=False)
    settings = first_settings(
        tmp_path, Given(base=owner, locked=frozenset({"language", "country", "captions"}))
    )
    assert (settings.language, settings.country, settings.captions) == ("en", "HR", False)


@pytest.mark.long
@pytest.mark.faults
def test_a_fault_in_a_story_ends_the_session_and_leaves_the_story_out(
    kiosk: KioskPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.begin("the-chain")
    broken = kiosk.app.scene

    def fault(*_: object) -> None:
        raise ValueError("a fault in a picture")

    monkeypatch.setattr(broken, "view", fault)
    kiosk.tap(400, 400)
    assert (kiosk.scene, kiosk.stand.session) == ("fault", None)
    kiosk.touch("home")
    assert kiosk.scene == "attract"
    kiosk.touch("attract.language:bs")
    assert "story:the-chain" not in kiosk.ids()
    assert "story:new-friend" in kiosk.ids()


@pytest.mark.faults
def test_a_fault_that_comes_again_at_once_is_left_to_the_supervisor(
    kiosk: KioskPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object) -> None:
        raise ValueError("a fault everywhere")

    monkeypatch.setattr("game.kiosk.scenes.attract.Attract.view", fault)
    kiosk.app.redraw()
    with pytest.raises(ValueError, match="everywhere"):
        kiosk.frame()


@pytest.mark.long
def test_the_loop_goes_on_with_the_next_story_and_language(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, KioskConfig(times=Times(attract=20)), size=(1280, 720))
    seen = []
    for _ in range(4):
        seen.append(kiosk.world.demo_episode)
        kiosk.wait_in_steps(20 * SECOND)
    assert seen == ["new-friend", "the-chain", "treasure-game", "new-friend"]
    assert kiosk.world.play is None


@pytest.mark.long
def test_the_loop_really_plays(kiosk: KioskPilot) -> None:
    trees = set()
    for _ in range(12):
        kiosk.wait(2 * SECOND)
        trees.add(kiosk.app.tree.children[0])
    assert len(trees) > 8
    assert kiosk.stand.session is None


def test_a_touch_beside_the_languages_begins_in_the_language_of_the_show(kiosk: KioskPilot) -> None:
    kiosk.wait_in_steps(31 * SECOND)
    kiosk.tap(300, 200)
    assert kiosk.scene == "kiosk-stories"
    assert kiosk.world.settings.language == "hr"


def test_two_corners_open_no_keypad_over_the_very_first_pin(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None)
    kiosk.hold_corners()
    assert kiosk.scene == "staff-new-pin"
    kiosk.enter(PIN)
    kiosk.enter(PIN)
    assert kiosk.scene == "attract"


def test_what_was_planned_waits_while_somebody_plays_or_staff_is_at_it(kiosk: KioskPilot) -> None:
    busy = [kiosk.app.keeper.busy]
    for scene in ("staff-pin", "attract"):
        kiosk.app.open(scene)
        busy.append(kiosk.app.keeper.busy)
    kiosk.stand.session = Session.begin(kiosk.now)
    assert [*busy, kiosk.app.keeper.busy] == [False, True, False, True]


def test_a_pointer_counts_as_held_only_while_it_is_down() -> None:
    assert [held(one) for one in (Move(1, 1, held=True), Move(1, 1, held=False), Down(1, 1))] == [
        True,
        False,
        False,
    ]
