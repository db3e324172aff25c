"""Readers of catalogs and rules of languages."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tests.hostile.reader import Reader
from tests.hostile.readers.shared import LOCALES, files, ours

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def read_po(case: Path) -> None:
    from game.language.po import read, strings

    for message in read(case / "messages.po").texts.values():
        strings(message)


def po() -> list[bytes]:
    """The beginning of a real catalog."""
    written = (LOCALES / "bs" / "LC_MESSAGES" / "messages.po").read_text(encoding="utf-8")
    return ["\n\n".join(written.split("\n\n")[:60]).encode()]


def read_mo(case: Path) -> None:
    """A catalog as the game has it: every text shown, and set in lines."""
    from game.language.catalog import Catalogs
    from game.text import Text
    from game.ui.draw.display import Style
    from game.ui.draw.typesetting import Typesetter

    catalog = Catalogs.load(case)["bs"]
    setter = Typesetter(1.0)
    for text in (Text("title.play", "Play"), Text("a", "{n} thing", "{n} things"), Text("", "x")):
        shown = catalog.render(text, gender="f", n=3 if text.plural else None)
        setter.block(shown, Style(20), 300)


def mo() -> list[bytes]:
    """The real catalog, and a small one."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    small = Catalog("bs")
    small.add("title.play", "Igraj")
    small.add(("a", "a"), ("{n} stvar", "{n} stvari", "{n} stvari"))
    out = io.BytesIO()
    write_mo(out, small)
    return [out.getvalue(), (LOCALES / "bs" / "LC_MESSAGES" / "messages.mo").read_bytes()]


def read_rules(case: Path) -> None:
    from game.language.rules import load_rules

    for rules in load_rules(case).values():
        rules.broken_by("a short sentence that says hello")


def around_rules(case: Path) -> None:
    for name in ("language_rows.tsv", "banned_phrases.tsv", "glossary.tsv"):
        shutil.copy(LOCALES / name, case / name)


def read_lexicon(case: Path) -> None:
    """The lexicon of ijekavian Serbian, as a bundle may bring one."""
    from game.language.ijekavian import load_lexicon

    lexicon = load_lexicon(case)
    lexicon.text("a", "Где су деца?")
    lexicon.undecided("a", "Где су деца?")


def read_words(case: Path) -> None:
    """The words of the project that a dictionary does not know."""
    from game.language.po import loads
    from game.language.spelling import unknown_words

    catalog = loads('msgctxt "a"\nmsgid "Word"\nmsgstr "Riječ"\n')
    unknown_words(case, "hr", catalog, lambda _code, words: list(words))


def read_catalogs(case: Path) -> None:
    """The check of all catalogs, where one is hostile, with its lines."""
    from game.authors.check.cache import Cache
    from game.authors.check.extracted import check_extracted
    from game.authors.lines import Lines
    from game.language.whole import check_catalogs

    lines = Lines()
    for found in check_catalogs(case, lambda _inputs, find: find()):
        lines.line(found.path, found.line)
    check_extracted(case / "messages.pot", [], Cache(None))


def around_catalogs(case: Path) -> None:
    """A small template, a catalog for it with that of a story, and the rules."""
    from game.language.po import PoCatalog, headers_for, template_headers, write

    around_rules(case)
    (case / "words").mkdir()
    template, catalog = PoCatalog(), PoCatalog()
    for each, strings in ((template, ""), (catalog, "Igraj")):
        each.add("Play", strings, context="title.play")
    template.mime_headers, catalog.mime_headers = template_headers(), headers_for("bs")
    (case / "bs" / "LC_MESSAGES").mkdir(parents=True)
    write(case / "messages.pot", template)
    write(case / "bs" / "LC_MESSAGES" / "messages.po", catalog)
    story = PoCatalog(headers_for("bs"))
    story.add("Cat", "Mačka", context="cat.title")
    write(case / "bs" / "LC_MESSAGES" / "cat.po", story)


def catalogs(name: str) -> Callable[[], Sequence[bytes]]:
    """One of those."""

    def seeds() -> list[bytes]:
        import tempfile

        with tempfile.TemporaryDirectory() as place:
            around_catalogs(Path(place))
            return [(Path(place) / name).read_bytes()]

    return seeds


def readers() -> dict[str, Reader]:
    """By their names."""
    from game.language.po import PoError

    return {
        "texts": Reader("messages.po", po, read_po, ours("language.po"), (PoError,)),
        "checked catalog": Reader(
            "bs/LC_MESSAGES/messages.po",
            catalogs("bs/LC_MESSAGES/messages.po"),
            read_catalogs,
            ours("language.whole", "language.where", "authors.lines"),
            around=around_catalogs,
        ),
        "catalog of a story": Reader(
            "bs/LC_MESSAGES/cat.po",
            catalogs("bs/LC_MESSAGES/cat.po"),
            read_catalogs,
            ours("language.catalog_files"),
            around=around_catalogs,
        ),
        "template": Reader(
            "messages.pot",
            catalogs("messages.pot"),
            read_catalogs,
            ours("language.whole", "authors.check.extracted"),
            around=around_catalogs,
        ),
        "words of ijekavian": Reader(
            "ijekavian/stems.tsv",
            files(LOCALES / "ijekavian" / "stems.tsv"),
            read_lexicon,
            ours("language.ijekavian"),
            (OSError, ValueError),
            lambda case: (case / "ijekavian").mkdir(),
        ),
        "catalog": Reader(
            "bs/LC_MESSAGES/messages.mo", mo, read_mo, ours("language.catalog", "ui.draw.typesetting")
        ),
        "rows of languages": Reader(
            "language_rows.tsv",
            files(LOCALES / "language_rows.tsv"),
            read_rules,
            ours("language.rules"),
            (OSError, ValueError),
            around_rules,
        ),
        "phrases": Reader(
            "banned_phrases.tsv",
            files(LOCALES / "banned_phrases.tsv"),
            read_rules,
            ours("language.rules"),
            (OSError, ValueError),
            around_rules,
        ),
        "glossary": Reader(
            "glossary.tsv",
            files(LOCALES / "glossary.tsv"),
            read_rules,
            ours("language.rules", "language.tsv"),
            (OSError, ValueError),
            around_rules,
        ),
        "words": Reader(
            "words/hr.txt",
            files(LOCALES / "words" / "hr.txt"),
            read_words,
            ours("language.spelling"),
            (OSError, ValueError),
        ),
    }
