"""The reducer: a state and an event give the next state, always the same one."""

from msgspec.structs import replace

from game.story.events import Arrange, Choose, Continue, Event, Inspect, LeaveChat, TakeBack, Use
from game.story.grammar.model import Episode
from game.story.playing.run import MOST_PLACES, Run
from game.story.state import State


class NotApplicable(Exception):  # noqa: N818 - it is no error: a stale tap or an event of an older episode
    """The event does not fit the state, for example a second tap on a choice that is gone."""


def start(episode: Episode, hero: str) -> State:
    """Give the first waiting state of a play as `hero`; raise `NotApplicable` if there is no such hero."""
    if hero not in episode.heroes:
        raise NotApplicable(f"{episode.id} has no hero {hero}")
    return go_on(episode, before_start(episode, hero))


def before_start(episode: Episode, hero: str) -> State:
    """Give the state from which a play goes on to its first moment."""
    return State(hero=hero, node=episode.start, at=0, flags=frozenset({f"hero-{hero}"}))


def step(  # noqa: PLR0911 - one for each event
    episode: Episode, state: State, event: Event
) -> State:
    """Give the state after the event; raise `NotApplicable` when the event does not fit."""
    if state.ended:
        raise NotApplicable("the story is over")
    if isinstance(event, Continue):
        return _continue(episode, state, event)
    if isinstance(event, Choose):
        return _choose(episode, state, event)
    if isinstance(event, Arrange):
        return _arrange(episode, state, event)
    if isinstance(event, TakeBack):
        return _take_back(episode, state, event)
    if isinstance(event, Use):
        return _use(episode, state, event)
    if isinstance(event, Inspect):
        return _inspect(episode, state, event)
    if isinstance(event, LeaveChat):
        return _leave_chat(episode, state, event)
    raise NotApplicable("the story has begun already")


def go_on(episode: Episode, state: State) -> State:
    """Give where the story stands if it was left here and the flags are others now: here, or further on."""
    return Run(episode, state).advance()


def _continue(episode: Episode, state: State, event: Continue) -> State:
    """Leave a step that waited for a tap or for a delay."""
    run = Run(episode, state)
    if event.node != state.node or run.node.steps[run.at].WAITS not in {"tap", "delay"}:
        raise NotApplicable(f"nothing to continue in {event.node}")
    run.node.steps[run.at].run(run)
    return run.advance()


def _choose(episode: Episode, state: State, event: Choose) -> State:
    """Take a choice that is open."""
    run = Run(episode, state)
    waiting = run.node.steps[run.at]
    options = waiting.options(run.flags) if event.node == run.node.id else ()
    option = next((each for each in options if each.id == event.choice), None)
    if option is None:
        raise NotApplicable(f"no choice {event.choice} in {event.node}")
    said = waiting.said(run, option)
    run.note(choice=event.choice)
    waiting.take(run, option)
    if not state.back:  # a tool's scene leaves what was said outside
        run.said = said
    return run.advance()


def _take_back(episode: Episode, state: State, event: TakeBack) -> State:
    """Stand again at the choice where something was said."""
    if state.takes_back is None or event.node != state.node:
        raise NotApplicable(f"nothing to take back in {event.node}")
    run = Run(episode, state)
    if run.node.steps[run.at].ALOUD:  # what was answered was heard, and the face stays
        run.note()
    run.take_back(state.takes_back)
    return run.advance()


def _arrange(episode: Episode, state: State, event: Arrange) -> State:
    """Go on when hands have done what they were to do; else only remember the try."""
    run = Run(episode, state)
    waiting = run.node.steps[run.at]
    if waiting.WAITS != "order" or event.node != run.node.id:
        raise NotApplicable(f"nothing to arrange in {event.node}")
    if not waiting.allows(event.order):
        raise NotApplicable(f"other things than those of {event.node}")
    run.note(order=event.order)
    if waiting.fits(event.order):
        run.at += 1
    return run.advance()


def _use(episode: Episode, state: State, event: Use) -> State:
    """Play the scene that answers a tool, and come back from it, also into another tool's scene.

    Such a scene has answers of its own only where it says so: otherwise the tool is answered as it would be
    at the place where the story waits. A scene that would only say again what is said here begins anew.
    Where the story waits for this very tool it goes on.
    """
    here = episode.nodes[state.node]
    if here.steps[state.at].press == event.tool:
        return _continue(episode, state, Continue(state.node))
    story = episode.nodes[state.back[0][0]] if state.back else here
    target = here.tools.get(event.tool) or story.tools.get(event.tool) or episode.always.get(event.tool)
    if target is None:
        raise NotApplicable(f"no tool {event.tool}")
    after = _answered(episode, state, event.tool, target, comes_back=True)
    if (after.node, after.at) == (state.node, state.at) and len(after.back) > len(state.back):
        return _answered(episode, state, event.tool, target, comes_back=False)
    return after


def _answered(episode: Episode, state: State, tool: str, target: str, *, comes_back: bool) -> State:
    """Play the scene that begins with a node, and come back to here or to where this scene comes back."""
    run = Run(episode, state)
    depth = min(MOST_PLACES, len(state.back) + 1) if comes_back else len(state.back)
    run.note_tool(tool, depth)
    if comes_back:
        run.leave(target)
    else:
        run.go(target)
    return run.advance()


def _inspect(episode: Episode, state: State, event: Inspect) -> State:
    """Remember that a profile was opened."""
    if event.who not in episode.people:
        raise NotApplicable(f"nobody is called {event.who}")
    run = Run(episode, state)
    run.flags = state.flags | {f"saw-{event.who}"}
    return run.advance()


def _leave_chat(episode: Episode, state: State, event: LeaveChat) -> State:
    """Remember that a chat was left; nothing else happens."""
    if event.who not in episode.people:
        raise NotApplicable(f"nobody is called {event.who}")
    return replace(state, left=(*state.left, (event.who, len(state.log))))
