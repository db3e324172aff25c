"""The core works where no window can be opened and no other library of the game is installed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAY = """\
import sys

ABSENT = ("pygame", "babel", "platformdirs", "gettext")
for name in ABSENT:
    sys.modules[name] = None  # importing it raises ImportError

from pathlib import Path

import game.story
from game.story.checks.pack import check_pack
from game.story.playing.debrief import path
from game.story.events import Use
from game.story.checks.explore import explore
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.story.wording.texts import texts
from game.story.playing.view import view

episode = load_episode(Path(sys.argv[1])).episode
play = Play.begin(episode, "luka").do(Use("tell"))
assert view(episode, play.state).place == "kitchen"
assert explore(episode).complete and path(play) and texts(episode)
ours = {name.split(".")[1] for name in sys.modules if name.startswith("game.")}
assert ours == {"action", "edges", "story", "text"}, ours
print("played")
"""


@pytest.mark.long
def test_the_core_plays_without_pygame() -> None:
    episode = ROOT / "tests" / "story" / "data" / "lost-cat.yaml"
    done = subprocess.run(
        [sys.executable, "-c", PLAY, str(episode)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("played\n", "")


@pytest.mark.long
def test_nothing_is_read_when_the_core_is_imported() -> None:
    code = "import sys, game.story.loading.pack; print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
