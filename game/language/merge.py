"""Bringing a catalog up to date: which old translation belongs to which text of today.

In this order, each old entry going to one text:

1. the same id and the same source;
2. the same id and a source that was typed anew: other spaces, quotation marks, dashes or dots;
3. the same source under another id of the same episode (or of the same screen): a step was put before it;
4. the same id with another source: the translation stays, marked as fuzzy, beside the source it was made for.

A translation whose text is said by, or to, somebody of another gender now is fuzzy, too. What has none yet is
offered that of the same English elsewhere, fuzzy. Everything else that was translated stays at the end of the
file as obsolete, and may come back.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Final

from babel.messages.catalog import Message

from game.language.po import PoCatalog, sources, strings
from game.language.speaker_note import speakers
from game.language.template import TemplateError, parse

Key = tuple[Hashable, ...]

_TYPED: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " ", "…": "..."}
)
_COMPARED: Final = 50
"""Translations of the same English of which one is chosen."""
_SPACES: Final = re.compile(r"\s+")


def merge(template: PoCatalog, old: PoCatalog) -> PoCatalog:
    """The texts of `template` with the translations of `old`, in the order of `template`."""
    entries = [message for message in (*old, *old.obsolete.values()) if message.id and any(strings(message))]
    left = [_as_translated(message) for message in entries]
    found: dict[str, Message] = {}
    for key in (_exact, _typed_anew, _moved, _changed):
        wanted = [message for name, message in template.texts.items() if name not in found]
        left = _claim(wanted, left, key, found)
    new = PoCatalog(old.mime_headers, old.header_comment)
    comments = {name: message.user_comments for name, message in old.texts.items()}
    elsewhere = _by_source(found.values())
    for name, message in template.texts.items():
        entry = _entry(message, found.get(name), comments.get(name, []), old.num_plurals)
        if name not in found:
            _offer(entry, elsewhere)
        new[message.id] = entry
    for message in sorted(left, key=lambda message: (message.context or "", sources(message))):
        new.obsolete.setdefault((sources(message)[0], message.context or ""), message)
    return new


def _as_translated(message: Message) -> Message:
    """The entry beside the source that its translation was made for, which a fuzzy entry remembers."""
    remembers = message.fuzzy and message.previous_id
    made_for = tuple(message.previous_id) if remembers else sources(message)
    one = len(made_for) == 1
    return Message(
        made_for[0] if one else made_for,
        strings(message)[-1] if one else strings(message),
        flags=message.flags - {"fuzzy"} if remembers else message.flags,
        auto_comments=message.auto_comments,
        user_comments=message.user_comments,
        context=message.context,
    )


def _exact(message: Message) -> Key:
    return (message.context, sources(message))


def _typed_anew(message: Message) -> Key:
    return (message.context, _plain(message))


def _plain(message: Message) -> tuple[str, ...]:
    """The source without what only typing makes different, as one player reads it."""
    said = (each.translate(_TYPED) for source in sources(message) for each in _read_by_one(source))
    return tuple(_SPACES.sub(" ", each).strip() for each in said)


def _read_by_one(source: str) -> tuple[str, ...]:
    """What a boy and a girl read of it, with its placeholders."""
    try:
        template = parse(source)
    except TemplateError:
        return (source,)
    return tuple("".join(map(str, form)) for form in (template.boy, template.girl))


def _moved(message: Message) -> Key:
    return ((message.context or "").partition(".")[0], sources(message))


def _changed(message: Message) -> Key:
    return (message.context,)


def _claim(
    wanted: Iterable[Message], left: list[Message], key: Callable[[Message], Key], found: dict[str, Message]
) -> list[Message]:
    """Give each text that is wanted the first entry with the same key; return the entries that are left."""
    waiting: dict[Key, list[Message]] = {}
    for entry in left:
        waiting.setdefault(key(entry), []).append(entry)
    claimed: set[int] = set()
    for message in wanted:
        if message.context and (entries := waiting.get(key(message))):
            found[message.context] = entries.pop(0)
            claimed.add(id(found[message.context]))
    return [entry for entry in left if id(entry) not in claimed]


def _entry(text: Message, old: Message | None, comments: list[str], plurals: int) -> Message:
    """The text of today with what the translator wrote."""
    new = text.clone()
    new.user_comments = old.user_comments if old else comments
    if old is None:
        return new
    forms = (*strings(old), *[""] * plurals)[:plurals]
    new.string = forms if text.pluralizable else strings(old)[-1]
    new.flags = set(old.flags)
    if _plain(old) != _plain(text):
        new.flags.add("fuzzy")
        new.previous_id = list(sources(old))
    if _others_speak(old, text):
        new.flags.add("fuzzy")
    return new


def _others_speak(old: Message, text: Message) -> bool:
    """Whether a text is said by or to somebody of another gender than it was, as far as a note told that."""
    if not old.auto_comments:
        return False
    then, now = speakers(old.auto_comments), speakers(text.auto_comments)
    pairs = ((then.by, now.by), (then.to, now.to))
    return any(before and after and before != after for before, after in pairs)


def _by_source(entries: Iterable[Message]) -> Mapping[tuple[str, ...], list[Message]]:
    """The entries whose translation nobody doubts, by their English."""
    found = defaultdict(list)
    for entry in entries:
        if not entry.fuzzy and all(strings(entry)):
            found[sources(entry)].append(entry)
    return found


def _offer(entry: Message, elsewhere: Mapping[tuple[str, ...], list[Message]]) -> None:
    """Give a text without a translation that of the same English elsewhere, best from the same speakers."""
    said = speakers(entry.auto_comments)
    same = elsewhere.get(sources(entry), [])[:_COMPARED]
    best = min(same, key=lambda other: speakers(other.auto_comments) != said, default=None)
    if best is not None:
        entry.string = best.string
        entry.flags.add("fuzzy")
