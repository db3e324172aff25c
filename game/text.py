"""The one value that all layers share: a text with a stable id; and whom it may speak to."""

from typing import Literal, TypeAlias

import msgspec

Players: TypeAlias = Literal["", "boys", "girls", "mixed"]
"""Who is at the screen, for the grammar: one child, two boys, two girls, or a girl and a boy."""


class Text(msgspec.Struct, frozen=True):
    """A text of the game: what state and views hold instead of a string in some language.

    `id` is the msgctxt of the catalogs and never changes when a word is corrected; `source` is the English
    text; `plural` is its form for many, set only when the text counts `{n}` things. `names` are the values of
    placeholders that stand for people of the story, `{damir}`, and are the same whoever plays. `language` is
    that of the source where it is not English: such a text is shown as it is, and nobody translates it.
    """

    id: str
    source: str
    plural: str = ""
    names: tuple[tuple[str, "Text"], ...] = ()
    language: str = ""


class Refusal(Exception):  # noqa: N818 - what was asked for can't be done, and nothing is broken
    """Something that was asked for can't be done, and a sentence says why."""

    def __init__(self, text: Text, n: int | None = None, **values: object) -> None:
        """`values` fill the places of the sentence, `n` is what it counts."""
        self.text, self.n, self.values = text, n, values
        super().__init__(text.id)
