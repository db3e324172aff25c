"""Who is spoken to, in a story with Dino, Mum and leo_x."""

import pytest

from game.story.checks.around import check_around
from tests.story.checks.of_example import found, hello

CAST = "dino: {name: Dino, gender: m}\n  crew: {name: Crew, members: [dino, hero]}"
OURS = {"not-there-to-hear", "left-and-speaks"}


def told(steps: str) -> list[tuple[str, ...]]:
    return [each for each in found(hello(steps, CAST), check_around) if each[0] in OURS]


@pytest.mark.parametrize(
    ("steps", "who"),
    [
        ("- show: dino\n- say: dino\n  text: Mum, are you there?", "Mum"),
        ("- show: dino\n- say: dino\n  text: Come here, Mum.", "Mum"),
        ("- show: dino\n- say: dino\n  text: Mum, Dad and I are here.", "Mum"),
        ("- show: dino\n- say: dino\n  text: Mum and I are here.", ""),
        ("- show: dino\n- say: dino\n  text: leo_x, from the game. Do you know him?", ""),
        ("- show: dino\n- show: mum\n- say: dino\n  text: Mum, are you there?", ""),
        ("- show: dino\n- say: dino\n  text: Mum, are you there?\n- say: mum\n  text: (from afar) Yes!", ""),
        (
            "- say: mum\n  text: (from afar) Yes!\n- show: dino\n- say: dino\n  text: Mum, are you there?",
            "Mum",
        ),
        ("- phone: call\n  with: mum\n- say: hero\n  text: Mum, are you there?", ""),
        ("- chat: leo\n  text: Dino, are you there?", "Dino"),
        ("- chat: leo\n  text: Hi Dino, are you there?", "Dino"),
        ("- chat: dino\n  thread: crew\n  text: Mum, are you there?", "Mum"),
        ("- chat: hero\n  thread: crew\n  text: Dino, are you there?", ""),
        ("- phone: chat\n  with: dino\n- chat: hero\n  text: Dino, are you there?", ""),
        ("- phone: chat\n  with: dino\n- chat: hero\n  text: Mum, are you there?", "Mum"),
        ("- show: dino\n- say: dino\n  text: (into the kitchen) Come here, Mum.", ""),
        ("- narrate: Mum, are you there?", ""),
        ("- show: dino\n- say: dino\n  text: Soup.\n  why: Mum, are you there?", ""),
        ("- show: dino\n- say: dino\n  text: Dino, are you there?", ""),
    ],
)
def test_whoever_is_called_by_name_can_hear_it(steps: str, who: str) -> None:
    assert told("- place: bedroom\n" + steps) == ([("not-there-to-hear", who)] if who else [])


def test_whoever_left_comes_back_before_they_speak() -> None:
    out, says = "- place: bedroom\n- show: mum\n- narrate: Mum goes out.\n", "- say: mum\n  text: Soup!"
    assert told(out + says) == [("left-and-speaks", "mum")]
    assert told(out + "- show: mum\n" + says) == []
    assert told(out.replace("goes out", "goes on") + says) == []


def test_who_only_speaks_of_somebody_leaving_sends_nobody_out() -> None:
    steps = "- place: bedroom\n- show: mum\n- show: dino\n- say: dino\n  text: Mum goes out.\n"
    assert told(f"{steps}- say: mum\n  text: Soup!") == []


@pytest.mark.parametrize(
    ("after", "wrong"),
    [
        ("- say: mum\n  text: Soup!", True),
        ("- narrate: Tea.\n- say: mum\n  text: Soup!", True),
        ("- place: kitchen\n- say: mum\n  text: Soup!", False),
        ("- day: Later\n- say: mum\n  text: Soup!", False),
        ("- chat: mum\n  text: Soup!", False),
        ("- say: dino\n  text: Soup!", False),
    ],
)
def test_whoever_left_is_away_until_another_place_or_day(after: str, *, wrong: bool) -> None:
    out = "- place: bedroom\n- show: mum\n- narrate: Mum goes out.\n"
    assert (("left-and-speaks", "mum") in told(out + after)) is wrong


def test_whoever_left_one_node_may_speak_in_the_next() -> None:
    out = hello("- place: bedroom\n- show: mum\n- narrate: Mum goes out.\n- goto: later", CAST)
    later = "  later:\n    - say: mum\n      text: Soup!\n    - end: quiet\n"
    assert [each for each in found(out + later, check_around) if each[0] in OURS] == []


def test_a_reason_sends_nobody_out() -> None:
    reason = "- place: bedroom\n- show: mum\n- chat: leo\n  text: Hush.\n  why: Mum goes out.\n"
    assert told(reason + "- say: mum\n  text: Soup!") == []
