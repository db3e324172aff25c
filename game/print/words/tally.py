"""The grid in which the teacher counts raised cards or sheets, one for each set of questions."""

from game.text import Text

TITLE = Text("print.tally.title", "Counting")
# Translators: {sheet} is the title of a sheet of questions, such as “Three questions, sheet A”.
FOR = Text("print.tally.for", "{sheet}: for the teacher, not for the class")
HOW = (
    Text("print.tally.strokes", "A stroke for each card or sheet, the fifth across the four."),
    Text("print.tally.whole", "Into the small box goes the whole number, 0 where nobody answered so."),
    Text(
        "print.tally.enter",
        "Enter the numbers while the projector is dark. All boxes of a row together are never more than the "
        "pupils who are there.",
    ),
)
PUPILS = Text("print.tally.pupils", "Pupils today")
# Translators: above a narrow box with the sum of a row: one short word.
TOGETHER = Text("print.tally.together", "All")
DESTROY = Text(
    "print.tally.destroy",
    "Then destroy this page and the sheets. Once the lesson has ended, the game has no exact numbers of "
    "answers either.",
)
