"""How long a text may be, by the place where it is shown: told to translators, and held by the check.

The numbers are letters with spaces, in whatever language is longest. They are what fits without scrolling at
the normal size of text, and what a child reads in one go; at 200 % the screens scroll.
"""

from collections.abc import Iterator
from typing import Final

from game.story.grammar.model import Ending, Episode
from game.story.steps.step_text import LINE, QUESTION, SENTENCE
from game.text import Text

NAME: Final = 24
LABEL: Final = 32
VALUE: Final = 70
TITLE: Final = 48
SUMMARY: Final = 140
WRITTEN_DOWN: Final = 60
"""A line of the notebook in the album."""
PARAGRAPH: Final = 340
"""The note before an episode, and what an ending tells."""


def limits_of(episode: Episode) -> dict[str, int]:
    """Give the most letters that each text of an episode may have, by its id."""
    found = {text.id: limit for text, limit in _limits(episode)}
    for node in episode.nodes.values():
        for step in node.steps:
            found.update((each.text.id, each.limit) for each in step.texts())
    return found


def _limits(episode: Episode) -> Iterator[tuple[Text, int]]:
    yield from ((episode.title, TITLE), (episode.summary, SUMMARY), (episode.note, PARAGRAPH))
    yield from ((cut.intro, LINE) for cut in episode.cuts)
    yield from ((question, QUESTION) for question in episode.questions)
    yield from ((text, SENTENCE) for text in episode.helped.values())
    yield from ((hero.name, NAME) for hero in episode.heroes.values())
    for person in episode.cast.values():
        yield person.name, NAME
        for row in person.profile.rows:
            yield row.label, LABEL
            yield row.value, VALUE
        yield from ((old.text, LINE) for old in person.history)
    for role in episode.roles.values():
        yield from ((old.text, LINE) for each in role.history.values() for old in each.messages)
    for phone in episode.phones:
        yield from ((photo.text, VALUE) for photo in (*phone.game, *phone.gallery))
        yield from ((song, TITLE) for song in phone.music)
        for row in phone.school.rows:
            yield from ((row.label, LABEL), (row.value, VALUE))
    yield from ((pair.why, LINE) for pair in episode.compare)
    if episode.notebook:
        yield episode.notebook, WRITTEN_DOWN
    for ending in episode.endings.values():
        yield from _of_ending(ending)


def _of_ending(ending: Ending) -> Iterator[tuple[Text, int]]:
    yield ending.title, TITLE
    yield ending.text, PARAGRAPH
    yield from ((text, SENTENCE) for text in ending.helped)
    yield from ((text, SENTENCE) for text in (ending.responsible, ending.blame) if text)
