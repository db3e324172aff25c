"""The telling moments of an episode, which pictures and layout tests go through."""

import pytest

from game.authors.explore.moments import telling_moments
from game.story.loading.pack import episode_files
from tests.story.loading.examples import ROOT
from tests.support.small_stories import DATA, sound

EPISODES = {path.stem: path for path in episode_files(ROOT / "scenarios")}


@pytest.mark.parametrize(
    "name", [pytest.param(one, marks=() if one == "new-friend" else pytest.mark.long) for one in EPISODES]
)
def test_no_two_moments_have_the_same_name(name: str) -> None:
    names = [moment for moment, _ in telling_moments(sound(EPISODES[name]))]
    assert len(names) == len(set(names))


def test_places_that_only_some_flags_lead_to_are_met_too() -> None:
    moments = dict(telling_moments(sound(EPISODES["report-it"])))
    assert any("-privacy" in name for name in moments)
    assert "her-talk" in {play.state.node for play in moments.values()}


def test_the_settings_of_the_phone_are_a_moment_of_their_own() -> None:
    names = [name for name, _ in telling_moments(sound(DATA / "new-phone.yaml"))]
    assert "bedroom-day-feed-privacy-choose-do-comments-1" in names


def test_pictures_that_hands_reach_into_are_moments_of_their_own() -> None:
    names = [name for name, _ in telling_moments(sound(DATA / "night-chat.yaml"))]
    assert sum("-find" in name for name in names) == 1
    assert sum("-put" in name for name in names) == 1
