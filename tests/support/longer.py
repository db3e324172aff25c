"""English with longer words: what a page must have room for before anybody has translated it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from game.language.catalog import Catalog
from tests.support.pseudo import pseudo

if TYPE_CHECKING:
    from game.text import Text

LONGER = 1.22
"""How much longer than the English a text may be; Croatian and Serbian take a sixth more."""


class Longer(Catalog):
    """A language in which every text is longer."""

    def __init__(self) -> None:
        super().__init__("en", "Longer")

    def render(self, text: Text, /, **values: Any) -> str:  # noqa: ANN401 - whatever the text asks for
        """The text, longer; texts among the values get longer when they are rendered themselves."""
        forms = {name: pseudo(getattr(text, name), LONGER) for name in ("source", "plural")}
        return super().render(msgspec.structs.replace(text, **forms), **values)
