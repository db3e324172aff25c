"""The corner of the preview: where the story is, what it remembers, what the check warns of, ways to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.authors.write.new import begin
from game.story.events import Choose, Continue
from game.ui.draw.widget import find
from tests.authors.write.test_preview import Author
from tests.support.overflow import overflowing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def author(tmp_path: Path) -> Author:
    """Somebody who has just opened the preview of a new episode."""
    return Author(begin("the-lost-key", tmp_path / "mine"), tmp_path / "data")


def press(author: Author, *buttons: str) -> None:
    for button in buttons:
        author.app.press(f"corner.{button}")
        author.frame()


@pytest.mark.long
def test_it_is_one_small_button_until_it_is_opened_and_again_when_it_is_hidden(author: Author) -> None:
    assert "Flags:" not in author.read
    press(author, "open")
    assert "Node: evening" in author.read
    assert "Acts: none" in author.read
    press(author, "close")
    assert "Flags:" not in author.read
    assert "evening" in author.read


@pytest.mark.long
def test_it_follows_the_play_and_tells_what_is_remembered(author: Author) -> None:
    press(author, "open")
    author.do(*[Continue("evening")] * 3, Choose("evening", "condition"), Continue("condition"))
    author.do(Choose("condition", "send"))
    assert "Node: sent" in author.read
    assert "sent" in author.read.partition("Flags:")[2].partition("\n")[0]


@pytest.mark.long
def test_a_step_back_is_where_the_story_was_before_the_last_press(author: Author) -> None:
    press(author, "open")
    author.do(*[Continue("evening")] * 3, Choose("evening", "condition"))
    assert author.node == "condition"
    press(author, "back")
    assert author.node == "evening"
    assert "What do I have to do?" in author.read
    press(author, *["back"] * 9)
    assert "Homework is done" in author.read


def test_any_node_can_be_gone_to_as_the_same_hero(tmp_path: Path) -> None:
    author = Author(begin("the-lost-key", tmp_path / "mine"), tmp_path / "data", hero="luka")
    press(author, "open", "nodes", "to-new-password")
    play = author.app.world.play
    assert play is not None
    assert (author.node, play.state.hero) == ("new-password", "luka")
    assert "Node: new-password" in author.read


def test_a_node_in_which_nothing_waits_is_said(author: Author) -> None:
    text = author.path.read_text(encoding="utf-8")
    author.save((text, text.replace("\nendings:", "\n  empty:\n    - goto: evening\n\nendings:")))
    press(author, "open", "nodes", "to-empty")
    assert "nothing waits for the player in empty" in author.read
    assert author.node == "evening"


def test_warnings_are_told_with_their_line(author: Author) -> None:
    author.save(
        ("    - narrate: Homework is done", "    - set: [never-asked]\n    - narrate: Homework is done")
    )
    assert "evening (1)" in author.read
    press(author, "open")
    assert "unused-flag" in author.read
    assert author.strip == ""


def test_it_goes_below_the_strip_and_both_can_be_read(author: Author) -> None:
    author.save(("start: evening", "start: evenin"))
    strip, corner = find(author.app.tree, "strip"), find(author.app.tree, "corner.open")
    assert strip is not None
    assert corner is not None
    assert corner.widget.rect.y > strip.widget.rect.bottom


@pytest.mark.long
@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (1024, 600)])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_of_it_is_cut(tmp_path: Path, size: tuple[int, int], scale: int) -> None:
    author = Author(begin("the-lost-key", tmp_path / "mine"), tmp_path / "data", size)
    author.app.world.set_setting("text_scale", value=scale)
    for buttons in (("open",), ("nodes",)):
        press(author, *buttons)
        told = overflowing(author.app.tree, author.app.screen.typesetter)
        assert [each for each in told if "corner" in each] == []
