"""The one value that all layers share: a text with a stable id."""

import msgspec


class Text(msgspec.Struct, frozen=True):
    """A text of the game: what state and views hold instead of a string in some language.

    `id` is the msgctxt of the catalogs and never changes when a word is corrected; `source` is the English
    text; `plural` is its form for many, set only when the text counts `{n}` things. `names` are the values of
    placeholders that stand for people of the story, `{damir}`, and are the same whoever plays.
    """

    id: str
    source: str
    plural: str = ""
    names: tuple[tuple[str, "Text"], ...] = ()
