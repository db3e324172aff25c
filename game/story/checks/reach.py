"""What is written but never comes up: not wrong, but hardly what the author meant."""

from game.story.checks.same_way import end_instead_of, instead_of, pairs
from game.story.grammar.graph import playable, played, targets
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.reading.texts_read import Reference


def check_reach(episode: Episode, report: Report) -> None:
    """Report nodes and endings that no play reaches, or the way that may belong there."""
    reached = playable(episode.nodes, episode.start, episode.always)
    missing = [node for node in episode.nodes.values() if node.id not in reached]
    found = pairs(episode, reached, report) if missing else []
    led = {target for node in missing for target in targets(node)}
    for node in missing:
        same = None if node.id in led else instead_of(node.id, found, episode)
        if same:
            report.add("same-way", same.mark, node=same.node, target=same.target, missing=node.id)
        else:
            report.add("unreachable-node", node.mark, node=node.id)
    ended = {step.ending for name in reached for step in played(episode.nodes[name])}
    lost = {step.ending for node in missing for step in played(node)}
    for ending in episode.endings.values():
        if ending.id not in ended:
            same = None if ending.id in lost else end_instead_of(ending.id, episode, reached)
            if same:
                report.add("same-way", same.mark, node=same.node, target=same.target, missing=ending.id)
            else:
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
    _check_flags(episode, references, report)


def _check_people(episode: Episode, references: tuple[Reference, ...], report: Report) -> None:
    named = {reference.name for reference in references if reference.kind in {"person", "speaker"}}
    for person in episode.cast.values():
        if person.id not in named:
            report.add("unused-person", person.mark, name=person.id)


def _check_flags(episode: Episode, references: tuple[Reference, ...], report: Report) -> None:
    steps = [step for node in episode.nodes.values() for step in node.steps]
    known = {reference.name for reference in references if reference.kind == "condition"}
    asked = {name.rpartition("-")[0] for name in known} | {step.poured for step in steps}
    for reference in references:
        if reference.kind == "counter" and reference.name.rpartition("-")[0] not in asked:
            asked.add(reference.name.rpartition("-")[0])
            report.add("unused-flag", reference.mark, name=reference.name)
        if reference.kind == "flag" and reference.name not in known:
            known.add(reference.name)
            report.add("unused-flag", reference.mark, name=reference.name)
