"""Weekdays, numbers of days and weeks, in words and on cards."""

import pytest

from game.story.checks.now import later
from game.story.checks.said_days import check_timetable
from game.story.checks.said_hours import check_said_times
from tests.story.checks.of_example import found, hello

BEGAN = "today, and the story began later than that"


def cards(*said: str) -> list[tuple[str, ...]]:
    """What is found where these cards (`words` or `words: number`) and sentences (with a full stop) come."""
    steps = []
    for each in said:
        words, _, number = each.partition(": ")
        kind = "narrate" if words.endswith(".") else "day"
        steps.append(f"- {kind}: {words!r}" + (f"\n  number: {number}" if number else ""))
    return found(hello("\n".join(steps)), check_said_times)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (("Wednesday: 2", "Thursday: 3", "Friday: 4"), []),
        (("Wednesday: 2", "Friday: 3", "Friday: 4"), ["Friday", "Thursday"]),
        (("Tuesday, and he is here.", "Wednesday: 2", "Thursday: 3"), []),
        (("Friday, and he is here.", "Wednesday: 2", "Thursday: 3"), ["Friday", "Tuesday"]),
        (("Friday, and he is here.", "Wednesday: 2"), []),
        (("Thursday: 3", "Friday, and he is here."), ["Friday", "Thursday"]),
        (("Thursday: 3", "Thursday evening. Soup."), []),
        (("Thursday: 3", "On Friday there is soup."), []),
        (("Thursday", "Tomorrow is Saturday."), ["Saturday", "Thursday today"]),
        (("Thursday", "Tomorrow is Friday."), []),
        (("Thursday", "Yesterday was Monday."), ["Monday", "Thursday today"]),
        (("Thursday", "The next day", "It's Friday."), []),
        (("Thursday", "Two days later", "It's Friday."), ["Friday", "Saturday today"]),
        (("Thursday", "A few days later", "It's Friday."), []),
        (("Thursday", "He is here since Friday."), ["since Friday", "Thursday today"]),
        (("Thursday", "Since Friday he is here."), ["since Friday", "Thursday today"]),
        (("Thursday", "He is here since Sunday."), []),
        (("Thursday: 1", "Friday: 2", "It has been going on since Monday."), ["Monday", f"Friday {BEGAN}"]),
        (("Thursday: 1", "Friday: 2", "It began on Monday."), ["Monday", f"Friday {BEGAN}"]),
        (("Thursday: 1", "Friday: 2", "It has been going on since Thursday."), []),
        (("Thursday: 1", "Friday: 2", "He has been ill since Monday."), []),
        (("Thursday", "Wednesday"), ["Wednesday", "after Thursday"]),
        (("Thursday", "Monday"), []),
        (("Thursday", "Wednesday of the next week"), []),
        (("Thursday: 3", "The next day: 5"), ["The next day", "`number: 4`"]),
        (("Thursday: 3", "Three days later: 6"), []),
        (("Week five.", "Week three."), ["week 3", "week 5 or later"]),
        (("Week three.", "Week five."), []),
        (("The first week.", "The second week."), []),
        (("Week five.", f"Week {'3' * 5000}."), []),
        (("Week five.", "Week five."), []),
        (("Thursday", "The next day: 5"), []),
        (("Thursday", "Evening"), []),
        (("Thursday", "Wednesday and Tuesday"), []),
        (("Thursday", "Tuesday"), ["Tuesday", "after Thursday"]),
        (("Monday", "Sunday"), ["Sunday", "after Monday"]),
        (("Saturday", "Monday"), []),
        (("Thursday", "He is here since Thursday."), ["since Thursday", "Thursday today"]),
        (("Thursday", "He is here since Wednesday."), []),
        (("Monday", "He is here since Tuesday."), ["since Tuesday", "Monday today"]),
        (("Thursday", "It has been going on since Monday."), []),
        (("Saturday: 1", "Monday: 3", "It has been going on since Saturday."), []),
        (("Saturday: 1", "Monday: 3", "It has lasted since Friday."), ["Friday", f"Monday {BEGAN}"]),
        (
            ("Thursday: 1", "Tuesday: 6", "He says it started on Wednesday."),
            ["Wednesday", f"Tuesday {BEGAN}"],
        ),
        (("Thursday: 1", "Wednesday: 7", "He says it started on Thursday."), []),
        (("Sunday", "Tomorrow is Monday."), []),
        (("Saturday", "Tomorrow is Sunday."), []),
        (("Monday", "Yesterday was Sunday."), []),
        (("Monday", "Yesterday was Tuesday."), ["Tuesday", "Monday today"]),
        (("Monday", "It's Tuesday."), ["Tuesday", "Monday today"]),
        (("Wednesday: 2", "Friday: 3"), []),
        (("Saturday: 1", "Sunday: 2", "Tuesday: 3"), ["Tuesday", "Monday"]),
        (("Saturday: 1", "Sunday: 2", "Tuesday"), []),
    ],
)
def test_days_go_on_as_they_are_called(said: tuple[str, ...], wrong: list[str]) -> None:
    assert cards(*said) == ([("weekday-wrong", *wrong)] if wrong else [])


@pytest.mark.parametrize(
    ("card", "days"),
    [
        ("A week later", 7),
        ("Three weeks later", 21),
        ("10 days later", 10),
        ("Two hours later", 0),
        ("Later", -1),
        (f"{'9' * 5000} days later", -1),
    ],
)
def test_a_card_says_how_much_later_it_is(card: str, days: int) -> None:
    assert later(card) == days


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "We meet in the library on Monday.",
            [("weekday-wrong", "library on Monday", "Friday in the timetable")],
        ),
        ("We meet in the library on Friday.", []),
        ("We meet at the cinema on Monday.", []),
    ],
)
def test_lessons_are_on_the_days_of_the_timetable(words: str, told: list[tuple[str, ...]]) -> None:
    school = "phone:\n  school:\n    Friday: Library with Ms Vesna\n"
    assert found(school + hello(f"- narrate: {words}"), check_timetable) == told


@pytest.mark.parametrize(
    ("before", "then", "wrong"),
    [
        ("- day: Thursday\n- day: Friday", "- narrate: 'Monday, and soup.'", [("Monday", "Thursday")]),
        ("- day: Thursday\n- day: Friday", "- narrate: 'Friday, and soup.'", []),
        ("- day: Thursday\n- day: Friday", "- narrate: He is here since Thursday.", []),
        ("- day: Thursday\n- day: Monday", "- day: Wednesday", []),
        ("- day: Thursday\n- day: Wednesday of next week", "- narrate: It's Thursday.", []),
        ("- day: Thursday\n- day: A while", "- narrate: It's Monday.", []),
        ("- narrate: Week three.\n- narrate: Week five.", "- narrate: Week four.", []),
        (
            "- narrate: Week five.\n- narrate: Week six.",
            "- narrate: Week four.",
            [("week 4", "week 5 or later")],
        ),
        (
            "- day: Thursday\n  number: 1\n- day: Friday\n  number: 2",
            "- narrate: He says it began on Wednesday.",
            [("Wednesday", f"Thursday {BEGAN}")],
        ),
        ("- day: Thursday\n  number: 1\n- day: Friday", "- narrate: He says it began on Wednesday.", []),
    ],
)
def test_what_may_be_on_one_way_is_wrong_on_none(
    before: str, then: str, wrong: list[tuple[str, ...]]
) -> None:
    told = found(hello(f"{before}\n  if: hero-lana\n{then}\n- narrate: Soup."), check_said_times)
    assert [each[1:] for each in told] == wrong


def test_what_stands_beside_the_days_of_a_timetable_is_none() -> None:
    school = "phone:\n  school:\n    Friday: Maths\n    Teacher: Library\n"
    assert found(school + hello("- narrate: We meet in the library on Monday."), check_timetable) == []
    assert found(hello("- narrate: We meet in the library on Monday."), check_timetable) == []


def test_of_the_days_of_a_lesson_the_first_is_told() -> None:
    school = "phone:\n  school:\n    Tuesday: Library\n    Friday: Library\n"
    said = "- narrate: The LIBRARY on Monday.\n- narrate: The Library on Friday, and the library on Tuesday."
    assert found(school + hello(said), check_timetable) == [
        ("weekday-wrong", "LIBRARY on Monday", "Tuesday in the timetable")
    ]
