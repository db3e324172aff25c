"""Templates of texts: placeholders, pairs of gender forms, and braces.

A text may hold

* `{name}`, a placeholder for a value: small letters, digits and `_`, beginning with a letter;
* `{he form|she form}`, a pair of which one form is shown, the boy's standing first; a form may be empty and
  may hold placeholders, but neither another pair nor a brace of its own;
* `{one||several}`, where two players at one screen read something else: one form or a pair for a single hero,
  and behind the double bar one form for every two; or that of two boys, that of two girls and, if it is not
  the boys', that of a girl and a boy: `{sam|sama||obojica|obje|oboje}`;
* `{{` and `}}`, a brace.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

import msgspec

from game.text import Players

Gender = Literal["m", "f"]
SEVERAL: Final[tuple[Players, ...]] = ("boys", "girls", "mixed")
"""The order of the forms for two players."""

_NAME: Final = r"[a-z][a-z0-9_]*+"
_FORM: Final = rf"(?:[^{{}}|]++|\{{{_NAME}\}})*+"
_PIECE: Final = re.compile(
    rf"""(?P<words>[^{{}}]+)
    |\{{(?P<value>{_NAME})\}}
    |\{{(?P<one>{_FORM}(?:\|{_FORM})?)\|\|(?P<several>{_FORM}(?:\|{_FORM}){{0,2}})\}}
    |\{{(?P<boy>{_FORM})\|(?P<girl>{_FORM})\}}
    |(?P<brace>\{{\{{|\}}\}})""",
    re.VERBOSE,
)
_FORM_PIECE: Final = re.compile(rf"(?P<words>[^{{}}]+)|\{{(?P<value>{_NAME})\}}")


class TemplateError(ValueError):
    """A text whose braces make no template; `position` is the index of the brace that is wrong."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


class Value(msgspec.Struct, frozen=True):
    """The place of a value; as a string it is the placeholder itself, which shows when no value was given."""

    name: str

    def __str__(self) -> str:
        return f"{{{self.name}}}"


Form = tuple[str | Value, ...]


class Template(msgspec.Struct, frozen=True):
    """A parsed text: what is shown for a boy and for a girl, and the pairs it was made from.

    `several` is what two boys, two girls, and a girl and a boy read, where the text says that: `twos` are the
    forms of boys and of girls in it, `lone` the pairs that say nothing of two.
    """

    boy: Form
    girl: Form
    pairs: tuple[tuple[Form, Form], ...] = ()
    placeholders: frozenset[str] = frozenset()
    several: tuple[Form, ...] = ()
    twos: tuple[tuple[Form, Form], ...] = ()
    lone: tuple[tuple[Form, Form], ...] = ()

    def render(self, gender: Gender, values: Mapping[str, object], players: Players = "") -> str:
        """The text for a hero of this gender, or for two `players` where it says something else to them.

        A placeholder without a value stays as it is written.
        """
        form = self.boy if gender == "m" else self.girl
        if players and self.several:
            form = self.several[SEVERAL.index(players)]
        return "".join([part if isinstance(part, str) else str(values.get(part.name, part)) for part in form])


def parse(text: str) -> Template:
    """The template that `text` describes.

    Raises:
        TemplateError: A brace stands alone, or what it holds is neither a placeholder nor a pair.
    """
    if "{" not in text and "}" not in text:  # as nearly every text
        return literal(text)
    pieces = [_piece(piece) for piece in _pieces(text)]
    boy, girl, *several = (_joined([part for each in pieces for part in each.read[who]]) for who in range(5))
    said = any(each.several for each in pieces)
    return Template(
        boy,
        girl,
        tuple(each.read[:2] for each in pieces if each.pair),
        frozenset(part.name for form in (boy, girl, *several) for part in form if isinstance(part, Value)),
        tuple(several) if said else (),
        tuple(each.read[2:4] for each in pieces if each.several),
        tuple(each.read[:2] for each in pieces if said and each.pair and not each.several),
    )


class _Piece(msgspec.Struct, frozen=True):
    """What a boy, a girl, two boys, two girls, and a girl and a boy read of a piece of a text."""

    read: tuple[Form, Form, Form, Form, Form]
    pair: bool = False
    several: bool = False


def _piece(found: re.Match[str]) -> _Piece:
    """What all readers read of a piece."""
    if found["several"] is not None:
        one, of = ([_form(each) for each in found[name].split("|")] for name in ("one", "several"))
        girls = of[1] if len(of) > 1 else of[0]
        return _Piece((one[0], one[-1], of[0], girls, of[2] if of[2:] else of[0]), len(one) > 1, several=True)
    if found["boy"] is not None:
        boy, girl = _form(found["boy"]), _form(found["girl"])
        return _Piece((boy, girl, boy, girl, boy), pair=True)
    part: Form = (Value(found["value"]) if found["value"] else found["words"] or found["brace"][0],)
    return _Piece((part, part, part, part, part))


def literal(text: str) -> Template:
    """A template that shows `text` as it is written, braces and all."""
    form: Form = (text,) if text else ()
    return Template(form, form)


def names(form: Form) -> frozenset[str]:
    """The placeholders of one form."""
    return frozenset(part.name for part in form if isinstance(part, Value))


def _pieces(text: str) -> Iterator[re.Match[str]]:
    position = 0
    while position < len(text):
        piece = _PIECE.match(text, position)
        if piece is None:
            raise TemplateError(_explanation(text, position), position)
        yield piece
        position = piece.end()


def _form(text: str) -> Form:
    return tuple(
        Value(piece["value"]) if piece["value"] else piece[0] for piece in _FORM_PIECE.finditer(text)
    )


def _joined(parts: list[str | Value]) -> Form:
    """The same parts with neighbouring strings made one, so that most texts render as a single piece."""
    joined: list[str | Value] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part:
            joined.append(part)
    return tuple(joined)


def _explanation(text: str, position: int) -> str:
    if text[position] == "}":
        return "a closing brace without an opening one; a brace that shall be seen is written }}"
    rest = text[position + 1 :]
    if "}" not in rest:
        return "an opening brace is never closed; a brace that shall be seen is written {{"
    inside = rest[: rest.index("}")]
    if "{" in inside:
        return "a pair of forms may hold placeholders, but no pair and no brace"
    if inside.count("|") > 1:
        return f"{{{inside}}} has more than two forms; those for two players stand behind a double bar"
    return f"{{{inside}}} is neither a placeholder (small Latin letters) nor a pair of forms with |"
