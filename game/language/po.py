"""Reading and writing .po files with Babel: the id of a text is its `msgctxt`, and nothing changes by itself.

Babel stamps the time into every header, drops headers that it doesn't know, breaks long lines anew, and
doesn't read the previous source of a fuzzy entry. Here a file that was read and written again is the same.
polib 1.2 reads as fast and would need less of this, but it takes a torn entry for a whole one, puts the
lines of a header into an order of its own, and opens a file where a text is the name of one.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileError, PoFileParser, denormalize, write_po

from game.edges.real_files import NotRegularError, TooLargeError, read_regular
from game.language.languages import LARGEST, NAME_HEADER, row_of
from game.language.plain_entries import read_plain

Headers = list[tuple[str, str]]
MessageId: TypeAlias = str | tuple[str, ...] | list[str]

_FIXED_HEADERS: Final[Headers] = [
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
]
_ENDLESS: Final = 10**6  # columns; Babel wraps comments even where it is told to wrap nothing
# Our braces are not those of str.format: a tool that takes them for it would call every gender pair an error.
_FOREIGN_FLAGS: Final = frozenset({"python-format", "python-brace-format"})
_PREVIOUS: Final = re.compile(r'(msgid|msgid_plural)((?:\s+"(?:[^"\\]|\\.)*")+)')
_PLURALS: Final = re.compile(r"\s*nplurals\s*=\s*[1-9]\s*(;(?!.*nplurals)|$)", re.IGNORECASE | re.DOTALL)
"""Said once; no language has more than six forms (Unicode CLDR), and Babel takes memory for each claimed."""
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"')


class PoError(Exception):
    """A .po file that can't be read; the message says which and why."""

    def __init__(self, path: Path, reason: object) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path


class PoCatalog(Catalog):
    """A Babel catalog whose header stays as it stands in the file.

    `files` says in which file a text stands, where it was read from several.
    """

    def __init__(self, headers: Iterable[tuple[str, str]] = (), header_comment: str = "") -> None:
        super().__init__(header_comment=header_comment, charset="utf-8", fuzzy=False)
        self._headers: Headers = []
        self._texts: dict[str, Message] | None = None
        self.files: dict[str, Path] = {}
        self.mime_headers = list(headers)

    @property
    def mime_headers(self) -> Headers:
        """The header's lines as names and values, in the order of the file."""
        return self._headers

    @mime_headers.setter
    def mime_headers(self, headers: Iterable[tuple[str, str]]) -> None:
        self._headers = [(str(name), str(value)) for name, value in headers]
        plurals = [pair for pair in self._headers if pair[0].lower() == "plural-forms"]
        if not all(_PLURALS.match(value) for _, value in plurals):
            raise ValueError(f"plural forms that no language has: {plurals[0][1][:80]}")
        super()._set_mime_headers(plurals)

    def __iter__(self) -> Iterator[Message]:
        header, *messages = super().__iter__()
        header.string = f"{header.string}\n"  # as every other tool ends it
        yield header
        yield from messages

    def __setitem__(self, id: MessageId, message: Message) -> None:  # noqa: A002 - Babel's name
        super().__setitem__(id, message)
        self._texts = None

    def delete(self, id: MessageId, context: str | None = None) -> None:  # noqa: A002
        """Leave an entry out; as Babel does, which has no word for it."""
        super().delete(id, context)
        self._texts = None

    @property
    def texts(self) -> Mapping[str, Message]:
        """The entries by id, as they are now; a dozen checks ask for them."""
        if self._texts is None:
            self._texts = {each.context: each for each in self if each.id and each.context}
        return self._texts


def headers_for(code: str) -> Headers:
    """The header of a new catalog: the language, its name in itself and its plural forms."""
    from babel import Locale

    name = row_of(code).name
    if name == code:  # nothing is known of it
        name = (Locale.parse(code).get_display_name() or code).capitalize()
    count, rule = get_plural(code)[:2]
    plurals = f"nplurals={count}; plural={rule};"
    return [
        ("Project-Id-Version", "cuvari-mreze"),
        ("Language", code),
        *_FIXED_HEADERS,
        ("Plural-Forms", plurals),
        ("X-Source-Language", "en"),
        (NAME_HEADER, name),
    ]


def new_catalog(code: str) -> PoCatalog:
    """The catalog with which a language begins.

    Raises:
        ValueError: Babel knows no such language.
    """
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code).english_name
    except UnknownLocaleError as problem:
        raise ValueError(str(problem)) from problem
    return PoCatalog(headers_for(code), f"# The texts of Čuvari mreže in {name}.")


def template_headers() -> Headers:
    """The header of a template."""
    return [("Project-Id-Version", "cuvari-mreze"), ("Language", ""), *_FIXED_HEADERS]


def completed(catalog: PoCatalog, headers: Headers) -> PoCatalog:
    """The catalog with those headers that a translator's program may have left out."""
    known = {name.lower() for name, _ in catalog.mime_headers}
    catalog.mime_headers += [header for header in headers if header[0].lower() not in known]
    return catalog


def read(path: Path) -> PoCatalog:
    """The catalog in a .po or .pot file.

    Raises:
        PoError: There is no such file, or it isn't a whole and well-formed one.
    """
    try:
        return loads(read_regular(path, LARGEST).decode("utf-8-sig").replace("\r\n", "\n"))
    except NotRegularError as problem:
        raise PoError(path, "not a file") from problem
    except TooLargeError as problem:
        raise PoError(path, f"more than {LARGEST} bytes") from problem
    except (OSError, ValueError) as problem:
        raise PoError(path, problem) from problem


def loads(text: str) -> PoCatalog:
    """The catalog that a text in the .po format describes.

    Raises:
        ValueError: The text isn't well-formed.
    """
    catalog = PoCatalog()
    left = read_plain(text, catalog)
    if left is None:
        catalog, left = PoCatalog(), text
    try:
        if left:
            PoFileParser(catalog, abort_invalid=True).parse(_lines(left))
    except (PoFileError, LookupError, TypeError, AttributeError, AssertionError) as problem:
        raise ValueError(f"not a well-formed .po file: {problem}") from problem
    for message in catalog:
        if message.id and message.user_comments:
            _restore_previous(message)
    return catalog


def dumps(catalog: PoCatalog) -> bytes:
    """The file that holds this catalog: no wrapped lines, no line numbers, no dates of its own."""
    for message in catalog:
        message.flags -= _FOREIGN_FLAGS
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=_ENDLESS, include_lineno=False, include_previous=True)
    return buffer.getvalue().rstrip(b"\n") + b"\n"


def write(path: Path, catalog: PoCatalog) -> bool:
    """Write the catalog unless the file holds it already; whether it was written."""
    content = dumps(catalog)
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def sources(message: Message) -> tuple[str, ...]:
    """The English of an entry: one form, or two."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def strings(message: Message) -> tuple[str, ...]:
    """The translation of an entry: one form, or one for each plural form of the language."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def with_strings(message: Message, string: MessageId) -> Message:
    """The same entry with another translation; its comments are those of the first, not copies."""
    same = Message.__new__(Message)
    vars(same).update(vars(message))
    same.string = string
    return same


def _lines(text: str) -> Iterator[str]:
    """The lines, empty for the previous sources of obsolete entries, which Babel takes for a mistake."""
    return ("" if line.startswith("#~|") else line for line in text.split("\n"))


def _restore_previous(message: Message) -> None:
    """Babel takes the lines `#| msgid "…"` for comments of the translator."""
    previous = [comment for comment in message.user_comments if comment.startswith("|")]
    message.user_comments = [comment for comment in message.user_comments if comment not in previous]
    text = "\n".join(comment.removeprefix("|").strip() for comment in previous)
    message.previous_id = [
        denormalize("\n".join(_QUOTED.findall(found[2]))) for found in _PREVIOUS.finditer(text)
    ]
