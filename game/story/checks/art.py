"""Names that lie outside an episode: warning signs, and the places and people that the art kit can draw."""

from collections.abc import Collection

import msgspec

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.reading.texts_read import Reference


class KnownNames(msgspec.Struct, frozen=True):
    """What exists beside the episodes, by kind; None where the caller does not know."""

    sign: Collection[str] | None = None
    place: Collection[str] | None = None
    figure: Collection[str] | None = None
    avatar: Collection[str] | None = None
    expression: Collection[str] | None = None
    icon: Collection[str] | None = None
    picture: Collection[str] | None = None
    board: Collection[str] | None = None
    spot: Collection[str] | None = None
    """Places of these boards, as in `treasure-island/palm`."""


def check_art(references: tuple[Reference, ...], known: KnownNames, report: Report) -> None:
    """Report signs, places, figures, avatars and expressions that do not exist."""
    for reference in references:
        names = getattr(known, reference.kind, None)
        if names is not None and reference.name not in names:
            code = "unknown-sign" if reference.kind == "sign" else "unknown-art"
            values = {"kind": reference.kind, "name": reference.name}
            report.add_unknown(code, reference.mark, reference.name, names, **values)


def check_rooms(episode: Episode, known: KnownNames, report: Report) -> None:
    """Report a place that is to be the hero's own, where the home of a hero has no such room."""
    if known.place is None:
        return
    homes = [hero.home for hero in episode.heroes.values()]
    for step in (step for node in episode.nodes.values() for step in node.steps if step.place):
        for room in dict.fromkeys(step.room(home) for home in homes):
            if room != step.place and room not in known.place:
                report.add_unknown("unknown-art", step.mark, room, known.place, kind="place", name=room)
