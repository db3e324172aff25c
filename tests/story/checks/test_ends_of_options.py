"""Options that lead elsewhere than they say, and hints of the wrong order."""

import pytest

from game.story.checks.ends_of_options import check_ends
from tests.story.checks.of_example import found, hello, told_in_full

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


def faces(*nodes: str, words: str = "Tell somebody now", to: str = "there") -> list[dict[str, str]]:
    """What is told of an option of these words that leads there, and of these nodes."""
    return told_in_full(TELLS.format(words=words, to=to) + "".join(nodes), check_ends)


NOBODY = [{"code": "tells-nobody", "node": "there"}]
ON = "  there:\n    - narrate: She goes.\n{}    - goto: then\n"


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("    - show: mum\n    - say: mum\n      text: Hm.\n    - end: quiet\n", []),
        ("    - chat: mum\n      text: Hm.\n    - end: quiet\n", []),
        ("    - chat: leo\n      text: Hm.\n    - end: quiet\n", NOBODY),
        ("    - act: tell\n    - end: told\n", []),
        ("    - act: save\n    - end: told\n", NOBODY),
        ("    - choose:\n        - {do: Mum, who: mum, goto: tell}\n        - {do: Go, goto: quiet}\n", []),
        ("    - choose:\n        - {do: Go in, goto: in}\n        - {do: Go, goto: quiet}\n", NOBODY),
        (
            "    - choose:\n        - {do: Tell, act: tell, goto: quiet}\n        - {do: Go, goto: alone}\n",
            [],
        ),
        ("    - goto: there\n", NOBODY),
        ("    - goto: tell\n", []),
        ("    - end: quiet\n    - act: tell\n", NOBODY),
    ],
)
def test_telling_goes_on_to_somebody_before_the_next_choice(then: str, told: list[dict[str, str]]) -> None:
    inside = "  in:\n    - act: tell\n    - end: told\n" if "goto: in" in then else ""
    assert faces(ON.format(""), f"  then:\n{then}", inside) == told


def test_of_two_ways_one_that_comes_to_somebody_is_enough() -> None:
    ways = "  there:\n    - narrate: She goes.\n    - if: did-save\n      goto: {}\n      else: {}\n"
    assert faces(ways.format("quiet", "tell")) == faces(ways.format("tell", "quiet")) == []
    assert faces(ways.format("quiet", "alone")) == NOBODY


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Talk to an adult", True),
        ("ASK A TEACHER", True),
        ("Never tell somebody", False),
        ("Should I tell somebody?", False),
        ("Tell somebody's cat", True),
        ("Retell somebody", False),
    ],
)
def test_only_words_that_tell_somebody_now_are_taken_at_their_word(words: str, *, told: bool) -> None:
    assert faces(words=words, to="quiet") == [{"code": "tells-nobody", "node": "quiet"}] * told


def test_words_that_tell_and_stay_lead_nowhere() -> None:
    stays = "- choose:\n    - {do: Tell somebody now, id: a}\n    - {do: Wait, id: b}\n"
    assert told_in_full(hello(stays), check_ends) == []


TWO = "- choose:\n    - {{do: Send it, id: a, {one}}}\n    - {{do: Refuse, id: b, {two}}}\n"


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ("goto: quiet, set: [gave]", "goto: quiet, act: refuse", True),
        ("goto: quiet, set: [gave]", "goto: quiet, act: leave", False),
        ("goto: quiet, set: [gave]", "goto: quiet", False),
        ("set: [gave]", "act: refuse", False),
        ("goto: quiet", "goto: quiet, act: refuse", False),
        ("goto: quiet, set: [gave], act: save", "goto: quiet, act: refuse", False),
    ],
)
def test_what_is_refused_is_not_where_what_was_done_leads(one: str, two: str, *, told: bool) -> None:
    assert told_in_full(hello(TWO.format(one=one, two=two)), check_ends) == (
        [{"code": "refused-and-done", "node": "quiet"}] * told
    )


LOOSE = """nodes:
  hello:
    - order:
        - {{text: Keep the chat, id: keep{first}}}
        - {{text: Block leo_x, id: block{second}}}
        - {{text: Tell Mum, id: tell{third}}}
      ask: What comes first?
      hint: You can tell whenever you like.
    - end: quiet
"""


@pytest.mark.parametrize("place", ["first", "second", "third"])
def test_a_hint_that_something_fits_anywhere_is_right_whichever_it_is(place: str) -> None:
    free = {"first": "", "second": "", "third": "", place: ", anywhere: yes"}
    assert told_in_full(LOOSE.format(**free), check_ends) == []
    nothing = LOOSE.format(first="", second="", third="")
    assert told_in_full(nothing, check_ends) == [{"code": "hint-anywhere", "found": "whenever"}]


def test_an_order_needs_no_hint() -> None:
    assert told_in_full(ORDER.format(anywhere="", hint="").replace("      hint: \n", ""), check_ends) == []
