"""Blame in other words, and words that take hope, where nobody speaks who does harm.

Who harms may say such things, and the hero may think them; a narrator, an explanation, a friend or a listener
must not. The patterns are of the English of a story, one a line.
"""

import re
from collections.abc import Iterator
from typing import Final

from game.story.checks.mentions import Mentions
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
from game.story.state import HERO
from game.story.steps import Step
from game.text import Text

_SENTENCE: Final = re.compile(r"[^.!?…]+[.!?…]*")
_DENIED: Final = re.compile(
    r"\b(not|never|nobody|no one|none|neither|nor|no|without"
    r"|\w+n['’]t)\b",
    re.IGNORECASE,
)
_TOLD_OF: Final = re.compile(r"(he|she|they|somebody|someone|whoever) (\w+s|want)\b", re.IGNORECASE)
"""A sentence that tells what somebody else does with such words: He makes it your fault."""
_WHO: Final = r"(you|\{hero\}|\{he\|she\})"
_ALWAYS: Final = r"""
WHO (really |just )?(should|ought to|must)(n['’]t| not)? (never )?have
(should|ought to)(n['’]t| not)? (never )?have (told|said|sent|gone|met|known|asked|answered|trusted|waited)
why (on earth |ever )?(did|didn['’]t|would|wouldn['’]t|haven['’]t) you
if (only )?you (had|hadn['’]t|had not|just|only)
had you (only |just )?(not )?(told|asked|listened|said|kept|come)
what did you expect
what were you thinking
how could you
didn['’]t (I|we) (tell|warn|say)
told you (not to|so|a hundred|before|again)
how many times
what (on earth |in the world |ever )?made you
why on earth
who (falls|would fall|fell) for
(everybody|everyone|anybody|anyone|a child|a baby) (could|would)( have)? (see|seen|know|noticed?|known)
(even )?my (little |small |baby |younger )?(brother|sister|cousin|grandma|dog) (would|could)n['’]t
(should|has to|have to|must) (look|be|think|check|listen|watch)[^.!?]*(next time|more c\w+|twice|better)
will never (get|be|feel|have)( \w+)? (rid|over|safe|normal|happy|trust|friends|peace|the old)
never (got|gets?|get) (over|rid of) (it|this|that)
for the rest of (your|his|her|their|\{his\|her\}) (life|lives)
learn(ed|t)? (your|a) lesson
next time\b[^.!?]*\b(careful|think|listen)
know better
think twice (next|before)
(nobody|no one) can help
no (way back|going back|way out)
nothing (more )?(can|could) be done
"""
"""What blames, or takes hope, even where a word denies something."""
_UNLESS_DENIED: Final = r"""
WHO (only |just )?(brought|got) (this|it|that|yourself|himself|herself|all this)( \w+)? (on|into)
serves? (you|him|her) right
shame on
it takes two
partly (responsible|to blame)
(on|upon) (your|the|\{his\|her\}) conscience
(it['’]s|it is|all|that['’]s|only|this is|happened) because of (you|\{hero\})
(you are|you['’]re|\{hero\} is) (the one who is )?(responsible|guilty)
(a|such a|what a) (shame|disgrace) (for|to) (you|us|the)
(you are|you['’]re|\{hero\} is) (so |too |really )?(dumb|stupid|pathetic|weak|embarrassing|ridiculous)
(can|could)(n['’]t| ?not) be (undone|repaired|healed|helped|saved)
(must|can) live with (it|this|that)
(it|this|that) (haunts?|will haunt)
you (let|made|allowed|helped|encouraged) (him|her|them|this|it|that)
you (knew|know) (very well|exactly)
(your|\{hero\}['’]s|\{his\|her\}) (own )?(fault|mistake|doing|carelessness|stupidity)
WHO (was|were|are|is) (so |too |very |a bit |rather )?(careless|naive|naïve|gullible|reckless|to blame)
WHO (was|were|are|is) (so |too |very |a bit |rather )?(foolish|stupid|silly|irresponsible)
(careless|naive|naïve|gullible|reckless|irresponsible) (of you|child|girl|boy|kid)
(disappointed|ashamed) (in|of|with) you
(it|that) (was|is) (so |very |rather )?(careless|naive|naïve|reckless|foolish|stupid|silly|irresponsible)
(has|have|had|needs?) to (expect|reckon with) (that|it|this)
(partly|half|also|a bit) (your|\{hero\}['’]s|\{his\|her\}|his|her|their) (own )?(fault|doing)
(expected|thought) (better|more) (of|from) you
smarter than (that|this)
too late
nothing (to|you can) do about it
beyond help
hopeless
(ruined|destroyed|lost|over|broken) (forever|for good|for ever)
never be the same
stays? (online|on the (inter)?net|out there) (forever|for ever)
(the )?end of (everything|the world)
"""


def compiled(patterns: str) -> re.Pattern[str]:
    """Give what finds whole words of patterns, one a line; WHO is the child."""
    lines = "|".join(filter(None, patterns.replace("WHO", _WHO).split("\n")))
    return re.compile(rf"(?<!\w)(?:{lines})(?!\w)", re.IGNORECASE)


_SURE: Final = compiled(_ALWAYS)
_DENIABLE: Final = compiled(_UNLESS_DENIED)


def check_harsh_words(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    """Report words that blame or take hope in what the narrator, friends and listeners say."""
    marks = {text.id: mark for text, mark in texts}
    for text in _kind_texts(episode):
        if not (_SURE.search(text.source) or _DENIABLE.search(text.source)):
            continue
        for sentence in _SENTENCE.findall(text.source):
            found = _SURE.search(sentence)
            if found is None and not (_DENIED.search(sentence) or _TOLD_OF.match(sentence.strip())):
                found = _DENIABLE.search(sentence)
            if found:
                report.add("harsh-words", marks[text.id], found=found[0])


def _kind_texts(episode: Episode) -> Iterator[Text]:
    """Give every text that is nobody's who harms, and not the hero's own."""
    mentions = Mentions(episode)
    steps = [step for node in episode.nodes.values() for step in node.steps]
    harm = {step.texts()[0].speaker for step in steps if step.signs} | {*episode.offender.who}
    names = mentions.names(harm)
    for step in steps:
        yield from _kind(step, mentions, names, harm)
    for ending in episode.endings.values():
        said = (ending.text, *ending.helped, ending.responsible, ending.blame)
        yield from (text for text in said if text)
    yield from (episode.note, *episode.questions, *episode.helped.values())


def _kind(step: Step, mentions: Mentions, names: frozenset[str], harm: set[str]) -> Iterator[Text]:
    """Give what is said at a step by neither the hero nor those who harm, under any entry of the cast."""
    yield from (text for text in (step.ask, step.talk) if text)
    yield from (option.text for option in step.offered() if option.act == "support")
    if step.offered() or step.THOUGHT:
        return
    for each in step.texts():
        if each.speaker not in harm | {HERO} and names.isdisjoint(mentions.names((each.speaker,))):
            yield each.text
