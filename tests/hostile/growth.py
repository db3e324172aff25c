"""Episodes in which one thing comes very often, by its number: reading them must cost no more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.story.loading.examples import PAGES, around

if TYPE_CHECKING:
    from collections.abc import Callable


def _lines(form: str, count: int) -> str:
    return "".join(form.format(n=n, next=n + 1, count=count) for n in range(count))


def _node(steps: str) -> str:
    return f"nodes:\n  hello:\n{steps}    - end: quiet\n"


def chain(count: int) -> str:
    """Nodes that lead from each to the next, with a tap in each."""
    lines = _lines("  n{n}:\n    - narrate: So.\n    - goto: n{next}\n", count)
    return f"nodes:\n  hello:\n    - goto: n0\n{lines}  n{count}:\n    - end: quiet\n"


def silent_chain(count: int) -> str:
    """Nodes that lead on at once."""
    lines = _lines("  n{n}:\n    - goto: n{next}\n", count)
    return f"nodes:\n  hello:\n    - goto: n0\n{lines}  n{count}:\n    - end: quiet\n"


def backward_chain(count: int) -> str:
    """The same, where each node stands after the one that it leads to."""
    lines = "".join(f"  n{n + 1}:\n    - narrate: So.\n    - goto: n{n}\n" for n in range(count))
    return f"nodes:\n  hello:\n    - goto: n{count}\n  n0:\n    - end: quiet\n{lines}"


def ring(count: int) -> str:
    """Nodes in a ring, without a wait."""
    return "nodes:\n" + "".join(f"  n{n}:\n    - goto: n{(n + 1) % count}\n" for n in range(count))


def web(count: int) -> str:
    """Choices of ten options, each of which leads to ten others."""

    def options(n: int) -> str:
        return "".join(
            f"        - do: Go {k}\n          goto: n{(n * 7 + k * 13) % count}\n" for k in range(10)
        )

    return "nodes:\n" + "".join(f"  n{n}:\n    - choose:\n{options(n)}" for n in range(count))


def scenes(count: int) -> str:
    """Nodes that answer telling by a scene of their own, which comes back."""
    lines = _lines(
        "  n{n}:\n    - tools: {{tell: s{n}}}\n    - narrate: So.\n    - goto: n{next}\n"
        "  s{n}:\n    - act: tell\n    - return: yes\n",
        count,
    )
    return f"nodes:\n  hello:\n    - goto: n0\n{lines}  n{count}:\n    - end: quiet\n"


def told_back(count: int) -> str:
    """A scene of telling that goes on in the story, so that every state has to be visited."""
    lines = _lines(
        "  n{n}:\n    - choose:\n        - do: One\n          id: a\n          set: [f{n}]\n"
        "        - do: Two\n          id: b\n    - if: f{n}\n      goto: n{next}\n    - goto: n{next}\n",
        count,
    )
    return (
        f"nodes:\n  hello:\n    - goto: n0\n{lines}  n{count}:\n    - end: quiet\n"
        "  tell:\n    - say: mum\n      text: So.\n    - return: yes\n"
    )


def unknown_flags(count: int) -> str:
    """Conditions that ask for flags which nothing sets."""
    return _node(_lines("    - if: flag-{n}\n      goto: quiet\n", count))


def unknown_nodes(count: int) -> str:
    return _node(_lines("    - if: did-tell\n      goto: nowhere-{n}\n", count))


def unknown_keys(count: int) -> str:
    return _lines("key-{n}: 1\n", count)


def unknown_step_keys(count: int) -> str:
    return _node("    - narrate: So.\n" + _lines("      key-{n}: 1\n", count))


def unknown_steps(count: int) -> str:
    return _node(_lines("    - narate: So.\n", count))


def unknown_signs(count: int) -> str:
    return _node(_lines("    - chat: leo\n      text: So.\n      signs: [sign-{n}]\n", count))


def unknown_places(count: int) -> str:
    return _node(_lines("    - place: place-{n}\n", count))


def unknown_people(count: int) -> str:
    return _node(_lines("    - say: who-{n}\n      text: So.\n", count))


def placeholders(count: int) -> str:
    return _node(_lines("    - narrate: So {{name-{n}}}.\n", count))


def many_placeholders(count: int) -> str:
    return _node("    - narrate: " + _lines("a {{name{n}}} ", count) + "\n")


def pairs(count: int) -> str:
    return _node("    - narrate: " + _lines("a {{he{n}|she}} ", count) + "\n")


def open_braces(count: int) -> str:
    return _node("    - narrate: 'a " + "{a|" * count + "'\n")


def flags(count: int) -> str:
    return _node(_lines("    - set: flag-{n}\n    - if: flag-{n}\n      goto: quiet\n", count))


def flags_at_once(count: int) -> str:
    names = ", ".join(f"f{n}" for n in range(count))
    return _node(f"    - set: [{names}]\n    - if: [{names}]\n      goto: quiet\n")


def options(count: int) -> str:
    return _node("    - choose:\n" + _lines("        - do: Do {n}\n          id: o{n}\n", count))


def same_options(count: int) -> str:
    return _node("    - choose:\n" + _lines("        - do: Do\n          id: o{n}\n", count))


def flagged_options(count: int) -> str:
    """Options that are open by one flag each."""
    lines = _lines(
        "        - do: Do {n}\n          id: o{n}\n          if: f{n}\n          set: f{n}\n", count
    )
    return _node(f"    - choose:\n{lines}        - do: Go\n          id: last\n")


def flagged_choices(count: int) -> str:
    """Choices of options that are open by twelve flags each."""
    one = "".join(f"        - do: Do {k}\n          id: o{k}\n          if: f{k}\n" for k in range(12))
    last = "        - do: Go\n          id: last\n          if: not f0\n"
    last += "        - do: Be\n          id: own\n          if: f0\n"
    sets = "    - set: [" + ", ".join(f"f{k}" for k in range(12)) + "]\n"
    return _node(sets + ("    - choose:\n" + one + last) * count)


def heroes(count: int) -> str:
    lines = _lines("  h{n}: {{name: Ana, gender: f}}\n", count)
    return f"heroes:\n{lines}" + _node(
        "    - choose:\n        - do: Go\n          id: a\n          if: hero-h1\n"
        "        - do: Be\n          id: b\n          if: not hero-h1\n"
    )


def cast(count: int) -> str:
    return "cast:\n" + _lines("  p{n}: {{name: Ana, gender: f}}\n", count)


def endings(count: int) -> str:
    return "endings:\n" + _lines("  e{n}: {{kind: hard, title: So, text: So., helped: [So.]}}\n", count)


def helped(count: int) -> str:
    return "endings:\n  quiet:\n    kind: good\n    title: So\n    text: So.\n    helped:\n" + _lines(
        "      - So {n}.\n", count
    )


def questions(count: int) -> str:
    return "questions:\n" + _lines("  - So {n}?\n", count)


def topics(count: int) -> str:
    return "topics: [" + ", ".join(f"t{n}" for n in range(count)) + "]\n"


def profile(count: int) -> str:
    return "cast:\n  leo:\n    name: Leo\n    profile:\n" + _lines("      row {n}: so\n", count)


def order(count: int) -> str:
    return _node("    - order:\n" + _lines("        - So {n}\n", count))


def reactions(count: int) -> str:
    return _node(
        "    - chat: leo\n      text: So.\n" + _lines("    - react: leo\n      icon: heart\n", count)
    )


def messages(count: int) -> str:
    return _node(_lines("    - chat: leo\n      text: So {n}.\n      signs: [secret]\n", count))


def posts(count: int) -> str:
    return _node(_lines("    - post: leo\n      text: So {n}.\n    - comment: mum\n      text: So.\n", count))


def same_ids(count: int) -> str:
    return _node(_lines("    - narrate: So {n}.\n      id: same\n", count))


def long_line(count: int) -> str:
    return f"title: {'x' * count}\n"


def long_words(count: int) -> str:
    return f"title: {'so ' * count}\n"


def long_key(count: int) -> str:
    return f"{'k' * count}: 1\n"


def long_names(count: int) -> str:
    name = "ab" * count
    return _node(f"    - set: {name}c\n    - if: {name}\n      goto: {name}\n")


def nested(count: int) -> str:
    return "title: " + "[" * count + "\n"


def mappings(count: int) -> str:
    return "title: " + "{a: " * count + "\n"


def quotes(count: int) -> str:
    return "title: '" + "''" * count + "'\n"


def comments(count: int) -> str:
    return "#\n" * count


def cut_off(count: int) -> str:
    return _node(_lines("    - narrate: So #1 is {n}\n", count))


def tabs(count: int) -> str:
    return "\ta\n" * count


def blank_lines(count: int) -> str:
    return "\n" * count


def aliases(count: int) -> str:
    return _lines("k{n}: &a{n} 1\n", count)


def duplicate_keys(count: int) -> str:
    return "title: So\n" * count


def traps(count: int) -> str:
    return _node("    - narrate: no\n" * count)


def own_scenes(count: int) -> str:
    """Every node has a scene of its own for telling, in which somebody listens; all go on in one chain."""
    lines = _lines(
        "  n{n}:\n    - tools: {{tell: s{n}}}\n    - narrate: So.\n    - goto: n{next}\n"
        "  s{n}:\n    - say: mum\n      text: So {n}.\n    - goto: c0\n"
        "  c{n}:\n    - say: mum\n      text: So {n}.\n    - goto: c{next}\n",
        count,
    )
    return (
        f"nodes:\n  hello:\n    - goto: n0\n{lines}  n{count}:\n    - end: quiet\n"
        f"  c{count}:\n    - end: told\n"
    )


def stairs(count: int) -> str:
    """Scenes of a tool that each open the way to the next."""
    lines = _lines("  n{n}:\n    - tools: {{pause: n{next}}}\n    - narrate: So.\n    - return: yes\n", count)
    return f"nodes:\n  pause:\n    - goto: n0\n{lines}  n{count}:\n    - act: pause\n    - return: yes\n"


def blocked_scene(count: int) -> str:
    """A scene that blocks first, waits at every step, and leads on."""
    return (
        "nodes:\n  block:\n    - act: block\n    - goto: n0\n"
        + _lines("  n{n}:\n    - narrate: So.\n    - goto: n{next}\n", count)
        + f"  n{count}:\n    - if: did-tell\n      goto: quiet\n    - return: yes\n"
    )


def blocked_steps(count: int) -> str:
    """The same in one node."""
    return (
        "nodes:\n  block:\n    - act: block\n"
        + "    - narrate: So.\n" * count
        + "    - if: did-tell\n      goto: quiet\n    - return: yes\n"
    )


def no_way_out(count: int) -> str:
    """Rings of two nodes with a wait, from which nothing leads on."""
    lines = _lines(
        "  a{n}:\n    - narrate: So.\n    - goto: b{n}\n"
        "  b{n}:\n    - narrate: So.\n    - if: did-tell\n      goto: a{next}\n    - goto: a{n}\n",
        count,
    )
    return f"nodes:\n  hello:\n    - goto: a0\n{lines}  a{count}:\n    - narrate: So.\n    - goto: a0\n"


def raising_ring(count: int) -> str:
    """A ring of nodes with a wait, each of which raises its own flag and asks for it."""
    return "nodes:\n  hello:\n    - goto: n0\n" + "".join(
        f"  n{n}:\n    - narrate: So.\n    - set: f{n}\n    - if: f{n}\n      goto: n{(n * 7 + 3) % count}\n"
        f"    - goto: n{(n + 1) % count}\n"
        for n in range(count)
    )


def excluding_options(count: int) -> str:
    """Options with the same words that can't be open at once."""
    lines = _lines("        - do: Do\n          id: o{n}\n          if: [f, not g{n}]\n", count)
    return _node(f"    - choose:\n{lines}")


def privacy(count: int) -> str:
    return _node("    - privacy: {messages: everybody}\n      ask: So?\n" * count)


def tools(count: int) -> str:
    return _node("    - tools: {tell: tell}\n" * count)


def silent_scene(count: int) -> str:
    """A scene of telling that carries out very many steps at once and helps only sometimes."""
    return (
        "nodes:\n  tell:\n"
        + _lines("    - set: g\n", count)
        + "    - say: mum\n      text: So.\n    - return: yes\n"
    )


GROWERS: Final[dict[str, tuple[Callable[[int], str], int]]] = {
    each.__name__: (each, most)
    for each, most in (
        (chain, 3300),
        (silent_chain, 5000),
        (backward_chain, 3300),
        (ring, 5500),
        (web, 520),
        (scenes, 1500),
        (told_back, 1000),
        (unknown_flags, 4800),
        (unknown_nodes, 4800),
        (unknown_keys, 14000),
        (unknown_step_keys, 14000),
        (unknown_steps, 9000),
        (unknown_signs, 3400),
        (unknown_places, 9000),
        (unknown_people, 5000),
        (placeholders, 9000),
        (many_placeholders, 60000),
        (pairs, 50000),
        (open_braces, 200000),
        (flags, 3300),
        (flags_at_once, 10000),
        (options, 5500),
        (same_options, 5500),
        (flagged_options, 3200),
        (flagged_choices, 280),
        (heroes, 4700),
        (cast, 4700),
        (endings, 2500),
        (helped, 20000),
        (questions, 20000),
        (topics, 20000),
        (profile, 12000),
        (order, 20000),
        (reactions, 5500),
        (messages, 3200),
        (posts, 2700),
        (same_ids, 5500),
        (long_line, 800000),
        (long_words, 250000),
        (long_key, 800000),
        (long_names, 100000),
        (nested, 400000),
        (mappings, 200000),
        (quotes, 400000),
        (comments, 400000),
        (cut_off, 9000),
        (tabs, 300000),
        (blank_lines, 900000),
        (aliases, 14000),
        (duplicate_keys, 14000),
        (own_scenes, 900),
        (stairs, 2000),
        (blocked_scene, 3300),
        (blocked_steps, 8000),
        (no_way_out, 1300),
        (raising_ring, 1700),
        (excluding_options, 3000),
        (privacy, 3500),
        (tools, 5000),
        (silent_scene, 8000),
        (traps, 9000),
    )
}


def grown(name: str, part: float) -> bytes:
    """The small episode in which a thing comes as often as the part of the most says."""
    make, most = GROWERS[name]
    base = (PAGES / "example.yaml").read_text(encoding="utf-8")
    return around(make(max(1, int(most * part))), base).encode()
