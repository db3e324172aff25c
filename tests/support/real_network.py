"""The slow proof that the game touches no network: the kernel's own word for a visit to everything.

    python -m tests.support.real_network

It lets strace watch every call that has to do with sockets, also those of libraries written in C, and fails
when one of them is not local to the computer. It needs Debian's strace.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

VISIT = """
import sys, pathlib
from tests.support.whole_play import visit_everything
visit_everything(pathlib.Path(sys.argv[1]))
"""
LOCAL = re.compile(r"\bAF_(UNIX|LOCAL|UNSPEC|NETLINK)\b")
"""Kinds of sockets that end in this computer; by netlink the kernel tells SDL of a gamepad plugged in."""
FAMILY = re.compile(r"\bAF_[A-Z0-9]+\b")


def foreign(trace: str) -> list[str]:
    """The lines of a trace about a socket that could leave the computer."""
    return [line for line in trace.splitlines() if FAMILY.search(line) and not LOCAL.search(line)]


def main() -> int:
    """Trace the visit, and tell what was found; gives the exit code."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        trace = Path(folder) / "trace"
        watch = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace)]
        subprocess.run([*watch, sys.executable, "-c", VISIT, f"{folder}/data"], check=True)
        calls = trace.read_text(encoding="utf-8", errors="replace")
    found = foreign(calls)
    sys.stdout.write("".join(f"{line}\n" for line in found))
    sys.stdout.write(
        f"{len(calls.splitlines())} calls about sockets, {len(found)} that could leave the computer\n"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
