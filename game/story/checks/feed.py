"""A comment belongs to a post: whether there is one is followed along all ways through the story."""

from game.story.grammar.graph import answers, played
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report


def check_feed(episode: Episode, report: Report) -> None:
    """Report every comment at which there may be no post yet.

    A tool may be used at the first moment, so its scene begins without a post.
    """
    bare = {episode.start, *answers(episode.nodes, episode.always, episode.nodes)}
    waiting = list(bare)
    while waiting:
        new = _leading_on(episode.nodes[waiting.pop()]) - bare
        bare |= new
        waiting += new
    for name in episode.nodes:
        if name in bare:
            _check_node(episode.nodes[name], report)


def _leading_on(node: Node) -> set[str]:
    """Give the nodes to which a node leads before there is a post in it."""
    found: set[str] = set()
    for step in played(node):
        if step.FEED == "post" and not step.may_be_passed:
            break
        found.update(step.targets())
    return found


def _check_node(node: Node, report: Report) -> None:
    """Report the first comment of a node that may be entered without a post."""
    for step in played(node):
        if step.FEED == "post" and not step.may_be_passed:
            return
        if step.FEED == "comment":
            report.add("comment-without-post", step.mark)
            return
