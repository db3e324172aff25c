"""Nodes for AccessKit: each thing that is told has its place in them."""

from __future__ import annotations

from typing import Any, get_args

import accesskit

from game.ui.aids.reader.news import News
from game.ui.aids.reader.nodes import DEEDS, ROLES, tree_update
from game.ui.aids.reader.tree import Deed
from game.ui.draw.widget import Role, Widget
from tests.support.actions import PRESSED
from tests.ui.aids.reader.test_tree import LINE, button, group, heading, text, told


def nodes(*children: Widget, focus: str = "") -> tuple[dict[str, Any], Any]:
    """The nodes by the ids of their widgets, and the update that holds them."""
    (update,) = News().see(told(*children, focus=focus), 0)
    made = tree_update(update)
    ids = {one.number: one.entry.widget for one in update.told}
    return {ids[number]: node for number, node in made.nodes}, made


def test_every_role_and_deed_has_one_of_accesskit() -> None:
    assert {*get_args(Role)} | {"window", "radios"} == {*ROLES}
    assert {*get_args(Deed)} == {*DEEDS}


def test_the_window_is_the_root_and_the_focus_is_told() -> None:
    by_id, update = nodes(button("Play"), focus="play")
    assert by_id[""].role == accesskit.Role.WINDOW
    roles = {number: node.role for number, node in update.nodes}
    assert roles[update.focus] == accesskit.Role.BUTTON
    assert roles[update.tree.root] == accesskit.Role.WINDOW


def test_a_button_has_name_note_and_actions() -> None:
    by_id, _ = nodes(button("Tell", value="used"))
    node = by_id["tell"]
    assert (node.role, node.label, node.description) == (accesskit.Role.BUTTON, "Tell", "used")
    assert node.supports_action(accesskit.Action.CLICK)
    assert node.supports_action(accesskit.Action.FOCUS)
    assert not node.is_disabled


def test_what_can_not_be_pressed_now_is_disabled() -> None:
    assert nodes(button("Up", state=("disabled",)))[0]["up"].is_disabled


def test_states_of_switches_and_answers_are_told() -> None:
    radio = Widget("big", LINE, role="radio", name="200 %", state=("selected",), action=PRESSED)
    switch = Widget("motion", LINE, role="checkbox", name="Motion", action=PRESSED)
    by_id, _ = nodes(group(radio, role="list", name="Size"), switch)
    assert by_id["big"].toggled == accesskit.Toggled.TRUE
    assert (by_id["big"].position_in_set, by_id["group"].size_of_set) == (0, 1)
    assert by_id["motion"].toggled == accesskit.Toggled.FALSE


def test_words_are_values_live_where_they_are_news_and_named_by_headings() -> None:
    by_id, _ = nodes(heading("Call"), button("Yes"), text("Hello", live=True), text("Quiet"))
    assert (by_id["Hello.text"].value, by_id["Hello.text"].live) == ("Hello", accesskit.Live.POLITE)
    assert by_id["Quiet.text"].live == accesskit.Live.OFF
    assert (by_id["Call.heading"].level, len(by_id["page"].labelled_by)) == (1, 1)


def test_how_much_is_done_is_a_number_from_0_to_1() -> None:
    node = nodes(Widget("found", LINE, role="progress", name="3 of 12", part=0.25))[0]["found"]
    assert (node.min_numeric_value, node.numeric_value, node.max_numeric_value) == (0.0, 0.25, 1.0)


def test_language_and_place_are_told() -> None:
    by_id, _ = nodes(Widget("sr", LINE, role="radio", name="Српски", action=PRESSED, language="sr"))
    assert (by_id[""].language, by_id["sr"].language) == ("sr-Latn", "sr-Cyrl")
    bounds = by_id["sr"].bounds
    assert (bounds.x0, bounds.y0, bounds.x1, bounds.y1) == (10, 20, 110, 70)
