"""What a screen reader is told when: what differs, the words before the focus, and no frame of a movement."""

from __future__ import annotations

import msgspec

from game.ui.screen_reader_tree import Entry, Outline

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
    """

    def __init__(self) -> None:
        """Nothing is told yet."""
        self._last = Outline({}, "", "")
        self._sent: dict[str, Entry] = {}
        self._focus = ""
        self._numbers: dict[str, int] = {}
        self._count = 0
        self._old: frozenset[str] = frozenset()
        self._moved_at: int | None = None
        self._focus_at: int | None = None

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

    def see(self, outline: Outline, now: int) -> Update | None:
        """What to tell of an outline at once, if anything."""
        fresh = self._without_past(outline)
        before, self._last = self._sent, fresh
        if not before:
            return self._tell(whole=True)
        if fresh.hidden:
            self._focus_at = None
        else:
            self._wait_for(self._words(fresh), fresh, now)
        if _same(before, self._shown()) and self._told_focus() == self._focus:
            moved = any(one.bounds != before[key].bounds for key, one in fresh.entries.items())
            self._moved_at = now + SETTLED if moved else None
            return None
        return self._tell(whole=False)

    def later(self, now: int) -> Update | None:
        """What has waited and is to be told now, if anything."""
        if self._focus_at is not None and now >= self._focus_at:
            return self.release()
        return self._tell(whole=False) if self._moved_at is not None and now >= self._moved_at else None

    def release(self) -> Update | None:
        """Tell the focus now, if it waits."""
        if self._focus_at is None:
            return None
        self._focus_at = None
        return self._tell(whole=False)

    def _without_past(self, outline: Outline) -> Outline:
        """The outline in which of a conversation that was opened only the last thing said is news."""
        old = set(self._old & outline.entries.keys())
        for key, one in outline.entries.items():
            if one.kind == "log" and one.live and key not in self._sent:
                old.update(one.children[:-1])
        self._old = frozenset(old)
        quiet = {key: msgspec.structs.replace(outline.entries[key], live=False) for key in old}
        return msgspec.structs.replace(outline, entries={**outline.entries, **quiet})

    def _words(self, fresh: Outline) -> list[str]:
        """What a reader tells by itself because it is new."""
        return [
            one.name
            for key, one in fresh.entries.items()
            if one.live and one.name and (key not in self._sent or self._sent[key].name != one.name)
        ]

    def _wait_for(self, words: list[str], fresh: Outline, now: int) -> None:
        """Let a focus that moved wait until the words are read."""
        if fresh.focus == self._focus:
            self._focus_at = None
        elif words:
            begin = max(now, self._focus_at or 0)
            self._focus_at = begin + sum(PAUSE + LETTER * len(one) for one in words)

    def _told_focus(self) -> str:
        return self._focus if self._focus_at is not None else self._last.focus

    def _shown(self) -> dict[str, Entry]:
        """The entries as the reader is to know them: with the old place of a focus that waits."""
        entries = self._last.entries
        if self._focus_at is None or self._focus in entries:
            return entries
        page = entries[self._last.page]
        ghost = msgspec.structs.replace(self._sent[self._focus], children=(), deeds=("focus",), live=False)
        held = msgspec.structs.replace(page, children=(*page.children, ghost.key))
        return {**entries, page.key: held, ghost.key: ghost}

    def _tell(self, *, whole: bool) -> Update:
        shown, focus = self._shown(), self._told_focus()
        for key in shown:
            if key not in self._numbers:
                self._count += 1
                self._numbers[key] = self._count
        self._numbers = {key: self._numbers[key] for key in shown}
        number = self._numbers
        changed = tuple(
            Told(number[key], one, tuple(number[child] for child in one.children), number.get(one.label, 0))
            for key, one in shown.items()
            if whole or self._sent.get(key) != one or any(child not in self._sent for child in one.children)
        )
        self._sent, self._focus, self._moved_at = shown, focus, None
        return Update(changed, self._numbers[focus], whole)


def _same(before: dict[str, Entry], after: dict[str, Entry]) -> bool:
    """Whether a reader is told the same, but for where things are."""
    return before.keys() == after.keys() and all(
        msgspec.structs.replace(one, bounds=before[key].bounds) == before[key] for key, one in after.items()
    )
