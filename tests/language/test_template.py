"""Placeholders, pairs of gender forms and braces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.template import TemplateError, Value, parse
from game.text import Players

WORDS = st.text(st.characters(exclude_characters="{}|", exclude_categories=["Cs"]), max_size=20)
NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)


def test_a_plain_text_is_itself() -> None:
    assert parse("Zastani. | Diši.").render("f", {}) == "Zastani. | Diši."


@given(WORDS)
def test_a_text_without_braces_is_read_as_beside_one(words: str) -> None:
    assert parse(f"{words}{{x}}").boy == (*parse(words).boy, Value("x"))
    assert parse(words).girl == parse(words).boy == tuple(filter(None, [words]))


def test_the_first_form_is_the_boys() -> None:
    template = parse("Nisi {kriv|kriva}.")
    assert template.render("m", {}) == "Nisi kriv."
    assert template.render("f", {}) == "Nisi kriva."


def test_a_form_may_be_empty() -> None:
    template = parse("Poslao{|la} si")
    assert (template.render("m", {}), template.render("f", {})) == ("Poslao si", "Poslaola si")


def test_a_form_may_hold_placeholders_even_at_its_beginning() -> None:
    template = parse("{{hero} je rekao|{hero} je rekla {hero}}!")
    assert template.render("m", {"hero": "Luka"}) == "Luka je rekao!"
    assert template.render("f", {"hero": "Lana"}) == "Lana je rekla Lana!"
    assert template.placeholders == {"hero"}


def test_braces_are_written_twice() -> None:
    assert parse("{{hero}} {{ }} {{a|b}}").render("f", {"hero": "x"}) == "{hero} { } {a|b}"


def test_a_placeholder_without_a_value_shows_itself() -> None:
    assert parse("Zdravo, {hero}!").render("f", {}) == "Zdravo, {hero}!"


def test_pairs_are_kept_for_the_checks() -> None:
    assert parse("{spreman|spremna} {hero}").pairs == ((("spreman",), ("spremna",)),)
    assert parse("{hero}").boy == (Value("hero"),)


def readers(text: str) -> list[str]:
    """What two boys, two girls, and a girl and a boy read."""
    return ["".join(map(str, form)) for form in parse(text).several]


def test_one_player_reads_nothing_of_what_two_would() -> None:
    template = parse("{Rekao si|Rekla si||Rekli ste|Rekle ste} {joj||im}.")
    assert template.render("m", {}) == "Rekao si joj."
    assert template.render("f", {}) == "Rekla si joj."


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("{Možeš||Možete} reći.", ["Možete reći."] * 3),
        ("{Spreman|Spremna||Spremni|Spremne}!", ["Spremni!", "Spremne!", "Spremni!"]),
        ("{sam|sama||obojica|obje|oboje}", ["obojica", "obje", "oboje"]),
        ("{Poslao|Poslala||{hero}, poslali} ste", ["{hero}, poslali ste"] * 3),
    ],
)
def test_two_boys_two_girls_and_a_mixed_pair_have_forms_of_their_own(text: str, two: list[str]) -> None:
    assert readers(text) == two


def test_a_text_that_says_nothing_of_two_has_no_form_for_them() -> None:
    assert parse("Nisi {kriv|kriva}.").several == ()


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("ha }", 3, "closing brace"),
        ("ha {", 3, "never closed"),
        ("{a|b|c}", 0, "more than two forms"),
        ("{a|b|c||d}", 0, "double bar"),
        ("{a|{b|c}}", 0, "no pair and no brace"),
        ("x {Hero}", 2, "neither a placeholder"),
        ("{име}", 0, "neither a placeholder"),
        ("{}", 0, "neither a placeholder"),
        ("{a|b}}", 5, "closing brace"),
    ],
)
def test_what_is_wrong_and_where(text: str, position: int, words: str) -> None:
    with pytest.raises(TemplateError, match=words) as problem:
        parse(text)
    assert problem.value.position == position


@pytest.mark.long
@given(WORDS, WORDS, WORDS, NAMES, st.text(max_size=10))
def test_parts_come_out_as_they_went_in(words: str, boy: str, girl: str, name: str, value: str) -> None:
    template = parse(f"{words}{{{boy}|{girl}}}{{{name}}}{{{{")
    assert template.render("m", {name: value}) == f"{words}{boy}{value}{{"
    assert template.render("f", {name: value}) == f"{words}{girl}{value}{{"


def wrong_at(text: str) -> str:
    """The brace that is wrong, or an empty string for a text that can be shown."""
    try:
        parse(text).render("f", {})
    except TemplateError as problem:
        return text[problem.position]
    return ""


@given(st.text("{}|ab ", max_size=300))
def test_every_text_can_be_shown_or_has_a_wrong_brace(text: str) -> None:
    assert wrong_at(text) in {"", "{", "}"}


@pytest.mark.parametrize(
    ("players", "shown"),
    [("", "Sama si."), ("boys", "Obojica ste."), ("girls", "Obje ste."), ("mixed", "Oboje ste.")],
)
def test_two_at_one_screen_read_their_forms(players: Players, shown: str) -> None:
    text = parse("{Sam si|Sama si||Obojica ste|Obje ste|Oboje ste}.")
    assert text.render("f", {}, players) == shown


def test_what_says_nothing_of_two_stays_as_it_is_for_the_hero() -> None:
    assert parse("{Rekao|Rekla} si.").render("f", {}, "boys") == "Rekla si."
