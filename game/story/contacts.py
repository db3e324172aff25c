"""Whom a child can tell in a country: helplines, report forms and the number for danger."""

from pathlib import Path
from typing import Any, ClassVar

import msgspec

from game.story.diagnostics import Diagnostic, Report
from game.story.fields import Line, Listed, Model, PartDate, Phone, Word
from game.story.read import FAILED, read_model
from game.story.reading import Reading
from game.story.source import read_tree
from game.story.words import Confidence
from game.text import Text


class Contact(Listed, frozen=True, kw_only=True):
    """One place to turn to; `free` and `anonymous` are None, `checked_on` is "", where it is not known."""

    id: Word
    name: Text
    number: Phone = ""
    url: Line = ""
    hours: Text | None = None
    about: Text
    free: bool | None = None
    anonymous: bool | None = None
    checked_on: PartDate = ""
    source: Line
    confidence: Confidence

    def verify(self, reading: Reading) -> None:
        """Ask for a way to get in touch."""
        if not self.number and not self.url:
            reading.report.add("no-contact-way", self.mark)


class Country(Model, frozen=True, kw_only=True):
    """A country: `danger` is the number to call when somebody is in danger right now."""

    MAIN: ClassVar[tuple[str, ...]] = ("contacts",)

    country: Word
    name: Text
    danger: Phone
    contacts: tuple[Contact, ...]

    @property
    def shown(self) -> tuple[Contact, ...]:
        """Give the contacts that may be shown: those of high or medium confidence."""
        return tuple(contact for contact in self.contacts if contact.confidence != "low")


class LoadedCountry(msgspec.Struct, frozen=True):
    """A country, if its file is sound, and every problem of the file."""

    path: str
    country: Country | None
    problems: tuple[Diagnostic, ...]


def load_country(path: Path) -> LoadedCountry:
    """Read scenarios/contacts/<country>.yaml; no mistake in it raises anything."""
    report = Report(str(path))
    tree = read_tree(path, report)
    reading = Reading(report)
    made: Any = FAILED if tree is None else read_model(Country, reading, tree, f"contact.{path.stem}")
    if made is not FAILED and made.country != path.stem:
        report.add("wrong-file-name", made.mark, name=made.country, file=path.stem)
    country: Country | None = None if report.failed else made
    return LoadedCountry(report.path, country, report.sorted())
