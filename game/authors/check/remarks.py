"""What careful readers remarked, in `EPISODE.remarks.yaml`: told on its line until it is answered.

A remark keeps the words it was made about. While they stand in the file it is told where they stand, however
far they have moved; when they are others it is told once more, to be looked at again.
"""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias

import msgspec

from game.edges.real_files import read_regular
from game.language.catalog_files import story_catalog
from game.language.languages import LARGEST, SOURCE_LANGUAGE, TRANSLATED
from game.language.po import PoError, read, strings
from game.language.where import Places
from game.print.words.script_of_story import LOOKED_FOR
from game.story.reading.diagnostics import Diagnostic, Mark, Report, clipped
from game.story.reading.fields import ID_PATTERN, Form, Model, Word
from game.story.reading.read import FAILED, read_model
from game.story.reading.source import parse, read_bytes
from game.story.reading.texts_read import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.story.grammar.pack import LoadedEpisode

CODES: Final = frozenset({"look-again", "remark"})
ENDING: Final = ".remarks.yaml"
"""What the name of a file of remarks ends in, after the id of its episode."""
QUESTIONS: Final = len(LOOKED_FOR) + 1
"""On the first page of the script; the last is about a second language."""
LONGEST_SHOWN: Final = 500
"""Letters of a remark, and of the words it is about, that a message repeats."""

At: TypeAlias = Annotated[
    str,
    Form(rf"[1-9]\d{{0,5}}|{ID_PATTERN}(\.{ID_PATTERN})+", "a line such as 87, or the id of a text"),
]
Words: TypeAlias = Annotated[str, Form(r"(?s).+", "some words")]
Reader: TypeAlias = Literal[
    "author", "child", "parent", "police", "psychologist", "reader", "social-worker", "teacher", "translator",
]  # fmt: skip


class Remark(Model, frozen=True, kw_only=True):
    """What a reader saw at one place of an episode, or of its translation."""

    at: At
    """The line as the script prints it, or the id of the text as `check` and the catalogs name it."""
    reads: Words
    """The whole text as it stands there, or the whole line where it is about no text."""
    remark: Words
    """What the reader saw."""
    by: Reader
    """As what the reader read: a role, never a name."""
    question: int = 0
    """The number of the question on the script's first page which it answers."""
    language: Word = SOURCE_LANGUAGE
    """The language in whose catalog it stands; `en` is the episode itself."""
    answered: bool = False
    """Whether it was looked at and nothing is left to do: then it is told no more."""

    def verify(self, reading: Reading) -> None:
        """Refuse a question that the script doesn't ask."""
        if self.question > QUESTIONS:
            expected = f"a question of the script, 1 to {QUESTIONS}"
            reading.report.add("bad-form", self.mark, value=str(self.question), expected=expected)


class RemarksFile(Model, frozen=True, kw_only=True):
    """The remarks on one episode and on its translations."""

    remarks: tuple[Remark, ...]
    """What readers saw, in any order."""


class Beside(msgspec.Struct, frozen=True):
    """The file of remarks beside an episode as it was read, and the catalogs that they may be about."""

    path: str
    data: bytes
    locales: Path
    problems: tuple[Diagnostic, ...]

    def inputs(self) -> Iterator[bytes]:
        """What the findings depend on."""
        yield self.data
        yield repr(self.problems).encode()
        for path in sorted(self.locales.glob(f"*/{TRANSLATED.parent.as_posix()}/{_story(self.path)}.po")):
            yield str(path).encode()
            yield _bytes(path)


def remarks_beside(episode: Path, locales: Path) -> Beside | None:
    """Read the file of remarks beside an episode; None where there is none."""
    path = episode.with_name(episode.stem + ENDING)
    if not path.exists():
        return None
    report = Report(str(path))
    data = read_bytes(path, report)
    return Beside(report.path, data or b"", locales, report.sorted())


def check_remarks(beside: Beside, loaded: LoadedEpisode, episode: bytes) -> list[Diagnostic]:
    """Give each remark that isn't answered where its words stand, and all that is wrong with their file.

    `episode` are the bytes of its file: a remark may be about a line that holds no text.
    """
    report = Report(beside.path)
    tree = None if beside.problems else parse(beside.data, report)
    made: Any = FAILED if tree is None else read_model(RemarksFile, Reading(report), tree, "")
    found = [*beside.problems, *report.sorted()]
    known = {SOURCE_LANGUAGE: _of_episode(loaded, episode)}
    for each in () if made is FAILED else made.remarks:
        if each.answered:
            continue
        if each.language not in known:
            known[each.language] = _of_catalog(story_catalog(beside.locales, each.language, loaded.id))
        found.append(_told(each, known[each.language], beside.path))
    return found


Texts: TypeAlias = "dict[str, tuple[tuple[str, ...], Mark]]"
"""The forms of texts and their places, by their ids."""


class _Standing(msgspec.Struct, frozen=True):
    """What stands in a file: its words with their places in the order of lines, its texts by their ids."""

    path: str
    lines: int
    places: dict[str, list[Mark]] = {}
    texts: Texts = {}
    ids: dict[Mark, str] = {}

    @classmethod
    def of(cls, path: str, lines: int, texts: Texts, others: Iterable[tuple[str, Mark]]) -> _Standing:
        """Made of texts and of other words with their places."""
        places: dict[str, list[Mark]] = {}
        for words, mark in (*((each, mark) for said, mark in texts.values() for each in said), *others):
            places.setdefault(words, []).append(mark)
        for marks in places.values():
            marks.sort(key=_line)
        return cls(path, lines, places, texts, {mark: text_id for text_id, (_, mark) in texts.items()})

    def id_at(self, mark: Mark) -> str:
        """The id of the text that stands at a place; "" where none does."""
        return self.ids.get(mark, "")

    def nearest(self, words: str, line: int) -> Mark | None:
        """Where some words stand nearest to a line."""
        marks = self.places.get(words, [])
        after = bisect_left(marks, line, key=_line)
        return min(marks[max(0, after - 1) : after + 1], key=lambda mark: abs(mark.line - line), default=None)


def _told(each: Remark, standing: _Standing, file: str) -> Diagnostic:
    words = _plain(each.reads)
    if each.at.isdecimal():
        line = int(each.at)
        same, old = standing.nearest(words, line), Mark(line) if line <= standing.lines else None
    else:
        said, old = standing.texts.get(each.at, ((), None))
        same = old if words in said else None
    mark = same or old or each.mark
    path = standing.path if same or old else file
    asked = f", question {each.question}" if each.question else ""
    of = "" if each.language == SOURCE_LANGUAGE else f", {each.language}"
    values = {
        "by": f"{each.by}{of}{asked}",
        "text": standing.id_at(mark) if each.at.isdecimal() else each.at,
        "remark": clipped(_plain(each.remark), LONGEST_SHOWN),
        "reads": clipped(words, LONGEST_SHOWN),
        "file": Path(file).name,
    }
    return Diagnostic("remark" if same else "look-again", "warning", path, mark.line, mark.column, values)


def _of_episode(loaded: LoadedEpisode, data: bytes) -> _Standing:
    """The texts of an episode, and each whole line, with and without the dash before it."""
    lines = data.decode("utf-8", "replace").split("\n")
    whole = [
        (line.strip(), Mark(number, len(line) - len(line.lstrip()) + 1))
        for number, line in enumerate(lines, 1)
    ]
    others = [(_plain(each), mark) for line, mark in whole for each in {line, line.removeprefix("- ")}]
    texts: Texts = {text.id: ((_plain(text.source),), mark) for text, mark in loaded.texts}
    return _Standing.of(loaded.path, len(lines), texts, others)


def _of_catalog(path: Path) -> _Standing:
    """The translations of a catalog; none where it can't be read, which is told elsewhere."""
    try:
        messages = read(path).texts
    except PoError:
        return _Standing(str(path), 0)
    places = Places(path, {})
    texts = {
        text_id: (tuple(map(_plain, strings(message))), Mark(*places.of(message)[1:]))
        for text_id, message in messages.items()
    }
    return _Standing.of(str(path), max((mark.line for _, mark in texts.values()), default=0), texts, ())


def _bytes(path: Path) -> bytes:
    """The file for comparing; why it can't be read is told elsewhere."""
    try:
        return read_regular(path, LARGEST)
    except OSError:
        return b""


def _story(path: str) -> str:
    return Path(path).name.removesuffix(ENDING)


def _line(mark: Mark) -> int:
    return mark.line


def _plain(words: str) -> str:
    """Words without their line breaks."""
    return " ".join(words.split())
