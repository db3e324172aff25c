"""A corner of the preview: where the story is, what it remembers, what the check warns of, and ways to go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import msgspec

from game.action import Action
from game.authors.write.strip import Told
from game.scenes.frame import bar_bottom
from game.ui.parts.basic import natural_width
from game.ui.parts.column import press, words
from game.ui.parts.layout import row, stack
from game.ui.parts.part import part
from game.ui.parts.pieces import board
from game.ui.parts.sizing import at_most, grow, pad, put, sized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.story.playing.play import Play
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

Opened: TypeAlias = Literal["", "facts", "nodes"]
"""How far the corner is open: a button alone, what is known, or the list of all nodes."""
EDGE, WIDE, TALL, GAP = 12.0, 380.0, 520.0, 8.0
WARNED: Final = 2
"""Warnings told at once; the check tells all."""
DID: Final = "did-"
"""What the flags of acts begin with: acts have a line of their own."""


class Open(Action, frozen=True):
    """Open the corner so far."""

    how: Opened


class StepBack(Action, frozen=True):
    """Take back the last event of the play."""


class GoTo(Action, frozen=True):
    """Go to a node by the shortest way."""

    node: str


class Corner(msgspec.Struct, frozen=True):
    """What the corner shows besides the play: how far it is open, warnings, and what could not be done."""

    opened: Opened = ""
    warned: tuple[Told, ...] = ()
    trouble: str = ""


def with_corner(tree: Widget, context: Context, play: Play, corner: Corner, *, below: bool) -> Widget:
    """The tree with the corner below the bar, where it hides no words; below all where the strip is there."""
    at = put(_corner(context, play, corner), "left", "bottom" if below else "top")
    shown = pad(at, EDGE, EDGE, top=bar_bottom(context.look))
    added = shown.draw(context.viewport.rect).widgets
    return msgspec.structs.replace(tree, children=(*tree.children, *added))


def _corner(context: Context, play: Play, corner: Corner) -> Part:
    look = context.look
    if not corner.opened:
        said = f"{play.state.node} ({len(corner.warned)})" if corner.warned else play.state.node
        chip = press(look, "corner.open", said, Open("facts"), kind="quiet", least=40.0)
        return sized(part(chip), natural_width(look, said))
    inside = (
        _nodes(context, play) if corner.opened == "nodes" else stack(*_facts(look, play, corner), gap=GAP)
    )
    return at_most(
        sized(board(look, "corner", inside, 16.0, 14.0, name="Preview"), look.grown(WIDE)), WIDE * 2
    )


def _facts(look: Look, play: Play, corner: Corner) -> tuple[Piece, ...]:
    """The node, flags and acts, warnings with their line, and what can be done."""
    state = play.state
    flags = sorted(flag for flag in state.flags if not flag.startswith(DID))
    acts = sorted(flag.removeprefix(DID) for flag in state.flags if flag.startswith(DID))
    said = [("corner.node", f"Node: {state.node}", "label")]
    said += [("corner.flags", f"Flags: {', '.join(flags) or 'none'}", "code")]
    said += [("corner.acts", f"Acts: {', '.join(acts) or 'none'}", "code")]
    for number, each in enumerate(corner.warned[:WARNED]):
        said.append((f"corner.warned-{number}", f"{each.where}: {each.sentence}", "code"))
    if len(corner.warned) > WARNED:
        said.append(("corner.more", f"and {len(corner.warned) - WARNED} more: cuvari check", "code"))
    if corner.trouble:
        said.append(("corner.trouble", corner.trouble, "label"))
    ink = look.theme.on_panel
    return (
        *(words(look, id_, line, style, ink) for id_, line, style in said),
        row(
            *_buttons(look, (("back", "Back", StepBack()), ("nodes", "Go to…", Open("nodes")))),
            gap=GAP,
        ),
        part(press(look, "corner.close", "Hide", Open(""), kind="quiet", wide=True)),
    )


def _nodes(context: Context, play: Play) -> Part:
    """All nodes in the order of the file, to go to one of them."""
    look = context.look
    nodes = stack(*_buttons(look, [(f"to-{node}", node, GoTo(node)) for node in play.episode.nodes]), gap=4.0)
    area = grow(context.scroll("corner.scroll", nodes.content, name="Nodes"))
    close = part(press(look, "corner.close", "Hide", Open(""), kind="quiet", wide=True))
    return sized(stack(area, close, gap=GAP), h=min(TALL, context.viewport.h - 8 * EDGE))


def _buttons(look: Look, wanted: Sequence[tuple[str, str, Action]]) -> list[Part]:
    return [
        part(press(look, f"corner.{id_}", label, action, kind="plain", wide=True, least=44.0))
        for id_, label, action in wanted
    ]
