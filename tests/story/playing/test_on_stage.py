"""Who stands on the stage and how: poses, and two who hug."""

from typing import get_args

import pytest

from game.story.checks.walk import moves
from game.story.playing.on_stage import OnStage, Stand, alone, figure
from game.story.playing.view_model import Figure, ShotView, StoryView
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
    assert stands(player.tap(8)) == {"hero": ("worried", "standing", ""), "ema": ("", "away", "")}
    assert stands(player.tap())["ema"] == ("happy", "standing", "")


def test_two_hug_until_one_of_them_stands_anew(player: Player) -> None:
    assert stands(player.tap(10)) == {"hero": ("worried", "", "ema"), "ema": ("happy", "", "hero")}
    at(player, "Shall we walk?")
    assert stands(player) == {"hero": ("worried", "", ""), "ema": ("happy", "", "")}


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


def at(player: Player, heard: str) -> StoryView:
    """What is seen when these words are heard."""
    while player.heard != heard:
        player.do(moves(player.play.episode, player.state)[0])
    return player.view


def test_a_shot_shows_those_who_are_named_with_the_faces_of_the_stage(player: Player) -> None:
    window = at(player, "Lights.").shot
    people = (Figure("hero", "lana", "worried"), Figure("ema", "ema", "happy"))
    assert window == ShotView("window", people)
    door = at(player, "It buzzes.").shot
    assert door == ShotView("face-down")


def test_a_shot_of_one_shows_the_hero_unless_somebody_is_named(player: Player) -> None:
    near = at(player, "Both thumbs.").shot
    assert near is not None
    assert [one.who for one in near.people] == ["hero"]


def test_a_shot_stays_until_the_stage_is_shown_again(player: Player) -> None:
    assert at(player, "So warm.").shot is None
    assert at(player, "Still the screen.").shot is not None
    assert at(player, "Shall we walk?").shot is None


def test_a_tool_shows_the_stage_and_coming_back_the_picture_again() -> None:
    episode = changed((FIRST, f"- shot: near\n    - dim: yes\n    {FIRST}"))
    player = Player(episode, "lana", saves=False).tap(5).choose("look").tap(2).choose("refused")
    before = at(player, "Then what does finn_99 have?")
    assert before.shot is not None
    assert player.use("pause").view.shot is None
    assert at(player, "Then what does finn_99 have?").shot == before.shot


@pytest.mark.parametrize("place", ["park", "bedroom"])
def test_a_place_ends_a_shot_and_the_dark(place: str) -> None:
    episode = changed(
        (FIRST, f"- place: park\n    - shot: near\n    - dim: yes\n    - place: {place}\n    {FIRST}")
    )
    player = Player(episode, "lana", saves=False).tap(5).choose("look").tap(2).choose("refused")
    shown = at(player, "Then what does finn_99 have?")
    assert (shown.shot, shown.dim) == (None, False)


def test_it_is_dark_until_it_is_light_again(player: Player) -> None:
    assert at(player, "Nothing from Ema.").dim
    assert not at(player, "I'll put it down.").dim


def test_the_cat_does_what_is_told_until_the_next_place(player: Player) -> None:
    assert player.view.cat is None
    assert [
        at(player, heard).cat for heard in ("It's late.", "The cat writes.", "Mine!", "Hello.", "Gone.")
    ] == [
        "asleep",
        "typing",
        "homework",
        "sitting",
        "no",
    ]
    assert at(player, "Ema?").cat is None


def test_the_hamster_is_away_where_it_is_told_until_the_next_place(player: Player) -> None:
    assert at(player, "Hello.").hamster
    assert not at(player, "Gone.").hamster
    assert at(player, "Ema?").hamster


def test_a_hamster_can_only_be_away() -> None:
    assert [each.code for each in problems_of((FIRST, f"- hamster: typing\n    {FIRST}"))] == ["unknown-word"]


@pytest.mark.parametrize(
    ("shot", "needs", "found"),
    [
        ("close\n      who: [hero, mum]", "1", "2"),
        ("window", "2", "0"),
        ("window\n      who: [mum, mum]", "2", "1"),
        ("door\n      who: hero", "0", "1"),
        ("no\n      who: hero", "0", "1"),
    ],
)
def test_a_shot_with_too_few_people_or_too_many_is_told(shot: str, needs: str, found: str) -> None:
    told = problems_of((FIRST, f"- shot: {shot}\n    {FIRST}"))
    name = shot.partition("\n")[0]
    assert [(each.code, each.values) for each in told] == [
        ("picture-people", {"picture": name, "needs": needs, "found": found})
    ]


def test_in_a_new_place_there_is_only_who_is_played_as_they_looked() -> None:
    there = alone("nina").with_("nina", Stand("hurt", "phone")).with_("ema", Stand()).at("park")
    assert there == OnStage("park", {"nina": Stand("hurt")}, me="nina")
    assert there.at("park").me == "nina"


# The stage by itself


def standing(stage: OnStage) -> dict[str, tuple[str, str, str]]:
    """Expression, pose and hug of everybody on it."""
    return {who: (each.expression, each.pose, each.hugs) for who, each in stage.people.items()}


HUGGING = OnStage("park").with_("ema", Stand("happy", "away")).hugging("hero", "ema")


def test_a_hug_takes_the_pose_leaves_the_face_and_brings_who_is_not_there() -> None:
    assert standing(HUGGING) == {"hero": ("", "", "ema"), "ema": ("happy", "", "hero")}
    assert standing(OnStage("park").hugging("ema", "adi")) == {
        "hero": ("", "", ""),
        "ema": ("", "", "adi"),
        "adi": ("", "", "ema"),
    }


def test_who_hugs_another_one_lets_the_first_go() -> None:
    for stage in (HUGGING.hugging("ema", "adi"), HUGGING.hugging("adi", "ema")):
        assert standing(stage)["hero"] == ("", "", "")
        assert standing(stage)["ema"] == ("happy", "", "adi")
        assert standing(stage)["adi"] == ("", "", "ema")


@pytest.mark.parametrize(
    ("face", "pose", "ema", "hero"),
    [
        ("sad", "", ("sad", "", "hero"), ("", "", "ema")),
        ("", "", ("happy", "", "hero"), ("", "", "ema")),
        ("", "away", ("happy", "away", ""), ("", "", "")),
        ("sad", "away", ("sad", "away", ""), ("", "", "")),
    ],
)
def test_a_new_face_keeps_a_hug_and_a_new_pose_ends_it(
    face: str, pose: Pose, ema: tuple[str, str, str], hero: tuple[str, str, str]
) -> None:
    assert standing(HUGGING.changed("ema", face, pose)) == {"hero": hero, "ema": ema}


def test_of_somebody_who_is_not_there_nothing_changes() -> None:
    assert HUGGING.changed("adi", "sad", "away") == HUGGING
    assert standing(HUGGING.without("adi")) == standing(HUGGING)


def test_who_goes_is_gone_and_the_other_one_is_free() -> None:
    assert standing(HUGGING.without("ema")) == {"hero": ("", "", "")}
    assert standing(HUGGING.without("hero")) == {"ema": ("happy", "", "")}


@pytest.mark.parametrize(
    ("stand", "put_away", "after"),
    [
        (Stand("sad", "phone"), True, Stand("sad")),
        (Stand("sad", "phone"), False, Stand("sad")),
        (Stand("sad", hugs="ema"), True, Stand("sad", hugs="ema")),
        (Stand("sad", hugs="ema"), False, Stand("sad")),
        (Stand("sad"), False, Stand("sad")),
    ],
)
def test_hands_follow_the_phone_and_a_hug_ends_only_when_it_is_taken(
    stand: Stand,
    put_away: bool,  # noqa: FBT001 - a table
    after: Stand,
) -> None:
    assert OnStage(people={"hero": stand}).handling(put_away=put_away).people == {"hero": after}


def test_where_who_is_played_is_not_on_the_stage_their_hands_are_not_either() -> None:
    nobody = OnStage("park", {})
    assert nobody.handling(put_away=False) == nobody
    assert nobody.at("yard") == OnStage("yard", {})


def test_a_picture_the_dark_and_what_animals_do_end_with_the_place() -> None:
    stage = OnStage("park").near("window", ("hero", "ema")).lit(dim=True).with_cat("asleep").without_hamster()
    assert (stage.shot, stage.shown, stage.dim, stage.cat, stage.hamster) == (
        "window", ("hero", "ema"), True, "asleep", False,
    )  # fmt: skip
    same = stage.at("park")
    assert (same.shot, same.shown, same.dim, same.cat, same.hamster) == ("no", (), False, "asleep", False)
    assert stage.at("yard") == OnStage("yard")
    assert (stage.near("no").shown, stage.lit(dim=False).dim) == ((), False)


def test_somebody_is_drawn_as_they_stand() -> None:
    stand = Stand("sad", "away", "ema")
    assert figure("hero", "lana", stand) == Figure("hero", "lana", "sad", "away", "ema")
