"""The walk over all states finds everything that a player can, and by the shortest way."""

from game.story.checks.explore import MOST_WORK, affordable, asked_flags, counted, explore, moves
from game.story.events import Begin, Choose, Inspect, Use
from game.story.grammar.model import Episode
from game.story.playing.play import replay
from game.story.reading.words import ACTS
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
