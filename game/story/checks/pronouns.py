"""He and she: words of the other gender beside somebody of the cast, and nobody else whom they mean."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

from game.story.checks.mentions import Mentions
from game.story.checks.words import MEN, PRONOUNS, WOMEN
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Mark, Report
from game.text import Text

_OTHER: Final = {"f": "m", "m": "f"}
_NOUNS: Final = {
    "f": re.compile(rf"\b({WOMEN}|daughter|queen)s?\b", re.IGNORECASE),
    "m": re.compile(rf"\b({MEN}|son|king)s?\b", re.IGNORECASE),
}
_ANYBODY: Final = re.compile(
    r"\b(teacher|coach|cat|dog|hamster|goose|fox|parrot|friend|somebody|someone|whoever|who"
    r"|person|child|kid|classmate|pupil|neighbour|cousin|driver|officer|doctor|psychologist|one|other)s?\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?…]+")
_OWN: Final = {
    gender: re.compile(
        rf"\b({self}self|{whose} (own|hands?|head|eyes?|shoulders?|arms?|feet|hair|coat|jacket|shoes?|cup"
        r"|glass|phone|bag|chair|pocket|mouth|face|breath|apron|scarf|slippers|keys?))\b",
        re.IGNORECASE,
    )
    for gender, self, whose in (("f", "her", "her"), ("m", "him", "his"))
}
"""What somebody does with what is theirs."""
_QUOTED: Final = re.compile(r'"[^"]*"')
_PAIR: Final = re.compile(r"\{[^{}]*\|[^{}]*\}")
_TO: Final = r"(?:to|for|with|about|at|from) "
_BEFORE: Final = 4
"""Texts before one in which somebody may be named whom a pronoun means."""


def check_pronouns(episode: Episode, report: Report) -> None:
    """Report texts in which somebody of one gender is called by words of the other."""
    pronouns = _Pronouns(Mentions(episode))
    for node in episode.nodes.values():
        for text, mark, who, found in pronouns.of(node):
            report.add("other-pronoun", report.places.text(text, mark), who=who, found=found)
    for ending in episode.endings.values():
        told = (ending.text, *ending.helped, ending.responsible, ending.blame)
        for who, found in pronouns.alone(text for text in told if text):
            report.add("other-pronoun", ending.mark, who=who, found=found)
    for who, found in pronouns.alone((episode.summary, *episode.questions, *episode.helped.values())):
        report.add("other-pronoun", report.at("questions"), who=who, found=found)


class _Pronouns:
    """Looks at the texts of an episode, each with those before it."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions

    def of(self, node: Node) -> Iterator[tuple[str, Mark, str, str]]:
        """Give in which text and step of a node a wrong word stands, of whom, and the word."""
        before: deque[str] = deque(maxlen=_BEFORE)
        for step in node.steps:
            for each in step.texts():
                people = (step.speaker,) if each.later else ()
                found = self.wrong(each.text, self.mentions.names(people), before)
                if found:
                    yield each.text.id, step.mark, *found
            said = [self.mentions.plain(each.text) for each in step.texts() if not each.later]
            speaker = self.mentions.episode.cast.get(step.speaker)
            before.append(" ".join([*said, speaker.name.source if speaker else ""]))

    def alone(self, texts: Iterable[Text]) -> Iterator[tuple[str, str]]:
        """Give what is wrong in texts that stand by themselves."""
        for text in texts:
            if found := self.wrong(text, frozenset(), ()):
                yield found

    def wrong(self, text: Text, own: frozenset[str], before: Iterable[str]) -> tuple[str, str] | None:
        """Give who is called by a word of the other gender in a text that is about `own`, and the word."""
        plain = _QUOTED.sub("", _PAIR.sub("", self.mentions.plain(text)))
        written = [(gender, forms.search(plain)) for gender, forms in PRONOUNS.items()]
        named = own | self.mentions.of(text) if any(found for _, found in written) else frozenset()
        for gender, found in written:
            others = [name for name in named if self.mentions.gender[name] == {_OTHER[gender]}]
            if not found or self._to_them(others, plain[found.end() :]):
                continue
            if self._own(gender, plain) or not (
                _ANYBODY.search(plain[: found.start()]) or self._meant(gender, named, [plain, *before])
            ):
                return self.mentions.shown(min(others)), found[0]
        return None

    def _to_them(self, others: list[str], after: str) -> bool:
        """Whether all of these are named after a pronoun alone, and as those to whom something is done."""
        return all(
            re.search(rf"^(?:['’]\w+)? [\w ]*?\b{_TO}{re.escape(name)}(?!\w)", after, re.IGNORECASE)
            for name in others
        )

    def _own(self, gender: str, plain: str) -> bool:
        """Whether a sentence tells of one person alone, and of what is theirs in words of this gender."""
        names = self.mentions.pattern
        for sentence in _SENTENCE.findall(plain):
            people = names.findall(sentence)
            own = _OWN[gender].search(sentence)
            if len(people) == 1 and own and self.mentions.gender[people[0].casefold()] == {_OTHER[gender]}:
                alone = not (
                    _ANYBODY.search(sentence) or _NOUNS[gender].search(PRONOUNS[gender].sub("", sentence))
                )
                if alone and "{" not in sentence and names.match(sentence.strip()):
                    return True
        return False

    def _meant(self, gender: str, named: frozenset[str], texts: list[str]) -> bool:
        """Whether somebody is named, there or before, whom a word of this gender can mean."""
        if any(self.mentions.gender[name] != {_OTHER[gender]} for name in named):
            return True
        nouns, pattern = _NOUNS[gender], self.mentions.pattern
        return any(
            nouns.search(each if at else PRONOUNS[gender].sub("", each))
            or any(
                self.mentions.gender[name.casefold()] != {_OTHER[gender]} for name in pattern.findall(each)
            )
            for at, each in enumerate(texts)
        )
