"""What the detective round lays side by side must be two messages of the story."""

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report


def check_pairs(episode: Episode, report: Report) -> None:
    """Report pairs of messages of which one is nowhere to be found, or that are one and the same."""
    known = messages(episode)
    for pair in episode.compare:
        for name in (pair.first, pair.second):
            if name not in known:
                report.add_unknown("unknown-message", pair.mark, name, known, name=name)
        if pair.first == pair.second:
            report.add_unknown("unknown-message", pair.mark, "", (), name=pair.second)


def messages(episode: Episode) -> dict[str, tuple[str, int]]:
    """Give all messages, posts and comments of others by `node.id`, each with its node and step."""
    return {
        step.texts()[0].text.id.partition(".")[2]: (node.id, at)
        for node in episode.nodes.values()
        for at, step in enumerate(node.steps)
        if step.carries_signs()
    }
