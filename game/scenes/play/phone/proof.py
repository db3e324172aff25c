"""The folder of proof: what was kept, by whom it was written, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.feed import FEED
from game.scenes.play.phone.receipt import ARRIVED, at_and_when
from game.text import Text
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, one, sign
from game.ui.parts.pieces import said
from game.ui.parts.sizing import pad, rest, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.playing.view import PhoneView, ProofView, ReceiptView
    from game.ui.parts.part import Part

# Translators: in the folder of proof: who wrote what is kept, when, and in which chat.
KEPT = Text("proof.kept", "{name} · {when} · {where}")
PRIVATE = Text("proof.private", "A private picture stays closed and is not copied.")
EMPTY = Text("proof.empty", "What you keep lies here: who wrote it, when and where, in their own words.")
# Translators: in the story of an adult whose job it is, such as an inspector or a teacher.
SHOW_AT_WORK = Text("proof.show-at-work", "This is shown only to those whose job it is.")
SHOW = Text("proof.show", "This can be shown to an adult you trust, and to the police.")
ROW = Text("looking.row", "{label}: {value}")

GAP, PAD = 10.0, 14.0
RADIUS = 16.0


def proof(context: Context, phone: PhoneView, *, adults: bool) -> Part:
    """What was kept: cards of who, when and where, the words on them, private pictures closed and outside.

    Above them lie the receipts of what was reported.
    """
    look, theme, kept, receipts = context.look, context.look.theme, phone.proof, phone.receipts
    if not (kept or receipts):
        return said(look, "proof.empty", context.say(EMPTY), "body", theme.phone_quiet)
    cards = [
        *(_receipt(context, number, each) for number, each in enumerate(receipts)),
        *(_message(context, number, each) for number, each in enumerate(kept)),
    ]
    note = said(look, "proof.show", context.say(SHOW_AT_WORK if adults else SHOW), "small", theme.phone_quiet)
    return context.scroll("proof.scroll", stack(note, *cards, gap=GAP).content, role="list")


def _receipt(context: Context, number: int, each: ReceiptView) -> Part:
    return _card(context, f"receipt:{number}", "report", at_and_when(context, each), context.say(ARRIVED))


def _message(context: Context, number: int, each: ProofView) -> Part:
    head = _who_when_where(context, each)
    words = context.say(PRIVATE) if each.message.picture else context.say(each.message.text)
    return _card(context, f"proof:{number}", "envelope" if each.message.picture else "save", head, words)


def _who_when_where(context: Context, each: ProofView) -> str:
    """Who wrote it, when, and where else than in the chat with them; the day where a story has no clock."""
    kept, say = each.message, context.say
    when = kept.clock or (say(kept.day) if kept.day else "")
    name, where = say(each.name), say(each.where or FEED)
    if when and where != name:
        return say(KEPT, name=each.name, when=when, where=each.where or FEED)
    return " · ".join(filter(None, (name, when, where if where != name else "")))


def _card(context: Context, id_: str, glyph: str, head: str, words: str) -> Part:
    """A card: above what it is about, below it the words."""
    look, theme = context.look, context.look.theme
    lines = stack(
        said(look, f"{id_}.head", head, "small", theme.quiet, told=False), 4.0,
        said(look, f"{id_}.words", words, "chat", theme.on_bubble, told=False),
    )  # fmt: skip
    inside = row(PAD, square(sign(glyph, theme.accent), 26.0), 12.0, rest(lines), PAD, down="top")
    name = context.say(ROW, label=head, value=words)
    return one(id_, over(ground(context), pad(inside, 0.0, 12.0)), role="item", name=name)


def ground(context: Context) -> Part:
    """What each thing in a list of the phone stands on."""
    theme = context.look.theme
    return box(theme.bubble, RADIUS, theme.line, 1.5)
