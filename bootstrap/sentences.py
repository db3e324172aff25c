"""What is said to the person who starts the game: one sentence of what is wrong and what to do."""

import sys
from errno import EACCES, ENOSPC, EPERM, EROFS
from pathlib import Path

WELCOME = """\
Čuvari mreže: getting ready. This needs the internet, only this time, and takes about a minute.
Priprema igre: potreban je internet, samo ovaj put. Traje oko 60 sekundi."""
LOCAL = "Igra nije pokrenuta. Pokažite ovu poruku odrasloj osobi."
BUSY = "The game is still being made ready by an earlier start: if it is not open in a minute, start again."
DAMAGED = "Something is missing of what the game is made with: putting that right."
DIFFERENT = (
    "A downloaded package is not the one that this game was made with, so it was not installed: "
    "try again, and if it stays so, on another network."
)
FULL = "The disk is full: make room for about 300 MB, then start again."
NO_NETWORK = (
    "The packages of the game can't be fetched: connect this computer to the internet and start again."
)
ELSEWHERE = (
    "What was just installed is not there: another program removes it, or a setting of pip leads elsewhere "
    "(target, prefix, root or dry-run); change that and start again."
)
UNBUILT = "What has changed can't be built here: the game opens with what there is."
STOPPED = "Stopped before the game was ready: start it again to go on."


class Problem(Exception):  # noqa: N818 - a sentence for a person, not an error of the program
    """What is wrong and what to do, in one sentence."""


def reason(error: OSError, root: Path) -> str:
    """Return the sentence for an error of the file system."""
    if error.errno == ENOSPC:
        return FULL
    if error.errno in (EACCES, EPERM, EROFS):
        return (
            f"The folder {root} can't be written to: copy it to a place of your own and start the game there."
        )
    return f"The game can't be made ready in {root}: {error}. Correct that and start again."


def last_line(output: str) -> str:
    """Return the last line that says something."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason was given"


def say(line: str) -> None:
    """Print a line at once, beside the output, which belongs to the words of the command."""
    print(line, file=sys.stderr, flush=True)
