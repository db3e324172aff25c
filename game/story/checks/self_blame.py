"""A hero who takes the blame, and nobody there who says otherwise."""

from collections.abc import Iterator
from typing import Final

from game.story.checks.harsh_words import compiled
from game.story.grammar.graph import playable, played
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report
from game.story.state import HERO
from game.story.steps import Step

_BLAMES: Final = compiled(r"""
serves? me right
(it['’]s|it is|it was|that['’]s) (all )?(my (own )?(fault|doing)|because of me)
my own (fault|doing)
I(['’]m| am| was) (so |such an? |the )?(stupid|idiot|dumb|to blame|fool|guilty|pathetic|worthless)
I (asked|was asking) for (it|this)
I deserved? (it|this|that)
I (brought|got) (it|this|that|myself)( \w+)? (on|into)
I should(n['’]t| not|['’]ve| have| never)( never)?( have)? (told|said|sent|gone|met|known|trusted|seen)
how could I
I ruined
what (is|was) wrong with me
I hate myself
I let (everybody|everyone|them|him|her) down
""")
_CONTRADICTS: Final = compiled(r"""
(not|never|\w+n['’]t)\b[^.!?]*(blame|fault|guilty|wrong|shame|ashamed|stupid|asked for)
(it|this|that) (happens|can happen|could happen) to (anybody|anyone|everybody|everyone|many|lots)
(he|she|they|whoever)\b[^.!?]* (tricked|lied|cheated|is responsible|is to blame|did it)
(thank|glad|good|brave) (you|that|of you)
I believe you
I['’]m sorry
a mistake (can|may|is)
nobody is angry
""")


def check_self_blame(episode: Episode, report: Report) -> None:
    """Report what a hero says of themselves, where nobody answers it in this scene or the next."""
    reached = playable(episode.nodes, episode.start, episode.always)
    for name in (name for name in episode.nodes if name in reached):
        node = episode.nodes[name]
        for at, step in enumerate(node.steps):
            found = next(filter(None, map(_BLAMES.search, _own(step))), None)
            if found and not any(_CONTRADICTS.search(text) for text in _after(episode, node, at)):
                report.add("self-blame", step.mark, found=found[0], node=name)


def _own(step: Step) -> Iterator[str]:
    """Give what the hero thinks or says at a step."""
    if step.THOUGHT or step.speaker == HERO or step.offered():
        yield from (each.text.source for each in step.texts())


def _after(episode: Episode, node: Node, at: int) -> Iterator[str]:
    """Give what others, the narrator and the hero say after it, here and in the nodes to which it leads."""
    steps = [*node.steps[at + 1 :]]
    targets = {each for step in node.steps[at:] for each in step.targets()}
    for target in targets & episode.nodes.keys():
        steps += played(episode.nodes[target])
    yield from (each.text.source for step in steps for each in step.texts())
