"""Mutants of the code: what is changed, which tests are asked, and that a guard without a test is told."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from textwrap import dedent

import pytest

from tests.support.code_mutants import limits, made, names
from tests.support.code_mutants.__main__ import ROOT, WHERE, Hunt, chosen, hunted, main, modules, summary
from tests.support.code_mutants.made import is_python, mutants
from tests.support.code_mutants.tests_of import Nearby
from tests.support.code_mutants.tree import CRASHED, QUICK, WHOLE, TimeOverError, Tree
from tests.support.mutable_project import project_of
from tests.support.tiers import seldom

TESTED = """
def fits(size, most):
    if size > most:
        return False
    return True
"""
NOT_TESTED = """
def left(size, most):
    return most - size
"""
TEST = """
from game.bag import fits


def test_what_is_no_larger_fits():
    assert [fits(size, 2) for size in (1, 2, 3)] == [True, True, False]
"""


WORKS = "import time; any(time.process_time() > 2.5 for _ in iter(int, 1))"
"""Until the process has taken two seconds and a half of the processor."""


def made_of(body: str, head: str = "def f(a, b, c=0):") -> set[str]:
    """What becomes of the body of a function, whose lines are put on one."""
    source = f"{head}\n" + "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())
    found = [mutant.of(source) for mutant in mutants(source)]
    return {" ".join(" ".join(one.split()[len(head.split()) :]).split()) for one in found}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("print(a < b)", {"print((a <= b))", "pass"}),
        ("print(a is not b)", {"print((a is b))", "pass"}),
        ("print(a < b < c)", {"print((a <= b < c))", "print((a < b <= c))", "pass"}),
        ("print(a and b)", {"print((a or b))", "print((a))", "print((b))", "pass"}),
        ("print(not a)", {"print((a))", "pass"}),
        ("print(a if b else c)", {"print((c if b else a))", "pass"}),
        ("print(a + b)", {"print((a - b))", "pass"}),
        ("a = 3", {"a = (4)", "a = (2)"}),
        ("a = True", {"a = False"}),
        ("a = min(b)", {"a = max(b)"}),
        ("a = b(c=c)", {"a = (b())"}),
        ("a = b(strict=True)", {"a = (b())", "a = b(strict=False)"}),
        ("a = [b for b in c if b]", {"a = [b for b in c if True]"}),
        ("a.b = c", {"pass"}),
        ("del a.b, c", {"pass"}),
        ("if a: return", {"pass"}),
        ("raise a", {"pass"}),
        ("return a", {"return None"}),
    ],
)
def test_each_kind_of_change_is_made(before: str, after: set[str]) -> None:
    assert made_of(before) == after


@pytest.mark.parametrize(
    ("type_", "after"),
    [
        ("bool", "return not (a)"),
        ("tuple[int, ...]", "return ()"),
        ("str", "return ''"),
        ("Lesson", "return None"),
    ],
)
def test_a_result_becomes_an_empty_one_of_its_type(type_: str, after: str) -> None:
    assert made_of("return a", f"def f(a) -> {type_}:") == {after}


@pytest.mark.parametrize(
    "same",
    [
        '"""What it does: 1."""',
        '_log.info("%s", 3)',
        "assert a < 3",
        "a = zip(b, c, strict=True)",
        "a = zip(b, c, strict=False)",
        'a = f"{b + 1}"',
        "a = b",
        "del a",
        "import os",
    ],
)
def test_what_says_nothing_to_a_player_is_not_changed(same: str) -> None:
    assert made_of(same) == set()


def test_constants_and_annotations_of_a_module_are_not_changed() -> None:
    assert mutants("MOST: int = 3\n\nclass A:\n    size: int = 2 + 2\n") == ()


def test_letters_of_more_than_a_byte_move_nothing() -> None:
    source = "def f(a):\n    č = 'šđ'; return a < 1\n"
    assert "    č = 'šđ'; return (a <= 1)\n" in {
        mutant.of(source).splitlines(keepends=True)[1] for mutant in mutants(source)
    }


@pytest.mark.long
def test_nearly_every_mutant_of_a_module_can_be_compiled() -> None:
    source = Path(made.__file__).read_text(encoding="utf-8")
    found = mutants(source)
    assert sum(is_python(mutant.of(source)) for mutant in found) > 0.95 * len(found)
    assert all(mutant.of(source) != source for mutant in found)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with a function that is tested and one that is not."""
    return project_of(tmp_path / "project", TESTED + NOT_TESTED, TEST)


@pytest.mark.long
def test_a_function_without_a_test_is_told_and_one_with_a_test_is_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["game", "--seed", "1", "--workers", "2", "--least", "76"], project) == 1
    told = capsys.readouterr().out
    changed = [line[1:] for line in told.splitlines() if line.startswith("-") and not line.startswith("---")]
    assert set(changed) == {"    return most - size"}
    assert "6 of 8 noticed: 75.0 %, 6 of these by quick tests, seed 1" in told
    assert (project / "game" / "bag.py").read_text(encoding="utf-8") == TESTED + NOT_TESTED


@pytest.mark.long
def test_where_all_are_noticed_it_ends_well(project: Path) -> None:
    (project / "game" / "bag.py").write_text(TESTED, encoding="utf-8")
    assert main(["game", "--count", "1", "--least", "100"], project) == 0


@pytest.mark.long
def test_nothing_is_begun_when_the_time_is_over(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["game", "--minutes", "0"], project) == 1
    assert "0 of 0 noticed" in capsys.readouterr().out


@pytest.mark.slow
def test_what_is_under_way_when_it_is_to_stop_counts_for_nothing(project: Path) -> None:
    file = project / "tests" / "test_bag.py"
    file.write_text(f"{file.read_text()}\n\ndef test_it():\n    while fits(1, 2):\n        pass\n")
    every = [(Path("game/bag.py"), one) for one in mutants(NOT_TESTED)]
    begun = time.monotonic()
    assert hunted(project, every, 60, 1, stop=3) == []
    assert time.monotonic() - begun < 30


@pytest.mark.slow
def test_what_the_time_was_too_short_for_counts_as_noticed_by_none(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "tests" / "test_bag.py"
    file.write_text(
        f"{TEST}\n\ndef test_it():\n    {WORKS}\n\ndef test_left():\n    pass\n", encoding="utf-8"
    )
    one = next(mutant for mutant in mutants(TESTED + NOT_TESTED) if mutant.kind == "reckoning")
    hunt = Hunt(project, [(Path("game/bag.py"), one)], 60)
    hunt.begin()
    hunt.work(Tree(project, project.parent / "copy", stage=2))
    assert [(found.test, found.late) for found in hunt.found] == [("", True)]
    assert "NO TIME LEFT" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("waits", [True, False])
def test_only_time_of_the_processor_is_time_also_that_of_what_is_started(project: Path, waits: bool) -> None:  # noqa: FBT001
    tree = Tree(project, project.parent / "copy", stage=2)
    first = "import time; time.sleep(3)"
    if not waits:
        first = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{WORKS}'])"
    (tree.root / "tests" / "test_bag.py").write_text(
        f"def test_first():\n    {first}\n{TEST}", encoding="utf-8"
    )
    [least] = [one.of(TESTED) for one in mutants(TESTED) if one.kind == "comparison"]
    with nullcontext() if waits else pytest.raises(TimeOverError):
        test = tree.notices(Path("game/bag.py"), least, [Path("tests/test_bag.py")])
        assert test == "tests/test_bag.py::test_what_is_no_larger_fits"


class Hurried(Tree):
    """Of a module's stages the first ones take too long; then some test fails, or none."""

    def __init__(self, root: Path, over: int, then: str | None) -> None:
        self.root, self._over, self._then = root, over, then

    def notices(self, *_: object) -> str | None:
        self._over -= 1
        if self._over >= 0:
            raise TimeOverError
        return self._then


@pytest.mark.parametrize(
    ("over", "then", "test", "said"),
    [
        (0, None, "", "0 of 1 noticed: 0.0 %, 0 of these by quick tests"),
        (
            1,
            None,
            "",
            "0 of 1 noticed: 0.0 % (the time was over for 1 of the others), 0 of these by quick tests",
        ),
        (
            2,
            None,
            "",
            "0 of 1 noticed: 0.0 % (the time was over for 1 of the others), 0 of these by quick tests",
        ),
        (1, "test_it", "test_it", "1 of 1 noticed: 100.0 %, 0 of these by quick tests"),
    ],
)
def test_a_stage_that_took_too_long_is_told_unless_another_notices(
    project: Path, over: int, then: str | None, test: str, said: str
) -> None:
    (project / "tests" / "test_other.py").write_text("import game.bag\n", encoding="utf-8")
    hunt = Hunt(project, [(Path("game/bag.py"), mutants(TESTED)[0])], 60)
    hunt.begin()
    hunt.work(Hurried(project, over, then))
    assert (hunt.found[0].test, summary(hunt.found)) == (test, said)


@pytest.mark.slow
def test_the_quick_tests_are_asked_first_and_the_others_of_what_they_leave(project: Path) -> None:
    settings = project / "pyproject.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8")
        + "addopts = ['-m', 'not long']\nmarkers = ['long', 'programs', 'slow']\n",
        encoding="utf-8",
    )
    (project / "tests" / "test_rest.py").write_text(
        "import pytest\nfrom game.bag import left\n\n"
        "@pytest.mark.long\ndef test_left():\n    assert left(1, 3) == 2\n",
        encoding="utf-8",
    )
    every = [(Path("game/bag.py"), one) for one in mutants(TESTED + NOT_TESTED)]
    found = hunted(project, every, 60, 1, (QUICK, WHOLE))
    assert summary(found) == "8 of 8 noticed: 100.0 %, 6 of these by quick tests"


def test_the_seed_says_which_come(project: Path) -> None:
    first, again, other = (chosen(project, ["game"], seed) for seed in (1, 1, 2))
    assert first == again != other
    assert set(first) == set(other)
    assert chosen(project, ["game/bag.py"], 1) == first


def test_without_a_place_it_looks_where_guards_are() -> None:
    assert all((ROOT / place).exists() for place in WHERE)
    found = modules(ROOT, list(WHERE))
    assert Path("game/lesson_flow/reducer.py") in found
    for guard in ("story/checks/help", "records/save", "results/merge", "kiosk/staff/pin"):
        assert Path("game", f"{guard}.py") in found


@pytest.mark.long
def test_a_test_that_fails_anyway_has_noticed_nothing(project: Path) -> None:
    file = project / "tests" / "test_bag.py"
    file.write_text(f"def test_it():\n    assert False\n{TEST}", encoding="utf-8")
    [found] = hunted(project, [(Path("game/bag.py"), mutants(TESTED)[0])], 60, 1)
    assert found.test == "tests/test_bag.py::test_what_is_no_larger_fits"


@pytest.mark.slow
def test_whatever_a_test_is_called_it_is_known_by_its_name(project: Path) -> None:
    """Names of rows may hold what pytest's own summary puts between a name and its reason."""
    rows = "@pytest.mark.parametrize('row', ['- a - b', 'c ] d'])"
    name = (
        f"import pytest\n\n{rows}\ndef test_it(row):\n    from game.bag import fits\n    assert fits(3, 3)\n"
    )
    (project / "tests" / "test_bag.py").write_text(name, encoding="utf-8")
    tree = Tree(project, project.parent / "copy")
    [least] = [one.of(TESTED) for one in mutants(TESTED) if one.kind == "comparison"]
    test = tree.notices(Path("game/bag.py"), least, [Path("tests/test_bag.py")])
    assert test == "tests/test_bag.py::test_it[- a - b]"


@pytest.mark.slow
def test_a_worker_that_can_not_go_on_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, bag = mutants(TESTED)[0], Path("game/bag.py")
    with pytest.raises(FileNotFoundError):
        hunted(project, [(bag, one), (Path("game/gone.py"), one), (bag, one)], 60, 1)
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.long
def test_tests_that_never_fail_are_found_out(project: Path) -> None:
    (project / "tests" / "test_bag.py").write_text("def test_it():\n    pass\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="tell nothing"):
        hunted(project, [(Path("game/bag.py"), mutants(TESTED)[0])], 60, 1)


@pytest.mark.slow
def test_words_for_the_tests_outside_do_not_reach_those_of_a_mutant(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-word")
    [found] = hunted(project, [(Path("game/bag.py"), mutants(TESTED)[0])], 60, 1)
    assert found.test == "tests/test_bag.py::test_what_is_no_larger_fits"


@pytest.mark.slow
def test_where_the_nearest_tests_do_not_use_a_module_those_of_its_room_are_asked(
    project: Path,
) -> None:
    for file, text in {
        "game/story/checks/bag.py": TESTED,
        "tests/story/checks/test_other.py": "def test_it():\n    pass\n",
        "tests/story/test_bag.py": TEST.replace(
            "from game.bag import fits",
            "import importlib\n\nfits = importlib.import_module('game.story.checks.bag').fits",
        ),
    }.items():
        (project / file).parent.mkdir(parents=True, exist_ok=True)
        (project / file).write_text(text, encoding="utf-8")
    [found] = hunted(project, [(Path("game/story/checks/bag.py"), mutants(TESTED)[0])], 60, 1)
    assert found.test == "tests/story/test_bag.py::test_what_is_no_larger_fits"


@pytest.mark.slow
@pytest.mark.parametrize("wrong", seldom(["import none_such", "return None.x", "raise RuntimeError"]))
def test_what_the_common_part_of_tests_can_not_even_start_with_is_noticed(project: Path, wrong: str) -> None:
    (project / "tests" / "conftest.py").write_text(
        "from game.bag import fits\n\nfits(1, 2)\n", encoding="utf-8"
    )
    hunt = Hunt(project, [], 60)
    tree = Tree(project, project.parent / "copy")
    source = TESTED.replace("if size > most:\n", f"{wrong}\n    if size > most:\n")
    assert tree.notices(Path("game/bag.py"), source, [Path("tests/test_bag.py")]) == f"{CRASHED} 4"
    assert hunt.is_sound(tree, Path("game/bag.py"))


@pytest.mark.long
def test_where_the_common_part_of_tests_never_starts_nothing_is_noticed(project: Path) -> None:
    (project / "tests" / "conftest.py").write_text("import none_such\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="tell nothing"):
        hunted(project, [(Path("game/bag.py"), mutants(TESTED)[0])], 60, 1)


def test_the_nearest_tests_are_asked_first_and_none_twice(tmp_path: Path) -> None:
    for name, text in {
        "story/test_run.py": "from game.story.run import Run",
        "story/test_step.py": "",
        "story/checks/test_help.py": "",
        "scenes/test_play.py": "from game.story import run",
        "scenes/test_title.py": "import game.scenes.before.title",
        "test_app.py": "",
    }.items():
        file = tmp_path / "tests" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    stages = Nearby(tmp_path).stages
    own, importing = Path("tests/story/test_run.py"), Path("tests/scenes/test_play.py")
    beside, check = Path("tests/story/test_step.py"), Path("tests/story/checks/test_help.py")
    assert stages(Path("game/story/run.py")) == ((own,), (importing,), (check, beside))
    assert stages(Path("game/story/state.py")) == ((check, own, beside),)
    assert stages(Path("game/story/checks/flags.py")) == ((check,), (own, beside))
    assert stages(Path("game/app.py")) == ((Path("tests/test_app.py"),),)
    assert stages(Path("game/loop.py")) == ()


LOOP = "def test_it():\n    while True:\n        pass\n"
CAUGHT = """\
def test_it():
    try:
        while True:
            pass
    except Exception:
        pass
"""
ANY = """\
from hypothesis import given, strategies as st
@given(st.integers())
def test_it(number):
    while number:
        pass
"""


FINALLY = """\
def test_it():
    try:
        while True:
            pass
    finally:
        while True:
            pass
"""
INSIDE_OF_C = "def test_it():\n    sum(iter(int, 1))\n"
THREAD = """\
import threading, time
def test_it():
    threading.Thread(target=lambda: [time.sleep(0.1) for _ in iter(int, 1)]).start()
    assert {}
"""
ALL_MEMORY = "def test_it():\n    bytearray(1 << 33)\n"


def limited(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    """Run tests, each a second long at most, and four where they only wait."""
    (folder / "test_it.py").write_text(source, encoding="utf-8")
    plugins = ("-p", limits.__name__, "-p", names.__name__, "-o", f"{limits.NAME}=1")
    return subprocess.run(
        (sys.executable, "-m", "pytest", "-q", *plugins, "test_it.py"), cwd=folder, check=False, timeout=60,
        env={"PYTHONPATH": str(Path(__file__).parents[1])}, capture_output=True, text=True,
    )  # fmt: skip


@pytest.mark.parametrize("source", [INSIDE_OF_C, THREAD.format("True")])
@pytest.mark.slow
def test_where_nothing_else_ends_pytest_does_and_has_failed(tmp_path: Path, source: str) -> None:
    assert limited(tmp_path, source).returncode == 1


@pytest.mark.parametrize("source", [LOOP, THREAD.format("False"), ALL_MEMORY])
@pytest.mark.slow
def test_which_test_failed_is_known_however_pytest_ends(tmp_path: Path, source: str) -> None:
    ran = limited(tmp_path, source)
    assert ran.returncode == 1
    assert f"{names.FAILED}test_it.py::test_it\n" in ran.stdout


WAITS = "import time\ndef test_it():\n    time.sleep(60)\n"
BUSY = "import time\ndef test_it():\n    time.sleep(1.5)\n"


@pytest.mark.slow
def test_a_test_may_take_longer_by_the_clock_where_others_keep_the_machine_busy(tmp_path: Path) -> None:
    assert limited(tmp_path, BUSY).returncode == 0


@pytest.mark.parametrize("source", seldom([ANY, WAITS, LOOP, CAUGHT, FINALLY, "while True:\n    pass\n"], 2))
@pytest.mark.slow
def test_a_test_that_does_not_end_fails(tmp_path: Path, source: str) -> None:
    ran = limited(tmp_path, source)
    assert ran.returncode in (1, 2)
    assert "a test does not end" in ran.stdout
    assert any(line.startswith(("FAILED test_it.py", "ERROR test_it.py")) for line in ran.stdout.splitlines())
