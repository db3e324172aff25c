"""The outline: what a screen reader is told of a tree of widgets."""

from __future__ import annotations

from game.ui.aids.aid import Shown
from game.ui.aids.reader.tree import Entry, Outline, outline
from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.widget import Widget
from tests.support.actions import PRESSED

PAGE = Rect(0, 0, 400, 300)
LINE = Rect(10, 20, 100, 50)


def button(name: str, **more: object) -> Widget:
    return Widget(name.lower(), LINE, role="button", name=name, action=name, **more)  # type: ignore[arg-type]


def text(name: str, **more: object) -> Widget:
    return Widget(f"{name}.text", LINE, role="text", name=name, **more)  # type: ignore[arg-type]


def heading(name: str) -> Widget:
    return Widget(f"{name}.heading", LINE, role="heading", name=name)


def group(*children: Widget, **more: object) -> Widget:
    return Widget("group", LINE, children=children, **more)  # type: ignore[arg-type]


def told(
    *children: Widget, focus: str = "", scale: float = 1.0, page: str = "page", hidden: bool = False
) -> Outline:
    tree = Widget(page, PAGE, children=children)
    viewport = Viewport(400, 300, scale)
    shown = Shown(tree, focus, "settings", "sr_Latn", viewport, 0, hidden=hidden)
    return outline(shown, "The game")


def entry(where: Outline, widget: str) -> Entry:
    return next(one for one in where.entries.values() if one.widget == widget)


def names(where: Outline) -> list[str]:
    """Kinds and names from above to below."""

    def below(key: str) -> list[str]:
        one = where.entries[key]
        return [f"{one.kind} {one.name}".strip(), *(line for child in one.children for line in below(child))]

    return below("window")


def test_the_window_has_the_title_and_the_language_of_the_texts() -> None:
    window = told(text("Hello")).entries["window"]
    assert (window.name, window.language) == ("The game", "sr-Latn")


def test_places_are_pixels_of_the_window() -> None:
    assert entry(told(text("Hello"), scale=1.5), "Hello.text").bounds == (15, 30, 150, 75)


def test_what_only_lays_things_out_is_not_told() -> None:
    picture = Widget("picture", LINE, role="image")
    assert names(told(group(group(picture, text("Hello"))))) == ["window The game", "group", "text Hello"]


def test_the_first_heading_names_the_page() -> None:
    page = told(group(heading("Settings")), heading("Sound"))
    assert page.entries[entry(page, "page").label].name == "Settings"
    assert [one.level for one in page.entries.values() if one.kind == "heading"] == [1, 2]


def test_a_heading_in_a_part_with_a_name_does_not_name_the_page() -> None:
    page = told(group(heading("Feed"), name="Phone"))
    assert entry(page, "page").label == ""


def test_a_question_names_its_answers() -> None:
    page = told(group(heading("What now?"), button("Tell"), role="list"))
    answers = entry(page, "group")
    assert (answers.kind, page.entries[answers.label].name) == ("group", "What now?")


def test_answers_of_which_one_is_chosen_know_their_places() -> None:
    sizes = [
        Widget(f"size:{size}", LINE, role="radio", name=f"{size} %", action=PRESSED) for size in (100, 200)
    ]
    page = told(group(*sizes, role="list", name="Size"))
    assert (entry(page, "group").kind, entry(page, "group").size) == ("radios", 2)
    assert [entry(page, one.id).place for one in sizes] == [1, 2]


def test_a_card_is_told_as_one_thing_with_all_that_stands_on_it() -> None:
    card = entry(told(button("Friend", children=(text("Friend"), text("For 12"), text("10 min")))), "friend")
    assert (card.name, card.note, card.children) == ("Friend", "For 12, 10 min", ())


def test_no_name_is_told_twice() -> None:
    switch = Widget("motion", LINE, role="checkbox", name="Motion", value="On", action=PRESSED)
    assert names(told(group(text("Motion"), switch, name="Motion"))) == [
        "window The game",
        "group",
        "checkbox Motion",
    ]


def test_what_can_only_be_read_says_its_value_with_its_name() -> None:
    page = told(text("Adi: Look!", value="A picture"), text("Sound", value="80 %"))
    assert names(page)[2:] == ["text Adi: Look! A picture", "text Sound, 80 %"]


def test_only_what_can_be_pressed_now_can_be_pressed() -> None:
    page = told(button("Yes"), button("No", state=("disabled",)), text("Maybe"))
    assert entry(page, "yes").deeds == ("press", "focus")
    assert entry(page, "no").deeds == entry(page, "Maybe.text").deeds == ()


def test_what_lies_in_a_scroll_area_can_be_brought_into_sight() -> None:
    page = told(group(text("Far down"), role="scroll", reach=200))
    assert entry(page, "Far down.text").deeds == ("reveal",)


def test_messages_are_live_but_not_that_somebody_writes() -> None:
    typing = text("Adi is writing", state=("busy",))
    page = told(group(text("Adi: Hi"), typing, button("Profile"), role="log", name="Chat", live=True))
    assert [entry(page, one).live for one in ("Adi: Hi.text", "Adi is writing.text", "profile")] == [
        True,
        False,
        False,
    ]


def test_a_conversation_is_read_from_above_to_below() -> None:
    answers = Widget("answers", Rect(0, 200, 100, 50), role="list", children=(button("Why?"),))
    chat = group(answers, Widget("log", Rect(0, 10, 100, 150), role="log", name="Chat"))
    assert names(told(chat))[2:] == ["log Chat", "group", "button Why?"]


def test_entries_stand_in_the_order_in_which_they_are_read() -> None:
    page = told(group(text("Open all day"), name="Helpline", role="item"), text("After"))
    assert [one.name for one in page.entries.values()] == [
        "The game",
        "",
        "Helpline",
        "Open all day",
        "After",
    ]


def test_an_item_is_called_after_the_text_in_it() -> None:
    item = Widget("item", LINE, role="item", children=(text("Telling somebody"),))
    assert names(told(group(item, role="list")))[2:] == ["list", "item Telling somebody"]


def test_nothing_is_told_of_what_lies_behind_something_modal() -> None:
    bar = Widget("bar", LINE, children=(button("Help"),), above=True)
    notice = Widget("notice", LINE, role="alert", name="Mended", children=(button("Good"),), modal=True)
    page = told(button("Play"), bar, notice, focus="good")
    assert names(page) == ["window The game", "group", "button Help", "alert Mended", "button Good"]
    assert page.entries[page.focus].name == "Good"


def test_the_neutral_screen_says_nothing_of_the_game() -> None:
    picture = Widget("all", PAGE, role="image", name="Hills", action=PRESSED)
    page = told(picture, hidden=True)
    assert page.hidden
    assert names(page) == ["window Hills", "group", "image Hills"]
