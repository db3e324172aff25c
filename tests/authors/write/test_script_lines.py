"""On which lines the texts of a script stand: each leads to its text, in the episode and its catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.authors.explore.find import find_episode
from game.authors.write.script_lines import lines_of
from game.authors.write.script_pages import write_script
from game.cli import parsed
from game.language.catalog_files import story_catalog
from game.language.languages import SOURCE_LANGUAGE
from game.language.po import read, strings
from game.paths import Paths
from game.story.loading.pack import load_episode, pack_files
from tests.support.small_stories import DATA

if TYPE_CHECKING:
    from pathlib import Path

PATHS = Paths.find()
STORY = PATHS.scenarios / "season-1" / "the-chain.yaml"


def test_each_line_is_that_of_its_text() -> None:
    loaded = load_episode(STORY)
    lines = lines_of(loaded, PATHS.locales, ["hr"])
    episode = STORY.read_text(encoding="utf-8").split("\n")
    catalog = story_catalog(PATHS.locales, "hr", "the-chain")
    translations = read(catalog).texts
    written = catalog.read_text(encoding="utf-8").split("\n")
    assert lines.keys() == {text.id for text, _ in loaded.texts}
    for text, _ in loaded.texts:
        here, there = lines[text.id].split(" hr:")
        assert text.source.split()[0] in "\n".join(episode[int(here[1:]) - 1 :][:2])
        assert strings(translations[text.id])[0].split('"')[0] in written[int(there) - 1]


def test_a_made_language_has_the_lines_of_that_from_which_it_is_made() -> None:
    loaded = load_episode(STORY)
    made = lines_of(loaded, PATHS.locales, ["sr_Latn"])
    assert made == lines_of(loaded, PATHS.locales, ["sr", "sr_Latn"])
    assert all(" sr:" in each for each in made.values())


def test_english_and_a_story_without_catalogs_have_the_lines_of_the_episode_alone() -> None:
    loaded = load_episode(DATA / "night-chat.yaml")
    for codes in ([SOURCE_LANGUAGE], ["hr"]):
        lines = lines_of(loaded, PATHS.locales, codes)
        assert all(line[1:].isdecimal() for line in lines.values())
        assert lines.keys() == {text.id for text, _ in loaded.texts}


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "sr"])
def test_the_pages_show_them_once_a_text_and_say_what_they_are(tmp_path: Path, language: str) -> None:
    out = tmp_path / "script.html"
    assert write_script(parsed(["script", str(STORY), "--lang", language, "-o", str(out)])) == 0
    html = out.read_text(encoding="utf-8")
    loaded = load_episode(STORY)
    lines = lines_of(loaded, PATHS.locales, [language])
    episode = loaded.draft
    assert episode is not None
    assert STORY.name in html
    for text in (episode.title, episode.note, *(person.name for person in episode.cast.values())):
        assert html.count(f'<span class="line">{lines[text.id]}</span>') == 1
    for node in episode.nodes.values():
        assert f'<span class="line">:{node.mark.line}</span>' in html
        for step in node.steps:
            for said in step.texts():
                assert f'<span class="line">{lines[said.text.id]}</span>' in html


@pytest.mark.long
@pytest.mark.parametrize("name", [path.stem for path in pack_files(PATHS.scenarios / "season-1")])
def test_every_text_of_a_story_stands_on_the_sheet(name: str, tmp_path: Path) -> None:
    """Profiles, old chats and songs, too: a reader can't find a fault in what is not on paper."""
    story, out = find_episode(PATHS.scenarios, name), tmp_path / "script.html"
    assert write_script(parsed(["script", str(story), "--lang", "hr", "-o", str(out)])) == 0
    html, loaded = out.read_text(encoding="utf-8"), load_episode(story)
    lines = lines_of(loaded, PATHS.locales, ["hr"])
    assert [id_ for id_, line in lines.items() if f'<span class="line">{line}</span>' not in html] == []
