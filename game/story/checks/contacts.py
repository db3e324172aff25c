"""A number that a child may dial must be known to be right."""

from typing import Final

from game.story.grammar.contacts import Country
from game.story.reading.diagnostics import Report

MOST_YEARS: Final = 2
"""Numbers of helplines and addresses of report forms change every few years."""


def check_contacts(country: Country, report: Report) -> None:
    """Report contacts that are not shown or were never dated, and a country that has none to show."""
    if not country.shown:
        report.add("no-contact-shown", country.mark, country=country.country)
    for contact in (*country.contacts, *country.adults):
        if contact.confidence == "low":
            report.add("contact-not-shown", contact.mark, id=contact.id)
        elif not contact.checked_on:
            report.add("contact-undated", contact.mark, id=contact.id)


def check_old(country: Country, year: int, report: Report) -> None:
    """Report contacts that are shown though nobody has looked after them for years."""
    for contact in (*country.shown, *country.shown_to_adults):
        written = contact.checked_on[:4]
        if written and year - int(written) > MOST_YEARS:
            report.add("contact-old", contact.mark, id=contact.id, date=contact.checked_on)
