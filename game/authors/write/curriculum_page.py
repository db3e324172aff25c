"""`cuvari curriculum`: what each story teaches, and where that fits, as a page for schools and ministries."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import msgspec

from game.print.plans import grades, signs_of
from game.print.words import curriculum
from game.print.words.story_plans import STORY_PLANS
from game.story.checks.content import acts_of
from game.vocabulary import ACT_NAMES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping

    from game.story.grammar.model import Episode
    from game.story.grammar.signs import Sign
    from game.text import Text

NOT_DONE: Final = 2
ADULT: Final = 18
OPEN: Final = "open"
"""What stands where nothing is known from a source that was read."""
ABOUT: Final = """\
For a plan of the year, or for somebody who has to say where a lesson belongs. What a story lets pupils do,
and which warning signs it shows, is read from the story; where it fits is told as far as a source is known,
and is *to be confirmed* where no official one was read. No code of a curriculum stands here for the same
reason. The lesson plans, which `print` makes, say the same of each story, with its aims.

This page is written by `python3 run.py curriculum -o docs/curriculum.md`."""
TERMS_ABOUT: Final = """\
The terms are those of the *Terminology guidelines for the protection of children from sexual exploitation
and sexual abuse* (Luxembourg guidelines, 2016; <https://ecpat.org/luxembourg-guidelines/>), as far as they
have one for what the story is about. To a child the stories say it in other words."""


SEASON_ABOUT: Final = """\
Who does harm, and whom the story is for. Harm by a stranger is in no more than a third of the stories, since
most of it comes from people whom a child knows; `check` tells a pack with more."""
HARM: Final[Mapping[str, str]] = {
    "stranger": "a stranger",
    "peer": "children of the same age",
    "partner": "somebody in love with the child",
    "known-adult": "an adult whom the child knows",
    "gang": "a gang",
}


class Term(msgspec.Struct, frozen=True):
    """What a topic of a story is called: by the guidelines, or without a term of theirs."""

    name: str
    is_theirs: bool = True


TERMS: Final[Mapping[str, Term]] = {
    "grooming": Term("grooming (somebody builds trust to harm)"),
    "known-adults": Term("harm by an adult whom the child knows", is_theirs=False),
    "live-shows": Term("a child's own live show", is_theirs=False),
    "pictures-passed-on": Term("non-consensual sharing of intimate images"),
    "sexual-extortion": Term("sexual extortion"),
    "cyberbullying": Term("bullying online", is_theirs=False),
    "fake-profile": Term("a false profile", is_theirs=False),
    "control": Term("control in a relationship", is_theirs=False),
    "home": Term("violence at home", is_theirs=False),
    "telling": Term("telling for somebody else", is_theirs=False),
    "pressure": Term("pressure for a private picture", is_theirs=False),
    "relationships": Term("asking and saying no among young people in love", is_theirs=False),
    "reporting": Term("reporting to a service", is_theirs=False),
    "pictures": Term("images made or shared by a child"),
    "ai-made-pictures": Term("pictures of children made with AI", is_theirs=False),
    "first-hour": Term("what professionals do in the first hour", is_theirs=False),
}
"""By the topic that stands in a story. Source of the terms: `Terms` in the guidelines named above."""


def as_markdown(
    episodes: Iterable[Episode], signs: Mapping[str, Sign], season: Iterable[Episode] = ()
) -> str:
    """The page: a table of the season, a section a story, and a table of what is known of each country.

    Raises KeyError where a story has a topic that is not in `TERMS`, or an offender that is not in `HARM`.
    """
    parts = ["# What the stories teach, and where that fits", ABOUT, TERMS_ABOUT]
    parts.append(f"## The season at a glance\n\n{SEASON_ABOUT}\n\n" + "\n".join(_glance(season)))
    parts += [f"## {one.title.source}\n\n" + "\n".join(_rows(one, signs)) for one in episodes]
    parts.append("## Countries\n\n" + "\n".join(_countries()))
    return "\n\n".join(parts) + "\n"


def _glance(season: Iterable[Episode]) -> Iterator[str]:
    """The rows of the season, the youngest first and adults last."""
    yield "| story | for | who does harm | what it is about | after a mistake |"
    yield "| --- | --- | --- | --- | --- |"
    for one in sorted(season, key=_age):
        about = _joined(TERMS[topic].name for topic in one.topics)
        after = "yes" if one.after_mistake else "no"
        ages = one.ages.replace("-", "–")
        yield f"| *{one.title.source}* | {ages} | {HARM[one.offender.kind]} | {about} | {after} |"


def _age(episode: Episode) -> tuple[int, str, str]:
    first = episode.ages.partition("-")[0]
    return int(first) if first.isdigit() else ADULT, episode.ages, episode.id


def _rows(episode: Episode, signs: Mapping[str, Sign]) -> Iterator[str]:
    terms = [TERMS[topic] for topic in episode.topics]
    own = STORY_PLANS.get(episode.id)
    acts = acts_of(episode)
    yield f"* **Ages:** {episode.ages.replace('-', '–')}{_grades_of(episode.ages)}"
    yield f"* **Terms of the guidelines:** {_joined(term.name for term in terms if term.is_theirs)}"
    if besides := [term.name for term in terms if not term.is_theirs]:
        yield f"* **Besides:** {_joined(besides)}"
    yield f"* **Protective acts:** {_joined(_low(name) for act, name in ACT_NAMES.items() if act in acts)}"
    yield f"* **Warning signs:** {_joined(_low(sign.title) for sign in signs_of(episode, signs))}"
    strands = [curriculum.STRANDS[one].source for one in own.strands] if own else []
    domains = [curriculum.DOMAINS[one].source for one in own.domains] if own else []
    yield f"* **{curriculum.ECW.source}:** {_joined(strands) if strands or not own else 'none'}"
    yield f"* **{curriculum.DCE.source}:** {_joined(domains)}"


def _grades_of(ages: str) -> str:
    found = grades(ages)
    return f" (as a guide: grades {found[0]} of eight, {found[1]} of nine)" if found else ""


def _countries() -> Iterator[str]:
    yield "| where | subject and topic | source |"
    yield "| --- | --- | --- |"
    for fits in curriculum.COUNTRIES:
        yield f"| {fits.where.source} | {fits.what.source} | {fits.source or 'to be confirmed'} |"


def _low(text: Text) -> str:
    return text.source[:1].lower() + text.source[1:]


def _joined(words: Iterable[str]) -> str:
    return " · ".join(words) or OPEN


def write_curriculum(options: argparse.Namespace) -> int:
    """Write the page to a file; gives the exit code."""
    from game.paths import Paths
    from game.story.grammar.signs import load_signs
    from game.story.loading.pack import load_pack

    paths = Paths.find()
    signs = load_signs(paths.scenarios / "signs.yaml").by_id
    pack = load_pack(paths.scenarios)
    text = as_markdown(pack.for_children, signs, pack.episodes.values())
    try:
        options.out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        sys.stderr.write(f"cuvari curriculum: {options.out} can't be written: {problem.strerror}\n")
        return NOT_DONE
    sys.stdout.write(f"{options.out}\n")
    return 0
