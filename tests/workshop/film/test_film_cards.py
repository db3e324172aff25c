"""The cards of films fit in each language and shape, and no number on them is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.ui.draw.display import Lines
from game.ui.draw.widget import find, placed, texts
from game.workshop.film.command import ALL
from game.workshop.film.film_words import SENTENCES
from tests.support.known import shared_pack
from tests.support.overflow import overflowing
from tests.support.tiers import few
from tests.workshop.film.filming import making

if TYPE_CHECKING:
    from game.ui.draw.widget import Widget

PACK = shared_pack(Paths.find().scenarios)
SIZES = ((640, 360), (360, 640), (480, 360))
CARDS = [
    *(("film-contacts", country) for country in PACK.countries),
    *(("film-sentence", name) for name in SENTENCES),
    ("film-title", "motto"),
    *(("film-title", episode) for episode in PACK.episodes),
]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", few(ALL))
def test_each_card_fits(language: str, size: tuple[int, int]) -> None:
    with making(language, size=size) as (made, _):
        app = made.camera.app
        for name, about in CARDS:
            app.restart(name, about)
            tree = app.look(app.now)
            assert not overflowing(tree, app.screen.typesetter), (name, about)
            assert not broken(tree), (name, about)


def broken(tree: Widget) -> list[str]:
    """What leaves the picture, and numbers and addresses in more than one line."""
    canvas = tree.rect.inset(-1)
    found = [here.widget for here in placed(tree) if here.widget.id.startswith("film.")]
    outside = [each.id for each in found if not canvas.holds(each.rect)]
    ways = [each for each in found if each.id.endswith((".number", ".url"))]
    lines = [(each.name, shape) for each in ways for shape in each.shapes if isinstance(shape, Lines)]
    return outside + [name for name, shape in lines if len(shape.lines) > 1]


@pytest.mark.parametrize("country", PACK.countries)
def test_all_contacts_of_a_country_are_there_with_its_number_for_danger(country: str) -> None:
    with making("hr") as (made, _):
        app = made.camera.app
        app.restart("film-contacts", country)
        told = texts(app.look(app.now))
    contacts = PACK.countries[country]
    assert contacts.danger in told
    for contact in contacts.shown:
        assert contact.number in told or not contact.number
        assert contact.url in told or not contact.url


def test_there_is_nothing_to_press_and_no_way_out_on_a_card() -> None:
    with making() as (made, _):
        app = made.camera.app
        for name, about in CARDS[:1] + CARDS[-1:]:
            app.restart(name, about)
            tree = app.look(app.now)
            assert find(tree, "quick-exit") is None
            assert all(here.widget.action is None for here in placed(tree))
