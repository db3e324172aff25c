"""The questions of a survey on paper, for a class without computers for all."""

from game.text import Text

BEFORE = Text("print.questions.before", "Questions before the lesson")
AFTER = Text("print.questions.after", "Questions after the lesson")
LATER = Text("print.questions.later", "Questions some weeks later")
# Translators: for whom: an age band such as 9–12.
AGES = Text("print.questions.ages", "Ages {ages}")
HOW = Text(
    "print.questions.how",
    "One cross in each row. Write no name. When you are done, fold the sheet and put it into the box.",
)
COUNT = Text(
    "print.questions.count",
    "For the teacher: count the sheets item by item, enter the numbers, then destroy the sheets.",
)
