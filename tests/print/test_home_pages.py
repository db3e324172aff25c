"""The page for home of each story: what is its own, and no page where it could harm."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.print import home_pages
from game.print.words.story_plans import STORY_PLANS
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from game.print.sheets import Press
    from game.story.grammar.characters import Hero
    from game.story.grammar.model import Episode


@pytest.fixture(scope="module")
def english() -> Press:
    return shared_press()


def first(episode: Episode) -> Hero:
    """Of whom the page speaks."""
    return next(iter(episode.heroes.values()))


def test_each_story_of_children_has_a_page_with_what_is_its_own(english: Press) -> None:
    pages = {each.name: html.unescape(each.html) for each in home_pages.home_pages(english)}
    told = [each for each in english.pack.for_children if STORY_PLANS[each.id].for_home]
    for episode in told:
        page, say = pages[f"home-{episode.id}"], replace(english.paper, hero=first(episode)).say
        assert all(say(own) in page for own in (episode.title, *episode.questions))
        assert episode.notebook is None or f"“{say(episode.notebook)}”" in page
        assert any(say(each.name) in page for each in episode.cast.values() if each.listener)


def test_a_story_that_must_not_be_told_at_every_home_has_no_page(english: Press) -> None:
    """Somebody who hurts a child could learn there that the class was asked about home."""
    names = [each.name for each in home_pages.home_pages(english)]
    assert "home-new-friend" in names
    assert "the-loudest-laugh" in [each.id for each in english.pack.for_children]
    assert "home-the-loudest-laugh" not in names


def test_the_stories_for_adults_have_none(english: Press) -> None:
    names = {each.name.removeprefix("home-") for each in home_pages.home_pages(english)}
    assert names <= {episode.id for episode in english.pack.for_children}
