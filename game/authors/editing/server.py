"""`cuvari lsp`: speaks with an editor over standard input and output (Language Server Protocol 3.17)."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from game import __version__
from game.authors.editing import replies
from game.authors.editing.desk import Desk, is_watched
from game.authors.editing.nameable import Name
from game.story.reading.diagnostic_pages import hint, message
from game.story.reading.diagnostics import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.authors.editing.sketch import Sketch
    from game.story.reading.diagnostics import Diagnostic

STILL: Final = 0.2
"""Seconds without a change after which a text is looked at: nobody wants to be told of half a word."""
NAME: Final = "cuvari"
SWITCH: Final = 0.001
"""Seconds for which a check may hold up an answer; it works meanwhile in a thread of its own."""
MISTAKEN: Final = ("name", "key", "value")
"""The values of a diagnostic one of which is the word that stands there and is wrong."""
_GRAVE: Final = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "info": lsp.DiagnosticSeverity.Information,
}
_KINDS: Final = {
    "key": lsp.CompletionItemKind.Property,
    "step": lsp.CompletionItemKind.Keyword,
    "word": lsp.CompletionItemKind.EnumMember,
    "node": lsp.CompletionItemKind.Function,
    "person": lsp.CompletionItemKind.Class,
    "hero": lsp.CompletionItemKind.Class,
    "flag": lsp.CompletionItemKind.Variable,
    "ending": lsp.CompletionItemKind.Event,
    "scene": lsp.CompletionItemKind.Function,
}


class EpisodeServer(LanguageServer):
    """Answers an editor from a desk; of a file that is not open on it, it knows nothing."""

    def __init__(self, desk: Desk, pages: Path, signs: Path) -> None:
        """`pages` is the folder of the diagnostics' pages, `signs` the file of the warning signs."""
        super().__init__(NAME, __version__)
        self.desk = desk
        self.pages = pages
        self.signs = signs
        self.looking: dict[str, asyncio.Task[None]] = {}

    def drawn(self, uri: str) -> tuple[Path, str, Sketch] | None:
        """The path, the text and the sketch of an episode that is open."""
        known = self.workspace.text_documents.get(uri)
        path = _path(uri)
        if known is None or path is None or not is_watched(path):
            return None
        return path, known.source, self.desk.sketch(path, known.source)

    def place(self, drawn: Sketch, position: lsp.Position) -> Mark:
        """A place of the editor, which counts in units of UTF-16 or another code, as a line and column."""
        codec = self.workspace.position_codec
        line = drawn.line(position.line + 1)
        within = min(position.character, codec.client_num_units(line))
        found = codec.position_from_client_units([line], lsp.Position(0, within))
        return Mark(position.line + 1, found.character + 1)

    def range(self, drawn: Sketch, mark: Mark, length: int) -> lsp.Range:
        """Some letters of a line as the editor counts them."""
        codec = self.workspace.position_codec
        line = drawn.line(mark.line)
        start = codec.client_num_units(line[: mark.column - 1])
        end = codec.client_num_units(line[: mark.column - 1 + length])
        return lsp.Range(lsp.Position(mark.line - 1, start), lsp.Position(mark.line - 1, end))

    def look(self, uri: str) -> None:
        """Look at a text as soon as it stays as it is for a moment."""
        if uri in self.looking:
            self.looking.pop(uri).cancel()
        self.looking[uri] = asyncio.get_running_loop().create_task(self._look(uri))

    async def _look(self, uri: str) -> None:
        """Tell first what reading finds, and all that the check finds when it is known."""
        await asyncio.sleep(STILL)
        found = self.drawn(uri)
        if found is None:
            return
        path, text, _ = found
        read = await asyncio.to_thread(self.desk.read, path, text)
        self.tell(uri, text, read.problems)
        self.tell(uri, text, await asyncio.to_thread(self.desk.check, path, text))

    def tell(self, uri: str, text: str, problems: Iterable[Diagnostic]) -> None:
        """Send what was found in a text, unless it is another one by now."""
        found = self.drawn(uri)
        if found is None or found[1] != text:
            return
        told = [self._told(found[2], each) for each in problems]
        version = self.workspace.text_documents[uri].version
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, told, version))

    def _told(self, drawn: Sketch, each: Diagnostic) -> lsp.Diagnostic:
        said = f"{message(each, self.pages).rstrip('.')}. {hint(each, self.pages)}".rstrip()
        word = re.compile(r"[\w-]+|\S?").match(drawn.line(each.line), max(0, each.column - 1))
        length = max(1, len(word[0])) if word else 1
        place = self.range(drawn, Mark(each.line, each.column), length)
        guess = each.values.get("guess", "")
        wrong = word is not None and word[0] in {each.values.get(key) for key in MISTAKEN}
        data = {"guess": guess} if guess and wrong else None
        return lsp.Diagnostic(place, said, _GRAVE[each.severity], each.code, source=NAME, data=data)


def opened(server: EpisodeServer, given: lsp.DidOpenTextDocumentParams) -> None:
    """Look at a file that was opened."""
    server.look(given.text_document.uri)


def changed(server: EpisodeServer, given: lsp.DidChangeTextDocumentParams) -> None:
    """Look at a file that was changed, saved or not."""
    server.look(given.text_document.uri)


def closed(server: EpisodeServer, given: lsp.DidCloseTextDocumentParams) -> None:
    """Say nothing more of a file that was closed, whether or not it is still there."""
    uri = given.text_document.uri
    if uri in server.looking:
        server.looking.pop(uri).cancel()
    if (path := _path(uri)) is not None:
        server.desk.forget(path)
    server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))


def complete(server: EpisodeServer, given: lsp.CompletionParams) -> list[lsp.CompletionItem]:
    """All that may be written at a place."""
    found = server.drawn(given.text_document.uri)
    if found is None:
        return []
    drawn = found[2]
    mark = server.place(drawn, given.position)
    return [
        lsp.CompletionItem(
            each.name,
            kind=_KINDS.get(each.kind, lsp.CompletionItemKind.Value),
            detail=each.kind,
            documentation=each.about or None,
            insert_text=f"{each.name}{each.behind}",
            data={"kind": each.kind, "about": each.about, "uri": given.text_document.uri},
        )
        for each in replies.completions(drawn, server.desk.around, mark.line, mark.column)
    ]


def resolve(server: EpisodeServer, item: lsp.CompletionItem) -> lsp.CompletionItem:
    """A name with all that is known of it, its picture included: too much for each name of a list."""
    data = item.data if isinstance(item.data, dict) else {}
    found = server.drawn(str(data.get("uri", "")))
    if found is not None and data.get("kind") not in {"key", "step", "word"}:
        name = Name(item.label, str(data.get("kind", "")), str(data.get("about", "")))
        words = replies.described(found[2], server.desk.around, name)
        item.documentation = lsp.MarkupContent(lsp.MarkupKind.Markdown, words)
    return item


def hover(server: EpisodeServer, given: lsp.HoverParams) -> lsp.Hover | None:
    """What a word means."""
    found = server.drawn(given.text_document.uri)
    if found is None:
        return None
    mark = server.place(found[2], given.position)
    words = replies.told(found[2], server.desk.around, mark.line, mark.column)
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, words)) if words else None


def define(server: EpisodeServer, given: lsp.DefinitionParams) -> lsp.Location | None:
    """Where that stands which a word names."""
    uri = given.text_document.uri
    found = server.drawn(uri)
    if found is None:
        return None
    mark = server.place(found[2], given.position)
    place = replies.definition(found[2], mark.line, mark.column)
    if place is not None:
        return lsp.Location(uri, server.range(found[2], place.mark, place.length))
    sign = replies.named_sign(found[2], mark.line, mark.column)
    return _sign(server.signs, sign) if sign in server.desk.around.signs else None


def refer(server: EpisodeServer, given: lsp.ReferenceParams) -> list[lsp.Location]:
    """Wherever that is named which a word names or defines."""
    uri = given.text_document.uri
    found = server.drawn(uri)
    if found is None:
        return []
    path, text, drawn = found
    mark = server.place(drawn, given.position)
    places = replies.places(drawn, server.desk.read(path, text).references, mark.line, mark.column)
    return [lsp.Location(uri, server.range(drawn, each.mark, each.length)) for each in places]


def mend(server: EpisodeServer, given: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """What can be put in the place of a word that is wrong: what was probably meant."""
    uri = given.text_document.uri
    if server.drawn(uri) is None:
        return []
    guessed = [
        (each, str(each.data["guess"]))
        for each in given.context.diagnostics
        if isinstance(each.data, dict) and each.data.get("guess")
    ]
    return [
        lsp.CodeAction(
            f"Write {guess}",
            lsp.CodeActionKind.QuickFix,
            [each],
            edit=lsp.WorkspaceEdit({uri: [lsp.TextEdit(each.range, guess)]}),
        )
        for each, guess in guessed
    ]


def rename(server: EpisodeServer, given: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    """All changes of a file that give something another name. Raises ValueError, whose words are shown."""
    uri = given.text_document.uri
    found = server.drawn(uri)
    if found is None:
        return None
    path, text, drawn = found
    mark = server.place(drawn, given.position)
    read = server.desk.read(path, text)
    if not read.references:
        raise ValueError("the file can't be read as it stands: mend its first mistake, then rename")
    changes = replies.rename(drawn, read.references, mark.line, mark.column, given.new_name)
    edits = [lsp.TextEdit(server.range(drawn, place.mark, place.length), new) for place, new in changes]
    return lsp.WorkspaceEdit({uri: edits})


def made(desk: Desk, pages: Path, signs: Path) -> EpisodeServer:
    """The server with all that it can answer."""
    server = EpisodeServer(desk, pages, signs)
    server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)(opened)
    server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)(changed)
    server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(closed)
    wanted = lsp.CompletionOptions(trigger_characters=[" ", "[", ","], resolve_provider=True)
    server.feature(lsp.TEXT_DOCUMENT_COMPLETION, wanted)(complete)
    server.feature(lsp.COMPLETION_ITEM_RESOLVE)(resolve)
    server.feature(lsp.TEXT_DOCUMENT_HOVER)(hover)
    server.feature(lsp.TEXT_DOCUMENT_DEFINITION)(define)
    server.feature(lsp.TEXT_DOCUMENT_REFERENCES)(refer)
    server.feature(lsp.TEXT_DOCUMENT_RENAME)(rename)
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION)(mend)
    return server


def serve() -> int:
    """Speak with the editor that has started this, until it goes; gives the exit code."""
    from game.authors.check.cache import Cache
    from game.authors.check.everything import checker
    from game.authors.check.pictures import kit_of
    from game.authors.editing.nameable import Around
    from game.authors.editing.pictures import PictureFiles
    from game.paths import Paths
    from game.story.grammar.signs import load_signs

    sys.setswitchinterval(SWITCH)
    paths = Paths.find()
    episodes = checker(paths, Cache(None))
    signs = paths.scenarios / "signs.yaml"
    pictures = PictureFiles(kit_of(paths.assets / "art"), paths.cache / "pictures-for-editors")
    around = Around(episodes.known, load_signs(signs).by_id, pictures.address)
    made(Desk(around, episodes), paths.diagnostics, signs).start_io()
    return 0


def _path(uri: str) -> Path | None:
    """The path of a file on this computer; None for anything else, such as a text without a name yet."""
    found = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(found) if found else None


def _sign(file: Path, name: str) -> lsp.Location | None:
    """Where a warning sign is defined."""
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n")):
        if line.startswith(f"{name}:"):
            place = lsp.Range(lsp.Position(number, 0), lsp.Position(number, len(name)))
            return lsp.Location(from_fs_path(str(file)) or "", place)
    return None
