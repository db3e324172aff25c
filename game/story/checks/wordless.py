"""An episode without its words: all that a proof over its states can depend on, and a digest of that.

A proof takes seconds, and a corrected word changes nothing of it. It is made on the wordless episode, so
that whatever it looks at is in the digest.
"""

from hashlib import blake2b
from typing import Any, Final

import msgspec

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark
from game.text import Text

_NOWHERE: Final = Mark()


def wordless(episode: Episode) -> Episode:
    """Give the same story with empty texts, whose ids stay, and no places in its file."""
    without: Episode = _without_words(msgspec.structs.replace(episode, digest=""))
    return without


def digest(episode: Episode) -> bytes:
    """Give a digest that is another one when anything of a wordless episode is."""
    made = blake2b(digest_size=20)
    made.update(repr(_ordered(episode)).encode())
    return made.digest()


def _without_words(value: Any) -> Any:  # noqa: ANN401 - whatever a model may hold
    if isinstance(value, Text):
        return Text(value.id, "")
    if isinstance(value, Mark):
        return _NOWHERE
    if isinstance(value, msgspec.Struct):
        fields = {name: _without_words(getattr(value, name)) for name in value.__struct_fields__}
        return type(value)(**fields)
    if isinstance(value, dict):
        return {key: _without_words(each) for key, each in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return type(value)(_without_words(each) for each in value)
    return value


def _ordered(value: Any) -> object:  # noqa: ANN401 - whatever a model may hold
    """Give what a value is made of in an order that is the same in each process, as that of sets is not."""
    if isinstance(value, msgspec.Struct):
        fields = value.__struct_fields__
        return (type(value).__qualname__, *((name, _ordered(getattr(value, name))) for name in fields))
    if isinstance(value, dict):
        return ("dict", *((_ordered(key), _ordered(each)) for key, each in value.items()))
    if isinstance(value, frozenset | set):
        return ("set", *sorted(map(repr, map(_ordered, value))))
    if isinstance(value, tuple | list):
        return ("row", *map(_ordered, value))
    return value
