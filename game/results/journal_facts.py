"""What a seat's journal tells of a lesson, beside the events of the story itself: ids only, and never who."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import msgspec

from game.story.events import Event

Moment = Literal["before", "after", "later"]
"""When a survey was filled in: before the episode, after it, or weeks later."""
Score = Annotated[float, msgspec.Meta(ge=0, le=1)]
"""The share of what can be reached: of right answers, or on the way from one end of a scale to the other."""


class Answered(msgspec.Struct, frozen=True, tag="answered"):
    """An answer to an item of a survey, also "dont-know" and "rather-not"; a later one takes its place."""

    moment: Moment
    item: str
    option: str


class Changed(msgspec.Struct, frozen=True, tag="changed"):
    """The scores before and after, of a domain ("knowledge"); the last counts. Version 0.1 had items, too."""

    what: str
    before: Score
    after: Score


class Acted(msgspec.Struct, frozen=True, tag="acted"):
    """A protective act was done in the story."""

    act: str


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """An ending of the story was found."""

    ending: str


class Skipped(msgspec.Struct, frozen=True, tag="skipped"):
    """The rest of the story was skipped, which is as good as playing it."""


class LessonClosed(msgspec.Struct, frozen=True, tag="closed"):
    """The last line: the session came to its end, and nothing follows."""


SeatEvent: TypeAlias = Event | Answered | Changed | Acted | Ended | Skipped | LessonClosed

TELLING = ("answered", "changed", "acted", "ended", "skipped", "choose", "begin")
"""The kinds that are counted; the others say in which order things happened."""
