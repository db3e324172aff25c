"""Options that decline or put off, and lead where another leads, or do what was put off."""

import re
from collections.abc import Sequence
from typing import Final

from game.story.checks.met import met
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report
from game.story.steps.option import Option

_NO: Final = re.compile(
    r"^(no|not|never|nothing|nope|don['’]t|do not|later|maybe later|rather not)\b", re.IGNORECASE
)
_PUT_OFF: Final = re.compile(
    r"^(not (yet|now|today|this time)|later|maybe (later|tomorrow)|back\b|do nothing"
    r"|no, (not yet|later|thanks)|leave it)",
    re.IGNORECASE,
)
_PROMISED: Final = frozenset({"save", "report", "block", "leave", "tell"})
_OPPOSITES: Final = (
    ({"open"}, {"close", "closed", "shut"}),
    ({"yes"}, {"no"}),
    ({"accept", "agree"}, {"refuse", "decline", "reject"}),
    ({"stay"}, {"leave", "go", "move"}),
    ({"keep"}, {"delete", "deleted"}),
    ({"tell", "say"}, {"silent", "nothing", "hide", "quiet"}),
    ({"together"}, {"alone"}),
    ({"now"}, {"later"}),
    ({"forward", "send"}, {"stop", "refuse", "keep"}),
    ({"answer", "reply"}, {"ignore", "silent"}),
)
_WORD: Final = re.compile(r"[a-z]+")
_IDS: Final = frozenset({"no", "later", "back", "not-yet", "not-now", "nobody", "cancel"})


def declines(option: Option) -> bool:
    """Whether an option says no, or not now, to what is offered beside it."""
    words = option.text.source
    return bool(_NO.search(words) or _PUT_OFF.search(words)) or option.id in _IDS


def check_declining(episode: Episode, report: Report) -> None:
    """Report options with opposite words that lead alike or crosswise, and a "not yet" that does it."""
    for node in episode.nodes.values():
        for at, step in enumerate(node.steps):
            options = step.offered()
            for number, option in enumerate(options):
                _check_put_off(episode, node, at, option, report)
                _check_pairs(option, options[:number], report)


def _check_put_off(episode: Episode, node: Node, at: int, option: Option, report: Report) -> None:
    """Report what is put off in words, and done at once."""
    if not _PUT_OFF.search(option.text.source) or option.act:
        return
    scene = met(episode, option.goto) if option.goto else met(episode, node.id, at + 1)
    if done := scene.acts & _PROMISED:
        report.add("put-off-done", option.mark, option=option.text.source, act=min(done))


def _check_pairs(option: Option, others: Sequence[Option], report: Report) -> None:
    for other in others:
        if not option.goto or not other.goto:
            continue
        alike = option.goto == other.goto and option.raises() == other.raises()
        no = bool(_NO.search(option.text.source)) != bool(_NO.search(other.text.source))
        if (alike and (no or _opposite(option, other))) or _crossed(option, other) or _crossed(other, option):
            values = {"option": option.text.source, "other": other.text.source, "node": option.goto}
            report.add("opposite-ways", option.mark, **values)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _opposite(option: Option, other: Option) -> bool:
    one, two = _words(option.text.source), _words(other.text.source)
    return any((one & a and two & b) or (one & b and two & a) for a, b in _OPPOSITES)


def _crossed(option: Option, other: Option) -> bool:
    """Whether one leads to a node that is called like the words of the other."""
    one, two = _words(option.text.source), _words(other.text.source)
    here = _words(option.goto)
    return any(
        one & a and not one & b and two & b and not two & a and here & b and not here & a
        for pair in _OPPOSITES
        for a, b in (pair, pair[::-1])
    )
