"""The single settings of a struct by dotted names, as in `kiosk.times.idle_menu`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TRUTH: Final = {"yes": True, "no": False}

Built = TypeVar("Built", bound=msgspec.Struct)


class Leaf(msgspec.Struct, frozen=True):
    """One setting: its type as msgspec knows it, and its built-in value."""

    key: str
    type: Any
    default: object

    def convert(self, value: object) -> object:
        """The value in the setting's type, words made numbers where it wants them. Raises ValidationError.

        `yes` and `no` are what `cuvari config` prints, and what episodes have.
        """
        if self.type is bool and isinstance(value, str):
            value = TRUTH.get(value, value)
        return msgspec.convert(value, self.type, strict=False)


def leaves(struct: msgspec.Struct, prefix: str = "") -> dict[str, Leaf]:
    """All settings of a struct by their keys; the struct's own values are the built-in ones."""
    return {leaf.key: leaf for leaf in _leaves(struct, prefix)}


def _leaves(struct: msgspec.Struct, prefix: str) -> Iterator[Leaf]:
    for field in msgspec.structs.fields(type(struct)):
        value = getattr(struct, field.name)
        if isinstance(value, msgspec.Struct):
            yield from _leaves(value, f"{prefix}{field.name}.")
        else:
            yield Leaf(prefix + field.name, field.type, value)


def with_values(struct: Built, values: Mapping[str, object], prefix: str = "") -> Built:
    """The struct with those of its settings changed that `values` names."""
    changed: dict[str, object] = {}
    for name in struct.__struct_fields__:
        value = getattr(struct, name)
        if isinstance(value, msgspec.Struct):
            changed[name] = with_values(value, values, f"{prefix}{name}.")
        elif prefix + name in values:
            changed[name] = values[prefix + name]
    return msgspec.structs.replace(struct, **changed)
