"""A choice: to whom its words are taken back, and whether the node goes on after it."""

import pytest

from tests.story.checks.of_example import example, hello

ASK = """
- choose:
    - {one}: Wait
      id: one
    - {other}: Go on
      {goto}
  back: Wait. Let me say that again.
"""


@pytest.mark.parametrize(
    ("one", "other", "to"), [("send", "send", "chat"), ("send", "do", "chat"), ("do", "say", "room")]
)
def test_words_are_taken_back_where_they_were_said(one: str, other: str, to: str) -> None:
    step = example(hello(ASK.format(one=one, other=other, goto="id: other"))).nodes["hello"].steps[0]
    [back] = [each for each in step.texts() if each.text.source.startswith("Wait.")]
    assert (back.speaker, back.to) == ("hero", to)


def test_only_options_that_all_lead_elsewhere_lead_away() -> None:
    stays = example(hello(ASK.format(one="say", other="do", goto="goto: alone"))).nodes["hello"].steps[0]
    leads = example("").nodes["evening"].steps[-1]
    assert (stays.leads_away(), stays.targets()) == (False, ("alone",))
    assert (leads.leads_away(), leads.targets()) == (True, ("answer", "hello", "tell"))
