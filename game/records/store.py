"""One versioned JSON document on the disk: kept whole, read with care, set aside when it is broken."""

import codecs
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from game import __version__
from game.edges.real_files import NotRegularError, TooLargeError, read_regular
from game.records.files import (
    forget_times,
    remove_aside,
    remove_half_made,
    set_aside,
    sweep,
    write_atomically,
)
from game.records.trouble import Problem, Trouble
from game.text import Text

T = TypeVar("T")
_log = logging.getLogger(__name__)

LARGEST = 16 * 1024 * 1024
"""Bytes. More than 150 000 events of a play: a bigger file is none of ours and is not read into memory."""


class Loaded(msgspec.Struct, Generic[T], frozen=True):
    """What was read: a value, or none, and then perhaps what was wrong with the file."""

    value: T | None = None
    trouble: Trouble | None = None


class Format(msgspec.Struct, Generic[T], frozen=True):
    """How a document looks: the name of its schema, its version, its decoder, what is said of a broken one.

    `decode` gets the whole JSON text and raises ValueError (as msgspec does) when it does not fit.
    """

    schema: str
    version: int
    decode: Callable[[bytes], T]
    texts: Mapping[Problem, Text]
    fields: Callable[[T], dict[str, Any]] = msgspec.to_builtins
    """What of a value is written."""


class _Header(msgspec.Struct, frozen=True):
    """What stands in every document beside its own fields."""

    schema: str = ""
    version: int = 0
    game: str = ""


class _BrokenError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


class Store(Generic[T]):
    """Keeps one value of a kind in one file. Nothing is read or made before the first call."""

    def __init__(self, path: Path, form: Format[T], *, timeless: bool = False) -> None:
        """`timeless` leaves no date at the file and its folder that tells when something was kept."""
        self.path = path
        self._timeless = timeless
        self._form = form
        self._in_the_way = ""  # the label under which a file is still to be set aside

    def load(self, *, touch: bool = True) -> Loaded[T]:
        """Return what was kept; a file that is not usable is set aside first. Never raises OSError.

        Without `touch` everything on the disk stays as it is.
        """
        if touch:
            sweep(self.path)
        try:
            return Loaded(self._decode(_read(self.path)))
        except (FileNotFoundError, NotADirectoryError):
            return Loaded()
        except OSError as error:
            return Loaded(trouble=self._put_away("unreadable", error, touch=touch))
        except _BrokenError as error:
            return Loaded(trouble=self._put_away(error.problem, error, touch=touch))

    def keep(self, value: T) -> None:
        """Write `value`. Raises OSError; what was kept before is untouched then."""
        self._clear_the_way()
        write_atomically(self.path, self._encode(value))
        self._forget_times()

    def forget(self) -> None:
        """Remove what was kept. Raises OSError; nothing there is no error."""
        self._clear_the_way()
        self.path.unlink(missing_ok=True)
        self._forget_times()

    def erase(self) -> None:
        """Remove what was kept, and every other copy of it. Raises OSError."""
        self.forget()
        self.erase_copies()

    def erase_copies(self) -> None:
        """Remove what was ever set aside of it, and what was half written. Raises OSError."""
        remove_aside(self.path)
        remove_half_made(self.path)
        self._forget_times()

    def _forget_times(self) -> None:
        if self._timeless:
            forget_times(self.path)

    def _encode(self, value: T) -> bytes:
        header = _Header(self._form.schema, self._form.version, __version__)
        document = msgspec.to_builtins(header) | self._form.fields(value)
        return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"

    def _decode(self, data: bytes) -> T:
        if not data.strip():
            raise _BrokenError("empty")
        data = data.removeprefix(codecs.BOM_UTF8)  # Notepad puts it there
        self._check_header(data)
        try:
            return self._form.decode(data)
        except (ValueError, RecursionError) as error:
            raise _BrokenError("torn") from error

    def _check_header(self, data: bytes) -> None:
        try:
            header = msgspec.json.decode(data, type=_Header)
        except msgspec.ValidationError as error:
            raise _BrokenError("foreign") from error
        except (ValueError, RecursionError) as error:
            raise _BrokenError("torn") from error
        if header.schema != self._form.schema or header.version < 1:
            raise _BrokenError("foreign")
        if header.version > self._form.version:
            raise _BrokenError("newer")

    def _put_away(self, problem: Problem, error: Exception, *, touch: bool) -> Trouble:
        _log.warning("%s: %s (%s)", self.path.name, problem, error.__cause__ or error)
        text = self._form.texts[problem]
        if not touch:
            return Trouble(problem, text)
        # A newer game's file has a name of its own: broken ones never push it out.
        label = "newer" if problem == "newer" else "broken"
        try:
            aside = set_aside(self.path, label)
        except OSError:
            _log.warning("%s could not be set aside", self.path.name, exc_info=True)
            self._in_the_way = label
            return Trouble(problem, text)
        return Trouble(problem, text, aside.name)

    def _clear_the_way(self) -> None:
        """Set aside what could not be set aside when it was read: it is never written over."""
        if self._in_the_way:
            set_aside(self.path, self._in_the_way)
            self._in_the_way = ""


def _read(path: Path) -> bytes:
    try:
        return read_regular(path, LARGEST)
    except (NotRegularError, TooLargeError) as error:
        raise _BrokenError("foreign") from error
