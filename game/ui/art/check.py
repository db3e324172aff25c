"""What SDL's SVG loader (nanosvg) would leave out or paint wrongly, in silence, said aloud instead."""

import re
from collections.abc import Collection, Iterator
from xml.etree import ElementTree as ET

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
ELEMENTS = SHAPES | {"svg", "g", "defs", "linearGradient", "radialGradient", "stop"}
"""Elements that nanosvg draws (its parser, nsvg__startElement)."""
GEOMETRY = frozenset(
    {"d", "x", "y", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "fx", "fy", "points"}
)
STROKES = frozenset(
    {
        "stroke-width",
        "stroke-opacity",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
    },
)
REST = frozenset(
    {
        "viewBox",
        "width",
        "height",
        "id",
        "transform",
        "fill",
        "stroke",
        "fill-opacity",
        "fill-rule",
        "opacity",
    },
)
GRADIENTS = frozenset({"offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform"})
ATTRIBUTES = GEOMETRY | STROKES | REST | GRADIENTS
"""Attributes that nanosvg understands and our parts may use; style and class are left out on purpose."""
PAINTS = ("fill", "stroke", "stop-color")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")


def problems(text: str) -> list[str]:
    """Return one sentence for everything in an SVG document that would not be drawn as an editor shows it."""
    try:
        root = ET.fromstring(text)  # noqa: S314 - our own files and pictures
    except ET.ParseError as error:
        return [f"not well-formed: {error}"]
    elements = [(_local(element.tag), element) for element in root.iter()]
    found = [sentence for tag, element in elements for sentence in _element_problems(tag, element)]
    return found + list(_reference_problems([element for _, element in elements]))


def token_problems(text: str, tokens: Collection[str]) -> list[str]:
    """Return one sentence for every paint of a part that is not a token of the palette."""
    found = []
    for element in ET.fromstring(text).iter():  # noqa: S314 - our own files
        for key in PAINTS:
            value, token = element.get(key), element.get(f"data-{key}")
            if value and value != "none" and not value.startswith("url(") and token is None:
                found.append(f"<{_local(element.tag)}> has {key}={value} without data-{key}")
            if token is not None and token not in tokens:
                found.append(f"no colour is called {token}")
    return found


def _element_problems(tag: str, element: ET.Element) -> Iterator[str]:
    if tag not in ELEMENTS:
        yield f"<{tag}> is not drawn"
        return
    for name in element.attrib:
        if name not in ATTRIBUTES and name.removeprefix("data-") not in PAINTS:
            yield f"<{tag}> has {name}, which is not drawn"
    if tag == "g" and "opacity" in element.attrib:
        yield "<g> has opacity, which is only approximated: give it to each shape"
    if tag.endswith("Gradient") and element.get("gradientUnits") != "userSpaceOnUse":
        yield f'<{tag}> needs gradientUnits="userSpaceOnUse"'
    if tag == "path" and not element.get("d"):
        yield "<path> has no d"


def _reference_problems(elements: list[ET.Element]) -> Iterator[str]:
    ids = [element.get("id") for element in elements if element.get("id")]
    for name in sorted({name for name in ids if name and ids.count(name) > 1}):
        yield f"the id {name} is given twice"
    for element in elements:
        for name in _REFERENCE.findall(" ".join(element.attrib.values())):
            if name not in ids:
                yield f"url(#{name}) points nowhere"


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
