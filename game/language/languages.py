"""Which languages the game knows, and where in a language's folder its files lie."""

from pathlib import Path
from typing import Final

SOURCE_LANGUAGE: Final = "en"

KNOWN_LANGUAGES: Final = {
    "bs": "Bosanski",
    "hr": "Hrvatski",
    "sr": "Српски",
    "sr_Latn": "Srpski",
    SOURCE_LANGUAGE: "English",
}
"""Each language named in itself, in the order in which a player is asked. Another folder adds a language."""

GENERATED: Final = {"sr_Latn": "sr"}
"""Languages that nobody translates, and what each is made from."""

TEMPLATE: Final = Path("messages.pot")
TRANSLATED: Final = Path("LC_MESSAGES", "messages.po")
COMPILED: Final = Path("LC_MESSAGES", "messages.mo")

LARGEST: Final = 128_000_000
"""Bytes of a catalog, compiled or not: that of a thousand episodes has half of it."""

NAME_HEADER: Final = "X-Language-Name"
"""The header of a catalog that names its language in itself."""


def translated(locales: Path) -> list[str]:
    """The languages that people translate: each has a folder with a .po file; known ones come first."""
    found = {path.parent.parent.name for path in locales.glob(f"*/{TRANSLATED.as_posix()}")} - set(GENERATED)
    return [code for code in KNOWN_LANGUAGES if code in found] + sorted(found - set(KNOWN_LANGUAGES))
