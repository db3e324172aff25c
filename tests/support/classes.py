"""Classes that never were: lessons with answers made by chance, which a seed repeats."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import msgspec

from game.results.moving import moved_answers, moved_changes
from game.results.pseudonyms import ALPHABET
from game.results.questionnaires import form_at, paired
from game.results.results import Lesson, Result, first_form
from game.results.tally import Change, Key, Tally, total

if TYPE_CHECKING:
    import random

    from game.results.journal_facts import Moment
    from game.story.grammar.questionnaire import FormName, Question, Survey


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
        first=first_form(str(number)),
        **facts,
    )


class Class(msgspec.Struct, frozen=True):
    """A class as nobody may know it: each seat with its random number, and what it answered."""

    lesson: Lesson
    seats: tuple[tuple[str, Tally], ...]

    @property
    def tally(self) -> Tally:
        """All seats together."""
        return total(tally for _, tally in self.seats)


def played(chance: random.Random, survey: Survey, pupils: int, learned: float = 0.6, **known: str) -> Class:
    """A class in pupil mode: each seat answers both forms, and learns an item with this chance."""
    own = lesson(chance, survey, pupils=pupils, **known)
    seats = (_seat(chance, survey, learned, own.first) for _ in range(pupils))
    return Class(own, tuple((f"{chance.getrandbits(128):032x}", seat) for seat in seats))


def _seat(chance: random.Random, survey: Survey, learned: float, first: FormName) -> Tally:
    sheets: dict[Moment, dict[str, str]] = {"before": {}, "after": {}}
    for item in survey.forms[form_at("after", first)].items:
        early = _answer(chance, survey, item, 0.45)
        late = _answer(chance, survey, item, 1.0) if chance.random() < learned else early
        if item.domain != "comfort":
            sheets["before"][item.id] = early
        sheets["after"][item.id] = late
    forms = (survey.forms[form_at("before", first)], survey.forms[form_at("after", first)])
    both = paired(survey, (forms[0], sheets["before"]), (forms[1], sheets["after"]))
    counts = {
        Key("answer", item, option, moment): 1
        for moment, sheet in sheets.items()
        for item, option in sheet.items()
    }
    return Tally({Key("seat"): 1, **counts}, {Change(what, *scores): 1 for what, scores in both.items()})


def told(known: Class, survey: Survey) -> Result:
    """What stays of a class when its lesson has ended."""
    answers = moved_answers(survey, known.lesson.first, known.seats, {}, known.lesson.pupils)
    return Result(known.lesson, len(known.seats), answers, moved_changes(known.seats))


def by_hands(known: Class, survey: Survey, drawn: str = "drawn") -> Result:
    """What stays of the same class where hands were counted: nobody knows who answered what."""
    counts = {
        msgspec.structs.replace(key, kind="counted"): count
        for key, count in known.tally.counts.items()
        if key.kind == "answer"
    }
    lesson_ = known.lesson
    hands = {drawn + lesson_.id: Tally(counts)}
    answers = moved_answers(survey, lesson_.first, [], hands, lesson_.pupils)
    return Result(lesson_, 0, answers, by_hand=True)


def _answer(chance: random.Random, survey: Survey, item: Question, knows: float) -> str:
    options = survey.options(item)
    if chance.random() < knows:
        return next(option.id for option in options if option.score == 1)
    return chance.choice(options).id
