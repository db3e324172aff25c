"""SVG parts: read from a folder, painted with tokens, wrapped into whole pictures."""
import re
from collections.abc import Mapping
from pathlib import Path

_TOKEN = re.compile(r'(fill|stroke|stop-color)="[^"]*"\s+data-\1="([^"]+)"')
_ID = re.compile(r'\s*\bid="([^"]+)"')
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_ROOT = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.S)
_GROUP = re.compile(r'<g\s+id="(\w+)"\s*(?:/>|>(.*?)</g>)', re.S)


def markup(text: str, name: str) -> str:
    """The inside of one SVG file, without comments and needless ids; the ids of gradients are made unique by the part's name."""
    found = _ROOT.search(text)
    if found is None:
        raise ValueError(f"{name}: no <svg> element")
    inner = re.sub(r">\s+<", "><", _COMMENT.sub("", found.group(1)).strip())
    slug = re.sub(r"\W", "-", name)

    def rename(match: re.Match[str]) -> str:
        used = f"url(#{match.group(1)})" in inner
        return f' id="{slug}-{match.group(1)}"' if used else ""

    return _ID.sub(rename, inner).replace("url(#", f"url(#{slug}-")


def read_parts(folder: Path) -> dict[str, str]:
    """All SVG parts below a folder: "hair/lana-front" -> its markup; groups named under and over become parts of their own."""
    parts: dict[str, str] = {}
    for path in sorted(folder.rglob("*.svg")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        text = path.read_text(encoding="utf-8")
        if name.startswith("eyes/"):
            parts |= {f"{name}-{m.group(1)}": markup(f"<svg>{m.group(2) or ''}</svg>", name)
                      for m in _GROUP.finditer(text)}
        parts[name] = markup(text, name)
    return parts


def paint(text: str, paints: Mapping[str, str]) -> str:
    """The markup with every token replaced by its colour. Raises KeyError for a token that has none."""
    return _TOKEN.sub(lambda m: f'{m.group(1)}="{paints[m.group(2)]}"', text)


def picture(view: tuple[float, float, float, float], *content: str) -> str:
    """A whole SVG document around painted markup; view is x, y, width, height in user units."""
    box = " ".join(f"{n:g}" for n in view)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{view[2]:g}" height="{view[3]:g}">'
            + "".join(content) + "</svg>")


def group(transform: str, *content: str) -> str:
    """The content, moved together by an SVG transform."""
    return f'<g transform="{transform}">{"".join(content)}</g>'
