"""Running the environment's own programs, with the variables that they may see."""

import os

from bootstrap.sentences import say

TYPE_CHECKING = False  # the real one would import typing on every start
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOR_PIP = (
    "CACHE_DIR", "CERT", "CLIENT_CERT", "CONFIG_FILE", "DEFAULT_TIMEOUT", "EXTRA_INDEX_URL",
    "FIND_LINKS", "INDEX_URL", "KEYRING_PROVIDER", "NO_CACHE_DIR", "NO_INDEX", "PROXY", "RETRIES",
    "TIMEOUT", "TRUSTED_HOST",
)  # fmt: skip
"""What pip may be told by variables: where packages are. Others could lead it away, as PIP_TARGET does."""


def run(command: list[str], total: int = 0) -> tuple[int, str]:
    """Run `command` and return its exit status and output; with `total`, tell of pip's progress meanwhile."""
    import subprocess

    settings = {name: value for name, value in os.environ.items() if is_for_us(name)}
    settings |= {"PIP_USER": "0", "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=settings,
        close_fds=False,  # the lock goes along: it is all that can be inherited
    ) as process:
        lines = process.stdout or ()
        output = "".join(tell(lines, total) if total else lines)
    return process.returncode, output


def is_for_us(name: str) -> bool:
    """Return whether a variable may reach what is started: of those for pip, only where packages are."""
    kind, _, rest = name.upper().partition("_")
    return kind != "PIP" or rest in FOR_PIP


def tell(lines: "Iterable[str]", total: int) -> "Iterator[str]":
    """Pass on what pip writes, saying which of the `total` packages it has come to."""
    done = 0
    for line in lines:
        if line.startswith("Ignoring "):
            total -= 1  # a package for another system
        elif line.startswith("Collecting "):
            done += 1
            say(f"  {done} of {total}: {line.split()[1].replace('==', ' ')}")
        elif "Retrying (" in line:
            say("  The network does not answer; trying again")
        elif line.startswith("Installing collected"):
            say("  Unpacking")
        yield line
