"""What is written but never comes up: not wrong, but hardly what the author meant."""

from game.story.grammar.graph import playable, played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.reading.texts_read import Reference


def check_reach(episode: Episode, report: Report) -> None:
    """Report nodes and endings that no play reaches."""
    reached = playable(episode.nodes, episode.start, episode.always)
    for node in episode.nodes.values():
        if node.id not in reached:
            report.add("unreachable-node", node.mark, node=node.id)
    ended = {step.ending for name in reached for step in played(episode.nodes[name])}
    for ending in episode.endings.values():
        if ending.id not in ended:
            report.add("unreachable-ending", ending.mark, ending=ending.id)


def check_use(episode: Episode, references: tuple[Reference, ...], report: Report) -> None:
    """Report people who never appear, scenes never called, and flags that nobody asks for.

    Names may be wrong elsewhere.
    """
    called = {reference.name for reference in references if reference.kind == "scene"}
    for scene in episode.scenes.by_id.values():
        if scene.id not in called:
            report.add("unused-scene", scene.mark, name=scene.id)
    _check_people(episode, references, report)
    _check_flags(references, report)


def _check_people(episode: Episode, references: tuple[Reference, ...], report: Report) -> None:
    named = {reference.name for reference in references if reference.kind in {"person", "speaker"}}
    for person in episode.cast.values():
        if person.id not in named:
            report.add("unused-person", person.mark, name=person.id)


def _check_flags(references: tuple[Reference, ...], report: Report) -> None:
    known = {reference.name for reference in references if reference.kind == "condition"}
    asked = {name.rpartition("-")[0] for name in known}
    for reference in references:
        if reference.kind == "counter" and reference.name.rpartition("-")[0] not in asked:
            asked.add(reference.name.rpartition("-")[0])
            report.add("unused-flag", reference.mark, name=reference.name)
        if reference.kind == "flag" and reference.name not in known:
            known.add(reference.name)
            report.add("unused-flag", reference.mark, name=reference.name)
