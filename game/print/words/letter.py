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
WITH = Text(
    "print.letter.with", "A page for home comes with this letter: what to talk about, and what helps."
)
NUMBERS = Text("print.letter.numbers", "Who helps, children and parents alike")
DANGER = Text("print.letter.danger", "In danger right now: police {number}")
QUESTIONS = Text("print.letter.questions", "Do you have questions? Please talk to us:")
THANKS = Text("print.letter.thanks", "Thank you for talking with your child about it.")
# Translators: labels of lines on which somebody writes by hand.
SCHOOL = Text("print.letter.school", "School and class")
DAY = Text("print.letter.day", "Day of the lesson")
REACH = Text("print.letter.reach", "Name, and how to reach us")
SIGNED = Text("print.letter.signed", "Place, date and signature")
SLIP = Text("print.letter.slip", "Slip for the school")
BACK = Text("print.letter.back", "Please tear it off and give it back by:")
CHOICES = (
    Text("print.letter.read", "We have read the letter."),
    Text("print.letter.ring", "We have a question. Please ring us."),
    Text(
        "print.letter.other",
        "We would rather our child did something else in this lesson. No reason is needed.",
    ),
)
NO_NAME = Text(
    "print.letter.no-name",
    "Please write no name of a child, and nothing about a child. After the lesson the school destroys it.",
)
# Translators: labels of lines on which parents write by hand.
CLASS = Text("print.letter.class", "Class")
TELEPHONE = Text("print.letter.telephone", "Telephone, if we should ring")
PARENT = Text("print.letter.parent", "Signature of a parent or carer")
