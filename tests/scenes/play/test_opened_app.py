"""The phone in the hand: what opens at a press, that the story waits meanwhile, and what its hands do."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.authors.explore.wander import wander
from game.scenes.play.phone.opened import LookAway, LookInto
from game.scenes.scene import Back, FocusFirst, Push, SetSetting
from game.story.events import Begin, Choose, Continue, Inspect, Use
from game.story.grammar.characters import Profile, ProfileLine
from game.story.loading.pack import load_bytes
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from game.text import Text
from game.ui.draw.display import Lines, Picture
from game.ui.draw.focus import settle
from game.ui.draw.theme import OTHER_APP, contrast
from game.ui.draw.widget import find, placed, pressed_elsewhere
from tests.scenes.child import LONG, Child, check_places
from tests.support.lines import story
from tests.support.small_stories import DATA, sound
from tests.support.tiers import few

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView
    from tests.support.contexts import MakeContext


At = Callable[..., Child]

NOTICE, OPEN, TYPES, DRAFT, UNSENT = "notice", "open", "types", "draft", "unsent"
GROUP, VANISHED, KEEP, BLOCK, BOUNCED = "group", "vanished", "keep", "block", "bounced"
MOMENTS: dict[str, Callable[[StoryView], bool]] = {
    NOTICE: lambda shown: shown.within == "notice",
    OPEN: lambda shown: bool(shown.open),
    TYPES: lambda shown: shown.phone.typing == "ema",
    DRAFT: lambda shown: shown.phone.draft is not None,
    UNSENT: lambda shown: says(shown, "What did she write?"),
    GROUP: lambda shown: says(shown, "I'd rather sleep."),
    VANISHED: lambda shown: says(shown, "Gone."),
    KEEP: lambda shown: shown.press == "save",
    BLOCK: lambda shown: shown.press == "block",
    BOUNCED: lambda shown: says(shown, "Quiet."),
}
"""What is so at each moment for the first time."""


def says(shown: StoryView, words: str) -> bool:
    return shown.speech is not None and shown.speech.text.source == words


@pytest.fixture(scope="module")
def night() -> Episode:
    return sound(DATA / "night-chat.yaml")


def with_age(night: Episode) -> Episode:
    """The night chat, with a profile of who knocks."""
    seen = Profile((ProfileLine(Text("night-chat.profile.age", "Age"), Text("night-chat.age", "14")),))
    shadow = msgspec.structs.replace(night.cast["shadow"], profile=seen)
    return msgspec.structs.replace(night, cast={**night.cast, "shadow": shadow})


def play_to(night: Episode, moment: str) -> Play:
    """The play at that moment: taps, and *not now* on the notice."""
    play = Play.begin(night, "lana")
    while not MOMENTS[moment](view(night, play.state)):
        step = night.nodes[play.state.node].steps[play.state.at]
        node = play.state.node
        play = play.do(Choose(node, "later") if step.WAITS == "choice" else Continue(node))
    return play


@pytest.fixture
def at(world: GameWorld, context: MakeContext, night: Episode) -> At:
    """A child at some moment of the night chat."""

    def make(moment: str, **how: object) -> Child:
        world.keep(play_to(night, moment), "play")
        return Child(context, **how)

    return make


def state(child: Child) -> object:
    play = child.context.world.play
    assert play is not None
    return play.state


def goes(child: Child, *presses: str) -> Child:
    for press in presses:
        child.press(press)
    return child


# ---- looking round


@pytest.mark.parametrize(
    ("presses", "wanted"),
    [
        (["chat.back"], "looking.messages"),
        (["chat.back", "inbox:shadow"], "chat:shadow"),
        (["chat.back", "looking.messages.back"], "home"),
        (["chat.back", "looking.messages.back", "home:photos"], "looking.photos"),
        (["chat.back", "looking.messages.back", "home:music"], "looking.music"),
        (["chat.back", "looking.messages.back", "home:school"], "looking.school"),
        (["chat.back", "looking.messages.back", "home:proof"], "looking.proof"),
        (["chat.back", "looking.messages.back", "home:settings"], "looking.settings"),
        (["chat.back", "looking.messages.back", "home:messages"], "looking.messages"),
    ],
)
def test_everything_on_the_phone_opens_and_leads_back_into_the_story(
    at: At, presses: list[str], wanted: str
) -> None:
    child = at(UNSENT)
    before, shown = state(child), child.told()
    goes(child, *presses)
    assert find(child.tree, wanted) is not None
    assert find(child.tree, "chat:ema") is None
    assert child.press("looking.story") == (FocusFirst(),)
    assert find(child.tree, "chat:ema") is not None
    assert (state(child), child.told()) == (before, shown)


def test_the_story_waits_while_somebody_looks_round(at: At) -> None:
    child = at(TYPES)
    before = state(child)
    goes(child, "chat.back")
    assert child.wait(LONG) == ()
    assert child.scene.wake(child.now) is None or state(child) == before
    assert state(child) == before
    goes(child, "looking.story")
    assert child.wait(100) == ()
    assert state(child) == before  # the delay begins anew
    child.wait(LONG)
    assert state(child) != before


def test_esc_goes_back_step_by_step_and_then_to_the_menu(at: At) -> None:
    child = goes(at(UNSENT), "chat.back", "inbox:shadow")
    for wanted in ("looking.messages", "home", "chat:ema"):
        child.scene.handle(Back(), child.context)
        assert find(child.tree, wanted) is not None
    assert child.scene.handle(Back(), child.context) == (Push("menu"),)


def test_whoever_only_presses_enter_reads_what_is_new_and_comes_back_into_the_story(at: At) -> None:
    child = goes(at(NOTICE), "lock.open")
    pressed = []
    while find(child.tree, "looking.story") is not None:
        pressed.append(settle(child.tree, ""))
        child.press(pressed[-1])
    assert pressed == ["home:messages", "inbox:shadow", "looking.story"]


@pytest.mark.parametrize("app", ["photos", "music", "school", "proof", "settings"])
def test_from_what_was_looked_into_enter_leads_back_into_the_story(at: At, app: str) -> None:
    child = goes(at(UNSENT), "chat.back", "looking.messages.back", f"home:{app}")
    assert settle(child.tree, f"home:{app}") in ("looking.story", "continue")


def test_to_open_what_the_story_shows_is_to_go_back_to_it(at: At) -> None:
    child = goes(at(UNSENT), "chat.back", "inbox:ema")
    assert find(child.tree, "looking.story") is None
    assert find(child.tree, "chat:ema") is not None


def test_what_the_story_tells_goes_on_at_a_press_from_wherever_one_looks(at: At) -> None:
    child = goes(at(UNSENT), "chat.back")
    child.read_on()
    assert find(child.tree, "looking.messages") is None


def test_an_old_chat_is_read_and_nothing_can_be_answered_in_it(at: At) -> None:
    child = goes(at(NOTICE), "lock.open", "home:messages", "inbox:ema")
    assert "Ema writes: Two years of hamster." in child.told()
    assert "You write: Two years of bread crumbs, too." in child.told()
    assert not any(id_.startswith("choice:") for id_ in child.pressable())


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((720, 1280), 200)])
def test_the_list_of_chats_cuts_no_word(
    world: GameWorld, context: MakeContext, size: tuple[int, int], scale: int
) -> None:
    long = "Half a roof, Adi. It rains on the king. I have counted nine holes, and a tenth one over there."
    world.keep(
        story(f"""
    - phone: home
    - chat: ema
      text: {long}
    - think: So.
""").do(Continue("evening")),
        "play",
    )
    child = Child(context, size=size, text_scale=scale)
    goes(child, "home:messages")
    lines = [
        " ".join(shape.lines)
        for here in placed(child.place("inbox:ema").widget)
        for shape in here.widget.shapes
        if isinstance(shape, Lines) and shape.lines[0].startswith("Half")
    ]
    begun = lines[0].removesuffix("…")
    assert lines[0] != begun
    assert long.startswith(begun)
    assert not long[len(begun)].isalnum()
    assert long in child.place("inbox:ema").widget.value


def test_from_an_old_chat_its_profile_opens_and_closes(at: At) -> None:
    child = goes(at(NOTICE), "lock.open", "home:messages", "inbox:ema", "chat.head")
    assert find(child.tree, "profile") is not None
    child.press("profile.close")
    assert find(child.tree, "chat:ema") is not None


# ---- what the story waits for


def test_a_notice_asks_and_is_answered_on_the_phone(at: At) -> None:
    child = at(NOTICE)
    assert find(child.tree, "banner.asking") is not None
    assert find(child.tree, "choice-panel") is None
    child.press("choice:1")
    assert child.context.world.play is not None
    assert child.context.world.play.events[-1] == Choose("evening", "take")


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
def test_with_large_text_too_an_answer_to_a_notice_can_be_read(
    size: tuple[int, int], night: Episode, world: GameWorld, context: MakeContext
) -> None:
    """It has the room of the clock, which stands in the bar of the phone as well."""
    world.keep(play_to(with_age(night), NOTICE), "play")
    child = Child(context, size=size, text_scale=200)
    first = child.place("choice:1")
    assert first.widget.rect.intersection(first.clip).h == pytest.approx(first.widget.rect.h)


def test_a_press_on_a_notice_that_asks_shows_who_that_is(
    at: At, night: Episode, world: GameWorld, context: MakeContext
) -> None:
    """Somebody new has written nothing yet: their chat would be empty."""
    world.keep(play_to(with_age(night), NOTICE), "play")
    child = Child(context)
    child.press("phone.banner")
    assert child.context.world.play is not None
    assert child.context.world.play.events[-1] == Inspect("shadow")
    assert at(NOTICE).place("phone.banner").widget.action == LookInto("chat", "shadow")


def test_a_notice_leads_to_what_it_tells(at: At) -> None:
    child = goes(at(NOTICE), "phone.banner")
    assert "Shadow writes: Hey." in child.told()
    assert "Shadow wants to chat." not in child.told()


def test_a_notice_of_no_message_leads_to_a_line_of_its_words(world: GameWorld, context: MakeContext) -> None:
    """It led to: nothing has been written here yet."""
    steps = "    - phone: home\n    - notify: ema\n      text: Ema is here.\n    - think: Oh.\n"
    world.keep(story(steps), "play")
    child = goes(Child(context), "phone.banner")
    told = child.place("message:0").widget
    assert (told.role, told.name) == ("item", "Ema is here.")
    assert find(child.tree, "chat.empty") is None


@pytest.mark.parametrize("size", [(720, 1280), (1280, 720)])
def test_that_nothing_was_written_yet_is_seen_where_answers_leave_it_room(
    world: GameWorld, context: MakeContext, size: tuple[int, int]
) -> None:
    answer = "I wanted to ask something, and by now I no longer know how to begin with it"
    choices = "".join(f"        - send: '{answer}, {at}.'\n          id: {at}\n" for at in "abc")
    world.keep(story(f"    - choose:\n{choices}      ask: Which one goes?"), "play")
    child = Child(context, size=size, text_scale=200)
    child.now += LONG
    assert bool(child.place("chat.empty").widget.shapes) is (size == (720, 1280))
    assert "Nothing has been written here yet." in child.told()
    check_places(child, f"{size}")


@pytest.mark.long
def test_every_notice_of_a_story_leads_to_what_it_tells(world: GameWorld, context: MakeContext) -> None:
    seen = set()
    for episode in world.pack.episodes.values():
        for play in with_notices(episode):
            world.keep(play, "play")
            child = Child(context)
            child.now += LONG
            note = child.place("phone.banner").widget
            banner = view(play.episode, play.state).phone.banner
            assert banner is not None
            seen.add(banner.text.id)
            if not isinstance(note.action, LookInto):
                continue  # who asks to write is looked at
            child.press("phone.banner")
            assert find(child.tree, "message:0") is not None, banner.text.id
    assert len(seen) > 10


def with_notices(episode: Episode) -> Iterator[Play]:
    """Plays of an episode, by chance, at each notice that was not seen in one before."""
    seen = set()
    for seed in range(6):
        events, states = wander(episode, random.Random(seed))
        for at, state in enumerate(states, 1):
            banner = view(episode, state).phone.banner
            if banner is not None and not state.ended and banner.text.id not in seen:
                seen.add(banner.text.id)
                yield Play(episode, tuple(events[:at]), tuple(states[:at]))


def test_to_choose_to_look_at_a_profile_opens_it(world: GameWorld, context: MakeContext) -> None:
    text = (DATA / "night-chat.yaml").read_text(encoding="utf-8")
    looks = text.replace("          id: take\n", "          id: take\n          profile: shadow\n", 1)
    told = load_bytes(looks.encode(), Report("night-chat.yaml"))
    assert told.episode is not None
    world.keep(play_to(told.episode, NOTICE), "play")
    child = Child(context)
    child.press("choice:1")
    assert find(child.tree, "profile") is not None
    assert child.context.world.play is not None
    assert child.context.world.play.events[-2:] == (Choose("evening", "take"), Inspect("shadow"))


def test_a_chat_that_the_story_waits_for_opens_by_its_notice(at: At) -> None:
    child = at(OPEN)
    notice = child.place("phone.banner").widget
    assert (notice.first, notice.action, notice.role) == (True, LookInto("chat", "ema"), "button")
    child.press("phone.banner")
    assert find(child.tree, "chat:ema") is not None
    assert child.context.world.play is not None
    assert child.context.world.play.events[-1] == Continue("evening")


def test_a_notice_that_the_story_waits_for_says_so_and_a_press_beside_it_opens_it_too(at: At) -> None:
    assert find(at(NOTICE).tree, "banner.hint") is None
    child = at(OPEN)
    assert child.place("banner.hint").widget.rect.w > 0
    beside = pressed_elsewhere(child.tree, 300, 400)
    assert beside is not None
    assert beside.id == "phone.banner"


def test_it_opens_by_the_list_of_chats_too(at: At) -> None:
    child = goes(at(OPEN), "lock.open", "home:messages", "inbox:ema")
    assert child.context.world.play is not None
    assert child.context.world.play.events[-1] == Continue("evening")
    assert find(child.tree, "looking.story") is None


def test_no_chat_opens_by_itself(at: At) -> None:
    child = at(OPEN)
    before = state(child)
    assert child.wait(10 * LONG) == ()
    assert state(child) == before


@pytest.mark.parametrize(("moment", "tool"), [(KEEP, "save"), (BLOCK, "block")])
def test_a_tool_that_the_story_waits_for_has_the_focus_and_does_it(at: At, moment: str, tool: str) -> None:
    child = at(moment)
    wanted = [id_ for id_ in child.pressable() if child.place(id_).widget.first]
    assert wanted == [f"tool:{tool}"]
    assert "continue" not in child.pressable()
    child.press(f"tool:{tool}")
    assert child.context.world.play is not None
    assert child.context.world.play.events[-1] == Use(tool)
    assert tool in child.context.world.play.state.acts


def test_a_draft_is_deleted_by_a_press_on_it(at: At) -> None:
    child = at(DRAFT)
    assert child.place("continue").widget.name == "Written and not sent: I miss you."
    child.read_on()
    assert "I miss you." not in child.told()


# ---- what is seen


def test_the_chat_tells_what_is_gone_who_came_and_what_was_turned_away(at: At) -> None:
    assert "A message was taken back." in at(UNSENT).told()
    assert "Forget it." not in at(UNSENT).told()
    assert "A voice message of 7 seconds" in [
        here.widget.value for here in placed(at(UNSENT).tree) if here.widget.id == "message:2"
    ]
    group = at(GROUP).told()
    assert "Adi is in the group now." in group
    assert "Lana is no longer in the group." in group
    assert "A message has vanished." in at(VANISHED).told()
    assert "Something came from Shadow and was not let through." in at(BOUNCED).told()


def test_whoever_is_blocked_is_pale_in_the_chat_and_in_the_list(at: At) -> None:
    child = at(BOUNCED)
    for wanted in ("chat.head", "inbox:shadow"):
        (face,) = (
            one
            for one in child.place(wanted).widget.shapes
            if isinstance(one, Picture) and one.kind == "avatar"
        )
        assert face.alpha < 255
        child.press("chat.back") if wanted == "chat.head" else None


def test_an_app_of_another_make_looks_so_and_can_be_read(at: At) -> None:
    shades = {here.widget.id: here for here in placed(at(VANISHED).tree)}
    assert any(
        getattr(shape, "fill", "") == OTHER_APP.phone
        for here in shades.values() for shape in here.widget.shapes
    )  # fmt: skip
    pairs = (
        (OTHER_APP.phone, OTHER_APP.on_phone), (OTHER_APP.phone, OTHER_APP.phone_quiet),
        (OTHER_APP.bubble, OTHER_APP.on_bubble), (OTHER_APP.mine, OTHER_APP.on_mine),
        (OTHER_APP.soft, OTHER_APP.on_soft), (OTHER_APP.panel, OTHER_APP.on_panel),
    )  # fmt: skip
    assert min(contrast(*pair) for pair in pairs) >= 7


def test_the_folder_of_proof_tells_who_when_and_where(at: At) -> None:
    child = goes(at(BOUNCED), "chat.back", "looking.messages.back", "home:proof")
    assert "Shadow · 21:05: Gone, see?" in child.told()


def test_where_no_clock_stands_the_day_tells_when(world: GameWorld, context: MakeContext) -> None:
    first = "    - chat: ema\n      text: Are you there?\n"
    later = "    - day: 'Stop two'\n    - chat: ema\n      text: Still there?\n"
    play = story(first + later + "    - act: save\n      with: ema\n    - think: So.\n")
    while not says(view(play.episode, play.state), "So."):
        play = play.do(Continue("evening"))
    world.keep(play, "play")
    child = goes(Child(context), "chat.back", "looking.messages.back", "home:proof")
    kept = [child.place(f"proof:{number}").widget.name for number in (0, 1)]
    assert kept == ["Ema: Are you there?", "Ema · Stop two: Still there?"]


def test_the_folder_is_empty_until_something_is_kept(at: At) -> None:
    child = goes(at(UNSENT), "chat.back", "looking.messages.back", "home:proof")
    assert "What you keep lies here: who wrote it, when and where, in their own words." in child.told()


@pytest.mark.parametrize("text_scale", few([200, 100]))
@pytest.mark.parametrize("size", few([(720, 1280), (1280, 720), (1024, 600)]))
@pytest.mark.parametrize("moment", MOMENTS)
def test_everything_fits(at: At, moment: str, size: tuple[int, int], text_scale: int) -> None:
    for language in ("bs", "sr"):
        check_places(at(moment, size=size, text_scale=text_scale, language=language), f"{moment} {language}")


@pytest.mark.parametrize("text_scale", few([200, 100]))
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("app", ["photos", "music", "school", "proof", "messages"])
def test_every_page_of_the_phone_fits(at: At, app: str, size: tuple[int, int], text_scale: int) -> None:
    child = goes(
        at(BOUNCED, size=size, text_scale=text_scale, language="hr"), "chat.back", "looking.messages.back"
    )
    check_places(child, "home")
    child.scene.handle(LookInto(app), child.context)  # type: ignore[arg-type]  # one of those that there are
    check_places(child, app)
    assert child.scene.handle(LookAway(), child.context) == (FocusFirst(),)


def test_looking_changes_nothing_that_is_saved(at: At) -> None:
    child = at(UNSENT)
    before = child.context.world.play
    goes(child, "chat.back", "looking.messages.back", "home:photos", "looking.photos.back", "looking.story")
    assert child.context.world.play is before
    assert before is not None
    assert view(before.episode, before.state).phone.with_ == "ema"
    assert {type(event) for event in before.events} <= {Begin, Choose, Continue, Inspect}


def test_the_receipt_of_a_report_is_a_page_that_goes_on_and_lies_in_the_folder(
    world: GameWorld, context: MakeContext
) -> None:
    steps = "    - receipt: A person will look at it.\n      where: Towers, reports\n    - think: So.\n"
    world.keep(story('    - place: bedroom-evening\n      clock: "21:40"\n' + steps), "play")
    child = Child(context)
    assert "Your report has arrived." in child.told()
    assert "Towers, reports · 21:40" in child.told()
    check_places(child, "receipt")
    goes(child, "continue", "chat.back", "looking.messages.back", "home:proof")
    assert child.place("receipt:0").widget.name == "Towers, reports · 21:40: Your report has arrived."
    check_places(child, "folder")


# ---- the phone's own settings

SETTINGS = ("chat.back", "looking.messages.back", "home:settings")
LEFT = (
    "    - privacy: {audience: friends, messages: nobody}\n      ask: Who may see what?\n    - think: Done.\n"
)


def test_the_settings_say_how_the_story_left_them(world: GameWorld, context: MakeContext) -> None:
    world.keep(story(LEFT), "play")
    child = Child(context)
    child.press("choice:1")
    goes(child, *SETTINGS)
    seen = [child.place(f"seen:{each}").widget.name for each in ("audience", "messages")]
    assert seen == ["Only friends see what I post", "Nobody can write to me"]
    check_places(child, "settings")


def test_where_nothing_was_set_they_say_so(at: At) -> None:
    child = goes(at(UNSENT), *SETTINGS)
    assert "Nobody has changed anything here yet." in child.told()


def test_sound_and_wallpaper_are_those_of_the_game_and_the_story_hears_of_neither(
    at: At, world: GameWorld
) -> None:
    child = goes(at(UNSENT), *SETTINGS)
    before = state(child)
    on = child.context.world.settings.sound
    assert child.press("phone-settings.sound") == (SetSetting("sound", not on),)
    assert child.press("phone-wallpaper:stars") == (SetSetting("wallpaper", "stars"),)
    world.set_setting("wallpaper", "stars")
    assert child.place("phone-wallpaper:stars").widget.value == "chosen"
    assert child.place("phone-wallpaper:usual").widget.value == ""
    assert state(child) == before


def test_there_is_no_wallpaper_to_choose_where_contrast_comes_first(at: At) -> None:
    child = goes(at(UNSENT, theme="contrast-dark"), *SETTINGS)
    assert not [each for each in child.pressable() if each.startswith("phone-wallpaper")]


@pytest.mark.parametrize(
    ("story", "hero", "app", "note"),
    [
        ("the-first-hour", "maja", "Calendar", "This is shown only to those whose job it is."),
        ("live", "iva", "Messages", "This can be shown to an adult you trust, and to the police."),
    ],
)
def test_on_the_phone_of_an_adult_nothing_speaks_to_a_pupil(
    world: GameWorld, context: MakeContext, story: str, hero: str, app: str, note: str
) -> None:
    """An inspector read that she could show it to an adult, and had her working day in an app for school."""
    episode = world.pack.episodes[story]
    play = Play.begin(episode, hero)
    while not (shown := view(episode, play.state)).phone.proof or shown.phone.app not in {"home", "feed"}:
        if shown.press:
            play = play.do(Use(shown.press))
        elif shown.choices:
            ids = [each.id for each in shown.choices]
            wanted = next((each for each in ("nod", "aloud", "towel", "block") if each in ids), ids[0])
            play = play.do(Choose(shown.node, wanted))
        else:
            play = play.do(Continue(shown.node))
    world.keep(play, "play")
    child = Child(context)
    child.scene.handle(LookInto("home"), child.context)
    assert app in child.told()
    assert ("School" in child.told()) == (not episode.for_adults)
    child.scene.handle(LookInto("proof"), child.context)
    assert note in child.told()
