"""No picture of the memory on the disk: it would hold the story that was played when the program crashed."""

from __future__ import annotations

import sys
from contextlib import suppress


def leave_no_core() -> None:
    """Let the system write no core file of this process, however it ends.

    By core(5) the kernel writes none where the limit is 0, and what systems start in its place (apport,
    systemd-coredump) keeps none then. Windows has no such limit: there it is for whoever sets it up.
    """
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
