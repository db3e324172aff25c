"""Everything that can be wrong with the story data and the catalogs, or the part of it that was asked for."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from game.authors.check.beside import check_beside
from game.authors.check.episode import Checked, Episodes
from game.authors.check.extracted import check_extracted, given_texts
from game.authors.check.garbage import rarely_looked_for
from game.authors.check.pictures import check_pictures, inputs_of, kit_of
from game.authors.check.real_people import check_names
from game.authors.check.severities import Severities, load_severities
from game.authors.check.sounds import check_sounds
from game.authors.check.spelled import check_spelled, words_of
from game.authors.check.surveys import check_survey_file, check_surveys
from game.edges.real_files import read_regular
from game.language.finding import Finding
from game.language.languages import LARGEST, SOURCE_LANGUAGE, TEMPLATE, row_of
from game.language.rules import PHRASES, ROWS, load_rules
from game.language.whole import CheckedCatalogs, catalogs_in
from game.paths import Paths
from game.story.checks.art import KnownNames
from game.story.checks.pack import check_together, in_order
from game.story.grammar.contacts import load_country
from game.story.grammar.signs import Signs, load_signs
from game.story.loading.pack import SETTINGS, episode_files, pack_files
from game.story.reading.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from game.authors.check.cache import Cache


Part: TypeAlias = tuple[Literal["episode", "language", "pictures"], str]
"""What has nothing to do with the others: an episode by its path, a language by its code, or the pictures."""


def problems(
    paths: Paths,
    wanted: Sequence[Path],
    store: Cache,
    year: int | None = None,
    ahead: Callable[[Whole, Sequence[Part]], None] = lambda *_: None,
) -> tuple[Diagnostic, ...]:
    """The problems of the files and folders named, or of the whole game, file after file.

    `ahead` may find the parts that are not known into the store before they are asked for.

    Raises:
        OSError: A file of rules, or of the art kit, is missing.
        ValueError: One of them is wrong.
    """
    whole = Whole(paths, store, year)
    own = [path for path in wanted if _inside(path, paths.scenarios, paths.locales, paths.assets)]
    found: list[Diagnostic] = []
    if own or not wanted:
        ahead(whole, whole.unknown())
        with rarely_looked_for():
            found += _below(whole.problems(), own)
    for path in wanted:
        if path not in own:
            found += whole.elsewhere(path)
    return in_order(found)


def _inside(path: Path, *folders: Path) -> bool:
    """Whether a path lies in one of the folders, or holds one."""
    full, own = _real(path), [_real(each) for each in folders]
    return any(full.is_relative_to(each) or each.is_relative_to(full) for each in own)


def _real(path: Path) -> Path:
    """The path without links; a link that leads to itself stays, where `resolve` would raise an error."""
    return Path(os.path.realpath(path))


def _below(found: Iterable[Diagnostic], wanted: Sequence[Path]) -> Iterator[Diagnostic]:
    """The problems of the files named and of those in the folders named; all, when nothing is named."""
    folders = [_real(path) for path in wanted]
    known: dict[str, bool] = {}
    for each in found:
        if each.path not in known:
            path = _real(Path(each.path))
            known[each.path] = not folders or any(path.is_relative_to(folder) for folder in folders)
        if known[each.path]:
            yield each


class Whole:
    """The game with all that its checks need, read once."""

    def __init__(self, paths: Paths, store: Cache, year: int | None) -> None:
        self.paths = paths
        self.store = store
        self.year = year
        self.signs = _signs(paths.scenarios)
        rules = load_rules(paths.locales) if (paths.locales / PHRASES).exists() else {}
        self.rules = rules.get(SOURCE_LANGUAGE)
        files = (PHRASES, ROWS) if rules else ()
        phrases = b"".join(read_regular(paths.locales / each, LARGEST) for each in files)
        names = _names(paths, tuple(self.signs.by_id))
        self.places = names.place or ()
        self.episodes = Episodes(names, rules, phrases, store, paths.locales)

    def unknown(self) -> list[Part]:
        """The parts that were not checked before as they are now.

        Those that surely take long come first. Nobody knows how long an episode does, so that what is short
        stands behind them: it fills the time in which another process is at its last episode.
        """
        languages = self.catalogs.codes() if self.catalogs else []
        asked = {code: self.catalogs.inputs(code) for code in languages if self.catalogs}
        new = [code for code, inputs in asked.items() if not self.store.knows(inputs)]
        short = [code for code in new if code == SOURCE_LANGUAGE or row_of(code).made_from]
        return [
            *(("language", code) for code in new if code not in short),
            *(
                ("episode", str(path))
                for path in episode_files(self.paths.scenarios)
                if not self.episodes.knows(path)
            ),
            *(("language", code) for code in reversed(short)),
            *self._unknown_pictures(),
        ]

    def _unknown_pictures(self) -> list[Part]:
        known = self.store.knows(inputs_of(self.paths.assets / "art"))
        return [] if known else [("pictures", "")]

    def find(self, part: Part) -> None:
        """Check one part, for what of it comes into the store. Raises OSError, ValueError or PoError."""
        kind, name = part
        if kind == "episode":
            words_of(self.episodes.check(Path(name)), self.store)
        elif kind == "pictures":
            check_pictures(self.paths.assets / "art", self.store)
        elif self.catalogs:
            self.catalogs.language(name)
            if name == SOURCE_LANGUAGE:
                catalogs = self.catalogs
                given_texts(self.paths.locales / TEMPLATE, self.store, lambda: catalogs.template)

    def problems(self) -> Iterator[Diagnostic]:
        """Everything below scenarios/ and locales/, the pictures and the sounds."""
        checked = [self.episodes.check(path) for path in episode_files(self.paths.scenarios)]
        yield from self.of_scenarios(self.paths.scenarios, checked, self.signs)
        findings = self.catalogs.check() if self.catalogs else []
        yield from self.settled(findings, {Path(each.facts.path).stem: each for each in checked})
        texts = self.paths.locales / TEMPLATE
        for folder, together in _by_folder(checked).items():
            found = [*check_extracted(texts, together, self.store), *self.spelled(together)]
            yield from self.settings(folder).applied(found)
        yield from check_surveys(self.paths.scenarios, self.rules, texts, self.store)
        yield from check_pictures(self.paths.assets / "art", self.store)
        yield from check_sounds(self.paths.assets / "sounds", self.places, self.store)

    def of_scenarios(self, folder: Path, checked: Sequence[Checked], signs: Signs) -> Iterator[Diagnostic]:
        """The problems of a folder of packs, with its signs and contacts."""
        yield from signs.problems
        countries = [load_country(path) for path in sorted(folder.glob("contacts/*.yaml"))]
        for each in countries:
            yield from each.problems
        known = {each.path: each.country for each in countries if each.country}
        found = [problem for each in checked for problem in each.problems]
        found += check_together([each.facts for each in checked], known, self.year)
        packs = {path.parent for path in [*folder.glob(f"*/{SETTINGS}")]} | set(_by_folder(checked))
        found += [problem for pack in packs for problem in check_beside(pack)]
        for pack in sorted(packs):
            settings = self.settings(pack)
            yield from settings.problems
            yield from settings.applied(each for each in found if Path(each.path).parent == pack)
        yield from (each for each in found if Path(each.path).parent not in packs)

    def spelled(self, checked: Sequence[Checked]) -> list[Diagnostic]:
        """What is wrong with the spelling of some episodes, and which names in them nobody of ours bears."""
        spelled = check_spelled(self.paths.locales, checked, self.store)
        return [*spelled, *check_names(self.paths, checked, self.store)]

    def settings(self, pack: Path) -> Severities:
        """What the pack in a folder wants to be told."""
        return load_severities(pack, self.paths.diagnostics)

    @cached_property
    def catalogs(self) -> CheckedCatalogs | None:
        """What checks the catalogs, if there are any."""

        def remember(inputs: Sequence[bytes], find: Callable[[], list[Finding]]) -> list[Finding]:
            return self.store.remember(inputs, find, list[Finding])

        own = Paths.find().locales  # those of a bundle need its words as well
        lexicons = () if own == self.paths.locales else (own,)
        return catalogs_in(self.paths.locales, remember, *lexicons)

    def settled(self, found: Iterable[Finding], episodes: dict[str, Checked]) -> Iterator[Diagnostic]:
        """What was found in the catalogs, as grave as the pack of each text wants it."""
        settings: dict[Path, Severities] = {}
        for each in found:
            episode = episodes.get(each.id.partition(".")[0])
            diagnostic = diagnostic_of(each)
            if episode is None:
                yield diagnostic
                continue
            pack = Path(episode.facts.path).parent
            if pack not in settings:
                settings[pack] = self.settings(pack)
            yield from settings[pack].applied([diagnostic])

    def elsewhere(self, path: Path) -> Iterator[Diagnostic]:
        """The problems of a file, a pack or a folder of packs that is not the game's own."""
        if not path.is_dir() and path.parent.name == "surveys":
            yield from check_survey_file(path, self.rules)
            return
        if not path.is_dir():
            checked = self.episodes.check(path)
            yield from (*checked.problems, *self.spelled([checked]))
            return
        files = episode_files(path)
        if files or (path / "contacts").is_dir() or (path / "signs.yaml").exists():
            signs = _signs(path)
            episodes = self.episodes.with_signs(signs) if signs.by_id else self.episodes
            found = [episodes.check(file) for file in files]
            yield from self.of_scenarios(path, found, signs)
            yield from self.spelled(found)
            return
        pack = [self.episodes.check(file) for file in pack_files(path)]
        problems = [problem for each in pack for problem in each.problems]
        problems += check_together([each.facts for each in pack], {}, self.year)
        problems += (*self.spelled(pack), *check_beside(path))
        settings = self.settings(path)
        yield from settings.problems
        yield from settings.applied(problems)


def _by_folder(checked: Sequence[Checked]) -> dict[Path, list[Checked]]:
    found: dict[Path, list[Checked]] = {}
    for each in checked:
        found.setdefault(Path(each.facts.path).parent, []).append(each)
    return found


def _signs(folder: Path) -> Signs:
    path = folder / "signs.yaml"
    return load_signs(path) if path.exists() else Signs({})


def diagnostic_of(finding: Finding) -> Diagnostic:
    """What was found in a catalog, in the words of the story's checks."""
    values = {"language": finding.language, **finding.values}
    return Diagnostic(finding.code, finding.severity, finding.path, finding.line, finding.column, values)


def checker(paths: Paths, store: Cache) -> Episodes:
    """What checks single episodes of the game. Raises OSError or ValueError as `problems`."""
    return Whole(paths, store, None).episodes


def known_names(paths: Paths, signs: Iterable[str]) -> KnownNames:
    """The names that the episodes of a pack may use: those of the art kit, and its signs."""
    return _names(paths, tuple(signs))


def _names(paths: Paths, signs: tuple[str, ...]) -> KnownNames:
    kit = kit_of(paths.assets / "art")
    return KnownNames(
        sign=signs,
        place=kit.places,
        figure=kit.people,
        avatar=kit.avatars,
        expression=kit.expressions,
        icon=kit.icons,
        picture=kit.pictures,
        board=tuple(kit.boards),
        spot=tuple(f"{board}/{place}" for board, places in kit.boards.items() for place in places),
    )
