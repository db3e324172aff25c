"""Who is called a listener, and who is told."""

import pytest

from game.story.checks.called_listeners import check_listeners
from tests.story.checks.of_example import found, told_in_full

FACES = """cast:
  coach: {{name: Coach, gender: m, person: mum{listener}}}
nodes:
  hello:
    - choose:
        - {{do: Coach, who: coach, where: bedroom, id: coach, goto: {to}}}
        - {{do: Mum, who: mum, where: bedroom, goto: tell}}
  busy:
    - show: coach
    - say: coach
      text: Not now.
    - goto: hello
"""
TOLD = """cast:
  dad: {{name: Dad, gender: m, person: mum{listener}}}
nodes:
  hello:
    - show: dad
    - say: dad
      text: I'm here.
    - act: tell
    - end: told
"""
YES = ", listener: yes"


@pytest.mark.parametrize(
    ("listener", "to", "told"),
    [(YES, "busy", [("listener-not-told", "coach")]), ("", "busy", []), (YES, "tell", [])],
)
def test_the_face_of_a_listener_leads_to_telling(listener: str, to: str, told: list[tuple[str, ...]]) -> None:
    assert found(FACES.format(listener=listener, to=to), check_listeners) == told


@pytest.mark.parametrize(("listener", "told"), [("", [("told-no-listener", "dad")]), (YES, [])])
def test_who_alone_is_told_is_a_listener(listener: str, told: list[tuple[str, ...]]) -> None:
    assert found(TOLD.format(listener=listener), check_listeners) == told


def test_where_nobody_is_called_a_listener_that_alone_is_told() -> None:
    nobody = "cast:\n  mum: {name: Mum, gender: f, person: mum}\n"
    assert found(nobody, check_listeners) == []


COACH = "{{do: Coach, who: coach, where: bedroom, id: coach, goto: {}}}"
WAYS = """cast:
  coach: {{name: Coach, gender: m, person: mum, listener: yes}}
nodes:
  hello:
    - choose:
        - {coach}
        - {{do: Wait, goto: quiet}}
  busy:
{busy}
  last:
    - act: tell
    - end: told
"""
NOT_TOLD = [{"code": "listener-not-told", "who": "coach"}]


@pytest.mark.parametrize(
    ("busy", "wrong"),
    [
        ("    - goto: last", False),
        ("    - if: did-save\n      goto: quiet\n      else: last", False),
        ("    - if: did-save\n      goto: last\n      else: quiet", False),
        ("    - narrate: Soup.\n    - if: did-save\n      goto: busy\n      else: quiet", True),
        ("    - narrate: Soup.\n    - goto: busy", True),
        ("    - end: quiet", True),
        ("    - act: save\n    - end: quiet", True),
        ("    - choose:\n        - {do: Tell him, act: tell, id: a}\n    - end: quiet", False),
        ("    - choose:\n        - {do: Go on, goto: last}\n        - {do: Stop, goto: quiet}", False),
        ("    - choose:\n        - {do: Mum, who: mum, goto: last}\n        - {do: Stop, goto: quiet}", True),
    ],
)
def test_the_way_from_a_face_may_lead_on_to_telling_before_the_next_faces(busy: str, *, wrong: bool) -> None:
    text = WAYS.format(coach=COACH.format("busy"), busy=busy)
    assert told_in_full(text, check_listeners) == NOT_TOLD * wrong


def test_of_several_faces_of_a_listener_one_that_tells_is_enough() -> None:
    two = COACH.format("busy") + "\n        - " + COACH.format("last").replace("id: coach", "id: again")
    assert told_in_full(WAYS.format(coach=two, busy="    - end: quiet"), check_listeners) == []


def test_a_face_that_leads_nowhere_is_not_asked_for_telling() -> None:
    stays = "{do: Coach, who: coach, where: bedroom, id: coach}\n        - {do: Go, goto: quiet, id: go}"
    text = WAYS.format(coach=stays, busy="    - end: quiet")
    text = text.replace("        - {do: Wait, goto: quiet}\n", "    - end: quiet\n")
    assert told_in_full(text, check_listeners) == []


def test_words_without_a_face_are_nobodys() -> None:
    words = COACH.format("busy").replace("who: coach, where: bedroom, ", "")
    assert told_in_full(WAYS.format(coach=words, busy="    - end: quiet"), check_listeners) == []


ALONE = """cast:
  dad: {{name: Dad, gender: m{dad}}}
  mum: {{name: Mum, gender: f, person: mum, listener: yes}}
nodes:
  hello:
{steps}
    - end: told
"""
SAYS = "    - show: dad\n    - say: dad\n      text: Yes.\n"


@pytest.mark.parametrize(
    ("dad", "steps", "told"),
    [
        (", person: mum", SAYS + "    - act: tell", True),
        ("", "    - chat: dad\n      text: Yes.\n    - act: tell", False),
        (", person: mum, listener: yes", SAYS + "    - act: tell", False),
        (", person: mum", SAYS + "    - act: save", False),
        (", person: mum", SAYS + "    - say: mum\n      text: Good.\n    - act: tell", False),
        (", person: mum", "    - narrate: They talk.\n    - act: tell", False),
        (", person: mum", SAYS + "    - say: hero\n      text: Hm.\n    - act: tell", True),
    ],
)
def test_a_person_who_alone_speaks_where_somebody_is_told_is_a_listener(
    dad: str, steps: str, *, told: bool
) -> None:
    assert told_in_full(ALONE.format(dad=dad, steps=steps), check_listeners) == (
        [{"code": "told-no-listener", "who": "dad", "node": "hello"}] * told
    )


def test_who_does_harm_is_called_no_listener_though_it_is_told_to_them() -> None:
    harm = "offender: {kind: stranger, who: dad}\n"
    told = ALONE.format(dad=", person: mum", steps=SAYS + "    - act: tell")
    assert told_in_full(harm + told, check_listeners) == []
