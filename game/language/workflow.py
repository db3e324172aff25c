"""What the command `cuvari text` does: extract, update, add, compile, stats.

Its word `check` is that of `cuvari check`, for the languages named: `game.authors.check.command`.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from game.language import compiled
from game.language.catalog_files import catalog_files, read_all, write_all
from game.language.counting import Stats, counted, table
from game.language.languages import TEMPLATE, TRANSLATED, translated
from game.language.merge import merge
from game.language.po import PoError, completed, headers_for, new_catalog, template_headers

LOCALES: Final = "locales"


def extract(root: Path) -> Path:
    """Write all texts of the game to the templates, and return where that of the program lies.

    Raises:
        ExtractionError: A text can't be extracted.
        PoError: A template that was there can't be read.
    """
    from game.language.extract import template

    path = root / LOCALES / TEMPLATE
    written = write_all(path, template(root), template_headers())
    for gone in set(catalog_files(path)) - set(written):
        gone.unlink()  # of an episode that is gone
    return path


def update(root: Path) -> list[str]:
    """Extract the texts, bring every translated catalog up to date, and return the languages.

    Raises:
        ExtractionError: A text can't be extracted.
        PoError: A .po file can't be read.
    """
    template = read_all(extract(root))
    locales = root / LOCALES
    codes = translated(locales)
    for code in codes:
        path, headers = locales / code / TRANSLATED, headers_for(code)
        write_all(path, merge(template, completed(read_all(path), headers)), headers)
    return codes


def add(root: Path, code: str) -> Path:
    """Begin the catalog of another language, and return where its texts of the program lie.

    An existing one is left alone.

    Raises:
        PoError: There is no messages.pot yet.
        ValueError: Babel knows no such language.
    """
    path = root / LOCALES / code / TRANSLATED
    if not path.exists():
        merged = merge(read_all(root / LOCALES / TEMPLATE), new_catalog(code))
        write_all(path, merged, headers_for(code))
    return path


def compile_catalogs(root: Path) -> list[str]:
    """Compile every language, and those that are made from others; return their codes.

    Raises:
        OSError: The lexicon of ijekavian Serbian can't be read.
        PoError: A .po file can't be read.
        ValueError: The lexicon is not as it should be.
    """
    return compiled.compile_catalogs(root / LOCALES)


def stats(root: Path) -> list[tuple[Stats, ...]]:
    """How far each translated language is: in all, then part by part.

    Raises:
        PoError: A .po file can't be read.
    """
    locales = root / LOCALES
    return [counted(code, read_all(locales / code / TRANSLATED)) for code in translated(locales)]


def main(argv: Sequence[str], root: Path) -> int:
    """Run one of the commands for the game that lies at `root`; return 1 when something is wrong."""
    parser = argparse.ArgumentParser(
        prog="cuvari text",
        description="Texts and their translations.",
        epilog="cuvari text check [LANGUAGE…] tells what is wrong with them, as cuvari check does.",
    )
    parser.add_argument("command", choices=_COMMANDS)
    parser.add_argument("languages", nargs="*", help="codes of languages, for add")
    arguments = parser.parse_args(argv)
    from game.language.extract import ExtractionError

    try:
        return _COMMANDS[arguments.command](root, arguments.languages)
    except (PoError, ExtractionError, OSError, ValueError) as problem:
        _say(str(problem))
        return 1


def _extract(root: Path, _languages: list[str]) -> int:
    path = extract(root)
    _say(f"{path.relative_to(root).as_posix()}: {len(read_all(path))} texts")
    return 0


def _update(root: Path, _languages: list[str]) -> int:
    update(root)
    return _print_stats(root, [])


def _add(root: Path, languages: list[str]) -> int:
    for code in languages:
        _say(add(root, code).relative_to(root).as_posix())
    return 0


def _compile(root: Path, _languages: list[str]) -> int:
    _say(f"compiled: {', '.join(compile_catalogs(root))}")
    return 0


def _print_stats(root: Path, _languages: list[str]) -> int:
    found = stats(root)
    for line in table(found):
        _say(line)
    for row in (language[0] for language in found):
        _say(
            f"{row.language}: {row.translated} of {row.texts} translated, {row.fuzzy} fuzzy,"
            f" {row.missing} missing, {row.obsolete} obsolete"
        )
    return 0


_COMMANDS: Final[dict[str, Callable[[Path, list[str]], int]]] = {
    "extract": _extract,
    "update": _update,
    "add": _add,
    "compile": _compile,
    "stats": _print_stats,
}


def _say(line: str) -> None:
    """Print a line even where the output, redirected under Windows, has no Cyrillic letters."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(f"{line.encode(encoding, 'backslashreplace').decode(encoding)}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:], Path(__file__).resolve().parents[2]))
