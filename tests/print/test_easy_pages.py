"""Easy pages and picture cards: short sentences in every language, pictures of the game's own art."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.print.easy_pages import cards_of, sentences
from game.print.paper import Paper
from game.print.words.story_plans import STORY_PLANS
from tests.support.known import shared_catalogs
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from game.print.sheets import Press

LONGEST = 12
"""Words of a sentence that is read with effort; the names of who acts are among them."""
ROWS = 6


@pytest.fixture(scope="module")
def english() -> Press:
    return shared_press()


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "sr_BA", "en"])
def test_no_sentence_is_long_and_no_line_has_more_than_three(language: str) -> None:
    catalog = shared_catalogs(Paths.find().locales)[language]
    for row in STORY_PLANS.values():
        assert len(row.easy) == ROWS
        for line in row.easy:
            said = sentences(catalog.render(line.text, gender="f", hero="Lana"))
            assert 1 <= len(said) <= 3
            assert all(len(each.split()) <= LONGEST for each in said), said


def test_a_sentence_gets_a_line_of_its_own() -> None:
    assert sentences("leo_x pita: Ko je tu? Hoće sliku. Ne!") == [
        "leo_x pita: Ko je tu?",
        "Hoće sliku.",
        "Ne!",
    ]


@pytest.mark.long
def test_each_hero_has_an_easy_page_that_names_only_that_one(english: Press) -> None:
    pages = {sheet.name: str(sheet.html) for sheet in english.sheets(["easy"])}
    for episode in english.pack.for_children:
        assert len(pages[f"easy-{episode.id}-{next(iter(episode.heroes))}"]) > 1000
    assert re.search(r"\bLana\b", pages["easy-new-friend-lana"])
    assert not re.search(r"\bLana\b", pages["easy-new-friend-luka"])


def test_a_page_of_picture_cards_is_full_and_shows_no_picture_twice(english: Press) -> None:
    for episode in english.pack.for_children:
        paper = Paper(english.catalog, english.kit, next(iter(episode.heroes.values())))
        cards = cards_of(paper, english, episode)
        assert len(cards) == 16
        assert len({card.picture for card in cards}) == len(cards)
        names = [card.name.source for card in cards if card.kind == "who"]
        assert len({*names}) == len(names)  # a hero may be of the cast for the other one
        assert [card.kind for card in cards].count("tool") == 6


@pytest.mark.long
def test_a_story_without_a_row_has_cards_and_no_easy_page(
    english: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.print.easy_pages.STORY_PLANS", {})
    monkeypatch.setattr("game.print.plans.STORY_PLANS", {})
    assert list(english.sheets(["easy"])) == []
    assert len(list(english.sheets(["picture-cards"]))) == len(english.pack.for_children)
    assert "know two adults to tell" in next(iter(english.sheets(["plans"]))).html
