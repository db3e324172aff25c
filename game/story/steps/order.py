"""`order:`: the player puts shuffled steps in order, without time or score."""

from typing import TYPE_CHECKING, Any, ClassVar, Final, Self
from zlib import crc32

import msgspec

from game.story.reading.fields import Model, OwnForm, PictureId, Word
from game.story.reading.read import FAILED, read_model
from game.story.reading.source import Mapping, Scalar, Sequence
from game.story.reading.texts_read import kind_of
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.option import Decided
from game.story.steps.step_text import ASK, HINT, OPTION, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.diagnostics import Mark
    from game.story.reading.source import Tree
    from game.story.reading.texts_read import Reading

LEAST: Final = 2
MOST: Final = 8
"""More steps than these are no longer seen at a glance, and take long with up and down alone."""


class Item(msgspec.Struct, frozen=True):
    """One of the steps to be put in order; one that is right `anywhere` may lie at every place."""

    id: str
    text: Text
    picture: str = ""
    anywhere: bool = False


class _Written(Model, frozen=True, kw_only=True):
    """An item of which the author says more than its text."""

    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    text: Text
    id: Word = ""
    picture: PictureId = ""
    anywhere: bool = False


class Items(OwnForm, frozen=True):
    """The steps in their right order."""

    right: tuple[Item, ...]

    @classmethod
    def read(cls, reading: "Reading", tree: "Tree", id_: str) -> "Self | None":
        """Read a list of texts, or of `{text: …}` with more; without an id, its number is that of a step."""
        if not isinstance(tree, Sequence):
            found = kind_of(tree)
            reading.report.add("wrong-type", tree.mark, expected="a list of steps (texts)", found=found)
            return None
        numbered = enumerate(tree.items, 1)
        items = [_read_item(reading, each, id_, number) for number, each in numbered]
        read = tuple(item for item in items if item is not None)
        if len(read) < len(items) or not _fit(reading, tree, read):
            return None
        return cls(read)

    @classmethod
    def schema(cls, text: dict[str, Any], id_: dict[str, Any]) -> dict[str, Any]:
        """Give that of texts, with or without an id."""
        with_id = {
            "type": "object",
            "properties": {
                "text": {**text, "description": "What stands on the card."},
                "id": id_,
                "picture": {"type": "string", "description": "A picture of the art kit on the card."},
                "anywhere": {"enum": ["yes", "no"], "description": "Whether it is right at every place."},
            },
            "required": ["text"],
            "additionalProperties": False,
        }
        return {"type": "array", "items": {"anyOf": [text, with_id]}}


def _read_item(reading: "Reading", tree: "Tree", id_: str, number: int) -> Item | None:
    """Read one step; its text has the id of the step, a point, and its own id."""
    own = tree.get("id") if isinstance(tree, Mapping) else None
    name = own.value if isinstance(own, Scalar) and own.value else str(number)
    if isinstance(tree, Mapping) and tree.get("text"):
        written = read_model(_Written, reading, tree, f"{id_}.{name}")
        if written is FAILED:
            return None
        return Item(name, written.text, written.picture, written.anywhere)
    text = reading.text(tree, f"{id_}.{name}")
    return Item(name, text) if text else None


def _fit(reading: "Reading", tree: Sequence, items: tuple[Item, ...]) -> bool:
    """Report too few or too many steps, and steps that can't be told apart."""
    ids: set[str] = set()
    words: set[str] = set()
    sound = True
    for item, each in zip(items, tree.items, strict=True):
        if item.id in ids:
            reading.report.add("duplicate-id", each.mark, id=item.id)
            sound = False
        if item.text.source in words:
            sound = _report(reading, each.mark, f"`{item.text.source}` is there twice")
        ids.add(item.id)
        words.add(item.text.source)
    if not LEAST <= len(items) <= MOST:
        sound = _report(reading, tree.mark, f"there are {len(items)}")
    elif len(bound := [item for item in items if not item.anywhere]) < LEAST:
        sound = _report(reading, tree.mark, f"{len(bound)} of them has a place of its own")
    return sound


def _report(reading: "Reading", mark: "Mark", found: str) -> bool:
    reading.report.add("order-steps", mark, found=found, least=str(LEAST), most=str(MOST))
    return False


@step_kind
class Order(Step, frozen=True, kw_only=True):
    """Waits until the steps stand in the right order; a wrong one is told kindly and may be tried again."""

    KIND: ClassVar[str] = "order"
    WAITS: ClassVar[Wait] = "order"
    MAIN: ClassVar[tuple[str, ...]] = ("order",)

    order: Items
    """The steps in their right order: texts, or `{text: …, id: …, picture: …, anywhere: yes}`."""
    ask: Text | None = None
    """The question above the steps."""
    hint: Text | None = None
    """What is said kindly after they were put in another order."""
    id: Word = ""

    @property
    def right(self) -> tuple[str, ...]:
        """The ids in the right order."""
        return tuple(item.id for item in self.order.right)

    @property
    def shuffled(self) -> tuple[str, ...]:
        """The ids as they stand at first: the same in every replay, and never the right order."""
        mixed = sorted(self.order.right, key=lambda item: (crc32(item.text.id.encode()), item.id))
        ids = tuple(item.id for item in mixed)
        if not self.fits(ids):
            return ids
        bound = iter([*self._bound(ids)[1:], self._bound(ids)[0]])
        return tuple(id_ if id_ in self.anywhere else next(bound) for id_ in ids)

    @property
    def anywhere(self) -> frozenset[str]:
        """The ids of those that are right at every place."""
        return frozenset(item.id for item in self.order.right if item.anywhere)

    def allows(self, arranged: tuple[str, ...]) -> bool:
        """Whether these are the steps, in whatever order."""
        return sorted(arranged) == sorted(self.right)

    def fits(self, arranged: tuple[str, ...]) -> bool:
        """Whether the steps lie as they belong, wherever those lie that may lie anywhere."""
        return self._bound(arranged) == self._bound(self.right)

    def _bound(self, ids: tuple[str, ...]) -> list[str]:
        return [id_ for id_ in ids if id_ not in self.anywhere]

    def decided(self, flags: frozenset[str], choice: str = "") -> Decided:
        """Give the steps in their right order."""
        del flags, choice
        return Decided(self.ask, order=tuple(item.text for item in self.order.right))

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the steps as they were put at the last try."""
        screen.ask = self.ask
        items = {item.id: (item.text, item.picture) for item in self.order.right}
        screen.boards.arrange(self, items, self.hint, self.anywhere)

    def texts(self) -> tuple[StepText, ...]:
        """Give the question, the steps and the hint."""
        ask = StepText(self.ask, note=_ASK, limit=ASK) if self.ask else None
        hint = StepText(self.hint, note=_HINT, limit=HINT) if self.hint else None
        of = f"of {len(self.order.right)} to be put in order: a few words on a card."
        items = (
            StepText(item.text, note=f"Step {number} {of}", limit=OPTION)
            for number, item in enumerate(self.order.right, 1)
        )
        return tuple(each for each in (ask, *items, hint) if each)


_ASK: Final = "Question above steps to be put in order."
_HINT: Final = "Kind hint after steps were put in another order."
