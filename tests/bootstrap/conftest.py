"""What the tests of the one command share."""

from pathlib import Path

import pytest

import bootstrap
from bootstrap import processes
from tests.bootstrap.machine import LOCKS, PINNED, Machine


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    root = tmp_path / "cuvari"
    root.mkdir()
    for lock in LOCKS:
        (root / lock).write_text(PINNED.format(digest="0" * 64), encoding="utf-8")
    machine = Machine(root)
    monkeypatch.setattr(processes, "run", machine.run)
    monkeypatch.setattr(bootstrap, "start", machine.start)
    monkeypatch.chdir(tmp_path)
    return machine
