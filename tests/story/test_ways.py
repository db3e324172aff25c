"""Loops from which nothing leads on, each told once."""

from pathlib import Path

from tests.story.loading.examples import Example, problems_of

TWO_LOOPS = """\
nodes:
  hello:
    - narrate: He has been here for three days.
    - goto: inner
  inner:
    - choose:
        - do: Go on
          goto: hello
        - do: Go round
          goto: round
  round:
    - narrate: So it goes.
    - goto: round
"""


def test_a_loop_behind_a_loop_is_told_and_the_one_with_a_way_on_is_not(tmp_path: Path) -> None:
    found = problems_of(Example(TWO_LOOPS, ""), tmp_path)
    assert [each.values["node"] for each in found if each.code == "no-way-out"] == ["round"]
