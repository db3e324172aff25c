"""The page beside the keyboard: the lesson of 45 minutes key by key, for whoever has never run it.

Words between “ ” are those of the menu and of buttons, as the screen has them.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import msgspec

from game.lesson_flow.plan import PartId
from game.text import Text

Screen: TypeAlias = Literal[
    "setup", "rules", "question", "story", "vote", "way", "answers", "contacts", "finish"
]
"""What is drawn small beside a row."""


class Row(msgspec.Struct, frozen=True):
    """A step of the lesson: its part (none before it begins), what is seen, done, pressed, and what comes.

    `keys` are in the order in which they are pressed; `button` is the one that is pressed in their place.
    """

    part: PartId | None
    screen: Screen
    do: Text
    then: Text
    keys: tuple[str, ...] = ("Page Down",)
    button: Text | None = None


class Trouble(msgspec.Struct, frozen=True):
    """What helps when something happens: keys or a button, or neither, and what comes of it."""

    says: Text
    keys: tuple[str, ...] = ()
    button: Text | None = None


TITLE = Text("print.keys.title", "Key by key: your first lesson")
LEAD = Text(
    "print.keys.lead",
    "Keep this page beside the keyboard: what is on the screen, what you do, what you press, what comes "
    "then. A clicker has the two keys that matter: forward is Page Down, back is Page Up.",
)
SCREEN = Text("print.keys.screen", "On the screen")
DO = Text("print.keys.do", "What you do")
PRESS = Text("print.keys.press", "Press")
THEN = Text("print.keys.then", "What comes then")
# Translators: in the column of minutes, on the row before the lesson begins: one short word.
BEFORE = Text("print.keys.before", "Before")
# Translators: the name of a button, as in lesson.setup-begin.
BEGIN = Text("print.keys.begin", "Begin the lesson")
# Translators: the name of a button, as in lesson.end-press.
FINISH = Text("print.keys.finish", "End, and write the result")
ROWS: Final = (
    Row(
        None,
        "setup",
        Text(
            "print.keys.setup",
            "In the menu of the title: “For teachers”, then “Run a lesson”. Choose how old and how many they "
            "are, the class, 45 minutes, the story.",
        ),
        Text("print.keys.setup-then", "The rules, over the whole screen."),
        (),
        BEGIN,
    ),
    Row(
        "rules",
        "rules",
        Text("print.keys.rules", "Read the six rules aloud."),
        Text(
            "print.keys.rules-then", "A page says how one answers; the next press brings the first question."
        ),
    ),
    Row(
        "before",
        "question",
        Text(
            "print.keys.questions",
            "Read question and answers aloud; each finds a letter. Eyes closed, cards up: count on the page "
            "“Counting”. Or give out the sheets.",
        ),
        Text("print.keys.questions-then", "The next question; after the third one the page of the story."),
    ),
    Row(
        "episode",
        "story",
        Text("print.keys.story", "Choose as whom you play: arrow up, Enter. Pupils read the messages aloud."),
        Text(
            "print.keys.story-then",
            "The story goes on by a step. At a small choice an answer is marked: Page Up marks the next one, "
            "Page Down takes it.",
        ),
        ("Page Down", "Page Up"),
    ),
    Row(
        None,
        "vote",
        # Translators: how often it comes depends on what the class chooses.
        Text(
            "print.keys.vote",
            "Up to three times a strip asks the class. Talk for two minutes. Then hands go up, answer by "
            "answer: type how many.",
        ),
        Text(
            "print.keys.vote-then",
            "The first Page Down closes the vote, the second takes what most chose. In a tie: talk, go to an "
            "answer with Page Up, then Enter.",
        ),
        ("0–9", "Enter", "Page Down", "Page Down"),
    ),
    Row(
        "talk",
        "way",
        Text("print.keys.talk", "Look at the way together. Two of the three questions are enough."),
        Text("print.keys.talk-then", "What helped, three questions to talk about, then the questions after."),
    ),
    Row(
        "after",
        "question",
        Text("print.keys.after", "As before, and one more: how the game felt."),
        Text("print.keys.after-then", "The next question; after the fourth one the result."),
    ),
    Row(
        "result",
        "answers",
        Text(
            "print.keys.result",
            "Read the three good answers aloud, and why. How many gave them is said in words.",
        ),
        Text("print.keys.result-then", "Three things to take home."),
    ),
    Row(
        "contacts",
        "contacts",
        Text("print.keys.contacts", "Read them aloud, then the numbers. Say where you can be found today."),
        Text("print.keys.contacts-then", "The numbers that help, then the last page."),
    ),
    Row(
        None,
        "finish",
        Text("print.keys.end", "Stay in the room for five minutes."),
        Text("print.keys.end-then", "The result lies among your documents; the page says where."),
        (),
        FINISH,
    ),
)
"""The steps in order; a row without a part belongs to the part above it."""
NUMBERS = Text(
    "print.keys.numbers", "Entering the numbers: at a question, at once or when the class has gone"
)
STEPS: Final = (
    Text("print.keys.open", "Press any digit: a page comes that shows no number."),
    Text("print.keys.dark", "Make the projector dark, then press Enter."),
    # Translators: {first} and {second} are the letters of the first two answers, such as A and B.
    Text("print.keys.type", "How many for {first}, Enter, for {second}, Enter … 0 is a number, too."),
    Text("print.keys.next", "Page Down: the next question. After the last one all is covered."),
)
IF = Text("print.keys.if", "If something happens")
# Translators: the name of a button, as in lesson.larger.
LARGER = Text("print.keys.larger", "One more is here")
# Translators: the name of a button, as in lesson.vote-recount.
RECOUNT = Text("print.keys.recount", "Count again")
# Translators: the name of a button, as in lesson.skip.
SKIP = Text("print.keys.skip", "Skip this part")
# Translators: an entry of the menu, as in teachers.teach.
TEACH = Text("print.keys.teach", "Run a lesson")
TROUBLES: Final = (
    Trouble(
        Text("print.keys.if-blank", "The class is to see nothing: a calm picture. B brings the lesson back."),
        ("B",),
    ),
    Trouble(
        Text(
            "print.keys.if-exit",
            "Quick exit: only a calm picture is left. Enter brings the lesson back, nothing is lost.",
        ),
        ("Esc", "Esc", "Esc"),
    ),
    Trouble(Text("print.keys.if-notes", "Your notes for each page; F1 is help, with all keys."), ("N", "F1")),
    Trouble(
        Text("print.keys.if-larger", "Somebody came late, and a number is refused: the class grows by one."),
        button=LARGER,
    ),
    Trouble(
        Text(
            "print.keys.if-recount",
            "Hands were counted wrongly. Later on: Page Up to the page of the story, “Back to the last "
            "stop”.",
        ),
        button=RECOUNT,
    ),
    Trouble(
        Text("print.keys.if-skip", "Time runs out: leave out the questions, never the numbers that help."),
        button=SKIP,
    ),
    Trouble(
        Text(
            "print.keys.if-stopped", "The power failed, or the bell rang: the lesson waits at the same step."
        ),
        button=TEACH,
    ),
    Trouble(
        Text("print.keys.if-window", "The projector shows nothing: F11 makes a window, drag it over there."),
        ("F11",),
    ),
)
"""What may happen in any lesson, and what to press."""
