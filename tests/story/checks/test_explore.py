"""The walk over all states finds everything that a player can, and by the shortest way."""

import pytest

from game.story.checks.explore import MOST_WORK, affordable, asked_flags, counted, explore, moves, of_scenes
from game.story.events import Begin, Choose, Inspect, Use
from game.story.grammar.model import Episode
from game.story.playing.play import replay
from game.story.reading.words import ACTS
from tests.story.checks.of_example import example, hello
from tests.support.small_stories import DATA, Player, changed, lost_cat, sound


def test_everything_of_the_small_episode_is_found(episode: Episode) -> None:
    found = explore(episode)
    assert found.complete
    assert found.nodes == set(episode.nodes)
    assert set(found.endings) == set(episode.endings)
    assert ("answer", "look") in found.choices
    assert ("last-message", "alone") in found.choices
    assert found.stuck == {}


def test_the_way_to_an_ending_leads_there(episode: Episode) -> None:
    for ending, way in explore(episode).endings.items():
        play, dropped = replay(episode, way)
        assert dropped == 0
        assert play.state.ended == ending


def test_the_way_is_the_shortest(episode: Episode) -> None:
    way = explore(episode).endings["together"]
    assert way[:2] == (Begin("lana"), Use("tell"))
    assert len(way) == 4


def test_a_walk_that_is_cut_short_says_so(episode: Episode) -> None:
    found = explore(episode, limit=50)
    assert not found.complete
    assert found.states == 50


def test_profiles_are_opened_only_where_somebody_asks_for_it(episode: Episode) -> None:
    assert asked_flags(episode) == {"promised", "did-refuse", "did-block", "quiet"}
    looking = explore(changed(("if: not promised", "if: saw-finn")))
    assert ("answer", "shout") in looking.choices


def test_the_dearer_a_move_the_fewer_states_are_visited(episode: Episode) -> None:
    """The small episode has a choice of four, six tools and eight steps at once: ten moves of 18 each."""
    assert affordable(episode) == MOST_WORK // 180
    looking = changed(("if: not promised", "if: saw-finn"))  # and one profile more to open at each moment
    assert affordable(looking) == MOST_WORK // 198


def test_flags_that_are_asked_for_make_each_move_dearer_by_a_step_for_every_ten(episode: Episode) -> None:
    asked = [f"if: {' or '.join(f'did-{act}' for act in ACTS)}"]
    many = changed(("if: not promised", asked[0]))
    dear = 10 + 8 + len(asked_flags(many)) // 10
    assert len(asked_flags(many)) >= 10
    assert affordable(many) == MOST_WORK // (10 * dear) < affordable(episode)


def test_moves_are_the_events_that_fit(player: Player) -> None:
    player.tap(5)
    found = moves(player.play.episode, player.state)
    assert found[:4] == tuple(Choose("answer", choice) for choice in player.open)
    assert [event.tool for event in found[4:] if isinstance(event, Use)] == [
        "pause",
        "save",
        "report",
        "block",
        "leave",
        "tell",
    ]
    for event in (*found, Inspect("finn")):
        player.play.do(event)


def test_after_the_end_there_are_no_moves(player: Player) -> None:
    player.use("tell").tap(2)
    assert moves(player.play.episode, player.state) == ()


def test_tools_at_choices_alone_reach_the_same_through_fewer_states(episode: Episode) -> None:
    all_, few = explore(episode), explore(episode, everywhere=False)
    assert (few.nodes, few.choices, few.endings.keys()) == (all_.nodes, all_.choices, all_.endings.keys())
    assert few.complete
    assert few.states < all_.states


def test_what_a_step_reads_itself_is_always_looked_at() -> None:
    """How many tasks are done is no condition, and decides all the same whether the story goes on."""
    tasks = sound(DATA / "library.yaml")
    assert any(flag.startswith("task-") for flag in counted(tasks, ()))
    assert counted(lost_cat(), ()) == frozenset()


OTHER = "  other:\n    - tools: {save: far}\n    - end: quiet\n"
"""A node in which a tool is answered in its own way."""
ACTS_OF_TOOLS = frozenset({"did-block", "did-tell", "did-save", "did-report", "did-leave"})


@pytest.mark.parametrize(
    ("node", "asked"),
    [
        ("  keep:\n    - narrate: Kept.\n      if: up\n    - act: save\n    - return: yes\n", {"up"}),
        ("  leave:\n    - narrate: Gone.\n      if: up\n    - act: leave\n    - end: gone\n", {"up"}),
        ("  keep:\n    - goto: far\n  far:\n    - narrate: Any.\n      if: up\n    - return: yes\n", {"up"}),
        ("  leave:\n    - goto: far\n  far:\n    - narrate: Any.\n      if: up\n    - end: gone\n", set()),
        ("  other:\n    - narrate: Any.\n      if: up\n    - end: quiet\n", set()),
        (
            OTHER + "  far:\n    - think: Any.\n      if: up\n    - end: quiet\n",
            {"up"},
        ),
        ("  keep:\n    - choose: [{do: A, id: a, if: up}, {do: B, id: b}]\n    - return: yes\n", set()),
    ],
)
def test_the_flags_of_scenes_are_those_of_acts_and_of_the_conditions_in_them(
    node: str, asked: set[str]
) -> None:
    story = example(hello("- set: [up]\n- narrate: Soup.\n  if: did-pause") + node)
    assert of_scenes(story) == ACTS_OF_TOOLS | asked


@pytest.mark.parametrize(
    ("flags", "found"),
    [
        ((), set()),
        (("kept",), {"kept"}),
        (("pebbles-1",), {"pebbles-1"}),
        (("pebbles-3", "kept"), {"kept", "pebbles-1", "pebbles-2", "pebbles-3"}),
        (("pebbles-1", "pebbles-2"), {"pebbles-1", "pebbles-2"}),
        (("stones-2",), {"stones-2"}),
    ],
)
def test_of_a_count_all_below_the_highest_are_looked_at(flags: tuple[str, ...], found: set[str]) -> None:
    story = example(hello("- add: pebbles\n- set: [kept]"))
    assert counted(story, flags) == found


def test_what_options_and_steps_ask_for_is_asked_with_all_that_is_counted_for_it() -> None:
    story = example(
        hello(
            "- add: pebbles\n- set: [kept, unasked]\n- narrate: Soup.\n  if: pebbles-2\n"
            "- choose:\n    - {do: A, id: a, if: kept or did-pause}\n    - {do: B, id: b}\n"
        )
    )
    assert asked_flags(story) == {"pebbles-1", "pebbles-2", "kept", "did-pause"}


def test_of_settings_that_are_asked_for_all_of_their_group_are_looked_at() -> None:
    asked = asked_flags(example(hello("- narrate: Soup.\n  if: set-location-nobody")))
    assert asked == {"set-location-everyone", "set-location-friends", "set-location-nobody"}


def test_a_walk_tells_by_what_way_each_thing_was_found() -> None:
    found = explore(lost_cat())
    assert found.states > len(found.nodes)
    assert found.steps > found.states
    assert all(way[0] in {Begin("lana"), Begin("luka")} for way in found.endings.values())
    assert set(found.met)
    assert {name for name, *_ in found.choices} <= set(found.nodes)
