"""The world of a lesson: the usual one in a folder of its own, with the lesson as the list of its events."""

from __future__ import annotations

import logging
import secrets
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import msgspec

from game.edges.opening import opened
from game.lesson_flow.events import End, Go, Minute, Open, OpenVote, Skip
from game.lesson_flow.number_entry import NumberEntry
from game.lesson_flow.plan import Setup
from game.lesson_flow.reducer import LessonRun, Refused, replay
from game.lesson_flow.save import LessonSave, LessonSaves, LessonsUnderWay
from game.lesson_flow.stops import story_of
from game.lesson_flow.what_is_asked import asked_in
from game.records.save import Plays
from game.records.settings import Given
from game.results.questionnaires import form_at
from game.results.results import first_form
from game.shell.companion_world import CompanionWorld
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from game.language.catalog import Catalogs
    from game.lesson.kept_result import Around
    from game.lesson_flow.events import Event
    from game.lesson_flow.plan import Form, Shape
    from game.lesson_flow.state import State
    from game.paths import Paths
    from game.records.folder_lock import FolderLock
    from game.records.save import SceneName
    from game.records.writer import Writer
    from game.report.numbers import ClassFigures
    from game.results.database import StoreError
    from game.story.grammar.model import Episode
    from game.story.grammar.questionnaire import Survey, SurveyForm
    from game.story.playing.play import Play

_log = logging.getLogger(__name__)

TEXT: Final = 125
"""Least size of the text in percent, so that the last row can read it."""
PUT_ASIDE = Text(
    "lesson.results-aside",
    "The results of earlier lessons can't be read. Nothing was deleted: they were put aside, and those of "
    "this lesson go into a new file.",
)


class LessonWorld(CompanionWorld):
    """Keeps the lesson and its play; the only writer of both."""

    def __init__(
        self, paths: Paths, catalogs: Catalogs, given: Given | None = None, writer: Writer | None = None
    ) -> None:
        """The lesson that was interrupted last is taken up where it stopped; the others wait."""
        self.lesson: LessonRun | None = None
        self._others: tuple[LessonSave, ...] = ()
        super().__init__(paths, catalogs, larger(given or Given()), writer)
        self.refusal: Refused | StoreError | None = None
        """Why the last thing could not be done; None once something could."""
        self.two_screens = False
        """Whether the teacher has a screen of the own, so that no notes come up on this one."""
        self.entry = NumberEntry()
        """Where numbers are entered, and what was typed there."""
        self.figures: ClassFigures | None = None
        """What the page of this lesson tells, while its result is shown; None where nobody can tell."""
        self.untold: StoreError | None = None
        """Why nobody can tell it."""
        self.written: Path | None = None
        """The page with the result of this lesson, once it was asked for."""
        self.show: Callable[[Path], bool] = opened
        """Has the computer show a file; a fake in tests."""
        self.shown: bool | None = None
        """Whether the page was shown when that was asked for last."""
        self.word = ""
        """The word that was said at all computers of this lesson, so that what seats answer belongs to it."""
        self._id = ""
        self._record_of_hands = ""
        self._day: date | None = None
        self._lessons = LessonSaves(self.paths.data)
        self._surveys: dict[str, tuple[Survey | None, str]] = {}
        self._held: FolderLock | None = None
        self._take_up()

    def take_lesson(self) -> bool:
        """Take what is kept of the lesson until it is closed; gives whether no other window has it."""
        from game.records.folder_lock import lock_folder

        try:
            self._held = lock_folder(self.paths.data)
        except OSError:
            return True  # a place that knows no locks
        return self._held is not None

    def close(self) -> None:
        """Wait until all is written, and let others have the lesson and the folder; no empty one is left."""
        super().close()
        if self._held is not None:
            with suppress(OSError):
                self.paths.data.rmdir()
            self._held.free()

    @property
    def state(self) -> State | None:
        """Where the lesson stands; None while there is none."""
        return self.lesson.state if self.lesson is not None else None

    def begin(
        self, band: str, size: int, episode: str, shape: Shape, grade: int = 0, letter: str = ""
    ) -> bool:
        """Begin a lesson, while others wait; gives whether it could begin."""
        survey, digest = self.survey_of(band)
        id_ = self._new_id(band)
        first = first_form(id_)
        setup = Setup(
            band=band,
            size=size,
            episode=episode,
            shape=shape,
            before=asked_in(survey, "before", shape, first),
            after=asked_in(survey, "after", shape, first),
            digest=digest,
            first=first,
            grade=grade,
            letter=letter,
        )
        try:
            begun = LessonRun.begin(Open(setup))
        except Refused as refused:
            self.refusal = refused
            return False
        self.put_by()
        self.lesson, self._id, self._record_of_hands = begun, id_, secrets.token_hex()
        self._day = datetime.now(UTC).date()
        self.refusal, self.written = None, None
        self._keep_lesson()
        return True

    def do(self, event: Event) -> bool:
        """Go on by one event; gives whether it could be done, and `refusal` says why not."""
        if self.lesson is None:
            return False
        try:
            self.lesson = self.lesson.do(event)
        except Refused as refused:
            self.refusal = refused
            return False
        self.refusal = None
        self._day = datetime.now(UTC).date()
        if isinstance(event, (Go, Skip, OpenVote)):
            self.entry = NumberEntry()
        if not isinstance(event, Minute):
            self._foretell()
        self._keep_lesson()
        return True

    def finish(self) -> bool:
        """End the lesson: its tallies go to the results, all else is deleted; gives whether that was done.

        Where the results can't be kept, nothing is deleted, and `refusal` says why.
        """
        from game.results.database import StoreError

        if self.lesson is None:
            return False
        try:
            try:
                self._keep_result(self.lesson)
            except StoreError as error:
                if not self.begin_anew(error):
                    raise
                self._keep_result(self.lesson)
        except StoreError as error:
            self.refusal = error
            return False
        self.lesson = self.lesson.do(End())
        self.wipe()
        return True

    def begin_anew(self, error: StoreError) -> bool:
        """Put spoilt results aside, so that a lesson goes on with new ones; gives whether it was done."""
        from game.lesson.kept_result import put_aside

        if not put_aside(self.home.data, error):
            return False
        self.warn(PUT_ASIDE)
        return True

    def write_result(self) -> bool:
        """Write the result of the lesson that has ended into `written`; gives whether that was done."""
        from game.report.saved import save_result
        from game.results.database import StoreError

        if self.lesson is None:
            return False
        try:
            setup = self.lesson.state.setup
            self.written = save_result(self, self._id, setup.band, setup.group)
        except StoreError as error:
            self.refusal = error
            return False
        self.refusal = None
        return True

    def open_result(self) -> None:
        """Have the computer show the page with the result; `shown` tells whether it could."""
        if self.written is not None:
            self.shown = self.show(self.written)

    def wipe(self) -> None:
        """Delete all of the lesson that is on the disk: its events and its play. Others that wait stay."""
        self._play, self._plays = None, Plays()
        self._forget_progress()
        others = self._others
        if others:
            self._writer.put("lesson", lambda: self._lessons.keep(LessonsUnderWay(others)))
        else:
            self._writer.put("lesson", self._lessons.erase)
        self._writer.flush()

    @property
    def waiting(self) -> tuple[tuple[str, State], ...]:
        """The lessons under way by their ids, the one that was shown last first."""
        saves = (*self._others, *self._current())
        return tuple((save.id, replay(save.events)[0].state) for save in reversed(saves))

    def put_by(self) -> None:
        """Let the lesson wait, so that another one can begin or go on."""
        self._others = (*self._others, *self._current())
        self.lesson, self._id, self._play, self._plays = None, "", None, Plays()
        self._forget_progress()  # what one class found is not known to the next

    def go_on_with(self, id_: str) -> None:
        """Go on with one of the lessons that wait."""
        self.put_by()
        self._others, wanted = _parted(self._others, id_)
        self._open(wanted)
        self._keep_lesson()

    def give_up(self, id_: str = "") -> None:
        """Delete a lesson that waits, or the one that is shown."""
        self._others, _ = _parted(self._others, id_)
        if id_ in ("", self._id):
            self.lesson = None
        if self._current():
            self._keep_lesson()
        else:
            self.wipe()

    def survey_of(self, band: str) -> tuple[Survey | None, str]:
        """The survey of an age band (None where it can't be used), and which text of it that is."""
        if band not in self._surveys:
            from game.results.seats import read_survey

            self._surveys[band] = read_survey(self.paths.scenarios, band)
        return self._surveys[band]

    def form(self, form: Form) -> tuple[Survey, SurveyForm] | None:
        """The survey and the form that are asked in this lesson now; None where there is none."""
        state = self.state
        survey = self.survey_of(state.setup.band)[0] if state is not None else None
        if state is None or survey is None:
            return None
        return (survey, survey.forms[form_at(form, state.setup.first)])

    @property
    def asking(self) -> bool:
        """Whether the class is answering questions, of which it sees nothing that tells what was counted."""
        return self.state is not None and self.state.place[0] in ("before", "after")

    @property
    def survey_changed(self) -> bool:
        """Whether the survey is another one than when this lesson began: its counts are kept as they are."""
        state = self.state
        return state is not None and self.survey_of(state.setup.band)[1] != state.setup.digest

    def as_played(self, episode: Episode) -> Episode:
        """The form of the story that this lesson has time for."""
        state = self.state
        return story_of(episode, state.setup.shape) if state is not None else episode

    def keep(self, play: Play | None, scene: SceneName | str) -> None:
        """Take the play as the running one; a lesson keeps it after its end, to talk about it."""
        if play is not None:
            super().keep(play, scene)  # type: ignore[arg-type]  # the names of the usual world

    def _take_up(self) -> None:
        """Read what is kept: the lesson that was shown last is open, and the others wait."""
        loaded = self._lessons.load()
        self._tell(loaded.trouble)
        if loaded.value is None:
            return
        self._others = tuple(save for save in loaded.value.lessons if _goes_on(save))
        if self._others:
            *others, last = self._others
            self._others = tuple(others)
            self._open(last)

    def _open(self, save: LessonSave | None) -> None:
        """Have a lesson and its play in hand."""
        if save is None:
            return
        self.lesson, dropped = replay(save.events)
        if dropped:
            _log.warning("the last %d events of the lesson do not fit and are left out", dropped)
        self._id, self._play, self._plays = save.id, None, Plays.of(save.play)
        self._day = save.day
        self._record_of_hands = save.record or secrets.token_hex()
        self._foretell()

    def _current(self) -> tuple[LessonSave, ...]:
        """The lesson that is shown, as it is kept; none where there is none, or it has ended."""
        if self.lesson is None or self.lesson.state.ended:
            return ()
        kept = self._plays.saved(), self._record_of_hands, self._day
        return (LessonSave(self._id, self.lesson.events, *kept),)

    def _read_plays(self) -> None:
        """A play is read with the lesson that it belongs to."""
        self._play, self._plays = None, Plays()

    def _run(self, play: Play | None, plays: Plays) -> None:
        """Have this play in hand, and keep it with its lesson."""
        self._play, self._plays = play, plays
        self._day = datetime.now(UTC).date()
        self._keep_lesson()

    def _forget_plays(self) -> None:
        """Forget the play of the lesson."""
        self._run(None, Plays())

    def _new_id(self, band: str) -> str:
        from game.lesson.kept_result import new_id

        return new_id(self.home.data, self.paths.scenarios, band, self.word)

    def _keep_lesson(self) -> None:
        lessons = LessonsUnderWay((*self._others, *self._current()))
        if lessons.lessons:
            self._writer.put("lesson", lambda: self._lessons.keep(lessons))

    def _foretell(self) -> None:
        """Where the result is shown, it is that of the page, with the journals and results there are now."""
        from game.lesson.kept_result import figures_now
        from game.results.database import StoreError

        self.figures, self.untold, state = None, None, self.state
        if state is not None and state.place[0] == "result":
            kept = self.home.data, self.paths.scenarios
            try:
                self.figures = figures_now(*kept, self._id, state, self._around(state), self._record_of_hands)
            except StoreError as error:
                self.untold = error

    def _keep_result(self, lesson: LessonRun) -> None:
        """Raises StoreError; nothing was kept then."""
        from game.lesson.kept_result import keep_result

        kept, state = (self.home.data, self.paths.scenarios), lesson.state
        keep_result(*kept, self._id, state, self._around(state), self._record_of_hands)

    def _around(self, state: State) -> Around:
        from game.lesson.kept_result import Around

        episode = self.pack.episodes.get(state.setup.episode)
        return Around(episode.digest if episode else "", self.catalog.code, self.settings.country or "")


def larger(given: Given) -> Given:
    """The settings with text that is read from far, where the player has chosen no size.

    A lesson is kept until its end, also where a lab keeps nothing of what is played.
    """
    base = msgspec.structs.replace(given.base, text_scale=max(given.base.text_scale, TEXT), private=False)
    over = {name: value for name, value in given.over.items() if name != "private"}
    return msgspec.structs.replace(given, base=base, over=over, locked=given.locked | {"private"})


def _goes_on(save: LessonSave) -> bool:
    """Whether a lesson of the disk can be gone on with."""
    try:
        return not replay(save.events)[0].state.ended
    except Refused:
        return False


def _parted(saves: tuple[LessonSave, ...], id_: str) -> tuple[tuple[LessonSave, ...], LessonSave | None]:
    """All lessons but the one of this id, and that one."""
    return tuple(one for one in saves if one.id != id_), next((one for one in saves if one.id == id_), None)
