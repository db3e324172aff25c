"""What is told when: only what differs, words before the focus, and no frame of a movement."""

from __future__ import annotations

from game.ui.aids.reader.news import LETTER, PAUSE, SETTLED, News, Update
from game.ui.draw.widget import Widget
from tests.support.actions import PRESSED
from tests.ui.aids.reader.test_tree import LINE, button, group, heading, told


def lines(*words: str, id_: str = "chat", focus: str = "") -> News:
    """A follower that was told of a chat with these lines."""
    news = News()
    news.see(told(chat(*words, id_=id_), button("Onward"), focus=focus or "onward"), 0)
    return news


def chat(*words: str, id_: str = "chat") -> Widget:
    items = [Widget(f"line:{number}", LINE, role="item", name=name) for number, name in enumerate(words)]
    return Widget(id_, LINE, children=tuple(items), role="log", name="Chat", live=True)


def spoken(words: str) -> Widget:
    return Widget("speech.text", LINE, role="text", name=words, live=True)


def said(updates: object) -> list[list[str]]:
    """The names that each update tells."""
    assert isinstance(updates, (list, tuple))
    return [[one.entry.name for one in update.told if one.entry.name] for update in updates]


def focused(update: Update) -> str:
    """Name of what an update says has the focus, where it tells of it."""
    return next((one.entry.name for one in update.told if one.number == update.focus), "")


def test_a_reader_that_comes_is_told_all() -> None:
    (first,) = News().see(told(button("Play"), focus="play"), 0)
    assert first.whole
    assert said([first]) == [["The game", "Play"]]
    assert focused(first) == "Play"


def test_only_what_differs_is_told_after_that() -> None:
    news = lines("Hi")
    (update,) = news.see(told(chat("Hi", "Hello"), button("Onward"), focus="onward"), 10)
    assert not update.whole
    assert said([update]) == [["Chat", "Hello"]], "the new line, and the chat that has it"


def test_nothing_is_told_where_nothing_differs() -> None:
    assert lines("Hi").see(told(chat("Hi"), button("Onward"), focus="onward"), 10) == ()


def test_a_movement_is_told_when_it_is_over() -> None:
    news = lines("Hi")
    for frame in range(10):
        moved = chat("Hi")
        moved = Widget(
            moved.id, LINE.moved(frame + 1), moved.shapes, moved.children, "log", "Chat", live=True
        )
        assert news.see(told(moved, button("Onward"), focus="onward"), frame * 16) == ()
        assert news.later(frame * 16) == ()
    assert news.wake(144) == SETTLED
    (update,) = news.later(144 + SETTLED)
    assert said([update]) == [["Chat"]]
    assert news.wake(144 + SETTLED) is None


def test_a_thing_keeps_its_number_as_long_as_it_is_there() -> None:
    news = News()
    first = news.see(told(button("Play"), focus="play"), 0)[-1].focus
    news.see(told(button("Play"), button("Quit"), focus="quit"), 10_000)
    assert news.see(told(button("Play"), button("Quit"), focus="play"), 20_000)[-1].focus == first
    assert news.widget(first) == "play"
    news.see(told(button("Quit"), focus="quit"), 30_000)
    assert news.widget(first) == ""


def test_words_are_told_before_a_focus_that_moves_by_itself() -> None:
    news = lines("Hi")
    after = told(chat("Hi", "Why?"), group(heading("Your answer"), button("So"), role="list"), focus="so")
    (update,) = news.see(after, 1000)
    assert focused(update) == "", "the old place stays, and is not told anew"
    assert news.focus_waits
    due = PAUSE + LETTER * len("Why?")
    assert news.wake(1000) == due
    assert news.later(1000 + due - 1) == ()
    (update,) = news.later(1000 + due)
    assert news.widget(update.focus) == "so"
    assert not news.focus_waits


def test_a_line_that_changes_while_others_come_is_never_empty() -> None:
    news = News()
    news.see(told(spoken("First"), chat("Hi"), button("Onward"), focus="onward"), 0)
    updates = news.see(told(spoken("Second"), chat("Hi", "Hello"), button("Onward"), focus="onward"), 10)
    assert [[name for name in names if name != "Chat"] for names in said(updates)] == [["Hello"], ["Second"]]
    assert all(one.entry.name for update in updates for one in update.told if one.entry.kind == "text")


def test_a_focus_that_waits_can_not_be_pressed_where_it_was() -> None:
    news = lines("Hi")
    (update,) = news.see(told(chat("Hi", "Why?"), button("So"), focus="so"), 1000)
    assert news.widget(update.focus) == ""


def test_the_focus_is_told_at_once_when_the_player_does_something() -> None:
    news = lines("Hi")
    news.see(told(chat("Hi", "Why?"), button("So"), focus="so"), 1000)
    (update,) = news.interrupt(1100)
    assert news.widget(update.focus) == "so"


def test_the_focus_is_told_at_once_where_nothing_is_said() -> None:
    (update,) = lines("Hi").see(told(chat("Hi"), button("So"), focus="so"), 60_000)
    assert focused(update) == "So"


def test_several_words_come_in_their_order_one_by_one() -> None:
    news = lines("Hi")
    updates = news.see(told(spoken("Hm"), chat("Hi", "One", "Two"), button("Onward"), focus="onward"), 10)
    assert [[name for name in names if name != "Chat"] for names in said(updates)] == [
        ["One"],
        ["Two"],
        ["Hm"],
    ]


def test_of_a_chat_that_opens_only_its_last_line_is_news() -> None:
    updates = lines("Hi").see(
        told(chat("Old", "Older", "Now", id_="other"), button("Onward"), focus="onward"), 10
    )
    live = {one.entry.name: one.entry.live for update in updates for one in update.told}
    assert (live["Old"], live["Older"], live["Now"]) == (False, False, True)


def test_the_text_of_a_page_before_the_focus_is_news_when_it_opens() -> None:
    news = News()
    news.see(told(button("Play"), focus="play"), 0)
    before, after = (Widget(name, LINE, role="text", name=name) for name in ("About", "After"))
    updates = news.see(told(before, button("Start"), after, focus="start", page="note"), 60_000)
    live = {one.entry.name: one.entry.live for update in updates for one in update.told}
    assert (live["About"], live["Start"], live["After"]) == (True, False, False)
    assert news.wake(60_000) == PAUSE + LETTER * len("About")


def test_the_bar_is_no_end_of_the_text_of_a_page_and_a_heading_alone_no_news() -> None:
    bar = Widget("bar", LINE, children=(button("Help"),), above=True)
    for children, live in (
        ((heading("About"), spoken("Free")), {"About", "Free"}),
        ((heading("About"),), set()),
    ):
        news = lines("Hi")
        updates = news.see(told(bar, *children, button("Onward"), focus="onward", page="about"), 60_000)
        told_live = {one.entry.name for update in updates for one in update.told if one.entry.live}
        assert told_live - {""} == live


def test_a_heading_that_was_read_does_not_name_the_page_once_more() -> None:
    for texts, named in ((("Free",), False), ((), True)):
        words = [Widget(name, LINE, role="text", name=name) for name in texts]
        (first, *_) = News().see(told(heading("About"), *words, button("Onward"), focus="onward"), 0)
        assert any(one.label for one in first.told if one.entry.widget == "page") == named


def test_nothing_of_the_old_screen_stays_when_it_is_hidden() -> None:
    news = lines("Hi")
    news.see(told(chat("Hi", "Why?"), button("So"), focus="so"), 1000)
    picture = Widget("all", LINE, role="image", name="Hills", action=PRESSED)
    (update,) = news.see(told(picture, focus="all", hidden=True), 1010)
    assert not news.focus_waits
    assert said([update]) == [["Hills", "Hills"]]
    assert focused(update) == "Hills"
