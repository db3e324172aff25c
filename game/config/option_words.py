"""What `--help` tells of the options of `teach`, `print`, `report`, `records` and `trainer`."""

from __future__ import annotations

from game.text import Text

# Translators: help in a terminal: short, small letters, no full stop. Words in `such quotes` stay.
KEPT_HERE = Text("option.kept-here", "keep everything in this folder")
DATA = Text("option.data", "where the game keeps its things")
WINDOWED = Text("option.windowed", "a window of this size")
LANGUAGE = Text("option.language", "language: {known}")
COUNTRY = Text("option.country", "whose contacts: {known} (default: all)")

SEATS_WORD = Text("option.lesson-word", "the word that is said at the pupils' seats")
SCREENS = Text("option.screens", "0: two windows where there are two screens")

KINDS = Text("option.kinds", "kinds of pages, or all (the default)")
PAGES_OUT = Text("option.pages-out", "where the pages go")

ONE_LESSON = Text("option.one-lesson", "of one lesson, or `last` (default: of all together)")
REPORT_OUT = Text("option.report-out", "where the report goes")

LIST = Text("option.list", "the lessons that are known")
END = Text("option.end", "end lessons: only moved figures stay")
LESSON_ID = Text("option.lesson-id", "the first signs of its code")
DELETE = Text("option.delete", "delete all that is kept of lessons, or kits")
ALL = Text("option.all", "of every lesson")
KIT_CODE = Text("option.kit-code", "a kit, and what was noted of its trainings")
BELOW = Text("option.below", "with --kit: all kits that came from it, too")
EXPORT = Text("option.export", "write results for the programme, every figure moved")
FILES_OUT = Text("option.files-out", "where the files go")
MERGE = Text("option.merge", "take what folders and sticks hold, in any order")
PLACES = Text("option.places", "folders or files")
REMOVE = Text("option.remove", "remove the journals that were taken from there")
SCHOOL = Text("option.school", "tell the code of this school, or take another computer's")
CODE = Text("option.code", "the code of another computer of this school")

KIT = Text("option.kit", "write a stick: the game, pages to print, a new random code")
STICK = Text("option.stick", "the stick")
PAGES_LANGUAGE = Text("option.pages-language", "language of the pages")
TRAINED = Text("option.trained", "note a training")
PEOPLE = Text("option.people", "how many people took part")
WHICH_KIT = Text("option.which-kit", "of the kit (default: the one in use)")
USE = Text("option.use", "run lessons on this computer under the code of a kit")
PRINTED_CODE = Text("option.printed-code", "as printed on the kit")
CHAIN = Text("option.chain", "take what sticks hold, and show the chain down to the pupils")
TABLE_OUT = Text("option.table-out", "also write it as trainers.csv there")
