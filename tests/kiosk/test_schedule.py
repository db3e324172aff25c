"""What is on offer when: by weekday, time and date, over midnight and over changes of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from game.config.kiosk import Event, KioskConfig, Playlist
from game.config.known import known
from game.config.read import kiosk_config, read_outside
from game.kiosk.schedule import follow_schedule, is_on, now_playing
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore

if TYPE_CHECKING:
    from pathlib import Path

SUMMER = (datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC))
"""Summer time of 2026 in the European Union and in Bosnia and Herzegovina: last Sundays, at one by UTC."""
SCHOOL = Playlist(
    days=("mon", "tue", "wed", "thu", "fri"), begin="08:00", to="13:00", episodes=("for-school",)
)
NIGHT = Playlist(days=("sat",), begin="20:00", to="02:00", episodes=("for-the-night",), languages=("en",))
FAIR = Event(first=date(2026, 11, 20), last=date(2026, 11, 22), languages=("sr", "en"))
CONFIG = KioskConfig(schedule=(SCHOOL, NIGHT), events=(FAIR,))


def at(text: str) -> datetime:
    """A time on the wall, such as `2026-11-27 09:30`."""
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("when", "episodes"),
    [
        ("2026-11-27 07:59", ()),  # a Friday
        ("2026-11-27 08:00", ("for-school",)),
        ("2026-11-27 12:59:59", ("for-school",)),
        ("2026-11-27 13:00", ()),
        ("2026-11-28 09:00", ()),
    ],
)
def test_a_playlist_is_on_from_its_first_minute_to_its_last(when: str, episodes: tuple[str, ...]) -> None:
    assert now_playing(CONFIG, at(when)).episodes == episodes


@pytest.mark.parametrize(
    ("when", "on"),
    [
        ("2026-11-28 01:00", False),  # the night before, from Friday to Saturday
        ("2026-11-28 19:59", False),
        ("2026-11-28 20:00", True),
        ("2026-11-29 00:00", True),
        ("2026-11-29 01:59", True),
        ("2026-11-29 02:00", False),
        ("2026-11-29 20:00", False),
    ],
)
def test_what_goes_over_midnight_belongs_to_the_day_on_which_it_begins(when: str, *, on: bool) -> None:
    assert is_on(NIGHT, at(when)) is on


def test_a_playlist_without_times_is_on_all_day() -> None:
    sunday = Playlist(days=("sun",), episodes=("x",))
    assert is_on(sunday, at("2026-11-29 00:00"))
    assert is_on(sunday, at("2026-11-29 23:59"))
    assert not is_on(sunday, at("2026-11-30 00:00"))


def test_the_first_that_fits_counts() -> None:
    config = KioskConfig(schedule=(SCHOOL, Playlist(episodes=("else",))))
    assert now_playing(config, at("2026-11-27 09:00")).episodes == ("for-school",)
    assert now_playing(config, at("2026-11-27 14:00")).episodes == ("else",)


@pytest.mark.parametrize(
    ("when", "languages"),
    [
        ("2026-11-19 23:59", ()),
        ("2026-11-20 00:00", ("sr", "en")),
        ("2026-11-22 23:59", ("sr", "en")),
        ("2026-11-23 00:00", ()),
        ("2026-11-21 21:00", ("sr", "en")),  # also while a playlist names others
        ("2026-11-28 21:00", ("en",)),
    ],
)
def test_an_event_has_languages_of_its_own(when: str, languages: tuple[str, ...]) -> None:
    assert now_playing(CONFIG, at(when)).languages == languages


def test_where_nothing_is_scheduled_nothing_is_said() -> None:
    assert now_playing(KioskConfig(), at("2026-11-27 09:00")) == ((), ())


def minutes(first: datetime, hours: int) -> list[datetime]:
    """The clock on the wall at every minute of so many real hours."""
    moments = [first + timedelta(minutes=n) for n in range(hours * 60)]
    return [
        each.astimezone(timezone(timedelta(hours=1 + (SUMMER[0] <= each < SUMMER[1])))) for each in moments
    ]


def test_the_hour_that_autumn_repeats_is_played_twice() -> None:
    early = Playlist(begin="02:00", to="03:00", episodes=("x",))
    sunday = minutes(datetime(2026, 10, 24, 22, 0, tzinfo=UTC), 25)  # midnight there
    assert sunday[0].hour == 0
    assert sum(is_on(early, now) for now in sunday) == 120


def test_the_hour_that_spring_leaves_out_is_passed_over() -> None:
    early = Playlist(begin="02:00", to="03:00", episodes=("x",))
    over = Playlist(begin="23:00", to="02:30", episodes=("x",))
    sunday = minutes(datetime(2026, 3, 28, 23, 0, tzinfo=UTC), 23)
    assert sunday[0].hour == 0
    assert sum(is_on(early, now) for now in sunday) == 0
    assert sum(is_on(over, now) for now in sunday) == 3 * 60  # two hours of the night, one of the evening


FILE = """
kiosk:
  schedule:
    - days: [mon, fri]
      from: "08:00"
      to: "14:00"
      episodes: [treasure-game]
    - {days: [sat], languages: [bs, en]}
  events:
    - {first: 2026-11-20, last: 2026-11-22, languages: [sr, en]}
  update_keys: [ab12000000000000000000000000000000000000000000000000000000000000]
"""


def test_a_file_of_settings_holds_the_schedule(tmp_path: Path) -> None:
    (tmp_path / "cuvari.yaml").write_text(FILE)
    outside = read_outside(tmp_path / "cuvari.yaml", {})
    assert outside.problems == ()
    config = kiosk_config(outside, {})
    assert now_playing(config, at("2026-11-27 09:00")) == (("treasure-game",), ())
    assert now_playing(config, at("2026-11-21 09:00")) == ((), ("sr", "en"))
    assert len(config.update_keys) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "schedule: [{days: [someday]}]",
        'schedule: [{from: "8:00"}]',
        "schedule: [{begin: 08:00}]",
        "events: [{first: 2026-11-31, last: 2026-12-01, languages: [en]}]",
        "events: [{first: 2026-11-20, last: 2026-11-22, languages: []}]",
        "update_keys: [abc]",
    ],
)
def test_a_schedule_that_makes_no_sense_is_told(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "cuvari.yaml").write_text(f"kiosk:\n  {wrong}\n")
    outside = read_outside(tmp_path / "cuvari.yaml", {})
    assert [each.code for each in outside.problems] == ["bad-form"]
    assert kiosk_config(outside, {}) == KioskConfig()


def test_the_schedule_has_its_keys_among_all_settings() -> None:
    assert {"kiosk.schedule", "kiosk.events", "kiosk.update_keys"} <= known().keys()


def test_a_stand_offers_what_the_schedule_says(tmp_path: Path) -> None:
    stand = Stand(CONFIG, StaffStore(tmp_path))
    moment = at("2026-11-21 09:00")
    follow_schedule(stand, lambda: moment)
    assert stand.languages(["bs", "en", "sr"]) == ("sr", "en")
    moment = at("2026-11-27 09:00")
    assert stand.playlist is not None
    assert stand.playlist() == ("for-school",)
    assert stand.languages(["bs", "en", "sr"]) == ("bs", "sr", "en")
