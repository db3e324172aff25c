"""The first hour: what is read and told at the end follows what was decided on that morning."""

import pytest

from game.paths import Paths
from game.story.checks.walk import moves
from game.story.events import Choose, Use
from game.story.grammar.model import Episode
from game.story.playing.debrief import acts
from game.story.playing.play import Play
from game.story.playing.view import view
from tests.support.small_stories import sound

WELL = (
    "school",
    "safe",
    "enough",
    "long",
    "by-the-book",
    "warm",
    "now",
    "keep",
    "kevin",
    "before",
    "two",
    "as-they-are",
)
"""The decisions after which nothing is missing in the file."""
GIVES_IN = "how it was"


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(Paths.find().scenarios / "season-1" / "the-first-hour.yaml")


def played(story: Episode, *otherwise: str, until: str) -> Play:
    """A play by the good decisions but for these, to a node; elsewhere by the first answer."""
    play = Play.begin(story, "maja")
    while play.state.node != until:
        shown = view(story, play.state)
        ids = [each.id for each in shown.choices]
        wanted = [each for each in (*otherwise, *WELL) if each in ids]
        able = [each for each in moves(story, play.state) if not isinstance(each, Use)]
        play = play.do(Choose(shown.node, (wanted or ids)[0]) if ids else able[0])
    return play


def sum_of_the_defence(story: Episode, *otherwise: str) -> str:
    """What the counsel for the defence says of the whole file."""
    play = played(story, "closed", *otherwise, until="second-reader")
    while (shown := view(story, play.state)).dossier is None:
        play = play.do(moves(story, play.state)[0])
    assert shown.dossier.sum is not None
    return shown.dossier.sum.source


def test_the_defence_gives_in_before_a_file_without_a_hole(story: Episode) -> None:
    assert GIVES_IN in sum_of_the_defence(story)


@pytest.mark.parametrize(
    "otherwise",
    [("cold",), ("thursday",), ("cold", "thursday"), ("nickname",), ("believe",), ("all",), ("neatly",)],
)
def test_the_defence_does_not_give_in_where_something_failed(
    story: Episode, otherwise: tuple[str, ...]
) -> None:
    """With the phone off and the service asked too late it once advised to say how it was."""
    assert GIVES_IN not in sum_of_the_defence(story, *otherwise)


@pytest.mark.parametrize("otherwise", ["cold", "thursday", "all"])
def test_nobody_writes_that_the_file_holds_where_it_does_not(story: Episode, otherwise: str) -> None:
    play = played(story, "closed", otherwise, "tell", until="top-line")
    while not (shown := view(story, play.state)).choices:
        play = play.do(moves(story, play.state)[0])
    assert "holds" not in {each.id for each in shown.choices}


def test_who_copied_is_not_told_that_nothing_was_copied(story: Episode) -> None:
    play = played(story, "closed", "nod", "aloud", until="top-line")
    assert "copied" in play.state.flags
    helped = {each.act: each.helped.source for each in acts(play) if each.helped}
    assert "nothing" not in helped["save"]
