"""What comes of a moment by what the story itself offers, and which entries of the log count telling."""

from collections.abc import Iterable

import pytest
from msgspec.structs import replace

from game.story.checks.alone import TOLD, Alone, TooFar, offered, tells
from game.story.checks.loose import Loose
from game.story.checks.walk import exactly
from game.story.events import Choose, Continue, Event, Use
from game.story.playing.reducer import start, step
from game.story.state import Entry
from tests.story.checks.of_example import example

STORY = """\
nodes:
  hello:
    - choose:
        - do: Tell Mum
          id: mum
          act: tell
        - do: Wait
          id: wait
    - act: tell
    - narrate: Soup.
    - end: quiet
"""


def test_telling_is_an_act_or_a_choice_and_neither_a_tool_nor_one_that_was_taken_back() -> None:
    episode = example(STORY)
    entries = {
        "chosen": Entry("hello", 0, choice="mum"),
        "another": Entry("hello", 0, choice="wait"),
        "taken back": Entry("hello", 0, choice="mum", back=True),
        "a tool there": Entry("hello", 0, choice="mum", tool="pause"),
        "the act": Entry("hello", 1),
        "a tool at the act": Entry("hello", 1, tool="tell"),
        "told": Entry("hello", 2),
    }
    assert {name for name, entry in entries.items() if tells(episode, entry)} == {"chosen", "the act"}


AT_HOME = """\
nodes:
  evening:
    - choose:
        - {do: Go home, id: home, goto: home}
        - {do: Go out, id: out, goto: out}
  home:
    - choose:
        - {do: Tell Mum, id: mum, act: tell, goto: at-mums}
        - {do: Sleep, id: sleep, goto: quiet}
  at-mums:
    - narrate: Soup.
    - choose:
        - {do: Eat, id: eat, goto: well}
        - {do: Run, id: run, goto: out}
  well:
    - end: told
  out:
    - narrate: It is dark.
    - end: alone
  keep:
    - narrate: It is kept.
    - act: save
    - return: yes
"""


def grown(text: str, *events: Event, asked: Iterable[str] = (TOLD,), limit: int = 100) -> Alone:
    """Everything to which the story leads from the moment after these events."""
    episode = example(text)
    state = start(episode, "lana")
    for event in events:
        state = step(episode, state, event)
    alone = Alone(episode, frozenset(asked), limit, None)
    alone.add(replace(state, log=()))
    alone.grow(exactly)
    return alone


def names(alone: Alone, numbers: Iterable[int]) -> list[str]:
    """The nodes of some states, with a star where somebody was told."""
    states = [alone.states[number] for number in numbers]
    return sorted(f"{each.node}{'*' * (TOLD in each.flags)}" for each in states)


def test_what_the_story_offers_is_followed_to_each_ending_and_no_further() -> None:
    alone = grown(AT_HOME)
    assert names(alone, range(len(alone.states))) == [
        "at-mums*",
        "at-mums*",
        "evening",
        "home",
        "out",
        "out",
        "out*",
        "out*",
        "quiet",
        "well*",
    ]
    ends = [number for number, moves in enumerate(alone.moves) if not moves]
    assert names(alone, ends) == ["out", "out*", "quiet", "well*"]


def test_a_good_ending_is_sure_only_where_somebody_was_told_on_the_way() -> None:
    alone = grown(AT_HOME)
    assert names(alone, alone.surely(staying=False)) == ["at-mums*", "at-mums*", "evening", "home", "well*"]


def test_an_act_of_telling_is_sure_until_it_was_done() -> None:
    alone = grown(AT_HOME)
    assert names(alone, alone.surely(staying=False, act=True)) == ["evening", "home"]


def test_an_ending_is_possible_wherever_some_way_leads_to_it() -> None:
    alone = grown(AT_HOME)
    [good, other], hard = alone.ended("good"), alone.ended("hard")
    assert names(alone, [good, other]) == ["quiet", "well*"]
    assert names(alone, hard) == ["out", "out*"]
    assert alone.ended("open") == []
    assert names(alone, alone.possibly(hard, staying=False)) == [
        "at-mums*", "at-mums*", "evening", "home", "out", "out", "out*", "out*",
    ]  # fmt: skip
    well = [number for number in (good, other) if alone.states[number].node == "well"]
    assert names(alone, alone.possibly(well, staying=True)) == [
        "at-mums*",
        "at-mums*",
        "evening",
        "home",
        "well*",
    ]


def test_the_nearest_way_on_leads_event_by_event_to_its_ending() -> None:
    alone = grown(AT_HOME)
    nearest = alone.nearest(alone.ended("hard"))
    assert alone.onward(0, nearest) == (
        (Choose("evening", "out"), Continue("out")),
        "alone",
    )
    [quiet] = [number for number, state in enumerate(alone.states) if state.node == "quiet"]
    assert quiet not in nearest
    assert alone.onward(quiet, nearest) == ((), "quiet")
    assert alone.onward(0, {}) == ((), "")
    there = alone.nearest(alone.ended("good"))
    assert alone.onward(0, there) == ((Choose("evening", "home"), Choose("home", "sleep")), "quiet")


def test_a_way_is_told_from_where_it_began() -> None:
    alone = grown(AT_HOME)
    first, second = Choose("evening", "home"), Choose("home", "mum")
    came: dict[int, tuple[int, Event] | None] = {7: None, 3: (7, first), 5: (3, second)}
    assert alone.way(5, came) == (7, (first, second))
    assert alone.way(7, came) == (7, ())


def test_states_that_differ_in_what_is_not_looked_at_are_one() -> None:
    told, alike = grown(AT_HOME), grown(AT_HOME, asked=())
    assert len(told.states) == len(alike.states) + 2
    assert alike.add(replace(alike.states[0], flags=frozenset({TOLD, "kept"}))) == 0
    assert told.add(replace(told.states[0], flags=frozenset({TOLD}))) == len(told.states) - 1
    assert told.add(replace(told.states[0], at=1)) == len(told.states) - 1
    assert told.add(replace(told.states[0], ended="quiet")) == len(told.states) - 1
    assert told.add(replace(told.states[0], back=(("home", 0),))) == len(told.states) - 1


def test_no_more_states_are_looked_at_than_may_be() -> None:
    every = len(grown(AT_HOME).states)
    assert len(grown(AT_HOME, limit=every).states) == every
    with pytest.raises(TooFar):
        grown(AT_HOME, limit=every - 1)


def test_nothing_is_kept_of_what_was_said_and_shown_before() -> None:
    back = AT_HOME.replace("goto: out}\n  home", "goto: out}\n      back: Wait.\n  home").replace(
        "do: Go", "say: Go"
    )
    for text in (AT_HOME, back):
        assert {(state.log, state.said) for state in grown(text).states} == {((), None)}


def test_what_a_move_led_through_tells_of_telling_and_of_coming_back() -> None:
    alone = grown(AT_HOME)
    [home] = [number for number, state in enumerate(alone.states) if state.node == "home"]
    told = {move.event: [(led.told, led.returns) for led in move.after] for move in alone.moves[home]}
    assert told == {Choose("home", "mum"): [(True, False)], Choose("home", "sleep"): [(False, False)]}
    kept = grown(AT_HOME, Use("save"))
    [move] = kept.moves[0]
    assert move.event == Continue("keep")
    assert [(led.told, led.returns) for led in move.after] == [(False, True)]


def test_who_stays_in_a_scene_finds_nothing_that_lies_behind_it() -> None:
    kept = grown(AT_HOME, Use("save"))
    assert 0 in kept.surely(staying=False)
    assert 0 not in kept.surely(staying=True)
    assert 0 in kept.surely(staying=False, act=True)
    assert 0 not in kept.surely(staying=True, act=True)
    hard = kept.ended("hard")
    assert 0 in kept.possibly(hard, staying=False)
    assert 0 not in kept.possibly(hard, staying=True)
    assert 0 in kept.nearest(hard)


def test_the_story_offers_neither_tools_nor_taking_back() -> None:
    episode = example(AT_HOME)
    here = start(episode, "lana")
    assert offered(episode, here) == (Choose("evening", "home"), Choose("evening", "out"))
    assert offered(episode, replace(here, node="out")) == (Continue("out"),)
    assert offered(episode, replace(here, ended="quiet")) == ()
    assert offered(episode, replace(here, node="(evening)")) == ()


KEPT = """\
nodes:
  evening:
    - choose:
        - {{do: Keep it, id: keep, set: [kept]}}
        - {{do: Hide it, id: hide, set: [hidden]}}
        - {{do: Wait, id: wait}}
    - act: tell
    - choose:
        - {{do: Show it, id: show, goto: well{show}}}
        - {{do: Say it, id: say, goto: {say_to}{say}}}
        - {{do: Run, id: run, goto: out}}
  well:
    - end: told
  out:
    - end: alone
"""


@pytest.mark.parametrize(
    ("show", "say", "say_to", "looked_at", "sure"),
    [
        ("", ", if: kept", "out", (), True),
        (", if: kept", "", "out", (), False),
        (", if: kept", "", "well", (), True),
        (", if: kept", ", if: not kept", "well", (), True),
        (", if: kept", ", if: not kept", "out", (), False),
        (", if: kept", ", if: hidden", "well", (), False),
        (", if: kept", ", if: [not kept, hidden]", "well", (), False),
        (", if: kept", ", if: not kept or hidden", "well", (), True),
        (", if: kept or hidden", ", if: [not kept, not hidden]", "well", (), True),
        (", if: did-tell", "", "out", (), True),
        (", if: [kept, did-tell]", ", if: not kept", "well", (), True),
        (", if: [kept, not did-tell]", ", if: not kept", "well", (), False),
        (", if: kept", ", if: hidden", "well", ("kept",), True),
    ],
)
def test_an_ending_is_sure_behind_options_one_of_which_is_open_whatever_else_is_so(
    show: str, say: str, say_to: str, looked_at: tuple[str, ...], *, sure: bool
) -> None:
    """A flag that is looked at can be put up by choice, and another one can not be counted on."""
    episode = example(KEPT.format(show=show, say=say, say_to=say_to))
    asked = frozenset({TOLD, *looked_at})
    loose = Loose(episode, asked)
    alone = Alone(loose.episode, asked, 100, loose)
    alone.add(replace(start(episode, "lana"), log=()))
    alone.grow(loose.step)
    assert (0 in alone.surely(staying=False)) is sure


PERHAPS = """\
nodes:
  evening:
    - choose:
        - {do: Keep it, id: keep, set: [kept]}
        - {do: Wait, id: wait}
    - act: tell
    - narrate: Soup.
    - if: kept
      goto: out
    - end: told
  out:
    - end: alone
"""


def test_of_a_move_that_may_lead_to_several_states_all_must_be_sure_and_one_is_possible() -> None:
    episode = example(PERHAPS)
    for looked_at, sure in ((frozenset({TOLD}), False), (frozenset({TOLD, "kept"}), True)):
        loose = Loose(episode, looked_at)
        alone = Alone(loose.episode, looked_at, 100, loose)
        alone.add(replace(start(episode, "lana"), log=()))
        alone.grow(loose.step)
        assert (0 in alone.surely(staying=False)) is sure
        assert 0 in alone.possibly(alone.ended("hard"), staying=True)
        assert 0 in alone.possibly(alone.ended("good"), staying=True)


def test_what_a_kind_of_step_offers_by_itself_is_open_whatever_flags_are_up() -> None:
    story = "nodes:\n  evening:\n    - act: tell\n    - jar: pebbles\n      line: A gift\n    - end: told\n"
    asked = frozenset({TOLD})
    loose = Loose(example(story), asked)
    alone = Alone(loose.episode, asked, 100, loose)
    alone.add(replace(start(example(story), "lana"), log=()))
    alone.grow(loose.step)
    assert 0 in alone.surely(staying=False)
