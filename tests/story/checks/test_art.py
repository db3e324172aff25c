"""Names that lie outside an episode, and rooms that are a hero's own."""

import pytest

from game.story.checks.art import KnownNames, check_art, check_rooms
from game.story.reading.diagnostics import Mark, Report
from game.story.reading.texts_read import Reference
from tests.story.checks.of_example import hello, told_in_full

KNOWN = KnownNames(sign=["secret", "hurry"], place=["kitchen"], icon=[])


@pytest.mark.parametrize(
    ("kind", "name", "code"),
    [
        ("sign", "secret", ""),
        ("sign", "secrt", "unknown-sign"),
        ("place", "kitchen", ""),
        ("place", "secret", "unknown-art"),
        ("icon", "any", "unknown-art"),
        ("board", "any", ""),  # of which nobody knows here
        ("something", "any", ""),
    ],
)
def test_a_name_is_looked_up_among_those_of_its_kind(kind: str, name: str, code: str) -> None:
    report = Report("any.yaml")
    check_art((Reference(kind, name, Mark(3, 4)),), KNOWN, report)
    told = [(each.code, each.line, each.values["kind"], each.values["name"]) for each in report.problems]
    assert told == ([(code, 3, kind, name)] if code else [])


def test_what_may_have_been_meant_and_what_there_is_are_told_with_it() -> None:
    report = Report("any.yaml")
    check_art((Reference("sign", "secrt", Mark(3, 4)),), KNOWN, report)
    [problem] = report.problems
    assert (problem.values["guess"], problem.values["known"]) == ("secret", "hurry, secret")


HEROES = """heroes:
  lana: {name: Lana, gender: f, home: river}
  luka: {name: Luka, gender: m, home: hill}
"""
OWN = "- place: bedroom\n  of: hero\n"


def rooms(steps: str, *known: str, heroes: str = HEROES) -> list[tuple[str, str, str]]:
    """What is told of rooms where so many are drawn."""
    told = told_in_full(
        heroes + hello(steps),
        lambda episode, report: check_rooms(episode, KnownNames(place=list(known)), report),
    )
    return [(each["code"], each["kind"], each["name"]) for each in told]


def test_a_hero_has_a_room_of_their_own_where_one_is_drawn() -> None:
    river, hill = ("unknown-art", "place", "bedroom-river"), ("unknown-art", "place", "bedroom-hill")
    assert rooms(OWN, "bedroom-river", "bedroom-hill") == []
    assert rooms(OWN, "bedroom-river") == [hill]
    assert rooms(OWN, "bedroom") == [river, hill]
    assert rooms(OWN + "- narrate: Later.\n" + OWN, "bedroom-hill") == [river, river]


def test_of_two_heroes_of_one_home_its_room_is_asked_for_once() -> None:
    assert rooms(OWN, heroes=HEROES.replace("hill", "river")) == [("unknown-art", "place", "bedroom-river")]


def test_the_usual_room_is_looked_up_elsewhere() -> None:
    assert rooms(OWN, heroes="") == []
    assert rooms("- place: bedroom\n") == []


def test_where_no_places_are_known_no_room_is_told() -> None:
    assert (
        told_in_full(HEROES + hello(OWN), lambda episode, report: check_rooms(episode, KnownNames(), report))
        == []
    )
