"""Braces in texts: values, pairs of forms, and braces themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.template import TemplateError, parse
from game.story.reading.braces import braces, for_one, longest


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("It is late.", ()),
        ("{hero} and {friend}, {hero}", ("hero", "friend")),
        ("{he|she} waits", ()),
        ("{|she} {he|} {his {hero}|her {friend}}", ("hero", "friend")),
        ("{{hero}} }}{{", ()),
        ("{he|she||they} {you||you both} {sam|sama||obojica|obje|oboje}", ()),
        ("{|la||{hero} i {friend}}", ("hero", "friend")),
    ],
)
def test_what_braces_may_hold(source: str, names: tuple[str, ...]) -> None:
    assert braces(source) == ("", names)


@pytest.mark.parametrize(
    ("source", "rest"),
    [
        ("so {hero", "{hero"),
        ("so hero}", "}"),
        ("{a|b|c}!", "{a|b|c}!"),
        ("{a|b|c||d}!", "{a|b|c||d}!"),
        ("{a||b|c|d|e}!", "{a||b|c|d|e}!"),
        ("{a||{b|c}}", "{a||{b|c}}"),
        ("{Hero}", "{Hero}"),
        ("{a|{b|c}}", "{a|{b|c}}"),
        ("{}", "{}"),
        ("{{{hero", "{hero"),
    ],
)
def test_the_rest_begins_with_the_brace_that_means_nothing(source: str, rest: str) -> None:
    assert braces(source)[0] == rest


def test_for_one_player_what_two_read_is_left_out() -> None:
    assert (
        for_one("{He|She||They} {wait||are two|are two} {for {hero}|alone}")
        == "{He|She} wait {for {hero}|alone}"
    )


@pytest.mark.parametrize("pair", ["{he|she}", "{she|he}", "{|she}", "{she|}"])
def test_of_a_pair_the_longer_form_counts(pair: str) -> None:
    assert longest(f"{pair} waits") == len("she waits")


def test_the_longest_form_may_be_that_of_two() -> None:
    assert longest("{sam|sama||obojica|obje|oboje}!") == len("obojica!")


@given(st.text(alphabet="{}|he ", max_size=14))
def test_the_checks_and_the_renderer_take_the_same_texts(source: str) -> None:
    assert braces(source) == _as_the_renderer(source)


def _as_the_renderer(source: str) -> tuple[str, tuple[str, ...]]:
    try:
        parse(source)
    except TemplateError as error:
        return source[error.position :], braces(source[: error.position])[1]
    return "", tuple(name for name in braces(source)[1] if name in parse(source).placeholders)
