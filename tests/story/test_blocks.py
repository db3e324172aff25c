"""A block holds: nobody who is blocked is heard of again, whichever tools are pressed inside which."""

from collections import deque
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game.story.checks.blocks import check_blocks
from game.story.checks.blocks_proof import surely_shut
from game.story.checks.contact import Contacts, Meeting
from game.story.checks.explore import asked_flags, explore, moves
from game.story.events import Begin, Choose, Continue, Event, Inspect, Use
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes, load_episode
from game.story.playing.play import Play, replay
from game.story.playing.reducer import start, step
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from game.story.state import State
from game.story.steps.chat import Chat
from game.story.steps.choose import Choose as ChooseStep
from game.story.steps.notify import Notify
from tests.story.reading.test_any_episode import episodes
from tests.support.examples import tried
from tests.support.small_stories import DATA, HOLDS, changed, lost_cat, sound
from tests.support.tiers import few

SEASON = Path(__file__).parents[2] / "scenarios" / "season-1"


def story(name: str) -> Episode:
    """Load one of the stories that are played."""
    loaded = load_episode(SEASON / f"{name}.yaml")
    assert loaded.episode is not None
    return loaded.episode


TWO_SIDES = sound(DATA / "two-sides.yaml")
NAMES = sorted(path.stem for path in SEASON.glob("*.yaml") if "." not in path.stem and path.stem != "pack")
STORIES = {name: story(name) for name in NAMES}


def told(episode: Episode) -> list[tuple[str, str]]:
    """Who is met after a block, and by which decisions."""
    report = Report("story.yaml")
    check_blocks(episode, report)
    assert {each.code for each in report.problems} <= {"blocked-writes"}
    return [(each.values["who"], each.values["way"]) for each in report.problems]


# The four stories.


@pytest.mark.parametrize("name", NAMES)
def test_in_every_story_a_block_holds(name: str) -> None:
    assert told(STORIES[name]) == []


@pytest.mark.parametrize("tool", ["pause", "save", "report", "leave", "tell"])
def test_another_tool_does_not_undo_a_block(tool: str) -> None:
    """As it was found: Block, then another tool before the story has gone on."""
    play = Play.begin(STORIES["new-friend"], "lana")
    while play.state.node != "gift" or "choice" not in view(play.episode, play.state).waiting.kind:
        play = play.do(moves(play.episode, play.state)[0])
    play = play.do(Use("block")).do(Choose("block", "now"))
    assert "block" in play.state.acts
    assert play.state.blocked == {"leo"}
    assert view(play.episode, play.state).phone.blocked
    play = play.do(Use(tool))
    seen = set()
    for _ in range(40):
        seen.add(play.state.node)
        if play.state.ended:
            break
        play = play.do(moves(play.episode, play.state)[0])
    assert not seen & {"gift", "why-secret", "friends", "home-alone"}


@pytest.mark.parametrize("name", few(NAMES))
@given(data=st.data())
@settings(max_examples=tried(25), deadline=None)
def test_whatever_is_pressed_a_blocked_person_is_never_seen_to_write(name: str, data: st.DataObject) -> None:
    """By the picture alone: no message of a blocked person comes into the chat with that person."""
    episode = STORIES[name]
    play = Play.begin(episode, data.draw(st.sampled_from(sorted(episode.heroes))))
    for _ in range(data.draw(st.integers(0, 60))):
        if moves(episode, play.state):
            play = play.do(
                data.draw(st.sampled_from(moves(episode, play.state)[:1] * 4 + moves(episode, play.state)))
            )
    if not play.state.ended:
        play = play.do(Use("block"))
    for _ in range(60):
        if play.state.ended:
            break
        before = play.state
        play = play.do(data.draw(st.sampled_from(moves(episode, play.state))))
        for entry in play.state.log[len(before.log) :]:
            written = episode.nodes[entry.node].steps[entry.at]
            if isinstance(written, Chat) and written.thread in {"", written.chat}:
                assert written.chat not in before.blocked
            if isinstance(written, Notify):
                assert written.notify not in before.blocked


class Pressing(RuleBasedStateMachine):
    """A bored child who presses tools inside tools inside tools."""

    @initialize(name=st.sampled_from(NAMES))
    def begin(self, name: str) -> None:
        self.episode = STORIES[name]
        self.contacts = Contacts(self.episode)
        self.state = start(self.episode, next(iter(self.episode.heroes)))
        self.met: list[Meeting] = []

    def do(self, event: Event) -> None:
        before = State(**{**{name: getattr(self.state, name) for name in State.__struct_fields__}, "log": ()})
        self.state = step(self.episode, before, event)
        self.met += (*self.contacts.passed(before, self.state), *self.contacts.waiting(self.state))

    @precondition(lambda self: not self.state.ended)
    @rule(times=st.integers(1, 12), which=st.integers(0, 9))
    def go_on(self, times: int, which: int) -> None:
        for _ in range(times):
            own = [each for each in moves(self.episode, self.state) if not isinstance(each, Use)]
            if own:
                self.do(own[which % len(own)])

    @precondition(lambda self: not self.state.ended)
    @rule(tool=st.sampled_from(["pause", "save", "report", "block", "leave", "tell"]))
    def press(self, tool: str) -> None:
        self.do(Use(tool))

    @precondition(lambda self: self.state.ended)
    @rule()
    def begin_anew(self) -> None:
        self.state = start(self.episode, self.state.hero)

    @precondition(lambda self: not self.state.ended)
    @rule()
    def block_at_once(self) -> None:
        self.do(Use("block"))
        while (self.state.node, self.state.ended) == ("block", "") and not self.state.blocked:
            self.do(moves(self.episode, self.state)[-7])

    @invariant()
    def nobody_blocked_was_met(self) -> None:
        assert not self.met

    @invariant()
    def a_block_that_is_done_says_whom(self) -> None:
        assert ("block" in self.state.acts) == bool(self.state.blocked)

    @invariant()
    def few_scenes_wait_to_be_come_back_to(self) -> None:
        assert len(self.state.back) <= 2


TestPressing = Pressing.TestCase
TestPressing.settings = settings(max_examples=tried(60), stateful_step_count=50, deadline=None)


# What the check sees.


@pytest.mark.long
def test_a_blocked_person_who_goes_on_writing_is_told_with_the_way_there() -> None:
    assert ("finn", "[block]") in told(lost_cat())
    assert told(changed(HOLDS)) == []


ASKS = (
    "    - if: [promised, not did-refuse]\n",
    "    - if: did-block\n      goto: home\n    - if: [promised, not did-refuse]\n",
)


def test_who_is_blocked_by_a_choice_is_met_already_before_the_next_tap() -> None:
    """What a choice shuts out was once counted only from the next moment at which the story waits."""
    keys = ("- do: Block Ema", "  id: shut", "  act: block", "  with: ema", "  goto: alone")
    block = "\n".join(f"        {key}" for key in keys)
    notice = "    - hide: hero\n    - notify: ema\n      text: Hello!\n"
    early = ("  evening:\n", "  evening:\n    - notify: mum\n      text: Late again.\n")
    episode = changed(
        HOLDS,
        early,
        ("        - do: Go out alone\n          goto: alone", block),
        ("    - hide: hero\n", notice),
    )
    assert [(who, way.rpartition(" ")[2]) for who, way in told(episode)] == [("ema", "shut")]
    assert not surely_shut(episode, Contacts(episode))


@pytest.mark.long
def test_of_two_blocks_that_do_not_hold_each_is_told() -> None:
    at_home = changed(("  home:\n", "  home:\n    - act: block\n      with: ema\n"))
    assert {who for who, _ in told(at_home)} == {"finn", "ema"}


def test_words_that_can_be_sent_to_somebody_blocked_are_told_as_well() -> None:
    nodes = lost_cat().nodes
    met = [nodes[name].steps[at] for name, at, _ in explore(lost_cat()).met]
    assert any(isinstance(each, ChooseStep) for each in met)


def test_what_follows_from_one_block_is_told_once() -> None:
    assert len(explore(lost_cat()).met) > 2
    assert [who for who, _ in told(lost_cat())] == ["finn"]


@pytest.mark.parametrize(
    "written",
    [
        "chat: mum\n      text: Hello.",
        "chat: hero\n      thread: mum\n      text: Hello.",
        "notify: mum\n      text: Mum wants to talk to you",
        "phone: call\n      with: mum",
    ],
)
def test_messages_both_ways_notices_and_calls_are_seen(written: str) -> None:
    home = "  home:\n    - phone: call\n      with: ema"
    assert {who for who, _ in told(changed(HOLDS, (home, f"  home:\n    - {written}")))} == {"mum"}


@pytest.mark.parametrize(
    "written",
    [
        "chat: mum\n      thread: ema\n      text: Hello.",
        "say: mum\n      text: Hello.",
        "post: mum\n      text: Hello.",
    ],
)
def test_in_a_group_in_the_feed_and_face_to_face_one_can_still_be_met(written: str) -> None:
    home = "  home:\n    - phone: call\n      with: ema"
    assert told(changed(HOLDS, (home, f"  home:\n    - {written}"))) == []


def test_a_block_is_looked_after_also_behind_tasks_of_which_some_must_be_done() -> None:
    """Where only few flags are looked at, the number of tasks that are done is one of them."""
    text = (DATA / "library.yaml").read_text(encoding="utf-8")
    text = text.replace("block: quiet", "block: shut").replace("  over:\n", f"{SHUT}  over:\n{WRITES}")
    loaded = load_bytes(text.encode(), Report("library.yaml"))
    assert loaded.episode is not None
    assert [who for who, _ in told(loaded.episode)] == ["nina"]


SHUT = "  shut:\n    - act: block\n      with: nina\n    - return: yes\n"
WRITES = "    - chat: nina\n      text: And biscuits?\n"


# The walk that looks for it, against one that knows nothing of scenes.


def everything(episode: Episode, limit: int = 30_000) -> tuple[set[str], dict[str, int], set[Meeting]] | None:
    """Walk over whole states, places to come back to and all; give nodes, how far endings are, meetings."""
    contacts, asked = Contacts(episode), asked_flags(episode) | {"did-tell"}
    looks = tuple(Inspect(who) for who in episode.cast if f"saw-{who}" in asked)
    waiting = deque((start(episode, hero), 0) for hero in episode.heroes)
    nodes, far, met = set[str](), dict[str, int](), set[Meeting]()
    seen = set()
    while waiting:
        state, steps = waiting.popleft()
        nodes.update([state.node, *(entry.node for entry in state.log)])
        met.update(contacts.waiting(state))
        key = (state.node, state.at, state.flags & asked, state.back, state.blocked, state.ended)
        if key in seen:
            continue
        seen.add(key)
        if len(seen) > limit:
            return None
        if state.ended:
            far.setdefault(state.ended, steps)
            continue
        state = State(**{**{name: getattr(state, name) for name in State.__struct_fields__}, "log": ()})
        for event in (*moves(episode, state), *looks):
            after = step(episode, state, event)
            met.update((*contacts.passed(state, after), *contacts.waiting(after)))
            waiting.append((after, steps + 1))
    return nodes, far, met


@pytest.mark.long
@pytest.mark.parametrize("episode", few([lost_cat(), changed(HOLDS), changed(ASKS), TWO_SIDES]))
def test_the_walk_finds_what_a_walk_over_everything_finds(episode: Episode) -> None:
    found, whole = explore(episode), everything(episode)
    assert whole is not None
    assert found.complete
    assert (set(found.nodes), set(found.met)) == (whole[0], whole[2])
    assert {ending: len(way) - 1 for ending, way in found.endings.items()} == whole[1]
    for way in (*found.endings.values(), *found.met.values()):
        assert replay(episode, way)[1] == 0


@pytest.mark.long
@given(episodes())
@settings(max_examples=tried(250), deadline=None)
def test_so_it_is_in_any_episode(episode: Episode | None) -> None:
    if episode is None:
        return
    found, whole = explore(episode, 20_000), everything(episode, 4_000)
    if whole is None or not found.complete:
        return
    assert (set(found.nodes), set(found.met)) == (whole[0], whole[2])
    assert {ending: len(way) - 1 for ending, way in found.endings.items()} == whole[1]
    for ending, way in found.endings.items():
        assert replay(episode, way)[0].state.ended == ending


def test_the_way_to_a_meeting_is_a_play() -> None:
    episode = lost_cat()
    for (node, at, who), way in explore(episode).met.items():
        play, dropped = replay(episode, way)
        assert dropped == 0
        assert who in play.state.blocked
        assert (play.state.node, play.state.at) == (node, at) or node in {
            entry.node for entry in play.state.log
        }


# Saves of before.


def test_a_save_from_before_goes_on_up_to_the_last_event_that_still_applies() -> None:
    """A tool inside a tool's scene used to lead back to the story: now that scene comes first."""
    episode = lost_cat()
    events = (
        Begin("lana"), Continue("evening"), Continue("evening"), Use("report"), Use("pause"),
        Continue("pause"), Continue("evening"), Continue("evening"), Continue("evening"),
    )  # fmt: skip
    play, dropped = replay(episode, events)
    assert dropped == 3
    assert (play.state.node, play.state.at, play.state.back) == ("report", 0, (("evening", 4),))
    assert [choice.id for choice in view(episode, play.state).choices] == ["reported", "not-now"]


FORKS = 8
"""Choices after which the story remembers what was answered."""


def forking() -> Episode:
    """The lost cat, before which there are as many choices; after all the first answers Finn writes on."""
    nodes = ""
    for number in range(FORKS):
        after = f"fork-{number + 1}" if number + 1 < FORKS else "letter"
        asked = "".join(f"    - think: The {at}th.\n      if: f{at}\n" for at in range(number))
        nodes += (
            f"  fork-{number}:\n{asked}    - choose:\n"
            f"        - {{do: Go in, id: in-{number}, goto: {after}, set: [f{number}]}}\n"
            f"        - {{do: Stay, id: out-{number}, goto: {after}}}\n"
        )
    every = ", ".join(f"f{number}" for number in range(FORKS))
    nodes += f"  letter:\n    - chat: finn\n      text: Me again.\n      if: [{every}]\n    - end: garden\n"
    return changed(("start: evening", "start: fork-0"), ("nodes:\n", f"nodes:\n{nodes}"))


def test_what_was_met_before_there_were_too_many_states_is_told_as_it_was_met() -> None:
    report = Report("story.yaml")
    check_blocks(lost_cat(), report, limit=50)
    assert [(each.values["node"], each.values["way"]) for each in report.problems] == [("evening", "[block]")]


@pytest.mark.long
def test_a_way_with_few_answers_is_found_where_there_are_too_many_states() -> None:
    report = Report("story.yaml")
    check_blocks(forking(), report, limit=5_000)
    answers = " › ".join(f"in-{number}" for number in range(FORKS - 1))
    assert [each.code for each in report.problems] == ["blocked-writes"]
    assert report.problems[0].values["way"].startswith(answers)
