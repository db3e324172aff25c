"""The notebook of the album: sentences that more than one child has heard, written down word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.shared.album_found import QUOTED, stories_of
from game.scenes.shared.binding import rings
from game.text import Text
from game.ui.parts.layout import over, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.pieces import said
from game.ui.parts.sizing import SPRING, at_least, grow, pad, put, sized, square
from game.vocabulary import DETECTIVE

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.scenes.shared.album_found import Album
    from game.story.grammar.model import Episode
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

TITLE = Text("notebook.title", "Sentences that aren't about you")
LEAD = Text(
    "notebook.lead",
    "More than one child has heard them, word for word. Whoever hears one again knows: it isn't about me.",
)
EMPTY = Text("notebook.empty", "A line that is still empty")
FILLS = Text("notebook.fills", "Looking for warning signs after a story writes one down.")
# Translators: on the back cover of the notebook: what to ask a secret (not the child).
ASK = Text("notebook.ask", "When may you be told?")
ASK_WHO = Text("notebook.ask-who", "A question for every secret")
SOON = Text("notebook.soon", "Soon? Then it's a surprise.")
NEVER = Text("notebook.never", "Never? Then it's told at once.")

LINE, MARGIN, INK = 66.0, 58.0, 70.0
"""Least height of a line, and where its margin runs and words begin."""
LEAST: Final = 5
"""Lines of the page at least, of which the empty ones only look like paper."""


def notebook_page(context: Context, album: Album) -> Part:
    """The sheet: a line for each sentence that was found, and one to write on as long as there are others."""
    look, say = context.look, context.say
    all_ = [each for each in stories_of(context.world.pack, context.world.progress) if each.notebook]
    lines = [_line(context, each) for each in all_ if (each.id, DETECTIVE) in album.stickers]
    if len(lines) < len(all_):
        lines.append(one("notebook.free", _ruled(look, 0.0), role="item", name=say(EMPTY)))
    lines += [_ruled(look, 0.0)] * (LEAST - len(lines))
    ink = look.theme.on_bubble
    head = (
        said(look, "notebook.title", say(TITLE), "heading", ink, role="heading"),
        4.0,
        said(look, "notebook.lead", say(LEAD), "small", ink),
        8.0,
    )
    written = stack(pad(stack(*head), left=INK, right=16), one("notebook", stack(*lines), role="list"))
    more = pad(said(look, "notebook.fills", say(FILLS), "small", ink), left=INK, right=16.0)
    inside = pad(stack(written, 14.0, more), 0.0, 20.0)
    return one("notebook.sheet", pad(over(_sheet(look), inside), left=12.0))


def back_cover(context: Context) -> Part:
    """The back of the notebook: what Nana asks every secret."""
    look, say, theme = context.look, context.say, context.look.theme
    label = pad(
        stack(
            said(look, "notebook.ask-who", say(ASK_WHO), "label", theme.on_bubble, align="center"),
            6.0,
            said(look, "notebook.ask", say(ASK), "heading", theme.on_bubble, align="center", role="heading"),
        ),
        18.0,
        16.0,
    )
    edge = theme.line if theme.flat else ""
    pasted = over(box(theme.bubble, 12.0, edge, 2.0 if edge else 0.0), label)
    answers = (
        said(look, f"notebook.{id_}", say(text), "body", theme.on_good, align="center")
        for id_, text in (("soon", SOON), ("never", NEVER))
    )
    told = stack(pasted, 22.0, *(piece for each in answers for piece in (each, 8.0)), 10.0)
    inside = stack(SPRING, told, put(square(picture("picture", "cat-sleeping"), 132.0), "middle"), SPRING)
    return one("notebook.back", over(_cover(look), pad(inside, 30.0, 24.0)))


def _line(context: Context, episode: Episode) -> Part:
    """A sentence on its line, and below it in which story it was said."""
    look, say, ink = context.look, context.say, context.look.theme.on_bubble
    id_, title = f"notebook:{episode.id}", say(episode.title)
    sentence = say(QUOTED, sentence=episode.notebook)
    words = stack(
        said(look, f"{id_}.sentence", sentence, "subheading", ink, told=False),
        said(look, f"{id_}.story", title, "small", ink, told=False),
    )
    inside = pad(stack(SPRING, words), left=INK, right=16.0, top=10.0, bottom=8.0)
    return one(id_, _ruled(look, inside), role="item", name=sentence, value=title)


def _ruled(look: Look, inside: Piece) -> Part:
    """What stands on a line of the paper."""
    theme = look.theme
    rule = stack(SPRING, sized(box(theme.line if theme.flat else theme.accent + "40"), h=2.0))
    return at_least(over(rule, inside), LINE)


def _sheet(look: Look) -> Part:
    """Paper with a margin, holes at its left edge, and rings through them."""
    theme = look.theme
    edge = theme.line if theme.flat else ""
    paper = box(theme.bubble, 10.0, edge, 2.0 if edge else 0.0, 0.0 if edge else 8.0)
    margin = pad(put(sized(box(theme.alert if theme.flat else theme.alert + "70"), 2.0), "left"), left=MARGIN)
    return over(paper, margin, rings(look))


def _cover(look: Look) -> Part:
    """Cardboard with a band of cloth at its fold."""
    theme = look.theme
    card = box(theme.good, 14.0, theme.line if theme.flat else "", 2.0, 0.0 if theme.flat else 8.0)
    band = pad(put(sized(box(theme.on_good + "30"), 16.0), "right"), right=14.0)
    return over(card, grow(0.0) if theme.flat else band)
