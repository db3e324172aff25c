"""What must hold for the episodes of a pack together: rules 5 and 7 of the stories."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from game.story.grammar.pack import LoadedEpisode
from game.story.reading.diagnostics import Diagnostic, Mark, Report

LEAST_EPISODES: Final = 3
"""A share of one or two episodes says nothing."""


class Facts(msgspec.Struct, frozen=True):
    """What is asked of an episode when a whole pack is looked at; `offender` is "" where not known."""

    path: str
    sections: dict[str, Mark]
    offender: str = ""
    after_mistake: bool = False

    @classmethod
    def of(cls, loaded: LoadedEpisode) -> "Facts":
        """Take the facts from an episode as it was read."""
        if loaded.draft is None:
            return cls(loaded.path, loaded.sections)
        return cls(loaded.path, loaded.sections, loaded.draft.offender.kind, loaded.draft.after_mistake)

    def found(self, code: str, section: str, **values: str) -> Diagnostic:
        """Give a problem at a section of the episode."""
        report = Report(self.path, self.sections)
        report.add(code, report.at(section), **values)
        return report.problems[0]


def check_shares(pack: Sequence[Facts]) -> list[Diagnostic]:
    """Report too many episodes about strangers, and too few that go on after a mistake."""
    known = [each for each in pack if each.offender]
    if len(known) < LEAST_EPISODES:
        return []
    strangers = [each for each in known if each.offender == "stranger"]
    before = [each for each in known if not each.after_mistake]
    count, found = str(len(known)), []
    if 3 * len(strangers) > len(known):
        said = {"found": str(len(strangers)), "all": count}
        found += [each.found("many-strangers", "offender", **said) for each in strangers]
    if 2 * len(before) > len(known):
        said = {"found": str(len(known) - len(before)), "all": count}
        found += [each.found("few-after-mistake", "after-mistake", **said) for each in before]
    return found


def check_ids(episodes: Sequence[Facts]) -> list[Diagnostic]:
    """Report episodes of one id in two folders: a save could not tell them apart."""
    seen: set[str] = set()
    found = []
    for each in episodes:
        id_ = Path(each.path).stem
        if id_ in seen:
            found.append(each.found("duplicate-id", "episode", id=id_))
        seen.add(id_)
    return found
