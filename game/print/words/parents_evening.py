"""The evening for parents: thirty minutes, minute by minute."""

from typing import Final

from game.print.words import contacts, home, meeting, rules
from game.print.words.when_a_child_tells import Claim
from game.text import Text

TITLE = Text("print.evening.title", "An evening for parents: 30 minutes")
LEAD = Text(
    "print.evening.lead",
    "For parents and carers of a class, before its lesson or after it. They go home with one sentence "
    "they can say, and with a number.",
)
HAVES = (
    meeting.HAVE_GAME,
    Text("print.evening.have-print", "Printed: the page for home for each family, the poster of contacts."),
    Text("print.evening.have-person", "The responsible person of the school is in the room, and says so."),
)
PARTS = (
    (
        3,
        Text("print.evening.welcome", "Welcome"),
        Text(
            "print.evening.welcome-do",
            "Say how long it takes. The rules for pupils hold tonight, too; read the first three.",
        ),
        rules.TITLE,
        Text(
            "print.evening.welcome-say",
            "“Nobody talks about their own child here. For that I stay afterwards.”",
        ),
    ),
    (
        4,
        Text("print.evening.silent", "Why children stay silent"),
        Text(
            "print.evening.silent-do",
            "Ask what a child fears who wants to tell. Collect five answers, then read the figures overleaf.",
        ),
        None,
        Text("print.evening.silent-say", "“What would you have feared, at twelve?”"),
    ),
    (
        12,
        Text("print.evening.story", "The story"),
        Text(
            "print.evening.story-do",
            "Read it aloud; hands decide. Where it asks which sentence to follow, take Luka's at the kitchen "
            "table. Without a projector: the scene overleaf.",
        ),
        meeting.GAME,
        Text("print.evening.story-say", "“Take what you would really say, at the end of a long day.”"),
    ),
    (
        6,
        Text("print.evening.again", "Saying it again"),
        Text(
            "print.evening.again-do",
            "In twos: one says a sentence that closes a mouth, stops, and says one that opens it. Then the "
            "other.",
        ),
        home.TITLE,
        Text(
            "print.evening.again-say",
            "“You may always say: wait, I'd like to say that again. At home, too.”",
        ),
    ),
    (
        3,
        Text("print.evening.other", "If it was your child who did it"),
        Text(
            "print.evening.other-do",
            "Say it before anybody asks: a child who has passed something on is helped as well. Nobody "
            "drives to the other family.",
        ),
        None,
        Text("print.evening.other-say", "“Stopping today counts. Telling counts, also then.”"),
    ),
    (
        2,
        Text("print.evening.numbers", "Who helps"),
        Text("print.evening.numbers-do", "Read the numbers out. Everybody puts one into their phone now."),
        contacts.TITLE,
        Text(
            "print.evening.numbers-say",
            "“Children may ring it without you. That is no failure of yours.”",
        ),
    ),
)
"""Minutes, what the part is called, what is done, what is seen meanwhile, and what can be said."""
AFTERS = (
    Text("print.evening.stay", "Stay for ten minutes, so that somebody can come to you alone."),
    Text(
        "print.evening.told",
        "If a parent tells you that something happened to a child: it is reported the same day.",
    ),
    Text("print.evening.absent", "Families that were not there get the page for home the next day."),
)
CLAIMS: Final = (
    Claim(
        Text(
            "print.evening.claim-silent",
            "In a survey one child in four feared being embarrassed or judged, one in five trouble in the "
            "family, and one in six felt to blame.",
        ),
        "https://www.thorn.org/research/disclosure-and-reporting/",
        "2022",
    ),
    Claim(
        Text("print.evening.claim-phone", "Children also fear that their phone will be taken away."),
        "https://njcainc.org/online-sexual-solicitation-kids-fears-about-disclosing-to-parents/",
    ),
)
