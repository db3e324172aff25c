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
    explained = [one.format(number) for number in range(5)]
    assert codes("".join(explained) + bare) == ["sign-unexplained"] * 4  # three are those of the example
    assert codes("".join(explained[:3])) == ["sign-unexplained"] * 3
    assert codes("".join(explained[:2])) == []
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


def test_a_sign_is_carried_by_an_app_that_does_harm() -> None:
    app = hello(
        "- chat: app\n  text: Hush.\n  signs: [secret]\n  why: Odd.", "app: {name: App, avatar: leo_x}"
    )
    named = "offender: {{kind: stranger, who: [{}]}}\n"
    assert found(named.format("leo, app") + app, check_signed) == []
    assert [each[:3] for each in found(named.format("leo") + app, check_signed)] == [
        ("sign-of-another", "app", "secret")
    ]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("", "", True),
        ("saw-mum", "", True),
        ("", "saw-mum", True),
        ("saw-mum", "not saw-mum", False),
        ("not saw-mum", "saw-mum", False),
        ("saw-mum", "did-pause", True),
        ("not saw-mum", "not did-pause", True),
        ("[saw-mum, did-pause]", "[not saw-mum, did-pause]", False),
    ],
)
def test_of_two_messages_that_may_both_be_read_the_reasons_differ(
    one: str, other: str, *, told: bool
) -> None:
    steps = "".join(
        f"- chat: leo\n  text: {text}.\n  why: Odd.\n" + (f"  if: {if_}\n" if if_ else "")
        for text, if_ in (("One", one), ("Two", other))
    )
    said = found(NAMED + hello(steps, CAST), check_signed)
    assert [each[0] for each in said] == (["same-reason"] if told else [])


def test_where_nobody_does_harm_there_may_be_no_signs() -> None:
    quiet = "nodes:\n  evening:\n    - narrate: Soup.\n    - goto: hello\n"
    assert found("offender: none\n" + quiet, check_signed) == []


@pytest.mark.parametrize(
    ("kind", "age", "wrong"),
    [
        ("peer", "17", False),
        ("peer", "18", True),
        ("peer", "a secret", False),
        ("known-adult", "18", False),
        ("known-adult", "17", True),
        ("known-adult", "a secret", False),
        ("stranger", "17", False),
        ("stranger", "40", False),
    ],
)
def test_a_child_is_younger_than_eighteen_and_no_adult_is(kind: str, age: str, *, wrong: bool) -> None:
    cast = f'nina: {{name: Nina, gender: f, profile: {{Friends: "12", Age: "{age}"}}}}'
    said = found(f"offender: {{kind: {kind}, who: nina}}\n" + hello("- narrate: Soup.", cast), check_signed)
    told = [each[1:] for each in said if each[0] == "offender-kind"]
    assert told == ([(kind, f"nina is {age} in the profile")] if wrong else [])
