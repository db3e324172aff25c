"""Of two who played at one screen nothing is left but the place in the story, and that goes with its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.story.events import Choose, Disagree, OtherDoor
from tests.scenes.played import played
from tests.shell.test_world import world as world_in

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.story.playing.play import Play
    from game.text import Players

BOTH = (
    Disagree("answer"), Choose("answer", "refused"), Choose("last-message", "home"),
    OtherDoor(), Choose("answer", "shout"),
)  # fmt: skip
TELLING = (b"girls", b"mixed", b"players", b"disagree", b"other-door", b'"left', b'"right', b"two")


def kept(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def to_the_end(world: GameWorld, play: Play) -> None:
    """Play to both endings, and leave the story."""
    for number in range(1, len(play.events) + 1):
        now = play.rewound(number)
        world.keep(now, "play")
        if now.state.ended:
            world.found_ending(now.episode.id, now.state.ended)
    world.found_signs(play.episode.id)
    world.settled()


@pytest.mark.parametrize("players", ["girls", "mixed"])
def test_while_they_play_the_save_alone_knows_their_grammar_and_their_doors(
    tmp_path: Path, players: Players
) -> None:
    world = world_in(tmp_path)
    to_the_end(world, played(*BOTH, players=players))
    found = kept(tmp_path)
    telling = {name for name, data in found.items() if any(each in data for each in TELLING)}
    assert {name.rpartition("/")[2] for name in telling} == {"save.json"}
    (save,) = (data for name, data in found.items() if name.endswith("save.json"))
    document = msgspec.json.decode(save)
    assert document["events"][0] == {"type": "begin", "hero": "lana", "players": players}
    assert {each["type"] for each in document["events"]} == {
        "begin", "continue", "choose", "disagree", "other-door",
    }  # fmt: skip
    assert b"left" not in save
    assert b"right" not in save


def test_once_they_left_the_story_nothing_tells_that_they_were_two(tmp_path: Path) -> None:
    world = world_in(tmp_path)
    to_the_end(world, played(*BOTH, players="girls"))
    world.keep(None, "")
    world.settled()
    for name, data in kept(tmp_path).items():
        assert not [each for each in TELLING if each in data], name


def test_what_is_kept_of_two_is_what_is_kept_of_one_who_opened_the_same_doors(tmp_path: Path) -> None:
    two, one = world_in(tmp_path / "two"), world_in(tmp_path / "one")
    to_the_end(two, played(*BOTH, players="girls"))
    for choices in ((BOTH[1], BOTH[2]), (BOTH[4],)):
        to_the_end(one, played(*choices))
    assert two.progress == one.progress


def test_where_nothing_is_kept_nothing_is_kept_of_two(tmp_path: Path) -> None:
    world = world_in(tmp_path)
    world.set_setting("private", value=True)
    before = kept(tmp_path)
    to_the_end(world, played(*BOTH, players="girls"))
    assert world.play is not None
    assert world.play.players == "girls"
    assert kept(tmp_path) == before
