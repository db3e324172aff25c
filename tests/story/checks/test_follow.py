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
from tests.support.small_stories import changed

ASKED_FOR: Final = frozenset({TOLD, "promised", "did-refuse", "did-block", "quiet"})


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


FEW = ((), ((TELLING, BACK), ASKS), (CHOSEN, NO_MORE))
MORE = (
    ((TELLING, BACK),),
    ((TELLING, BACK), PASSES),
    ((TELLING, BACK), NESTED),
    ((TELLING, BACK), OWN),
    ((TELLING, BACK), NO_MORE),
    (CHOSEN,),
    (CHOSEN, ASKS),
)


@pytest.mark.parametrize("changes", [*FEW, *(pytest.param(each, marks=pytest.mark.long) for each in MORE)])
def test_what_is_followed_on_the_nodes_is_what_can_be_played(changes: tuple[tuple[str, str], ...]) -> None:
    episode = changed(*changes)
    for follow, told in ((Told, True), (Untold, False)):
        places = follow(Scenes(episode)).places
        followed = {(name, at) for name, at in places if episode.nodes[name].steps[at].WAITS}
        assert followed == waits(episode, told=told)
