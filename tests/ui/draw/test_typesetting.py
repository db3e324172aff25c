"""Breaking text into lines, and the letters for easy reading."""

from pathlib import Path

import pygame
import pytest

from game.ui.draw.display import Style
from game.ui.draw.typesetting import CACHE_SIZE, FILES, Typesetter, font_folder, lacking

BODY = Style(20)


def test_lines_are_no_wider_than_the_place() -> None:
    setter = Typesetter(1.0)
    words = "Zašto bi to morala biti tajna, kad je sve tako lijepo i obično?"
    block = setter.block(words, BODY, 200)
    assert len(block.lines) > 1
    assert " ".join(block.lines) == words
    assert all(setter.width(line, BODY) <= 200 for line in block.lines)
    assert block.w <= 200


def test_a_word_wider_than_the_place_is_cut_rather_than_lost() -> None:
    block = Typesetter(1.0).block("ljubičastoplavozelenkasto", BODY, 60)
    assert "".join(block.lines) == "ljubičastoplavozelenkasto"
    assert len(block.lines) > 1


@pytest.mark.parametrize("whole", ["23 %", "116 111", "more –", "23 % →", "0 of 7", "2 od 14", "3 од 4"])
def test_a_sign_stays_with_its_number_and_a_number_in_one_piece(whole: str) -> None:
    setter = Typesetter(1.0)
    words = f"one two {whole} four five"
    widest = max(setter.width(whole, BODY), setter.width("four", BODY))
    for width in range(round(widest) + 1, 300):
        assert any(whole in line for line in setter.block(words, BODY, width).lines)
        assert " ".join(setter.block(words, BODY, width).lines) == words


def test_line_breaks_of_the_text_stay() -> None:
    assert Typesetter(1.0).block("one\ntwo", BODY, 500).lines == ("one", "two")


@pytest.mark.parametrize("style", [Style(20), Style(20, easy=True)])
def test_every_letter_of_the_languages_is_in_the_font(style: Style) -> None:
    setter = Typesetter(1.0)
    missing = setter.render("\U0010fffd", style, (0, 0, 0, 255))
    for letter in "čćžšđČĆŽŠĐљњџћђжчшЉЊЏЋЂЖЧШ„“”’–…":
        drawn = setter.render(letter, style, (0, 0, 0, 255))
        assert drawn.get_size() != (0, 0)
        assert drawn.get_buffer().raw != missing.get_buffer().raw, letter


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("I'm in, and what'll we do?", "I’m in, and what’ll we do?"),
        ('"so grown-up"', "“so grown-up”"),
        ('He says: "Stop." ("Now!")', "He says: “Stop.” (“Now!”)"),
        ("Kaže: „Stani.”", "Kaže: „Stani.”"),
    ],
)
@pytest.mark.parametrize("style", [Style(20), Style(20, easy=True)])
def test_straight_quotation_marks_are_printed_curved(typed: str, printed: str, style: Style) -> None:
    setter = Typesetter(1.0)
    black = (0, 0, 0, 255)
    drawn, meant = setter.render(typed, style, black), setter.render(printed, style, black)
    assert drawn.get_buffer().raw == meant.get_buffer().raw
    assert setter.width(typed, style) == setter.width(printed, style)
    assert setter.block(typed, style, 900).lines == (typed,)  # what is told to a screen reader stays as it is


def test_what_somebody_typed_into_a_file_is_shown_as_it_was_typed() -> None:
    setter = Typesetter(1.0)
    black = (0, 0, 0, 255)
    typed, printed = (setter.render('"Tell"', Style(20, typed=kept), black) for kept in (True, False))
    assert typed.get_buffer().raw != printed.get_buffer().raw


def test_logical_widths_hardly_depend_on_the_scale() -> None:
    words = "Reci nekome kome vjeruješ"
    one, other = Typesetter(1.0).width(words, BODY), Typesetter(3.0).width(words, BODY)
    assert abs(one - other) / one < 0.03


EASY = Style(40, "medium", 1.5, easy=True)


def test_easy_reading_has_the_room_that_wcag_asks_for() -> None:
    setter = Typesetter(1.0)
    assert setter.width("mm", EASY) == pytest.approx(2 * setter.width("m", EASY))
    package, files = FILES[True]
    font = pygame.font.Font(font_folder(package) / files["medium"], 40)
    assert setter.width("m", EASY) - font.size("m")[0] == pytest.approx(0.12 * 40, abs=1)
    assert setter.width(" ", EASY) - font.size(" ")[0] == pytest.approx((0.12 + 0.16) * 40, abs=1)


@pytest.mark.parametrize("words", ["Zdravo, je li?", "Здраво, је ли?", "jjj", "„Š”"])
def test_a_text_of_easy_reading_is_as_wide_as_it_was_measured(words: str) -> None:
    setter = Typesetter(1.0)
    drawn = setter.render(words, EASY, (0, 0, 0, 255))
    assert drawn.get_width() == pytest.approx(setter.width(words, EASY), abs=1.5)
    inked = drawn.get_bounding_rect()
    assert inked.w > setter.width(words, EASY) * 0.6


@pytest.mark.parametrize("text", ["", "\u200b", "\u0301"])
@pytest.mark.parametrize("easy", [False, True])
def test_text_without_a_letter_is_rendered_as_nothing(text: str, *, easy: bool) -> None:
    style = Style(20, easy=easy)
    assert Typesetter(1.0).render(text, style, (0, 0, 0, 255)).get_height() > 0


def test_what_others_have_measured_is_not_measured_again_and_never_thrown_away() -> None:
    widths = {("a", BODY): 3.0}
    one, other = Typesetter(1.0, widths), Typesetter(1.0, widths)
    assert one.width("a", BODY) == 3.0
    assert one.width("b", BODY) == Typesetter(1.0).width("b", BODY)
    assert ("b", BODY) in widths
    for number in range(5 * CACHE_SIZE):
        other.width(str(number), BODY)
    assert one.width("a", BODY) == 3.0


@pytest.mark.parametrize("content", [b"", b"no font at all"])
def test_for_a_file_that_is_no_font_the_other_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    for name in FILES[False][1].values():
        (tmp_path / name).write_bytes(content)
    others = font_folder(FILES[True][0])
    monkeypatch.setattr(
        "game.ui.draw.typesetting.font_folder",
        lambda package: tmp_path if package == FILES[False][0] else others,
    )
    setter = Typesetter(1.0)
    assert setter.width("Čuvari mreže", Style(30, "bold")) > 100


def test_letters_that_a_font_has_no_drawing_of_are_named() -> None:
    file = font_folder(FILES[False][0]) / "Manrope-Bold.ttf"
    assert lacking(file, "ač字ђ") == "字"
