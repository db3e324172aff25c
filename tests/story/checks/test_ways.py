"""Out of which loops something else than a tool leads, by the flags that may ever be up in them."""

import pytest

from game.story.checks.ways import check_ways
from tests.story.checks.of_example import found

LOOP = """\
nodes:
  hello:
    {first}
    - choose:
        - do: Look once more
          goto: again
        - do: Sleep
          goto: quiet
          if: {if_}
  again:
    - narrate: He has been here for three days.
    - goto: hello
"""


@pytest.mark.parametrize(
    ("first", "if_", "leads_out"),
    [
        ("- narrate: Soup.", "did-pause", False),
        ("- set: kept", "kept", True),
        ("- set: kept", "[kept, did-pause]", False),
        ("- set: kept", "kept or did-pause", True),
        ("- narrate: Soup.", "did-save or did-pause", False),
        ("- narrate: Soup.", "did-save or not did-pause", True),
        ("- narrate: Soup.", "not did-pause", True),
        ("- narrate: Soup.", "hero-lana", True),
        ("- narrate: Soup.", "saw-leo", True),
        ("- narrate: Soup.", "took-back", True),
        ("- set: kept", "[kept or did-pause, did-save or did-pause]", False),
    ],
)
def test_a_condition_on_what_only_a_tool_raises_leads_out_of_no_loop(
    first: str,
    if_: str,
    leads_out: bool,  # noqa: FBT001
) -> None:
    told = found(LOOP.format(first=first, if_=if_), check_ways)
    assert [each[0] for each in told] == ([] if leads_out else ["only-tools-lead-out"])


def test_a_node_that_leads_to_itself_alone_is_a_loop_as_well() -> None:
    alone = LOOP.format(first="- narrate: Soup.", if_="did-pause").replace("goto: again", "goto: hello")
    told = found(alone.partition("  again:")[0], check_ways)
    assert told == [("only-tools-lead-out", "hello")]


TWO_LOOPS = """\
nodes:
  hello:
    - narrate: Soup.
    - choose:
        - {do: Look once more, id: look, goto: again}
        - {do: Sleep, id: sleep, goto: quiet, if: did-pause}
  again:
    - narrate: He has been here for three days.
    - choose:
        - {do: Go back, id: back, goto: hello}
        - {do: Go in, id: in, goto: inside}
  inside:
    - narrate: Cake.
    - choose:
        - {do: Eat, id: eat, goto: inside}
        - {do: Sleep, id: sleep, goto: quiet, if: did-save}
"""


def test_of_a_loop_that_leads_into_another_only_the_last_is_told() -> None:
    assert found(TWO_LOOPS, check_ways) == [("only-tools-lead-out", "inside")]


RING = """\
nodes:
  hello:
    - narrate: Soup.
    - goto: again
  again:
    - narrate: Cake.
    - goto: hello
"""


def test_a_loop_out_of_which_nothing_leads_is_told_at_its_first_node() -> None:
    assert found(RING, check_ways) == [("no-way-out", "again, hello")]
    assert found(RING.replace("- goto: hello", "- end: quiet"), check_ways) == []
    into = RING.replace("hello:\n", "hello:\n    - narrate: Tea.\n    - goto: one\n  one:\n").replace(
        "- goto: hello", "- goto: one"
    )
    assert found(into, check_ways) == [("no-way-out", "again, one")]


def test_a_loop_that_nobody_comes_to_is_none() -> None:
    alone = RING.replace("hello:", "first:").replace("goto: hello", "goto: first")
    assert found(alone, check_ways) == []


@pytest.mark.parametrize(
    ("step", "leads_out"),
    [
        ("- end: quiet\n      if: did-pause", False),
        ("- end: quiet\n      if: hero-lana", True),
        ("- if: did-pause\n      goto: alone\n      else: quiet", True),
        ("- if: did-pause\n      goto: alone", False),
        ("- if: hero-lana\n      goto: alone", True),
    ],
)
def test_a_step_leads_out_of_a_loop_where_it_may_be_played(step: str, *, leads_out: bool) -> None:
    told = found(RING.replace("    - narrate: Soup.\n", f"    - narrate: Soup.\n    {step}\n"), check_ways)
    assert [each[0] for each in told] == ([] if leads_out else ["only-tools-lead-out"])


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("- narrate: Soup.", ["no-place"]),
        ("- place: bedroom\n    - narrate: Soup.", []),
        ("- phone: home\n    - place: bedroom\n    - narrate: Soup.", []),
        ("- narrate: Soup.\n    - place: bedroom", ["no-place"]),
        ("- phone: home", []),
    ],
)
def test_the_first_moment_of_a_story_has_a_place(first: str, told: list[str]) -> None:
    said = found(f"nodes:\n  evening:\n    {first}\n    - goto: hello\n", check_ways)
    assert [each[0] for each in said] == told
