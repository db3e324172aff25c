"""The whole way, for real: Python's venv, pip with hashes, a package in a folder instead of a network."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from bootstrap import environment, sentences
from tests.bootstrap.machine import PINNED, ROOT


def wheel(folder: Path) -> str:
    """Write the package `sample` into `folder` and return its hash."""
    path = folder / "sample-1.0-py3-none-any.whl"
    info = "sample-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("sample.py", "NAME = 'sample'\n")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: sample\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return hashlib.sha256(path.read_bytes()).hexdigest()


COMMAND = """\
import os, sys
import sample

def main():
    print(sys.argv[1:], sample.NAME, os.getcwd())
    return 7
"""


class Checkout:
    """A small checkout whose game prints its words, its package and its folder, and ends with status 7."""

    def __init__(self, root: Path, packages: Path) -> None:
        self.root = root
        self.settings = os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(packages)}
        (root / "game").mkdir(parents=True)
        for name in ("run.py", "game/__main__.py"):
            shutil.copy(ROOT / name, root / name)
        shutil.copytree(ROOT / "bootstrap", root / "bootstrap", ignore=shutil.ignore_patterns("__pycache__"))
        (root / "game" / "__init__.py").touch()
        (root / "game" / "cli.py").write_text(COMMAND, encoding="utf-8")

    @property
    def packages(self) -> Path:
        """Where pip installs."""
        [packages] = (self.root / ".venv").glob("[Ll]ib/**/site-packages")
        return packages

    def start(
        self, *words: str, options: Sequence[str] = (), **variables: str
    ) -> "subprocess.CompletedProcess[str]":
        elsewhere = self.root.parent / "elsewhere"
        (elsewhere / "game").mkdir(parents=True, exist_ok=True)
        return subprocess.run(
            [sys.executable, *options, str(self.root / "run.py"), *words],
            capture_output=True,
            text=True,
            check=False,
            cwd=elsewhere,
            env=self.settings | variables,
        )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    folder = tmp_path_factory.mktemp("whole")
    checkout = Checkout(folder / "checkout", folder)
    lock = PINNED.format(digest=wheel(folder))
    (checkout.root / environment.PLAY_LOCK).write_text(lock, encoding="utf-8")
    first = checkout.start("first")
    assert "Packages to install: 1" in first.stderr, first
    assert first.stdout.endswith("elsewhere\n"), first
    return checkout


@pytest.mark.slow
class TestTheWholeWay:
    def test_a_warm_start_says_nothing_of_its_own(self, checkout: Checkout) -> None:
        again = checkout.start("check", "it")
        assert again.stdout.startswith("['check', 'it'] sample")
        assert len(again.stdout.splitlines()) == 1
        assert (again.returncode, again.stderr) == (7, "")

    def test_a_warm_start_loads_nothing_heavy(self, checkout: Checkout) -> None:
        loaded = checkout.start(options=["-X", "importtime"]).stderr
        names = {line.rpartition("|")[2].strip() for line in loaded.splitlines()}
        assert "bootstrap" in names
        assert not names & {"bootstrap.packages", "bootstrap.processes", "csv", "importlib.metadata"}
        assert not names & {"subprocess", "shutil", "venv", "ensurepip", "sysconfig", "hashlib", "typing"}

    def test_a_warm_start_adds_less_than_a_tenth_of_a_second(self, checkout: Checkout) -> None:
        python = environment.Environment(checkout.root).python

        def spent() -> float:
            times = os.times()  # of the processor: other programs may be busy, too
            return times.children_user + times.children_system

        def best(command: list[str]) -> float:
            costs = []
            for _ in range(7):
                before = spent()
                subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
                costs.append(spent() - before)
            return min(costs)

        direct = best([str(python), "-P", "-m", "game"])
        assert best([sys.executable, str(checkout.root / "run.py")]) - direct < 0.1

    @pytest.mark.parametrize("words", [("-P",), ("-I",)], ids=["safe path", "isolated"])
    def test_a_python_that_keeps_our_folder_off_its_path_starts_it(
        self, checkout: Checkout, words: tuple[str, ...]
    ) -> None:
        assert checkout.start("safe", options=words).stdout.startswith("['safe'] sample")

    def test_a_package_that_was_removed_is_fetched_again_once(self, checkout: Checkout) -> None:
        [module] = checkout.packages.glob("sample.py")
        module.unlink()
        healed = checkout.start("healed")
        assert healed.stderr.splitlines()[0] == sentences.DAMAGED
        assert healed.stdout.startswith("['healed'] sample")
        assert (healed.returncode, len(healed.stdout.splitlines())) == (7, 1)
        assert len(checkout.start("again").stdout.splitlines()) == 1

    def test_a_module_of_the_game_that_is_missing_is_a_fault_that_is_told(self, checkout: Checkout) -> None:
        game = checkout.root / "game" / "cli.py"
        game.write_text("import no_such_module\n" + COMMAND, encoding="utf-8")
        told = checkout.start()
        game.write_text(COMMAND, encoding="utf-8")
        assert told.stdout == ""
        assert told.stderr.endswith("ModuleNotFoundError: No module named 'no_such_module'\n")
        assert told.stderr.count("Traceback") == 1

    def test_variables_that_lead_pip_away_lead_nowhere(self, checkout: Checkout, tmp_path: Path) -> None:
        shutil.rmtree(checkout.root / ".venv")
        names = ("TARGET", "PREFIX", "ROOT", "DRY_RUN", "REPORT")
        started = checkout.start("here", **{f"PIP_{name}": str(tmp_path / "away") for name in names})
        assert started.stdout.startswith("['here'] sample"), started
        assert not (tmp_path / "away").exists()

    def test_settings_that_lead_pip_away_are_told(self, checkout: Checkout, tmp_path: Path) -> None:
        (tmp_path / "pip.conf").write_text(f"[install]\ntarget = {tmp_path / 'away'}\n", encoding="utf-8")
        shutil.rmtree(checkout.root / ".venv")
        refused = checkout.start(PIP_CONFIG_FILE=str(tmp_path / "pip.conf"))
        assert refused.stderr.splitlines()[-2:] == [sentences.ELSEWHERE, sentences.LOCAL]
        assert checkout.start("here").stdout.startswith("['here'] sample")

    def test_a_moved_checkout_still_starts(self, checkout: Checkout) -> None:
        checkout.root = checkout.root.rename(checkout.root.with_name("premješteno"))
        moved = checkout.start("moved")
        assert moved.stdout.startswith("['moved'] sample"), moved

    def test_a_forged_package_is_refused(self, checkout: Checkout) -> None:
        lock = checkout.root / environment.PLAY_LOCK
        lock.write_text(PINNED.format(digest="0" * 64), encoding="utf-8")
        forged = checkout.start()
        assert forged.returncode == 1
        assert forged.stderr.splitlines()[-2:] == [sentences.DIFFERENT, sentences.LOCAL]
