"""The plan of a lesson for each story, and a page with the course of each shorter or longer lesson."""

from __future__ import annotations

from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Final

import msgspec

from game.lesson_flow.plan import PLANS
from game.lesson_flow.stops import story_of
from game.print.paper import Paper
from game.print.printed import sheet
from game.print.words import common, curriculum, plan
from game.print.words.story_plans import STORY_PLANS
from game.story.grammar.graph import playable, played
from game.text import Text
from game.vocabulary import ACT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from game.lesson_flow.plan import LessonPart, Shape
    from game.print.printed import Sheet
    from game.print.sheets import Press
    from game.print.words.story_plan import StoryPlan
    from game.story.grammar.model import Episode
    from game.story.grammar.signs import Sign
    from game.story.steps import Step

WHOLE: Final[Shape] = "45"
"""The lesson whose plan has three pages; the others have a page each beside it."""
OF_EIGHT, OF_NINE = 8, 9
"""How many grades a primary school has."""
ENTERS_OF_EIGHT, ENTERS_OF_NINE = 7, 6
"""Years with which a child begins a primary school of eight grades, and one of nine: an assumption, printed
as a guide beside the ages, which decide."""


class CourseRow(msgspec.Struct, frozen=True):
    """A row of the course: from which minute to which, the part's name, what is done and what can be said."""

    start: int
    end: int
    name: Text
    do: Text
    say: Text
    stops: int


class Outcome(msgspec.Struct, frozen=True):
    """A row of the table of outcomes: where, what, and its source, or "" where it is to be confirmed."""

    where: Text
    what: tuple[Text, ...]
    source: str


def plans(press: Press) -> Iterator[Sheet]:
    """The plan of each story that a class plays, and the course of each other lesson with it."""
    for episode in press.pack.for_children:
        paper = Paper(press.catalog, press.kit, next(iter(episode.heroes.values())))
        yield _plan(press, paper, episode)
        for shape in PLANS:
            if shape != WHOLE:
                yield _course(paper, episode, shape)


def _plan(press: Press, paper: Paper, episode: Episode) -> Sheet:
    own = STORY_PLANS.get(episode.id)
    html = paper.write(
        "plan.html",
        **_of_story(episode, WHOLE),
        own=own,
        acts=ACT_NAMES.values(),
        signs=signs_of(episode, press.pack.signs),
        grades=grades(episode.ages),
        outcomes=outcomes(episode.ages, own),
    )
    title = f"{paper.say(plan.KIND)}: {paper.say(episode.title)}"
    return sheet(f"plan-{episode.id}", title, html, 3)


def _course(paper: Paper, episode: Episode, shape: Shape) -> Sheet:
    values = _of_story(episode, shape)
    html = paper.write("course.html", **values, own=STORY_PLANS.get(episode.id))
    title = f"{paper.say(plan.KIND)}: {paper.say(episode.title)} ({paper.say(plan.SHAPES[shape])})"
    return sheet(f"plan-{episode.id}-{shape}", title, html)


def _of_story(episode: Episode, shape: Shape) -> dict[str, object]:
    """What both pages ask for."""
    return {
        "w": plan,
        "common": common,
        "c": curriculum,
        "episode": episode,
        "faces": [(hero.person or hero.id, "happy") for hero in [*episode.heroes.values()][:2]],
        "ages": episode.ages.replace("-", "–"),
        "time": plan.SHAPES[shape],
        "sittings": course(shape),
        "stops": stops_of(story_of(episode, shape)) if PLANS[shape].stops else [],
        "most": PLANS[shape].stops,
    }


def course(shape: Shape) -> list[list[CourseRow]]:
    """The parts of a lesson that take time, by sitting: minutes begin anew with each."""
    sittings = groupby(PLANS[shape].parts, lambda part: part.sitting)
    return [_rows(shape, [part for part in parts if part.minutes]) for _, parts in sittings]


def _rows(shape: Shape, parts: Sequence[LessonPart]) -> list[CourseRow]:
    starts = [0, *accumulate(part.minutes for part in parts)]
    return [_row(shape, part, start) for start, part in zip(starts, parts, strict=False)]


def _row(shape: Shape, part: LessonPart, start: int) -> CourseRow:
    name, do, say = plan.PARTS[part.id]
    if part.id == "before" and PLANS[shape].all_questions:
        do = plan.ALL_QUESTIONS
    if part.id == "talk" and shape == "recall":
        do = plan.TALK_AGAIN
    return CourseRow(start, start + part.minutes, name, do, say, PLANS[shape].stops)


def stops_of(episode: Episode) -> list[Step]:
    """The choices at which a class can stop to talk and to vote, in the order of the story, each once.

    A scene that is called from several places holds the same choice in each of them.
    """
    reached = playable(episode.nodes, episode.start, episode.always)
    steps = (step for node in episode.nodes.values() if node.id in reached for step in played(node))
    return [*{step.mark.line: step for step in steps if step.talk is not None}.values()]


def signs_of(episode: Episode, signs: Mapping[str, Sign]) -> list[Sign]:
    """The warning signs that messages of the story carry, in the order of the list of signs."""
    steps = (step for node in episode.nodes.values() for step in played(node))
    found = {sign for step in steps for sign in step.signs}
    return [sign for name, sign in signs.items() if name in found]


def grades(ages: str) -> tuple[str, str] | None:
    """The grades of these ages, `12-14`, in a primary school of eight years, and of nine.

    Neither for grown-ups, and where the oldest are in another school by then.
    """
    of_eight, of_nine = _span(ages, ENTERS_OF_EIGHT), _span(ages, ENTERS_OF_NINE)
    if not (of_eight and of_nine) or of_eight[1] > OF_EIGHT:
        return None
    return f"{of_eight[0]}–{of_eight[1]}", f"{of_nine[0]}–{min(of_nine[1], OF_NINE)}"


def _span(ages: str, enters: int) -> tuple[int, int] | None:
    """The first and the last year of school of these ages; None where they are no numbers."""
    first, _, last = ages.partition("-")
    if not (first.isdigit() and last.isdigit()):
        return None
    return int(first) - enters + 1, int(last) - enters + 1


def outcomes(ages: str, own: StoryPlan | None) -> list[Outcome]:
    """What of the frameworks the story is about, and what is known of each country for these ages."""
    found = []
    if own:
        strands = tuple(curriculum.STRANDS[one] for one in own.strands)
        domains = tuple(curriculum.DOMAINS[one] for one in own.domains)
        found += [Outcome(curriculum.ECW, strands, curriculum.ECW_SOURCE)] if strands else []
        found.append(Outcome(curriculum.DCE, domains, curriculum.DCE_SOURCE))
    first, last = _span(ages, ENTERS_OF_EIGHT) or (1, OF_NINE)
    for fits in curriculum.COUNTRIES:
        if fits.grades[0] <= last and first <= fits.grades[1]:
            found.append(Outcome(fits.where, (fits.what,), fits.source))
    return found
