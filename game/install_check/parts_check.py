"""Whether what the game is made of is there and can be used: its files, letters, languages and stories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.edges.damage import damaged, listed
from game.install_check.outcome import Outcome
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.install_check.outcome import Computer
    from game.paths import Paths

# Translators: {file} is the name of a file, {name} that of a language in itself; {letters} are some letters.
WHOLE = Text(
    "install.files", "Nothing is missing or changed: {n} file.", "Nothing is missing or changed: {n} files."
)
GONE = Text(
    "install.file-gone",
    "The file {file} is missing or was changed: install the game again, and ask whether an antivirus"
    " program took it.",
)
DRAWN = Text("install.fonts", "All letters of all languages can be drawn.")
NO_FONT = Text("install.no-font", "The letters of {file} can't be used: others stand in for them.")
NO_LETTERS = Text("install.no-letters", "{file} lacks letters: {letters}.")
SPOKEN = Text("install.catalogs", "{n} language is there.", "{n} languages are there.")
NO_CATALOG = Text("install.no-catalog", "The texts of {name} are missing: the game is in English there.")
TOLD = Text("install.stories", "{n} story can be played.", "{n} stories can be played.")
NO_STORY = Text("install.no-story", "{file} can't be played: `cuvari check` tells why.")
NO_STORIES = Text("install.no-stories", "There are no stories in {place}.")
NO_CONTACTS = Text("install.no-contacts", "There are no contacts for help in {place}.")
NO_PICTURES = Text("install.no-pictures", "The pictures in {place} can't be used.")

LETTERS: Final = "".join(
    letter + letter.upper()
    for letter in "abcčćdđefghijklmnoprsštuvzžqwxy" + "абвгдђежзијклљмнњопрстћуфхцчџш" + "0123456789"
)
"""What the languages of the game are written with."""


def files(computer: Computer) -> Iterator[Outcome]:
    """Compare all files with the list of the build; a checkout and a wheel have none."""
    root = program_folder(computer.paths)
    if not (rows := listed(root)):
        return
    gone = list(damaged(root))
    yield from (Outcome("wrong", GONE, {"file": name}) for name in gone)
    if not gone:
        yield Outcome("fine", WHOLE, n=len(rows))


def program_folder(paths: Paths) -> Path:
    """Return the folder in which `game` lies."""
    data = paths.assets.parent
    return data.parent.parent if data.name == "_data" else data


def fonts(_: Computer) -> Iterator[Outcome]:
    """Open each font and look for the letters of the languages in it."""
    from game.ui.draw.typesetting import FILES, font_folder, lacking

    wrong = False
    for package, names in FILES.values():
        for name in sorted(set(names.values())):
            try:
                missing = lacking(font_folder(package) / name, LETTERS)
            except (OSError, RuntimeError, ImportError, ValueError):  # pygame.error is a RuntimeError
                wrong = True
                yield Outcome("wrong", NO_FONT, {"file": name})
                continue
            if missing:
                wrong = True
                yield Outcome("wrong", NO_LETTERS, {"file": name, "letters": missing})
    if not wrong:
        yield Outcome("fine", DRAWN)


def catalogs(computer: Computer) -> Iterator[Outcome]:
    """Ask each language for a text of this page."""
    from game.language.catalog import Catalogs
    from game.language.languages import LANGUAGES

    found = Catalogs.load(computer.paths.locales)
    missing = [each for each in LANGUAGES if not found[each.code].has(SPOKEN)]
    yield from (Outcome("wrong", NO_CATALOG, {"name": each.name}) for each in missing)
    if not missing:
        yield Outcome("fine", SPOKEN, n=len(found))


def stories(computer: Computer) -> Iterator[Outcome]:
    """Read all stories, whom they lead to, and what their pictures are drawn from."""
    from pathlib import Path

    from game.story.loading.pack import load_pack
    from game.ui.art.pictures import Pictures

    paths = computer.paths
    pack = load_pack(paths.scenarios)
    broken = [Path(each.path).name for each in pack.loaded if each.episode is None]
    yield from (Outcome("wrong", NO_STORY, {"file": name}) for name in broken)
    if not pack.loaded:
        yield Outcome("wrong", NO_STORIES, {"place": paths.scenarios})
    if not pack.countries:
        yield Outcome("wrong", NO_CONTACTS, {"place": paths.scenarios / "contacts"})
    if Pictures(paths.assets / "art").kit is None:
        yield Outcome("wrong", NO_PICTURES, {"place": paths.assets / "art"})
    if pack.episodes:
        yield Outcome("fine", TOLD, n=len(pack.episodes))
