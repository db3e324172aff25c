"""Who is in an episode: what a profile and a chat of before say, and how a hero is seen by others."""

import pytest

from game.story.grammar.characters import Hero, Old, Person, as_person
from game.story.grammar.pack import LoadedEpisode
from game.text import Text
from tests.support.one_node import loaded

EMA = "  ema: {name: Ema, gender: f, person: ema}"


def with_ema(rows: str) -> LoadedEpisode:
    """What is read of an episode in whose cast more stands of Ema."""
    return loaded("    - think: Well.", (EMA, f"  ema:\n    name: Ema\n    gender: f\n{rows}"))


def ema(rows: str) -> Person:
    read = with_ema(rows)
    assert read.problems == ()
    assert read.episode is not None
    return read.episode.cast["ema"]


def test_a_profile_has_a_line_for_each_key_and_a_label_has_one_id_in_all_profiles() -> None:
    rows = ema("    profile: {Old  School: The red one, town: Mostar}").profile.rows
    assert [(row.label, row.value) for row in rows] == [
        (
            Text("one-node.profile.old-school", "Old  School"),
            Text("one-node.cast.ema.profile.old-school", "The red one"),
        ),
        (Text("one-node.profile.town", "town"), Text("one-node.cast.ema.profile.town", "Mostar")),
    ]


def test_a_line_of_a_profile_that_says_nothing_is_told_and_left_out() -> None:
    read = with_ema("    profile: {school: '', town: Mostar}")
    assert [each.code for each in read.problems] == ["empty-value"]
    assert read.draft is not None
    assert [row.label.source for row in read.draft.cast["ema"].profile.rows] == ["town"]


def test_what_was_written_before_is_read_in_its_order() -> None:
    history = ema("    history:\n      - ema: Hi.\n      - hero: Hello.\n").history
    assert history == (
        Old("ema", Text("one-node.cast.ema.history-1", "Hi.")),
        Old("hero", Text("one-node.cast.ema.history-2", "Hello.")),
    )


@pytest.mark.parametrize(
    ("rows", "code", "values"),
    [
        ("    profile: [town]", "wrong-type", {"expected": "a mapping (label: value)", "found": "a list"}),
        ("    history: {ema: Hi.}", "wrong-type", {"expected": "a list of messages (who: text)"}),
        ("    history: [Hi.]", "wrong-type", {"expected": "a message (who: text)", "found": "`Hi.`"}),
        ("    history: [{ema: Hi., hero: Hello.}]", "wrong-type", {"expected": "a message (who: text)"}),
        ("    history: [{}]", "wrong-type", {"expected": "a message (who: text)"}),
        ("    history: [{ema: Hi.}, {ema: ''}]", "empty-value", {}),
        ("    history: [{eva: Hi.}]", "unknown-person", {"name": "eva"}),
    ],
)
def test_what_is_wrong_with_what_was_there_before_is_told_once(
    rows: str, code: str, values: dict[str, str]
) -> None:
    read = with_ema(rows)
    [problem] = read.problems
    assert problem.code == code
    assert {key: problem.values[key] for key in values} == values
    assert read.episode is None


@pytest.mark.parametrize(("person", "looks"), [("", "lana"), ("lana-school", "lana-school")])
def test_a_hero_is_seen_by_others_with_name_gender_and_figure(person: str, looks: str) -> None:
    hero = Hero(id="lana", name=Text("n", "Lana"), gender="f", person=person)
    seen = as_person(hero)
    assert (seen.id, seen.name, seen.gender, seen.person, seen.mark) == (
        "lana",
        hero.name,
        "f",
        looks,
        hero.mark,
    )
    assert (seen.avatar, seen.listener, seen.history, seen.profile.rows) == ("", False, (), ())
