"""The barrier: whatever a screen, an aid, a picture or a catalog does, help is shown and the game goes on."""

from __future__ import annotations

import logging
import random
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.all import CLASSES, scenes
from game.scenes.scene import Context, Scene, SetSetting, Still
from game.shell.app import App
from game.shell.layer import Layer
from game.shell.start import make_world, open_first
from game.shell.world import GameWorld
from game.story.playing.play import Play
from game.ui.art.pictures import Pictures
from game.ui.draw.offscreen import canvas
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Widget
from game.ui.window.input import Ask, Press
from tests.support.pilot import HANDS, SMALL, Hand, Pilot, by_mouse
from tests.support.playing import begin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from game.action import Action
    from game.language.catalog import Catalog
    from game.scenes.scene import Change, Context
    from game.ui.aids.aid import Shown
    from game.ui.draw.display import Picture
    from game.ui.draw.screen import Screen
    from game.ui.draw.typesetting import Block
    from game.ui.window.input import Input

    Make = Callable[[str, Context], Scene]

pytestmark = pytest.mark.faults

CHOSEN = "new-friend: the answer that somebody chose"
ARGUMENTS = {"hero": "new-friend", "note": "new-friend:lana", "debrief": "skipped:new-friend"}
MOMENTS = ("making", "view", "handle", "tick", "wake")
HILLS = ("Picture of a landscape",)


class Broken(Scene):
    """A scene that fails at one moment, with what a child chose in its message."""

    def __init__(self, scene: Scene, moment: str) -> None:
        self.scene, self.moment, self.name, self.hides = scene, moment, scene.name, scene.hides

    def at(self, moment: str) -> None:
        """Fail, if this is the moment."""
        if moment == self.moment:
            raise KeyError(CHOSEN)

    def view(self, context: Context) -> Widget:
        """The scene's."""
        self.at("view")
        return self.scene.view(context)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """The scene's."""
        self.at("handle")
        return self.scene.handle(action, context)

    def wake(self, now: int) -> int | None:
        """At once, where the next moment is to fail."""
        self.at("wake")
        return 0 if self.moment == "tick" else self.scene.wake(now)

    def tick(self, context: Context) -> tuple[Change, ...]:
        """The scene's."""
        self.at("tick")
        return self.scene.tick(context)


def breaking(moment: str, *names: str) -> Mapping[str, Make]:
    """The game's scenes, of which these fail at a moment."""

    def broken(make: Make) -> Make:
        def made(argument: str, context: Context) -> Scene:
            if moment == "making":
                raise KeyError(CHOSEN)
            return Broken(make(argument, context), moment)

        return made

    return {name: broken(make) if name in names else make for name, make in scenes().items()}


def with_scenes(pilot: Pilot, registry: Mapping[str, Make], kind: type[App] = App) -> Pilot:
    """The same pilot in an app with these scenes."""
    before = pilot.app
    pilot.app = kind(pilot.world, registry, before.screen.surface, before.pictures, before.sounds)
    pilot.forgiving = True
    open_first(pilot.app, pilot.world)
    pilot.frame()
    return pilot


def reach(pilot: Pilot, name: str, moment: str) -> None:
    """Open a scene and bring it to that moment."""
    episode = pilot.world.pack.episodes["new-friend"]
    pilot.world.keep(Play.begin(episode, "lana"), "play")
    pilot.app.open(name, ARGUMENTS.get(name, ""))
    pilot.frame()
    if moment == "handle":
        pilot.key(pygame.K_ESCAPE)
    pilot.wait(500)


def shows_help(pilot: Pilot) -> bool:
    """Whether the number for danger, a way to help, and a way on are on the screen."""
    return "122" in pilot.names() and {"home", "quick-exit"} <= set(pilot.ids())


@pytest.mark.parametrize(
    "moment", [pytest.param(moment, marks=() if moment == "view" else pytest.mark.long) for moment in MOMENTS]
)
@pytest.mark.parametrize("name", sorted(set(CLASSES) - {"neutral", "title"}))
def test_a_fault_in_any_screen_leads_to_help_and_on(
    name: str, moment: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking(moment, name))
    reach(pilot, name, moment)
    assert pilot.scene == "fault"
    assert shows_help(pilot)
    assert pilot.app.sleep(pilot.now) is None
    assert CHOSEN not in caplog.text
    assert "new-friend" not in caplog.text.replace("new-friend.yaml", "")
    pilot.click("home")
    assert pilot.scene == "title"
    assert pilot.has("play")


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_title_that_always_fails_does_not_go_round_in_circles(moment: str, tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking(moment, "title"))
    for _ in range(4):
        if moment == "handle":
            pilot.key(pygame.K_ESCAPE)
        pilot.wait(10_000)
        assert pilot.scene == "fault"
        assert shows_help(pilot)
        before = pilot.app.faults
        pilot.wait(20_000)
        assert pilot.app.faults == before
        pilot.click("home")
    pilot.click("help") if pilot.has("help") else None
    assert "122" in pilot.names()


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_fault_while_the_game_is_hidden_shows_nothing_of_it(moment: str, tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking(moment, "neutral"))
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    pilot.wait(5_000)
    if moment == "handle":
        pilot.key(pygame.K_ESCAPE)
    assert (pilot.scene, pilot.names(), pilot.app.cover) == ("neutral", HILLS, HILLS[0])
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "neutral"
    pilot.click("neutral.all")
    assert pilot.scene == "title"


def test_three_esc_hide_the_game_though_the_first_one_fails(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("handle", "help"))
    pilot.key(pygame.K_F1)
    pilot.frame(Ask("back"), Ask("back"), Ask("back"))
    assert (pilot.scene, pilot.names()) == ("neutral", HILLS)


def test_quick_exit_works_on_the_fault_screen(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "album"))
    pilot.click("album")
    pilot.click("quick-exit")
    assert pilot.names() == HILLS
    pilot.click("neutral.all")
    pilot.click("album")
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.names() == HILLS


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(
    ("wanted", "scene"), [("home", "title"), ("help", "help"), ("quick-exit", "neutral")]
)
def test_every_hand_reaches_its_buttons(hand: Hand, wanted: str, scene: str, tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "album"))
    hand(pilot, "album")
    hand(pilot, wanted)
    assert pilot.scene == scene


def test_a_screen_reader_is_told_of_it_and_can_press(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "album"))
    aid = Aid()
    pilot.app.add(aid)
    pilot.app.open("album")
    pilot.frame()
    assert aid.told[-1].scene == "fault"
    pilot.frame(Press("home"))
    assert pilot.scene == "title"


def test_help_that_fails_leaves_the_numbers_on_the_fault_screen(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "help"))
    pilot.key(pygame.K_F1)
    pilot.key(pygame.K_F1)
    assert pilot.scene == "fault"
    assert "122" in pilot.names()
    assert "Plavi telefon: 080 05 03 05" in pilot.names()
    assert not pilot.has("help")


def test_without_a_country_the_numbers_of_all_are_there(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL, country=None), breaking("view", "help"))
    pilot.key(pygame.K_F1)
    assert {"Bosnia and Herzegovina: 122", "Croatia: 192", "Montenegro: 122", "Serbia: 192"} <= set(
        pilot.names()
    )


def test_a_notice_lies_not_over_the_fault_screen_and_waits(tmp_path: Path) -> None:
    (tmp_path / "save.json").write_text("torn", encoding="utf-8")
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "help"))
    pilot.click("help")
    assert (pilot.scene, pilot.has("notice")) == ("fault", False)
    pilot.key(pygame.K_ESCAPE)
    pilot.click("home")
    assert pilot.has("notice")


# The story


def test_after_one_fault_the_story_goes_on_and_after_the_next_it_is_out_of_the_way(tmp_path: Path) -> None:
    registry = breaking("handle", "menu")
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), registry)
    begin(pilot, by_mouse, "new-friend", "lana")
    for offered in (True, False):
        pilot.key(pygame.K_ESCAPE)
        assert pilot.scene == "menu"
        pilot.wait(2_000)
        pilot.key(pygame.K_ESCAPE)
        assert pilot.scene == "fault"
        pilot.click("home")
        assert pilot.has("go-on") == offered
        if offered:
            pilot.click("go-on")
            assert pilot.scene == "play"
            pilot.wait(2_000)
    pilot.world.close()
    assert (tmp_path / "save.json").exists()
    assert Pilot(tmp_path, size=SMALL).has("go-on")


def test_faults_of_help_never_take_the_story_away(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "help"))
    begin(pilot, by_mouse, "new-friend", "lana")
    for _ in range(3):
        pilot.key(pygame.K_F1)
        assert pilot.scene == "fault"
        pilot.click("home")
        pilot.click("go-on")
        assert pilot.scene == "play"


# What lies below and beside the screens


class Aid:
    """An aid that fails where it is told to."""

    def __init__(self, moment: str = "") -> None:
        self.moment = moment
        self.told: list[Shown] = []

    def at(self, moment: str) -> None:
        """Fail, if this is the moment."""
        if moment == self.moment:
            raise RuntimeError(CHOSEN)

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """All of it."""
        del now
        self.at("hear")
        return inputs

    def follow(self, shown: Shown) -> None:
        """Take note."""
        self.at("follow")
        self.told.append(shown)

    def wake(self, now: int) -> int | None:
        """Never."""
        del now
        self.at("wake")
        return None

    def close(self) -> None:
        """Fail again."""
        self.at(self.moment)


class Voice(Aid):
    """An aid that stands for the voice."""

    telling = speaking = False
    trouble = None


@pytest.mark.parametrize("moment", ["hear", "follow", "wake"])
def test_an_aid_that_fails_takes_no_key_away_and_goes_when_it_fails_again(
    moment: str, tmp_path: Path
) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    pilot.forgiving = True
    pilot.app.add(aid := Aid(moment))
    pilot.frame(Ask("help"))
    pilot.wait(1_000)
    pilot.wait(1_000)
    assert pilot.scene in ("fault", "help")
    assert "122" in pilot.names()
    assert aid not in tuple(pilot.app.aids)
    faults = pilot.app.faults
    pilot.key(pygame.K_F1)
    pilot.wait(10_000)
    assert (pilot.scene, pilot.app.faults) == ("help", faults)


def test_a_voice_whose_closing_fails_is_gone_and_no_later_setting_fails_for_it(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    voice = Voice("close")
    pilot.app.aids.voice = voice  # type: ignore[assignment]  # it stands for one
    pilot.app.add(voice)
    with pytest.raises(RuntimeError):
        pilot.app.act(SetSetting("text_scale", 130))
    for size in (150, 170):
        pilot.app.act(SetSetting("text_scale", size))
    assert pilot.app.aids.voice is None
    assert voice not in tuple(pilot.app.aids)


class NoPictures(Pictures):
    """Pictures that can't be had."""

    def surface(self, picture: Picture, w: int, h: int) -> pygame.Surface:
        """Nothing."""
        raise MemoryError(picture, w, h)


def test_pictures_that_can_not_be_painted_leave_help_and_a_calm_picture(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    pilot.forgiving = True
    pilot.app.pictures = NoPictures(pilot.world.paths.assets / "art")
    pilot.app.resize(canvas(SMALL))
    pilot.frame()
    assert shows_help(pilot)
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.names() == HILLS


class Speechless:
    """A catalog that fails at each text."""

    def __init__(self, code: str) -> None:
        self.code = self.name = code

    def has(self, text: object) -> bool:
        """It seems so."""
        return bool(text)

    def render(self, text: object, **values: object) -> str:
        """Fail."""
        raise RecursionError(text, values)


def test_a_catalog_that_fails_leaves_the_words_that_are_built_in(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, language="bs")
    pilot.forgiving = True
    broken: dict[str, Catalog] = {code: Speechless(code) for code in ("bs", "en")}  # type: ignore[misc]  # like one
    pilot.world.catalogs = broken  # type: ignore[assignment]  # a mapping as well
    pilot.app.redraw()
    pilot.frame()
    assert pilot.scene == "fault"
    assert {"Nešto u igri ne radi", "122", "Plavi telefon: 080 05 03 05"} <= set(pilot.names())
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.names() == ("Slika krajolika",)


class NoLetters(Typesetter):
    """Letters that can't be had."""

    def block(self, text: str, style: object, width: float) -> Block:
        """Fail."""
        raise OSError(text, style, width)

    def width(self, text: str, style: object) -> float:
        """Fail."""
        raise OSError(text, style)


class Letterless(App):
    """An app in which nothing at all can be written by the usual way."""

    def make_screen(self, surface: pygame.Surface) -> Screen:
        """A screen with these letters."""
        screen = super().make_screen(surface)
        screen.typesetter = NoLetters(screen.viewport.scale)
        return screen


def test_where_the_fault_screen_itself_fails_bare_lines_are_left(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), scenes(), Letterless)
    surface = pilot.app.screen.surface
    seen = {tuple(surface.get_at((x, y))) for x in range(0, SMALL[0], 2) for y in range(0, SMALL[1], 2)}
    assert len(seen) > 2  # letters on a ground
    pilot.frame()  # one more, which says since when they are there
    assert pilot.app.sleep(pilot.now) is None
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    pilot.wait(1_000)
    assert pilot.scene == "neutral"
    hills = {tuple(surface.get_at((x, y))) for x in range(0, SMALL[0], 9) for y in range(0, SMALL[1], 9)}
    assert (43, 37, 64, 255) not in hills  # no ink
    pilot.key(pygame.K_F1)
    pilot.wait(1_000)
    assert pilot.app.running


class Seer(Still):
    """A screen that thinks it knows what comes, and is wrong."""

    name = "seer"

    @property
    def foresees(self) -> bool:
        return True

    def ahead(self, context: Context) -> Widget:
        raise LookupError(context.catalog.code)

    def view(self, context: Context) -> Widget:
        return Widget("seer", context.viewport.rect)


def test_to_look_ahead_in_vain_is_missed_by_nobody(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.layers.append(Layer(Seer()))
    pilot.frame()
    pilot.app.attend()
    pilot.frame()
    assert (pilot.scene, pilot.app.faults) == ("seer", 0)


def test_sounds_that_fail_are_missed_by_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    class Deaf:
        def __getattr__(self, name: str) -> Callable[..., object]:
            def fail(*_: object) -> object:
                raise TypeError(CHOSEN, name)

            return fail

    pilot = Pilot(tmp_path, size=SMALL)
    before = pilot.app
    deaf = Deaf()
    pilot.app = App(pilot.world, scenes(), before.screen.surface, before.pictures, deaf)  # type: ignore[arg-type]  # it fails
    open_first(pilot.app, pilot.world)
    pilot.frame()
    pilot.click("help")
    assert pilot.scene == "help"
    for _ in range(3):
        pilot.app.attend()
    assert len(caplog.records) == 3  # told, and not again and again
    assert CHOSEN not in caplog.text


def test_no_fault_is_logged_with_its_message_or_with_values(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "album"))
    pilot.app.open("album")
    pilot.frame()
    [line] = [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR]
    assert line.startswith("a fault in album: builtins.KeyError at game/shell/fault_barrier.py:")
    assert CHOSEN not in caplog.text
    assert str(tmp_path) not in caplog.text
    assert all(each.exc_info is None for each in caplog.records)


# All of it at once


class Chancy(Scene):
    """A scene that fails by chance."""

    def __init__(self, scene: Scene, chance: random.Random, rate: float) -> None:
        self.scene, self.chance, self.rate = scene, chance, rate
        self.name, self.hides = scene.name, scene.hides

    def risk(self) -> None:
        """Fail, perhaps."""
        if self.chance.random() < self.rate:
            raise self.chance.choice(FAULTS)(CHOSEN)

    def view(self, context: Context) -> Widget:
        """The scene's."""
        self.risk()
        return self.scene.view(context)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """The scene's."""
        self.risk()
        return self.scene.handle(action, context)

    def wake(self, now: int) -> int | None:
        """The scene's."""
        self.risk()
        return self.scene.wake(now)

    def tick(self, context: Context) -> tuple[Change, ...]:
        """The scene's."""
        self.risk()
        return self.scene.tick(context)


FAULTS = (KeyError, RecursionError, MemoryError, ZeroDivisionError, UnicodeError)
KEYS = [pygame.K_ESCAPE, pygame.K_RETURN, pygame.K_TAB, pygame.K_F1, pygame.K_F2, pygame.K_DOWN, pygame.K_1]


def chancy(chance: random.Random, rate: float) -> Mapping[str, Make]:
    """The game's scenes, each of which may fail at each moment."""

    def made(make: Make) -> Make:
        return lambda argument, context: Chancy(make(argument, context), chance, rate)

    return {name: made(make) for name, make in scenes().items()}


MANY = [pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 20)]


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2, *MANY])
def test_through_faults_by_chance_help_and_quick_exit_are_always_there(
    seed: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(seed)
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), chancy(chance, chance.choice((0.02, 0.1, 0.5, 1.0))))
    for _ in range(60):
        ids = pilot.ids()
        if ids and chance.random() < 0.6:
            pilot.frame(Press(chance.choice([one for one in ids if one != "quit"] or ids)))
        else:
            pilot.key(chance.choice(KEYS))
        assert isinstance(pilot.app.cover, str)
        assert pilot.app.sleep(pilot.now) in (0, None) or pilot.app.layers
        if not pilot.app.running:
            break
        if chance.random() < 0.1:
            for _ in range(3):
                pilot.key(pygame.K_ESCAPE)
            assert (pilot.scene, len(pilot.names())) == ("neutral", 1)  # in whatever language was chosen
            pilot.key(pygame.K_F1)
            said = " ".join(pilot.names())
            assert "122" in said or "192" in said  # another country may have been chosen
    assert CHOSEN not in caplog.text


def test_a_save_that_can_not_be_taken_up_does_not_keep_the_title_away(tmp_path: Path) -> None:
    class Kept(GameWorld):
        """A world whose save fails when it is taken up."""

        @property
        def play(self) -> Play | None:
            """Fail while there is a save."""
            if self._plays.running is not None:
                raise KeyError(CHOSEN)
            return None

    begun = Pilot(tmp_path, size=SMALL)
    begin(begun, by_mouse, "new-friend", "lana")
    begun.world.close()
    pilot = Pilot(tmp_path / "other", size=SMALL)
    pilot.world = make_world(tmp_path, {"sound": False}, Kept)
    with_scenes(pilot, scenes())
    for _ in range(2):
        assert pilot.scene == "fault"
        pilot.click("home")
    assert (pilot.scene, pilot.has("go-on")) == ("title", False)
    assert (tmp_path / "save.json").exists()
