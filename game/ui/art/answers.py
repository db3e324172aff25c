"""What of a place answers a press while a story is read, and how it moves, as data beside the drawings."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from game.ui.art.life import Box, Mover

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Answer = Literal["hop", "swing", "sway", "shake", "roll", "jump", "light", "steam"]
Gift = Literal["", "hearts", "notes", "leaves", "sparks", "bubbles", "drops"]
STEPS: Final = 3
"""In so many steps a thing moves to each side, so that few pictures of it are kept."""
SWELLS: Final = 0.045
"""How much larger a thing is with each step."""
SWINGS, SWAYS, SHAKES, ROLLS, JUMPS = 3.0, 2.2, 3.0, 0.16, 0.07
"""With each step: degrees of what hangs, stands or shakes, and parts of the width and of the height."""
LASTS: Final[Mapping[Answer, int]] = {
    "hop": 420, "light": 420, "steam": 420,
    "swing": 1400, "sway": 1400, "shake": 700, "roll": 1400, "jump": 700,
}  # fmt: skip
"""How long a thing moves, in milliseconds."""
TURNS: Final[Mapping[Answer, float]] = {"swing": 3.0, "sway": 2.5, "shake": 4.0, "roll": 0.5, "jump": 1.0}
"""How often it goes there and back meanwhile."""
GIVES: Final[Mapping[Gift, tuple[str, float]]] = {
    "hearts": ("heart-rose", -34.0), "notes": ("music-note", -40.0), "leaves": ("leaf-small", 34.0),
    "sparks": ("star", -22.0), "bubbles": ("bubble", -36.0), "drops": ("drop", 26.0),
}  # fmt: skip
"""What comes out of a thing: its sprite, and how far it goes down, in the units of the place."""


class Answering(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A thing that is drawn in a place: where it is, in the units of the place, and how it answers a press.

    It swells (`hop`), swings from its nail, sways on its foot, shakes, rolls away and back, or jumps; a lamp
    goes out besides, or on (`light`), and what is hot gives `steam`. Something may come out of it (`gives`).
    """

    box: Box
    layer: Literal["back", "front"] = "back"
    answer: Answer = "hop"
    gives: Gift = ""

    @property
    def swells(self) -> bool:
        """Whether it only grows over what is drawn; else it leaves its place, which has to be empty then."""
        return self.answer in {"hop", "light", "steam"}

    @property
    def around(self) -> Box:
        """The room that it needs while it is farthest from its place."""
        x, y, w, h = self.box
        if self.swells:
            wider, higher = w * STEPS * SWELLS, h * STEPS * SWELLS
            return x - wider / 2 - 2, y - higher - 2, w + wider + 4, h + higher + 4
        if self.answer == "roll":
            beside = w * ROLLS * STEPS
            far = max(w, h) * 0.25
            return x - far, y - far, w + beside + 2 * far, h + 2 * far
        if self.answer == "jump":
            return x - 2, y - h * JUMPS * STEPS - 2, w + 4, h * (1 + JUMPS * STEPS) + 4
        far = math.sin(math.radians(SWINGS * STEPS)) * max(w, h) + 4
        return x - far, y - far, w + 2 * far, h + 2 * far

    def step(self, age: int) -> int:
        """How far it is from its place so many milliseconds after the press, in steps; 0 once it rests."""
        lasts = LASTS[self.answer]
        if not 0 <= age < lasts:
            return 0
        part = age / lasts
        if self.swells:
            return round(STEPS * math.sin(math.pi * part))
        far = math.sin(2 * math.pi * TURNS[self.answer] * part)
        if self.answer == "roll":
            return round(STEPS * math.sin(math.pi * part))
        return round(STEPS * (1 - part) * (abs(far) if self.answer == "jump" else far))

    def moved(self, step: int) -> str:
        """The SVG transform of it so many steps from its place."""
        x, y, w, h = self.box
        middle = x + w / 2
        match self.answer:
            case "swing":
                return f"rotate({SWINGS * step:g} {middle:g} {y:g})"
            case "sway":
                return f"rotate({SWAYS * step:g} {middle:g} {y + h:g})"
            case "shake":
                return f"rotate({SHAKES * step:g} {middle:g} {y + h / 2:g})"
            case "jump":
                return f"translate(0 {-h * JUMPS * step:g})"
            case "roll":
                way = w * ROLLS * step
                turn = math.degrees(2 * way / h)
                return f"translate({way:g} 0) rotate({turn:g} {middle:g} {y + h / 2:g})"
            case _:
                return swollen(self.box, step)

    @property
    def given(self) -> tuple[Mover, ...]:
        """What comes out of it while it answers: steam, or two of what it gives."""
        x, y, w, h = self.box
        middle = x + w / 2
        if self.answer == "steam":
            return (
                Mover(
                    "steam", (middle - 24, y - 60, 48, 62.4), 1600, self.layer, "round", 0.5,
                    slide=(0.0, -20.0), fade=1.0,
                ),
            )  # fmt: skip
        if not self.gives:
            return ()
        sprite, far = GIVES[self.gives]
        top = y - 34 if far < 0 else y + h * 0.2
        return tuple(
            Mover(
                sprite, (middle + dx - 20, top + dy, 40, 40), 1600, self.layer, "round", after,
                slide=(dx / 3, far), fade=1.0,
            )
            for dx, dy, after in ((-26.0, 0.0, 0.0), (24.0, -12.0, 0.5))
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
