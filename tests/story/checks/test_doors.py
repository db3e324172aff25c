"""Ways to endings: from where each can be reached, and the first choice that nobody took yet."""

import pytest
from msgspec.structs import replace

from game.paths import Paths
from game.story.checks.doors import decision_before, decision_for_another, first_new, way_to
from game.story.events import Choose, Continue, Event, Use
from game.story.playing.debrief import choices_taken, path
from game.story.playing.play import Play
from tests.scenes.played import GOOD, HARD, by_chance, played
from tests.story.checks.of_example import example
from tests.support.known import shared_pack
from tests.support.season import each_story
from tests.support.small_stories import lost_cat


@pytest.mark.parametrize("story", each_story())
def test_a_way_leads_from_the_beginning_to_every_ending(story: str) -> None:
    episode = shared_pack(Paths.find().scenarios).episodes[story]
    for hero in episode.heroes:
        for ending in episode.endings:
            way = way_to(Play.begin(episode, hero), ending)
            assert way is not None, ending
            assert way.state.ended == ending


@pytest.mark.parametrize("story", each_story())
def test_from_the_decision_before_it_a_closed_door_can_be_opened(story: str) -> None:
    episode = shared_pack(Paths.find().scenarios).episodes[story]
    play = by_chance(episode, 3)
    for ending in sorted(episode.endings.keys() - {play.state.ended}):
        event = decision_before(play, ending)
        assert isinstance(play.events[event], Choose)
        assert way_to(play.rewound(event), ending) is not None, ending


def test_it_is_the_last_such_decision() -> None:
    play = played(*HARD)
    assert play.state.ended == "dark"
    turning = [turn.event for turn in path(play) if turn.door]
    event = decision_before(play, "together")
    assert event in turning
    later = [each for each in turning if each > event]
    assert all(way_to(play.rewound(each), "together") is None for each in later)


@pytest.mark.long
def test_another_ending_is_looked_for_where_one_can_still_be_reached() -> None:
    """Once a picture was sent, the three drafts at the last stop all lead to the same door."""
    episode = shared_pack(Paths.find().scenarios).episodes["just-one-photo"]
    play = way_to(Play.begin(episode, "amra"), "stopped")
    assert play is not None
    turning = [turn.event for turn in path(play) if turn.door]
    event = decision_for_another(play)
    assert event in turning[:-1]
    others = episode.endings.keys() - {"stopped"}
    assert any(way_to(play.rewound(event), ending) is not None for ending in others)


@pytest.mark.long
def test_what_decided_about_an_ending_may_lie_before_all_turning_points() -> None:
    """Whoever tells an adult at once comes to turning points that all lead to the early report."""
    episode = shared_pack(Paths.find().scenarios).episodes["report-it"]
    play = way_to(Play.begin(episode, "lana"), "early")
    assert play is not None
    event = decision_for_another(play)
    assert event < min(turn.event for turn in path(play) if turn.door)
    assert ends_otherwise(play.rewound(event), "early")


def test_a_story_that_always_ends_alike_begins_again() -> None:
    play = played(*HARD)
    only = {play.state.ended: play.episode.endings[play.state.ended]}
    assert decision_for_another(replace(play, episode=replace(play.episode, endings=only))) == 1


@pytest.mark.long
@pytest.mark.parametrize("story", each_story())
def test_from_every_ending_another_one_can_be_played(story: str) -> None:
    episode = shared_pack(Paths.find().scenarios).episodes[story]
    for hero in episode.heroes:
        for ending in episode.endings:
            play = way_to(Play.begin(episode, hero), ending)
            assert play is not None
            assert ends_otherwise(play.rewound(decision_for_another(play)), ending), (hero, ending)


def ends_otherwise(play: Play, ending: str) -> bool:
    """Whether a play can go on to another ending."""
    others = play.episode.endings.keys() - {ending}
    return any(way_to(play, other) is not None for other in sorted(others))


def test_a_way_goes_by_choices_that_were_taken_before() -> None:
    seen = played(*GOOD)
    known = choices_taken(seen)
    way = way_to(Play.begin(lost_cat(), "lana"), seen.state.ended, known)
    assert way is not None
    assert choices_taken(way) <= known
    assert first_new(way, known) == way


def test_what_was_never_chosen_is_left_to_the_player() -> None:
    way = played(*HARD)
    cut = first_new(way, frozenset({("answer", "promised")}))
    assert not cut.state.ended
    assert choices_taken(cut) == {("answer", "promised")}
    assert choices_taken(first_new(way, frozenset())) == frozenset()


def test_no_way_leads_to_what_is_no_ending_of_the_story() -> None:
    assert way_to(played(*GOOD), "dark") is None


WAYS = """\
nodes:
  evening:
    - choose:
        - {do: Go home, id: home, goto: home}
        - {do: Go out, id: out, goto: out}
      door: yes
  home:
    - choose:
        - {do: Eat, id: eat, set: [ate]}
        - {do: Wait, id: wait}
    - choose:
        - {do: Sleep, id: sleep, goto: quiet}
        - {do: Talk, id: talk, goto: talk, if: ate}
        - {do: Go out after all, id: out, goto: out}
  talk:
    - narrate: They talk.
    - act: tell
    - end: told
  out:
    - narrate: It is dark.
    - choose:
        - {do: Run, id: run, goto: alone}
        - {do: Stay, id: stay, goto: alone}
      door: yes
  tell:
    - act: tell
    - narrate: Mum is out.
    - return: yes
  leave:
    - act: leave
    - end: gone
"""


def way(play: Play, ending: str, *known: tuple[str, str]) -> list[Event] | None:
    """What is done from there on, on a way to an ending."""
    found = way_to(play, ending, frozenset(known))
    return None if found is None else list(found.events[len(play.events) :])


def begun(*events: Event) -> Play:
    """A play of a story with a few ways, after these events."""
    play = Play.begin(example(WAYS), "lana")
    for event in events:
        play = play.do(event)
    return play


HOME, OUT = Choose("evening", "home"), Choose("evening", "out")
EAT, WAIT = Choose("home", "eat"), Choose("home", "wait")
SLEEP, TALK = Choose("home", "sleep"), Choose("home", "talk")
RUN, STAY = Choose("out", "run"), Choose("out", "stay")


def test_a_way_is_the_shortest_of_the_storys_own() -> None:
    assert way(begun(), "quiet") == [HOME, EAT, SLEEP]
    assert way(begun(), "told") == [HOME, EAT, TALK, Continue("talk")]
    assert way(begun(), "alone") == [OUT, Continue("out"), RUN]
    assert way(begun(HOME, WAIT), "told") is None
    assert way(begun(HOME), "told") == [EAT, TALK, Continue("talk")]


def test_a_tool_is_used_once_where_the_storys_own_ways_lead_nowhere() -> None:
    assert way(begun(), "gone") == [Use("leave")]
    assert way(begun(HOME, WAIT), "gone") == [Use("leave")]
    assert way(begun(Use("tell")), "gone") == [Use("leave")]


def test_a_way_that_ended_goes_nowhere_else() -> None:
    done = begun(HOME, EAT, SLEEP)
    assert done.state.ended == "quiet"
    assert way(done, "quiet") == []
    assert way(done, "told") is None


def test_choices_that_are_known_are_worth_a_detour() -> None:
    to_bed = "{do: Sleep, id: sleep, goto: quiet}"
    yard = WAYS.replace(to_bed, f"{to_bed}\n        - {{do: See the yard, id: yard, goto: yard}}")
    play = Play.begin(example(f"{yard}  yard:\n    - narrate: Leaves.\n    - goto: alone\n"), "lana")
    by_the_yard = [HOME, WAIT, Choose("home", "yard"), Continue("yard")]
    known = (("evening", "home"), ("home", "wait"), ("home", "yard"))
    assert way(play, "alone", *known) == by_the_yard
    assert way(play, "alone", ("evening", "out"), ("out", "stay")) == [OUT, Continue("out"), STAY]
    assert way(begun(), "quiet", ("home", "wait")) == [HOME, WAIT, SLEEP]


def test_the_decision_before_an_ending_is_the_last_turning_point_from_which_it_is_reached() -> None:
    play = begun(HOME, WAIT, Choose("home", "out"), Continue("out"), RUN)
    assert play.state.ended == "alone"
    assert decision_before(play, "quiet") == 1
    assert decision_before(play, "alone") == 5
    assert decision_before(play, "told") == 1


def test_for_an_ending_that_tools_alone_lead_to_it_is_the_last_turning_point_of_all() -> None:
    assert decision_before(begun(Use("tell"), Continue("tell"), OUT, Continue("out"), RUN), "gone") == 5


def test_where_nothing_leads_to_an_ending_it_is_the_first_decision_that_is_no_tool() -> None:
    play = begun(Use("tell"), Continue("tell"), OUT, Continue("out"), RUN)
    assert decision_before(play, "no-ending") == 3
    assert decision_before(begun(Use("leave")), "no-ending") == 1


def test_without_turning_points_all_decisions_of_the_story_are_looked_at() -> None:
    plain = example(WAYS.replace("      door: yes\n", ""))
    play = Play.begin(plain, "lana")
    for event in (HOME, WAIT, SLEEP):
        play = play.do(event)
    assert decision_before(play, "quiet") == 3
    assert decision_before(play, "told") == 2
    assert decision_for_another(play) == 3


def test_another_ending_is_looked_for_behind_the_last_turning_point_then_behind_smaller_decisions() -> None:
    assert decision_for_another(begun(HOME, WAIT, SLEEP)) == 1
    assert decision_for_another(begun(OUT, Continue("out"), RUN)) == 1
    after_home = begun(HOME, WAIT, Choose("home", "out"), Continue("out"), RUN)
    assert decision_for_another(after_home) == 1
    assert decision_for_another(begun(Use("leave"))) == 1


def test_a_play_is_cut_before_the_first_choice_that_is_not_known() -> None:
    play = begun(HOME, WAIT, SLEEP)
    both = frozenset({("evening", "home"), ("home", "wait")})
    assert first_new(play, both).events == play.events[:3]
    assert first_new(play, frozenset({("home", "wait"), ("home", "sleep")})).events == play.events[:1]
    assert first_new(play, both | {("home", "sleep")}) is play
