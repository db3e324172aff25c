"""Messages that the detective round lays side by side: named by node and id."""

import pytest

from game.story.checks.side_by_side import check_pairs, messages
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from game.story.wording.texts import texts
from tests.story.checks.of_example import found as found_in
from tests.story.checks.of_example import hello
from tests.support.small_stories import DATA, sound


def found(old: str, new: str) -> list[tuple[str, str]]:
    """The names that no message has, and what may have been meant, after a change."""
    text = (DATA / "two-stories.yaml").read_text(encoding="utf-8")
    assert old in text
    loaded = load_bytes(text.replace(old, new).encode(), Report("two-stories.yaml"))
    assert loaded.episode is not None, loaded.problems
    report = Report("two-stories.yaml")
    check_pairs(loaded.episode, report)
    named = [each for each in report.problems if each.code == "unknown-message"]
    return [(each.values["name"], each.values["guess"]) for each in named]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("minutes: 3", "minutes: 4", []),
        ("first: morning.test", "first: morning.tset", [("morning.tset", "morning.test")]),
        ("second: morning.work", "second: morning.test", [("morning.test", "")]),
        ("second: morning.work", "second: morning.worx", [("morning.worx", "morning.work")]),
        ("first: morning.far", "first: morning.chat-4", [("morning.chat-4", "")]),
    ],
)
def test_both_must_be_messages_of_the_story(old: str, new: str, told: list[tuple[str, str]]) -> None:
    assert [(name, guess if told and told[0][1] else "") for name, guess in found(old, new)] == told


def test_a_message_without_an_id_is_named_by_its_kind_and_number() -> None:
    cat = messages(sound(DATA / "lost-cat.yaml"))
    assert all(name.count(".") == 1 for name in cat)
    assert any(name.endswith(".chat-1") for name in cat)


def test_why_is_a_text_for_translators_with_a_bound() -> None:
    story = sound(DATA / "two-stories.yaml")
    source = next(each for each in texts(story) if each.text.id == "two-stories.compare.age")
    assert "morning.fourteen, morning.number" in source.comment
    assert "At most 190 letters." in source.comment


@pytest.mark.parametrize(
    ("why", "wrong"),
    [
        ('"Keep it to yourself": why?', []),
        ('"It stays with us": why?', ["It stays with us"]),
        ('"Keep it to yourself", twice.', ["Keep it to yourself"]),
        ('"tell nobody, ever", both times.', []),
        ('"No word", he says.', []),
        ('"It stays so": why?', ["It stays so"]),
        ("It was on Monday.", ["Monday"]),
        ("First he waits for a week.", ["a week"]),
        ('"Keep it to yourself" and "it stays with us".', ["it stays with us"]),
    ],
)
def test_what_is_quoted_stands_in_one_of_the_two_or_in_both(why: str, wrong: list[str]) -> None:
    first, second = "Tell nobody, ever. Keep it to yourself.", "And tell nobody, ever!"
    chats = f"- chat: leo\n  text: {first}\n- chat: leo\n  text: {second}"
    pair = f"compare:\n  - id: one\n    first: hello.chat-1\n    second: hello.chat-2\n    why: {why!r}\n"
    assert [each[1] for each in found_in(pair + hello(chats), check_pairs)] == wrong
