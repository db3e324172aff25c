"""How far the translations are, language by language and episode by episode."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message

from game.language.catalog_files import read_all
from game.language.counting import PROGRAM, Stats, counted, part_of, table
from game.language.po import PoCatalog
from game.language.workflow import main

ROOT = Path(__file__).resolve().parents[2]


def entry(id_: str, file: str, source: str, string: str, *, fuzzy: bool = False) -> Message:
    """An entry of a catalog."""
    flags = {"fuzzy"} if fuzzy else set()
    return Message(source, string, [(file, 1)], flags, context=id_)


@pytest.fixture
def catalog() -> PoCatalog:
    """A catalog in which something of everything is missing."""
    made = PoCatalog()
    for message in (
        entry("title.play", "game/scenes/before/title.py", "Play now", "Igraj"),
        entry("sign.secret", "scenarios/signs.yaml", "A secret", ""),
        entry("contact.ba.x", "scenarios/contacts/ba.yaml", "A number", "Broj"),
        entry("cat.title", "scenarios/season-1/cat.yaml", "The cat", "Mačka"),
        entry("cat.note", "scenarios/season-1/cat.yaml", "A note for all", "Napomena", fuzzy=True),
        entry("cat.end", "scenarios/season-1/cat.yaml", "The end", ""),
    ):
        made[message.id] = message
    return made


def test_every_part_is_counted_by_itself(catalog: PoCatalog) -> None:
    everything, *parts = counted("bs", catalog)
    assert everything == Stats("bs", 6, translated=3, fuzzy=1, missing=2, obsolete=0, words=14)
    assert [each.part for each in parts] == [PROGRAM, "signs", "contacts", "cat"]
    assert parts[-1] == Stats("bs", 3, 1, 1, 1, obsolete=0, part="cat", words=8)


def test_what_is_left_is_said_beside_the_share(catalog: PoCatalog) -> None:
    said = {each.part: each.said for each in counted("bs", catalog)}
    assert said["cat"] == "33%, 1 missing and 1 fuzzy"
    assert said["contacts"] == "100%"


def test_a_share_is_never_rounded_up_to_the_whole() -> None:
    assert Stats("bs", 1000, 999, 0, 1, 0).said == "99%, 1 missing"


def test_the_table_has_a_line_a_part_and_a_column_a_language(catalog: PoCatalog) -> None:
    other = PoCatalog()
    other["Play now"] = entry("title.play", "game/scenes/before/title.py", "Play now", "Играј")
    lines = table([counted("bs", catalog), counted("sr", other)])
    assert lines[0].split() == ["texts", "words", "bs", "sr"]
    assert [line.split()[0] for line in lines[1:]] == [PROGRAM, "signs", "contacts", "cat", "all"]
    assert lines[4].endswith("33%, 1 missing and 1 fuzzy  none")
    assert len({line.index("b") for line in lines[:1]}) == 1


def test_a_text_without_a_place_belongs_to_the_program() -> None:
    assert part_of(Message("x", "y")) == PROGRAM
    assert part_of(entry("a", "scenarios\\season-1\\cat.yaml", "x", "y")) == "cat"


def test_there_is_no_table_without_languages() -> None:
    assert table([]) == []


@pytest.mark.long
def test_every_episode_that_is_extracted_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats"], ROOT) == 0
    first = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    extracted = {part_of(message) for message in read_all(ROOT / "locales" / "messages.pot").texts.values()}
    assert extracted <= set(first)
    assert "new-friend" in first
