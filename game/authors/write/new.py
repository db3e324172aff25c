"""`cuvari new`: a small, complete episode to begin with, and plays beside it."""

from __future__ import annotations

import json
import re
import sys
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.authors.explore.find import PLAYS, find_episode, plays_beside
from game.authors.lines import typed
from game.authors.write.people_of_story import fills
from game.language.languages import LANGUAGES, SOURCE_LANGUAGE, row_of
from game.language.serbian import to_latin
from game.language.tsv import table
from game.story.reading.fields import ID_PATTERN

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from game.paths import Paths
    from game.story.grammar.model import Episode

BEGINNING: Final = "beginning"
FRAME: Final = "frame"
"""What is filled with the people of another story."""
WORDS: Final = "words.tsv"
"""The words of both in each language in which somebody may write."""
PACK: Final = "season-1"
"""The folder of scenarios/ that a new episode goes to when none is named."""
OWN_PACK: Final = "our-stories"
"""The same for what a class writes: from another story, or in another language than English."""
DONE, NOT_DONE = 0, 2
"""Exit codes."""
LANGUAGE_LINE: Final = (
    "language: CODE                       # «in which language it is written; everybody sees it so»\n"
)
_MARKED: Final = re.compile(r"«([^»]*)»")
_PLAIN: Final = re.compile(r"[^\W_]((?!: | #)[^\"])*")
"""A text that YAML takes for one without quotation marks."""


def new(options: argparse.Namespace) -> int:
    """Make the episode and say how to go on; gives the exit code."""
    from game.paths import Paths

    paths = Paths.find()
    language = options.lang or SOURCE_LANGUAGE
    own = options.from_ or language != SOURCE_LANGUAGE
    folder = options.folder or paths.scenarios / (OWN_PACK if own else PACK)
    try:
        taken = _people(paths, options.from_, language) if options.from_ else None
        path = begin(options.id, folder, title=options.title or "", language=language, taken=taken)
    except (OSError, ValueError, LookupError) as problem:
        said = problem.args[0] if isinstance(problem, LookupError) else problem
        sys.stderr.write(f"cuvari new: {said}\n")
        return NOT_DONE
    shown = typed(str(path))
    sys.stdout.write(
        f"{shown}\n{typed(str(plays_beside(path)))}\n\n"
        f"See it:     python3 run.py preview {shown}\n"
        f"Check it:   python3 run.py check {'--draft ' if own else ''}{shown}\n"
        f"Explore it: python3 run.py explore --draft {shown}\n"
    )
    return DONE


def _people(paths: Paths, story: str, language: str) -> Mapping[str, str]:
    """What is taken from a story. Raises LookupError where there is none, ValueError where it can't be."""
    from game.language.catalog import Catalogs

    return fills(_playable(find_episode(paths.scenarios, story)), Catalogs.load(paths.locales)[language])


def _playable(path: Path) -> Episode:
    from game.story.loading.pack import load_episode

    episode = load_episode(path).episode
    if episode is None:
        raise ValueError(f"{path} has mistakes: `check` tells which")
    return episode


def begin(
    id_: str,
    folder: Path,
    *,
    title: str = "",
    language: str = SOURCE_LANGUAGE,
    taken: Mapping[str, str] | None = None,
) -> Path:
    """Write the two files and give the path of the episode; nothing that exists is overwritten.

    `taken` is what `people_of_story.fills` gives of another story; without it the people are its own.

    Raises:
        ValueError: The id is not one, or there is no such language.
        FileExistsError: There is such an episode already.
        OSError: The files can't be written.
    """
    if not re.fullmatch(ID_PATTERN, id_):
        raise ValueError(f"{id_!r} is no id: small letters, digits, - and _, such as the-lost-key")
    path = folder / f"{id_}.yaml"
    words = _words(language)
    kinds = ((path, ".yaml", "episode"), (plays_beside(path), PLAYS, "play"))
    for target, _, _ in kinds:
        if target.exists():
            raise FileExistsError(f"{target} is there already")
    for target, ending, kind in kinds:
        own = LANGUAGE_LINE.replace("CODE", language) if language != SOURCE_LANGUAGE else ""
        marks = {
            "EPISODE-ID": id_,
            "EPISODE TITLE": json.dumps(title, ensure_ascii=False) if title else _title(id_),
        }
        marks |= {"LANGUAGE": own, "SCHEMA": schema_of(folder, kind)}
        marks |= {"THIS-FILE": Path(typed(str(path))).as_posix(), **(taken or {})}
        folder.mkdir(parents=True, exist_ok=True)
        source = Path(__file__).parent / f"{FRAME if taken else BEGINNING}{ending}"
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_filled(source.read_text(encoding="utf-8"), words, marks))
    return path


def _words(language: str) -> Mapping[str, str]:
    """The words of a beginning by the English ones; made languages have them as their catalogs are made."""
    from game.language.ijekavian import load_lexicon
    from game.paths import Paths

    if language == SOURCE_LANGUAGE:
        return {}
    if language not in {each.code for each in LANGUAGES}:
        codes = ", ".join(each.code for each in LANGUAGES)
        raise ValueError(f"there is no language {language}. There are: {codes}")
    row = row_of(language)
    column = row.made_from or language
    rows = table(Path(__file__).parent / WORDS, {SOURCE_LANGUAGE, column})
    words = {each[SOURCE_LANGUAGE]: each[column] for each in rows}
    if row.ijekavian:
        lexicon = load_lexicon(Paths.find().locales)
        words = {english: lexicon.text("", text) for english, text in words.items()}
    return {english: to_latin(text) for english, text in words.items()} if row.script == "latin" else words


def _filled(text: str, words: Mapping[str, str], marks: Mapping[str, str]) -> str:
    """A beginning in a language, with what stands in the places of its marks."""
    places = re.compile("|".join(sorted(map(re.escape, marks), key=len, reverse=True)))
    filled = places.sub(lambda found: marks[found[0]], text)
    return "".join(_in_language(line, words) for line in filled.splitlines(keepends=True))


def _in_language(line: str, words: Mapping[str, str]) -> str:
    """A line whose words are those of a language; in quotation marks where YAML needs them."""

    def said(found: re.Match[str]) -> str:
        before, after = line[: found.start()], line[found.end() :]
        text = words.get(found[1], found[1])
        bare = "#" in before or before.endswith('"') or after.startswith(":") or _PLAIN.fullmatch(text)
        return text if bare else json.dumps(text, ensure_ascii=False)

    return _MARKED.sub(said, line)


def _title(id_: str) -> str:
    return re.sub(r"[-_]+", " ", id_).capitalize()


def schema_of(folder: Path, kind: str) -> str:
    """The way from the folder of the episode to the schema, as its first line names it."""
    from game.paths import Paths

    schema = Paths.find().scenarios / f"{kind}.schema.json"
    try:
        return Path(relpath(schema, folder)).as_posix()
    except ValueError:  # another drive, under Windows
        return schema.as_uri()
