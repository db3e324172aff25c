"""Mutants that are tried in forked processes: what tests run what, and that only its own tests are blamed."""

from __future__ import annotations

import ast
import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest

from tests.support.code_mutants.__main__ import asked_at_once, main, summary
from tests.support.code_mutants.exchange import ModuleCode, alive, outermost
from tests.support.code_mutants.forks import CrashedError, in_fork, in_forks
from tests.support.code_mutants.made import mutants
from tests.support.code_mutants.statements import Statements, statement_of
from tests.support.mutable_project import project_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no forks")

BAG = """\
def fits(size, most):
    if size > most:
        return False
    return True


class Bag:
    @property
    def room(self):
        def more(of):
            return of + 2

        return more(9) * 3
"""
TEST = """\
import pytest
from game.bag import Bag, fits


def test_what_is_no_larger_fits():
    assert [fits(size, 2) for size in (1, 2, 3)] == [True, True, False]


def test_there_is_room():
    assert Bag().room == 33
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with a module and its tests."""
    return project_of(tmp_path / "project", BAG, TEST)


def lived(project: Path, workers: int = 1) -> set[tuple[int, str]]:
    """The line and the kind of each mutant that nobody notices."""
    every = [(Path("game/bag.py"), one) for one in mutants((project / "game" / "bag.py").read_text())]
    found = asked_at_once(project, every, 60, workers)
    assert len(found) == len(every)
    return {(one.mutant.line, one.mutant.kind) for one in found if not one.test}


@pytest.mark.long
def test_what_a_test_holds_is_noticed_in_functions_methods_and_functions_inside(
    project: Path,
) -> None:
    assert lived(project, workers=2) == set()


@pytest.mark.long
def test_what_no_test_runs_is_noticed_by_nobody(project: Path) -> None:
    bag = project / "game" / "bag.py"
    bag.write_text(BAG + "\n\ndef left(size):\n    return 7\n", encoding="utf-8")
    assert {line for line, _ in lived(project)} == {17}


@pytest.mark.slow
def test_a_test_that_fails_anyway_or_only_after_another_has_noticed_nothing(project: Path) -> None:
    file = project / "tests" / "test_bag.py"
    often = "\n\nOFTEN = []\n\n\ndef test_it():\n    fits(1, 2)\n    {}\n"
    for line in ("assert False", "OFTEN.append(1)\n    assert len(OFTEN) < 2"):
        file.write_text("from game.bag import fits\n" + often.format(line), encoding="utf-8")
        if "OFTEN.append" in line:
            file.write_text(file.read_text() + "\n\ndef test_again():\n    test_it()\n", encoding="utf-8")
        assert {line for line, _ in lived(project)} == {2, 3, 4, 11, 13}


@pytest.mark.slow
def test_a_mutant_that_never_ends_is_noticed_by_the_test_that_waits_for_it(project: Path) -> None:
    (project / "game" / "bag.py").write_text(
        "def many(most):\n    count = 0\n    while count < most:\n        count += 1\n    return count\n"
    )
    (project / "tests" / "test_bag.py").write_text(
        "from game.bag import many\n\n\ndef test_many():\n    assert many(2) == 2\n"
    )
    assert (4, "statement dropped") not in lived(project, workers=2)


@pytest.mark.slow
def test_what_is_known_before_a_mutant_comes_is_noticed_where_tests_are_read_anew(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "tests" / "test_bag.py").write_text(
        "from game.bag import Bag, fits\n\n\nROOM = Bag().room, fits(1, 2), fits(2, 2), fits(3, 2)\n\n\n"
        "def test_it():\n    assert ROOM == (33, True, True, False)\n"
    )
    every = [(Path("game/bag.py"), one) for one in mutants(BAG)]
    assert summary(asked_at_once(project, every, 60, 1)).startswith(f"0 of {len(every)} noticed")
    assert main(["game", "--count", "1", "--seed", "1"], project) == 0
    assert "1 of 1 noticed" in capsys.readouterr().out


@pytest.mark.slow
def test_what_quick_tests_leave_is_asked_of_the_longer_ones_and_counts_where_no_time_is_left(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, file = project / "pyproject.toml", project / "tests" / "test_bag.py"
    marks = "addopts = ['-m', 'not long']\nmarkers = ['long', 'programs', 'slow']\n"
    settings.write_text(settings.read_text() + marks)
    file.write_text(TEST.replace("def test_there", "@pytest.mark.long\ndef test_there"))
    assert main(["game", "--seed", "1"], project) == 0
    assert "16 of 16 noticed: 100.0 %, 6 of these by quick tests" in capsys.readouterr().out
    monkeypatch.setattr("tests.support.code_mutants.__main__.hunted", lambda *_: [])
    assert main(["game", "--seed", "1"], project) == 0
    assert "6 of 16 noticed: 37.5 % (the time was over for 10 of the others)" in capsys.readouterr().out


@pytest.mark.long
def test_none_is_begun_when_the_time_is_over(project: Path) -> None:
    every = [(Path("game/bag.py"), one) for one in mutants(BAG)]
    assert asked_at_once(project, every, 0, 1) == []
    assert asked_at_once(project, every, 60, 1, stop=0) == []


def test_the_function_around_a_line_is_known_by_its_name_and_its_first_line() -> None:
    tree = ast.parse(BAG)
    places = [outermost(tree, line) for line in (1, 3, 6, 7, 8, 11, 13)]
    room = ("Bag.room", 8)
    assert places == [("fits", 1), ("fits", 1), None, None, room, room, room]


def test_a_statement_over_some_lines_is_known_by_the_first() -> None:
    tree = ast.parse(
        "def f(a):\n    if (\n        a\n    ):\n        return [\n            1,\n        ]\n    a.b()\n"
    )
    assert [statement_of(tree, line) for line in (2, 3, 5, 6, 8, 9)] == [2, 2, 5, 5, 8, 0]


def test_each_statement_that_ran_is_told_and_no_other(tmp_path: Path) -> None:
    source = dedent("""\
        def f(a):
            "What it does."
            try:
                for one in a:
                    if one:
                        return 1
                    else:
                        continue
            except TypeError:
                return 2
            finally:
                a = 3
            match a:
                case 3:
                    return 4
    """)
    statements = Statements(tmp_path)
    tree = statements.flagged(ast.parse(source), tmp_path / "game" / "one.py")
    names: dict[str, object] = {"__touched__": statements._flags}  # noqa: SLF001 - what begin() gives all modules
    exec(compile(tree, "one.py", "exec"), names)  # noqa: S102 - the text above
    told = []
    for given in ([0], [1], None):
        statements.forget()
        names["f"](given)  # type: ignore[operator]  # the function above
        told.append({statements.places[at][1] for at in statements.ran()})
    assert told == [{3, 4, 5, 8, 12, 13, 15}, {3, 4, 5, 6, 12}, {3, 4, 10, 12}]


def test_a_function_has_the_code_of_a_mutant_and_one_that_takes_other_names_from_outside_can_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "counts.py"
    path.write_text("def count(a):\n    return [a + one for one in (1, 2)]\n", encoding="utf-8")
    names: dict[str, object] = {}
    exec(compile(path.read_text(), str(path), "exec"), names)  # noqa: S102 - the text above
    living, code = alive(tmp_path), ModuleCode(path)
    told = []
    for mutant in mutants(path.read_text()):
        change = code.exchange(mutant, living)
        assert change is not None
        change()
        told.append(names["count"](5))  # type: ignore[operator]  # the function above
    assert [4, 3] in told
    assert None in told
    assert code.exchange(mutant, {}) is None


@pytest.mark.long
def test_what_a_fork_gives_is_heard_whole_and_one_that_crashes_or_never_ends_is_told() -> None:
    assert in_fork(lambda: b"x" * 200_000, 60) == b"x" * 200_000
    assert in_fork(lambda: b"", 60) == b""
    with pytest.raises(CrashedError):
        in_fork(lambda: bytes(1 // 0), 60)
    begun = time.monotonic()
    with pytest.raises(CrashedError):
        in_fork(lambda: bytes(sum(iter(int, 1))), 0.2)
    assert time.monotonic() - begun < 30


def test_all_of_some_forks_have_ended_when_they_were_waited_for(tmp_path: Path) -> None:
    in_forks(3, lambda number: (tmp_path / str(number)).touch())
    assert sorted(file.name for file in tmp_path.iterdir()) == ["0", "1", "2"]
