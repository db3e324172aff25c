"""What can happen in a lesson: a lesson is a list of these, and time is one of them."""

from typing import Literal, TypeAlias

import msgspec

from game.lesson_flow.plan import Form, PartId, Setup

Way: TypeAlias = Literal["class", "teacher"]
"""Who chooses after a vote: the class by its hands, or the teacher after talking about it."""


class Open(msgspec.Struct, frozen=True, tag="open"):
    """The lesson begins; always the first event."""

    setup: Setup


class Resize(msgspec.Struct, frozen=True, tag="resize"):
    """The class is counted again: so many pupils are there."""

    size: int


class Go(msgspec.Struct, frozen=True, tag="go"):
    """A page of a part is shown."""

    part: PartId
    page: int = 0


class Skip(msgspec.Struct, frozen=True, tag="skip"):
    """The whole class skips this part."""

    part: PartId


class CountAnswers(msgspec.Struct, frozen=True, tag="tally"):
    """So many answers of a form were counted for one option of an item."""

    form: Form
    item: str
    option: str
    count: int


class Show(msgspec.Struct, frozen=True, tag="show"):
    """The answers to an item are shown to the class, or hidden again."""

    form: Form
    item: str
    on: bool = True


class OpenVote(msgspec.Struct, frozen=True, tag="open-vote"):
    """The class is asked at a choice of the story: the node, and the ids of what can be chosen."""

    node: str
    options: tuple[str, ...]


class Hands(msgspec.Struct, frozen=True, tag="hands"):
    """So many hands or cards went up for an option."""

    option: str
    count: int


class RevealVotes(msgspec.Struct, frozen=True, tag="reveal"):
    """The hands are shown to the class."""


class Decide(msgspec.Struct, frozen=True, tag="decide"):
    """The vote ends with this option."""

    option: str
    by: Way


class Minute(msgspec.Struct, frozen=True, tag="minute"):
    """One more minute of the lesson has passed."""


class End(msgspec.Struct, frozen=True, tag="end"):
    """The lesson is over; what it kept is deleted after that."""


Event: TypeAlias = (
    Open | Resize | Go | Skip | CountAnswers | Show | OpenVote | Hands | RevealVotes | Decide | Minute | End
)
