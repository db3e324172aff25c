"""Faults that the checkers of other engines let pass, each put into the small game and told at its line."""

import pytest

from tests.authors.check.conftest import Small
from tests.authors.check.test_everything import edit

LOOP = """\
  hello:
    - if: did-tell
      goto: again
    - goto: again
  again:
    - goto: hello
"""
ORPHAN = "  orphan:\n    - end: quiet\n\nendings:\n"
NARRATED = "    - narrate: He has been here for three days.\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        pytest.param(
            "    - narrate: He", "    - shake_screen: He", "unknown-step", 0, id="undefined function"
        ),
        pytest.param(
            NARRATED, f"    - if: braev\n      goto: quiet\n{NARRATED}", "unknown-flag", 0, id="flag"
        ),
        pytest.param("He has been", "Now {heroo} has been", "unknown-placeholder", 0, id="interpolation"),
        pytest.param("\nendings:\n", ORPHAN, "unreachable-node", 0, id="orphan label"),
        pytest.param(
            "        - do: Look up who he is\n",
            "        - do: Show Mum the chat\n",
            "same-option",
            3,
            id="captions",
        ),
    ],
)
def test_it_is_told_at_its_line(small: Small, old: str, new: str, code: str, line: int) -> None:
    first = edit(small.episode, old, new)
    found = {(told, at) for _, told, at in small.codes(small.episode)}
    quoted = {at for told, at in found if told == code}
    assert quoted
    assert all(first <= at <= first + max(line, new.count("\n")) for at in quoted)


def test_an_endless_loop_is_told(small: Small) -> None:
    line = edit(small.episode, f"  hello:\n{NARRATED}    - end: quiet\n", LOOP)
    found = {(told, at) for _, told, at in small.codes(small.episode)}
    assert {("endless-loop", line), ("endless-loop", line + 4)} <= found


@pytest.mark.long
def test_a_loop_that_waits_and_has_no_way_out_is_told(small: Small) -> None:
    loop = f"  hello:\n{NARRATED}    - goto: hello\n"
    line = edit(small.episode, f"  hello:\n{NARRATED}    - end: quiet\n", loop)
    assert ("error", "no-way-out", line) in small.codes(small.episode)
