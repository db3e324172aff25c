"""Acts on the wrong option or person: words that report, telling whoever harms, a friend who is blocked."""

import pytest

from game.story.checks.around import check_around
from tests.story.checks.of_example import found, hello, told_in_full

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


SENDS = "- choose:\n    - {send: He asked me., id: a, act: tell}\n    - {do: Wait, id: b}\n"


def to_whom(text: str) -> list[dict[str, str]]:
    """To which of those who do harm something is told."""
    return [each for each in told_in_full(text, check_around) if each["code"] == "tells-offender"]


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        ("- phone: chat\n  with: leo\n", True),
        ("- phone: chat\n  with: leo\n- phone: chat\n  with: mum\n  if: hero-lana\n", False),
        ("- phone: chat\n  with: leo\n- phone: off\n", False),
        ("- phone: chat\n  with: leo\n- phone: feed\n", False),
        ("", False),
    ],
)
def test_it_is_told_where_only_the_chat_of_whoever_does_harm_can_be_open(steps: str, *, wrong: bool) -> None:
    evening = (
        f"nodes:\n  evening:\n    - goto: hello\n{hello(steps + SENDS).removeprefix('nodes:' + chr(10))}"
    )
    assert to_whom(OFFENDER + evening) == [{"code": "tells-offender", "who": "leo"}] * wrong


def test_where_nobody_ever_comes_nothing_is_told() -> None:
    far = "".join(f"    {line}\n" for line in f"{SENDS}- end: quiet".splitlines())
    assert to_whom(OFFENDER + hello("- narrate: Soup.") + "  far:\n" + far) == []


BLOCKS = "nodes:\n  block:\n    - act: block\n      with: {}\n    - end: quiet\n"


@pytest.mark.parametrize(
    ("who", "cast", "wrong"),
    [
        ("dino", "  dino: {name: Dino, gender: m}\n", True),
        ("dino", "  dino: {name: leo_x, gender: m}\n", False),
        ("band", "  band: {name: Band, avatar: leo_x}\n", False),
        ("mum", "", True),
    ],
)
def test_a_friend_who_writes_nothing_wrong_is_not_blocked(who: str, cast: str, *, wrong: bool) -> None:
    friendly = hello(f"- chat: {who}\n  text: Hi!").removeprefix("nodes:\n")
    text = f"{OFFENDER}cast:\n{cast}" if cast else OFFENDER
    assert told(text + BLOCKS.format(who) + friendly) == [("blocks-friend", who)] * wrong


def test_a_friend_may_not_be_blocked_by_an_option_either() -> None:
    chosen = "- choose:\n    - {do: Shut mum out, id: a, act: block, with: mum}\n    - {do: Wait, id: b}\n"
    assert told(OFFENDER + hello(chosen)) == [("blocks-friend", "mum")]
    assert told(OFFENDER + hello(chosen.replace("with: mum", "with: leo"))) == []


def test_the_hero_blocks_nobody_for_words_of_their_own() -> None:
    signed = "- chat: hero\n  thread: mum\n  text: Tell nobody.\n  signs: [secret]\n"
    by_mum = BLOCKS.format("mum") + hello(signed).removeprefix("nodes:\n")
    assert told(OFFENDER + by_mum) == [("blocks-friend", "mum")]
