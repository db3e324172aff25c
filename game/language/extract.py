"""Finding the texts of the game: extraction methods of Babel for Python and for episodes, and messages.pot.

The extraction map `locales/babel.cfg` names the methods by module, so that nothing has to be installed;
the id of a text is its context, as in `pgettext(id, source)`.
"""

import ast
import tokenize
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

from game.language.languages import SOURCE_LANGUAGE
from game.language.po import PoCatalog, sources, template_headers
from game.text import Text

if TYPE_CHECKING:
    from game.story.reading.diagnostics import Diagnostic
    from game.story.reading.source import Tree
    from game.story.wording.texts import Source

MAP: Final = Path("locales", "babel.cfg")
_TAG: Final = "Translators:"
_FIELDS: Final = ("id", "source", "plural")
_CAPTION: Final = "A sound in words, for those who do not hear it: on a small strip. At most 60 letters."
_HEADER: Final = "# The texts of Čuvari mreže, made from the program and the episodes. Do not edit."

Found = tuple[int, str, tuple[str, ...], list[str]]


class ExtractionError(Exception):
    """A text that can't be extracted; the message says where it stands."""


def template(root: Path) -> PoCatalog:
    """All texts of the game that lies at `root`: those of the program first, then episode by episode.

    Raises:
        ExtractionError: A file can't be read, or two texts share an id.
    """
    with (root / MAP).open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file, MAP.as_posix())  # type: ignore[no-untyped-call] # Babel's
    catalog = PoCatalog(template_headers(), _HEADER)
    known: dict[str, Message] = {}
    for filename, line, message, comments, context in extract_from_dir(root, methods, options):
        new = Message(
            message, "", [(filename.replace("\\", "/"), line)], auto_comments=comments, context=context
        )
        _refuse_conflict(known.setdefault(context or "", new), new)
        catalog[new.id] = new
    return catalog


def python(
    fileobj: IO[bytes],
    _keywords: Collection[str],
    _tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001 - Babel passes it by name
) -> Iterator[Found]:
    """Babel's extraction method for `Text("id", "source")` and `Text("id", "one", "many")` in Python.

    A comment that begins with `Translators:` on the line above goes with the text.

    Raises:
        ExtractionError: The file is no Python, or a text has a literal id but something else for its source.
    """
    code = fileobj.read()
    filename = getattr(fileobj, "name", "")
    try:
        tree = ast.parse(code)
    except SyntaxError as problem:
        raise ExtractionError(f"{filename}:{problem.lineno}: {problem.msg}") from problem
    comments = _comments(code)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _makes_text(node)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        if literals := _literals(call, filename):
            text = Text(literals[0], literals[1], "".join(literals[2:]))
            yield _found(call.lineno, text, _above(comments, call.lineno))


def episode(
    fileobj: IO[bytes],
    _keywords: Collection[str],
    _tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001 - Babel passes it by name
) -> Iterator[Found]:
    """Babel's extraction method for an episode; one that is not in English has nothing to translate.

    Raises:
        ExtractionError: The episode has mistakes, so that its texts can't be told apart.
    """
    from game.story.loading.pack import load_episode
    from game.story.wording.texts import texts

    loaded = load_episode(Path(fileobj.name))
    if loaded.episode and loaded.episode.language != SOURCE_LANGUAGE:
        return
    yield from _sources(texts(loaded.episode) if loaded.episode else None, loaded.problems)


def contacts(
    fileobj: IO[bytes],
    _keywords: Collection[str],
    _tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001 - Babel passes it by name
) -> Iterator[Found]:
    """Babel's extraction method for the contacts of a country.

    Raises:
        ExtractionError: The file has mistakes.
    """
    from game.story.grammar.contacts import load_country
    from game.story.wording.texts import texts_of_contacts

    loaded = load_country(Path(fileobj.name))
    yield from _sources(texts_of_contacts(loaded.country) if loaded.country else None, loaded.problems)


def signs(
    fileobj: IO[bytes],
    _keywords: Collection[str],
    _tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001 - Babel passes it by name
) -> Iterator[Found]:
    """Babel's extraction method for the warning signs.

    Raises:
        ExtractionError: The file has mistakes.
    """
    from game.story.grammar.signs import load_signs
    from game.story.wording.texts import texts_of_signs

    loaded = load_signs(Path(fileobj.name))
    yield from _sources(texts_of_signs(loaded.by_id) if loaded.by_id else None, loaded.problems)


def survey(
    fileobj: IO[bytes],
    _keywords: Collection[str],
    _tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001 - Babel passes it by name
) -> Iterator[Found]:
    """Babel's extraction method for the survey of an age band.

    Raises:
        ExtractionError: The file has mistakes.
    """
    from game.story.loading.questionnaire import load_survey
    from game.story.wording.questionnaire_texts import texts_of_survey

    loaded = load_survey(Path(fileobj.name))
    yield from _sources(texts_of_survey(loaded.survey) if loaded.survey else None, loaded.problems)


def score(
    fileobj: IO[bytes],
    _keywords: Collection[str],
    _tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001 - Babel passes it by name
) -> Iterator[Found]:
    """Babel's extraction method for the captions in a score of sounds.

    Raises:
        ExtractionError: The file has mistakes.
    """
    from game.story.reading.diagnostics import Report
    from game.story.reading.source import read_tree

    report = Report(fileobj.name)
    tree = read_tree(Path(fileobj.name), report)
    yield from _sources(tuple(_captions(tree)) if tree and not report.failed else None, report.sorted())


def _captions(score: "Tree") -> "Iterator[Source]":
    """The captions of a score: below each entry of its one key."""
    from game.story.reading.source import Scalar
    from game.story.wording.texts import Source

    for entry in (entry for entries in _values(score) for entry in _values(entries)):
        caption = {key.value: value for key, value in getattr(entry, "pairs", ())}.get("caption")
        said = {key.value: value for key, value in getattr(caption, "pairs", ())}
        id_, source = said.get("id"), said.get("source")
        if isinstance(id_, Scalar) and isinstance(source, Scalar):
            yield Source(Text(id_.value, source.value), _CAPTION, source.mark.line)


def _values(tree: "Tree") -> "list[Tree]":
    return [value for _, value in getattr(tree, "pairs", ())]


def _sources(found: "tuple[Source, ...] | None", problems: "tuple[Diagnostic, ...]") -> Iterator[Found]:
    """The texts of a file of the story; leaving out a broken file would make its translations obsolete."""
    if found is None:
        first = next((item for item in problems if item.severity == "error"), None)
        where = f"{first.path}:{first.line}:{first.column}: {first.code}" if first else "an empty file"
        raise ExtractionError(f"{where}: `cuvari check` tells more; no text was extracted")
    for source in found:
        yield _found(source.line, source.text, [source.comment] if source.comment else [])


def _found(line: int, text: Text, comments: list[str]) -> Found:
    if text.plural:
        return line, "npgettext", (text.id, text.source, text.plural), comments
    return line, "pgettext", (text.id, text.source), comments


def _refuse_conflict(known: Message, new: Message) -> None:
    """One id for two sources would give one of them the other's translation."""
    if sources(known) != sources(new):
        (first, _), (second, line) = known.locations[0], new.locations[0]
        raise ExtractionError(
            f"{second}:{line}: the id {new.context} stands for {sources(new)[0]!r} here"
            f" and for {sources(known)[0]!r} in {first}"
        )


def _makes_text(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name == "Text"


def _literals(call: ast.Call, filename: str) -> list[str]:
    """The literal id, source and plural of a call; nothing when the id is not literal."""
    given = dict(zip(_FIELDS, call.args, strict=False))
    given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    values = [given[name] for name in _FIELDS if name in given]
    strings = [
        value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)
    ]
    if not strings or not isinstance(given.get("id"), ast.Constant) or not strings[0]:
        return []
    if len(strings) != len(values) or len(strings) == 1:
        raise ExtractionError(
            f"{filename}:{call.lineno}: the source of {strings[0]} must be written out in place"
        )
    return strings


def _comments(code: bytes) -> dict[int, str]:
    """The comments that stand on a line of their own, by line."""
    lines = iter(code.splitlines(keepends=True))
    tokens = tokenize.tokenize(lambda: next(lines, b""))
    return {
        token.start[0]: token.string.lstrip("# ").rstrip()
        for token in tokens
        if token.type == tokenize.COMMENT and not token.line[: token.start[1]].strip()
    }


def _above(comments: Mapping[int, str], line: int) -> list[str]:
    """The translators' comment that ends above this line."""
    block: list[str] = []
    while (line := line - 1) in comments:
        block.insert(0, comments[line])
        if block[0].startswith(_TAG):
            return [" ".join(block).removeprefix(_TAG).strip()]
    return []
