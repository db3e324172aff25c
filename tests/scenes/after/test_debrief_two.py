"""After a story that two played: both ways side by side where they did not agree, and questions for two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from game.scenes.after.calm import BREATHE, LOOK, Calm
from game.scenes.after.debrief import Debrief
from game.scenes.after.detective import COMPARE, REST, Detective
from game.scenes.after.ending import EndingScene
from game.scenes.scene import Replace
from game.story.events import Choose, Disagree, OtherDoor
from game.ui.draw.widget import texts
from tests.scenes.played import GOOD, SIZES, played, widgets
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from game.scenes.scene import Change, Context
    from game.shell.world import GameWorld
    from game.text import Players
    from tests.support.contexts import MakeContext

FIRST = (Disagree("answer"), Choose("answer", "refused"), Choose("last-message", "home"))
BOTH = (*FIRST, OtherDoor(), Choose("answer", "shout"))
LEFT_EARLY = (Disagree("answer"), Choose("answer", "look"), OtherDoor(), Choose("answer", "shout"))


def press(scene: Calm | Debrief | EndingScene, wanted: str, here: Context) -> tuple[Change, ...]:
    """Press a widget by its id."""
    return scene.handle(carried(widgets(scene, here)[wanted].action), here)


def test_both_doors_stand_side_by_side_with_what_lay_behind_them(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(played(*BOTH, players="mixed"), "play")
    scene, here = Debrief("", context()), context()
    said = texts(scene.view(here))
    assert "Here you didn't agree" in said
    doors = [one for name, one in widgets(scene, here).items() if name.startswith(("two.first", "two.other"))]
    assert [one.name for one in doors] == [
        "One door: No. My mum will come with me.",
        "The other door: Mum! Somebody has Mrva!",
    ]
    assert all(one.value.startswith("It led to:") for one in doors)
    assert [one.state for one in doors] == [(), ("selected",)]


def test_the_way_behind_each_door_is_shown_when_it_is_pressed(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*BOTH, players="mixed"), "play")
    scene, here = Debrief("", context()), context()
    assert "No. My mum will come with me." not in _way(scene, here)
    first = next(name for name in widgets(scene, here) if name.startswith("two.first"))
    assert press(scene, first, here) == ()
    assert "No. My mum will come with me." in _way(scene, here)
    press(scene, first.replace("first", "other"), here)
    assert "Mum! Somebody has Mrva!" in _way(scene, here)


def test_a_way_from_which_they_came_back_says_so(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*LEFT_EARLY, players="boys"), "play")
    scene, here = Debrief("", context()), context()
    first = next(name for name in widgets(scene, here) if name.startswith("two.first"))
    assert "came back" in widgets(scene, here)[first].value
    press(scene, first, here)
    assert "So far" in texts(scene.view(here))


@pytest.mark.parametrize("place", [EndingScene, Debrief])
def test_the_other_door_waits_at_the_end_of_the_first(
    world: GameWorld, context: MakeContext, place: type[EndingScene | Debrief]
) -> None:
    world.keep(played(*FIRST, players="girls"), "play")
    scene, here = place("", context()), context()
    wanted = "two.other-0" if isinstance(scene, Debrief) else "two.other"
    assert press(scene, wanted, here)[-1:] == (Replace("play"),)
    assert world.play is not None
    assert world.play.events[-1] == OtherDoor()
    assert world.play.state.node == "answer"


def test_one_child_and_two_who_agreed_see_no_doors(world: GameWorld, context: MakeContext) -> None:
    for play in (played(*GOOD), played(*GOOD, players="girls")):
        world.keep(play, "play")
        assert "Here you didn't agree" not in texts(Debrief("", context()).view(context()))


def test_the_questions_are_put_to_two(world: GameWorld, context: MakeContext) -> None:
    for play, words in ((played(*GOOD), "with others"), (played(*GOOD, players="girls"), "then you change")):
        world.keep(play, "play")
        scene, here = Debrief("", context()), context()
        press(scene, "part:talk", here)
        assert any(words in said for said in texts(scene.view(here)))


@pytest.mark.parametrize(
    ("players", "word"), [("boys", "složili"), ("girls", "složile"), ("mixed", "složili")]
)
def test_two_are_spoken_to_in_the_grammar_of_two(
    world: GameWorld, context: MakeContext, players: Players, word: str
) -> None:
    world.keep(played(*BOTH, players=players), "play")
    here = context(language="hr")
    assert any(word in said for said in texts(Debrief("", here).view(here)))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("bs", ("Dišite", "Pogledajte oko sebe", "Pokaži nam ostale", "Stavite dvije poruke")),
        ("hr", ("Dišite", "Pogledajte oko sebe", "Pokaži nam ostale", "Stavite dvije poruke")),
        ("sr", ("Дишите", "Погледајте око себе", "Покажи нам остале", "Ставите две поруке")),
    ],
)
def test_the_quiet_moment_and_the_search_for_signs_speak_to_two(
    context: MakeContext, language: str, words: tuple[str, ...]
) -> None:
    here = context(language=language)
    for text, said in zip((BREATHE, LOOK, REST, COMPARE), words, strict=True):
        assert replace(here, players="mixed").say(text).startswith(said)
        assert not here.say(text).startswith(said)


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["bs", "hr", "sr"])
def test_the_quiet_moment_and_the_search_have_room_for_words_to_two(
    world: GameWorld, context: MakeContext, size: tuple[int, int], language: str
) -> None:
    world.keep(played(*BOTH, players="mixed"), "play")
    for scale, motion in ((100, "full"), (200, "full"), (200, "reduced")):
        here = context(size=size, language=language, text_scale=scale, motion=motion)
        calm = Calm("", here)
        calm.tick(here)
        looking = Calm("", here)
        press(looking, "way:look", here)
        for scene in (calm, looking, Detective("", here)):
            tree = scene.view(here)
            assert overflowing(tree, here.look.typesetter) == ()
            assert overlapping(tree, here.look.typesetter) == ()


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "bs", "hr", "sr"])
def test_everything_has_its_place(
    world: GameWorld, context: MakeContext, size: tuple[int, int], language: str
) -> None:
    world.keep(played(*BOTH, players="girls"), "play")
    for scale in (100, 200):
        here = context(size=size, language=language, text_scale=scale)
        for scene in (Debrief("", here), EndingScene("", here)):
            tree = scene.view(here)
            assert overflowing(tree, here.look.typesetter) == ()
            assert overlapping(tree, here.look.typesetter) == ()


def _way(scene: Debrief, here: Context) -> tuple[str, ...]:
    """What is told of the way on the road."""
    turns = [one for name, one in widgets(scene, here).items() if name.startswith("turn-")]
    return tuple(words for one in turns for words in one.value.split(", "))
