"""How nodes go on: choices that leave somebody without an option, nodes that stop in the middle."""

import pytest

from game.story.checks.flow import assignments
from game.story.reading.fields import Condition
from tests.story.checks.of_example import loaded_with
from tests.support.small_stories import problems_of

HOME = """\
          goto: home
        - do: Go out alone
          goto: alone"""
FOR_NOBODY = HOME.replace("home\n", "home\n          if: quiet\n") + "\n          if: quiet"


def test_of_several_for_whom_no_option_is_left_always_the_same_one_is_told() -> None:
    heroes = "".join(f"  {name}: {{name: Hero, gender: f}}\n" for name in "hgfedcba")
    told = problems_of((HOME, FOR_NOBODY), ("heroes:\n", f"heroes:\n{heroes}"))
    assert [each.values for each in told if each.code == "no-choice-left"] == [{"flags": "hero-a"}]


def all_of(heroes: str, *conditions: Condition) -> set[frozenset[str]]:
    return set(assignments(conditions, heroes.split()))


def test_every_hero_plays_alone_with_all_that_the_conditions_tell_apart() -> None:
    quiet, luka = Condition(needs=frozenset({"quiet"})), Condition(lacks=frozenset({"hero-luka"}))
    lana = Condition(needs=frozenset({"hero-lana"}))
    assert all_of("lana luka", luka) == {frozenset({"hero-luka"}), frozenset({"hero-lana"})}
    assert all_of("lana luka", quiet) == {frozenset({"hero-lana"}), frozenset({"hero-lana", "quiet"})}
    assert len(all_of("lana luka ema", quiet, luka)) == 4
    assert all_of("lana luka", lana) == {frozenset({"hero-lana"}), frozenset({"hero-luka"})}


def test_a_hero_who_is_none_never_plays_beside_one_who_is() -> None:
    assert all_of("lana", Condition(needs=frozenset({"hero-nobody"}))) == {frozenset({"hero-lana"})}


@pytest.mark.parametrize(("heroes", "sets"), [("", 0), ("a", 256), ("a b", 256), ("a b c", 192)])
def test_so_many_flags_are_tried_that_no_choice_has_more_than_256_cases(heroes: str, sets: int) -> None:
    """Eight flags, seven for each of two heroes, six for each of three; without a hero nobody plays."""
    nine = Condition(needs=frozenset(f"flag-{number}" for number in range(9)))
    asked = Condition(needs=frozenset(f"hero-{hero}" for hero in heroes.split()))
    assert len(all_of(heroes, nine, asked)) == sets


def flow(nodes: str) -> list[str]:
    """What is told of the way through the nodes of a small story."""
    return [each.code for each in loaded_with("nodes:\n" + nodes).problems]


SOUP, QUIET = "    - narrate: Soup.\n", "    - end: quiet\n"


@pytest.mark.parametrize(
    ("hello", "codes"),
    [
        (SOUP + QUIET, []),
        (SOUP, ["dead-end"]),
        (SOUP + "    - end: quiet\n      if: did-pause\n", ["dead-end"]),
        (SOUP + QUIET + SOUP + SOUP, ["never-played"]),
        (SOUP + QUIET + "    - tools: {tell: tell}\n", []),
        ("    - goto: hello\n", ["endless-loop"]),
        (SOUP + "    - goto: hello\n", []),
        ("    - goto: hello\n      if: did-pause\n" + QUIET, ["endless-loop"]),
        ("    - goto: hello-2\n  hello-2:\n    - goto: hello\n", ["endless-loop"] * 2),
        (SOUP + "    - return: yes\n", ["return-outside-tool"]),
        (SOUP + "    - goto: pause\n", ["return-outside-tool"]),
    ],
)
def test_each_node_ends_once_and_comes_to_a_wait(hello: str, codes: list[str]) -> None:
    assert flow(f"  hello:\n{hello}") == codes


def test_a_scene_that_begins_itself_anew_wanted_to_do_so() -> None:
    scene = "  pause:\n    - narrate: Breathe.\n    - goto: again\n"
    scene += "  again:\n    - narrate: Again.\n    - goto: pause\n"
    assert flow(scene) == []


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("did-pause", "not did-pause", False),
        ("did-pause", "did-save", True),
        ("did-pause", "did-pause", True),
        ("hero-lana", "hero-luka", False),
        ("hero-lana", "did-pause or not did-pause", False),
        ("did-pause", "not did-pause or did-save", False),
    ],
)
def test_some_option_is_open_whatever_flags_are_up(one: str, other: str, told: bool) -> None:  # noqa: FBT001
    options = f"        - do: One\n          id: one\n          if: {one}\n"
    options += f"        - do: Two\n          id: two\n          if: {other}\n"
    found = flow(f"  hello:\n    - choose:\n{options}    - end: quiet\n")
    assert found == (["no-choice-left"] if told else [])


def told_of(nodes: str) -> list[tuple[str, int, dict[str, str]]]:
    """All that is told of the nodes of a small story: code, line and values."""
    loaded = loaded_with("nodes:\n" + nodes)
    return [(each.code, each.line, each.values) for each in loaded.problems]


def test_an_end_that_is_missing_is_told_at_the_last_step_that_is_played() -> None:
    [(_, first, values)] = told_of("  hello:\n    - narrate: One.\n    - narrate: Two.\n")
    [(_, second, _)] = told_of("  hello:\n    - narrate: One.\n")
    assert values == {"node": "hello"}
    assert first == second + 1


def test_of_what_is_never_played_the_first_step_is_told_once() -> None:
    nodes = "  hello:\n    - narrate: One.\n    - end: quiet\n"
    [(code, first, values)] = told_of(nodes + SOUP + SOUP)
    [(_, second, _)] = told_of(nodes + "    - tools: {tell: tell}\n" + SOUP + SOUP)
    assert (code, values) == ("never-played", {"node": "hello"})
    assert second == first + 1


@pytest.mark.parametrize(
    ("one", "flags"),
    [
        ("did-pause", "hero-lana"),
        ("[did-pause, did-save]", "hero-lana"),
        ("not did-pause", "did-pause, hero-lana"),
        ("[not did-pause, did-save]", "hero-lana"),
        ("[not did-pause or did-save, hero-lana or not hero-lana]", "did-pause, hero-lana"),
        ("hero-luka", "hero-lana"),
        ("hero-lana", "hero-luka"),
    ],
)
def test_flags_with_which_no_option_is_left_are_told(one: str, flags: str) -> None:
    options = f"        - {{do: One, id: one, if: {one}}}\n        - {{do: Two, id: two, if: {one}}}\n"
    [(code, _, values)] = told_of(f"  hello:\n    - choose:\n{options}{QUIET}")
    assert (code, values) == ("no-choice-left", {"flags": flags})


def test_a_loop_names_each_node_of_it() -> None:
    loop = told_of("  hello:\n    - goto: one\n  one:\n    - goto: two\n  two:\n    - goto: one\n")
    assert [(code, values) for code, _, values in loop] == [
        ("endless-loop", {"node": "one"}),
        ("endless-loop", {"node": "two"}),
    ]


@pytest.mark.parametrize(
    ("hello", "code"),
    [
        (SOUP + "    - return: yes\n", "return-outside-tool"),
        (SOUP + "    - goto: pause\n", "return-outside-tool"),
        (SOUP + "    - if: did-save\n      goto: pause\n      else: quiet\n", "return-outside-tool"),
        (SOUP + "    - choose:\n        - {do: Pause, goto: pause}\n        - {do: Go, goto: quiet}\n", ""),
        (SOUP + "    - goto: quiet\n    - return: yes\n", ""),
    ],
)
def test_a_way_from_the_story_into_a_scene_is_told_unless_it_was_chosen(hello: str, code: str) -> None:
    found = [each for each in told_of(f"  hello:\n{hello}") if each[0] != "never-played"]
    assert [(each[0], each[2]) for each in found] == ([(code, {"node": "hello"})] if code else [])


def test_a_scene_that_leads_to_the_story_and_that_to_it_begins_again() -> None:
    nodes = "  pause:\n    - narrate: Breathe.\n    - goto: hello\n  hello:\n" + SOUP + "    - goto: block\n"
    block = "  block:\n    - act: block\n      with: leo\n    - narrate: Done.\n    - return: yes\n"
    found = [(code, values) for code, _, values in told_of(nodes + block)]
    assert ("return-outside-tool", {"node": "hello"}) in found
