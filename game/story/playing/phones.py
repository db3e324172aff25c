"""The phones of all who are played: what is written in a chat is on each phone whose owner is in it."""

from typing import TYPE_CHECKING, Any, Literal

from msgspec.structs import replace

from game.story.grammar.characters import as_person
from game.story.playing.own_phone import OwnPhone
from game.story.playing.view_model import MessageView
from game.story.state import HERO

if TYPE_CHECKING:
    from game.story.grammar.characters import Hero, Old, Person
    from game.story.grammar.model import Episode
    from game.story.grammar.roles import Role


class Phones:
    """One phone for everybody who is played; `own` is that of who is played now."""

    def __init__(self, episode: "Episode", hero: "Hero") -> None:
        """Begin with the phone of this hero in hand, and what was written before the story on each."""
        self.all = {who: OwnPhone(who) for who in (HERO, *episode.roles)}
        self.own = self.all[HERO]
        self.members = {who: person.members for who, person in episode.cast.items() if person.members}
        for who, person in episode.cast.items():
            if not _oneself(person, as_person(hero)):
                self._remember(who, person.history)
        for role in episode.roles.values():
            _remember_other(self.all[role.id], role)

    def _remember(self, thread: str, history: "tuple[Old, ...]") -> None:
        """Put what was written before the story into a chat; its place is in no node."""
        for number, old in enumerate(history):
            message = _old(old, f"before:{thread}", number, HERO)
            self.own.threads.setdefault(thread, []).append(message)
            for phone, chat in self._others(thread):
                mine = replace(message, mine=old.who == phone.owner)
                phone.threads.setdefault(chat, []).append(mine)

    def write(self, thread: str, message: MessageView) -> None:
        """Put something at the end of a chat, on the phones of all who are played and are in it."""
        self.own.write(thread, message)
        for phone, chat in self._others(thread):
            if message.who not in phone.blocked:
                mine = message.who == phone.owner and not message.event
                phone.write(chat, replace(message, mine=mine))
                if not (mine or message.event):
                    phone.count_unread(chat)

    def change(self, thread: str, at: int, **values: Any) -> None:  # noqa: ANN401 - those of a message
        """Change a message of a chat, on every phone on which it is."""
        messages = self.own.threads[thread]
        messages[at] = replace(messages[at], **values)
        for phone, chat in self._others(thread):
            phone.change(chat, messages[at].ref, **values)

    def count(self, thread: str, event: Literal["joined", "left", "bounced"], who: str) -> None:
        """Count who is in a group from now on; what bounced changes nothing."""
        if thread in self.members and event != "bounced":
            others = tuple(each for each in self.members[thread] if each != who)
            self.members[thread] = (*others, who) if event == "joined" else others

    def _others(self, thread: str) -> list[tuple[OwnPhone, str]]:
        """Give the other phones on which this chat is, each with its name there."""
        members, found = self.members.get(thread, ()), []
        for phone in self.all.values():
            if phone is self.own:
                continue
            if phone.owner == thread:
                found.append((phone, self.own.owner))
            elif phone.owner in members:
                found.append((phone, thread))
        return found


def _oneself(person: "Person", hero: "Person") -> bool:
    """Whether this is the hero, who is of the cast for the other hero, by the same name and figure."""
    return (person.person or person.id, person.name.source) == (hero.person, hero.name.source)


def _remember_other(phone: OwnPhone, role: "Role") -> None:
    """Put what was written before the story into the chats of somebody else who is played."""
    for thread, history in role.history.items():
        for number, old in enumerate(history.messages):
            message = _old(old, f"before:{role.id}:{thread}", number, role.id)
            phone.threads.setdefault(thread, []).append(message)


def _old(old: "Old", before: str, number: int, owner: str) -> MessageView:
    """Make a message from before the story, as the owner of a phone sees it."""
    return MessageView((before, number), old.who, old.who == owner, old.text, old=True)
