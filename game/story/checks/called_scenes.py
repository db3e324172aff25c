"""A scene that is called comes back by itself: nothing in it may lead anywhere else."""

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report


def check_called(episode: Episode, report: Report) -> None:
    """Report steps of called scenes that lead away, hold for a whole node, or call another scene."""
    for scene in episode.scenes.by_id.values():
        for step in scene.steps:
            if step.targets() or step.ending or step.RETURNS or step.WHOLE_NODE or step.calls:
                report.add("scene-leads-away", step.mark, scene=scene.id)
