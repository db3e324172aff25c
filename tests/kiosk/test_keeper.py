"""The keeper minds a session in the real app: what follows when nobody touches, and who may come in."""

import os
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from game.config.kiosk import KioskConfig, Times
from game.kiosk.counting.counters import Counters
from game.kiosk.keeper import held
from game.kiosk.scenes.new_pin import EASY
from game.kiosk.session import Session
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.pin import hashed
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.world import KioskWorld
from game.paths import Paths
from game.records.settings import Given, Settings
from game.story.playing.play import Play
from game.ui.draw.widget import texts
from game.ui.window.input import Ask, Closed, Digit, Down, Finger, Move, Up
from tests.support.kiosk_pilot import PIN, SECOND, KioskPilot, at_ten
from tests.support.known import shared_catalogs
from tests.support.pilot import SMALL


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk with a PIN, in its attract loop."""
    return KioskPilot(tmp_path, size=SMALL)


def test_on_a_menu_it_asks_after_45_seconds_and_forgets_after_20_more(kiosk: KioskPilot) -> None:
    kiosk.touch("attract.language:hr")
    begin = kiosk.now
    kiosk.until(lambda: kiosk.scene == "kiosk-asking")
    assert 44.9 * SECOND <= kiosk.now - begin <= 45.2 * SECOND
    kiosk.until(lambda: kiosk.scene == "attract")
    assert 64.9 * SECOND <= kiosk.now - begin <= 65.5 * SECOND
    assert kiosk.stand.session is None


def test_in_a_story_it_asks_after_90_seconds(kiosk: KioskPilot) -> None:
    kiosk.begin()
    begin = kiosk.now
    kiosk.until(lambda: kiosk.scene == "kiosk-asking", 120_000)
    assert 89.9 * SECOND <= kiosk.now - begin <= 90.2 * SECOND


@pytest.mark.parametrize("place", [(5, 300), (640, 360), (1270, 700)])
def test_a_touch_anywhere_answers_and_does_nothing_else(kiosk: KioskPilot, place: tuple[int, int]) -> None:
    kiosk.begin()
    kiosk.wait_in_steps(91 * SECOND)
    play = kiosk.world.play
    kiosk.tap(*place)
    assert kiosk.scene == "play"
    assert kiosk.world.play == play
    kiosk.wait_in_steps(30 * SECOND)
    assert kiosk.scene == "play"


def test_nobody_is_asked_while_it_is_read_aloud(kiosk: KioskPilot, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.begin()
    voice = SimpleNamespace(telling=True, trouble=None)
    monkeypatch.setattr(kiosk.app.aids, "voice", voice)
    kiosk.wait_in_steps(300 * SECOND)
    assert kiosk.scene == "play"
    voice.telling = False
    kiosk.wait_in_steps(89 * SECOND)
    assert kiosk.scene == "play"
    kiosk.wait_in_steps(2 * SECOND)
    assert kiosk.scene == "kiosk-asking"


@pytest.mark.long
def test_a_voice_whose_device_never_ends_a_sound_keeps_no_session(kiosk: KioskPilot) -> None:
    kiosk.begin()
    begun = kiosk.now
    stalled = Mock(telling=True, trouble=None)
    stalled.hear.side_effect = lambda inputs, _now: inputs
    stalled.wake.return_value = 40
    kiosk.app.aids.voice = stalled
    kiosk.app.add(stalled)
    kiosk.until(lambda: kiosk.scene == "kiosk-end", 730 * SECOND)
    assert 715 * SECOND < kiosk.now - begun < 725 * SECOND
    kiosk.until(lambda: kiosk.scene == "kiosk-asking", 100 * SECOND)
    kiosk.until(lambda: kiosk.scene == "attract", 30 * SECOND)
    assert (kiosk.stand.session, kiosk.app.keeper.busy) == (None, False)  # so the restart of the night comes
    stalled.close.assert_called_once()


@pytest.mark.long
def test_after_twelve_minutes_it_is_the_next_ones_turn_but_not_in_the_middle_of_a_touch(
    kiosk: KioskPilot,
) -> None:
    kiosk.begin()
    while kiosk.now < 695 * SECOND:
        kiosk.wait_in_steps(20 * SECOND)
        kiosk.tap(20, 400)
    while kiosk.now < 740 * SECOND:
        kiosk.tap(20, 400)
        kiosk.wait_in_steps(SECOND)
    assert kiosk.scene == "play"
    kiosk.wait_in_steps(2 * SECOND)
    assert kiosk.scene == "kiosk-end"
    kiosk.touch("end.done")
    kiosk.frame()
    assert (kiosk.scene, kiosk.stand.session) == ("attract", None)


def test_starting_again_asks_first(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.touch("again")
    kiosk.touch("again.no")
    assert kiosk.scene == "play"
    kiosk.touch("again")
    kiosk.touch("again.yes")
    kiosk.frame()
    assert (kiosk.scene, kiosk.stand.session, kiosk.world.play) == ("attract", None, None)


def test_the_quick_exit_forgets_at_once(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.touch("quick-exit")
    kiosk.frame()
    assert (kiosk.scene, kiosk.stand.session, kiosk.world.play) == ("attract", None, None)


def test_settings_of_one_child_are_not_those_of_the_next(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.touch("settings")
    kiosk.touch("fit.text_scale")
    kiosk.touch("fit.theme")
    assert kiosk.world.settings.text_scale > 100
    kiosk.touch("quick-exit")
    kiosk.frame()
    assert (kiosk.world.settings.text_scale, kiosk.world.settings.theme) == (100, "warm")


def test_keys_and_the_closing_of_the_window_do_nothing(kiosk: KioskPilot) -> None:
    kiosk.begin()
    play = kiosk.world.play
    for _ in range(4):
        kiosk.frame(Ask("back"), Ask("help"), Ask("press"), Digit(1), Closed())
    assert (kiosk.scene, kiosk.app.running, kiosk.world.play) == ("play", True, play)


def test_more_fingers_than_one_press_nothing_more(kiosk: KioskPilot) -> None:
    kiosk.begin()
    play = kiosk.world.play
    kiosk.frame(*(Finger(number, number / 10, 0.9, True) for number in range(2, 10)))
    kiosk.frame(*(Finger(number, number / 10, 0.9, False) for number in range(2, 10)))
    assert (kiosk.scene, kiosk.world.play) == ("play", play)


# Staff


def test_two_corners_and_the_pin_lead_to_the_menu_and_end_the_session(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.hold_corners()
    assert kiosk.scene == "staff-pin"
    kiosk.enter(PIN)
    kiosk.frame()
    assert (kiosk.scene, kiosk.stand.session, kiosk.world.play) == ("staff-menu", None, None)
    kiosk.touch("staff.back")
    assert kiosk.scene == "attract"


def test_a_mouse_holds_one_corner_after_the_other(kiosk: KioskPilot) -> None:
    for x, y in ((5, 5), (1275, 715)):
        kiosk.frame(Down(x, y))
        kiosk.wait(5100)
        kiosk.frame(Up(x, y))
    assert kiosk.scene == "staff-pin"


def test_a_wrong_digit_can_be_taken_back(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(f"{PIN[:4]}99")
    kiosk.enter(f"{PIN[:4]}99")
    kiosk.enter(f"{PIN[:4]}9")
    kiosk.touch("key.delete")
    kiosk.enter(PIN[4:])
    assert kiosk.scene == "staff-menu"


def test_five_wrong_pins_lock_the_keypad_for_a_minute(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    for _ in range(5):
        kiosk.enter("000000")
    assert not [one for one in kiosk.ids() if one.startswith("key:")]
    kiosk.wait_in_steps(59 * SECOND)
    assert not [one for one in kiosk.ids() if one.startswith("key:")]
    kiosk.wait(2 * SECOND)
    kiosk.enter(PIN)
    assert kiosk.scene == "staff-menu"


@pytest.mark.long
def test_a_restart_forgets_neither_wrong_pins_nor_the_lock(kiosk: KioskPilot, tmp_path: Path) -> None:
    kiosk.hold_corners()
    for _ in range(3):
        kiosk.enter("000000")
    again = KioskPilot(tmp_path, pin="")
    again.hold_corners()
    for _ in range(2):
        again.enter("000000")
    locked = KioskPilot(tmp_path, pin="")
    assert not locked.stand.try_pin(PIN, locked.now)
    assert locked.stand.try_pin(PIN, locked.now + 60 * SECOND)
    assert KioskPilot(tmp_path, pin="").stand.try_pin(PIN, 0)


def test_a_try_is_noted_before_it_is_looked_at(
    kiosk: KioskPilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = []

    def look(*_: str) -> bool:
        noted.append(StaffStore(tmp_path).staff.wrong)
        return False

    with monkeypatch.context() as pulled:  # the plug, while the hash is made
        pulled.setattr("game.kiosk.staff.kiosk_state.matches", look)
        for _ in range(3):
            kiosk.stand.try_pin("000000", 0)
    assert noted == [1, 2, 3]
    assert kiosk.stand.try_pin(PIN, 0)
    assert StaffStore(tmp_path).staff.wrong == 0


def test_two_keypads_of_one_folder_have_five_tries_together(kiosk: KioskPilot, tmp_path: Path) -> None:
    other = KioskPilot(tmp_path, pin="")
    tried = [
        each.stand.lock.left(9000) for each in (kiosk, other) * 5 if not each.stand.try_pin("000000", 9000)
    ]
    assert StaffStore(tmp_path).staff.wrong == 5
    assert tried.count(0) == 4
    assert not other.stand.try_pin(PIN, 9000)


def test_a_pin_set_at_the_computer_frees_a_locked_keypad(kiosk: KioskPilot, tmp_path: Path) -> None:
    for _ in range(5):
        kiosk.stand.try_pin("000000", 0)
    assert kiosk.stand.lock.left(0) == 60
    StaffStore(tmp_path).change(pin=hashed("938164"), wrong=0)
    assert kiosk.stand.try_pin("938164", 0)


def test_of_a_long_lock_the_minutes_are_told(tmp_path: Path) -> None:
    StaffStore(tmp_path).change(pin=hashed(PIN), wrong=35)
    kiosk = KioskPilot(tmp_path, pin="", size=(1280, 720))
    kiosk.hold_corners()
    assert "60 minut" in " ".join(texts(kiosk.app.tree))
    kiosk.now += 3550 * SECOND
    kiosk.frame()
    kiosk.hold_corners()
    assert "sekund" in " ".join(texts(kiosk.app.tree))


def test_a_pin_that_is_guessed_easily_is_not_taken(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.new-pin")
    kiosk.enter("112233")
    kiosk.enter("112233")
    assert kiosk.scene == "staff-new-pin"
    assert kiosk.app.context().say(EASY) in texts(kiosk.app.tree)
    kiosk.enter("938164")
    kiosk.enter("938164")
    assert kiosk.scene == "staff-menu"
    assert not kiosk.stand.try_pin("112233", kiosk.now)
    assert kiosk.stand.try_pin("938164", kiosk.now)


def test_a_new_pin_set_elsewhere_is_not_written_over(kiosk: KioskPilot, tmp_path: Path) -> None:
    StaffStore(tmp_path).change(pin=hashed("112233"))
    kiosk.stand.keep(volume=30)
    assert StaffStore(tmp_path).staff.volume == 30
    assert KioskPilot(tmp_path, pin="").stand.try_pin("112233", 0)


def test_what_could_not_be_kept_holds_still(
    kiosk: KioskPilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
        kiosk.stand.keep(volume=30)
    kiosk.stand.keep(languages=("bs",))
    kept = StaffStore(tmp_path).staff
    assert (kept.volume, kept.languages) == (30, ("bs",))


def test_the_page_for_a_new_pin_is_not_left_open_to_the_public(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.new-pin")
    kiosk.wait(121 * SECOND)
    assert kiosk.scene == "attract"


@pytest.mark.long
def test_the_keypad_is_another_one_each_time(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    orders = set()
    for _ in range(8):
        orders.add(tuple(one for one in kiosk.ids() if one.startswith("key:")))
        kiosk.touch("key.cancel")
        kiosk.app.open("staff-pin")
        kiosk.frame()
    assert all(len(order) == 10 for order in orders)
    assert len(orders) > 1


def test_leaving_ends_the_program(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    assert not kiosk.stand.left
    kiosk.touch("staff.leave")
    assert (kiosk.app.running, kiosk.stand.left) == (False, True)


def test_a_menu_that_was_left_open_closes(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.wait_in_steps(121 * SECOND)
    assert kiosk.scene == "attract"


def test_while_the_screen_is_cleaned_nothing_counts_for_a_minute(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.clean")
    for _ in range(55):
        kiosk.wait_in_steps(SECOND)
        kiosk.tap(640, 360)
        kiosk.frame(Finger(1, 0.01, 0.01, True), Finger(2, 0.99, 0.99, True))
    assert kiosk.scene == "staff-cleaning"
    kiosk.wait(6 * SECOND)
    assert kiosk.scene == "staff-menu"


def test_at_a_first_start_a_pin_is_asked_for_before_anything_is_public(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None)
    assert kiosk.scene == "staff-new-pin"
    kiosk.enter(PIN)
    kiosk.enter("604816")
    assert not kiosk.stand.has_pin
    kiosk.enter(PIN)
    kiosk.enter(PIN)
    assert kiosk.scene == "attract"
    assert kiosk.stand.try_pin(PIN, kiosk.now)
    assert KioskPilot(tmp_path, pin=None).scene == "attract"


@pytest.mark.long
def test_who_sets_no_first_pin_ends_nothing_and_opens_nothing(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None)
    kiosk.touch("key.cancel")
    kiosk.frame()
    assert (kiosk.scene, kiosk.app.running, kiosk.stand.left) == ("attract", True, False)
    kiosk.hold_corners()
    assert not [one for one in kiosk.ids() if one.startswith("key:")]


def test_staff_sets_loudness_and_languages_for_every_session_to_come(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.softer")
    kiosk.touch("staff.languages")
    for code in ("hr", "sr_BA", "sr_Latn_BA", "sr", "sr_Latn"):
        kiosk.touch(f"staff.language:{code}")
    kiosk.touch("staff.done")
    kiosk.touch("staff.back")
    kiosk.frame()
    assert [one for one in kiosk.ids() if "language" in one] == ["attract.language:bs", "attract.language:en"]
    kiosk.touch("attract.language:en")
    kiosk.world.set_setting("volume", 100)
    assert kiosk.world.settings.volume == 50
    assert kiosk.world.settings.volume_speech <= 50


def test_sounds_are_as_loud_as_staff_has_set_from_the_first_touch_on(
    kiosk: KioskPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.stand.keep(volume=20)
    heard: list[int] = []
    monkeypatch.setattr(kiosk.app.sounds, "follow", lambda settings: heard.append(settings.volume))
    kiosk.touch("attract.language:bs")
    assert heard[-1] == 20


def test_the_last_language_stays(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.languages")
    for one in [one for one in kiosk.ids() if one.startswith("staff.language:")]:
        kiosk.touch(one)
    assert len(kiosk.stand.languages(kiosk.world.catalogs)) == 1


# What is counted, and faults


@pytest.mark.long
def test_starts_choices_endings_and_resets_are_counted_and_nobody(tmp_path: Path) -> None:
    counters = Counters(tmp_path / "counters", at_ten)
    kiosk = KioskPilot(tmp_path, counters=counters, size=(1280, 720))
    kiosk.begin("the-chain")
    kiosk.go_on_to("choice:1")
    kiosk.touch("choice:1")
    kiosk.wait_in_steps(120 * SECOND)
    assert kiosk.scene == "attract"
    sums = kiosk.stand.sums()
    assert sums == {"start": 1, "choice": 1, "duration": 1, "idle_reset": 1}
    (choice,) = (key for key in counters.totals if key.kind == "choice")
    assert (choice.day, choice.episode, choice.what) == ("2026-05-30", "the-chain", "envelope/open")


def test_a_story_played_anew_is_counted_anew_and_a_turn_taken_back_is_not(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, counters=Counters(tmp_path / "counters", at_ten), size=(1280, 720))
    kiosk.begin("the-chain")
    kiosk.go_on_to("choice:1")
    kiosk.touch("choice:1")
    play = kiosk.world.play
    assert play is not None
    kiosk.world.keep(play.rewound(len(play.events) - 1), "play")
    assert kiosk.stand.sums() == {"start": 1, "choice": 1}
    kiosk.world.keep(Play.begin(play.episode, play.state.hero), "play")
    assert kiosk.stand.sums() == {"start": 2, "choice": 1}


def test_a_play_that_was_begun_elsewhere_is_counted_whole(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, counters=Counters(tmp_path / "counters", at_ten), size=(640, 360))
    kiosk.begin("the-chain")
    kiosk.go_on_to("choice:1")
    kiosk.touch("choice:1")
    play = kiosk.world.play
    assert play is not None
    other = KioskPilot(tmp_path / "other", counters=Counters(tmp_path / "more", at_ten), size=(640, 360))
    other.world.keep(play, "play")
    assert other.stand.sums() == {"start": 1, "choice": 1}


def test_a_session_that_a_fault_has_ended_was_not_left_by_anybody(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, counters=Counters(tmp_path / "counters", at_ten), size=(640, 360))
    kiosk.begin("the-chain")
    kiosk.app.keeper.recover(kiosk.now, of_story=False)
    assert kiosk.stand.sums() == {"start": 1, "duration": 1}


def first_settings(folder: Path, given: Given, config: KioskConfig | None = None) -> Settings:
    """The settings with which a session begins, where the computer's owner has said this."""
    paths = Paths.find(folder)
    stand = Stand(config or KioskConfig(), StaffStore(paths.config))
    return KioskWorld(paths, shared_catalogs(paths.locales), given, stand).settings


LOUD = Settings(volume=100, volume_music=100, volume_speech=100)
NAMES = ("volume", "volume_music", "volume_speech")


@pytest.mark.parametrize(
    "given", [Given(base=LOUD, locked=frozenset(NAMES)), Given(over=dict.fromkeys(NAMES, 100))]
)
def test_nothing_outside_makes_it_louder_than_staff_allows(tmp_path: Path, given: Given) -> None:
    settings = first_settings(tmp_path, given)
    assert [getattr(settings, name) for name in NAMES] == [60, 60, 60]


def test_a_session_begins_in_the_first_of_the_kiosk_s_languages(tmp_path: Path) -> None:
    config = KioskConfig(languages=("hr", "en", "bs"))
    assert first_settings(tmp_path, Given(), config).language == "hr"


def test_what_the_owner_of_the_computer_has_locked_stays_at_a_kiosk(tmp_path: Path) -> None:
    owner = Settings(language="en", country="HR", captions=False)
    settings = first_settings(
        tmp_path, Given(base=owner, locked=frozenset({"language", "country", "captions"}))
    )
    assert (settings.language, settings.country, settings.captions) == ("en", "HR", False)


@pytest.mark.faults
def test_a_fault_in_a_story_ends_the_session_and_leaves_the_story_out(
    kiosk: KioskPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.begin("the-chain")
    broken = kiosk.app.scene

    def fault(*_: object) -> None:
        raise ValueError("a fault in a picture")

    monkeypatch.setattr(broken, "view", fault)
    kiosk.tap(400, 400)
    assert (kiosk.scene, kiosk.stand.session) == ("fault", None)
    kiosk.touch("home")
    assert kiosk.scene == "attract"
    kiosk.touch("attract.language:bs")
    assert "story:the-chain" not in kiosk.ids()
    assert "story:new-friend" in kiosk.ids()


@pytest.mark.faults
def test_a_fault_that_comes_again_at_once_is_left_to_the_supervisor(
    kiosk: KioskPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object) -> None:
        raise ValueError("a fault everywhere")

    monkeypatch.setattr("game.kiosk.scenes.attract.Attract.view", fault)
    kiosk.app.redraw()
    with pytest.raises(ValueError, match="everywhere"):
        kiosk.frame()


@pytest.mark.long
def test_the_loop_goes_on_with_the_next_story_and_language(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, KioskConfig(times=Times(attract=20)), size=(1280, 720))
    seen = []
    for _ in range(4):
        seen.append(kiosk.world.demo_episode)
        kiosk.wait_in_steps(20 * SECOND)
    assert seen == ["new-friend", "the-chain", "treasure-game", "new-friend"]
    assert kiosk.world.play is None


@pytest.mark.long
def test_the_loop_really_plays(kiosk: KioskPilot) -> None:
    trees = set()
    for _ in range(12):
        kiosk.wait(2 * SECOND)
        trees.add(kiosk.app.tree.children[0])
    assert len(trees) > 8
    assert kiosk.stand.session is None


def test_a_touch_beside_the_languages_begins_in_the_language_of_the_show(kiosk: KioskPilot) -> None:
    kiosk.wait_in_steps(31 * SECOND)
    kiosk.tap(300, 200)
    assert kiosk.scene == "kiosk-stories"
    assert kiosk.world.settings.language == "hr"


def test_two_corners_open_no_keypad_over_the_very_first_pin(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None)
    kiosk.hold_corners()
    assert kiosk.scene == "staff-new-pin"
    kiosk.enter(PIN)
    kiosk.enter(PIN)
    assert kiosk.scene == "attract"


def test_what_was_planned_waits_while_somebody_plays_or_staff_is_at_it(kiosk: KioskPilot) -> None:
    busy = [kiosk.app.keeper.busy]
    for scene in ("staff-pin", "attract"):
        kiosk.app.open(scene)
        busy.append(kiosk.app.keeper.busy)
    kiosk.stand.session = Session.begin(kiosk.now)
    assert [*busy, kiosk.app.keeper.busy] == [False, True, False, True]


def test_a_pointer_counts_as_held_only_while_it_is_down() -> None:
    assert [held(one) for one in (Move(1, 1, held=True), Move(1, 1, held=False), Down(1, 1))] == [
        True,
        False,
        False,
    ]
