"""Where a printed page's facts were read, when, and whether whoever has to know wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.scenes.contacts import CHECKED, UNDATED, known_date, site_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.print.paper import Paper
    from game.print.words.when_a_child_tells import Claim
    from game.story.grammar.contacts import Contact, Duty
    from game.text import Text


class Sourced(msgspec.Struct, frozen=True):
    """Where and when something was read, and whether an authority or the service itself wrote it."""

    source: str
    confirmed: bool


def source(paper: Paper, read: Contact | Duty | Claim) -> str:
    """The sentence that says where something was read, and when."""
    site = site_of(read.source)
    if not read.checked_on:
        return paper.say(UNDATED, site=site)
    return paper.say(CHECKED, date=known_date(read.checked_on, paper.catalog.code), site=site)


def sourced(paper: Paper, read: Duty | Claim) -> Sourced:
    """Where and when a sentence was read, and whether by those who have to know."""
    return Sourced(source(paper, read), is_official(read.source))


OFFICIAL: Final = (
    "gov.hr", "gov.me", "gov.rs", "gov.wales", "europa.eu", "mup.hr", "vladars.rs", "nspcc.org.uk",
    "thorn.org",
)  # fmt: skip
"""Sites of authorities, and of organisations that write there about their own work."""


def is_official(address: str, own: str = "") -> bool:
    """Whether a page was written by an authority, or on the site `own` of the service that it is about.

    What was read elsewhere, in a newspaper say, is to be confirmed.
    """
    site, host = site_of(address), own.partition("/")[0].removeprefix("www.")
    return any(site == each or site.endswith(f".{each}") for each in (*OFFICIAL, host) if each)


def claimed(paper: Paper, claims: Iterable[Claim]) -> list[tuple[Text, Sourced]]:
    """What was read, each with where and when."""
    return [(each.text, sourced(paper, each)) for each in claims]
