"""The check of pictures: what a person or a shot needs and does not have is told with its place."""

import shutil
from pathlib import Path

import pytest

from game.authors.check.cache import Cache
from game.authors.check.pictures import check_pictures

ART = Path(__file__).parents[3] / "assets" / "art"


@pytest.mark.long
def test_a_shot_without_its_front_is_told_with_its_line(tmp_path: Path) -> None:
    art = shutil.copytree(ART, tmp_path / "art")
    (art / "shots" / "door-front.svg").unlink()
    found, dark = check_pictures(art, Cache(None))
    written = (art / "shots" / "shots.yaml").read_text(encoding="utf-8").splitlines()
    assert (found.code, found.values["name"], found.values["part"]) == (
        "picture-missing",
        "door",
        "shots/door-front",
    )
    assert written[found.line - 1].startswith("door:")
    assert dark.values["part"] == "shots/door-dark-front", "what is drawn with the same layers"


@pytest.mark.long
def test_a_shot_that_is_drawn_by_day_needs_its_evening(tmp_path: Path) -> None:
    art = shutil.copytree(ART, tmp_path / "art")
    (art / "shots" / "window-evening-back.svg").unlink()
    (found,) = check_pictures(art, Cache(None))
    assert (found.code, found.values["part"]) == ("picture-missing", "shots/window-evening-back")


@pytest.mark.long
def test_a_state_without_the_mark_of_what_is_off_is_told_with_its_line(tmp_path: Path) -> None:
    art = shutil.copytree(ART, tmp_path / "art")
    drawing = art / "places" / "living-room-night-back.svg"
    text = drawing.read_text(encoding="utf-8")
    drawing.write_text(text.replace('<g id="off-match"/>', ""), encoding="utf-8")
    (found,) = check_pictures(art, Cache(None))
    assert (found.code, found.values["part"]) == ("picture-missing", "off-match")
    written = (art / "states.yaml").read_text(encoding="utf-8").splitlines()
    assert written[found.line - 1].startswith("places/living-room-night-off:")
