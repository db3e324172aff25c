"""What comes of an option until the player decides again: first places, people and acts."""

import pytest

from game.story.checks.met import Met, met
from tests.story.checks.of_example import example, hello

STORY = """\
cast:
  dino: {name: Dino, gender: m}
nodes:
  hello:
    - place: kitchen-day
    - show: mum
    - say: mum
      text: Soup!
    - chat: dino
      text: Hi.
    - goto: further
  further:
    - place: park-day
    - act: save
    - choose:
        - do: Ask Mum
          who: mum
          goto: quiet
        - do: Wait
          goto: last
    - goto: last
  last:
    - phone: call
      with: dino
    - act: report
    - end: quiet
  round:
    - narrate: Round and round.
    - goto: round-2
  round-2:
    - place: bus-day
    - narrate: Here.
    - goto: round
"""
NOTHING = frozenset[str]()


def test_the_way_is_followed_to_the_next_decision_and_not_behind_it() -> None:
    assert met(example(STORY), "hello") == Met(
        frozenset({"kitchen-day"}), frozenset({"mum", "dino"}), frozenset({"save"}), others_asked=True
    )


def test_it_may_begin_in_the_middle_of_a_node() -> None:
    assert met(example(STORY), "hello", 3) == Met(
        frozenset({"park-day"}), frozenset({"dino"}), frozenset({"save"}), others_asked=True
    )
    assert met(example(STORY), "last") == Met(
        NOTHING, frozenset({"dino"}), frozenset({"report"}), others_asked=False
    )


def test_a_ring_is_gone_round_once_and_what_is_not_there_is_nothing() -> None:
    episode = example(STORY)
    assert met(episode, "round") == Met(frozenset({"bus-day"}), NOTHING, NOTHING, others_asked=False)
    assert met(episode, "nowhere") == Met(NOTHING, NOTHING, NOTHING, others_asked=False)


@pytest.mark.parametrize(
    ("steps", "places"),
    [
        ("- place: park-day\n- place: kitchen-day\n- narrate: Soup.", {"park-day", "kitchen-day"}),
        ("- place: park-day\n- narrate: Tea.\n- place: kitchen-day\n- narrate: Soup.", {"park-day"}),
        ("- narrate: Tea.\n- place: kitchen-day\n- narrate: Soup.", {"kitchen-day"}),
        ("- narrate: Tea.\n- goto: later", {"bus-day"}),
        ("- place: park-day\n- goto: later", {"park-day"}),
        ("- place: park-day\n- narrate: Tea.\n- goto: later", {"park-day"}),
        ("- if: hero-lana\n  goto: later\n- place: park-day\n- narrate: Tea.", {"bus-day", "park-day"}),
        ("- press: save\n  with: leo\n  text: Keep it.\n- place: park-day", set()),
    ],
)
def test_the_first_places_are_those_before_anything_is_shown_at_one(steps: str, places: set[str]) -> None:
    later = "  later:\n    - place: bus-day\n    - narrate: Here.\n    - end: quiet\n"
    assert met(example(hello(steps) + later), "hello").places == places


def test_who_calls_writes_and_is_asked_belongs_to_it_and_the_hero_does_not() -> None:
    steps = "- notify: leo\n  text: Hi.\n- say: hero\n  text: Oh."
    assert met(example(hello(steps)), "hello").people == {"leo"}
