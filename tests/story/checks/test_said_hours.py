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
        ("19:40", "It is 19:40 already.", []),
        ("20:00", "It is eight o'clock.", []),
        ("20:00", "It is one o'clock.", ["one o'clock"]),
        ("20:20", "It is twenty past eight.", []),
        ("19:35", "It is twenty-five to eight.", []),
        ("19:01", "Alone until seven.", ["until seven"]),
        ("07:01", "Alone before seven.", ["before seven"]),
        ("12:00", "In the afternoon it's quiet.", []),
        ("11:59", "In the afternoon it's quiet.", ["In the afternoon"]),
        ("20:30", "In the morning of life it's quiet.", []),
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


@pytest.mark.parametrize(
    ("one", "other", "words", "wrong"),
    [
        ("08:30", "20:30", "In the morning it's quiet.", []),
        ("20:30", "08:30", "In the morning it's quiet.", []),
        ("21:30", "20:30", "In the morning it's quiet.", [("In the morning", "20:30")]),
        ("08:30", "20:30", "Good evening.", []),
        ("08:30", "09:30", "Good evening.", [("Good evening", "08:30")]),
        ("19:40", "18:00", "Alone until seven.", []),
        ("19:40", "20:00", "Alone until seven.", [("until seven", "19:40")]),
        ("19:40", "18:00", "Half past seven.", []),
    ],
)
def test_what_is_so_by_one_of_two_clocks_is_not_wrong(
    one: str, other: str, words: str, wrong: list[tuple[str, ...]]
) -> None:
    clocks = f'- place: bedroom\n  clock: "{one}"\n- place: bedroom\n  clock: "{other}"\n  if: hero-lana\n'
    told = found(hello(clocks + f"- narrate: {words!r}"), check_said_times)
    assert told == [("hour-wrong", *each) for each in wrong]


@pytest.mark.parametrize(
    "words", ["Half past nine.", "Alone until seven.", "Good night.", "In the morning it rains."]
)
def test_where_no_clock_is_known_any_time_may_be_told(words: str) -> None:
    scene = f"nodes:\n  pause:\n    - narrate: {words!r}\n    - return: yes\n"
    assert found(scene, check_said_times) == []
    later = f'- place: bedroom\n  clock: "08:10"\n- day: Later\n- narrate: {words!r}'
    assert found(hello(later), check_said_times) == []


def test_the_words_of_a_card_are_of_the_time_after_it() -> None:
    card = '- place: bedroom\n  clock: "08:10"\n- day: Good night\n- narrate: Soup.'
    assert found(hello(card), check_said_times) == []


def test_a_message_tells_the_time_and_its_reason_does_not() -> None:
    message = '- place: bedroom\n  clock: "20:10"\n- chat: leo\n  text: {}\n  why: {}'
    assert found(hello(message.format("Hi.", "Good morning is odd.")), check_said_times) == []
    assert found(hello(message.format("Good morning.", "Odd.")), check_said_times) == [
        ("hour-wrong", "Good morning", "20:10")
    ]


def test_a_card_is_forgotten_with_its_first_clock_and_in_the_next_node() -> None:
    clock = '- place: bedroom\n  clock: "{}"\n'
    first = "- day: The next morning\n" + clock.format("08:10")
    assert found(hello(first + clock.format("20:10") + "- narrate: Soup."), check_said_times) == []
    later = '  later:\n    - place: bedroom\n      clock: "20:10"\n    - narrate: Soup.\n    - end: quiet\n'
    assert found(hello("- day: The next morning\n- goto: later") + later, check_said_times) == []


def test_there_is_school_on_other_days_and_home_on_a_sunday() -> None:
    for card, place in (("Sunday", "kitchen"), ("Later", "classroom")):
        assert found(hello(f"- day: {card}\n- place: {place}\n- narrate: So."), check_said_times) == []
    maybe = "- day: Saturday\n- day: Sunday\n  if: hero-lana\n- place: classroom\n- narrate: So."
    assert found(hello(maybe), check_said_times) == []
    late = '- day: Sunday\n- place: classroom\n  clock: "23:00"\n- narrate: So.'
    assert found(hello(late), check_said_times) == [("light-wrong", "classroom", "23:00")]
