"""A page of a report form: what it is, how far one has come, one question, and answers to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.phone_body import TITLE_MARK, app_title
from game.scenes.play.tiles import picture_disc
from game.story.events import Choose
from game.text import Text
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, disc, one
from game.ui.parts.pieces import line, mark, said
from game.ui.parts.sizing import at_least, fill, pad, rest, sized, square

if TYPE_CHECKING:
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import ChoiceView, StoryView
    from game.story.state import State
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

# Translators: title of the form with which something is reported in an app.
REPORT = Text("form.title", "Report")
PAGE = Text("form.page", "Question {number} of {total}")

PAD = 16.0
RADIO = 26.0
PICTURE = 52.0
MOST_PAGES = 8
_DECISIONS = frozenset({"choice", "order"})


def pages(episode: Episode, state: State) -> tuple[int, int]:
    """Which page of the form this is, counted from 1, and how many there will be."""
    done = 0
    for entry in reversed(state.log):
        step = episode.nodes[entry.node].steps[entry.at]
        if entry.tool or (step.WAITS in _DECISIONS and not step.form):
            break
        done += step.WAITS == "choice"
    return done + 1, done + _ahead(episode, state.node, state.at)


def _ahead(episode: Episode, node: str, at: int) -> int:
    """How many pages follow on the first way through, this one included."""
    count = 0
    steps = episode.nodes[node].steps
    while count < MOST_PAGES:
        step = steps[at]
        if step.WAITS in _DECISIONS and not step.form:
            break
        count += step.WAITS == "choice"
        targets = step.targets()
        if targets:
            steps, at = episode.nodes[targets[0]].steps, 0
        else:
            at += 1
        if at >= len(steps) or (step.always_leads_away() and not targets):
            break
    return max(1, count)


def form(context: Context, story: StoryView, here: Parts, page: tuple[int, int]) -> Widget:
    """The form over the whole app area."""
    name = "" if story.ask else context.say(REPORT)  # the question is told by its heading
    answers = context.scroll("form", _questions(context, story).content, role="list", name=name)
    body = stack(_head(context, page), 6.0, fill(pad(answers, left=PAD, right=PAD - 6)), 18.0)
    return one("form.page", body).widget(here.app)


def _head(context: Context, page: tuple[int, int]) -> Part:
    """The title with a flag, and a dot for each page."""
    look, theme, title = context.look, context.look.theme, context.say(REPORT)
    number, total = page
    bars = [box(theme.accent if at < number else theme.line, 3.5) for at in range(total)]
    flag = mark(look, "report", (theme.alert, theme.on_alert), TITLE_MARK, 24.0, edged=False)
    inside = stack(app_title(look, title, flag), 4.0, pad(sized(row(*bars, gap=8.0), h=7.0), PAD), 9.0)
    told = context.say(PAGE, number=number, total=total)
    return one("form.head", inside, role="heading", name=title, value=told)


def _questions(context: Context, story: StoryView) -> Part:
    """The question, and the answers below each other."""
    look, gap = context.look, context.look.apart(10.0)
    ink = look.theme.on_phone
    ask = (
        (said(look, "form.ask", context.say(story.ask), "body", ink, role="heading"), 16.0)
        if story.ask
        else ()
    )
    answers = (_answer(context, story.node, one_, number) for number, one_ in enumerate(story.choices, 1))
    return stack(4.0, *ask, *(piece for answer in answers for piece in (answer, gap)))


def _answer(context: Context, node: str, choice: ChoiceView, number: int) -> Part:
    """An answer with a ring to tick and its picture if it has one, across the width of the form."""
    look, theme, label = context.look, context.look.theme, context.say(choice.text)
    picture = (picture_disc(look, choice.icon, number, PICTURE), 12.0) if choice.icon else ()
    ring = square(disc(theme.phone, theme.accent, 3.0), RADIO)
    words = rest(pad(line(look, label, "chat", theme.on_bubble, "left"), 0.0, 14.0))
    inside = row(16.0, ring, 14.0, *picture, words, 18.0, down="middle")
    least = look.target(PICTURE + 20 if choice.icon else 58.0)
    return one(
        f"choice:{number}", over(box(theme.bubble, 16.0, theme.line, 2.0), at_least(inside, least)),
        role="radio", name=label, action=Choose(node, choice.id), first=number == 1, radius=16.0,
    )  # fmt: skip
