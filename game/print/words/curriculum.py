"""Where a lesson fits: two frameworks by name, and what is known of each country, with its source.

No code of a curriculum stands here: none was read at its source. What is known from a newspaper or by hearsay
alone is printed as still to be confirmed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

# Translators: names of the eight strands of “Education for a Connected World” (UKCIS, 2020).
STRANDS: Final[Mapping[str, Text]] = {
    "relationships": Text("plans.strand-relationships", "online relationships"),
    "reputation": Text("plans.strand-reputation", "online reputation"),
    "bullying": Text("plans.strand-bullying", "online bullying"),
    "privacy": Text("plans.strand-privacy", "privacy and security"),
}
# Translators: domains of the Digital Citizenship Education Handbook (Council of Europe, 2019).
DOMAINS: Final[Mapping[str, Text]] = {
    "ethics": Text("plans.domain-ethics", "ethics and empathy"),
    "health": Text("plans.domain-health", "health and well-being"),
    "rights": Text("plans.domain-rights", "rights and responsibilities"),
    "privacy": Text("plans.domain-privacy", "privacy and security"),
}


class Fits(msgspec.Struct, frozen=True):
    """What is known of a country: the subject and its topic, its grades, and the source, if official."""

    where: Text
    what: Text
    source: str = ""
    grades: tuple[int, int] = (1, 9)


ECW = Text("plans.ecw", "Education for a Connected World (UKCIS, 2020)")
ECW_SOURCE: Final = "better-internet-for-kids.europa.eu"
DCE = Text("plans.dce", "Digital Citizenship Education Handbook (Council of Europe, 2019)")
DCE_SOURCE: Final = "docslib.org"
COUNTRIES: Final = (
    Fits(
        Text("plans.where-rs", "Serbia"),
        Text("plans.fits-zuov", "digital citizenship: digital wellbeing and protection"),
        "zuov.gov.rs",
    ),
    Fits(
        Text("plans.where-rs-young", "Serbia, grades 1–4"),
        Text("plans.fits-digital-world", "Digital World: using digital devices safely"),
        grades=(1, 4),
    ),
    Fits(
        Text("plans.where-rs-old", "Serbia, grades 5–8"),
        Text("plans.fits-informatics", "informatics and computing"),
        grades=(5, 8),
    ),
    Fits(
        Text("plans.where-ba", "Bosnia and Herzegovina"),
        Text("plans.fits-ba", "Republika Srpska: Digital World, safe use; elsewhere by canton and district"),
    ),
    Fits(
        Text("plans.where-hr", "Croatia"),
        Text(
            "plans.fits-hr",
            "Informatics, domain e-Society; the cross-curricular topics Use of ICT, Health, Personal and "
            "Social Development",
        ),
    ),
    Fits(Text("plans.where-me", "Montenegro"), Text("plans.fits-me", "form lesson, informatics")),
)
"""Sources as they were read; without one it is to be confirmed."""
