"""Conditions the wrong way round."""

import pytest

from game.story.checks.reversed_conditions import check_reversed
from game.story.reading.diagnostics import Report
from tests.story.checks.of_example import example, found

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
        ("A trumpet. Good.", "[not loud, did-pause]", []),
        ("A trumpet. Good.", "not did-pause", []),
        ("They would with once.", "loud", ["onc"]),
        ("Play for once, softly.", "loud", []),
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


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("        - say: Then we play softly", "        - say: Then we play softly", ["trumpet"]),
        ("with a trumpet.\n", "with a whistle or a trumpet.\n", ["trumpet"]),
        ("    - end: quiet", 2 * "    - narrate: Trumpets!\n" + "    - end: quiet", ["trumpet"]),
        ("    - end: quiet", 3 * "    - narrate: Trumpets!\n" + "    - end: quiet", []),
        ("          id: soft", "          id: soft\n          set: [loud]", []),
        (
            "    - narrate: A",
            (
                "    - choose:\n        - {do: Knock, id: k, set: [loud]}\n"
                "        - {do: Wait, id: w}\n    - narrate: A"
            ),
            [],
        ),
        (
            "    - narrate: A",
            (
                "    - choose:\n        - {do: Knock, id: k, set: [calm]}\n"
                "        - {do: Wait, id: w}\n    - narrate: A"
            ),
            ["trumpet"],
        ),
    ],
)
def test_a_seldom_word_tells_one_answer_of_one_choice(old: str, new: str, told: list[str]) -> None:
    text = ANSWERED.format(line="A whistle, and a trumpet.", condition="not loud")
    assert old in text
    assert [word for _, _, word in found(text.replace(old, new), check_reversed)] == told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("      else: mum-knows\n", "    - end: quiet\n", []),
        ("if: mum-knows", "if: [mum-knows, did-pause]", []),
        ("goto: other\n", "goto: mum-knows\n", []),
        ("if: mum-knows", "if: mum-knows or did-pause", []),
        ("goto: other\n", "goto: other\n", [("condition-reversed", "mum-knows", "mum-knows")]),
    ],
)
def test_a_way_has_one_flag_and_another_way_to_be_the_wrong_one(
    old: str, new: str, told: list[tuple[str, ...]]
) -> None:
    text = LED.format(condition="mum-knows", to="other", other="mum-knows")
    assert old in text
    assert found(text.replace(old, new), check_reversed) == told


def test_it_is_told_in_which_node_the_flag_is_raised() -> None:
    for text in (
        LED.format(condition="mum-knows", to="other", other="mum-knows"),
        ANSWERED.format(line="A trumpet. Good.", condition="not loud"),
    ):
        report = Report("example.yaml")
        check_reversed(example(text), report)
        assert [each.values["node"] for each in report.sorted()] == ["hello"]
    report = Report("example.yaml")
    raised = LED.replace("          set: [mum-knows]\n", "").replace(
        "    - choose", "    - set: mum-knows\n    - choose"
    )
    check_reversed(example(raised.format(condition="mum-knows", to="other", other="mum-knows")), report)
    assert [each.values["node"] for each in report.sorted()] == [""]
