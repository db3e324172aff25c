"""What moves during play and when: delays, slides, dots, breathing. Pure arithmetic on milliseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.art.answers import LASTS
from game.ui.art.daylight import hour_of
from game.ui.art.life import BEAT

if TYPE_CHECKING:
    from game.story.playing.view import StoryView

SLIDE_MS = 260
"""How long a message, a banner, choices or the phone take to come to their place."""
SAID_MS, HOP_MS = 2600, 420
"""How long an answer of what was pressed on the stage is to be read, and how long its hop takes."""
MOVES_MS = max(LASTS.values())
"""How long a thing on the stage moves at most that was pressed."""
FADE_MS = 300
"""How long one place takes to become another, or a day to come."""
TURN_MS = 110
"""How long a head looks ahead on its way from side to side."""
FLASH_MS = 700
"""How long the answer to a tool is to be seen."""
LIVELY_MS = 6400
"""How long the rings of a call go on after the last change, and the stage lives in quick pictures."""
SLOW_BEAT = 2 * BEAT
"""Milliseconds between two pictures of a stage at which somebody reads for long."""
AGAIN_MS = 15_000
"""So long after it answered a press on something on the stage reads on, and for as long as somebody does."""
FRAME_MS = 16
DOTS_MS = 48
BREATH_FRAME_MS = 80
"""Between two pictures of a breath, which takes ten seconds."""
NEVER = -1_000_000


def lives(story: StoryView) -> bool:
    """Whether something moves behind everything; a card of a day is still, and so is what is over."""
    return not (story.day or story.ending)


def behind(story: StoryView) -> tuple[object, ...]:
    """What is seen behind everything else; where it changes, the one fades into the other."""
    hour = hour_of(story.place, story.clock)
    return story.place, hour, story.shot, story.dim, story.card.text if story.day and story.card else None


class Clock(msgspec.Struct, frozen=True):
    """When things changed, in milliseconds of the app's clock. `since` starts the delay that runs.

    `stirred` is when something last changed, `woke` when the stage began to live, `slid` when something came,
    `cut` when the place behind everything became another, `tooled` when `tool` was used,
    `offered` when something else came that can be pressed to go on (not switches that stay where they are),
    and `petted` when `pet` was pressed for the time `pets`. `answered` holds what was pressed lately, with
    the moment since which it is quiet. `switched` are the lamps that somebody put out or
    lit, for as long as the place is the same.
    """

    since: int
    stirred: int
    woke: int = 0
    slid: int = NEVER
    cut: int = NEVER
    tool: str = ""
    tooled: int = NEVER
    entered: frozenset[str] = frozenset()
    offered: int = NEVER
    pet: str = ""
    pets: int = 0
    petted: int = NEVER
    switched: frozenset[str] = frozenset()
    answered: tuple[tuple[str, int], ...] = ()

    def changed(self, now: int, before: StoryView, after: StoryView, *, tool: str) -> Clock:
        """After an event of the story: everything that is new begins to move now."""
        new = {one.who for one in after.stage} - {one.who for one in before.stage}
        return msgspec.structs.replace(
            self,
            since=now,
            stirred=now,
            slid=now,
            cut=self.cut if behind(before) == behind(after) else now,
            tool=tool or self.tool,
            tooled=now if tool else self.tooled,
            entered=frozenset(new),
            switched=self.switched if before.place == after.place else frozenset(),
            answered=tuple((what, now) for what in self.quiet(now)),
            offered=self.offered if _stays(before, after) else now,
        )

    def after_a_press_on(self, pet: str, now: int) -> Clock:
        """After an animal, a thing or a person was pressed, who answers now."""
        times = self.pets + 1 if pet == self.pet else 1
        lately = tuple((what, when) for what, when in self.answered if what != pet)
        return msgspec.structs.replace(self, pet=pet, pets=times, petted=now, answered=(*lately, (pet, now)))

    def quiet(self, now: int) -> frozenset[str]:
        """What answered lately: a press on it reads on where there is something to be read."""
        return frozenset(what for what, when in self.answered if 0 <= now - when < AGAIN_MS)

    def after_switching(self, lamp: str) -> Clock:
        """After a lamp was put out, or lit again."""
        return msgspec.structs.replace(self, switched=self.switched ^ {lamp})

    def answering(self, what: str, now: int) -> int | None:
        """How long ago that was pressed, in milliseconds; None where its answer is over."""
        age = now - self.petted
        return age if what == self.pet and 0 <= age < SAID_MS else None

    def restarted(self, now: int) -> Clock:
        """The delay begins anew, as somebody was reading something else."""
        return msgspec.structs.replace(self, since=now)

    def due(self, story: StoryView) -> int:
        """When the delay of the story is over."""
        return self.since + story.waiting.delay_ms

    def slide(self, now: int) -> float:
        """How far what slides has come, 0–1."""
        return min(1.0, max(0.0, (now - self.slid) / SLIDE_MS))

    def fade(self, now: int) -> float:
        """How far the place of before has gone, 0–1."""
        return min(1.0, max(0.0, (now - self.cut) / FADE_MS))

    def turning(self, now: int) -> bool:
        """Whether heads are still on their way to who speaks now."""
        return now - self.slid < TURN_MS

    def lively(self, now: int) -> bool:
        """Whether something changed a moment ago."""
        return 0 <= now - self.stirred < LIVELY_MS

    def life(self, now: int) -> int:
        """How long the stage has lived, in whole beats: it never rests while somebody is at it."""
        return max(0, (now - self.woke) // BEAT * BEAT)

    def wake(self, now: int, story: StoryView, *, motion: bool, reading: bool) -> int | None:
        """Milliseconds until the next frame is needed; None when nothing moves and no time runs.

        While somebody is `reading` a profile, or is being read to, the story waits.
        """
        if story.ending and not reading:
            return 0
        waits: list[int] = []
        if story.waiting.kind == "delay" and not reading:
            waits.append(max(0, self.due(story) - now))
        if motion:
            waits += self._moving(now, dots=bool(story.phone.typing) and not reading)
            if lives(story):
                beat = BEAT if self.lively(now) else SLOW_BEAT
                waits.append(beat - (now - self.woke) % beat)
            waits += [BREATH_FRAME_MS] if story.resting else []
        if (left := self.petted + SAID_MS - now) > 0:
            waits.append(FRAME_MS if motion and left > SAID_MS - MOVES_MS else left)
        if now - self.tooled < FLASH_MS:
            waits.append(FRAME_MS if motion else self.tooled + FLASH_MS - now)
        return min(waits, default=None)

    def _moving(self, now: int, *, dots: bool) -> list[int]:
        waits = []
        if now - self.slid < SLIDE_MS or now - self.cut < FADE_MS:
            waits.append(FRAME_MS)
        if dots:
            waits.append(DOTS_MS)
        return waits


def _stays(before: StoryView, after: StoryView) -> bool:
    """Whether something is changed that stays where it is: the phone's settings, or a line of a file."""
    return bool(before.settings and after.settings) or bool(before.dossier and after.dossier)
