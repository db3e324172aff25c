"""The processes of a run: each test runs once, few files are read twice, and whatever went wrong is told."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

import bootstrap
from tests.support.shares import Shares, is_of

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[1]
FILES = [f"tests/ui/test_{number}.py" for number in range(60)]


class Process:
    """Runs what it is given; as one of pytest-xdist, it begins none before it knows the next or the end."""

    def __init__(self, tests: Sequence[str]) -> None:
        """With the tests that it has read."""
        self.tests = tests
        self.to_run: list[int] = []
        self.shutting_down = False
        self.ran: list[str] = []

    def send_runtest_some(self, indices: Sequence[int]) -> None:
        """Note them as the next."""
        assert not self.shutting_down
        self.to_run += indices

    def shutdown(self) -> None:
        """Note the end."""
        self.shutting_down = True

    def can_run(self) -> bool:
        """Whether it knows what comes after the next."""
        return len(self.to_run) > 1 or (self.shutting_down and bool(self.to_run))

    def run(self, shares: Shares) -> None:
        """Run the next, and say so."""
        index = self.to_run.pop(0)
        self.ran.append(self.tests[index])
        shares.mark_test_complete(self, index)


def begun(each_reads: Sequence[Sequence[str]]) -> tuple[Shares, list[Process], SimpleNamespace]:
    """The scheduler, the processes that have read these tests, and the session of pytest."""
    session = SimpleNamespace(testscollected=0)
    plugins = SimpleNamespace(get_plugin={"session": session}.get)
    options = {"tx": ["popen"] * len(each_reads)}
    shares = Shares(cast("pytest.Config", SimpleNamespace(getoption=options.get, pluginmanager=plugins)))
    processes = [Process(tests) for tests in each_reads]
    for process in processes:
        shares.add_node(process)
    for process in processes:
        assert not shares.collection_is_completed
        shares.add_node_collection(process, process.tests)
    shares.schedule()
    return shares, processes, session


def those_of(file: str) -> list[str]:
    """One test to four, by the name of the file."""
    return [f"{file}::test_{letter}" for letter in "abcd"[: 1 + len(file) % 4]]


def shared_out(workers: int) -> list[list[str]]:
    """The tests that each worker reads of all the files."""
    return [
        [test for file in FILES if is_of(each, workers, file) for test in those_of(file)]
        for each in range(workers)
    ]


@pytest.mark.parametrize("workers", [1, 2, 3, 8])
def test_each_file_is_read_by_one_process_and_about_a_fifth_by_all(workers: int) -> None:
    readers = Counter(sum(is_of(each, workers, f"{at}.py") for each in range(workers)) for at in range(2000))
    assert set(readers) == {1, workers}
    assert workers == 1 or readers[workers] == pytest.approx(400, rel=0.2)


@pytest.mark.parametrize("workers", [1, 2, 3, 8])
@pytest.mark.parametrize("seed", range(3))
def test_however_fast_each_is_every_test_runs_once_and_all_processes_end(workers: int, seed: int) -> None:
    shares, processes, session = begun(shared_out(workers))
    chance = random.Random(seed)
    while able := [each for each in processes if each.can_run()]:
        assert shares.has_pending
        chance.choice(able).run(shares)
    assert shares.tests_finished
    assert all(each.shutting_down for each in processes)
    ran = Counter(test for each in processes for test in each.ran)
    assert ran == Counter(test for file in FILES for test in those_of(file))
    assert session.testscollected == ran.total()


def test_who_is_done_with_its_share_takes_of_what_all_have_read() -> None:
    shares, (slow, fast), _ = begun(shared_out(2))
    while fast.can_run():
        fast.run(shares)
    assert not slow.ran
    assert set(fast.ran) == set(fast.tests) - {slow.tests[at] for at in slow.to_run}


def test_a_file_stays_together_and_in_its_order() -> None:
    shares, processes, _ = begun([[test for file in FILES for test in those_of(file)]] * 2)
    while able := [each for each in processes if each.can_run()]:
        able[-1].run(shares)
    files = [list(dict.fromkeys(test.partition("::")[0] for test in each.ran)) for each in processes]
    assert not set(files[0]) & set(files[1])
    assert [each.ran for each in processes] == [
        [test for file in own for test in those_of(file)] for own in files
    ]


def test_where_there_is_nothing_to_run_all_end() -> None:
    shares, processes, session = begun([[], []])
    assert shares.tests_finished
    assert all(each.shutting_down for each in processes)
    assert session.testscollected == 0


def test_a_process_that_dies_is_told_with_its_test() -> None:
    shares, (dies, lives), _ = begun(shared_out(2))
    dies.run(shares)
    at = dies.tests[dies.to_run[0]]
    assert shares.remove_node(dies) == at
    while lives.can_run():
        lives.run(shares)
    assert shares.tests_finished
    assert shares.remove_node(lives) is None


BODY = """
import logging
from pathlib import Path

import pytest

with Path("read.txt").open("a") as file:
    file.write(__name__ + chr(10))


@pytest.fixture
def ends_badly():
    yield
    raise OSError


def test_passes():
    assert True


def test_fails():
    assert False


def test_hides_a_fault():
    logging.getLogger("game.shell.loop").error("caught")


@pytest.mark.faults
def test_is_about_a_fault():
    logging.getLogger("game.shell.loop").error("caught")


def test_ends_badly(ends_badly):
    pass
"""
SETTINGS = """
[tool.pytest.ini_options]
testpaths = ["tests"]
addopts = ["--import-mode=importlib", "-m", "not long"]
markers = ["faults", "long", "programs"]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The folder of a project whose tests go to processes as ours do."""
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    (tmp_path / "tests").mkdir()
    return tmp_path


def fill(project: Path, body: str) -> None:
    """Lay ten files of tests into it."""
    for number in range(10):
        (project / "tests" / f"test_{number}.py").write_text(body, encoding="utf-8")


def done(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A run of its tests on two processes."""
    spread = ["2" if word == "logical" else word for word in bootstrap.SPREAD]
    command = [sys.executable, "-m", "pytest", *spread, *words]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.long
@pytest.mark.parametrize("words", [(), ("-v",)])
def test_a_run_tells_all_that_went_wrong_and_reads_most_files_once(
    project: Path, words: tuple[str, ...]
) -> None:
    fill(project, BODY)
    told = done(project, *words).stdout
    assert "10 failed, 40 passed, 20 errors" in told
    assert ("test_passes" in told) == bool(words)
    times = Counter(Counter((project / "read.txt").read_text(encoding="utf-8").split()).values())
    assert times[1] > times[2]


@pytest.mark.long
def test_a_process_that_dies_while_it_reads_fails_the_run(project: Path) -> None:
    fill(project, "def test_passes(): pass")
    [mine, *_] = [each for each in range(10) if not is_of(0, 2, f"tests/test_{each}.py")]
    dies = "import os, time; time.sleep(2); os._exit(3)"  # the other has read its files by then
    (project / "tests" / f"test_{mine}.py").write_text(dies, encoding="utf-8")
    run = done(project)
    assert "gw1 crashed" in run.stdout
    assert run.returncode == pytest.ExitCode.TESTS_FAILED


@pytest.mark.long
def test_what_failed_last_runs_again_alone(project: Path) -> None:
    fill(project, "def test_passes(): pass")
    (project / "tests" / "test_3.py").write_text("def test_fails(): assert False", encoding="utf-8")
    assert "1 failed, 9 passed" in done(project).stdout
    assert "1 failed in" in done(project, "--lf").stdout
