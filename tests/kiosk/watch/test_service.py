"""The unit by which Linux starts the kiosk is one that systemd understands, and starts what there is."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from configparser import ConfigParser
from typing import TYPE_CHECKING

import pytest

from game.cli import parsed
from game.kiosk.watch.systemd import EVERY
from game.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

UNIT = Paths.find().assets / "kiosk" / "cuvari-kiosk.service"


def unit() -> ConfigParser:
    found = ConfigParser(interpolation=None, strict=False)
    found.optionxform = str  # type: ignore[assignment, method-assign]  # names keep their capitals
    found.read(UNIT, encoding="utf-8")
    return found


@pytest.mark.programs("systemd-analyze")
def test_systemd_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    text = UNIT.read_text(encoding="utf-8")
    for program in ("/usr/bin/cage", "/opt/cuvari-mreze/.venv/bin/python"):
        text = text.replace(program, "/bin/true")  # verify looks whether they are there
    (tmp_path / UNIT.name).write_text(text, encoding="utf-8")
    found = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / UNIT.name)],  # noqa: S607 - found on the PATH
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in found.stderr.splitlines() if UNIT.stem in line] == []
    assert found.returncode == 0


@pytest.mark.programs("systemd-analyze")
def test_it_lets_the_kiosk_do_little_else(tmp_path: Path) -> None:
    """The measure is systemd's own, from 0 to 10 where a unit forbids nothing."""
    shutil.copy(UNIT, tmp_path)
    found = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", str(tmp_path / UNIT.name)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    exposure = re.search(r"exposure level .*: ([0-9.]+) ", found.stdout)
    assert exposure is not None, found.stderr
    assert float(exposure[1]) <= 3


def test_what_would_shut_out_screen_touch_or_sound_is_not_in_it() -> None:
    service = unit()["Service"]
    for name in ("PrivateDevices", "DeviceAllow", "DevicePolicy", "ProtectClock", "PrivateNetwork"):
        assert name not in service
    assert "AF_NETLINK" in service["RestrictAddressFamilies"]


def test_a_supervisor_that_hangs_is_started_again_and_nothing_counts_the_starts() -> None:
    assert float(unit()["Service"]["WatchdogSec"]) > 2 * EVERY
    assert unit()["Service"]["NotifyAccess"] == "all"
    assert unit()["Service"]["Restart"] == "on-failure"
    assert unit()["Unit"]["StartLimitIntervalSec"] == "0"


def test_it_starts_the_kiosk_with_words_that_the_command_knows() -> None:
    words = shlex.split(unit()["Service"]["ExecStart"])
    assert words[:2] == ["/usr/bin/cage", "--"]
    assert words[2].startswith(unit()["Service"]["WorkingDirectory"])
    assert words[3:5] == ["-m", "game"]
    options = parsed(words[5:])
    assert options.word == "kiosk"
    assert str(options.data) == "/var/lib/" + unit()["Service"]["StateDirectory"]
