"""From filled-in forms to pairs of scores, with the surveys that children really get."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.questionnaires import form_at, paired, score
from game.story.grammar.questionnaire import DONT_KNOW, IS_TRUE, NOT_TRUE, RATHER_NOT, Survey
from game.story.loading.pack import load_pack
from game.story.loading.questionnaire import load_survey

SURVEYS = Path(__file__).parents[2] / "scenarios" / "surveys"


def load(band: str) -> Survey:
    survey = load_survey(SURVEYS / f"{band}.yaml").survey
    assert survey is not None
    return survey


YOUNG, OLDER = load("9-12"), load("13-17")
A, B = YOUNG.forms["a"], YOUNG.forms["b"]


def of(item: str, option: str, survey: Survey = YOUNG) -> float | None:
    return score(survey, survey.forms["a"].by_id[item], option)


@pytest.mark.long
def test_nobody_in_a_survey_is_somebody_of_a_story() -> None:
    """Whoever answered for Tarik the hero answered another question than was asked."""
    pack = load_pack(SURVEYS.parent)
    people = {
        name.source
        for episode in pack.episodes.values()
        for name in (
            *(hero.name for hero in episode.heroes.values()),
            *(person.name for person in episode.cast.values()),
        )
    }
    assert {"Tarik", "Filip"} <= people
    words = {
        word
        for survey in (YOUNG, OLDER)
        for form in survey.forms.values()
        for item in form.items
        for text in (item.ask, *(option.text for option in survey.options(item)), *item.chat)
        for word in re.findall(r"\w+", text.source)
    }
    assert words & people == set()


def test_a_right_answer_scores_and_not_knowing_does_not() -> None:
    assert of("secret", IS_TRUE) == 1
    assert of("secret", NOT_TRUE) == of("secret", DONT_KNOW) == 0
    assert of("delete", NOT_TRUE) == 1
    assert of("fault", "the-other") == 1
    assert of("fault", "both") == 0


def test_the_points_of_a_scale_are_parts_of_one() -> None:
    assert [of("others", str(point)) for point in (1, 2, 3)] == [0, 0.5, 1]
    assert [of("stop", str(point), OLDER) for point in (1, 2, 3, 4, 5)] == [0, 0.25, 0.5, 0.75, 1]
    assert of("others", DONT_KNOW) is None


def test_who_rather_does_not_say_has_no_score() -> None:
    assert of("secret", RATHER_NOT) is of("others", RATHER_NOT) is of("secret", "") is None


def test_a_lesson_that_begins_with_either_form_goes_on_with_the_other() -> None:
    assert [form_at(moment, "a") for moment in ("before", "after", "later")] == ["a", "b", "follow-up"]
    assert [form_at(moment, "b") for moment in ("before", "after", "later")] == ["b", "a", "follow-up"]


BEFORE = {
    "secret": NOT_TRUE, "delete": NOT_TRUE, "other-adult": "wait", "fault": "both", "help-friend": "joke",
    "others": "1", "tell": "2",
}  # fmt: skip
AFTER = {**BEFORE, "secret": IS_TRUE, "other-adult": "tell-another", "fault": "the-other", "others": "3"}


def test_a_seat_gives_a_pair_for_what_it_knows_and_one_for_what_it_thinks() -> None:
    found = paired(YOUNG, (A, BEFORE), (B, AFTER))
    assert found["knowledge"] == pytest.approx((1 / 3, 1))
    assert found["attitude"] == pytest.approx((0.5 / 4, (1 + 0 + 1 + 0.5) / 4))
    assert set(found) == {"knowledge", "attitude"}


def test_the_order_of_the_forms_makes_no_difference() -> None:
    assert paired(YOUNG, (A, BEFORE), (B, AFTER)) == paired(YOUNG, (B, BEFORE), (A, AFTER))


def test_an_item_left_out_afterwards_changes_no_score() -> None:
    found = paired(YOUNG, (A, BEFORE), (B, {**AFTER, "other-adult": RATHER_NOT}))
    assert found["knowledge"] == (0.5, 1.0)


def test_with_most_items_left_out_there_is_no_score() -> None:
    found = paired(YOUNG, (A, {"secret": IS_TRUE}), (B, {"secret": IS_TRUE}))
    assert found == {}


SHEETS = st.fixed_dictionaries(
    {},
    optional={
        item.id: st.sampled_from([option.id for option in OLDER.options(item)])
        for item in OLDER.forms["a"].items
    },
)


@given(SHEETS, SHEETS)
def test_scores_lie_between_0_and_1_and_the_same_sheets_give_no_change(
    one: dict[str, str], other: dict[str, str]
) -> None:
    form = OLDER.forms["a"]
    for before, after in paired(OLDER, (form, one), (form, other)).values():
        assert 0 <= before <= 1
        assert 0 <= after <= 1
    assert all(before == after for before, after in paired(OLDER, (form, one), (form, one)).values())
