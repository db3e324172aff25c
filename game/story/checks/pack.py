"""The whole check of everything that scenarios/ holds: what `cuvari check` prints."""

import msgspec

from game.story.checks.art import KnownNames, check_art
from game.story.checks.content import check_content
from game.story.checks.feed import check_feed
from game.story.checks.help import check_help
from game.story.checks.phone import check_phone
from game.story.checks.reach import check_reach
from game.story.checks.scenes import check_scenes
from game.story.diagnostics import Diagnostic, Mark, Report
from game.story.load import Loaded, Pack

EPISODE_CHECKS = (check_phone, check_feed, check_scenes, check_content, check_help)
"""Each is given a playable episode and a report. Rules about languages and phrases join them here."""


def check_pack(pack: Pack, known: KnownNames | None = None) -> tuple[Diagnostic, ...]:
    """Give every problem of every file, file after file; `known` holds the names of the art kit.

    The signs are those of the pack, unless `known` says otherwise.
    """
    names = known or KnownNames()
    if names.sign is None and pack.signs:
        names = msgspec.structs.replace(names, sign=tuple(pack.signs))
    found = [problem for loaded in pack.loaded for problem in check_loaded(loaded, names)]
    found += _same_ids(pack)
    files = {loaded.path for loaded in pack.loaded}
    found += [problem for problem in pack.problems if problem.path not in files]
    return tuple(sorted(found, key=lambda each: (each.path, each.line, each.column, each.code)))


def check_loaded(loaded: Loaded, known: KnownNames) -> tuple[Diagnostic, ...]:
    """Give every problem of one file; one that can't be played has only those that reading it showed."""
    if loaded.episode is None:
        return loaded.problems
    report = Report(loaded.path)
    check_art(loaded.references, known, report)
    check_reach(loaded.episode, loaded.references, report)
    for check in EPISODE_CHECKS:
        check(loaded.episode, report)
    return (*loaded.problems, *report.sorted())


def _same_ids(pack: Pack) -> list[Diagnostic]:
    """Report episodes of one id in two folders: a save could not tell them apart."""
    seen: set[str] = set()
    found = []
    for loaded in pack.loaded:
        if loaded.id in seen:
            report = Report(loaded.path)
            report.add("duplicate-id", Mark(), id=loaded.id)
            found += report.problems
        seen.add(loaded.id)
    return found
