"""The texts of the game in each language: compiled catalogs, looked up by the id of a text alone."""

import gettext
import io
import logging
import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, Self

from game.edges.hidden_characters import cleaned
from game.edges.real_files import read_regular
from game.language.languages import (
    COMPILED,
    LANGUAGES,
    LARGEST,
    NAME_HEADER,
    SOURCE_LANGUAGE,
    TRANSLATED,
    row_of,
)
from game.language.template import Gender, Template, TemplateError, literal, parse
from game.text import Players, Text

_log = logging.getLogger(__name__)

_NAME: Final = re.compile(NAME_HEADER.encode() + rb": *([^\n\\\"]+)")


class Catalog:
    """One language: `code` as in the settings, `name` in the language itself."""

    def __init__(self, code: str, name: str, translations: gettext.NullTranslations | None = None) -> None:
        """A catalog of compiled translations, as of `parsed`; without any, it shows the sources."""
        self.code = code
        self.name = name
        self._translations = translations
        self._templates: dict[tuple[Text, int | None], Template] = {}
        self._told: set[str] = set()
        self._missing: set[str] = set()

    @property
    def missing(self) -> frozenset[str]:
        """The ids asked for so far that this language does not have."""
        return frozenset(self._missing)

    def unused(self) -> "Catalog":
        """The same language, of which nothing is known to have been shown."""
        return Catalog(self.code, self.name, self._translations)

    def has(self, text: Text) -> bool:
        """Whether the language has this text; English has every one but those that are not in English."""
        if text.language:
            return text.language == self.code
        if self._translations is None:
            return self.code == SOURCE_LANGUAGE
        return bool(_string(self._translations, text.id, 1 if text.plural else None))

    def written(self, text: Text) -> str:
        """The text as its translator wrote it, with its pairs and placeholders; else its source."""
        if self._translations is None or not text.id or text.language:
            return text.source
        return _string(self._translations, text.id, 1 if text.plural else None) or text.source

    def render(
        self,
        text: Text,
        /,
        *,
        gender: Gender = "f",
        players: Players = "",
        n: int | None = None,
        **values: object,
    ) -> str:
        """The text in this language, in the grammar of a hero of this gender, or of two `players`.

        `n` counts the things of a text with a plural and is its `{n}`. A value that is a `Text` itself is
        rendered in the same language first; people whom the text names need none.
        """
        form = (1 if n is None else n) if text.plural else None
        template = self._templates.get((text, form)) or self._load(text, form)
        if not template.placeholders:
            return template.render(gender, values, players)
        if n is not None:
            values["n"] = n
        values = {**dict(text.names), **values}
        for name in template.placeholders:
            if name not in values:
                self._tell_once(f"{self.code}: {text.id}: no value for {{{name}}}")
            elif isinstance(value := values[name], Text):
                values[name] = self.render(value, gender=gender, players=players)
        return template.render(gender, values, players)

    def _load(self, text: Text, form: int | None) -> Template:
        source = text.source if form is None or form == 1 else text.plural
        template = self._translated(text, form) or self._parsed(text.id, source) or literal(cleaned(source))
        self._templates[text, form] = template
        return template

    def _translated(self, text: Text, form: int | None) -> Template | None:
        """The template of the translation, unless it is missing or can't stand in for the source."""
        if self._translations is None or not text.id or text.language:
            return None
        string = _string(self._translations, text.id, form)
        if not string:
            self._missing.add(text.id)
            self._tell_once(f"{self.code}: {text.id} is not translated")
            return None
        template = self._parsed(text.id, string)
        if template is None or not (foreign := template.placeholders - _placeholders(text)):
            return template
        unknown = ", ".join(sorted(foreign))
        self._tell_once(f"{self.code}: {text.id}: placeholders unknown to the source: {unknown}")
        return None

    def _parsed(self, text_id: str, string: str) -> Template | None:
        try:
            return parse(cleaned(string))
        except TemplateError as problem:
            self._tell_once(f"{self.code}: {text_id}: {problem}")
            return None

    def _tell_once(self, line: str) -> None:
        if line not in self._told:
            self._told.add(line)
            _log.warning(line)


class Catalogs(Mapping[str, Catalog]):
    """All languages by code, in the order of the language choice; a catalog is read when first asked for."""

    def __init__(self, folder: Path, codes: Iterable[str]) -> None:
        """Languages whose catalogs lie in `folder`."""
        self._folder = folder
        self._codes = tuple(codes)
        self._loaded: dict[str, Catalog] = {}
        self._taken: set[str] = set()
        self._names: Mapping[str, str] | None = None

    @classmethod
    def load(cls, locales_folder: Path) -> Self:
        """The known languages, and every other one that has a folder with a catalog."""
        codes = {each.code: None for each in LANGUAGES} | dict.fromkeys(_folders(locales_folder))
        return cls(locales_folder, codes)

    @property
    def names(self) -> Mapping[str, str]:
        """Each code's name in the language itself; all catalogs are looked through when it is first asked."""
        if self._names is None:
            self._names = {code: _name(self._folder, code) for code in self._codes}
        return self._names

    def __getitem__(self, code: str) -> Catalog:
        """The catalog of a language.

        Raises:
            KeyError: There is no such language.
        """
        if code not in self._loaded:
            if code not in self._codes:
                raise KeyError(code)
            name, path = _name(self._folder, code), self._folder / code / COMPILED
            self._loaded[code] = Catalog(code, name, None if code == SOURCE_LANGUAGE else _translations(path))
        return self._loaded[code]

    def take(self, catalog: Catalog) -> None:
        """Put a catalog in the place of the one of its language, as when its translator has saved it."""
        self._loaded[catalog.code] = catalog
        self._taken.add(catalog.code)

    def keep_only(self, *codes: str) -> None:
        """Let go of the catalogs of other languages, of two MiB each; asked for again they are read anew.

        What was put in the place of another stays.
        """
        for code in self._loaded.keys() - self._taken - set(codes):
            del self._loaded[code]

    def unused(self, *codes: str) -> "Catalogs":
        """The same languages, of which nothing is known to have been shown; those of `codes` stay read."""
        found = Catalogs(self._folder, self._codes)
        found._names = self._names
        for code in self._loaded.keys() & set(codes):
            found._loaded[code] = self._loaded[code].unused()
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


def from_bytes(code: str, name: str, content: bytes) -> Catalog:
    """The catalog of a language from the bytes of a compiled one."""
    return Catalog(code, name, parsed(content))


def parsed(content: bytes) -> gettext.GNUTranslations:
    """The translations of a compiled catalog: an id that it lacks has the empty string.

    Raises:
        ValueError, LookupError, struct.error: It is none.
    """
    translations = gettext.GNUTranslations(io.BytesIO(content))
    translations.add_fallback(_Missing())
    return translations


class _Missing(gettext.NullTranslations):
    """Answers nothing where the standard library would answer the id."""

    def gettext(self, message: str) -> str:  # noqa: ARG002 - the signature is the standard library's
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 - the same
        return ""


def _string(translations: gettext.NullTranslations, text_id: str, form: int | None) -> str:
    try:
        if form is None:
            return translations.gettext(text_id)
        return translations.ngettext(text_id, text_id, form)
    except (ValueError, ArithmeticError):  # a plural rule that divides by zero, or gives no number
        return ""


def _placeholders(text: Text) -> frozenset[str]:
    """The placeholders of a source, all forms together; a source whose braces are wrong has none."""
    try:
        return parse(text.source).placeholders | parse(text.plural).placeholders
    except TemplateError:
        return frozenset()


def _folders(locales_folder: Path) -> list[str]:
    try:
        folders = sorted(entry.name for entry in locales_folder.iterdir())
    except OSError:
        return []
    return [code for code in folders if _files(locales_folder, code)]


def _files(locales_folder: Path, code: str) -> list[Path]:
    files = (locales_folder / code / COMPILED, locales_folder / code / TRANSLATED)
    return [file for file in files if file.is_file()]


def _name(locales_folder: Path, code: str) -> str:
    """What the header of the catalog says, read without parsing it: only one catalog is needed at a time."""
    for file in _files(locales_folder, code):
        try:
            if found := _NAME.search(read_regular(file, LARGEST)):
                return found[1].decode().strip()
        except (OSError, UnicodeDecodeError):
            continue
    return row_of(code).name


def _translations(path: Path) -> gettext.GNUTranslations | None:
    try:
        return parsed(read_regular(path, LARGEST))
    except FileNotFoundError:
        _log.warning("%s is missing: texts are shown in English", path)
    except (OSError, ValueError, LookupError, struct.error) as problem:
        _log.warning("%s is broken: texts are shown in English (%s)", path, problem)
    return None
