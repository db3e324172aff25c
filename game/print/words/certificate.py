"""The certificates: for a class, which names no child, and for an adult who has learned to train others."""

from game.text import Text

TITLE = Text("print.certificate.title", "Certificate")
CLASS = Text("print.certificate.class", "Certificate for a class")
TRAINER = Text("print.certificate.trainer", "Certificate for a trainer")
# Translators: below the big word "Certificate"; a line to write on follows: which class.
THIS_CLASS = Text(
    "print.certificate.this-class", "This class has played a story together, and talked about it:"
)
PRACTISED = Text("print.certificate.practised", "It has practised six things that help online, in any order:")
TOGETHER = Text(
    "print.certificate.together",
    "No name stands here. Everybody had a part in it: who spoke, who listened, who passed.",
)
# Translators: below the big word "Certificate"; a line with the name of an adult follows.
THIS_PERSON = Text("print.certificate.this-person", "This person has been trained to train others:")
CONTENT = Text("print.certificate.content", "What was practised")
NO_LICENCE = Text(
    "print.certificate.no-licence",
    "Whether it counts as further training is for the authority of your country to say:",
)
# Translators: labels of lines on which somebody writes by hand.
WHICH_CLASS = Text("print.certificate.which-class", "Class and school")
STORY = Text("print.certificate.story", "Story")
DAY = Text("print.certificate.day", "Day")
PERSON = Text("print.certificate.person", "Name and surname")
WORKS = Text("print.certificate.works", "School or service")
TEACHER = Text("print.certificate.teacher", "Teacher")
HELD_BY = Text("print.certificate.held-by", "Trainer who held it")
STAMP = Text("print.certificate.stamp", "Stamp")
