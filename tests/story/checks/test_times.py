"""Time in a story: clocks along all ways, waits, and what comes on a phone that is put away."""

from pathlib import Path

from tests.story.loading.examples import Example, problems_of

CHOICE = """\
nodes:
  hello:
    - choose:
        - do: Stay
          goto: stay
        - do: Go
          goto: go
  stay:
    - place: bedroom
      clock: "21:00"
    - goto: later
  go:
    - place: bedroom
      clock: "22:00"
    - goto: later
  later:
    - place: bedroom
      clock: "20:30"
    - narrate: It is quiet.
    - end: quiet
"""
PHONE = """\
nodes:
  hello:
    - phone: "off"
    - chat: leo
      text: Are you there?
    - phone: lock
    - narrate: It is quiet.
    - end: quiet
"""


def told(text: str, folder: Path) -> list[str]:
    return [each.code for each in problems_of(Example(text, ""), folder) if each.severity != "info"]


def test_a_clock_that_goes_backwards_on_every_way_is_told_and_on_one_way_is_not(tmp_path: Path) -> None:
    assert told(CHOICE, tmp_path) == ["clock-backwards"]
    assert told(CHOICE.replace('"20:30"', '"21:30"'), tmp_path) == []


def test_a_day_a_narrator_and_midnight_let_the_clock_begin_anew(tmp_path: Path) -> None:
    for old, new in (
        ("  later:\n", "  later:\n    - day: Wednesday\n"),
        ("It is quiet.", "The next day it is quiet."),
        ('"20:30"', '"00:10"'),
    ):
        assert told(CHOICE.replace(old, new), tmp_path) == []


def test_the_scene_of_a_tool_is_at_any_time(tmp_path: Path) -> None:
    scene = '  pause:\n    - place: bedroom\n      clock: "07:00"\n    - act: pause\n    - return: yes\n'
    assert told(CHOICE.replace('"20:30"', '"22:30"') + scene, tmp_path) == []


def test_a_message_on_a_phone_that_is_put_away_is_told_unless_its_chat_is_opened_later(
    tmp_path: Path,
) -> None:
    assert told(PHONE, tmp_path) == ["phone-away"]
    assert told(PHONE.replace("phone: lock", "open: leo"), tmp_path) == []
    assert told(PHONE.replace('"off"', "down"), tmp_path) == []


def test_a_notice_on_a_phone_that_is_put_away_is_lost_whatever_is_opened_later(tmp_path: Path) -> None:
    notice = PHONE.replace("chat: leo", "notify: leo").replace("phone: lock", "open: leo")
    assert told(notice, tmp_path) == ["phone-away"]


def test_ten_seconds_of_typing_are_no_long_wait_and_eleven_are(tmp_path: Path) -> None:
    shown = PHONE.replace('"off"', "lock")
    typing = "      text: Are you there?\n      delay: {}\n"
    assert told(shown.replace("      text: Are you there?\n", typing.format(10)), tmp_path) == []
    assert told(shown.replace("      text: Are you there?\n", typing.format(11)), tmp_path) == ["long-wait"]
