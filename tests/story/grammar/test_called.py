"""A scene that is written once can be called by several nodes: its steps are played there as their own."""

import pytest

from game.story.events import Choose, Continue, Use
from game.story.grammar.model import Episode
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.wording.texts import texts
from tests.support.one_node import loaded, one_node

SCENES = """\
scenes:
  walk:
    - place: street
    - choose:
        - {say: To the left., id: left, set: [went-left]}
        - {say: To the right., id: right}
    - say: ema
      text: Good.
nodes:"""
STEPS = """\
    - call: walk
    - think: Once.
    - call: walk
    - think: Not this way.
      if: not went-left
    - if: hero-lana
      goto: again
    - goto: again
  again:
    - call: walk"""


def story(scenes: str = SCENES, steps: str = STEPS) -> Episode:
    """The small story with these scenes."""
    return one_node(steps, ("nodes:", scenes))


def said(play: Play) -> str:
    """What is to be read now."""
    speech = view(play.episode, play.state).speech
    return speech.text.source if speech else ""


def test_the_node_goes_on_after_the_scene_each_time() -> None:
    play, read = Play.begin(story(), "lana"), []
    for choice in ("right", "right", "left"):
        play = play.do(Choose(play.state.node, choice))
        while view(play.episode, play.state).waiting.kind == "tap" and not play.state.ended:
            read.append(said(play))
            play = play.do(Continue(play.state.node))
    assert read == ["Good.", "Once.", "Good.", "Not this way.", "Good.", "That was it."]
    assert view(play.episode, play.state).place == "street"
    assert play.state.ended == "over"


def test_a_tool_comes_back_into_it() -> None:
    play = Play.begin(story(), "lana").do(Choose("here", "left"))
    assert said(play.do(Use("pause")).do(Continue("quiet"))) == "Good."


def test_its_texts_are_translated_once_under_its_own_id() -> None:
    ids = [each.text.id for each in texts(story())]
    assert ids.count("one-node.walk.say-1") == 1


@pytest.mark.parametrize(
    "step", ["goto: here", "end: over", "return: yes", "call: walk", "tools: {tell: quiet}"]
)
def test_nothing_in_it_leads_away(step: str) -> None:
    read = loaded(STEPS, ("nodes:", SCENES.replace("    - place: street", f"    - {step}")))
    assert "scene-leads-away" in {each.code for each in read.problems}
    assert read.episode is None


def test_a_scene_that_waits_for_nothing_makes_no_loop_that_nobody_finds() -> None:
    silent = "scenes:\n  walk:\n    - set: [went-left]\nnodes:"
    read = loaded(
        "    - call: walk\n    - if: not went-left\n      goto: here\n    - goto: here", ("nodes:", silent)
    )
    assert "endless-loop" in {each.code for each in read.problems}


def test_a_call_has_no_condition_and_no_node_is_a_scene() -> None:
    read = loaded("    - call: walk\n      if: went-left", ("nodes:", SCENES))
    assert [each.code for each in read.problems] == ["unknown-key"]
    read = loaded("    - call: quiet", ("nodes:", SCENES))
    assert [each.code for each in read.problems] == ["unknown-scene"]
