"""Every text of a survey with what a translator has to know of it."""

from collections.abc import Iterator
from typing import Final

from game.story.grammar.questionnaire import Question, Survey, SurveyForm
from game.story.steps.step_text import LINE
from game.story.wording.limits import LABEL
from game.story.wording.texts import Source
from game.text import Text

ASK: Final = 150
ANSWER: Final = 60
"""Letters of a question, and of an answer, that a child reads at once."""
TOLD: Final = 115
WHY: Final = 40
"""Letters of the good answer as a class hears it, and of its reason: three of each stand on one slide."""
MESSAGE: Final = 38
"""Letters of a message of a chat: six stand below each other, each on one line, beside the answers."""
SAME_MEANING = "Keep it as easy, and as certain, as the English: results of all languages are compared."
TOLD_NOTE = (
    "The good answer, said to the class at the end: it is understood without the question. "
    "A message word by word as in the chat."
)
WHY_NOTE = "Why the good answer is good, said after it."
NO_GENDER = "No forms for girls and boys: nobody's gender is known here."


def texts_of_survey(survey: Survey) -> tuple[Source, ...]:
    """Give the texts of a survey once each, in the order of the file."""
    limits = {text.id: limit for text, limit in limits_of_survey(survey)}
    found = [Source(survey.intro, "Said before the first question of a survey.", survey.mark.line)]
    for name, words in survey.scales.items():
        about = f"point of the scale “{name}” of a survey, from the least to the most. {NO_GENDER}"
        found += [
            Source(word, f"{number}. {about}", survey.mark.line) for number, word in enumerate(words, 1)
        ]
    for form in survey.forms.values():
        found += [source for item in form.items for source in _of_item(survey, form, item)]
    return tuple(source.within(limits[source.text.id]) for source in found)


def _of_item(survey: Survey, form: SurveyForm, item: Question) -> Iterator[Source]:
    """Give the question, or the sentence, and the answers of an item."""
    where = f"survey for ages {survey.band}, form {form.id}"
    kind = "Question" if item.holds is None else f"Sentence that is {'true' if item.holds else 'not true'},"
    yield Source(item.ask, f"{kind} of the {where}. {SAME_MEANING} {NO_GENDER}", item.mark.line)
    for number, message in enumerate(item.chat, 1):
        about = f"Message {number} of six by one person, of a chat that is judged. Answers name its number"
        yield Source(message, f"{about}, of the {where}.", item.mark.line)
    for answer in item.answers:
        about = f"{'Right' if answer.right else 'Other'} answer to “{item.ask.source}”"
        yield Source(answer.text, f"{about} of the {where}.", answer.mark.line)
    for text, about in ((item.told, TOLD_NOTE), (item.why, WHY_NOTE)):
        if text is not None:
            yield Source(text, f"{about} Of “{item.ask.source}” of the {where}.", item.mark.line)


def limits_of_survey(survey: Survey) -> Iterator[tuple[Text, int]]:
    """Give the texts of a survey with the most letters that each may have in any language."""
    yield survey.intro, LINE
    for words in survey.scales.values():
        yield from ((word, LABEL) for word in words)
    for form in survey.forms.values():
        for item in form.items:
            yield item.ask, ASK
            yield from ((message, MESSAGE) for message in item.chat)
            yield from ((answer.text, ANSWER) for answer in item.answers)
            yield from ((text, limit) for text, limit in ((item.told, TOLD), (item.why, WHY)) if text)
