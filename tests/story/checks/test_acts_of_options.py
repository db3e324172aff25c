"""Acts on the wrong option or person: words that report, telling whoever harms, a friend who is blocked."""

import pytest

from game.story.checks.around import check_around
from tests.story.checks.of_example import found, hello

OFFENDER = "offender: {kind: stranger, who: leo}\n"
CHOICE = """
- show: mum
- phone: chat
  with: {chat}
- choose:
    - {kind}: I'm going to do that.
      id: one
      act: {act}
    - do: Wait
      id: wait
"""


def told(text: str) -> list[tuple[str, ...]]:
    codes = {"act-on-words", "tells-offender", "blocks-friend", "pressed-again"}
    return [each for each in found(text, check_around) if each[0] in codes]


@pytest.mark.parametrize(
    ("kind", "act", "wrong"),
    [
        ("say", "report", [("act-on-words", "report", "say")]),
        ("send", "save", [("act-on-words", "save", "send")]),
        ("do", "report", []),
        ("say", "tell", []),
        ("send", "refuse", []),
        ("send", "support", []),
    ],
)
def test_nobody_reports_or_keeps_by_saying_so(kind: str, act: str, wrong: list[tuple[str, ...]]) -> None:
    assert told(hello(CHOICE.format(kind=kind, act=act, chat="leo"))) == wrong


def test_of_two_chats_that_may_be_open_the_first_by_the_alphabet_is_told() -> None:
    """What may be around lies in a set: in another order in every run."""
    either = CHOICE.format(kind="send", act="tell", chat="leo").replace(
        "- choose", "- phone: chat\n  with: dino\n  if: hero-lana\n- choose"
    )
    offenders = "offender: {kind: stranger, who: [leo, dino]}\n"
    said = told(offenders + hello(either, "dino: {name: Dino, gender: m}"))
    assert [each for each in said if each[0] == "tells-offender"] == [("tells-offender", "dino")]


@pytest.mark.parametrize(
    ("kind", "chat", "offender", "wrong"),
    [
        ("send", "leo", OFFENDER, [("tells-offender", "leo")]),
        ("send", "mum", OFFENDER, []),
        ("send", "leo", "", []),
        ("say", "leo", OFFENDER, []),
    ],
)
def test_whoever_does_harm_is_told_nothing(
    kind: str, chat: str, offender: str, wrong: list[tuple[str, ...]]
) -> None:
    assert told(offender + hello(CHOICE.format(kind=kind, act="tell", chat=chat))) == wrong


def test_only_whoever_does_harm_is_blocked() -> None:
    block = "nodes:\n  block:\n    - act: block\n      with: {}\n    - end: quiet\n"
    cast = "cast:\n  dino: {name: Dino, gender: m}\n"
    assert told(OFFENDER + cast + block.format("dino")) == [("blocks-friend", "dino")]
    assert told(OFFENDER + cast + block.format("leo")) == []
    assert told(cast + block.format("dino")) == []
    signed = hello("- chat: dino\n  text: Tell nobody.\n  signs: [secret]").removeprefix("nodes:\n")
    assert told(OFFENDER + cast + block.format("dino") + signed) == []


@pytest.mark.parametrize(
    ("condition", "wrong"), [("did-save", True), ("not did-save", False), ("did-tell", False)]
)
def test_a_button_waits_for_those_who_have_not_pressed_it(condition: str, *, wrong: bool) -> None:
    press = f"- phone: chat\n  with: leo\n- press: save\n  with: leo\n  text: Keep it.\n  if: {condition}"
    assert told(hello(press)) == ([("pressed-again", "save")] if wrong else [])
