"""A tool of the phone must do what it is called: its scene counts the act."""

from game.story.checks.content import LEAST_ACTS, acts_of
from game.story.diagnostics import Report
from game.story.graph import played, reachable
from game.story.model import Choose, Episode


def check_tools(episode: Episode, report: Report) -> None:
    """Report a tool of `always` from whose scene the act of its name is never done.

    Where hardly any act is done at all, that is told already.
    """
    if len(acts_of(episode)) < LEAST_ACTS:
        return
    for tool, begin in episode.always.items():
        if begin in episode.nodes and not any(
            tool in _acts(episode, name) for name in reachable(episode.nodes, [begin])
        ):
            report.add("tool-without-act", episode.nodes[begin].mark, tool=tool, node=begin)


def _acts(episode: Episode, name: str) -> set[str]:
    found: set[str] = set()
    for step in played(episode.nodes[name]):
        found.add(getattr(step, "act", ""))
        if isinstance(step, Choose):
            found.update(option.act for option in step.choose)
    return found
