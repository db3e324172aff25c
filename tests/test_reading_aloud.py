"""Reading aloud in the whole game: F2 on every screen, stories that wait, and silence when it matters."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.story.playing.play import Play
from game.ui.aids.voice import voice as speech
from game.ui.aids.voice.state import MISSING
from game.ui.aids.voice.voice import IS_ON
from tests.scenes.play.boards.test_find_board import STORY as SEARCHED
from tests.scenes.play.boards.test_put_board import STORY as BUILT
from tests.scenes.play.test_hands_at_work import SORTED
from tests.support.one_node import one_node
from tests.support.pilot import Pilot
from tests.support.voice import Listener

ROOT = Path(__file__).parents[1]


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Listener:
    made = Listener()
    monkeypatch.setattr(speech.Speech, "of", made.voice)
    return made


def in_story(folder: Path, *, read_aloud: bool = True) -> Pilot:
    """A pilot at the first line of a story."""
    pilot = Pilot(folder, read_aloud=read_aloud, motion="reduced", paints=False)
    pilot.app.open("hero", "new-friend")
    pilot.frame()
    for wanted in ("hero:lana", "start"):
        pilot.app.press(wanted)
        pilot.frame()
    return pilot


def heard(pilot: Pilot, listener: Listener) -> list[str]:
    """All that is said from now on, until there is nothing more to say."""
    listener.ear.heard.clear()
    while pilot.app.aids.voice is not None and pilot.app.aids.voice.wake(pilot.now) is not None:
        pilot.frame()
        listener.ear.end()
    return list(listener.ear.heard)


def test_f2_turns_it_on_from_any_screen_and_says_so(tmp_path: Path, listener: Listener) -> None:
    pilot = Pilot(tmp_path, paints=False)
    for scene in ("title", "settings", "help", "language"):
        pilot.app.open(scene)
        pilot.frame()
        pilot.key(pygame.K_F2)
        assert pilot.world.settings.read_aloud
        assert heard(pilot, listener)[0] == IS_ON.source
        pilot.key(pygame.K_F2)
        assert not pilot.world.settings.read_aloud


def test_f2_again_is_silent_at_once(tmp_path: Path, listener: Listener) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.key(pygame.K_F2)
    pilot.frame()
    assert listener.ear.busy
    pilot.key(pygame.K_F2)
    assert (listener.ear.busy, listener.ear.closed) == (False, True)
    assert pilot.app.aids.voice is None


def test_the_setting_turns_it_on_at_the_start(tmp_path: Path, listener: Listener) -> None:
    pilot = Pilot(tmp_path, read_aloud=True, paints=False)
    assert pilot.app.aids.voice is None
    pilot.app.switch_aids()
    pilot.frame()
    assert listener.ear.heard == [IS_ON.source]
    assert heard(pilot, listener)[0] == "Guardians of the Net"


def test_a_story_does_not_outrun_the_voice(tmp_path: Path, listener: Listener) -> None:
    pilot = in_story(tmp_path)
    pilot.app.switch_aids()
    pilot.frame()
    heard(pilot, listener)
    pilot.app.press("continue")
    written = sum(pilot.has(f"message:{number}") for number in range(9))  # before the story
    pilot.until(lambda: pilot.has(f"message:{written}"))
    pilot.until(lambda: listener.ear.busy)
    pilot.wait(60_000)
    assert not pilot.has(f"message:{written + 1}")
    listener.ear.end()
    pilot.until(lambda: pilot.has(f"message:{written + 1}"))


def test_a_story_that_is_read_is_the_same_story(tmp_path: Path, listener: Listener) -> None:
    def events(*, read_aloud: bool) -> object:
        pilot = in_story(tmp_path / str(read_aloud), read_aloud=read_aloud)
        pilot.app.switch_aids()
        for _ in range(3):
            pilot.app.press(pilot.focus)
            for _ in range(400):
                pilot.now += 34
                pilot.frame()
                listener.ear.end()
        play = pilot.world.play
        assert play is not None
        return play.events

    assert events(read_aloud=True) == events(read_aloud=False)


def test_who_presses_on_does_not_wait_for_the_voice(tmp_path: Path, listener: Listener) -> None:
    pilot = in_story(tmp_path)
    pilot.app.switch_aids()
    pilot.frame()
    pilot.frame()
    assert listener.ear.busy
    pilot.key(pygame.K_RETURN)
    pilot.key(pygame.K_RETURN)
    assert pilot.has("message:0")


def test_messages_are_read_with_who_wrote_them_then_the_question_with_its_answers(
    tmp_path: Path, listener: Listener
) -> None:
    pilot = in_story(tmp_path)
    pilot.app.switch_aids()
    pilot.frame()
    heard(pilot, listener)
    said: list[str] = []
    while not pilot.has("choice:1"):
        pilot.app.press("continue")
        pilot.frame()
        said += heard(pilot, listener)
    assert "Adi writes: WE HAVE A ROOF!!! THE BIGGEST ROOF IN THE WORLD!!!" in said
    question = said.index("What does Lana write to the team?")
    assert [line[:3] for line in said[question + 1 :]] == ["1: ", "2: "]


def test_quick_exit_silences_it_at_once_and_f2_says_nothing_there(tmp_path: Path, listener: Listener) -> None:
    pilot = in_story(tmp_path)
    pilot.app.switch_aids()
    pilot.frame()
    pilot.frame()
    busy = [listener.ear.busy]
    pilot.app.press("quick-exit")
    pilot.frame()
    assert pilot.scene == "neutral"
    assert [*busy, listener.ear.busy] == [True, False]
    assert heard(pilot, listener) == []
    pilot.key(pygame.K_F2)
    assert heard(pilot, listener) == []
    assert pilot.world.settings.read_aloud


def test_where_nothing_can_be_read_a_notice_says_so_once_and_the_game_goes_on(
    tmp_path: Path, listener: Listener
) -> None:
    listener.worker.trouble = MISSING
    pilot = in_story(tmp_path, read_aloud=False)
    pilot.key(pygame.K_F2)
    for _ in range(3):
        pilot.frame()
    assert MISSING.source in pilot.names()
    assert pilot.app.context().voice_trouble == MISSING
    pilot.key(pygame.K_ESCAPE)
    assert MISSING.source not in pilot.names()
    pilot.app.press("continue")
    pilot.until(lambda: pilot.has("message:0"))


def test_a_trouble_that_comes_while_only_the_focus_is_read_is_shown_at_once(
    tmp_path: Path, listener: Listener
) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.key(pygame.K_F2)
    heard(pilot, listener)
    listener.worker.trouble = MISSING
    pilot.key(pygame.K_TAB)
    pilot.frame()
    pilot.frame()
    assert MISSING.source in pilot.names()


@pytest.mark.long
def test_turned_off_it_is_not_even_imported(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.support.pilot import Pilot\n"
        "pilot = Pilot(Path(sys.argv[1])); pilot.app.switch_aids(); pilot.frame()\n"
        "print([name for name in sys.modules if 'speech' in name or 'espeak' in name])"
    )
    environment = {"PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"


def at_hands(folder: Path, listener: Listener, story: str) -> Pilot:
    """A pilot before something that hands arrange, which was read."""
    pilot = Pilot(folder, read_aloud=True, paints=False)
    pilot.world.keep(Play.begin(one_node(story), "lana"), "play")
    pilot.app.open("play")
    pilot.app.switch_aids()
    pilot.frame()
    heard(pilot, listener)
    return pilot


def heard_after(pilot: Pilot, listener: Listener, wanted: str) -> list[str]:
    """What is said once something was pressed."""
    listener.ear.heard.clear()
    pilot.app.press(wanted)
    pilot.frame()
    first = list(listener.ear.heard)
    return [*first, *heard(pilot, listener)]


def test_where_a_card_lies_now_is_read(tmp_path: Path, listener: Listener) -> None:
    pilot = at_hands(tmp_path, listener, SORTED)
    first = next(id_ for id_ in pilot.ids() if id_.startswith("order.card:"))
    heard_after(pilot, listener, first)
    said = heard_after(pilot, listener, first.replace("card", "down"))
    assert f"Place 2 of 3: {pilot.widget(first).widget.name}" in said


def test_what_is_found_in_a_picture_and_what_lies_where_are_read(tmp_path: Path, listener: Listener) -> None:
    pilot = at_hands(tmp_path / "find", listener, SEARCHED)
    said = heard_after(pilot, listener, "find.spot:whale")
    assert "The whale: It carries an umbrella. In the sea." in said
    pilot = at_hands(tmp_path / "put", listener, BUILT)
    heard_after(pilot, listener, "put.piece:king")
    assert "The capybara king: The gate" in heard_after(pilot, listener, "put.place:gate")
