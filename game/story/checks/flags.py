"""Conditions that are settled before anybody plays: options that never open, steps that never come."""

from game.story.checks.known_flags import Analysis
from game.story.checks.together import check_together
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report


def check_flags(episode: Episode, report: Report) -> None:
    """Report options that never open, and conditions that always or never hold."""
    heroes = frozenset(f"hero-{hero}" for hero in episode.heroes)
    analysis = Analysis(episode)
    settled = []
    for step, known in analysis.steps():
        here = known.where(step.if_) if step.may_be_passed else known
        for option in step.offered():
            if option.if_ and here.never(option.if_, heroes):
                settled.append(option.if_)
                report.add("option-never-open", option.mark, option=option.text.source)
        if step.if_ is not None:
            never, always = known.never(step.if_, heroes), known.always(step.if_, heroes)
            if never or always:
                how = "never" if never else "always"
                settled.append(step.if_)
                report.add("condition-settled", step.mark, condition=str(step.if_), how=how)
    check_together(episode, analysis, settled, report)
