"""Templates of texts: placeholders, pairs of gender forms, and braces.

A text may hold

* `{name}`, a placeholder for a value: small letters, digits and `_`, beginning with a letter;
* `{he form|she form}`, a pair of which one form is shown, the boy's standing first; a form may be empty and
  may hold placeholders, but neither another pair nor a brace of its own;
* `{{` and `}}`, a brace.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

import msgspec

Gender = Literal["m", "f"]

_NAME: Final = r"[a-z][a-z0-9_]*+"
_FORM: Final = rf"(?:[^{{}}|]++|\{{{_NAME}\}})*+"
_PIECE: Final = re.compile(
    rf"""(?P<words>[^{{}}]+)
    |\{{(?P<value>{_NAME})\}}
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
    """A parsed text: what is shown for a boy and for a girl, and the pairs it was made from."""

    boy: Form
    girl: Form
    pairs: tuple[tuple[Form, Form], ...] = ()
    placeholders: frozenset[str] = frozenset()

    def render(self, gender: Gender, values: Mapping[str, object]) -> str:
        """The text for a hero of this gender; a placeholder without a value stays as it is written."""
        form = self.boy if gender == "m" else self.girl
        return "".join([part if isinstance(part, str) else str(values.get(part.name, part)) for part in form])


def parse(text: str) -> Template:
    """The template that `text` describes.

    Raises:
        TemplateError: A brace stands alone, or what it holds is neither a placeholder nor a pair.
    """
    boy: list[str | Value] = []
    girl: list[str | Value] = []
    pairs: list[tuple[Form, Form]] = []
    for piece in _pieces(text):
        if piece["boy"] is not None:
            pair = (_form(piece["boy"]), _form(piece["girl"]))
            pairs.append(pair)
            boy += pair[0]
            girl += pair[1]
        else:
            part = Value(piece["value"]) if piece["value"] else piece["words"] or piece["brace"][0]
            boy.append(part)
            girl.append(part)
    names = frozenset(part.name for part in (*boy, *girl) if isinstance(part, Value))
    return Template(_joined(boy), _joined(girl), tuple(pairs), names)


def literal(text: str) -> Template:
    """A template that shows `text` as it is written, braces and all."""
    return Template((text,), (text,))


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
        return f"{{{inside}}} has more than two forms"
    return f"{{{inside}}} is neither a placeholder (small Latin letters) nor a pair of forms with |"
