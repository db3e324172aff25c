"""The stage as the log leaves it: the place, and who stands there and how."""

import msgspec

from game.story.playing.view_model import Figure
from game.story.reading.words import Cat, Pose, Shot
from game.story.state import HERO


class Stand(msgspec.Struct, frozen=True):
    """How somebody stands there: the expression, the pose and whom they hug, each "" where nobody said so."""

    expression: str = ""
    pose: Pose = ""
    hugs: str = ""


class OnStage(msgspec.Struct, frozen=True):
    """The place and who is in it; each step gives the next one.

    `shot` is a picture in place of all that, with those whom it shows; `dim` whether the room is dark but for
    the light of the screen. `cat` is what the cat does, where a story says so; `hamster` whether
    the hamster lies where it lives. `me` is who is played.
    """

    place: str = ""
    people: dict[str, Stand] = msgspec.field(default_factory=lambda: {HERO: Stand()})
    shot: Shot = "no"
    shown: tuple[str, ...] = ()
    dim: bool = False
    cat: Cat | None = None
    hamster: bool = True
    me: str = HERO

    def at(self, place: str) -> "OnStage":
        """Go to a place, and see it as it is; in a new one there is nobody but oneself."""
        if place == self.place:
            return msgspec.structs.replace(self, shot="no", shown=(), dim=False)
        me = self.people.get(self.me)
        return OnStage(place, {self.me: Stand(me.expression)} if me is not None else {}, me=self.me)

    def near(self, shot: Shot, who: tuple[str, ...] = ()) -> "OnStage":
        """Show a picture in place of the stage, or with "no" the stage again."""
        return msgspec.structs.replace(self, shot=shot, shown=who)

    def lit(self, *, dim: bool) -> "OnStage":
        """Let it be dark but for the screen, or light again."""
        return msgspec.structs.replace(self, dim=dim)

    def with_cat(self, cat: Cat) -> "OnStage":
        """Let the cat do something, or go."""
        return msgspec.structs.replace(self, cat=cat)

    def without_hamster(self) -> "OnStage":
        """Let the hamster be away."""
        return msgspec.structs.replace(self, hamster=False)

    def with_(self, who: str, stand: Stand) -> "OnStage":
        """Bring somebody, or let them stand anew; who hugged them is free again."""
        return self._of(_loose(self.people, who) | {who: stand})

    def without(self, who: str) -> "OnStage":
        """Let somebody go."""
        left = _loose(self.people, who)
        return self._of({each: stand for each, stand in left.items() if each != who})

    def changed(self, who: str, expression: str, pose: Pose) -> "OnStage":
        """Change expression and pose of somebody who is there; "" leaves what is."""
        stand = self.people.get(who)
        if stand is None:
            return self
        face = expression or stand.expression
        if pose:
            return self.with_(who, Stand(face, pose))
        return self._of(self.people | {who: msgspec.structs.replace(stand, expression=face)})

    def handling(self, *, put_away: bool) -> "OnStage":
        """Let the phone be taken or put away: one's own hands follow it, and a hug ends when it is taken."""
        hands = self.people.get(self.me, Stand())
        if not hands.pose and (put_away or not hands.hugs):
            return self
        return self.with_(self.me, Stand(hands.expression))

    def hugging(self, one: str, other: str) -> "OnStage":
        """Let two hug, and bring who is not there yet."""
        first, second = (self.people.get(who, Stand()).expression for who in (one, other))
        free = _loose(_loose(self.people, one), other)
        return self._of(free | {one: Stand(first, hugs=other), other: Stand(second, hugs=one)})

    def _of(self, people: dict[str, Stand]) -> "OnStage":
        return msgspec.structs.replace(self, people=people)


def alone(who: str) -> OnStage:
    """Give the stage on which somebody who is played from now on is alone, in no place yet."""
    return OnStage(people={who: Stand()}, me=who)


def _loose(people: dict[str, Stand], who: str) -> dict[str, Stand]:
    """Everybody, of whom nobody hugs this one any more."""
    return {
        each: msgspec.structs.replace(stand, hugs="") if stand.hugs == who else stand
        for each, stand in people.items()
    }


def figure(who: str, person: str, stand: Stand) -> Figure:
    """Give somebody on the stage as they are to be seen."""
    return Figure(who, person, stand.expression, stand.pose, stand.hugs)
