"""Help, contacts and quick exit, with each file that the game reads damaged on the disk in many ways.

The suite takes some ways of each file; `-m slow` takes the rest.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import msgspec
import pygame
import pytest

from game.language.catalog import Catalogs
from game.paths import Paths
from game.scenes.quick_exit import SEASONS
from game.shell.start import make_app, open_first
from game.shell.world import GameWorld
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import pressables, texts
from game.ui.window.input import Reader
from tests.support.pilot import SMALL, sharing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from _pytest.mark.structures import ParameterSet

    from game.shell.app import App

    Damage = Callable[[Path], None]

pytestmark = pytest.mark.faults

OWN = Paths.find()


class Hand:
    """A game of its own files in a folder, and its keys."""

    def __init__(self, root: Path, *, whole_art: bool = False) -> None:
        paths = Paths.find(root / "data")
        self.paths = msgspec.structs.replace(
            paths, assets=root / "assets", locales=root / "locales", scenarios=root / "scenarios"
        )
        self.world = GameWorld(self.paths, Catalogs.load(self.paths.locales))
        self.app: App = make_app(self.world, canvas(SMALL))
        if whole_art:
            sharing(self.app, OWN.assets / "art")
        self.now = 0
        open_first(self.app, self.world)
        self.frame()

    def frame(self, *events: pygame.event.Event) -> None:
        """One turn."""
        read = [one for event in events if (one := Reader().read(event))]
        self.now += 16
        self.app.frame(self.now, read)

    def key(self, code: int) -> None:
        """Press a key."""
        self.frame(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0))

    @property
    def said(self) -> tuple[str, ...]:
        """What is on the screen."""
        return texts(self.app.tree)


# Files


def written(data: bytes) -> Damage:
    """The file has this in it."""

    def damage(path: Path) -> None:
        path.write_bytes(data)

    return damage


def replaced(old: str, new: str) -> Damage:
    """The same with something else in one place."""

    def damage(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return damage


def gone(path: Path) -> None:
    """It is not there."""
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def a_folder(path: Path) -> None:
    """A folder has its name."""
    gone(path)
    path.mkdir()


def a_pipe(path: Path) -> None:
    """A pipe has its name, from which nothing ever comes."""
    gone(path)
    os.mkfifo(path)


def a_circle(path: Path) -> None:
    """A link that leads to itself has its name."""
    gone(path)
    path.symlink_to(path)


def cut(path: Path) -> None:
    """Half of it is left."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flipped(path: Path) -> None:
    """Some bits have turned."""
    data = bytearray(path.read_bytes())
    for at in range(0, len(data), 97):
        data[at] ^= 0x80
    path.write_bytes(bytes(data))


FILE: Mapping[str, Damage] = {
    "gone": gone,
    "empty": written(b""),
    "garbage": written(bytes(range(256)) * 40),
    "nul": written(b"\0" * 4096),
    "words": written(b"[" * 5000),
    "a list": written(b"- 1\n- 2\n"),
    "json": written(b'{"schema": 7, "version": -1, "settings": [[]]}'),
    "cut": cut,
    "flipped": flipped,
    "folder": a_folder,
    "pipe": a_pipe,
    "circle": a_circle,
}
CONTACTS: Mapping[str, Damage] = {
    **FILE,
    "no such day": replaced("2026-02-10", "2026-02-31"),
    "no such month": replaced("2026-02-10", "2025-19-39"),
    "month 13": replaced("2026-02-10", "2025-13"),
    "no address": replaced("https://www.sigurnodijete.ba/centar-za-sigurni-internet/", '"http://["'),
    "another number for danger": replaced('"122"', '"911"'),
    "a dear number": replaced("080 05 03 05", "090 123 456"),
    "turned round": replaced("name: Plavi telefon", 'name: "Plavi \\u202Etelefon"'),
    "without contacts": written(b"country: ba\nname: B\ndanger: '122'\ncontacts: []\n"),
    "bomb": written(b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
    "too large": written(b"# " + b"x" * 1_100_000),
}
ART: Mapping[str, Damage] = {name: FILE[name] for name in ("gone", "empty", "garbage", "a list", "folder")}
KEPT: Mapping[str, Damage] = {
    name: damage for name, damage in FILE.items() if name not in ("gone", "cut", "flipped", "pipe")
}
"""Pipes in place of what is kept are refused elsewhere."""
DAMAGES = [
    *(("scenarios/contacts/ba.yaml", name, damage) for name, damage in CONTACTS.items()),
    *(("scenarios/contacts", name, FILE[name]) for name in ("gone",)),
    *(("scenarios", name, FILE[name]) for name in ("gone", "folder")),
    *(("scenarios/signs.yaml", name, FILE[name]) for name in ("gone", "garbage", "folder", "pipe", "circle")),
    *(("scenarios/season-1/new-friend.yaml", name, FILE[name]) for name in ("garbage", "words", "pipe")),
    *(("locales/bs/LC_MESSAGES/messages.mo", name, FILE[name]) for name in FILE if name != "pipe"),
    *(("locales", name, FILE[name]) for name in ("gone", "folder")),
    *(("data/settings.json", name, damage) for name, damage in KEPT.items()),
    *(("data/save.json", name, damage) for name, damage in KEPT.items()),
    *(("data/progress.json", name, damage) for name, damage in KEPT.items()),
    *(("assets", name, FILE[name]) for name in ("gone", "folder")),
    *(("assets/art/palette.yaml", name, damage) for name, damage in ART.items()),
    *(("assets/art/people.yaml", name, damage) for name, damage in ART.items()),
    *(("assets/art/icons/help.svg", name, damage) for name, damage in ART.items()),
    *(
        (f"assets/art/pictures/landscape-{one}.svg", name, ART[name])
        for one, name in zip(SEASONS, ("gone", "empty", "garbage", "folder"), strict=True)
    ),
    *(("assets/sounds/score.yaml", name, damage) for name, damage in ART.items()),
    *(("assets/sounds/motifs.yaml", name, damage) for name, damage in ART.items()),
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The game's own files, and what a player of it has kept."""
    root = tmp_path_factory.mktemp("whole")
    shutil.copytree(OWN.scenarios, root / "scenarios", ignore=shutil.ignore_patterns("season-1"))
    (root / "scenarios" / "season-1").mkdir()
    shutil.copy(OWN.scenarios / "season-1" / "new-friend.yaml", root / "scenarios" / "season-1")
    shutil.copytree(OWN.assets, root / "assets")
    for file in OWN.locales.glob("*/LC_MESSAGES/messages.mo"):
        to = root / "locales" / file.relative_to(OWN.locales)
        to.parent.mkdir(parents=True)
        shutil.copy(file, to)
    hand = Hand(root)
    hand.world.set_setting("language", "bs")
    hand.world.set_setting("country", "BA")
    hand.world.found_ending("new-friend", "proud")
    hand.world.close()
    return root


@pytest.fixture
def root(whole: Path, tmp_path: Path) -> Path:
    """A copy of them to be damaged, in which what stays whole is only linked to."""
    copy = tmp_path / "copy"
    shutil.copytree(whole, copy, copy_function=os.link)
    return copy


ONE = ("garbage",)
OFTEN = ("scenarios/contacts/ba.yaml", "assets/art/people.yaml", "data/save.json")
"""Files whose damage is tried with every change, one of each room."""
FEW = ("gone", "garbage", "folder", "turned round", "no such day", "no address")


def case(file: str, name: str, damage: Damage) -> ParameterSet:
    """One of the ways, in the suite or in the slow proofs."""
    often = name in ONE and file in OFTEN
    marks = () if often else pytest.mark.long if name in (*ONE, *FEW) else pytest.mark.slow
    return pytest.param(file, name, damage, id=f"{file}-{name}", marks=marks)


@pytest.mark.long
@pytest.mark.parametrize(("file", "name", "damage"), [case(*each) for each in DAMAGES])
def test_the_number_for_danger_is_shown_and_quick_exit_hides(
    root: Path, file: str, name: str, damage: Damage, caplog: pytest.LogCaptureFixture
) -> None:
    path = root / file
    if path.is_file():  # a file of its own in place of the link
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
    elif not path.exists():
        path.write_bytes(b"{}")
    damage(path)
    hand = Hand(root, whole_art=not file.startswith("assets"))
    hand.key(pygame.K_F1)
    assert hand.app.running
    assert any("122" in line for line in hand.said), (file, name, hand.said)
    for _ in range(3):
        hand.key(pygame.K_ESCAPE)
    assert hand.app.scene.name == "neutral"
    assert len(hand.said) == 1
    hand.key(pygame.K_RETURN)
    hand.key(pygame.K_F1)
    assert any("122" in line for line in hand.said)
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=() if name in (*ONE, *FEW) else pytest.mark.long) for name in sorted(CONTACTS)],
)
def test_with_damaged_contacts_help_is_help_and_names_whom_to_call(root: Path, name: str) -> None:
    path = root / "scenarios" / "contacts" / "ba.yaml"
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data)
    CONTACTS[name](path)
    hand = Hand(root, whole_art=True)
    hand.key(pygame.K_F1)
    assert (hand.app.scene.name, hand.app.faults) == ("help", 0)
    assert {"122", "080 05 03 05", "Plavi telefon"} <= set(hand.said)


def test_before_a_country_is_chosen_help_has_the_numbers_of_all(root: Path) -> None:
    (root / "data" / "settings.json").unlink()
    hand = Hand(root, whole_art=True)
    hand.key(pygame.K_F1)
    assert {"Bosna i Hercegovina: 122", "Srbija: 192"} <= set(hand.said)
    assert hand.app.scene.name == "help"
    assert "choose-country" in {here.widget.id for here in pressables(hand.app.tree)}


def test_without_any_contacts_a_country_can_still_be_chosen(root: Path) -> None:
    shutil.rmtree(root / "scenarios" / "contacts")
    (root / "data" / "settings.json").unlink()
    hand = Hand(root, whole_art=True)
    hand.key(pygame.K_RETURN)
    said = set(hand.said)
    assert {"Bosna i Hercegovina", "Hrvatska", "Crna Gora", "Srbija"} <= said


@pytest.mark.parametrize("damage", ["gone", "garbage", "empty"])
def test_letters_of_another_font_stand_in_for_a_broken_one(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    from game.ui.draw import typesetting as text

    package = tmp_path / "font_broken" / "files"
    package.mkdir(parents=True)
    (package.parent / "__init__.py").touch()
    names = {"regular": "a.ttf", "medium": "a.ttf", "bold": "a.ttf", "heavy": "a.ttf"}
    (package / "a.ttf").write_bytes(b"a font")
    FILE[damage](package / "a.ttf")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(text, "FILES", {False: ("font_broken", names), True: ("font_of_nobody", names)})
    hand = Hand(root, whole_art=True)
    hand.key(pygame.K_F1)
    assert (hand.app.scene.name, hand.app.faults) == ("help", 0)
    assert "122" in hand.said
