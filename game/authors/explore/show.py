"""What was explored, told for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.lesson_flow.plan import STORY_MINUTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authors.explore.command import Explored
    from game.authors.explore.coverage import Exploration, Way
    from game.authors.explore.effort import Effort

LISTED: Final = 5
"""How many places are named of what was not reached."""
HOURGLASS: Final = "minutes: silent reading at the speed of the age, and six seconds a decision"


def told(found: Explored) -> str:
    """The whole report of one episode, with an empty line at its end."""
    lines = [found.path]
    if found.exploration is not None:
        lines += [f"  {line}" for line in _exploration(found.exploration)]
        lines += [f"  {line}" for line in _rest(found)]
        lines += [f"  note   {note}" for note in found.exploration.notes]
    lines += [f"  WRONG  {mistake}" for mistake in found.mistakes]
    if found.counterexamples:
        lines.append("  The same as plays, for the file beside the episode:")
        lines += [f"  {line}" for each in found.counterexamples for line in each.splitlines()]
    whole = found.exploration is None or found.exploration.complete
    well = (
        "all is well" if whole else "nothing wrong was found, but not every moment was looked at (`--limit`)"
    )
    verdict = f"{len(found.mistakes)} mistakes" if found.mistakes else well
    return "\n".join(line.rstrip() for line in (*lines, f"  {verdict}", "", ""))


def _exploration(seen: Exploration) -> Iterator[str]:
    whole = "all of them" if seen.complete else "as many as the limit allows; the rest by chance"
    yield (
        f"states      {seen.states:,} ({whole}), {seen.steps:,} steps in {seen.seconds:.1f} s of one core:"
        f" {seen.steps_a_second:,.0f} a second"
    )
    for each in seen.coverage:
        missed = f"; not {', '.join(each.missed[:LISTED])}" if each.missed else ""
        more = f" and {len(each.missed) - LISTED} more" if len(each.missed) > LISTED else ""
        yield f"{each.what:11} {each.met} of {each.of}{missed}{more}"
    yield from _chance(seen)
    yield ""
    yield f"{'ending':20} {'kind':5} {'shortest':>20} {'by chance':>26}   the shortest way"
    for way in seen.ways:
        yield _way(way)
    yield ""


def _chance(seen: Exploration) -> Iterator[str]:
    if not seen.plays:
        return
    speed = seen.random_steps / seen.random_seconds if seen.random_seconds else 0.0
    yield (
        f"by chance   {seen.plays:,} plays, {speed:,.0f} steps a second; {seen.good:.0%} ended well;"
        f" usually {_takes(seen.usual)}, at most {_takes(seen.longest)}"
    )
    yield f"            ({HOURGLASS})"


def _way(way: Way) -> str:
    shortest = _takes(way.shortest) if way.shortest else "by chance only" if way.usual else "not reached"
    usual = f"{way.share:.1%}, {_takes(way.usual)}" if way.usual else "never"
    return f"{way.ending:20} {way.kind:5} {shortest:>20} {usual:>26}   {' › '.join(way.decisions)}".rstrip()


def _takes(what: Effort) -> str:
    return f"{what.clicks} clicks, {what.minutes:.1f} min"


def _rest(found: Explored) -> Iterator[str]:
    right, wrong = len(found.plays), len(found.failed)
    yield f"play tests  {right} of {right + wrong} go as written" if right + wrong else "play tests  none"
    if found.cut is not None:
        yield f"at a stand  usually {_takes(found.cut)}"
    for each in found.lessons:
        yield (
            f"lesson {each.shape:9} {each.usual:.1f} min read aloud with {each.stops} stops; nine of ten"
            f" at most {each.long:.1f} of {STORY_MINUTES[each.shape]}"
        )
    if not found.untranslated:
        return
    whole = [code for code, ids in found.untranslated.items() if not ids]
    yield f"translated  whole in {', '.join(whole)}" if whole else "translated  nowhere whole"
