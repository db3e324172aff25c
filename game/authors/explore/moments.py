"""The telling moments of an episode: the first state of each kind that a player can meet, and each ending."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from game.story.checks.explore import asked_flags, moves
from game.story.events import Choose, Disagree, OtherDoor, Use
from game.story.playing.play import Play
from game.story.playing.two_players import decides_here
from game.story.playing.view import view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView
    from game.story.state import State


def plays(episode: Episode, *, tools: bool) -> Iterator[Play]:
    """Plays in order of their length; with `tools` one for each place in the story, else one for each state.

    Tools can be used at any place, so that states multiply; places are few, and so are states without tools.
    """
    asked = asked_flags(episode)
    todo = deque([Play.begin(episode, next(iter(episode.heroes)))])
    seen: set[tuple[object, ...]] = set()
    while todo:
        play = todo.popleft()
        state = play.state
        place = (state.node, state.at, state.ended)
        tried = bool(state.log) and bool(state.log[-1].order) and not state.ended
        key = (*place, bool(state.back), tried) if tools else (*place, state.flags & asked)
        if key not in seen:
            seen.add(key)
            yield play
            events = moves(episode, state)
            todo.extend(play.do(event) for event in events if tools or not isinstance(event, Use))


def kind(shown: StoryView) -> str:
    """What kind of moment it is, as a name for a file."""
    speaker = f"-{shown.speech.kind}" if shown.speech else ""
    asked = "-form" if shown.form else "-privacy" if shown.settings else ""
    tiles = "-tiles" if shown.choices and all(one.icon for one in shown.choices) else ""
    choices = f"-choose-{shown.choices[0].kind}{tiles}" if shown.choices else ""
    card = f"-{shown.card.kind}" if shown.card else ""
    order = ("-order-tried" if shown.order.tried else "-order") if shown.order else ""
    hands = "-find" if shown.find else "-put" if shown.put else ""
    typing = "-typing" if shown.phone.typing else ""
    picture = _pictures(shown)
    shot = f"-{shown.shot.name}" if shown.shot else "-dim" if shown.dim else ""
    people = f"-{len(shown.stage)}" if shown.stage else ""
    where = f"{shown.place}{shot}-{shown.phone.app}"
    return f"{where}{speaker}{card}{order}{hands}{asked}{choices}{typing}{picture}{people}"


def _pictures(shown: StoryView) -> str:
    """Whether the phone shows an envelope or a sticker, and how many posts and whether comments."""
    messages = (*shown.phone.messages, *(post.message for post in shown.phone.posts))
    envelope = "-envelope" if any(message.picture for message in messages) else ""
    sticker = "-sticker" if any(message.sticker for message in messages) else ""
    comments = any(post.comments for post in shown.phone.posts) and shown.phone.app == "feed"
    return envelope + sticker + ("-comments" if comments else "")


def telling_moments(episode: Episode) -> Iterator[tuple[str, Play]]:
    """One play for each kind of moment by its name, in the order in which a player meets them."""
    met: set[str] = set()
    for play in _at_every_place(episode):
        name = kind(view(episode, play.state))
        if not play.state.ended and name not in met:
            met.add(name)
            yield name, play


def _at_every_place(episode: Episode) -> Iterator[Play]:
    """Plays with tools, one for each place; then those without for places that only some flags lead to."""
    met: set[tuple[str, int]] = set()
    for play in plays(episode, tools=True):
        met.add((play.state.node, play.state.at))
        yield play
    for play in plays(episode, tools=False):
        place = (play.state.node, play.state.at)
        if place not in met:
            met.add(place)
            yield play


def endings(episode: Episode) -> dict[str, Play]:
    """A shortest play to each ending that can be reached."""
    found: dict[str, Play] = {}
    for play in plays(episode, tools=False):
        if play.state.ended:
            found.setdefault(play.state.ended, play)
    return found


def moments_of_two(episode: Episode) -> Iterator[tuple[str, Play]]:
    """A decision of two, the other door that waits, and an ending behind each door, by their names."""
    play = _on(Play.begin(episode, next(iter(episode.heroes)), "mixed"), decides_here)
    yield "decision", play
    node = play.state.node
    first, second, *_ = (each for each in moves(episode, play.state) if isinstance(each, Choose))
    behind = _to_an_end(play.do(Disagree(node)).do(first))
    yield "one-door", behind
    yield "waiting", behind.do(OtherDoor())
    yield "both-doors", _to_an_end(behind.do(OtherDoor()).do(second))


def _on(play: Play, wanted: Callable[[Episode, State], bool]) -> Play:
    """The play on its first way until what is wanted is so, or it ends."""
    while not play.state.ended and not wanted(play.episode, play.state):
        play = play.do(moves(play.episode, play.state)[0])
    return play


def _to_an_end(play: Play) -> Play:
    """The play on the shortest way to an ending."""
    todo, seen = deque([play]), set[tuple[str, int, frozenset[str]]]()
    while todo:
        here = todo.popleft()
        state = here.state
        if state.ended:
            return here
        if (key := (state.node, state.at, state.flags)) not in seen:
            seen.add(key)
            todo.extend(here.do(each) for each in moves(play.episode, state) if not isinstance(each, Use))
    raise LookupError(f"{play.episode.id}: no ending from {play.state.node}")
