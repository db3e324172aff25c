"""Pay or else: what lies on the table in the picture is what the words have laid there."""

from game.paths import Paths
from game.story.playing.view import StoryView
from tests.support.small_stories import Player, sound

KITCHEN = ("water", "pencil", "quiet", "list")
"""The phone on its face, and then three of the tasks on the flour bag, the hearing aid out in the second."""


def poses() -> list[tuple[str, str, str]]:
    """Of each moment from the kitchen to the second profile: node, phone, and how Marko is drawn."""
    player = Player(sound(Paths.find().scenarios / "season-1" / "pay-or-else.yaml"), "marko", saves=False)
    found: list[tuple[str, str, str]] = []
    wanted = list(KITCHEN)
    while player.state.node != "kevin":
        shown = player.view
        found.append((player.state.node, shown.phone.app, _of_hero(shown)))
        ids = [each.id for each in shown.choices]
        mine = next((each for each in wanted if each in ids), ids[-1] if ids else "")
        if mine in wanted:
            wanted.remove(mine)
        player = player.choose(mine) if ids else player.tap()
    assert not wanted
    return found


def _of_hero(shown: StoryView) -> str:
    return next((each.pose for each in shown.stage if each.who == "hero"), "")


def test_the_hearing_aid_stays_out_until_he_looks_at_the_phone() -> None:
    found = poses()
    since = next(at for at, (node, *_) in enumerate(found) if node == "quiet")
    assert {pose for *_, pose in found[:since]} == {""}
    assert {pose for *_, pose in found[since:]} == {"aid-out"}
