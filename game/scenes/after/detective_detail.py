"""What the detective round says of a message: its warning signs, or why it is fine; and how far one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.after.detective_chat import SIGN_ICONS
from game.scenes.shared.album_found import QUOTED
from game.text import Text
from game.ui.parts.column import column, words
from game.ui.parts.facts import board
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import disc, one, picture, sign
from game.ui.parts.pieces import said
from game.ui.parts.sizing import larger, put, square

if TYPE_CHECKING:
    from game.scenes.after.detective_case import Case
    from game.scenes.scene import Context
    from game.story.playing.view import MessageView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

START = Text("detective.start", "Press a message that seems odd to you.")
START_MORE = Text(
    "detective.start-more", "Some messages carry a warning sign, others are just friendly. Take your time."
)
FINE_TITLE = Text("detective.fine-title", "No warning sign here")
FINE_BODY = Text("detective.fine-body", "By itself, this message is just friendly.")
FINE_ALOUD = Text("detective.fine-aloud", "By itself, there's nothing odd in this sentence.")
OWN_ALOUD_TITLE = Text("detective.own-aloud-title", "This is what {hero} said")
OWN_ALOUD_BODY = Text("detective.own-aloud-body", "The warning signs are in what others say to {him|her}.")
OWN_TITLE = Text("detective.own-title", "This is what {hero} wrote")
OWN_BODY = Text("detective.own-body", "The warning signs are in what others write to {him|her}.")
HERE = Text("detective.here", "In this story")
# Translators: {all} messages carry warning signs, n of them were found.
FOUND = Text("detective.found", "{n} of {all} found", "{n} of {all} found")
ALL_TITLE = Text("detective.all-title", "You found them all")
ALL_BODY = Text(
    "detective.all-body", "In a real chat a single one is enough to slow down, and to show it to somebody."
)
SHOWN_TITLE = Text("detective.shown-title", "Here they all are")
SHOWN_BODY = Text(
    "detective.shown-body",
    "Read them in peace. Next time one of them may catch your eye, and one is enough to tell somebody.",
)
NONE_TITLE = Text("detective.none-title", "No warning signs this time")
NONE_BODY = Text(
    "detective.none-body", "In this play nobody sent one. Another way through the story has some."
)

WRITTEN = Text("detective.written", "Written into the notebook. It isn't said to one child alone:")

MEDAL = 64.0
SLOT = 34.0
CAT, STICKER = 170.0, 104.0


def progress(context: Context, case: Case) -> Part:
    """A slot for each message with signs, the found ones filled, and how many that are."""
    look, total = context.look, len(case.signed)
    told = context.say(FOUND, n=len(case.found), all=total)
    slots = [_slot(look, message, found=message.ref in case.found) for message in case.suspects]

    def line(w: float) -> Part:
        gap = min(8.0, max(2.0, (w - total * SLOT) / max(1, total - 1)))
        side = min(SLOT, (w - gap * (total - 1)) / max(1, total))
        return row(*(square(slot, side) for slot in slots), gap=gap, down="top")

    label = said(look, "progress.text", told, "subheading", look.theme.on_panel)
    return one(
        "progress", stack(label, 10.0, by_width(line)), role="progress", name=told, live=True,
        part=len(case.found) / max(1, total),
    )  # fmt: skip


def _slot(look: Look, message: MessageView, *, found: bool) -> Part:
    """Filled with the sign that was found, or empty."""
    theme = look.theme
    if not found:
        return disc(theme.soft, theme.quiet, 2.0)
    name = SIGN_ICONS.get(message.signs[0], "warning-sign")
    return over(disc(theme.warm), larger(sign(name, theme.on_warm), 0.6))


def detail(
    context: Context, case: Case, room: Rect, below: tuple[Piece, ...] = ()
) -> tuple[tuple[Widget, ...], float]:
    """What is to be said now, and what stands below it."""
    message = case.current
    close = _close(context, case) if case.solved else ()
    if message is None:
        return column(room, (*(close or _start(context)), *below), 10.0)
    explained = _explained(context, message)
    return column(room, ((*explained, 22.0, *close) if close else explained) + below, 10.0)


def _start(context: Context) -> tuple[Piece, ...]:
    look, say, theme = context.look, context.say, context.look.theme
    return (
        _titled(context, "start", "magnifier", say(START), ("accent", "on_accent")),
        words(look, "detail.start-more", say(START_MORE), "body", theme.on_panel),
        _pictured("start-picture", "cat-sitting", CAT),
    )


def _explained(context: Context, message: MessageView) -> tuple[Piece, ...]:
    """The signs of a message one after the other, or why it carries none."""
    look, say, theme = context.look, context.say, context.look.theme
    if message.mine:
        own = (OWN_ALOUD_TITLE, OWN_ALOUD_BODY) if message.aloud else (OWN_TITLE, OWN_BODY)
        return (
            _titled(context, "own", "profile", say(own[0]), ("mine", "on_mine")),
            words(look, "detail.own", say(own[1]), "body", theme.on_panel),
        )
    if not message.signs:
        fine = message.why or (FINE_ALOUD if message.aloud else FINE_BODY)
        return (
            _titled(context, "fine", "heart", say(FINE_TITLE), ("good", "on_good")),
            words(
                look,
                "detail.fine",
                say(fine),
                "body",
                theme.on_panel,
            ),
        )
    signs = context.world.pack.signs
    pieces: list[Piece] = []
    for each in message.signs:
        if each in signs:
            title = say(signs[each].title)
            pieces.append(
                _titled(context, each, SIGN_ICONS.get(each, "warning-sign"), title, ("warm", "on_warm"))
            )
            pieces.append(
                words(look, f"detail.{each}.explain", say(signs[each].explain), "body", theme.on_panel)
            )
            pieces.append(6.0)
    if message.why is not None:
        here = words(look, "detail.here", say(HERE), "label", theme.on_soft)
        why = words(look, "detail.why", say(message.why), "body", theme.on_soft)
        pieces.append(board(look, "detail.why.board", (here, why), 4.0))
    return tuple(pieces)


def _close(context: Context, case: Case) -> tuple[Piece, ...]:
    """A warm end, whether the signs were found or shown."""
    say = context.say
    title, body = (SHOWN_TITLE, SHOWN_BODY) if case.helped else (ALL_TITLE, ALL_BODY)
    if not case.signed:
        title, body = NONE_TITLE, NONE_BODY
    look, theme = context.look, context.look.theme
    sticker: tuple[Piece, ...] = ()
    if case.signed:
        sticker = (_pictured("sticker", "sticker-detective", STICKER), 2.0)
    pieces = (
        *sticker,
        words(look, "detail.all-title", say(title), "subheading", theme.on_good, role="heading"),
        words(look, "detail.all", say(body), "body", theme.on_good),
    )
    return (*_written_down(context, case), board(look, "detail.close", pieces, 6.0, fill=theme.good))


def written(context: Context, case: Case) -> Text | None:
    """The sentence that a finished round writes down, if it is finished and the story has one."""
    play = context.world.play
    return play.episode.notebook if play is not None and case.signed and case.solved else None


def _written_down(context: Context, case: Case) -> tuple[Piece, ...]:
    """The sentence of this story goes into the notebook, on a slip of its paper."""
    look, say, theme = context.look, context.say, context.look.theme
    sentence = written(context, case)
    if sentence is None:
        return ()
    told = stack(
        said(look, "detail.notebook-title", say(WRITTEN), "label", theme.on_bubble),
        4.0,
        said(look, "detail.notebook", say(QUOTED, sentence=sentence), "subheading", theme.on_bubble),
    )
    icon = put(square(sign("notebook", theme.accent), 36.0), down="middle")
    return (
        16.0,
        board(
            look,
            "detail.notebook.slip",
            (one("detail.notebook.row", row(icon, 16.0, told)),),
            0.0,
            fill=theme.bubble,
        ),
    )


def _pictured(id_: str, name: str, side: float) -> Part:
    """A picture in the middle of the column."""
    return put(one(f"detail.{id_}", square(picture("picture", name), side)), "middle")


def _titled(context: Context, id_: str, icon: str, title: str, colours: tuple[str, str]) -> Part:
    """A medal with an icon, and a title beside it."""
    look = context.look
    fill, ink = (getattr(look.theme, token) for token in colours)
    edge = look.theme.line if look.theme.flat else ""
    medal = over(disc(fill, edge, 2.0 if edge else 0.0), larger(sign(icon, ink), 0.56))
    named = said(look, f"detail.{id_}.title", title, "subheading", look.theme.on_panel, role="heading")
    return one(f"detail.{id_}", row(square(medal, MEDAL), 18.0, named, down="middle"))
