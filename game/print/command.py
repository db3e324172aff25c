"""`cuvari print`: pages for a lesson as HTML files that any browser prints."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.text import Refusal, Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from game.paths import Paths
    from game.print.sheets import Press


# Translators: {name} is what was asked for, {known} is a list of codes.
NO_LANGUAGE = Text("print.no-language", "There is no language {name}. There are: {known}.")
NO_COUNTRY = Text("print.no-country", "There is no country {name}. There are: {known}.")
INDEX_ALONE = Text(
    "print.index-alone",
    "The page `index` lists the other pages and comes beside two or more of them: ask for `all`, or for "
    "those that you need.",
)
NO_PAGE = Text("print.no-page", "There is no page {name}. There are: {known}.")


class Order(msgspec.Struct, frozen=True):
    """What is to be printed: no kinds are all, no country is all of them."""

    kinds: tuple[str, ...]
    language: str
    country: str
    out: Path


def print_pages(options: argparse.Namespace) -> int:
    """Write what was asked for into a folder and say what lies there; gives the exit code."""
    from game.config.terminal_language import Spoken
    from game.edges.terminal import tell
    from game.paths import Paths

    paths = Paths.find()
    order = Order(tuple(options.kinds), options.lang, options.country or "", options.out)
    try:
        files = write(paths, order)
    except (Refusal, OSError) as problem:
        Spoken.of(paths, order.language).complain(problem)
        return 1
    tell(*map(str, files))
    return 0


def write(paths: Paths, order: Order) -> list[Path]:
    """Write one HTML file a sheet, and one that lists them where they are many; gives the files.

    Raises:
        Refusal: There is no such language, country or kind, or the list of pages would list no more than one.
        OSError: The folder can't be written to.
    """
    from game.print.sheets import CONTENTS, KINDS

    asked = tuple(kind for kind in order.kinds if kind != CONTENTS)
    kinds = tuple(KINDS) if not order.kinds or "all" in asked else asked
    _known(NO_PAGE, order.kinds, (*KINDS, CONTENTS, "all"))
    press = press_for(paths, order.language, order.country)
    sheets = list(press.sheets(kinds))
    if CONTENTS in order.kinds and not sheets[1:]:
        raise Refusal(INDEX_ALONE)
    order.out.mkdir(parents=True, exist_ok=True)
    files = []
    for sheet in (press.contents(sheets), *sheets) if len(sheets) > 1 else sheets:
        file = order.out / f"{sheet.name}.html"
        file.write_text(press.document(sheet.title, (sheet,)), encoding="utf-8")
        files.append(file)
    return files


def press_for(paths: Paths, language: str, country: str = "") -> Press:
    """The press of a language, with the contacts of a country, or of all of them for "".

    Raises:
        Refusal: There is no such language or country.
    """
    from game.language.catalog import Catalogs
    from game.print.sheets import Press
    from game.story.loading.pack import load_pack
    from game.story.loading.questionnaire import load_survey, survey_files
    from game.ui.art.kit import Kit

    catalogs = Catalogs.load(paths.locales)
    _known(NO_LANGUAGE, (language,), tuple(catalogs))
    pack = load_pack(paths.scenarios)
    wanted = (country.lower(),) if country else tuple(pack.countries)
    _known(NO_COUNTRY, wanted, tuple(pack.countries))
    countries = tuple(pack.countries[code] for code in wanted)
    surveys = (load_survey(file).survey for file in survey_files(paths.scenarios))
    kit = Kit.load(paths.assets / "art")
    return Press(pack, catalogs[language], kit, countries, tuple(each for each in surveys if each))


def _known(sorry: Text, wanted: Sequence[str], known: Sequence[str]) -> None:
    for each in wanted:
        if each not in known:
            raise Refusal(sorry, name=each, known=", ".join(known))
