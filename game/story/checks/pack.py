"""The whole check of everything that scenarios/ holds; what languages ask for stands in `game.checking`."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from game.story.checks.art import KnownNames, check_art
from game.story.checks.choices import check_choices
from game.story.checks.contacts import check_contacts, check_old
from game.story.checks.content import check_content
from game.story.checks.feed import check_feed
from game.story.checks.flags import check_flags
from game.story.checks.help import check_help
from game.story.checks.length import check_length
from game.story.checks.phone import check_phone
from game.story.checks.reach import check_reach
from game.story.checks.scenes import check_scenes
from game.story.checks.shares import check_shares
from game.story.checks.signs import check_signs
from game.story.checks.tools import check_tools
from game.story.checks.ways import check_ways
from game.story.diagnostics import Diagnostic, Mark, Report
from game.story.load import Loaded, Pack

EPISODE_CHECKS = (
    check_phone,
    check_feed,
    check_scenes,
    check_ways,
    check_flags,
    check_tools,
    check_signs,
    check_help,
)
"""Each is given a playable episode and a report."""


def check_pack(
    pack: Pack, known: KnownNames | None = None, year: int | None = None
) -> tuple[Diagnostic, ...]:
    """Give every problem of every file, file after file.

    `known` holds the names of the art kit; the signs are those of the pack, unless it says otherwise.
    `year` is the present one, for contacts that nobody has looked after; without it their age is not checked.
    """
    names = known or KnownNames()
    if names.sign is None and pack.signs:
        names = msgspec.structs.replace(names, sign=tuple(pack.signs))
    found = [problem for loaded in pack.loaded for problem in check_loaded(loaded, names)]
    found += check_together(pack, year)
    files = {loaded.path for loaded in pack.loaded}
    found += [problem for problem in pack.problems if problem.path not in files]
    return tuple(sorted(found, key=lambda each: (each.path, each.line, each.column, each.code)))


def check_together(pack: Pack, year: int | None = None) -> Iterator[Diagnostic]:
    """Give what is wrong with the files together, and with the contacts."""
    yield from _same_ids(pack)
    folders: dict[Path, list[Loaded]] = {}
    for loaded in pack.loaded:
        folders.setdefault(Path(loaded.path).parent, []).append(loaded)
    for together in folders.values():
        yield from check_shares(together)
    for path, country in pack.country_files.items():
        report = Report(path)
        check_contacts(country, report)
        if year:
            check_old(country, year, report)
        yield from report.problems


def check_loaded(loaded: Loaded, known: KnownNames) -> tuple[Diagnostic, ...]:
    """Give every problem of one file: what can't be checked of a broken one is left out."""
    report = Report(loaded.path, loaded.sections)
    check_art(loaded.references, known, report)
    check_choices(loaded.nodes, report)
    if loaded.draft:
        check_content(loaded.draft, report)
        check_length(loaded.draft, loaded.texts, report)
    if loaded.episode:
        check_reach(loaded.episode, loaded.references, report)
        for check in EPISODE_CHECKS:
            check(loaded.episode, report)
    found = (*loaded.problems, *report.problems)
    return tuple(sorted(found, key=lambda each: (each.line, each.column, each.code)))


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
