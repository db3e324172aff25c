"""At a stand a story takes four to six minutes, by the same estimate as everywhere."""

from pathlib import Path

import msgspec
import pytest

from game.authors.explore.cut import MINUTES, cut_effort, wrong_length
from game.authors.explore.effort import Effort
from game.story.grammar.model import Episode
from tests.support.known import shared_pack

PACK = shared_pack(Path(__file__).parents[3] / "scenarios")
MARKED = [episode for episode in PACK.episodes.values() if episode.kiosk]


@pytest.mark.long
@pytest.mark.parametrize("episode", MARKED, ids=lambda episode: episode.id)
def test_every_short_form_takes_four_to_six_minutes(episode: Episode) -> None:
    found = cut_effort(episode)
    assert found
    assert MINUTES[0] <= found.minutes <= MINUTES[1]
    assert not wrong_length(found)


def test_an_episode_that_is_not_marked_has_no_short_form() -> None:
    whole = msgspec.structs.replace(MARKED[0], kiosk=None)
    assert cut_effort(whole) is None


@pytest.mark.parametrize("minutes", [3.9, 6.1])
def test_what_is_too_short_or_too_long_is_told(minutes: float) -> None:
    (told,) = wrong_length(Effort(30, minutes))
    assert f"{minutes:.2f} minutes" in told
