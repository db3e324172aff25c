"""A day and an hour that are told together again and again."""

import pytest

from game.story.checks.appointments import check_appointments
from game.story.reading.diagnostics import Report
from tests.story.checks.of_example import found_in_texts, hello, loaded_with


def told(*days: str) -> list[tuple[str, ...]]:
    steps = "".join(f"- narrate: The show is on {day}s at eleven.\n" for day in days)
    return found_in_texts(hello(steps), check_appointments)


def test_the_one_that_differs_is_told() -> None:
    wrong = [("weekday-wrong", "Friday at eleven", "Saturday at eleven")]
    assert told("Saturday", "Saturday", "Friday") == wrong
    assert told("Friday", "Saturday", "Saturday") == wrong


def test_where_no_two_agree_or_two_differ_nobody_can_say() -> None:
    assert told("Saturday", "Saturday", "Saturday") == []
    assert told("Saturday", "Friday") == []
    assert told("Saturday", "Saturday", "Friday", "Friday") == []
    assert told("Saturday", "Saturday", "Friday", "Monday") == []


PLAN = "phone:\n  school: {{{}}}\n"


@pytest.mark.parametrize(
    ("row", "days", "wrong"),
    [
        ("Friday: Choir at eleven", ("Saturday", "Saturday"), "Friday"),
        ("Saturday: Choir at eleven", ("Saturday", "Saturday"), ""),
        ("Friday: Choir at ten", ("Saturday", "Saturday"), ""),
        ("Friday: Choir at eleven past", ("Saturday", "Saturday"), ""),
        ("Bell: Rings at eleven", ("Saturday", "Saturday"), ""),
        ("Saturday: Choir at eleven", ("Saturday", "Friday"), "Friday"),
    ],
)
def test_the_plan_of_the_school_tells_days_and_hours_too(row: str, days: tuple[str, ...], wrong: str) -> None:
    steps = "".join(f"- narrate: The show is on {day}s at eleven.\n" for day in days)
    found = found_in_texts(PLAN.format(row) + hello(steps), check_appointments)
    assert found == ([("weekday-wrong", f"{wrong} at eleven", "Saturday at eleven")] if wrong else [])


def test_each_hour_is_looked_at_by_itself() -> None:
    said = ("Saturday at eleven", "Saturday at eleven", "Friday at ten", "Monday at nine", "Monday at nine")
    steps = "".join(f"- narrate: It is on {each}.\n" for each in (*said, "Tuesday at nine"))
    found = found_in_texts(hello(steps), check_appointments)
    assert found == [("weekday-wrong", "Tuesday at nine", "Monday at nine")]


@pytest.mark.parametrize("first", [True, False])
def test_the_line_that_is_told_is_the_one_that_differs(first: bool) -> None:  # noqa: FBT001
    days = ["Saturday", "Saturday"]
    days.insert(0 if first else 2, "Friday")
    loaded = loaded_with(hello("".join(f"- narrate: It is on {day} at eleven.\n" for day in days)))
    assert loaded.episode is not None
    report = Report("example.yaml")
    check_appointments(loaded.episode, loaded.texts, report)
    [odd] = [mark for text, mark in loaded.texts if "Friday" in text.source]
    assert [each.line for each in report.problems] == [odd.line]
