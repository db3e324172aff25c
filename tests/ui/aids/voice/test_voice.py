"""The aid: when it speaks, what it cuts off, and how it falls silent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from game.ui.aids.aid import Shown
from game.ui.aids.voice.state import BROKEN, HANGING, Manner
from game.ui.aids.voice.voice import IS_ON, PATIENCE_MS, POLL_MS, REST_MS, Speech
from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.widget import Widget
from game.ui.window.input import Ask, Digit, Down, Focus, Input, Move, Press, Up
from tests.support.actions import PRESSED
from tests.support.voice import Ear, Instant

if TYPE_CHECKING:
    from game.text import Text


class Chosen(NamedTuple):
    """The settings of a player."""

    speech_rate: int = 100
    speech_voice: str = ""
    volume_speech: int = 80


class Listening:
    """A voice that reads pages made of texts and buttons, one below the other, and an ear."""

    def __init__(self) -> None:
        self.chosen = Chosen()
        self.worker, self.ear = Instant(), Ear()
        self.speech = Speech(say, lambda: self.chosen, self.worker, self.ear)
        self.now = 0

    def show(
        self,
        *widgets: Widget,
        focus: str = "",
        scene: str = "page",
        language: str = "en",
        rings: tuple[str, ...] = (),
        hidden: bool = False,
    ) -> None:
        tree = Widget("root", Rect(0, 0, 1280, 720), children=widgets)
        viewport = Viewport(1280, 720, 1.0)
        self.speech.follow(Shown(tree, focus, scene, language, viewport, self.now, rings, hidden))

    def turn(self, *inputs: Input) -> list[str]:
        """A turn of the app; gives all that was heard so far."""
        self.now += POLL_MS
        assert self.speech.hear(inputs, self.now) == inputs
        return self.ear.heard

    def all(self) -> list[str]:
        """Everything that is said if nobody interrupts, from now on."""
        self.ear.heard.clear()
        while self.speech.wake(self.now) is not None:
            self.turn()
            self.ear.end()
        return self.ear.heard


def say(text: Text, **values: object) -> str:
    return text.source.format(**values)


def text(id_: str, name: str) -> Widget:
    return Widget(id_, Rect(0, 0, 100, 50), role="text", name=name)


def button(id_: str, name: str, y: float = 100) -> Widget:
    return Widget(id_, Rect(0, y, 100, 50), role="button", name=name, action=PRESSED)


@pytest.fixture
def listening() -> Listening:
    """After the word that reading is on, and a first page."""
    made = Listening()
    made.show(text("a", "Hello"), button("go", "Go on"), focus="go")
    made.all()
    made.ear.heard.clear()
    return made


def test_it_says_that_it_is_on_then_the_page_then_the_first_choice() -> None:
    listening = Listening()
    listening.show(text("a", "Hello"), button("go", "Go on"), focus="go")
    assert listening.all() == [IS_ON.source, "Hello", "Go on"]


def test_one_thing_is_said_after_the_other(listening: Listening) -> None:
    listening.show(text("a", "One"), text("b", "Two"), focus="go")
    assert listening.turn() == ["One"]
    assert listening.turn() == ["One"]
    listening.ear.end()
    listening.turn()
    assert listening.turn() == ["One", "Two"]


@pytest.mark.parametrize("stop", [Ask("next"), Ask("hush"), Digit(1), Down(5, 5), Press("go")])
def test_any_key_and_any_press_stop_it_at_once(listening: Listening, stop: Input) -> None:
    listening.show(text("a", "One"), text("b", "Two"), focus="go")
    listening.turn()
    busy = [listening.ear.busy]
    listening.turn(stop)
    assert [*busy, listening.ear.busy] == [True, False]
    assert listening.all() == []


def test_letting_go_of_the_mouse_and_moving_it_stop_nothing(listening: Listening) -> None:
    listening.show(text("a", "One"), focus="go")
    listening.turn()
    listening.turn(Up(5, 5), Move(6, 6, held=False))
    assert listening.ear.busy


def test_a_focus_that_is_moved_is_said(listening: Listening) -> None:
    page = (text("a", "Hello"), button("go", "Go on"), button("back", "Back"))
    listening.turn(Ask("next"))
    listening.show(*page, focus="back")
    assert listening.all() == ["Back"]
    listening.turn(Focus("go"))
    listening.show(*page, focus="go")
    assert listening.all() == ["Go on"]


def test_a_focus_that_stays_is_not_said_again_when_texts_come(listening: Listening) -> None:
    listening.show(text("a", "Hello"), text("b", "News"), button("go", "Go on"), focus="go")
    assert listening.all() == ["News"]


def test_an_old_message_is_not_read_again_when_its_chat_is_looked_at_again(listening: Listening) -> None:
    def chat(who: str, *messages: str) -> Widget:
        place = Rect(0, 0, 9, 9)
        numbered = enumerate(messages)
        items = tuple(Widget(f"message:{at}", place, role="item", name=one) for at, one in numbered)
        return Widget(f"chat:{who}", place, role="log", children=items)

    listening.show(chat("ema", "Hi"), scene="play")
    listening.show(chat("leo", "Hello"), scene="play")
    listening.all()
    listening.show(chat("ema", "Hi"), scene="play")
    assert listening.all() == []
    listening.show(chat("leo", "Hello", "Are you there?"), scene="play")
    assert listening.all() == ["Are you there?"]


def test_a_button_that_only_ends_a_delay_is_said_only_to_who_looks_for_it(listening: Listening) -> None:
    skip = Widget("skip", Rect(0, 0, 9, 9), role="button", name="Show now", state=("busy",), action=PRESSED)
    listening.show(text("a", "Hello"), skip, button("go", "Go on"), focus="skip")
    assert listening.all() == []
    listening.show(text("a", "Hello"), skip, button("go", "Go on"), focus="go")
    listening.all()
    listening.turn(Ask("next"))
    listening.show(text("a", "Hello"), skip, button("go", "Go on"), focus="skip")
    assert listening.all() == ["Show now"]


def test_the_focus_is_said_again_when_it_is_set_to_something_else(listening: Listening) -> None:
    switch = Widget("s", Rect(0, 0, 9, 9), role="checkbox", name="Motion", value="Moves", action=PRESSED)
    listening.show(switch, focus="s")
    listening.all()
    still = Widget("s", Rect(0, 0, 9, 9), role="checkbox", name="Motion", value="Still", action=PRESSED)
    listening.show(still, focus="s")
    assert listening.all() == ["Motion, Still"]


def test_scanning_is_read_group_by_group_and_thing_by_thing(listening: Listening) -> None:
    page = (button("go", "Go on"), button("back", "Back", 200), button("help", "Help", 300))
    listening.show(*page, focus="go", rings=("go", "back"))
    assert listening.all() == ["Go on, Back"]
    listening.show(*page, focus="go", rings=("go",))
    assert listening.all() == ["Go on"]
    listening.show(*page, focus="help", rings=("help",))
    assert listening.all() == ["Help"]
    listening.show(*page, focus="help", rings=("root",))
    assert listening.all() == []


def test_nothing_is_said_on_the_neutral_screen_and_what_was_being_said_is_cut_off(
    listening: Listening,
) -> None:
    listening.show(text("a", "A secret"), focus="go")
    listening.turn()
    listening.show(text("hills", "Hills"), button("all", "Hills"), focus="all", hidden=True)
    assert not listening.ear.busy
    listening.turn(Move(5, 105, held=False))
    listening.now += REST_MS
    assert listening.all() == []


def test_after_the_neutral_screen_the_page_is_read_anew(listening: Listening) -> None:
    listening.show(focus="", hidden=True)
    listening.show(text("a", "Hello"), button("go", "Go on"), focus="go")
    assert listening.all() == ["Hello", "Go on"]


def test_what_the_pointer_rests_on_is_read_and_what_it_passes_is_not(listening: Listening) -> None:
    listening.show(button("one", "One", 0), button("two", "Two", 100), focus="one")
    listening.all()
    listening.ear.heard.clear()
    listening.turn(Move(5, 5, held=False))
    listening.turn(Move(5, 105, held=False))
    assert listening.speech.wake(listening.now) == REST_MS
    listening.now += REST_MS
    assert listening.all() == ["Two"]
    listening.turn(Move(6, 106, held=False))
    listening.now += REST_MS
    assert listening.all() == []


def test_a_story_waits_while_a_message_is_read_but_not_for_the_focus(listening: Listening) -> None:
    listening.show(text("a", "A message"), focus="go")
    waits = [listening.speech.telling]
    listening.turn()
    waits.append(listening.speech.telling)
    listening.ear.end()
    listening.turn()
    waits.append(listening.speech.telling)
    listening.turn(Ask("next"))
    listening.show(text("a", "A message"), button("go", "Go on"), focus="go")
    waits.append(listening.speech.telling)
    assert waits == [True, True, False, False]


def test_with_nothing_to_say_it_does_not_wake_the_game(listening: Listening) -> None:
    assert listening.speech.wake(listening.now) is None


def test_it_speaks_in_the_language_the_voice_the_pace_and_the_loudness_that_were_chosen(
    listening: Listening,
) -> None:
    listening.chosen = Chosen(70, "woman", 55)
    listening.show(text("a", "Ћао"), language="sr")
    listening.all()
    assert listening.worker.manners[-1] == Manner("sr", "woman", 70)
    assert listening.ear.volumes[-1] == 55


def test_a_name_in_another_language_is_read_in_that_one(listening: Listening) -> None:
    listening.show(Widget("hr", Rect(0, 0, 9, 9), role="text", name="Hrvatski", language="hr"))
    listening.all()
    assert listening.worker.manners[-1].language == "hr"


def test_a_long_text_is_said_in_breaths(listening: Listening) -> None:
    listening.show(text("a", "This is one of many sentences. " * 30))
    heard = listening.all()
    assert len(heard) > 2
    assert " ".join(heard) == ("This is one of many sentences. " * 30).strip()


def test_a_trouble_is_told_once_and_nothing_is_tried_any_more(listening: Listening) -> None:
    listening.worker.trouble = BROKEN
    listening.show(text("a", "One"), text("b", "Two"))
    assert listening.all() == []
    assert listening.speech.trouble == BROKEN
    tried = len(listening.worker.manners)
    listening.show(text("a", "Three"))
    assert listening.all() == []
    assert len(listening.worker.manners) == tried


def test_a_voice_that_hangs_holds_the_story_for_a_moment_only(listening: Listening) -> None:
    listening.worker.hanging = True
    listening.show(text("a", "One"))
    listening.turn()
    assert listening.speech.telling
    listening.now += PATIENCE_MS
    listening.turn()
    assert listening.speech.trouble == HANGING
    assert listening.speech.wake(listening.now) is None


def test_closed_it_is_silent_and_gives_the_device_back(listening: Listening) -> None:
    listening.show(text("a", "One"))
    listening.turn()
    listening.speech.close()
    assert (listening.ear.busy, listening.ear.closed) == (False, True)
