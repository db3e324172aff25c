"""Who looks where on the stage.

Listeners look at the speaker, the hero at who speaks or at the phone, visitors at the hero. The art kit turns
eyes and head by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from game.story.state import HERO

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from game.story.playing.view import Speech

Gaze: TypeAlias = Literal["ahead", "left", "right", "phone"]
"""A name of game.ui.art.people.GAZES; "ahead" is at the player."""


def gazes(cast: Sequence[str], speech: Speech | None, holding: Collection[str] = ()) -> Mapping[str, Gaze]:
    """Where each of the cast looks, who stand from left to right in this order.

    While nobody speaks, who is `holding` a phone looks at that.
    """
    speaker = speech.who if speech is not None and speech.kind == "say" else ""
    reading = () if speaker else holding
    return {
        who: "phone" if who in reading else _gaze(cast, who, _looked_at(cast, who, speaker)) for who in cast
    }


def turning(before: Mapping[str, Gaze], after: Mapping[str, Gaze]) -> Mapping[str, Gaze]:
    """How they look on the way from one to the other: from side to side a head passes the middle."""
    return {
        who: "ahead" if {gaze, before.get(who)} == {"left", "right"} else gaze for who, gaze in after.items()
    }


def _looked_at(cast: Sequence[str], who: str, speaker: str) -> str:
    """Whom somebody looks at: who speaks, or whom a speaker speaks to; the hero when nobody here does."""
    if speaker in cast and who != speaker:
        return speaker
    if who != HERO:
        return HERO
    others = [one for one in cast if one != HERO]
    return others[0] if speaker == HERO and others else ""


def _gaze(cast: Sequence[str], who: str, at: str) -> Gaze:
    if at not in cast or at == who:
        return "ahead"
    return "right" if cast.index(at) > cast.index(who) else "left"
