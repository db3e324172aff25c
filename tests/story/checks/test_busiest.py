"""Which flags are named where a story is too large to be proved."""

import pytest

from game.story.checks.busiest import NAMED, busiest
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.story.reading.test_any_episode import HEAD


def episode(asked: int, cleared: str = "") -> Episode:
    """A story in which one may remember some things one after the other, and is asked for all at the end."""
    text = f"{HEAD.replace('start: a', 'start: s0')}nodes:\n"
    for at in range(asked):
        options = "".join(
            f"        - do: {word}\n          id: {word.lower()}\n          goto: s{at + 1}\n{extra}"
            for word, extra in (("Keep", f"          set: [kept-{at}]\n"), ("Leave", ""))
        )
        text += f"  s{at}:\n    - choose:\n{options}"
    text += f"  s{asked}:\n{cleared}    - narrate: Any.\n"
    text += "".join(f"    - narrate: Any.\n      if: kept-{at}\n" for at in range(asked))
    text += "    - end: good\n  t:\n    - act: tell\n    - goto: well\n  well:\n    - end: good\n"
    text += "  back:\n    - return: yes\n"
    text += "always: {pause: back, save: back, report: back, block: back, leave: back, tell: t}\n"
    loaded = load_bytes(text.encode(), Report("any.yaml")).episode
    assert loaded is not None
    return loaded


def test_what_is_remembered_longest_is_named_first_and_no_more_than_a_few() -> None:
    found = busiest(episode(6))
    assert found == ("kept-0", "kept-1", "kept-2", "kept-3")
    assert len(found) == NAMED
    assert busiest(episode(2)) == ("kept-0", "kept-1")


def test_what_is_cleared_at_once_is_not_named() -> None:
    cleared = episode(2, "    - clear: [kept-0, kept-1]\n")
    assert "kept-1" not in busiest(cleared)


@pytest.mark.parametrize(
    ("cleared", "named"),
    [
        ("kept-0", ("kept-1", "kept-2", "kept-0")),
        ("kept-2", ("kept-0", "kept-1")),
        ("kept-1", ("kept-0", "kept-2")),
    ],
)
def test_the_sooner_something_is_forgotten_the_later_it_is_named(
    cleared: str, named: tuple[str, ...]
) -> None:
    assert busiest(episode(3, f"    - clear: [{cleared}]\n")) == named


def test_where_nothing_is_asked_nothing_is_named() -> None:
    assert busiest(episode(0)) == ()
