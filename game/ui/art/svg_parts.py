"""SVG parts: read from a folder, painted with tokens, wrapped into whole pictures."""

import logging
import re
from collections.abc import Mapping
from pathlib import Path

from game.ui.art.safety import UnsafeError, read_part

_log = logging.getLogger(__name__)
_TOKEN = re.compile(r'(fill|stroke|stop-color)="[^"]*"\s+data-\1="([^"]+)"')
_ID = re.compile(r' id="([^"]+)"')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ROOT = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)
INDOORS = '<g id="indoors"/>'
"""After what is seen through the windows of a place, in its drawing: the light outside is another one."""
_MARK = re.compile(r'<g id="[\w.-]+"/>')
_GROUP = re.compile(r'<g\s+id="(\w+)"\s*(?:/>|>(.*?)</g>)', re.DOTALL)


def markup(text: str, name: str) -> str:
    """Return the inside of one SVG file, without comments and needless ids.

    The ids of gradients are made unique by the part's name. Raises UnsafeError if there is no <svg>.
    """
    found = _ROOT.search(text)
    if found is None:
        raise UnsafeError("it has no <svg> element")
    inner = " ".join(_COMMENT.sub("", found.group(1)).split())
    if 'id="' not in inner:  # most have none, and to look for one by one takes long
        return inner.replace("url(#", f"url(#{_slug(name)}-")
    slug = _slug(name)

    def rename(match: re.Match[str]) -> str:
        if inner.startswith("/>", match.end()) and inner.endswith("<g", 0, match.start()):
            return match[0]  # an empty group marks a place in the drawing
        used = f"url(#{match.group(1)})" in inner
        return f' id="{slug}-{match.group(1)}"' if used else ""

    return _ID.sub(rename, inner).replace("url(#", f"url(#{slug}-")


def _slug(name: str) -> str:
    return re.sub(r"\W", "-", name)


def read_parts(folder: Path) -> dict[str, str]:
    """Return all SVG parts below a folder by name, as in "hair/lana-front", without those that are damaged.

    The two groups of an eye become parts of their own: "eyes/open-under", "eyes/open-over".
    """
    parts: dict[str, str] = {}
    for path in part_files(folder):
        name = part_name(path, folder)
        try:
            text = read_part(path, folder)
            parts[name] = markup(text, name)
        except (UnsafeError, OSError) as problem:
            _log.warning("%s is not drawn: %s", path, problem)
            continue
        if name.startswith("eyes/"):
            parts |= _groups(text, name)
    return parts


def part_files(folder: Path) -> list[Path]:
    """Return the files of all parts below a folder, in order."""
    return sorted(folder.rglob("*.svg"))


def part_name(path: Path, folder: Path) -> str:
    """Return the name of a part, as in "hair/lana-front"."""
    return path.relative_to(folder).with_suffix("").as_posix()


def marked(text: str, name: str) -> str:
    """What of painted markup stands between the marks of a name, with all gradients; "" without marks."""
    parts = re.findall(rf'<g id="at-{name}(?:\.\d+)?"/>(.*?)<g id="end\.\d+"/>', text, re.DOTALL)
    defs = re.findall("<defs>.*?</defs>", text, re.DOTALL)
    return _MARK.sub("", "".join((*defs, *parts))) if parts else ""


def unmarked(text: str, name: str) -> str:
    """Painted markup without what stands between the marks of a name."""
    return re.sub(rf'<g id="at-{name}(?:\.\d+)?"/>.*?<g id="end\.\d+"/>', "", text, flags=re.DOTALL)


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
