"""What is said first, what is cut off, and what is left out."""

from game.ui.aids.voice.queue import MOST, Queue
from game.ui.aids.voice.spoken import Kind, Said


def said(kind: Kind, words: str) -> Said:
    return Said(kind, words)


def all_words(queue: Queue) -> list[str]:
    words = []
    while (one := queue.take()) is not None:
        words.append(one.words)
    return words


def test_things_are_said_in_their_order() -> None:
    queue = Queue()
    queue.add([said("news", "one"), said("news", "two")])
    queue.add([said("news", "three")])
    assert all_words(queue) == ["one", "two", "three"]
    assert queue.empty


def test_a_message_that_is_being_said_is_not_cut_off_by_the_focus() -> None:
    queue = Queue()
    queue.add([said("news", "a message")])
    queue.take()
    assert not queue.add([said("focus", "a button")])
    assert all_words(queue) == ["a button"]


def test_a_message_comes_before_a_focus_that_waits() -> None:
    queue = Queue()
    queue.add([said("news", "first"), said("focus", "a button")])
    queue.add([said("news", "second")])
    assert all_words(queue) == ["first", "second", "a button"]


def test_a_newer_focus_takes_the_place_of_the_older_one_and_cuts_it_off() -> None:
    queue = Queue()
    queue.add([said("focus", "one")])
    queue.take()
    assert queue.add([said("focus", "two")])
    assert queue.add([said("focus", "three")])
    assert all_words(queue) == ["three"]


def test_a_screen_that_opens_clears_all_but_a_word_of_the_voice_itself() -> None:
    queue = Queue()
    queue.add([said("note", "on"), said("news", "old"), said("focus", "old button")])
    queue.take()
    assert not queue.add([said("page", "Settings"), said("focus", "Back")])
    assert all_words(queue) == ["Settings", "Back"]
    queue.add([said("news", "old")])
    queue.take()
    assert queue.add([said("page", "Help")])


def test_it_tells_as_long_as_more_than_the_focus_is_left() -> None:
    queue = Queue()
    telling = [queue.telling]
    queue.add([said("news", "a message"), said("focus", "a button")])
    telling.append(queue.telling)
    while queue.take() is not None:
        telling.append(queue.telling)
    assert telling == [False, True, True, False]


def test_the_oldest_are_dropped_when_too_much_waits() -> None:
    queue = Queue()
    queue.add([said("news", str(number)) for number in range(MOST + 5)])
    assert all_words(queue) == [str(number) for number in range(5, MOST + 5)]


def test_cleared_is_empty() -> None:
    queue = Queue()
    queue.add([said("news", "one"), said("news", "two")])
    queue.take()
    queue.clear()
    assert queue.empty
    assert queue.take() is None
