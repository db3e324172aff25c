"""The telephone numbers that may be given to a child: those for danger, number plans, and what is built in.

What helpers do not use is not listed, and what is not listed is refused: numbers at a higher price, and those
of other countries. Numbers for danger and built-in contacts are those of scenarios/contacts, to which a test
holds them; the rest is what the national number plans say of calls that are free or cost no more than usual.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import msgspec

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

HARMONISED: Final = r"116(000|006|111|117|123)"
"""Numbers of social value, the same in all of Europe (Commission Decision 2007/116/EC and its amendments)."""


class Plan(msgspec.Struct, frozen=True):
    """The numbers of a country: its code, the numbers for danger, and a pattern of each kind of number.

    Patterns are of digits alone, as one dials inside the country.
    """

    code: str
    danger: tuple[str, ...]
    kinds: tuple[str, ...]


PLANS: Final[Mapping[str, Plan]] = {
    "ba": Plan("387", ("122",), (r"080\d{6}", r"0(3[0-9]|49|5[0-9])\d{6}", r"06[0-7]\d{6,7}", r"126[45]")),
    "hr": Plan("385", ("192", "112"), (r"0800\d{4,6}", r"0(1|[2-5]\d)\d{6,7}", r"09[125789]\d{6,7}")),
    "me": Plan("382", ("122",), (r"080\d{6}", r"0([24]0|3[0-3]|41|5[0-2])\d{6}", r"06[036-9]\d{6}")),
    "rs": Plan("381", ("192",), (r"0800\d{5,6}", r"0[1-3]\d{7,9}", r"06[0-69]\d{6,7}", r"19833")),
}
"""Countries by the names of their files."""

_SEPARATORS: Final = re.compile(r"[ /]")


def digits_of(number: str) -> str:
    """A number as it is dialled, with a plus sign where it begins with one."""
    return _SEPARATORS.sub("", number)


def known_danger(country: str, number: str) -> bool:
    """Whether this is a number for danger in the country."""
    plan = PLANS.get(country)
    return plan is not None and number in plan.danger


def known_number(country: str, number: str) -> bool:
    """Whether the number is one of the country, and one that a child may be given."""
    plan, dialled = PLANS.get(country), digits_of(number)
    if plan is None:
        return False
    for abroad in (f"+{plan.code}", f"00{plan.code}"):
        if dialled.startswith(abroad):
            dialled = "0" + dialled.removeprefix(abroad)
            return any(re.fullmatch(kind, dialled, re.ASCII) for kind in plan.kinds)
    kinds = (*plan.kinds, *plan.danger, HARMONISED)
    return any(re.fullmatch(kind, dialled, re.ASCII) for kind in kinds)


def may_be_dialled(number: str) -> bool:
    """Whether a number is one of any country here, so that a telephone may be given it."""
    return any(known_number(country, number) for country in PLANS)


class BuiltIn(msgspec.Struct, frozen=True):
    """What is known of a country without any file: its name, the number for danger, and whom one can call.

    All of it is as the file has it, the ids of the texts too; of its contacts it is the first with a number.
    """

    country: str
    name: Text
    danger: str
    id: str = ""
    helper: Text = Text("", "")
    number: str = ""
    url: str = ""
    hours: str = ""
    about: str = ""
    free: bool | None = None
    anonymous: bool | None = None
    checked_on: str = ""
    source: str = ""


def _built_in(country: str, name: str, danger: str, id_: str, helper: str, **known: Any) -> BuiltIn:  # noqa: ANN401 - as the fields
    said = Text(f"contact.{country}.{id_}.name", helper)
    return BuiltIn(country, Text(f"contact.{country}.name", name), danger, id_, said, **known)


COUNSELLORS: Final = "Counsellors for children. You can "
BUILT_IN: Final[Mapping[str, BuiltIn]] = {
    "ba": _built_in(
        "ba", "Bosnia and Herzegovina", "122", "plavi-telefon", "Plavi telefon", number="080 05 03 05",
        url="plavitelefon.ba", hours="on weekdays from 9 to 22 (as of 2023)",
        about=COUNSELLORS + "talk or write about anything.", free=True, anonymous=True,
        checked_on="2023",
        source="https://mtelblog.ba/plavi-telefon-i-mtel-nastavljaju-sa-podrskom-ugrozenoj-djeci-i-mladima/",
    ),
    "hr": _built_in(
        "hr", "Croatia", "192", "hrabri-telefon", "Hrabri telefon", number="116 111",
        url="hrabritelefon.hr", hours="on weekdays from 9 to 20",
        about=COUNSELLORS + "talk or write about anything.", free=True,
        source="https://udruga.hrabritelefon.hr/hrabri-telefon-za-djecu/",
    ),
    "me": _built_in(
        "me", "Montenegro", "122", "sos-djecja", "National child line", number="116 111",
        about=COUNSELLORS + "talk about anything.", free=True, anonymous=True, checked_on="2021",
        source="https://vijesti.me/amp/510731/nacionalna-kampanja-zovi-kad-si-u-sosu-116-111",
    ),
    "rs": _built_in(
        "rs", "Serbia", "192", "nadel", "National child line (NADEL)", number="116 111", url="116111.rs",
        hours="day and night, every day", about=COUNSELLORS + "call or chat.", free=True, checked_on="2023",
        source="https://www.minrzs.gov.rs/sr/aktuelnosti/vesti/17-maj-medjunarodni-dan-decijih-sos-linija",
    ),
}  # fmt: skip
"""So much is shown also where scenarios/contacts can't be read."""
