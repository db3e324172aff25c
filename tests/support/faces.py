"""Where the faces of the people on a stage are, and what lies on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.theme import channels
from game.ui.draw.widget import placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.draw.widget import Widget

VIEW = (520.0, 620.0)
"""What a person is drawn in: docs/art.md."""
HEAD = Rect(160.0, 118.0, 200.0, 214.0)
"""In it, from the brow to the chin and from cheek to cheek, of the largest head and of the lowest."""
HAIR, EYES = 86.0, 343.0
"""In it, where at the height of faces the widest hair begins at the left, and where the eyes of all end."""
OPAQUE = 200
"""Alpha from which on what lies behind can't be seen."""


def faces(tree: Widget) -> dict[str, Rect]:
    """The face of each person that stands on the stage, by the widget's id, as far as it can be seen."""
    found = {}
    for here in placed(tree):
        for shape in here.widget.shapes:
            if here.widget.id.startswith("person:") and isinstance(shape, Picture):
                place = face(shape.rect) if shape.kind == "person" else both(shape.rect)
                found[here.widget.id] = place.intersection(here.clip)
    return found


def face(person: Rect) -> Rect:
    """The face of a person who is drawn in this place."""
    x, y = person.w / VIEW[0], person.h / VIEW[1]
    return Rect(person.x + HEAD.x * x, person.y + HEAD.y * y, HEAD.w * x, HEAD.h * y)


def both(pair: Rect) -> Rect:
    """The two faces of people who hug, who are drawn in this place."""
    return Rect(pair.x + pair.w * 0.2, face(pair).y, pair.w * 0.6, face(pair).h)


def before_eyes(tree: Widget) -> Iterator[tuple[str, str]]:
    """Each person before whose eyes the hair of somebody else can hang, and of whom: who is drawn later."""
    people = [
        (here.widget.id, shape.rect)
        for here in placed(tree)
        for shape in here.widget.shapes
        if here.widget.id.startswith("person:") and isinstance(shape, Picture) and shape.kind == "person"
    ]
    for number, (who, back) in enumerate(people):
        for other, front in people[number + 1 :]:
            begins, ends = front.x + front.w * HAIR / VIEW[0], back.x + back.w * EYES / VIEW[0]
            if begins < ends - 1 and front.right > back.x:
                yield who, other


def covering(tree: Widget) -> Iterator[tuple[str, str]]:
    """Each face that something lies on, and the id of that."""
    seen = faces(tree)
    on_stage = {id(here.widget) for one in tree.children if one.id == "stage" for here in placed(one)}
    for here in placed(tree):
        if id(here.widget) in on_stage or here.widget is tree:
            continue
        for shape in here.widget.shapes:
            if isinstance(shape, Box) and shape.fill and channels(shape.fill)[3] >= OPAQUE:
                at = shape.rect.intersection(here.clip)
                yield from ((who, here.widget.id) for who, face_ in seen.items() if _on(at, face_))


def _on(one: Rect, face_: Rect) -> bool:
    both = one.intersection(face_)
    return both.w > 1 and both.h > 1
