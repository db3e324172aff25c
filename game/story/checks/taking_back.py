"""A sentence that can be taken back must be one that is said, and in the story itself."""

from game.story.grammar.graph import played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report


def check_taking_back(episode: Episode, report: Report) -> None:
    """Report choices at which nothing can ever be taken back, though it is written with which words."""
    for node in episode.nodes.values():
        for step in played(node):
            said = any(option.kind != "do" for option in step.offered())
            if step.back and (node.scene or not said):
                report.add("nothing-to-take-back", step.mark, node=node.id)
