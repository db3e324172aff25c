"""The tiers: property tests try as many examples as the profile says, and what nobody runs is told."""

from __future__ import annotations

import builtins
import gc
import re
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.support import examples
from tests.support.examples import tried
from tests.support.tiers import few, few_rows, seldom
from tests.support.touched import FLAGS, Touched, functions, main

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark.structures import ParameterSet

ROOT = Path(__file__).resolve().parents[1]
MODULE = """
from functools import cache

def made():
    return 3

NUMBER = made()

class Bag:
    size = made()

    def fits(self):
        return [one for one in (1, 2)]

@cache
def never():
    def inside():
        return 1
    return inside

def told(number):
    "What it is."
    return 1 / number
"""


@pytest.mark.parametrize(
    ("made", "values"),
    [
        (few("abc"), [(("a",), 0), (("b",), 1), (("c",), 1)]),
        (few([(1, 2), (3, 4)], 2), [(((1, 2),), 0), (((3, 4),), 0)]),
        (few_rows([("a", 1), ("b", 2)]), [(("a", 1), 0), (("b", 2), 1)]),
        (seldom("abc", 2), [(("a",), 0), (("b",), 0), (("c",), 1)]),
    ],
)
def test_the_first_values_are_tried_and_the_others_in_the_next_tier(
    made: list[ParameterSet], values: list[tuple[tuple[object, ...], int]]
) -> None:
    assert [(each.values, len(each.marks)) for each in made] == values
    assert {mark.name for each in made for mark in each.marks} <= {"long", "slow"}


def test_a_row_that_has_its_marks_already_is_refused() -> None:
    with pytest.raises(TypeError, match="marks already"):
        few(["a", pytest.param("b", marks=pytest.mark.slow)])


def test_a_test_tries_its_share_of_the_profile() -> None:
    shares = {}
    before = settings.get_current_profile_name()
    for name in ("daily", "ci", "night"):
        settings.load_profile(name)
        shares[name] = (tried(400), tried(100), tried(1))
    settings.load_profile(before)
    assert shares == {"daily": (100, 25, 1), "ci": (400, 100, 1), "night": (8_000, 2_000, 20)}


def test_with_every_change_the_examples_are_the_same_and_at_night_they_are_not() -> None:
    alike = {name: settings.get_profile(name).derandomize for name in ("ci", *examples.PROFILES)}
    assert alike == {"ci": True, "daily": True, "night": False}


def test_what_runs_with_every_change_is_neither_long_nor_needs_programs() -> None:
    words = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]["ini_options"]
    assert words["addopts"][-2:] == ["-m", "not long and not programs and not slow"]
    assert "--hypothesis-profile=daily" in words["addopts"]


def test_the_whole_check_runs_the_quick_tests_and_then_the_others_and_none_twice() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    runs = re.findall(r'^check ".*" python3 run\.py (.*)$', script, re.MULTILINE)
    assert runs == ["test", 'test -m "(long or programs) and not slow"']


@pytest.mark.long
def test_collecting_garbage_does_not_go_through_all_tests_again() -> None:
    assert not any(one is pytest for one in gc.get_objects())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A game of one module that can be imported, and one that has nothing to run."""
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "__init__.py").touch()
    (tmp_path / "game" / "bag.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "game" / "words.py").write_text("A = 3\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def touched(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Touched]:
    """Takes down what is run of it, and gives back afterwards what takes down the tests of this run."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "game"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(project)
    monkeypatch.setattr(builtins, FLAGS, None, raising=False)
    touched = Touched(project)
    touched.begin()
    yield touched
    touched.end()
    for name in ("game", "game.bag"):
        sys.modules.pop(name, None)


def test_every_function_of_a_module_is_known_and_no_class_or_comprehension(project: Path) -> None:
    found = functions(project, project / "game" / "bag.py")
    assert found == {("game/bag.py", line) for line in (4, 12, 15, 17, 21)}


def test_what_runs_while_a_module_is_imported_does_not_count(touched: Touched) -> None:
    with touched.watching():
        bag = import_module("game.bag")
    assert touched.functions == set()
    with touched.watching():
        bag.made()
        bag.Bag().fits()
    bag.never()
    assert touched.functions == {("game/bag.py", 4), ("game/bag.py", 12)}


def test_a_function_with_words_of_its_own_keeps_them_and_its_lines(touched: Touched) -> None:
    bag = import_module("game.bag")
    assert bag.told.__doc__ == "What it is."
    with touched.watching(), pytest.raises(ZeroDivisionError) as caught:
        bag.told(0)
    assert caught.traceback[-1].lineno + 1 == 23
    assert touched.functions == {("game/bag.py", 21)}


def test_a_module_of_which_nothing_ran_is_told(
    project: Path, touched: Touched, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "touched"
    bag = import_module("game.bag")
    (project / "game" / "other.py").write_text("def f():\n    pass\n", encoding="utf-8")
    assert main([str(folder)], project) == 1
    with touched.watching():
        bag.made()
    touched.write(folder / "gw0.txt")
    capsys.readouterr()
    assert main([str(folder)], project) == 1
    assert capsys.readouterr().out.splitlines() == [
        "1 of 6 functions of the game were run: 17 %",
        "Nothing of it was run: game/other.py",
    ]
    (project / "game" / "other.py").unlink()
    assert main([str(folder)], project) == 0
