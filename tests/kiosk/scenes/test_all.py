"""Every screen of a kiosk fits, in every language and at every size of text; and no button leads nowhere."""

from importlib import import_module
from pathlib import Path

import pytest

from game.authors.explore.moments import endings
from game.config.kiosk import KioskConfig, TouchSizes
from game.kiosk.scenes.all import CLASSES
from game.scenes.scene import Push, Replace
from game.story.playing.cut import kiosk_cut
from game.ui.draw.widget import placed, texts
from tests.support.kiosk_pilot import KioskPilot
from tests.support.kiosk_screens import shown
from tests.support.overflow import broken, overflowing, overlapping

SMALL = TouchSizes(screen=(332.0, 187.0))
CASES = (
    ("en", (1920, 1080), 100, TouchSizes()),
    ("sr", (1366, 768), 100, SMALL),
    ("hr", (1366, 768), 140, SMALL),
    ("bs", (1080, 1920), 140, TouchSizes()),
    ("sr_Latn", (1080, 1920), 100, TouchSizes(low_controls=True)),
    ("sr", (1024, 768), 100, TouchSizes(screen=(305.0, 229.0))),
)


def troubles(kiosk: KioskPilot) -> list[str]:
    """The texts that leave their place, and those that lie on each other."""
    tree, setter = kiosk.app.tree, kiosk.app.screen.typesetter
    pairs = [f"{one} on {other}" for one, other in overlapping(tree, setter) if one != other]
    return [*overflowing(tree, setter), *pairs]


@pytest.mark.parametrize(("language", "size", "scale", "touch"), CASES)
def test_every_screen_fits(
    tmp_path: Path, language: str, size: tuple[int, int], scale: int, touch: TouchSizes
) -> None:
    kiosk = KioskPilot(tmp_path, KioskConfig(touch=touch), size=size)
    found = {}
    for name in shown(kiosk, language, scale):
        if wrong := troubles(kiosk):
            found[name] = wrong
    assert not found, "\n".join(f"{name}: {line}" for name, lines in found.items() for line in lines)


def test_the_invitation_is_whole_in_every_language_with_the_largest_text(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, size=(1366, 768))
    kiosk.world.set_setting("text_scale", 200)
    kiosk.app.open("attract", "")
    kiosk.app.look(kiosk.now)
    assert not [line for line in troubles(kiosk) if "attract.language" in line]


@pytest.mark.parametrize("scene", ["staff-pin", "staff-new-pin"])
def test_all_keys_are_in_sight_with_the_largest_text(tmp_path: Path, scene: str) -> None:
    kiosk = KioskPilot(tmp_path, size=(1366, 768))
    kiosk.app.layers.clear()
    kiosk.world.set_setting("text_scale", 200)
    kiosk.app.open(scene, "")
    kiosk.app.look(kiosk.now)
    page = kiosk.app.screen.viewport.rect
    keys = [one.widget.rect for one in placed(kiosk.app.tree) if one.widget.id.startswith("key")]
    assert len(keys) >= 12
    assert all(key.bottom <= page.bottom for key in keys)
    assert not [*troubles(kiosk), *broken(kiosk.app.tree)]


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_the_staff_menu_is_as_wide_as_the_buttons_below_it(tmp_path: Path, size: tuple[int, int]) -> None:
    kiosk = KioskPilot(tmp_path, size=size)
    kiosk.app.layers.clear()
    kiosk.app.open("staff-menu", "")
    kiosk.app.look(kiosk.now)
    shown = {one.widget.id: one.widget.rect for one in placed(kiosk.app.tree)}
    assert round(shown["staff.louder"].right) == round(shown["staff.leave"].right)


@pytest.mark.long
def test_no_button_leads_to_a_screen_that_a_kiosk_lacks(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path)
    actions = {}
    for name in shown(kiosk, "en", 100):
        for here in placed(kiosk.app.tree):
            actions[name, here.widget.id] = here.widget.action
    cut = kiosk_cut(kiosk.world.pack.episodes["new-friend"])
    assert cut
    for play in endings(cut).values():
        kiosk.world.keep(play, "ending")
        kiosk.app.layers.clear()
        kiosk.app.open("ending")
        kiosk.frame()
        kiosk.wait(2000)
        for here in placed(kiosk.app.tree):
            actions["ending", here.widget.id] = here.widget.action
    leads = {key: one.scene for key, one in actions.items() if isinstance(one, (Push, Replace))}
    assert leads
    assert not {key: scene for key, scene in leads.items() if scene not in CLASSES}


@pytest.mark.parametrize("name", CLASSES)
def test_every_name_leads_to_a_class(name: str) -> None:
    module, _, class_name = CLASSES[name].partition(":")
    assert getattr(import_module(module), class_name)


def test_text_is_never_entered_and_no_key_is_told_of(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path)
    for name in shown(kiosk, "en", 100):
        said = " ".join(texts(kiosk.app.tree))
        assert "Esc" not in said, name
        assert "F1" not in said, name


@pytest.mark.parametrize("language", ["en", "hr"])
def test_the_invitation_is_there_in_every_language_at_once(tmp_path: Path, language: str) -> None:
    kiosk = KioskPilot(tmp_path)
    invited = [one for one in kiosk.ids() if one.startswith("attract.language:")]
    assert len(invited) == len(kiosk.config.languages)
    kiosk.touch(f"attract.language:{language}")
    assert kiosk.world.settings.language == language


def test_help_shows_the_contacts_of_the_kiosks_country(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, KioskConfig(country="RS"))
    kiosk.touch("attract.language:en")
    kiosk.touch("help")
    said = " ".join(texts(kiosk.app.tree))
    country = kiosk.world.pack.countries["rs"]
    assert country.danger in said
    assert all(one.number in said for one in country.shown)


def test_the_end_shows_a_code_of_a_number_of_the_contacts(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path)
    kiosk.touch("attract.language:en")
    kiosk.app.open("kiosk-end")
    kiosk.frame()
    code = kiosk.widget("end.code").widget
    assert "080 05 03 05" in code.name
    assert len(code.shapes) > 100
