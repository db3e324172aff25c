"""The attract loop: which show follows which, when a hand points and acts, and when the next one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.action import Unanswered
from game.config.kiosk import KioskConfig, Times
from game.kiosk.player import next_move, pause
from game.kiosk.scenes.attract import POINTED, Attract, Show
from game.kiosk.scenes.keypad import Cancel
from game.story.events import Continue
from tests.support.kiosk_pilot import SECOND, KioskPilot

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.playing.play import Play

LENGTH = 30 * SECOND


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk whose shows take half a minute."""
    return KioskPilot(tmp_path, KioskConfig(times=Times(attract=LENGTH / SECOND)), size=(640, 360))


def show_of(kiosk: KioskPilot) -> Show:
    scene = kiosk.app.scene
    assert isinstance(scene, Attract)
    return scene._show  # noqa: SLF001 - nobody else asks for it


def play_of(show: Show) -> Play:
    assert show.world.play is not None
    return show.world.play


def test_stories_and_languages_take_turns_and_a_hero_comes_back_when_all_stories_were_shown(
    kiosk: KioskPilot,
) -> None:
    shows = [Show(kiosk.world, number, kiosk.app.context()) for number in range(13)]
    stories = [episode.id for episode in kiosk.stand.episodes(kiosk.world.pack)]
    languages = kiosk.stand.languages(kiosk.world.catalogs)
    assert [play_of(show).episode.id for show in shows] == (stories * 5)[:13]
    assert [show.language for show in shows] == [*languages * 3][:13]
    first = [play_of(show).state.hero for show in shows if play_of(show).episode.id == stories[0]]
    one, other = play_of(shows[0]).episode.heroes
    assert first == [one, other, one, other, one]


def test_what_the_hands_of_visitors_did_changes_nothing_in_a_show(kiosk: KioskPilot) -> None:
    context = msgspec.structs.replace(kiosk.app.context(), telling=True, scrolled={"play": 40.0})
    seen = show_of(kiosk).seen(context, context.viewport)
    assert (seen.telling, seen.scrolled) == (False, {})


def test_a_hand_points_for_a_moment_before_the_player_acts(kiosk: KioskPilot) -> None:
    show = show_of(kiosk)
    due = show.moved + pause(play_of(show))
    assert show.due == due
    assert show.pointed(due - POINTED - 1) == ""
    assert show.pointed(due - POINTED) == show.pointed(due + 1) == "continue"


def test_it_is_looked_again_when_the_hand_comes_when_it_acts_and_when_the_next_show_begins(
    kiosk: KioskPilot,
) -> None:
    scene, show = kiosk.app.scene, show_of(kiosk)
    show.scene.wake = lambda _: None  # type: ignore[method-assign,assignment]  # nothing moves of itself
    due, end = show.due, show.begun + LENGTH
    assert [scene.wake(now) for now in (show.begun, due - POINTED - 1)] == [due - POINTED - show.begun, 1]
    assert [scene.wake(now) for now in (due - POINTED, due - 1, due, due + 5)] == [POINTED, 1, 0, 0]
    show.moved = end  # what comes next would be later than the end
    assert [scene.wake(now) for now in (end - 1, end, end + 5)] == [1, 0, 0]
    show.scene.wake = lambda _: 40  # type: ignore[method-assign,assignment]  # something moves
    assert scene.wake(show.begun) == 40


def test_the_player_acts_when_it_is_due_and_not_before(kiosk: KioskPilot) -> None:
    scene, show = kiosk.app.scene, show_of(kiosk)
    before, due = play_of(show), show.due
    for now, same in ((due - 1, True), (due, False)):
        kiosk.app.look(now)
        scene.tick(kiosk.app.context())
        assert (show.world.play is before) is same
    assert show.moved == due


def test_the_next_show_begins_after_its_time_or_when_the_story_is_over(kiosk: KioskPilot) -> None:
    scene, first = kiosk.app.scene, show_of(kiosk)
    for now, same in ((first.begun + LENGTH - 1, True), (first.begun + LENGTH, False)):
        first.moved = now
        kiosk.app.look(now)
        scene.tick(kiosk.app.context())
        assert (show_of(kiosk) is first) is same
    second, play = show_of(kiosk), play_of(show_of(kiosk))
    while not play.state.ended:
        play = play.do(next_move(play) or Continue(play.state.node))
    second.world.keep(play, "play")
    scene.tick(kiosk.app.context())
    assert show_of(kiosk) is not second
    third = show_of(kiosk)
    third.world.keep(None, "")
    scene.tick(kiosk.app.context())
    assert show_of(kiosk) is not third


def test_from_a_picture_that_is_held_the_player_goes_on(kiosk: KioskPilot) -> None:
    show = show_of(kiosk)
    for seconds in range(5, 500, 5):
        if show.scene.held:
            break
        kiosk.app.look(seconds * SECOND)
        context = kiosk.app.context()
        show.step(show.seen(context, context.viewport))
    assert show.scene.held
    assert show.move == Continue(play_of(show).state.node)


def test_what_the_loop_has_no_answer_to_would_be_a_dead_button(kiosk: KioskPilot) -> None:
    with pytest.raises(Unanswered):
        kiosk.app.scene.handle(Cancel(), kiosk.app.context())
