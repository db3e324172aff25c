"""Every text of the story data with what a translator has to know of it: who speaks to whom, and where."""

from collections import deque
from typing import Final

import msgspec

from game.story.grammar.contacts import Country
from game.story.grammar.graph import playable, played
from game.story.grammar.model import Choose, Ending, Episode, Node
from game.story.grammar.signs import Sign
from game.story.state import HERO
from game.story.steps import Step
from game.story.steps.chat import Chat
from game.story.steps.comment import Comment
from game.story.steps.discuss import Discuss
from game.story.steps.look import Look
from game.story.steps.notify import Notify
from game.story.steps.order import Order
from game.story.steps.place import Place
from game.story.steps.posting import Posting
from game.story.steps.privacy import PrivacyStep
from game.story.steps.say import Say
from game.story.steps.think import Think
from game.story.wording.limits import limits_of
from game.text import Text

FORMS: Final = "If the hero's gender shows: {boy's form|girl's form}."
_GENDERS: Final = {"m": "male", "f": "female"}


class Source(msgspec.Struct, frozen=True):
    """A text, a comment for its translator, and the line of the file on which it stands."""

    text: Text
    comment: str
    line: int

    def within(self, limit: int | None) -> "Source":
        """Give the same with the most letters that the text may have in any language."""
        if limit is None:
            return self
        return msgspec.structs.replace(self, comment=f"{self.comment} At most {limit} letters.")


def texts(episode: Episode) -> tuple[Source, ...]:
    """Give every text of an episode once, in the order of the file as far as the model keeps it."""
    found = [*_head(episode), *_people(episode), *_steps(episode), *_endings(episode)]
    once = {source.text.id: source for source in reversed(found)}
    limits = limits_of(episode)
    ids = dict.fromkeys(source.text.id for source in found)
    return tuple(once[id_].within(limits.get(id_)) for id_ in ids)


def texts_of_signs(signs: dict[str, Sign]) -> tuple[Source, ...]:
    """Give the texts of the warning signs."""
    return tuple(
        Source(text, comment, sign.mark.line)
        for sign in signs.values()
        for text, comment in (
            (sign.title, f"Name of the warning sign {sign.id}: a few words on a label."),
            (sign.explain, f"Explains the warning sign {sign.id} to the child."),
        )
    )


def texts_of_contacts(country: Country) -> tuple[Source, ...]:
    """Give the texts of the contacts of a country, those included that are not shown yet."""
    found = [Source(country.name, "Name of the country.", country.mark.line)]
    for contact in country.contacts:
        who = f"Contact {contact.id} in {country.country}"
        found.append(Source(contact.name, f"{who}: its name; keep the local name.", contact.mark.line))
        if contact.hours:
            found.append(Source(contact.hours, f"{who}: when it can be reached.", contact.mark.line))
        found.append(Source(contact.about, f"{who}: for whom and for what it is.", contact.mark.line))
    return tuple(found)


def _head(episode: Episode) -> list[Source]:
    line = episode.mark.line
    found = [
        Source(episode.title, "Title of the episode.", line),
        Source(episode.summary, "One sentence for the choice of an episode.", line),
        Source(episode.note, "Content note before the episode: plain and calm.", line),
    ]
    if episode.kiosk:
        about = f"Told by the narrator at a stand, where the story begins later. {FORMS}"
        found.append(Source(episode.kiosk.intro, about, episode.kiosk.mark.line))
    about = f"Question for talking afterwards, about the character, never about the player. {FORMS}"
    found += [Source(question, about, line) for question in episode.questions]
    found += [
        Source(text, f"Debrief: what the act “{act}” did in this story. {FORMS}", line)
        for act, text in episode.helped.items()
    ]
    return found


def _people(episode: Episode) -> list[Source]:
    found = [
        Source(hero.name, f"Name of a hero ({_GENDERS[hero.gender]}).", hero.mark.line)
        for hero in episode.heroes.values()
    ]
    for person in episode.cast.values():
        gender = f" ({_GENDERS[person.gender]})" if person.gender else ""
        found.append(Source(person.name, f"Name of {person.id}{gender}.", person.mark.line))
        for row in person.profile.rows:
            found.append(Source(row.label, "Label in a profile.", person.mark.line))
            about = f"Profile of {person.name.source}{gender}, at “{row.label.source}”."
            found.append(Source(row.value, about, person.mark.line))
    return found


def _endings(episode: Episode) -> list[Source]:
    return [source for ending in episode.endings.values() for source in _ending(ending)]


def _ending(ending: Ending) -> list[Source]:
    about = f"The {ending.kind} ending “{ending.title.source}”"
    found = [
        Source(ending.title, f"Title of an ending ({ending.kind}).", ending.mark.line),
        Source(ending.text, f"{about}: what happened then. {FORMS}", ending.mark.line),
    ]
    found += [Source(text, f"{about}: what helped. {FORMS}", ending.mark.line) for text in ending.helped]
    if ending.responsible:
        found.append(Source(ending.responsible, f"{about}: who is responsible.", ending.mark.line))
    if ending.blame:
        comment = f"{about}: that the child is not to blame. {FORMS}"
        found.append(Source(ending.blame, comment, ending.mark.line))
    return found


def _steps(episode: Episode) -> list[Source]:
    places = _places(episode)
    found = []
    for node in episode.nodes.values():
        place = places.get(node.id, "")
        for step in node.steps:
            place = step.place if isinstance(step, Place) else place
            found += [
                Source(text, _comment(episode, step, text, speaker, place), step.mark.line)
                for text, speaker in step.texts()
            ]
    return found


def _places(episode: Episode) -> dict[str, str]:
    """Find out in which place every node begins, by the first way that leads there."""
    found = {episode.start: ""}
    queue = deque([episode.start])
    nodes = episode.nodes
    while queue:
        node = nodes[queue.popleft()]
        for target, place in _leaving(node, found[node.id]):
            if target not in found:
                found[target] = place
                queue.append(target)
    for name in playable(nodes, episode.start, episode.always) - set(found):
        found[name] = ""
    return found


def _leaving(node: Node, place: str) -> list[tuple[str, str]]:
    found = []
    for step in played(node):
        place = step.place if isinstance(step, Place) else place
        found += [(target, place) for target in step.targets()]
    return found


def _comment(episode: Episode, step: Step, text: Text, speaker: str, place: str) -> str:
    """Say what the text is, who speaks, where, and whether the hero's gender shows."""
    where = f" Place: {place}." if place else ""
    forms = f" {FORMS}" if speaker == HERO or _mentions_hero(text) else ""
    return f"{_what(episode, step, text, speaker)}{where}{forms}"


def _mentions_hero(text: Text) -> bool:
    """Tell whether the English text itself has forms or the hero's name."""
    return "{" in text.source


def _what(episode: Episode, step: Step, text: Text, speaker: str) -> str:
    who = _who(episode, speaker)
    if isinstance(step, (Chat, Posting)):
        return _what_written(step, text, who)
    if isinstance(step, Choose):
        return _what_option(step, text)
    if isinstance(step, Order):
        return _what_order(step, text)
    if isinstance(step, PrivacyStep):
        return "Question above privacy settings of the phone."
    if isinstance(step, Look):
        return f"Line below a picture (“{step.look}”) on a card."
    return {
        Notify: f"Notification of a message from {who}.",
        Say: f"Spoken by {who}.",
        Think: "A thought of the hero.",
        Discuss: "Question for a class to talk about, on a card.",
    }.get(type(step), "The narrator.")


def _what_written(step: Chat | Posting, text: Text, who: str) -> str:
    """Say what a message, a post or a comment is."""
    if text == step.why:
        return "The detective round explains a message."
    if isinstance(step, Posting):
        kind = "Comment below a post" if isinstance(step, Comment) else "Post in a feed"
        return f"{kind}, by {who}."
    if step.sticker:
        return f"Says what the picture (“{step.sticker}”) shows that {who} sent in a chat; a few words."
    return f"Chat message from {who}."


def _what_order(step: Order, text: Text) -> str:
    """Say what a text of steps to be put in order is."""
    if text == step.ask:
        return "Question above steps to be put in order."
    if text == step.hint:
        return "Kind hint after steps were put in another order."
    right = [item.text for item in step.order.right]
    return f"Step {right.index(text) + 1} of {len(right)} to be put in order: a few words on a card."


def _what_option(step: Choose, text: Text) -> str:
    if text == step.ask:
        return "Question above the choices."
    if text == step.talk:
        return f"Question that a class talks about before it votes, about the character. {FORMS}"
    kind = next(option.kind for option in step.choose if option.text == text)
    kinds = {"send": "a chat message that", "say": "words that", "do": "something that"}
    verbs = {"send": "sends", "say": "says", "do": "does"}
    return f"Choice: {kinds[kind]} the hero {verbs[kind]}."


def _who(episode: Episode, speaker: str) -> str:
    if speaker in {"", HERO}:
        return "the hero"
    person = episode.cast[speaker]
    gender = f" ({_GENDERS[person.gender]})" if person.gender else ""
    return f"{person.name.source}{gender}"
