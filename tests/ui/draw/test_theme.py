"""Every pair of colours that is read can be read."""

from collections.abc import Iterable

import msgspec
import pytest

from game.ui.draw.display import Style
from game.ui.draw.theme import READ_ON, RING, SEEN_ON, THEMES, contrast, luminance, typography

READABLE = 4.5
"""WCAG 2.2, 1.4.3, level AA."""
VISIBLE = 3.0
"""WCAG 2.2, 1.4.11: the edge of a control against what is beside it."""
LAYER = 1.1
"""A surface that lies on another and has no outline; our own rule."""


def too_faint(name: str, pairs: Iterable[tuple[str, str]], least: float) -> list[str]:
    """The pairs of tokens of which one does not stand out enough from the other."""
    theme = THEMES[name]
    each = [(f"{ink} on {ground}", getattr(theme, ink), getattr(theme, ground)) for ink, ground in pairs]
    return [pair for pair, ink, ground in each if contrast(ink, ground) < least]


@pytest.mark.parametrize("name", THEMES)
def test_text_stands_out_from_its_ground(name: str) -> None:
    assert too_faint(name, READ_ON, READABLE) == []


@pytest.mark.parametrize("name", THEMES)
def test_icons_and_edges_stand_out_from_their_ground(name: str) -> None:
    assert too_faint(name, SEEN_ON, VISIBLE) == []


@pytest.mark.parametrize("name", ["warm", "night"])
@pytest.mark.parametrize(("upper", "lower"), [("soft", "bubble"), ("soft", "panel"), ("bubble", "phone")])
def test_what_lies_on_a_surface_is_seen_on_it_where_nothing_is_outlined(
    name: str, upper: str, lower: str
) -> None:
    theme = THEMES[name]
    assert contrast(getattr(theme, upper), getattr(theme, lower)) >= LAYER


@pytest.mark.parametrize("name", THEMES)
def test_one_line_of_the_focus_ring_stands_out_on_any_ground_whatever(name: str) -> None:
    theme = THEMES[name]
    assert contrast(theme.focus, theme.focus_edge) >= RING
    for grey in range(256):  # only how light a ground is matters
        ground = f"#{grey:02x}{grey:02x}{grey:02x}"
        assert max(contrast(line, ground) for line in (theme.focus, theme.focus_edge)) >= VISIBLE


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert luminance("#ffffff") == pytest.approx(1)


def test_text_grows_with_the_scale_and_large_text_grows_less() -> None:
    small, large = typography(1.0), typography(2.0)
    assert large.body.size == 2 * small.body.size
    assert small.title.size < large.title.size < 2 * small.title.size


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_style_of_easy_reading_has_its_letters_and_lines_at_least_half_higher(scale: float) -> None:
    usual, easy = typography(scale), typography(scale, easy=True)
    for name in msgspec.structs.asdict(usual):
        plain, style = getattr(usual, name), getattr(easy, name)
        assert isinstance(style, Style)
        assert style.easy
        assert style.leading >= 1.5, name
        assert style.size == plain.size
