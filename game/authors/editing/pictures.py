"""Pictures of names as files, so that an editor shows them, or opens them where it shows none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.ui.art.kit import Kit


class PictureFiles:
    """Writes each picture that is asked for into a folder, once."""

    def __init__(self, kit: Kit, folder: Path) -> None:
        self._kit = kit
        self._folder = folder

    def address(self, kind: str, name: str) -> str:
        """The address of a picture, with how wide Markdown shows it; "" where there is none."""
        file = self._folder / f"{kind}-{name}.svg"
        try:
            if not file.exists():
                self._folder.mkdir(parents=True, exist_ok=True)
                file.write_text(self._svg(kind, name), encoding="utf-8")
        except (OSError, LookupError, ValueError):
            return ""  # without a picture the words are still true
        return f"{file.as_uri()}|width={320 if kind in {'place', 'board'} else 96}"

    def _svg(self, kind: str, name: str) -> str:
        kit = self._kit
        drawn: dict[str, Callable[[str], str]] = {
            "place": kit.place_svg,
            "figure": kit.face_svg,
            "avatar": kit.avatar_svg,
            "picture": kit.picture_svg,
            "board": kit.board_svg,
        }
        if kind == "icon":
            return kit.icon_svg(name, kit.paints["plum-600"])
        if kind == "expression":
            return kit.face_svg(kit.people[0], name)
        return drawn[kind](name)
