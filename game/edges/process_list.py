"""Words that the list of running programs is not to show: a story, a folder, that nothing is to be kept.

Every program of a computer can read the words that another was started with, for as long as that one runs.
So the game hands such words to itself through a pipe and starts anew, as `cuvari play -`, before it opens
anything.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

TOLD: Final = "-"
"""What stands on the command line in place of the words: they come on the input."""
MOST: Final = 4096
"""Bytes that any pipe takes before somebody reads (POSIX: `PIPE_BUF` is 512 at least, 4096 on Linux)."""
UNSHOWN: Final = ("episode", "record", "data", "private")


def tells(chosen: argparse.Namespace) -> bool:
    """Whether these words are of those that nobody is to read."""
    return chosen.word == "play" and any(getattr(chosen, name) for name in UNSHOWN)


def hand_over(said: Sequence[str], *, become: bool = os.name == "posix") -> int:
    """Start anew with the words on the input; gives the exit code of what can't be in this process's place.

    `become`: this process becomes the game. Where the system has no such thing it starts the game and ends at
    once, as its own words are still shown. Raises OSError.
    """
    command = command_without(said)
    if become:
        put_on_input(said)
        os.execv(command[0], command)
    import subprocess

    words = _written(said)
    with subprocess.Popen(command, stdin=subprocess.PIPE) as game:
        pipe = game.stdin
        if pipe is not None:
            pipe.write(words)
            pipe.close()
        game.returncode = 0  # nobody waits for it
    return 0


def put_on_input(said: Sequence[str]) -> None:
    """Let the words be what comes next on the input, of this process and of what takes its place.

    Raises OSError.
    """
    words = _written(said)
    reading, writing = os.pipe()
    os.write(writing, words)
    os.close(writing)
    os.dup2(reading, 0)
    os.close(reading)


def _written(said: Sequence[str]) -> bytes:
    import json  # imported here: most starts do without

    words = json.dumps(list(said)).encode()
    if len(words) > MOST:
        raise OSError("the words are too long")
    return words


def command_without(said: Sequence[str]) -> list[str]:
    """The command that this process was started with, Python's own options with it, without the words."""
    own = list(sys.orig_argv[1 : len(sys.orig_argv) - len(said)])
    return [sys.executable, *own, "play", TOLD]


def told(source: BinaryIO) -> list[str]:
    """The words that were handed over. Raises ValueError where there are none."""
    import json

    try:
        words = json.loads(source.read(MOST))
    except RecursionError as problem:
        raise ValueError("no words were handed over") from problem
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError("no words were handed over")
    return words
