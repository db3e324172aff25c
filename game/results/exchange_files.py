"""What travels on a stick beside journals: results of lessons, kits and trainings, one JSON file each."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

import msgspec

from game import __version__
from game.results.first_version import ExactPart
from game.results.journal import FlawError
from game.results.journal_file import read_bytes
from game.results.results import NAMESPACE, Part
from game.results.trainers import TrainerKit, Training

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA: Final = "cuvari-result"
VERSION: Final = 2
"""Raised when an older game could not read the file any more."""
SUFFIX: Final = ".json"
KIT_FILE: Final = "trainer.json"
"""Lies in the data folder of a trainer's stick, so that lessons run with it carry its code."""

Document: TypeAlias = Part | ExactPart | TrainerKit | Training
"""An `ExactPart` is never written, only read."""
Kind = TypeVar("Kind", bound=msgspec.Struct)


class _Envelope(msgspec.Struct, frozen=True):
    """Around each; the `id` is made of the content, so that a damaged file is known."""

    schema: str
    version: int
    game: str
    id: str
    content: msgspec.Raw


class _Schema(msgspec.Struct, frozen=True):
    schema: str
    version: int


def write(document: Document) -> bytes:
    """The bytes of a file."""
    raw = msgspec.json.encode(document)
    return msgspec.json.encode(_Envelope(SCHEMA, VERSION, __version__, _id(raw), msgspec.Raw(raw))) + b"\n"


def read(data: bytes) -> Document:
    """What a file holds. Raises FlawError when that is not whole, not ours, or from a newer game."""
    try:
        schema = msgspec.json.decode(data, type=_Schema)
    except msgspec.ValidationError:
        raise FlawError("foreign") from None
    except (ValueError, RecursionError):
        raise FlawError("torn" if data.startswith(_BEGINNING) else "foreign") from None
    if schema.schema != SCHEMA or schema.version < 1:
        raise FlawError("foreign")
    if schema.version > VERSION:
        raise FlawError("newer")
    return _content(data)


def checked(document: Kind) -> Kind:
    """The same document, if a file could hold it: what comes out of a damaged row has no type as yet.

    Raises ValueError.
    """
    return msgspec.json.decode(msgspec.json.encode(document), type=type(document))


def kit_code(folder: Path) -> str:
    """The code of the kit that a folder belongs to, or ""."""
    try:
        kit = read(read_bytes(folder / KIT_FILE))
    except (OSError, FlawError):
        return ""
    return kit.code if isinstance(kit, TrainerKit) else ""


def _content(data: bytes) -> Document:
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
        if envelope.id != _id(bytes(envelope.content)):
            raise FlawError("torn")
        return _DECODER.decode(envelope.content)
    except (ValueError, RecursionError):
        raise FlawError("torn") from None


def _id(raw: bytes) -> str:
    return str(uuid.uuid5(NAMESPACE, raw.decode()))


_BEGINNING: Final = b'{"schema":"' + SCHEMA.encode() + b'",'
_DECODER: Final[msgspec.json.Decoder[Document]] = msgspec.json.Decoder(Document)
