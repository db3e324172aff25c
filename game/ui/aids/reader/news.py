"""What a screen reader is told when: what differs, the words before the focus, and no frame of a movement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.aids.reader.tree import Entry, Outline

if TYPE_CHECKING:
    from collections.abc import Sequence

SETTLED = 300
"""Milliseconds for which nothing may have moved before the new places of things are told."""
PAUSE, LETTER = 400, 60
"""Milliseconds that a reader is given for words that came before it is told of a new focus: for each piece of
news, and for each letter. About what eSpeak NG takes at Orca's usual speed."""


class Told(msgspec.Struct, frozen=True):
    """An entry with its number, and those of its children and of the heading that names it (0: none does)."""

    number: int
    entry: Entry
    children: tuple[int, ...]
    label: int


class Update(msgspec.Struct, frozen=True):
    """What to tell: the entries that are new or different, and the number of the focused one.

    `whole` begins anew, with all entries.
    """

    told: tuple[Told, ...]
    focus: int
    whole: bool


class News:
    """Follows the outlines of what is shown and says what a screen reader has to be told of them.

    Most readers stop speaking when the focus moves. So where words arrive and the focus moves by itself, as
    with a message and the answers to it, the focus is told a little later; its old place stays until then.
    When a page opens, what stands on it before the first thing to press is news too.
    """

    def __init__(self) -> None:
        """Nothing is told yet."""
        self._last = Outline({}, "", "")
        self._sent: dict[str, Entry] = {}
        self._focus = ""
        self._numbers: dict[str, int] = {}
        self._count = 0
        self._old: frozenset[str] = frozenset()
        self._read: frozenset[str] = frozenset()
        self._moved_at: int | None = None
        self._focus_at: int | None = None
        self._spoken = 0

    @property
    def focus_waits(self) -> bool:
        """Whether the reader has not been told yet where the focus is."""
        return self._focus_at is not None

    def widget(self, number: int) -> str:
        """Id of the widget with that number; "" where it is gone."""
        key = next((key for key, one in self._numbers.items() if one == number), "")
        return self._last.entries[key].widget if key in self._last.entries else ""

    def wake(self, now: int) -> int | None:
        """Milliseconds until something is to be told that waits; None: nothing waits."""
        due = [at for at in (self._moved_at, self._focus_at) if at is not None]
        return max(0, min(due) - now) if due else None

    def see(self, outline: Outline, now: int) -> Sequence[Update]:
        """What to tell of an outline at once, in this order."""
        fresh = self._as_news(outline)
        before, self._last = self._sent, fresh
        if not before:
            return self._tell((), now)
        logs = [key for key, one in fresh.entries.items() if one.kind == "log" and one.live]
        words = [key for key, one in fresh.entries.items() if self._is_news(one)]
        words.sort(key=lambda key: _order(key, logs))
        self._let_speak([fresh.entries[key].name for key in words], now)
        waits = fresh.focus != self._focus and self._spoken > now and not fresh.hidden
        self._focus_at = self._spoken if waits else None
        if _same(before, self._shown()) and self._told_focus() == self._focus:
            moved = any(one.bounds != before[key].bounds for key, one in fresh.entries.items())
            self._moved_at = now + SETTLED if moved else None
            return ()
        return self._tell(words, now)

    def later(self, now: int) -> Sequence[Update]:
        """What has waited and is to be told now, in this order."""
        if self._focus_at is not None and now >= self._focus_at:
            self._focus_at = None
            return self._tell((), now)
        return self._tell((), now) if self._moved_at is not None and now >= self._moved_at else ()

    def interrupt(self, now: int) -> Sequence[Update]:
        """The player did something, upon which readers stop speaking: tell the focus now, if it waits."""
        self._spoken = 0
        waits, self._focus_at = self._focus_at is not None, None
        return self._tell((), now) if waits else ()

    def _as_news(self, outline: Outline) -> Outline:
        """The outline with what is news in it: the text of a new page, the last line of an old chat."""
        old, read = set(self._old & outline.entries.keys()), set(self._read & outline.entries.keys())
        for key, one in outline.entries.items():
            if one.kind == "log" and one.live and key not in self._sent:
                old.update(one.children[:-1])
        if outline.page not in self._sent:
            read.update(_opening(outline))
        self._old, self._read = frozenset(old), frozenset(read)
        quiet = {key: msgspec.structs.replace(outline.entries[key], live=False) for key in old}
        loud = {key: msgspec.structs.replace(outline.entries[key], live=True) for key in read - old}
        page = outline.entries[outline.page]
        if page.label in read:  # the heading was read: the page need not be called by it once more
            loud[page.key] = msgspec.structs.replace(page, label="")
        return msgspec.structs.replace(outline, entries={**outline.entries, **quiet, **loud})

    def _is_news(self, one: Entry) -> bool:
        """Whether a reader tells it by itself because it is new."""
        return one.live and one.name != self._name(one.key)

    def _name(self, key: str) -> str:
        """What the reader knows the entry to be called; "" where it does not know it."""
        return self._sent[key].name if key in self._sent else ""

    def _let_speak(self, words: list[str], now: int) -> None:
        """Reckon when the reader will have said these words, after what it is saying."""
        if words:
            self._spoken = max(now, self._spoken) + sum(PAUSE + LETTER * len(one) for one in words)

    def _told_focus(self) -> str:
        return self._focus if self._focus_at is not None else self._last.focus

    def _shown(self) -> dict[str, Entry]:
        """The entries as the reader is to know them: with the old place of a focus that waits."""
        entries = self._last.entries
        if self._focus_at is None or self._focus in entries:
            return entries
        page = entries[self._last.page]
        ghost = msgspec.structs.replace(self._sent[self._focus], children=(), live=False)
        held = msgspec.structs.replace(page, children=(*page.children, ghost.key))
        return {**entries, page.key: held, ghost.key: ghost}

    def _tell(self, words: Sequence[str], now: int) -> Sequence[Update]:
        """Bring the reader up to date, in such steps that what is in `words` is told in that order."""
        shown, focus = self._shown(), self._told_focus()
        if focus != self._focus:
            letters = len(shown[focus].name) + len(shown[focus].note)
            self._spoken = max(self._spoken, now + PAUSE + LETTER * letters)
        waiting = {key: msgspec.structs.replace(shown[key], name=self._name(key)) for key in words[1:]}
        steps = [self._step({**shown, **waiting}, focus)]
        for key in words[1:]:
            del waiting[key]
            steps.append(self._step({**shown, **waiting}, focus))
        self._focus, self._moved_at = focus, None
        return steps

    def _step(self, shown: dict[str, Entry], focus: str) -> Update:
        """What differs from what was sent last."""
        whole = not self._sent
        for key in shown:
            if key not in self._numbers:
                self._count += 1
                self._numbers[key] = self._count
        number = self._numbers = {key: self._numbers[key] for key in shown}
        changed = tuple(
            Told(number[key], one, tuple(number[child] for child in one.children), number.get(one.label, 0))
            for key, one in shown.items()
            if self._sent.get(key) != one or any(child not in self._sent for child in one.children)
        )
        self._sent = shown
        return Update(changed, number[focus], whole)


def _same(before: dict[str, Entry], after: dict[str, Entry]) -> bool:
    """Whether a reader is told the same, but for where things are."""
    return before.keys() == after.keys() and all(
        msgspec.structs.replace(one, bounds=before[key].bounds) == before[key] for key, one in after.items()
    )


def _opening(outline: Outline) -> list[str]:
    """What stands on a page before the first thing to press, not counting the bar, if it is not its name."""
    found: list[str] = []
    for key, one in outline.entries.items():
        if "press" in one.deeds and not key.startswith(f"{outline.page}/bar/"):
            break
        if one.kind in ("text", "item", "heading"):
            found.append(key)
    return found if any(outline.entries[key].level != 1 for key in found) else []


def _order(key: str, logs: Sequence[str]) -> int:
    """What of several news comes first: which chat is open, what was written in it, and then all else."""
    if key in logs:
        return 0
    return 1 if any(key.startswith(f"{log}/") for log in logs) else 2
