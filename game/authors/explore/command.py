"""What `cuvari explore` does: walk, play what was written down, tell it, and answer with an exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.explore.aloud import Aloud, lessons_of, too_long
from game.authors.explore.coverage import Budget, Exploration, exploration
from game.authors.explore.cut import cut_effort, wrong_length
from game.authors.explore.effort import Effort
from game.authors.explore.find import find_episodes, plays_beside
from game.authors.explore.plays import LoadedPlays, Outcome, load_plays, perform
from game.authors.explore.show import told
from game.authors.explore.words import untranslated
from game.authors.lines import typed
from game.authors.quiet import quiet_catalogs
from game.edges.terminal import plain

if TYPE_CHECKING:
    import argparse

    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.story.grammar.model import Episode

CLEAN: Final = 0
PROBLEMS: Final = 1
NOT_RUN: Final = 2
"""Exit codes, as those of `cuvari check`."""
MUST_BE_WHOLE: Final = frozenset({"nodes", "choices", "endings"})
"""What must be reached to the last one; tools and conditions are told and may be meant."""


class Explored(msgspec.Struct, frozen=True):
    """All that was found in one episode."""

    path: str
    exploration: Exploration | None
    """None where the file can't be played."""
    plays: tuple[str, ...] = ()
    """The names of the play tests that went as written."""
    failed: tuple[str, ...] = ()
    """Why the others did not, with file, line and column."""
    untranslated: dict[str, tuple[str, ...]] = {}
    """Ids of the texts that a language lacks, by language."""
    counterexamples: tuple[str, ...] = ()
    """Promises that do not hold, each as a written play that shows it."""
    cut: Effort | None = None
    """What the short form for a stand usually takes, where there is one."""
    lessons: tuple[Aloud, ...] = ()
    """What it takes read aloud in each lesson, where it has a form for them."""

    @property
    def mistakes(self) -> tuple[str, ...]:
        """Everything for which exploring fails, one sentence each."""
        if self.exploration is None:
            return self.failed
        holes = tuple(
            f"{each.of - each.met} of {each.of} {each.what} were not reached: {', '.join(each.causes[:5])}"
            for each in self.exploration.coverage
            if each.causes and each.what in MUST_BE_WHOLE
        )
        words = tuple(
            f"{len(ids)} texts are missing in {code}, the first is {ids[0]} (cuvari text stats)"
            for code, ids in self.untranslated.items()
            if ids
        )
        times = (*wrong_length(self.cut), *too_long(self.lessons))
        return (*self.exploration.mistakes, *holes, *words, *times, *self.failed)


def explore(options: argparse.Namespace) -> int:
    """Explore the episodes named, or all; gives the exit code."""
    from game.language.catalog import Catalogs
    from game.paths import Paths

    paths = Paths.find()
    try:
        files = find_episodes(paths.scenarios, options.episodes)
    except LookupError as problem:
        sys.stderr.write(f"cuvari explore: {problem.args[0]}\n")
        return NOT_RUN
    budget = Budget(options.plays, options.seed, options.limit, everywhere=not options.quick)
    catalogs = None if options.draft else Catalogs.load(paths.locales)
    found = []
    for file in files:
        with quiet_catalogs():
            found.append(explored(file, paths, catalogs, budget))
        if options.format == "text":
            _say(told(found[-1]))
    if options.format == "json":
        _say(msgspec.json.format(msgspec.json.encode(found)).decode() + "\n")
    return PROBLEMS if any(each.mistakes for each in found) else CLEAN


def explored(file: Path, paths: Paths, catalogs: Catalogs | None, budget: Budget) -> Explored:
    """Everything about one episode; without catalogs no translation is asked for."""
    from game.authors.explore.written import written as written_down
    from game.story.loading.pack import load_episode
    from game.story.playing.play import replay

    file = Path(typed(str(file)))
    loaded = load_episode(file)
    if loaded.episode is None:
        first = next(each for each in loaded.problems if each.severity == "error")
        where = f"{first.path}:{first.line}:{first.column}"
        return Explored(str(file), None, failed=(f"{where}: {first.code}; `cuvari check` tells more",))
    written = load_plays(plays_beside(file)) if plays_beside(file).exists() else LoadedPlays("", ())
    outcomes = performed(loaded.episode, written)
    wrong = [f"{each.path}:{each.line}:{each.column}: {_sentence(each, paths)}" for each in written.problems]
    seen = exploration(loaded.episode, budget)
    return Explored(
        str(file),
        seen,
        tuple(each.test.play for each in outcomes if each.trouble is None),
        (*wrong, *(str(each.trouble) for each in outcomes if each.trouble)),
        untranslated(loaded.episode, catalogs) if catalogs else {},
        tuple(written_down(replay(loaded.episode, each.events)[0], each.what) for each in seen.broken),
        cut_effort(loaded.episode),
        lessons_of(loaded.episode),
    )


def performed(episode: Episode, written: LoadedPlays) -> tuple[Outcome, ...]:
    """How the written plays of an episode go; the states of so many plays are not kept."""
    outcomes = (perform(episode, test, written.path) for test in written.plays)
    return tuple(msgspec.structs.replace(each, play=None) for each in outcomes)


def _sentence(problem: object, paths: Paths) -> str:
    from game.story.reading.diagnostic_pages import hint, message
    from game.story.reading.diagnostics import Diagnostic

    if not isinstance(problem, Diagnostic):
        return str(problem)
    return f"{message(problem, paths.diagnostics).rstrip('.')}. {hint(problem, paths.diagnostics)}".rstrip()


def _say(text: str) -> None:
    """Print even where the output, redirected under Windows, has no Cyrillic letters."""
    encoding = sys.stdout.encoding or "utf-8"
    text = "\n".join(map(plain, text.split("\n")))
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    sys.stdout.flush()
