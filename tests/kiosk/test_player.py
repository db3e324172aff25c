"""The automatic player plays every story on offer to an ending, and a good one at that."""

from pathlib import Path

import msgspec
import pytest

from game.kiosk.player import A_WORD, CHOOSING, LEAST, MOST, next_move, pause, widget_of
from game.story.events import Choose, Continue
from game.story.grammar.model import Episode
from game.story.playing.cut import kiosk_cut
from game.story.playing.play import Play
from game.story.playing.view import view
from tests.support.known import shared_pack
from tests.support.small_stories import DATA, sound

PACK = shared_pack(Path(__file__).parents[2] / "scenarios")
CUTS = [cut for episode in PACK.episodes.values() if (cut := kiosk_cut(episode))]
FRIEND = next(cut for cut in CUTS if cut.id == "new-friend")


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.id)
def test_it_plays_to_an_ending(cut: Episode) -> None:
    play = Play.begin(cut, next(iter(cut.heroes)))
    for _ in range(500):
        if play.state.ended:
            break
        assert 0 < pause(play) <= MOST
        play = play.do(next_move(play) or Continue(play.state.node))
    assert play.state.ended
    assert next_move(play) is None


def test_it_takes_a_protective_act_where_there_is_one_and_points_at_it() -> None:
    play = Play.begin(FRIEND, "lana")
    while not isinstance(next_move(play), Choose) or play.state.node != "gift":
        play = play.do(next_move(play) or Continue(play.state.node))
    move = next_move(play)
    assert move == Choose("gift", "refuse")
    place = [choice.id for choice in view(FRIEND, play.state).choices].index("refuse") + 1
    assert place > 1
    assert widget_of(move, play) == f"choice:{place}"


def test_once_a_story_has_ended_it_does_nothing_more_wherever_that_was() -> None:
    play = Play.begin(FRIEND, "lana")
    assert next_move(play) == Continue(play.state.node)
    ended = msgspec.structs.replace(play.state, ended="told")
    assert next_move(Play(FRIEND, play.events, (ended,))) is None


def test_it_reads_before_it_taps() -> None:
    play = Play.begin(FRIEND, "lana")
    assert LEAST < pause(play) <= MOST
    assert widget_of(Continue(play.state.node), play) == "continue"


def test_it_leaves_privacy_settings_as_they_are() -> None:
    """It once waited there for ever: it took a choice from a `choose` alone."""
    episode = sound(DATA / "new-phone.yaml")
    play = Play.begin(episode, next(iter(episode.heroes)))
    while not view(episode, play.state).settings:
        play = play.do(next_move(play) or Continue(play.state.node))
    here = play.state.at
    move = next_move(play)
    assert isinstance(move, Choose)
    assert widget_of(move, play) == "choice:1"
    assert play.do(move).state.at > here


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.id)
def test_it_taps_where_a_tap_is_waited_for_and_lets_a_delay_run(cut: Episode) -> None:
    play, waited, read = Play.begin(cut, next(iter(cut.heroes))), set(), set()
    while not play.state.ended:
        step = cut.nodes[play.state.node].steps[play.state.at]
        move = next_move(play)
        waited.add(step.WAITS)
        assert isinstance(move, Continue) == (step.WAITS == "tap")
        assert (move is None) == (step.WAITS not in {"tap", "choice", "order"})
        if step.WAITS in {"choice", "order"}:
            assert pause(play) == CHOOSING
        else:
            read.add(pause(play))
            assert pause(play) == sorted((LEAST, step.words() * A_WORD, MOST))[1]
        play = play.do(move or Continue(play.state.node))
    assert {"tap", "choice"} <= waited
    assert LEAST in read
    assert max(read) > LEAST
