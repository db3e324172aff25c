"""What stands on the screen after a sequence of trees is what the last of them shows, painted afresh."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.art.pictures import Pictures
from game.ui.draw.display import Box, Lines, Picture, Style
from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.offscreen import canvas
from game.ui.draw.screen import Screen
from game.ui.draw.theme import NIGHT, WARM, Theme
from game.ui.draw.widget import Widget
from tests.support.repainted import differs

if TYPE_CHECKING:
    from game.ui.draw.display import Shape

W, H = 120, 90
PAGE = Rect(0, 0, W, H)
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    return Pictures(ROOT / "assets" / "art")


def screen(pictures: Pictures, scale: float = 1.0) -> Screen:
    return Screen(canvas((round(W * scale), round(H * scale))), pictures, Viewport(W, H, scale))


def page(*children: Widget) -> Widget:
    return Widget("page", PAGE, children=children)


def card(id_: str, x: float, y: float, fill: str) -> Widget:
    rect = Rect(x, y, 40, 30)
    return Widget(id_, rect, (Box(rect, fill),))


def test_what_scrolling_would_show_is_set_in_moments_without_work(pictures: Pictures) -> None:
    """Line by line, no line twice, and nothing but what is out of sight."""
    shown = screen(pictures)
    lines = tuple(
        Lines(Rect(0, 30.0 * n, 100, 40), (f"a{n}", f"b{n}"), Style(12.0), "#000000") for n in range(9)
    )
    area = Widget("area", PAGE, lines, clip=True)
    shown.paint(page(area), WARM)
    set_: list[str] = []
    render = shown.typesetter.render

    def told(text: str, *more: object) -> pygame.Surface:
        set_.append(text)
        return render(text, *more)  # type: ignore[arg-type]  # handed through as they came

    shown.typesetter.render = told  # type: ignore[method-assign, assignment]  # only counts
    shown.prepare()
    assert set_ == ["a4"]  # those before are in sight, if only by what stands out of their lines
    for _ in range(30):
        shown.prepare()
    assert set_ == [f"{letter}{n}" for n in range(4, 9) for letter in "ab"]
    moved = tuple(msgspec.structs.replace(each, rect=each.rect.moved(0, -150)) for each in lines)
    shown.paint(page(Widget("area", PAGE, moved, clip=True)), WARM)
    assert len(set_) == 10


def signs(*names: str) -> Widget:
    at = [Rect(30.0 * number, 20, 24, 24) for number in range(len(names))]
    return page(
        *(
            Widget(name, place, (Picture(place, "icon", name, ("#d03030",)),))
            for name, place in zip(names, at, strict=True)
        )
    )


@pytest.mark.long
def test_pictures_that_scrolling_would_show_are_drawn_in_moments_without_work_too(pictures: Pictures) -> None:
    shown = screen(pictures)
    cache = shown._painter.cache  # noqa: SLF001 - what is drawn when is what is tested
    below = Rect(10.0, PAGE.h + 40, 24, 24)
    heart = Widget("heart", below, (Picture(below, "icon", "heart", ("#d03030",)),))
    shown.paint(page(Widget("area", PAGE, (), (heart,), clip=True)), WARM)
    assert (shown.prepare(), shown.prepare()) == (True, False)
    made = cache.made
    seen = msgspec.structs.replace(heart.shapes[0], rect=below.moved(0, -100))
    shown.paint(page(Widget("area", PAGE, (), (Widget("heart", below, (seen,)),), clip=True)), WARM)
    assert cache.made == made


@pytest.mark.long
def test_what_is_expected_is_drawn_one_by_one_before_it_is_shown(pictures: Pictures) -> None:
    shown = screen(pictures)
    cache = shown._painter.cache  # noqa: SLF001 - what is drawn when is what is tested
    shown.paint(signs("heart"), WARM)
    before = shown.surface.copy()
    shown.expect(signs("heart", "menu", "help"))
    made = cache.made
    assert [shown.prepare() for _ in range(3)] == [True, True, False]
    assert cache.made == made + 2
    assert pygame.image.tobytes(shown.surface, "RGB") == pygame.image.tobytes(
        before, "RGB"
    )  # nothing is seen of it
    shown.paint(signs("heart", "menu", "help"), WARM)
    assert cache.made == made + 2


def test_of_a_large_disc_that_is_expected_what_will_be_seen_is_drawn_ahead(pictures: Pictures) -> None:
    shown = Screen(canvas((1280, 720)), pictures)
    shown.paint(signs(), WARM)
    ground = Widget("page", PAGE, (Box(Rect(-200, -300, 900, 900), "#efe6fb", 450.0),))
    shown.expect(ground)
    assert [shown.prepare() for _ in range(2)] == [True, False]
    made = shown._painter.cache.made  # noqa: SLF001 - that it is not drawn again is what is tested
    shown.paint(ground, WARM)
    assert shown._painter.cache.made == made  # noqa: SLF001 - the same


def test_what_is_expected_pushes_nothing_out_that_is_seen(pictures: Pictures) -> None:
    shown = screen(pictures)
    cache = shown._painter.cache  # noqa: SLF001 - what is kept is what is tested
    for names in (("heart",), ("heart", "exit"), ("heart",)):
        shown.paint(signs(*names), WARM)  # the heart is seen all the time, and painted once
    made, cache.budget = cache.made, cache.used
    shown.expect(signs("menu"))
    assert shown.prepare()
    shown.forget()
    shown.paint(signs("heart"), WARM)
    assert cache.made == made + 1


def test_a_widget_that_is_raised_above_another_is_seen_above_it(pictures: Pictures) -> None:
    shown, red, blue = screen(pictures), card("red", 10, 10, "#ff0000"), card("blue", 30, 20, "#0000ff")
    shown.paint(page(red, blue), WARM)
    assert shown.surface.get_at((40, 30))[:3] == (0, 0, 255)
    assert shown.paint(page(blue, red), WARM)
    assert shown.surface.get_at((40, 30))[:3] == (255, 0, 0)


def test_a_page_of_another_colour_is_painted_whole(pictures: Pictures) -> None:
    shown, tree = screen(pictures), page(card("red", 10, 10, "#ff0000"))
    shown.paint(tree, WARM)
    before = shown.surface.get_at((W - 1, H - 1))
    assert shown.paint(tree, NIGHT) == [pygame.Rect(0, 0, W, H)]
    assert shown.surface.get_at((W - 1, H - 1)) != before
    assert shown.paint(tree, NIGHT) == []


def test_another_screen_is_painted_whole_without_a_look_at_what_differs(pictures: Pictures) -> None:
    shown, red = screen(pictures), card("red", 10, 10, "#ff0000")
    shown.paint(page(red), WARM)
    assert shown.paint(msgspec.structs.replace(page(red), id="other"), WARM) == [pygame.Rect(0, 0, W, H)]


# Few values of each, so that equal items, overlaps and swaps are frequent.
places = st.builds(
    Rect,
    st.sampled_from([0.0, 10.0, 25.5, 40.0, 70.0]),
    st.sampled_from([0.0, 8.0, 20.25, 45.0]),
    st.sampled_from([12.0, 30.0, 50.5]),
    st.sampled_from([10.0, 24.0, 40.0]),
)
colours = st.sampled_from(["#d03030", "#3050d0", "#20a04080", "#00000060"])
boxes = st.builds(
    Box,
    places,
    colours,
    radius=st.sampled_from([0.0, 6.0]),
    stroke=st.sampled_from(["", "#101010"]),
    stroke_width=st.just(2.0),
    shadow=st.sampled_from([0.0, 0.0, 3.0]),
)
words = st.builds(
    lambda place, colour: Lines(Rect(place.x, place.y, 50, 18), ("Šilj",), Style(14.0), colour),
    places,
    colours,
)
icons = st.builds(
    Picture,
    places,
    st.just("icon"),
    st.just("heart"),
    st.just(("#d03030",)),
    alpha=st.sampled_from([255, 120]),
)
shapes: st.SearchStrategy[Shape] = st.one_of(boxes, boxes, words, icons)
leaves = st.builds(
    Widget,
    st.sampled_from("abcd"),
    places,
    st.lists(shapes, min_size=1, max_size=2).map(tuple),
    clip=st.booleans(),
)
widgets = st.recursive(
    leaves,
    lambda inner: st.builds(
        Widget,
        st.sampled_from("efg"),
        places,
        children=st.lists(inner, max_size=4).map(tuple),
        clip=st.booleans(),
    ),
    max_leaves=8,
)
trees = st.lists(widgets, max_size=5).map(lambda children: page(*children))
Change = tuple[str, int, int, Widget]
changes = st.lists(
    st.tuples(
        st.sampled_from(["swap", "raise", "remove", "add", "twice", "fade", "clip", "fresh"]),
        st.integers(0, 7),
        st.integers(0, 7),
        widgets,
    ),
    min_size=1,
    max_size=6,
)


def changed_by(tree: Widget, change: Change) -> Widget:
    """The tree after one change of its children: their order, number, clip, or how much they let through."""
    kind, one, other, fresh = change
    children = list(tree.children)
    if not children or kind in {"add", "fresh"}:
        children = [fresh] if kind == "fresh" else [*children, fresh]
        return msgspec.structs.replace(tree, children=tuple(children))
    one, other = one % len(children), other % len(children)
    if kind == "swap":
        children[one], children[other] = children[other], children[one]
    elif kind == "raise":
        children.append(children.pop(one))
    elif kind == "remove":
        del children[one]
    elif kind == "twice":
        children.insert(other, children[one])
    elif kind == "clip":
        children[one] = msgspec.structs.replace(children[one], clip=not children[one].clip)
    else:
        children[one] = msgspec.structs.replace(children[one], shapes=tuple(map(faded, children[one].shapes)))
    return msgspec.structs.replace(tree, children=tuple(children))


def faded(shape: Shape) -> Shape:
    """The shape, letting half of what is below it through, or no more."""
    if isinstance(shape, Picture):
        return msgspec.structs.replace(shape, alpha=120 if shape.alpha == 255 else 255)
    if isinstance(shape, Box):
        return msgspec.structs.replace(shape, fill=shape.fill[:7] + ("" if len(shape.fill) > 7 else "80"))
    return msgspec.structs.replace(shape, colour=shape.colour[:7] + ("" if len(shape.colour) > 7 else "80"))


@pytest.mark.long
@given(
    tree=trees, story=changes, scale=st.sampled_from([1.0, 1.5, 0.8]), theme=st.sampled_from([WARM, NIGHT])
)
def test_painting_what_differs_gives_what_painting_afresh_gives(
    pictures: Pictures, tree: Widget, story: list[Change], scale: float, theme: Theme
) -> None:
    shown = screen(pictures, scale)
    shown.paint(tree, theme)
    for change in story:
        tree = changed_by(tree, change)
        shown.paint(tree, theme)
        afresh = screen(pictures, scale)
        afresh.paint(tree, theme)
        assert differs(shown.surface, afresh.surface) is None
