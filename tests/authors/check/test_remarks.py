"""What a careful reader saw is told on its line, however far it moves, until it is changed or answered."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.authors.check.cache import NAME, Cache
from game.authors.check.everything import problems
from game.authors.check.remarks import QUESTIONS, remarks_beside
from game.language.po import PoCatalog, headers_for, read, write
from game.story.loading.pack import episode_files
from tests.support.tiers import few_rows

if TYPE_CHECKING:
    from game.story.reading.diagnostics import Diagnostic
    from tests.authors.check.conftest import Small

TEXT = "He has been here for three days."
ID = "example.hello.narrate-1"


def remark(small: Small, at: object = ID, reads: str = TEXT, **more: object) -> Path:
    """Write one remark beside the episode."""
    values = {"remark": "Since when does Lana know that?", "by": "teacher", **more}
    lines = [
        f"  - at: {at}",
        f"    reads: '{reads}'",
        *(f"    {key}: {value}" for key, value in values.items()),
    ]
    path = small.episode.with_name("example.remarks.yaml")
    path.write_text("\n".join(["remarks:", *lines, ""]), encoding="utf-8")
    return path


def told(small: Small) -> list[tuple[str, str, int]]:
    """Codes, files and lines of all that is told."""
    return [(each.code, Path(each.path).name, each.line) for each in small.told()]


def line_of(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


def move(small: Small, lines: int = 7) -> None:
    """Put lines above everything."""
    text = small.episode.read_text(encoding="utf-8")
    small.episode.write_text("# \n" * lines + text, encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def only(small: Small) -> Diagnostic:
    (found,) = small.told()
    return found


@pytest.mark.parametrize("by_line", [True, False])
@pytest.mark.long
def test_it_is_told_where_its_words_stand_also_when_they_move(small: Small, *, by_line: bool) -> None:
    remark(small, line_of(small.episode, TEXT) if by_line else ID, question=6)
    assert told(small) == [("remark", "example.yaml", line_of(small.episode, TEXT))]
    assert only(small).values["by"] == "teacher, question 6"
    move(small)
    assert told(small) == [("remark", "example.yaml", line_of(small.episode, TEXT))]


def test_a_remark_may_be_about_a_line_that_is_no_text(small: Small) -> None:
    at = line_of(small.episode, "clock:")
    remark(small, at, 'clock: "20:10"')
    move(small, 3)
    assert told(small) == [("remark", "example.yaml", at + 3)]


@pytest.mark.long
def test_of_words_that_stand_in_several_places_the_nearest_are_meant(small: Small) -> None:
    places = [
        number
        for number, line in enumerate(small.episode.read_text(encoding="utf-8").split("\n"), 1)
        if line.strip() == "- end: quiet"
    ]
    assert len(places) > 1
    for at in places:
        remark(small, at + 1, "end: quiet")
        assert told(small) == [("remark", "example.yaml", at)]


@pytest.mark.parametrize("by_line", [True, False])
def test_words_that_were_changed_are_to_be_looked_at_again(small: Small, *, by_line: bool) -> None:
    at = line_of(small.episode, TEXT)
    remark(small, at if by_line else ID)
    change(small.episode, TEXT, "He has been here for years.")
    found = [each for each in told(small) if each[0] != "text-not-extracted"]
    assert found == [("look-again", "example.yaml", at)]


@pytest.mark.parametrize("at", [9_999, "example.nowhere.narrate-1"])
def test_what_is_gone_is_told_in_the_file_of_the_remarks(small: Small, at: object) -> None:
    remark(small, at, "Words that nobody says.")
    assert told(small) == [("look-again", "example.remarks.yaml", 2)]


@pytest.mark.long
def test_what_is_answered_is_told_no_more(small: Small) -> None:
    remark(small, answered="yes")
    assert told(small) == []
    remark(small, 9_999, "Words that nobody says.", answered="yes")
    assert told(small) == []


def story_of(small: Small, code: str) -> Path:
    """Give the story a catalog of its own, and the path of it."""
    program = small.catalog(code)
    catalog = PoCatalog(headers_for(code))
    for text_id, message in read(program).texts.items():
        if text_id.startswith("example."):
            catalog.add(message.id, message.string, context=text_id, user_comments=message.user_comments)
    path = program.with_stem("example")
    write(path, catalog)
    return path


@pytest.mark.long
@pytest.mark.parametrize("by_line", [True, False])
def test_a_remark_on_a_translation_is_told_in_its_catalog(small: Small, *, by_line: bool) -> None:
    path = story_of(small, "bs")
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines, 1) if ID in line) + 2
    remark(small, at if by_line else ID, "Dobro.", language="bs", by="translator")
    (found,) = small.told(path)
    assert (found.code, found.path, found.line, found.column) == ("remark", str(path), at, 9)
    assert small.told(small.episode) == ()
    change(path, "Dobro.", "Loše.")
    assert {each.code for each in small.told(path)} == {"look-again"}


def test_of_a_language_that_there_is_not_it_is_told_in_the_file_of_the_remarks(small: Small) -> None:
    remark(small, language="xx")
    assert told(small) == [("look-again", "example.remarks.yaml", 2)]


@pytest.mark.parametrize(
    ("more", "code"),
    few_rows(
        [
            ({"by": "mrs-smith"}, "unknown-word"),
            ({"name": "Ana"}, "unknown-key"),
            ({"question": QUESTIONS + 1}, "bad-form"),
            ({"remark": "''"}, "empty-value"),
            ({"at": "-1"}, "bad-form"),
        ],
        2,
    ),
)
def test_what_is_written_wrong_is_told_in_its_file(small: Small, more: dict[str, object], code: str) -> None:
    path = remark(small, **{"at": ID, **more})  # type: ignore[arg-type]
    (found,) = (each for each in small.told() if each.code != "remark")
    assert (found.code, found.path, found.severity) == (code, str(path), "error")


def test_a_file_that_is_none_is_told(small: Small) -> None:
    small.episode.with_name("example.remarks.yaml").mkdir()
    assert told(small) == [("unreadable-file", "example.remarks.yaml", 1)]


def test_an_episode_that_is_broken_keeps_its_remarks(small: Small) -> None:
    remark(small)
    change(small.episode, "goto: quiet", "goto: quite")
    assert {each[0] for each in told(small)} == {"unknown-node", "remark"}


@pytest.mark.long
def test_a_change_of_the_remarks_alone_is_noticed(small: Small, tmp_path: Path) -> None:
    def codes() -> list[str]:
        store = Cache(tmp_path / NAME)
        found = problems(small.paths, [], store, 2026)
        store.save()
        return [each.code for each in found]

    remark(small)
    assert codes() == codes() == ["remark"]
    remark(small, answered="yes")
    assert codes() == []
    remark(small).unlink()
    assert codes() == []


def test_it_is_no_episode_and_changes_none(small: Small) -> None:
    remark(small)
    assert episode_files(small.paths.scenarios) == [small.episode]
    assert remarks_beside(small.episode.with_stem("another"), small.paths.locales) is None


@pytest.mark.long
def test_very_many_remarks_on_very_many_equal_lines_take_no_time(small: Small) -> None:
    text = small.episode.read_text(encoding="utf-8")
    small.episode.write_text(text + "# same\n" * 100_000, encoding="utf-8")
    row = "  - {at: 50000, reads: '# same', remark: Again., by: child}\n"
    path = small.episode.with_name("example.remarks.yaml")
    path.write_text("remarks:\n" + row * 3_000, encoding="utf-8")
    before = time.process_time()
    found = small.told()
    assert len(found) == 3_000
    assert time.process_time() - before < 10
