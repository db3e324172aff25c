"""Classes that never were: lessons with answers made by chance, which a seed repeats."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from game.results.pseudonyms import ALPHABET
from game.results.questionnaires import paired
from game.results.results import Lesson, Result
from game.results.tally import Change, Key, Tally

if TYPE_CHECKING:
    import random

    from game.results.journal_facts import Moment
    from game.story.grammar.questionnaire import Question, Survey


def code(chance: random.Random) -> str:
    """A code of the right form."""
    signs = "".join(chance.choice(ALPHABET) for _ in range(8))
    return f"{signs[:4]}-{signs[4:]}"


def lesson(chance: random.Random, survey: Survey, *, pupils: int, **known: str) -> Lesson:
    """A lesson of a class with so many pupils; `known` overrides what is known of it."""
    facts = {"week": "2026-W48", "episode": "new-friend", "school": "", "trainer": "", **known}
    number = uuid.UUID(int=chance.getrandbits(128), version=4)
    return Lesson(
        id=str(number),
        band=survey.band,
        content="c",
        language="en",
        game="1",
        country="ba",
        pupils=pupils,
        **facts,
    )


def played(chance: random.Random, survey: Survey, pupils: int, learned: float = 0.6, **known: str) -> Result:
    """A class in pupil mode: each seat answers both forms, and learns an item with this chance."""
    counts: dict[Key, int] = {Key("seat"): pupils} if pupils else {}
    changes: dict[Change, int] = {}
    for _ in range(pupils):
        sheets: dict[Moment, dict[str, str]] = {"before": {}, "after": {}}
        for item in survey.forms["b"].items:
            first = _answer(chance, survey, item, 0.45)
            again = _answer(chance, survey, item, 1.0) if chance.random() < learned else first
            if item.domain != "comfort":
                sheets["before"][item.id] = first
            sheets["after"][item.id] = again
        for moment, sheet in sheets.items():
            for item_id, option in sheet.items():
                key = Key("answer", item_id, option, moment)
                counts[key] = counts.get(key, 0) + 1
        both = paired(survey, (survey.forms["a"], sheets["before"]), (survey.forms["b"], sheets["after"]))
        for what, (before, after) in both.items():
            change = Change(what, before, after)
            changes[change] = changes.get(change, 0) + 1
    return Result(lesson(chance, survey, pupils=pupils, **known), Tally(counts, changes))


def counted(result: Result) -> Result:
    """The same class where hands were counted: nobody knows who answered what."""
    counts = {key: count for key, count in result.tally.counts.items() if key.kind != "seat"}
    return Result(result.lesson, Tally(counts))


def _answer(chance: random.Random, survey: Survey, item: Question, knows: float) -> str:
    options = survey.options(item)
    if chance.random() < knows:
        return next(option.id for option in options if option.score == 1)
    return chance.choice(options).id
