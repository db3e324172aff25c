"""What may be up and what must be: of one place by a table, and of a small story step by step."""

import pytest

from game.story.checks.known_flags import Analysis, Known
from game.story.grammar.model import Episode
from game.story.reading.fields import Condition, Either
from tests.story.checks.of_example import example

HEROES = frozenset({"hero-lana", "hero-luka"})


def flags(names: str) -> frozenset[str]:
    return frozenset(names.split())


HERE = Known(may=flags("a b hero-lana hero-luka"), must=flags("b"))


@pytest.mark.parametrize(
    ("condition", "never", "always"),
    [
        (Condition(), False, True),
        (Condition(needs=flags("a")), False, False),
        (Condition(needs=flags("b")), False, True),
        (Condition(needs=flags("a b")), False, False),
        (Condition(needs=flags("b c")), True, False),
        (Condition(lacks=flags("a")), False, False),
        (Condition(lacks=flags("b")), True, False),
        (Condition(lacks=flags("c")), False, True),
        (Condition(needs=flags("a"), lacks=flags("a")), True, False),
        (Condition(needs=flags("b"), lacks=flags("a")), False, False),
        (Condition(needs=flags("hero-lana")), False, False),
        (Condition(needs=HEROES), True, False),
        (Condition(lacks=flags("hero-lana")), False, False),
        (Condition(lacks=HEROES), True, False),
        (Condition(either=(Either(up=flags("a c")),)), False, False),
        (Condition(either=(Either(up=flags("b c")),)), False, True),
        (Condition(either=(Either(up=flags("c d")),)), True, False),
        (Condition(either=(Either(up=flags("c"), down=flags("a")),)), False, False),
        (Condition(either=(Either(up=flags("c"), down=flags("b")),)), True, False),
        (Condition(either=(Either(up=flags("a"), down=flags("b")),)), False, False),
        (Condition(either=(Either(up=flags("a"), down=flags("c")),)), False, True),
        (Condition(either=(Either(up=flags("b")), Either(up=flags("a")))), False, False),
        (Condition(either=(Either(up=flags("b")), Either(up=flags("c")))), True, False),
    ],
)
def test_where_a_may_be_up_and_b_surely_is(condition: Condition, never: bool, always: bool) -> None:  # noqa: FBT001
    assert HERE.never(condition, HEROES) is never
    assert HERE.always(condition, HEROES) is always


def test_who_plays_is_known_where_only_one_can() -> None:
    asked = Condition(needs=flags("hero-lana"))
    assert HERE.always(asked, flags("hero-lana"))
    assert not HERE.always(asked, HEROES)


def test_where_two_ways_meet_less_is_sure_and_more_may_be() -> None:
    other = Known(flags("b c"), flags("b c"))
    assert HERE.joined(other) == Known(HERE.may | flags("c"), flags("b"))


def test_what_is_cleared_is_down_unless_it_is_raised_with_it() -> None:
    assert Known(flags("a b"), flags("a b")).after(flags("b c"), flags("a b"), flags("d")) == Known(
        flags("b c d"), flags("b c")
    )


def test_where_a_condition_holds_what_it_needs_is_up_and_what_it_lacks_is_not() -> None:
    here = Known(flags("a b"), flags("b"))
    assert here.where(None) == here
    assert here.where(Condition(needs=flags("c"), lacks=flags("a"))) == Known(flags("b c"), flags("b c"))


STORY = """\
nodes:
  evening:
    - choose:
        - do: Look
          goto: hello
          set: [looked]
        - do: Wait
          goto: answer
  hello:
    - set: [read]
    - choose:
        - do: One
          id: one
          set: [said, first]
        - do: Two
          id: two
          set: [said]
    - narrate: Soup.
    - goto: answer
  answer:
    - narrate: Tea.
    - clear: [read]
      if: looked
    - narrate: Cake.
    - end: quiet
"""


def known(episode: Episode) -> dict[str, Known]:
    """What is known before each text, of the flags that the story itself raises."""
    own = flags("looked read said first")
    return {
        step.texts()[0].text.source: Known(here.may & own, here.must & own)
        for step, here in Analysis(episode).steps()
        if step.KIND == "narrate"
    }


def test_what_each_way_raises_and_clears_is_followed_to_every_step() -> None:
    found = known(example(STORY))
    assert found["Soup."] == Known(flags("looked read said first"), flags("looked read said"))
    assert found["Tea."] == Known(flags("looked read said first"), flags(""))
    assert found["Cake."] == Known(flags("looked read said first"), flags(""))
    assert "He has been here for three days." not in found


def test_what_a_tool_raises_may_be_up_anywhere_and_what_it_clears_is_sure_nowhere() -> None:
    pause = "  pause:\n    - clear: [read]\n    - set: [first]\n    - return: yes\n"
    found = known(example(STORY.replace("          set: [said, first]", "          set: [said]") + pause))
    assert found["Soup."] == Known(flags("looked read said first"), flags("looked said"))


def test_what_a_file_turns_over_is_sure_nowhere() -> None:
    file = (
        "    - dossier:\n"
        "        - {id: hour, text: At nine., flag: read, other: One morning.}\n"
        "        - {id: owner, text: She was asked., flag: first, other: She was told.}\n"
        "      ask: What does {hero} turn over?\n      on: Close the file\n"
    )
    story = STORY.replace("    - narrate: Soup.\n", f"{file}    - narrate: Soup.\n")
    assert known(example(story))["Soup."].must == flags("looked said")


def test_a_condition_may_hold_where_no_other_flag_may_be_up() -> None:
    assert not Known(flags("a"), flags("")).never(Condition(needs=flags("a")), HEROES)


def known_at(text: str, words: str) -> Known:
    """What is known of all flags before these words are told."""
    [found] = [
        here
        for step, here in Analysis(example(text)).steps()
        if step.texts() and step.texts()[0].text.source == words
    ]
    return found


def test_what_the_player_does_by_hand_may_be_up_anywhere() -> None:
    here = known_at(STORY, "Tea.")
    assert flags("took-back saw-leo saw-mum") <= here.may
    assert here.must.isdisjoint(flags("took-back saw-leo"))


def test_what_a_later_beginning_raises_may_be_up_anywhere() -> None:
    cut = "kiosk: {start: answer, set: [read], intro: It is evening.}\n"
    assert flags("read") <= known_at(cut + STORY, "Soup.").may
    first = STORY.replace(
        "    - choose:\n        - do: Look", "    - narrate: First.\n    - choose:\n        - do: Look"
    )
    assert known_at(cut + first, "First.").may >= flags("read")
    assert known_at(first, "First.").may.isdisjoint(flags("read looked said"))


def test_what_was_taken_back_may_have_been_done() -> None:
    acts = STORY.replace("set: [said, first]", "set: [said, first]\n          act: refuse")
    first = acts.replace(
        "    - choose:\n        - do: Look", "    - narrate: First.\n    - choose:\n        - do: Look"
    )
    assert "did-refuse" not in known_at(first, "First.").may
    back = first.replace("    - narrate: Soup.", "      back: I take that back.\n    - narrate: Soup.")
    here = known_at(back, "First.")
    assert "did-refuse" in here.may
    assert here.may.isdisjoint(flags("said first"))


def test_in_the_scene_of_a_tool_anything_may_be_up_and_nothing_is_sure() -> None:
    pause = "  pause:\n    - narrate: Breathe.\n    - return: yes\n"
    here = known_at(STORY + pause, "Breathe.")
    assert here.may >= flags("looked read said first did-save") | HEROES
    assert here.must == flags("")


def test_what_can_be_chosen_in_a_scene_may_be_up_anywhere() -> None:
    options = "        - {do: In, id: in, set: [in]}\n        - {do: Out, id: out}\n"
    pause = f"  pause:\n    - choose:\n{options}    - return: yes\n"
    assert "in" in known_at(STORY + pause, "Tea.").may


def test_after_a_branch_that_was_not_gone_its_condition_is_not_known() -> None:
    branch = STORY.replace(
        "    - narrate: Tea.\n", "    - if: looked\n      goto: quiet\n    - narrate: Tea.\n"
    )
    assert "looked" not in known_at(branch, "Tea.").must


def test_only_what_stays_at_a_choice_is_known_after_it() -> None:
    leaves = STORY.replace(
        "    - narrate: Soup.", "        - {do: Three, id: three, goto: quiet}\n    - narrate: Soup."
    )
    assert flags("said") <= known_at(leaves, "Soup.").must
