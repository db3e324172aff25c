"""Taking a sentence back, as a child meets it: a button with the words, above what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.take_back import APART
from game.story.events import Choose, Continue, TakeBack
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.theme import THEMES
from game.ui.draw.widget import find
from tests.scenes.child import LONG, Child, check_places
from tests.support.faces import covering
from tests.support.pilot import HANDS, Hand, Pilot
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
    return sound(DATA / "said-again.yaml")


def said(story: Episode) -> Play:
    """Just after something was said that one would like to say again."""
    return Play.begin(story, "lana").do(Continue("morning")).do(Choose("morning", "later"))


def sent(story: Episode) -> Play:
    """The same with something that was sent, while an answer is written."""
    play = Play.begin(story, "lana").do(Continue("morning")).do(Choose("morning", "look"))
    return play.do(Continue("look")).do(Continue("look")).do(Choose("chat", "odd"))


MOMENTS = {"said": said, "sent": sent}


def test_the_words_are_a_button_and_the_choice_comes_again(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(said(story), "play")
    child = Child(context)
    button = child.place("take-back").widget
    assert button.name == "Wait. I'd like to say that again."
    assert button.value == "takes back what was said last"
    child.press("take-back")
    assert "choice:1" in child.pressable()
    assert "Wait. I'd like to say that again." in child.told()
    assert "take-back" not in child.pressable()


def test_the_button_stands_beside_the_name_of_who_speaks_where_there_is_room(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(said(story), "play")
    child = Child(context)
    button, tag, box = (child.place(name).widget.rect for name in ("take-back", "speech.tag", "speech"))
    assert box.y - button.bottom == APART
    assert button.x > tag.right
    child = Child(context, size=(360, 640), text_scale=200)
    button, tag = (child.place(name).widget.rect for name in ("take-back", "speech.tag"))
    assert button.bottom < tag.y


def test_a_message_is_taken_back_while_its_answer_is_written(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(sent(story), "play")
    child = Child(context)
    assert world.play is not None
    child.press("take-back")
    assert world.play.events[-1] == TakeBack("chat")
    messages = view(story, world.play.state).phone.messages
    assert [(each.text.source, each.gone) for each in messages] == [("Nina is odd today.", "unsent")]


def test_going_on_stays_the_first_thing_to_press(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(said(story), "play")
    tree = Child(context).tree
    first = find(tree, "continue")
    back = find(tree, "take-back")
    assert first is not None
    assert back is not None
    assert first.widget.first
    assert not back.widget.first


@pytest.mark.parametrize("look", few(zip((200, 100, 150, 100), THEMES, strict=True)))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("moment", ["said", "sent"])
def test_it_has_its_place_in_every_shape_and_hides_no_face(
    world: GameWorld, context: MakeContext, moment: str, size: tuple[int, int], look: tuple[int, str]
) -> None:
    world.keep(MOMENTS[moment](sound(DATA / "said-again.yaml")), "play")
    child = Child(context, size=size, text_scale=look[0], theme=look[1])
    for press in ("", "take-back"):
        if press:
            child.press(press)
        child.now += LONG
        check_places(child, f"{size} {look} {press}")
        assert misplaced(child.tree) == ()
        assert not list(covering(child.tree))


@pytest.mark.parametrize("hand", HANDS)
def test_every_hand_takes_it_back(tmp_path: Path, story: Episode, hand: Hand) -> None:
    pilot = Pilot(tmp_path)
    pilot.world.keep(said(story), "play")
    pilot.app.open("play")
    pilot.frame()
    hand(pilot, "take-back")
    assert pilot.world.play is not None
    assert pilot.world.play.events[-1] == TakeBack("later")
