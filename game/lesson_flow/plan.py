"""The plan of a lesson: its parts, how long each takes, and the pages of each."""

from typing import Final, Literal, TypeAlias

import msgspec

Shape: TypeAlias = Literal["45", "2x20"]
"""One lesson of 45 minutes, or two of 20."""
PartId: TypeAlias = Literal[
    "rules", "before", "episode", "break", "welcome", "talk", "card", "after", "result", "contacts", "end"
]
Form: TypeAlias = Literal["before", "after"]
"""When the survey is answered: before the episode, or after it."""


class LessonPart(msgspec.Struct, frozen=True):
    """A part of the lesson, the minutes that it is planned for, and in which sitting it lies."""

    id: PartId
    minutes: int
    sitting: int = 1


PLANS: Final[dict[Shape, tuple[LessonPart, ...]]] = {
    "45": (
        LessonPart("rules", 5),
        LessonPart("before", 5),
        LessonPart("episode", 18),
        LessonPart("talk", 7),
        LessonPart("card", 3),
        LessonPart("after", 4),
        LessonPart("result", 1),
        LessonPart("contacts", 2),
        LessonPart("end", 0),
    ),
    "2x20": (
        LessonPart("rules", 2),
        LessonPart("before", 4),
        LessonPart("episode", 14),
        LessonPart("break", 0),
        LessonPart("welcome", 2, 2),
        LessonPart("talk", 7, 2),
        LessonPart("card", 3, 2),
        LessonPart("after", 5, 2),
        LessonPart("result", 1, 2),
        LessonPart("contacts", 2, 2),
        LessonPart("end", 0, 2),
    ),
}
"""The parts in order (the lesson as docs/teaching.md tells it); the minutes of a sitting make 45 or 20."""


class Asked(msgspec.Struct, frozen=True):
    """An item of the survey as it is counted: its id and the ids of its options."""

    id: str
    options: tuple[str, ...]


class Setup(msgspec.Struct, frozen=True):
    """What was chosen before the lesson, and the survey as it was then.

    `band` is the age of the class, as the surveys name it; `size` how many pupils are there. `questions` says
    how many questions for talking the episode has, `digest` which text of the survey was counted with.
    """

    band: str
    size: int
    episode: str
    shape: Shape = "45"
    before: tuple[Asked, ...] = ()
    after: tuple[Asked, ...] = ()
    questions: int = 3
    digest: str = ""

    @property
    def parts(self) -> tuple[LessonPart, ...]:
        """The parts of this lesson in order."""
        return PLANS[self.shape]

    def items(self, form: Form) -> tuple[Asked, ...]:
        """The items of one form."""
        return self.before if form == "before" else self.after

    def pages(self, part: PartId) -> int:
        """How many pages a part has: an item or a question is a page, each form begins with one more."""
        if part in ("before", "after"):
            return 1 + len(self.items("before" if part == "before" else "after"))
        return self.questions + 1 if part == "talk" else 1


Place: TypeAlias = tuple[PartId, int]
"""Where a lesson stands: a part and the number of its page, from 0."""


def places(setup: Setup) -> tuple[Place, ...]:
    """All pages of the lesson in order."""
    return tuple((part.id, page) for part in setup.parts for page in range(setup.pages(part.id)))


def following(setup: Setup, place: Place) -> Place:
    """The page after this one; the last one stays."""
    all_ = places(setup)
    return all_[min(all_.index(place) + 1, len(all_) - 1)]


def previous(setup: Setup, place: Place) -> Place:
    """The page before this one; the first one stays."""
    all_ = places(setup)
    return all_[max(all_.index(place) - 1, 0)]


def part_after(setup: Setup, part: PartId) -> PartId:
    """The part after this one; the last one stays."""
    ids = [one.id for one in setup.parts]
    return ids[min(ids.index(part) + 1, len(ids) - 1)]
