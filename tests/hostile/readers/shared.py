"""What the lists of readers share."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from game.story.reading.diagnostics import Diagnostic

ROOT: Final = Path(__file__).parents[3]
SCENARIOS, LOCALES, ASSETS = ROOT / "scenarios", ROOT / "locales", ROOT / "assets"
PAGES: Final = ROOT / "docs" / "diagnostics"
NOW: Final = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
MOST_SAID: Final = 2_000_000
"""Letters that a check of one small file may say."""


def files(*paths: Path) -> Callable[[], Sequence[bytes]]:
    """These files of the project are the seeds."""
    return lambda: [path.read_bytes() for path in paths]


def texts(*written: str) -> Callable[[], Sequence[bytes]]:
    """These texts are the seeds."""
    return lambda: [text.encode() for text in written]


def sound(problems: Iterable[Diagnostic]) -> None:
    """No check may have failed itself, and what is told must be short enough to be read."""
    from game.story.reading.barrier import CODE
    from game.story.reading.diagnostic_pages import format_text

    said = 0
    for each in problems:
        assert each.code != CODE, each.values
        said += len(format_text(each, "", PAGES))
    assert said < MOST_SAID, f"{said} letters are said"


def ours(*modules: str) -> tuple[str, ...]:
    """Modules of the game by their names without its own."""
    return tuple(f"game.{module}" for module in modules)
