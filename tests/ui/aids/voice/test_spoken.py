"""From trees to words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.aids.aid import Shown
from game.ui.aids.voice.spoken import Said, ToldPage, focus_words, new_words, pointed_at
from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.widget import State, Widget
from tests.support.actions import PRESSED

if TYPE_CHECKING:
    from game.text import Text

PLACE = Rect(0, 0, 100, 50)


def say(text: Text, **values: object) -> str:
    return text.source.format(**values)


def shown(*widgets: Widget, focus: str = "", scene: str = "page") -> Shown:
    tree = Widget("root", Rect(0, 0, 1280, 720), children=widgets)
    return Shown(tree, focus, scene, "en", Viewport(1280, 720, 1.0), 0)


def text(id_: str, name: str, **more: object) -> Widget:
    return Widget(id_, PLACE, role="text", name=name, **more)  # type: ignore[arg-type]


def button(id_: str, name: str, **more: object) -> Widget:
    return Widget(id_, PLACE, role="button", name=name, action=id_, **more)  # type: ignore[arg-type]


def log(id_: str, *messages: str) -> Widget:
    items = tuple(Widget(f"message:{at}", PLACE, role="item", name=one) for at, one in enumerate(messages))
    return Widget(id_, PLACE, role="log", name="Chat", live=True, children=items)


def words(before: Shown | None, after: Shown) -> list[str]:
    return [one.words for one in news(before, after)]


def news(before: Shown | None, after: Shown) -> tuple[Said, ...]:
    return new_words(ToldPage.of(before, say) if before else None, ToldPage.of(after, say))


# What is new


def test_a_screen_that_opens_tells_its_heading_and_texts_but_not_its_buttons_and_pictures() -> None:
    page = shown(
        button("back", "Back"),
        Widget("title", PLACE, role="heading", name="Settings"),
        text("about", "All of it can be changed."),
        Widget("cat", PLACE, role="image", name="A cat"),
        button("play", "Play"),
    )
    assert words(None, page) == ["Settings", "All of it can be changed."]
    assert {one.kind for one in news(None, page)} == {"page"}


def test_on_the_same_screen_only_what_is_new_or_reads_otherwise_is_told() -> None:
    before = shown(text("a", "One"), text("b", "Two"))
    after = shown(text("a", "One"), text("b", "Three"), text("c", "Four"))
    assert words(before, after) == ["Three", "Four"]
    assert {one.kind for one in news(before, after)} == {"news"}
    assert words(after, after) == []


def test_a_message_that_arrives_is_told_and_comes_before_the_question() -> None:
    question = (
        Widget("ask", PLACE, role="heading", name="What now?"),
        button("choice:1", "Tell Mum"),
        button("choice:2", "Wait"),
    )
    before, after = shown(log("chat:leo", "Hi")), shown(*question, log("chat:leo", "Hi", "Are you alone?"))
    assert words(before, after) == ["Are you alone?", "What now?", "1: Tell Mum", "2: Wait"]


def test_where_keys_are_given_by_hand_only_what_has_one_is_read_with_it() -> None:
    friends = msgspec.structs.replace(button("choice:2", "Friends"), digit=1)
    done = msgspec.structs.replace(button("choice:1", "Done"), digit=2)
    assert words(shown(), shown(friends, button("choice:3", "Nobody"), done)) == ["1: Friends", "2: Done"]


def test_of_a_chat_that_was_open_before_only_the_newest_message_is_told() -> None:
    assert words(None, shown(log("chat:leo", "One", "Two", "Three"))) == ["Three"]


def test_another_chat_is_not_taken_for_the_one_before() -> None:
    before, after = shown(log("chat:team", "Hi", "Bye")), shown(log("chat:leo", "Hi"))
    assert words(before, after) == ["Hi"]


def test_what_comes_to_a_known_message_is_told_alone() -> None:
    def with_value(value: str) -> Shown:
        message = Widget("message:0", PLACE, role="item", name="You write: Hello", value=value)
        return shown(Widget("chat:leo", PLACE, role="log", live=True, children=(message,)))

    assert words(with_value("Sent"), with_value("Read, Ema reacted: a heart")) == [
        "Read, Ema reacted: a heart"
    ]
    assert words(with_value("Read"), with_value("Read, Ema reacted: a heart")) == ["Ema reacted: a heart"]


def test_what_says_the_same_as_what_holds_it_is_told_once() -> None:
    group = Widget("group", PLACE, name="Sound", children=(text("title", "Sound"), text("more", "Louder")))
    assert words(None, shown(group)) == ["Louder"]


def test_what_is_only_on_its_way_and_captions_of_sounds_are_not_told() -> None:
    typing = text("typing", "leo is writing…", state=("busy",))
    assert words(None, shown(typing, text("caption", "A soft tap", live=True))) == []


def test_behind_something_modal_nothing_is_told() -> None:
    dialog = Widget("dialog", PLACE, role="dialog", name="Really?", modal=True)
    assert words(None, shown(text("behind", "Behind"), dialog)) == ["Really?"]


def test_a_number_that_is_live_is_told_with_its_name_when_it_changes() -> None:
    scale = Widget("volume", PLACE, role="progress", name="Loudness", value="70 %", live=True)
    louder = msgspec.structs.replace(scale, value="80 %")
    assert words(shown(scale), shown(louder)) == ["Loudness, 80 %"]


def test_what_is_in_another_language_says_so() -> None:
    (said,) = news(None, shown(text("hello", "Zdravo!", language="bs")))
    assert said.language == "bs"


# The focus


def test_the_focus_is_told_with_its_group_its_setting_and_its_position() -> None:
    states: dict[str, tuple[State, ...]] = {"Warm": (), "Night": ("selected",)}
    radios = tuple(
        Widget(f"theme:{name}", PLACE, role="radio", name=name, state=state, action=PRESSED)
        for name, state in states.items()
    )
    page = shown(Widget("theme", PLACE, role="list", name="Colours", children=radios), focus="theme:Night")
    assert focus_words(None, page, say) == "Colours: Night, chosen, 2 of 2"


def test_inside_the_same_group_it_is_not_named_again() -> None:
    group = Widget(
        "tools", PLACE, name="Always at hand", children=(button("a", "Pause"), button("b", "Tell"))
    )
    assert focus_words(shown(group, focus="a"), shown(group, focus="b"), say) == "Tell, 2 of 2"
    other = button("c", "Help")
    assert focus_words(shown(group, other, focus="c"), shown(group, other, focus="b"), say).startswith(
        "Always"
    )


def test_a_button_alone_is_its_name() -> None:
    assert focus_words(None, shown(button("go", "Go on"), focus="go"), say) == "Go on"
    assert focus_words(None, shown(focus="nowhere"), say) == ""


def test_a_switch_is_told_with_its_own_word_or_with_on_and_off() -> None:
    def switch(value: str, *, on: bool) -> str:
        state = ("checked",) if on else ()
        widget = Widget("s", PLACE, role="checkbox", name="Motion", value=value, state=state, action=1)  # type: ignore[arg-type]
        return focus_words(None, shown(widget, focus="s"), say)

    assert switch("Things move", on=True) == "Motion, Things move"
    assert switch("", on=True) == "Motion, on"
    assert switch("", on=False) == "Motion, off"


def test_what_stands_on_a_card_is_told_with_the_card_and_not_with_the_page() -> None:
    card = button("episode:x", "A new friend", children=(text("sum", "Who is leo?"), text("t", "10 minutes")))
    page = shown(card, focus="episode:x")
    assert words(None, page) == []
    assert focus_words(None, page, say) == "A new friend, Who is leo? 10 minutes"


# What the pointer rests on


def test_pointing_at_words_finds_the_words_and_at_a_button_the_button_with_all_on_it() -> None:
    bubble = msgspec.structs.replace(text("words", "Hello"), rect=Rect(10, 10, 50, 20))
    box = Widget("continue", Rect(0, 0, 200, 60), role="button", name="Continue", action=PRESSED)
    card = Widget(
        "card", Rect(300, 0, 200, 60), role="button", name="A story", action=PRESSED,
        children=(msgspec.structs.replace(text("on-card", "Ten minutes"), rect=Rect(310, 10, 50, 20)),),
    )  # fmt: skip
    tree = shown(box, bubble, card).tree
    assert [getattr(pointed_at(tree, x, 15), "id", None) for x in (20, 100, 320, 900)] == [
        "words", "continue", "card", None,
    ]  # fmt: skip


def test_what_is_scrolled_out_of_its_window_is_not_pointed_at() -> None:
    words_ = msgspec.structs.replace(text("words", "Hello"), rect=Rect(0, 100, 100, 20))
    window = Widget("window", Rect(0, 0, 100, 50), clip=True, children=(words_,))
    assert pointed_at(shown(window).tree, 10, 110) is None
