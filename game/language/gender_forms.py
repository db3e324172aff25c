"""Words of Bosnian, Croatian and Serbian that show the gender of who speaks, is spoken to, or is the hero.

*I said* is `rekao sam` or `rekla sam`, *you are alone* `sam si` or `sama si`. A clause is taken apart by
rules: its little verb tells the person (`sam`, `si`, `{hero} je`), and the participles and adjectives beside
it are in that person's gender. What the rules can't tell they pass over.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal, TypeAlias

import msgspec

from game.language.gendered_words import (
    BEFORE_NOUNS,
    COLLOQUIAL,
    FEMALE,
    IN_A_ROW,
    MALE,
    NOT_FEMALE,
    NOT_MALE,
    NOUNS_TOO,
    STATES,
)

Person: TypeAlias = Literal["I", "you", "hero"]
Sex: TypeAlias = Literal["m", "f"]

HERO: Final = "{hero}"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_AM: Final = _set("nisam jesam bih budem")
_ARE: Final = _set("si nisi jesi budeš")
_IS: Final = _set("je nije jest jeste bi")
_THEY: Final = _set("su nisu smo nismo ste niste bismo biste")
_I: Final = _set(
    "ću neću biću hoću mogu moram želim trebam smijem smem idem odem dođem ostanem ostajem osjećam osećam"
)
"""Verbs of the first person beside which `sam` is *alone*."""
_BE: Final = _set("biti bit biću bićeš budem budeš budi ostani ostati")
_FEEL: Final = _set("osjećam osećam osjećaš osećaš izgledaš")
_COME: Final = _set("dođi idi ostani kreni pođi ostaj budi")
_NO_VERBS: Final = _set("baš naš vaš još loš koš kiš tuš groš miš")
_COPULAS: Final = _set(
    "bio bila ostao ostala postao postala ispao ispala osjećao osjećala osećao osećala djelovao djelovala "
    "delovao delovala"
)
_WOULD_LIKE: Final = _set("htio htjela hteo htela želio željela želeo želela volio voljela voleo volela")
_JOINS: Final = _set("i a pa te ili ali ni niti nego već")
_BEGINS: Final = _set(
    "da što šta koji koja koje kojem kojoj kojeg kojega kojima koju kome kojim čija čiji jer ako kad kada "
    "dok čim kako gdje gde kamo odakle dokle ko tko zašto otkad iako mada kao zato"
)
_ASKS: Final = _set("šta što kako gdje gde kad kada zašto kome čemu")
_SMALL: Final = _set(
    "se mi ti joj mu ga ju ih im nam vam sam si je bi bih ću ćeš li ne i a od za u na sa s k ka kod bez po o "
    "zbog prema pred do iz uz onda sad sada samo već opet više baš tako jako malo sve to ovdje ovde tu tamo "
    "ja nije nisam nisi"
)
_QUOTED: Final = re.compile("„[^“”]*[“”]|«[^»]*»|‚[^‘’]*[‘’]")
_MARKS: Final = re.compile(r"[.!?…:;()\n–]+|,")
_TOKEN: Final = re.compile(r"\{hero\}|[^\W\d_]+")
_WORD: Final = re.compile(r"\w+")
_YOURS: Final = re.compile(r"š\b")
_TELLS: Final = _AM | _ARE | _I | _COME | {"sam", "ja", "bi"}
_ONE_WORD: Final = 16
"""Letters of a text that may be one word alone."""
_SHORTEST: Final = 3
"""Letters of a participle, and of a verb with an ending."""


class Form(msgspec.Struct, frozen=True):
    """A word that shows a gender, and whose."""

    word: str
    person: Person
    sex: Sex


class _Clause(msgspec.Struct, frozen=True):
    """Some words, the word that begins them, and whether they may go on with the verb before, or ask."""

    words: tuple[str, ...]
    begins: str = ""
    joined: bool = False
    asks: bool = False


def forms(text: str) -> Iterator[Form]:
    """The words that show a gender in a text of small Latin letters, with `{hero}` for the hero's name."""
    if (len(text) > _ONE_WORD and not _tells(text)) or not any(map(_has_gender, _TOKEN.findall(text))):
        return  # as most texts
    person: Person | None = None
    for clause in _clauses(_QUOTED.sub(" ; ", text)):
        own = _person(clause)
        goes_on = own is None and clause.joined and person is not None and _goes_on(clause.words)
        person = person if goes_on else own
        if person is not None:
            yield from _shown(clause, person)
        elif len(clause.words) == 1 and not clause.joined and not clause.begins:
            yield from _alone(clause)


def _tells(text: str) -> bool:
    """Whether a text may say something of somebody whose gender counts."""
    return HERO in text or bool(_YOURS.search(text)) or not _TELLS.isdisjoint(_WORD.findall(text))


def _clauses(text: str) -> Iterator[_Clause]:
    """Take a text apart at its marks, and at the words that begin a clause or join two."""
    joined, end = False, 0
    for mark in (*_MARKS.finditer(text), None):
        words = _TOKEN.findall(text[end : mark.start() if mark else None])
        yield from _parted(words, joined=joined, asks=mark is not None and "?" in mark[0])
        joined = mark is not None and mark[0] == ","
        end = mark.end() if mark else end


def _parted(words: list[str], *, joined: bool, asks: bool) -> Iterator[_Clause]:
    found: list[str] = []
    begins = ""
    for word, after in pairwise((*words, "")):
        if word in _BEGINS or (word in _JOINS and _adjective(after) is None):
            if found:
                yield _Clause(tuple(found), begins, joined, asks)
                found = []
            joined, begins = word in _JOINS, word
        else:
            found.append(word)
    if found:
        yield _Clause(tuple(found), begins, joined, asks)


def _goes_on(words: tuple[str, ...]) -> bool:
    """Whether a clause goes on with the verb before: `ustala sam, otišla…`, `dobro sam, samo umorna`."""
    first = next((word for word in words if word not in _SMALL), "")
    other = HERO in words or not _THEY.union(_IS).isdisjoint(words)
    return not other and (_participle(first) is not None or _adjective(first) is not None)


def _person(clause: _Clause) -> Person | None:
    """Of whom a clause tells, by its verbs."""
    words, here = clause.words, set(clause.words)
    if words == ("sam",) and not clause.begins:
        return None
    if here & _AM or ("sam" in here and not _is_alone(words)):
        return "I"
    if HERO in here and not here & _ARE and here & (_IS | {"se"}):
        return "hero"
    if _for_oneself(words):
        return None
    if here & (_ARE | _COME) or any(map(_is_yours, words)) or _would_you(clause):
        return "you"
    return "I" if here & (_I | {"ja"}) and not here & (_IS | _THEY) else None


def _for_oneself(words: tuple[str, ...]) -> bool:
    """Whether `si` is Croatian for *oneself*: `mama si je kupila`, but `kupila si je` is *you bought it*."""
    return ("si", "je") in pairwise(words) and words[0] != "si" and _participle(words[0]) is None


def _is_alone(words: tuple[str, ...]) -> bool:
    """Whether `sam` is *alone* and not *am*, as in `je sam`, `biti sam`, `moraš sam`, `dođi sam`."""
    if ("sam", "si") in pairwise(words) and words[0] != "sam":
        return False  # Croatian: I did something for myself
    if not (_ARE | _I | _COME | _BE | {"kuda"}).isdisjoint(words) or any(map(_is_yours, words)):
        return True
    return not _IS.isdisjoint(words[: words.index("sam")])


def _is_yours(word: str) -> bool:
    """Whether a word is a verb of the second person: `moraš`, `znaš`."""
    return word.endswith("š") and len(word) >= _SHORTEST and word not in _NO_VERBS


def _would_you(clause: _Clause) -> bool:
    """Whether `bi` is *you would*: `ti bi htio`, `bi li htjela`, `šta bi ti htjela`, `o čemu bi htio`."""
    words = clause.words
    if "bi" not in words or words[:2] == ("ti", "bi"):
        return "bi" in words
    asks = clause.begins in _ASKS or not _ASKS.isdisjoint(words) or words[:2] == ("bi", "li")
    rest = [word for word in words[words.index("bi") + 1 :] if word not in {"li", "ti", "se"}]
    return clause.asks and asks and bool(rest) and rest[0] in _WOULD_LIKE


def _shown(clause: _Clause, person: Person) -> Iterator[Form]:
    """The words of a clause that show the gender of its person."""
    words = clause.words
    participles = [word for word in words if _participle(word)]
    if len(participles) > 1:
        participles = [word for word in participles if word not in NOUNS_TOO]
    yield from (Form(word, person, _participle(word) or "m") for word in participles)
    copula = _COPULAS.issuperset(participles) and _is_copula(words, person)
    verb = person == "I" and _AM.isdisjoint(words) and "sam" in words and not _is_alone(words)
    told = list(words)
    if verb:
        told.remove("sam")
    for word, after in pairwise((*told, "")):
        sex = _adjective(word)
        alone = word in {"sam", "sama"}
        if sex and (alone or ((copula or word in IN_A_ROW) and _of_person(word, after))):
            yield Form(word, person, sex)


def _is_copula(words: tuple[str, ...], person: Person) -> bool:
    """Whether a clause says how somebody is: `nisam`, `si`, `ćeš biti`, `osjećam se`, or no verb at all."""
    here = set(words)
    told = here & (_BE | _FEEL | _AM | _ARE | {"sam"}) or (person == "hero" and here & _IS)
    verb = here & _I - _FEEL or any(_is_yours(word) for word in words if word not in _FEEL | _ARE)
    return bool(told and (not verb or here & _BE)) or not (verb or told)


def _of_person(word: str, after: str) -> bool:
    """Whether an adjective is said of the person and not of what follows, as in `mali ekran`."""
    if word not in BEFORE_NOUNS or not after or after in _SMALL:
        return True
    return _participle(after) is not None or _adjective(after) is not None or _is_yours(after)


def _alone(clause: _Clause) -> Iterator[Form]:
    """A sentence of one word: `Umorna.` is said of oneself, `Umorna?` of whom one asks."""
    word = clause.words[0]
    sex = _adjective(word)
    if sex and (word in STATES or FEMALE.get(word) in STATES):
        yield Form(word, "you" if clause.asks else "I", sex)


@lru_cache(maxsize=32_768)
def _has_gender(word: str) -> bool:
    """Whether a word may show a gender; most words come again and again."""
    return _adjective(word) is not None or _participle(word) is not None


def _adjective(word: str) -> Sex | None:
    return "m" if word in MALE else "f" if word in FEMALE else None


def _participle(word: str) -> Sex | None:
    """The gender of a participle; nothing for other words."""
    if len(word) < _SHORTEST:
        return None
    if word.endswith("la"):
        return None if word in NOT_FEMALE else "f"
    if word in COLLOQUIAL or (word.endswith(("ao", "io", "eo", "uo")) and word not in NOT_MALE):
        return "m"
    return None
