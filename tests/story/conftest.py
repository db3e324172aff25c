"""The core is tested twice: live, and through a save and a load after every event."""

import pytest

from game.story.grammar.model import Episode
from tests.support.small_stories import Player, lost_cat


@pytest.fixture(scope="session")
def episode() -> Episode:
    """The small episode that uses every kind of step."""
    return lost_cat()


@pytest.fixture(params=["live", "saved"])
def saves(request: pytest.FixtureRequest) -> bool:
    """Whether the player leaves and comes back after every event."""
    return bool(request.param == "saved")


@pytest.fixture
def player(episode: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody who plays the small episode as Lana."""
    return Player(episode, "lana", saves=saves)
