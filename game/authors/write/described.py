"""What each key of a file means: the sentence that stands below the field of its model."""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise
from typing import Final

from game.story.reading.fields import Model

EVERYWHERE: Final = {
    "id": "The id of the text or step; without one it is made from the node and the kind of step.",
}
"""Keys that mean the same wherever they stand, by the names of their fields."""


@cache
def descriptions(model: type[Model]) -> dict[str, str]:
    """The sentence for each field of a model, those of its parents included.

    Raises:
        OSError: The source of the model is not there.
    """
    found = dict(EVERYWHERE)
    for kind in reversed(model.__mro__):
        if issubclass(kind, Model):
            found |= _in_class(kind)
    return found


def summary(model: type[Model]) -> str:
    """What a model is, in a sentence."""
    return _plain((inspect.getdoc(model) or "").partition("\n\n")[0])


def _in_class(kind: type) -> dict[str, str]:
    body = _classes(kind.__module__)[kind.__name__].body
    found = {}
    for field, below in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            sentence = _sentence(below)
            if sentence:
                found[field.target.id] = sentence
    return found


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}


def _sentence(node: ast.stmt) -> str:
    if (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ):
        return _plain(node.value.value)
    return ""


def _plain(words: str) -> str:
    return " ".join(words.split())
