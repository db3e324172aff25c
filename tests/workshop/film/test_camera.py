"""The camera lets the app run by the clock of the film, takes what changes, and stops where it has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.scene import PlaySound
from game.workshop.film import camera as filming
from game.workshop.film.camera import STRETCH, TURN, Stopped
from game.workshop.film.film_cards import FilmSentence
from game.workshop.film.films import Programme
from tests.workshop.film.filming import making

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget
    from game.workshop.film.making import Captions


@pytest.mark.faults
def test_a_film_with_a_fault_in_it_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_scene: FilmSentence, _context: Context) -> Widget:
        raise ValueError("nothing can be drawn")

    monkeypatch.setattr(FilmSentence, "view", fails)
    with making() as (made, _):
        made.camera.app.restart("film-sentence", "way")
        with pytest.raises(RuntimeError, match="a fault was caught"):
            made.camera.turn()


@pytest.mark.long
@pytest.mark.parametrize("captions", ["burnt", "vtt", "none"])
def test_the_motif_of_the_title_is_heard_with_captions_and_without(captions: Captions) -> None:
    with making(captions=captions) as (made, taken):
        made.programme(Programme("motto", 13, ()))
        told = [each.words for each in made.camera.sounds]
    assert any(taken.samples[: 2 * 22_050 * 3])
    assert told == ["[The game's own tune]"]


def test_a_tap_is_heard_and_is_no_words() -> None:
    with making() as (made, taken):
        made.camera.app.restart("film-sentence", "way")
        made.camera.app.change(PlaySound("tap"))
        made.camera.app.change(PlaySound("tell"))
        made.camera.wait(2 * STRETCH)
        assert [each.words for each in made.camera.sounds] == ["[A warm chord: someone listens]"]
    assert any(taken.samples)


def test_what_is_pressed_and_not_there_changes_nothing() -> None:
    with making() as (made, _):
        made.camera.app.restart("film-sentence", "way")
        made.camera.turn()
        tree, now = made.camera.app.tree, made.camera.now
        made.camera.press("no-such-thing")
        assert made.camera.app.tree == tree
        assert made.camera.now == now + TURN


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filming, "PATIENCE", 10 * TURN)
    with making() as (made, _):
        made.camera.app.restart("film-sentence", "way")
        assert made.camera.until(lambda: made.camera.now >= 5 * TURN)
        assert not made.camera.until(lambda: False)
        assert made.camera.now == 15 * TURN


def test_a_part_ends_at_its_time() -> None:
    with making() as (made, _):
        made.camera.app.restart("film-sentence", "way")
        made.camera.ends = 5 * TURN
        with pytest.raises(Stopped):
            made.camera.wait(STRETCH)
        assert made.camera.now == 5 * TURN


def test_a_story_waits_while_somebody_reads_or_something_is_about_to_be_pressed() -> None:
    with making() as (made, _):
        camera = made.camera
        camera.app.restart("film-sentence", "way")
        camera.turn()
        assert camera.watching.reads(camera.now)
        camera.turn()
        assert camera.app.context().telling
        camera.read()
        camera.turn()
        assert not camera.app.context().telling
        camera.holds = True
        camera.turn()
        assert camera.app.context().telling
