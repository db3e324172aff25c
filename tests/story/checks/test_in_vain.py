"""Flags that are cleared too early, and counts that are never reached."""

import pytest

from game.story.checks.in_vain import check_in_vain
from tests.story.checks.of_example import found, hello, told_in_full


def test_a_flag_is_asked_for_before_it_is_cleared() -> None:
    asks = "- think: Mum knows.\n  if: asked\n"
    assert found(hello("- set: [asked]\n- clear: [asked]\n" + asks), check_in_vain) == [
        ("cleared-unasked", "asked")
    ]
    assert found(hello("- set: [asked]\n" + asks + "- clear: [asked]"), check_in_vain) == []
    assert found(hello("- set: [asked]\n- clear: [asked]\n  if: hero-lana\n" + asks), check_in_vain) == []


def test_a_tool_that_asks_for_it_is_enough() -> None:
    tell = "  pause:\n    - think: Mum knows.\n      if: asked\n    - act: pause\n    - return: yes\n"
    waits = hello("- set: [asked]\n- narrate: Soup.\n- clear: [asked]") + tell
    assert found(waits, check_in_vain) == []


def test_no_more_is_asked_for_than_can_be_counted() -> None:
    count = "- add: pebbles\n- jar: pebbles\n  line: A gift\n"
    asks = "- think: So many.\n  if: pebbles-{}"
    assert found(hello(count + asks.format(2)), check_in_vain) == []
    assert found(hello(count + asks.format(3)), check_in_vain) == [("count-too-high", "pebbles-3", "2")]


def test_what_comes_again_counts_any_number() -> None:
    pause = "  pause:\n    - add: pebbles\n    - act: pause\n    - return: yes\n"
    assert found(hello("- think: So many.\n  if: pebbles-7") + pause, check_in_vain) == []


ASKS = "- think: Mum knows.\n  if: asked\n"
CLEARS = "- clear: [asked]\n"
CHOICE = """
- choose:
    - do: Ask Mum
      id: ask
      set: [asked]
{to}    - do: Go on
      id: go
"""
STAYS, TO_TOLD = CHOICE.format(to=""), CHOICE.format(to="      goto: told-mum\n")
ASKED = {"code": "cleared-unasked", "name": "asked", "node": "hello"}


def told(hello_: str, *others: str) -> list[dict[str, str]]:
    """What is told of a story with these steps, and nodes with names of their own."""
    return told_in_full(hello(hello_) + "".join(others), check_in_vain)


def node(name: str, steps: str, end: str = "- end: quiet\n") -> str:
    """A node with some steps and an end."""
    return f"  {name}:\n" + "".join(f"    {line}\n" for line in f"{steps}{end}".splitlines())


MUCH_LATER = node("later", ASKS)


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        (STAYS + CLEARS + ASKS, True),
        (STAYS + ASKS + CLEARS, False),
        (CLEARS + ASKS + STAYS, False),  # nothing clears it after that
        (STAYS + CLEARS.replace("asked", "other") + ASKS + "- set: [other]\n", False),
        (STAYS + ASKS.replace("asked", "other") + CLEARS + ASKS + "- set: [other]\n", True),
    ],
)
def test_what_an_option_puts_up_is_asked_for_before_it_is_cleared(steps: str, *, wrong: bool) -> None:
    assert told(steps) == [ASKED] * wrong


@pytest.mark.parametrize(
    ("there", "here", "wrong"),
    [
        (CLEARS, ASKS, True),
        (ASKS + CLEARS, "", False),
        ("- narrate: Soup.\n" + CLEARS, ASKS, True),
        (ASKS, CLEARS, False),
    ],
)
def test_an_option_that_leads_elsewhere_is_followed_there(there: str, here: str, *, wrong: bool) -> None:
    assert told(TO_TOLD + here, node("told-mum", there)) == [ASKED] * wrong


@pytest.mark.parametrize("set_", ["- set: [asked]\n", STAYS])
def test_a_flag_for_which_nobody_ever_asks_is_not_told_here(set_: str) -> None:
    assert told(set_ + CLEARS) == []


def test_acts_are_no_flags_of_an_author_and_may_be_cleared_like_this() -> None:
    saves = "- act: save\n- clear: [did-save]\n- think: Kept.\n  if: did-save\n"
    assert told(saves) == []


def test_what_is_asked_as_it_is_put_up_was_asked_too_early() -> None:
    asks_itself = "- set: [asked]\n  if: not asked\n"
    assert told(asks_itself + CLEARS) == [ASKED]
    beside = STAYS.replace("      id: go\n", "      id: go\n      if: not asked\n")
    assert told(beside + CLEARS) == [ASKED]


def test_a_scene_that_may_come_back_may_be_asked_there_though_another_way_of_it_clears() -> None:
    scene = "  keep:\n    - set: [asked]\n    - if: did-save\n      goto: ends\n    - return: yes\n"
    assert told(ASKS, scene, node("ends", CLEARS)) == []
    assert told(ASKS, scene.replace("- return: yes", "- end: quiet"), node("ends", CLEARS)) == [
        {**ASKED, "node": "keep"}
    ]


def test_a_picture_of_the_gallery_asks_whenever_it_is_looked_at() -> None:
    photo = "phone:\n  gallery:\n    - {{picture: castle, text: Half a roof{}}}\n"
    for set_ in ("- set: [asked]\n", STAYS):
        for if_, wrong in ((", if: asked", False), (", if: did-save", True), ("", True)):
            assert told_in_full(photo.format(if_) + hello(set_ + CLEARS + ASKS), check_in_vain) == (
                [ASKED] * wrong
            )


def test_where_several_ways_lead_on_one_that_asks_is_enough() -> None:
    ways = "- choose:\n    - {do: One, goto: one}\n    - {do: Two, goto: two}\n"
    clears, asks = node("one", CLEARS), node("two", ASKS)
    assert told("- set: [asked]\n" + ways, clears, asks) == []
    assert told("- set: [asked]\n" + ways, clears, node("two", ""), node("three", ASKS)) == [ASKED]


def test_a_ring_of_nodes_is_followed_once() -> None:
    ring = node("one", "- narrate: Soup.\n", "- goto: two\n") + node("two", CLEARS, "- goto: one\n")
    assert told("- set: [asked]\n- goto: one\n", ring, MUCH_LATER) == [ASKED]


def test_only_a_clearing_that_surely_comes_ends_the_way() -> None:
    perhaps = CLEARS.replace("]\n", "]\n  if: did-save\n")
    assert told("- set: [asked]\n" + perhaps + ASKS) == []
    assert told("- set: [asked]\n" + perhaps + CLEARS + ASKS) == [ASKED]


def test_what_a_tool_puts_up_may_be_asked_for_wherever_it_comes_back() -> None:
    save = "  keep:\n    - set: [asked]\n    - act: save\n{}    - return: yes\n"
    assert told(CLEARS + ASKS, save.format("")) == []
    assert told(CLEARS + ASKS, save.format("    - clear: [asked]\n")) == [{**ASKED, "node": "keep"}]


def test_a_tool_is_used_only_where_the_story_waits() -> None:
    at_once, waits = "- set: [asked]\n" + CLEARS, "- set: [asked]\n- narrate: Soup.\n" + CLEARS
    save = "  keep:\n    - think: Mum knows.\n      if: asked\n    - act: save\n    - return: yes\n"
    assert told(at_once, save) == [ASKED]
    assert told(waits, save) == []


COUNT = "- add: pebbles\n"


@pytest.mark.parametrize(
    ("nodes", "most"),
    [
        (hello("- goto: one\n") + node("one", COUNT, "- goto: two\n") + node("two", COUNT), 2),
        (
            hello("- goto: one\n")
            + node("one", COUNT, "- goto: two\n")
            + node(
                "two",
                "- narrate: Soup.\n",
                "- choose:\n    - {do: One, goto: one}\n    - {do: Two, goto: quiet}\n",
            ),
            9,
        ),
        (hello("- goto: tell-dad\n") + node("tell-dad", COUNT), 1),
        (hello("- narrate: Soup.\n") + node("keep", COUNT, "- act: save\n- return: yes\n"), 9),
        (hello(COUNT) + node("leave", COUNT, "- end: gone\n"), 2),  # one of two, for leaving ends the story
    ],
)
def test_so_much_can_be_counted_as_there_are_steps_or_any_number_where_they_repeat(
    nodes: str, most: int
) -> None:
    asks = "  far:\n    - think: So many.\n      if: pebbles-{}\n    - end: quiet\n"
    assert told_in_full(nodes + asks.format(most), check_in_vain) == []
    too_many = told_in_full(nodes + asks.format(most + 1), check_in_vain) if most < 9 else []
    assert too_many == (
        [{"code": "count-too-high", "name": f"pebbles-{most + 1}", "most": str(most)}] if most < 9 else []
    )


def test_a_flag_that_looks_like_a_number_of_nothing_is_none() -> None:
    assert told(COUNT + "- set: [step-5, pebbles-x]\n- think: So.\n  if: [step-5, pebbles-x]\n") == []


def test_an_option_that_asks_for_too_many_is_told_too() -> None:
    choose = "- choose:\n    - {do: Pour, id: pour, if: pebbles-2}\n    - {do: Go on, id: go}\n"
    assert told(COUNT + choose) == [{"code": "count-too-high", "name": "pebbles-2", "most": "1"}]
