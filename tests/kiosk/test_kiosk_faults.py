"""A fault at a kiosk: whoever is there sees help, and no story is blamed for what it has not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.kiosk.app import AGAIN, KioskApp
from game.kiosk.keeper import STAFF_IDLE
from game.kiosk.scenes.all import scenes
from game.scenes.scene import Still
from game.ui.draw.widget import texts
from tests.support.kiosk_pilot import SECOND, KioskPilot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget
    from game.ui.window.input import Input


pytestmark = pytest.mark.faults


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk with a PIN, in its attract loop."""
    return KioskPilot(tmp_path, size=(1280, 720))


class Faulty(Still):
    """A screen that can't be shown."""

    name = "help"

    def view(self, context: Context) -> Widget:
        """Fail, with what somebody chose in the message."""
        raise ValueError("the-chain: what somebody chose", context)


class FaultyStories(Faulty):
    """The same where a child chooses a story."""

    name = "title"


FAULTY = {one.name: one for one in (Faulty, FaultyStories)}


def with_faulty(kiosk: KioskPilot, *names: str) -> KioskApp:
    """The same kiosk in an app of which these scenes fail."""
    before = kiosk.app
    kiosk.world.stand.session = None
    registry = {**scenes(), **{name: FAULTY[name] for name in names}}
    kiosk.app = KioskApp(kiosk.world, registry, before.screen.surface, before.pictures, before.sounds)
    kiosk.app.open("attract")
    kiosk.frame()
    return kiosk.app


@pytest.mark.long
@pytest.mark.parametrize("story", ["the-chain", "new-friend"])
def test_a_fault_of_help_is_never_blamed_on_the_story_below(
    kiosk: KioskPilot, story: str, caplog: pytest.LogCaptureFixture
) -> None:
    with_faulty(kiosk, "help")
    for _ in range(2):
        kiosk.begin(story)
        kiosk.touch("help")
        assert kiosk.scene == "fault"
        kiosk.touch("home")
        kiosk.wait_in_steps(AGAIN)
    kiosk.touch("attract.language:bs")
    assert f"story:{story}" in kiosk.ids()
    assert "chose" not in caplog.text
    assert story not in caplog.text


def test_a_child_at_a_kiosk_sees_help_in_their_language_after_a_fault(kiosk: KioskPilot) -> None:
    app = with_faulty(kiosk, "help")
    kiosk.touch("attract.language:hr")
    kiosk.touch("help")
    said = texts(app.tree)
    assert "Nešto u igri ne radi" in said
    assert kiosk.world.pack.countries[(kiosk.config.country or "").lower()].danger in said


@pytest.mark.parametrize(("failing", "way"), [("help", ["help"]), ("title", [])])
def test_the_fault_screen_leads_to_help_unless_it_was_help_that_failed(
    kiosk: KioskPilot, failing: str, way: list[str]
) -> None:
    with_faulty(kiosk, failing)
    for touched in ("attract.language:hr", *way):
        kiosk.touch(touched)
    assert kiosk.scene == "fault"
    assert ("help" in kiosk.ids()) is (failing != "help")


def test_a_fault_screen_that_is_left_closes_by_itself(kiosk: KioskPilot) -> None:
    with_faulty(kiosk, "help")
    kiosk.touch("attract.language:hr")
    kiosk.touch("help")
    kiosk.wait_in_steps(STAFF_IDLE + SECOND)
    assert kiosk.scene == "attract"


@pytest.mark.long
def test_a_fault_of_an_aid_is_blamed_on_no_story(kiosk: KioskPilot) -> None:
    class Aid:
        def hear(self, *_: object) -> Sequence[Input]:
            raise RuntimeError("once")

        def follow(self, *_: object) -> None:
            """Nothing."""

        def wake(self, *_: object) -> int | None:
            return None

        def close(self) -> None:
            """Nothing."""

    kiosk.begin("the-chain")
    aid = Aid()
    kiosk.app.add(aid)
    kiosk.frame()
    kiosk.app.remove(aid)
    kiosk.touch("home")
    kiosk.touch("attract.language:bs")
    assert "story:the-chain" in kiosk.ids()
