"""Who is in an episode: heroes, and the cast with their profiles and what they wrote before."""

import msgspec

from game.story.reading.fields import AvatarId, FigureId, Keyed, SpeakerId, Word
from game.story.reading.source import Mapping, Sequence, Tree
from game.story.reading.texts_read import Reading, kind_of
from game.story.reading.words import AppLook, Gender, Triangle
from game.text import Text


class Hero(Keyed, frozen=True, kw_only=True):
    """Somebody as whom the episode can be played; `person` is the figure of the art kit."""

    name: Text
    """The hero's name, which stands for `{hero}` in texts."""
    gender: Gender
    """`m` or `f`: the grammar of the languages follows it."""
    person: FigureId = ""
    """The figure of the art kit; by default that of the same id."""
    home: Word = ""
    """The last word of places in this hero's home: `river` in `bedroom-day-river`, for `of: hero`."""


class ProfileLine(msgspec.Struct, frozen=True):
    """A line of a profile: what it tells, and what it says of the person."""

    label: Text
    value: Text


class Profile(msgspec.Struct, frozen=True):
    """What can be seen of a person online."""

    rows: tuple[ProfileLine, ...] = ()

    @classmethod
    def read(cls, reading: Reading, tree: Tree, id_: str) -> "Profile | None":
        """Read `label: value`; the same label is the same text in all profiles of an episode."""
        if not isinstance(tree, Mapping):
            expected = "a mapping (label: value)"
            reading.report.add("wrong-type", tree.mark, expected=expected, found=kind_of(tree))
            return None
        rows = []
        for key, value in tree.pairs:
            slug = "-".join(key.value.lower().split())
            label = reading.text(key, f"{id_.partition('.')[0]}.profile.{slug}")
            said = reading.text(value, f"{id_}.{slug}")
            if label and said:
                rows.append(ProfileLine(label, said))
        return cls(tuple(rows))


class Old(msgspec.Struct, frozen=True):
    """A message from before the story: who wrote it, by cast id or `hero`."""

    who: str
    text: Text


class History(msgspec.Struct, frozen=True):
    """What was written in a chat before the story, the oldest first."""

    messages: tuple[Old, ...] = ()

    @classmethod
    def read(cls, reading: Reading, tree: Tree, id_: str) -> "History | None":
        """Read a list of `who: text`."""
        if not isinstance(tree, Sequence):
            expected = "a list of messages (who: text)"
            reading.report.add("wrong-type", tree.mark, expected=expected, found=kind_of(tree))
            return None
        found = [cls._message(reading, item, f"{id_}-{at}") for at, item in enumerate(tree.items, 1)]
        messages = tuple(each for each in found if each)
        return cls(messages) if len(messages) == len(found) else None

    @staticmethod
    def _message(reading: Reading, tree: Tree, id_: str) -> Old | None:
        """Read one message."""
        if not isinstance(tree, Mapping) or len(tree.pairs) != 1:
            expected = "a message (who: text)"
            reading.report.add("wrong-type", tree.mark, expected=expected, found=kind_of(tree))
            return None
        ((who, said),) = tree.pairs
        reading.names("speaker", who.value, who.mark)
        text = reading.text(said, id_)
        return Old(who.value, text) if text else None


class Person(Keyed, frozen=True, kw_only=True):
    """Somebody of the cast: `person` is a figure of the art kit, `avatar` a picture of it."""

    name: Text
    """The name that the player reads."""
    gender: Gender | None = None
    """`m` or `f`; left out for a group or an app."""
    person: FigureId = ""
    """The figure of the art kit; by default that of the same id."""
    avatar: AvatarId = ""
    """A picture of the art kit, for somebody who is known only online."""
    listener: bool = False
    """`yes` for an adult who listens well."""
    triangle: Triangle = ""
    """On which door of the town this listener's paper triangle hangs: it lights up once they were told."""
    profile: Profile = Profile()
    """What can be seen of the person online: `label: value`, both texts."""
    members: tuple[SpeakerId, ...] = ()
    """Of a group: who is in it from the beginning, where its profile does not name them all."""
    app: AppLook = ""
    """`dark` for a chat in an app that looks unlike the phone's own."""
    history_: History = History()
    """What was written in this chat before the story: a list of `who: text`, the oldest first."""

    @property
    def history(self) -> tuple[Old, ...]:
        """The messages from before the story."""
        return self.history_.messages


def as_person(hero: Hero) -> Person:
    """Give a hero as others see one."""
    looks = hero.person or hero.id
    return Person(id=hero.id, name=hero.name, gender=hero.gender, person=looks, mark=hero.mark)
