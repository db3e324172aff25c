"""Every kind of single fault that an author may make in an episode, and where it must be told.

Only lines are changed, as in an editor; what a fault is and where it shows is worked out without the checker.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Lines = list[str]

MOST: Final = 8
"""Faults of one kind in one file; of more places some are drawn."""


class Mutation(msgspec.Struct, frozen=True):
    """A fault: what was done, the file with it, and the lines on one of which it must be told."""

    kind: str
    what: str
    text: str
    told: frozenset[int]


def mutations(text: str, seed: int = 1) -> Iterator[Mutation]:
    """All faults of all kinds, at most `MOST` of a kind."""
    lines = text.split("\n")
    chance = random.Random(seed)
    for kind in KINDS:
        found = [each for each in kind(lines) if each.text != text]
        yield from found if len(found) <= MOST else chance.sample(found, MOST)


def _made(kind: str, what: str, lines: Sequence[str], *told: int) -> Mutation:
    """A fault told on lines that are given as indices."""
    return Mutation(kind, what.strip(), "\n".join(lines), frozenset(index + 1 for index in told))


def swapped(word: str) -> str:
    """The word with a slip of the fingers."""
    if len(word) < 3 or word[1] == word[2]:
        return word + "x"
    return word[0] + word[2] + word[1] + word[3:]


def _section(lines: Lines, name: str) -> range:
    """The indices of the lines below a top key."""
    begin = lines.index(f"{name}:") + 1
    rest = (index for index in range(begin, len(lines)) if re.match(r"[a-z]", lines[index]))
    return range(begin, next(rest, len(lines)))


def _entries(lines: Lines, section: str) -> dict[str, range]:
    """The entries of a section, by id: the indices of their lines without what follows them."""
    inside = _section(lines, section)
    heads = [index for index in inside if re.match(r"  [a-z0-9_-]+:", lines[index])]
    ends = [*heads[1:], inside.stop]
    found = {}
    for head, end in zip(heads, ends, strict=True):
        last = end
        while last > head + 1 and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#")):
            last -= 1
        found[lines[head].strip().partition(":")[0]] = range(head, last)
    return found


def _steps(lines: Lines, node: range) -> list[range]:
    """The steps of a node."""
    heads = [index for index in node if lines[index].startswith("    - ")]
    return [range(head, end) for head, end in zip(heads, [*heads[1:], node.stop], strict=True)]


def _word_faults(kind: str, pattern: str, section: str = "nodes") -> Callable[[Lines], Iterator[Mutation]]:
    """Faults that misspell what a pattern finds in a line: its first group."""

    def find(lines: Lines) -> Iterator[Mutation]:
        for index in _section(lines, section):
            found = re.search(pattern, lines[index])
            if found:
                wrong = lines[index][: found.start(1)] + swapped(found[1]) + lines[index][found.end(1) :]
                yield _made(kind, wrong, [*lines[:index], wrong, *lines[index + 1 :]], index)

    find.__name__ = kind
    return find


def dropped_node(lines: Lines) -> Iterator[Mutation]:
    """A node is gone; every way that leads to it is wrong."""
    for name, node in _entries(lines, "nodes").items():
        rest = [*lines[: node.start], *lines[node.stop :]]
        named = re.compile(rf"(?:goto|else|start|\w+): {name}(?=[,}}\s]|$)")
        told = [index for index, line in enumerate(rest) if named.search(line)]
        if told:
            yield _made("dropped node", name, rest, *told)


def dropped_ending(lines: Lines) -> Iterator[Mutation]:
    """An ending is gone."""
    for name, ending in _entries(lines, "endings").items():
        rest = [*lines[: ending.start], *lines[ending.stop :]]
        told = [index for index, line in enumerate(rest) if line.strip().endswith(f"end: {name}")]
        yield _made("dropped ending", name, rest, *told)


def dropped_person(lines: Lines) -> Iterator[Mutation]:
    """Somebody of the cast is gone."""
    for name, person in _entries(lines, "cast").items():
        rest = [*lines[: person.start], *lines[person.stop :]]
        named = re.compile(rf"\b(?:chat|say|notify|with|thread|show|post|comment): {name}\b")
        told = [index for index, line in enumerate(rest) if named.search(line)]
        if told:
            yield _made("dropped person", name, rest, *told)


def dropped_way_on(lines: Lines) -> Iterator[Mutation]:
    """The last step of a node is gone, so that it leads nowhere."""
    for name, node in _entries(lines, "nodes").items():
        steps = _steps(lines, node)
        if len(steps) > 1 and re.match(r"    - (goto|end|return):", lines[steps[-1].start]):
            rest = [*lines[: steps[-1].start], *lines[steps[-1].stop :]]
            yield _made("dropped way on", name, rest, *range(node.start, steps[-1].start))


def doubled_key(lines: Lines) -> Iterator[Mutation]:
    """A line stands there twice."""
    for index in _section(lines, "nodes"):
        if re.match(r"\s+(text|goto|with|why|signs|ask): .*[^>|-]$", lines[index]):
            yield _made("doubled key", lines[index], [*lines[: index + 1], *lines[index:]], index + 1)


def untagged_sign(lines: Lines) -> Iterator[Mutation]:
    """A message has lost its signs."""
    for node in _entries(lines, "nodes").values():
        for step in _steps(lines, node):
            for index in step:
                if lines[index].strip().startswith("signs:"):
                    rest = [*lines[:index], *lines[index + 1 :]]
                    yield _made("untagged sign", lines[step.start], rest, *range(step.start, step.stop - 1))


def no_help(lines: Lines) -> Iterator[Mutation]:
    """Nothing counts as telling any more: told at every node that answers the tool.

    One `act: tell` less need be no fault: where Mum goes along to the school, it is counted there.
    """
    rest = [line for line in lines if line.strip() not in {"- act: tell", "act: tell"}]
    begin = {found[1] for line in rest if (found := re.search(r"\btell: ([\w-]+)", line))}
    nodes = _entries(rest, "nodes")
    yield _made("no help", "act: tell", rest, *(nodes[name].start for name in begin if name in nodes))


def wrong_answer_to_tell(lines: Lines) -> Iterator[Mutation]:
    """Telling is answered by the scene of a pause."""
    pause = next((found[1] for line in lines if (found := re.search(r"\bpause: ([\w-]+)", line))), "")
    for index, line in enumerate(lines):
        wrong = re.sub(r"\btell: [\w-]+", f"tell: {pause}", line)
        if line.startswith(("  tell:", "always:")) and wrong != line:
            head = _entries(lines, "nodes")[pause].start
            yield _made(
                "wrong answer to tell", wrong, [*lines[:index], wrong, *lines[index + 1 :]], index, head
            )


def act_not_done(lines: Lines) -> Iterator[Mutation]:
    """The scene with which a tool begins does not do the act."""
    begins = {
        found[2] for line in lines if (found := re.match(r"  (pause|save|report|leave): ([\w-]+)$", line))
    }
    for name, node in _entries(lines, "nodes").items():
        for index in node:
            if name in begins and re.match(r"    - act: (pause|save|report|leave)$", lines[index]):
                rest = [*lines[:index], *lines[index + 1 :]]
                yield _made("act not done", f"{name} {lines[index]}", rest, *range(node.start, node.stop - 1))


def silent_hard_ending(lines: Lines) -> Iterator[Mutation]:
    """A hard ending does not say who is responsible, or that the child is not to blame."""
    for ending in _entries(lines, "endings").values():
        if not any(lines[index].strip() == "kind: hard" for index in ending):
            continue
        for index in ending:
            if re.match(r"    (blame|responsible): .*[^>]$", lines[index]):
                rest = [*lines[:index], *lines[index + 1 :]]
                yield _made("silent hard ending", lines[index], rest, *range(ending.start, ending.stop - 1))


def ending_without_debrief(lines: Lines) -> Iterator[Mutation]:
    """An ending does not say what helped."""
    for name, ending in _entries(lines, "endings").items():
        helped = [index for index in ending if lines[index].startswith("    helped:")]
        if helped:
            first, last = helped[0], helped[0] + 1
            while last < ending.stop and lines[last].startswith("      "):
                last += 1
            rest = [*lines[:first], "    helped: []", *lines[last:]]
            yield _made("ending without debrief", name, rest, *range(ending.start, ending.stop))


def twin_options(lines: Lines) -> Iterator[Mutation]:
    """Two options of a choice have the same words."""
    option = re.compile(r"        - (?:send|say|do): (.*)$")
    for index in _section(lines, "nodes"):
        found = option.match(lines[index])
        starts = (
            lines[at] for at in range(index - 1, 0, -1) if lines[at].startswith(("        - ", "    - "))
        )
        before = next(starts, "")
        twin = option.match(before)
        if found and twin:
            wrong = lines[index][: found.start(1)] + twin[1]
            yield _made("twin options", wrong, [*lines[:index], wrong, *lines[index + 1 :]], index)


def unquoted_colon(lines: Lines) -> Iterator[Mutation]:
    """A text holds a colon and a space, and no quotes stand around it."""
    for index in _section(lines, "nodes"):
        found = re.match(r"(\s+-? ?(?:narrate|text|think): [A-Z][\w']+) (.*)$", lines[index])
        if found and '"' not in lines[index]:
            wrong = f"{found[1]}: {found[2]}"
            yield _made("unquoted colon", wrong, [*lines[:index], wrong, *lines[index + 1 :]], index)


def tab(lines: Lines) -> Iterator[Mutation]:
    """A tab instead of spaces."""
    for index in _section(lines, "nodes"):
        if lines[index].startswith("      text:"):
            wrong = "\t" + lines[index].lstrip()
            yield _made("tab", wrong, [*lines[:index], wrong, *lines[index + 1 :]], index)


def endless_loop(lines: Lines) -> Iterator[Mutation]:
    """A node goes to itself at once."""
    for name, node in _entries(lines, "nodes").items():
        if f"start: {name}" not in lines:
            rest = [*lines[: node.start + 1], f"    - goto: {name}", *lines[node.start + 1 :]]
            yield _made("endless loop", name, rest, node.start)


def orphan_node(lines: Lines) -> Iterator[Mutation]:
    """A node to which nothing leads, the last one first: beside two ways to one node, these may be told."""
    ending = next(iter(_entries(lines, "endings")))
    for node in reversed(_entries(lines, "nodes").values()):
        rest = [*lines[: node.stop], "  orphan:", f"    - end: {ending}", *lines[node.stop :]]
        yield _made("orphan node", "orphan", rest, node.stop)


def never_open(lines: Lines) -> Iterator[Mutation]:
    """An option asks for two heroes at once."""
    heroes = ", ".join(f"hero-{name}" for name in _entries(lines, "heroes"))
    for index in _section(lines, "nodes"):
        if re.match(r"          goto: ", lines[index]) and not re.match(r"          if: ", lines[index + 1]):
            rest = [*lines[: index + 1], f"          if: [{heroes}]", *lines[index + 1 :]]
            step = next(at for at in range(index, 0, -1) if lines[at].startswith("    - "))
            yield _made("never open", lines[index], rest, *range(step, index + 2))


def blaming_words(lines: Lines) -> Iterator[Mutation]:
    """A text blames the child."""
    for index in _section(lines, "nodes"):
        found = re.match(r"(\s+-? ?(?:narrate|text): )[A-Z][\w ,']+\.$", lines[index])
        if found:
            wrong = found[1] + "You should have known better."
            yield _made("blaming words", wrong, [*lines[:index], wrong, *lines[index + 1 :]], index)


def changed_english(lines: Lines) -> Iterator[Mutation]:
    """The English is corrected, and no translator knows."""
    for index in _section(lines, "nodes"):
        if re.match(r"\s+-? ?(?:narrate|text): [A-Z][\w ,']+\.$", lines[index]):
            wrong = lines[index].removesuffix(".") + " now."
            yield _made("changed English", wrong, [*lines[:index], wrong, *lines[index + 1 :]], index)


KINDS: Final[tuple[Callable[[Lines], Iterator[Mutation]], ...]] = (
    _word_faults("misspelt target", r"(?:goto|else): ([\w-]+)"),
    _word_faults(
        "misspelt answer of a tool", r"^  (?:pause|save|report|block|leave|tell): ([\w-]+)", "always"
    ),
    _word_faults("misspelt ending", r"- end: ([\w-]+)"),
    _word_faults("misspelt sign", r"signs: \[([\w-]+)"),
    _word_faults("misspelt speaker", r"- (?:chat|say): ([\w-]+)"),
    _word_faults("misspelt place", r"- place: ([\w-]+)"),
    _word_faults("misspelt expression", r"as: ([\w-]+)"),
    _word_faults("misspelt flag", r"if: (?:not )?([\w-]+)"),
    _word_faults("misspelt flag raised", r"set: \[([\w-]+)"),
    _word_faults("misspelt key", r"^      (text|with|why|signs|clock):"),
    _word_faults("misspelt step", r"^    - (narrate|chat|think|choose|place|phone|show):"),
    _word_faults("misspelt act", r"act: ([\w-]+)"),
    _word_faults("misspelt value in braces", r"\{(hero)\}"),
    dropped_node,
    dropped_ending,
    dropped_person,
    dropped_way_on,
    doubled_key,
    untagged_sign,
    no_help,
    wrong_answer_to_tell,
    act_not_done,
    silent_hard_ending,
    ending_without_debrief,
    twin_options,
    unquoted_colon,
    tab,
    endless_loop,
    orphan_node,
    never_open,
    blaming_words,
    changed_english,
)
