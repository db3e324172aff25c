"""How nodes go on: choices that leave somebody without an option, nodes that stop in the middle."""

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
