"""Readers of stories and what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.reader import Reader
from tests.hostile.readers.shared import LOCALES, PAGES, SCENARIOS, files, ours, sound, texts

if TYPE_CHECKING:
    from pathlib import Path


REMARKS = """\
remarks:
  - {at: example.tell.say-1, reads: I'm glad that you tell me., remark: Would she not ask?, by: child}
  - at: 20
    reads: "start: evening"
    remark: "It begins too late."
    by: teacher
    question: 2
    language: bs
    answered: no
"""


def read_episodes(case: Path) -> None:
    """The game's own load, the check, and the first moment of the story."""
    from game.story.checks.art import KnownNames
    from game.story.checks.pack import check_pack
    from game.story.loading.pack import load_pack
    from game.story.playing.play import Play
    from game.story.playing.view import view

    pack = load_pack(case / "scenarios")
    for episode in pack.episodes.values():
        for hero in episode.heroes:
            view(episode, Play.begin(episode, hero).state)
    sound(check_pack(pack, KnownNames(), 2026))


def read_level(case: Path) -> None:
    """How hard an episode is to read, in all languages."""
    import msgspec

    from game.authors.check.cache import Cache
    from game.authors.check.readability import as_table, levels
    from game.paths import Paths

    paths = msgspec.structs.replace(Paths.find(case / "data"), scenarios=case / "scenarios")
    as_table(levels(paths, [], Cache(None)))


def read_plays(case: Path) -> None:
    """The plays of an episode, each played."""
    from game.authors.explore.plays import load_plays, perform
    from game.story.loading.pack import load_episode

    loaded = load_plays(case / "treasure-game.play.yaml")
    sound(loaded.problems)
    episode = load_episode(SCENARIOS / "season-1" / "treasure-game.yaml").episode
    if episode is not None:
        for test in loaded.plays:
            perform(episode, test, "treasure-game.play.yaml")


def read_remarks(case: Path) -> None:
    """The remarks of readers, beside an episode as it is."""
    import shutil

    from game.authors.check.remarks import check_remarks, remarks_beside
    from game.story.loading.pack import load_episode

    episode = case / "example.yaml"
    shutil.copy(PAGES / "example.yaml", episode)
    remarks = remarks_beside(episode, LOCALES)
    if remarks is not None:
        list(remarks.inputs())
        sound(check_remarks(remarks, load_episode(episode), episode.read_bytes()))


def read_pack_settings(case: Path) -> None:
    from game.authors.check.severities import load_severities

    sound(load_severities(case, PAGES).problems)


def read_signs(case: Path) -> None:
    from game.story.grammar.signs import load_signs

    sound(load_signs(case / "signs.yaml").problems)


def read_contacts(case: Path) -> None:
    """A country, its check, and what Help says of it."""
    from game.scenes.contacts import known_date, site_of
    from game.story.checks.contacts import check_contacts, check_old
    from game.story.grammar.contacts import load_country
    from game.story.reading.diagnostics import Report

    loaded = load_country(case / "ba.yaml")
    sound(loaded.problems)
    if loaded.country:
        report = Report("ba.yaml")
        check_contacts(loaded.country, report)
        check_old(loaded.country, 2026, report)
        sound(report.problems)
        for contact in loaded.country.contacts:
            site_of(contact.source)
            if contact.checked_on:
                known_date(contact.checked_on, "hr")


def read_survey(case: Path) -> None:
    from game.authors.check.surveys import check_survey_file
    from game.language.rules import load_rules
    from game.results.seats import read_survey

    sound(check_survey_file(case / "scenarios" / "surveys" / "9-12.yaml", load_rules(LOCALES).get("en")))
    read_survey(case / "scenarios", "9-12")


def readers() -> dict[str, Reader]:
    """By their names."""
    return {
        "episode": Reader(
            "scenarios/season-1/example.yaml",
            files(PAGES / "example.yaml", SCENARIOS / "season-1" / "treasure-game.yaml"),
            read_episodes,
            ours("story.reading.source", "story.loading.pack", "authors.check.episode"),
        ),
        "level of reading": Reader(
            "scenarios/season-1/example.yaml",
            files(PAGES / "example.yaml"),
            read_level,
            ours("authors.check.readability"),
        ),
        "plays": Reader(
            "treasure-game.play.yaml",
            files(SCENARIOS / "season-1" / "treasure-game.play.yaml"),
            read_plays,
            ours("authors.explore.plays"),
        ),
        "remarks": Reader(
            "example.remarks.yaml",
            texts(REMARKS),
            read_remarks,
            ours("authors.check.remarks"),
        ),
        "pack settings": Reader(
            "pack.yaml",
            texts("check:\n  long-node: error\n  choice-only-words: silent\n"),
            read_pack_settings,
            ours("authors.check.severities"),
        ),
        "signs": Reader(
            "signs.yaml", files(SCENARIOS / "signs.yaml"), read_signs, ours("story.grammar.signs")
        ),
        "contacts": Reader(
            "ba.yaml",
            files(SCENARIOS / "contacts" / "ba.yaml"),
            read_contacts,
            ours("story.grammar.contacts", "scenes.contacts"),
        ),
        "survey": Reader(
            "scenarios/surveys/9-12.yaml",
            files(SCENARIOS / "surveys" / "9-12.yaml"),
            read_survey,
            ours("story.loading.questionnaire", "authors.check.surveys", "results.seats"),
        ),
    }
