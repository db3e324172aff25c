"""The whole check of everything that scenarios/ holds; what languages ask for is in `game.authors.check`."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from game.story.checks.appointments import check_appointments
from game.story.checks.around import check_around
from game.story.checks.art import KnownNames, check_art, check_rooms
from game.story.checks.blocks import check_blocks
from game.story.checks.called_listeners import check_listeners
from game.story.checks.card_facts import check_card, check_histories
from game.story.checks.chapters import check_chapters
from game.story.checks.choices import check_choices
from game.story.checks.contacts import check_contacts, check_old
from game.story.checks.content import check_content
from game.story.checks.cut import check_cut
from game.story.checks.declining import check_declining
from game.story.checks.ends_of_options import check_ends
from game.story.checks.feed import check_feed
from game.story.checks.flags import check_flags
from game.story.checks.harsh_words import check_harsh_words
from game.story.checks.help import Prove, check_help
from game.story.checks.in_vain import check_in_vain
from game.story.checks.instructions import check_instructions
from game.story.checks.length import check_length
from game.story.checks.named import check_named
from game.story.checks.nobody_played import check_nobody_played
from game.story.checks.offender_kinds import Facts, check_ids, check_shares
from game.story.checks.phone import check_phone
from game.story.checks.promised_acts import check_promised_acts
from game.story.checks.promises import check_promises
from game.story.checks.pronouns import check_pronouns
from game.story.checks.reach import check_reach, check_use
from game.story.checks.reversed_conditions import check_reversed
from game.story.checks.roles import check_roles
from game.story.checks.said_days import check_timetable
from game.story.checks.said_hours import check_said_times
from game.story.checks.season import check_season
from game.story.checks.self_blame import check_self_blame
from game.story.checks.side_by_side import check_pairs
from game.story.checks.sign_words import check_sign_words
from game.story.checks.signed import check_signed
from game.story.checks.signs import check_signs
from game.story.checks.taking_back import check_taking_back
from game.story.checks.telling import check_telling
from game.story.checks.telling_begins import check_telling_begins
from game.story.checks.told_twice import check_told_twice
from game.story.checks.tool_words import check_tool_words
from game.story.checks.tools import check_tools
from game.story.checks.ways import check_ways
from game.story.checks.words import check_words
from game.story.checks.written_english import check_written
from game.story.grammar.contacts import Country
from game.story.grammar.model import Episode
from game.story.grammar.pack import LoadedEpisode, Pack
from game.story.reading.barrier import guarded
from game.story.reading.diagnostics import Diagnostic, Mark, Places, Report
from game.story.reading.words import ENGLISH
from game.text import Text

EpisodeCheck: TypeAlias = Callable[[Episode, Report], None]

EPISODE_CHECKS: Final[tuple[EpisodeCheck, ...]] = (
    check_reach,
    check_roles,
    check_chapters,
    check_phone,
    check_pairs,
    check_season,
    check_feed,
    check_ways,
    check_flags,
    check_around,
    check_said_times,
    check_signs,
    check_signed,
    check_sign_words,
    check_tool_words,
    check_named,
    check_pronouns,
    check_taking_back,
    check_declining,
    check_promised_acts,
    check_in_vain,
    check_telling,
    check_telling_begins,
    check_promises,
    check_ends,
    check_histories,
    check_instructions,
    check_listeners,
    check_timetable,
    check_reversed,
    check_self_blame,
    check_help,
    check_blocks,
    check_cut,
)
"""Each is given a playable episode and a report."""

OF_ENGLISH: Final[frozenset[EpisodeCheck]] = frozenset(
    {
        check_around,
        check_declining,
        check_ends,
        check_histories,
        check_instructions,
        check_named,
        check_promised_acts,
        check_promises,
        check_pronouns,
        check_reversed,
        check_said_times,
        check_self_blame,
        check_sign_words,
        check_timetable,
        check_tool_words,
    }
)
"""Those that know English words, and have nothing to say of an episode in another language."""


def proving(prove: Prove) -> tuple[EpisodeCheck, ...]:
    """Give the same checks, of which those that prove something do it so."""
    by_it: dict[EpisodeCheck, EpisodeCheck] = {
        check_help: _with_proof(check_help, prove),
        check_cut: _with_proof(check_cut, prove),
    }
    return tuple(by_it.get(check, check) for check in EPISODE_CHECKS)


def _with_proof(check: Callable[..., None], prove: Prove) -> EpisodeCheck:
    @wraps(check)
    def checked(episode: Episode, report: Report) -> None:
        check(episode, report, prove=prove)

    return checked


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
    found += check_together([Facts.of(loaded) for loaded in pack.loaded], pack.country_files, year)
    files = {loaded.path for loaded in pack.loaded}
    found += [problem for problem in pack.problems if problem.path not in files]
    return in_order(found)


def check_together(
    episodes: Sequence[Facts], countries: Mapping[str, Country], year: int | None = None
) -> Iterator[Diagnostic]:
    """Give what is wrong with the episodes together, and with the contacts by the paths of their files."""
    yield from check_ids(episodes)
    packs: dict[Path, list[Facts]] = {}
    for each in episodes:
        packs.setdefault(Path(each.path).parent, []).append(each)
    for pack in packs.values():
        yield from check_shares(pack)
    for path, country in countries.items():
        report = Report(path)
        check_contacts(country, report)
        if year:
            check_old(country, year, report)
        yield from report.problems


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give problems file after file, in the order of each file."""
    return tuple(sorted(found, key=lambda each: (each.path, each.line, each.column, each.code)))


def check_loaded(
    loaded: LoadedEpisode, known: KnownNames, checks: Sequence[EpisodeCheck] = EPISODE_CHECKS
) -> tuple[Diagnostic, ...]:
    """Give every problem of one file: what can't be checked of a broken one is left out.

    A check in which a fault of ours comes up is told, and the others go on. `checks` are those of whole
    episodes.
    """
    report = Report(loaded.path, loaded.sections, _places(loaded))
    guarded(report, check_art, loaded.references, known, report)
    guarded(report, check_choices, loaded.nodes, report)
    if loaded.draft:
        guarded(report, check_use, loaded.draft, loaded.references, report)
        guarded(report, check_content, loaded.draft, report)
        guarded(report, check_nobody_played, loaded.draft, report)
        guarded(report, check_tools, loaded.draft, report)
        guarded(report, check_length, loaded.draft, loaded.texts, report)
        guarded(report, check_words, loaded.draft, loaded.texts, report)
        if loaded.draft.language == ENGLISH:
            _check_its_english(loaded.draft, loaded.texts, report)
    if loaded.episode:
        guarded(report, check_rooms, loaded.episode, known, report)
        for check in checks:
            if loaded.episode.language == ENGLISH or check not in OF_ENGLISH:
                guarded(report, check, loaded.episode, report)
    return in_order((*loaded.problems, *report.problems))


def _check_its_english(draft: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    for check in (check_written, check_harsh_words, check_told_twice, check_card, check_appointments):
        guarded(report, check, draft, texts, report)


def _places(loaded: LoadedEpisode) -> Places:
    """Give where the texts and the names of an episode stand in its file."""
    names = ((each.kind, each.name, each.mark) for each in loaded.references)
    return Places({text.id: mark for text, mark in loaded.texts}, names)
