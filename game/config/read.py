"""Reading the whole cascade: its layers, what is in force, and what is wrong with any of them."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import msgspec

from game.config.cascade import Layer
from game.records.settings import Given, Settings

if TYPE_CHECKING:
    from pathlib import Path

    from game.config.cascade import Origin, Value
    from game.config.kiosk import KioskConfig
    from game.config.leaves import Leaf
    from game.story.reading.diagnostics import Diagnostic

_log = logging.getLogger(__name__)

PRIVATE: Final = "private"
"""The setting that nothing is kept."""


class Outside(msgspec.Struct, frozen=True):
    """What the system's file, an update of a kiosk, and the environment say, and what is wrong with them."""

    system: Layer
    environment: Layer
    problems: tuple["Diagnostic", ...] = ()
    wrong: Mapping[str, str] = {}
    """What is wrong with a variable of the environment, by its name."""
    update: Layer = Layer("update", {})


def read_outside(file: Path, variables: Mapping[str, str], update: Path | None = None) -> Outside:
    """Read these layers; what is wrong is told and the rest of it counts.

    `update` is the file of settings that a bundle has brought to a kiosk. A mistake in either file locks all
    that a kiosk can be told: nobody knows what else the file was to lock, nor whether it was to say that
    nothing is kept. So nothing is, unless it can be read that something may be.
    """
    from game.config.known import known
    from game.config.sources import VARIABLE, read_environment

    settings = known()
    system, problems = _layer(file, settings, "system")
    updated, more = _layer(update, settings, "update") if update else (Layer("update", {}), ())
    environment, wrong = read_environment(variables, settings)
    if VARIABLE + PRIVATE.upper() in wrong:
        environment = _private_in_doubt(environment)
    return Outside(system, environment, problems + more, wrong, updated)


def _layer(file: Path, settings: Mapping[str, Leaf], origin: Origin) -> tuple[Layer, tuple[Diagnostic, ...]]:
    from game.config.known import KIOSK
    from game.config.sources import is_there, read_file
    from game.story.reading.diagnostics import Report

    if not is_there(file):
        return Layer(origin, {}), ()
    report = Report(str(file))
    layer = read_file(file, settings, report, origin)
    if problems := report.sorted():
        locked = layer.locked.union(key for key in settings if key.startswith(KIOSK))
        layer = _private_in_doubt(msgspec.structs.replace(layer, locked=locked))
    return layer, problems


def _private_in_doubt(layer: Layer) -> Layer:
    return msgspec.structs.replace(layer, values={PRIVATE: True, **layer.values})


def resolved(
    outside: Outside, chosen: Mapping[str, object], command: Mapping[str, object]
) -> dict[str, Value]:
    """What is in force of every setting, with what the player chose and what the command line says."""
    from game.config.cascade import resolve
    from game.config.known import known

    said = Layer("command line", command)
    return resolve(
        known(), (outside.system, outside.update, Layer("user", chosen), outside.environment, said)
    )


def given(
    command: Mapping[str, object], file: Path, variables: Mapping[str, str], update: Path | None = None
) -> Given:
    """What others than the player say of the player's settings.

    Where there is neither a file nor a variable nothing is read or imported: this is on the way to the first
    frame.
    """
    from game.config.sources import VARIABLE, is_there  # cheap: it imports YAML only where a file is read

    files = [path for path in (file, update) if path is not None and is_there(path)]
    if not files and not any(name.startswith(VARIABLE) for name in variables):
        return Given(over=command)
    outside = read_outside(file, variables, update)
    _warn(outside)
    own = set(Settings.__struct_fields__)
    system = {name: value for name, value in outside.system.values.items() if name in own}
    newer = own - outside.system.locked
    system |= {name: value for name, value in outside.update.values.items() if name in newer}
    locked = (outside.system.locked | outside.update.locked) & own
    if not system.get(PRIVATE):
        locked -= {PRIVATE}  # an owner may ask for it, and never forbid it
    over = {**outside.environment.values, **command}
    return Given(
        base=msgspec.structs.replace(Settings(), **system),
        over={name: value for name, value in over.items() if name in own - locked},
        locked=locked,
    )


def _warn(outside: Outside) -> None:
    for each in outside.problems:
        _log.warning("%s:%d: %s (`cuvari config` tells more)", each.path, each.line, each.code)
    for name, problem in outside.wrong.items():
        _log.warning("%s: %s", name, problem)


def kiosk_config(outside: Outside, command: Mapping[str, object]) -> KioskConfig:
    """The settings of the kiosk; the player has no say in them."""
    from game.config.kiosk import KioskConfig
    from game.config.known import KIOSK
    from game.config.leaves import with_values

    values = {key: value.value for key, value in resolved(outside, {}, command).items()}
    return with_values(KioskConfig(), values, KIOSK)
