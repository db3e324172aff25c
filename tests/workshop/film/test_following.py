"""Plays are done before the camera as they are written down, visibly, and a story that is stuck ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.story.events import Choose
from game.ui.draw.widget import find
from game.workshop.film import camera as filming
from game.workshop.film.camera import HELD, POINTED, NotFilmed
from game.workshop.film.chosen import between, play_of
from game.workshop.film.films import Moments
from game.workshop.film.following import Following, read_to_the_end
from game.workshop.film.heard import FilmSounds
from game.workshop.film.reading_pace import reading_time
from tests.support.known import shared_pack
from tests.workshop.film.filming import making

if TYPE_CHECKING:
    from game.story.playing.play import Play

SCENARIOS = Paths.find().scenarios
EPISODES = sorted(path.name.removesuffix(".play.yaml") for path in SCENARIOS.glob("*/*.play.yaml"))
QUESTION = Moments(
    "treasure-game", "", "I ask every secret one question: when may you be told?",
    "Nana puts her cards down. Face up! She never does that.",
)  # fmt: skip


def written(episode: str) -> Play:
    """The first play that is written down for a story."""
    [plays] = SCENARIOS.glob(f"*/{episode}.play.yaml")
    return play_of(shared_pack(SCENARIOS).episodes[episode], plays)


@pytest.mark.long
def test_a_choice_is_read_and_then_the_answer_pressed_so_that_it_is_seen() -> None:
    play = written("treasure-game")
    begins, ends = between(play, QUESTION)
    with making() as (made, _):
        seen: list[tuple[int, str, bool]] = []
        turn = made.camera.turn

        def watched(*inputs: object) -> None:
            turn(*inputs)  # type: ignore[arg-type]  # inputs as they came
            pointer = made.camera.app.pointer
            seen.append((made.camera.now, pointer.hovered, pointer.pressed))

        made.camera.turn = watched  # type: ignore[method-assign]
        made.play(begins, ends)
        world = made.camera.app.world
        assert world.play is not None
        assert world.play.events == ends.events
        answers = [each for each in made.subtitles if each.words[:3] in ("1: ", "2: ")][:2]
    taken = next(event for event in ends.events[len(begins.events) :] if isinstance(event, Choose))
    step = begins.episode.nodes[taken.node].steps
    number = [option.id for one in step for option in one.offered()].index(taken.choice) + 1
    pointed = [now for now, hovered, pressed in seen if hovered == f"choice:{number}" and not pressed]
    held = [now for now, hovered, pressed in seen if hovered == f"choice:{number}" and pressed]
    assert pointed[-1] - pointed[0] >= POINTED - 80
    assert held[-1] - held[0] >= HELD - 80
    assert pointed[0] >= answers[-1].begin + reading_time([answers[-1].words])


@pytest.mark.long
def test_what_is_said_goes_on_without_a_tap_to_be_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    play = written("treasure-game")
    begins, ends = between(play, Moments("", "", QUESTION.begins, 'If it says "soon", it\'s a surprise. …'))
    heard: list[str] = []
    monkeypatch.setattr(FilmSounds, "play", lambda _, name: heard.append(name))
    with making() as (made, _):
        made.play(begins, ends)
    assert len(ends.events) > len(begins.events)
    assert "tap" not in heard


def test_a_story_that_does_not_go_on_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filming, "PATIENCE", 400)
    begins, _ = between(written("treasure-game"), QUESTION)
    with making() as (made, _):
        made.play(begins, begins)
        with pytest.raises(NotFilmed, match=r"does not go on at `.+` with Choose"):
            Following(made.camera, [Choose("elsewhere", "nothing")]).run()


@pytest.mark.long
def test_a_film_does_not_go_on_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filming, "LONGEST", 60_000)
    play = written("treasure-game")
    with making() as (made, _), pytest.raises(NotFilmed, match="longer than 1 minutes"):
        made.story(play)


@pytest.mark.long
def test_the_pages_of_a_long_ending_are_turned_while_they_are_read() -> None:
    play = written("treasure-game")
    with making("hr") as (made, _):
        app = made.camera.app
        app.world.keep(play, "ending")
        app.restart("ending")
        read_to_the_end(made.camera, "ending.scroll")
        here = find(app.tree, "ending.scroll")
        assert here is not None
        assert here.widget.reach > 0
        assert here.widget.moved == here.widget.reach
        assert made.camera.now >= made.camera.watching.until


@pytest.mark.slow
@pytest.mark.parametrize("episode", EPISODES)
def test_each_story_can_be_filmed_to_its_end(episode: str) -> None:
    play = written(episode)
    with making("bs", "BA", "vtt") as (made, taken):
        made.story(play)
        ended = made.camera.app.world.endings_found(episode)
    assert ended == {play.state.ended}
    assert taken.at[-1] == made.camera.now
