"""A day and an hour that are told together again and again."""

from game.story.checks.appointments import check_appointments
from tests.story.checks.of_example import found_in_texts, hello


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
