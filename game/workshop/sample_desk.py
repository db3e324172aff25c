"""A desk for pictures and tests: two sticks, three results, and nothing that is written or opened."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.between_schools.command_words import COUNTS_FOR, TRAINED
from game.scenes.teachers.teachers_desk import Pages, ResultPage, Told, Work
from game.teachers.office import DELETED, KIT, MERGED, PRINTED, WRITTEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.shell.app import App

DOCUMENTS: Final = Path("/home/school/Documents/cuvari-mreze")
STICK: Final = Path("/media/school/STICK")
SCREENS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "teachers": ("teachers", ()),
    "teachers-results": ("teachers-results", ()),
    "teachers-results-opened": ("teachers-results", ("result:0",)),
    "teachers-print": ("teachers-print", ()),
    "teachers-print-done": ("teachers-print", ("print:all",)),
    "teachers-results-which": ("teachers-results", ("delete",)),
    "teachers-results-sure": ("teachers-results", ("delete", "delete:0")),
    "teachers-trainer": ("teachers-trainer", ()),
    "teachers-training": ("teachers-training", ()),
    "teachers-code": ("teachers-code", ("sign:7", "sign:K", "sign:3")),
    "teachers-code-whole": ("teachers-code", tuple(f"sign:{each}" for each in "7K3M9QPX")),
    "teachers-trainer-kit": ("teachers-trainer", ("stick:1", "make-kit")),
    "teachers-trainer-merged": ("teachers-trainer", ("take-back",)),
    "teachers-adults": ("teachers-adults", ()),
    "teachers-help": ("teachers-help", ()),
}
"""The screens for teachers: each scene, and what is pressed in it."""


class Done(msgspec.Struct, frozen=True):
    """Work that was done at once."""

    told: Told | None


class SampleDesk:
    """Says what a real one says."""

    def begin(self, do: Callable[[], Told]) -> Work:
        """It is done at once."""
        return Done(do())

    def results(self) -> tuple[ResultPage, ...]:
        """Two of this computer, one of a stick."""
        return (
            ResultPage(
                DOCUMENTS / "class-2026-W48-7b-1f0c33a2.html", "2026-W48", "", 7, "b", "the-chain",
                date(2026, 11, 26),
            ),
            ResultPage(STICK / "data/reports/class-2026-W47-9d2b6e01.html", "2026-W47", STICK.name),
            ResultPage(DOCUMENTS / "programme.html"),
        )  # fmt: skip

    def write_results(self, language: str) -> Told:
        """As after two lessons."""
        del language
        page = DOCUMENTS / "programme.html"
        return Told(WRITTEN, {"place": page}, opens=page)

    def print_pages(self, pages: Pages) -> Told:
        """As after all pages."""
        place = DOCUMENTS / "prints" / pages.language
        return Told(PRINTED, {"place": place}, 22, place / "index.html")

    def sticks(self) -> tuple[Path, ...]:
        """Two."""
        return STICK, STICK.with_name("USB-2")

    def make_kit(self, stick: Path, language: str, country: str) -> Told:
        """As after some minutes."""
        del language, country
        return Told(KIT, {"code": "7K3M-9QPX"}, opens=stick)

    def merge(self, stick: Path) -> Told:
        """As from a stick of two lessons."""
        del stick
        return Told(MERGED, {"new": 3, "lessons": 5})

    def delete_result(self, found: ResultPage) -> Told:
        """As if it were gone."""
        return Told(DELETED, {"name": found.file.name})

    def code(self) -> str:
        """One."""
        return "7K3M-9QPX"

    def use_code(self, code: str) -> Told:
        """Whatever was typed is one."""
        return Told(COUNTS_FOR, {"code": code})

    def note_training(self, people: int) -> Told:
        """As if it were kept."""
        return Told(TRAINED, n=people)

    def open(self, place: Path) -> bool:
        """As where no program is found."""
        del place
        return False

    def teach(self) -> None:
        """Nothing is opened."""


def at_sample_desk(name: str, *presses: str) -> Callable[[App], None]:
    """Open a screen in a world with this desk, and press."""

    def arrange(app: App) -> None:
        app.world.desk = SampleDesk()
        app.open(name)
        for wanted in presses:
            app.frame(0)
            app.press(wanted)

    return arrange
