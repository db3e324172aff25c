"""The files of a language: one for the program, and beside it one for each story, named after it.

`messages.po` holds the texts of the program, `new-friend.po` those whose ids begin with `new-friend.`; the
templates lie beside each other in the same way. They are read as one catalog and written from one, and what
stands in another file than its own moves when they are written.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from babel.messages.catalog import Message

from game.language.counting import STORIES
from game.language.languages import TRANSLATED
from game.language.po import Headers, PoCatalog, completed, read, strings, write


def catalog_files(program: Path) -> list[Path]:
    """The file of the program, which need not be there, and those beside it with its ending."""
    return [program, *sorted(set(program.parent.glob(f"*{program.suffix}")) - {program})]


def story_catalog(locales: Path, code: str, story: str) -> Path:
    """The file of the translations of a story into a language; it need not be there."""
    return (locales / code / TRANSLATED).with_stem(story)


def read_all(program: Path) -> PoCatalog:
    """The catalog in the file of the program and in those of the stories beside it.

    A text that stands in two files is that of the program's: there a change arrives which was made before its
    story had a file. Only where it has no translation the other is taken.

    Raises:
        PoError: There is no file of the program, or one of the files can't be read.
    """
    whole = read(program)
    texts = dict(whole.texts)
    whole.files = dict.fromkeys(texts, program)
    for path in catalog_files(program)[1:]:
        part = read(path)
        if _holds(part, path.stem):
            _take(whole, texts, part, path)
    return whole


def write_all(program: Path, whole: PoCatalog, headers: Headers) -> list[Path]:
    """Write each entry into the file that its id belongs to, and return the files.

    A file keeps its own header, with those of `headers` that it lacks. What is no longer used stays with its
    story while that has a file.

    Raises:
        PoError: The file of a story is there and can't be read.
    """
    files = {path.stem: path for path in catalog_files(program)}
    files |= {name: program.with_stem(name) for name in _stories(whole)}
    parts: dict[str, PoCatalog] = {program.stem: PoCatalog(whole.mime_headers, whole.header_comment)}

    def part_of(message: Message) -> PoCatalog:
        name = _episode(message) if _episode(message) in files else program.stem
        if name not in parts:
            parts[name] = _begun(files[name], whole, headers)
        return parts[name]

    for message in whole:
        if message.id:
            part_of(message)[message.id] = message
    for key, message in whole.obsolete.items():
        part_of(message).obsolete[key] = message
    for name, part in parts.items():
        write(files[name], part)
    return [files[name] for name in parts]


def _take(whole: PoCatalog, texts: dict[str, Message], part: PoCatalog, path: Path) -> None:
    """Add the entries of a story's file to those that were read before it, which are `texts`."""
    for text_id, message in part.texts.items():
        known = texts.get(text_id)
        if known is None or (any(strings(message)) and not any(strings(known))):
            if known is not None:
                whole.delete(known.id, text_id)
                del texts[text_id]  # it stands last now, as in the catalog
            whole[message.id] = texts[text_id] = message
            whole.files[text_id] = path
    for key, message in part.obsolete.items():
        whole.obsolete.setdefault(key, message)


def _begun(path: Path, whole: PoCatalog, headers: Headers) -> PoCatalog:
    """The catalog of a story without its entries."""
    if not path.exists():
        return PoCatalog(headers, whole.header_comment)
    own = read(path)
    return completed(PoCatalog(own.mime_headers, own.header_comment), headers)


def _holds(part: PoCatalog, story: str) -> bool:
    """Whether a file is that of a story; another, as one that somebody sent back, is left alone."""
    return any(_episode(message) == story for message in (*part.texts.values(), *part.obsolete.values()))


def _stories(messages: Iterable[Message]) -> set[str]:
    """The episodes whose texts are among them: their ids begin with the name of their file in a pack."""
    return {
        _episode(each)
        for each in messages
        for file, _ in each.locations[:1]
        if PurePosixPath(file.replace("\\", "/")).match(f"{STORIES}/*/{_episode(each)}.yaml")
    }


def _episode(message: Message) -> str:
    """The first word of an id, which in a text of a story names its episode."""
    return (message.context or "").partition(".")[0]
