"""What a card or the narrator says of days and weeks, and when it is on each way through a story."""

import pytest

from game.story.checks.now import (
    ANY,
    MOST,
    Now,
    card_day,
    counted,
    first_day,
    known,
    later,
    minutes_of,
    moments,
    told,
)
from tests.story.checks.of_example import example, hello

MONDAY, THURSDAY, SATURDAY = 0, 3, 5


@pytest.mark.parametrize(
    ("card", "before", "day"),
    [
        ("Thursday", MONDAY, THURSDAY),
        ("Thursday", -1, THURSDAY),
        ("Thursday, and soon Saturday", MONDAY, THURSDAY),
        ("Five days later", MONDAY, SATURDAY),
        ("Five days later", THURSDAY, 1),
        ("The next day", -1, -1),
        ("Later", THURSDAY, -1),
        ("An hour later", THURSDAY, THURSDAY),
    ],
)
def test_a_card_names_its_day_or_how_much_later_it_is(card: str, before: int, day: int) -> None:
    assert card_day(card, before) == day


@pytest.mark.parametrize(
    ("card", "days"),
    [
        ("The next morning", 1),
        ("Tomorrow", 1),
        ("A day after", 1),
        ("Two weeks after", 14),
        ("The same evening", 0),
    ],
)
def test_a_card_says_how_much_later_it_is(card: str, days: int) -> None:
    assert later(card) == days


def test_a_clock_has_so_many_minutes() -> None:
    assert [minutes_of(clock) for clock in ("00:00", "00:09", "01:00", "21:47")] == [0, 9, 60, 1307]


def test_what_is_not_known_of_one_way_is_not_known() -> None:
    one, other = Now(weekday=1, minutes=10), Now(weekday=2)
    assert known(frozenset((one, other)), "weekday") == {1, 2}
    assert known(frozenset((one, other)), "minutes") == frozenset()
    assert known(ANY, "weekday") == frozenset()


STORY = """
- day: Monday
  number: 3
  clock: "20:10"
- narrate: It is week two.
- choose:
    - do: Wait
      goto: later
    - do: Go
      id: go
- day: Two days later
- narrate: The third week.
- goto: later
"""
LATER = """\
  later:
    - place: kitchen
    - narrate: Soup.
    - day: An hour later
      if: hero-lana
    - narrate: Cake.
    - end: quiet
  pause:
    - narrate: Breathe.
    - return: yes
"""


def test_days_clocks_weeks_and_places_are_followed_on_every_way() -> None:
    episode = example(hello(STORY) + LATER)
    said = {step.texts()[0].text.source: before for _, step, before, _ in moments(episode) if step.texts()}
    here = Now(MONDAY, 20 * 60 + 10, "kitchen", 2, 3)
    gone = Now(2, -1, "kitchen", 3, -1)
    assert {each._replace(place="kitchen") for each in said["The third week."]} == {gone._replace(week=2)}
    assert said["Soup."] == {here, gone}
    assert said["Cake."] == {here, gone, here._replace(number=-1)}
    assert said["Breathe."] == ANY


@pytest.mark.parametrize(
    ("cards", "first"),
    [
        ("Monday 1, Tuesday 2", MONDAY),
        ("Monday 3, Wednesday 5", SATURDAY),
        ("Monday 1, Tuesday 2, Friday", MONDAY),
        ("Monday 3, Wednesday 4", -1),
        ("Monday 3", -1),
    ],
)
def test_the_weekday_of_the_first_day_is_what_several_cards_with_a_number_agree_about(
    cards: str, first: int
) -> None:
    steps = ""
    for card in cards.split(", "):
        day, _, number = card.partition(" ")
        steps += f"- day: {day}\n" + (f"  number: {number}\n" if number else "") + "- narrate: Soup.\n"
    assert first_day(example(hello(steps))) == first


def test_a_story_begins_on_its_first_day_and_what_the_narrator_names_holds_from_then_on() -> None:
    episode = example(
        hello("- narrate: It's Thursday.\n- narrate: Soup.\n- day: The fourth week\n- narrate: Cake.")
    )
    steps = [(step, before) for _, step, before, _ in moments(episode)]
    assert steps[0][1] == {Now(number=1)}
    said = {step.texts()[0].text.source: before for step, before in steps if step.texts()}
    assert {each.weekday for each in said["Soup."]} == {THURSDAY}
    assert {each.week for each in said["Cake."]} == {4}


def test_a_nodes_own_answer_to_a_tool_begins_when_the_node_waits() -> None:
    steps = '- place: kitchen\n  clock: "20:10"\n- tools: {save: own}\n- narrate: Here.\n- place: park'
    own = "  own:\n    - narrate: Kept.\n    - return: yes\n"
    episode = example(hello(steps) + own)
    [found] = [now for node, step, now, _ in moments(episode) if node.id == "own" and step.texts()]
    assert {(each.minutes, each.place) for each in found} == {(20 * 60 + 10, "kitchen")}


@pytest.mark.parametrize(
    ("step", "week"),
    [
        ("narrate: It is week two.", 2),
        ("narrate: Week 12 begins.", 12),
        ("day: The fourth week", 4),
        ("receipt: It is week two.\n  where: The game", 2),
        ("narrate: Weeks go by.", -1),
        ("think: It is week two.", -1),
        ("choose:\n    - do: It is week two.\n      id: one\n    - do: Wait\n      id: two", -1),
        ("say: mum\n  text: It is week two.", -1),
        ("chat: leo\n  text: It is week two.\n  why: Odd.", -1),
    ],
)
def test_a_week_is_counted_by_a_card_or_the_narrator(step: str, week: int) -> None:
    assert counted(example(hello(f"- {step}")).nodes["hello"].steps[0]) == week


@pytest.mark.parametrize(
    ("step", "narrated"),
    [
        ("narrate: Soup.", True),
        ("day: Soup", False),
        ("think: Soup.", False),
        ("chat: leo\n  text: Soup.\n  why: Odd.", False),
        ("choose:\n    - {do: Soup, id: one}\n    - {do: Cake, id: two}", False),
        ("place: kitchen", False),
    ],
)
def test_the_narrator_tells_what_is_no_card_and_said_by_nobody(step: str, *, narrated: bool) -> None:
    assert told(example(hello(f"- {step}\n- narrate: Tea.")).nodes["hello"].steps[0]) is narrated


def moments_at(text: str, words: str) -> frozenset[Now]:
    """When it may be before these words are told."""
    [found] = [
        before
        for _, step, before, _ in moments(example(text))
        if step.texts() and step.texts()[0].text.source == words
    ]
    return found


@pytest.mark.parametrize(("ways", "told_apart"), [(MOST - 1, True), (MOST, False)])
def test_of_more_moments_than_a_hundred_none_is_known(ways: int, *, told_apart: bool) -> None:
    places = "".join(f"- place: p{number}\n  if: hero-lana\n" for number in range(ways))
    later = "  later:\n    - narrate: Soup.\n    - end: quiet\n"
    found = moments_at(hello(f"- place: first\n{places}- goto: later") + later, "Soup.")
    assert (len(found), found == ANY) == ((MOST, False) if told_apart else (1, True))


def test_a_scene_of_a_tool_is_at_any_time_though_the_story_leads_to_it() -> None:
    scene = "  leave:\n    - act: leave\n    - narrate: Breathe.\n    - end: gone\n"
    leads = hello('- place: kitchen\n  clock: "20:10"\n- narrate: Soup.\n- goto: leave') + scene
    assert moments_at(leads, "Breathe.") == ANY


def test_a_story_that_goes_round_is_followed_until_nothing_is_new() -> None:
    ring = hello("- narrate: Soup.\n- place: kitchen\n- if: hero-lana\n  goto: hello")
    assert {each.place for each in moments_at(ring, "Soup.")} == {"bedroom", "kitchen"}


def test_a_story_begins_on_the_day_before_the_second() -> None:
    cards = hello(
        "- day: Tuesday\n  number: 2\n- narrate: Soup.\n- day: Wednesday\n  number: 3\n- narrate: Tea."
    )
    first = next(before for _, _, before, _ in moments(example(cards)))
    assert first == {Now(weekday=MONDAY, number=1)}
