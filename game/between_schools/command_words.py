"""What `cuvari records` and `cuvari trainer` tell in a terminal."""

from __future__ import annotations

from typing import Final

from game.text import Text

# Translators: all of these are told in a terminal. Words in `such quotes` are typed, and stay as they are.
# {new}, {longer} and {known} are numbers of files.
MERGED = Text("records.merged", "New: {new}. Longer than before: {longer}. Known already: {known}.")
OTHERS = Text("records.others", "{n} other file was left alone.", "{n} other files were left alone.")
LEFT_OUT = Text(
    "records.left-out",
    "{n} more code is left out, because no programme hands on so many kits, or {deepest} times.",
    "{n} more codes are left out, because no programme hands on so many kits, or {deepest} times.",
)
DELETE_BELOW = Text(
    "records.delete-below", "`records delete --kit CODE --below` deletes a kit and all that came from it."
)
# Translators: heads of columns.
LESSONS: Final = (
    Text("records.column-lesson", "lesson"),
    Text("records.column-week", "week"),
    Text("records.column-story", "story"),
    Text("records.column-ages", "ages"),
    Text("records.column-pupils", "pupils"),
)
UNDER_WAY = Text("records.under-way", "under way")
NOTHING_KEPT = Text("records.nothing", "Nothing is kept of any lesson.")
SCHOOL = Text("records.school", "This school has the code {code}.")
# Translators: {lesson} is the beginning of the code of a lesson.
ENDED = Text("records.ended", "{lesson} has ended: its figures are moved, and no single answer is left here.")
ENDED_ONCE = Text(
    "records.ended-once",
    "{lesson} had a result that was deleted here. Not all is as it was then: a journal is missing, new, torn "
    "or whole now, or the class was counted by hand. A second result beside the first could tell of single "
    "pupils, so none was made.",
)
DELETED = Text("records.deleted", "{lesson} is deleted.")
KIT_DELETED = Text(
    "records.kit-deleted", "The kit {code} is deleted, with what was noted of trainings. Lessons stay."
)
KITS_DELETED = Text(
    "records.kits-deleted",
    "The kit {code} and {n} below it are deleted, with what was noted of trainings. Lessons stay.",
    "The kit {code} and {n} below it are deleted, with what was noted of trainings. Lessons stay.",
)
# Translators: a journal is the file of the answers of one seat.
REMOVED = Text(
    "records.removed",
    "{n} journal was removed, because all of it is kept here.",
    "{n} journals were removed, because all of them is kept here.",
)
OVERLAP = Text(
    "records.overlap",
    "Two results of the lesson {lesson} share all or some of their seats. The larger counts.",
)
WRONG_CODE = Text("records.wrong-code", "{code} is no code: please look at it once more.")
UNKNOWN_KIT = Text("records.unknown-kit", "There is no kit {code}: `trainer merge` names them.")
NO_SUCH_LESSON = Text("records.no-such-lesson", "There is no lesson whose code begins with {name}.")
SEVERAL = Text(
    "records.several",
    "There is {n} lesson whose code begins with {name}: please say more of it.",
    "There are {n} lessons whose code begins with {name}: please say more of it.",
)

# Translators: heads of columns; “below” are those who got their kits from there.
CHAIN: Final = (
    Text("trainer.column-code", "code"),
    Text("trainer.column-trained", "trained"),
    Text("trainer.column-kits", "kits"),
    Text("trainer.column-lessons", "lessons"),
    Text("trainer.column-pupils", "pupils"),
    Text("trainer.column-lessons-below", "lessons below"),
    Text("trainer.column-pupils-below", "pupils below"),
)
NO_KIT = Text("trainer.no-kit", "no kit")
NOTHING_KNOWN = Text("trainer.nothing", "Nothing is known of any kit, training or lesson.")
# Translators: a kit is a trainer's stick; {place} is the folder of the stick.
KIT_ALREADY = Text("trainer.kit-already", "{place} is a trainer's stick already. Its code is {code}.")
KIT_MADE = Text("trainer.kit-made", "The trainer's stick in {place} has the code {code}.")
NOT_COPIED = Text(
    "trainer.not-copied",
    "The game is installed on this computer and was not copied: install it where it is used.",
)
TRAINED = Text("trainer.trained", "A training of {n} person is noted.", "A training of {n} people is noted.")
COUNTS_FOR = Text("trainer.counts-for", "From now on lessons on this computer count for {code}.")
