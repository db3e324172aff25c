"""What surely holds and what never does, and where somebody may have been told, on the nodes alone."""

from collections import deque
from typing import Final

import pytest
from msgspec.structs import replace

from game.story.checks.alone import TOLD
from game.story.checks.follow import Scenes, Told, Untold, never, surely
from game.story.checks.walk import moves
from game.story.grammar.model import Episode
from game.story.playing.reducer import start, step
from game.story.reading.fields import Condition, Either
from tests.story.checks.of_example import example
from tests.support.small_stories import changed
from tests.support.tiers import few

ASKED_FOR: Final = frozenset({TOLD, "promised", "did-refuse", "did-block", "did-save", "quiet"})


def flags(names: str) -> frozenset[str]:
    return frozenset(names.split())


A_OR_NOT_B = (Either(up=flags("a"), down=flags("b")),)
EITHERS = (*A_OR_NOT_B, Either(up=flags("c")))


@pytest.mark.parametrize(
    ("condition", "up", "down", "holds", "fails"),
    [
        (None, "", "", True, False),
        (Condition(needs=flags("a")), "", "", False, False),
        (Condition(needs=flags("a")), "a c", "", True, False),
        (Condition(needs=flags("a")), "", "a", False, True),
        (Condition(needs=flags("a b")), "a", "", False, False),
        (Condition(needs=flags("a b")), "a", "b", False, True),
        (Condition(lacks=flags("a")), "", "", False, False),
        (Condition(lacks=flags("a")), "", "a c", True, False),
        (Condition(lacks=flags("a")), "a", "", False, True),
        (Condition(lacks=flags("a b")), "", "a", False, False),
        (Condition(needs=flags("a"), lacks=flags("b")), "a", "", False, False),
        (Condition(needs=flags("a"), lacks=flags("b")), "", "b", False, False),
        (Condition(needs=flags("a"), lacks=flags("b")), "a", "b", True, False),
        (Condition(either=A_OR_NOT_B), "", "", False, False),
        (Condition(either=A_OR_NOT_B), "a", "", True, False),
        (Condition(either=A_OR_NOT_B), "", "b", True, False),
        (Condition(either=A_OR_NOT_B), "b", "", False, False),
        (Condition(either=A_OR_NOT_B), "", "a", False, False),
        (Condition(either=A_OR_NOT_B), "b", "a", False, True),
        (Condition(either=EITHERS), "a", "", False, False),
        (Condition(either=EITHERS), "a c", "", True, False),
        (Condition(either=EITHERS), "a", "c", False, True),
        (Condition(needs=flags("d"), either=A_OR_NOT_B), "a", "", False, False),
        (Condition(needs=flags("d"), either=A_OR_NOT_B), "d", "", False, False),
    ],
)
def test_by_what_is_known_of_flags_a_condition_holds_fails_or_may_do_either(
    condition: Condition | None,
    up: str,
    down: str,
    holds: bool,  # noqa: FBT001
    fails: bool,  # noqa: FBT001
) -> None:
    assert surely(condition, flags(up), flags(down)) is holds
    assert never(condition, flags(up), flags(down)) is fails


TELLING = "    - act: tell\n    - hide: mum\n    - end: together"
BACK = "    - act: tell\n    - hide: mum\n    - return: yes"
ASKS = ("    - if: did-block\n", "    - if: did-tell\n")
PASSES = ("    - if: did-block\n", "    - if: [did-tell, promised]\n")
CHOSEN = ("          act: refuse\n", "          act: tell\n")
NESTED = (
    "    - narrate: The chat is kept.\n",
    "    - tools: {tell: not-now}\n    - narrate: The chat is kept.\n",
)
OWN = ("    - tools: {save: keep-picture}\n", "    - tools: {save: not-now, tell: not-now}\n")
NO_MORE = (
    "    - chat: finn\n      text: Here",
    "    - end: quiet\n      if: did-tell\n    - chat: finn\n      text: Here",
)


def waits(episode: Episode, *, told: bool) -> set[tuple[str, int]]:
    """The steps of the story at which it waits with somebody told or nobody, in all states that there are.

    States are one that differ in nothing that this small story asks for.
    """
    waiting = deque(replace(start(episode, hero), log=()) for hero in episode.heroes)
    seen, found = set[object](), set[tuple[str, int]]()
    while waiting:
        state = waiting.popleft()
        key = (state.node, state.at, state.flags & ASKED_FOR, state.back)
        if state.ended or key in seen:
            continue
        seen.add(key)
        if not state.back and (TOLD in state.flags) is told:
            found.add((state.node, state.at))
        waiting += (replace(step(episode, state, each), log=()) for each in moves(episode, state))
    return found


CHANGES = (
    ((TELLING, BACK), ASKS),
    (),
    (CHOSEN, NO_MORE),
    ((TELLING, BACK),),
    ((TELLING, BACK), PASSES),
    ((TELLING, BACK), NESTED),
    ((TELLING, BACK), OWN),
    ((TELLING, BACK), NO_MORE),
    (CHOSEN,),
    (CHOSEN, ASKS),
)


@pytest.mark.parametrize("changes", few(CHANGES))
def test_what_is_followed_on_the_nodes_is_what_can_be_played(changes: tuple[tuple[str, str], ...]) -> None:
    episode = changed(*changes)
    for follow, told in ((Told, True), (Untold, False)):
        places = follow(Scenes(episode)).places
        followed = {(name, at) for name, at in places if episode.nodes[name].steps[at].WAITS}
        assert followed == waits(episode, told=told)


SHORT = """nodes:
  evening:
    - narrate: Soup.
{evening}
    - end: quiet
  hello:
    - narrate: Bread.
{hello}
    - end: quiet
  answer:
    - narrate: Tea.
    - end: quiet
  pause:
    - narrate: Breathe.
{pause}
    - return: yes
  keep:
{keep}
    - return: yes
  report:
    - return: yes
  block:
    - act: block
      with: leo
    - return: yes
  leave:
    - return: yes
  tell:
{tell}
"""
TELLS = "- narrate: Mum.\n- act: tell\n- narrate: Good.\n- return: yes"
TO_HELLO = "- goto: hello"
PARTS = ("evening", "hello", "pause", "keep", "tell")


def short(**parts: str) -> Episode:
    """A small story with this in its nodes; Tell tells and comes back, unless it is otherwise."""
    every = dict.fromkeys(PARTS, "") | {"tell": TELLS} | parts
    indented = {
        name: "\n".join(f"    {line}" for line in steps.splitlines()) for name, steps in every.items()
    }
    return example(SHORT.format(**indented).replace("\n\n", "\n"))


TOLD_ONLY = "- narrate: Only then.\n  if: did-tell\n- narrate: On."
NOT_TOLD = "- narrate: Not then.\n  if: not did-tell\n- narrate: On."
NO_TELL = {"tell": "- narrate: Mum is out.\n- return: yes"}


def one(first: str, then: str = "- narrate: On.", second: str = "do: Two, id: two") -> str:
    """A choice of two, and what comes after it."""
    return f"- choose:\n    - {{{first}}}\n    - {{{second}}}\n{then}"


def back(second: str) -> str:
    """A choice of words that can be taken back."""
    return one("say: One, id: one", "  back: Wait.\n- narrate: On.", second)


ASK = one("do: One, goto: hello", "- narrate: Still here.")
CHOICE_TELLS = one("do: One, id: one, act: tell")
CHOICE_LEADS = one("do: One, goto: hello, act: tell", "", "do: Two, goto: answer")
TO_ONE_OF_TWO = "- if: did-tell\n  goto: hello\n  else: answer"
NOT_TO_ONE = "- if: not did-tell\n  goto: hello\n  else: answer"
PERHAPS_THERE = "- if: did-tell\n  goto: hello\n- narrate: On."
PERHAPS_NOT = "- if: not did-tell\n  goto: hello\n- narrate: On."
ENDS_TOLD = f"- end: quiet\n  if: did-tell\n{TO_HELLO}"
ENDS_UNTOLD = f"- end: quiet\n  if: not did-tell\n{TO_HELLO}"
MUM = "- narrate: Mum.\n"
OUT = "- return: yes"


@pytest.mark.parametrize(
    "parts",
    few(
        [
            {},
            {"evening": TO_HELLO},
            {"evening": ASK},
            {"evening": ASK, **NO_TELL},
            {"evening": f"- act: tell\n{ASK}", **NO_TELL},
            {"evening": f"{ASK}\n- act: tell", "hello": TOLD_ONLY, **NO_TELL},
            {"evening": CHOICE_TELLS, **NO_TELL},
            {"evening": CHOICE_LEADS, **NO_TELL},
            {"evening": CHOICE_LEADS, "hello": TOLD_ONLY, **NO_TELL},
            {"evening": CHOICE_LEADS, "hello": NOT_TOLD, **NO_TELL},
            {"evening": f"{CHOICE_TELLS}\n{TOLD_ONLY}", **NO_TELL},
            {"evening": f"{CHOICE_TELLS}\n{NOT_TOLD}", **NO_TELL},
            {"evening": f"{TOLD_ONLY}\n{NOT_TOLD}\n{ASK}"},
            {"evening": TO_ONE_OF_TWO},
            {"evening": NOT_TO_ONE},
            {"evening": PERHAPS_THERE},
            {"evening": PERHAPS_NOT},
            {"evening": TO_ONE_OF_TWO, **NO_TELL},
            {"evening": NOT_TO_ONE, **NO_TELL},
            {"evening": PERHAPS_THERE, **NO_TELL},
            {"evening": PERHAPS_NOT, **NO_TELL},
            {"evening": "- if: did-save\n  goto: hello\n  else: answer", "keep": "- act: save"},
            {"evening": "- if: [did-tell, did-save]\n  goto: hello\n  else: answer", "keep": "- act: save"},
            {"evening": f"{CHOICE_TELLS}\n{TO_ONE_OF_TWO}", **NO_TELL},
            {"evening": f"{CHOICE_TELLS}\n{PERHAPS_NOT}", **NO_TELL},
            {"evening": ENDS_TOLD},
            {"evening": ENDS_UNTOLD},
            {"evening": ENDS_TOLD, **NO_TELL},
            {"evening": ENDS_UNTOLD, **NO_TELL},
            {"evening": f"- tools: {{tell: keep}}\n{TO_HELLO}"},
            {"evening": f"- tools: {{tell: keep}}\n{TO_HELLO}", "keep": "- act: tell", **NO_TELL},
            {"evening": f"- tools: {{tell: keep}}\n{TO_HELLO}", "keep": f"{MUM}- act: tell", **NO_TELL},
            {"evening": TO_HELLO, "hello": "- tools: {tell: keep}"},
            {"evening": TO_HELLO, "hello": "- tools: {tell: keep}", "keep": "- act: tell", **NO_TELL},
            {"pause": "- tools: {save: keep}", "keep": "- act: tell\n- narrate: Kept.", **NO_TELL},
            {"pause": "- tools: {tell: keep}", "keep": "- act: tell\n- narrate: Kept.", **NO_TELL},
            {"pause": "- tools: {tell: keep}\n- goto: answer", "keep": "- act: tell", **NO_TELL},
            {"pause": "- act: tell", **NO_TELL},
            {"pause": TOLD_ONLY},
            {"pause": NOT_TOLD, **NO_TELL},
            {"pause": "- tools: {tell: pause}\n- act: tell"},
            {"pause": "- goto: answer\n  if: did-tell"},
            {"pause": "- goto: answer\n  if: not did-tell"},
            {"tell": f"{MUM}{OUT}\n  if: not did-save\n- act: tell\n{OUT}", "keep": "- act: save"},
            {"tell": f"{MUM}- act: tell\n{OUT}\n  if: did-tell\n- end: told"},
            {"tell": f"{MUM}- act: tell\n- end: told"},
            {"tell": f"{MUM}- act: tell\n- goto: answer"},
            {"tell": f"{MUM}- goto: answer"},
            {"tell": one("do: One, act: tell, goto: answer", OUT)},
            {"tell": one("do: One, act: tell, id: one", OUT)},
            {"tell": one("do: One, act: tell, goto: keep", OUT)},
            {"tell": one("do: One, act: tell, goto: keep", OUT), "keep": "- narrate: Kept."},
            {"tell": one("do: One, goto: keep", OUT), "keep": "- act: tell\n- narrate: Kept."},
            {"evening": one("do: One, goto: keep"), "keep": "- act: tell", **NO_TELL},
            {"evening": one("do: One, goto: keep"), "keep": "- narrate: Kept.\n- act: tell", **NO_TELL},
            {"evening": one("do: One, goto: keep, act: tell"), **NO_TELL},
            {"evening": one("do: One, goto: keep, act: tell"), "keep": "- narrate: Kept.", **NO_TELL},
            {"evening": back("say: Two, id: two, act: tell"), **NO_TELL},
            {"evening": back("say: Two, goto: hello, act: tell"), **NO_TELL},
            {"evening": back("say: Two, goto: hello")},
            {
                "evening": one(
                    "do: One, id: one, if: did-tell", second="do: Two, goto: hello, if: not did-tell"
                )
            },
            {"evening": one("do: One, id: one, if: did-tell", second="do: Two, goto: hello"), **NO_TELL},
            {"evening": one("do: One, id: one, if: not did-tell", second="do: Two, goto: hello")},
        ],
        24,
    ),
)
def test_in_small_stories_what_is_followed_is_what_can_be_played(parts: dict[str, str]) -> None:
    episode = short(**parts)
    for follow, told in ((Told, True), (Untold, False)):
        up, down = (frozenset({TOLD}), frozenset[str]()) if told else (frozenset[str](), frozenset({TOLD}))
        steps = {(name, at): episode.nodes[name].steps[at] for name, at in follow(Scenes(episode)).places}
        followed = {at for at, each in steps.items() if each.WAITS and not never(each.if_, up, down)}
        assert followed == waits(episode, told=told)
