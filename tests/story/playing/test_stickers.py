"""The stickers of a play: who listened once somebody was told, and what was found."""

import pytest

from game.story.playing.stickers import collected, stickers_of
from tests.scenes.played import GOOD, HARD, played
from tests.support.one_node import one_node
from tests.support.small_stories import Player, changed, lost_cat


def test_an_adult_who_listens_is_one_once_somebody_was_told() -> None:
    play = played(*GOOD)
    listeners = [each.id for each in stickers_of(lost_cat()) if each.sort == "listener"]
    assert collected(play)
    assert set(collected(play)) <= set(listeners)


def test_before_anybody_was_told_nobody_has_listened() -> None:
    play = played(*HARD)
    untold = [each for each in play.states if "did-tell" not in each.flags]
    assert collected(play.rewound(len(untold))) == ()


def test_what_was_rewound_was_not_found() -> None:
    assert collected(played(*GOOD).rewound(1)) == ()


def test_what_is_found_with_the_first_step_is_found() -> None:
    story = one_node("    - keepsake: roof-tile\n      text: A tile\n      picture: cat")
    assert collected(Player(story, "lana", saves=False).play) == ("roof-tile",)


@pytest.mark.parametrize(
    ("mum", "picture"),
    [
        ("person: ema, listener", "ema"),
        ("avatar: unknown, person: ema, listener", "unknown"),
        ("listener", "mum"),
    ],
)
def test_the_sticker_of_who_listens_has_their_own_picture(mum: str, picture: str) -> None:
    stickers = stickers_of(changed(("person: mum, listener", mum)))
    assert [each.picture for each in stickers if each.sort == "listener"] == [picture]
