"""Every test runs without a screen, without sound and without a greeting from pygame."""

from __future__ import annotations

import gc
import logging
import os
import shutil
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import examples, memory_folder
from tests.support.programs import missing, only
from tests.support.shares import Shares, divided, is_of
from tests.support.terse import Terse, suits
from tests.support.touched import Touched

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"


BARRIERS = (
    "game.shell.app",  # of dead buttons
    "game.shell.fault_barrier",
    "game.shell.loop",
    "game.kiosk.app",
    "game.lesson.app",
    "game.scenes.fault",
    "game.scenes.contacts",
)
"""The loggers that tell of faults that were caught."""


examples.register()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options: draw the golden pictures anew, and take down what of the game is run."""
    parser.addoption("--renew-goldens", action="store_true", help="draw the golden pictures anew")
    parser.addoption("--touched", type=Path, metavar="FOLDER", help="which functions of the game are run")


TOUCHED = pytest.StashKey[Touched]()


class Caught(logging.Handler):
    """What the barriers have told the log of, since the test began."""

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__(logging.ERROR)
        self.told: list[str] = []
        for each in BARRIERS:
            logging.getLogger(each).addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """One fault more."""
        self.told.append(record.getMessage())


CAUGHT = pytest.StashKey[Caught]()
IN_MEMORY = pytest.StashKey[Path]()


SELDOM = (100_000, 20, 100)
"""Objects made until garbage is looked for, and how many such looks until the older are looked at, too.

By Python's own (700, 10, 10) that took a sixteenth of the time: what tests share is never garbage.
"""


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Settle where files are kept and how often garbage is looked for; take down what is asked for."""
    if made := memory_folder.begin(config):
        config.stash[IN_MEMORY] = made
    gc.set_threshold(*SELDOM)
    config.stash[CAUGHT] = Caught()
    if suits(config):
        config.pluginmanager.register(Terse())
    if folder := config.getoption("--touched"):
        config.stash[TOUCHED] = Touched()
        config.stash[TOUCHED].begin()
        if not hasattr(config, "workerinput"):
            shutil.rmtree(folder, ignore_errors=True)  # of an earlier run


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Leave nothing there, unless a test failed."""
    if made := session.config.stash.get(IN_MEMORY, None):
        memory_folder.end(made, failed=exitstatus == pytest.ExitCode.TESTS_FAILED)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:  # noqa: ANN401 - pytest-xdist has no types
    """Tell a worker whether it is to read its share alone."""
    node.workerinput["divided"] = divided(node.config)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:  # noqa: ANN401 - pytest-xdist has no types
    """A worker that dies while it reads its files fails the run: no test would be to blame."""
    if error:
        node.config.pluginmanager.get_plugin("session").testsfailed += 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config) -> Shares | None:
    """Give whole files out, where that is asked for, to who has read them."""
    return Shares(config) if config.getoption("dist") == "loadfile" else None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """A worker leaves the files of other workers' shares alone."""
    worker = getattr(config, "workerinput", {"divided": False})
    if not worker["divided"] or collection_path.is_dir():
        return None
    number = int(worker["workerid"].removeprefix("gw"))
    path = collection_path.relative_to(config.rootpath).as_posix()
    return None if is_of(number, worker["workercount"], path) else True


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Leave all tests and modules out of later collections of garbage: that took a sixth of the time."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Write what this worker has taken down, and leave what is alive out of the last looks for garbage.

    pytest looks five times, for what was never awaited or closed: the first look finds it, the others took a
    second.
    """
    gc.collect()
    gc.freeze()
    if not (touched := config.stash.get(TOUCHED, None)):
        return
    touched.end()
    if touched.functions:
        worker = getattr(config, "workerinput", {"workerid": "main"})["workerid"]
        touched.write(config.getoption("--touched") / f"{worker}.txt")


def _programs(item: pytest.Item) -> tuple[str, ...]:
    return tuple(str(name) for marker in item.iter_markers("programs") for name in marker.args)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """A test, with all its fixtures, finds and starts the programs that its marker names, and no other."""
    touched = item.config.stash.get(TOUCHED, None)
    with only(_programs(item)), touched.watching() if touched else nullcontext():
        return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test whose program is missing fails by one line, before any of its fixtures is asked for."""
    item.config.stash[CAUGHT].told.clear()
    if line := missing(_programs(item)):
        pytest.fail(line, pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """A fault that a barrier catches would be seen by nobody: it fails what is not about faults."""
    yield
    if item.get_closest_marker("faults") is None:
        assert item.config.stash[CAUGHT].told == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Three reports of each test go from a worker to who prints them: without marks, which nobody reads."""
    report = yield
    report.keywords = {}
    return report
