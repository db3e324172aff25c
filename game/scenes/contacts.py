"""Whom to tell: the number for danger and the contacts of the chosen country, for help and debrief."""

from __future__ import annotations

import datetime as dt
import logging
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from game.edges.faults import told_of
from game.scenes.fault_words import DANGER
from game.story.grammar.contacts import built_in
from game.story.grammar.phone_numbers import BUILT_IN
from game.text import Text
from game.ui.parts.column import Piece, column, words
from game.ui.parts.facts import beside, board, by_width, fact, stacked

if TYPE_CHECKING:
    from game.scenes.scene import Context, World
    from game.story.grammar.contacts import Contact, Country
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

_log = logging.getLogger(__name__)

FREE = Text("contacts.free", "The call is free.")
ANONYMOUS = Text("contacts.anonymous", "You don't have to say your name.")
HOURS = Text("contacts.hours", "Open: {hours}")
NO_HOURS = Text("contacts.no-hours", "We don't know the opening hours. If nobody answers, try again later.")
# Translators: where and when a number was looked up. {date} is a day, a month or a year; {site} a web site.
CHECKED = Text("contacts.checked", "Checked: {date}, {site}")
UNDATED = Text("contacts.undated", "From {site}, date not known")
NOT_CERTAIN = Text(
    "contacts.not-certain", "Not everything here is certain. Somebody you trust can help you check."
)

BESIDE, LARGE = 620.0, 32.0
"""Numbers stand beside their names in lists at least so wide, as long as text is smaller than that."""


def countries_of(world: World) -> dict[str, Country]:
    """The countries by their codes: as the files have them, and where these fail, as they are built in."""
    built = {code: country for code in BUILT_IN if (country := built_in(code))}
    try:
        read = world.pack.countries.items()
        return built | {code: country for code, country in read if country.shown or code not in built}
    except Exception as fault:  # noqa: BLE001 - whatever is wrong with the files, there is help
        _log.error("the contacts can't be read: %s", told_of(fault))
        return built


def country_of(context: Context) -> Country | None:
    """The country that the player chose, with its contacts; None when none is chosen or known."""
    chosen = context.world.settings.country
    return countries_of(context.world).get(chosen.lower()) if chosen else None


def dangers(context: Context) -> Piece:
    """The numbers for danger of all countries, for when none is chosen."""
    look, ink = context.look, context.look.theme.on_alert
    ask = words(look, "contacts.danger.text", context.say(DANGER), "button", ink)
    rows = [
        words(
            look,
            f"contacts.danger.{code}",
            f"{context.say(country.name)}: {country.danger}",
            "subheading",
            ink,
        )
        for code, country in countries_of(context.world).items()
    ]
    return board(look, "contacts.danger", (ask, *rows), 6.0, fill=look.theme.alert, name=context.say(DANGER))


def contact_list(context: Context, country: Country, lane: Rect) -> tuple[tuple[Widget, ...], float]:
    """The number for danger and every contact that may be shown, from the top of `lane`; and their height."""
    return column(lane, contact_pieces(context, country), 14.0)


def contact_pieces(context: Context, country: Country) -> tuple[Piece, ...]:
    """The same as pieces of a column."""
    return (danger(context, country), *(_contact(context, contact) for contact in country.shown))


def danger(context: Context, country: Country) -> Piece:
    """The number for somebody who is in danger right now."""
    look, theme = context.look, context.look.theme
    ask = words(look, "contacts.danger.text", context.say(DANGER), "button", theme.on_alert)
    inks = (theme.on_alert, theme.on_alert)
    number = fact(look, "contacts.danger.number", "phone-call", country.danger, "title", inks)
    wide = look.type.body.size < LARGE
    row = beside(((ask, 1.5), (number, 1.0)), middle=True) if wide else stacked("danger", (ask, number))
    return board(look, "contacts.danger", (row,), fill=theme.alert, role="item", name=context.say(DANGER))


def _contact(context: Context, contact: Contact) -> Piece:
    """Name and what it is for; the number large; hours, what it costs, and how sure we are."""
    look, theme, id_ = context.look, context.look.theme, f"contact.{contact.id}"
    name = context.say(contact.name)
    who = (
        words(look, f"{id_}.name", name, "subheading", theme.on_soft, role="heading"),
        words(look, f"{id_}.about", context.say(contact.about), "small", theme.on_soft),
    )
    how = _ways(context, contact, id_)

    rest = (*_facts(context, contact, id_), _source(context, contact, id_))
    both = ((stacked(f"{id_}.who", who, 6.0), 1.5), (stacked(f"{id_}.how", how, 8.0), 1.0))

    below = stacked(f"{id_}.who", (*who, *how), 8.0)
    first = by_width(BESIDE, beside(both), below) if look.type.body.size < LARGE else below
    return board(look, id_, (first, *rest), 8.0, role="item", name=name)


def _ways(context: Context, contact: Contact, id_: str) -> tuple[Piece, ...]:
    """The number, large, and the address of the web site."""
    look, ink = context.look, context.look.theme.on_soft
    colours = (context.look.theme.on_soft, ink)
    ways: list[Piece] = []
    if contact.number:
        ways.append(fact(look, f"{id_}.number", "phone-call", contact.number, "heading", colours))
    if contact.url:
        style = "small" if contact.number else "button"
        ways.append(fact(look, f"{id_}.url", "language", contact.url, style, colours))
    return tuple(ways)


def _facts(context: Context, contact: Contact, id_: str) -> tuple[Piece, ...]:
    """When somebody is there, and what a caller may want to know before."""
    look, ink = context.look, context.look.theme.on_soft
    facts: list[Piece] = []

    def add(name: str, icon_name: str, said: str) -> None:
        facts.append(fact(look, f"{id_}.{name}", icon_name, said, "small", (ink, ink)))

    if contact.hours is not None:
        add("hours", "clock", context.say(HOURS, hours=contact.hours))
    elif contact.number:
        add("hours", "clock", context.say(NO_HOURS))
    if contact.free and contact.number:
        add("free", "check", context.say(FREE))
    if contact.anonymous:
        add("anonymous", "profile", context.say(ANONYMOUS))
    if contact.confidence != "high":
        add("certain", "info", context.say(NOT_CERTAIN))
    return tuple(facts)


def _source(context: Context, contact: Contact, id_: str) -> Piece:
    """Where the facts were found, and when."""
    return words(context.look, f"{id_}.source", source(context, contact), "small", context.look.theme.quiet)


def source(context: Context, contact: Contact) -> str:
    """The sentence that says where and when a contact was checked."""
    site = site_of(contact.source)
    if not contact.checked_on:
        return context.say(UNDATED, site=site)
    return context.say(CHECKED, date=known_date(contact.checked_on, context.catalog.code), site=site)


def site_of(address: str) -> str:
    """The name of a web site without what stands before and after it; what is no address stays as it is."""
    try:
        return (urlsplit(address).hostname or address).removeprefix("www.")
    except ValueError:
        return address


def known_date(written: str, language: str) -> str:
    """A date of which the day, or day and month, may not be known: `2023`, `2024-10` or `2025-12-31`.

    What is not in the calendar is shown as it was written: help is shown whatever is wrong with a date.
    """
    try:
        return _known_date(written, language)
    except (ValueError, LookupError):
        return written


def _known_date(written: str, language: str) -> str:
    from babel.dates import format_date

    from game.language.formats import short_date

    year, month, day, *_ = (*written.split("-"), "", "")
    if day:
        return short_date(dt.date.fromisoformat(written), language)
    dot = "" if language == "en" else "."
    if not month:
        return f"{int(year)}{dot}"
    return f"{format_date(dt.date(int(year), int(month), 1), 'LLLL y', language)}{dot}"
