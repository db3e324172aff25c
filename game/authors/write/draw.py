"""The map of an episode as DOT, which Graphviz draws, and as Mermaid, which many pages draw."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.authors.write.map import Map, Place, Way

FILLS: Final = {
    "start": ("#2e6e63", "#ffffff", "#2e6e63"),
    "decision": ("#ffe8c2", "#3a2f2a", "#d99a3d"),
    "story": ("#fffaf2", "#3a2f2a", "#b9a999"),
    "scene": ("#e9eef7", "#3a2f2a", "#7d93bf"),
    "good": ("#cdebd3", "#1f3d2b", "#3f9a5c"),
    "open": ("#fdf0b8", "#3f3713", "#c3a21f"),
    "hard": ("#f6d3cf", "#4a1f1b", "#c25548"),
    "phone": ("#3a2f2a", "#ffffff", "#3a2f2a"),
}
"""Fill, ink and edge of each shape: the endings are green, yellow and red, and each also names its kind."""
INKS: Final = {"choice": "#7a5320", "way": "#5b4a3f", "tool": "#5a74ad"}
UNTRIED: Final = "#c9bfb5"
"""What no written play has gone."""
THICKEST: Final = 6.0
WIDTH, LONGEST = 26, 90
"""Letters on a line, and of a whole label."""


def as_dot(drawn: Map) -> str:
    """The map for `dot`: to be drawn from top to bottom."""
    about = f"{drawn.title} · the thicker, the more of the {drawn.plays} written plays went there; grey: none"
    lines = [
        "digraph episode {",
        (
            f'  graph [rankdir=TB, nodesep=0.25, ranksep=0.45, bgcolor="#fffdf9", fontname="sans-serif",'
            f" fontsize=20, labelloc=t, label={_quoted(about)}];"
        ),
        '  node [fontname="sans-serif", fontsize=11, shape=box, style="rounded,filled", margin="0.12,0.07"];',
        '  edge [fontname="sans-serif", fontsize=9, arrowsize=0.7];',
        f"  phone [label=<<b>the phone</b><br/>its tools work<br/>at every moment>{_colours('phone')}];",
    ]
    lines += [f"  {_quoted(place.id)} [{_dot_place(place)}];" for place in drawn.places]
    lines += [
        f"  {_quoted(way.source)} -> {_quoted(way.target)} [{_dot_way(way, drawn)}];" for way in drawn.ways
    ]
    return "\n".join([*lines, "}", ""])


def as_mermaid(drawn: Map) -> str:
    """The map as a Mermaid flowchart."""
    number = {place.id: f"n{index}" for index, place in enumerate(drawn.places)} | {"phone": "phone"}
    lines = ["---", f"title: {_one_line(drawn.title)}", "---", "flowchart TD"]
    lines.append('  phone[["the phone"]]:::phone')
    lines += [f"  {number[place.id]}{_mermaid_place(place)}" for place in drawn.places]
    lines += [f"  {number[way.source]} {_mermaid_arrow(way)} {number[way.target]}" for way in drawn.ways]
    for shape, (fill, ink, edge) in FILLS.items():
        lines.append(f"  classDef {shape} fill:{fill},color:{ink},stroke:{edge}")
    for index, way in enumerate(drawn.ways):
        lines.append(
            f"  linkStyle {index} stroke:{_ink(way, drawn)},stroke-width:{_thickness(way, drawn):.1f}px"
        )
    return "\n".join([*lines, ""])


def _dot_place(place: Place) -> str:
    name = place.id.removeprefix("end:")
    kind = f"<br/><i>{place.shape} ending</i>" if place.id != name else ""
    words = "<br/>".join(_html(line) for line in _wrapped(place.words))
    said = f'<br/><font point-size="9">{words}</font>' if words else ""
    form = ", shape=box, peripheries=2" if place.id != name else ""
    dashed = ', style="rounded,filled,dashed"' if place.shape == "scene" else ""
    return f"label=<<b>{_html(name)}</b>{said}{kind}>{_colours(place.shape)}{form}{dashed}"


def _dot_way(way: Way, drawn: Map) -> str:
    label = "\\n".join(" " + line.replace("\\", "").replace('"', "'") for line in _wrapped(way.words))
    style = "dashed" if way.kind == "tool" else "solid"
    ink = _ink(way, drawn)
    return (
        f'label="{label}", style={style}, color="{ink}", fontcolor="{INKS[way.kind]}",'
        f" penwidth={_thickness(way, drawn):.1f}"
    )


def _colours(shape: str) -> str:
    fill, ink, edge = FILLS[shape]
    return f', fillcolor="{fill}", fontcolor="{ink}", color="{edge}"'


def _mermaid_place(place: Place) -> str:
    name = place.id.removeprefix("end:")
    words = f"{name}<br/>{_one_line(place.words)}" if place.words else name
    if place.id != name:
        return f'(["{words}<br/>{place.shape} ending"]):::{place.shape}'
    return (
        f'{{{{"{words}"}}}}:::{place.shape}' if place.shape == "decision" else f'("{words}"):::{place.shape}'
    )


def _mermaid_arrow(way: Way) -> str:
    arrow = "-.->" if way.kind == "tool" else "-->"
    return f'{arrow}|"{_one_line(way.words)}"|' if way.words else arrow


def _thickness(way: Way, drawn: Map) -> float:
    most = max((each.plays for each in drawn.ways), default=0)
    return 1.0 + (THICKEST - 1.0) * way.plays / most if most else 1.0


def _ink(way: Way, drawn: Map) -> str:
    return UNTRIED if drawn.plays and not way.plays else INKS[way.kind]


def _wrapped(words: str) -> list[str]:
    return textwrap.wrap(textwrap.shorten(words, LONGEST, placeholder="…"), WIDTH)


def _one_line(words: str) -> str:
    plain = textwrap.shorten(words, LONGEST, placeholder="…")
    for sign, code in (("#", "#35;"), ('"', "#quot;"), ("|", "#124;"), ("{", "#123;"), ("}", "#125;")):
        plain = plain.replace(sign, code)
    return plain


def _html(words: str) -> str:
    for sign, code in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        words = words.replace(sign, code)
    return words


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
