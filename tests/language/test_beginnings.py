"""What is found by the beginnings of words is all that can be there, and little else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.beginnings import Beginnings

words = st.text("abš_1", min_size=1, max_size=4)


def test_what_has_no_beginning_may_stand_anywhere_and_the_order_is_kept() -> None:
    things = Beginnings([("any", []), ("no", ["net"]), ("two", ["da", "ne"]), ("never", [""])])
    assert things.near("a netko, danas") == ["any", "no", "two"]
    assert things.near("planet") == ["any"]


def test_one_letter_is_a_beginning_too() -> None:
    assert Beginnings([("i", ["i"]), ("ab", ["ab"])]).near("i ideja, a") == ["i"]


@pytest.mark.long
@given(st.lists(st.lists(words, min_size=1, max_size=3), max_size=5), st.lists(words, max_size=6))
def test_it_is_near_where_a_word_begins_so(beginnings: list[list[str]], text: list[str]) -> None:
    wanted = [
        number
        for number, each in enumerate(beginnings)
        if any(word.startswith(begin) for word in text for begin in each)
    ]
    assert Beginnings(enumerate(beginnings)).near(" - ".join(text)) == wanted
