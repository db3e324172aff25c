"""Whatever a player does: the list of events tells everything, and no file can break the loader."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game.story.checks.explore import moves
from game.story.events import Begin, Event, Inspect
from game.story.loading.pack import load_bytes
from game.story.playing.play import Play, replay
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from game.story.steps.choose import Choose
from tests.support.examples import tried
from tests.support.small_stories import DATA, lost_cat, reloaded

EPISODE = lost_cat()
SOURCE = (DATA / "lost-cat.yaml").read_bytes()


class Playing(RuleBasedStateMachine):
    """Somebody plays at random, leaves, comes back and rewinds."""

    @initialize(hero=st.sampled_from(sorted(EPISODE.heroes)))
    def begin(self, hero: str) -> None:
        self.play = Play.begin(EPISODE, hero)

    @precondition(lambda self: not self.play.state.ended)
    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        looks = tuple(Inspect(who) for who in EPISODE.cast)
        event = data.draw(st.sampled_from((*moves(EPISODE, self.play.state), *looks)))
        self.play = self.play.do(event)

    @rule(n=st.integers(min_value=0, max_value=60))
    def rewind_and_do_the_same_again(self, n: int) -> None:
        again = self.play.rewound(n)
        for event in self.play.events[len(again.events) :]:
            again = again.do(event)
        assert again == self.play

    @rule(n=st.integers(min_value=0, max_value=60))
    def rewind(self, n: int) -> None:
        self.play = self.play.rewound(n)

    @rule()
    def leave_and_come_back(self) -> None:
        self.play = reloaded(self.play)

    @invariant()
    def the_events_tell_the_state(self) -> None:
        again, dropped = replay(EPISODE, self.play.events)
        assert (again.states, dropped) == (self.play.states, 0)

    @invariant()
    def a_way_back_is_known_exactly_in_a_tools_scene(self) -> None:
        state = self.play.state
        assert bool(state.back) == (EPISODE.nodes[state.node].scene and not state.ended)

    @invariant()
    def there_is_always_something_to_see_and_to_do(self) -> None:
        shown = view(EPISODE, self.play.state)
        assert {
            "tap": shown.speech is not None,
            "choice": bool(shown.choices),
            "delay": shown.waiting.delay_ms > 0,
            "end": shown.ending in EPISODE.endings,
        }[shown.waiting.kind]

    @invariant()
    def after_a_tools_scene_the_picture_is_as_it_was(self) -> None:
        play = self.play
        if not play.state.back or play.state.ended:
            return
        depth = len(play.state.back) - 1
        began = next(n for n in range(len(play.states) - 1, -1, -1) if len(play.states[n].back) == depth)
        before = view(EPISODE, play.states[began])
        for event in moves(EPISODE, play.state)[:1]:
            after = play.do(event).state
            if len(after.back) == depth and (after.node, after.at) == play.state.back[-1]:
                shown = view(EPISODE, after)
                assert (shown.place, shown.clock, shown.stage) == (before.place, before.clock, before.stage)
                assert (shown.phone.app, shown.phone.with_) == (before.phone.app, before.phone.with_)


TestPlaying = Playing.TestCase
TestPlaying.settings = settings(max_examples=tried(40), stateful_step_count=40, deadline=None)


@given(st.lists(st.integers(min_value=0, max_value=400), max_size=80), st.sampled_from(["lana", "luka"]))
@settings(max_examples=tried(80), deadline=None)
def test_a_play_chosen_by_numbers_can_be_saved_as_json(numbers: list[int], hero: str) -> None:
    play = Play.begin(EPISODE, hero)
    for number in numbers:
        open_ = moves(EPISODE, play.state)
        if not open_:
            break
        play = play.do(open_[number % len(open_)])
    text = msgspec.json.encode(play.events)
    assert msgspec.json.decode(text, type=tuple[Event, ...]) == play.events
    assert play.events[0] == Begin(hero)


def _broken(data: st.DataObject) -> bytes:
    """Delete, repeat, move or cut some lines of the small episode."""
    lines = SOURCE.split(b"\n")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        to = data.draw(st.integers(0, len(lines) - 1))
        kind = data.draw(st.sampled_from(["delete", "repeat", "swap", "cut", "indent"]))
        if kind == "delete" and len(lines) > 1:
            del lines[at]
        elif kind == "repeat":
            lines.insert(to, lines[at])
        elif kind == "swap":
            lines[at], lines[to] = lines[to], lines[at]
        elif kind == "cut":
            lines[at] = lines[at][: data.draw(st.integers(0, 40))]
        else:
            lines[at] = b"  " + lines[at]
    return b"\n".join(lines)


@pytest.mark.long
@given(st.data())
@settings(max_examples=tried(300), deadline=None)
def test_an_episode_in_disorder_is_sound_or_unavailable(data: st.DataObject) -> None:
    loaded = load_bytes(_broken(data), Report("lost-cat.yaml"))
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    assert (loaded.episode is None) == bool(errors)
    if loaded.episode:
        assert not loaded.episode.nodes[loaded.episode.start].scene
        Play.begin(loaded.episode, next(iter(loaded.episode.heroes)))


@given(st.binary(max_size=200))
@settings(max_examples=tried(200), deadline=None)
def test_bytes_of_any_kind_are_no_episode(data: bytes) -> None:
    assert load_bytes(data, Report("x.yaml")).episode is None


def test_the_small_episode_has_a_choice_that_is_a_door() -> None:
    assert any(
        step.door for node in EPISODE.nodes.values() for step in node.steps if isinstance(step, Choose)
    )
