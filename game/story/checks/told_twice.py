"""Facts that are told twice: ages, names, endings, and who is not to blame."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.story.checks.mentions import Mentions
from game.story.checks.now import NUMBERS
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
from game.story.state import HERO
from game.story.steps import Step
from game.text import Text

_TEENS: Final = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_AGES: Final = {**NUMBERS, **{word: number for number, word in enumerate(_TEENS, 13)}}
_I_AM: Final = re.compile(
    rf"\bI(?:['’]m| am) (?:already |only |just )?(\d{{1,2}}|{'|'.join(_AGES)})\b(?! (?:o|km|of|per|\w+s)\b)",
    re.IGNORECASE,
)
_AGE: Final = re.compile(r"\bage\b", re.IGNORECASE)
_DOES_NOT_FIT: Final = frozenset({"story-does-not-fit", "guilt-or-age"})
"""Signs of whoever is not as old as they say."""
_CAPITAL: Final = re.compile(r"(?<![.!?…\"] )(?<!^)\b[A-Z][a-z]{3,}\b")
_SLOWEST, _QUICKEST = 0.25, 6
"""Words a second of a voice message: a story is told at two or three."""
_LEAST: Final = 4
_SELDOM: Final = 2


def check_told_twice(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    """Report ages that differ, names that are nearly one of the cast's, and endings that are alike."""
    for step in (step for node in episode.nodes.values() for step in node.steps):
        _check_step(episode, step, report)
    for word, name, mark in _nearly_names(episode, texts):
        report.add("nearly-a-name", mark, found=word, name=name)
    _check_endings(episode, report)


def _check_step(episode: Episode, step: Step, report: Report) -> None:
    """Report another age than in the profile, or than the story is for, and voices of an odd speed."""
    hero = step.speaker == HERO or step.THOUGHT
    age = _age(episode, step.speaker)
    if (hero or age) and _DOES_NOT_FIT.isdisjoint(step.signs):
        for said in _I_AM.findall(step.texts()[0].text.source if step.texts() else ""):
            if _number(said) != age and not (hero and _fits(episode, _number(said))):
                who, known = (HERO, episode.ages) if hero else (step.speaker, str(age))
                report.add("age-differs", step.mark, found=said, age=known, who=who)
    if step.spoken_s and not _SLOWEST <= step.words() / step.spoken_s <= _QUICKEST:
        report.add("voice-length", step.mark, words=str(step.words()), seconds=str(step.spoken_s))


def _check_endings(episode: Episode, report: Report) -> None:
    """Report endings of one title, and those that say of whoever does harm that they are not to blame."""
    mentions, titles = Mentions(episode), dict[str, str]()
    offenders = mentions.names(episode.offender.who)
    for ending in episode.endings.values():
        first = titles.setdefault(ending.title.source.casefold(), ending.id)
        if first != ending.id:
            report.add("same-ending", ending.mark, ending=ending.id, first=first)
        blame = frozenset[str]()
        if ending.blame is not None and "{" not in ending.blame.source:
            blame = mentions.of(ending.blame)
        if blame and blame <= offenders:
            report.add("blame-of-another", ending.mark, who=mentions.shown(min(blame)), ending=ending.id)


def _fits(episode: Episode, age: int) -> bool:
    """Whether a hero of this age is about as old as those for whom the story is."""
    ages = [int(each) for each in re.findall(r"\d+", str(episode.ages))]
    return not ages or ages[0] - 1 <= age <= ages[-1] + 1


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _AGES[word.casefold()]


def _age(episode: Episode, who: str) -> int:
    """Give how old somebody of the cast is by their profile, 0 where it doesn't say."""
    rows = episode.cast[who].profile.rows if who in episode.cast else ()
    ages = (re.fullmatch(r"\d{1,3}", row.value.source) for row in rows if _AGE.search(row.label.source))
    return next((int(each[0]) for each in ages if each), 0)


def _nearly_names(episode: Episode, texts: tuple[tuple[Text, Mark], ...]) -> Iterator[tuple[str, str, Mark]]:
    """Give words with a capital inside a sentence that are a letter away from a name."""
    people = [each.name.source for each in episode.cast.values()]
    people += [each.name.source for each in episode.heroes.values()]
    names = {word for each in people for word in re.findall(r"[A-Z]\w{2,}", each)}
    known = {word for text, _ in texts for word in re.findall(r"\b[a-z]{3,}\b", text.source)}
    found = [(word, mark) for text, mark in texts for word in _CAPITAL.findall(text.source)]
    often = Counter(word for word, _ in found)
    for word, mark in found:
        if word not in names and word.casefold() not in known and often[word] <= _SELDOM:
            near = [name for name in sorted(names) if _one_apart(word, name)]
            if near:
                yield word, near[0], mark


def _one_apart(one: str, other: str) -> bool:
    """Whether a letter more, less or other makes one word of the other; of short words only a doubled one."""
    short, long = sorted((one, other), key=len)
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) == len(long):
        return len(short) > _LEAST and short[same + 1 :] == long[same + 1 :]
    doubled = long[same] == long[same - 1 : same]
    return short[same:] == long[same + 1 :] and (len(short) > _LEAST or doubled)
