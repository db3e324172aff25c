"""Killed at any moment, power cut included, the game finds a whole save again."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.records.save import Save, Saves
from game.story.events import Continue

ROOT = Path(__file__).parents[2]
KILLS = 20

PLAYER = """
import sys
from functools import partial
from itertools import count
from pathlib import Path
from game.records.save import Save, Saves
from game.records.writer import Writer
from game.story.events import Continue

saves, writer = Saves(Path(sys.argv[1])), Writer()
for number in count(1):
    events = (Continue(f"node-{number}"),) * (number % 7 * 300)
    writer.put("save", partial(saves.keep, Save("core", "new-friend", str(number), events)))
    writer.flush()
    if number == 1:
        print("plays", flush=True)
"""


def play_and_kill(folder: Path, seconds: float) -> None:
    command = [sys.executable, "-c", PLAYER, str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as player:
        assert player.stdout is not None
        assert player.stdout.readline().strip() == b"plays"
        time.sleep(seconds)  # somewhere in the middle of a write
        player.kill()


def is_whole(save: Save | None) -> bool:
    if save is None:
        return False
    number = int(save.content)
    return save.events == (Continue(f"node-{number}"),) * (number % 7 * 300)


@pytest.mark.long
def test_a_killed_game_finds_a_whole_save(tmp_path: Path) -> None:
    chance = random.Random(2)
    for _ in range(KILLS):
        play_and_kill(tmp_path, chance.uniform(0, 0.03))
        loaded = Saves(tmp_path).load()
        assert loaded.trouble is None
        assert is_whole(loaded.value)
