"""What is filmed: a play that is written down, or the programme's films, as scenes with their plays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.authors.explore.find import PLAYS, find_episode, plays_beside
from game.authors.explore.moments import endings
from game.authors.explore.player import Player
from game.authors.explore.plays import load_plays, perform
from game.story.loading.pack import load_episode
from game.workshop.film.camera import NotFilmed

if TYPE_CHECKING:
    from game.authors.explore.plays import PlayTest
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play
    from game.workshop.film.films import Moments


def story_of(scenarios: Path, wanted: str) -> tuple[Episode, Path]:
    """The story of an id, a file, or a file of plays, and where its plays may lie. Raises NotFilmed."""
    beside = Path(wanted)
    episode = wanted.removesuffix(PLAYS) + ".yaml" if wanted.endswith(PLAYS) else wanted
    try:
        path = find_episode(scenarios, episode)
    except LookupError as problem:
        raise NotFilmed(str(problem.args[0])) from problem
    if wanted.endswith(PLAYS) and not beside.is_file():
        raise NotFilmed(f"there is no file {wanted}")
    loaded = load_episode(path)
    if loaded.episode is None:
        raise NotFilmed(f"{path.name} can't be played: `cuvari check {path}` tells why")
    return loaded.episode, plays_beside(path)


def play_of(episode: Episode, plays: Path, name: str = "") -> Play:
    """The play of that name to its end, or the first; without a file of plays the shortest that ends well.

    Raises NotFilmed.
    """
    if not plays.is_file():
        if name:
            raise NotFilmed(f"there is no file {plays.name} with a play “{name}”")
        return _shortest(episode)
    test = _test(plays, name)
    outcome = perform(episode, test, plays.name)
    if outcome.trouble is not None or outcome.play is None:
        raise NotFilmed(str(outcome.trouble))
    return outcome.play


def _shortest(episode: Episode) -> Play:
    found = endings(episode)
    well = [name for name, ending in episode.endings.items() if ending.kind == "good" and name in found]
    if not found:
        raise NotFilmed(f"no play of {episode.id} comes to an end")
    return found[well[0]] if well else next(iter(found.values()))


def _test(plays: Path, name: str) -> PlayTest:
    written = load_plays(plays)
    names = [each.play for each in written.plays]
    if not names:
        raise NotFilmed(f"{plays.name} can't be read: `cuvari explore` tells why")
    if name and name not in names:
        raise NotFilmed(f"there is no play “{name}” in {plays.name}. There are: {'; '.join(names)}")
    return written.plays[names.index(name)] if name else written.plays[0]


def between(play: Play, moments: Moments) -> tuple[Play, Play]:
    """The play as it stands when the first words can be read, and when the last can. Raises NotFilmed."""
    begins = _at(play, moments.begins, 1)
    after = begins + (
        moments.begins != moments.ends
    )  # what is written may be an answer that stood there before
    return play.rewound(begins), play.rewound(_at(play, moments.ends, after))


def _at(play: Play, words: str, first: int) -> int:
    """How many events of a play lie before the moment at which words can be read, at least `first`."""
    for number in range(first, len(play.events) + 1):
        player = Player(play.episode, play.state.hero)
        player.play = play.rewound(number)
        if player.reads(words):
            return number
    raise NotFilmed(f"“{words}” can't be read in that play of {play.episode.id}")
