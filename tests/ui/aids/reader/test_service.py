"""Connecting to a system's service: what Windows and macOS want of the window, and where there is none."""

from __future__ import annotations

import platform
from types import SimpleNamespace
from typing import TYPE_CHECKING, TypeAlias

import accesskit
import pytest

from game.shell import start
from game.ui.aids.reader import service
from game.ui.aids.reader.news import News
from tests.support.pilot import Pilot
from tests.ui.aids.reader.test_tree import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.ui.aids.reader.reader import Request


Came: TypeAlias = "Callable[[], None]"
Act: TypeAlias = "Callable[[SimpleNamespace], None]"


class Adapter:
    """An adapter that remembers what was done with the window, and with it."""

    done: list[object]

    def __init__(self, window: int, came: Came, act: Act) -> None:
        self.done.append(("made for", window))
        self.came, self.act = came, act

    @classmethod
    def for_window(cls, window: int, came: Came, act: Act) -> Adapter:
        return cls(window, came, act)

    def update_if_active(self, make: Callable[[], object]) -> SimpleNamespace:
        self.done.append(type(make()).__name__)
        return SimpleNamespace(raise_events=lambda: self.done.append("raised"))


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is done, with a window whose number is 7."""
    done: list[object] = []
    monkeypatch.setattr(Adapter, "done", done, raising=False)
    window = SimpleNamespace(hide=lambda: done.append("hidden"), show=lambda: done.append("shown"))
    game = SimpleNamespace(
        display=SimpleNamespace(get_wm_info=lambda: {"window": 7}),
        Window=SimpleNamespace(from_display_module=lambda: window),
    )
    monkeypatch.setattr(service, "pygame", game)
    return done


def connected() -> service.AccessKit:
    """The service, with nobody who hears what it asks."""
    asked: list[Request] = []
    return service.AccessKit(asked.append)


def on(monkeypatch: pytest.MonkeyPatch, system: str, **modules: object) -> None:
    monkeypatch.setattr(platform, "system", lambda: system)
    for name, module in modules.items():
        monkeypatch.setattr(accesskit, name, module, raising=False)


def test_windows_takes_a_window_only_while_it_is_hidden(
    monkeypatch: pytest.MonkeyPatch, done: list[object]
) -> None:
    on(monkeypatch, "Windows", windows=SimpleNamespace(SubclassingAdapter=Adapter))
    here = connected()
    assert done == ["hidden", ("made for", 7), "shown"]
    (update,) = News().see(told(), 0)
    here.tell(update)
    assert done[3:] == ["TreeUpdate", "raised"], "there, events are raised by hand"


def test_a_mac_s_window_hands_the_focus_on(monkeypatch: pytest.MonkeyPatch, done: list[object]) -> None:
    macos = SimpleNamespace(SubclassingAdapter=Adapter, add_focus_forwarder_to_window_class=done.append)
    on(monkeypatch, "Darwin", macos=macos)
    connected()
    assert done == ["SDLWindow", ("made for", 7)]


def test_what_the_service_calls_becomes_requests(monkeypatch: pytest.MonkeyPatch, done: list[object]) -> None:
    made: list[Adapter] = []

    def remember(window: int, came: Came, act: Act) -> Adapter:
        made.append(Adapter(window, came, act))
        return made[0]

    on(monkeypatch, "Windows", windows=SimpleNamespace(SubclassingAdapter=remember))
    asked: list[Request] = []
    service.AccessKit(asked.append)
    assert made[0].came() is None, "the tree follows with the next turn of the game"
    made[0].act(SimpleNamespace(action=accesskit.Action.CLICK, target=5))
    made[0].act(SimpleNamespace(action=accesskit.Action.BLUR, target=5))
    assert asked == [("came", 0), ("press", 5)]
    assert done


class Panic(BaseException):
    """What PyO3 makes of a panic in Rust; it has no other base either."""


@pytest.mark.parametrize("fault", [OSError, Panic])
def test_a_computer_without_a_service_plays_without(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fault: type[BaseException],
) -> None:
    def broken(*words: object) -> None:
        raise fault(words)

    on(monkeypatch, "Linux", unix=SimpleNamespace(Adapter=broken))
    pilot = Pilot(tmp_path)
    start.follow_for_readers(pilot.app)
    assert not pilot.app.aids
    assert [one.message for one in caplog.records] == ["screen readers can't follow on this computer"]
