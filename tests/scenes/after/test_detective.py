"""The detective round: any message may be pressed, in any order, and nothing goes wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from game.scenes.after.detective import Detective
from game.scenes.after.detective_chat import conversation
from game.scenes.after.notebook_slip import FRAME_MS, TOTAL_MS
from game.scenes.scene import Home, PlaySound, Pop
from game.story.events import Choose, Continue
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.text import Text
from game.ui.draw.display import Box, Picture
from game.ui.draw.focus import move, settle
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, hit, pressables, texts
from tests.scenes.played import GOOD, HARD, SIZES, played, widgets
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from game.scenes.scene import Change, Context
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

PHONE = Path(__file__).parents[2] / "story" / "data" / "new-phone.yaml"


def press(scene: Detective, wanted: str, here: Context) -> tuple[Change, ...]:
    """Press a widget by its id."""
    return scene.handle(carried(widgets(scene, here)[wanted].action), here)


def message(scene: Detective, here: Context, words: str) -> str:
    """The id of the message with these words."""
    shown = widgets(scene, here)
    return next(name for name, one in shown.items() if name.startswith("message:") and words in one.name)


@pytest.fixture
def scene(world: GameWorld, context: MakeContext) -> Detective:
    """The round after a play in which finn_99 wrote four messages with signs."""
    world.keep(played(*HARD), "play")
    return Detective("", context())


def test_a_found_sign_is_heard_and_explained(scene: Detective, context: MakeContext) -> None:
    here = context()
    assert widgets(scene, here)["progress"].name == "0 of 4 found"
    id_ = message(scene, here, "Come alone and tell nobody.")
    assert widgets(scene, here)[id_].value == ""
    assert press(scene, id_, here) == (PlaySound("found-sign"),)
    shown = widgets(scene, here)
    assert shown[id_].name == "finn_99: Come alone and tell nobody."
    assert "Keep it a secret" in shown[id_].value
    assert "checked" in shown[id_].state
    assert shown["progress"].name == "1 of 4 found"
    assert "Nobody may ask you for a secret" in shown["detail.secret.explain"].name


def test_the_ring_around_a_message_does_not_cut_the_signs_below_it(
    scene: Detective, world: GameWorld, context: MakeContext
) -> None:
    """It ran through their left and lower edges."""
    world.keep(played(*HARD), "play")
    here = context(size=(1024, 600), text_scale=150)
    for name, one in widgets(scene, here).items():
        if name.startswith("message:") and one.pressable:
            press(scene, name, here)
    tags = 0
    for name, one in widgets(scene, here).items():
        if not name.startswith("message:"):
            continue
        bubble = max((shape.rect for shape in one.shapes if isinstance(shape, Box)), key=lambda rect: rect.w)
        for shape in (each for each in one.shapes if isinstance(each, Box) and each.rect.y >= bubble.bottom):
            tags += 1
            assert shape.rect.x >= one.rect.x + 3
            assert shape.rect.bottom <= one.rect.bottom - 3
    assert tags


def test_a_sign_that_just_fits_its_line_stays_inside(
    scene: Detective, world: GameWorld, context: MakeContext
) -> None:
    """It was measured a little wider than the tag below its message, and cut where it took two lines."""
    here, play = context(text_scale=200), world.play
    assert play is not None
    told = conversation(here, play, scene.case.with_rest())
    for w in range(240, 560, 3):
        messages, h = told.content(Rect(0, 0, w, 0))
        assert overflowing(Widget("chat", Rect(0, 0, w, h), (), messages), here.look.typesetter) == ()


@pytest.fixture
def with_sentence(world: GameWorld, context: MakeContext) -> Detective:
    """The same round of a story with a sentence for the notebook."""
    play = played(*HARD)
    story = replace(play.episode, notebook=Text("lost-cat.notebook", "Come alone"))
    world.keep(replace(play, episode=story), "play")
    return Detective("", context())


def test_a_finished_round_writes_the_sentence_of_its_story_into_the_notebook(
    with_sentence: Detective, context: MakeContext
) -> None:
    scene, here = with_sentence, context()
    assert "detail.notebook" not in widgets(scene, here)
    press(scene, "rest", here)
    assert widgets(scene, here)["detail.notebook"].name == "“Come alone”"


def test_the_slip_is_seen_to_slide_into_the_notebook_and_to_be_gone(
    with_sentence: Detective, context: MakeContext
) -> None:
    scene, begun = with_sentence, context(now=4000)
    assert "slip" not in widgets(scene, begun)
    assert press(scene, "rest", begun) == (PlaySound("notebook"),)
    tops = []
    for ms in range(4000, 4000 + TOTAL_MS, FRAME_MS):
        here = context(now=ms)
        shown = widgets(scene, here)
        tops.append(shown["slip.paper"].rect.y)
        assert scene.wake(here.now) == FRAME_MS
        assert shown["slip.paper"].rect.bottom < shown["slip.cover"].rect.bottom
    assert tops == sorted(tops)
    assert tops[-1] - tops[0] > shown["slip.paper"].rect.h / 2
    assert shown["slip.cover"].rect.y - tops[-1] > 0
    over = context(now=4000 + TOTAL_MS)
    assert "slip" not in widgets(scene, over)
    assert scene.wake(over.now) is None


def test_the_slip_lies_there_at_once_where_nothing_is_to_move(
    with_sentence: Detective, context: MakeContext
) -> None:
    here = context(now=4000, motion=False)
    widgets(with_sentence, here)
    press(with_sentence, "rest", here)
    assert "slip" not in widgets(with_sentence, here)
    assert "detail.notebook" in widgets(with_sentence, here)
    assert with_sentence.wake(here.now) is None


def test_the_slip_slides_once_and_hides_no_button_for_hands_or_readers(
    with_sentence: Detective, context: MakeContext
) -> None:
    scene, here = with_sentence, context(now=4000)
    press(scene, "rest", here)
    tree = scene.view(here)
    assert not [one.name for one in widgets(scene, here).values() if one.id.startswith("slip") and one.name]
    done = widgets(scene, here)["done"].rect
    under = hit(tree, done.x + done.w / 2, done.y + done.h / 2)
    assert under is not None
    assert under.id == "done"
    press(scene, message(scene, here, "Come alone"), context(now=9000))
    assert "slip" not in widgets(scene, context(now=9000))


@pytest.mark.usefixtures("with_sentence")
@pytest.mark.parametrize("size", SIZES)
def test_slip_and_notebook_stay_inside_at_every_size(context: MakeContext, size: tuple[int, int]) -> None:
    for scale in (100, 200):
        here = context(size=size, text_scale=scale)
        scene = Detective("", here)
        press(scene, "rest", here)
        side, slip = (widgets(scene, here).get(name) for name in ("detective.side", "slip"))
        assert side is not None
        assert slip is None or (side.rect.y <= slip.rect.y and slip.rect.bottom <= side.rect.bottom)


def test_a_story_without_a_sentence_writes_nothing_down(scene: Detective, context: MakeContext) -> None:
    here = context()
    press(scene, "rest", here)
    assert "detail.notebook" not in widgets(scene, here)


def test_a_finished_round_is_remembered_whether_the_signs_were_found_or_shown(
    world: GameWorld, scene: Detective, context: MakeContext
) -> None:
    here = context()
    press(scene, message(scene, here, "You will be sorry."), here)
    assert not world.progress.of("lost-cat").detective
    press(scene, "rest", here)
    assert world.progress.of("lost-cat").detective
    assert "detail.sticker" in widgets(scene, here)


def test_what_the_author_says_of_a_message_stands_below_its_sign(
    scene: Detective, context: MakeContext
) -> None:
    here = context()
    press(scene, message(scene, here, "I have your cat."), here)
    assert widgets(scene, here)["detail.why"].name == "A stranger writes as if you were friends."


def test_a_sign_is_found_once_however_often_it_is_pressed(scene: Detective, context: MakeContext) -> None:
    here = context()
    id_ = message(scene, here, "You will be sorry.")
    press(scene, id_, here)
    assert press(scene, id_, here) == ()
    assert widgets(scene, here)["progress"].name == "1 of 4 found"


def test_a_friendly_message_is_answered_kindly_and_without_a_buzzer(
    scene: Detective, context: MakeContext
) -> None:
    here = context()
    id_ = message(scene, here, "Look who is here.")
    assert press(scene, id_, here) == ()
    shown = widgets(scene, here)
    assert shown["detail.fine"].name == "By itself, this message is just friendly."
    assert shown[id_].value == "Fine"
    assert "closed envelope" in shown[id_].name


def test_the_heros_own_message_is_not_under_suspicion(scene: Detective, context: MakeContext) -> None:
    here = context()
    press(scene, message(scene, here, "Really? Where?"), here)
    assert "This is what Lana wrote" in texts(scene.view(here))
    assert "The warning signs are in what others write to her." in texts(scene.view(here))


def test_when_all_are_found_it_ends_warmly(scene: Detective, context: MakeContext) -> None:
    here = context()
    for words in ("You will be sorry.", "Delete this chat", "I have your cat.", "Come alone"):
        press(scene, message(scene, here, words), here)
    assert "You found them all" in texts(scene.view(here))
    assert press(scene, "done", here) == (Pop(),)


def test_the_rest_can_be_shown(scene: Detective, context: MakeContext) -> None:
    here = context()
    press(scene, "rest", here)
    shown = widgets(scene, here)
    assert shown["progress"].name == "4 of 4 found"
    assert "Here they all are" in texts(scene.view(here))
    assert "rest" not in shown
    press(scene, message(scene, here, "You will be sorry."), here)
    assert "detail.threat-or-hurry" in widgets(scene, here)


def test_only_messages_that_were_seen_are_there(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    here = context()
    told = " ".join(texts(Detective("", here).view(here)))
    assert "I have your cat." in told
    assert "You will be sorry." not in told


def test_the_arrows_lead_from_message_to_message(scene: Detective, context: MakeContext) -> None:
    here = context()
    tree = scene.view(here)
    messages = [one.widget.id for one in pressables(tree) if one.widget.id.startswith("message:")]
    focus = settle(tree, "")
    walked = [focus]
    for _ in messages[1:]:
        focus = move(tree, focus, "next")
        walked.append(focus)
    assert walked == messages


def test_messages_look_as_on_the_phone(world: GameWorld, context: MakeContext) -> None:
    """In a group with a face beside them, with their reactions, and one's own with ticks."""
    episode = load_episode(PHONE).episode
    assert episode is not None
    play = Play.begin(episode, "lana")
    for _ in range(11):
        step = episode.nodes[play.state.node].steps[play.state.at]
        node = play.state.node
        play = play.do(Choose(node, "ring") if step.WAITS == "choice" else Continue(node))
    world.keep(play, "detective")
    here = context()
    shown = widgets(Detective("", here), here)
    messages = [one for name, one in shown.items() if name.startswith("message:")]
    drawn = [[s.name for s in one.shapes if isinstance(s, Picture)] for one in messages]
    assert any("ema" in names for names in drawn), "the face of who wrote"
    assert any(name.startswith("react-") for names in drawn for name in names)
    assert any("tick-delivered" in names or "check" in names for names in drawn)
    assert any("reacted" in one.value for one in messages)


def test_without_a_play_it_leads_home(context: MakeContext) -> None:
    scene = Detective("", context())
    scene.view(context())
    assert scene.wake(0) == 0
    assert scene.tick(context()) == (Home(),)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [100, 200])
def test_no_text_leaves_its_place(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(played(*HARD), "play")
    here = context(size=size, text_scale=text_scale)
    scene = Detective("", here)
    for words in ("", "Come alone"):
        if words:
            press(scene, message(scene, here, words), here)
        tree = scene.view(here)
        assert overflowing(tree, here.look.typesetter) == ()
        assert overlapping(tree, here.look.typesetter) == ()
