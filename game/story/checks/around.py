"""What a reader would see of people, places and time, found in one walk along all ways."""

from game.story.checks.acting_here import check_acting_here
from game.story.checks.acts_of_options import check_acts_of_options
from game.story.checks.groups import members
from game.story.checks.places_said import check_faces
from game.story.checks.presence import check_presence
from game.story.checks.spoken_to import check_spoken_to
from game.story.checks.times import check_times
from game.story.checks.who_is_where import check_people
from game.story.grammar.model import Episode
from game.story.grammar.surroundings import Around
from game.story.reading.diagnostics import Report


def check_around(episode: Episode, report: Report) -> None:
    """Report who speaks or writes where they can't be, and what comes at an odd time."""
    around = Around(episode, members(episode))
    check_people(episode, around, report)
    check_presence(episode, around, report)
    check_spoken_to(episode, around, report)
    check_faces(episode, around, report)
    check_acting_here(episode, around, report)
    check_acts_of_options(episode, around, report)
    check_times(episode, around, report)
