"""The questions of a survey on paper, for a class without computers for all."""

from game.text import Text

SHEET_A = Text("print.questions.sheet-a", "Questions, sheet A")
SHEET_B = Text("print.questions.sheet-b", "Questions, sheet B")
SHORT_A = Text("print.questions.short-a", "Three questions, sheet A")
SHORT_B = Text("print.questions.short-b", "Three questions, sheet B")
# Translators: above the last question of a sheet that is used before or after a lesson.
ONLY_AFTER = Text("print.questions.only-after", "Only after the story:")
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
WHICH = Text(
    "print.questions.which",
    "Which sheet comes before the story and which after it is drawn for each lesson: your notes say it.",
)
