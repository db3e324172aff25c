"""A caption stands where it hides nothing that can be read or pressed, and no face if that can be."""

import pytest

from game.ui.draw.display import Box, Lines, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import THEMES, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Widget, hit, placed, texts
from game.ui.parts.caption import caption
from tests.support.actions import PRESSED

PAGE = Rect(0, 0, 1280, 720)
SAID = "A warm chord: someone listens"


def look(theme: str = "warm", scale: float = 1.0) -> Look:
    prepare()
    return Look(THEMES[theme], typography(scale), Typesetter(1.0), motion=True, now=0)


def words(place: Rect, said: str = "Some words that are to be read") -> Widget:
    return Widget("words", place, (Lines(place, (said,), look().type.body, "#000000"),), name=said)


def press(place: Rect) -> Widget:
    return Widget("press", place, (Box(place, "#ffffff"),), action=PRESSED)


def page(*children: Widget) -> Widget:
    return Widget("page", PAGE, (Box(PAGE, "#ffffff"),), children)


def laid(tree: Widget, held: Rect | None = None, *, theme: str = "warm", scale: float = 1.0) -> Widget:
    return caption(look(theme, scale), SAID, "sound-on", tree, held, live=True)


def test_on_an_empty_page_it_stands_at_the_top() -> None:
    place = laid(page()).rect
    assert (place.x, place.y) == (28.0, 24.0)


def test_it_stands_beside_what_can_be_pressed() -> None:
    button = Rect(20, 20, 300, 56)
    place = laid(page(press(button))).rect
    assert place.y == 24.0
    assert place.x >= button.right


def test_a_button_that_is_closed_for_now_is_a_button() -> None:
    place = Rect(20, 20, 300, 56)
    closed = Widget("here", place, (Box(place, "#ffffff"),), role="button", state=("selected",))
    assert laid(page(closed)).rect.x >= place.right
    assert laid(page(closed), held=place).rect.x >= place.right


def test_it_stands_below_a_bar_over_the_whole_width() -> None:
    bar = Rect(0, 0, 1280, 90)
    assert laid(page(press(bar))).rect.y >= bar.bottom


def test_it_counts_only_what_letters_cover_and_not_the_room_that_they_have() -> None:
    assert laid(page(words(Rect(20, 20, 1200, 40), "Hi"))).rect.y == 24.0


def test_it_leaves_faces_free_where_there_is_room() -> None:
    person = Rect(0, 0, 600, 720)
    shown = Widget("person", person, (Picture(person, "person", "lana"),))
    assert laid(page(shown)).rect.x >= person.right


def test_rather_a_face_than_words() -> None:
    person = Widget("person", PAGE, (Picture(PAGE, "person", "lana"),))
    rows = [press(Rect(0, y, 1280, 100)) for y in range(100, 700, 100)]
    assert laid(page(person, *rows)).rect.bottom <= 100


def test_where_one_line_is_too_wide_it_takes_more() -> None:
    left, right = press(Rect(0, 0, 500, 720)), press(Rect(800, 0, 480, 720))
    one, more = laid(page()), laid(page(left, right))
    assert more.rect.w < one.rect.w
    assert more.rect.h > one.rect.h
    assert more.rect.x >= 500
    assert more.rect.right <= 800


def test_large_words_become_smaller_before_they_hide_anything() -> None:
    rows = [press(Rect(0, y, 1280, 100)) for y in (0, 160, 260, 360, 460, 560, 660)]
    large, small = laid(page(), scale=2.0), laid(page(*rows), scale=2.0)
    assert small.rect.h < large.rect.h
    assert (small.rect.y >= 100, small.rect.bottom <= 160) == (True, True)


def test_no_word_is_broken() -> None:
    strip = laid(page(press(Rect(0, 0, 1040, 720))))
    (lines,) = [shape for shape in strip.shapes if isinstance(shape, Lines)]
    assert " ".join(lines.lines) == SAID


def test_a_sound_that_says_nothing_shows_its_icon_alone() -> None:
    strip = caption(look(), "", "sound-on", page(), live=True)
    assert any(isinstance(shape, Picture) and shape.name == "sound-on" for shape in strip.shapes)


def test_a_small_strip_stays_where_it_was() -> None:
    rows = [press(Rect(0, y, 1280, 100)) for y in (0, 160, 260, 360, 460, 560, 660)]
    small = laid(page(*rows), scale=2.0).rect
    assert laid(page(rows[0]), small, scale=2.0).rect == small


def test_on_a_full_page_it_hides_least_and_never_help_and_quick_exit() -> None:
    bar = Widget("bar", Rect(0, 0, 1280, 100), children=(press(Rect(0, 0, 1280, 100)),), above=True)
    rows = [press(Rect(0, y, 1280 if y != 400 else 700, 100)) for y in range(100, 700, 100)]
    place = laid(page(bar, *rows), scale=2.0).rect
    assert place.y >= 100
    assert place.x >= 600


def test_it_stays_where_it_was_as_long_as_it_hides_nothing_there() -> None:
    first = laid(page(press(Rect(20, 20, 300, 56)))).rect
    assert laid(page(), held=first).rect == first
    assert laid(page(press(first)), held=first).rect != first


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_its_words_lie_in_it_in_any_theme_and_size(theme: str, scale: float) -> None:
    for left in (0, 700, 900):
        strip = laid(page(press(Rect(0, 0, left, 720))), theme=theme, scale=scale)
        (lines,) = [shape for shape in strip.shapes if isinstance(shape, Lines)]
        set_ = lines.style
        assert lines.rect.bottom <= strip.rect.bottom + 1
        assert lines.rect.y + len(lines.lines) * set_.size * set_.leading <= strip.rect.bottom + 1
        assert max(look().typesetter.width(line, set_) for line in lines.lines) <= lines.rect.w + 1
        assert strip.rect.right <= PAGE.right - 28 + 0.01


def test_it_is_told_and_takes_no_press() -> None:
    below = press(Rect(0, 0, 1280, 720))
    strip = laid(page(below))
    tree = page(below, strip)
    assert texts(tree) == (SAID,)
    assert strip.live
    assert all(here.widget.action is None for here in placed(strip))
    assert hit(tree, *strip.rect.center) is below
