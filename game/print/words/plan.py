"""The lesson plan: two pages for a teacher who has not done this before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.lesson_flow.plan import PartId

KIND = Text("print.plan.kind", "Lesson plan")
# Translators: below the title of a story: for whom, and how long.
FOR = Text("print.plan.for", "Ages {ages} · one lesson of 45 minutes, or two of 20")
GOALS = Text("print.plan.goals", "What the class practises")
GOALS_LEAD = Text(
    "print.plan.goals-lead", "Pupils can name what felt wrong, know what to do, and know two adults to tell."
)
SIGNS = Text("print.plan.signs", "Warning signs to look for afterwards")
NOTE = Text("print.plan.note", "What the story shows")
HAVE = Text("print.plan.have", "What to have ready")
HAVES = (
    Text(
        "print.plan.have-not",
        "Another story, if something like this happened in the class this year, or to a child you know of:"
        " ask the psychologist first.",
    ),
    Text("print.plan.have-pc", "One computer with a projector and sound. No internet."),
    Text("print.plan.have-played", "The story, played through once by yourself: ten to fifteen minutes."),
    Text(
        "print.plan.have-print",
        "Printed: cards A–G and the plan card for each pupil, the rules, the poster of contacts.",
    ),
    Text(
        "print.plan.have-card",
        "The card “If a child tells you”, with the name of the responsible person, who knows of the lesson.",
    ),
    Text("print.plan.have-parents", "The letter to parents, sent a week before."),
)
UNREVIEWED = Text(
    "print.plan.unreviewed",
    "Nobody from outside has reviewed this story yet. Judge for yourself whether it suits your class.",
)
REVIEWED = Text("print.plan.reviewed", "Reviewed by {who}.")
COURSE = Text("print.plan.course", "The 45 minutes")
MINUTES = Text("print.plan.minutes", "Minutes")
HAPPENS = Text("print.plan.happens", "What happens")
SAY = Text("print.plan.say", "What you can say")
PARTS: Final[Mapping[PartId, tuple[Text, Text, Text]]] = {
    "rules": (
        Text("print.plan.rules", "Rules"),
        Text("print.plan.rules-do", "Read the rules out. Show where the numbers hang."),
        Text(
            "print.plan.rules-say",
            "“We talk about people in a story. Nobody has to tell anything about themselves. You may pass.”",
        ),
    ),
    "before": (
        Text("print.plan.before", "Questions before"),
        Text(
            "print.plan.before-do",
            "Three questions on paper, or with cards and eyes closed. The class never sees a number; enter "
            "them while the projector is dark.",
        ),
        Text(
            "print.plan.before-say",
            "“This is no test and has no marks. It shows whether the lesson is any good.”",
        ),
    ),
    "episode": (
        Text("print.plan.episode", "The story"),
        Text(
            "print.plan.episode-do",
            "Read aloud. It stops three times: talk first, then vote with raised hands, which everybody "
            "sees. Other choices: take what is called out.",
        ),
        Text(
            "print.plan.episode-say",
            "“What would you advise? There is no fast and no right card. Why might somebody choose B?”",
        ),
    ),
    "talk": (
        Text("print.plan.talk", "Talking about it"),
        Text(
            "print.plan.talk-do",
            "The game goes on to the way that was taken, what helped, and three questions; two are enough.",
        ),
        Text(
            "print.plan.talk-say",
            "“Who is responsible? Not the one it happened to. Who could have helped, and when?”",
        ),
    ),
    "card": (
        Text("print.plan.card", "My plan"),
        Text("print.plan.card-do", "Everybody fills in a plan card, quietly and alone. Don't collect it."),
        Text("print.plan.card-say", "“Think of two adults. The second is for when the first has no time.”"),
    ),
    "after": (
        Text("print.plan.after", "Questions after"),
        Text("print.plan.after-do", "As before. The last question asks how the game made them feel."),
        Text("print.plan.after-say", "“Say what you think now. ‘I don't know’ is an answer too.”"),
    ),
    "result": (
        Text("print.plan.result", "The result"),
        Text("print.plan.result-do", "Words such as “about half”, and no numbers. Show it, or go past it."),
        Text("print.plan.result-say", "“This is how it looked before, and this is how it looks now.”"),
    ),
    "contacts": (
        Text("print.plan.contacts", "Who helps"),
        Text(
            "print.plan.contacts-do",
            "Three things to take home, then the numbers. Say when and where you can be found today.",
        ),
        Text(
            "print.plan.contacts-say",
            "“You can tell any time, later too. You won't be in trouble for asking for help.”",
        ),
    ),
}
"""For each part of the lesson: its name, what the teacher does, and what can be said."""
TWICE = Text(
    "print.plan.twice",
    "Two times 20 minutes: a shorter form of the story the first time. The second begins with “What do we "
    "remember?” and goes on with talking about it.",
)
STOPS = Text("print.plan.stops", "Stop points")
STOPS_LEAD = Text(
    "print.plan.stops-lead",
    "The game stops by itself. Which of them come up depends on what the class chooses.",
)
ASK = Text("print.plan.ask", "Ask first")
VOTE = Text("print.plan.vote", "Then vote")
TALK = Text("print.plan.talk-title", "To talk about")
IF = Text("print.plan.if", "And if …")
IFS = (
    (
        Text("print.plan.if-story", "… somebody begins to tell their own story?"),
        Text(
            "print.plan.if-story-do",
            "“Thank you. That is important. I will listen to you right after the lesson.” Go on, and keep"
            " the promise the same day.",
        ),
    ),
    (
        Text("print.plan.if-sad", "… somebody gets quiet or sad?"),
        Text(
            "print.plan.if-sad-do",
            "Offer a break without asking why. Key B makes the screen calm; a part can be skipped for the"
            " whole class.",
        ),
    ),
    (
        Text("print.plan.if-laugh", "… they laugh, or blame the person in the story?"),
        Text(
            "print.plan.if-laugh-do",
            "“Laughing can also mean that it is hard to bear.” Ask: who did something that nobody may do?",
        ),
    ),
    (
        Text("print.plan.if-wrong", "… the class votes for something risky?"),
        Text(
            "print.plan.if-wrong-do",
            "Play it. The story shows that there is always a way back, and nobody is told off.",
        ),
    ),
    (
        Text("print.plan.if-late", "… time runs out?"),
        Text(
            "print.plan.if-late-do",
            "Leave out the questions before and after, never the contacts. The game takes you on at the "
            "same place next time.",
        ),
    ),
)
RULES = Text("print.plan.rules-title", "Three things to take home")
TAKE = (
    Text(
        "print.plan.take-fault",
        "It is never the child's fault. Who pushes, threatens or passes on is responsible.",
    ),
    Text("print.plan.take-stop", "You can stop, keep proof, report, block and leave, in any order."),
    Text(
        "print.plan.take-tell",
        "You can tell at any time, later too. If the first adult doesn't listen, tell another.",
    ),
)
END = Text("print.plan.end", "After the lesson")
ENDS = (
    Text("print.plan.end-stay", "Stay in the room for five minutes, so that somebody can come to you."),
    Text(
        "print.plan.end-comfort",
        "Did some say that the game made them feel bad? Talk with the responsible person today.",
    ),
    Text(
        "print.plan.end-wipe",
        "End the lesson in the game: single answers are deleted; only figures moved by chance stay.",
    ),
)
