"""The real thing: the game in a window, read and played through the accessibility bus by another program."""

from __future__ import annotations

import itertools
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from game.scenes.frame import HELP, MENU, QUICK_EXIT, SETTINGS
from game.scenes.frame import LANGUAGE as LANGUAGES
from game.scenes.play.going_on import CONTINUE, SHOW_NOW
from game.scenes.play.tools import TITLE as TOOLS
from game.scenes.quick_exit import NAME as NEUTRAL
from game.shell.start import make_world
from tests.support.at_spi_stage import PROGRAMS, client, desktop, game
from tests.support.at_spi_transcript import names

if TYPE_CHECKING:
    from game.text import Players

pytestmark = pytest.mark.programs(*PROGRAMS)

LANGUAGE, EPISODE = "bs", "new-friend"
PATIENCE = 120
"""Seconds after which an ending should have come long ago: a play takes about 25."""


def wish(players: Players = "") -> dict[str, Any]:
    """What the client has to know to play the episode: names, as somebody told it on the phone would."""
    with tempfile.TemporaryDirectory() as folder:
        world = make_world(Path(folder), {"language": LANGUAGE})
        world.close()  # so that nothing is written any more when the folder goes
        say = world.catalog.render
        return {
            "start": names(LANGUAGE, EPISODE, players),
            "onward": [say(CONTINUE), say(SHOW_NOW)],
            "apart": [say(TOOLS)],
            "aside": [say(one) for one in (QUICK_EXIT, MENU, HELP, LANGUAGES, SETTINGS)],
            "exit": say(QUICK_EXIT),
            "picture": say(NEUTRAL),
            "old": [
                say(old.text) for one in world.pack.episodes[EPISODE].cast.values() for old in one.history
            ],
            "endings": [say(one.title) for one in world.pack.episodes[EPISODE].endings.values()],
        }


def played(players: Players = "") -> list[dict[str, Any]]:
    """All that the client heard and did from the title to an ending."""
    words = ("--lang", LANGUAGE, "--country", "BA")
    with desktop() as there, game(there, *words), client(there, "play", json.dumps(wish(players))) as player:
        out, errors = player.communicate(timeout=PATIENCE)
    assert "Traceback" not in errors, errors
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture(scope="module")
def heard() -> list[dict[str, Any]]:
    """What one child hears."""
    return played()


def the(heard: list[dict[str, Any]], what: str) -> dict[str, Any]:
    """The line about that, of which there is one."""
    (found,) = (one for one in heard if one["what"] == what)
    return found


def test_an_ending_is_reached_by_the_tree_alone(heard: list[dict[str, Any]]) -> None:
    assert the(heard, "ended")["text"] in wish()["endings"]
    assert len([one for one in heard if one["what"] == "press"]) > 20


SILENT = ("Ti pišeš: ", " je sad u grupi.")
"""What one wrote oneself, and who was in the group when it was opened: that does not arrive."""


KNOCK = "Hoću graditi s Ekipom s krova"
"""What is told as a notice, and seen in its chat only when that is opened later."""


def test_every_message_that_arrives_is_announced_in_its_order(heard: list[dict[str, Any]]) -> None:
    news = [one["text"] for one in heard if one["what"] == "news"]
    old = wish()["old"]  # what was in a chat before the story does not arrive
    logged = [
        one for one in the(heard, "ended")["logged"] if not any(words in one for words in (*old, *SILENT))
    ]
    assert len(logged) > 10
    assert [one for one in logged if one not in news] == []
    seen = [one for one in logged if KNOCK not in one]
    assert sorted(seen, key=news.index) == seen


def test_the_focus_is_told(heard: list[dict[str, Any]]) -> None:
    focused = [one["text"] for one in heard if one["what"] == "focus"]
    assert any("Lana" in one for one in focused)
    assert len(focused) > 5


def test_the_quick_exit_leaves_nothing_of_the_game_in_the_tree(heard: list[dict[str, Any]]) -> None:
    picture = wish()["picture"]
    tree = the(heard, "hidden")["tree"]
    assert {one.rpartition(" (")[0] for one in tree} == {"", picture}


@pytest.mark.slow
def test_two_are_told_who_decides_and_come_to_an_ending_by_the_tree_alone() -> None:
    heard = played("girls")
    assert the(heard, "ended")["text"] in wish()["endings"]
    told = (one["text"] for one in heard if one["what"] in {"focus", "news"})
    turns = [line for line, _ in itertools.groupby(line for line in told if line.startswith("Odlučuje"))]
    sides = ["lijevo" if line.startswith("Odlučuje ko sjedi lijevo.") else "desno" for line in turns]
    assert len(sides) > 2
    assert all(one != other for one, other in itertools.pairwise(sides))
