"""Whom to call or write to, in letters that the last row can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.contacts import FREE, HOURS, danger, source
from game.ui.parts.column import words
from game.ui.parts.facts import beside, board, fact, stacked

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.contacts import Contact, Country
    from game.ui.parts.column import Laid, Piece


def large_contacts(context: Context, country: Country) -> tuple[Piece, ...]:
    """The number for danger, and every contact that may be shown, two beside each other on a wide screen."""
    cards = [_contact(context, one) for one in country.shown]
    rows: list[Piece] = [danger(context, country)]
    across = 1 if context.viewport.portrait else 2
    for at in range(0, len(cards), across):
        pair = cards[at : at + across]
        rows.append(beside(tuple((card, 1.0) for card in pair), 14.0) if len(pair) > 1 else pair[0])
    return tuple(rows)


def _contact(context: Context, contact: Contact) -> Laid:
    """The name, the number or the address as large as it can be, when it can be reached, and the source."""
    look, theme, id_ = context.look, context.look.theme, f"contact.{contact.id}"
    ink = (theme.on_soft, theme.on_soft)
    name = context.say(contact.name)
    pieces: list[Piece] = [
        words(look, f"{id_}.name", name, "subheading", theme.on_soft, role="heading"),
    ]
    if contact.number:
        pieces.append(fact(look, f"{id_}.number", "phone-call", contact.number, "heading", ink))
    if contact.url:
        style = "button" if contact.number else "subheading"
        pieces.append(fact(look, f"{id_}.url", "language", contact.url, style, ink))
    if contact.hours is not None:
        said = context.say(HOURS, hours=contact.hours)
        pieces.append(fact(look, f"{id_}.hours", "clock", said, "body", ink))
    if contact.free and contact.number:
        pieces.append(fact(look, f"{id_}.free", "check", context.say(FREE), "body", ink))
    pieces.append(words(look, f"{id_}.source", source(context, contact), "small", theme.quiet))
    return board(look, id_, (stacked(f"{id_}.said", pieces, 6.0),), 6.0, role="item", name=name)
