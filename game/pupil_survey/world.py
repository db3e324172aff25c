"""The survey at a pupil's computer: its world, which keeps answers and nothing else, and its app."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import msgspec

from game.records.trouble import trouble_of_writing
from game.results.journal_facts import Answered
from game.results.questionnaires import form_at
from game.results.results import FOLLOWED
from game.results.seats import Seats, Sheet, facts_of, lesson_of, read_survey
from game.shell.companion_world import CompanionWorld

if TYPE_CHECKING:
    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.settings import Given
    from game.results.journal_facts import Changed, Moment
    from game.results.results import Lesson
    from game.story.grammar.questionnaire import Question, Survey


class SeatWorld(CompanionWorld):
    """Knows which seat answers which form; a pupil's own play on this computer is left alone."""

    def __init__(self, paths: Paths, catalogs: Catalogs, given: Given) -> None:
        """Nobody has sat down as yet."""
        super().__init__(paths, catalogs, given)
        self._seats = Seats(paths.data)
        self.answers: dict[str, str] = {}
        self.done = False
        self.survey: Survey | None = None
        self._digest, self._seat, self._word = "", 0, ""
        self._lesson: Lesson | None = None
        self.form: Moment = "before"

    def sit_down(self, seat: int, form: Moment, band: str, word: str) -> bool:
        """Begin a form at a seat; gives whether there is a survey for the band."""
        self.survey, self._digest = read_survey(self.paths.scenarios, band)
        self._seat, self.form, self._word = seat, form, word
        self._seats.remove_left(time.time())
        self._lesson = lesson_of(band, "", "", word)
        if form == "after" and (waiting := self._waiting(self._lesson)) is not None:
            self._lesson = waiting.lesson
        if form == "later" and re.fullmatch(FOLLOWED, word.strip().lower()):
            self._lesson = msgspec.structs.replace(self._lesson, follows=word.strip().lower())
        return self.survey is not None

    @property
    def items(self) -> tuple[Question, ...]:
        """The items of the form, in order."""
        if self.survey is None or self._lesson is None:
            return ()
        form = self.survey.forms[form_at(self.form, self._lesson.first)]
        return form.asked(before=self.form == "before")

    def answer(self, item: str, option: str) -> None:
        """Take an answer; a later one takes its place."""
        self.answers[item] = option

    def hand_in(self) -> None:
        """Keep what was answered; on a full disk it is told, and can be tried again."""
        if self.survey is None or self._lesson is None:
            return
        try:
            self._keep(self.survey, self._lesson)
        except OSError as error:
            self.warn_again(trouble_of_writing(error).text)
            return
        self.answers, self.done = {}, True

    def _keep(self, survey: Survey, known: Lesson) -> None:
        language, country = self.catalog.code, self.settings.country or ""
        lesson = msgspec.structs.replace(known, language=language, country=country)
        if self.form == "before":
            self._seats.keep(self._seat, Sheet.new(lesson, self._digest, self.answers))
            return
        sheet = self._sheet(lesson)
        facts: list[Answered | Changed]
        same, first = sheet.digest == self._digest, sheet.lesson.first
        if self.form == "later":
            facts = [Answered("later", *answer) for answer in self.answers.items()]
        else:
            facts = facts_of(survey, sheet.answers, self.answers, same_survey=same, first=first)
        self._seats.close(self._seat, sheet, facts)

    def _sheet(self, lesson: Lesson) -> Sheet:
        """What this seat answered before; an empty sheet where that was another class, or nothing."""
        if (waiting := self._waiting(lesson)) is not None:
            return waiting
        empty = Sheet.new(lesson, self._digest, {})
        self._seats.keep(self._seat, empty)
        return empty

    def _waiting(self, lesson: Lesson) -> Sheet | None:
        """What this seat answered before in this lesson, if anything waits."""
        loaded = self._seats.waiting(self._seat)
        self._tell(loaded.trouble)
        sheet = loaded.value
        return sheet if sheet is not None and sheet.belongs(lesson.band, self._word) else None
