"""A play of a few steps, written where it is tested."""

from game.story.events import Continue
from game.story.loading.pack import load_bytes
from game.story.playing.play import Play
from game.story.reading.diagnostics import Report

STORY = """
episode: lines
title: Lines
summary: A few lines.
ages: 12-14
minutes: 3
topics: [chats]
offender: none
after-mistake: no
note: A few lines. You can stop or skip at any time.
reviewed_by: ""
reviewed_on: ""
heroes: {{lana: {{name: Lana, gender: f}}}}
cast:
  ema: {{name: Ema, gender: f, person: ema}}
  leo: {{name: leo_x, gender: m, avatar: leo_x}}
  moon: {{name: leo_x, gender: m, avatar: leo_x, app: dark}}
  team: {{name: The team, avatar: game-castle}}
  mum: {{name: Mum, gender: f, person: mum, listener: yes}}
start: evening
always: {{pause: told, save: told, report: told, block: told, leave: told, tell: told}}
questions: [Why?, What?, Who?]
nodes:
  evening:
    - place: bedroom-evening
    - phone: chat
      with: ema
    - think: Well.
{steps}
    - end: over
  told:
    - act: tell
    - end: over
endings:
  over: {{kind: good, title: Over, text: It was over., helped: [Sleep.]}}
"""
SEND = """    - choose:
        - send: I'm here.
          id: here
        - do: Say nothing
          id: nothing
"""
READ = "    - chat: ema\n      text: Good night.\n"


def story(steps: str) -> Play:
    """A play that stands at the first of these steps; a chat with Ema is open."""
    loaded = load_bytes(STORY.format(steps=steps.rstrip("\n")).encode(), Report("lines.yaml"))
    assert loaded.episode is not None, loaded.problems
    return Play.begin(loaded.episode, "lana").do(Continue("evening"))
