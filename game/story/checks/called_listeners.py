"""Who is called a listener, against who is told something in the story."""

from collections.abc import Iterator

from game.story.grammar.graph import played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report


def check_listeners(episode: Episode, report: Report) -> None:
    """Report listeners whose faces lead to no telling, and those who are told and called no listeners."""
    leads = _leads(episode)
    for who, person in episode.cast.items():
        if person.listener and who in leads and not any(_told(episode, target) for target in leads[who]):
            report.add("listener-not-told", person.mark, who=who)
    if not any(person.listener for person in episode.cast.values()):
        return  # told by `no-listener`
    for who, name in dict(_told_without(episode)).items():
        report.add("told-no-listener", episode.cast[who].mark, who=who, node=name)


def _leads(episode: Episode) -> dict[str, set[str]]:
    """Give the nodes to which the face of each person leads."""
    found: dict[str, set[str]] = {}
    for step in (step for node in episode.nodes.values() for step in node.steps):
        for option in step.offered():
            if option.who and option.goto:
                found.setdefault(option.who, set()).add(option.goto)
    return found


def _told(episode: Episode, begin: str) -> bool:
    """Whether telling is counted from a node on, before faces can be chosen from again."""
    seen, waiting = set[str](), [begin]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for step in played(episode.nodes[name]):
            if "tell" in step.acts():
                return True
            if any(option.who for option in step.offered()):
                break
            waiting += step.targets()
    return False


def _told_without(episode: Episode) -> Iterator[tuple[str, str]]:
    """Give who alone speaks in a node in which telling is counted, and is no listener."""
    for name, node in episode.nodes.items():
        steps = list(played(node))
        others = {step.speaker for step in steps} & episode.cast.keys()
        if any(step.act == "tell" for step in steps) and len(others) == 1:
            (who,) = others
            person = episode.cast[who]
            if not person.listener and person.person and who not in episode.offender.who:
                yield who, name
