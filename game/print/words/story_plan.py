"""What a plan says of its own story: aims, when not to play it, a task for the quick, easy words."""

from __future__ import annotations

import msgspec

from game.text import Text


class EasyLine(msgspec.Struct, frozen=True):
    """A line of the easy page: a place, who or what is shown in it, and one or two short sentences.

    `shown` are `hero`, figures of the art kit with their expression (`ema:worried`), avatars, pictures
    (`picture/goose`) and icons (`icon/gift`); three at most.
    """

    place: str
    shown: tuple[str, ...]
    text: Text


class StoryPlan(msgspec.Struct, frozen=True):
    """The row of a story: what belongs to its lesson alone.

    `strands` and `domains` name what of the two frameworks of `curriculum` it is about; no strand where a
    story has hardly a screen in it, for those are all of life online. `for_home` is False where a page for
    home could tell somebody who hurts a child that it was asked about home.
    """

    aims: tuple[Text, ...]
    not_now: Text
    quick: Text
    easy: tuple[EasyLine, ...]
    strands: tuple[str, ...]
    domains: tuple[str, ...]
    for_home: bool = True
