"""The lesson for the staff of a school: forty-five minutes, with the card and a scene of a story."""

from game.print.words import meeting, rules, script, when_a_child_tells
from game.text import Text

TITLE = Text("print.staff.title", "A lesson for staff: 45 minutes")
LEAD = Text(
    "print.staff.lead",
    "For everybody whom a child may tell something: teachers, caretakers, cooks, the secretary. They "
    "leave with a card that is filled in.",
)
HAVES = (
    meeting.HAVE_GAME,
    Text(
        "print.staff.have-card", "For each person: the card “If a child tells you”, both sides, and a pencil."
    ),
    Text(
        "print.staff.have-numbers",
        "The numbers of the social work centre and the police station, rung up once and found right.",
    ),
    Text(
        "print.staff.have-person", "The responsible person of the school leads it, or sits in the first row."
    ),
)
PARTS = (
    (3, *script.WELCOME[:2], rules.TITLE, script.WELCOME[2]),
    (
        10,
        Text("print.staff.scene", "“Later, please”"),
        Text(
            "print.staff.scene-do",
            "Two read the scene overleaf. Then the same morning from the other side of the desk, in the "
            "game: read it aloud, hands decide, until it asks which of two more sentences to follow. Nobody "
            "says what the teacher should have done.",
        ),
        meeting.GAME,
        Text("print.staff.scene-say", "“Who of us has never said: later? It can be said again.”"),
    ),
    (16, *script.TOLD[:2], when_a_child_tells.TITLE, script.TOLD[2]),
    (
        10,
        Text("print.staff.route", "Our own way"),
        Text(
            "print.staff.route-do",
            "Turn the card over and fill it in. Then the four cases overleaf, two minutes each, in threes.",
        ),
        when_a_child_tells.WHOM,
        Text("print.staff.route-say", "“And if the one whom I'd have to tell is the one who was named?”"),
    ),
    (
        4,
        Text("print.staff.us", "And we ourselves"),
        Text(
            "print.staff.us-do",
            "Agree who listens to those who have listened: a name, and one question on the next day.",
        ),
        None,
        Text("print.staff.us-say", "“Such a day may go home with you. You need not carry it alone.”"),
    ),
    (
        2,
        Text("print.staff.end", "Close"),
        Text(
            "print.staff.end-do",
            "Everybody takes the card along. Say when it is looked at again: a year from now at the latest.",
        ),
        None,
        Text("print.staff.end-say", "“Where does your card lie tomorrow?”"),
    ),
)
"""Minutes, what the part is called, what is done, what is seen meanwhile, and what can be said."""
CASES = Text("print.staff.cases", "Four cases")
ALL_CASES = (
    Text("print.staff.case-picture", "A private picture goes round in a class chat."),
    Text("print.staff.case-home", "A child says: “I don't want to go home today.”"),
    Text("print.staff.case-colleague", "A child names somebody who works at the school."),
    Text("print.staff.case-friday", "It is Friday, a quarter past three. The responsible person has left."),
)
# Translators: labels of lines on which somebody writes by hand: whom they would ring, and whom not.
RING = Text("print.staff.ring", "We ring")
DONT_RING = Text("print.staff.dont-ring", "We don't ring")
AFTERS = (
    Text("print.staff.absent", "Who was not there gets the card, and ten minutes of yours, within the week."),
    Text("print.staff.changes", "When a person or a number changes, all cards change on the same day."),
)
