"""SVG parts: read from a folder, painted with tokens, wrapped into whole pictures."""

import re
from collections.abc import Mapping
from pathlib import Path

_TOKEN = re.compile(r'(fill|stroke|stop-color)="[^"]*"\s+data-\1="([^"]+)"')
_ID = re.compile(r'\s*\bid="([^"]+)"')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ROOT = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)
_GROUP = re.compile(r'<g\s+id="(\w+)"\s*(?:/>|>(.*?)</g>)', re.DOTALL)


def markup(text: str, name: str) -> str:
    """Return the inside of one SVG file, without comments and needless ids.

    The ids of gradients are made unique by the part's name. Raises ValueError if there is no <svg>.
    """
    found = _ROOT.search(text)
    if found is None:
        raise ValueError(f"{name}: no <svg> element")
    inner = " ".join(_COMMENT.sub("", found.group(1)).split())
    slug = re.sub(r"\W", "-", name)

    def rename(match: re.Match[str]) -> str:
        used = f"url(#{match.group(1)})" in inner
        return f' id="{slug}-{match.group(1)}"' if used else ""

    return _ID.sub(rename, inner).replace("url(#", f"url(#{slug}-")


def read_parts(folder: Path) -> dict[str, str]:
    """Return all SVG parts below a folder by name, as in "hair/lana-front".

    The two groups of an eye become parts of their own: "eyes/open-under", "eyes/open-over".
    """
    parts: dict[str, str] = {}
    for path in sorted(folder.rglob("*.svg")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        text = path.read_text(encoding="utf-8")
        if name.startswith("eyes/"):
            parts |= _groups(text, name)
        parts[name] = markup(text, name)
    return parts


def _groups(text: str, name: str) -> dict[str, str]:
    return {
        f"{name}-{found.group(1)}": markup(f"<svg>{found.group(2) or ''}</svg>", name)
        for found in _GROUP.finditer(text)
    }


def paint(text: str, paints: Mapping[str, str]) -> str:
    """The markup with every token replaced by its colour. Raises KeyError for a token that has none."""
    return _TOKEN.sub(lambda m: f'{m.group(1)}="{paints[m.group(2)]}"', text)


def picture(view: tuple[float, float, float, float], *content: str) -> str:
    """A whole SVG document around painted markup; view is x, y, width, height in user units."""
    box = " ".join(f"{n:g}" for n in view)
    size = f'width="{view[2]:g}" height="{view[3]:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {size}>{"".join(content)}</svg>'


def group(transform: str, *content: str) -> str:
    """The content, moved together by an SVG transform."""
    return f'<g transform="{transform}">{"".join(content)}</g>'
