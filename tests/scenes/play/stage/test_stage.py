"""People on the stage: how heads turn."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.play_clock import TURN_MS, Clock
from game.scenes.play.play_layout import layout
from game.scenes.play.stage.stage import Moving, people
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.story.playing.view import StoryView, view
from game.story.playing.view_model import Figure, Speech
from game.text import Text
from game.ui.art.scenery import Standing
from game.ui.draw.display import Picture

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from tests.support.contexts import MakeContext

TOUR = Path(__file__).parents[2] / "data" / "phone-tour.yaml"


def three(episode: Episode, speaker: str) -> StoryView:
    """The hero, the mother and Adi on the stage, of whom one speaks."""
    story = view(episode, Play.begin(episode, "lana").state)
    cast = (Figure("hero", "lana", ""), Figure("mum", "mum", ""), Figure("adi", "adi", ""))
    speech = Speech("say", speaker, None, Text("t", "Hello"))
    return msgspec.structs.replace(story, stage=cast, speech=speech)


def look_of_mum(context: Context, episode: Episode, story: StoryView, moving: Moving) -> str:
    """Where the mother looks, who stands in the middle."""
    areas = layout(context.viewport, 1.0, (60.0, 400.0), 300.0)
    mum = people(context, episode, story, areas, (areas.stage, Standing()), moving)[1]
    assert isinstance(mum.shapes[0], Picture)
    return mum.shapes[0].args[3]


def test_a_head_that_turns_to_another_speaker_passes_the_middle(context: MakeContext) -> None:
    episode = load_episode(TOUR).episode
    assert episode
    before, after = three(episode, "adi"), three(episode, "hero")
    assert look_of_mum(context(), episode, before, Moving()) == "right"
    assert look_of_mum(context(), episode, after, Moving(turned_from=before)) == "ahead"
    assert look_of_mum(context(), episode, after, Moving()) == "left"


def test_heads_turn_for_a_moment_after_something_came() -> None:
    clock = Clock(since=0, stirred=0, slid=1000)
    assert clock.turning(1000)
    assert not clock.turning(1000 + TURN_MS)
    assert not Clock(since=0, stirred=0).turning(0)
