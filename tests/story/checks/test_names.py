"""Names: what the game itself has named is nobody else's."""

import pytest

from tests.support.small_stories import problems_of


def test_nobody_of_the_cast_is_called_like_the_hero() -> None:
    told = problems_of(("  ema: {name: Ema", "  hero: {name: Hero, gender: f}\n  ema: {name: Ema"))
    [(line, values)] = [(each.line, each.values) for each in told if each.code == "reserved-name"]
    assert (line, values) == (18, {"name": "hero"})


@pytest.mark.parametrize("flag", ["did-it", "saw-it", "hero-it", "set-it"])
def test_no_flag_begins_as_those_of_the_game_do(flag: str) -> None:
    told = problems_of(("set: [quiet]", f"set: [quiet, {flag}]"))
    assert [each.values for each in told if each.code == "reserved-name"] == [{"name": flag}]


@pytest.mark.parametrize("flag", ["did-save", "saw-finn", "hero-lana", "quiet"])
def test_every_flag_that_goes_up_can_be_asked_for(flag: str) -> None:
    told = problems_of(("if: quiet", f"if: {flag}"))
    assert [each.code for each in told if each.code == "unknown-flag"] == []


@pytest.mark.parametrize("flag", ["did-sing", "saw-nobody", "hero-ema", "quite"])
def test_a_flag_that_never_goes_up_is_told(flag: str) -> None:
    told = problems_of(("if: quiet", f"if: {flag}"))
    assert [each.values["name"] for each in told if each.code == "unknown-flag"] == [flag]


def test_where_a_whole_section_is_missing_what_it_names_is_not_told_as_unknown() -> None:
    for section in ("cast:\n", "endings:\n", "nodes:\n"):
        codes = {each.code for each in problems_of((section, f"x{section}"))}
        assert not codes & {"unknown-person", "unknown-ending", "unknown-node", "unknown-flag"}


def test_who_is_not_in_the_cast_neither_writes_nor_speaks() -> None:
    told = problems_of(("say: ema", "say: emma"), ("chat: hero", "chat: heroo"))
    assert [(each.code, each.values["guess"]) for each in told if each.code == "unknown-person"] == [
        ("unknown-person", "hero"),
        ("unknown-person", "ema"),
    ]
