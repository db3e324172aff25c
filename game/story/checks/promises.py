"""Who listens promises only what is in their own hands.

`docs/diagnostics/false-promise.md` says what that is and what nobody can promise a child who was harmed. The
patterns are of the English of a story, and looked for in what people with `listener: yes` say and write.
"""

import re
from collections.abc import Iterator
from typing import Final

from game.story.checks.content import listens
from game.story.grammar.graph import playable, played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report

_SENTENCE: Final = re.compile(r"[^.!?…]+[.!?…]*")
_NOT_PROMISED: Final = re.compile(
    r"\b(can['’]t|cannot|can not|won['’]t|don['’]t|nobody can|no one can|not) (promise|say|know|sure)\b"
    r"|\b(perhaps|maybe|may|might|could|try|tries|ask|hope|if|whether)\b",
    re.IGNORECASE,
)
"""What makes a wish, a question or the truth of a sentence that would else be a promise."""
_AT_ONCE: Final = r"\b(at once|right away|straight away|immediately)\b"
_ALWAYS: Final = r"\b(always|surely|certainly|definitely)\b"
_OTHERS: Final = r"\b(app|platform|game|site|company|moderators?|they|police|somebody|someone)\b"
_WILL: Final = r"( will|['’]ll| is going to| are going to)"
_NOT: Final = r" won['’]t| will not|['’]ll never| will never"
_THEIRS: Final = (
    "he|she|they|nobody|no one|nothing|everything|all|it|pictures?|photos?|phone|police|school|app"
)
_NEVER: Final = "never|ever|any more|anymore|again|gone|stops?|safe"
_HARMS: Final = "write|come|bother|hurt|contact|trouble|message|happen|reach|touch|do"
_ANYBODY: Final = "anybody|anyone|a soul|nobody"
_FALSE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(know|hear|told|tell)\b[^,;]*\bevery (single )?step\b(?!.*\bI (do|take)\b)",
        r"\bevery (single )?step\b[^,;]*\b(know|hear|told)\b",
        r"\b(he|she|they|nobody|no one)( will|['’]ll)? (never|ever) (find out|know|hear of|learn)\b",
        r"\b(he|she|they) won['’]t (ever )?(find out|know)\b",
        r"\b\w+ (will|['’]ll) never (find out|know|hear of|learn)\b",
        r"\b(nobody|no one)( will|['’]ll) ever\b",
        r"\b(all|everything)\b[^,;]*\b(deleted|gone|removed|solved) (by|before|until) (tonight|tomorrow)\b",
        (
            r"\b(pictures?|photos?|videos?|images?)\b( will|['’]ll| is going to| are going to) (soon )?"
            r"(be (all )?(gone|deleted|removed|taken down)|disappear|vanish)\b"
        ),
        rf"{_OTHERS}[^,;]*{_ALWAYS}[^,;]*\b(act|answer|help|delete|remove|block|come)s?\b",
        rf"{_OTHERS}[^,;]*{_ALWAYS}.*\b(helps?|answers?|there)\b.*{_AT_ONCE}",
        r"\b(nobody|no one)( will|['’]ll| ever| is going to)* takes? (away )?your phone\b",
        rf"\bI (promise|swear|guarantee)\b(?!\W*$)[^,;]*\b({_THEIRS})\b",
        rf"\b(make sure|see to it|take care)\b[^,;]*\b({_THEIRS})\b[^,;]*\b({_NEVER})\b",
        rf"\b(he|she|they|that|this|it){_WILL} never (again )?({_HARMS})\b",
        rf"\b(he|she|they){_WILL} (be (caught|punished|arrested|banned)|go to prison)\b",
        rf"\b{_OTHERS}{_WILL} (surely |soon )?(catch|arrest|punish|find|stop|delete|remove|ban)\b",
        rf"\b(nobody|no one){_WILL}( ever)? (know|hear|find out|see|laugh|learn|be angry|tell)\b",
        rf"\b(I|we)({_NOT}) (ever )?(tell|say|show) (it |this |that |a word )?(to )?({_ANYBODY})\b",
        r"\b(stays?|keep it|remains?|is) (just |only )?between (us|you and me|the (two|three|four) of us)\b",
        r"\b(stays?|keep it|remains?|is) (just |only )?our (little )?secret\b",
        rf"\b(everything|it|all|that){_WILL} (all )?(soon )?be (fine|all right|alright|OK|okay|over|gone)\b",
        r"\byou( are|['’]re| will be|['’]ll be) (\w+ly )?safe (now|here|again|from|for)\b",
        r"\b(by|before) tomorrow\b[^,;]*\b(gone|over|forgotten|deleted|solved)\b",
        r"\bphone\b[^,;]*\balways\b[^,;]*\bstays?\b|\balways\b[^,;]*\b(keep|have)\b[^,;]*\bphone\b",
    )
)


def check_promises(episode: Episode, report: Report) -> None:
    """Report what a listener promises that is not theirs to promise."""
    reached = playable(episode.nodes, episode.start, episode.always)
    for name, node in episode.nodes.items():
        for step in played(node) if name in reached else ():
            if listens(episode, step) or step.CONFIRMS:
                for text in step.texts():
                    for found in promised(text.text.source):
                        report.add("false-promise", step.mark, found=found)


def promised(text: str) -> Iterator[str]:
    """Give each sentence that promises what nobody can."""
    for sentence in _SENTENCE.findall(text):
        if any(each.search(sentence) for each in _FALSE) and not _NOT_PROMISED.search(sentence):
            yield sentence.strip()
