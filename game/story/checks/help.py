"""Telling helps, always: whoever presses Tell, at whichever moment, and nothing else comes to a good ending.

By some of the answers that are offered then, that is; no answer given in the scene of telling, and nobody
who was told, leads to a hard ending without a choice to go on telling; and once the story has begun somebody
can be told. First that is proven on the nodes, whatever flags are up; then in the states, with as few flags
as will do: the acts, those that the author says matter, and those for which the scenes of the tools ask. Only
then all of them are looked at, which is every state that there is.
"""

from collections.abc import Callable, Collection
from typing import Final, TypeAlias

import msgspec

from game.story.checks.alone import TooFar
from game.story.checks.busiest import busiest
from game.story.checks.explore import affordable, asked_flags, counted, of_scenes
from game.story.checks.help_proof import surely_helps
from game.story.checks.loose import Loose, TooMany
from game.story.checks.roles import plain_at
from game.story.checks.told_alone import Failing, ToldAlone
from game.story.grammar.model import Episode, Kiosk, Lesson
from game.story.playing.cut import begun_anywhere, cuts, is_cut
from game.story.playing.decisions import decisions
from game.story.reading.diagnostics import Report

LIMIT: Final = 60_000
"""States that are visited where the proof is not enough: some seconds, for which an author will wait."""
FEW: Final = 10_000
"""The same where only some flags are looked at."""
ACTS: Final = frozenset({"did-tell", "did-block"})
FAULTS: Final = frozenset({"help-not-reached", "telling-ends-badly", "tell-without-act", "help-not-proven"})
"""What `check_help` reports."""


class Unproven(Exception):  # noqa: N818 - a finding about a story, not an error of the program
    """There are more states than are visited, and in those nothing was found; it says how many."""


class Proof(msgspec.Struct, frozen=True):
    """What came of a proof: plays that show a fault, or where it was given up, after how many states."""

    failing: tuple[Failing, ...] = ()
    unproven: str = ""
    forms: bool = False
    """Whether it was proven, too, of all forms that can begin later: of them and the whole in one walk."""


Prove: TypeAlias = Callable[[Episode, int], Proof]
"""Proves that telling helps in an episode, looking at so many states at most."""


def proof(episode: Episode, limit: int) -> Proof:
    """Prove it now."""
    if _all_hold(episode, limit):
        return Proof(forms=True)
    try:
        return Proof(telling_fails(episode, limit))
    except Unproven as problem:
        return Proof(unproven=str(problem))


def check_help(episode: Episode, report: Report, limit: int = LIMIT, prove: Prove = proof) -> None:
    """Report every fault of telling, each once for the scene in which it is, with a shortest way to it.

    `prove` may remember what was proven before.
    """
    proven = prove(episode, limit)
    if proven.unproven:
        node = episode.nodes[episode.always["tell"]]
        flags = ", ".join(f"`{flag}`" for flag in busiest(episode)) or "no one flag"
        report.add("help-not-proven", node.mark, node=node.id, states=proven.unproven, flags=flags)
    for each in proven.failing:
        mark = episode.nodes[each.scene].mark
        way = " › ".join(decisions(each.events))
        report.add(each.fault, mark, node=each.scene, place=each.place, way=way, ending=each.ending)


def telling_fails(episode: Episode, limit: int = LIMIT) -> tuple[Failing, ...]:
    """Give every fault of telling as a play that shows it; raise `Unproven` where that can't be said."""
    if surely_helps(episode):
        return ()
    if _holds_loosely(episode, limit):
        return ()
    asked, limit = asked_flags(episode), min(limit, affordable(episode))
    try:
        search = ToldAlone(episode, asked, limit)
    except TooFar:
        raise Unproven(limit) from None
    found = tuple(search.failings())
    if not found and not search.walk.complete:
        raise Unproven(limit)
    return found


def can_begin(episode: Episode, cut: Kiosk | Lesson) -> bool:
    """Tell whether a form may begin where it does: in no scene of a tool and in nobody else's part."""
    return not episode.nodes[cut.start].scene and plain_at(episode, cut.start)


def _all_hold(episode: Episode, limit: int) -> bool:
    """Tell whether telling surely helps in an episode and in all forms that can begin later.

    They have all but their first moments in common, and these are looked at once.
    """
    forms = () if is_cut(episode) else (form for cut, form in cuts(episode) if can_begin(episode, cut))
    every = [episode, *forms]
    if len(every) == 1:
        return False
    doubtful = [each.start for each in every if not surely_helps(each)]
    whole = begun_anywhere(episode, every[1:])
    return not doubtful or _holds_loosely(whole, limit, doubtful)


def _holds_loosely(episode: Episode, limit: int, begins: Collection[str] = ()) -> bool:
    """Tell whether few flags are enough to see that telling surely helps."""
    asked, limit = asked_flags(episode), min(limit, affordable(episode))
    few = frozenset(episode.matters) | ACTS
    sets = dict.fromkeys(counted(episode, asked & flags) for flags in (few, few | of_scenes(episode)))
    return any(_holds(episode, flags, min(limit // 2, FEW), begins) for flags in sets if flags != asked)


def _holds(episode: Episode, looked_at: frozenset[str], limit: int, begins: Collection[str]) -> bool:
    """Tell whether telling surely helps, whatever all flags are but these."""
    loose = Loose(episode, looked_at | {"did-tell"})
    try:
        search = ToldAlone(episode, looked_at, limit, loose, begins)
    except (TooMany, TooFar):
        return False
    return search.walk.complete and not any(search.failings())
