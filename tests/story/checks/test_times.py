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
    [found] = (each for each in problems_of(Example(CHOICE, ""), tmp_path) if each.code == "clock-backwards")
    assert (found.values["before"], found.values["now"]) == ("22:00", "20:30")
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


DAYS = """\
nodes:
  hello:
    - day: Tuesday
      number: {first}
      clock: "21:00"
    - narrate: It is quiet.
    - day: Later
      number: {second}
      clock: "{clock}"
    - narrate: It is quiet still.
    - end: quiet
"""


def test_days_go_forward_and_the_clock_goes_on_within_one(tmp_path: Path) -> None:
    for first, second, clock, expected in (
        (1, 2, "07:10", []),
        (2, 2, "21:40", []),
        (2, 2, "20:40", ["clock-backwards"]),
        (3, 2, "07:10", ["day-backwards"]),
        (3, 9, "07:10", []),
    ):
        assert told(DAYS.format(first=first, second=second, clock=clock), tmp_path) == expected


def test_days_go_on_in_the_scene_of_a_tool_as_well(tmp_path: Path) -> None:
    _, _, steps = DAYS.partition("  hello:\n")
    for first, second, clock, expected in (
        (2, 2, "21:40", []),
        (2, 2, "20:40", ["clock-backwards"]),
        (3, 2, "07:10", ["day-backwards"]),
    ):
        scene = steps.format(first=first, second=second, clock=clock).replace("- end: quiet", "- return: yes")
        assert told(f"nodes:\n  pause:\n    - act: pause\n{scene}", tmp_path) == expected


def test_the_clock_goes_on_in_the_scene_of_a_tool_from_the_first_one_there(tmp_path: Path) -> None:
    scene = """\
nodes:
  pause:
    - act: pause
    - place: bedroom
      clock: "21:00"
    - narrate: It is quiet.
    - place: bedroom
      clock: "{}"
    - narrate: It is quiet still.
    - return: yes
"""
    assert told(scene.format("21:10"), tmp_path) == []
    assert told(scene.format("20:30"), tmp_path) == ["clock-backwards"]


def test_a_card_in_the_scene_of_a_tool_begins_a_day_whichever_it_was(tmp_path: Path) -> None:
    scene = """\
nodes:
  pause:
    - act: pause
    - place: bedroom
      clock: "21:00"
    - narrate: It is quiet.
    - day: Tuesday
      number: 1
    - place: bedroom
      clock: "20:30"
    - narrate: It is quiet still.
    - return: yes
"""
    assert told(scene, tmp_path) == []
    assert told(scene.replace("    - day: Tuesday\n      number: 1\n", ""), tmp_path) == ["clock-backwards"]


def test_a_nodes_own_answer_to_a_tool_comes_after_what_was_before_a_wait(tmp_path: Path) -> None:
    story = """\
nodes:
  hello:
    - tools: {save: own}
    - place: bedroom
      clock: "21:00"
    - place: bedroom
      clock: "22:30"
    - narrate: It is quiet.
    - end: quiet
  own:
    - place: bedroom
      clock: "22:00"
    - act: save
    - narrate: It is quiet still.
    - return: yes
"""
    assert told(story, tmp_path) == ["clock-backwards"]
    assert told(story.replace('"22:00"', '"22:40"'), tmp_path) == []


def test_a_card_without_a_number_is_no_earlier_day(tmp_path: Path) -> None:
    days = DAYS.format(first=3, second=2, clock="07:10")
    between = days.replace("    - day: Later", "    - day: A while\n    - day: Later")
    assert told(between, tmp_path) == ["day-backwards"]
    assert told(days.replace("      number: 2\n", ""), tmp_path) == []


def test_a_day_that_is_over_on_one_way_only_is_not_told(tmp_path: Path) -> None:
    stay, go = (
        "  stay:\n    - day: Friday\n      number: 5\n",
        "  go:\n    - day: Thursday\n      number: 4\n",
    )
    later = "  later:\n    - day: The day\n      number: {}\n"
    days = CHOICE.replace("  stay:\n", stay).replace("  go:\n", go)
    assert told(days.replace("  later:\n", later.format(4)), tmp_path) == []
    assert told(days.replace("  later:\n", later.format(3)), tmp_path) == ["day-backwards"]


def test_a_clock_that_may_be_passed_over_is_one_of_those_before_the_next(tmp_path: Path) -> None:
    story = """\
nodes:
  hello:
    - place: bedroom
      clock: "20:30"
    - place: bedroom
      clock: "22:00"
      if: hero-lana
    - place: bedroom
      clock: "{}"
    - narrate: It is quiet.
    - end: quiet
"""
    assert told(story.format("21:00"), tmp_path) == [], "so it is for Luka"
    [found] = problems_of(Example(story.format("20:20"), ""), tmp_path)
    assert (found.code, found.values["before"]) == ("clock-backwards", "22:00")


def test_a_card_that_may_be_passed_over_leaves_the_day_before_it_possible(tmp_path: Path) -> None:
    days = DAYS.format(first=3, second=2, clock="21:30")
    assert told(days.replace("number: 3\n", "number: 3\n      if: hero-lana\n"), tmp_path) == []


def test_of_two_days_the_later_clock_is_told(tmp_path: Path) -> None:
    days = CHOICE.replace("  stay:\n", "  stay:\n    - day: Tuesday\n      number: 2\n").replace(
        "  go:\n", "  go:\n    - day: Monday\n      number: 1\n"
    )
    found = [each for each in problems_of(Example(days, ""), tmp_path) if each.code == "clock-backwards"]
    assert [each.values["before"] for each in found] == ["22:00"]


def problem(text: str, code: str, folder: Path) -> dict[str, str]:
    """What the one problem of this code is filled with."""
    [found] = [each for each in problems_of(Example(text, ""), folder) if each.code == code]
    return found.values


def test_the_earliest_of_the_days_that_it_may_be_is_told(tmp_path: Path) -> None:
    days = CHOICE.replace("  stay:\n", "  stay:\n    - day: Friday\n      number: 5\n")
    days = days.replace("  go:\n", "  go:\n    - day: Thursday\n      number: 4\n")
    days = days.replace("  later:\n", "  later:\n    - day: The day\n      number: 3\n")
    assert problem(days, "day-backwards", tmp_path) == {"now": "3", "before": "4"}


def test_a_phone_that_is_away_on_one_way_only_may_be_written_to(tmp_path: Path) -> None:
    away = PHONE.replace(
        '    - phone: "off"\n', '    - phone: "off"\n    - phone: lock\n      if: hero-lana\n'
    )
    assert told(away, tmp_path) == []


def test_a_story_begins_on_the_first_day(tmp_path: Path) -> None:
    story = """\
nodes:
  hello:
    - place: bedroom
      clock: "21:00"
    - day: Monday
      number: {}
      clock: "20:30"
    - narrate: It is quiet.
    - end: quiet
"""
    assert told(story.format(1), tmp_path) == ["clock-backwards"]
    assert told(story.format(2), tmp_path) == []


NIGHT = """\
nodes:
  hello:
    - place: bedroom
      clock: "21:00"
    - goto: night
  night:
    - {}
    - goto: later
  later:
    - place: bedroom
      clock: "{}"
    - narrate: It is quiet.
    - end: quiet
"""


def test_the_narrator_lets_the_clock_begin_anew_in_the_nodes_after_it(tmp_path: Path) -> None:
    for words, expected in (
        ("narrate: The next day it rains.", []),
        ("narrate: Three days later it rains.", []),
        ("narrate: It rains.", ["clock-backwards"]),
        ("say: hero\n      text: Tomorrow it rains.", ["clock-backwards"]),
        ("chat: leo\n      text: Hi.\n      signs: []\n      why: Tomorrow it rains.", ["clock-backwards"]),
        ("day: Monday\n      number: 1", ["clock-backwards"]),
        ("day: Monday\n      number: 2", []),
        ("day: Monday", []),
        ("narrate: The next day it rains.\n      if: hero-lana", []),
    ):
        assert told(NIGHT.format(words, "20:30"), tmp_path) == expected, words


def test_a_clock_that_goes_back_by_half_a_day_has_gone_over_midnight(tmp_path: Path) -> None:
    for clock, expected in (
        ("21:01", []),
        ("09:01", ["clock-backwards"]),
        ("09:00", []),
        ("21:00", []),
        ("20:59", ["clock-backwards"]),
    ):
        assert told(NIGHT.format("narrate: It rains.", clock), tmp_path) == expected


def test_it_is_told_where_the_clock_was_set_before(tmp_path: Path) -> None:
    values = problem(NIGHT.format("narrate: It rains.", "20:07"), "clock-backwards", tmp_path)
    assert values == {"now": "20:07", "before": "21:00", "node": "later", "there": "hello"}
    slow = PHONE.replace('"off"', "lock").replace("you there?\n", "you there?\n      delay: 12.5\n")
    assert problem(slow, "long-wait", tmp_path) == {"seconds": "12.5"}


def test_the_narrator_may_speak_of_another_day_once_the_clock_is_set(tmp_path: Path) -> None:
    night = NIGHT.replace('"21:00"\n', '"21:00"\n    - narrate: Tomorrow it rains.\n')
    assert told(night.format("narrate: Soup.", "20:30"), tmp_path) == ["clock-backwards"]


def test_a_first_clock_in_a_scene_that_may_be_passed_over_leaves_any_time_possible(tmp_path: Path) -> None:
    scene = """\
nodes:
  pause:
    - act: pause
    - place: bedroom
      clock: "21:00"
      if: hero-lana
    - place: bedroom
      clock: "20:30"
    - narrate: It is quiet.
    - return: yes
"""
    assert told(scene, tmp_path) == []
    assert told(scene.replace("      if: hero-lana\n", ""), tmp_path) == ["clock-backwards"]


def test_what_may_be_chosen_tells_of_no_other_day(tmp_path: Path) -> None:
    asks = (
        "    - choose:\n        - {do: Wait until tomorrow, goto: alone}\n        - {do: Wait, goto: quiet}\n"
    )
    story = NIGHT.format("narrate: Soup.", "20:30").replace("    - end: quiet\n", asks)
    assert told(story, tmp_path) == ["clock-backwards"]
