"""The flags that a file raises, wherever they stand in it."""

import pytest

from game.story.reading.diagnostics import Report
from game.story.reading.outline import cast_names, outline
from game.story.reading.source import Tree, parse
from game.story.reading.words import counted_flags
from game.text import Text


def flags(text: str) -> frozenset[str]:
    tree = parse(text.encode(), Report("a.yaml"))
    assert tree is not None
    return outline(tree).flags


def test_what_is_set_goes_up_and_what_is_cleared_or_asked_for_does_not() -> None:
    steps = "nodes:\n  home:\n    - set: [met, told]\n    - clear: gone\n    - if: asked\n      goto: home\n"
    assert flags(steps) == {"met", "told"}


def test_what_is_counted_goes_up_to_each_number_also_in_an_answer() -> None:
    answers = "nodes:\n  home:\n    - choose:\n        - do: Pour\n          add: pebbles\n"
    assert flags(answers) == set(counted_flags("pebbles"))
    assert flags(answers.replace("pebbles", "[pebbles, notes]")) == {
        *counted_flags("pebbles"), *counted_flags("notes"),
    }  # fmt: skip


CAST = """\
episode: e
cast:
  ema: {name: Ema}
  far-ema: {name: Far Ema}
  hole: {name: ' '}
  brace: {name: '{hero}'}
  list: {name: [Ema]}
  none: {gender: f}
  word: Ema
"""


@pytest.mark.parametrize("language", ["", "bs"])
def test_of_the_cast_whoever_has_a_plain_name_and_id_can_be_named_in_texts(language: str) -> None:
    tree = parse(CAST.encode(), Report("a.yaml"))
    assert tree is not None
    assert cast_names(tree, language) == {"ema": Text("e.cast.ema.name", "Ema", language=language)}


@pytest.mark.parametrize("text", ["cast: [ema]", "cast: {ema: {name: Ema}}", "[cast]", "episode: e", "e"])
def test_without_a_cast_or_the_episode_s_name_nobody_can_be_named(text: str) -> None:
    tree = parse(text.encode(), Report("a.yaml"))
    assert tree is not None
    assert cast_names(tree) == {}


def test_of_a_section_that_is_no_mapping_nothing_is_known() -> None:
    tree = parse(
        b"nodes: [a]\ncast: {ema: x, adi: y}\nheroes: lana\nroles: 1\nscenes: {walk: 1}\n", Report("a")
    )
    assert tree is not None
    found = outline(tree)
    assert (found.nodes, found.cast, found.heroes, found.endings) == (
        None, frozenset({"ema", "adi"}), None, None,
    )  # fmt: skip
    assert (found.scenes, found.roles) == (frozenset({"walk"}), frozenset[str]())
    assert {name: mark.line for name, mark in found.sections.items()} == {
        "nodes": 1, "cast": 2, "heroes": 3, "roles": 4, "scenes": 5,
    }  # fmt: skip
    assert outline(found_list()).sections == {}


def found_list() -> Tree:
    """A file that is a list."""
    tree = parse(b"- nodes\n", Report("a"))
    assert tree is not None
    return tree


def test_a_flag_counts_wherever_it_stands_below_set_also_in_lists_of_lists() -> None:
    deep = "nodes:\n  a:\n    - choose:\n        - {do: A, set: one}\n        - [{set: [two, [x]]}]\n"
    assert flags(deep) == {"one", "two"}
    assert flags("set: {not: a flag}\n") == set()
