"""WebVTT as its standard asks for it."""

from __future__ import annotations

import re

from game.workshop.film.watching import Subtitle
from game.workshop.film.webvtt import webvtt

TIME = r"\d\d:[0-5]\d:[0-5]\d\.\d{3}"
CUE = re.compile(rf"({TIME}) --> ({TIME}) line:0\n(?:(?!-->)[^\n<>]+\n)+")


def cues(written: str) -> list[tuple[str, str]]:
    """Begin and end of each cue; a file that is no WebVTT fails."""
    head, *blocks = written.split("\n\n")
    assert head == "WEBVTT"
    found = [CUE.fullmatch(block.rstrip("\n") + "\n") for block in blocks]
    assert all(found), written
    times = [(match[1], match[2]) for match in found if match]
    assert all(begin < end for begin, end in times)
    assert times == sorted(times)
    return times


def test_cues_stand_in_the_order_of_their_times() -> None:
    written = webvtt([Subtitle(61_001, 3_600_000, "Two"), Subtitle(0, 1500, "One\nand more")])
    assert cues(written) == [("00:00:00.000", "00:00:01.500"), ("00:01:01.001", "01:00:00.000")]


def test_signs_that_mean_something_there_and_empty_lines_do_no_harm() -> None:
    written = webvtt([Subtitle(0, 1000, "a --> b & <i>c\n\nd")])
    assert cues(written) == [("00:00:00.000", "00:00:01.000")]
    assert "a --&gt; b &amp; &lt;i&gt;c\nd" in written


def test_a_film_without_words_is_a_file_all_the_same() -> None:
    assert webvtt([]) == "WEBVTT\n"
