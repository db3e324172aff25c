"""An episode that is written in another language than English, as a class does: what that one asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Message

from game.language.codes import SEVERITIES
from game.language.entry import entries
from game.language.languages import row_of
from game.language.style import own_problems
from game.language.template import TemplateError
from game.story.reading.diagnostics import Diagnostic
from game.story.wording.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.language.rules import Rules
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import LoadedEpisode
    from game.story.reading.diagnostics import Mark

_SHOWN: Final = 160
"""Letters of a text that a message repeats."""


def check_own_language(loaded: LoadedEpisode, rules: Mapping[str, Rules]) -> Iterator[Diagnostic]:
    """Give what is wrong in the language of an episode: forms of girls and boys, letters, marks, wording.

    A language that is made from another has that one's rules where it has none of its own.
    """
    episode = loaded.draft
    if episode is None:
        return
    marks = {text.id: mark for text, mark in loaded.texts}
    code = episode.language
    own = rules.get(code) or rules.get(row_of(code).made_from)
    for message in _messages(episode):
        mark = marks.get(message.context or "")
        if mark is not None:
            yield from _found(message, code, own, loaded.path, mark)


def _messages(episode: Episode) -> Iterator[Message]:
    """Each text as a translation of itself, with the note that says who says it to whom."""
    for each in texts(episode):
        source = each.text.source
        yield Message(source, source, auto_comments=(each.comment,), context=each.text.id)


def _found(message: Message, code: str, rules: Rules | None, path: str, mark: Mark) -> Iterator[Diagnostic]:
    try:
        found = [item for entry in entries(code, message) for item in own_problems(entry, rules)]
    except TemplateError:
        return  # an error of its own
    for item in dict.fromkeys(found):
        values = {"found": item.found[:_SHOWN], "wanted": item.wanted, "language": code}
        values["id"] = message.context or ""
        yield Diagnostic(item.code, SEVERITIES[item.code], path, mark.line, mark.column, values)
