"""When the next frame of a story is due."""

from game.scenes.play.play_clock import Clock
from game.story.playing.view import view
from tests.scenes.played import GOOD, played

ENDED = played(*GOOD)
LATER = 1_000_000
"""Milliseconds after which nothing moves any more."""


def test_an_ending_comes_at_once_but_waits_for_what_is_read_and_draws_nothing_meanwhile() -> None:
    story = view(ENDED.episode, ENDED.state)
    assert story.ending
    for motion in (True, False):
        assert Clock(since=0, stirred=0).wake(LATER, story, motion=motion, reading=False) == 0
        assert Clock(since=0, stirred=0).wake(LATER, story, motion=motion, reading=True) is None
