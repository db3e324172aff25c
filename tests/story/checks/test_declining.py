"""Options that say no, or not yet."""

import pytest

from game.story.checks.declining import check_declining, declines
from tests.story.checks.of_example import example, found, hello, told_in_full

NODES = """  opened:
    - narrate: It is open.
    - end: quiet
  closed:
    - narrate: It is shut.
    - end: quiet
  kept:
    - act: save
    - end: quiet
"""


def codes(one: tuple[str, str], two: tuple[str, str], more: str = "") -> list[str]:
    """What is found where two options with words and `goto` stand in a choice."""
    steps = "- choose:\n" + "".join(
        f"    - do: {words}\n      id: o{number}\n      goto: {to}\n      {more}\n"
        for number, (words, to) in enumerate((one, two))
    )
    return [each[0] for each in found(hello(steps.replace("      \n", "")) + NODES, check_declining)]


@pytest.mark.parametrize(
    ("words", "id_", "no"),
    [
        ("Rather not", "one", True),
        ("Nope", "one", True),
        ("Do nothing", "one", True),
        ("Leave it", "one", True),
        ("Wave", "not-yet", True),
        ("Wave", "one", False),
        ("Notice it", "one", False),
    ],
)
def test_an_option_declines_by_its_first_words_or_by_its_id(words: str, id_: str, *, no: bool) -> None:
    steps = f"- choose:\n    - do: {words}\n      id: {id_}\n    - do: Go on\n      id: other\n"
    [option, _] = example(hello(steps)).nodes["hello"].steps[0].offered()
    assert declines(option) is no


@pytest.mark.parametrize(
    ("one", "two", "wrong"),
    [
        (("Open it", "opened"), ("Keep it shut", "closed"), []),
        (("Open it", "closed"), ("Keep it shut", "opened"), ["opposite-ways"]),
        (("Open it", "opened"), ("Keep it shut", "opened"), ["opposite-ways"]),
        (("Open it", "opened"), ("Not now", "opened"), ["opposite-ways"]),
        (("Open it", "opened"), ("Not now", "quiet"), []),
        (("Laugh", "opened"), ("Wave", "opened"), []),
        (("Keep the chat", "kept"), ("Not yet", "quiet"), []),
    ],
)
def test_opposites_lead_elsewhere(one: tuple[str, str], two: tuple[str, str], wrong: list[str]) -> None:
    assert codes(one, two) == wrong


def test_an_option_that_stays_leads_nowhere_that_is_called_like_another() -> None:
    steps = "- choose:\n    - do: Open it\n      goto: closed\n    - do: Keep it shut\n      id: shut\n"
    turned = "- choose:\n    - do: Keep it shut\n      id: shut\n    - do: Open it\n      goto: closed\n"
    assert found(hello(steps) + NODES, check_declining) == []
    assert found(hello(turned) + NODES, check_declining) == []


def test_not_yet_does_nothing() -> None:
    assert codes(("Keep the chat", "opened"), ("Not yet", "kept")) == ["put-off-done"]
    assert codes(("Keep the chat", "kept"), ("Wait for Mum", "kept")) == []


def test_not_yet_does_nothing_either_where_the_node_goes_on() -> None:
    ask = "- choose:\n    - do: Keep the chat\n      goto: opened\n    - do: Not yet\n      id: later\n"
    act = "- act: save\n"
    for steps, told in ((ask, []), (act + ask, []), (ask + act, ["put-off-done"])):
        assert [each[0] for each in found(hello(steps) + NODES, check_declining)] == told


def told(*options: str, after: str = "") -> list[dict[str, str]]:
    """What is told of a choice with these options."""
    steps = "- choose:\n" + "".join(f"    - {{{each}}}\n" for each in options)
    return told_in_full(hello(steps + after) + NODES, check_declining)


def opposite(option: str, other: str, node: str) -> list[dict[str, str]]:
    return [{"code": "opposite-ways", "option": option, "other": other, "node": node}]


@pytest.mark.parametrize(
    ("words", "no"),
    [
        ("NOPE", True),
        ("Never", True),
        ("Nothing", True),
        ("Don’t answer", True),
        ("Do not answer", True),
        ("Maybe later", True),
        ("Maybe tomorrow", True),
        ("Back", True),
        ("Nobody", False),
        ("Maybe", False),
        ("Go back", False),
        ("Say no", False),
    ],
)
def test_only_what_begins_with_a_no_or_puts_off_declines(words: str, *, no: bool) -> None:
    [step, _] = example(hello(f"- choose:\n    - {{do: {words}, id: one}}\n")).nodes["hello"].steps
    assert [declines(option) for option in step.offered()] == [no]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Close it", "Open it"),
        ("Open it", "Close it"),
        ("Say yes", "Say it is a no"),
        ("Agree", "Refuse"),
        ("Decline", "Accept"),
        ("Stay here", "Go home"),
        ("Keep it", "Delete it"),
        ("Go together", "Go alone"),
        ("Answer now", "Answer later"),
        ("Forward it", "Stop it"),
        ("REPLY", "ignore him"),
    ],
)
def test_words_that_are_opposites_lead_to_different_nodes(one: str, other: str) -> None:
    both = f"do: {one}, id: a, goto: quiet", f"do: {other}, id: b, goto: quiet"
    assert told(*both) == opposite(other, one, "quiet")
    assert told(both[0], both[1].replace("quiet", "alone")) == []
    assert told(both[0], both[1] + ", set: [asked]") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Open it", "Wave"), ("Wave", "Close it"), ("Open it", "Open the lid"), ("Open it", "Say no")],
)
def test_a_word_without_its_opposite_beside_it_is_none(one: str, other: str) -> None:
    assert told(f"do: {one}, id: a, goto: quiet", f"do: {other}, id: b, goto: quiet") == []


@pytest.mark.parametrize(
    ("one", "other"), [("Not today", "Wave"), ("Wave", "Not today"), ("Nope", "Wave at him")]
)
def test_a_no_and_what_is_none_lead_to_different_nodes(one: str, other: str) -> None:
    both = f"do: {one}, id: a, goto: quiet", f"do: {other}, id: b, goto: quiet"
    assert told(*both) == opposite(other, one, "quiet")
    assert told(both[0], both[1].replace("quiet", "alone")) == []


def test_two_that_say_no_lead_alike() -> None:
    assert told("do: Not today, id: a, goto: quiet", "do: Never, id: b, goto: quiet") == []


@pytest.mark.parametrize(
    ("one", "other", "crossed"),
    [
        ("do: Open it, goto: closed", "do: Keep it shut, goto: quiet", True),
        ("do: Keep it shut, goto: quiet", "do: Open it, goto: closed", True),
        ("do: Open it, goto: quiet", "do: Shut it, goto: alone", False),
        ("do: Open it, goto: closed", "do: Wave, goto: quiet", False),
        ("do: Wave, goto: closed", "do: Keep it shut, goto: quiet", False),
        ("do: Open or close it, goto: closed", "do: Keep it shut, goto: quiet", False),
        ("do: Open it, goto: closed", "do: Open or close it, goto: quiet", False),
        ("do: Open it, goto: open-closed", "do: Keep it shut, goto: quiet", False),
        ("do: Shut it, goto: open-now", "do: Open it, goto: quiet", True),
    ],
)
def test_no_option_leads_to_a_node_that_is_called_like_the_other(
    one: str, other: str, *, crossed: bool
) -> None:
    more = "".join(f"  {name}:\n    - end: quiet\n" for name in ("open-closed", "open-now"))
    steps = f"- choose:\n    - {{{one}}}\n    - {{{other}}}\n"
    found_ = told_in_full(hello(steps) + NODES + more, check_declining)
    assert [each["code"] for each in found_] == ["opposite-ways"] * crossed


PUT_OFF = "do: Leave it, id: later"


@pytest.mark.parametrize(
    ("act", "done"),
    [
        ("save", "save"),
        ("report", "report"),
        ("leave", "leave"),
        ("tell", "tell"),
        ("pause", ""),
        ("refuse", ""),
    ],
)
def test_what_is_put_off_is_not_done_right_then(act: str, done: str) -> None:
    wrong = [{"code": "put-off-done", "option": "Leave it", "act": done}]
    assert told(PUT_OFF, "do: Wave, id: wave", after=f"- act: {act}\n") == wrong * bool(done)
    assert told(f"{PUT_OFF}, act: save", "do: Wave, id: wave", after=f"- act: {act}\n") == []


def test_of_several_acts_that_were_put_off_the_first_by_the_alphabet_is_told() -> None:
    after = "- act: tell\n- act: save\n- act: report\n"
    assert [each["act"] for each in told(PUT_OFF, "do: Wave, id: wave", after=after)] == ["report"]
