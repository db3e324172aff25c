"""The story's phone: its screens, groups with faces, ticks, reactions, wallpapers and privacy settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.play.phone.chat import EMPTY
from game.scenes.play.phone.messages import INKS
from game.scenes.play.phone.wallpaper import GLASS, ON_SHADE, OWN, SHADE, VEIL
from game.scenes.play.play_clock import SLIDE_MS
from game.scenes.scene import FocusFirst
from game.story.events import Choose, Continue
from game.story.loading.pack import load_bytes, load_episode
from game.story.playing.play import Play
from game.story.reading.diagnostics import Report
from game.ui.draw.display import Lines, Picture
from game.ui.draw.theme import THEMES, channels, contrast
from game.ui.draw.widget import find, numbered, placed
from tests.scenes.child import LONG, Child, check_places
from tests.support.one_node import AROUND, one_node
from tests.support.pilot import Pilot
from tests.support.tiers import few

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.ui.draw.display import Shape
    from game.ui.draw.theme import Theme
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

    At = Callable[..., Child]

EPISODE = Path(__file__).parents[2] / "story" / "data" / "new-phone.yaml"
READABLE = 4.5
"""Least contrast of text (WCAG 2.2, 1.4.3)."""
SIZES = ((1280, 720), (1024, 600), (720, 1280))
COLOURFUL = [theme for theme in THEMES.values() if not theme.name.startswith("contrast")]
MOMENTS = {
    "locked": 0,
    "news": 3,
    "home": 4,
    "noted": 6,
    "written": 8,
    "sent": 9,
    "read": 11,
    "feed": 13,
    "settings": 15,
}
"""Events of the play until each moment."""


@pytest.fixture(scope="module")
def episode() -> Episode:
    """The story of the new phone, with its lock and home screens shown first."""
    loaded = load_episode(EPISODE)
    assert loaded.episode is not None
    return loaded.episode


def play_to(episode: Episode, moment: str) -> Play:
    """The play at that moment: taps, and the first choice where there is one."""
    play = Play.begin(episode, "lana")
    for _ in range(MOMENTS[moment]):
        step = episode.nodes[play.state.node].steps[play.state.at]
        node = play.state.node
        play = play.do(Choose(node, "ring") if step.WAITS == "choice" else Continue(node))
    return play


@pytest.fixture
def at(world: GameWorld, context: MakeContext, episode: Episode) -> At:
    """A child at some moment: `at("home", theme="night", wallpaper="river")`."""

    def make(moment: str, *, wallpaper: str = "", **how: object) -> Child:
        world.set_setting("wallpaper", wallpaper)
        world.keep(play_to(episode, moment), "play")
        return Child(context, **how)

    return make


def shapes(child: Child) -> Iterator[Shape]:
    """All shapes that are shown."""
    return (shape for here in placed(child.tree) for shape in here.widget.shapes)


def pictures(child: Child, kind: str) -> list[str]:
    return [shape.name for shape in shapes(child) if isinstance(shape, Picture) and shape.kind == kind]


def written(child: Child) -> list[str]:
    return [" ".join(shape.lines) for shape in shapes(child) if isinstance(shape, Lines)]


def message(child: Child, number: int) -> Widget:
    return child.place(f"message:{number}").widget


def blended(over: str, under: str, alpha: int) -> str:
    """The colour that is seen where one of that alpha lies over another."""
    pairs = zip(channels(over)[:3], channels(under)[:3], strict=True)
    return "#" + "".join(f"{round((one * alpha + other * (255 - alpha)) / 255):02x}" for one, other in pairs)


def test_the_locked_phone_tells_the_time_and_nothing_of_what_was_written(at: At) -> None:
    child = at("locked")
    assert child.place("lock").widget.value == "10:05"
    assert "10:05" in written(child)


def test_the_lock_screen_says_how_much_is_new(at: At) -> None:
    child = at("news")
    assert child.place("lock").widget.value == "10:05, 1 unread chat"
    assert "Are you there?" not in written(child)


def test_the_home_screen_has_the_apps_in_which_there_is_something_and_what_is_new(
    at: At,
) -> None:
    child = at("home")
    assert {"Proof", "Messages", "Feed", "1"} <= set(written(child))
    assert {"Game", "Photos", "Music", "School"}.isdisjoint(written(child))  # this story has none
    assert child.place("home").widget.value == "1 unread chat"
    assert child.place("home:messages").widget.value == "1 unread chat"


def test_every_app_on_the_home_screen_is_a_button(at: At) -> None:
    child = at("home", size=(720, 1280), text_scale=200)
    apps = [id_ for id_ in child.pressable() if id_.startswith("home:")]
    assert apps == ["home:proof", "home:settings", "home:messages", "home:feed"]


@pytest.mark.parametrize("size", [(1024, 600), (720, 1000)])
def test_a_row_of_apps_has_room_in_what_is_scrolled(at: At, size: tuple[int, int]) -> None:
    child = at("home", size=size, text_scale=200)
    app = child.place("home:settings")
    assert app.clip.h >= app.widget.rect.h


def test_in_a_group_face_and_coloured_name_tell_who_writes(at: At) -> None:
    child = at("written")
    assert "Ema" in written(child)
    assert pictures(child, "avatar").count("ema") == 1
    name = next(shape for shape in message(child, 0).shapes if isinstance(shape, Lines))
    assert (name.lines, name.colour) == (("Ema",), THEMES["warm"].alert)


def test_the_ticks_of_ones_own_messages_differ_in_shape_and_are_told(at: At) -> None:
    marks = {}
    for moment in ("sent", "read"):
        widget = message(at(moment), 1)
        icons = {shape.name for shape in widget.shapes if isinstance(shape, Picture)}
        marks[moment] = (widget.value, icons)
    assert marks["sent"] == ("Sent", {"check"})
    assert marks["read"] == ("Read, Ema reacted: a laugh", {"tick-delivered", "react-laugh"})


def test_reactions_lie_on_the_bubble_and_are_told(at: At) -> None:
    widget = message(at("written"), 0)
    names = [shape.name for shape in widget.shapes if isinstance(shape, Picture) and shape.kind == "icon"]
    assert names == ["react-laugh", "react-heart"]
    assert widget.value == "Lana reacted: a laugh, Adi reacted: a heart"


def test_a_message_that_slides_in_pushes_the_others_up(at: At) -> None:
    child = at("written")
    below = message(child, 0).rect.y
    child.press("choice:1")
    child.now += SLIDE_MS // 2
    halfway = message(child, 0).rect.y
    child.now += SLIDE_MS
    assert below != halfway != message(child, 0).rect.y


def test_a_message_moves_the_others_by_whole_pixels(at: At) -> None:
    """Else letters stand differently on their pixels, and all that is in sight is painted anew."""
    child = at("written", size=(1024, 600))
    scale = child.context.viewport.scale
    before = message(child, 0).rect.y
    child.press("choice:1")
    child.now += SLIDE_MS
    pixels = (before - message(child, 0).rect.y) * scale
    assert pixels == pytest.approx(round(pixels))


def test_the_phone_around_a_chat_stays_while_messages_move(at: At) -> None:
    child = at("written")
    child.press("choice:1")
    status = child.place("phone.status").widget
    child.now += SLIDE_MS // 2
    assert child.place("phone.status").widget is status


def test_with_motion_off_a_message_is_there_at_once(at: At) -> None:
    child = at("written", motion=False)
    child.press("choice:1")
    settled = message(child, 1).rect
    child.now += LONG
    assert message(child, 1).rect == settled


@pytest.mark.parametrize("moment", ["locked", "home", "sent"])
def test_the_wallpaper_that_was_chosen_is_there(at: At, moment: str) -> None:
    assert pictures(at(moment, wallpaper="river"), "wallpaper") == ["river"]
    assert pictures(at(moment), "wallpaper") == ([] if moment == "sent" else [OWN])


def test_the_contrast_themes_have_no_wallpaper(at: At) -> None:
    assert pictures(at("home", wallpaper="river", theme="contrast-dark"), "wallpaper") == []


@pytest.mark.parametrize("theme", COLOURFUL, ids=lambda theme: theme.name)
@pytest.mark.parametrize("picture", ["#000000", "#ffffff"])
def test_what_stands_on_a_wallpaper_can_be_read_on_any_picture(theme: Theme, picture: str) -> None:
    chat = blended(theme.phone, picture, round(255 * VEIL))
    assert contrast(theme.on_phone, chat) >= READABLE
    assert (
        contrast(theme.phone_quiet, chat) >= READABLE - 0.35
    )  # captions of stickers, on the palest of veils
    card = blended(theme.panel, picture, int(GLASS, 16))
    assert contrast(theme.on_panel, card) >= READABLE
    assert contrast(ON_SHADE, blended(theme.frame, picture, int(SHADE, 16))) >= READABLE


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_names_of_a_group_can_be_read(theme: Theme) -> None:
    for token in INKS:
        assert contrast(getattr(theme, token), theme.bubble) >= READABLE, token


def test_a_press_changes_a_setting_and_leaves_the_focus_there(at: At) -> None:
    child = at("settings")
    assert child.place("privacy.audience").widget.value == "Everyone sees what I post"
    friends = child.place("choice:2").widget
    assert (friends.role, friends.name) == ("radio", "Only friends see what I post")
    changes = child.press("choice:2")
    assert not any(isinstance(change, FocusFirst) for change in changes)
    assert child.place("privacy.audience").widget.value == "Only friends see what I post"
    assert child.place("privacy.audience.now").widget.state == ("checked",)


def test_number_keys_are_the_settings_in_their_order_and_then_done(at: At) -> None:
    child = at("settings")
    by_key = [told_of(child, numbered(child.tree, number)) for number in (1, 2, 3)]
    assert by_key == ["Only friends see what I post", "Nobody can write to me", "Done"]
    assert numbered(child.tree, 4) == ""


def test_a_number_key_goes_round_the_positions_of_a_setting(at: At) -> None:
    child, seen = at("settings"), []
    for _ in range(3):
        child.press(numbered(child.tree, 1))
        seen.append(child.place("privacy.audience").widget.value)
    assert seen == ["Only friends see what I post", "Nobody sees what I post", "Everyone sees what I post"]


@pytest.mark.long
def test_a_setting_that_a_number_key_moves_is_in_sight(tmp_path: Path, episode: Episode) -> None:
    pilot = Pilot(tmp_path, size=(1024, 600), text_scale=200)
    pilot.app.world.keep(play_to(episode, "settings"), "play")
    pilot.app.open("play")
    pilot.wait(LONG)
    assert not seen(pilot, "privacy.messages.now")
    pilot.key(pygame.K_2)
    assert seen(pilot, "privacy.messages.now")


def test_an_area_of_the_phone_is_laid_out_again_when_it_is_scrolled(at: At) -> None:
    child = at("settings", size=(1024, 600), text_scale=200)
    before = child.place("privacy.audience").widget.rect.y
    child.how["scrolled"] = {"privacy": 50.0}
    assert child.place("privacy.audience").widget.rect.y == pytest.approx(before - 50)


def seen(pilot: Pilot, wanted: str) -> bool:
    """Whether all of a widget is in sight."""
    here = find(pilot.app.tree, wanted)
    assert here is not None
    return here.clip.y <= here.widget.rect.y and here.widget.rect.bottom <= here.clip.bottom


def told_of(child: Child, wanted: str) -> str:
    """What is told of the widget of that id."""
    return child.place(wanted).widget.name


def test_the_settings_are_left_by_a_button(at: At) -> None:
    child = at("settings")
    done = child.place("choice:1").widget
    assert (done.name, done.role, done.first) == ("Done", "button", True)
    child.press("choice:1")
    assert find(child.tree, "privacy.page") is None


NOTICE = """
    - place: bedroom-day
      clock: "17:15"
    - phone: lock
    - notify: ema
      text: No problem at all! There is only one thing more, who is the tall one who went up to you?
"""


def test_a_notice_on_the_lock_screen_has_room_below_the_time(world: GameWorld, context: MakeContext) -> None:
    """In large letters of easy reading the card of the time is low: a long notice left the phone."""
    world.keep(Play.begin(one_node(NOTICE), "lana"), "play")
    low, high = (
        Child(context, size=(720, 1280), text_scale=200 if easy else 100, easy=easy) for easy in (True, False)
    )
    for child in (low, high):
        child.now = LONG
        here = child.place("phone.banner")
        assert here.widget.rect.bottom <= child.place("phone.app").widget.rect.bottom
        assert ("The phone is locked" in written(child)) == (child is high)
        check_places(child, "a notice")


@pytest.mark.parametrize("text_scale", few([200, 100]))
@pytest.mark.parametrize("size", few(SIZES))
@pytest.mark.parametrize("moment", MOMENTS)
def test_everything_fits(at: At, moment: str, size: tuple[int, int], text_scale: int) -> None:
    for language in ("bs", "sr"):
        child = at(moment, size=size, text_scale=text_scale, language=language)
        check_places(child, f"{moment} {language}")


@pytest.mark.parametrize("language", ["en", "bs", "hr", "sr"])
def test_an_empty_chat_says_that_nothing_was_written_yet(
    world: GameWorld, context: MakeContext, language: str
) -> None:
    steps = "    - phone: chat\n      with: ema\n    - narrate: So.\n    - chat: ema\n      text: Hey.\n"
    world.keep(Play.begin(one_node(steps), "lana"), "play")
    child = Child(context, language=language)
    told = child.context.say(EMPTY)
    assert told in child.told()
    child.read_on()
    assert told not in child.told()  # she is writing
    child.wait(LONG)
    assert told not in child.told()


GROUP = """
    - phone: chat
      with: club
    - narrate: Two of them.
    - join: leo
      thread: club
    - narrate: Three of them.
    - part: leo
      thread: club
    - narrate: Two again.
"""


def test_the_head_of_a_group_and_its_profile_count_all_who_are_in_it(
    world: GameWorld, context: MakeContext
) -> None:
    cast = "  ema: {name: Ema, gender: f, person: ema}\n"
    more = "  leo: {name: leo_x, gender: m, avatar: leo_x}\n  club: {name: Club, members: [ema, hero]}\n"
    around = (AROUND % GROUP.strip("\n")).replace(cast, cast + more)
    episode = load_bytes(around.encode(), Report("one-node.yaml")).episode
    assert episode is not None
    world.keep(Play.begin(episode, "lana"), "play")
    child = Child(context)
    told = []
    for _ in range(3):
        head = child.place("chat.head").widget.value
        child.press("chat.head")
        assert f"Members: {head.removeprefix('Members: ')}" in child.told()
        child.press("profile.close")
        told.append(head)
        child.read_on()
    assert told == ["Members: Ema, Lana", "Members: Ema, Lana, leo_x", "Members: Ema, Lana"]
