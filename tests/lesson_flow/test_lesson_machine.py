"""Any lesson: replaying its events gives the same state, also from the disk after a kill."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from game.lesson_flow.events import (
    CloseVote,
    CountAnswers,
    Decide,
    Event,
    Go,
    Hands,
    Minute,
    Open,
    OpenVote,
    Recount,
    ReopenStop,
    Resize,
    Skip,
)
from game.lesson_flow.plan import Shape, places
from game.lesson_flow.reducer import LessonRun, Refused, replay
from game.lesson_flow.save import LessonSave, LessonSaves, LessonsUnderWay
from tests.lesson_flow.examples import FAULT, SECRET, setup
from tests.support.examples import tried

counts = st.integers(-1, 30)
forms = st.sampled_from(("before", "after"))
items = st.sampled_from((SECRET, FAULT))
options = st.sampled_from(("a", "b", "c"))


class AnyLesson(RuleBasedStateMachine):
    """Does anything a teacher can do, in any order; refused events change nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._saves = LessonSaves(Path(self._folder.name))

    @initialize(size=st.integers(1, 60), shape=st.sampled_from(get_args(Shape)))
    def begin(self, size: int, shape: Shape) -> None:
        self.lesson = LessonRun.begin(Open(setup(size, shape)))

    def try_(self, event: Event) -> None:
        before = self.lesson
        try:
            self.lesson = self.lesson.do(event)
        except Refused:
            assert self.lesson is before

    @rule(form=forms, item=items, option=st.integers(0, 3), count=st.none() | counts)
    def tally(self, form: str, item: object, option: int, count: int | None) -> None:
        asked = SECRET if item == SECRET else FAULT
        self.try_(
            CountAnswers("before" if form == "before" else "after", asked.id, asked.options[option], count)
        )

    @rule(data=st.data())
    def go(self, data: st.DataObject) -> None:
        self.try_(Go(*data.draw(st.sampled_from(places(self.lesson.state.setup)))))

    @rule()
    def skip(self) -> None:
        self.try_(Skip(self.lesson.state.place[0]))

    @rule(size=st.integers(0, 62))
    def resize(self, size: int) -> None:
        self.try_(Resize(size))

    @rule(node=st.sampled_from(("gift", "photo")))
    def ask(self, node: str) -> None:
        self.try_(OpenVote(node, ("a", "b", "c")))

    @rule(option=options, count=counts)
    def hands(self, option: str, count: int) -> None:
        self.try_(Hands(option, count))

    @rule(event=st.sampled_from((CloseVote(), Recount(), ReopenStop(), Minute())))
    def other(self, event: Event) -> None:
        self.try_(event)

    @rule(option=options, by=st.sampled_from(("class", "teacher")))
    def decide(self, option: str, by: str) -> None:
        self.try_(Decide(option, "class" if by == "class" else "teacher"))

    @invariant()
    def replaying_gives_the_same(self) -> None:
        assert replay(self.lesson.events) == (self.lesson, 0)

    @invariant()
    def a_kill_after_any_event_resumes_the_same(self) -> None:
        self._saves.keep(LessonsUnderWay((LessonSave("id", self.lesson.events),)))
        kept = LessonSaves(Path(self._folder.name)).load().value
        assert kept is not None
        assert replay(kept.lessons[0].events)[0].state == self.lesson.state

    @invariant()
    def nothing_was_counted_beyond_the_class(self) -> None:
        state = self.lesson.state
        assert all(sum(one or 0 for one in each) <= state.setup.size for each in state.counts.values())
        assert state.vote is None or state.vote.counted <= state.setup.size

    def teardown(self) -> None:
        self._folder.cleanup()


AnyLesson.TestCase.settings = settings(max_examples=tried(25), stateful_step_count=30, deadline=None)
TestAnyLesson = AnyLesson.TestCase
