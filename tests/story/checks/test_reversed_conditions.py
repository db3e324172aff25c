"""Conditions the wrong way round."""

import pytest

from game.story.checks.reversed_conditions import check_reversed
from tests.story.checks.of_example import found

ANSWERED = """nodes:
  hello:
    - choose:
        - say: Then we play with a trumpet.
          set: [loud]
          id: loud
        - say: Then we play softly for once.
          id: soft
    - narrate: {line}
      if: {condition}
    - end: quiet
"""
LED = """nodes:
  hello:
    - choose:
        - do: Knock
          set: [mum-knows]
          id: knock
        - do: Wait
          id: wait
    - if: {condition}
      goto: {to}
      else: {other}
  mum-knows:
    - end: quiet
  other:
    - end: quiet
"""


@pytest.mark.parametrize(
    ("line", "condition", "told"),
    [
        ("A trumpet. Good.", "not loud", ["trumpet"]),
        ("A trumpet. Good.", "loud", []),
        ("Softly? On a drum?", "loud", ["soft"]),
        ("Softly? On a drum?", "not loud", []),
        ("Softly, or with a trumpet?", "loud", []),  # it speaks of both
        ("That would be new.", "loud", []),
    ],
)
def test_a_line_that_answers_the_other_option_is_told(line: str, condition: str, told: list[str]) -> None:
    problems = found(ANSWERED.format(line=line, condition=condition), check_reversed)
    assert [(code, word) for code, _, word in problems] == [("condition-reversed", word) for word in told]


@pytest.mark.parametrize(
    ("condition", "to", "other", "told"),
    [
        ("mum-knows", "other", "mum-knows", 1),
        ("mum-knows", "mum-knows", "other", 0),
        ("not mum-knows", "mum-knows", "other", 1),
        ("not mum-knows", "other", "mum-knows", 0),
    ],
)
def test_a_way_to_the_node_of_the_flags_name_is_the_other_one(
    condition: str, to: str, other: str, told: int
) -> None:
    assert len(found(LED.format(condition=condition, to=to, other=other), check_reversed)) == told
