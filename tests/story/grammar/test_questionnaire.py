"""The surveys for children: what the real ones hold to, and the finer points of what is checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from game.story.grammar.questionnaire import (
    BANDS,
    DONT_KNOW,
    FORMS,
    IS_TRUE,
    LESSON_FORMS,
    MESSAGES,
    NOT_TRUE,
    RATHER_NOT,
    SCORED,
    Answer,
    Band,
    Construct,
    Question,
    Survey,
    SurveyForm,
)
from game.story.loading.questionnaire import load_survey, survey_files
from game.story.steps.step_text import LINE
from game.story.wording.limits import LABEL
from game.story.wording.questionnaire_texts import limits_of_survey, texts_of_survey
from game.story.wording.texts import texts
from game.text import Text
from tests.story.loading.examples import PAGES, ROOT
from tests.support.known import shared_catalogs, shared_pack

if TYPE_CHECKING:
    from pathlib import Path

FILES = survey_files(ROOT / "scenarios")
SMALL = (PAGES / "survey.yaml").read_text(encoding="utf-8")


def load(path: Path) -> Survey:
    loaded = load_survey(path)
    assert loaded.problems == ()
    assert loaded.survey is not None
    return loaded.survey


def told(folder: Path, *changes: tuple[str, str]) -> list[tuple[str, int, int]]:
    """Code, line and column of all that is wrong with the small survey when it is changed."""
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "9-12.yaml"
    path.write_text(text, encoding="utf-8")
    return [(each.code, each.line, each.column) for each in load_survey(path).problems]


def test_there_is_a_survey_for_each_age_band() -> None:
    assert {path.stem for path in FILES} == set(BANDS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_item_can_be_left_out_or_not_known(path: Path) -> None:
    survey = load(path)
    for form in survey.forms.values():
        for item in form.items:
            assert [option.id for option in survey.options(item)][-2:] == [DONT_KNOW, RATHER_NOT]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nobody_is_right_by_choosing_the_same_letter(path: Path) -> None:
    for form in load(path).forms.values():
        right = ["ABCDEFG"[at] for item in form.items for at, each in enumerate(item.answers) if each.right]
        if len(right) > 2:
            assert len(set(right)) >= 3, right
            assert max(map(right.count, right)) <= len(right) / 2, right


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", LESSON_FORMS)
def test_the_three_questions_of_most_lessons_have_three_right_letters(path: Path, name: str) -> None:
    right = [
        at
        for item in load(path).forms[name].in_short(before=True)
        for at, each in enumerate(item.answers)
        if each.right
    ]
    assert len(set(right)) == len(right) == 3, right


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_lesson_measures_knowledge_and_attitude_and_looks_for_harm(path: Path) -> None:
    survey = load(path)
    for name in LESSON_FORMS:
        form = survey.forms[name]
        domains = {item.domain for item in form.items}
        assert domains == {"skill", "knowledge", "attitude", "comfort"}
        assert {item.about for item in form.items} >= {
            "detective",
            "signs",
            "evidence",
            "blame",
            "bystander",
            "route",
            "tell",
            "peers",
        }
        assert len(form.asked(before=True)) == len(form.items) - 1
    assert {item.domain for item in survey.forms["follow-up"].items} >= {"practice", "comfort"}
    assert set(SCORED) == {"knowledge", "attitude", "practice"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_form_asks_for_the_route_for_somebody_known_for_a_barrier_and_for_what_others_would_do(
    path: Path,
) -> None:
    survey = load(path)
    known = re.compile("coach|cousin|girlfriend|boyfriend")
    for name in LESSON_FORMS:
        items = survey.forms[name].items
        about = [item.about for item in items]
        assert {about.count(each) for each in ("route", "peers", "tell")} == {1}
        assert any(known.search(item.ask.source) for item in items if item.about == "signs")
        assert all("even if" in item.ask.source for item in items if item.about == "tell")
        assert all("how many" in item.ask.source for item in items if item.about == "peers")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_first_question_is_a_chat_of_somebody_known_whose_first_sign_lies_elsewhere_in_each_form(
    path: Path,
) -> None:
    places = []
    for name in LESSON_FORMS:
        item = load(path).forms[name].items[0]
        assert (item.about, len(item.chat)) == ("detective", MESSAGES)
        assert re.search("everybody likes (him|her)", item.ask.source)
        named = [int(each.text.source.removeprefix("Message ")) for each in item.answers[:-1]]
        assert item.answers[-1].text.source == "None of them"
        [place] = [at for at, each in zip(named, item.answers, strict=False) if each.right]
        assert min(named) < place < max(named), "what is too early and what is too late can be named as well"
        places.append(place)
    assert len(set(places)) == len(LESSON_FORMS), "who remembers a number finds nothing by it"


@pytest.mark.long
@pytest.mark.parametrize("code", ["bs", "en", "hr", "sr_Latn"])
def test_the_chats_are_in_no_story(code: str) -> None:
    catalog = shared_catalogs(ROOT / "locales")[code]

    def bare(text: Text) -> str:
        return " ".join(re.findall(r"\w+", catalog.render(text).lower()))

    stories = shared_pack(ROOT / "scenarios").episodes.values()
    told_ = {bare(source.text) for each in stories for source in texts(each)}
    forms = [form for path in FILES for form in load(path).forms.values()]
    chats = [text for form in forms for item in form.items for text in item.chat]
    assert len(chats) == len(FILES) * len(LESSON_FORMS) * MESSAGES
    assert [text.id for text in chats if any(bare(text) in each for each in told_)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_parallel_forms_use_other_words(path: Path) -> None:
    one, other = (load(path).forms[name].by_id for name in LESSON_FORMS)
    same = [name for name in one if one[name].ask.source == other[name].ask.source]
    assert same == ["feeling"]


@pytest.mark.parametrize("code", ["bs", "hr", "sr_Latn"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_how_sure_one_is_is_asked_alike_in_the_three_languages(path: Path, code: str) -> None:
    survey, catalog = load(path), shared_catalogs(ROOT / "locales")[code]
    least, *_, most = (catalog.render(word) for word in survey.scales["sure"])
    assert re.fullmatch(r"(Uopšte ne|Uopće ne|Ne) vj?erujem", least)
    assert re.fullmatch(r"(Potpuno|Jako) vj?erujem", most)
    asked = [item.ask for form in survey.forms.values() for item in form.items if item.scale == "sure"]
    assert asked
    assert all(re.search(r"\bkoliko vj?eruješ da\b", catalog.render(ask).lower()) for ask in asked)
    for text, _ in load_survey(path).texts:
        assert catalog.render(text, gender="f") == catalog.render(text, gender="m"), text.id


def test_younger_children_answer_by_faces() -> None:
    older, younger = (load(path) for path in FILES)
    items = younger.forms["a"].by_id
    assert (younger.faces(items["tell"]), younger.faces(items["secret"])) == (True, False)
    assert not any(older.faces(item) for form in older.forms.values() for item in form.items)


def test_a_face_never_tells_how_often_one_should_do_a_thing() -> None:
    survey = load(FILES[1])
    habits = [item for item in survey.forms["follow-up"].items if item.domain == "practice"]
    assert habits
    assert not any(survey.faces(item) for item in habits)


def test_no_face_tells_what_others_should_do() -> None:
    survey = load(FILES[1])
    others = [item for form in survey.forms.values() for item in form.items if item.about == "peers"]
    assert len(others) == len(LESSON_FORMS)
    assert not any(survey.faces(item) for item in others)


def test_a_translator_is_told_of_every_text_how_long_it_may_be() -> None:
    for path in FILES:
        survey = load(path)
        found = texts_of_survey(survey)
        assert {each.text for each in found} == {text for text, _ in load_survey(path).texts}
        assert len(found) == len(dict(limits_of_survey(survey)))
        assert all("letters." in each.comment for each in found)


def test_a_translator_is_told_which_point_of_a_scale_a_word_is() -> None:
    survey = load(FILES[0])
    told = {each.text: each.comment for each in texts_of_survey(survey)}
    for words in survey.scales.values():
        assert [told[word].split(".")[0] for word in words] == [
            str(number) for number in range(1, len(words) + 1)
        ]


def test_nothing_is_wrong_with_the_small_survey(tmp_path: Path) -> None:
    assert told(tmp_path) == []


def test_all_mistakes_are_told_at_once_with_line_and_column(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        ("feel: [Bad, So-so, Good]", "feel: [Bad, Good]"),
        ("A sudden present can be", "What was sent to you can be"),
        ("you pause before you answer?, scale: sure", "you pause before you answer?, scale: sur"),
    )
    assert found == [
        ("scale-length", 6, 10),
        ("asks-experience", 18, 41),
        ("unknown-scale", 26, 102),
    ]


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("Could you leave a chat?", True),
        ("If somebody scared you, how sure are you that you could leave?", True),
        ("Would you say no to a person you do not know?", False),
        ("Did you ever get a strange message?", False),
        ("Have you told an adult?", False),
        ("Has somebody online ever been unkind to you?", False),
        ("What would you do if it happened to you?", False),
        ("Ana was sent a picture. How sure are you that you could help her?", True),
    ],
)
def test_what_is_asked_of_a_child(sentence: str, fits: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a table
    found = told(tmp_path, ("How sure are you that you could refuse a request?", f'"{sentence}"'))
    assert (found == []) is fits


def test_weeks_later_it_may_be_asked_what_a_child_did_but_not_what_was_done_to_it(tmp_path: Path) -> None:
    asked = "How sure are you that you pause before you answer?"
    assert told(tmp_path, (asked, "Did you look at your settings?")) == []
    assert [code for code, *_ in told(tmp_path, (asked, "Did somebody write to you?"))] == ["asks-experience"]


def test_a_game_answer_can_not_be_taken_by_an_author(tmp_path: Path) -> None:
    item = (
        "{id: pause, about: practice, ask: How sure are you that you pause before you answer?, scale: sure}"
    )
    answers = "answers: [{id: dont-know, text: Perhaps}, {id: yes-sure, text: Surely, right: yes}]"
    assert [
        code for code, *_ in told(tmp_path, (item, f"{{id: pause, about: practice, ask: Sure?, {answers}}}"))
    ] == ["reserved-name"]


def test_a_file_of_another_name_and_a_missing_form_are_told(tmp_path: Path) -> None:
    assert ("wrong-file-name", 2, 1) in told(tmp_path, ("band: 9-12", "band: 13-17"))
    assert [code for code, *_ in told(tmp_path, ("  follow-up:\n", "  later:\n"))] == [
        "missing-key",
        "unknown-word",
    ]


def test_a_long_question_is_told(tmp_path: Path) -> None:
    long = "How sure are you that you would tell an adult, " * 4
    found = told(tmp_path, ("How sure are you that you would tell an adult?", f"'{long}'"))
    assert [code for code, *_ in found] == ["long-text"]


# A survey as it is asked, without any file


SURE = tuple(Text(f"sure-{number}", f"Sure {number}") for number in (1, 2, 3))


def item(id_: str = "one", about: Construct = "signs", **fields: Any) -> Question:  # noqa: ANN401 - as the fields
    """A question about what is measured so."""
    return Question(id=id_, about=about, ask=Text(id_, f"{id_}?"), **fields)


def answer(id_: str, *, right: bool = False) -> Answer:
    return Answer(id=id_, text=Text(id_, id_), right=right)


def survey(*items: Question, band: Band = "9-12") -> Survey:
    """A survey that asks these in its first form."""
    forms: dict[str, SurveyForm] = {
        name: SurveyForm(id=name, items=items if name == "a" else ()) for name in FORMS
    }
    return Survey(band=band, intro=Text("intro", "Hello."), scales={"sure": SURE}, forms=forms)


@pytest.mark.parametrize(
    ("asked", "options"),
    [
        (item(scale="sure"), [("1", 0.0), ("2", 0.5), ("3", 1.0), (DONT_KNOW, None)]),
        (item(holds=True), [(IS_TRUE, 1.0), (NOT_TRUE, 0.0), (DONT_KNOW, 0.0)]),
        (item(holds=False), [(IS_TRUE, 0.0), (NOT_TRUE, 1.0), (DONT_KNOW, 0.0)]),
        (
            item(answers=(answer("no"), answer("yes", right=True))),
            [("no", 0.0), ("yes", 1.0), (DONT_KNOW, 0.0)],
        ),
    ],
)
def test_what_is_right_counts_one_and_not_to_know_only_where_something_is_right(
    asked: Question, options: list[tuple[str, float | None]]
) -> None:
    found = survey(asked).options(asked)
    assert [(each.id, each.score) for each in found] == [*options, (RATHER_NOT, None)]
    if asked.scale:
        assert [each.text for each in found[:3]] == list(SURE)


def test_the_right_answer_is_the_first_one_that_is() -> None:
    answers = (answer("no"), answer("yes", right=True), answer("also", right=True))
    assert item(answers=answers).right == Text("yes", "yes")
    assert item(answers=answers[:1]).right is None
    assert item(holds=True).right is None


def test_on_a_scale_nothing_is_right_or_wrong() -> None:
    assert (item(scale="sure").right_or_wrong, item(holds=False).right_or_wrong) == (False, True)


def test_in_short_the_first_of_each_kind_is_asked_and_at_the_end_how_it_felt() -> None:
    form = SurveyForm(
        id="a",
        items=(
            item("signs"),
            item("route", "route"),
            item("second", "route"),
            item("blame", "blame"),
            item("feeling", "comfort"),
        ),
    )
    assert [each.id for each in form.in_short(before=True)] == ["route", "blame"]
    assert [each.id for each in form.in_short(before=False)] == ["route", "blame", "feeling"]
    assert [each.id for each in form.asked(before=True)] == ["signs", "route", "second", "blame"]
    assert form.asked(before=False) == form.items
    assert list(form.by_id.values()) == list(form.items)


@pytest.mark.parametrize(
    ("asked", "band", "faces"),
    [
        (item(scale="sure"), "9-12", True),
        (item(scale="sure"), "13-17", False),
        (item(holds=True), "9-12", False),
        (item("how-often", "practice", scale="sure"), "9-12", False),
        (item("others", "peers", scale="sure"), "9-12", False),
        (item("feeling", "comfort", scale="sure"), "9-12", True),
    ],
)
def test_faces_stand_for_points_where_they_tell_nothing(
    asked: Question,
    band: Band,
    faces: bool,  # noqa: FBT001 - a table
) -> None:
    assert survey(asked, band=band).faces(asked) is faces


def test_a_translator_reads_where_each_text_of_a_question_stands() -> None:
    asked = item(
        chat=(Text("chat-1", "Hi."),),
        answers=(answer("no"), answer("yes", right=True)),
        told=Text("told", "It is."),
        why=Text("why", "Because."),
    )
    claims = (item("true", holds=True), item("false", holds=False))
    found = {each.text.id: each.comment for each in texts_of_survey(survey(asked, *claims))}
    begins = {
        "intro": "Said before the first question of a survey.",
        "sure-1": "1. point of the scale “sure” of a survey, from the least to the most.",
        "sure-3": "3. point of the scale “sure” of a survey",
        "one": "Question of the survey for ages 9-12, form a. Keep it as easy",
        "true": "Sentence that is true, of the survey for ages 9-12, form a.",
        "false": "Sentence that is not true, of the survey for ages 9-12, form a.",
        "chat-1": "Message 1 of six by one person, of a chat that is judged. Answers name",
        "no": "Other answer to “one?” of the survey for ages 9-12, form a.",
        "yes": "Right answer to “one?” of the survey for ages 9-12, form a.",
        "told": "The good answer, said to the class at the end",
        "why": "Why the good answer is good, said after it. Of “one?” of the survey for ages 9-12, form a.",
    }
    assert {name: found[name][: len(begins[name])] for name in begins} == begins
    assert {name: limit for text, limit in limits_of_survey(survey(asked)) if (name := text.id)} == {
        "intro": LINE, "sure-1": LABEL, "sure-2": LABEL, "sure-3": LABEL,
        "one": 150, "chat-1": 38, "no": 60, "yes": 60, "told": 115, "why": 40,
    }  # fmt: skip


def test_the_files_of_surveys_are_those_of_their_folder(tmp_path: Path) -> None:
    (tmp_path / "surveys").mkdir()
    for name in ("b.yaml", "a.yaml", "a.txt"):
        (tmp_path / "surveys" / name).write_text("", encoding="utf-8")
    assert [path.name for path in survey_files(tmp_path)] == ["a.yaml", "b.yaml"]
    assert survey_files(tmp_path / "surveys") == []


def test_what_is_wrong_with_a_name_says_both_of_them(tmp_path: Path) -> None:
    path = tmp_path / "13-17.yaml"
    path.write_text(SMALL, encoding="utf-8")
    loaded = load_survey(path)
    told_ = [each.values for each in loaded.problems if each.code == "wrong-file-name"]
    assert (told_, loaded.survey) == ([{"name": "9-12", "file": "13-17"}], None)
