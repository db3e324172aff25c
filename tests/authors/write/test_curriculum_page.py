"""The page of what the stories teach: it is the newest, and invents no place in a curriculum."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.authors.write.curriculum_page import HARM, NOT_DONE, TERMS, as_markdown, write_curriculum
from game.cli import parsed
from game.paths import Paths
from game.print.words import curriculum
from tests.support.known import shared_pack

if TYPE_CHECKING:
    from game.story.grammar.pack import Pack

PAGE = Path(__file__).parents[3] / "docs" / "curriculum.md"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shared_pack(Paths.find().scenarios)


def test_the_page_in_docs_is_what_would_be_written_now(pack: Pack) -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == as_markdown(pack.for_children, pack.signs, pack.episodes.values()), (
        "python3 run.py curriculum -o docs/curriculum.md"
    )


def test_each_story_has_a_section_with_its_acts_and_signs(pack: Pack) -> None:
    page = as_markdown(pack.for_children, pack.signs)
    for episode in pack.for_children:
        section = page.partition(f"## {episode.title.source}\n")[2].partition("\n## ")[0]
        assert "**Protective acts:** pausing" in section
        assert "**Warning signs:** open" not in section


def test_the_table_of_the_season_has_every_story_and_each_kind_of_harm(pack: Pack) -> None:
    rows = [row for row in PAGE.read_text(encoding="utf-8").splitlines() if row.startswith("| *")]
    assert len(rows) == len(pack.episodes)
    for kind in HARM.values():
        assert any(f"| {kind} |" in row for row in rows), kind
    strangers = [row for row in rows if f"| {HARM['stranger']} |" in row]
    assert len(strangers) * 3 <= len(rows)


def test_a_country_without_an_official_source_is_to_be_confirmed(pack: Pack) -> None:
    rows = as_markdown([], pack.signs).splitlines()
    for fits in curriculum.COUNTRIES:
        row = next(row for row in rows if row.startswith(f"| {fits.where.source} |"))
        assert row.endswith(f"| {fits.source or 'to be confirmed'} |")


def test_what_has_no_term_in_the_guidelines_is_not_given_one(pack: Pack) -> None:
    episode = next(iter(pack.episodes.values()))
    bullied = msgspec.structs.replace(episode, topics=("cyberbullying",))
    page = as_markdown([bullied], pack.signs)
    assert "**Terms of the guidelines:** open" in page
    assert f"**Besides:** {TERMS['cyberbullying'].name}" in page


def test_a_story_that_is_about_no_life_online_says_so(pack: Pack) -> None:
    page = as_markdown([pack.episodes["the-loudest-laugh"]], pack.signs)
    assert f"**{curriculum.ECW.source}:** none" in page


def test_a_topic_that_is_nobodys_is_an_error_and_no_gap(pack: Pack) -> None:
    episode = next(iter(pack.episodes.values()))
    with pytest.raises(KeyError):
        as_markdown([msgspec.structs.replace(episode, topics=("dancing",))], pack.signs)


@pytest.mark.long
def test_the_command_says_where_it_is_and_why_it_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "curriculum.md"
    assert write_curriculum(parsed(["curriculum", "-o", str(out)])) == 0
    assert out.read_text(encoding="utf-8").startswith("# What the stories teach")
    assert write_curriculum(parsed(["curriculum", "-o", str(tmp_path / "no" / "x.md")])) == NOT_DONE
    assert "can't be written" in capsys.readouterr().err
