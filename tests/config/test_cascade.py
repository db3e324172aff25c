"""Which of several layers counts."""

from __future__ import annotations

from game.config.cascade import Layer, Value, resolve
from game.config.kiosk import KioskConfig, Times
from game.config.known import known
from game.config.leaves import leaves, with_values

KNOWN = known()


def theme(*layers: Layer) -> Value:
    """What is in force of the colours."""
    return resolve(KNOWN, layers)["theme"]


SYSTEM = Layer("system", {"theme": "night"})
LOCKED = Layer("system", {"theme": "night"}, frozenset({"theme"}))
USER = Layer("user", {"theme": "contrast-dark"})
ENVIRONMENT = Layer("environment", {"theme": "contrast-light"})


def test_what_nobody_names_is_built_in() -> None:
    assert theme() == Value("warm", "built in")


def test_a_later_layer_counts() -> None:
    assert theme(SYSTEM) == Value("night", "system")
    assert theme(SYSTEM, USER) == Value("contrast-dark", "user")
    assert theme(SYSTEM, USER, ENVIRONMENT) == Value("contrast-light", "environment")


def test_what_the_system_locks_stays() -> None:
    assert theme(LOCKED, USER, ENVIRONMENT) == Value("night", "system", locked=True)


def test_a_built_in_value_can_be_locked_too() -> None:
    assert theme(Layer("system", {}, frozenset({"theme"})), USER) == Value("warm", "system", locked=True)


def test_the_settings_of_the_kiosk_have_dotted_names() -> None:
    assert KNOWN["kiosk.times.idle_menu"].default == 45
    assert "text_scale" in KNOWN


def test_a_struct_is_put_together_of_its_leaves() -> None:
    config = KioskConfig()
    assert with_values(config, {}, "kiosk.") == config
    changed = with_values(config, {"kiosk.times.session": 60.0, "kiosk.country": "RS"}, "kiosk.")
    assert (changed.times.session, changed.country, changed.watch) == (60, "RS", config.watch)
    assert set(leaves(Times(), "t.")) == {f"t.{name}" for name in Times.__struct_fields__}
