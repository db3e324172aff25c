"""The menu over a running story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.menu import Menu
from game.scenes.scene import Back, Home, Pop, Push
from game.ui.widget import find, pressables
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from tests.scenes.conftest import MakeContext


@pytest.mark.parametrize(
    ("button", "change"),
    [
        ("go-on", Pop()),
        ("menu.settings", Push("settings")),
        ("menu.help", Push("help")),
        ("leave", Home()),
    ],
)
def test_each_button_leads_where_it_says(context: MakeContext, button: str, change: object) -> None:
    menu, now = Menu(), context()
    here = find(menu.view(now), button)
    assert here
    assert menu.handle(here.widget.action, now) == (change,)


def test_esc_goes_on_with_the_story(context: MakeContext) -> None:
    assert Menu().handle(Back(), context()) == (Pop(),)


def test_going_on_has_the_focus(context: MakeContext) -> None:
    tree = Menu().view(context())
    assert [here.widget.id for here in pressables(tree) if here.widget.first] == ["go-on"]


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_no_text_leaves_its_place(context: MakeContext, size: tuple[int, int], text_scale: int) -> None:
    now = context(size=size, text_scale=text_scale)
    tree = Menu().view(now)
    assert overflowing(tree, now.look.typesetter) == ()
    assert overlapping(tree, now.look.typesetter) == ()
