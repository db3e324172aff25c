"""What came from elsewhere forges no line in a terminal and steers none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.edges.terminal import complain, plain, tell


@pytest.mark.parametrize(
    "text", ["new-friend", "Čuvari mreže", "Чувари мреже", "7K3M-9QPX", "a b", "–≤", "😀"]
)
def test_letters_of_any_script_stay(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\nThis school", r"a\x0aThis school"),
        ("\x1b[2J", r"\x1b[2J"),
        ("a\x9b2J", r"a\x9b2J"),
        ("\u202eevil", r"\u202eevil"),
        ("\u2066", r"\u2066"),
        ("\u2028", r"\u2028"),
        ("\u200b", r"\u200b"),
        ("\udcff", r"\udcff"),
        ("\r\t\x00", r"\x0d\x09\x00"),
    ],
)
def test_what_can_not_be_seen_is_written_out(text: str, seen: str) -> None:
    assert plain(text) == seen


@pytest.mark.long
@given(st.text())
def test_whatever_is_told_is_one_line_that_can_be_seen_and_encoded(text: str) -> None:
    told = plain(text)
    assert len(told.splitlines()) <= 1
    assert all(sign == " " or sign.isprintable() or sign.isspace() for sign in told)
    told.encode()


def test_each_text_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    tell("one\ntwo", "three")
    complain("four\x1b[2J")
    assert capsys.readouterr() == ("one\\x0atwo\nthree\n", "cuvari: four\\x1b[2J\n")
