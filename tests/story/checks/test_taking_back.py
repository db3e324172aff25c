"""Only what is said or sent in the story itself can be taken back."""

import pytest

from game.story.checks.taking_back import check_taking_back
from tests.story.checks.of_example import found

ASK = """\
    - choose:
        - {one}: Wait
          id: one
        - {other}: Go on
          id: other
      back: Wait. Let me say that again.
"""


@pytest.mark.parametrize(
    ("node", "one", "other", "told"),
    [
        ("hello", "say", "say", False),
        ("hello", "say", "do", False),
        ("hello", "do", "send", False),
        ("hello", "do", "do", True),
        ("pause", "say", "say", True),
    ],
)
def test_something_is_said_where_something_can_be_taken_back(
    node: str,
    one: str,
    other: str,
    told: bool,  # noqa: FBT001
) -> None:
    end = "return: yes" if node == "pause" else "end: quiet"
    text = f"nodes:\n  {node}:\n{ASK.format(one=one, other=other)}    - {end}\n"
    assert found(text, check_taking_back) == ([("nothing-to-take-back",)] if told else [])
    assert found(text.replace("      back: Wait. Let me say that again.\n", ""), check_taking_back) == []
