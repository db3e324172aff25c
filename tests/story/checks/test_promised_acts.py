"""What the scene of a tool promises it does on every way."""

import pytest

from game.story.checks.promised_acts import check_promised_acts
from game.story.checks.telling import check_telling
from tests.story.checks.of_example import found, hello

BLOCK = """  block:
    - choose:
        - do: Block him
          id: him
          goto: blocked
        - do: {words}
          id: other
          goto: other
  blocked:
    - act: block
      with: leo
    - end: quiet
  other:
    - narrate: The fox is grey.
    - end: quiet
"""


@pytest.mark.parametrize(
    ("words", "wrong"), [("Block the fox", True), ("Not yet", False), ("No thanks", False)]
)
def test_a_tool_does_its_act_on_every_way_but_where_one_declines(words: str, wrong: bool) -> None:  # noqa: FBT001
    said = found(hello("- narrate: Soup.") + BLOCK.format(words=words), check_promised_acts)
    assert said == ([("act-on-one-way", "block")] if wrong else [])


@pytest.mark.parametrize(("words", "wrong"), [("Feed the fox", True), ("Not now", False)])
def test_an_option_that_stays_in_the_node_is_a_way_as_well(words: str, wrong: bool) -> None:  # noqa: FBT001
    scene = (
        "  block:\n    - choose:\n        - do: Block him\n          goto: blocked\n"
        f"        - do: {words}\n          id: stays\n    - end: quiet\n"
        "  blocked:\n    - act: block\n      with: leo\n    - end: quiet\n"
    )
    said = found(hello("- narrate: Soup.") + scene, check_promised_acts)
    assert said == ([("act-on-one-way", "block")] if wrong else [])


@pytest.mark.parametrize(
    ("condition", "wrong"),
    [("did-block", False), ("did-tell", False), ("seen", True), ("not did-block", False)],
)
def test_where_one_has_acted_already_nothing_is_missed(condition: str, wrong: bool) -> None:  # noqa: FBT001
    scene = (
        f"  block:\n    - if: {condition}\n      goto: first\n      else: blocked\n"
        "  first:\n    - narrate: Soup.\n    - end: quiet\n"
        "  blocked:\n    - act: block\n      with: leo\n    - end: quiet\n"
    )
    if condition.startswith("not"):
        scene = scene.replace("goto: first\n      else: blocked", "goto: blocked\n      else: first")
    said = found(hello("- set: [seen]") + scene, check_promised_acts)
    assert said == ([("act-on-one-way", "block")] if wrong else [])


def test_where_nobody_has_acted_yet_the_other_way_is_asked() -> None:
    scene = (
        "  block:\n    - if: did-tell\n      goto: blocked\n      else: first\n"
        "  first:\n    - narrate: Soup.\n    - end: quiet\n"
        "  blocked:\n    - act: block\n      with: leo\n    - end: quiet\n"
    )
    assert found(hello("- narrate: Soup.") + scene, check_promised_acts) == [("act-on-one-way", "block")]


def test_a_receipt_comes_after_a_report() -> None:
    receipt = "- receipt: A person will look.\n  where: The game"
    assert found(hello(receipt), check_promised_acts) == [("receipt-unsent",)]
    assert found(hello("- act: report\n" + receipt), check_promised_acts) == []


@pytest.mark.parametrize(
    ("before", "words", "wrong"),
    [
        ("", "First it's kept, then it's reported.", True),
        ("- act: save\n", "First it's kept, then it's reported.", False),
        ("", "Kept: who, when, and the words.", True),
        ("", "She kept the cup.", False),
        ("- if: not did-save\n  goto: quiet\n", "It's kept.", False),
    ],
)
def test_what_the_narrator_says_is_done_was_done_before(before: str, words: str, wrong: bool) -> None:  # noqa: FBT001
    said = found(hello(f"{before}- narrate: {words!r}"), check_promised_acts)
    assert [each[:2] for each in said] == ([("said-not-done", "save")] if wrong else [])


def test_a_listener_whose_face_was_chosen_counts_as_told_behind_whatever_is_done() -> None:
    faces = (
        "- choose:\n    - do: Mum\n      who: mum\n      id: mum\n      goto: first\n"
        "    - do: Go on\n      id: other"
    )
    scene = (
        "  first:\n    - say: mum\n      text: I listen.\n    - goto: second\n"
        "  second:\n    - {}order: [One thing, Another]\n      ask: What first?\n    - end: told\n"
    )
    untold, told = scene.format(""), scene.format("act: tell\n    - ")
    assert found(hello(faces) + untold, check_telling) == [("telling-not-counted",)]
    assert found(hello(faces) + told, check_telling) == []


def test_an_ending_tells_of_what_was_done_on_every_way() -> None:
    ending = (
        "endings:\n  quiet:\n    kind: good\n    title: Quiet\n    text: He is gone.\n"
        '    helped: ["{hero} blocked leo_x."]\n'
    )
    assert found(ending, check_promised_acts) == [("act-not-done", "quiet", "block")]
    evening = "nodes:\n  evening:\n    - act: block\n      with: leo\n    - end: quiet\n"
    assert found(ending + evening, check_promised_acts) == []


@pytest.mark.parametrize(
    ("kept", "told"),
    [("kept the chat", True), ("kept the six digits", False), ("kept what was written", True)],
)
def test_only_what_can_be_shown_is_kept(kept: str, *, told: bool) -> None:
    ending = (
        f'endings:\n  quiet: {{kind: good, title: Quiet, text: "{{hero}} {kept}.", helped: [It helped.]}}\n'
    )
    said = [each for each in found(ending, check_promised_acts) if each[0] == "act-not-done"]
    assert bool(said) == told
