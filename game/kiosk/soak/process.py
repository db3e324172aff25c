"""What the operating system says of this process."""

import sys
import time
from pathlib import Path


def memory_mib(process: int | None = None) -> float:
    """Memory that this process, or another one, holds now, in MiB: its resident pages, where Linux tells.

    Elsewhere the most that this one ever held (`ru_maxrss`), which is never less. Raises OSError where the
    other process is gone.
    """
    status = Path("/proc", str(process or "self"), "status")
    if process or status.exists():
        fields = dict(line.split(":", 1) for line in status.read_text(encoding="ascii").splitlines())
        return int(fields["VmRSS"].split()[0]) / 1024
    return most_mib(sys.platform)


def most_mib(platform: str) -> float:
    """The most memory that this process ever held, in MiB: `ru_maxrss` is in KiB, on a Mac in bytes."""
    import resource

    unit = 1024 * 1024 if platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def cpu_seconds() -> float:
    """Processor time that this process has used, in seconds: by the clock, not by ticks of 10 ms."""
    return time.process_time()
