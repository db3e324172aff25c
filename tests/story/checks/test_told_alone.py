"""The proof that telling helps, against a look at everything that knows nothing but the reducer.

It is written a second time here from what is promised: from every state, Tell alone comes to a good ending by
some answers; whoever was told, and whatever was answered in the scene of telling, a hard ending is not all
that is left; and once the story has begun somebody can be told.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.story.checks.help import telling_fails
from game.story.checks.help_proof import surely_helps
from game.story.events import Arrange, Begin, Choose, Continue, Event, TakeBack, Use
from game.story.loading.pack import load_bytes
from game.story.playing.reducer import start, step
from game.story.reading.diagnostics import Report
from tests.story.reading.test_any_episode import HEAD, episodes
from tests.support.examples import tried

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.story.grammar.model import Episode
    from game.story.state import Entry, State

MANY = 1_500
TELL = Use("tell")


class Now(NamedTuple):
    """A state, and whether the story has begun."""

    state: State
    begun: bool


def offered(episode: Episode, state: State) -> list[Event]:
    """What the story offers without a tool."""
    waiting = episode.nodes[state.node].steps[state.at]
    if waiting.WAITS == "choice":
        return [Choose(state.node, option.id) for option in waiting.options(state.flags)]
    if waiting.WAITS == "order":
        return [Arrange(state.node, waiting.right), Arrange(state.node, waiting.shuffled)]
    return [Continue(state.node)]


def done(episode: Episode, before: State, event: Event) -> tuple[State, tuple[Entry, ...]]:
    """The state after an event without what was before, and what happened in it."""
    after = step(episode, replace(before, log=()), event)
    return replace(after, log=()), after.log


def told(episode: Episode, log: Iterable[Entry]) -> bool:
    """Whether telling was counted."""
    for entry in log:
        at = episode.nodes[entry.node].steps[entry.at]
        if at.act == "tell" and not entry.tool:
            return True
        if any(option.id == entry.choice and option.act == "tell" for option in at.offered()):
            return True
    return False


def sign_seen(episode: Episode, log: Iterable[Entry]) -> bool:
    """Whether a message with a warning sign has come."""
    return any(not each.tool and episode.nodes[each.node].steps[each.at].signs for each in log)


def came_back(episode: Episode, log: Iterable[Entry]) -> bool:
    """Whether a scene came back."""
    return any(not each.tool and episode.nodes[each.node].steps[each.at].KIND == "return" for each in log)


def everything(episode: Episode) -> dict[Now, tuple[Event, ...]] | None:
    """Every state there is and how one comes to it, or None of very many."""
    signs = any(each.signs for node in episode.nodes.values() for each in node.steps)
    found: dict[Now, tuple[Event, ...]] = {
        Now(replace(start(episode, hero), log=()), False): (Begin(hero),) for hero in episode.heroes
    }
    waiting = deque(found)
    while waiting:
        now = waiting.popleft()
        if now.state.ended:
            continue
        back = [TakeBack(now.state.node)] if now.state.takes_back else []
        tools = [Use(tool) for tool in episode.always]
        for event in (*offered(episode, now.state), *back, *tools):
            after, log = done(episode, now.state, event)
            seen = sign_seen(episode, log)
            decided = isinstance(event, Choose) and not now.state.back
            then = Now(after, now.begun or (seen if signs else decided))
            if then not in found:
                found[then] = (*found[now], event)
                waiting.append(then)
        if len(found) > MANY:
            return None
    return found


class Played:
    """All plays from one state on that use no tool."""

    def __init__(self, episode: Episode, first: State) -> None:
        self.episode = episode
        self.ways: dict[State, list[tuple[Event, State, bool, bool]]] = {}
        waiting = [first]
        while waiting:
            state = waiting.pop()
            if state in self.ways:
                continue
            self.ways[state] = []
            for event in offered(episode, state) if not state.ended else ():
                after, log = done(episode, state, event)
                self.ways[state].append((event, after, told(episode, log), came_back(episode, log)))
                waiting.append(after)

    def leading_to(self, goals: set[State], *, through_returns: bool = True) -> set[State]:
        """Every state from which a play comes to one of these."""
        found = set(goals)
        while True:
            more = {
                state
                for state, ways in self.ways.items()
                if any(to in found and (through_returns or not back) for _, to, _, back in ways)
            } - found
            if not more:
                return found
            found |= more

    def ended(self, kind: str) -> set[State]:
        """The states that are endings of a kind."""
        return {each for each in self.ways if each.ended and self.episode.endings[each.ended].kind == kind}

    def telling(self) -> set[State]:
        """Every state from which somebody can be told before a scene comes back."""
        found = {state for state, ways in self.ways.items() if any(counted for _, _, counted, _ in ways)}
        return self.leading_to(found, through_returns=False)

    def inside(self, first: State) -> set[State]:
        """The states of the scene that plays in the first, until it comes back or becomes the story."""
        found, waiting = set["State"](), [first] if first.back else []
        while waiting:
            state = waiting.pop()
            if state not in found:
                found.add(state)
                waiting += [to for _, to, _, back in self.ways[state] if not back and to.back]
        return found


def faults(episode: Episode, now: Now) -> set[str]:
    """What is wrong with Tell in a state."""
    first, log = done(episode, now.state, TELL)
    plays = Played(episode, first)
    well = plays.leading_to({each for each in plays.ended("good") if "did-tell" in each.flags})
    found = set[str]()
    if first not in well:
        found.add("help-not-reached")
    untold = now.begun and "did-tell" not in now.state.flags
    if untold and not told(episode, log) and first not in plays.telling():
        found.add("tell-without-act")
    hard = plays.leading_to(plays.ended("hard"))
    at_once = plays.leading_to(plays.ended("hard"), through_returns=False)
    tellers = {episode.always["tell"], *(node.tools.get("tell") for node in episode.nodes.values())}
    inside = plays.inside(first) if not came_back(episode, log) else set()
    for state, ways in plays.ways.items():
        for event, after, counted, back in ways:
            answered = isinstance(event, Choose) and (state in inside or state.node in tellers)
            lost = (counted and after in hard) or (answered and not back and after in at_once)
            if lost and after not in well:
                found.add("telling-ends-badly")
    return found


def all_faults(episode: Episode) -> dict[str, list[tuple[Event, ...]]] | None:
    """Every fault with the plays to where Tell shows it, or None of very many."""
    states = everything(episode)
    if states is None:
        return None
    found: dict[str, list[tuple[Event, ...]]] = {}
    for now, way in states.items():
        for fault in faults(episode, now) if not now.state.ended else ():
            found.setdefault(fault, []).append(way)
    return found


def played(episode: Episode, events: tuple[Event, ...]) -> Now:
    """The state after some events, every one of which must be possible."""
    assert isinstance(events[0], Begin)
    signs = any(each.signs for node in episode.nodes.values() for each in node.steps)
    state, begun = start(episode, events[0].hero), False
    for event in events[1:]:
        decided = isinstance(event, Choose) and not state.back
        state, log = done(episode, state, event)
        seen = sign_seen(episode, log)
        begun = begun or (seen if signs else decided)
    return Now(state, begun)


def shows(episode: Episode, fault: str, events: tuple[Event, ...]) -> bool:
    """Whether a play comes to a press of Tell with this fault, and on as it must."""
    presses = [at for at, event in enumerate(events) if event == TELL]
    return any(fault in faults(episode, played(episode, events[:at])) for at in presses)


def agree(episode: Episode | None) -> None:
    """See that the proof says of an episode what a look at everything says, with plays that show it."""
    known = all_faults(episode) if episode is not None else None
    if episode is None or known is None:
        return
    if surely_helps(episode):
        assert not known
    found = telling_fails(episode)
    assert {each.fault for each in found} == set(known)
    for each in found:
        assert shows(episode, each.fault, each.events)
        assert each.ending in {"", played(episode, each.events).state.ended}


@pytest.mark.long
@given(episodes())
@settings(max_examples=tried(100), deadline=None)
def test_the_proof_and_a_look_at_everything_agree_in_any_episode(episode: Episode | None) -> None:
    agree(episode)


SIGN: Final = "chat: x\n      text: Any.\n      signs: [secret]"
STORY: Final = ("s1", "s2", "well", "well")
anywhere = st.sampled_from((*STORY, "t", "u", "v", "badly", "back"))
perhaps = st.sampled_from(
    ["", "", "", "      if: up\n", "      if: not up\n", "      if: did-tell\n", "      if: not kept\n"]
)
DOES: Final = ("act: tell", "act: tell", "set: [up]", "clear: [up]", SIGN)


@st.composite
def nodes(
    draw: st.DrawFn,
    name: str,
    goes: st.SearchStrategy[str] = anywhere,
    perhaps: st.SearchStrategy[str] = perhaps,
    does: tuple[str, ...] = DOES,
) -> str:
    """Give the steps of a node that does little and goes on."""
    text = f"  {name}:\n"
    if draw(st.integers(0, 3)) == 0:
        text += f"    - tools: {{tell: {draw(st.sampled_from(['t', 'u', 'v', 'back']))}}}\n"
    text += "    - narrate: Any.\n" + draw(perhaps)
    for each in draw(st.lists(st.sampled_from(does), max_size=2)):
        text += f"    - {each}\n{draw(perhaps)}"
    if draw(st.booleans()):
        return f"{text}    - narrate: Any.\n    - goto: {draw(goes)}\n"
    text += "    - choose:\n"
    for number in range(draw(st.integers(2, 3))):
        text += f"        - do: Any\n          id: o{number}\n          goto: {draw(goes)}\n"
        text += "          act: tell\n" if "act: tell" in does and draw(st.integers(0, 5)) == 0 else ""
        text += draw(perhaps).replace("      if", "          if") if number else ""
    return text


@st.composite
def tellings(draw: st.DrawFn) -> Episode | None:
    """Give an episode with a short story and longer scenes of telling, or None where it is refused."""
    return _episode(draw, [draw(nodes(name)) for name in ("s0", "s1", "s2", "t", "u", "v")])


def _episode(draw: st.DrawFn, own: list[str]) -> Episode | None:
    text = f"{HEAD.replace('start: a', 'start: s0')}nodes:\n{''.join(own)}"
    text += "  well:\n    - end: good\n  badly:\n    - end: hard\n  back:\n    - return: yes\n"
    text += "  keep:\n    - act: save\n    - set: [kept]\n    - narrate: Any.\n    - return: yes\n"
    leave = draw(st.sampled_from(["back", "back", "s2", "u", "v"]))
    text += f"always: {{pause: back, save: keep, report: back, block: back, leave: {leave}, tell: t}}\n"
    return load_bytes(text.encode(), Report("any.yaml")).episode


@pytest.mark.long
@given(tellings())
@settings(max_examples=tried(70), deadline=None)
def test_they_agree_about_scenes_of_telling_that_come_back_or_go_on(episode: Episode | None) -> None:
    agree(episode)


@st.composite
def plain(draw: st.DrawFn) -> Episode | None:
    """Give an episode without conditions and hard endings, in which Tell alone leads to telling."""
    never = st.just("")
    story = [
        draw(nodes(name, st.sampled_from(STORY), never, ("set: [up]", SIGN))) for name in ("s0", "s1", "s2")
    ]
    tellers = [draw(nodes(name, st.sampled_from((*STORY, "back")), never)) for name in ("t", "u", "v")]
    return _episode(draw, [*story, *tellers])


@pytest.mark.long
def test_where_nothing_hangs_on_a_flag_the_proof_on_the_nodes_shows_most_that_holds() -> None:
    shown: list[bool] = []

    @given(plain())
    @settings(max_examples=tried(200), deadline=None)
    def look(episode: Episode | None) -> None:
        known = all_faults(episode) if episode is not None else None
        if episode is not None and known is not None and "did-tell" not in flags_without_tools(episode):
            proven = surely_helps(episode)
            assert not (proven and known)
            shown.extend([proven] if not known else [])

    look()
    assert len(shown) >= 5
    assert sum(shown) >= 0.7 * len(shown)


def flags_without_tools(episode: Episode) -> set[str]:
    """The flags that may go up where no tool is used."""
    found = set[str]()
    for hero in episode.heroes:
        ways = Played(episode, replace(start(episode, hero), log=())).ways
        found.update(*(state.flags for state in ways))
    return found


ON_THE_QUIET: Final = """\
  s0:
    - narrate: Any.
    - goto: well
  q:
    - narrate: Any.
    - act: tell
    - narrate: Any.
    - end: hard
  t:
    - choose:
        - do: Any
          id: o0
          act: tell
          goto: well
        - do: Any
          id: o1
    - narrate: Any.
    - return: yes
  well:
    - end: good
  back:
    - return: yes
always: {pause: back, save: back, report: back, block: back, leave: q, tell: t}
"""


def test_what_a_scene_of_telling_comes_back_to_may_end_badly_where_only_a_tool_leads_there() -> None:
    text = f"{HEAD.replace('start: a', 'start: s0')}nodes:\n{ON_THE_QUIET}"
    episode = load_bytes(text.encode(), Report("any.yaml")).episode
    assert episode is not None
    assert not surely_helps(episode)
    assert [each.fault for each in telling_fails(episode)] == ["telling-ends-badly"]
    agree(episode)


IN_THE_ANSWER: Final = f"""\
  s0:
    - narrate: Any.
    - goto: well
  t:
    - {SIGN}
    - narrate: Any.
    - act: tell
    - goto: well
  u:
    - tools: {{tell: back}}
    - narrate: Any.
    - act: tell
    - goto: well
  well:
    - end: good
  back:
    - return: yes
  keep:
    - narrate: Any.
    - return: yes
always: {{pause: back, save: keep, report: back, block: back, leave: u, tell: t}}
"""


def test_a_story_that_begins_where_tell_is_answered_may_have_begun_wherever_a_tool_leads() -> None:
    text = f"{HEAD.replace('start: a', 'start: s0')}nodes:\n{IN_THE_ANSWER}"
    episode = load_bytes(text.encode(), Report("any.yaml")).episode
    assert episode is not None
    assert not surely_helps(episode)
    assert [each.fault for each in telling_fails(episode)] == ["tell-without-act"]
    agree(episode)


COMES_BACK = """\
nodes:
  s0:
    - chat: x
      text: Any.
      signs: [secret]
    - choose:
        - {{do: Any, id: go-on, goto: s1}}
        - {{do: Home, id: home, goto: well}}
  s1:
    - narrate: Any.
    - if: up
      goto: {up}
      else: {down}
  well:
    - end: good
  badly:
    - end: hard
  back:
    - return: yes
  t:
    - act: tell
    - choose:
        - {{do: One, id: one, goto: u}}
        - {{do: Two, id: two, goto: back}}
  u:
    - set: [up]
    - return: yes
always: {{pause: back, save: back, report: back, block: back, leave: back, tell: t}}
"""


@pytest.mark.parametrize(
    ("up", "down", "fails"),
    [
        ("badly", "well", True),  # what went up stays up
        ("well", "badly", False),  # who tells once more can still choose so
        ("well", "well", False),
    ],
)
def test_a_scene_of_telling_that_comes_back_with_different_flags_is_followed_with_each(
    up: str,
    down: str,
    *,
    fails: bool,
) -> None:
    text = f"{HEAD.replace('start: a', 'start: s0')}{COMES_BACK.format(up=up, down=down)}"
    episode = load_bytes(text.encode(), Report("any.yaml")).episode
    assert episode is not None
    agree(episode)
    assert bool(telling_fails(episode)) == fails


ON_ONE_OF_TWO: Final = """\
nodes:
  s0:
    - chat: x
      text: Any.
      signs: [secret]
    - choose:
        - {{do: Go, id: go, goto: s1, set: [up]}}
        - {{do: Stay, id: stay, goto: s1}}
  s1:
    - narrate: Any.
    - act: tell
    - goto: well
  well:
    - end: good
  back:
    - return: yes
  t:
    - if: up
      goto: {up}
      else: u
  r:
    - narrate: Any.
    - return: yes
  u:
    - act: tell
    - narrate: Any.
    - return: yes
always: {{pause: back, save: back, report: back, block: back, leave: back, tell: t}}
"""


@pytest.mark.parametrize(("up", "faults"), [("u", []), ("r", ["tell-without-act"])])
def test_whoever_presses_tell_can_tell_whatever_the_flags_are_on_which_that_depends(
    up: str, faults: list[str]
) -> None:
    text = f"{HEAD.replace('start: a', 'start: s0')}{ON_ONE_OF_TWO.format(up=up)}"
    episode = load_bytes(text.encode(), Report("any.yaml")).episode
    assert episode is not None
    agree(episode)
    assert [each.fault for each in telling_fails(episode)] == faults
