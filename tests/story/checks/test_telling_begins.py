"""Telling begins an act: a check that counts what is left to decide and to do after it."""

from game.story.checks.telling_begins import LEAST_MOVES, check_telling_begins
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.support.small_stories import DATA

TWO_HANDS = """    - press: save
      text: First we keep it.
    - press: report
      text: And now we report it.
"""


def found(*replacements: tuple[str, str]) -> list[tuple[str, str]]:
    """The scenes that end too soon, and the moves to their endings, in a story of five minutes."""
    text = (DATA / "told-together.yaml").read_text(encoding="utf-8")
    always = ("tell: quiet}", "tell: evening}")
    for old, new in (("minutes: 3", "minutes: 5"), always, *replacements):
        assert old in text
        text = text.replace(old, new)
    loaded = load_bytes(text.encode(), Report("told-together.yaml"))
    assert loaded.episode is not None, loaded.problems
    report = Report("told-together.yaml")
    check_telling_begins(loaded.episode, report)
    assert all(each.code == "telling-ends-story" for each in report.problems)
    return [(each.values["node"], each.values["found"]) for each in report.problems]


def test_whom_and_how_are_two_moves_and_too_few() -> None:
    assert found() == [("evening", "2")]


def test_two_things_done_together_are_enough() -> None:
    assert LEAST_MOVES == 4
    assert found(("    - act: tell\n", "    - act: tell\n" + TWO_HANDS)) == []
    assert found(("    - act: tell\n", "    - act: tell\n    - press: save\n      text: Keep it.\n")) == [
        ("evening", "3")
    ]


def test_a_hand_that_is_not_always_asked_for_is_no_move() -> None:
    perhaps = TWO_HANDS + "      if: asked\n"
    assert found(("    - act: tell\n", "    - act: tell\n" + perhaps)) == [("evening", "3")]


def test_reading_on_and_a_choice_of_one_are_no_moves() -> None:
    one = "    - choose:\n        - do: Go on\n          id: onward\n"
    assert found(("    - act: tell\n", "    - act: tell\n    - narrate: Well.\n" + one)) == [("evening", "2")]


def test_an_ending_without_telling_does_not_count() -> None:
    assert found(("    - act: tell\n", "")) == []


def test_the_answer_of_a_node_of_its_own_counts_too() -> None:
    own = ("    - place: bedroom-evening", "    - tools: {tell: begin}\n    - place: bedroom-evening")
    assert found(own) == [("evening", "2"), ("begin", "1")]


def test_what_only_the_short_form_for_a_stand_leaves_out_is_no_lack() -> None:
    stand = (
        "\nstart: evening",
        "\nkiosk: {start: begin, intro: It is Monday., set: [at-stand]}\nstart: evening",
    )
    act = f"    - act: tell\n    - if: at-stand\n      goto: morning\n{TWO_HANDS}"
    assert found(stand, ("    - act: tell\n", act)) == []
    raised = ("          set: [asked]\n", "          set: [asked, at-stand]\n")
    assert found(stand, raised, ("    - act: tell\n", act)) == [("evening", "2")]


def test_a_short_story_has_no_room_for_more() -> None:
    assert found(("minutes: 5", "minutes: 4")) == []
