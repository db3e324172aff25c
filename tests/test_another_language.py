"""Another language is one folder and no code: it is offered, shown, and fits."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.language.catalog import Catalogs
from game.language.formats import short_date
from game.shell.start import make_app, make_world, open_first
from game.shell.world import GameWorld
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find, texts
from game.workshop.shots import every_shot
from tests.support.known import KNOWN, knowing
from tests.support.overflow import overflowing, overlapping
from tests.support.pilot import sharing
from tests.support.pseudo import CODE, LONGER, NAME, make, pseudo
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from game.paths import Paths
    from game.records.settings import Given
    from game.shell.app import App

LOCALES = Path(__file__).resolve().parents[1] / "locales"
STORY = "new-friend"


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of catalogs with nothing but the new language in it."""
    folder = tmp_path_factory.mktemp("locales")
    make(folder, LOCALES)
    return folder


def app_with(locales: Path, data: Path, size: tuple[int, int] = (1280, 720), **settings: object) -> App:
    """The game with these catalogs."""

    def kind(paths: Paths, _usual: Catalogs, given: Given) -> GameWorld:
        return GameWorld(msgspec.structs.replace(paths, locales=locales), Catalogs.load(locales), given)

    world = knowing(make_world(data, {"country": "RS", "sound": False, **settings}, kind))
    return sharing(make_app(world, canvas(size)))


def test_a_text_gets_longer_and_keeps_its_values() -> None:
    assert pseudo("Ask {hero} first") == "Ášk {hero} fííršt" + "é" * 5
    assert pseudo("{He|She} goes home now") == "{Héé|Šhéé} góóééš hóóméé ñóówé"
    assert pseudo("{{x}}").startswith("{{x")
    for text in ("Thank you for telling me.", "A longer text, with {n} things in it."):
        assert len(pseudo(text)) == pytest.approx(LONGER * len(text), abs=1)


@pytest.mark.long
@pytest.mark.long
def test_it_is_offered_under_its_own_name_and_taken_at_once(locales: Path, tmp_path: Path) -> None:
    app = app_with(locales, tmp_path, country=None)
    open_first(app, app.world)
    app.frame(0)
    card = find(app.tree, f"language:{CODE}")
    assert card is not None
    assert NAME in card.widget.name
    app.press(f"language:{CODE}")
    app.frame(16)
    assert app.world.settings.language == CODE
    app.world.close()
    assert app_with(locales, tmp_path).world.settings.language == CODE


@pytest.mark.long
def test_its_texts_are_shown(locales: Path, tmp_path: Path) -> None:
    app = app_with(locales, tmp_path, language=CODE)
    open_first(app, app.world)
    app.frame(0)
    shown = " ".join(texts(app.tree))
    assert pseudo("Play") in shown
    assert pseudo("Guardians of the Net") in shown
    assert app.world.catalog.missing == frozenset()


def test_dates_follow_it_too() -> None:
    day = date(2026, 5, 31)
    assert short_date(day, CODE) != short_date(day, "en")


@pytest.mark.long
@pytest.mark.parametrize(
    ("size", "scale"),
    [
        pytest.param((1280, 720), 100, marks=pytest.mark.slow),
        ((1280, 720), 150),
        pytest.param((720, 1280), 100, marks=pytest.mark.slow),
    ],
)
def test_its_longer_words_fit(locales: Path, tmp_path: Path, size: tuple[int, int], scale: int) -> None:
    app = app_with(locales, tmp_path, size, language=CODE, text_scale=scale)
    found = []
    for shot in every_shot(app.world, KNOWN):
        if shot.name.startswith(STORY) or "-" not in shot.name:
            app.layers.clear()
            shot.arrange(app)
            app.look(9000)
            setter = app.screen.typesetter
            pairs = (f"{one} on {other}" for one, other in overlapping(app.tree, setter) if one != other)
            wrong = [*overflowing(app.tree, setter), *pairs, *misplaced(app.tree)]
            found += [f"{shot.name}: {each}" for each in wrong]
    assert found == []
    assert app.world.catalog.missing == frozenset()
