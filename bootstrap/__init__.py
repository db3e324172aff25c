"""The game's own environment: made on first use, kept current, and the game started in it.

Standard library only, and before a warm start only its light parts.
"""

import os
import sys
from pathlib import Path

from bootstrap import products
from bootstrap.environment import AUTHORS_LOCK, FILM_LOCK, PLAY_LOCK, ROOT, TEST_LOCK, Environment
from bootstrap.sentences import LOCAL, STOPPED, Problem, reason, say

TYPE_CHECKING = False  # the real one would import typing on every start
if TYPE_CHECKING:
    from collections.abc import Sequence

STARTER = "CUVARI_STARTER"
"""The variable by which the game knows which Python ran run.py, and can call it back."""
REPAIR = "CUVARI_REPAIR"
"""The variable by which it says why: something could not be imported."""
CALL_BACK = 93
"""The exit status by which the game says the same on Windows, where nothing in use can be replaced."""

SPREAD = ("-n", "logical", "--dist", "loadfile", "--no-loadscope-reorder", "--max-worker-restart", "0")
"""How tests go to several processes.

Whole files in their order: the slowest have few tests, and would come last otherwise. A process that dies is
a failure at once: put in its place, another would wait for ever
(https://github.com/pytest-dev/pytest-xdist/issues/784).
"""


def main(words: "Sequence[str]", root: Path = ROOT) -> int:
    """Prepare what `words` need, do it, and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old console may lack our letters
    try:
        return _run(Environment(root), list(words))
    except Problem as problem:
        sentence = str(problem)
    except KeyboardInterrupt:
        sentence = STOPPED
    except OSError as error:
        sentence = reason(error, root)
    print(sentence, LOCAL, sep="\n", file=sys.stderr)
    return 1


def _run(environment: Environment, words: list[str]) -> int:
    os.environ.pop(STARTER, None)
    doubted = os.environ.pop(REPAIR, None) is not None
    if words[:1] == ["test"]:
        return _test(environment, words[1:])
    if words[:1] == ["build"]:
        return _build(environment, words[1:])
    prepare(environment, *locks_of(words), doubted=doubted)
    command = environment.command("-m", "game", *words)
    if doubted:
        return start(command)  # it is whole now: what still fails is told
    if sys.executable:
        os.environ[STARTER] = sys.executable
    status = start(command)
    if status != CALL_BACK:
        return status
    os.environ[REPAIR] = "yes"
    return _run(environment, words)


def locks_of(words: "Sequence[str]") -> "tuple[str, ...]":
    """Return the locks of what these words need."""
    besides = {"lsp": (AUTHORS_LOCK,), "film": (FILM_LOCK,)}
    return (PLAY_LOCK, *(besides.get(words[0], ()) if words else ()))


def _test(environment: Environment, words: list[str]) -> int:
    prepare(environment, PLAY_LOCK, AUTHORS_LOCK, FILM_LOCK, TEST_LOCK, doubted=True)
    os.chdir(environment.root)
    # each worker would work out the assertions of all tests anew, in every run: six seconds of a processor
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return start(environment.command("-m", "pytest", *SPREAD, *words))


def _build(environment: Environment, words: list[str]) -> int:
    prepare(environment, PLAY_LOCK, TEST_LOCK)
    return start(environment.command("-m", "builds", *words))


def prepare(environment: Environment, *locks: str, doubted: bool = False) -> None:
    """Install what is missing of `locks` and build what has changed: mostly nothing.

    Where it is `doubted` that all of it is still there, that is looked at, and the environment made anew.
    """
    changed = doubted or not all(map(environment.has, locks))
    if changed:
        from bootstrap.packages import complete  # before a warm start there is no need of it

        changed = complete(environment, locks)
    if products.build(environment) or changed:
        say("Ready.")


def start(command: list[str]) -> int:
    """Become `command`; on Windows, where that is not possible, return its exit status."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    import subprocess

    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # the game got it too, and ends by itself


def call_back(words: "Sequence[str]") -> int:
    """Let run.py put the environment right, in which the game could not import something, and start again.

    Raises KeyError where run.py has not started the game, or has just done so.
    """
    starter = os.environ.pop(STARTER)
    if os.name == "nt":
        return CALL_BACK
    os.environ[REPAIR] = "yes"
    return start([starter, str(ROOT / "run.py"), *words])
