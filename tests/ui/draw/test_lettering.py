"""Title lettering: no word is broken, all of it lies in its place, and it is read as one heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.ui.draw.display import Lines
from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import WARM, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.parts.lettering import lettering

if TYPE_CHECKING:
    from game.ui.draw.widget import Widget

NAMES = ("Guardians of the Net", "Čuvari mreže", "Чувари мреже")


def made(words: str, place: Rect, largest: float = 118.0) -> Widget:
    prepare()
    look = Look(WARM, typography(1.0), Typesetter(1.0), motion=True, now=0)
    return lettering(look, "name", place, words, largest, (WARM.page, WARM.on_page, WARM.warm))


def letters(widget: Widget) -> list[Lines]:
    return [shape for shape in widget.shapes if isinstance(shape, Lines)]


@pytest.mark.parametrize("words", NAMES)
@pytest.mark.parametrize("width", [1100.0, 640.0, 420.0])
def test_every_letter_lies_in_the_place(words: str, width: float) -> None:
    place = Rect(40, 90, width, 400)
    widget = made(words, place)
    assert widget.rect.bottom <= place.bottom
    for letter in letters(widget):
        assert letter.rect.x >= place.x - 1
        assert letter.rect.right <= place.right + 1
        assert widget.rect.y - 1 <= letter.rect.y <= letter.rect.bottom <= widget.rect.bottom + 12


def test_it_is_as_large_as_fits_and_never_larger_than_asked() -> None:
    sizes = [
        letters(made(NAMES[0], Rect(0, 0, width, 300)))[-1].style.size for width in (1400.0, 900.0, 500.0)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 118.0
    assert sizes[2] < 118.0


def test_all_letters_but_the_spaces_are_there_with_faces_above_edges() -> None:
    widget = made(NAMES[1], Rect(0, 0, 900, 200))
    signs = [letter.lines[0] for letter in letters(widget)]
    assert signs == list("Čuvarimreže") * 3
    assert [letter.style.edge > 0 for letter in letters(widget)] == [True] * 22 + [False] * 11


def test_it_is_one_heading() -> None:
    widget = made(NAMES[2], Rect(0, 0, 900, 200))
    assert (widget.role, widget.name) == ("heading", "Чувари мреже")
