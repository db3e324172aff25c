"""The seminar on the first hour of a case: ninety minutes for police, school, prosecutor and judge."""

from __future__ import annotations

from game.print.words import case_file, meeting, script
from game.text import Text

TITLE = Text("print.seminar.title", "A seminar on the first hour: 90 minutes")
LEAD = Text(
    "print.seminar.lead",
    "For police, schools, prosecutors and judges in one room, up to twenty. Each profession has a table, "
    "and a stop at which it speaks first.",
)
HAVES = (
    meeting.HAVE_GAME,
    Text(
        "print.seminar.have-file",
        "Printed: the case file of your country for each person, and a red pen for each table.",
    ),
    Text(
        "print.seminar.have-confirmed",
        "What stands on its third page as open: asked beforehand, and written in.",
    ),
    Text(
        "print.seminar.have-person",
        "Somebody who knows children in such cases sits with you. No real case is told.",
    ),
)
PARTS = (
    (
        8,
        *script.WELCOME[:2],
        None,
        Text("print.seminar.rules-say", "“We talk about Marko, and about no child of ours.”"),
    ),
    (
        22,
        Text("print.seminar.hour", "The hour"),
        Text(
            "print.seminar.hour-do",
            "Play from ten past eight to the desk. Hands decide; the table whose turn it is votes last. "
            "Everybody writes the twelve lines by hand as they come.",
        ),
        meeting.GAME,
        Text("print.seminar.hour-say", "“There's a good reason for the other way. Who can say it?”"),
    ),
    (
        12,
        Text("print.seminar.first", "Stop: police and school"),
        Text(
            "print.seminar.first-do",
            "The tables of police and school answer their questions on the second page. Then all: what "
            "would you do in the minute after the copy?",
        ),
        case_file.BY_PROFESSION,
        Text("print.seminar.first-say", "“Whom do you tell, by name, and before which minute is over?”"),
    ),
    (
        14,
        Text("print.seminar.prosecutor", "Stop: the prosecutor reads"),
        Text(
            "print.seminar.prosecutor-do",
            "Play the first reading. The prosecutors choose a line, it is reopened, and they say what "
            "changes for this week. The police answer.",
        ),
        meeting.GAME,
        Text("print.seminar.prosecutor-say", "“What protects the boy from today on?”"),
    ),
    (
        12,
        Text("print.seminar.defence", "Stop: the defence reads"),
        Text(
            "print.seminar.defence-do",
            "Play on to the second reading. One from each table takes the part of the defence and looks for "
            "the hole. Nobody speaks about the boy, only about the file.",
        ),
        meeting.GAME,
        Text("print.seminar.defence-say", "“If nobody asks, nobody knows whether it holds.”"),
    ),
    (
        14,
        Text("print.seminar.judge", "Stop: the judge reads"),
        Text(
            "print.seminar.judge-do",
            "Play to the end. The judges write one sentence of the reasons: who is responsible, without a "
            "word about what can be seen. It is read aloud.",
        ),
        meeting.GAME,
        Text("print.seminar.judge-say", "“Would Marko be able to read this sentence?”"),
    ),
    (
        8,
        Text("print.seminar.agree", "What we agree"),
        Text(
            "print.seminar.agree-do",
            "In mixed fours: one line of the file that changes with us from Monday on, who does it, and "
            "whom one rings. Write it on the second page.",
        ),
        None,
        Text("print.seminar.agree-say", "“A number that one can ring at ten past eight, please.”"),
    ),
)
"""Minutes, what the part is called, what is done, what is seen meanwhile, and what can be said."""
STOPS = Text("print.seminar.stops", "If it gets difficult")
# Translators: what may happen at a stop, and what helps then.
STOP_HELPS = (
    (
        Text("print.seminar.blame", "One profession blames another"),
        Text(
            "print.seminar.blame-do",
            "Ask for the good reason of the other way. Each of the twelve has one.",
        ),
    ),
    (
        Text("print.seminar.real", "Somebody begins to tell a real case"),
        Text(
            "print.seminar.real-do",
            "Stop kindly: nobody here may recognise a child. Which line of the file is it about?",
        ),
    ),
    (
        Text("print.seminar.law", "There is a quarrel about the law"),
        Text(
            "print.seminar.law-do",
            "Write it on the third page as open, with a name who asks. Don't decide it by voting.",
        ),
    ),
    (
        Text("print.seminar.quiet", "Somebody has become quiet"),
        Text(
            "print.seminar.quiet-do",
            "A break of five minutes, and a word at the door. Such work goes home with one.",
        ),
    ),
)
AFTERS = (
    Text("print.seminar.sheet", "Send what was agreed to everybody within the week, without a case in it."),
    Text("print.seminar.again", "Meet once more in three months: which line has changed?"),
    Text("print.seminar.us", "Agree who listens to those who do this work every day."),
)
AGREED = Text("print.seminar.agreed", "What we have agreed")
# Translators: labels below lines on which somebody writes by hand.
AGREED_WHAT = (
    Text("print.seminar.agreed-line", "Which line"),
    Text("print.seminar.agreed-who", "Who does it"),
    Text("print.seminar.agreed-ring", "Whom one rings, and the number"),
)
