"""The proof that a block holds, against a look at everything that knows nothing but the reducer.

What a blocked person does is written down a second time here: a message in the chat of two, or a notice.
"""

from collections import deque
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.story.checks.blocks import check_blocks, holds_by_what_is_asked
from game.story.checks.blocks_proof import surely_shut
from game.story.checks.contact import Contacts
from game.story.checks.explore import asked_flags
from game.story.events import Choose, Continue, Event, TakeBack, Use
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.reducer import start, step
from game.story.reading.diagnostics import Report
from game.story.state import State
from game.story.steps import Step
from tests.story.checks.of_example import example
from tests.story.reading.test_any_episode import HEAD
from tests.support.examples import tried

MANY: Final = 2_500


def events(episode: Episode, state: State) -> list[Event]:
    """Everything that can be done."""
    waiting = episode.nodes[state.node].steps[state.at]
    choices: list[Event] = [Choose(state.node, option.id) for option in waiting.options(state.flags)]
    back = [TakeBack(state.node)] if state.takes_back else []
    tools = [Use(tool) for tool in episode.always]
    return [*(choices or [Continue(state.node)]), *back, *tools]


def from_x(each: Step) -> bool:
    """Whether x does something at a step."""
    return each.KIND == "notify" or (each.KIND == "chat" and each.speaker == "x")


def met(episode: Episode) -> set[str] | None:
    """The nodes in which x is met once blocked, in all states that there are, or None of very many."""
    waiting = deque(replace(start(episode, hero), log=()) for hero in episode.heroes)
    seen, found = set(waiting), set[str]()
    while waiting:
        state = waiting.popleft()
        if state.ended:
            continue
        if "x" in state.blocked and from_x(episode.nodes[state.node].steps[state.at]):
            found.add(state.node)
        for event in events(episode, state):
            after = step(episode, state, event)
            blocked = "x" in state.blocked
            for entry in after.log:
                shown = episode.nodes[entry.node].steps[entry.at]
                if blocked and from_x(shown) and not shown.WAITS and not entry.tool:
                    found.add(entry.node)
                if not entry.tool and not entry.back:
                    blocked |= shown.blocks == "x"
                    blocked |= any(each.blocks == "x" for each in shown.offered() if each.id == entry.choice)
            then = replace(after, log=())
            if then not in seen:
                seen.add(then)
                waiting.append(then)
        if len(seen) > MANY:
            return None
    return found


def agree(episode: Episode | None) -> bool:
    """See that the proof and the check say what a look at everything says; give whether it was proven."""
    known = met(episode) if episode is not None else None
    if episode is None or known is None:
        return False
    report = Report("any.yaml")
    check_blocks(episode, report)
    assert {each.code for each in report.problems} == ({"blocked-writes"} if known else set())
    assert {each.values["node"] for each in report.problems} <= known
    proven = surely_shut(episode, Contacts(episode))
    assert not (proven and known)
    assert not (known and holds_by_what_is_asked(episode, asked_flags(episode), frozenset(), MANY))
    return proven


WRITES: Final = ("chat: x\n      text: Any.", "notify: x\n      text: Any.")
ACTS: Final = ("act: block\n      with: x", "act: tell", "set: [up]")
IF: Final = ["", "", "      if: did-block\n", "      if: not did-block\n", "      if: did-tell\n"]
MORE: Final = [
    "      if: not did-tell\n",
    "      if: up or did-block\n",
    "      if: [not up, not did-tell]\n",
]
perhaps = st.sampled_from([*IF, *MORE])
NAMES: Final = ("s0", "s1", "s2", "b", "t")
goes = st.sampled_from([*NAMES, "end", "end", "back"])


@st.composite
def nodes(
    draw: st.DrawFn,
    name: str,
    perhaps: st.SearchStrategy[str] = perhaps,
    kinds: int = 3,
    does: tuple[str, ...] = (*WRITES, *ACTS),
) -> str:
    """Give the steps of a node that does little and goes on; of fewer kinds it does not ask for flags."""
    text = f"  {name}:\n"
    if draw(st.integers(0, 2)) == 0:
        tool = draw(st.sampled_from(["block", "tell"]))
        text += f"    - tools: {{{tool}: {draw(st.sampled_from(['b', 't', 's2', 'back']))}}}\n"
    for each in draw(st.lists(st.sampled_from(does), min_size=1 if does == WRITES else 0, max_size=3)):
        text += f"    - {each}\n{draw(perhaps)}"
    last = draw(st.integers(0, kinds))
    if last == 0:
        return f"{text}    - narrate: Any.\n    - goto: {draw(goes)}\n"
    if last == 3:
        either = f"      goto: {draw(goes)}\n      else: {draw(goes)}\n"
        flag = draw(st.sampled_from(["did-block", "did-tell"]))
        return f"{text}    - narrate: Any.\n    - if: {flag}\n{either}"
    text += "    - choose:\n"
    for number in range(2):
        block = "          act: block\n          with: x\n" if draw(st.integers(0, 4)) == 0 else ""
        text += f"        - say: Any\n          id: o{number}\n          goto: {draw(goes)}\n{block}"
    return text + ("      back: No.\n" if draw(st.integers(0, 4)) == 0 else "")


@st.composite
def blockings(draw: st.DrawFn) -> Episode | None:
    """Give an episode with a short story and scenes in which somebody is blocked or told."""
    return _episode(draw, [draw(nodes(name)) for name in NAMES])


@st.composite
def plain(draw: st.DrawFn) -> Episode | None:
    """Give such an episode in which nothing hangs on a flag, and x writes in one node alone."""
    writes = draw(st.sampled_from(NAMES))
    own = [draw(nodes(name, st.just(""), 2, WRITES if name == writes else ACTS)) for name in NAMES]
    return _episode(draw, own)


def _episode(draw: st.DrawFn, own: list[str]) -> Episode | None:
    text = f"{HEAD.replace('start: a', 'start: s0')}nodes:\n{''.join(own)}"
    text += "  end:\n    - end: good\n  back:\n    - narrate: Any.\n    - return: yes\n"
    leave = draw(st.sampled_from(["back", "s1"]))
    text += f"always: {{pause: back, save: back, report: back, block: b, leave: {leave}, tell: t}}\n"
    return load_bytes(text.encode(), Report("any.yaml")).episode


@given(blockings())
@settings(max_examples=tried(25), deadline=None)
def test_the_proof_the_check_and_a_look_at_everything_agree(episode: Episode | None) -> None:
    agree(episode)


@pytest.mark.long
def test_where_nothing_hangs_on_a_flag_the_proof_on_the_nodes_shows_most_that_holds() -> None:
    shown: list[bool] = []

    @given(plain())
    @settings(max_examples=tried(160), deadline=None)
    def look(episode: Episode | None) -> None:
        known = met(episode) if episode is not None else None
        if episode is not None and known is not None and any(Contacts(episode).with_whom.values()):
            proven = surely_shut(episode, Contacts(episode))
            assert not (proven and known)
            shown.extend([proven] if not known else [])

    look()
    assert len(shown) >= 2
    assert sum(shown) >= 0.7 * len(shown)


BY_OPTION: Final = """\
  s0:
    - chat: x
      text: Any.
    - choose:
        - do: Any
          id: o0
          goto: s0
        - do: Any
          id: o1
          act: block
          with: x
          goto: back
        - do: Any
          id: o2
          goto: end
  end:
    - end: good
  back:
    - narrate: Any.
    - return: yes
always: {pause: back, save: back, report: back, block: back, leave: back, tell: back}
"""
BY_CHOICE: Final = """\
  s0:
    - choose:
        - do: Any
          id: o0
          goto: c
        - do: Any
          id: o1
          goto: s1
  s1:
    - chat: x
      text: Any.
    - goto: s2
  s2:
    - tools: {save: c}
    - narrate: Any.
    - end: good
  c:
    - act: block
      with: x
    - narrate: Any.
    - return: yes
  back:
    - return: yes
always: {pause: back, save: back, report: back, block: back, leave: back, tell: back}
"""


@pytest.mark.parametrize(("nodes", "where"), [(BY_OPTION, "s0"), (BY_CHOICE, "s1")])
def test_whoever_was_blocked_as_a_scene_began_or_in_one_writes_after_it_came_back(
    nodes: str, where: str
) -> None:
    text = f"{HEAD.replace('start: a', 'start: s0')}nodes:\n{nodes}"
    episode = load_bytes(text.encode(), Report("any.yaml")).episode
    assert episode is not None
    assert met(episode) == {where}
    assert not surely_shut(episode, Contacts(episode))
    agree(episode)


MANY_FLAGS: Final = 16
"""So many answers that count, that no look at all states comes to an end."""


def with_many_flags(condition: str) -> Episode:
    """Give a story of many answers which are asked for later, where x writes under a condition."""
    option = "        - do: {0}\n          id: {0}{1}\n"
    other = option.replace("{0}", "two")
    answer = f"    - choose:\n{option}          set: [f{{1}}]\n{other}"
    asks = "".join(f"    - narrate: Any.\n      if: f{number}\n" for number in range(MANY_FLAGS))
    text = (
        HEAD.replace("start: a", "start: s0")
        + "nodes:\n  s0:\n"
        + "".join(answer.format("one", number) for number in range(MANY_FLAGS))
        + asks
        + f"    - chat: x\n      text: Any.\n{condition}    - goto: end\n"
        + "  end:\n    - end: good\n  back:\n    - narrate: Any.\n    - return: yes\n"
        + "  b:\n    - act: block\n      with: x\n    - set: [shut]\n    - return: yes\n"
        + "always: {pause: back, save: back, report: back, block: b, leave: back, tell: back}\n"
    )
    episode = load_bytes(text.encode(), Report("any.yaml")).episode
    assert episode is not None
    return episode


def test_flags_that_do_not_matter_to_a_block_leave_its_proof_short() -> None:
    report = Report("any.yaml")
    check_blocks(with_many_flags("      if: not shut\n"), report)
    assert report.problems == []


@pytest.mark.parametrize("condition", ["      if: not f3\n", "      if: shut\n", ""])
def test_no_refinement_proves_a_block_that_does_not_hold(condition: str) -> None:
    episode = with_many_flags(condition)
    assert not holds_by_what_is_asked(episode, asked_flags(episode), frozenset(), MANY)


SHORT: Final = """nodes:
  evening:
    - phone: chat
      with: leo
    - narrate: Soup.
{evening}
    - end: quiet
  hello:
    - narrate: Bread.
    - end: quiet
  answer:
    - chat: leo
      text: Because.
    - end: quiet
  pause:
    - narrate: Breathe.
{pause}
    - return: yes
  block:
{block}
  keep:
    - return: yes
  report:
    - return: yes
  tell:
{tell}
    - return: yes
"""
WRITES_ON: Final = "- chat: leo\n  text: Me again."
BLOCKS: Final = "- act: block\n  with: leo"
COMES_BACK: Final = f"{BLOCKS}\n- return: yes"
TELLS: Final = "- act: tell\n- narrate: Good."
SENDS: Final = "- choose:\n    - {{send: Hi, id: hi{}}}\n    - {{do: Wait, id: wait{}}}"


def proven(evening: str, block: str = COMES_BACK, tell: str = TELLS, pause: str = "") -> bool:
    """Whether it is proven that leo is never met once blocked, in which the check then agrees."""
    parts = {"evening": evening, "block": block, "tell": tell, "pause": pause}
    lines = {name: "\n".join(f"    {each}" for each in part.splitlines()) for name, part in parts.items()}
    episode = example(SHORT.format(**lines).replace("\n\n", "\n"))
    report, found = Report("example.yaml"), surely_shut(episode, Contacts(episode))
    check_blocks(episode, report)
    assert found is not bool(report.problems)
    return found


@pytest.mark.parametrize(
    ("evening", "block", "holds"),
    [
        ("- narrate: Tea.", COMES_BACK, True),
        (WRITES_ON, COMES_BACK, False),
        (WRITES_ON, f"{BLOCKS}\n- end: quiet", True),
        (WRITES_ON, f"{BLOCKS}\n- goto: hello", True),
        (WRITES_ON, f"{BLOCKS}\n- goto: answer", False),
        (WRITES_ON, f"{BLOCKS}\n- narrate: Done.\n- return: yes", False),
        (WRITES_ON, f"{BLOCKS}\n- {WRITES_ON[2:]}\n- end: quiet", False),
        (f"{WRITES_ON}\n  if: not did-block", COMES_BACK, True),
        (f"{WRITES_ON}\n  if: did-block", COMES_BACK, False),
        (f"{WRITES_ON}\n  if: [did-save, not did-block]", COMES_BACK, True),
        (f"{WRITES_ON}\n  if: not did-tell", COMES_BACK, False),
        (f"{WRITES_ON}\n  if: not did-tell", f"{BLOCKS}\n- act: tell\n- return: yes", True),
        (f"{WRITES_ON}\n  if: did-tell", f"- act: tell\n{COMES_BACK}", False),
        (f"- end: quiet\n  if: did-block\n{WRITES_ON}", COMES_BACK, False),
        (f"- end: quiet\n  if: not did-block\n{WRITES_ON}", COMES_BACK, False),
        (f"- if: did-block\n  goto: hello\n{WRITES_ON}", COMES_BACK, False),
        ("- if: did-block\n  goto: hello\n  else: answer", COMES_BACK, False),
        ("- if: did-block\n  goto: answer\n  else: hello", COMES_BACK, False),
        ("- if: not did-block\n  goto: answer\n  else: hello", COMES_BACK, False),
        ("- notify: leo\n  text: New.", COMES_BACK, False),
        ("- chat: mum\n  text: Hi.", COMES_BACK, True),
        (SENDS.format("", ""), COMES_BACK, False),
        (SENDS.format(", if: not did-block", ""), COMES_BACK, True),
        (SENDS.format("", ", if: not did-block"), COMES_BACK, False),
        (f"{SENDS.format('', '')}\n  if: not did-block", COMES_BACK, True),
        (f"- tools: {{block: keep}}\n{WRITES_ON}", COMES_BACK, True),
        (f"- act: block\n  with: leo\n{WRITES_ON}", COMES_BACK, False),
        (f"{WRITES_ON}\n- act: block\n  with: leo", f"{BLOCKS}\n- end: quiet", True),
    ],
)
def test_a_block_holds_where_nothing_that_may_come_is_with_whom_it_shuts_out(
    evening: str, block: str, *, holds: bool
) -> None:
    """A message can be met, too, because it waits as somebody is blocked."""
    assert proven(evening, block) is holds


CHOSEN: Final = """- choose:
    - {{do: Shut him out, id: shut, act: block, with: leo{}}}
    - {{do: Wait, id: wait}}
"""
ENDS: Final = f"{BLOCKS}\n- end: quiet"


@pytest.mark.parametrize(
    ("evening", "holds"),
    [
        (CHOSEN.format("") + WRITES_ON, False),
        (CHOSEN.format(", goto: hello") + WRITES_ON, True),
        (CHOSEN.format(", goto: answer") + "- narrate: Tea.", False),
        (CHOSEN.format("") + f"{WRITES_ON}\n  if: not did-block", True),
        (CHOSEN.format(", goto: pause") + WRITES_ON, False),
        (WRITES_ON + "\n" + CHOSEN.format("") + "- narrate: Tea.", True),
        (WRITES_ON + "\n" + CHOSEN.format(", goto: evening") + "- narrate: Tea.", False),
    ],
)
def test_who_is_blocked_by_an_option_is_met_where_it_leads(evening: str, *, holds: bool) -> None:
    assert proven(evening, ENDS) is holds


def test_a_block_inside_of_a_scene_is_followed_back_to_where_that_was_begun() -> None:
    assert not proven(WRITES_ON, ENDS, pause=BLOCKS)
    assert not proven("- narrate: Tea.", pause=WRITES_ON)
    assert proven("- narrate: Tea.", pause=f"{WRITES_ON}\n  if: not did-block")
    assert proven("- narrate: Tea.", ENDS, pause=WRITES_ON)
    assert not proven("- narrate: Tea.", ENDS, pause=f"{BLOCKS}\n{WRITES_ON}")
    assert not proven("- narrate: Tea.", ENDS, pause=f"{BLOCKS}\n- goto: answer")


def test_where_nobody_can_have_been_told_yet_what_only_comes_then_is_not_met() -> None:
    told = f"{WRITES_ON}\n  if: did-tell"
    assert proven(told, tell="- narrate: Mum is out.")
    assert not proven(told)
