"""Breaking text into lines."""

from game.ui.display import Style
from game.ui.text import Typesetter

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


def test_line_breaks_of_the_text_stay() -> None:
    assert Typesetter(1.0).block("one\ntwo", BODY, 500).lines == ("one", "two")


def test_every_letter_of_the_languages_is_in_the_font() -> None:
    setter = Typesetter(1.0)
    missing = setter.render("\U0010fffd", BODY, (0, 0, 0, 255))
    for letter in "čćžšđČĆŽŠĐљњџћђжчшЉЊЏЋЂЖЧШ„“”–…":
        drawn = setter.render(letter, BODY, (0, 0, 0, 255))
        assert drawn.get_size() != (0, 0)
        assert drawn.get_buffer().raw != missing.get_buffer().raw, letter


def test_logical_widths_hardly_depend_on_the_scale() -> None:
    words = "Reci nekome kome vjeruješ"
    one, other = Typesetter(1.0).width(words, BODY), Typesetter(3.0).width(words, BODY)
    assert abs(one - other) / one < 0.03
