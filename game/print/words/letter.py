"""The letter to parents."""

from game.text import Text

TITLE = Text("print.letter.title", "A letter to parents")
GREETING = Text("print.letter.greeting", "Dear parents and carers,")
ABOUT = Text(
    "print.letter.about",
    "In one of the next lessons we will play a story from the game “Guardians of the Net”. In it, "
    "children practise what to do when something online goes wrong: when somebody asks for a secret or a "
    "picture, makes fun of somebody, or threatens. The class decides together what the people in the "
    "story do, and sees what comes of it.",
)
LESSON = Text("print.letter.lesson", "How the lesson goes")
POINTS = (
    Text(
        "print.letter.shown",
        "Nothing frightening and nothing sexual is shown. A picture in a story is a closed envelope.",
    ),
    Text(
        "print.letter.story", "We talk about the people in the story. No child is asked about their own life."
    ),
    Text("print.letter.pass", "Every child may pass, take a break or stop at any time, and needs no reason."),
    Text(
        "print.letter.survey",
        "A few questions are asked before and after. They are answered without names.",
    ),
    Text(
        "print.letter.privacy",
        "The game needs no internet, no account and no telephone. No name, picture or voice is kept.",
    ),
)
HOME = Text("print.letter.home", "What helps at home")
HOME_POINTS = (
    Text("print.letter.ask", "Ask what the story was about, and which ending your child would have chosen."),
    Text(
        "print.letter.promise",
        "Say on a calm day: “If something odd happens online, you can tell me. I won't be angry, and you "
        "keep your phone.”",
    ),
    Text(
        "print.letter.told",
        "If your child tells you something: listen, stay calm, and believe it. Say that telling was "
        "right. It is the person who did it who is responsible, never the child.",
    ),
    Text(
        "print.letter.proof",
        "Keep messages and profiles, and delete nothing. Don't look at private pictures, and don't copy "
        "them or pass them on.",
    ),
)
NUMBERS = Text("print.letter.numbers", "Who helps, children and parents alike")
DANGER = Text("print.letter.danger", "In danger right now: police {number}")
QUESTIONS = Text(
    "print.letter.questions",
    "Do you have questions, or would you rather your child did not take part? Please talk to us:",
)
THANKS = Text("print.letter.thanks", "Thank you for talking with your child about it.")
# Translators: labels of lines on which somebody writes by hand.
SCHOOL = Text("print.letter.school", "School and class")
DAY = Text("print.letter.day", "Day of the lesson")
REACH = Text("print.letter.reach", "Name, and how to reach us")
SIGNED = Text("print.letter.signed", "Place, date and signature")
