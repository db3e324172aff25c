"""Every page that can be printed, made for a language and the countries whose contacts are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import msgspec
from markupsafe import Markup

from game.print import key_by_key, meetings
from game.print.easy_pages import easy_pages, picture_cards
from game.print.home_pages import home_pages
from game.print.paper import Paper, qr, tel
from game.print.plans import plans
from game.print.printed import Sheet, sheet
from game.print.professionals import case_file_pages, seminar_page
from game.print.where_read import is_official, source, sourced
from game.print.words import (
    cards,
    certificate,
    common,
    contacts,
    home,
    kiosk,
    letter,
    meeting,
    own_story,
    parents_evening,
    plan,
    questions,
    rules,
    safety,
    script,
    staff_lesson,
    tally,
    when_a_child_tells,
)
from game.scenes import contacts as told
from game.scenes.fault_words import DANGER
from game.story.grammar.phone_numbers import may_be_dialled
from game.story.grammar.questionnaire import FACES, LESSON_FORMS
from game.story.reading.addresses import is_page
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from types import ModuleType

    from game.language.catalog import Catalog
    from game.print.where_read import Sourced
    from game.story.grammar.contacts import Contact, Country
    from game.story.grammar.pack import Pack
    from game.story.grammar.questionnaire import FormName, Question, Survey
    from game.text import Text
    from game.ui.art.kit import Kit


CONTENTS: Final = "index"
"""The page that names the others."""
LISTED: Final = 46
"""Sheets that fit on a page of the contents."""


class Shown(msgspec.Struct, frozen=True):
    """A contact in a language, with the codes that a telephone reads."""

    name: str
    about: str
    number: str
    url: str
    hours: str
    facts: tuple[str, ...]
    source: str
    confirmed: bool
    call: Markup | None
    open: Markup | None


@dataclass(frozen=True)
class Press:
    """What pages are made of."""

    pack: Pack
    catalog: Catalog
    kit: Kit
    countries: Sequence[Country]
    surveys: Sequence[Survey]

    @property
    def paper(self) -> Paper:
        """Paper for pages that belong to no story."""
        return Paper(self.catalog, self.kit)

    def sheets(self, kinds: Iterable[str]) -> Iterator[Sheet]:
        """The sheets of these kinds of KINDS, those of a country once for each country."""
        for kind in kinds:
            yield from KINDS[kind](self)

    def contents(self, sheets: Sequence[Sheet]) -> Sheet:
        """What lies in a folder with these sheets, with a link to each."""
        pages = [sheets[at : at + LISTED] for at in range(0, len(sheets), LISTED)]
        html = self.paper.write("index.html", common=common, pages=pages)
        return sheet(CONTENTS, self.paper.say(common.CONTENTS), html, len(pages))

    def document(self, title: str, sheets: Iterable[Sheet]) -> str:
        """An HTML file with these sheets."""
        pages = [each.html for each in sheets]
        return self.paper.write("page.html", title=title, sheets=pages, common=common)


def _rules(press: Press) -> Iterator[Sheet]:
    yield _plain(press, "rules", rules, rules.TITLE)


def _cards(press: Press) -> Iterator[Sheet]:
    html = press.paper.write("cards.html", w=cards, common=common)
    yield sheet("cards", press.paper.say(cards.TITLE), html, 2)


def _contacts(press: Press) -> Iterator[Sheet]:
    return _of_countries(press, "contacts", contacts, contacts.TITLE)


def _letter(press: Press) -> Iterator[Sheet]:
    return _of_countries(press, "letter", letter, letter.TITLE)


def _home(press: Press) -> Iterator[Sheet]:
    """The numbers are those of the letter, and what can be said is what stands on the card for adults.

    The pages of the stories are their backs.
    """
    yield from _of_countries(press, "home", home, home.TITLE, letter=letter, card=when_a_child_tells)
    yield from home_pages(press)


def _evening(press: Press) -> Iterator[Sheet]:
    claims = [(each.text, sourced(press.paper, each)) for each in parents_evening.CLAIMS]
    yield _meeting(press, "parents-evening", parents_evening, "lighthouse", claims)


def _staff(press: Press) -> Iterator[Sheet]:
    yield _meeting(press, "staff-lesson", staff_lesson, "compass", [])


def _meeting(
    press: Press, name: str, words: ModuleType, picture: str, claims: list[tuple[Text, Sourced]]
) -> Sheet:
    paper, episodes = press.paper, press.pack.episodes
    aloud = episodes[meetings.SCENE_STORY]
    html = paper.write(
        "meeting.html", w=words, script=script, plan=plan, meeting=meeting, common=common, picture=picture,
        claims=claims, course=meetings.course(words.PARTS), played=paper.say(episodes[meetings.STORY].title),
        story=paper.say(aloud.title), scene=meetings.scene(press.catalog, press.kit, aloud),
        question=meetings.question(press.catalog, press.kit, episodes[meetings.STORY]),
    )  # fmt: skip
    return sheet(name, paper.say(words.TITLE), html, 2)


def _certificates(press: Press) -> Iterator[Sheet]:
    total = sum(part[0] for part in script.PARTS)
    for name, title in (("class", certificate.CLASS), ("trainer", certificate.TRAINER)):
        html = press.paper.write(
            "certificates.html", w=certificate, common=common, script=script, total=total,
            of_class=name == "class", tools=TOOL_NAMES.items(),
        )  # fmt: skip
        yield sheet(f"certificate-{name}", press.paper.say(title), html)


def _disclosure(press: Press) -> Iterator[Sheet]:
    return _of_countries(press, "disclosure", when_a_child_tells, when_a_child_tells.TITLE, pages=2)


def _safety(press: Press) -> Iterator[Sheet]:
    return _of_countries(press, "safety-plan", safety, safety.TITLE)


FORMS: Final[Mapping[FormName, tuple[str, Text]]] = {
    "a": ("a", questions.SHEET_A),
    "b": ("b", questions.SHEET_B),
    "follow-up": ("later", questions.LATER),
}
"""What a form is called as a file, and on paper."""
SHORT_FORMS: Final[Mapping[FormName, tuple[str, Text]]] = {
    "a": ("a-short", questions.SHORT_A),
    "b": ("b-short", questions.SHORT_B),
}
"""The same for the three questions of a lesson of 45 minutes, and how the game felt."""


def _questions(press: Press) -> Iterator[Sheet]:
    """The questions of each form; the three for which most lessons have time on sheets of their own."""
    for survey in press.surveys:
        for form, (name, title) in FORMS.items():
            items = survey.forms[form].items
            yield _questions_on(press, survey, (name, title), items, drawn=form in LESSON_FORMS)
        for form, (name, title) in SHORT_FORMS.items():
            items = survey.forms[form].in_short(before=False)
            yield _questions_on(press, survey, (name, title), items, drawn=True)


def _tallies(press: Press) -> Iterator[Sheet]:
    """A grid beside each sheet of questions, those of most lessons first."""
    for survey in press.surveys:
        for form, kind in SHORT_FORMS.items():
            yield _tally(press, survey, kind, survey.forms[form].in_short(before=False))
        for form, kind in FORMS.items():
            yield _tally(press, survey, kind, survey.forms[form].items)


def _questions_on(
    press: Press, survey: Survey, kind: tuple[str, Text], items: tuple[Question, ...], *, drawn: bool
) -> Sheet:
    name, title = kind
    ages = survey.band.replace("-", "–")
    html = press.paper.write(
        "questions.html", w=questions, common=common, survey=survey, survey_faces=FACES, title=title,
        ages=ages, items=items, drawn=drawn,
    )  # fmt: skip
    return sheet(f"questions-{survey.band}-{name}", f"{press.paper.say(title)} ({ages})", html)


def _tally(press: Press, survey: Survey, kind: tuple[str, Text], items: tuple[Question, ...]) -> Sheet:
    """The grid for counting the answers to these questions: raised cards, or filled sheets."""
    name, title = kind
    named = f"{press.paper.say(title)} ({survey.band.replace('-', '–')})"
    html = press.paper.write("tally.html", w=tally, common=common, survey=survey, named=named, items=items)
    return sheet(f"tally-{survey.band}-{name}", f"{press.paper.say(tally.TITLE)}: {named}", html)


def _script(press: Press) -> Iterator[Sheet]:
    starts = [0, *accumulate(part[0] for part in script.PARTS)]
    rows = [(start, start + part[0], *part[1:]) for start, part in zip(starts, script.PARTS, strict=False)]
    html = press.paper.write("script.html", w=script, plan=plan, common=common, course=rows)
    yield sheet("script", press.paper.say(script.TITLE), html, 2)


def _own_story(press: Press) -> Iterator[Sheet]:
    """Two lessons in which a class writes a story, and the map that it fills in."""
    html = press.paper.write(
        "own-story.html", w=own_story, script=script, common=common, first=_timed(own_story.ON_PAPER),
        second=_timed(own_story.AT_COMPUTER), faces=WRITERS,
    )  # fmt: skip
    yield sheet("own-story", press.paper.say(own_story.TITLE), html, 3)


WRITERS: Final = (
    ("ema", "thinking"),
    ("luka", "happy"),
    ("iva", "happy"),
    ("adi", "laughing"),
    ("lana", "calm"),
)
"""Who looks up from the second page."""


def _timed(parts: Sequence[tuple[int, Text, Text]]) -> list[tuple[int, int, Text, Text]]:
    """The parts of a lesson from which minute to which."""
    starts = [0, *accumulate(part[0] for part in parts)]
    return [(start, start + part[0], *part[1:]) for start, part in zip(starts, parts, strict=False)]


def _kiosk(press: Press) -> Iterator[Sheet]:
    yield _plain(press, "kiosk", kiosk, kiosk.TITLE)


KINDS: Final[Mapping[str, Callable[[Press], Iterator[Sheet]]]] = {
    "key-by-key": key_by_key.pages,
    "plans": plans,
    "easy": easy_pages,
    "picture-cards": picture_cards,
    "cards": _cards,
    "rules": _rules,
    "contacts": _contacts,
    "letter": _letter,
    "home": _home,
    "disclosure": _disclosure,
    "safety-plan": _safety,
    "questions": _questions,
    "tally": _tallies,
    "script": _script,
    "own-story": _own_story,
    "parents-evening": _evening,
    "staff-lesson": _staff,
    "case-file": case_file_pages,
    "seminar": seminar_page,
    "certificates": _certificates,
    "kiosk": _kiosk,
}
"""What can be asked for by name."""


def _plain(press: Press, name: str, words: object, title: Text) -> Sheet:
    html = press.paper.write(f"{name}.html", w=words, common=common)
    return sheet(name, press.paper.say(title), html)


def _of_countries(
    press: Press, name: str, words: object, title: Text, pages: int = 1, **more: object
) -> Iterator[Sheet]:
    paper = press.paper
    for country in press.countries:
        html = paper.write(
            f"{name}.html",
            w=words,
            common=common,
            country=country,
            contacts=[shown(paper, contact) for contact in country.shown],
            adults=[shown(paper, contact) for contact in country.shown_to_adults],
            duty=country.duty and sourced(paper, country.duty),
            claims=[(each.text, sourced(paper, each)) for each in when_a_child_tells.CLAIMS],
            danger=DANGER,
            tools=TOOL_NAMES.items(),
            **more,
        )
        where = paper.say(country.name)
        yield sheet(f"{name}-{country.country}", f"{paper.say(title)} ({where})", html, pages)


def shown(paper: Paper, contact: Contact) -> Shown:
    """A contact as it is printed: what is not known is left out, and its source and date stand with it."""
    hours = paper.say(told.HOURS, hours=contact.hours) if contact.hours else ""
    facts = [hours] if hours else []
    if not hours and contact.number:
        facts.append(paper.say(told.NO_HOURS))
    if contact.free and contact.number:
        facts.append(paper.say(told.FREE))
    if contact.anonymous:
        facts.append(paper.say(told.ANONYMOUS))
    if contact.confidence != "high":
        facts.append(paper.say(told.NOT_CERTAIN))
    return Shown(
        name=paper.say(contact.name),
        about=paper.say(contact.about),
        number=contact.number,
        url=contact.url,
        hours=hours,
        facts=tuple(facts),
        source=source(paper, contact),
        confirmed=is_official(contact.source, contact.url),
        call=qr(tel(contact.number)) if may_be_dialled(contact.number) else None,
        open=qr(f"https://{contact.url}") if is_page(contact.url) else None,
    )
