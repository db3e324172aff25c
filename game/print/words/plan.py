"""The lesson plan: three pages for a teacher who has not done this before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.lesson_flow.plan import PartId, Shape

SHAPES: Final[Mapping[Shape, Text]] = {
    "45": Text("lesson.setup-45", "45 minutes"),
    "45-story": Text("lesson.setup-45-story", "45, no questions"),
    "15": Text("lesson.setup-15", "15: one scene"),
    "2x20": Text("lesson.setup-2x20", "2 × 20 minutes"),
    "30": Text("lesson.setup-30", "30 minutes"),
    "90": Text("lesson.setup-90", "90 minutes"),
    "recall": Text("lesson.setup-recall", "10, weeks later"),
}
"""How much time a lesson has, in few words."""
KIND = Text("print.plan.kind", "Lesson plan")
# Translators: below the title of a story: for whom, and how long. {time} is such as “45 minutes”.
FOR = Text("print.plan.ages-time", "Ages {ages} · {time}")
AIMS = Text("print.plan.aims", "Aims")
# Translators: three aims follow, each in a line of its own.
AIMS_LEAD = Text("print.plan.aims-lead", "After the lesson pupils can")
SUBJECT = Text("print.plan.subject", "Subject and grade")
SUBJECTS = Text(
    "print.plan.subjects", "Lesson of the form teacher, civic education, informatics, health education."
)
# Translators: {eight} and {nine} are grades such as 5–7.
GRADES = Text(
    "print.plan.grades",
    "Grades {eight} where primary school has eight years, {nine} where it has nine; age decides, not grade.",
)
OUTCOMES = Text("print.plan.outcomes", "Where it fits, and its source")
SOURCE = Text("print.plan.source", "Source")
CODE = Text("print.plan.code", "Code, by hand")
CONFIRM = Text("print.plan.confirm", "to be confirmed")
NO_CODES = Text(
    "print.plan.no-codes",
    "No code of an outcome is printed: we have read none at its source. Write yours in the last column.",
)
DIFFERENT = Text("print.plan.different", "For different pupils")
# Translators: each with whom it is for, and what changes.
WHO_DIFFERS = (
    (
        Text("print.plan.easy", "Reads with effort"),
        Text(
            "print.plan.easy-do",
            "The page “In easy words”, read together before. In the game's settings: larger letters, letters "
            "that are easier to read, reading aloud, less motion.",
        ),
    ),
    (
        Text("print.plan.pictures", "Speaks little"),
        Text(
            "print.plan.pictures-do",
            "Picture cards: pointing at one is an answer, in a vote, too. Lay out four at most at a time.",
        ),
    ),
    (
        # Translators: bs and sr say IOP (individual education plan), hr says it in words.
        Text("print.plan.iep", "Has an IEP"),
        Text(
            "print.plan.iep-do",
            "One aim instead of three: show by word, picture or sign one adult to tell. One stop instead of "
            "three, a sign for a break agreed on before, a place beside the door.",
        ),
    ),
)
QUICK = Text("print.plan.quick", "Is done early")
UNTRIED = Text(
    "print.plan.untried",
    "Easy page and picture cards have not been tried yet with pupils who need them: you are the first.",
)
SAFETY = Text("print.plan.safety", "When not to play it, and when to stop")
ASK_FIRST = Text("print.plan.ask-first", "Ask the psychologist of your school first, and take another story.")
STOP_RULE = Text(
    "print.plan.stop-rule",
    "Stop when a real person or picture is named, when somebody goes out upset, or when you aren't sure any "
    "more: key B, “We stop here, and that's all right”, then the page with the numbers. The rest can wait.",
)
GOALS = Text("print.plan.goals", "What the class practises")
GOALS_LEAD = Text(
    "print.plan.goals-lead", "Pupils can name what felt wrong, know what to do, and know two adults to tell."
)
SIGNS = Text("print.plan.signs", "Warning signs to look for afterwards")
NOTE = Text("print.plan.note", "What the story shows")
HAVE = Text("print.plan.have", "What to have ready")
HAVES = (
    Text("print.plan.have-pc", "One computer with a projector and sound. No internet."),
    Text("print.plan.have-played", "The story, played through once by yourself: ten to fifteen minutes."),
    Text(
        "print.plan.have-print",
        "Printed: cards A–G and the plan card for each pupil, the rules, the poster of contacts.",
    ),
    Text(
        "print.plan.have-sheets",
        "For questions on paper: sheets A and B and the page “Counting”, for the ages that you choose in "
        "the game, 9–12 or 13–17.",
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
COURSE = Text("print.plan.course-of", "What happens when")
# Translators: {n} is 1 or 2: a lesson on two days.
SITTING = Text("print.plan.sitting", "Part {n}")
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
            "“This is no test and has no marks. It shows what the class thinks before the story.”",
        ),
    ),
    "episode": (
        Text("print.plan.episode", "The story"),
        Text(
            "print.plan.episode-stops",
            "Read aloud. It stops once: talk first, then vote with raised hands, which everybody sees. Other "
            "choices: take what is called out.",
            "Read aloud. It stops up to {n} times: talk first, then vote with raised hands, which everybody "
            "sees. Other choices: take what is called out.",
        ),
        Text(
            "print.plan.episode-say",
            "“What would you advise? There is no fast and no right card. Why might somebody choose B?”",
        ),
    ),
    "welcome": (
        Text("print.plan.welcome", "Remembering"),
        Text("print.plan.welcome-do", "Let several say a sentence each. Nobody is asked for it."),
        Text("print.plan.welcome-say", "“What do we remember of the story? What helped?”"),
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
        Text(
            "print.plan.result-do",
            "Read the three good answers aloud, and why. How many gave them is said in words.",
        ),
        Text(
            "print.plan.result-say",
            "“These are good answers, and this is why. Which would you tell a friend first?”",
        ),
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
ALL_QUESTIONS = Text(
    "print.plan.all-questions",
    "All questions, best on paper. The class never sees a number; enter them while the projector is dark.",
)
TALK_AGAIN = Text(
    "print.plan.talk-again",
    "Two of the questions below. Ask what somebody could say to the person in the story today.",
)
STOPS = Text("print.plan.stops", "Stop points")
# Translators: {n} is how many times the lesson stops.
STOPS_LEAD = Text(
    "print.plan.stops-up-to",
    "The game stops by itself, once. Which it is depends on what the class chooses.",
    "The game stops by itself, up to {n} times. Which of them come up depends on what the class chooses.",
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
        "End the lesson in the game: single answers and exact counts are deleted on that computer; figures "
        "moved by chance stay.",
    ),
)
