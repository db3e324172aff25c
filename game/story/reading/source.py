"""Strict YAML: bytes become a tree in which every value knows its place, and nothing is guessed.

The tree is built from the parser's events and not by `yaml.compose`: only the events show aliases, and
building it takes no recursion, so that no depth of nesting can exhaust the stack. Every scalar stays the
string that the author wrote; turning it into a number or a truth value is for the model that asks for one.
"""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import msgspec

from game.edges.hidden_characters import BROKEN, UNSEEN, code_point
from game.edges.real_files import TooLargeError, read_regular
from game.story.reading.diagnostics import Mark, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_BYTES: Final = 1_000_000
"""An episode of 60 nodes has about 60 000 bytes; one of a million is no episode."""
MAX_DEPTH: Final = 24
"""The grammar nests 7 deep."""
MAX_VALUES: Final = 30_000
"""An episode of 60 nodes has about 3 000 values."""

_COMMENT: Final = re.compile(r"\s+#\S")
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


class Scalar(msgspec.Struct, frozen=True):
    """A single value as it was written; `plain` when no quotes and no block mark stand around it."""

    value: str
    plain: bool
    mark: Mark


class Sequence(msgspec.Struct, frozen=True):
    """A list."""

    items: tuple["Tree", ...]
    mark: Mark


class Mapping(msgspec.Struct, frozen=True):
    """Keys and values in the order of the file; no key occurs twice."""

    pairs: tuple[tuple[Scalar, "Tree"], ...]
    mark: Mark

    def get(self, key: str) -> "Tree | None":
        """Give the value of a key, or None."""
        return next((value for name, value in self.pairs if name.value == key), None)


Tree: TypeAlias = Scalar | Sequence | Mapping


def read_bytes(path: Path, report: Report) -> bytes | None:
    """Read a file that is not too large to be one of ours."""
    try:
        return read_regular(path, MAX_BYTES)
    except TooLargeError as error:
        report.add("file-too-large", Mark(), size=str(error.size), limit=str(MAX_BYTES))
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or type(error).__name__
        report.add("unreadable-file", Mark(), reason=reason)
        return None


def read_tree(path: Path, report: Report) -> Tree | None:
    """Give the tree of a YAML file, or None when it can't be read; what is wrong goes to the report."""
    data = read_bytes(path, report)
    return None if data is None else parse(data, report)


def parse(data: bytes, report: Report) -> Tree | None:
    """Give the tree of a YAML document, or None when it can't be read; what is wrong goes to the report."""
    if len(data) > MAX_BYTES:
        report.add("file-too-large", Mark(), size=str(len(data)), limit=str(MAX_BYTES))
        return None
    text = _decode(data, report)
    if text is None or not _characters_allowed(text, report):
        return None
    return _Builder(text, report).build()


def _decode(data: bytes, report: Report) -> str | None:
    """Decode UTF-8, with or without the mark that some Windows editors write."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        mark = Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))
        wide = data.startswith(_WIDE_MARKS)
        found = "UTF-16" if wide else f"byte 0x{data[error.start]:02X}"
        report.add("not-utf-8", Mark() if wide else mark, found=found)
        return None


def _characters_allowed(text: str, report: Report) -> bool:
    """Refuse tabs, which every editor shows with another width, and characters that nobody sees."""
    before = len(report.problems)
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line:
            report.add("tab", Mark(number, line.index("\t") + 1))
        _refuse_characters(line, report, partial(Mark, number))
    return len(report.problems) == before


def _refuse_characters(text: str, report: Report, at: "Callable[[int], Mark]") -> None:
    """Report a character that can't be drawn, and one that nobody sees; `at` gives the mark of a column."""
    if text.isascii() and text.isprintable():
        return  # as most are: to look for each of the others takes long
    if found := BROKEN.search(text):
        report.add("control-character", at(found.start() + 1), found=code_point(found[0]))
    if found := UNSEEN.search(text):
        report.add("hidden-character", at(found.start() + 1), found=code_point(found[0]))


def _events(text: str) -> "Iterator[Any]":
    """Parse with libyaml, or with the slower parser in Python where PyYAML was built without it."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.parse(text, Loader=loader)


class _Open:
    """A collection whose end was not seen yet; a mapping holds its keys and values in turn."""

    __slots__ = ("is_mapping", "items", "mark")

    def __init__(self, mark: Mark, *, is_mapping: bool) -> None:
        self.mark = mark
        self.is_mapping = is_mapping
        self.items: list[Tree] = []


class _Builder:
    """Builds the tree from events, with its own stack."""

    def __init__(self, text: str, report: Report) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.report = report
        self.stack: list[_Open] = []
        self.count = 0
        self.root: Tree | None = None

    def build(self) -> Tree | None:
        """Read all events; None when the syntax is broken or a limit is passed."""
        import yaml

        try:
            for event in _events(self.text):
                if not self.take(event):
                    return None
        except yaml.MarkedYAMLError as error:
            self.report_syntax(error)
            return None
        except yaml.YAMLError as error:
            self.report.add("yaml-syntax", Mark(), problem=str(error))
            return None
        if self.root is None:
            self.report.add("empty-file", Mark())
        return self.root

    def take(self, event: Any) -> bool:  # noqa: ANN401 - PyYAML's events share no useful base
        """Take one event; False when reading on makes no sense."""
        kind = type(event).__name__
        mark = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
        if kind == "DocumentStartEvent" and self.root is not None:
            self.report.add("two-documents", mark)
            return False
        self.refuse_marks(event, mark)
        if kind == "ScalarEvent":
            plain = not event.style
            if plain:
                self.warn_of_comment(event)
            _refuse_characters(event.value, self.report, lambda _: mark)  # it may be written as `\u202e`
            self.put(Scalar(event.value, plain, mark))
        elif kind == "AliasEvent":
            self.report.add("yaml-alias", mark, name=f"*{event.anchor}")
            self.put(Scalar("", plain=True, mark=mark))
        elif kind in {"SequenceStartEvent", "MappingStartEvent"}:
            self.stack.append(_Open(mark, is_mapping=kind == "MappingStartEvent"))
        elif kind in {"SequenceEndEvent", "MappingEndEvent"}:
            self.put(self.close(self.stack.pop()))
        return self.within_limits(mark)

    def within_limits(self, mark: Mark) -> bool:
        """Stop at a file that is made to exhaust a reader."""
        if len(self.stack) > MAX_DEPTH:
            self.report.add("too-deep", mark, limit=str(MAX_DEPTH))
            return False
        if self.count > MAX_VALUES:
            self.report.add("too-many-values", mark, limit=str(MAX_VALUES))
            return False
        return True

    def refuse_marks(self, event: Any, mark: Mark) -> None:  # noqa: ANN401 - as above
        """Report an anchor or a tag: the grammar has no use for them, and bombs are made of them."""
        if getattr(event, "anchor", None) and type(event).__name__ != "AliasEvent":
            self.report.add("yaml-alias", mark, name=f"&{event.anchor}")
        if getattr(event, "tag", None):
            self.report.add("yaml-tag", mark, name=event.tag)

    def warn_of_comment(self, event: Any) -> None:  # noqa: ANN401 - as above
        """Warn when a text seems to be cut off at a `#`, as in `We are #1`."""
        end = event.end_mark
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        found = _COMMENT.match(line, end.column)
        if event.value and found:
            mark = Mark(end.line + 1, found.end() - 1)
            self.report.add("text-cut-off", mark, rest=line[found.end() - 2 :].strip())

    def put(self, tree: Tree) -> None:
        """Put a finished value where it belongs."""
        self.count += 1
        if self.stack:
            self.stack[-1].items.append(tree)
        else:
            self.root = tree

    def close(self, opened: _Open) -> Tree:
        """Make the finished collection."""
        if not opened.is_mapping:
            return Sequence(tuple(opened.items), opened.mark)
        pairs: dict[str, tuple[Scalar, Tree]] = {}
        for key, value in zip(opened.items[::2], opened.items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.report.add("key-not-a-word", key.mark)
            elif key.value in pairs:
                first = pairs[key.value][0].mark.line
                self.report.add("duplicate-key", key.mark, key=key.value, first=str(first))
            else:
                pairs[key.value] = (key, value)
        return Mapping(tuple(pairs.values()), opened.mark)

    def report_syntax(self, error: Any) -> None:  # noqa: ANN401 - the class is imported in `build`
        """Say in our own words what the parser stumbled over."""
        at = error.problem_mark or error.context_mark
        mark = Mark(at.line + 1, at.column + 1)
        problem = str(error.problem or "")
        if "nesting depth" in problem:  # libyaml reads ahead and has a limit of its own
            self.report.add("too-deep", mark, limit=str(MAX_DEPTH))
        elif "mapping values are not allowed" in problem:
            self.report.add("unquoted-colon", mark)
        elif "cannot start any token" in problem:
            line = self.lines[at.line] if at.line < len(self.lines) else ""
            self.report.add("unquoted-start", mark, character=line[at.column : at.column + 1])
        else:
            self.report.add("yaml-syntax", mark, problem=problem)
