"""What must be true of a survey: each limit from either side, and what is said of forms that differ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from game.story.loading.questionnaire import load_survey
from tests.story.loading.examples import PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.reading.diagnostics import Diagnostic

SMALL = (PAGES / "survey.yaml").read_text(encoding="utf-8")
ONE = "{id: refuse, about: refuse, ask: How sure are you that you could refuse a request?, scale: sure}"
OTHER = "{id: refuse, about: refuse, ask: How sure are you that you could refuse a gift?, scale: sure}"
TRUE = "{id: refuse, about: refuse, ask: One can refuse a request., holds: yes}"


def told(folder: Path, *changes: tuple[str, str]) -> tuple[Diagnostic, ...]:
    """What is wrong with the small survey when it is changed."""
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "9-12.yaml"
    path.write_text(text, encoding="utf-8")
    return load_survey(path).problems


def answers(right: int, wrong: int) -> str:
    """An item with so many right and wrong answers."""
    each = [*(f"{{id: r{n}, text: R{n}, right: yes}}" for n in range(right))]
    each += [f"{{id: w{n}, text: W{n}}}" for n in range(wrong)]
    return f"{{id: refuse, about: refuse, ask: What helps?, answers: [{', '.join(each)}]}}"


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (ONE, OTHER.replace("about: refuse", "about: tell"), "one is about refuse, the other about tell"),
        (ONE, TRUE, "they are answered in two ways"),
        (TRUE, OTHER, "they are answered in two ways"),
        (ONE, OTHER.replace("scale: sure", "scale: feel"), "they are answered in two ways"),
        (ONE, answers(1, 1), "they are answered in two ways"),
        (TRUE, answers(1, 1), "they are answered in two ways"),
        (TRUE, TRUE.replace("yes", "no"), "one sentence is true, the other is not"),
        (answers(1, 2), answers(2, 1), "they have not as many right answers"),
        (answers(1, 2), answers(1, 1), "they have not as many answers"),
    ],
)
def test_parallel_items_that_differ_are_told_in_the_second_form(
    one: str, other: str, how: str, tmp_path: Path
) -> None:
    [problem] = told(tmp_path, (ONE, one), (OTHER, other))
    assert (problem.code, problem.line, problem.values) == ("forms-differ", 21, {"id": "refuse", "how": how})


@pytest.mark.parametrize(
    ("one", "other"), [(TRUE, TRUE), (answers(1, 2), answers(1, 2)), (answers(2, 2), answers(2, 2))]
)
def test_parallel_items_may_be_answered_in_any_way(one: str, other: str, tmp_path: Path) -> None:
    assert told(tmp_path, (ONE, one), (OTHER, other)) == ()


def test_a_scale_that_there_is_not_is_told_alone(tmp_path: Path) -> None:
    [problem] = told(tmp_path, (OTHER, OTHER.replace("scale: sure", "scale: none-such")))
    assert (problem.code, problem.values["name"]) == ("unknown-scale", "none-such")


def test_a_scale_and_answers_differ_where_there_is_one_scale_alone(tmp_path: Path) -> None:
    one_scale = ("  feel: [Bad, So-so, Good]\n", "")
    felt = [("scale: feel", "scale: sure")] * 3
    [problem] = told(tmp_path, one_scale, *felt, (OTHER, answers(1, 1)))
    assert (problem.code, problem.values["how"]) == ("forms-differ", "they are answered in two ways")


def test_each_form_names_the_items_that_only_it_has(tmp_path: Path) -> None:
    problems = told(tmp_path, (OTHER, OTHER.replace("id: refuse", "id: gift")))
    assert [(each.line, each.values) for each in problems] == [
        (13, {"id": "refuse", "how": "form b has no such item"}),
        (21, {"id": "gift", "how": "form a has no such item"}),
    ]


@pytest.mark.parametrize(("form", "fewest"), [("a", 6), ("b", 6), ("follow-up", 4)])
def test_a_form_has_some_items_and_not_many(form: str, fewest: int, tmp_path: Path) -> None:
    forms = ("a", "b") if form != "follow-up" else (form,)
    most = 9 if form == "follow-up" else 10
    for count in (fewest - 1, fewest, most, most + 1):
        changes = []
        for name in forms:
            head, *lines = re.findall(rf"  {name}:\n    items:\n(?:      - .*\n)+", SMALL)[0].splitlines(True)
            items = lines[1:]
            more = [
                f"      - {{id: more-{n}, about: tell, ask: How sure?, scale: sure}}\n"
                for n in range(count - len(items))
            ]
            kept = [*items[len(items) - min(count, len(items)) :], *more]
            changes.append((head + "".join(lines), head + lines[0] + "".join(kept)))
        found = [each.values for each in told(tmp_path, *changes) if each.code == "survey-length"]
        values = {"count": str(count), "fewest": str(fewest), "most": str(most)}
        assert found == [values] * len(forms) * (count in {fewest - 1, most + 1})


def test_every_scale_of_a_band_has_its_number_of_points_and_an_empty_one_is_told_too(tmp_path: Path) -> None:
    [problem] = told(tmp_path, ("  feel:", "  none: []\n  feel:"))
    assert (problem.code, problem.line) == ("scale-length", 2)
    assert problem.values == {"name": "none", "count": "0", "wanted": "3", "band": "9-12"}


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        ("holds: yes, scale: sure", "holds and scale"),
        ("scale: sure, answers: [{id: a, text: A}, {id: b, text: B, right: yes}]", "scale and answers"),
    ],
)
def test_an_item_is_answered_in_one_way_only(ways: str, found: str, tmp_path: Path) -> None:
    practice = "ask: How sure are you that you pause before you answer?, scale: sure"
    [problem] = told(tmp_path, (practice, f"ask: Could you?, {ways}"))
    assert (problem.code, problem.values) == ("item-answers", {"found": found})


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("ask: A secret is not good., holds: yes", ["not"]),
        ("ask: A secret is good., holds: yes", []),
        ("ask: Could you not go?, scale: sure", []),
        ("ask: Could you never not go?, scale: sure", ["never”, “not"]),
    ],
)
def test_a_negation_must_not_be_negated(item: str, found: list[str], tmp_path: Path) -> None:
    practice = "ask: How sure are you that you pause before you answer?, scale: sure"
    problems = told(tmp_path, (practice, item))
    assert [(each.code, each.values["found"]) for each in problems] == [
        ("double-negative", each) for each in found
    ]


def test_a_text_may_be_as_long_as_its_card(tmp_path: Path) -> None:
    asked = "How sure are you that you would tell a teacher?"
    [problem] = told(tmp_path, (asked, "a" * 1_000))
    limit = int(problem.values["limit"])
    assert problem.values["found"] == "1000"
    assert told(tmp_path, (asked, "a" * limit)) == ()
    assert [each.code for each in told(tmp_path, (asked, "a" * (limit + 1)))] == ["long-text"]


@pytest.mark.parametrize(
    ("about", "messages", "wanted"),
    [("detective", 0, "6"), ("detective", 5, "6"), ("detective", 7, "6"), ("signs", 6, "0")],
)
def test_a_chat_to_judge_has_six_messages_and_no_other_item_has_one(
    about: str, messages: int, wanted: str, tmp_path: Path
) -> None:
    practice = (
        "{id: pause, about: practice, ask: How sure are you that you pause before you answer?, scale: sure}"
    )
    [problem] = told(tmp_path, (practice, judged(about, messages)))
    assert (problem.code, problem.values) == (
        "item-chat",
        {"about": about, "count": str(messages), "wanted": wanted},
    )
    assert told(tmp_path, (practice, judged("detective", 6))) == ()


WRITTEN = "told: It wasn't Una., why: Trusting is no fault."


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("", "neither of them"),
        ("told: It wasn't Una.", "told"),
        ("why: Trusting is no fault.", "why"),
        (WRITTEN, None),
    ],
)
def test_the_class_hears_the_good_answer_to_each_of_its_questions_and_why(
    written: str, found: str | None, tmp_path: Path
) -> None:
    problems = told(tmp_path, (ONE, blamed(written)), (OTHER, blamed(WRITTEN)))
    wanted = [("item-told", {"id": "refuse", "found": found, "wanted": "told and why"})] if found else []
    assert [(each.code, each.values) for each in problems] == wanted


def blamed(written: str) -> str:
    """An item that asks who has done wrong."""
    answers_ = "answers: [{id: una, text: Una}, {id: friend, text: The friend, right: yes}]"
    return f"{{id: refuse, about: blame, ask: Who is it?, {', '.join(filter(None, (answers_, written)))}}}"


def judged(about: str, messages: int) -> str:
    """An item that asks for the first warning sign of a chat."""
    answers_ = "answers: [{id: one, text: Message 1}, {id: two, text: Message 2, right: yes}]"
    chat = ", ".join(f"Message of day {number}" for number in range(messages))
    return f"{{id: pause, about: {about}, ask: Which is the first?, chat: [{chat}], {answers_}}}"


DELETE = (
    "{id: delete, about: evidence, ask: Mean messages are best deleted at once., holds: no}",
    "{id: delete, about: evidence, ask: A scary chat is best deleted at once., holds: no}",
)
SECRET = (
    "{id: secret, about: signs, ask: A secret chat can be a warning sign., holds: yes}",
    "{id: secret, about: signs, ask: A sudden present can be a warning sign., holds: yes}",
)


@pytest.mark.parametrize(
    ("items", "old", "new", "answer"),
    [
        (DELETE, "holds: no", "holds: yes", "true"),
        (SECRET, "holds: yes", "holds: no", "not true"),
        (SECRET, "holds: yes", "scale: sure", None),
        (DELETE, "holds: no", "scale: sure", None),
    ],
)
def test_of_several_sentences_in_a_form_some_are_true_and_some_are_not(
    items: tuple[str, str], old: str, new: str, answer: str | None, tmp_path: Path
) -> None:
    problems = told(tmp_path, *((item, item.replace(old, new)) for item in items))
    wanted = [("one-truth", line, {"answer": answer}) for line in (9, 17)] if answer else []
    assert [(each.code, each.line, each.values) for each in problems] == wanted


PAUSE = "{id: pause, about: practice, ask: How sure are you that you pause before you answer?, scale: sure}"


@pytest.mark.parametrize(
    ("item", "code", "values"),
    [
        ("{id: pause, about: practice, ask: How sure?}", "item-answers", {"found": "none of them"}),
        (
            "{id: pause, about: practice, ask: What helps?, answers: [{id: a, text: A}, {id: b, text: B}]}",
            "no-right-answer",
            {"id": "pause"},
        ),
        (
            (
                "{id: pause, about: practice, ask: What helps?,"
                " answers: [{id: a, text: A, right: yes}, {id: b, text: B, right: yes}]}"
            ),
            "no-right-answer",
            {"id": "pause"},
        ),
        (
            (
                "{id: pause, about: practice, ask: What helps?,"
                " answers: [{id: dont-know, text: A}, {id: b, text: B, right: yes}]}"
            ),
            "reserved-name",
            {"name": "dont-know"},
        ),
        ("{id: pause, about: tell, ask: Has anyone helped you?, scale: sure}", "asks-experience", None),
        ("{id: pause, about: tell, ask: Have you ever helped?, scale: sure}", "asks-experience", None),
        ("{id: pause, about: practice, ask: Has anyone helped you?, scale: sure}", "asks-experience", None),
        ("{id: pause, about: practice, ask: Have you ever helped?, scale: sure}", "", None),
        ("{id: pause, about: comfort, ask: How is it?, scale: feel}", "no-comfort", {"count": "2"}),
    ],
)
def test_what_is_wrong_with_an_item_is_told(
    item: str, code: str, values: dict[str, str] | None, tmp_path: Path
) -> None:
    problems = told(tmp_path, (PAUSE, item))
    assert [each.code for each in problems] == ([code] if code else [])
    assert values is None or [each.values for each in problems] == [values]


def test_a_form_without_a_question_about_comfort_is_told(tmp_path: Path) -> None:
    feeling = "about: comfort, ask: How do you feel about the game now?"
    [problem] = told(tmp_path, (feeling, feeling.replace("comfort", "tell")))
    assert (problem.code, problem.values) == ("no-comfort", {"count": "0"})


def test_practices_are_asked_for_weeks_later_alone(tmp_path: Path) -> None:
    practice = "about: practice"
    problems = told(tmp_path, (ONE, ONE.replace("about: refuse", practice)))
    assert [(each.code, each.values["id"]) for each in problems] == [
        ("practice-in-lesson", "refuse"),
        ("forms-differ", "refuse"),
    ]


def test_a_scale_of_four_points_is_told_at_its_first(tmp_path: Path) -> None:
    [problem] = told(tmp_path, ("[Bad, So-so, Good]", "[Bad, So-so, Good, Great]"))
    assert (problem.code, problem.line, problem.column) == ("scale-length", 6, 10)
    assert problem.values == {"name": "feel", "count": "4", "wanted": "3", "band": "9-12"}


def test_the_good_answer_is_told_in_a_lesson_alone(tmp_path: Path) -> None:
    problems = told(tmp_path, (PAUSE, PAUSE.replace("scale: sure", f"scale: sure, {WRITTEN}")))
    values = {"id": "pause", "found": "told and why", "wanted": "neither of them"}
    assert [(each.code, each.values) for each in problems] == [("item-told", values)]
    later = blamed("").replace("id: refuse", "id: pause")
    assert told(tmp_path, (PAUSE, later)) == ()
