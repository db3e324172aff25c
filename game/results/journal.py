"""The journal of one seat, or of a lesson: JSON lines, each with an id that depends on all before it.

The id of a line is the UUID (version 5, RFC 9562) of its content in the name space of the line before; the
header's is that of the journal. So a line that is torn, damaged or out of place is known by its id, reading
stops there, and of two copies of a journal one is the beginning of the other.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Annotated, Final, Literal

import msgspec

from game.results.results import NAMESPACE, Lesson
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA: Final = "cuvari-journal"
VERSION: Final = 1
"""Raised when an older game could not read the file any more."""
LARGEST: Final = 16 * 1024 * 1024
"""Bytes: more than 80 000 events. A bigger file is none of ours and is not read into memory."""
SUFFIX: Final = ".jsonl"

Flaw = Literal["foreign", "torn", "newer"]

FOREIGN = Text("journal.foreign", "This is no journal of the game. It was left as it is.")
NEWER = Text(
    "journal.newer", "This journal is from a newer version of the game. Please read it with that one."
)
TORN = Text("journal.torn", "This journal breaks off. All that stands before the break was read.")
FLAWS: Final[dict[Flaw, Text]] = {"foreign": FOREIGN, "torn": TORN, "newer": NEWER}


class Header(msgspec.Struct, frozen=True):
    """Of which lesson and seat a journal is. `start` is a random UUID, so that no two journals are the same.

    `seat` numbers the places of a room, from 1; 0 is the teacher's own journal of a lesson.
    """

    start: str
    seat: Annotated[int, msgspec.Meta(ge=0, le=1000)]
    lesson: Lesson


class Line(msgspec.Struct, frozen=True):
    """An event as it stands, with its number from 1, milliseconds since the start, and the id of the line."""

    n: int
    ms: Annotated[int, msgspec.Meta(ge=0, le=2**40)]
    id: str
    event: msgspec.Raw


class Journal(msgspec.Struct, frozen=True):
    """What was read of a journal. `flaw` says what was wrong with the rest of it."""

    id: str
    header: Header
    lines: tuple[Line, ...]
    closed: bool
    size: int
    """Bytes of the file that were good."""
    flaw: Flaw | None = None

    @property
    def last(self) -> str:
        """The id of the last line, which stands for all of them."""
        return self.lines[-1].id if self.lines else self.id


class FlawError(Exception):
    """Nothing of a file can be read as a journal."""

    def __init__(self, flaw: Flaw) -> None:
        """`flaw` says why not."""
        super().__init__(FLAWS[flaw].source)
        self.flaw: Flaw = flaw


class _Kind(msgspec.Struct, frozen=True):
    type: str


class _First(msgspec.Struct, frozen=True):
    """The first line. Its id, which is that of the journal, is made of the header."""

    schema: str
    version: int
    id: str
    header: msgspec.Raw


class _Schema(msgspec.Struct, frozen=True):
    schema: str
    version: int


def write_header(header: Header) -> tuple[uuid.UUID, bytes]:
    """The first line as it is written: the id of the journal, and its bytes."""
    raw = msgspec.json.encode(header)
    own = uuid.uuid5(NAMESPACE, raw.decode())
    return own, msgspec.json.encode(_First(SCHEMA, VERSION, str(own), msgspec.Raw(raw))) + b"\n"


def kind_of(line: Line) -> str:
    """The tag of the event in a line, or "" when it has none."""
    try:
        return _KIND.decode(line.event).type
    except (ValueError, RecursionError):
        return ""


def write_line(before: uuid.UUID, n: int, ms: int, event: msgspec.Struct) -> tuple[uuid.UUID, bytes]:
    """A line as it is written behind one whose id is `before`: its own id, and its bytes."""
    raw = msgspec.json.encode(event)
    own = _line_id(before, n, ms, raw)
    return own, msgspec.json.encode(Line(n, ms, str(own), msgspec.Raw(raw))) + b"\n"


def read(data: bytes) -> Journal:
    """Read as much as is whole. Raises FlawError when that is nothing at all."""
    first, newline, rest = data.partition(b"\n")
    own, header = _header(first)
    if not newline:
        raise FlawError("torn")
    lines: list[Line] = []
    size = len(first) + 1
    for line, length in _lines(rest, own):
        lines.append(line)
        size += length
    closed = bool(lines) and kind_of(lines[-1]) == "closed"
    return Journal(str(own), header, tuple(lines), closed, size, None if size == len(data) else "torn")


def _header(line: bytes) -> tuple[uuid.UUID, Header]:
    try:
        schema = msgspec.json.decode(line, type=_Schema)
    except msgspec.ValidationError:
        raise FlawError("foreign") from None
    except (ValueError, RecursionError):
        ours = line.startswith(_BEGINNING) or _BEGINNING.startswith(line)
        raise FlawError("torn" if ours else "foreign") from None
    if schema.schema != SCHEMA or schema.version < 1:
        raise FlawError("foreign")
    if schema.version > VERSION:
        raise FlawError("newer")
    return _checked_header(line)


def _checked_header(line: bytes) -> tuple[uuid.UUID, Header]:
    try:
        first = msgspec.json.decode(line, type=_First)
        own = uuid.uuid5(NAMESPACE, bytes(first.header).decode())
        header = msgspec.json.decode(first.header, type=Header)
    except (ValueError, RecursionError):
        raise FlawError("torn") from None
    if str(own) != first.id:
        raise FlawError("torn")
    return own, header


def _lines(data: bytes, before: uuid.UUID) -> Iterator[tuple[Line, int]]:
    """The lines that follow one another, each with its length in bytes, up to the first that does not."""
    latest = 0
    for number, text in enumerate(data.split(b"\n")[:-1], 1):  # what stands behind the last newline is torn
        try:
            line = _LINE.decode(text)
            before = _line_id(before, line.n, line.ms, bytes(line.event))
        except (ValueError, RecursionError):
            return
        if str(before) != line.id or line.n != number or line.ms < latest:
            return
        latest = line.ms
        yield line, len(text) + 1


def _line_id(before: uuid.UUID, n: int, ms: int, event: bytes) -> uuid.UUID:
    return uuid.uuid5(before, f"{n} {ms} {event.decode()}")


_BEGINNING: Final = b'{"schema":"' + SCHEMA.encode() + b'",'
_KIND: Final = msgspec.json.Decoder(_Kind)
_LINE: Final = msgspec.json.Decoder(Line)
