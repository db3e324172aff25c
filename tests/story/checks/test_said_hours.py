"""Times and days in words against the clock, the cards and the light."""

import pytest

from game.story.checks.now import minutes_of
from game.story.checks.said_hours import check_said_times
from tests.story.checks.of_example import found, hello


def at(clock: str, words: str) -> list[tuple[str, ...]]:
    """What is found where the narrator says this at a clock."""
    return found(hello(f"""- place: bedroom\n  clock: "{clock}"\n- narrate: {words!r}"""), check_said_times)


@pytest.mark.parametrize(
    ("clock", "words", "wrong"),
    [
        ("21:30", "Half past nine.", []),
        ("09:30", "Half past nine.", []),
        ("21:35", "Half past nine.", []),
        ("21:45", "Half past nine.", ["Half past nine"]),
        ("06:45", "A quarter to seven.", []),
        ("18:10", "Five past six. Soup.", []),
        ("18:10", "Five past seven. Soup.", ["Five past seven"]),
        ("18:10", "Soup. It is eight o'clock.", ["eight o'clock"]),
        ("18:10", "They play until half past seven.", []),
        ("18:10", "It is 19:40 already.", ["19:40"]),
        ("19:40", "Alone until seven.", ["until seven"]),
        ("19:40", "Alone until eight.", []),
        ("19:00", "Alone until seven.", []),
        ("23:00", "Alone until seven.", []),
        ("19:40", "They waited until seven.", []),
        ("19:40", "He counts by twos.", []),
        ("08:00", "Good night, all.", ["Good night"]),
        ("22:00", "Good night, all.", []),
        ("13:00", "Good morning, all.", ["Good morning"]),
        ("18:10", "It is aquarter past seven, on Monday.", []),  # a slip, and no time
        ("18:10", "It is a quarter past seven.", ["a quarter past seven"]),
        ("18:10", "It is quarter past seven.", ["quarter past seven"]),
        ("20:30", "It is kept. In the morning it's quiet.", ["In the morning"]),
        ("08:30", "It is kept. In the morning it's quiet.", []),
        ("20:30", "In the morning it was quiet.", []),
        ("20:30", "It's quiet in the morning.", []),
        ("09:30", "In the evening it's quiet.", ["In the evening"]),
    ],
)
def test_a_time_in_words_is_that_of_the_clock(clock: str, words: str, wrong: list[str]) -> None:
    assert at(clock, words) == [("hour-wrong", each, clock) for each in wrong]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Good morning.", "04:00", "12:00"),
        ("Good afternoon.", "11:00", "19:00"),
        ("Good evening.", "16:00", "04:00"),
        ("Good night.", "18:00", "05:00"),
    ],
)
def test_a_greeting_has_its_hours_the_first_and_the_last_minute_too(
    words: str, first: str, last: str
) -> None:
    for clock, minutes, fits in ((first, -1, False), (first, 0, True), (last, 0, True), (last, 1, False)):
        at_ = (minutes_of(clock) + minutes) % (24 * 60)
        assert (at(f"{at_ // 60:02}:{at_ % 60:02}", words) == []) is fits


@pytest.mark.parametrize(
    ("clock", "words", "wrong"),
    [
        ("21:40", "Half past nine.", False),
        ("21:41", "Half past nine.", True),
        ("21:20", "Half past nine.", False),
        ("21:19", "Half past nine.", True),
        ("00:05", "Twelve o'clock.", False),
        ("11:55", "Twelve o'clock.", False),
        ("22:00", "Alone until seven.", True),
        ("22:01", "Alone until seven.", False),
    ],
)
def test_ten_minutes_are_near_and_three_hours_long_ago(clock: str, words: str, wrong: bool) -> None:  # noqa: FBT001
    assert bool(at(clock, words)) is wrong


@pytest.mark.parametrize(
    ("place", "first", "last"),
    [
        ("kitchen-evening", "15:30", "01:00"),
        ("bedroom-night", "17:00", "07:00"),
        ("kitchen-day", "05:00", "21:00"),
        ("classroom", "06:30", "20:30"),
        ("schoolyard", "06:30", "22:00"),
    ],
)
def test_a_place_can_look_so_from_one_hour_to_another(place: str, first: str, last: str) -> None:
    for clock, minutes, fits in ((first, -1, False), (first, 0, True), (last, 0, True), (last, 1, False)):
        at_ = (minutes_of(clock) + minutes) % (24 * 60)
        shown = f"{at_ // 60:02}:{at_ % 60:02}"
        told = found(hello(f'- place: {place}\n  clock: "{shown}"\n- narrate: Soup.'), check_said_times)
        assert told == ([] if fits else [(told[0][0], place, shown)])


@pytest.mark.parametrize(
    ("card", "clock", "wrong"),
    [
        ("The next morning", "08:10", []),
        ("The next morning", "20:10", ["morning"]),
        ("Tuesday evening", "20:10", []),
        ("Tuesday", "20:10", []),
    ],
)
def test_a_part_of_the_day_on_a_card_is_that_of_the_clock_after_it(
    card: str, clock: str, wrong: list[str]
) -> None:
    steps = f"""- day: {card}\n- place: bedroom\n  clock: "{clock}"\n- narrate: Soup."""
    assert [each[1] for each in found(hello(steps), check_said_times)] == wrong


def test_what_somebody_says_of_a_time_is_no_time_of_day() -> None:
    said = '- place: bedroom\n  clock: "18:10"\n- say: mum\n  text: Half past nine. That is when I came.'
    assert found(hello(said), check_said_times) == []


def test_where_one_way_has_another_clock_nothing_is_told() -> None:
    step = """
- place: bedroom
  clock: "20:00"
- day: Later
  clock: "21:30"
  if: hero-lana
- narrate: Half past nine.
"""
    assert found(hello(step), check_said_times) == []
    assert found(hello(step.replace("21:30", "20:02")), check_said_times) == [
        ("hour-wrong", "Half past nine", "20:00")
    ]


@pytest.mark.parametrize(
    ("place", "clock", "fits"),
    [
        ("bedroom-evening", "07:00", False),
        ("bedroom-evening", "15:45", True),
        ("bedroom-evening-ema", "00:40", True),
        ("bedroom-day", "22:00", False),
        ("bedroom-day", "05:30", True),
        ("bus-night", "12:00", False),
        ("bus-night", "04:00", True),
        ("classroom", "22:00", False),
        ("classroom", "19:30", True),
        ("park", "03:00", True),
    ],
)
def test_a_place_has_the_light_of_its_time(place: str, clock: str, fits: bool) -> None:  # noqa: FBT001
    said = found(hello(f'- place: {place}\n  clock: "{clock}"\n- narrate: So it is.'), check_said_times)
    assert said == ([] if fits else [("light-wrong", place, clock)])


NEXT_NOON = """
- place: bedroom-night
  clock: "22:00"
- day: Later
  clock: "12:00"
- place: park
- narrate: So it is.
"""


@pytest.mark.parametrize("steps", [NEXT_NOON, NEXT_NOON.replace("park", "park\n  if: hero-lana")])
def test_light_is_that_of_a_place_that_is_known_and_not_of_the_one_before_a_card(steps: str) -> None:
    assert found(hello(steps), check_said_times) == []


def test_a_place_has_the_light_of_one_of_the_clocks_that_it_may_be() -> None:
    either = (
        '- place: bedroom-night\n  clock: "18:00"\n- place: bedroom-night\n  clock: "12:00"{}\n- narrate: So.'
    )
    assert found(hello(either.format("\n  if: hero-lana")), check_said_times) == []
    assert found(hello(either.format("")), check_said_times) == [("light-wrong", "bedroom-night", "12:00")]


def test_there_is_no_school_on_a_sunday() -> None:
    for day, wrong in (("Saturday", []), ("Sunday", [("light-wrong", "classroom", "Sunday")])):
        assert (
            found(hello(f"- day: {day}\n- place: classroom\n- narrate: So it is."), check_said_times) == wrong
        )
    assert found('phone:\n  school: {Sunday: "Maths"}\n', check_said_times) == [
        ("light-wrong", "school", "Sunday")
    ]
