"""Shots: pictures that fill the stage for a moment, as data beside their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from game.ui.art.life import Box, Mover
from game.ui.art.people import Pose

if TYPE_CHECKING:
    from pathlib import Path


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a person stands in a shot, in the units of a place, and how."""

    box: Box
    pose: Pose = "rest"
    gaze: str = "ahead"
    asleep: bool = False
    """Whether the eyes are closed all the time."""


class Shot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many people a shot is drawn for, and those of them who stand between its back and its front.

    `focus` is what has to be seen of it, whatever lies over the rest: faces, hands, the circle.
    """

    needs: Annotated[int, msgspec.Meta(ge=0, le=4)]
    focus: Box
    figures: tuple[Figure, ...] = ()
    life: tuple[Mover, ...] = ()
    """What moves in it, as in a place."""
    light: bool = False
    """Whether it is seen in the light of the story's clock, as a place is; else it is always as drawn."""
    front: Literal["still", "breathes"] = "still"
    """Whether its front is somebody's, and goes up and down with a breath: hands, a head from above."""
    front_of: Annotated[int, msgspec.Meta(ge=0, le=3)] = 0
    """Whose colours its front has, counted from 0; its back always has those of the first."""

    def __post_init__(self) -> None:
        """Raise ValueError where more people stand in it than it needs, or its front is nobody's."""
        if len(self.figures) > self.needs:
            raise ValueError(f"{len(self.figures)} figures, but needs: {self.needs}")
        if self.front_of >= max(self.needs, 1):
            raise ValueError(f"front_of: {self.front_of}, but needs: {self.needs}")


def read_shots(folder: Path) -> dict[str, Shot]:
    """All shots of the folder. Raises OSError, yaml.YAMLError or msgspec.ValidationError."""
    import yaml

    text = (folder / "shots.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, yaml.CSafeLoader), dict[str, Shot])
