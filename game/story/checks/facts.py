"""Facts that are told twice: ages, names, endings, and who is not to blame."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.story.checks.mentions import Mentions
from game.story.checks.now import NUMBERS
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
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
_LEAST: Final = 4
_SELDOM: Final = 2


def check_facts(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    """Report ages that differ, names that are nearly one of the cast's, and endings that are alike."""
    mentions = Mentions(episode)
    for step in (step for node in episode.nodes.values() for step in node.steps):
        age = _age(episode, step.speaker)
        if age and _DOES_NOT_FIT.isdisjoint(step.signs):
            for said in _I_AM.findall(step.texts()[0].text.source if step.texts() else ""):
                if _number(said) != age:
                    report.add("age-differs", step.mark, found=said, age=str(age), who=step.speaker)
    for word, name, mark in _nearly_names(episode, texts):
        report.add("nearly-a-name", mark, found=word, name=name)
    titles: dict[str, str] = {}
    for ending in episode.endings.values():
        first = titles.setdefault(ending.title.source.casefold(), ending.id)
        if first != ending.id:
            report.add("same-ending", ending.mark, ending=ending.id, first=first)
        blame = mentions.of(ending.blame) if ending.blame else frozenset()
        harm = blame & mentions.names(episode.offender.who)
        if harm and harm == blame and "{" not in (ending.blame.source if ending.blame else ""):
            report.add("blame-of-another", ending.mark, who=mentions.shown(min(harm)), ending=ending.id)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _AGES[word.casefold()]


def _age(episode: Episode, who: str) -> int:
    """Give how old somebody of the cast is by their profile, 0 where it doesn't say."""
    rows = episode.cast[who].profile.rows if who in episode.cast else ()
    ages = (re.fullmatch(r"\d+", row.value.source) for row in rows if _AGE.search(row.label.source))
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
            near = [name for name in sorted(names) if len(name) >= _LEAST - 1 and _one_apart(word, name)]
            if near:
                yield word, near[0], mark


def _one_apart(one: str, other: str) -> bool:
    """Whether a letter more, less or other makes one word of the other; of short words only a doubled one."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) == len(long):
        return len(short) > _LEAST and short[same + 1 :] == long[same + 1 :]
    doubled = same > 0 and long[same] in {long[same - 1], *long[same + 1 : same + 2]}
    return short[same:] == long[same + 1 :] and (len(short) > _LEAST or doubled)
