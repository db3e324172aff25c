"""Who is called a listener, and who is told."""

import pytest

from game.story.checks.called_listeners import check_listeners
from tests.story.checks.of_example import found

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
