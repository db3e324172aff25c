"""Whom a child can tell in a country: helplines, report forms and the number for danger."""

from pathlib import Path
from typing import Any, ClassVar

import msgspec

from game.story.grammar.phone_numbers import BUILT_IN, PLANS, known_danger, known_number
from game.story.reading.barrier import guarded
from game.story.reading.diagnostics import Diagnostic, Report
from game.story.reading.fields import Listed, Model, Page, PartDate, Phone, Source, Word
from game.story.reading.read import FAILED, read_model
from game.story.reading.source import read_tree
from game.story.reading.texts_read import Reading
from game.story.reading.words import Confidence
from game.text import Text


class Contact(Listed, frozen=True, kw_only=True):
    """One place to turn to; `free` and `anonymous` are None, `checked_on` is "", where it is not known."""

    id: Word
    """A name for this contact, for the ids of its texts."""
    name: Text
    """The local name."""
    number: Phone = ""
    """The telephone number."""
    url: Page = ""
    """The address of the page."""
    hours: Text | None = None
    """When somebody can be reached."""
    about: Text
    """For whom and for what it is, in one sentence."""
    free: bool | None = None
    """Whether a call costs nothing; left out when not known."""
    anonymous: bool | None = None
    """Whether no name is asked for; left out when not known."""
    checked_on: PartDate = ""
    """When it was last checked, as precisely as it is known."""
    source: Source
    """Where it was read."""
    confidence: Confidence
    """How sure it is; a contact of low confidence is never shown."""

    def verify(self, reading: Reading) -> None:
        """Ask for a way to get in touch."""
        if not self.number and not self.url:
            reading.report.add("no-contact-way", self.mark)


class Duty(Model, frozen=True, kw_only=True):
    """What the law of a country asks of an adult whom a child has told something."""

    text: Text
    """The duty, in one sentence."""
    checked_on: PartDate = ""
    """When it was last checked, as precisely as it is known."""
    source: Source
    """Where it was read."""


class Country(Model, frozen=True, kw_only=True):
    """A country: `danger` is the number to call when somebody is in danger right now."""

    MAIN: ClassVar[tuple[str, ...]] = ("contacts",)

    country: Word
    """The country's two letters; the file has the same name."""
    name: Text
    """The country's name."""
    danger: Phone
    """The number for somebody who is in danger right now."""
    contacts: tuple[Contact, ...]
    """Whom a child can turn to."""
    adults: tuple[Contact, ...] = ()
    """To whom an adult passes on what a child has told; it stands on paper only."""
    duty: Duty | None = None
    """What the law asks of that adult; left out where no source was read."""

    @property
    def shown(self) -> tuple[Contact, ...]:
        """Give the contacts that may be shown: those of high or medium confidence."""
        return tuple(contact for contact in self.contacts if contact.confidence != "low")

    @property
    def shown_to_adults(self) -> tuple[Contact, ...]:
        """Give those for adults that may be shown."""
        return tuple(contact for contact in self.adults if contact.confidence != "low")


def built_in(country: str) -> Country | None:
    """What the program itself knows of a country; None where that is nothing."""
    known = BUILT_IN.get(country)
    if known is None:
        return None
    id_ = f"contact.{country}.{known.id}"
    helper = Contact(
        id=known.id,
        name=known.helper,
        number=known.number,
        url=known.url,
        hours=Text(f"{id_}.hours", known.hours) if known.hours else None,
        about=Text(f"{id_}.about", known.about),
        free=known.free,
        anonymous=known.anonymous,
        checked_on=known.checked_on,
        source=known.source,
        confidence="high",
    )
    return Country(country=country, name=known.name, danger=known.danger, contacts=(helper,))


class LoadedCountry(msgspec.Struct, frozen=True):
    """A country, if its file is sound, and every problem of the file."""

    path: str
    country: Country | None
    problems: tuple[Diagnostic, ...]


def load_country(path: Path) -> LoadedCountry:
    """Read scenarios/contacts/<country>.yaml; no mistake in it raises anything."""
    report = Report(str(path))
    made = guarded(report, _country, path, report)
    return LoadedCountry(report.path, None if report.failed else made, report.sorted())


def _country(path: Path, report: Report) -> Country | None:
    tree = read_tree(path, report)
    reading = Reading(report)
    made: Any = FAILED if tree is None else read_model(Country, reading, tree, f"contact.{path.stem}")
    if made is not FAILED and made.country != path.stem:
        report.add("wrong-file-name", made.mark, name=made.country, file=path.stem)
    elif made is not FAILED:
        _check_numbers(made, report)
    return None if made is FAILED else made


def _check_numbers(country: Country, report: Report) -> None:
    """Ask for numbers of this country, and for such as a child may be given."""
    code, plan, name = country.country, PLANS.get(country.country), country.name.source
    if plan is None:
        report.add("country-not-known", country.mark, country=code, known=", ".join(sorted(PLANS)))
        return
    if not known_danger(code, country.danger):
        known = ", ".join(plan.danger)
        report.add("danger-not-known", country.mark, number=country.danger, name=name, known=known)
    for contact in (*country.contacts, *country.adults):
        if contact.number and not known_number(code, contact.number):
            report.add("number-not-known", contact.mark, number=contact.number, id=contact.id, name=name)
