"""Options that lead elsewhere than they say, and hints of the wrong order."""

import pytest

from game.story.checks.ends_of_options import check_ends
from tests.story.checks.of_example import found

TELLS = """nodes:
  hello:
    - choose:
        - do: {words}
          goto: {to}
          id: now
        - do: Wait
          goto: alone
"""


@pytest.mark.parametrize(
    ("words", "to", "told"),
    [
        ("Tell somebody now", "quiet", [("tells-nobody",)]),
        ("Tell somebody now", "tell", []),
        ("Tell somebody tomorrow", "quiet", []),
        ("Tell the cat", "quiet", []),
    ],
)
def test_telling_comes_to_somebody(words: str, to: str, told: list[tuple[str, ...]]) -> None:
    assert found(TELLS.format(words=words, to=to), check_ends) == told


REFUSED = """nodes:
  hello:
    - choose:
        - do: Send the code
          goto: quiet
          id: give
          {raised}
        - send: No.
          id: mine
          act: refuse
          goto: {to}
"""


@pytest.mark.parametrize(
    ("raised", "to", "told"),
    [
        ("set: [gave]", "quiet", [("refused-and-done",)]),
        ("set: [gave]", "alone", []),
        ("act: leave", "quiet", []),
    ],
)
def test_a_refusal_leads_elsewhere_than_what_was_refused(
    raised: str, to: str, told: list[tuple[str, ...]]
) -> None:
    assert found(REFUSED.format(raised=raised, to=to), check_ends) == told


ORDER = """nodes:
  hello:
    - order:
        - {{text: Keep the chat, id: keep}}
        - {{text: Block leo_x, id: block}}
        - {{text: Tell Mum, id: tell{anywhere}}}
      ask: What comes first?
      hint: {hint}
    - end: quiet
"""


@pytest.mark.parametrize(
    ("anywhere", "hint", "told"),
    [
        ("", "Telling fits at every place.", [("hint-anywhere", "at every place")]),
        (", anywhere: yes", "Telling fits at every place.", []),
        ("", "Keep before you block.", []),
    ],
)
def test_a_hint_says_of_places_what_is_so(anywhere: str, hint: str, told: list[tuple[str, ...]]) -> None:
    assert found(ORDER.format(anywhere=anywhere, hint=hint), check_ends) == told


CALLED_HINT = """nodes:
  hello:
    - choose:
        - do: Sit down anywhere
          goto: there
          id: hint
  there:
    - end: quiet
"""


def test_an_answer_that_its_author_calls_hint_is_none() -> None:
    assert found(CALLED_HINT, check_ends) == []
