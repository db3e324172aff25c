"""The reducer of a lesson: what each event makes of it, and what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from game.lesson_flow.closing import tally_of
from game.lesson_flow.events import (
    CloseVote,
    CountAnswers,
    Decide,
    End,
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
from game.lesson_flow.plan import PLANS, Shape, following, places, previous
from game.lesson_flow.reducer import LessonRun, Refused, replay
from game.results.tally import Key
from tests.lesson_flow.examples import lesson, setup

if TYPE_CHECKING:
    from game.lesson_flow.events import Event
    from game.lesson_flow.plan import Form


def done(begun: LessonRun, *events: Event) -> LessonRun:
    for event in events:
        begun = begun.do(event)
    return begun


@pytest.mark.parametrize(
    ("shape", "minutes"),
    [
        ("45", (45,)), ("45-story", (45,)), ("15", (15,)), ("2x20", (20, 20)), ("30", (30,)), ("90", (90,)),
        ("recall", (10,)),
    ],
)  # fmt: skip
def test_the_parts_of_a_sitting_fill_its_minutes(shape: Shape, minutes: tuple[int, ...]) -> None:
    assert PLANS[shape].minutes == minutes


def test_the_plan_of_45_minutes_is_the_one_that_was_timed() -> None:
    parts = [(part.id, part.minutes) for part in PLANS["45"].parts]
    assert parts == [
        ("rules", 2), ("before", 4), ("episode", 24), ("talk", 7), ("after", 5), ("result", 1),
        ("contacts", 2), ("end", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("shape", get_args(Shape))
def test_pages_follow_one_another_there_and_back(shape: Shape) -> None:
    all_ = places(setup(shape=shape))
    here = all_[0]
    for place in all_[1:]:
        assert previous(setup(shape=shape), following(setup(shape=shape), here)) == here
        here = following(setup(shape=shape), here)
        assert here == place
    assert following(setup(shape=shape), here) == here
    assert previous(setup(shape=shape), all_[0]) == all_[0]


def test_a_class_needs_a_size_that_can_be() -> None:
    for size in (0, 61):
        with pytest.raises(Refused) as refused:
            LessonRun.begin(Open(setup(size)))
        assert refused.value.why == "class-size"


def test_counts_add_up_to_no_more_than_the_class() -> None:
    begun = done(lesson(24), CountAnswers("before", "secret", "is-true", 20))
    with pytest.raises(Refused) as refused:
        begun.do(CountAnswers("before", "secret", "not-true", 5))
    assert (refused.value.why, refused.value.counted, refused.value.size) == ("more-than-class", 25, 24)
    assert begun.state.answers("before", "secret") == (20, 0, 0, 0)


def test_the_class_may_turn_out_larger_and_never_smaller_than_what_was_counted() -> None:
    begun = done(lesson(24), CountAnswers("before", "secret", "is-true", 20))
    with pytest.raises(Refused) as refused:
        begun.do(Resize(19))
    assert refused.value.why == "class-below-count"
    assert done(begun, Resize(25), CountAnswers("before", "secret", "not-true", 5)).state.setup.size == 25


@pytest.mark.parametrize(
    "event",
    [
        CountAnswers("before", "gone", "is-true", 1),
        CountAnswers("before", "secret", "gone", 1),
        CountAnswers("before", "secret", "is-true", -1),
        Go("break"),
        Go("talk", 9),
        Go("card"),
        Skip("end"),
        Skip("break"),
        OpenVote("node", ("only",)),
        OpenVote("node", ("twice", "twice")),
        Hands("a", 1),
        CloseVote(),
        Recount(),
        ReopenStop(),
        Decide("a", "class"),
        Open(setup()),
    ],
)
def test_what_does_not_fit_is_refused(event: Event) -> None:
    with pytest.raises(Refused):
        lesson().do(event)


def test_a_vote_is_counted_closed_and_ends_with_a_choice() -> None:
    voting = done(lesson(), OpenVote("gift", ("why", "refuse")), Hands("why", 9), Hands("refuse", 12))
    vote = voting.state.vote
    assert vote is not None
    assert not vote.closed
    assert vote.leading == ("refuse",)
    after = done(voting, CloseVote(), Decide("refuse", "class")).state
    assert after.vote is None
    assert [(each.option, each.by, each.hands) for each in after.decisions] == [("refuse", "class", (9, 12))]


def test_no_rule_decides_a_tie() -> None:
    vote = done(lesson(), OpenVote("gift", ("a", "b", "c")), Hands("a", 7), Hands("b", 7)).state.vote
    assert vote is not None
    assert vote.tied
    assert vote.leading == ("a", "b")


def test_asking_again_at_the_same_choice_keeps_the_hands() -> None:
    voting = done(lesson(), OpenVote("gift", ("a", "b")), Hands("a", 7), OpenVote("gift", ("a", "b")))
    assert voting.state.vote is not None
    assert voting.state.vote.hands == (7, 0)


def test_hands_are_no_more_than_the_class() -> None:
    voting = done(lesson(10), OpenVote("gift", ("a", "b")), Hands("a", 7))
    with pytest.raises(Refused):
        voting.do(Hands("b", 4))


def test_a_part_can_be_skipped_by_the_whole_class() -> None:
    skipped = done(lesson(), Go("before"), Skip("before")).state
    assert skipped.place == ("episode", 0)
    assert skipped.skipped == {"before"}


def test_minutes_belong_to_the_part_in_which_they_pass() -> None:
    state = done(lesson(), Minute(), Minute(), Go("before"), Minute()).state
    assert (state.spent, state.minutes, state.planned) == ({"rules": 2, "before": 1}, 3, 45)


def test_minutes_of_the_first_sitting_do_not_count_in_the_second() -> None:
    state = done(lesson(shape="2x20"), Minute(), Go("welcome"), Minute()).state
    assert (state.minutes, state.planned) == (1, 20)


def test_the_clock_tells_what_no_longer_fits() -> None:
    begun = lesson()
    assert begun.state.too_much == 0
    story = done(begun, Go("episode"), *(Minute() for _ in range(24)))
    assert story.state.too_much == 0, "rules and questions were quick"
    late = done(story, *(Minute() for _ in range(9)))
    assert (late.state.minutes, late.state.too_much) == (33, 3), "talk 8, after 4, result 1, contacts 2"
    assert late.do(Skip("talk")).state.too_much == 0
    assert done(late, *(Minute() for _ in range(40))).state.too_much == 15


def test_after_its_end_nothing_happens_any_more() -> None:
    ended = done(lesson(), End())
    with pytest.raises(Refused):
        ended.do(Minute())


def test_events_that_no_longer_fit_are_left_out_with_all_after_them() -> None:
    whole = done(lesson(), CountAnswers("before", "secret", "is-true", 3), Go("episode"))
    damaged = (*whole.events[:2], CountAnswers("before", "gone", "x", 1), whole.events[2])
    again, dropped = replay(damaged)
    assert dropped == 2
    assert again.state.answers("before", "secret") == (3, 0, 0, 0)


def test_without_a_beginning_there_is_no_lesson() -> None:
    for events in ((), (Minute(),)):
        with pytest.raises(Refused):
            replay(events)


def test_what_stays_of_a_lesson_are_counts_of_answers_and_no_vote() -> None:
    """Hands go up before all, and stand in no figure."""
    state = done(
        lesson(),
        CountAnswers("before", "secret", "is-true", 3),
        CountAnswers("after", "secret", "not-true", 4),
        OpenVote("gift", ("a", "b")),
        Hands("a", 5),
        Decide("a", "class"),
    ).state
    assert tally_of(state).counts == {
        Key("counted", "secret", "is-true", "before"): 3,
        Key("counted", "secret", "not-true", "after"): 4,
    }


def test_a_part_that_is_skipped_takes_its_open_vote_with_it() -> None:
    voting = done(lesson(), Go("episode"), OpenVote("gift", ("a", "b")), Hands("a", 7))
    skipped = voting.do(Skip("episode"))
    assert skipped.state.vote is None
    with pytest.raises(Refused):
        skipped.do(CloseVote())


@pytest.mark.parametrize("event", [Hands("c", 3), Hands("a", -1)])
def test_hands_are_for_an_option_that_there_is_and_no_fewer_than_none(event: Hands) -> None:
    voting = done(lesson(), OpenVote("gift", ("a", "b")), Hands("a", 7))
    with pytest.raises(Refused):
        voting.do(event)


def why(begun: LessonRun, event: Event) -> tuple[str, int, int]:
    """Why a lesson refuses an event, and the numbers that it is about."""
    with pytest.raises(Refused) as refused:
        begun.do(event)
    return refused.value.why, refused.value.counted, refused.value.size


@pytest.mark.parametrize("size", [1, 60])
def test_the_smallest_and_the_largest_class_are_classes(size: int) -> None:
    assert lesson(size).state.setup.size == size
    assert done(lesson(), Resize(size)).state.setup.size == size


@pytest.mark.parametrize("size", [0, 61])
def test_no_class_becomes_smaller_or_larger_than_that(size: int) -> None:
    assert why(lesson(), Resize(size)) == ("class-size", 0, size)
    with pytest.raises(Refused) as refused:
        lesson(size)
    assert (refused.value.why, refused.value.size) == ("class-size", size)


def test_a_class_is_no_smaller_than_the_hands_that_are_up() -> None:
    voting = done(
        lesson(), CountAnswers("before", "secret", "is-true", 3), OpenVote("gift", ("a", "b")), Hands("a", 9)
    )
    assert why(voting, Resize(8)) == ("class-below-count", 9, 8)
    assert done(voting, Resize(9)).state.setup.size == 9
    over = done(voting, Decide("a", "class"))
    assert why(over, Resize(2)) == ("class-below-count", 3, 2)
    assert done(over, Resize(3)).state.setup.size == 3


def test_a_class_is_no_smaller_than_any_of_its_counts() -> None:
    begun = done(
        lesson(),
        CountAnswers("before", "secret", "is-true", 7),
        CountAnswers("before", "fault", "the-other", 2),
    )
    assert why(begun, Resize(6)) == ("class-below-count", 7, 6)


@pytest.mark.parametrize(
    "event",
    [Go("break"), Skip("end"), Skip("break"), OpenVote("n", ("a",)), Decide("a", "class"), Open(setup())],
)
def test_what_is_not_possible_now_is_refused_as_that(event: Event) -> None:
    assert why(lesson(), event) == ("not-now", 0, 0)


def test_a_vote_has_from_two_to_eight_options() -> None:
    letters = tuple("abcdefghi")
    for count in (2, 8):
        vote = lesson().do(OpenVote("gift", letters[:count])).state.vote
        assert vote is not None
        assert vote.options == letters[:count]
    assert why(lesson(), OpenVote("gift", letters)) == ("not-now", 0, 0)


@pytest.mark.parametrize("again", [OpenVote("other", ("a", "b")), OpenVote("gift", ("b", "a"))])
def test_another_choice_begins_without_hands(again: OpenVote) -> None:
    vote = done(lesson(), OpenVote("gift", ("a", "b")), Hands("a", 7), again).state.vote
    assert vote is not None
    assert (vote.node, vote.options, vote.hands) == (again.node, again.options, (0, 0))


def test_hands_may_be_taken_down_to_none_and_up_to_the_class() -> None:
    voting = done(lesson(10), OpenVote("gift", ("a", "b")), Hands("a", 7), Hands("a", 0), Hands("b", 10))
    assert voting.state.vote is not None
    assert voting.state.vote.hands == (0, 10)
    assert why(voting, Hands("a", 1)) == ("more-than-class", 11, 10)


def test_a_vote_is_decided_for_one_of_its_options() -> None:
    voting = done(lesson(), OpenVote("gift", ("a", "b")), Hands("b", 1), CloseVote())
    assert voting.state.vote is not None
    assert voting.state.vote.closed
    assert why(voting, Decide("c", "class")) == ("not-now", 0, 0)


def test_an_end_takes_an_open_vote_with_it() -> None:
    ended = done(lesson(), OpenVote("gift", ("a", "b")), End())
    assert (ended.state.vote, ended.state.ended) == (None, True)
    assert why(ended, CloseVote()) == ("not-now", 0, 0)


def counted(*counts: int, form: Form = "before") -> tuple[Event, ...]:
    """The events of a teacher who counts these answers to the first item."""
    options = ("is-true", "not-true", "dont-know", "rather-not")
    return tuple(CountAnswers(form, "secret", *each) for each in zip(options, counts, strict=False))


ONE: tuple[Form, str] = ("before", "secret")


def test_a_count_is_of_one_option_and_may_be_taken_back() -> None:
    state = done(lesson(), *counted(5, 6, 7), CountAnswers("before", "secret", "not-true", 0)).state
    assert state.counts == {ONE: (5, 0, 7, None)}
    assert state.answers("after", "secret") == (0, 0, 0, 0)


def test_an_answer_that_is_not_counted_is_not_one_that_nobody_gave() -> None:
    begun = done(lesson(), CountAnswers("before", "secret", "is-true", 0))
    assert begun.state.entered("before", "secret") == (0, None, None, None)
    assert begun.state.unfinished("before") == (1, 2)
    all_ = done(begun, *counted(5, 0, 0, 0))
    assert all_.state.unfinished("before") == (2,)
    again = all_.do(CountAnswers("before", "secret", "not-true", None))
    assert again.state.entered("before", "secret") == (5, None, 0, 0)


def test_a_number_that_does_not_fit_is_refused_as_a_whole() -> None:
    begun = done(lesson(26), *counted(7))
    assert why(begun, CountAnswers("before", "secret", "is-true", 27)) == ("more-than-class", 27, 26)
    assert begun.state.entered("before", "secret") == (7, None, None, None)


def test_one_press_too_many_closes_no_vote_of_which_nothing_is_counted() -> None:
    voting = lesson().do(OpenVote("gift", ("a", "b")))
    assert why(voting, CloseVote()) == ("nothing-counted", 0, 0)


def test_a_vote_that_is_counted_again_begins_from_nothing() -> None:
    voting = done(
        lesson(), OpenVote("gift", ("a", "b")), Hands("a", 7), CloseVote(), Recount(), Hands("b", 9)
    )
    assert voting.state.vote is not None
    assert (voting.state.vote.hands, voting.state.vote.closed) == ((0, 9), False)


def test_the_last_stop_is_opened_again_with_its_hands_and_decided_anew() -> None:
    decided = done(lesson(), OpenVote("gift", ("a", "b")), Hands("a", 7), CloseVote(), Decide("a", "class"))
    again = decided.do(ReopenStop())
    assert again.state.decisions == ()
    assert again.state.vote is not None
    assert (again.state.vote.hands, again.state.vote.closed) == ((7, 0), True)
    after = done(again, Recount(), Hands("b", 9), CloseVote(), Decide("b", "class"))
    assert [(one.option, one.hands) for one in after.state.decisions] == [("b", (0, 9))]


def test_while_a_vote_is_open_no_earlier_stop_is_opened_again() -> None:
    decided = done(lesson(), OpenVote("gift", ("a", "b")), Hands("a", 7), Decide("a", "class"))
    voting = done(decided, OpenVote("secret", ("c", "d")), Hands("d", 5))
    assert why(voting, ReopenStop()) == ("not-now", 0, 0)
    assert voting.state.vote is not None
    assert voting.state.vote.hands == (0, 5)
    after = done(voting, Decide("d", "class"), ReopenStop()).state
    assert [one.node for one in after.decisions] == ["gift"]


def test_a_lesson_knows_where_it_stood_when_it_began() -> None:
    begun = lesson()
    later = done(begun, Go("episode"), Minute(), Resize(12))
    assert later.begun == begun.state == begun.begun != later.state


def test_a_part_that_is_skipped_leads_to_the_next() -> None:
    state = done(lesson(), *counted(9, 9), Skip("after")).state
    assert state.place == ("result", 0)
    assert state.skipped == {"after"}


def test_an_event_that_is_refused_leaves_the_lesson_with_those_before_it() -> None:
    begun = done(lesson(), Minute())
    assert len(begun.events) == 2
    again, dropped = replay(begun.events)
    assert (again, dropped) == (begun, 0)
    assert replay((*begun.events, Go("break"), Minute(), Minute())) == (begun, 3)
