"""The reducer at work, step by step: where it stands, what it notes, and what it forgets on the way."""

import pytest

from game.story.playing.reducer import before_start
from game.story.playing.run import MOST_PLACES, Run
from game.story.state import TOOK_BACK, Entry, Said, State
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, lost_cat, sound

STEPS = """
    - think: Well.
    - set: [told]
    - place: park
    - think: So.
      if: told
    - think: Never.
      if: not told
"""


def run(**state: object) -> Run:
    """A run of a small episode that stands at its first step, or as is said."""
    fields = {"hero": "lana", "node": "here", "at": 0} | state
    return Run(one_node(STEPS), State(**fields))  # type: ignore[arg-type] # the fields of a state


SAID = Said("here", 0, frozenset({"hero-lana", "told"}), "one")


def test_a_play_begins_with_the_flag_of_its_hero_and_nothing_else() -> None:
    episode = one_node(STEPS)
    assert before_start(episode, "lana") == State("lana", "here", 0, frozenset({"hero-lana"}))


def test_it_goes_through_what_waits_for_nothing_and_passes_over_what_does_not_hold() -> None:
    state = run().advance()
    assert (state.at, state.log) == (0, ())
    on = run(at=1).advance()
    assert (on.at, on.log) == (3, (Entry("here", 2),))  # that a flag went up is nothing to be seen
    assert on.flags == {"told"}
    assert run(at=4, flags=frozenset({"told"})).advance().at == 5


def test_in_another_place_nothing_can_be_taken_back_any_more() -> None:
    assert run(said=SAID).advance().said == SAID
    assert run(said=SAID, at=1).advance().said is None


def test_all_that_a_state_holds_goes_through_a_run() -> None:
    state = State(
        hero="lana",
        node="here",
        at=3,
        flags=frozenset({"told"}),
        acts=("tell",),
        blocked=frozenset({"ema"}),
        back=(("here", 0),),
        log=(Entry("here", 0),),
        said=SAID,
        left=(("ema", 1),),
    )
    assert Run(one_node(STEPS), state).advance() == state


def test_at_the_end_nothing_can_be_taken_back_and_nothing_goes_on() -> None:
    state = run(at=6, said=SAID).advance()
    assert (state.ended, state.said, state.at) == ("over", None, 6)


def test_entering_the_story_gives_up_every_place_to_come_back_to() -> None:
    one = run(back=(("here", 0),), said=SAID)
    one.go("quiet")
    assert (one.node.id, one.at, one.back, one.said) == ("quiet", 0, (("here", 0),), SAID)
    one.at = 1
    one.go("here")
    assert (one.node.id, one.at, one.back, one.said) == ("here", 0, (), None)
    story = run(said=SAID)
    story.go("here")
    assert story.said == SAID


def test_a_scene_comes_back_to_where_one_left_and_no_more_than_two_places_are_remembered() -> None:
    one = run(at=3)
    for place in (("here", 3), ("quiet", 0)):
        one.leave("quiet")
        assert (one.back[-1], one.node.id, one.at) == (place, "quiet", 0)
    one.at = 1
    one.leave("quiet")
    assert (len(one.back), one.back) == (MOST_PLACES, (("here", 3), ("quiet", 0)))
    one.go_back()
    assert (one.node.id, one.at, one.back) == ("quiet", 0, (("here", 3),))
    one.go_back()
    assert (one.node.id, one.at, one.back) == ("here", 3, ())
    with pytest.raises(LookupError, match="outside a tool's scene"):
        one.go_back()


def test_a_choice_leads_to_a_scene_as_a_tool_does_but_inside_a_scene_it_goes_on() -> None:
    one = run(at=3)
    one.follow("quiet")
    assert one.back == (("here", 3),)
    one.at = 1
    one.follow("quiet")
    assert (one.back, one.at) == ((("here", 3),), 0)


def test_what_is_taken_back_brings_its_flags_and_leaves_what_was_done_and_seen() -> None:
    later = frozenset({"hero-lana", "told", "late", "did-tell", "saw-ema"})
    one = run(at=4, flags=later, said=SAID)
    one.take_back(SAID)
    assert one.flags == SAID.flags | {"did-tell", "saw-ema", TOOK_BACK}
    assert (one.node.id, one.at, one.log) == ("here", 0, (Entry("here", 0, "one", back=True),))
    assert one.said == Said("here", 0, SAID.flags, "one", again=True)


def test_an_act_counts_once_and_a_block_for_whoever_is_played() -> None:
    one = run()
    for act in ("tell", "tell", "save"):
        one.act(act)
    assert (one.acts, one.blocked) == (("tell", "save"), frozenset())
    assert one.flags == {"did-tell", "did-save"}
    for who in ("ema", "adi"):
        one.act("block", who)
    assert one.acts == ("tell", "save", "block")
    assert one.blocked == {"ema", "adi"}
    nina = Run(sound(DATA / "two-sides.yaml"), State("luka", "her-room", 0))
    nina.act("block", "leo")
    assert nina.blocked == {"nina:leo"}


def test_what_is_noted_says_where_and_what() -> None:
    one = Run(lost_cat(), State("lana", "answer", 1))
    one.note("refused")
    one.note(order=("a", "b"))
    one.note_tool("pause", 2)
    assert one.log == (
        Entry("answer", 1, "refused"),
        Entry("answer", 1, order=("a", "b")),
        Entry("answer", 1, tool="pause", depth=2),
    )
