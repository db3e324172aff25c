"""What is said of a screen: what is new on it, and what has the focus. Pure: from trees to words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

import msgspec

from game.text import Text
from game.ui.draw.widget import Widget, scope

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from game.ui.aids.aid import Shown

# Translators: said after the name of something chosen among others, as in "Night, chosen".
CHOSEN = Text("speech.chosen", "chosen")
# Translators: said after the name of something that is switched on, as in "Captions, on".
ON = Text("speech.switched-on", "on")
# Translators: said after the name of something that is switched off, as in "Captions, off".
OFF = Text("speech.switched-off", "off")
# Translators: which one of how many has the focus, as in "Pause, 1 of 6".
POSITION = Text("speech.position", "{number} of {total}")
# Translators: said before each answer of a question, as in "1: I tell Mum."
ANSWER = Text("speech.answer", "{number}: {words}")

ENDS = (".", "!", "?", "…", ":")
UNSAID = ("caption",)
"""Widgets that are not read: the caption of a sound says what can be heard."""

Key = tuple[str, str, str]
"""What is told, by its widget, the log that it stands in, and its name."""
Kind = Literal["note", "page", "news", "focus"]
"""A word of the voice itself, what stands on a screen that opens, what comes while it is open, the focus."""


class Said(msgspec.Struct, frozen=True):
    """One thing to say as it is written, the widget it comes from, and its language if that is another."""

    kind: Kind
    words: str
    widget: str = ""
    language: str = ""


class Say(Protocol):
    """Gives a text in the language of the player."""

    def __call__(self, text: Text, **values: object) -> str:
        """Return the text with its placeholders filled."""


class Told(msgspec.Struct, frozen=True):
    """A widget that tells something, the log that it stands in, and the words."""

    widget: Widget
    log: str
    words: str

    @property
    def key(self) -> Key:
        """By which it is found again in the next tree."""
        return self.widget.id, self.log, self.widget.name


class ToldPage(msgspec.Struct, frozen=True):
    """All that a screen tells, messages first, and which logs are on it."""

    scene: str
    language: str
    told: tuple[Told, ...]
    logs: frozenset[str]

    @classmethod
    def of(cls, shown: Shown, say: Say) -> ToldPage:
        """Read a tree, once."""
        logs = frozenset(widget.id for widget, _ in _within(shown.tree) if _is_log(widget))
        told = tuple(sorted(_told(shown.tree, say), key=lambda one: not one.log))
        return cls(shown.scene, shown.language, told, logs)

    @property
    def entries(self) -> frozenset[Key]:
        """What the logs hold."""
        return frozenset(one.key for one in self.told if one.log)


def new_words(before: ToldPage | None, after: ToldPage, heard: Collection[Key] = ()) -> tuple[Said, ...]:
    """What is to be said of what `after` tells and `before` did not.

    A screen that opens tells all that stands on it; of a log that was not there only the newest entry, as
    the rest is history. On the same screen what is new or reads otherwise is told, but not an entry that was
    `heard` before another log was looked at.
    """
    if before is not None and (before.scene, before.language) != (after.scene, after.language):
        before = None
    kind: Kind = "page" if before is None else "news"
    known = {one.key: one for one in before.told} if before is not None else {}
    logs = before.logs if before is not None else frozenset()
    newest = {one.log: one.key for one in after.told if one.log}
    found = []
    for one in after.told:
        history = one.log not in logs and newest.get(one.log, one.key) != one.key
        again = one.log not in logs and kind == "news" and one.key in heard
        words = "" if history or again else _unsaid(one, known.get(one.key))
        if words:
            found.append(Said(kind, words, one.widget.id, one.widget.language))
    return tuple(found)


def focus_words(before: Shown | None, after: Shown, say: Say) -> str:
    """What has the focus: the group where another is entered, its name, what it is set to, its position."""
    chain = _chain(scope(after.tree), after.focus) or _chain(after.tree, after.focus)
    if not chain:
        return ""
    widget, holder = chain[-1], _holder(chain)
    was = _chain(before.tree, before.focus) if before is not None and before.scene == after.scene else ()
    entered = holder is not None and (not was or getattr(_holder(was), "id", "") != holder.id)
    place = _position(holder, widget, say) if holder is not None else ""
    words = _joined((described(widget, say), place))
    named = holder.name if holder is not None and entered and holder.name != widget.name else ""
    return f"{named}: {words}" if named else words


def group_words(shown: Shown, say: Say) -> str:
    """What is in the group that scanning has a ring around; "" where it is on one thing, the focus."""
    if len(shown.surrounded) < 2:  # noqa: PLR2004 - one thing is no group
        return ""
    inside = (widget for widget, _ in _within(shown.tree) if widget.id in shown.surrounded)
    return _joined(widget.name or described(widget, say) for widget in inside)


def described(widget: Widget, say: Say) -> str:
    """The name of a widget, its value, how it is set where that is not the value, and what stands on it."""
    parts = [widget.name, widget.value]
    if widget.role == "checkbox" and not widget.value:
        parts.append(say(ON if "checked" in widget.state else OFF))
    if "selected" in widget.state or (widget.role == "radio" and "checked" in widget.state):
        parts.append(say(CHOSEN))
    if widget.pressable:
        inside = (one.name for one, _ in _within(widget) if is_told(one))
        parts += dict.fromkeys(name for name in inside if name not in (widget.name, widget.value))
    return _joined(parts)


def pointed_at(root: Widget, x: float, y: float) -> Widget | None:
    """The topmost widget at a point that tells or can be pressed; words on a button belong to it."""
    found = None
    for widget, above in _within(root):
        here = widget.rect.contains(x, y) and all(one.rect.contains(x, y) for one in above if one.clip)
        on_button = any(one.pressable for one in above)
        if here and not on_button and widget.name and (widget.pressable or is_told(widget)):
            found = widget
    return found


def is_told(widget: Widget) -> bool:
    """Whether a widget is told when it comes, and not only when it has the focus."""
    speaks = widget.role in ("text", "heading", "item", "alert", "progress", "dialog")
    if widget.id in UNSAID or _waits(widget) or _is_log(widget):
        return False
    by_itself = widget.live or _is_answer(widget) or (speaks and not widget.pressable)
    return by_itself and bool(widget.name or widget.value)


def _told(root: Widget, say: Say) -> Iterator[Told]:
    keyed = any(widget.digit for widget, _ in _within(root))
    for widget, above in _within(scope(root)):
        if keyed and _is_answer(widget) and not widget.digit:
            continue  # no key takes it; it is told when the focus comes to it
        on_button = any(one.pressable for one in above)
        if is_told(widget) and not on_button and widget.name not in {one.name for one in above}:
            log = next((one.id for one in reversed(above) if _is_log(one)), "")
            words = described(widget, say)
            if _is_answer(widget):
                words = say(ANSWER, number=widget.digit or widget.id.partition(":")[2], words=words)
            yield Told(widget, log, words)


def _unsaid(told: Told, before: Told | None) -> str:
    """What was not said of it yet; of a message only what has come to it, as that somebody likes it."""
    if before is None or told.words == before.words:
        return "" if before is not None else told.words
    if not told.log:
        return told.words
    old = before.widget.value.split(", ")
    return _joined(part for part in told.widget.value.split(", ") if part not in old)


def _within(root: Widget) -> Iterator[tuple[Widget, tuple[Widget, ...]]]:
    """All widgets in reading order, each with those that hold it."""
    todo: list[tuple[Widget, tuple[Widget, ...]]] = [(root, ())]
    while todo:
        widget, above = todo.pop()
        yield widget, above
        todo.extend((child, (*above, widget)) for child in reversed(widget.children))


def _joined(parts: Iterable[str]) -> str:
    """The parts with a short pause between them, where none ends a sentence."""
    words = ""
    for part in filter(None, parts):
        words = f"{words}{' ' if words.endswith(ENDS) else ', '}{part}" if words else part
    return words


def _is_log(widget: Widget) -> bool:
    """Whether new entries come to a widget at its end."""
    return widget.role == "log"


def _is_answer(widget: Widget) -> bool:
    """Whether it is one of the answers to a question, which a number key gives."""
    return widget.id.startswith("choice:") and widget.pressable


def _waits(widget: Widget) -> bool:
    """Whether it says only that something is on its way."""
    return "busy" in widget.state


def _chain(root: Widget, wanted: str) -> tuple[Widget, ...]:
    """The widget of that id below those that hold it; empty where there is none."""
    found = (((*above, widget)) for widget, above in _within(root) if widget.id == wanted)
    return next(found, ())


def _holder(chain: tuple[Widget, ...]) -> Widget | None:
    """The nearest list or group with a name that holds the last widget of the chain, and others like it."""
    for widget in reversed(chain[:-1]):
        if widget.role == "list" or (widget.name and widget.role == "group"):
            return widget
    return None


def _position(holder: Widget, widget: Widget, say: Say) -> str:
    """Which of the pressable widgets in its list it is; "" where it is the only one."""
    beside = [one.id for one, _ in _within(holder) if one.pressable]
    if len(beside) < 2 or widget.id not in beside:  # noqa: PLR2004 - one thing has no order
        return ""
    return say(POSITION, number=beside.index(widget.id) + 1, total=len(beside))
