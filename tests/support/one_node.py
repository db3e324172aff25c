"""An episode of one node: the steps that a test is about, a thought, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import LoadedEpisode

AROUND = """
episode: one-node
title: One node
summary: What a test is about.
ages: 9-11
minutes: 2
topics: [maps]
offender: none
after-mistake: no
note: A map. You can stop at any time.
reviewed_by: ""
reviewed_on: ""
heroes:
  lana: {name: Lana, gender: f}
cast:
  ema: {name: Ema, gender: f, person: ema}
phone:
  gallery:
    - {picture: logo, text: A logo}
    - {built: castle, text: What was built}
start: here
always: {pause: quiet, save: quiet, report: quiet, block: quiet, leave: quiet, tell: quiet}
questions: [One?, Two?, Three?]
nodes:
  here:
%s
    - think: That was it.
    - end: over
  quiet:
    - narrate: Quiet.
    - return: yes
endings:
  over: {kind: good, title: Over, text: It is over., helped: [A map.]}
"""


def loaded(steps: str, around: tuple[str, str] = ("", "")) -> LoadedEpisode:
    """What is read of it, with all that is wrong; of what is around one thing may be another."""
    return load_bytes((AROUND.replace(*around, 1) % steps.strip("\n")).encode(), Report("one-node.yaml"))


def one_node(steps: str, around: tuple[str, str] = ("", "")) -> Episode:
    """The episode, in which nothing is wrong."""
    read = loaded(steps, around)
    assert read.problems == ()
    assert read.episode is not None
    return read.episode
