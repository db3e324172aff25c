"""What an episode's card says, against its people and its words: ages, topics, mistakes and titles."""

import re
from collections.abc import Iterator
from typing import Final

from game.story.checks.groups import members
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
from game.story.state import HERO
from game.text import Text

_AGE: Final = re.compile(r"\bage\b", re.IGNORECASE)
_GROWN: Final = 18
_FURTHEST: Final = 3
"""Years that a friend may be older or younger than those for whom a story is."""
_TOPICS: Final = {
    "pictures-passed-on": r"pass(?:ed|es)? (?:it |them )?on|forward(?:ed|s)?|sent? (?:it )?on|shared?",
    "sextortion": r"pictures?|photos?|videos?|money|pay",
    "account-theft": r"accounts?|passwords?|codes?|digits|log(?:ged)? (?:in|out)",
    "phishing": r"links?|passwords?|accounts?|codes?",
    "grooming": r"secrets?|friends?|meet|pictures?|photos?",
    "cyberbullying": r"mean|laugh\w*|jokes?|hurts?|group|class|comments?|posts?",
    "fake-profile": r"profiles?|accounts?|pretend\w*|pages?|fake",
    "reporting": r"report\w*",
    "scams": r"money|pay|price|buy|prize|win|gift|vouchers?",
    "gambling": r"bet|win|coins?|loot|box|boxes",
    "privacy": r"private|settings?|location|see|seen|data",
    "control": r"where|password|location|answer|jealous",
}
"""Topics of which a story must have a word, where they are known here."""
_COUPLE: Final = re.compile(
    r"\b(?:girlfriend|boyfriend|love[sd]?|in love|couple|dating|kiss\w*|relationship|broke? up)\b",
    re.IGNORECASE,
)
_OF_COUPLES: Final = frozenset({"bodies-or-romance", "control"})
_SENT: Final = re.compile(
    r"(?<!\w)(?:\{hero\}|\{he\|she\}|\{\w+\|\w+\}|something) (?:had |has |had been |was |has been )?"
    r"(?:already )?(?:sent|given|gave|paid|shared|posted|told him|passed (?:it )?on|clicked)\b",
    re.IGNORECASE,
)
_TITLES: Final = {
    "f": re.compile(r"^(?:Mr|Dad|Daddy|Grandpa|Grandad|Uncle|Father|King|Sir)\b"),
    "m": re.compile(r"^(?:Ms|Mrs|Miss|Mum|Mummy|Mom|Grandma|Granny|Nana|Aunt|Auntie|Mother|Lady)\b"),
}
"""Titles that somebody of this gender has never."""


def check_card(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    """Report ages, topics and kinds of the card that nothing bears out, and titles of another gender."""
    words = " ".join(text.source for text, _ in texts)
    for who, age, text_id in _ages(episode):
        mark = report.places.text(text_id, episode.cast[who].mark)
        report.add("age-off-card", mark, who=who, found=age, ages=str(episode.ages))
    for topic in episode.topics:
        if topic in _TOPICS and not re.search(rf"\b(?:{_TOPICS[topic]})\b", words, re.IGNORECASE):
            report.add("topic-not-seen", report.at("topics"), topic=topic)
    signs = {sign for node in episode.nodes.values() for step in node.steps for sign in step.signs}
    if episode.offender.kind == "partner" and not (_COUPLE.search(words) or signs & _OF_COUPLES):
        found = "nobody speaks of love or of being together"
        report.add("offender-kind", report.at("offender"), kind="partner", found=found)
    if not episode.after_mistake:
        said = (
            _SENT.search(each.source) for end in episode.endings.values() for each in (end.text, *end.helped)
        )
        for found in [each[0] for each in said if each][:1]:
            report.add("mistake-told", report.at("after-mistake"), found=found)
    for who, person in episode.cast.items():
        title = _TITLES[person.gender].search(person.name.source) if person.gender else None
        if title:
            report.add("title-gender", person.mark, who=who, found=title[0], gender=person.gender or "")


def check_histories(episode: Episode, report: Report) -> None:
    """Report who wrote in a group before the story, and is not in it."""
    for group, inside in members(episode).items():
        person = episode.cast[group]
        for who in dict.fromkeys(each.who for each in person.history):
            if person.members and who not in {*inside, HERO}:
                report.add("not-a-member", person.mark, who=who, where=group)


def _ages(episode: Episode) -> Iterator[tuple[str, str, str]]:
    """Give children of the cast, but not who does harm, whose age is far from that of the card."""
    ages = [int(each) for each in re.findall(r"\d+", str(episode.ages))]
    for who, person in episode.cast.items() if ages else ():
        for row in person.profile.rows if who not in episode.offender.who else ():
            age = re.fullmatch(r"\d{1,2}", row.value.source) if _AGE.search(row.label.source) else None
            if (
                age
                and int(age[0]) < _GROWN
                and not ages[0] - _FURTHEST <= int(age[0]) <= ages[-1] + _FURTHEST
            ):
                yield who, age[0], row.value.id
