"""The stories on offer: a card has room for two heroes, and the first is where one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.ui.draw.display import Picture
from game.ui.draw.widget import Widget, placed
from tests.support.kiosk_pilot import KioskPilot

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.grammar.pack import LoadedEpisode


def with_another(loaded: LoadedEpisode) -> LoadedEpisode:
    """A story that somebody else can be played in as well, drawn as the first hero is."""
    assert loaded.episode is not None
    heroes = loaded.episode.heroes
    first = next(iter(heroes.values()))
    more = {**heroes, "vuk": replace(first, id="vuk", person=first.person or first.id)}
    return replace(loaded, episode=replace(loaded.episode, heroes=more))


def people(card: Widget) -> list[str]:
    """The people that are pictured on a card."""
    shapes = [shape for each in placed(card) for shape in each.widget.shapes]
    return [each.name for each in shapes if isinstance(each, Picture) and each.kind == "person"]


def test_of_all_heroes_two_are_on_the_card_and_the_first_card_is_where_one_begins(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, size=(640, 360))
    pack = kiosk.world.pack
    kiosk.world.take_pack(replace(pack, loaded=tuple(with_another(each) for each in pack.loaded)))
    stories = kiosk.stand.episodes(kiosk.world.pack)
    kiosk.app.open("title")
    kiosk.frame()
    cards = [each.widget for each in placed(kiosk.app.tree) if each.widget.id.startswith("story:")]
    assert [card.first for card in cards] == [True, *[False] * (len(cards) - 1)]
    shown = [[hero.person or hero.id for hero in story.heroes.values()] for story in stories]
    assert [people(card) for card in cards] == [each[:2] for each in shown]
    assert [len(each) for each in shown] == [3] * len(cards)
