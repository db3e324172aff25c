"""What a stand knows beyond a session: what is on offer, how loud, who may come in, and what was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.config.kiosk import KioskConfig, Times
from game.kiosk.counting.counters import Counters
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore
from game.paths import Paths
from tests.support.kiosk_pilot import PIN, SECOND, at_ten, hashed_once
from tests.support.known import shared_pack
from tests.support.season import never_unattended

if TYPE_CHECKING:
    from pathlib import Path

OTHER = "938164"
KNOWN = ("bs", "hr", "sr", "en")


def stand(folder: Path, config: KioskConfig | None = None) -> Stand:
    return Stand(config or KioskConfig(), StaffStore(folder))


def names(made: Stand) -> tuple[str, ...]:
    """Ids of the stories on offer."""
    return tuple(each.id for each in made.episodes(shared_pack(Paths.find().scenarios)))


ALL = ("live", "new-friend", "report-it", "the-chain", "treasure-game")


# What is on offer


def test_the_languages_of_an_event_come_before_those_of_staff_and_those_before_the_settings(
    tmp_path: Path,
) -> None:
    made = stand(tmp_path, KioskConfig(languages=("hr", "en")))
    assert made.languages(KNOWN) == ("hr", "en")
    made.keep(languages=("sr",))
    assert made.languages(KNOWN) == ("sr",)
    made.event_languages = lambda: ("en", "bs")
    assert made.languages(KNOWN) == ("en", "bs")
    made.event_languages = lambda: None
    assert made.languages(KNOWN) == ("sr",)


def test_a_language_that_there_is_not_is_left_out_and_never_all_are(tmp_path: Path) -> None:
    made = stand(tmp_path, KioskConfig(languages=("sr", "en")))
    assert made.languages(("en", "hr")) == ("en",)
    assert made.languages(("bs", "hr")) == ("bs", "hr")


def test_a_story_that_nobody_must_meet_alone_is_on_no_stand_whoever_wants_it(tmp_path: Path) -> None:
    """Settings that name it, a playlist, and settings of which no story is left: then all are offered."""
    stories = never_unattended(shared_pack(Paths.find().scenarios))
    assert stories, "else nothing is shown"
    assert not {*stories} & {*ALL}
    for alone in stories:
        assert names(stand(tmp_path, KioskConfig(episodes=(alone, "the-chain")))) == ("the-chain",)
        assert names(stand(tmp_path, KioskConfig(episodes=(alone,)))) == ALL
        made = stand(tmp_path)
        made.playlist = lambda alone=alone: (alone,)
        assert names(made) == ALL


def test_the_stories_of_this_hour_come_before_those_of_the_settings(tmp_path: Path) -> None:
    made = stand(tmp_path, KioskConfig(episodes=("the-chain", "new-friend")))
    assert names(made) == ("the-chain", "new-friend")
    made.playlist = lambda: ("report-it",)
    assert names(made) == ("report-it",)
    made.playlist = lambda: ()
    assert names(made) == ("the-chain", "new-friend")


def test_a_story_that_there_is_not_is_left_out_and_never_all_are(tmp_path: Path) -> None:
    assert names(stand(tmp_path, KioskConfig(episodes=("none-such", "the-chain")))) == ("the-chain",)
    assert set(names(stand(tmp_path, KioskConfig(episodes=("none-such",))))) == set(ALL)


def test_a_story_with_a_fault_is_offered_no_more(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    made = stand(tmp_path, KioskConfig(episodes=("the-chain", "new-friend")))
    made.leave_out("")
    assert caplog.messages == []
    made.leave_out("the-chain")
    assert names(made) == ("new-friend",)
    made.leave_out("new-friend")
    assert set(names(made)) == {"live", "report-it", "treasure-game"}
    assert len(caplog.messages) == 2
    assert "the-chain" not in caplog.text  # it is what a child has played


def test_each_story_is_its_short_form_for_a_stand(tmp_path: Path) -> None:
    pack = shared_pack(Paths.find().scenarios)
    for each in stand(tmp_path).episodes(pack):
        assert (each.start == pack.episodes[each.id].start) is (pack.episodes[each.id].kiosk is None)


# How loud


@pytest.mark.parametrize(("chosen", "loud"), [(None, 70), (0, 0), (69, 69), (70, 70), (71, 70), (100, 70)])
def test_staff_sets_the_loudness_up_to_the_ceiling(tmp_path: Path, chosen: int | None, loud: int) -> None:
    made = stand(tmp_path, KioskConfig(volume_ceiling=70))
    made.keep(volume=chosen)
    assert made.volume == loud


# Who may come in


@pytest.mark.parametrize(
    ("may_be_new", "set_before", "asks"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"volume": 20}, False),  # staff has been here: a PIN was lost
        (True, {"pin": hashed_once(PIN)}, False),
    ],
)
def test_the_first_pin_is_asked_for_on_demand_where_there_never_was_any(
    tmp_path: Path, set_before: dict[str, object], *, may_be_new: bool, asks: bool
) -> None:
    now = stand(tmp_path)
    if set_before:
        now.keep(**set_before)
    after = stand(tmp_path)
    now.may_be_new = after.may_be_new = may_be_new
    assert (now.first_start, after.first_start) == (asks, asks)


@pytest.mark.long
def test_while_the_keypad_is_locked_not_even_the_right_pin_opens(tmp_path: Path) -> None:
    made = stand(tmp_path, KioskConfig(times=Times(pin_lock=30)))
    made.keep(pin=hashed_once(PIN))
    assert [made.try_pin(OTHER, 1000) for _ in range(5)] == [False] * 5
    assert made.lock.left(1000) == 30
    assert not made.try_pin(PIN, 1000 + 30 * SECOND - 1)
    assert made.store.staff.wrong == 5  # a try that was not looked at is none
    assert made.try_pin(PIN, 1000 + 30 * SECOND)
    assert made.store.staff.wrong == 0
    assert made.lock.wrong == 0


@pytest.mark.long
def test_a_new_pin_or_more_tries_on_the_disk_count_and_fewer_do_not(tmp_path: Path) -> None:
    made, other = stand(tmp_path), StaffStore(tmp_path)
    made.keep(pin=hashed_once(PIN))
    made.try_pin(OTHER, 0)
    made.try_pin(OTHER, 0)
    other.change(wrong=1)
    made.look_again(0)
    assert made.lock.wrong == 2
    other.change(wrong=4)
    made.look_again(0)
    assert made.lock.wrong == 4
    other.change(pin=hashed_once(OTHER), wrong=0)
    made.look_again(0)
    assert made.lock.wrong == 0
    assert made.try_pin(OTHER, 0)


def test_what_can_not_be_kept_holds_and_is_told_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    made = stand(tmp_path / "folder")
    (tmp_path / "folder").write_bytes(b"a file in place of the folder")
    made.keep(volume=30)
    assert made.volume == 30
    assert [each for each in caplog.messages if each.startswith("what staff chose can't be kept")]


# What was counted


def test_the_sums_are_over_all_languages_and_stories(tmp_path: Path) -> None:
    counters = Counters(tmp_path / "counters", at_ten)
    made = Stand(KioskConfig(), StaffStore(tmp_path), counters)
    for language, story in (("hr", "the-chain"), ("bs", "the-chain"), ("bs", "new-friend")):
        made.count("start", language, story)
    made.count("ending", "hr", "the-chain", "together")
    assert made.sums() == {"start": 3, "ending": 1}


def test_where_nothing_is_counted_there_are_no_sums(tmp_path: Path) -> None:
    made = stand(tmp_path)
    made.count("start", "hr", "the-chain")
    assert made.sums() == {}
