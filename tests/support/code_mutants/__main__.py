"""How much of what the code does is held by tests: small changes of functions, by chance, one at a time.

    python -m tests.support.code_mutants --minutes 4 --workers 2

All in a copy of the project. The quick tests that are near are asked first, which are read and run once for
all mutants: those of the module, those that import it, those of its folder, and those of its room:
`tests/story` for all of `game/story`. Each that they leave is written down and the longer tests are asked,
before these the quick ones anew where that can say more. What no test notices is printed as a difference,
with the seed that brings it again. A test that never ends has noticed it; where the time was over before all
near tests were run, nobody has, and the last line says of how many. How long tests may take is counted in the
processor's time. `--stop` gives up what is under way after so many minutes. `--least` ends with 1 where fewer
per cent are noticed. The last line says how many the quick tests noticed; with `--quick` they are asked once
and no others are.
"""

from __future__ import annotations

import argparse
import difflib
import random
import signal
import sys
import tempfile
import threading
from itertools import product
from pathlib import Path
from typing import Final

import msgspec

from tests.support.code_mutants.asked import Asked, Question, ask
from tests.support.code_mutants.made import Mutant, is_python, mutants
from tests.support.code_mutants.tests_of import Nearby
from tests.support.code_mutants.tree import LONG, QUICK, WHOLE, TimeOverError, Tree, now

ROOT: Final = Path(__file__).parents[3]
WHERE: Final = ("game/story", "game/records", "game/results", "game/kiosk", "game/lesson_flow/reducer.py")


Tiers = tuple[tuple[str, ...], ...]
"""Words for pytest that choose tests, those that take less time first."""


class Found(msgspec.Struct, frozen=True):
    """A mutant and the test that noticed it; "" where none did. `seconds` says how long it took."""

    module: Path
    mutant: Mutant
    test: str
    seconds: float
    source: str
    """What the module was before."""
    quick: bool = False
    """Whether a quick test noticed it."""
    late: bool = False
    """Whether the time of a stage was over before all its tests were run: it counts as noticed by none, or
    the quick ones would weigh more."""
    sure: bool = False
    """Whether quick tests that are read anew could not notice more."""


class Hunt:
    """Takes one mutant after the other until there are enough, or no time is left."""

    def __init__(
        self, root: Path, chosen: list[tuple[Path, Mutant]], seconds: float, tiers: Tiers = (WHOLE,)
    ) -> None:
        """`chosen` are tried in their order; none is begun so long after `begin`, by the clock.

        Of `tiers` the tests of a later one are asked of what none of an earlier one notices.
        """
        self._tiers = tiers
        self._tests, self._seconds, self._until = Nearby(root), seconds, 0.0
        self._left = iter(chosen)
        self._lock = threading.Lock()
        self.found: list[Found] = []
        self.over = False
        """Whether what is under way is given up: whatever its tests end with counts for nothing."""
        self.faults: list[Exception] = []
        """What kept a worker from going on; the others begin nothing then."""

    def is_sound(self, tree: Tree, module: Path) -> bool:
        """Whether in a copy the tests of a module fail when they should: the first of its stages that do."""
        return any(tree.is_sound(module, files) for files in self._tests.stages(module))

    def begin(self) -> None:
        """Let the time begin."""
        self._until = now() + self._seconds

    def work(self, tree: Tree) -> None:
        """Try mutants in a copy of the project until none is left, or something is wrong with trying."""
        try:
            self._work(tree)
        except Exception as fault:  # noqa: BLE001 - whatever it is, fewer workers may not pass unseen
            if not self.over:
                self.faults.append(fault)

    def _work(self, tree: Tree) -> None:
        while (one := self._next()) is not None:
            module, mutant = one
            begun, source = now(), (tree.root / module).read_text(encoding="utf-8")
            if not is_python(mutant.of(source)):
                continue
            test, late, tier = self._noticed(tree, module, mutant.of(source))
            if self.over:
                return
            quick = bool(test) and tier == QUICK
            found = Found(module, mutant, test, now() - begun, source, quick=quick, late=late)
            with self._lock:
                self.found.append(found)
                sys.stdout.write(f"{len(self.found):4} {told(found)}\n")
                sys.stdout.flush()

    def _next(self) -> tuple[Path, Mutant] | None:
        with self._lock:
            return next(self._left, None) if now() < self._until and not self.faults else None

    def _noticed(self, tree: Tree, module: Path, source: str) -> tuple[str, bool, tuple[str, ...]]:
        """The test that notices it, or "" where none does; whether that is for want of time; and its tier."""
        late, stages = False, tuple(self._tests.stages(module))
        for tier, files in product(self._tiers, stages):
            late = late and files != stages[0]  # the last tier says whether there was time for all
            try:
                test = tree.notices(module, source, files, tier)
            except TimeOverError:
                late = True
                continue
            if test is not None:
                return test, False, tier
        return "", late, ()


def told(found: Found) -> str:
    """One line about a mutant."""
    nobody = "NO TIME LEFT" if found.late else "NOBODY NOTICED"
    place = f"{found.module.as_posix()}:{found.mutant.line}"
    return f"{found.seconds:6.1f} s  {found.mutant.kind:18} {place:40} {found.test or nobody}"


def difference(found: Found) -> str:
    """The lines that differ."""
    before, after = found.source, found.mutant.of(found.source)
    name = found.module.as_posix()
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), name, found.mutant.kind, lineterm="", n=2
    )
    return "\n".join(lines)


def share(found: list[Found]) -> float:
    """How many per cent were noticed."""
    return 100 * sum(bool(one.test) for one in found) / len(found) if found else 0.0


def summary(found: list[Found]) -> str:
    """One line about all of them."""
    noticed, late = sum(bool(one.test) for one in found), sum(one.late for one in found)
    over = f" (the time was over for {late} of the others)" if late else ""
    quick = sum(one.quick for one in found)
    return f"{noticed} of {len(found)} noticed: {share(found):.1f} %{over}, {quick} of these by quick tests"


def modules(root: Path, where: list[str]) -> list[Path]:
    """The modules in the folders and files named."""
    places = [root / one for one in where]
    found = [file for place in places for file in ([place] if place.is_file() else place.rglob("*.py"))]
    return sorted(file.relative_to(root) for file in found)


def chosen(root: Path, where: list[str], seed: int) -> list[tuple[Path, Mutant]]:
    """All mutants of these modules, in an order by chance."""
    every = [
        (module, mutant)
        for module in modules(root, where)
        for mutant in mutants((root / module).read_text(encoding="utf-8"))
    ]
    random.Random(seed).shuffle(every)
    return every


def hunted(
    root: Path,
    every: list[tuple[Path, Mutant]],
    seconds: float,
    workers: int,
    tiers: Tiers = (WHOLE,),
    stop: float | None = None,
) -> list[Found]:
    """What came of the mutants that there was time for; `tiers` choose the tests.

    After `stop` seconds what is still under way is given up.

    Raises RuntimeError where the tests of the first module pass although it can not be imported, and what
    kept a worker from going on.
    """
    hunt = Hunt(root, every, seconds, tiers)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        trees = [Tree(root, Path(folder) / f"copy-{number}") for number in range(workers)]
        if every and not hunt.is_sound(trees[0], every[0][0]):
            raise RuntimeError(f"in a copy the tests of {every[0][0]} tell nothing")
        hunt.begin()
        threads = [threading.Thread(target=hunt.work, args=(tree,), daemon=True) for tree in trees]
        try:
            for thread in threads:
                thread.start()
            _wait(threads, hunt, trees, None if stop is None else now() + stop)
        finally:
            for tree in trees:
                tree.end()
    if hunt.faults:
        raise hunt.faults[0]
    return hunt.found


def asked_at_once(
    root: Path, every: list[tuple[Path, Mutant]], seconds: float, workers: int, stop: float | None = None
) -> list[Found]:
    """What came of the mutants that there was time for, where only the quick tests are asked, in forks.

    After `stop` seconds what is still under way is given up.
    """
    sources = {module: (root / module).read_text(encoding="utf-8") for module, _ in every}
    python = [(module, one) for module, one in every if is_python(one.of(sources[module]))]
    question = Question(tuple(Asked(module.as_posix(), one) for module, one in python), workers, seconds)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Tree(root, Path(folder) / "copy")
        answers = ask(copy.root, Path(folder), question, stop)
    found = []
    for number, answer in enumerate(answers, 1):
        module, mutant = python[answer.number]
        found.append(
            Found(
                module,
                mutant,
                answer.test,
                answer.seconds,
                sources[module],
                quick=bool(answer.test),
                sure=answer.sure,
            )
        )
        sys.stdout.write(f"{number:4} {told(found[-1])}\n")
    return found


def _wait(threads: list[threading.Thread], hunt: Hunt, trees: list[Tree], until: float | None) -> None:
    """Wait for the workers, and from a moment on end what their tests run."""
    for thread in threads:
        thread.join(None if until is None else max(0.0, until - now()))
    hunt.over = True
    while any(thread.is_alive() for thread in threads):
        for tree in trees:
            tree.end()
        next(iter(filter(threading.Thread.is_alive, threads)), threads[0]).join(0.1)


def tried(
    root: Path,
    every: list[tuple[Path, Mutant]],
    seconds: float,
    workers: int,
    stop: float | None,
    quick: bool,  # noqa: FBT001 - the same
) -> list[Found]:
    """What came of the mutants: what quick tests notice at once, and then, unless `quick`, of all others.

    Where the time is over for these they count as noticed by none, or the quick tests would weigh more.
    """
    until = now() + seconds
    ends = None if stop is None else now() + stop
    at_once = asked_at_once(root, every, seconds, workers, stop)
    if quick:
        return at_once
    found = {(one.module, one.mutant): msgspec.structs.replace(one, late=not one.test) for one in at_once}
    sure = [name for name, one in found.items() if not one.test and one.sure]
    others = [name for name in every if name not in found or not (found[name].test or found[name].sure)]
    for some, tiers in ((sure, (LONG,)), (others, (QUICK, WHOLE))):
        if some and now() < until:
            rest = None if ends is None else max(0.0, ends - now())
            more = hunted(root, some, until - now(), workers, tiers, rest)
            found |= {(one.module, one.mutant): one for one in more}
    return list(found.values())


def main(words: list[str] | None = None, root: Path = ROOT) -> int:
    """Try mutants and tell what came of them; gives the exit code."""
    parser = argparse.ArgumentParser("code_mutants", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "where", nargs="*", default=WHERE, metavar="PATH", help="folders and files of the game"
    )
    parser.add_argument("--minutes", type=float, default=60.0, metavar="M", help="begin none after so long")
    parser.add_argument("--stop", type=float, default=None, metavar="M", help="give up what is under way")
    parser.add_argument("--count", type=int, default=None, metavar="N", help="so many at most")
    parser.add_argument(
        "--seed", type=int, default=None, metavar="N", help="which come first (default: by chance)"
    )
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="so many at a time")
    parser.add_argument("--least", type=float, default=0.0, metavar="P", help="per cent that must be noticed")
    parser.add_argument("--quick", action="store_true", help="run only the tests that run with every change")
    options = parser.parse_args(words)
    for number in (signal.SIGINT, signal.SIGTERM):  # in the background tests would inherit no SIGINT
        signal.signal(number, signal.default_int_handler)
    seed = random.SystemRandom().randrange(1 << 32) if options.seed is None else options.seed
    every = chosen(root, list(options.where), seed)
    sys.stdout.write(f"{len(every)} mutants, seed {seed}\n")
    stop = None if options.stop is None else options.stop * 60
    found = tried(root, every[: options.count], options.minutes * 60, options.workers, stop, options.quick)
    lived = [one for one in found if not one.test]
    for one in lived:
        sys.stdout.write(f"\n{difference(one)}\n")
    sys.stdout.write(f"\n{summary(found)}, seed {seed}\n")
    return 1 if share(found) < options.least or not found else 0


if __name__ == "__main__":
    sys.exit(main())
