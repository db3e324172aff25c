"""Every text of the story data with what a translator has to know of it: who speaks to whom, and where."""

from typing import Final

import msgspec

from game.story.grammar.characters import Old
from game.story.grammar.contacts import Country
from game.story.grammar.model import Ending, Episode
from game.story.grammar.phone_content import PhoneContent
from game.story.grammar.signs import Sign
from game.story.grammar.surroundings import Around
from game.story.state import HERO
from game.story.steps.step_text import StepText
from game.story.wording.hearers import Hearers, hearers
from game.story.wording.limits import limits_of
from game.text import Text

FORMS: Final = "If gender shows: {boy|girl}."
_TOLD: Final = 2
"""So many different surroundings of one line are told: who hears it, and where."""
_GENDERS: Final = {"m": "male", "f": "female"}


class Source(msgspec.Struct, frozen=True):
    """A text, a comment for its translator, and the line of the file on which it stands."""

    text: Text
    comment: str
    line: int

    def within(self, limit: int) -> "Source":
        """Give the same with the most letters that the text may have in any language."""
        return msgspec.structs.replace(self, comment=f"{self.comment} At most {limit} letters.")


def texts(episode: Episode) -> tuple[Source, ...]:
    """Give every text of an episode once, in the order of the file as far as the model keeps it."""
    found = [
        *_head(episode), *_people(episode), *_phone(episode), *_steps(episode), *_pairs(episode),
        *_endings(episode),
    ]  # fmt: skip
    once = {source.text.id: source for source in reversed(found)}
    limits = limits_of(episode)
    ids = dict.fromkeys(source.text.id for source in found)
    return tuple(once[id_].within(limits[id_]) for id_ in ids)


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
    for contact in (*country.contacts, *country.adults):
        who = f"Contact {contact.id} in {country.country}"
        found.append(Source(contact.name, f"{who}: its name; keep the local name.", contact.mark.line))
        if contact.hours:
            found.append(Source(contact.hours, f"{who}: when it can be reached.", contact.mark.line))
        found.append(Source(contact.about, f"{who}: for whom and for what it is.", contact.mark.line))
    if country.duty:
        about = f"What the law of {country.country} asks of an adult whom a child told something; for adults."
        found.append(Source(country.duty.text, about, country.duty.mark.line))
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
    if episode.lesson:
        about = f"Told by the narrator in a lesson, where the story begins later. {FORMS}"
        found.append(Source(episode.lesson.intro, about, episode.lesson.mark.line))
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
        found += [_before(episode, old, HERO, person.id, person.mark.line) for old in person.history]
    for role in episode.roles.values():
        for who, history in role.history.items():
            found += [_before(episode, old, role.id, who, role.mark.line) for old in history.messages]
    return found


def _before(episode: Episode, old: Old, one: str, other: str, line: int) -> Source:
    """Give a message from before the story, in the chat that one of these has with the other."""
    to = frozenset({other} if old.who == one else {one, other}) - {old.who}
    said = f"Chat message from {_who(episode, old.who)}. {_to(episode, (to,))}"
    forms = f" {FORMS}" if HERO in {one, other, old.who} else ""
    return Source(old.text, f"{said} From before the story.{forms}", line)


def _phone(episode: Episode) -> list[Source]:
    found = [source for content in episode.phones for source in _lying_on(content, episode.mark.line)]
    return list({source.text.id: source for source in found}.values())


def _lying_on(content: PhoneContent, line: int) -> list[Source]:
    found = [
        Source(photo.text, "What a picture on the phone shows, a few words.", photo.mark.line)
        for photo in (*content.game, *content.gallery)
    ]
    found += [Source(song, "Name of a song on the phone.", line) for song in content.music]
    for row in content.school.rows:
        found.append(Source(row.label, "Label in the school's app.", line))
        found.append(Source(row.value, f"In the school's app, at “{row.label.source}”.", line))
    return found


_WRITTEN_DOWN: Final = (
    "A sentence that is used on more than one child, in a notebook: word for word as it is said in the story."
)


def _pairs(episode: Episode) -> list[Source]:
    note = "The detective round says why two messages do not fit together: {pair.first}, {pair.second}."
    found = [Source(pair.why, note.format(pair=pair), pair.mark.line) for pair in episode.compare]
    if episode.notebook:
        found.append(Source(episode.notebook, _WRITTEN_DOWN, episode.mark.line))
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
    places, heard = _places(episode), hearers(episode)
    found = []
    for step in (step for node in episode.nodes.values() for step in node.steps):
        for each in step.texts():
            to, place = heard.get(each.text.id, ()), places.get(each.text.id, "")
            found.append(Source(each.text, _comment(episode, each, to, place, step.by), step.mark.line))
    return found


def _places(episode: Episode) -> dict[str, str]:
    """Give the place of each text of a step, by its id, or two of them; nothing where it may be any."""
    found: dict[str, set[str]] = {}
    for _, step, before, _ in Around(episode, {}).steps():
        for each in step.texts():
            found.setdefault(each.text.id, set()).update(moment.place for moment in before)
    return {
        text_id: " or ".join(sorted(places))
        for text_id, places in found.items()
        if "" not in places and len(places) <= _TOLD
    }


def _comment(episode: Episode, said: StepText, to: tuple[Hearers, ...], place: str, by: str) -> str:
    """Say what the text is, who says it to whom, where, and if the hero's gender shows; `by` is played."""
    note = said.note.replace("{who}", _who(episode, said.speaker)).replace("{by}", _who(episode, by))
    what = note[:1].upper() + note[1:].replace("{forms}", "").rstrip()
    whom = f" {_to(episode, to)}" if to else ""
    where = f" Place: {place}." if place else ""
    shows = said.speaker == HERO or any(HERO in each for each in to) or _mentions_hero(said.text)
    forms = f" {FORMS}" if shows or "{forms}" in said.note else ""
    return f"{what}{whom}{where}{forms}{_named(said.text)}"


def _named(text: Text) -> str:
    """Say for whose names placeholders stand."""
    told = (f"{{{who}}} is the name {name.source}" for who, name in text.names)
    return f" {', '.join(told)}: in another case, write the name." if text.names else ""


def _to(episode: Episode, to: tuple[Hearers, ...]) -> str:
    """Say who hears or reads it: `To the hero and Mum (female).`, the hero first."""
    if not all(to):
        return "To somebody who is not in sight."
    if len(to) > _TOLD:
        return "To whoever is there."
    return f"To {', or to '.join(_together(episode, each) for each in to)}."


def _together(episode: Episode, hearers: Hearers) -> str:
    """Name some people, or the group to which one writes."""
    group = next((who for who in sorted(hearers - {HERO}) if episode.cast[who].gender is None), "")
    if group:
        return f"everybody in “{episode.cast[group].name.source}”"
    return " and ".join(_who(episode, who) for who in sorted(hearers, key=lambda who: (who != HERO, who)))


def _mentions_hero(text: Text) -> bool:
    """Tell whether the English text itself has forms or the hero's name."""
    return "{" in text.source


def _who(episode: Episode, speaker: str) -> str:
    if speaker in {"", HERO}:
        return "the hero"
    person = episode.cast[speaker]
    gender = f" ({_GENDERS[person.gender]})" if person.gender else ""
    return f"{person.name.source}{gender}"
