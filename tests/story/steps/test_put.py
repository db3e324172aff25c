"""A picture that is built on: any piece lies at any place, everything is kept, and nothing is wrong."""

import pytest

from game.story.checks.explore import explore, moves
from game.story.events import Arrange, Use
from game.story.playing.reducer import NotApplicable
from game.story.playing.view import PutView, built, photos
from tests.support.one_node import loaded, one_node
from tests.support.small_stories import Player

STORY = """
    - put: castle
      ask: What goes where?
      pieces:
        - {picture: castle-roof, text: A roof}
        - {picture: castle-king, text: A king, id: king}
      places:
        - {at: west, text: The west tower}
        - {at: keep, text: The keep}
        - {at: gate, text: The gate}
"""


@pytest.fixture
def builder() -> Player:
    """Somebody before the picture."""
    return Player(one_node(STORY), "lana", saves=True)


def build(player: Player, *arranged: str) -> Player:
    return player.do(Arrange(player.state.node, arranged))


def seen(player: Player) -> PutView:
    assert player.view.put is not None
    return player.view.put


def test_at_first_no_piece_lies_anywhere(builder: Player) -> None:
    assert (builder.view.waiting.kind, seen(builder).lying) == ("order", {})
    assert [piece.id for piece in seen(builder).pieces] == ["castle-roof", "king"]


def test_every_piece_that_is_put_stays(builder: Player) -> None:
    build(builder, "king", "gate")
    assert seen(build(builder, "king", "gate", "castle-roof", "keep")).lying == {
        "gate": "king",
        "keep": "castle-roof",
    }


def test_the_player_says_when_it_is_finished(builder: Player) -> None:
    assert build(builder, "king", "gate", "castle-roof", "keep", "done").view.put is None


@pytest.mark.parametrize("places", [("west", "keep"), ("gate", "west"), ("keep", "gate")])
def test_any_piece_may_lie_anywhere(builder: Player, places: tuple[str, str]) -> None:
    assert build(builder, "castle-roof", places[0], "king", places[1], "done").heard == "That was it."


@pytest.mark.parametrize(
    "arranged",
    [
        ("done",),
        ("king", "gate", "done"),
        ("king",),
        ("king", "well"),
        ("queen", "gate"),
        ("king", "gate", "king", "keep"),
        ("king", "gate", "castle-roof", "gate"),
        ("gate", "king"),
    ],
)
def test_nothing_else_can_be_built(builder: Player, arranged: tuple[str, ...]) -> None:
    with pytest.raises(NotApplicable):
        build(builder, *arranged)


def test_what_was_built_hangs_in_the_gallery(builder: Player) -> None:
    episode = builder.play.episode
    assert [photo.built or photo.picture for photo in photos(episode, builder.state)] == ["logo", "castle"]
    assert built(episode, builder.state, "castle") == ()
    build(builder, "king", "gate", "castle-roof", "keep", "done")
    assert built(episode, builder.state, "castle") == ("gate", "castle-king", "keep", "castle-roof")
    assert built(episode, builder.state, "treasure-island") == ()


def test_it_is_still_there_after_a_tool(builder: Player) -> None:
    build(builder, "king", "gate").use("pause").tap()
    assert seen(builder).lying == {"gate": "king"}


def test_the_checks_know_one_way_on(builder: Player) -> None:
    first, *others = moves(builder.play.episode, builder.state)
    assert first == Arrange("here", ("castle-roof", "west", "king", "keep", "done"))
    assert all(isinstance(each, Use) for each in others)
    found = explore(builder.play.episode)
    assert (set(found.endings), found.stuck) == ({"over"}, {})


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("        - {picture: castle-king, text: A king, id: king}\n", "", "put-pieces"),
        (
            "        - {at: west, text: The west tower}\n        - {at: keep, text: The keep}\n",
            "",
            "put-pieces",
        ),
        ("id: king", "id: done", "put-pieces"),
        ("at: west", "at: keep", "duplicate-id"),
        ("id: king", "id: castle-roof", "duplicate-id"),
    ],
)
def test_what_could_never_be_finished_is_told(old: str, new: str, code: str) -> None:
    assert old in STORY
    assert [each.code for each in loaded(STORY.replace(old, new)).problems] == [code]


@pytest.mark.parametrize("photo", ["{text: Nothing}", "{picture: logo, built: castle, text: Both}"])
def test_a_photo_is_a_picture_or_what_was_built(photo: str) -> None:
    from game.story.loading.pack import load_bytes
    from game.story.reading.diagnostics import Report
    from tests.support.one_node import AROUND

    text = (AROUND % STORY.strip("\n")).replace("{picture: logo, text: A logo}", photo)
    problems = load_bytes(text.encode(), Report("one-node.yaml")).problems
    assert [each.code for each in problems] == ["missing-key"]


def test_as_many_places_as_pieces_are_enough() -> None:
    player = Player(
        one_node(STORY.replace("        - {at: gate, text: The gate}\n", "")), "lana", saves=False
    )
    assert seen(build(player, "king", "keep", "castle-roof", "west")).lying == {
        "keep": "king",
        "west": "castle-roof",
    }
    assert build(player, "king", "keep", "castle-roof", "west", "done").heard == "That was it."


PIECES = "".join(f"        - {{picture: castle-roof, text: R{at}, id: r{at}}}\n" for at in range(9))
PLACES = "".join(f"        - {{at: p{at}, text: P{at}}}\n" for at in range(9))
ONE = "        - {picture: castle-king, text: A king, id: king}\n"
TWO = "        - {at: west, text: The west tower}\n        - {at: keep, text: The keep}\n"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (ONE, "", "there are 1 pieces"),
        (ONE, PIECES, "there are 10 pieces"),
        (TWO, "", "2 pieces have 1 places"),
        ("id: king", "id: done", "one is called `done`"),
    ],
)
def test_what_is_wrong_with_pieces_is_said_in_numbers(old: str, new: str, found: str) -> None:
    assert [each.values for each in loaded(STORY.replace(old, new)).problems] == [{"found": found}]


def test_up_to_eight_pieces_lie_beside_each_other() -> None:
    eight = PIECES.replace(PIECES.splitlines(keepends=True)[-1], "")
    story = f"\n    - put: castle\n      pieces:\n{eight}      places:\n{PLACES}"
    assert loaded(story).problems == ()
