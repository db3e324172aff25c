"""Warning signs belong to whoever does harm, and have a reason."""

import pytest

from game.story.checks.signed import check_signed
from tests.story.checks.of_example import found, hello

CAST = 'dino: {name: Dino, gender: m, profile: {Age: "34"}}\n  moon: {name: leo_x, gender: m}'
NAMED = "offender: {kind: stranger, who: leo}\n"


def codes(steps: str, offender: str = NAMED) -> list[str]:
    said = found(offender + hello(steps, CAST), check_signed)
    return [each[0] for each in said]


@pytest.mark.parametrize(
    ("who", "sign", "wrong"),
    [
        ("leo", "secret", []),
        ("moon", "secret", []),
        ("dino", "secret", ["sign-of-another"]),
        ("dino", "passed-on", []),
        ("mum", "passed-on", ["sign-of-another"]),
        ("hero", "secret", ["sign-of-another"]),
    ],
)
def test_a_sign_is_carried_by_whoever_does_harm(who: str, sign: str, wrong: list[str]) -> None:
    assert codes(f"- say: {who}\n  text: Hush.\n  signs: [{sign}]\n  why: Odd.") == wrong


def test_where_nobody_is_named_a_friend_may_carry_one() -> None:
    steps = "- say: dino\n  text: Hush.\n  signs: [secret]\n  why: Odd."
    assert codes(steps, "offender: peer\n") == []


def test_a_reason_is_missed_where_most_others_have_one() -> None:
    one = "- chat: leo\n  text: Hush {0}.\n  signs: [secret]\n  why: Odd {0}.\n"
    bare = "- chat: leo\n  text: Hush.\n  signs: [secret]\n"
    explained = "".join(one.format(number) for number in range(4))
    assert codes(explained + bare) == ["sign-unexplained"] * 4  # three are those of the example
    assert codes(bare) == []


def test_two_different_messages_have_two_reasons() -> None:
    two = "- chat: leo\n  text: One.\n  why: Odd.\n- chat: leo\n  text: {}\n  why: {}\n"
    assert codes(two.format("Two.", "Odd.")) == ["same-reason"]
    assert codes(two.format("Two.", "Odder.")) == []
    assert codes(two.format("One.", "Odd.")) == []
    assert codes(two.format("Two.", "Odd.") + "  if: saw-mum\n") == ["same-reason"]
    either = two.replace("why: Odd.", "why: Odd.\n  if: saw-mum") + "  if: not saw-mum\n"
    assert codes(either.format("Two.", "Odd.")) == []


@pytest.mark.parametrize(
    ("offender", "wrong"),
    [
        ("none", "leo carries warning signs"),
        ("{kind: peer, who: dino}", "dino is 34 in the profile"),
        ("{kind: known-adult, who: dino}", ""),
        ("{kind: stranger, who: leo}", ""),
    ],
)
def test_the_kind_is_that_of_the_person(offender: str, wrong: str) -> None:
    said = found(f"offender: {offender}\n" + hello("- narrate: Soup.", CAST), check_signed)
    assert [each[2] for each in said if each[0] == "offender-kind"] == ([wrong] if wrong else [])


def test_a_stranger_is_in_no_group_with_the_hero_before_the_story() -> None:
    cast = CAST + "\n  crew: {name: Crew, members: [leo, hero]}"
    said = found(NAMED + hello("- narrate: Soup.", cast), check_signed)
    assert said == [("offender-kind", "stranger", "leo is in crew from the beginning")]
