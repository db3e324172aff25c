"""Flags that are cleared too early, and counts that are never reached."""

from game.story.checks.in_vain import check_in_vain
from tests.story.checks.of_example import found, hello


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
