"""The languages: everything that the program knows of each, a row a language, and where their files lie."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal

import msgspec


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """What is so in one language and otherwise in others; a folder without a row here has the defaults.

    `code` is the name of its folder in `locales`, `name` its own name in itself, `greeting` what the heroes
    say beside it. If nobody translates it, `made_from` is the language that it is made from when catalogs are
    compiled: in the letters of its own script and, where it is `ijekavian`, with other words for those of its
    lexicon (`ijekavian.py`). `script` are the only letters of its translations and `quotes` its two quotation
    marks; what is "" is not looked at.
    `rows` are the columns of `language_rows.tsv` with its words and with those that must not stand in it.
    `dictionary` is that of hunspell. Where it is `gendered`, verbs and adjectives are in the gender of who
    speaks, as `gender_forms` knows it. With `digraphs` lj, nj and dž are one letter each; with `as_written`
    foreign words are respelled for its voice. `tag` (BCP 47) and `locale` (Babel) are the code where they
    are "". `letters` are those of answers and of classes, in the order in which its schools count them: the
    Cyrillic ones are not the Latin ones in other letters. `date` is Babel's pattern of a date in figures;
    with `spaced_percent` a space stands before the sign of per cent. `country` is the one whose contacts a
    film in it ends with, where none is named.
    """

    code: str
    name: str
    greeting: str = ""
    made_from: str = ""
    ijekavian: bool = False
    script: Literal["latin", "cyrillic", ""] = ""
    quotes: str = ""
    rows: tuple[str, str] | None = None
    dictionary: str = ""
    gendered: bool = False
    digraphs: bool = False
    as_written: bool = False
    tag: str = ""
    locale: str = ""
    letters: str = "ABCDEFGH"
    date: str = "medium"
    spaced_percent: bool = False
    country: str = "BA"


SOURCE_LANGUAGE: Final = "en"

_DAY_FIRST: Final = "d. M. y."
"""10. 2. 2026. in the whole region: Babel's own short forms differ from it and from each other."""

_CYRILLIC: Final = "АБВГДЂЕЖ"
"""With these the Serbian alphabet begins."""

LANGUAGES: Final = (
    Language(
        code="bs", name="Bosanski", greeting="Zdravo!", script="latin", quotes="„“", rows=("bs", "forbid_bs"),
        dictionary="bs_BA", gendered=True, digraphs=True, as_written=True, date=_DAY_FIRST,
        spaced_percent=True,
    ),
    Language(
        code="hr", name="Hrvatski", greeting="Bok!", script="latin", quotes="„”", rows=("hr", "forbid_hr"),
        dictionary="hr_HR", gendered=True, digraphs=True, as_written=True, date=_DAY_FIRST,
        spaced_percent=True, country="HR",
    ),
    Language(
        code="sr", name="Српски", greeting="Здраво!", script="cyrillic", quotes="„“",
        rows=("sr_latn", "forbid_sr"), dictionary="sr_RS", gendered=True, digraphs=True, as_written=True,
        tag="sr-Cyrl", letters=_CYRILLIC, date=_DAY_FIRST, spaced_percent=True,
        country="RS",
    ),
    Language(
        code="sr_Latn", name="Srpski", greeting="Zdravo!", made_from="sr", script="latin", digraphs=True,
        as_written=True, tag="sr-Latn", date=_DAY_FIRST, spaced_percent=True, country="RS",
    ),
    Language(
        code="sr_BA", name="Српски (ијекавица)", greeting="Здраво!", made_from="sr", ijekavian=True,
        script="cyrillic", quotes="„“", rows=("sr_ba_latn", "forbid_sr_ba"), dictionary="sr_RS",
        gendered=True, digraphs=True, as_written=True, tag="sr-Cyrl-BA", letters=_CYRILLIC, date=_DAY_FIRST,
        spaced_percent=True,
    ),
    Language(
        code="sr_Latn_BA", name="Srpski (ijekavica)", greeting="Zdravo!", made_from="sr", ijekavian=True,
        script="latin", digraphs=True, as_written=True, tag="sr-Latn-BA", date=_DAY_FIRST,
        spaced_percent=True,
    ),
    Language(code=SOURCE_LANGUAGE, name="English", greeting="Hello!", locale="en_GB", dictionary="en_GB"),
)  # fmt: skip
"""In the order in which a player is asked. English dates have the day first, as in the whole region."""

TEMPLATE: Final = Path("messages.pot")
TRANSLATED: Final = Path("LC_MESSAGES", "messages.po")
COMPILED: Final = Path("LC_MESSAGES", "messages.mo")

LARGEST: Final = 128_000_000
"""Bytes of a catalog, compiled or not: that of a thousand episodes has half of it."""

NAME_HEADER: Final = "X-Language-Name"
"""The header of a catalog that names its language in itself."""

IJEKAVIAN_COUNTRIES: Final = frozenset({"BA", "ME"})
"""Where Serbian is written in ijekavian more than in ekavian; it decides an order and nothing else."""

_ROWS: Final = {each.code: each for each in LANGUAGES}

GENERATED: Final = {each.code: each.made_from for each in LANGUAGES if each.made_from}
"""Languages that nobody translates, and what each is made from."""


def row_of(code: str) -> Language:
    """What is known of the language of a code: its row, or the defaults with the code as its name."""
    return _ROWS.get(code) or Language(code=code, name=code)


def tag_of(code: str) -> str:
    """The tag (BCP 47) of a language, for programs beside the game; "" of ""."""
    return row_of(code).tag or code


def class_letter(code: str, letter: str) -> str:
    """The letter of a class as a language writes it: in Cyrillic б for b; a number stays."""
    at = "abcdefgh".find(letter) if letter else -1
    return row_of(code).letters[at].lower() if at >= 0 else letter


def class_name(code: str, grade: int, letter: str) -> str:
    """A class as a language writes it: 7a by a letter, 7-2 by a number; "" without a grade."""
    if not grade:
        return ""
    return f"{grade}-{letter}" if letter.isdigit() else f"{grade}{class_letter(code, letter)}"


def offered(codes: Iterable[str], country: str | None) -> list[str]:
    """Languages in the order in which a player is asked, who may have said in which country they live.

    In Bosnia and Herzegovina and in Montenegro ijekavian Serbian stands before the other.
    """
    listed = list(codes)
    serbian = [code for code in listed if "sr" in (code, row_of(code).made_from)]
    if country in IJEKAVIAN_COUNTRIES:
        serbian.sort(key=lambda code: not row_of(code).ijekavian)
    following = iter(serbian)
    return [next(following) if code in serbian else code for code in listed]


def translated(locales: Path) -> list[str]:
    """The languages that people translate: each has a folder with a .po file; known ones come first."""
    found = {path.parent.parent.name for path in locales.glob(f"*/{TRANSLATED.as_posix()}")} - set(GENERATED)
    return [code for code in _ROWS if code in found] + sorted(found - set(_ROWS))
