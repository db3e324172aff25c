"""With whom each step is, of those who are blocked somewhere, and who is met though they are blocked."""

import pytest
from msgspec.structs import replace

from game.story.checks.contact import Contacts, blockable
from game.story.events import Choose, Continue, Event, Use
from game.story.playing.reducer import start, step
from game.story.state import State
from tests.story.checks.of_example import example, hello

CHAT, CALL = "- phone: chat\n  with: {}\n", "- phone: call\n  with: {}\n"


@pytest.mark.parametrize(
    ("steps", "at"),
    [
        ("- chat: leo\n  text: Hi.\n", [0]),
        ("- chat: hero\n  thread: leo\n  text: Hi.\n", [0]),
        ("- chat: mum\n  text: Hi.\n", []),  # whom nobody blocks
        ("- notify: leo\n  text: New.\n", [0]),
        (CALL.format("leo"), [0]),
        (CALL.format("mum"), []),
        (CHAT.format("leo"), []),
        ("- narrate: leo_x is here.\n", []),
        (CHAT.format("leo") + "- choose:\n    - {send: Hi, id: a}\n    - {do: Wait, id: b}\n", [1]),
        (CHAT.format("leo") + "- choose:\n    - {do: Hi, id: a}\n    - {do: Wait, id: b}\n", []),
        (CHAT.format("mum") + "- choose:\n    - {send: Hi, id: a}\n    - {do: Wait, id: b}\n", []),
    ],
)
def test_a_step_is_with_whom_it_writes_to_hears_of_or_calls(steps: str, at: list[int]) -> None:
    with_whom = Contacts(example(hello(steps))).with_whom
    assert {place: who for place, who in with_whom.items() if place[0] == "hello"} == {
        ("hello", each): {"leo"} for each in at
    }


def test_whoever_is_blocked_by_an_act_or_an_option_can_be_blocked() -> None:
    shuts = "- choose:\n    - {do: Shut Dino out, id: a, act: block, with: dino}\n    - {do: Wait, id: b}\n"
    story = example(hello(shuts, "dino: {name: Dino, gender: m}"))
    assert blockable(story) == {"leo", "dino"}
    nobody = "  block:\n    - act: save\n    - end: quiet\n"
    assert blockable(example(hello("- chat: leo\n  text: Hi.") + nobody)) == frozenset()
    assert Contacts(example(hello("- chat: leo\n  text: Hi.") + nobody)).with_whom == {}


STORY = """nodes:
  evening:
    - narrate: Soup.
    - choose:
        - {do: Shut him out, id: shut, act: block, with: leo}
        - {do: Wait, id: wait}
    - notify: leo
      text: New.
    - chat: leo
      text: Hi.
    - phone: chat
      with: leo
    - choose:
        - {send: Hi, id: hi, if: did-save}
        - {do: Go, id: go}
    - end: quiet
  block:
    - act: block
      with: leo
    - narrate: Done.
    - return: yes
"""
SOUP, SHUT, WAIT = Continue("evening"), Choose("evening", "shut"), Choose("evening", "wait")


def met(*events: Event) -> tuple[list[int], list[int]]:
    """The steps of the evening at which leo is met in the last move, and while the story waits then."""
    episode = example(STORY)
    contacts, state, passed = Contacts(episode), start(episode, "lana"), list[int]()
    for event in events:
        before = replace(state, log=())
        state = step(episode, before, event)
        passed = [at for _, at, _ in contacts.passed(before, state)]
    return passed, [at for _, at, _ in contacts.waiting(state)]


def test_who_was_blocked_is_met_in_what_is_shown_after_it() -> None:
    assert met(SOUP) == ([], [])
    assert met(SOUP, WAIT) == ([], [])
    assert met(SOUP, SHUT)[0] == [2]


def test_who_was_blocked_is_met_where_their_message_waits() -> None:
    blocked = met(SOUP, SHUT)
    assert blocked[1] == [3]
    assert met(Use("block"), Continue("block")) == ([], [])
    assert met(Use("block"), Continue("block"), SOUP, WAIT) == ([2], [3])


def test_a_choice_meets_somebody_only_while_words_can_be_sent() -> None:
    shut = (SOUP, SHUT, Continue("evening"))
    assert met(*shut)[1] == []
    assert met(Use("save"), *shut)[1] == [5]


def test_nobody_is_met_after_the_end() -> None:
    assert met(SOUP, SHUT, Continue("evening"), Choose("evening", "go")) == ([], [])


def test_a_person_played_has_blocked_for_themselves_alone() -> None:
    episode = example(STORY)
    state = State("lana", "evening", 3, blocked=frozenset({"mum:leo"}))
    assert list(Contacts(episode).waiting(state)) == []
    assert list(Contacts(episode).waiting(replace(state, blocked=frozenset({"leo"})))) == [
        ("evening", 3, "leo")
    ]
