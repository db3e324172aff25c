"""What hostile files are made of: whole ones with a few edits, and words that have broken readers before."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import msgspec
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LARGEST: Final = 4_000_000
"""Bytes of a file that is made here."""

WORDS: Final[tuple[bytes, ...]] = (
    # Dates and times
    *(
        b"2026-02-31",
        b"2025-19-39",
        b"2025-13",
        b"0000-00-00",
        b"9999-12-31",
        b"2026-W99",
        b"25:99",
        b"24:00",
    ),
    # Addresses
    *(
        b"javascript:alert(1)",
        b"file:///etc/passwd",
        b"http://[",
        b"http://[::1",
        b"//evil.example",
        b"a@evil.example",
    ),
    *("mreža.ba/приjава".encode(), b"xn--80ak6aa92e.com", b"https://" + b"a" * 9000, b"http://1:99999999/"),
    # Names and places
    *(
        b"../../../etc/passwd",
        b"/dev/zero",
        b"con",
        b"NUL.yaml",
        b"a/b",
        b"a\\b",
        b"-rf",
        b"--help",
        b"~root",
        b"$HOME",
    ),
    *(
        b'=HYPERLINK("http://x","y")',
        b"@SUM(1)",
        b"{{7*7}}",
        b"{hero}",
        b"{he|she}",
        b"{",
        b"}",
        b"%s%n",
        b"*",
    ),
    # Numbers
    *(
        b"-1",
        b"0",
        b"00",
        b"1e999",
        b"-0.0",
        b"NaN",
        b"Infinity",
        b"0x10",
        b"1_000",
        b"9" * 400,
        b"1" + b"0" * 19,
    ),
    *(
        b"9223372036854775808",
        b"-9223372036854775809",
        b"4294967296",
        b"0.1e-400",
        "١٢٣".encode(),
        "²".encode(),
    ),
    # Letters and encodings
    *(
        b"\0",
        b"\x1b[2J\x1b]0;x\x07",
        b"\r",
        b"\t",
        b"\x7f",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\xc0\x80",
    ),
    *(
        b"\xed\xa0\x80",
        b"\xed\xbf\xbf",
        b"\xf4\x90\x80\x80",
        "\u202e\u2066\u200b\u2028\ufeff".encode(),
        b"\\ud800",
    ),
    *(
        ("e" + "\u0301" * 300).encode(),
        "\U0001f468\u200d\U0001f469".encode(),
        "İıſẞŉ".encode(),
        "\uffff".encode(),
    ),
    # Syntax of JSON, YAML, XML, PO, CSV
    *(
        b"null",
        b"true",
        b"[]",
        b"{}",
        b'""',
        b"[[]]",
        b'{"a":{}}',
        b'"',
        b"'",
        b"|",
        b">",
        b"- ",
        b": ",
        b"? ",
        b"#",
    ),
    *(
        b"&a [*a]",
        b"*a",
        b"!!python/object:os.system x",
        b"<<: ",
        b"---\n",
        b"...\n",
        b"%YAML 9.9\n",
        b"no",
        b"12:30",
    ),
    *(
        b"<!ENTITY a 'b'>",
        b"<script>",
        b"<image href='file:///etc/passwd'/>",
        b'msgid ""\n',
        b"nplurals=999999999;",
    ),
    *(b"\n\n", b",", b";", b'"""', b"</svg>", b"url(#a)", b"\\", b"\\u0000", b"&#0;"),
)

TOKEN: Final = re.compile(rb"[A-Za-z0-9_.+-]+")

Kind: TypeAlias = Literal[
    "replace",
    "insert",
    "delete",
    "double",
    "line out",
    "line twice",
    "lines swapped",
    "cut",
    "many",
    "deep",
    "flip",
]
KINDS: Final[tuple[Kind, ...]] = (
    "replace",
    "insert",
    "delete",
    "double",
    "line out",
    "line twice",
    "lines swapped",
    "cut",
    "many",
    "deep",
    "flip",
)
OPENINGS: Final = (b"[", b'{"a":', b"{a: ", b"- ", b"<g>", b"(", b"{a|", b'\\"')


class Edit(msgspec.Struct, frozen=True):
    """A change: where, as a part of the file in thousandths, how much of it, and with which of the words."""

    kind: Kind
    at: int
    size: int
    word: bytes


class Example(msgspec.Struct, frozen=True):
    """What lies where a reader looks: these bytes, or a thing that is no plain file."""

    data: bytes
    place: str = ""


def made(seed: bytes, edits: Sequence[Edit]) -> bytes:
    """A seed with edits; never more than `LARGEST` bytes."""
    for edit in edits:
        seed = _CHANGES[edit.kind](seed, edit)[:LARGEST]
    return seed


def _at(data: bytes, edit: Edit) -> int:
    return len(data) * edit.at // 1000


def _replaced(data: bytes, edit: Edit) -> bytes:
    """A word of the file is another one."""
    found = TOKEN.search(data, _at(data, edit))
    return data[: found.start()] + edit.word + data[found.end() :] if found else data + edit.word


def _inserted(data: bytes, edit: Edit) -> bytes:
    return data[: _at(data, edit)] + edit.word + data[_at(data, edit) :]


def _deleted(data: bytes, edit: Edit) -> bytes:
    return data[: _at(data, edit)] + data[_at(data, edit) + edit.size :]


def _doubled(data: bytes, edit: Edit) -> bytes:
    at = _at(data, edit)
    return data[: at + edit.size] + data[at:]


def _lines(change: Callable[[list[bytes], int, Edit], None]) -> Callable[[bytes, Edit], bytes]:
    def changed(data: bytes, edit: Edit) -> bytes:
        lines = data.split(b"\n")
        change(lines, (len(lines) - 1) * edit.at // 1000, edit)
        return b"\n".join(lines)

    return changed


def _out(lines: list[bytes], at: int, _edit: Edit) -> None:
    del lines[at]


def _twice(lines: list[bytes], at: int, _edit: Edit) -> None:
    lines.insert(at, lines[at])


def _swapped(lines: list[bytes], at: int, edit: Edit) -> None:
    other = (at + 1 + edit.size) % len(lines)
    lines[at], lines[other] = lines[other], lines[at]


def _many(data: bytes, edit: Edit) -> bytes:
    """A line, or a word, comes thousands of times."""
    lines = data.split(b"\n")
    at = (len(lines) - 1) * edit.at // 1000
    count = min(edit.size * edit.size * 5, LARGEST // (len(lines[at]) + 1))
    if edit.word == b"*":  # each time with another number
        more = [lines[at].replace(b"1", b"%d" % number) + b"%d" % number for number in range(count)]
        return b"\n".join(lines[:at] + more + lines[at:])
    return b"\n".join(lines[:at] + lines[at : at + 1] * count + lines[at:])


def _deep(data: bytes, edit: Edit) -> bytes:
    opening = OPENINGS[len(edit.word) % len(OPENINGS)]
    return data[: _at(data, edit)] + opening * (edit.size**2 * 5) + data[_at(data, edit) :]


def _flipped(data: bytes, edit: Edit) -> bytes:
    at = min(_at(data, edit), len(data) - 1)
    return data[:at] + bytes([data[at] ^ (1 << edit.size % 8)]) + data[at + 1 :] if data else data


_CHANGES: Final[dict[Kind, Callable[[bytes, Edit], bytes]]] = {
    "replace": _replaced,
    "insert": _inserted,
    "delete": _deleted,
    "double": _doubled,
    "line out": _lines(_out),
    "line twice": _lines(_twice),
    "lines swapped": _lines(_swapped),
    "cut": lambda data, edit: data[: _at(data, edit)],
    "many": _many,
    "deep": _deep,
    "flip": _flipped,
}

EDITS: Final = st.builds(
    Edit,
    st.sampled_from(KINDS),
    st.integers(0, 999),
    st.integers(0, 60),
    st.sampled_from(WORDS) | st.binary(max_size=9),
)


def examples(seeds: Sequence[bytes], *, places: bool) -> st.SearchStrategy[Example]:
    """Changed seeds, bytes that never were a file of ours, and with `places` what is no file at all."""
    changed = st.builds(made, st.sampled_from(list(seeds)), st.lists(EDITS, max_size=5))
    wild = st.binary(max_size=2000) | st.lists(st.sampled_from(WORDS), max_size=12).map(b"".join)
    files = st.builds(Example, changed | changed | changed | wild)
    others = st.builds(Example, st.just(b""), st.sampled_from(sorted(PLACES)))
    return st.integers(0, 24).flatmap(lambda number: others if places and number == 24 else files)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(20_000_000_000)


PLACES: Final[dict[str, Callable[[Path], None]]] = {
    "nothing": lambda _: None,
    "folder": Path.mkdir,
}
if os.name == "posix":
    PLACES.update(
        {
            "pipe": _pipe,
            "sparse": _sparse,
            "link to itself": lambda path: path.symlink_to(path),
            "link to its folder": lambda path: path.symlink_to(path.parent, target_is_directory=True),
            "link to nothing": lambda path: path.symlink_to(path.with_name("nowhere")),
            "link to zeros": lambda path: path.symlink_to("/dev/zero"),
            "link to a terminal": lambda path: path.symlink_to("/dev/tty"),
        }
    )


def put(example: Example, path: Path) -> None:
    """Let the example lie there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if example.place:
        PLACES[example.place](path)
    else:
        path.write_bytes(example.data)
