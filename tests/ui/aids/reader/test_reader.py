"""The aid that follows for screen readers: silent without one, obedient with one, and never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.ui.aids.reader.reader import ScreenReader
from game.ui.window.input import Ask
from tests.support.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.ui.aids.reader.news import Update
    from game.ui.aids.reader.reader import Request


class Reader:
    """A service with a reader behind it that remembers what it was told."""

    def __init__(self, ask: Callable[[Request], None]) -> None:
        self.ask = ask
        self.told: list[Update] = []
        self.names: dict[int, str] = {}
        self.broken = False

    def tell(self, update: Update) -> None:
        if self.broken:
            msg = "the bus is gone"
            raise OSError(msg)
        self.told.append(update)
        self.names.update((one.number, one.entry.name) for one in update.told)

    def look(self) -> None:
        pass

    @property
    def focused(self) -> str:
        return self.names[self.told[-1].focus]

    def number(self, name: str) -> int:
        return next(number for number, other in self.names.items() if other == name)


class Followed:
    """The game on its title, with an aid that follows for a reader."""

    def __init__(self, folder: Path, *, reader: bool = True) -> None:
        self.pilot = Pilot(folder, paints=False)
        made: list[Reader] = []

        def connect(ask: Callable[[Request], None]) -> Reader:
            made.append(Reader(ask))
            return made[0]

        self.aid = ScreenReader("Čuvari mreže", connect)
        self.reader = made[0]
        self.pilot.app.add(self.aid)
        if reader:
            self.reader.ask(("came", 0))
        self.pilot.frame()
        self.pilot.frame()


@pytest.fixture
def followed(tmp_path: Path) -> Followed:
    return Followed(tmp_path)


def test_without_a_reader_nothing_is_told_and_nothing_wakes(tmp_path: Path) -> None:
    alone = Followed(tmp_path, reader=False)
    alone.pilot.click("help")
    assert alone.reader.told == []
    assert alone.aid.wake(alone.pilot.now) is None


def test_a_reader_that_comes_is_told_the_screen(followed: Followed) -> None:
    assert followed.reader.told[0].whole
    assert followed.reader.focused == "Play"


def test_a_reader_presses_and_moves_the_focus(followed: Followed) -> None:
    reader, pilot = followed.reader, followed.pilot
    reader.ask(("focus", reader.number("About the game")))
    pilot.frame()
    assert (pilot.focus, reader.focused) == ("about", "About the game")
    reader.ask(("press", reader.number("Help")))
    pilot.frame()
    assert pilot.scene == "help"


def test_what_a_press_does_is_told_before_the_next_one_counts(followed: Followed) -> None:
    reader, pilot = followed.reader, followed.pilot
    reader.ask(("press", reader.number("Help")))
    reader.ask(("press", reader.number("About the game")))
    pilot.frame()
    assert pilot.scene == "help"
    assert pilot.widget("help.exit-hides-not").widget.name in reader.names.values()
    pilot.frame()  # it is gone by now
    assert pilot.scene == "help"


def test_a_reader_brings_a_text_into_sight(followed: Followed) -> None:
    reader, pilot = followed.reader, followed.pilot
    pilot.click("help")
    assert not pilot.widget("help.exit-hides-not").visible
    reader.ask(("reveal", reader.number(pilot.widget("help.exit-hides-not").widget.name)))
    pilot.frame()
    pilot.frame()
    assert pilot.widget("help.exit-hides-not").visible


def test_what_is_gone_can_not_be_pressed(followed: Followed) -> None:
    number = followed.reader.number("Play")
    followed.pilot.click("help")
    followed.reader.ask(("press", number))
    followed.pilot.frame()
    assert followed.pilot.scene == "help"


@pytest.mark.long
def test_a_key_does_not_press_what_was_not_told_yet(followed: Followed) -> None:
    pilot, reader = followed.pilot, followed.reader
    for wanted in ("play", "episode:new-friend"):
        pilot.click(wanted)
    assert (pilot.scene, pilot.focus) == ("hero", "hero:lana")
    assert reader.focused != "Lana", "a sentence comes first"
    pilot.see()
    pilot.frame(Ask("press"))
    assert (pilot.scene, reader.focused) == ("hero", "Lana")
    pilot.see()
    pilot.frame(Ask("press"))
    assert pilot.scene == "note"


@pytest.mark.long
def test_a_press_on_the_old_place_of_the_focus_tells_the_new_one(followed: Followed) -> None:
    pilot, reader = followed.pilot, followed.reader
    for wanted in ("play", "episode:new-friend"):
        pilot.click(wanted)
    reader.ask(("press", reader.told[-1].focus))
    pilot.frame()
    assert (pilot.scene, reader.focused) == ("hero", "Lana")


@pytest.mark.long
def test_the_focus_is_told_by_itself_when_the_words_were_read(followed: Followed) -> None:
    pilot = followed.pilot
    for wanted in ("play", "episode:new-friend"):
        pilot.click(wanted)
    pilot.wait(20_000)
    assert followed.reader.focused == "Lana"


@pytest.mark.long
def test_frames_of_a_movement_tell_nothing(followed: Followed) -> None:
    pilot = followed.pilot
    for wanted in ("play", "episode:new-friend", "hero:lana", "start", "continue"):
        pilot.click(wanted)
    pilot.until(lambda: pilot.has("message:0"))
    count = len(followed.reader.told)
    for _ in range(8):
        pilot.frame()
    assert len(followed.reader.told) <= count + 1


def test_the_quick_exit_leaves_only_a_picture(followed: Followed) -> None:
    followed.pilot.click("quick-exit")
    (update,) = followed.reader.told[-1:]
    assert {one.entry.name for one in update.told if one.entry.name} == {"Picture of a landscape"}


def test_a_reader_that_goes_is_told_nothing_more(followed: Followed) -> None:
    followed.reader.ask(("went", 0))
    followed.pilot.frame()
    count = len(followed.reader.told)
    followed.pilot.click("help")
    assert len(followed.reader.told) == count
    assert followed.aid.wake(followed.pilot.now) is None


def test_the_game_goes_on_where_the_service_fails(
    followed: Followed, caplog: pytest.LogCaptureFixture
) -> None:
    followed.reader.broken = True
    followed.pilot.click("help")
    followed.pilot.click("back")
    assert followed.pilot.scene == "title"
    assert [one.message for one in caplog.records] == [
        "the accessibility service failed; the game goes on without it"
    ]
