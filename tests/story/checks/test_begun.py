"""When a story has begun: with the first warning sign, else with the first decision."""

import pytest
from msgspec.structs import replace

from game.story.checks.begun import BEGUN, has_signs, minding, signs_in
from game.story.checks.walk import exactly
from game.story.events import Choose, Continue, Event, Use
from game.story.playing.reducer import start
from tests.story.checks.of_example import example

STORY = """\
nodes:
  evening:
    - narrate: Soup.
    - chat: leo
      text: Tell nobody.{signs}
    - narrate: Bread.
    - choose:
        - {{do: Wait, id: wait}}
        - {{do: Go, id: go, goto: quiet}}
    - narrate: Tea.
    - end: quiet
  keep:
    - choose:
        - {{do: Keep it, id: now}}
        - {{do: Not now, id: later}}
    - act: save
    - return: yes
"""
SIGNS = "\n      signs: [secret]"
SOUP = (Continue("evening"),)


def begun_after(*events: Event, signs: str = SIGNS) -> list[bool]:
    """Whether the story has begun after each of these events."""
    episode = example(STORY.format(signs=signs))
    moves, state, found = minding(episode, exactly), start(episode, "lana"), []
    for event in events:
        [state] = moves(episode, state, event)
        found.append(BEGUN in state.flags)
    return found


def test_a_node_carries_a_sign_where_one_of_its_steps_does() -> None:
    plain, signed = example(STORY.format(signs="")), example(STORY.format(signs=SIGNS))
    assert [signs_in(each.nodes["evening"]) for each in (plain, signed)] == [False, True]
    assert not signs_in(signed.nodes["keep"])
    assert has_signs(signed)
    assert not has_signs(plain)


def test_it_begins_once_a_sign_was_shown_and_stays_begun() -> None:
    on = Continue("evening")
    assert begun_after(on, on, on, Choose("evening", "wait"), on) == [False, True, True, True, True]


def test_a_decision_alone_begins_no_story_that_carries_signs() -> None:
    assert begun_after(Use("save"), Choose("keep", "now")) == [False, False]


def test_without_signs_it_begins_with_the_first_decision_of_the_story_itself() -> None:
    on = Continue("evening")
    assert begun_after(on, on, on, Choose("evening", "wait"), on, signs="") == [False] * 3 + [True] * 2
    assert begun_after(Use("save"), Choose("keep", "now"), on, signs="") == [False] * 3


@pytest.mark.parametrize("before", [1, 2])
def test_only_what_the_last_move_showed_counts(before: int) -> None:
    episode = example(STORY.format(signs=SIGNS))
    moves, state = minding(episode, exactly), start(episode, "lana")
    for _ in range(2):
        [state] = moves(episode, state, Continue("evening"))
    forgot = replace(state, flags=state.flags - {BEGUN})
    [after] = moves(episode, forgot, Continue("evening"))
    assert len(after.log) > before
    assert BEGUN not in after.flags
