"""What a reader stumbles over in the words: forms that fit one hero alone, and addresses of real life."""

import re
from typing import Final

from game.story.grammar.model import Episode
from game.story.reading.braces import for_one
from game.story.reading.diagnostics import Mark, Report
from game.story.state import HERO
from game.text import Text

_PAIR: Final = re.compile(r"\{((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}")
_HERS: Final = re.compile(r"\b(she|hers?|herself|girls?|sister|daughter|woman)\b", re.IGNORECASE)
_HIS: Final = re.compile(r"\b(he|him|his|himself|boys?|brother|son|man)\b", re.IGNORECASE)
WOMEN: Final = r"mums?|moms?|mother|grandma|nana|aunt|sister|woman|women|girl|lady|girlfriend|she"
MEN: Final = r"dads?|father|grandpa|uncle|brother|man|men|boy|boyfriend|captain|he"
_ANYBODY: Final = (
    r"teacher|coach|cat|dog|hamster|friend|somebody|someone|anybody|nobody|whoever|who|person|child|kid"
)
PRONOUNS: Final = {
    "f": re.compile(r"\b(?:she|hers?|herself)\b", re.IGNORECASE),
    "m": re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE),
}
"""How somebody of a gender is spoken of."""
_FIXED: Final = {
    "f": (PRONOUNS["f"], rf"\b({WOMEN}|{_ANYBODY})\b"),
    "m": (PRONOUNS["m"], rf"\b({MEN}|{_ANYBODY})\b"),
}
"""Forms of one gender, and of whom they may be if these are named before them."""
_DOES: Final = frozenset({"he", "she"})
"""Whoever does something in a text about the hero is the hero; to whom it is done may be another one."""
_CALLED: Final = re.compile(
    r"\b(?:my|good|brave|clever|poor|dear|pretty|smart|young) (boy|girl|lad|lass|man|lady|woman)\b(?=[,.!?])"
    r"|, (son|sis|bro|boy|girl|lad|lass)[.!?]",
    re.IGNORECASE,
)
"""How somebody is called, good girl, in a text that a hero of the other gender reads as well."""
_TO_WHOM: Final = {"f": re.compile(r"\bher(?=\?)"), "m": re.compile(r"\bhim(?=\?)")}
"""To whom something is answered, at the end of a question: who spoke a moment ago."""
_LINK: Final = re.compile(
    r"https?://\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]+@\w[\w.-]*\.\w{2,}"
    r"|(?<![\w-])[\w-]+\.(?:com|net|org|info|app|gg|tv|eu|ba|hr|rs)\b(?:/\S*)?",
    re.IGNORECASE,
)
"""An address begins where a word does: at every letter of a long one it would take for ever to look."""
_NUMBER: Final = re.compile(r"(?<![\w.,:+-])\+?\d(?:[ /-]?\d){5,}(?![\w:])")
_ROUND: Final = re.compile(r"\d{1,3}(?:[ .,]?000)+")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def check_words(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    """Report words that are wrong for one of the heroes, and numbers and addresses that may be real."""
    heroes = _Heroes(episode)
    for text, mark in texts:
        heroes.check(text, mark, report)
        if found := _address(text.source):
            report.add("number-or-link", mark, found=found)
    if bool(episode.reviewed_by) != bool(episode.reviewed_on):
        missing = "reviewed_on" if episode.reviewed_by else "reviewed_by"
        report.add("review-undated", report.at(missing), key=missing)


class _Heroes:
    """The names of an episode, beside which forms of one gender are read."""

    def __init__(self, episode: Episode) -> None:
        names = [hero.name.source for hero in episode.heroes.values()]
        self.of = {hero.gender: hero.name.source for hero in episode.heroes.values()}
        self.names = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
        self.about = _about_the_hero(episode)
        self.spared = _for_one_hero(episode)
        self.beside = _beside(episode)
        self.to_hero = _to_the_hero(episode) - self.spared
        self.others = {
            gender: re.compile("|".join([nouns, *_names_of(episode, gender)]), re.IGNORECASE)
            for gender, (_, nouns) in _FIXED.items()
        }

    def check(self, text: Text, mark: Mark, report: Report) -> None:
        """Report a pair in the wrong order, a hero's name, and a form where a pair belongs."""
        source = for_one(text.source)
        for who, name in text.names:
            source = source.replace(f"{{{who}}}", name.source)
        for boy, girl in _PAIR.findall(source):
            if _of(boy, _HERS, _HIS, self.of.get("f")) and _of(girl, _HIS, _HERS, self.of.get("m")):
                report.add("pair-order", mark, found=f"{boy}|{girl}", wanted=f"{girl}|{boy}")
        said = _PAIR.sub("", source)
        found = self.names.search(said) if self.of else None
        if found and text.id not in self.spared:
            report.add("hero-name", mark, found=found[0])
        called = _CALLED.search(said) if self.of and text.id in self.to_hero else None
        if called:
            report.add("one-form", mark, found=called[1] or called[2])
        before, hero, after = said.partition("{hero}")
        if hero or text.id in self.about:
            for gender in self.beside.get(text.id, frozenset()):
                after = _TO_WHOM[gender].sub("", after)
            self._check_form(before if hero else "", after if hero else said, mark, report, named=bool(hero))

    def _check_form(self, before: str, after: str, mark: Mark, report: Report, *, named: bool) -> None:
        """Report a form of one gender that can only be of the hero: nobody else is named before it."""
        for gender, (form, _) in _FIXED.items():
            found = form.search(after)
            if found and not named and found[0].casefold() not in _DOES:
                continue
            if found and not self.others[gender].search(before + after[: found.start()]):
                report.add("one-form", mark, found=found[0])
                return


def _names_of(episode: Episode, gender: str) -> list[str]:
    """Give patterns of the names that may be meant by a form of this gender."""
    cast = episode.cast.values()
    return [re.escape(person.name.source) for person in cast if person.gender in {gender, None}]


def _about_the_hero(episode: Episode) -> frozenset[str]:
    """Give the texts that speak of the hero even where they don't say so: questions, and what helped."""
    asks = [step.ask for node in episode.nodes.values() for step in node.steps]
    ends = [text for ending in episode.endings.values() for text in (*ending.helped, ending.blame)]
    said = (*episode.questions, *episode.helped.values(), *asks, *ends)
    return frozenset(text.id for text in said if text is not None)


def _beside(episode: Episode) -> dict[str, frozenset[str]]:
    """Give the genders of those who speak in its node before a question is asked, by the question's text."""
    found: dict[str, frozenset[str]] = {}
    for node in episode.nodes.values():
        spoken: set[str] = set()
        for step in node.steps:
            if step.ask:
                found[step.ask.id] = frozenset(spoken)
            person = episode.cast.get(step.speaker)
            spoken |= {person.gender} if person and person.gender else set()
    return found


def _to_the_hero(episode: Episode) -> frozenset[str]:
    """Give the texts that somebody says or writes, in a chat of two or in a room, where the hero is."""
    steps = (step for node in episode.nodes.values() for step in node.steps if not step.thread)
    texts = (each for step in steps for each in step.texts() if each.to)
    return frozenset(each.text.id for each in texts if each.speaker not in {"", HERO})


def _of(form: str, own: re.Pattern[str], other: re.Pattern[str], name: str | None) -> bool:
    """Whether a form is one for a girl, or one for a boy: by its words or by the hero's name."""
    return bool((own.search(form) and not other.search(form)) or (name and name in form))


def _for_one_hero(episode: Episode) -> frozenset[str]:
    """Give the texts that are shown for one hero alone, and the names of all."""
    found = {hero.name.id for hero in episode.heroes.values()}
    found |= {person.name.id for person in episode.cast.values()}
    heroes = {f"hero-{hero}" for hero in episode.heroes}
    for step in (step for node in episode.nodes.values() for step in node.steps):
        if step.if_ is not None and step.if_.needs & heroes:
            found.update(each.text.id for each in step.texts())
        found.update(each.text.id for each in step.offered() if each.if_ and each.if_.needs & heroes)
    return frozenset(found)


def _address(source: str) -> str:
    """Give a telephone number or an address of the net in a text, if there is one."""
    found = _LINK.search(source)
    if found:
        return found[0]
    for number in _NUMBER.findall(source):
        if not _ROUND.fullmatch(number) and not _DATE.fullmatch(number):
            return str(number)
    return ""
