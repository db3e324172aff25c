"""The plan of a lesson: its parts, how long each takes, and the pages of each."""

from typing import Final, Literal, TypeAlias

import msgspec

from game.language.languages import SOURCE_LANGUAGE, class_name

Shape: TypeAlias = Literal["45", "45-story", "15", "2x20", "30", "90", "recall"]
"""How much time there is: 45 minutes with questions or without, others, and ten minutes weeks later."""
PartId: TypeAlias = Literal[
    "rules", "before", "episode", "break", "welcome", "talk", "card", "after", "result", "contacts", "end"
]
Form: TypeAlias = Literal["before", "after"]
"""When the survey is answered: before the episode, or after it."""
First: TypeAlias = Literal["a", "b"]
"""With which of the parallel forms of the survey a lesson begins."""
Cut: TypeAlias = Literal["whole", "lesson", "short"]
"""Which form of the story is played: all of it, that for a lesson, or the short one of a stand."""


class LessonPart(msgspec.Struct, frozen=True):
    """A part of the lesson, the minutes that it is planned for, and in which sitting it lies."""

    id: PartId
    minutes: int
    sitting: int = 1


class Plan(msgspec.Struct, frozen=True):
    """What a lesson consists of: its parts, the form of its story, at how many stops it votes, what it asks.

    `all_questions` asks the whole survey; else three questions are asked, and how the game felt.
    """

    parts: tuple[LessonPart, ...]
    cut: Cut = "lesson"
    stops: int = 3
    all_questions: bool = False

    @property
    def minutes(self) -> tuple[int, ...]:
        """The minutes of each sitting."""
        last = max(part.sitting for part in self.parts)
        return tuple(
            sum(part.minutes for part in self.parts if part.sitting == sitting)
            for sitting in range(1, last + 1)
        )


def _parts(*given: tuple[PartId, int], sitting: int = 1) -> tuple[LessonPart, ...]:
    return tuple(LessonPart(id_, minutes, sitting) for id_, minutes in given)


PLANS: Final[dict[Shape, Plan]] = {
    "45": Plan(
        _parts(
            ("rules", 2), ("before", 4), ("episode", 24), ("talk", 7), ("after", 5), ("result", 1),
            ("contacts", 2), ("end", 0),
        )
    ),
    "45-story": Plan(
        _parts(("rules", 3), ("episode", 26), ("talk", 12), ("contacts", 4), ("end", 0)), "lesson"
    ),
    "15": Plan(
        _parts(("rules", 1), ("episode", 12), ("contacts", 2), ("end", 0)), "short", 1
    ),
    "2x20": Plan(
        (
            *_parts(("rules", 1), ("before", 4), ("episode", 15), ("break", 0)),
            *_parts(
                ("welcome", 2), ("talk", 8), ("after", 5), ("result", 1), ("contacts", 4), ("end", 0),
                sitting=2,
            ),
        ),
        "short", 2,
    ),
    "30": Plan(
        _parts(("rules", 2), ("episode", 16), ("talk", 9), ("contacts", 3), ("end", 0)), "short", 2
    ),
    "90": Plan(
        _parts(
            ("rules", 3), ("before", 10), ("episode", 32), ("talk", 16), ("card", 9), ("after", 11),
            ("result", 3), ("contacts", 6), ("end", 0),
        ),
        "whole", 4, all_questions=True,
    ),
    "recall": Plan(_parts(("welcome", 2), ("talk", 5), ("contacts", 3), ("end", 0)), "lesson", 0),
}  # fmt: skip
"""The parts in order, as `docs/teaching.md` tells them; all that shows minutes takes them from here."""
STORY_MINUTES: Final[dict[Shape, int]] = {
    shape: part.minutes for shape, plan in PLANS.items() for part in plan.parts if part.id == "episode"
}
"""How long the story may take in each lesson that has one."""


class Asked(msgspec.Struct, frozen=True):
    """An item of the survey as it is counted: its id and the ids of its options."""

    id: str
    options: tuple[str, ...]


class Setup(msgspec.Struct, frozen=True):
    """What was chosen before the lesson, and the survey as it was then.

    `band` is the age of the class, as the surveys name it; `size` how many pupils are there; `grade` and
    `letter` name it among the lessons that wait on a computer. `digest` says which text of the survey was
    counted with.
    """

    band: str
    size: int
    episode: str
    shape: Shape = "45"
    before: tuple[Asked, ...] = ()
    after: tuple[Asked, ...] = ()
    digest: str = ""
    first: First = "a"
    """The form of the survey that is filled in before."""
    grade: int = 0
    letter: str = ""

    @property
    def group(self) -> str:
        """The class, as it stands in the name of a file: 7a or 7-2; "" where it has no name."""
        return class_name(SOURCE_LANGUAGE, self.grade, self.letter)

    @property
    def plan(self) -> Plan:
        """What this lesson consists of."""
        return PLANS[self.shape]

    @property
    def parts(self) -> tuple[LessonPart, ...]:
        """The parts of this lesson in order."""
        return self.plan.parts

    def items(self, form: Form) -> tuple[Asked, ...]:
        """The items of one form."""
        return self.before if form == "before" else self.after

    def pages(self, part: PartId) -> int:
        """How many pages a part has: an item is a page, and each form begins with one more."""
        if part in ("before", "after"):
            return 1 + len(self.items("before" if part == "before" else "after"))
        return 2 if part == "contacts" else 1


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


def part_after(setup: Setup, part: str) -> PartId:
    """The part after this one; the last one stays, and of one that the plan does not have the first."""
    ids = [one.id for one in setup.parts]
    if part not in ids:
        return ids[0]
    return ids[min(ids.index(part) + 1, len(ids) - 1)]
