"""About the game: honest about reviews, sources and licences."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game import __version__
from game.scenes.about import LIBRARIES, About
from game.ui.draw.widget import texts

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

ROOT = Path(__file__).parents[2]


def test_it_says_the_version_and_that_nothing_is_sent(context: MakeContext) -> None:
    said = texts(About().view(context()))
    assert f"Version {__version__}" in said
    assert any("keeps no name and opens no connection" in line for line in said)


def test_a_story_that_nobody_reviewed_is_said_to_be_so(world: GameWorld, context: MakeContext) -> None:
    review(world, "", "")
    assert "A new friend: nobody has reviewed this story yet." in texts(About().view(context()))


def test_a_reviewer_is_named_with_the_day(world: GameWorld, context: MakeContext) -> None:
    review(world, "N. N.", "2026-05-31")
    assert "A new friend: reviewed by N. N. on 31 May 2026." in texts(About().view(context()))
    review(world, "N. N.", "")
    assert "A new friend: reviewed by N. N.." in texts(About().view(context()))


def review(world: GameWorld, who: str, day: str) -> None:
    [friend] = [each for each in world.pack.loaded if each.id == "new-friend"]
    assert friend.episode is not None
    episode = msgspec.structs.replace(friend.episode, reviewed_by=who, reviewed_on=day)
    loaded = msgspec.structs.replace(friend, episode=episode)
    world.take_pack(msgspec.structs.replace(world.pack, loaded=(loaded,)))


def test_every_package_that_the_game_needs_is_named_with_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for extra in project["optional-dependencies"].values() for line in extra]
    needed = {line.partition(">")[0].lower() for line in [*project["dependencies"], *extras]}
    assert {name.lower() for name, _ in LIBRARIES} == needed
