"""A survey for an age band: closed questions, asked in one form before a lesson and in another after it.

What is asked, and how, follows the evaluations that measured such lessons; `CONSTRUCTS` names them.
"""

from typing import Annotated, ClassVar, Final, Literal, TypeAlias, get_args

import msgspec

from game.story.reading.fields import Complete, Keyed, Listed, Model, Names, OneOf, Word
from game.text import Text

Construct: TypeAlias = Literal[
    "detective",
    "signs",
    "evidence",
    "second-adult",
    "route",
    "blame",
    "bystander",
    "refuse",
    "tell",
    "peers",
    "practice",
    "comfort",
]
Domain: TypeAlias = Literal["skill", "knowledge", "attitude", "practice", "comfort"]
Band: TypeAlias = Literal["9-12", "13-17"]
FormName: TypeAlias = Literal["a", "b", "follow-up"]

CONSTRUCTS: Final[dict[Construct, Domain]] = {
    "detective": "skill",  # the first warning sign in an unseen chat: Groombuster measured what was found
    "signs": "knowledge",  # Calvete, Orue, Gámez-Guadix 2022: true, false, don't know
    "evidence": "knowledge",  # what to keep, as police and hotlines ask for it
    "second-adult": "knowledge",  # Orbit: if the first adult does not listen, tell another
    "route": "knowledge",  # knows whom to call or write to
    "blame": "attitude",  # who is responsible: Thorn 2022, UKCIS
    "bystander": "attitude",  # Friendly ATTAC
    "refuse": "attitude",  # Friendly ATTAC: how sure to be able to stop
    "tell": "attitude",  # how sure to tell an adult: Thorn 2022, eSafety framework
    "peers": "attitude",  # what pupils of the same age would do: less of what one is expected to say
    "practice": "practice",  # what is done in life: only weeks later
    "comfort": "comfort",  # Cochrane review: harm must be looked for
}
"""What an item can be about, and whether that is something one can, knows, thinks, does, or how it felt."""
IN_SHORT: Final[tuple[Construct, ...]] = ("detective", "route", "blame")
"""What the three questions of a lesson are about: noticing, where to turn, and who is responsible."""
SCORED: Final[tuple[Domain, ...]] = ("knowledge", "attitude", "practice")
"""The domains of which there are scores. A skill has one item, of which a share is told and no mean."""
MESSAGES: Final = 6
"""So many messages of a chat are judged."""
BANDS: Final[dict[Band, int]] = {"9-12": 3, "13-17": 5}
"""The points of a scale by age band: three faces with words, or five points in words."""
FACES: Final = ("face-low", "face-middle", "face-high")
"""The icons of the three faces, from the least to the most."""
LESSON_FORMS: Final[tuple[FormName, ...]] = ("a", "b")
"""The parallel forms: one before the lesson, the other after it."""
FORMS: Final[tuple[FormName, ...]] = get_args(FormName)

DONT_KNOW: Final = "dont-know"
RATHER_NOT: Final = "rather-not"
IS_TRUE: Final = "is-true"
NOT_TRUE: Final = "not-true"
OWN_IDS: Final = frozenset({DONT_KNOW, RATHER_NOT, IS_TRUE, NOT_TRUE})
"""Options that the game adds by itself, so that no author can leave them out."""

# Translators: an answer in a survey; always there.
DONT_KNOW_TEXT: Final = Text("survey.dont-know", "I don't know")
# Translators: an answer in a survey; always there. The child wants to give no answer.
RATHER_NOT_TEXT: Final = Text("survey.rather-not", "I'd rather not say")
# Translators: an answer in a survey, about the sentence above.
IS_TRUE_TEXT: Final = Text("survey.is-true", "True")
# Translators: an answer in a survey, about the sentence above.
NOT_TRUE_TEXT: Final = Text("survey.not-true", "Not true")

ScaleId: TypeAlias = Annotated[str, Names("scale")]


class Option(msgspec.Struct, frozen=True):
    """What can be chosen: `score` is 0 to 1, or None where the answer counts for no score."""

    id: str
    text: Text
    score: float | None


class Answer(Listed, frozen=True, kw_only=True):
    """One of the answers of an item."""

    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    id: Word
    """The id of the answer, for the results."""
    text: Text
    """What the answer says, a few words."""
    right: bool = False
    """`yes` for an answer that is right; one at least is, and one at least is not."""


class Question(Listed, frozen=True, kw_only=True):
    """One closed question, answered by true or not true, on a scale, or by one of some answers."""

    MAIN: ClassVar[tuple[str, ...]] = ("ask", "answers")

    id: Word
    """The id of the item: parallel items of two forms have the same."""
    about: Construct
    """What the item measures."""
    ask: Text
    """The question, or the sentence that is true or not."""
    chat: tuple[Text, ...] = ()
    """Six messages of one person, of a chat that no story has; for items about `detective`."""
    holds: bool | None = None
    """Whether the sentence is true; for items that are answered by true or not true."""
    scale: ScaleId = ""
    """The scale on which the item is answered."""
    answers: tuple[Answer, ...] = ()
    """The answers, of which one is chosen."""
    told: Text | None = None
    """The good answer as the class hears it at the end: a sentence understood without the question."""
    why: Text | None = None
    """Why it is the good one, in a sentence."""

    @property
    def domain(self) -> Domain:
        """Give what the item is: skill, knowledge, attitude, practice or comfort."""
        return CONSTRUCTS[self.about]

    @property
    def right(self) -> Text | None:
        """Give the answer that is right, the first where several are; None for items without answers."""
        return next((each.text for each in self.answers if each.right), None)

    @property
    def right_or_wrong(self) -> bool:
        """Tell whether an answer is either right or not, so that McNemar's test fits."""
        return not self.scale


class SurveyForm(Keyed, frozen=True, kw_only=True):
    """One form: the items in the order in which they are asked."""

    MAIN: ClassVar[tuple[str, ...]] = ("items",)

    items: tuple[Question, ...]
    """The items in the order in which they are asked."""

    @property
    def by_id(self) -> dict[str, Question]:
        """Give the items by id."""
        return {item.id: item for item in self.items}

    def asked(self, *, before: bool) -> tuple[Question, ...]:
        """Give the items that are asked; before the lesson nobody can say how the game felt."""
        return tuple(item for item in self.items if not before or item.domain != "comfort")

    def in_short(self, *, before: bool) -> tuple[Question, ...]:
        """Give the three of them for which 45 minutes have time, and after the lesson how the game felt."""
        asked = self.asked(before=before)
        firsts = {about: next((item for item in asked if item.about == about), None) for about in IN_SHORT}
        chosen = [item.id for item in firsts.values() if item is not None]
        return tuple(item for item in asked if item.id in chosen or item.domain == "comfort")


class Survey(Model, frozen=True, kw_only=True):
    """The survey of an age band, with two parallel forms and one for weeks later."""

    MAIN: ClassVar[tuple[str, ...]] = ("scales", "forms")

    band: Band
    """The age band; the file has the same name."""
    intro: Text
    """What is said before the first item: no marks, no names, anything may be left out."""
    scales: dict[Word, tuple[Text, ...]]
    """The words of each scale, from the least to the most hoped for: three for 9-12, five for 13-17."""
    forms: Annotated[dict[Annotated[str, OneOf(FORMS)], SurveyForm], Complete(FORMS)]
    """The forms: `a` and `b` have the same items in other words, `follow-up` is for weeks later."""

    def faces(self, item: Question) -> bool:
        """Tell whether the points of the item's scale are shown as faces, with their words.

        Never how often something is done, nor what others would do: a sad face tells which answer is liked.
        """
        plain = item.domain == "practice" or item.about == "peers"
        return bool(item.scale) and BANDS[self.band] == BANDS["9-12"] and not plain

    def options(self, item: Question) -> tuple[Option, ...]:
        """Give what can be chosen, in the order in which it is shown; the game's own two come last.

        Not knowing is not right where something is right or wrong; on a scale it is no point at all.
        """
        unknown = 0.0 if item.right_or_wrong else None
        return (
            *self._own_options(item),
            Option(DONT_KNOW, DONT_KNOW_TEXT, unknown),
            Option(RATHER_NOT, RATHER_NOT_TEXT, None),
        )

    def _own_options(self, item: Question) -> tuple[Option, ...]:
        if item.scale:
            words = self.scales[item.scale]
            return tuple(
                Option(str(point + 1), word, point / (len(words) - 1)) for point, word in enumerate(words)
            )
        if item.holds is not None:
            return (
                Option(IS_TRUE, IS_TRUE_TEXT, float(item.holds)),
                Option(NOT_TRUE, NOT_TRUE_TEXT, float(not item.holds)),
            )
        return tuple(Option(each.id, each.text, float(each.right)) for each in item.answers)
