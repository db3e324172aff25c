"""What `--help` tells of the words for teachers, in the language of the game."""

from __future__ import annotations

import argparse
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.config.terminal_language import Spoken
    from game.text import Text


class Helped(str):  # a string for argparse
    """The English of a text, which the formatter tells in the language of the game."""

    __slots__ = ("text", "values")

    text: Text
    values: dict[str, object]


def helped(text: Text, **values: object) -> Helped:
    """Help of an option or of a word; `values` fill its places."""
    said = Helped(text.source.format(**values))
    said.text, said.values = text, values
    return said


class InLanguage(argparse.HelpFormatter):
    """Tells what is `Helped` in the language of whoever uses the game, read where help is asked for."""

    @cached_property
    def _spoken(self) -> Spoken:
        from game.config.terminal_language import Spoken
        from game.paths import Paths

        return Spoken.of(Paths.find())

    def _get_help_string(self, action: argparse.Action) -> str | None:
        if isinstance(action.help, Helped):
            return self._spoken.say(action.help.text, None, **action.help.values).replace("%", "%%")
        return super()._get_help_string(action)
