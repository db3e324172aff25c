"""The pages for professionals: the file of a case to fill in by hand, and the seminar that plays one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.print import meetings
from game.print.printed import sheet
from game.print.where_read import claimed
from game.print.words import case_file, common, meeting, plan, script, seminar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.print.printed import Sheet
    from game.print.sheets import Press


def case_file_pages(press: Press) -> Iterator[Sheet]:
    """The form, its readings, and what is known of a country's law and what isn't: once a country."""
    paper, general = press.paper, claimed(press.paper, case_file.GENERAL)
    for country in press.countries:
        facts = claimed(paper, case_file.COUNTRIES.get(country.country, ()))
        html = paper.write(
            "case-file.html", w=case_file, common=common, country=country, facts=facts, general=general
        )
        title = f"{paper.say(case_file.TITLE)} ({paper.say(country.name)})"
        yield sheet(f"case-file-{country.country}", title, html, 3)


def seminar_page(press: Press) -> Iterator[Sheet]:
    """The course of the seminar by minutes, and the questions of each table."""
    paper, story = press.paper, press.pack.episodes[meetings.SEMINAR_STORY]
    html = paper.write(
        "seminar.html", w=seminar, file=case_file, script=script, plan=plan, meeting=meeting, common=common,
        course=meetings.course(seminar.PARTS), played=paper.say(story.title),
    )  # fmt: skip
    yield sheet("seminar", paper.say(seminar.TITLE), html, 2)
