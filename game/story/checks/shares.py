"""What must hold for the episodes of a pack together: rules 5 and 7 of the stories."""

from collections.abc import Sequence
from typing import Final

from game.story.diagnostics import Diagnostic, Report
from game.story.load import Loaded

LEAST_EPISODES: Final = 3
"""A share of one or two episodes says nothing."""


def check_shares(pack: Sequence[Loaded]) -> list[Diagnostic]:
    """Report too many episodes about strangers, and too few that go on after a mistake."""
    drafts = [each for each in pack if each.draft]
    if len(drafts) < LEAST_EPISODES:
        return []
    return [*_strangers(drafts), *_after_mistake(drafts)]


def _strangers(drafts: Sequence[Loaded]) -> list[Diagnostic]:
    """Report every episode about a stranger when these are more than a third."""
    about = [each for each in drafts if each.draft and each.draft.offender == "stranger"]
    if 3 * len(about) <= len(drafts):
        return []
    values = {"found": str(len(about)), "all": str(len(drafts))}
    return [_found(each, "many-strangers", "offender", values) for each in about]


def _after_mistake(drafts: Sequence[Loaded]) -> list[Diagnostic]:
    """Report every episode that ends with the mistake when fewer than half go on after it."""
    before = [each for each in drafts if each.draft and not each.draft.after_mistake]
    if 2 * len(before) <= len(drafts):
        return []
    values = {"found": str(len(drafts) - len(before)), "all": str(len(drafts))}
    return [_found(each, "few-after-mistake", "after-mistake", values) for each in before]


def _found(loaded: Loaded, code: str, section: str, values: dict[str, str]) -> Diagnostic:
    report = Report(loaded.path, loaded.sections)
    report.add(code, report.at(section), **values)
    return report.problems[0]
