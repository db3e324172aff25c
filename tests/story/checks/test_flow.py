"""How nodes go on: choices that leave somebody without an option, nodes that stop in the middle."""

from game.story.checks.flow import assignments
from game.story.reading.fields import Condition
from tests.support.small_stories import problems_of

HOME = """\
          goto: home
        - do: Go out alone
          goto: alone"""
FOR_NOBODY = HOME.replace("home\n", "home\n          if: quiet\n") + "\n          if: quiet"


def test_of_several_for_whom_no_option_is_left_always_the_same_one_is_told() -> None:
    heroes = "".join(f"  {name}: {{name: Hero, gender: f}}\n" for name in "hgfedcba")
    told = problems_of((HOME, FOR_NOBODY), ("heroes:\n", f"heroes:\n{heroes}"))
    assert [each.values for each in told if each.code == "no-choice-left"] == [{"flags": "hero-a"}]


def all_of(heroes: str, *conditions: Condition) -> set[frozenset[str]]:
    return set(assignments(conditions, heroes.split()))


def test_every_hero_plays_alone_with_all_that_the_conditions_tell_apart() -> None:
    quiet, luka = Condition(needs=frozenset({"quiet"})), Condition(lacks=frozenset({"hero-luka"}))
    assert all_of("lana luka", luka) == {frozenset({"hero-luka"}), frozenset({"hero-lana"})}
    assert all_of("lana luka", quiet) == {frozenset({"hero-lana"}), frozenset({"hero-lana", "quiet"})}
    assert len(all_of("lana luka ema", quiet, luka)) == 4


def test_a_hero_who_is_none_never_plays_beside_one_who_is() -> None:
    assert all_of("lana", Condition(needs=frozenset({"hero-nobody"}))) == {frozenset({"hero-lana"})}
