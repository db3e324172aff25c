"""A small game in a folder of its own: one episode, its signs and contacts, and catalogs that say it all."""

from pathlib import Path

import msgspec
import pytest

from game.authors.check.cache import Cache
from game.authors.check.everything import problems
from game.language.po import PoCatalog, headers_for, read, template_headers, write
from game.paths import Paths
from game.story.loading.pack import load_episode
from game.story.reading.diagnostics import Diagnostic
from tests.authors.check.catalog_examples import PAGES, ROOT
from tests.story.loading.examples import KNOWN

SIGN = "{}:\n  title: A sign\n  explain: It is one.\n"
CONTACT = """\
country: ba
name: Bosnia and Herzegovina
danger: "122"
contacts:
  - id: blue-phone
    name: Blue Phone
    number: "116 111"
    about: For children.
    checked_on: 2026-05
    source: https://example.org
    confidence: high
"""


class Small(msgspec.Struct, frozen=True):
    """The small game: its folders, and its check."""

    paths: Paths

    @property
    def episode(self) -> Path:
        """The file of its episode."""
        return self.paths.scenarios / "season-1" / "example.yaml"

    def catalog(self, code: str = "bs") -> Path:
        """The catalog of a language."""
        return self.paths.locales / code / "LC_MESSAGES" / "messages.po"

    def told(self, *wanted: Path) -> tuple[Diagnostic, ...]:
        """All that the check tells."""
        return problems(self.paths, wanted, Cache(None), 2026)

    def codes(self, *wanted: Path) -> list[tuple[str, str, int]]:
        """Severities, codes and lines."""
        return [(each.severity, each.code, each.line) for each in self.told(*wanted)]


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Small:
    """A game in which nothing is wrong; no dictionaries are found, so that spelling is not checked."""
    monkeypatch.setenv("PATH", "")
    root = tmp_path.resolve()
    paths = msgspec.structs.replace(
        Paths.find(root / "data"), scenarios=root / "scenarios", locales=root / "locales", diagnostics=PAGES
    )
    for folder in ("season-1", "contacts"):
        (paths.scenarios / folder).mkdir(parents=True)
    game = Small(paths)
    names = {"    - place: bedroom\n": "    - place: bedroom-evening\n"}
    text = (PAGES / "example.yaml").read_text(encoding="utf-8")
    for old, new in names.items():
        text = text.replace(old, new)
    game.episode.write_text(text, encoding="utf-8")
    signs = "".join(SIGN.format(name) for name in KNOWN.sign or ())
    (paths.scenarios / "signs.yaml").write_text(signs, encoding="utf-8")
    (paths.scenarios / "contacts" / "ba.yaml").write_text(CONTACT, encoding="utf-8")
    _write_catalogs(game)
    return game


LEFT_OUT = "allow: short-translation lost-no lost-sentence lost-word"
"""What a translation that is one word for everything lacks."""


def _write_catalogs(game: Small) -> None:
    """A template with the texts of the episode, and catalogs in which each has some translation."""
    locales = game.paths.locales
    for name in ("language_rows.tsv", "banned_phrases.tsv", "glossary.tsv"):
        locales.mkdir(exist_ok=True)
        (locales / name).write_bytes((ROOT / "locales" / name).read_bytes())
    template = PoCatalog(template_headers())
    for text, _ in load_episode(game.episode).texts:
        template.add(text.source, "", context=text.id)
    write(locales / "messages.pot", template)
    for code, word in (("bs", "Dobro"), ("sr", "Добро")):
        catalog = PoCatalog(headers_for(code))
        for text_id, message in read(locales / "messages.pot").texts.items():
            braces = "".join(f" {{{name}}}" for name in ("hero",) if "{hero}" in str(message.id))
            asks = "?" if "?" in str(message.id) else "."
            said, short = f"{word}{braces}{asks}", [LEFT_OUT]
            catalog.add(message.id, said, context=text_id, user_comments=short)
        write(game.catalog(code), catalog)
