"""Slides that say something: ground rules, questions, three things to keep, the plan card, contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import Finish
from game.lesson.scenes.kit import Press, Slide
from game.lesson.scenes.listeners import large_contacts
from game.print.words import plan as plan_words
from game.print.words import rules as rules_words
from game.print.words import safety as safety_words
from game.scenes.contacts import country_of
from game.scenes.play.tools import COLOURS
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect, row
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon, panel, text
from game.ui.parts.cards import raised
from game.ui.parts.column import column, words
from game.ui.parts.scrolling import shifted
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from game.lesson.scenes.kit import Content
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.look import Look
    from game.ui.parts.column import Piece

WELCOME_TITLE = Text("lesson.welcome", "Good to see you again")
TALK_TITLE = Text("lesson.talk", "Let's talk about {hero}")
NOTICE = Text("lesson.plan-stop", "I notice: something feels odd. I stop.")
STEPS = Text("lesson.plan-steps", "I keep proof, I report, I block.")
DOTS = "…" * 5
"""Where a pupil writes on the own card."""
BREAK_TITLE = Text("lesson.break", "See you next time")
BREAK = Text(
    "lesson.break-said",
    "The lesson is kept on this computer and goes on from here. You can close the game now.",
)
CONTACTS_TITLE = Text("lesson.contacts", "Here somebody listens")
NO_COUNTRY = Text("lesson.no-country", "Choose the country at the top, and the numbers stand here.")
END_TITLE = Text("lesson.end", "Thank you, all of you!")
END = Text(
    "lesson.end-said",
    "When you end the lesson, all that was kept of it is deleted. "
    "Only the counts of the whole class stay on this computer, for the report, until you delete them.",
)
END_PRESS = Text("lesson.end-press", "End the lesson and delete")

BIG = 96.0


def rules(context: Context, state: State, page: int) -> Slide:
    """The ground rules, each with a picture."""
    del page
    title = WELCOME_TITLE if state.place[0] == "welcome" else rules_words.TITLE
    return Slide(context.say(title), lambda room: _rules(context, room))


def _rules(context: Context, room: Rect) -> Content:
    pieces = [
        _line(context, f"rule-{at}", icon_name, context.say(said), least=66.0)
        for at, (icon_name, said, _) in enumerate(rules_words.RULES)
    ]
    return column(room, pieces, 9.0)


def _line(
    context: Context, id_: str, icon_name: str, spoken: str, number: int = 0, least: float = 94.0
) -> Piece:
    """A wide card with a picture (or a number) and a sentence in large letters."""
    look, theme = context.look, context.look.theme

    def laid(room: Rect) -> Widget:
        inner = room.w - 128
        block = look.block(spoken, "heading", inner)
        h = max(least, block.h + least * 0.3)
        side = least * 0.66
        place = Rect(room.x, room.y, room.w, h)
        disc = Rect(place.x + 22, place.y + (h - side) / 2, side, side)
        sign: Shape = (
            centred(look, disc, str(number), "heading", theme.on_warm)
            if number
            else icon(disc.centered(side * 0.58, side * 0.58), icon_name, theme.on_warm)
        )
        edge = theme.line if look.theme.flat else ""
        shapes = (
            raised(look, place),
            Box(disc, theme.warm, side / 2, edge, 2.0 if edge else 0.0),
            sign,
            centred(
                look, Rect(disc.right + 22, place.y, inner, h), spoken, "heading", theme.on_panel, "left"
            ),
        )
        return Widget(id_, place, shapes, role="item", name=spoken)

    return laid


def talk(context: Context, state: State, page: int) -> Slide:
    """A question of the episode on a large card; after the last one the three things to keep."""
    episode = context.world.pack.episodes.get(state.setup.episode)
    questions = episode.questions if episode is not None else ()
    if page >= len(questions) or episode is None:
        return Slide(context.say(plan_words.RULES), lambda room: _keep(context, room), skip=True)
    hero = context.hero or next(iter(episode.heroes.values())).name
    question = context.catalog.render(questions[page], gender=context.gender, hero=hero)
    title = context.say(TALK_TITLE, hero=hero)
    return Slide(title, lambda room: question_card(context, question, room), skip=True)


def _keep(context: Context, room: Rect) -> Content:
    pieces = [
        _line(context, f"keep-{at}", "", context.say(said), at) for at, said in enumerate(plan_words.TAKE, 1)
    ]
    return column(room, pieces, 18.0)


def question_card(context: Context, question: str, room: Rect) -> Content:
    """One question in the largest letters, with two bubbles above it."""
    look, theme = context.look, context.look.theme
    inner = room.inset(56, 0)
    style = "title" if look.block(question, "title", inner.w).h <= room.h - BIG - 120 else "heading"
    block = look.block(question, style, inner.w)
    h = min(max(room.h, block.h + BIG + 110), block.h + BIG + 110)
    place = Rect(room.x, room.y, room.w, h)
    disc = Rect(place.x + (place.w - BIG) / 2, place.y + 34, BIG, BIG)
    edge = theme.line if look.theme.flat else ""
    shapes = (
        panel(look, place, radius=34.0),
        Box(disc, theme.warm, BIG / 2, edge, 2.0 if edge else 0.0),
        icon(disc.centered(BIG * 0.6, BIG * 0.6), "discuss", theme.on_warm),
    )
    w = _even(look, question, style, inner.w)
    said = text(
        look, "talk.question", Rect(inner.x + (inner.w - w) / 2, disc.bottom + 28, w, 0), question, style,
        theme.on_panel, "center",
    )  # fmt: skip
    return (Widget("talk.card", place, shapes, (said,)),), h


def _even(look: Look, said: str, style: str, width: float) -> float:
    """The least of a few widths at which the words take no more lines: no short word is left alone."""
    lines = len(look.block(said, style, width).lines)
    font = getattr(look.type, style)
    least = max(look.typesetter.width(word, font) for word in said.split())
    narrower = (width * part / 20 for part in range(10, 20))
    return next((w for w in narrower if w >= least and len(look.block(said, style, w).lines) == lines), width)


def card(context: Context, state: State, page: int) -> Slide:
    """The plan that each pupil writes on a card of their own."""
    del state, page
    return Slide(context.say(safety_words.TITLE), lambda room: _card(context, room), skip=True)


def _card(context: Context, room: Rect) -> Content:
    look, theme = context.look, context.look.theme
    lead = words(look, "card.lead", context.say(safety_words.OWN), "subheading", theme.on_page)
    say = context.say
    plan = (
        say(NOTICE),
        say(STEPS),
        f"{say(safety_words.PEOPLE)}: {DOTS}",
        f"{say(safety_words.CALM)}: {DOTS}",
    )
    lines = [_line(context, f"plan-{at}", "", said, at, 66.0) for at, said in enumerate(plan, 1)]
    return column(room, (lead, 10.0, lambda place: _steps(context, place), 12.0, *_gapped(lines)))


def _gapped(pieces: list[Piece]) -> list[Piece]:
    result: list[Piece] = []
    for piece in pieces:
        result += [piece, 9.0]
    return result[:-1]


def _steps(context: Context, room: Rect) -> Widget:
    """The protective sequence as pictures in a row."""
    look = context.look
    names = ("pause", "save", "report", "block", "tell")
    cells = row(Rect(room.x, room.y, room.w, 0), len(names), 12.0)
    label_h = max(look.block(context.say(TOOL_NAMES[name]), "label", cells[0].w).h for name in names)
    made = []
    for name, cell in zip(names, cells, strict=True):
        fill, ink = (getattr(look.theme, token) for token in COLOURS[name])
        disc = Rect(cell.x + (cell.w - 62) / 2, room.y, 62, 62)
        said = context.say(TOOL_NAMES[name])
        edge = look.theme.line if look.theme.flat else ""
        shapes = (
            Box(disc, fill, 31.0, edge, 2.0 if edge else 0.0),
            icon(disc.centered(34, 34), name, ink),
            centred(look, Rect(cell.x, disc.bottom + 6, cell.w, label_h), said, "label", look.theme.on_page),
        )
        made.append(
            Widget(f"step:{name}", Rect(cell.x, room.y, cell.w, 68 + label_h), shapes, role="item", name=said)
        )
    return Widget("card.steps", Rect(room.x, room.y, room.w, 68 + label_h), (), tuple(made), role="list")


def pause(context: Context, state: State, page: int) -> Slide:
    """Between two lessons of 20 minutes."""
    del state, page
    return Slide(
        context.say(BREAK_TITLE),
        lambda room: with_picture(context, "ending-moon", context.say(BREAK), room),
    )


def contacts(context: Context, state: State, page: int) -> Slide:
    """Whom to call or write to in this country."""
    del state, page
    country = country_of(context)
    title = context.say(CONTACTS_TITLE)
    if country is None:
        return Slide(title, lambda room: with_picture(context, "lighthouse", context.say(NO_COUNTRY), room))
    shown = country
    return Slide(title, lambda room: column(room, large_contacts(context, shown), 12.0), top=True)


def end(context: Context, state: State, page: int) -> Slide:
    """What happens to what was kept, and the button that ends it."""
    del state, page
    main = Press("finish", END_PRESS, Finish(), "check", careful=True)
    return Slide(
        context.say(END_TITLE),
        lambda room: with_picture(context, "ending-rainbow", context.say(END), room),
        main=main,
    )


def with_picture(context: Context, name: str, said: str, room: Rect) -> Content:
    """A picture beside a few words or, on a high slide, above them."""
    look = context.look
    if context.viewport.portrait:
        return _below_picture(context, name, said, room)
    side = min(340.0, room.w * 0.32)
    beside = Rect(room.x + side + 40, room.y, room.w - side - 40, 0)
    words_ = text(look, "lesson.said", beside, said, "heading", look.theme.on_page)
    h = max(side, words_.rect.h)
    place = Rect(room.x, room.y + (h - side) / 2, side, side)
    drawn = Widget("lesson.picture", place, (Picture(place, "picture", name),))
    return (drawn, shifted(words_, (h - words_.rect.h) / 2)), h


def _below_picture(context: Context, name: str, said: str, room: Rect) -> Content:
    side = min(340.0, room.w * 0.5)
    place = Rect(room.x + (room.w - side) / 2, room.y, side, side)
    below = Rect(room.x, place.bottom + 32, room.w, 0)
    told = text(context.look, "lesson.said", below, said, "heading", context.look.theme.on_page, "center")
    drawn = Widget("lesson.picture", place, (Picture(place, "picture", name),))
    return (drawn, told), told.rect.bottom - room.y
