"""Ways to endings: from where each can be reached, and the first choice that nobody took yet."""

import pytest
from msgspec.structs import replace

from game.paths import Paths
from game.story.checks.doors import decision_before, decision_for_another, first_new, way_to
from game.story.events import Choose
from game.story.playing.debrief import choices_taken, path
from game.story.playing.play import Play
from tests.scenes.played import GOOD, HARD, by_chance, played
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
