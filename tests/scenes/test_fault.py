"""The fault screen: its words and numbers are those of the game, and it fits wherever it has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.paths import Paths
from game.scenes import fault
from game.scenes.fault import Fault, footing
from game.scenes.fault_words import DANGER, WORDS
from game.scenes.frame import HELP, QUICK_EXIT
from game.scenes.quick_exit import NAME
from game.scenes.scene import Back, Home
from game.story.grammar.contacts import built_in
from game.story.grammar.phone_numbers import BUILT_IN
from game.story.reading.diagnostics import Mark
from game.text import Text
from game.ui.draw.geometry import Viewport, viewport
from game.ui.draw.theme import THEMES
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import find, placed, texts
from tests.support.known import shared_catalogs, shared_pack
from tests.support.letters import shared_typesetter
from tests.support.overflow import overflowing, overlapping
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

pytestmark = pytest.mark.faults

OWN = [each for each in vars(fault).values() if isinstance(each, Text)]
TEXTS = {
    text.id: text
    for known in BUILT_IN.values()
    for text in (*OWN, DANGER, HELP, QUICK_EXIT, NAME, known.name, known.helper)
}


@pytest.mark.parametrize("code", sorted(WORDS))
def test_the_words_that_are_built_in_are_those_of_the_catalog(code: str) -> None:
    catalog = shared_catalogs(Paths.find().locales)[code]
    assert WORDS[code] == {id_: catalog.render(text) for id_, text in TEXTS.items()}


def test_there_are_words_for_every_language_of_the_game() -> None:
    assert {*WORDS, "en"} == set(shared_catalogs(Paths.find().locales))


def test_the_numbers_that_are_built_in_are_those_of_the_files() -> None:
    countries = shared_pack(Paths.find().scenarios).countries
    assert set(BUILT_IN) == set(countries)
    for code, known in BUILT_IN.items():
        first = next(contact for contact in countries[code].shown if contact.number)
        wanted = msgspec.structs.replace(
            countries[code],
            contacts=(msgspec.structs.replace(first, mark=Mark()),),
            adults=(),
            duty=None,
            mark=Mark(),
        )
        assert built_in(code) == wanted
        assert (known.name, known.danger) == (wanted.name, wanted.danger)
        assert (known.helper, known.number) == (first.name, first.number)


def shown(
    world: GameWorld, size: tuple[int, int] | Viewport, **settings: object
) -> tuple[Widget, Typesetter]:
    """The screen in a window of that size."""
    for name, value in settings.items():
        world.set_setting(name, value)
    view = size if isinstance(size, Viewport) else viewport(*size)
    letters = shared_typesetter(view.scale)
    return Fault().tree(footing(world, view, letters, Home())), letters


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (800, 600), (2560, 1080)])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("easy", [True, False])
def test_it_fits_in_all_languages(world: GameWorld, size: tuple[int, int], scale: int, easy: bool) -> None:  # noqa: FBT001 - a case
    for code in (*WORDS, "en"):
        for country in ("BA", "RS", None):
            tree, letters = shown(
                world, size, language=code, country=country, text_scale=scale, easy_reading=easy
            )
            assert not overflowing(tree, letters)
            assert not overlapping(tree, letters)
            assert not misplaced(tree)


def test_where_it_can_not_fit_otherwise_it_gets_smaller(world: GameWorld) -> None:
    low = Viewport(1280.0, 420.0, 1.0)
    tree, letters = shown(world, low, language="sr", text_scale=200)
    assert max(here.widget.rect.bottom for here in placed(tree)) <= low.h
    assert not overflowing(tree, letters)


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_it_has_the_colours_of_the_theme(world: GameWorld, theme: str) -> None:
    world.set_setting("theme", theme)
    view = viewport(1280, 720)
    assert footing(world, view, Typesetter(view.scale), Home()).theme is THEMES[theme]


def test_words_come_before_numbers_and_nobody_is_blamed(context: MakeContext) -> None:
    said = texts(Fault().view(context()))
    assert said.index("It isn't because of you. You can go on from the first screen.") < said.index("122")


def test_the_way_on_has_the_focus(context: MakeContext) -> None:
    home = find(Fault().view(context()), "home")
    assert home is not None
    assert home.widget.first
    assert home.widget.action == Home()


def test_esc_changes_nothing(context: MakeContext) -> None:
    assert Fault().handle(Back(), context()) == ()


def test_a_text_that_a_catalog_gives_empty_has_its_built_in_words(world: GameWorld) -> None:
    class Empty:
        def has(self, text: Text) -> bool:
            return bool(text)

        def render(self, text: Text) -> str:
            return " " * len(text.source)

    world.set_setting("language", "hr")
    world.catalogs = {"hr": Empty()}  # type: ignore[assignment]  # like catalogs
    tree, _ = shown(world, (1280, 720))
    assert "Nešto u igri ne radi" in texts(tree)


def test_numbers_of_the_files_come_before_those_that_are_built_in(world: GameWorld) -> None:
    country = world.pack.countries["ba"]
    changed = msgspec.structs.replace(country, danger="124")
    world.take_pack(msgspec.structs.replace(world.pack, countries={"ba": changed}))
    world.set_setting("country", "BA")
    tree, _ = shown(world, (1280, 720))
    assert "124" in texts(tree)
