"""What of a place answers a press while a story is read, as data beside the drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import msgspec

from game.ui.art.life import Box, Mover

if TYPE_CHECKING:
    from pathlib import Path

STEPS: Final = 3
"""In so many steps a thing swells, so that few pictures of it are kept."""
SWELLS: Final = 0.045
"""How much larger a thing is with each step."""


class Answering(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A thing that is drawn in a place: where it is, in the units of the place, and how it answers a press.

    It swells for a moment (`hop`); a lamp goes out besides, or on (`light`), and what is hot gives `steam`.
    """

    box: Box
    layer: Literal["back", "front"] = "back"
    answer: Literal["hop", "light", "steam"] = "hop"

    @property
    def around(self) -> Box:
        """The room that it needs while it is largest: it stands on its foot."""
        x, y, w, h = self.box
        wider, higher = w * STEPS * SWELLS, h * STEPS * SWELLS
        return x - wider / 2 - 2, y - higher - 2, w + wider + 4, h + higher + 4

    @property
    def steam(self) -> Mover:
        """The steam above it."""
        x, y, w, _ = self.box
        return Mover(
            "steam", (x + w / 2 - 24, y - 60, 48, 62.4), 1600, self.layer, "round", 0.5,
            slide=(0.0, -20.0), fade=1.0,
        )  # fmt: skip


Answers = dict[str, dict[str, Answering]]


def read_answers(places: Path) -> Answers:
    """What answers in each place of the folder. Raises OSError, yaml.YAMLError or msgspec.ValidationError."""
    import yaml

    text = (places / "answers.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, yaml.CSafeLoader), Answers)


def swollen(box: Box, step: int) -> str:
    """The transform of a thing that is so many steps larger, about the middle of its foot."""
    x, y, w, h = box
    scale, foot, middle = 1 + SWELLS * step, y + h, x + w / 2
    return f"translate({middle * (1 - scale):g} {foot * (1 - scale):g}) scale({scale:g})"
