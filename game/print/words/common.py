"""Words that several printed pages share."""

from game.text import Text

GAME = Text("print.game", "Guardians of the Net")
PRINT = Text("print.button", "Print")
LICENCE = Text("print.licence", "Free to copy and change: CC BY-SA 4.0")
# Translators: how long a part of a lesson takes, in a table or beside a heading. {n} is a number.
MINUTES = Text("print.minutes", "{n} min")
# Translators: a stretch of minutes in a plan, such as 5–10.
FROM_TO = Text("print.from-to", "{start}–{end}")
CONTENTS = Text("print.contents", "Pages for a lesson")
HOW = Text("print.how", "Open a page and print it. Each holds all that it needs and can be copied by itself.")
SHEETS = Text("print.sheets", "{n} sheet", "{n} sheets")
# Translators: a mark beside a number or a law that nobody in authority has confirmed yet.
UNCONFIRMED = Text("print.unconfirmed", "to be confirmed")
