"""To whom each line of an episode is said or written: by who is in the room, on the line, or in the chat."""

from typing import TypeAlias

from game.story.grammar.model import Episode
from game.story.grammar.surroundings import Around, Moment
from game.story.steps.step_text import StepText

Hearers: TypeAlias = frozenset[str]
"""Cast ids and `hero`."""


def hearers(episode: Episode) -> dict[str, tuple[Hearers, ...]]:
    """Give who hears each text of a step, by its id; several where it depends on the way there.

    Nobody is one of them where on some way nobody is in sight.
    """
    found: dict[str, dict[Hearers, None]] = {}
    for _, step, before, _ in Around(episode, {}).steps():
        for each in step.texts():
            for moment in sorted(before, key=_in_order):
                found.setdefault(each.text.id, {})[_hearers(moment, each, step.by)] = None
    return {text_id: tuple(each) for text_id, each in found.items() if any(each)}


def _hearers(moment: Moment, said: StepText, me: str) -> Hearers:
    """Give who hears or reads a text at a moment, `me` being played; nobody where that is not told."""
    if said.to == "chat":
        thread = said.thread or (moment.chat if said.speaker == me else said.speaker)
        return frozenset({thread} if said.speaker == me else {me, thread}) - {said.speaker, ""}
    if said.to != "room":
        return frozenset()
    line = {me, moment.with_} if moment.app == "call" else set()
    return frozenset(line if said.speaker in line else {me, *moment.people}) - {said.speaker}


def _in_order(moment: Moment) -> tuple[str, ...]:
    return (moment.place, moment.app, moment.with_, moment.chat, *sorted(moment.people))
