"""What a kiosk can be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from game.config.kiosk import KioskConfig, Watch
from game.config.known import KIOSK, known
from game.config.read import kiosk_config, read_outside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NUMBERS = (msgspec.inspect.IntType, msgspec.inspect.FloatType)


def test_the_defaults_are_those_of_exhibit_practice() -> None:
    config = KioskConfig()
    assert (config.times.idle_menu, config.times.idle_reading, config.times.countdown) == (45, 90, 20)
    assert config.times.session == 12 * 60
    assert (config.touch.primary, config.touch.least, config.touch.apart) == (20, 12, 5)
    assert config.volume_ceiling == 60


@pytest.mark.parametrize(
    "wrong",
    [
        {"times": {"idle_menu": 0}},
        {"times": {"idle_menus": 45}},
        {"watch": {"restart_at": "24:00"}},
        {"volume_ceiling": 101},
        {"suppress_below": 1},
        {"watch": {"silence": 0.001}},
        {"watch": {"silence": 3600}},
        {"watch": {"heartbeat": 9}},
        {"watch": {"restarts_within": 1}},
        {"touch": {"least": 4}},
        {"touch": {"screen": [477, 2.6]}},
        {"times": {"session": 1}},
    ],
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(wrong, KioskConfig)


def test_what_is_not_said_stays_as_it_is() -> None:
    config = msgspec.convert({"times": {"idle_menu": 60}}, KioskConfig)
    assert config == msgspec.structs.replace(
        KioskConfig(), times=msgspec.structs.replace(KioskConfig().times, idle_menu=60.0)
    )


def numbers(kind: msgspec.inspect.Type) -> Iterator[msgspec.inspect.IntType | msgspec.inspect.FloatType]:
    """The numbers that a setting of this type consists of."""
    if isinstance(kind, NUMBERS):
        yield kind
    inside: tuple[Any, ...] = getattr(kind, "types", ()) or getattr(kind, "item_types", ())
    for each in (*inside, *(field.type for field in getattr(kind, "fields", ()))):
        yield from numbers(each)


def test_every_number_has_a_least_and_a_most_and_its_default_lies_between() -> None:
    found = 0
    for key, leaf in known().items():
        for number in numbers(msgspec.inspect.type_info(leaf.type)) if key.startswith(KIOSK) else ():
            found += 1
            assert None not in (number.ge, number.le), key
        leaf.convert(leaf.default)  # raises what is wrong with it
    assert found >= 22


def test_whatever_is_allowed_the_watch_neither_kills_a_heart_that_beats_nor_starts_for_ever() -> None:
    limits = msgspec.json.schema(Watch)["$defs"]["Watch"]["properties"]
    assert limits["heartbeat"]["maximum"] * 3 <= limits["silence"]["minimum"]
    longest = (limits["restarts"]["maximum"] + 1) * limits["silence"]["maximum"]
    assert longest < limits["restarts_within"]["minimum"]


def test_a_number_out_of_bounds_is_told_with_its_place_and_the_built_in_one_holds(tmp_path: Path) -> None:
    file = tmp_path / "cuvari.yaml"
    file.write_text("kiosk:\n  watch:\n    silence: 0.001\n    heartbeat: 2\n")
    outside = read_outside(file, {"CUVARI_KIOSK__WATCH__RESTARTS": "0"})
    assert [(each.code, each.line, each.column) for each in outside.problems] == [("bad-form", 3, 14)]
    assert list(outside.wrong) == ["CUVARI_KIOSK__WATCH__RESTARTS"]
    watch = kiosk_config(outside, {}).watch
    assert (watch.silence, watch.heartbeat, watch.restarts) == (10, 2, 5)
