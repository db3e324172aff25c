"""Who leaves the signs of a message out, beside others that carry some."""

import pytest

from game.story.checks.signs import check_untagged
from game.story.reading.diagnostics import Report
from game.story.reading.source import parse


def untagged(*messages: str) -> list[str]:
    """The senders of the messages without signs, of a story in which these follow each other."""
    report = Report("story.yaml")
    tree = parse("".join(["nodes:\n  night:\n", *(f"    - {each}\n" for each in messages)]).encode(), report)
    assert tree is not None
    check_untagged(tree, report)
    assert {each.code for each in report.problems} <= {"untagged-message"}
    return [each.values["name"] for each in report.problems]


EXPLAINED = "chat: leo\n      text: You alone.\n      why: He wants to be the only one."


@pytest.mark.parametrize("signs", ["[secret]", "secret", "[secret, meet-alone]"])
def test_a_message_is_told_of_whose_sender_signs_others(signs: str) -> None:
    assert untagged(EXPLAINED, f"chat: leo\n      text: Hi!\n      signs: {signs}") == ["leo"]


@pytest.mark.parametrize("signs", ["[]", '""'])
def test_signs_that_are_none_are_no_signs(signs: str) -> None:
    assert untagged(EXPLAINED, f"chat: leo\n      text: Hi!\n      signs: {signs}") == []


def test_a_message_that_is_not_explained_or_of_somebody_else_may_carry_none() -> None:
    tagged = "chat: leo\n      text: Hi!\n      signs: [secret]"
    assert untagged(tagged, "chat: leo\n      text: Bye.") == []
    assert untagged(tagged, EXPLAINED.replace("leo", "mum")) == []
    assert untagged(tagged, "narrate: leo\n      why: No message at all.") == []
    assert untagged(tagged, EXPLAINED, f"{EXPLAINED}\n      signs: []") == ["leo"]
