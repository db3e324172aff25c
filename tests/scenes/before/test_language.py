"""Language and country: asked one after the other at first, both at once later, and never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.before.language import WITHOUT_LANGUAGE, Language, Pick
from game.scenes.scene import Back, FocusFirst, Pop, Replace, SetSetting
from game.ui.draw.widget import find, placed, texts
from tests.support.actions import carried
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


def first_start(world: GameWorld) -> None:
    world.set_setting("country", None)


def test_the_first_screen_is_understood_without_any_language(world: GameWorld, context: MakeContext) -> None:
    first_start(world)
    ctx = context(language="bs")
    said = texts(Language("", ctx).view(ctx))
    assert WITHOUT_LANGUAGE in said
    assert {"Bosanski", "Hrvatski", "Српски", "Srpski", "English"} <= set(said)


def test_picking_a_language_holds_at_once_and_leads_to_the_country(
    world: GameWorld, context: MakeContext
) -> None:
    first_start(world)
    scene = Language("", context())
    picked = find(scene.view(context()), "language:hr")
    assert picked is not None
    changes = scene.handle(carried(picked.widget.action), context())
    assert changes == (
        SetSetting("language", "hr"),
        FocusFirst(),
    )
    assert find(scene.view(context()), "country:BA") is not None
    assert find(scene.view(context()), "language:hr") is None


def test_the_country_changes_which_serbian_stands_first_and_chooses_none(
    world: GameWorld, context: MakeContext
) -> None:
    ctx = context(language="bs")
    listed = {}
    for country in ("BA", "RS", "ME", "HR"):
        world.set_setting("country", country)
        widgets = [here.widget for here in placed(Language("", ctx).view(ctx))]
        cards = [widget for widget in widgets if widget.id.startswith("language:")]
        listed[country] = [card.id.removeprefix("language:") for card in cards if "sr" in card.id]
        assert [card.id for card in cards if card.state] == ["language:bs"]
    ijekavian, ekavian = ["sr_BA", "sr_Latn_BA"], ["sr", "sr_Latn"]
    assert listed["BA"] == listed["ME"] == [*ijekavian, *ekavian]
    assert listed["RS"] == listed["HR"] == [*ekavian, *ijekavian]


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (720, 1280)])
def test_nobody_scrolls_for_a_language_at_the_first_start(
    world: GameWorld, context: MakeContext, size: tuple[int, int]
) -> None:
    first_start(world)
    ctx = context(size=size)
    tree = Language("", ctx).view(ctx)
    for code in ctx.world.catalogs:
        here = find(tree, f"language:{code}")
        assert here is not None
        assert here.widget.rect.bottom <= here.clip.bottom, code


def test_the_bar_of_the_first_screen_stays_inside(world: GameWorld, context: MakeContext) -> None:
    """In large letters of easy reading the last button was cut by the edge of the screen."""
    first_start(world)
    ctx = context(size=(720, 1280), text_scale=200, easy=True, language="sr")
    tree = Language("", ctx).view(ctx)
    assert misplaced(tree) == ()
    shown = [here.widget.id for here in placed(tree)]
    assert {"quick-exit", "help", "settings", "access"} <= set(shown)
    assert "language" not in shown  # it leads to where one is


def test_no_country_is_chosen_beforehand_whatever_the_language(
    world: GameWorld, context: MakeContext
) -> None:
    first_start(world)
    for language in ("bs", "hr", "sr", "sr_Latn", "sr_BA", "sr_Latn_BA", "en"):
        ctx = context(language=language)
        scene = Language("", ctx)
        scene.handle(Pick("language", language), ctx)
        cards = [find(scene.view(ctx), f"country:{code}") for code in ("BA", "RS", "HR", "ME")]
        assert [here.widget.state for here in cards if here] == [(), (), (), ()]


def test_the_country_ends_the_first_start_with_the_title(world: GameWorld, context: MakeContext) -> None:
    first_start(world)
    scene = Language("", context())
    scene.handle(Pick("language", "en"), context())
    assert scene.handle(Pick("country", "RS"), context()) == (SetSetting("country", "RS"), Replace("title"))


def test_back_returns_to_the_language_and_never_out_of_the_first_start(
    world: GameWorld, context: MakeContext
) -> None:
    first_start(world)
    scene = Language("", context())
    scene.handle(Pick("language", "en"), context())
    assert Pop() not in scene.handle(Back(), context())
    assert find(scene.view(context()), "language:en") is not None


def test_later_both_are_shown_with_what_is_chosen_now(context: MakeContext) -> None:
    ctx = context(language="hr")
    scene = Language("", ctx)
    tree = scene.view(ctx)
    chosen = [here.widget.state for id_ in ("language:hr", "country:BA") if (here := find(tree, id_))]
    assert chosen == [("selected",), ("selected",)]
    assert scene.handle(Pick("country", "HR"), ctx) == (SetSetting("country", "HR"),)
    assert scene.handle(Back(), ctx) == (Pop(),)


def test_the_button_below_both_ends_where_they_do(context: MakeContext) -> None:
    ctx = context()
    tree = Language("", ctx).view(ctx)
    ends = {
        round(here.widget.rect.right) for id_ in ("language.country", "done") if (here := find(tree, id_))
    }
    assert len(ends) == 1


def test_asked_from_help_for_the_country_alone_it_goes_back_there(
    world: GameWorld, context: MakeContext
) -> None:
    first_start(world)
    scene = Language("country", context())
    assert find(scene.view(context()), "country:ME") is not None
    assert scene.handle(Pick("country", "ME"), context()) == (SetSetting("country", "ME"), Pop())
