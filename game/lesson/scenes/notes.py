"""The teacher's notes: what to say and do now; a panel on one screen, a page of its own on a second one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import msgspec

from game.lesson.actions import Blank, Notes, Onward, Turn
from game.lesson.scenes.counting import asks, form_of, given
from game.lesson.scenes.kit import BACK as PAGE_BACK
from game.lesson.scenes.kit import BLANK, MINUTE, NEXT, letters_of, refused, resizing, world_of
from game.lesson.scenes.number_rows import Sheet, ends
from game.lesson.scenes.resume import PARTS
from game.lesson_flow.plan import places
from game.results.questionnaires import form_at
from game.text import Text
from game.ui.draw.geometry import Viewport
from game.ui.parts.basic import panel
from game.ui.parts.facts import fact
from game.ui.parts.layout import by_width, over, row, stack, with_foot
from game.ui.parts.part import box, drawn, lines, one
from game.ui.parts.pieces import pressed, round_press, said
from game.ui.parts.sizing import SPRING, fill, pad, sized, square

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.lesson_flow.plan import PartId
    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

TITLE = Text("lesson.notes", "For you")
HIDE = Text("lesson.notes-hide", "Hide the notes (N)")
NOW = Text("lesson.notes-now", "Now: {part}")
THEN = Text("lesson.notes-then", "Then: {part}")
IN_PART = Text("lesson.notes-in-part", "In this part: {n} of {all} minutes")
COUNTED = Text("lesson.counted", "{n} of {size} answers counted", "{n} of {size} answers counted")
TOO_FEW = Text(
    "lesson.counted-few",
    "{n} is missing. Nobody has to answer; but was each card, or each sheet, counted?",
    "{n} are missing. Nobody has to answer; but was each card, or each sheet, counted?",
)
KEYS = Text(
    "lesson.notes-all-keys",
    "Page down goes on, page up goes back, B shows a calm picture, N hides this, F1 tells all keys. Esc "
    "three times quickly is the quick exit. For numbers: digits, then Enter or an arrow for the next letter; "
    "Backspace takes one back. If somebody comes later, count them, too: where the number is refused, a "
    "button makes the class larger.",
)
DISCLOSURE = Text(
    "lesson.notes-disclosure",
    "If a child tells you something: listen, believe, promise no secrecy, ask nothing leading, "
    "and report it the same day. Not in front of the class.",
)
# Translators: {sheet} is a letter: of the two printed sheets with questions.
SHEET = Text("lesson.notes-sheet", "On paper now: sheet {sheet}. Which of both comes first is drawn.")
TOO_MUCH = Text(
    "lesson.notes-too-much",
    "What follows takes {n} minute more than is left. "
    "Leave out the questions at the end, never the contacts.",
    "What follows takes {n} minutes more than are left. "
    "Leave out the questions at the end, never the contacts.",
)
VOTE: Final = (
    Text(
        "lesson.note-vote-talk",
        "Ask the question first, and let a few talk. About the character, never about themselves.",
    ),
    Text(
        "lesson.note-vote-hands",
        "Read the answers A, B, C aloud. Hands or cards up; enter each number, and Enter for the next.",
    ),
    Text(
        "lesson.note-vote-why",
        "Hands are up: look at them together. Ask somebody of each group what speaks for it. No answer is "
        "laughed at.",
    ),
)
STORY: Final = (
    Text(
        "lesson.note-story-read",
        "Let one pupil read each message aloud. Small choices: take what is called out.",
    ),
    Text(
        "lesson.note-story-stop", "Where the story stops for the class, go on with page down: the vote opens."
    ),
    Text(
        "lesson.note-story-tools",
        "The tools at the side work at any moment. Ask: is there one that would help now?",
    ),
)
NOTES: Final[dict[PartId, tuple[Text, ...]]] = {
    "rules": (
        Text("lesson.note-rules-read", "Read the sentences aloud, slowly. Ask whether one is missing."),
        Text(
            "lesson.note-rules-pass",
            "Say it once more: you may pass, and you may leave the room and come back.",
        ),
    ),
    "before": (
        Text(
            "lesson.note-before-alone",
            "Everybody answers alone. On paper: collect and count. With cards: all find their letter with "
            "open eyes; then eyes closed, cards up, count.",
        ),
        Text(
            "lesson.note-before-enter",
            "A number key opens the page for the numbers, once the projector is dark. The class sees none of "
            "them.",
        ),
        Text("lesson.note-before-right", "Don't say which answers are right. That comes with the story."),
    ),
    "episode": (
        Text("lesson.note-episode", "Read the note aloud. Whoever would rather not watch may draw or read."),
        Text(
            "lesson.note-episode-hero",
            "Page down begins as the first one. For another, go there with an arrow key, and press Enter.",
        ),
        *STORY,
    ),
    "break": (Text("lesson.note-break", "Close the game. Next time it asks whether to go on here."),),
    "welcome": (Text("lesson.note-welcome", "Ask: what do you remember of the story? Then go on."),),
    "talk": (
        Text("lesson.note-talk-wait", "Ask, and wait. Ten seconds of silence are fine."),
        Text(
            "lesson.note-talk-character",
            "Stay with the character. If somebody begins to tell something of their own: "
            "thank them, and talk alone later.",
        ),
    ),
    "card": (
        Text(
            "lesson.note-card",
            "Everybody fills in a card and keeps it. Name the school's responsible person yourself.",
        ),
    ),
    "after": (
        Text("lesson.note-after", "As before: alone, no names. The questions are alike and not the same."),
        Text(
            "lesson.note-after-feel",
            "The last one asks how the game felt. If somebody felt bad, "
            "offer a talk to everybody, without pointing.",
        ),
    ),
    "result": (
        Text(
            "lesson.note-result",
            "Read each answer aloud, and why. How many gave it is said only as surely as so few answers "
            "allow. Of a change one class tells too little; many lessons together tell more.",
        ),
    ),
    "contacts": (Text("lesson.note-contacts", "Read the numbers aloud. Hand out the poster or hang it up."),),
    "end": (
        Text(
            "lesson.note-end",
            "The last button writes the result as a page and deletes the lesson, with exact counts and "
            "single answers. Figures that were moved by chance stay on this computer until you delete them.",
        ),
    ),
}
"""What to say and do in each part."""

MARK: Final = "›"
"""Stands before the number that is being entered."""
WIDTH, PART = 420.0, 0.36
"""The panel is so wide, and no larger part of a small screen than that."""
MARGIN = 18.0
GAP, FOOT = 16.0, 64.0
"""Room between two things, and the height of the buttons on the second screen."""


def notes(context: Context, scene: str) -> tuple[Text, ...]:
    """What to say now: of the vote, of the story, or of the part."""
    if scene == "vote":
        return VOTE
    if scene == "play":
        return STORY
    state = world_of(context).state
    return NOTES[state.place[0]] if state is not None and not state.ended else ()


def _with_panel(view: Viewport, free: Piece, board: Piece) -> tuple[Widget, ...]:
    """The panel at the right, or below everything where the canvas is higher than wide; the rest is free."""
    if view.portrait:
        whole = with_foot(free, pad(board, MARGIN, bottom=MARGIN), PART, math.inf)
    else:
        placed = pad(board, y=MARGIN, right=MARGIN)
        whole = by_width(lambda w: row(free, sized(placed, w=min(w * PART, WIDTH) + MARGIN)))
    return whole.draw(view.rect).widgets


def beside_panel(view: Viewport) -> Viewport:
    """The part of the canvas that the panel leaves free."""
    free, _ = _with_panel(view, one("free", SPRING), one("panel", SPRING))
    return Viewport(free.rect.w, free.rect.h, view.scale)


def with_panel(context: Context, tree: Widget, scene: str) -> Widget:
    """The screen with the notes on a panel, which one key hides."""
    look, view = context.look, context.viewport
    close = pressed(look, "notes.hide", context.say(HIDE), Notes(), kind="quiet", icon_name="close")
    area = context.scroll("notes.scroll", _said(context, scene, alone=False).content)
    ground = drawn(lambda place: (panel(look, place, shadow=16.0),))
    inside = pad(stack(20.0, fill(area), 14.0, close, 18.0), 22.0)
    *_, board = _with_panel(view, SPRING, one("notes", over(ground, inside), above=True))
    return msgspec.structs.replace(tree, rect=view.rect, children=(*tree.children, board))


def _said(context: Context, scene: str, *, alone: bool) -> Part:
    """The clock, the notes, and the numbers where the teacher sees them `alone`: the class may not."""
    look, theme = context.look, context.look.theme
    return stack(
        said(look, "notes.title", context.say(TITLE), "subheading", theme.on_panel, role="heading"),
        *_clock(context),
        *(_counts(context, scene) if alone else ()),
        *_sheet(context),
        *(
            fact(look, f"notes.{at}", "discuss", context.say(told), "body", (theme.accent, theme.on_panel))
            for at, told in enumerate(notes(context, scene))
        ),
        fact(
            look, "notes.disclosure", "heart", context.say(DISCLOSURE), "small", (theme.alert, theme.on_panel)
        ),
        said(look, "notes.keys", context.say(KEYS), "small", theme.quiet),
        gap=12.0,
    )


def _sheet(context: Context) -> tuple[Piece, ...]:
    """Which of the two printed sheets is filled in now, while there are questions."""
    state = world_of(context).state
    form = form_of(state) if state is not None else None
    if state is None or form is None:
        return ()
    letter = letters_of(context)["ab".index(form_at(form, state.setup.first))]
    words = context.say(SHEET, sheet=letter)
    return (said(context.look, "notes.sheet", words, "label", context.look.theme.on_panel),)


def _clock(context: Context) -> tuple[Piece, ...]:
    """What is now, how long it takes, and what follows."""
    state = world_of(context).state
    if state is None or state.ended:
        return ()
    look, theme, part = context.look, context.look.theme, state.part
    told = [
        context.say(NOW, part=PARTS[part.id]),
        context.say(MINUTE, n=state.minutes, all=state.planned),
        context.say(IN_PART, n=state.spent.get(part.id, 0), all=part.minutes),
    ]
    following = _following(state)
    if following is not None:
        told.append(context.say(THEN, part=PARTS[following]))
    if state.too_much:
        told.append(context.say(TOO_MUCH, n=state.too_much))
    return tuple(
        said(look, f"notes.clock-{at}", line, "label", theme.on_panel) for at, line in enumerate(told)
    )


def _following(state: State) -> PartId | None:
    ids = list(dict.fromkeys(part for part, _ in places(state.setup)))
    at = ids.index(state.place[0])
    return ids[at + 1] if at + 1 < len(ids) else None


def _counts(context: Context, scene: str) -> tuple[Piece, ...]:
    """What is counted of the item, where somebody counts, and what was refused."""
    state = world_of(context).state
    form = form_of(state) if state is not None else None
    if state is None or form is None or scene != "lesson" or not state.place[1]:
        return ()
    look = context.look
    asked = state.setup.items(form)[state.place[1] - 1]
    sheet = Sheet(asked.options, state.entered(form, asked.id), lambda *_: False)
    here = world_of(context).entry.row
    told = [
        f"{MARK} {number}" if at == here else number
        for at, number in enumerate(ends(context, sheet, covered=False))
    ]
    names = [one.words for one in given(context, form, asked)]
    entered, size = state.entered(form, asked.id), state.setup.size
    total = sum(state.answers(form, asked.id))
    counted = context.say(COUNTED, n=total, size=size)
    few = size - total if None not in entered else 0
    wrong = refused(context, covered=False)
    return (
        said(look, "notes.ask", asks(context, form, asked.id), "small", look.theme.quiet),
        *_listed(context, list(zip(names, told, strict=True))),
        said(look, "notes.total", counted, "label", look.theme.on_panel),
        *(
            (said(look, "notes.few", context.say(TOO_FEW, n=few), "label", look.theme.on_panel),)
            if few
            else ()
        ),
        *((said(look, "notes.refused", wrong, "button", look.theme.alert),) if wrong else ()),
    )


def _listed(context: Context, counts: list[tuple[str, str]]) -> tuple[Piece, ...]:
    """A line for each answer: number, letter and words, each as far from the left as in the other lines."""
    look = context.look
    style = look.type.button

    def widest(of: Iterable[str]) -> float:
        return max((look.typesetter.width(one, style) for one in of), default=0.0) + 1

    letters = letters_of(context)
    number_w, letter_w = (
        widest((*(count for _, count in counts), f"{MARK} 88")),
        widest(letters[: len(counts)]),
    )
    return tuple(
        _line(look, f"notes.count-{at}", (count, letters[at], words), (number_w, letter_w))
        for at, (words, count) in enumerate(counts)
    )


def _line(look: Look, id_: str, parts: tuple[str, str, str], widths: tuple[float, float]) -> Part:
    number, letter, words = parts
    style, ink = "button", look.theme.on_panel
    inside = row(
        sized(lines(look, number, style, ink, "right"), w=widths[0]),
        sized(lines(look, letter, style, look.theme.accent, "center"), w=widths[1]),
        lines(look, words, style, ink),
        gap=GAP,
    )
    return one(id_, inside, role="text", name=" ".join(parts))


def page(context: Context, scene: str) -> Widget:
    """The second screen, for the teacher alone: the notes, the numbers, and the buttons of the lesson."""
    look, view = context.look, context.viewport
    board = one("aside.panel", drawn(lambda place: (panel(look, place),)))
    area = context.scroll("notes.scroll", _said(context, scene, alone=True).content)
    shown = stack(fill(over(board, pad(area, 26.0, 20.0))), GAP, sized(_buttons(context), h=FOOT))
    return one("aside", over(box(look.theme.page), pad(shown, 32.0, 28.0))).widget(view.rect)


def _buttons(context: Context) -> Part:
    """Back, the calm picture, on."""
    look, say = context.look, context.say
    return row(
        square(round_press(look, "aside.back", "back", say(PAGE_BACK), Turn(-1), FOOT), FOOT),
        *(
            piece
            for press in resizing(context)
            for piece in (
                16.0,
                pressed(look, f"aside.{press.id}", say(press.label), press.action, beyond=8.0),
            )
        ),
        16.0,
        pressed(look, "aside.blank", say(BLANK), Blank(), kind="quiet", icon_name="eye", beyond=8.0),
        SPRING,
        pressed(look, "aside.next", say(NEXT), Onward(), kind="primary", icon_name="next", beyond=40.0),
    )
