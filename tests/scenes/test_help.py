"""Help: the numbers of the country first, then the tools and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.help import DOES, KEYS, Help
from game.scenes.scene import Push
from game.ui.draw.widget import find, texts

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


@pytest.mark.parametrize(("country", "danger"), [("BA", "122"), ("RS", "192"), ("HR", "192"), ("ME", "122")])
def test_the_number_for_danger_comes_before_all_other_numbers(
    world: GameWorld, context: MakeContext, country: str, danger: str
) -> None:
    world.set_setting("country", country)
    said = texts(Help().view(context()))
    numbers = [contact.number for contact in world.pack.countries[country.lower()].shown if contact.number]
    assert numbers
    assert all(said.index(danger) < said.index(number) for number in numbers)


def test_numbers_follow_the_country_and_not_the_language(world: GameWorld, context: MakeContext) -> None:
    world.set_setting("country", "BA")
    assert "080 05 03 05" in texts(Help().view(context(language="hr")))


def test_without_a_country_it_asks_for_one(world: GameWorld, context: MakeContext) -> None:
    world.set_setting("country", None)
    here = find(Help().view(context()), "choose-country")
    assert here is not None
    assert here.widget.action == Push("language", "country")


def test_it_says_that_it_is_not_your_fault_and_never_too_late(context: MakeContext) -> None:
    said = " ".join(texts(Help().view(context())))
    assert "not your fault" in said
    assert "never too late" in said


def test_every_tool_and_every_key_is_explained(context: MakeContext) -> None:
    said = texts(Help().view(context()))
    assert {text.source for text in DOES.values()} <= set(said)
    assert {text.source for pair in KEYS for text in pair} <= set(said)
