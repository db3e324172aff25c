"""A client of the accessibility bus that knows nothing of the game: it reads the tree and presses by actions.

Debian's own Python runs it, with python3-pyatspi:

    at_spi_client.py play '{"start": […], "onward": […], "endings": […], "apart": […], "exit": …, …}'
    at_spi_client.py listen '{"start": […], "seconds": 180}'

`play` presses what `start` names, then what `onward` names or the first answer of a question, until a heading
of `endings` comes, and then `exit`, until the window is called `picture`; panels named in `apart` hold no
answers, and what `aside` names leads out of a story. `listen` does what a reader does that follows the focus
and the news, and presses what has the focus whenever it has been quiet. Both write lines of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

Node: TypeAlias = Any
"""A node of the tree; pyatspi carries no types."""

HEARD = ("object:announcement", "object:state-changed:focused", "object:children-changed:add")
TURN = 30
"""Milliseconds between two looks at the tree."""
LETTER, QUIET = 0.06, 1.0
"""Seconds in which a reader speaks a letter, and of silence after which the listener presses."""
HOLDERS = ("panel", "list", "log", "dialog", "alert")


def tell(**what: object) -> None:
    """Write one line."""
    sys.stdout.write(
        json.dumps({"at": round(time.monotonic() - BEGUN, 2), **what}, ensure_ascii=False) + "\n"
    )
    sys.stdout.flush()


def frame() -> Node:
    """The window of the game, or None as long as there is none."""
    desktop = pyatspi.Registry.getDesktop(0)
    found = [app[0] for app in desktop if app is not None and app.childCount]
    return found[0] if found else None


def children(node: Node) -> list[Node]:
    """The children of a node that are still there."""
    return [child for child in node if child is not None]


def every(node: Node) -> Iterator[Node]:
    """The node and all below it, parents first."""
    yield node
    for child in children(node):
        yield from every(child)


def press(node: Node) -> None:
    """Press it by its first action."""
    node.queryAction().doAction(0)


def named(node: Node) -> str:
    """Kind and name, as they are told; a node may be gone before it is asked."""
    with suppress(GLib.Error):
        return f"{node.name} ({node.getRoleName()})"
    return "gone"


class Player:
    """Presses its way through the game by the tree alone."""

    def __init__(self, wish: dict[str, Any]) -> None:
        self.start, self.wish = list(wish["start"]), wish
        self.done = ""
        self.logged: dict[str, None] = {}
        self.last: tuple[str, ...] = ()
        self.waited = 0
        self.ended = False
        self.pressed: dict[str, int] = {}

    def turn(self) -> bool:
        """One look at the tree and one press; False at the end."""
        window = frame()
        if window is None:
            return True
        nodes = list(every(window))
        told = tuple(named(node) for node in nodes)
        for node in nodes:
            if node.getRoleName() == "log":
                rows = [one.name for one in children(node) if one.getRoleName() == "list item"]
                self.logged.update(dict.fromkeys(filter(None, rows)))  # one that has just gone has no name
        ended = [n.name for n in nodes if n.getRoleName() == "heading" and n.name in self.wish["endings"]]
        if ended and not self.ended:
            self.ended = True
            self.start.append(self.wish["exit"])
            tell(what="ended", text=ended[0], logged=list(self.logged))
        elif self.ended and window.name == self.wish["picture"]:
            tell(what="hidden", text=window.name, tree=told)
            return False
        self.waited += 1
        if told == self.last and self.waited < 20:
            return True
        self.last, self.waited = told, 0
        target = self.next(nodes)
        if target is not None:
            name = target.name
            tell(what="press", text=named(target))
            press(target)  # raises where the node has just gone: then it is tried again
            if self.start and name == self.start[0]:
                self.done = self.start.pop(0)
        return True

    def next(self, nodes: list[Node]) -> Node:
        """What to press now."""
        buttons = [node for node in nodes if node.getRoleName() in ("button", "push button", "radio button")]
        if self.start:
            known = {node.name: node for node in reversed(buttons)}
            return known.get(self.start[0]) or known.get(self.done)  # a press that was lost is made again
        onward = next((node for node in buttons if node.name in self.wish["onward"]), None)
        return onward or self.answer(nodes) or self.other(nodes, buttons)

    def other(self, nodes: list[Node], buttons: list[Node]) -> Node:
        """The button that has the focus, a notice or a tool for which the story waits; else one that is new.

        What has been pressed in vain gives way to what was pressed less often, out of what is not `aside`.
        """
        place = "".join(node.name for node in nodes if node.getRoleName() in ("list item", "heading"))
        apart = [one for node in nodes if node.name in self.wish["apart"] for one in every(node)]
        focused = [node for node in buttons if node.getState().contains(pyatspi.STATE_FOCUSED)]
        free = [node for node in buttons if node not in apart and node.name not in self.wish["aside"]]
        target = min(
            (*focused, *free), key=lambda node: self.pressed.get(f"{place} {node.name}", 0), default=None
        )
        if target is not None:
            key = f"{place} {target.name}"
            self.pressed[key] = self.pressed.get(key, 0) + 1
        return target

    def answer(self, nodes: list[Node]) -> Node:
        """The first answer of a question: a panel of buttons, with a heading at most."""
        for node in nodes:
            if node.getRoleName() == "panel" and node.name not in self.wish["apart"]:
                kinds = [child.getRoleName() for child in children(node)]
                if kinds.count("button") >= 2 and set(kinds) <= {"button", "heading"}:
                    return next(one for one in children(node) if one.getRoleName() == "button")
        return None


class Listener:
    """Speaks as a reader does, and presses what has the focus when it has been quiet."""

    def __init__(self, wish: dict[str, Any]) -> None:
        self.start, self.end = list(wish["start"]), time.monotonic() + wish["seconds"]
        self.within: list[str] = []
        self.busy = time.monotonic() + QUIET
        self.focused: Any = None

    def speak(self, what: str, text: str, *, now: bool) -> None:
        """Say it after what is being said, or `now`, which cuts that off."""
        moment = time.monotonic()
        cut = now and self.busy - QUIET > moment
        begin = moment if now else max(moment, self.busy - QUIET)
        self.busy = begin + len(text) * LETTER + QUIET
        tell(what=what, text=text, cut=cut)

    def focus(self, node: Node) -> None:
        """Say what has the focus now, with what it lies in where that is new."""
        self.focused = node
        around: list[str] = []
        here = node.parent
        while here is not None and here.getRoleName() not in ("frame", "application"):
            if here.name and here.getRoleName() in HOLDERS:
                around.insert(0, named(here))
            here = here.parent
        fresh = [one for one in around if one not in self.within]
        self.within = around
        states = node.getState()
        words = [name for name in ("checked", "pressed", "busy") if states.contains(STATES[name])]
        place = dict(one.split(":", 1) for one in node.getAttributes())
        if "posinset" in place:
            words.append(f"{place['posinset']} of {place.get('setsize', '?')}")
        said = "; ".join(
            [*fresh, " ".join(filter(None, [named(node), *words])), *filter(None, [node.description])]
        )
        self.speak("focus", said, now=True)

    def turn(self) -> bool:
        """Press when it has been quiet for a while; False at the end."""
        if time.monotonic() > self.end:
            return False
        window = frame()
        if window is None:
            return True
        if self.focused is None:
            found = next((n for n in every(window) if n.getState().contains(pyatspi.STATE_FOCUSED)), None)
            if found is not None:
                self.focus(found)
        elif time.monotonic() > self.busy:
            self.press(window)
        return True

    def press(self, window: Node) -> None:
        """Press what `start` names, or what has the focus."""
        target = self.focused
        if self.start:
            found = next(
                (n for n in every(window) if n.name == self.start[0] and n.getRoleName() == "button"), None
            )
            if found is None:
                return
            self.start.pop(0)
            target = found
        tell(what="press", text=named(target))
        self.busy = time.monotonic() + QUIET
        press(target)


STATES = {
    "checked": pyatspi.STATE_CHECKED,
    "pressed": pyatspi.STATE_PRESSED,
    "busy": pyatspi.STATE_BUSY,
}
BEGUN = time.monotonic()


def main() -> None:
    """Do what the words say."""
    mode, wish = sys.argv[1], json.loads(sys.argv[2])
    doer: Player | Listener = Player(wish) if mode == "play" else Listener(wish)

    def heard(event: Node) -> None:
        if event.type.startswith("object:announcement"):
            if isinstance(doer, Listener):
                doer.speak("news", str(event.any_data), now=False)
            else:
                tell(what="news", text=str(event.any_data))
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            if isinstance(doer, Listener):
                doer.focus(event.source)
            else:
                tell(what="focus", text=named(event.source))

    def turn() -> bool:
        going = False  # whatever else goes wrong ends this at once, and not by anybody's patience
        try:
            going = doer.turn()
        except (GLib.Error, LookupError, RuntimeError, NotImplementedError, StopIteration):
            going = True  # a node went away while it was looked at
        finally:
            if not going:
                pyatspi.Registry.stop()
        return going

    for kind in HEARD:
        pyatspi.Registry.registerEventListener(heard, kind)
    GLib.timeout_add(TURN, turn)
    pyatspi.Registry.start()


if __name__ == "__main__":
    main()
