"""A number that a child may dial must be known to be right."""

import re
from typing import Final

from game.story.grammar.contacts import Contact, Country, built_in
from game.story.reading.diagnostics import Report

_FEW: Final = 2
"""Digits in which a number may differ from another one and still be a slip of it."""
_HOURS: Final = re.compile(r"\b(?:from )?(\d{1,2}(?:[:.]\d{2})?) (?:to|till|until) (\d{1,2}(?:[:.]\d{2})?)\b")
_NIGHT: Final = re.compile(r"\b(?:night|next (?:day|morning)|midnight)\b", re.IGNORECASE)
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
        _check_hours(contact, report)
    _check_nearly(country, report)


def _check_hours(contact: Contact, report: Report) -> None:
    """Report hours that end before they begin, unless the night is spoken of."""
    said = contact.hours.source if contact.hours else ""
    for found in () if _NIGHT.search(said) else _HOURS.finditer(said):
        if _minutes(found[1]) >= _minutes(found[2]):
            report.add("hours-backwards", contact.mark, id=contact.id, found=found[0])


def _minutes(clock: str) -> int:
    hours, _, rest = clock.replace(".", ":").partition(":")
    return 60 * int(hours) + int(rest or 0)


def _check_nearly(country: Country, report: Report) -> None:
    """Report a number that is a digit or two from the one that the program itself knows."""
    own = built_in(country.country)
    known = [_digits(each.number) for each in own.contacts] if own else []
    written = {_digits(each.number) for each in country.contacts}
    for contact in country.contacts:
        for right in known:
            if right not in written and _near(_digits(contact.number), right):
                report.add("number-nearly", contact.mark, id=contact.id, number=contact.number, known=right)


def _digits(number: str) -> str:
    return "".join(each for each in number if each.isdigit())


def _near(one: str, other: str) -> bool:
    """Whether two numbers of one length differ in no more than two digits."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= _FEW


def check_old(country: Country, year: int, report: Report) -> None:
    """Report contacts that are shown though nobody has looked after them for years, or not yet."""
    for contact in (*country.contacts, *country.adults):
        if contact.checked_on and int(contact.checked_on[:4]) > year:
            report.add("contact-not-yet", contact.mark, id=contact.id, date=contact.checked_on)
    for contact in (*country.shown, *country.shown_to_adults):
        written = contact.checked_on[:4]
        if written and year - int(written) > MOST_YEARS:
            report.add("contact-old", contact.mark, id=contact.id, date=contact.checked_on)
