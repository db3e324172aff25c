"""Warning signs on messages that speak of another one.

A sign is known by words in the message or in its reason. Told is only a sign that stands alone and of which
there is no word, where there is one of another: it went to the wrong message. Of signs that are known by no
words (a story that doesn't fit) nothing is asked.
"""

import re
from collections.abc import Iterator
from typing import Final

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report

_WORDS: Final = """
fast-friend: friend* forever known know* never_met already feel* minutes us trust* close* soul*
  special
flattery-or-gifts: gift* gems coins present* free best only pretty special smart clever give* giving
  gave for_you prize* funny great beautiful compliment* prais* kind* friend* talent* star hunter
  pay* paid debt* owe* win won
secret: secret* tell* told nobody no_one anybody anyone between_us word* quiet silent* keep* hide*
  hidden delete* home know hear* hush alone me
other-app: app* another elsewhere disappear* move* switch* chat* number* place* here there cave
  melt*
who-is-home: home alone parent* mum mom dad house bother* who where adult* grown-up* nobody asleep
  work*
nobody-understands-you: only nobody no_one understand* get_you get_me jealous other* friend* care*
  they them team family wall
small-tests: prove* proof test* dare* chicken trust* little small show* if_you first names thing*
  half one
bodies-or-romance: love* kiss* body bodies boyfriend girlfriend crush romance dating undress* wear*
  private sex*
photo-or-camera: photo* picture* pic pics camera* selfie* video* see look* film* snap* image* cat
guilt-or-age: age* old* grown* kid* child* hurt* guilt* fault sad* disappoint* owe* little baby
  matur* years trouble cry* lonely sorry mean ungrateful small thought blame* no nothing crime remember helped
  gave given feel*
threat-or-hurry: hurry* quick* now minute* or until angry before by fast wait* time post* everybody
  everyone last today countdown else threat* scare* otherwise soon rush* second* deadline tonight
  tomorrow
meet-alone: meet* come* alone see_each_other pick_you_up corner park behind station visit* where
  outside
passed-on: pass* send* sent forward* share* picture photo hand* it on round private belong*
only-a-joke: joke* fun funny laugh* kidding everybody everyone haha lol relax brain face serious*
control: where who with prove location always answer* online seen alone why when whom password phone
"""


def _patterns() -> dict[str, re.Pattern[str]]:
    lines = _WORDS.replace("\n  ", " ").strip().split("\n")
    return {sign: _pattern(words) for sign, words in (line.split(": ") for line in lines)}


def _pattern(words: str) -> re.Pattern[str]:
    either = "|".join(words.replace("*", r"\w*").split()).replace("_", " ")
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


_NAMES: Final = re.compile(r"\b(threat|threatens|blackmail|flattery|guilt|control|checking)\b", re.IGNORECASE)
"""What signs are called where an author explains them."""
_TELLS: Final = {
    "secret": r"secrets?|quiet|nobody (?:is to|may|should) know|not (?:to )?tell",
    "threat-or-hurry": r"hurry|hurries|rush|threats?|threatens|pressure|deadline|countdown|no time to think",
    "flattery-or-gifts": r"praise[sd]?|flatters?|flattery|compliments?|presents?|gifts?|bribes?",
    "who-is-home": r"whether (?:somebody|anybody|an adult) is (?:at home|there)|who is at home",
    "photo-or-camera": r"asks for (?:a |your )?(?:picture|photo)s?|camera",
    "meet-alone": r"meet(?:ing)? alone|come alone",
    "other-app": r"another app|other app",
    "fast-friend": r"friendship|best friends?|so fast|so quickly",
    "nobody-understands-you": (
        r"talks? (?:the others|your friends|your parents) (?:small|down)|badly of|compliments?|praised?"
    ),
    "bodies-or-romance": r"bod(?:y|ies)|love|romance",
    "guilt-or-age": r"guilt|guilty|bad conscience|feel sorry",
    "small-tests": r"a test|tests you|small step",
    "only-a-joke": r"only a joke|just a joke|joking",
    "control": r"control|controls|checks up",
}
"""Words with which a reason names what a sign is about, so that no other sign can be meant."""
_WANTS_SECRET: Final = re.compile(r"\bwants? (?:a |the )?(?:secret|hurry|picture|photo)\w*", re.IGNORECASE)
_DENIED: Final = re.compile(r"\b(not|no|never|nobody)\b|n['’]t\b", re.IGNORECASE)
_WANTS: Final = re.compile(
    r"\b(?:he|she|they) (?:wants|asks for|want|ask for) (?:an? |the |your |another )?(?:new )?"
    r"(pictures?|photos?|passwords?|address|number|name|money|gems|secret|school|phone)\b",
    re.IGNORECASE,
)
_SAME: Final = {"picture": "pic|photo|selfie|camera|face", "photo": "pic|photo|selfie|camera|face"}
"""Other words for what is asked for."""


def _not_in(why: str, message: str) -> Iterator[str]:
    """Give what a reason says is wanted, and of which the message has no word."""
    for found in _WANTS.finditer(why):
        noun = found[1].casefold().removesuffix("s")
        if not re.search(_SAME.get(noun, noun), message, re.IGNORECASE) and not _DENIED.search(
            why[: found.end()]
        ):
            yield found[0]


def check_sign_words(episode: Episode, report: Report) -> None:
    """Report signs of which neither message nor reason has a word, where they have one of another."""
    patterns = _patterns()
    for step in (step for node in episode.nodes.values() for step in node.steps):
        words = " ".join(each.text.source for each in step.texts())
        sign = step.signs[0] if step.why and len(step.signs) == 1 else ""
        if sign in patterns and not patterns[sign].search(words) and _another(words, patterns):
            mark = report.places.name("sign", sign, step.mark)
            report.add("sign-not-seen", mark, sign=sign, who=step.texts()[0].speaker)
        if sign and step.why and (other := _told_of(sign, step.why.source, patterns)):
            mark = report.places.name("sign", sign, step.mark)
            report.add("other-sign", mark, sign=sign, found=other[0], wanted=other[1])
        if step.why and step.speaker in episode.offender.who:
            mark = report.places.text(step.why.id, step.mark)
            unsigned = "" if step.signs else _named(step.why.source)
            if unsigned:
                report.add("sign-missing", mark, found=unsigned, who=step.speaker)
            for found in _not_in(step.why.source, step.texts()[0].text.source):
                report.add("why-not-seen", mark, found=found, who=step.speaker)


def _named(why: str) -> str:
    """Give what a reason calls a warning sign, or says is wanted, "" where it does neither."""
    named = _NAMES.search(why)
    wanted = None if _DENIED.search(why) else _WANTS_SECRET.search(why)
    return named[0] if named else wanted[0] if wanted else ""


def _told_of(sign: str, why: str, patterns: dict[str, re.Pattern[str]]) -> tuple[str, str] | None:
    """Give the words with which a reason names another sign than its own, and that sign."""
    if sign not in _TELLS or re.search(rf"\b(?:{_TELLS[sign]})\b", why, re.IGNORECASE):
        return None
    if patterns[sign].search(why):
        return None
    for other, words in _TELLS.items():
        found = re.search(rf"\b(?:{words})\b", why, re.IGNORECASE)
        if found and not _DENIED.search(why[: found.start()]):
            return found[0], other
    return None


def _another(words: str, patterns: dict[str, re.Pattern[str]]) -> bool:
    """Whether there are words of a sign at all."""
    return any(pattern.search(words) for pattern in patterns.values())
