"""Who stands on the stage and how: poses, and two who hug."""

from typing import get_args

import pytest

from game.story.playing.view_model import Figure
from game.story.reading.words import Pose
from game.ui.art.people import Pose as Drawn
from tests.support.small_stories import DATA, Player, changed, problems_of, sound

FIRST = "- think: Then what"


@pytest.fixture
def player() -> Player:
    """Lana with the phone in her hands, in the chat with Ema."""
    return Player(sound(DATA / "stage-tour.yaml"), "lana", saves=False)


def stands(player: Player) -> dict[str, tuple[str, str, str]]:
    """Expression, pose and hug of everybody on the stage."""
    return {each.who: (each.expression, each.pose, each.hugs) for each in player.view.stage}


def test_a_pose_comes_with_what_is_thought_and_stays(player: Player) -> None:
    assert stands(player) == {"hero": ("", "", "")}
    assert stands(player.tap()) == {"hero": ("worried", "phone-down", "")}


def test_a_pose_of_the_hero_ends_when_the_phone_is_taken_or_put_away(player: Player) -> None:
    assert stands(player.tap(2)) == {"hero": ("worried", "", "")}


def test_somebody_comes_in_a_pose_and_turns_round_in_another(player: Player) -> None:
    assert stands(player.tap(3)) == {"hero": ("worried", "standing", ""), "ema": ("", "away", "")}
    assert stands(player.tap())["ema"] == ("happy", "standing", "")


def test_two_hug_until_one_of_them_stands_anew(player: Player) -> None:
    assert stands(player.tap(5)) == {"hero": ("worried", "", "ema"), "ema": ("happy", "", "hero")}
    assert stands(player.tap()) == {"hero": ("worried", "", ""), "ema": ("happy", "", "")}


@pytest.mark.parametrize(
    ("step", "hero"),
    [
        ("- phone: off", Figure("hero", "lana", "worried", hugs="mum")),
        ("- phone: home", Figure("hero", "lana", "worried")),
        ("- show: mum\n      pose: away", Figure("hero", "lana", "worried")),
        ("- hide: mum", Figure("hero", "lana", "worried")),
        ("- hug: mum\n      with: ema", Figure("hero", "lana", "worried")),
        ("- think: Hm.\n      pose: standing", Figure("hero", "lana", "worried", "standing")),
    ],
)
def test_a_hug_ends_where_one_of_two_goes_stands_otherwise_or_takes_the_phone(
    step: str, hero: Figure
) -> None:
    hugged = changed((FIRST, f"- phone: off\n    - hug: mum\n    {step}\n    {FIRST}"))
    player = Player(hugged, "lana", saves=False).tap(5).choose("look").tap(2).choose("refused").tap()
    while player.view.speech is None or "Then what" not in player.view.speech.text.source:
        player.tap()
    assert next(each for each in player.view.stage if each.who == "hero") == hero


def test_nobody_hugs_alone() -> None:
    found = problems_of((FIRST, f"- hug: mum\n      with: mum\n    {FIRST}"))
    assert [(each.code, each.values) for each in found] == [
        ("picture-people", {"picture": "hug", "needs": "2", "found": "1"})
    ]


def test_a_pose_that_nobody_can_take_is_told() -> None:
    found = problems_of((FIRST, f"- show: hero\n      pose: standig\n    {FIRST}"))
    assert [(each.code, each.values["guess"]) for each in found] == [("unknown-word", "standing")]


def test_every_pose_is_drawn() -> None:
    assert set(get_args(Pose)) == {"", *get_args(Drawn)}
