"""The list of contacts: what is known of each, and how honestly it says what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.scenes.contacts import NO_HOURS, NOT_CERTAIN, contact_list, country_of, known_date, site_of
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, texts

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.shell.world import GameWorld
    from game.story.grammar.contacts import Country
    from tests.support.contexts import MakeContext


def said(ctx: Context, country: Country) -> tuple[str, ...]:
    widgets, _ = contact_list(ctx, country, Rect(0, 0, 800, 0))
    return texts(Widget("all", Rect(0, 0, 800, 0), children=widgets))


@pytest.mark.parametrize("code", ["ba", "rs", "hr", "me"])
def test_every_contact_says_where_it_was_checked(world: GameWorld, context: MakeContext, code: str) -> None:
    country = world.pack.countries[code]
    lines = said(context(), country)
    for contact in country.shown:
        assert contact.name.source in lines
        assert any(site_of(contact.source) in line for line in lines)


def test_what_is_not_certain_is_said(world: GameWorld, context: MakeContext) -> None:
    country = world.pack.countries["ba"]
    contact = msgspec.structs.replace(country.contacts[0], confidence="medium", hours=None)
    lines = said(context(), msgspec.structs.replace(country, contacts=(contact,)))
    assert NOT_CERTAIN.source in lines
    assert NO_HOURS.source in lines


def test_a_contact_of_low_confidence_is_not_shown(world: GameWorld, context: MakeContext) -> None:
    country = world.pack.countries["ba"]
    contact = msgspec.structs.replace(country.contacts[0], confidence="low")
    lines = said(context(), msgspec.structs.replace(country, contacts=(contact,)))
    assert contact.number not in lines


def test_there_is_no_country_before_one_is_chosen(world: GameWorld, context: MakeContext) -> None:
    world.set_setting("country", None)
    assert country_of(context()) is None
    world.set_setting("country", "ME")
    assert country_of(context()) is world.pack.countries["me"]


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("2025-12-31", "bs", "31. 12. 2025."),
        ("2025-12-31", "en", "31 Dec 2025"),
        ("2024-10", "en", "October 2024"),
        ("2024-10", "hr", "listopad 2024."),
        ("2023", "sr", "2023."),
        ("2023", "en", "2023"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(written: str, language: str, shown: str) -> None:
    assert known_date(written, language) == shown


def test_a_site_is_named_without_its_page() -> None:
    assert site_of("https://www.sigurnodijete.ba/centar-za-sigurni-internet/") == "sigurnodijete.ba"
    assert site_of("a leaflet") == "a leaflet"


@pytest.mark.parametrize(
    "written", ["2026-02-31", "2025-19-39", "2025-13", "2025-00-00", "soon", "", "-", "--"]
)
@pytest.mark.parametrize("language", ["bs", "en", "xx"])
def test_a_date_that_there_is_not_is_shown_as_it_was_written(written: str, language: str) -> None:
    assert known_date(written, language) == written


@pytest.mark.parametrize("address", ["http://[", "https://[::1", "http://]", "//[x]", ""])
def test_what_is_no_address_is_shown_as_it_is(address: str) -> None:
    assert site_of(address) in (address, "x")
