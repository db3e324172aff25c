"""A part played as somebody else, as a child meets it: it is always plain who one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.events import Choose, Continue, Event, Use
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.theme import THEMES
from game.ui.draw.widget import find
from tests.scenes.child import LONG, Child, check_places
from tests.support.faces import covering
from tests.support.pilot import HANDS, Hand, Pilot
from tests.support.playing import follow
from tests.support.small_stories import DATA, sound
from tests.support.targets import misplaced
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 600), (1024, 768), (1920, 1080), (720, 1280)]


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(DATA / "two-sides.yaml")


def going_on(play: Play, *answers: str, to: str = "") -> Play:
    """Go on, with these answers at the choices, to a choice after the last one or to a node."""
    left = list(answers)
    while not play.state.ended and play.state.node != to:
        asks = view(play.episode, play.state).choices
        if asks and not left:
            break
        event: Event = Choose(play.state.node, left.pop(0)) if asks else Continue(play.state.node)
        play = play.do(event)
    return play


def card(story: Episode) -> Play:
    """The card on which the part begins."""
    return going_on(Play.begin(story, "luka"), "all-right", to="her-room")


def chat(story: Episode) -> Play:
    """A chat with the hero on Nina's phone, and what she may answer."""
    return going_on(Play.begin(story, "luka"), "written", "promised")


def room(story: Episode) -> Play:
    """What Nina thinks in her room, the phone put away."""
    play = going_on(Play.begin(story, "lana"), "written", "asked-why", "apart", to="apart")
    return play if view(story, play.state).speech else play.do(Continue("apart"))


MOMENTS = {"card": card, "chat": chat, "room": room}


def test_the_card_says_who_one_is_and_where(world: GameWorld, context: MakeContext, story: Episode) -> None:
    world.keep(card(story), "play")
    child = Child(context)
    assert "You are Nina now. Across the river, the same evening" in child.told()
    assert child.place("played").widget.name == "As Nina"


def test_back_in_the_own_part_the_sign_is_gone(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    home = going_on(Play.begin(story, "lana"), "written", "asked-why", "together", to="home-again")
    world.keep(home, "play")
    child = Child(context)
    assert "You are Lana now. At home again" in child.told()
    assert "As Nina" not in child.told()


def test_inside_a_tools_scene_the_sign_stays(world: GameWorld, context: MakeContext, story: Episode) -> None:
    world.keep(chat(story).do(Use("pause")), "play")
    assert "As Nina" in Child(context).told()


def test_the_heroes_messages_are_those_of_another(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(chat(story), "play")
    told = Child(context).told()
    assert "Luka writes: I can't come on Saturday." in told


@pytest.mark.parametrize("look", few(zip((200, 100, 150, 100), THEMES, strict=True)))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_it_has_its_place_in_every_shape_and_hides_no_face(
    world: GameWorld,
    context: MakeContext,
    story: Episode,
    moment: str,
    size: tuple[int, int],
    look: tuple[int, str],
) -> None:
    world.keep(MOMENTS[moment](story), "play")
    child = Child(context, size=size, text_scale=look[0], theme=look[1])
    child.now += LONG
    check_places(child, f"{size} {look}")
    assert misplaced(child.tree) == ()
    assert not list(covering(child.tree))
    sign, phone = find(child.tree, "played"), find(child.tree, "phone")
    assert sign is not None
    assert phone is None or not sign.widget.rect.intersects(phone.widget.rect)


@pytest.mark.parametrize("ahead", [False, True])
def test_the_card_says_the_same_where_it_was_drawn_ahead_of_time(
    world: GameWorld, context: MakeContext, story: Episode, *, ahead: bool
) -> None:
    """What comes is laid out while the story still waits as the hero, and then while it waits as Nina."""
    said = []
    for answers, card in (("all-right",), "her-room"), (("all-right", "promised", "together"), "home-again"):
        whole = going_on(Play.begin(story, "luka"), *answers, to=card)
        world.keep(whole.rewound(len(whole.events) - 1), "play")
        child = Child(context)
        child.now += LONG
        assert child.tree.children
        assert child.scene.foresees
        if ahead:
            child.scene.ahead(child.context)
        assert world.play is not None
        child.scene.handle(Continue(world.play.state.node), child.context)
        while child.scene.held:
            child.now += LONG
            if ahead:
                child.scene.ahead(child.context)
            child.press("continue")
        child.now += LONG
        said += [each for each in child.told().splitlines() if each.startswith("You are ")]
    assert said == ["You are Nina now. Across the river, the same evening", "You are Luka now. At home again"]


@pytest.mark.long
@pytest.mark.parametrize(
    ("hand", "tool"), [*((hand, "") for hand in HANDS), (HANDS[0], "block"), (HANDS[1], "tell")]
)
def test_every_hand_plays_both_parts_to_the_end(
    tmp_path: Path, story: Episode, hand: Hand, tool: str
) -> None:
    whole = going_on(Play.begin(story, "luka"), "written", to="her-room").do(Continue("her-room"))
    if tool:
        whole = going_on(whole.do(Use(tool)), "secret")
    else:
        whole = going_on(whole, "promised", "together", "tell", "leo")
    assert whole.state.ended == ("her-nana" if tool else "told")
    pilot = Pilot(tmp_path)
    pilot.world.keep(Play.begin(story, "luka"), "play")
    pilot.app.open("play")
    pilot.frame()
    follow(pilot, hand, whole.events)
    assert pilot.scene == "ending"
