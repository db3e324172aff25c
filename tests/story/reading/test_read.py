"""Reading a model: what could not be read is reported once, and nothing goes on with half of it."""

from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

import msgspec
import pytest

from game.story.grammar.contacts import load_country
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Diagnostic, Report
from game.story.reading.fields import Complete, Form, Keyed, Listed, Model, Word
from game.story.reading.read import FAILED, read_model, reader
from game.story.reading.source import parse
from game.story.reading.texts_read import Reading
from game.text import Text
from tests.support.one_node import loaded
from tests.support.small_stories import DATA, changed


def problems_of(right: str, wrong: str) -> tuple[Diagnostic, ...]:
    """What is told of the small episode in which something is written otherwise."""
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    assert right in text
    return load_bytes(text.replace(right, wrong, 1).encode(), Report("lost-cat.yaml")).problems


ID = "an id: small letters, digits, - and _"
NUMBER = "a number of seconds such as 1.5"
MAPPING = "a mapping (key: value)"
LABELS = "a mapping (label: value)"
ALWAYS = "always: {pause: pause, save: keep, report: report, block: block, leave: leave, tell: tell}"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("minutes: 3", "minutes: soon"),
        ("delay: 2", "delay: soon"),
        ("door: yes", "door: perhaps"),
        ("ages: 9-11", "ages: many"),
        ("gender: f}", "gender: x}"),
        ("send: I will come.", "send: []"),
        ("topics: [secrets]", "topics: {secrets: 1}"),
        ("topics: [secrets]", "topics: [secrets, No!]"),
        ("helped: [The chat is closed.]", "helped: The chat is closed."),
        ("helped: [The chat is closed.]", "helped: [The chat is closed., []]"),
        ("start: evening", 'start: ""'),
    ],
)
def test_an_episode_with_a_value_that_is_none_of_its_kind_is_not_even_a_draft(right: str, wrong: str) -> None:
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    assert right in text
    report = Report("another-name.yaml")
    read = load_bytes(text.replace(right, wrong, 1).encode(), report)
    assert (read.episode, read.draft) == (None, None)
    assert [problem.line for problem in read.problems] == [text[: text.index(right)].count("\n") + 1]


@pytest.mark.parametrize(
    ("right", "wrong", "expected", "found"),
    [
        ("minutes: 3", "minutes: soon", "a whole number", "`soon`"),
        ("minutes: 3", "minutes: [3]", "a whole number", "a list"),
        ("minutes: 3", "minutes: -3", "a whole number", "`-3`"),
        ("minutes: 3", "minutes: 1000000", "a whole number", "`1000000`"),
        ("delay: 2", "delay: soon", NUMBER, "`soon`"),
        ("delay: 2", "delay: {a: b}", NUMBER, MAPPING),
        ("delay: 2", "delay: 1000", NUMBER, "`1000`"),
        ("delay: 2", "delay: 1.0005", NUMBER, "`1.0005`"),
        ("delay: 2", "delay: .5", NUMBER, "`.5`"),
        ("door: yes", "door: perhaps", "yes or no", "`perhaps`"),
        ("door: yes", "door: [yes]", "yes or no", "a list"),
        ("gender: f}", "gender: [f]}", "a text", "a list"),
        ("topics: [secrets]", "topics: {secrets: 1}", "a list", MAPPING),
        ("set: [promised]", "set: {promised: 1}", "a list", MAPPING),
        ("helped: [The chat is closed.]", "helped: The chat is closed.", "a list", "`The chat is closed.`"),
        ('profile: {joined: 2 days ago, friends in common: "0"}', "profile: [joined]", LABELS, "a list"),
        ("  lana: {name: Lana, gender: f}", "  lana: [Lana]", MAPPING, "a list"),
        (ALWAYS, "always: [tell]", MAPPING, "a list"),
    ],
)
def test_a_value_of_another_kind_is_told_with_what_belongs_there(
    right: str, wrong: str, expected: str, found: str
) -> None:
    told = [each for each in problems_of(right, wrong) if each.code in {"wrong-type", "check-failed"}]
    assert [(each.code, each.values) for each in told] == [
        ("wrong-type", {"expected": expected, "found": found})
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "code", "values"),
    [
        ("start: evening", 'start: ""', "empty-value", {}),
        ("start: evening", "start: The evening", "bad-form", {"value": "The evening", "expected": ID}),
        ("gender: f}", "gender: x}", "unknown-word", {"value": "x", "guess": "", "known": "f, m"}),
        (ALWAYS, ALWAYS.replace(", tell: tell", ""), "missing-key", {"key": "tell"}),
        ("          id: look\n", "", "missing-key", {"key": "id` or `goto"}),
    ],
)
def test_what_is_wrong_is_told_with_what_it_is_and_what_was_expected(
    right: str, wrong: str, code: str, values: dict[str, str]
) -> None:
    assert [each.values for each in problems_of(right, wrong) if each.code == code] == [values]


def test_the_texts_of_a_list_are_numbered_from_one() -> None:
    assert [each.id for each in changed().questions] == [
        f"lost-cat.questions-{number}" for number in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "delay"),
    [
        ("delay: 2", "delay: 999.999", 999_999),
        ("delay: 2", "delay: 0.5", 500),
        ("delay: 2", "delay: 12", 12_000),
    ],
)
def test_seconds_have_up_to_three_digits_on_either_side_of_the_point(
    right: str, wrong: str, delay: int
) -> None:
    assert changed((right, wrong)).nodes["evening"].steps[6].delay_ms() == delay


def test_whole_numbers_have_up_to_six_digits() -> None:
    assert changed(("minutes: 3", "minutes: 999999")).minutes == 999_999


@pytest.mark.parametrize(
    ("written", "read"), [("yes", True), ("true", True), ("no", False), ("false", False)]
)
def test_yes_and_no_have_two_words_each(written: str, read: bool) -> None:  # noqa: FBT001 - what is expected
    choice = changed(("door: yes", f"door: {written}")).nodes["answer"].steps[1]
    decided = choice.decided(frozenset())
    assert decided is not None
    assert decided.door is read


def test_a_single_word_stands_for_a_list_of_one() -> None:
    episode = changed(("set: [promised]", "set: promised"), ("topics: [secrets]", "topics: secrets"))
    [send, *_] = episode.nodes["answer"].steps[1].offered()
    assert (send.set, episode.topics) == (("promised",), ("secrets",))


def test_a_single_word_that_is_none_of_them_is_told_once() -> None:
    assert [each.code for each in problems_of("topics: [secrets]", "topics: No!")] == ["bad-form"]
    assert [each.code for each in problems_of("gender: f}", "gender: [f]}")] == ["wrong-type"]


CONTACT = (
    "about: For children.\n    checked_on: 2026-05\n    source: https://example.org\n    confidence: high"
)
COUNTRY = 'country: ba\nname: Bosnia and Herzegovina\ndanger: "122"\ncontacts:\n'


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ("  - Blue Phone\n", [("wrong-type", 5, 5)]),
        (f"  - name: Blue\n    {CONTACT}\n", [("missing-key", 5, 5)]),
        (f"  - id: [a]\n    name: Blue\n    {CONTACT}\n", [("missing-key", 5, 5)]),
        (
            "".join(f"  - id: a\n    name: {name}\n    url: a.org\n    {CONTACT}\n" for name in "AB"),
            [("duplicate-id", 12, 9)],
        ),
    ],
)
def test_what_stands_in_a_list_is_known_by_a_name_that_nothing_else_has(
    listed: str, found: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    path = tmp_path / "ba.yaml"
    path.write_text(COUNTRY + listed, encoding="utf-8")
    country = load_country(path)
    assert [(each.code, each.line, each.column) for each in country.problems] == found
    assert country.country is None


# Kinds of values by themselves


class Toy(Listed, frozen=True, kw_only=True):
    """Something that is known by its id, or by its colour."""

    NAMED_BY: ClassVar[tuple[str, ...]] = ("id", "colour")
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    text: Text
    colour: Word = ""
    id: Word = ""


class Friend(Keyed, frozen=True, kw_only=True):
    """Somebody who is known by a key."""

    since: int = 1


class Pet(Model, frozen=True, kw_only=True):
    """Of each kind of value one."""

    MAIN: ClassVar[tuple[str, ...]] = ("name",)

    name: Text
    weight: float = 1.0
    tame: bool = False
    fur: Literal["short", "curly"] = "short"
    colours: tuple[Literal["red", "teal"], ...] = ()
    sounds: tuple[Text, ...] = ()
    ages: tuple[int, ...] = ()
    toys: tuple[Toy, ...] = ()
    friends: dict[Word, Friend] = msgspec.field(default_factory=dict)
    meals: dict[Literal["noon", "night"], tuple[int, ...]] = msgspec.field(default_factory=dict)
    born: Annotated[str, Form(r"(\d{4})?", "a year, or nothing")] = ""
    kin: "Annotated[dict[Literal['mum', 'dad'], int], Complete(('mum', 'dad'))] | None" = None
    nick: Toy | None = None
    if_: bool = False


def pet(written: str, *, name: str = "name: Mrva\n") -> tuple[Any, list[Diagnostic]]:
    """A pet as it is read, and what is told of it."""
    report = Report("a.yaml")
    tree = parse(f"{name}{written}\n".encode(), report)
    assert tree is not None
    made = read_model(Pet, Reading(report), tree, "pets.mrva")
    return made, report.problems


MRVA = Text("pets.mrva", "Mrva")


@pytest.mark.parametrize(
    ("written", "field", "value"),
    [
        ("weight: 4.125", "weight", 4.125),
        ("weight: 4", "weight", 4.0),
        ("tame: yes", "tame", True),
        ("if: yes", "if_", True),
        ("fur: curly", "fur", "curly"),
        ("colours: red", "colours", ("red",)),
        ("colours: [red, teal, red]", "colours", ("red", "teal", "red")),
        ("sounds: []", "sounds", ()),
        (
            "sounds: [Mew, Purr]",
            "sounds",
            (Text("pets.mrva.sounds-1", "Mew"), Text("pets.mrva.sounds-2", "Purr")),
        ),
        ("ages: [3, 4]", "ages", (3, 4)),
        ("meals: {noon: [1, 2], night: []}", "meals", {"noon": (1, 2), "night": ()}),
        ("born: ''", "born", ""),
        ("born: '2019'", "born", "2019"),
        ("born: 2019", "born", "2019"),
        ("kin: {dad: 2, mum: 1}", "kin", {"dad": 2, "mum": 1}),
    ],
)
def test_a_value_is_read_as_what_its_field_asks_for(written: str, field: str, value: object) -> None:
    made, problems = pet(written)
    assert (problems, made.name) == ([], MRVA)
    assert getattr(made, field) == value


def test_what_has_an_id_of_its_own_has_it_in_its_texts_too() -> None:
    made, problems = pet(
        "toys: [{text: Ball, id: ball}, {text: Mouse, colour: grey}]\nfriends: {ema: {since: 2}, adi: {}}"
    )
    assert problems == []
    assert [(each.id, each.colour, each.text) for each in made.toys] == [
        ("ball", "", Text("pets.mrva.toys.ball", "Ball")),
        ("grey", "grey", Text("pets.mrva.toys.grey", "Mouse")),
    ]
    assert [(name, each.id, each.since) for name, each in made.friends.items()] == [
        ("ema", "ema", 2),
        ("adi", "adi", 1),
    ]
    nick, _ = pet("nick: {text: Crumb, id: crumb}")
    assert (nick.nick.id, nick.nick.text) == ("crumb", Text("pets.mrva.nick", "Crumb"))


@pytest.mark.parametrize(
    ("written", "code", "values"),
    [
        ("weight: heavy", "wrong-type", {"found": "`heavy`"}),
        ("tame: {a: b}", "wrong-type", {"expected": "yes or no"}),
        ("fur: long", "unknown-word", {"value": "long", "known": "curly, short"}),
        ("colours: {red: 1}", "wrong-type", {"expected": "a list"}),
        ("colours: blue", "unknown-word", {"value": "blue"}),
        ("colours: [red, blue]", "unknown-word", {"value": "blue"}),
        ("sounds: Mew", "wrong-type", {"expected": "a list", "found": "`Mew`"}),
        ("sounds: [Mew, {a: b}]", "wrong-type", {"expected": "a text"}),
        ("ages: 3", "wrong-type", {"expected": "a list", "found": "`3`"}),
        ("ages: [3, x]", "wrong-type", {"expected": "a whole number"}),
        ("toys: Ball", "wrong-type", {"expected": "a list"}),
        ("toys: [Ball]", "wrong-type", {"expected": "a mapping (key: value)", "found": "`Ball`"}),
        ("toys: [{text: Ball}]", "missing-key", {"key": "id` or `colour"}),
        ("toys: [{text: A, id: a}, {text: B, colour: a}]", "duplicate-id", {"id": "a"}),
        ("friends: [ema]", "wrong-type", {"expected": "a mapping (key: value)", "found": "a list"}),
        ("friends: {ema: friend}", "wrong-type", {"expected": "a mapping (key: value)", "found": "`friend`"}),
        ("friends: {Ema!: {}}", "bad-form", {"value": "Ema!"}),
        ("meals: {noon: [x]}", "wrong-type", {"expected": "a whole number"}),
        ("meals: {noon: x}", "wrong-type", {"expected": "a list"}),
        ("meals: {dawn: [1]}", "unknown-word", {"value": "dawn"}),
        ("born:", "empty-value", {}),
        ("born: '19'", "bad-form", {"value": "19", "expected": "a year, or nothing"}),
        ("kin: {mum: 1}", "missing-key", {"key": "dad"}),
        ("kin: mum", "wrong-type", {"expected": "a mapping (key: value)"}),
        ("nick: Crumb", "wrong-type", {"expected": "a mapping (key: value)"}),
    ],
)
def test_a_value_of_no_such_kind_makes_the_whole_unread_and_is_told_once(
    written: str, code: str, values: dict[str, str]
) -> None:
    made, problems = pet(written)
    assert made is FAILED
    assert [each.code for each in problems] == [code]
    assert {key: problems[0].values[key] for key in values} == values


@pytest.mark.parametrize(
    ("written", "guess"), [("colour: red", "colours"), ("mark: 1", ""), ("if_: yes", "if"), ("id: a", "")]
)
def test_a_key_that_there_is_not_is_told_and_the_others_are_read(written: str, guess: str) -> None:
    made, [problem] = pet(written)
    key = written.partition(":")[0]
    assert (made.name, made.if_) == (MRVA, False)
    assert (problem.code, problem.values["key"], problem.values["guess"]) == ("unknown-key", key, guess)


def test_what_is_missing_is_told_at_the_beginning_of_the_whole_with_all_else() -> None:
    made, problems = pet("weight: heavy", name="")
    assert made is FAILED
    assert [(each.code, each.values.get("key")) for each in problems] == [
        ("wrong-type", None),
        ("missing-key", "name"),
    ]


@pytest.mark.parametrize("written", ["if: [[met]]", "if: ''", "if: {a: b}"])
def test_a_condition_of_no_words_is_told_once(written: str) -> None:
    [problem] = loaded(f"    - think: Hm.\n      {written}").problems
    assert problem.code in {"wrong-type", "empty-value"}


def test_for_what_is_no_kind_of_value_there_is_no_reader() -> None:
    with pytest.raises(TypeError, match="no reader"):
        reader(set[int])
