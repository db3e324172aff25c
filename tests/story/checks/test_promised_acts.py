"""What the scene of a tool promises it does on every way."""

import pytest

from game.story.checks.promised_acts import check_promised_acts
from game.story.checks.telling import check_telling
from game.story.reading.diagnostics import Report
from tests.story.checks.of_example import found, hello, loaded_with
from tests.story.loading.examples import PAGES, around

EXAMPLE = (PAGES / "example.yaml").read_text(encoding="utf-8")

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


BLOCKED = "  blocked:\n    - act: block\n      with: leo\n    - end: quiet\n"
SOUP = "  soup:\n    - narrate: Soup.\n    - end: quiet\n"


def left_out(scene: str, more: str = "") -> list[str]:
    """The lines at which the scene of the tool that blocks leaves that out, beside `blocked` and `soup`."""
    lines = "".join(f"    {line}\n" for line in scene.strip("\n").split("\n"))
    loaded = loaded_with(hello("- set: [seen]") + f"  block:\n{lines}" + BLOCKED + SOUP + more)
    assert loaded.episode is not None, loaded.problems
    report = Report("example.yaml", loaded.sections)
    check_promised_acts(loaded.episode, report)
    text = around(hello("- set: [seen]") + f"  block:\n{lines}" + BLOCKED + SOUP + more, EXAMPLE).splitlines()
    return [text[each.line - 1].strip(" -") for each in report.sorted() if each.code == "act-on-one-way"]


CHOICE = "- choose:\n    - do: Block him\n      goto: blocked\n    - do: Feed the fox\n      {}"


@pytest.mark.parametrize(
    ("scene", "lines"),
    [
        (CHOICE.format("goto: soup"), ["do: Feed the fox"]),
        (CHOICE.format("id: fox") + "\n- return: yes", ["return: yes"]),
        (CHOICE.format("goto: block"), []),
        (CHOICE.format("goto: alone"), []),  # the story itself, in which other things are decided
        (CHOICE.format("goto: soup\n      act: block\n      with: leo"), []),
        (CHOICE.format("goto: soup\n      act: save\n      with: leo"), ["do: Feed the fox"]),
        (CHOICE.format("goto: soup\n      if: did-tell"), []),
        (CHOICE.format("goto: soup\n      if: seen"), ["do: Feed the fox"]),
        (CHOICE.format("goto: soup\n      if: not did-tell"), ["do: Feed the fox"]),
        ("- goto: blocked", []),
        ("- narrate: Soup.\n  if: not did-tell\n" + CHOICE.format("goto: soup"), ["do: Feed the fox"]),
        ("- if: seen\n  goto: blocked\n- return: yes", ["return: yes"]),
        ("- if: seen\n  goto: soup\n- goto: blocked", ["if: seen"]),
        ("- if: seen\n  goto: blocked\n  else: soup", ["if: seen"]),
        ("- if: did-tell\n  goto: soup\n- goto: blocked", []),
        ("- if: not did-block\n  goto: soup\n  else: blocked", ["if: not did-block"]),
        ("- if: not did-block\n  goto: blocked\n  else: soup", []),
        ("- if: not did-tell\n  goto: blocked\n- return: yes", []),
        ("- end: quiet\n  if: seen\n- goto: blocked", []),
        ("- act: block\n  with: leo\n- return: yes", []),
        ("- narrate: Soup.\n- return: yes", []),  # where no way has the act, the tool itself is told
    ],
)
def test_it_is_told_where_a_scene_goes_without_its_act(scene: str, lines: list[str]) -> None:
    assert left_out(scene) == lines


def test_where_one_goes_on_without_the_act_is_told_and_not_where_that_ends() -> None:
    later = "  late:\n    - narrate: Late.\n    - goto: soup\n"
    assert left_out(CHOICE.format("goto: late"), later) == ["do: Feed the fox"]
    back = "  late:\n    - narrate: Late.\n    - return: yes\n"
    assert left_out(CHOICE.format("goto: late"), back) == ["do: Feed the fox"]


def test_a_choice_of_the_story_promises_no_act() -> None:
    choice = "- choose:\n    - do: Block him\n      act: block\n      with: leo\n      goto: quiet\n"
    assert found(hello(choice + "    - do: Feed the fox\n      goto: alone"), check_promised_acts) == []


def test_a_nodes_own_answer_to_a_tool_does_the_act_too() -> None:
    own = "  own:\n" + "".join(f"    {line}\n" for line in CHOICE.format("goto: soup").split("\n"))
    text = hello("- tools: {block: own}\n- narrate: Soup.") + own + BLOCKED + SOUP
    assert found(text, check_promised_acts) == [("act-on-one-way", "block")]


RECEIPT = "- receipt: A person will look.\n  where: The game\n"


@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        ("- narrate: Soup.\n  if: hero-lana\n", True),
        ("- narrate: Soup.\n  if: did-report\n", False),
        ("- act: save\n", True),
        ("- if: did-report\n  goto: later\n- goto: quiet\n", False),
        ("- if: seen\n  goto: later\n- goto: quiet\n", True),
        ("- narrate: Soup.\n- if: seen\n  goto: hello\n- goto: later\n", True),
        (
            "- choose:\n    - {do: Report it, act: report, goto: later}\n    - {do: Go, goto: quiet}\n",
            False,
        ),
    ],
)
def test_a_receipt_is_missed_where_nothing_may_have_been_reported(before: str, *, wrong: bool) -> None:
    later = (
        "  later:\n" + "".join(f"    {line}\n" for line in RECEIPT.strip().split("\n")) + "    - end: quiet\n"
    )
    text = hello("- set: [seen]\n" + before + ("" if "goto" in before else "- goto: later")) + later
    assert found(text, check_promised_acts) == ([("receipt-unsent",)] if wrong else [])


CLAIM = (
    "endings:\n  done:\n    kind: good\n    title: Done\n    text: '{hero} blocked leo_x.'\n"
    "    helped: [It helped.]\n  other:\n    kind: good\n    title: Other\n    text: He is gone.\n"
    "    helped: ['{hero} has reported it.']\n"
)


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        ("- end: done", [("done", "block")]),
        ("- end: other", [("other", "report")]),
        ("- act: block\n  with: leo\n- end: done", []),
        ("- act: save\n- end: done", [("done", "block")]),
        ("- narrate: Soup.\n  if: did-block\n- end: done", []),
        ("- narrate: Soup.\n  if: seen\n- end: done", [("done", "block")]),
        ("- if: did-block\n  goto: soup\n- end: quiet", []),
        ("- if: seen\n  goto: soup\n- end: quiet", [("done", "block")]),
        ("- narrate: Soup.\n- if: seen\n  goto: hello\n- goto: soup", [("done", "block")]),
        ("- end: done\n  if: seen\n- end: other", [("done", "block"), ("other", "report")]),
        (
            (
                "- choose:\n    - do: Block him\n      act: block\n      with: leo\n      goto: soup\n"
                "    - do: Go\n      goto: quiet"
            ),
            [],
        ),
        (
            (
                "- choose:\n    - do: Block him\n      act: block\n      with: leo\n      goto: quiet\n"
                "    - do: Go\n      goto: soup"
            ),
            [("done", "block")],
        ),
    ],
)
def test_an_ending_claims_what_may_not_have_been_done(steps: str, wrong: list[tuple[str, ...]]) -> None:
    soup = "  soup:\n    - narrate: Soup.\n    - end: done\n"
    told = found(CLAIM + hello("- set: [seen]\n" + steps) + soup, check_promised_acts)
    assert sorted(each[1:] for each in told if each[0] == "act-not-done") == wrong
