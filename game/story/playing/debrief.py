"""What is talked about after a play: the way taken beside those not taken, the signs, the acts."""

from typing import Literal

import msgspec

from game.story.events import Arrange, Choose, Event, Use
from game.story.playing.play import Play
from game.story.playing.two_players import Parting, door_of, left_aside, partings
from game.story.playing.view import MessageView, transcript
from game.story.state import HERO
from game.story.steps.option import Option
from game.text import Text


class Way(msgspec.Struct, frozen=True):
    """An option of a decision: whether it was taken now, and whether it was in some play before."""

    id: str
    text: Text
    kind: Literal["send", "say", "do"]
    taken: bool
    opened: bool


class Turn(msgspec.Struct, frozen=True):
    """A decision: a choice with its options, or the use of a tool, which has none, or steps put in order.

    `order` holds those steps as they belong, `settings` how the phone was set. `play.rewound(turn.event)`
    stands just before it. `door` marks a turning point of the story, `role` is who was played, where that
    wasn't the hero.
    """

    event: int
    node: str
    ask: Text | None
    options: tuple[Way, ...]
    door: bool
    tool: str = ""
    order: tuple[Text, ...] = ()
    settings: tuple[Text, ...] = ()
    role: Text | None = None


class Clues(msgspec.Struct, frozen=True):
    """What others wrote in a play, in chats and in the feed: with warning signs, and without."""

    signed: tuple[MessageView, ...]
    plain: tuple[MessageView, ...]


class ActDone(msgspec.Struct, frozen=True):
    """A protective act that was done, with what it did in this story, if the author says so."""

    act: str
    helped: Text | None


class BothDoors(msgspec.Struct, frozen=True):
    """A decision about which two did not agree: what stood on the doors, and which ending lies behind each.

    `play.rewound(back)` is the way behind the `first` door, and `led` its ending, "" where they came back
    before one. While `back` is 0 the other door waits. A door without words was opened by a tool.
    """

    back: int
    ask: Text | None
    first: Text | None
    other: Text | None
    led: str


def both_doors(play: Play) -> tuple[BothDoors, ...]:
    """Give the decisions about which two did not agree, in the order of the play."""
    return tuple(_both(play, each) for each in partings(play.events))


def _both(play: Play, parting: Parting) -> BothDoors:
    here, back = play.states[parting.at], parting.back
    step = play.episode.nodes[here.node].steps[here.at]
    words = {option.id: option.text for option in step.options(here.flags)}
    events, states, end = play.events, play.states, len(play.events)
    first = words.get(door_of(events, states, parting.at, back or end))
    other = words.get(door_of(events, states, back, end)) if back else None
    led = play.states[back - 1].ended if back else play.state.ended
    return BothDoors(back, step.ask, first, other, led)


def path(play: Play, opened: frozenset[tuple[str, str]] = frozenset()) -> tuple[Turn, ...]:
    """Give the decisions of a play in order; `opened` holds node and option of choices of earlier plays.

    What two did behind a door from which they came back is no part of this way, but of that of the play
    rewound to before they came back.
    """
    aside = left_aside(play.events)
    numbers = (number for number in range(1, len(play.events)) if number not in aside)
    turns = (_turn(play, number, play.events[number], opened) for number in numbers)
    return tuple(turn for turn in turns if turn is not None)


def _turn(play: Play, number: int, event: Event, opened: frozenset[tuple[str, str]]) -> Turn | None:
    before = play.states[number - 1]
    node = play.episode.nodes[before.node]
    role = None if node.role == HERO else play.episode.cast[node.role].name
    if isinstance(event, Use):
        return Turn(number, before.node, None, (), door=False, tool=event.tool, role=role)
    step = node.steps[before.at]
    if not isinstance(event, (Choose, Arrange)) or _tried(play, number):
        return None
    choice = event.choice if isinstance(event, Choose) else ""
    made = step.decided(before.flags, choice)
    if made is None:
        return None
    ways = tuple(_way(option, before.node, choice, opened) for option in made.options)
    return Turn(
        number,
        before.node,
        made.ask,
        ways,
        door=made.door,
        order=made.order,
        settings=made.settings,
        role=role,
    )


def _tried(play: Play, number: int) -> bool:
    """Whether the event before was a try at the same steps, so that this one is no new decision."""
    last, before = play.events[number - 1], play.states[number - 1]
    return isinstance(last, Arrange) and (before.node, before.at) == _place(play, number - 1)


def _place(play: Play, number: int) -> tuple[str, int]:
    """Give where event `number` happened."""
    return (play.states[number - 1].node, play.states[number - 1].at)


def _way(option: Option, node: str, choice: str, opened: frozenset[tuple[str, str]]) -> Way:
    """Give an option that was open."""
    return Way(
        option.id,
        option.text,
        option.kind,
        taken=option.id == choice,
        opened=(node, option.id) in opened,
    )


def choices_taken(play: Play) -> frozenset[tuple[str, str]]:
    """Give node and option of every choice of a play: what is kept so that a door counts as opened later."""
    return frozenset((event.node, event.choice) for event in play.events if isinstance(event, Choose))


def warning_signs(play: Play) -> Clues:
    """Sort what others wrote for the detective round; what came twice counts once."""
    seen = {message.ref: message for message in transcript(play.episode, play.state) if not message.mine}
    found = tuple(seen.values())
    return Clues(
        tuple(message for message in found if message.signs),
        tuple(message for message in found if not message.signs),
    )


def acts(play: Play) -> tuple[ActDone, ...]:
    """Give the protective acts of a play in the order in which they were first done."""
    helped = play.episode.helped
    return tuple(ActDone(act, helped.get(act)) for act in play.state.acts)
