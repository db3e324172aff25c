"""Who does harm in a story: the kind alone, or with the people of the cast, whom the checks look at then."""

from pathlib import Path

import pytest

from game.story.grammar.offender import Offender
from tests.story.loading.examples import Example, problems_of
from tests.support.one_node import loaded, one_node

NOTHING = "    - narrate: Nothing."
PRESSING = """\
cast:
  leo: {{name: leo_x, gender: m, avatar: leo_x{leo}}}
  mum: {{name: Mum, gender: f, person: mum, listener: yes}}
nodes:
  hello:
    - phone: chat
      with: mum
    - chat: mum
      text: Not a word to Dad about the present!
      signs: [secret]
    - chat: {who}
      text: Nobody understands you like I do.
      why: It sounds kind.
    - end: quiet
offender: {offender}
"""


def told(folder: Path, **said: str) -> list[str]:
    """What is told of a story in which Mum passes on a secret."""
    found = problems_of(Example(PRESSING.format(**({"leo": "", "who": "leo"} | said)), ""), folder)
    return [each.code for each in found if each.severity != "info"]


@pytest.mark.parametrize(
    ("written", "offender"),
    [
        ("peer", Offender("peer")),
        ("{kind: gang}", Offender("gang")),
        ("{kind: stranger, who: ema}", Offender("stranger", ("ema",))),
        ("{kind: stranger, who: [ema]}", Offender("stranger", ("ema",))),
    ],
)
def test_a_kind_stands_alone_or_with_people(written: str, offender: Offender) -> None:
    assert one_node(NOTHING, ("offender: none", f"offender: {written}")).offender == offender


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("pear", "unknown-word"),
        ("[peer]", "wrong-type"),
        ("{who: ema}", "missing-key"),
        ("{kind: peer, who: eva}", "unknown-person"),
        ("{kind: peer, who: hero}", "unknown-person"),
        ("{kind: peer, whom: ema}", "unknown-key"),
        ("{kind: none, who: ema}", "bad-form"),
    ],
)
def test_what_makes_no_sense_is_told(written: str, code: str) -> None:
    read = loaded(NOTHING, ("offender: none", f"offender: {written}"))
    assert [each.code for each in read.problems] == [code]


@pytest.mark.parametrize("who", ["leo", "mum"])
def test_without_a_name_whoever_sends_signs_is_looked_at(tmp_path: Path, who: str) -> None:
    assert sorted(told(tmp_path, offender="stranger", who=who)) == ["offender-listens", "untagged-message"]


def test_with_a_name_that_person_is_looked_at_and_nobody_else(tmp_path: Path) -> None:
    named = "{kind: stranger, who: leo}"
    assert told(tmp_path, offender=named) == ["sign-of-another", "untagged-message"]
    assert told(tmp_path, offender=named, who="mum") == ["sign-of-another"]


def test_an_offender_who_listens_is_told_also_without_any_sign(tmp_path: Path) -> None:
    listening = told(tmp_path, offender="{kind: stranger, who: leo}", leo=", listener: yes")
    assert sorted(listening) == ["offender-listens", "sign-of-another", "untagged-message"]


def test_an_editor_is_told_of_the_kind_alone_or_with_people_who_have_ids() -> None:
    schema = Offender.schema({"type": "string"}, {"pattern": "x", "description": "An id."})
    kind, both = schema["anyOf"]
    assert "stranger" in kind["enum"]
    assert both["properties"]["kind"] == kind
    assert both["properties"]["who"]["anyOf"] == [
        {"pattern": "x"}, {"type": "array", "items": {"pattern": "x"}},
    ]  # fmt: skip
    assert (both["required"], both["additionalProperties"]) == (["kind"], False)
