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
    """So many answers of a form were counted for one option of an item; None: it isn't counted as yet."""

    form: Form
    item: str
    option: str
    count: int | None


class OpenVote(msgspec.Struct, frozen=True, tag="open-vote"):
    """The class is asked at a choice of the story: the node, and the ids of what can be chosen."""

    node: str
    options: tuple[str, ...]


class Hands(msgspec.Struct, frozen=True, tag="hands"):
    """So many hands or cards went up for an option."""

    option: str
    count: int


class CloseVote(msgspec.Struct, frozen=True, tag="reveal"):
    """All hands are counted: the class looks at them and decides."""


class Recount(msgspec.Struct, frozen=True, tag="recount"):
    """The hands are counted anew, from nothing: what was counted before is forgotten."""


class ReopenStop(msgspec.Struct, frozen=True, tag="reopen"):
    """The last stop is open again, with the hands that were counted there."""


class Decide(msgspec.Struct, frozen=True, tag="decide"):
    """The vote ends with this option."""

    option: str
    by: Way


class Minute(msgspec.Struct, frozen=True, tag="minute"):
    """One more minute of the lesson has passed."""


class End(msgspec.Struct, frozen=True, tag="end"):
    """The lesson is over; what it kept is deleted after that."""


Event: TypeAlias = (
    Open
    | Resize
    | Go
    | Skip
    | CountAnswers
    | OpenVote
    | Hands
    | CloseVote
    | Recount
    | ReopenStop
    | Decide
    | Minute
    | End
)
