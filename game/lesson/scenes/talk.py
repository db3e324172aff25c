"""Slides that say something: ground rules, questions, three things to keep, the plan card, contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import Finish, ToStory
from game.lesson.scenes.kit import Press, Slide, nothing
from game.lesson.scenes.listeners import large_contacts
from game.print.words import plan as plan_words
from game.print.words import rules as rules_words
from game.print.words import safety as safety_words
from game.scenes.contacts import country_of
from game.scenes.play.tools import COLOURS
from game.text import Text
from game.ui.parts.cards import raised
from game.ui.parts.column import column
from game.ui.parts.layout import by_width, grid, over, row, stack
from game.ui.parts.part import disc, drawn, one, picture
from game.ui.parts.pieces import board, line, mark, said
from game.ui.parts.sizing import at_least, grow, pad, put, rest, sized, square
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from typing import Literal

    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.parts.part import Content, Part

WELCOME_TITLE = Text("lesson.welcome", "Good to see you again")
TALK_TITLE = Text("lesson.talk", "Let's talk about {hero}")
TALK_LEAD = Text("lesson.talk-lead", "What happened, and what helped? No answer is wrong.")
TALK_OPEN = Text("lesson.talk-open", "Look back at the story")
# Translators: {title} is the title of a story.
REMEMBER = Text("lesson.remember", "What do we remember of “{title}”?")
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
# Translators: the teacher says it to the class.
END = Text(
    "lesson.end-said",
    "Whoever wants to talk about it can come to me: today, next week or much later. It is never too late.",
)
# Translators: {questions} are numbers of questions, such as “2, 3”.
UNCOUNTED_BEFORE = Text("lesson.end-before", "Before the story, not entered: {questions}.")
UNCOUNTED_AFTER = Text("lesson.end-after", "After the story, not entered: {questions}.")
END_PRESS = Text("lesson.end-press", "End, and write the result")

BIG = 96.0
HIGH, LOW = 94.0, 66.0
"""Least height of a card with a sentence: one of a few, and one of many."""
BESIDE = 84.0
"""Room at both sides of the words of a card that its emblem and its edges take."""
LARGEST = 340.0
"""Most width of a picture beside words."""


def rules(context: Context, state: State, page: int) -> Slide:
    """The ground rules, each with a picture."""
    del state, page
    given = [
        _card(context, f"rule-{at}", context.say(said), sign_name, LOW)
        for at, (sign_name, said, _) in enumerate(rules_words.RULES)
    ]
    return Slide(context.say(rules_words.TITLE), stack(*given, gap=9.0).content)


def welcome(context: Context, state: State, page: int) -> Slide:
    """Days or weeks later: what does the class remember of the story?"""
    del page
    episode = context.world.pack.episodes.get(state.setup.episode)
    asked = context.say(REMEMBER, title=episode.title) if episode is not None else context.say(WELCOME_TITLE)
    return Slide(context.say(WELCOME_TITLE), lambda room: _question(context, asked, room))


def _card(context: Context, id_: str, spoken: str, shown: str | int, least: float = HIGH) -> Part:
    """A wide card with a picture (or a number) and a sentence in large letters."""
    look, theme = context.look, context.look.theme
    side = least * 0.66
    emblem = (
        mark(look, shown, (theme.warm, theme.on_warm), side, side * 0.58)
        if isinstance(shown, str)
        else square(over(_disc(look), line(look, str(shown), "heading", theme.on_warm)), side)
    )
    ground = drawn(lambda place: (raised(look, place),))
    words = rest(pad(line(look, spoken, "heading", theme.on_panel, "left"), y=least * 0.15))
    inside = row(22.0, put(emblem, down="middle"), 22.0, words, BESIDE - side)
    return one(id_, at_least(over(ground, inside), least), role="item", name=spoken)


def _disc(look: Look) -> Part:
    """The ground of a number, outlined where the theme lives from outlines."""
    return disc(look.theme.warm, look.theme.line, 2.0) if look.theme.flat else disc(look.theme.warm)


def talk(context: Context, state: State, page: int) -> Slide:
    """Leads to the pages after the story, which are for talking about it."""
    del page
    episode = context.world.pack.episodes.get(state.setup.episode)
    if episode is None:
        return Slide(context.say(plan_words.TALK), nothing, skip=True)
    hero = context.hero or next(iter(episode.heroes.values())).name
    asked = context.say(TALK_LEAD)
    main = Press("talk", TALK_OPEN, ToStory(), "discuss")
    return Slide(
        context.say(TALK_TITLE, hero=hero), lambda room: _question(context, asked, room), main=main, skip=True
    )


def _keep(context: Context) -> Part:
    kept = enumerate(plan_words.TAKE, 1)
    return stack(*(_card(context, f"keep-{at}", context.say(said), at) for at, said in kept), gap=18.0)


def _question(context: Context, question: str, room: Rect) -> Content:
    """One question in the largest letters that the room holds, with two bubbles above it."""
    large, small = (_question_card(context, question, style) for style in ("title", "heading"))
    return (large if large.tall(room.w) <= room.h else small).content(room)


def _question_card(context: Context, question: str, style: str) -> Part:
    look, theme = context.look, context.look.theme
    words = said(look, "talk.question", question, style, theme.on_panel, "center")
    even = by_width(lambda w: put(sized(words, w=_even(look, question, style, w)), "middle"))
    emblem = put(mark(look, "discuss", (theme.warm, theme.on_warm), BIG, BIG * 0.6), "middle")
    return board(look, "talk.card", stack(34.0, emblem, 28.0, even, 48.0), 56.0, 0.0, radius=34.0)


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
    look, say = context.look, context.say
    lead = said(look, "card.lead", say(safety_words.OWN), "subheading", look.theme.on_page)
    plan = (
        say(NOTICE),
        say(STEPS),
        f"{say(safety_words.PEOPLE)}: {DOTS}",
        f"{say(safety_words.CALM)}: {DOTS}",
    )
    cards = (_card(context, f"plan-{at}", words, at, LOW) for at, words in enumerate(plan, 1))
    shown = stack(lead, 10.0, _steps(context), 12.0, stack(*cards, gap=9.0))
    return Slide(say(safety_words.TITLE), shown.content, skip=True)


def _steps(context: Context) -> Part:
    """The protective sequence as pictures in a row."""
    names = ("pause", "save", "report", "block", "tell")
    steps = grid([_step(context, name) for name in names], len(names), 12.0)
    return one("card.steps", steps, role="list")


def _step(context: Context, name: str) -> Part:
    look = context.look
    ground, ink = (getattr(look.theme, token) for token in COLOURS[name])
    words = context.say(TOOL_NAMES[name])
    below = grow(line(look, words, "label", look.theme.on_page))
    step = stack(put(mark(look, name, (ground, ink), 62.0, 34.0), "middle"), 6.0, below)
    return one(f"step:{name}", step, role="item", name=words)


def pause(context: Context, state: State, page: int) -> Slide:
    """Between two lessons of 20 minutes."""
    del state, page
    return Slide(
        context.say(BREAK_TITLE),
        lambda room: with_picture(context, "ending-moon", context.say(BREAK), room),
    )


def contacts(context: Context, state: State, page: int) -> Slide:
    """Three things to keep, and whom to call or write to in this country."""
    del state
    if page == 0:
        return Slide(context.say(plan_words.RULES), _keep(context).content)
    country = country_of(context)
    title = context.say(CONTACTS_TITLE)
    if country is None:
        return Slide(title, lambda room: with_picture(context, "lighthouse", context.say(NO_COUNTRY), room))
    shown = country
    return Slide(title, lambda room: column(room, large_contacts(context, shown), 12.0), top=True)


def end(context: Context, state: State, page: int) -> Slide:
    """A word to the class, and for the teacher the button that ends it, and what was not entered."""
    del page
    left = " ".join(_uncounted(context, state))
    return Slide(
        context.say(END_TITLE),
        lambda room: with_picture(context, "ending-rainbow", context.say(END), room),
        main=Press("finish", END_PRESS, Finish(), "check", careful=True),
        below=said(context.look, "end.left", left, "body", context.look.theme.on_page) if left else None,
    )


def _uncounted(context: Context, state: State) -> tuple[str, ...]:
    """The questions of which not every answer was entered, by their numbers: a sentence for each form."""
    told = []
    for form, text in (("before", UNCOUNTED_BEFORE), ("after", UNCOUNTED_AFTER)):
        open_ = state.unfinished("before" if form == "before" else "after")
        if open_:
            told.append(context.say(text, questions=", ".join(map(str, open_))))
    return tuple(told)


def with_picture(context: Context, name: str, words: str, room: Rect) -> Content:
    """A picture beside a few words or, on a high slide, above them."""
    look, high = context.look, context.viewport.portrait
    align: Literal["left", "center"] = "center" if high else "left"
    told = said(look, "lesson.said", words, "heading", look.theme.on_page, align)
    shown = one("lesson.picture", picture("picture", name))

    def beside(w: float) -> Part:
        return row(square(shown, min(LARGEST, w * 0.32)), 40.0, told, down="middle")

    def below(w: float) -> Part:
        return stack(put(square(shown, min(LARGEST, w * 0.5)), "middle"), 32.0, told)

    return by_width(below if high else beside).content(room)
