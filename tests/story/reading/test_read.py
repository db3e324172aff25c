"""Reading a model: what could not be read is reported once, and nothing goes on with half of it."""

from pathlib import Path

import pytest

from game.story.grammar.contacts import load_country
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Diagnostic, Report
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
    loaded = load_bytes(text.replace(right, wrong, 1).encode(), report)
    assert (loaded.episode, loaded.draft) == (None, None)
    assert [problem.line for problem in loaded.problems] == [text[: text.index(right)].count("\n") + 1]


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
    loaded = load_country(path)
    assert [(each.code, each.line, each.column) for each in loaded.problems] == found
    assert loaded.country is None
