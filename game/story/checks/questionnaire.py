"""What must be true of a survey: closed and fair questions, parallel forms, and nothing that can hurt.

The rules of wording are about the English, in which the items are written.
"""

import re
from typing import Final

from game.story.grammar.questionnaire import (
    BANDS,
    IN_SHORT,
    LESSON_FORMS,
    MESSAGES,
    OWN_IDS,
    FormName,
    Question,
    Survey,
    SurveyForm,
)
from game.story.reading.diagnostics import Report
from game.story.reading.texts_read import Reading
from game.story.wording.questionnaire_texts import limits_of_survey

LENGTHS: Final[dict[FormName, tuple[int, int]]] = {"a": (6, 10), "b": (6, 10), "follow-up": (4, 9)}
"""The fewest and the most items of each form, with the comfort item."""
_WAYS: Final = ("holds", "scale", "answers")
_TOLD: Final = ("told", "why")

_NEGATION: Final = re.compile(
    r"\b(?:not|no|never|nobody|nothing|nowhere|none|neither|nor|without|hardly|cannot|\w+n['’]t)\b",
    re.IGNORECASE,
)
_DONE_TO: Final = re.compile(
    r"\b(?:happened|done|sent|said|written|shown) to you\b"
    r"|\b(?:has|have|did|had) (?:anyone|anybody|someone|somebody|people|they|an adult|a person)\b.*\byour?\b",
    re.IGNORECASE,
)
_OWN_PAST: Final = re.compile(
    r"\b(?:have|had|did|were|was) you\b|\byou(?:['’]ve| have) (?:ever|been)\b", re.IGNORECASE
)


def check_survey(survey: Survey, reading: Reading) -> None:
    """Report everything that is wrong with a survey that could be read."""
    report = reading.report
    _check_scales(survey, reading)
    for form in survey.forms.values():
        _check_form(form, report)
        for item in form.items:
            _check_item(item, report)
            _check_wording(item, reading)
    _check_parallel(survey, report)
    _check_lengths(survey, reading)


def _check_scales(survey: Survey, reading: Reading) -> None:
    """Ask for three or five points, and for scales that exist."""
    wanted = BANDS[survey.band]
    for name, words in survey.scales.items():
        if len(words) != wanted:
            mark = reading.texts[words[0].id][1] if words else survey.mark
            values = {"name": name, "count": str(len(words)), "wanted": str(wanted), "band": survey.band}
            reading.report.add("scale-length", mark, **values)
    for each in reading.references:
        if each.kind == "scale" and each.name not in survey.scales:
            reading.report.add_unknown("unknown-scale", each.mark, each.name, survey.scales, name=each.name)


def _check_form(form: SurveyForm, report: Report) -> None:
    """Ask for as many items as fit, one about comfort, and no practices within a lesson."""
    fewest, most = LENGTHS[form.id]  # type: ignore[index] # the reader takes no other names
    if not fewest <= len(form.items) <= most:
        values = {"count": str(len(form.items)), "fewest": str(fewest), "most": str(most)}
        report.add("survey-length", form.mark, **values)
    comfort = [item for item in form.items if item.domain == "comfort"]
    if len(comfort) != 1:
        report.add("no-comfort", form.mark, count=str(len(comfort)))
    if form.id in LESSON_FORMS:
        for item in form.items:
            if item.domain == "practice":
                report.add("practice-in-lesson", item.mark, id=item.id)
    for item in form.items:
        _check_told(item, report, wanted=form.id in LESSON_FORMS and item.about in IN_SHORT)
    truths = [item.holds for item in form.items if item.holds is not None]
    if len(truths) > 1 and len(set(truths)) == 1:
        report.add("one-truth", form.mark, answer="true" if truths[0] else "not true")


def _check_item(item: Question, report: Report) -> None:
    """Ask for one way of answering, for right answers among wrong ones, and for a chat to judge."""
    ways = [item.holds is not None, bool(item.scale), bool(item.answers)]
    if sum(ways) != 1:
        written = [name for name, there in zip(_WAYS, ways, strict=True) if there]
        report.add("item-answers", item.mark, found=" and ".join(written) or "none of them")
    wanted = MESSAGES if item.about == "detective" else 0
    if len(item.chat) != wanted:
        report.add("item-chat", item.mark, about=item.about, count=str(len(item.chat)), wanted=str(wanted))
    if item.answers and len({answer.right for answer in item.answers}) == 1:
        report.add("no-right-answer", item.mark, id=item.id)
    for answer in item.answers:
        if answer.id in OWN_IDS:
            report.add("reserved-name", answer.mark, name=answer.id)


def _check_told(item: Question, report: Report, *, wanted: bool) -> None:
    """Ask for the good answer and its reason where the class hears them, and nowhere else."""
    there = [name for name in _TOLD if getattr(item, name) is not None]
    if len(there) != (len(_TOLD) if wanted else 0):
        values = {"id": item.id, "wanted": " and ".join(_TOLD) if wanted else "neither of them"}
        report.add("item-told", item.mark, found=" and ".join(there) or "neither of them", **values)


def _check_wording(item: Question, reading: Reading) -> None:
    """Report negations that have to be thought away, and questions about what a child lived through."""
    for text in (item.ask, *(answer.text for answer in item.answers)):
        mark = reading.texts[text.id][1]
        words = [match[0] for match in _NEGATION.finditer(text.source)]
        # "Not true" is an answer to a sentence, so that one negation in it makes two.
        if len(words) + (item.holds is not None) > 1:
            reading.report.add("double-negative", mark, found="”, “".join(words))
        found = _DONE_TO.search(text.source)
        if found is None and item.domain != "practice":
            found = _OWN_PAST.search(text.source)
        if found:
            reading.report.add("asks-experience", mark, found=found[0])


def _check_parallel(survey: Survey, report: Report) -> None:
    """Ask for the same items in both forms, answered in the same way."""
    one, other = (survey.forms[name] for name in LESSON_FORMS)
    for own, known in ((one, other.by_id), (other, one.by_id)):
        for item in own.items:
            if item.id not in known:
                report.add("forms-differ", item.mark, id=item.id, how=f"form {_other(own)} has no such item")
    for item in one.items:
        if (twin := other.by_id.get(item.id)) and (how := _difference(item, twin, survey)):
            report.add("forms-differ", twin.mark, id=item.id, how=how)


def _other(form: SurveyForm) -> str:
    return next(name for name in LESSON_FORMS if name != form.id)


def _difference(item: Question, twin: Question, survey: Survey) -> str:
    """Say how the items of two forms differ; "" when they are parallel."""
    if item.about != twin.about:
        return f"one is about {item.about}, the other about {twin.about}"
    scales = {item.scale, twin.scale}
    if (item.holds is None) != (twin.holds is None) or (len(scales) > 1 and scales <= {"", *survey.scales}):
        return "they are answered in two ways"
    if item.holds != twin.holds:
        return "one sentence is true, the other is not"
    if [answer.right for answer in item.answers].count(True) != [
        answer.right for answer in twin.answers
    ].count(True):
        return "they have not as many right answers"
    return "" if len(item.answers) == len(twin.answers) else "they have not as many answers"


def _check_lengths(survey: Survey, reading: Reading) -> None:
    """Report what is too long for a card."""
    for text, limit in limits_of_survey(survey):
        if len(text.source) > limit:
            mark = reading.texts[text.id][1]
            reading.report.add("long-text", mark, found=str(len(text.source)), limit=str(limit))
