"""What the system says of a process is in the units that it is told in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.kiosk.soak.process import cpu_seconds, memory_mib, most_mib

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="/proc")


@ON_LINUX
def test_memory_is_that_of_the_resident_pages() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    held = pages * os.sysconf("SC_PAGE_SIZE") / 1024**2
    assert memory_mib() == pytest.approx(held, rel=0.02)
    assert memory_mib(os.getpid()) == pytest.approx(held, rel=0.02)


@ON_LINUX
def test_of_a_process_that_is_gone_nothing_is_told() -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    with pytest.raises(OSError, match=str(gone.pid)):
        memory_mib(gone.pid)


@ON_LINUX
def test_the_most_is_never_less_and_a_mac_counts_bytes() -> None:
    assert memory_mib() * 0.99 <= most_mib("linux") < memory_mib() * 20
    assert most_mib("darwin") == most_mib("linux") / 1024


def test_processor_time_is_in_seconds() -> None:
    told = os.times()
    assert cpu_seconds() == pytest.approx(told.user + told.system, abs=0.1)
