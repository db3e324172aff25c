"""A journal is read as far as it is whole, and says nothing of who sat there."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.journal import (
    FLAWS,
    SCHEMA,
    VERSION,
    FlawError,
    Line,
    kind_of,
    read,
    write_header,
    write_line,
)
from game.results.journal_facts import Answered, LessonClosed
from game.story.events import Continue
from tests.support.lessons import a_seat, header, journal_bytes, lesson

WHOLE = journal_bytes(a_seat(1))


def test_a_whole_journal_gives_every_event_back() -> None:
    found = read(WHOLE)
    assert found.header == header()
    assert len(found.lines) == len(a_seat(1))
    assert found.closed
    assert found.flaw is None


def test_a_journal_without_its_closing_line_is_whole_but_not_closed() -> None:
    found = read(journal_bytes([Continue("hello")]))
    assert (found.closed, found.flaw) == (False, None)


@pytest.mark.long
def test_cut_off_anywhere_all_lines_before_the_cut_are_read() -> None:
    first = WHOLE.index(b"\n")
    for cut in range(first + 1, len(WHOLE), 5):
        head = WHOLE[:cut]
        found = read(head)
        assert len(found.lines) == head.count(b"\n") - 1
        assert found.size == head.rindex(b"\n") + 1
        assert found.flaw == (None if head.endswith(b"\n") else "torn")


@pytest.mark.parametrize("cut", [0, 1, 20, 100, WHOLE.index(b"\n")])
def test_cut_off_within_the_header_it_is_told_to_be_torn(cut: int) -> None:
    with pytest.raises(FlawError) as told:
        read(WHOLE[:cut])
    assert told.value.flaw == "torn"


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_one_wrong_byte_never_makes_a_wrong_event(at: int, change: int) -> None:
    """What is read is the beginning of what was written, or the file is refused."""
    damaged = bytearray(WHOLE)
    damaged[at] ^= change
    try:
        found = read(bytes(damaged))
    except FlawError:
        assert at <= WHOLE.index(b"\n")
        return
    whole = read(WHOLE).lines
    assert found.lines == whole[: len(found.lines)]
    assert len(found.lines) == len(whole) or found.flaw == "torn"


def test_a_header_that_says_something_else_than_what_was_written_is_torn() -> None:
    """Another seat or lesson, under the id of the first: nothing that follows may be counted for it."""
    other = re.sub(rb'"seat":\d+', b'"seat":29', WHOLE, count=1)
    assert other != WHOLE
    with pytest.raises(FlawError) as told:
        read(other)
    assert told.value.flaw == "torn"


def test_lines_that_change_places_or_come_twice_end_the_reading() -> None:
    first, second, third, *_ = WHOLE.splitlines(keepends=True)
    assert len(read(first + third + second).lines) == 0
    assert len(read(first + second + second).lines) == 1


def test_what_is_wrong_with_a_file_is_said_in_a_sentence() -> None:
    assert [str(FlawError(flaw)) for flaw in FLAWS] == [text.source for text in FLAWS.values()]


def test_lines_count_from_one_on_or_end_the_reading() -> None:
    own, first = write_header(header())
    again, one = write_line(own, 1, 0, Continue("a"))
    assert len(read(first + one + write_line(again, 2, 0, Continue("b"))[1]).lines) == 2
    assert len(read(first + one + write_line(again, 3, 0, Continue("b"))[1]).lines) == 1
    assert read(first + write_line(own, 0, 0, Continue("a"))[1]).lines == ()


def test_lines_may_be_of_the_same_time_and_never_of_an_earlier_one() -> None:
    for times, read_ in (((0, 5, 5, 6), 4), ((0, 5, 4, 6), 2), ((3, 2), 1)):
        before, data = write_header(header())
        for number, ms in enumerate(times, 1):
            before, line = write_line(before, number, ms, Continue("a"))
            data += line
        assert len(read(data).lines) == read_


@pytest.mark.parametrize(
    "data", [b"{}\n", b"\x00\x01\n", b'{"level":"info","n":1}\n', b"[" * 9000 + b"\n", b"hello"]
)
def test_a_foreign_file_is_refused(data: bytes) -> None:
    with pytest.raises(FlawError) as told:
        read(data)
    assert told.value.flaw == "foreign"


def test_a_newer_journal_is_refused_as_such() -> None:
    newer = WHOLE.replace(b'"version":%d' % VERSION, b'"version":%d' % (VERSION + 1), 1)
    with pytest.raises(FlawError) as told:
        read(newer)
    assert told.value.flaw == "newer"


def test_an_id_that_would_be_a_path_is_refused() -> None:
    bad = WHOLE.replace(lesson().id.encode(), b"../../../../home", 1)
    with pytest.raises(FlawError):
        read(bad)


def test_a_journal_names_no_time_finer_than_a_week_and_no_place() -> None:
    text = journal_bytes([Answered("before", "secret", "yes"), LessonClosed()]).decode()
    assert not re.search(r"\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}", text)
    assert "/" not in text
    assert "\\" not in text


@pytest.mark.parametrize(
    ("first", "flaw"),
    [
        ('{"schema":"another","version":1}', "foreign"),
        (f'{{"schema":"{SCHEMA}","version":0}}', "foreign"),
        (f'{{"schema":"{SCHEMA}","version":{VERSION + 1}}}', "newer"),
        ('{"version":1}', "foreign"),
        ("hello", "foreign"),
        (f'{{"schema":"{SCHEMA[:8]}', "torn"),
    ],
)
def test_a_file_that_is_none_of_ours_is_told_from_one_of_a_newer_game(first: str, flaw: str) -> None:
    with pytest.raises(FlawError) as told:
        read(f"{first}\n".encode())
    assert told.value.flaw == flaw


@pytest.mark.parametrize("event", [b"[1]", b"{}", b'{"type":1}'])
def test_an_event_without_a_kind_is_of_none(event: bytes) -> None:
    assert kind_of(Line(1, 0, "x", msgspec.Raw(event))) == ""
    assert kind_of(Line(1, 0, "x", msgspec.Raw(b'{"type":"closed"}'))) == "closed"
