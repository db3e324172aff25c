"""Hostile and broken parts: refused quickly, a placeholder in their place, and the game goes on."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pygame
import pytest

from game.ui.art.kit import Kit
from game.ui.art.pictures import Pictures
from game.ui.art.safety import LARGEST, UnsafeError, read_part, unsafe
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.offscreen import prepare
from game.ui.draw.raster import placeholder
from tests.support.tiers import few

ART = Path(__file__).parents[3] / "assets" / "art"
HELP = ART / "icons" / "help.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{}</svg>'
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
    + SVG.format("&j;")
)
HOSTILE = {
    "an entity bomb": BOMB,
    "a hundred thousand elements": SVG.format('<circle r="1"/>' * 100_000),
    "ten thousand short elements": SVG.format("<g/>" * 10_000),
    "a line a billion units wide": SVG.format('<path d="M0 0h9" stroke-width="1000000000"/>'),
    "a number with an exponent": SVG.format('<path d="M0 0h1e30"/>'),
    "dashes finer than a unit": SVG.format('<path d="M0 0h99999" stroke-dasharray="0.0001 0.0001"/>'),
    "no picture": "just words",
    "half a picture": '<svg viewBox="0 0 48 48"><circle r="3"',
    "nothing": "",
}


@pytest.fixture
def art(tmp_path: Path) -> Path:
    """A copy of the art with one icon, and no other part."""

    def others(folder: str, names: list[str]) -> list[str]:
        return [one for one in names if one.endswith(".svg") and Path(folder, one) != HELP]

    return shutil.copytree(ART, tmp_path / "art", ignore=others)


def icon(name: str) -> Picture:
    return Picture(Rect(0, 0, 40, 40), "icon", name, ("#000000",))


@pytest.mark.long
def test_hostile_parts_are_refused_at_once_and_the_others_are_drawn(art: Path) -> None:
    for number, kind in enumerate(sorted(HOSTILE)):
        (art / "icons" / f"hostile-{number}.svg").write_text(HOSTILE[kind], encoding="utf-8")
    begin = time.monotonic()
    kit = Kit.load(art)
    assert [name for name in kit.icons if name.startswith("hostile")] == []
    assert "help" in kit.icons
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize("kind", few(sorted(HOSTILE), 3))
def test_a_placeholder_stands_for_a_hostile_part(kind: str, art: Path) -> None:
    prepare()
    (art / "icons" / "hostile.svg").write_text(HOSTILE[kind], encoding="utf-8")
    shown = Pictures(art).surface(icon("hostile"), 40, 40)
    assert shown.get_size() == (40, 40)
    assert shown.get_at((20, 3)).a > 0


@pytest.mark.parametrize("number", ["100000", "-987654.5", "1e9", "2.5E3", "7e+4", "0.5e+12"])
def test_a_number_that_is_huge_is_told(number: str) -> None:
    assert unsafe(SVG.format(f'<path d="M0 0h{number} 7"/>')).startswith("it holds the number")


@pytest.mark.parametrize("number", ["99999.123456", "0.1234567", ".98765432", "3e-9", "1e", "#123456"])
def test_many_digits_and_colours_are_not_huge(number: str) -> None:
    assert unsafe(SVG.format(f'<path stroke="#1e9" d="M0 0h{number} 7"/>')) == ""


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    (tmp_path / "large.svg").write_bytes(b" " * (LARGEST + 1))
    with pytest.raises(UnsafeError, match="256 KiB"):
        read_part(tmp_path / "large.svg", tmp_path)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.svg"
    outside.write_text(SVG.format(""), encoding="utf-8")
    folder = tmp_path / "art"
    folder.mkdir()
    (folder / "link.svg").symlink_to(outside)
    with pytest.raises(UnsafeError, match="out of the folder"):
        read_part(folder / "link.svg", folder)


def test_a_part_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "old.svg").write_bytes("<svg>č</svg>".encode("cp1250"))
    with pytest.raises(UnsafeError, match="UTF-8"):
        read_part(tmp_path / "old.svg", tmp_path)


def test_all_parts_of_the_game_are_safe() -> None:
    assert [path for path in ART.rglob("*.svg") if unsafe(path.read_text(encoding="utf-8"))] == []


@pytest.mark.long
def test_a_safe_part_is_drawn(art: Path) -> None:
    prepare()
    shown = Pictures(art).surface(icon("help"), 40, 40)
    assert pygame.image.tobytes(shown, "RGBA") == pygame.image.tobytes(
        Pictures(ART).surface(icon("help"), 40, 40), "RGBA"
    )


def test_a_placeholder_tells_the_name() -> None:
    prepare()
    with_name, without = (
        pygame.image.tobytes(placeholder(name, 200, 100), "RGBA") for name in ("sad whale", "")
    )
    assert with_name != without


def test_a_missing_picture_is_a_placeholder(art: Path) -> None:
    prepare()
    assert Pictures(art).surface(icon("never-drawn"), 48, 24).get_size() == (48, 24)


@pytest.mark.parametrize("name", ["palette.yaml", "people.yaml", "expressions.yaml"])
@pytest.mark.parametrize("content", ["", "a: [", "{}", "- 3"])
def test_the_game_goes_on_without_its_palette_or_people(name: str, content: str, art: Path) -> None:
    prepare()
    (art / name).write_text(content, encoding="utf-8")
    assert Pictures(art).surface(icon("help"), 40, 40).get_size() == (40, 40)
