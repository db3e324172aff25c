"""Bringing a catalog up to date: which old translation belongs to which text of today.

In this order, each old entry going to one text:

1. the same id and the same source;
2. the same source under another id of the same episode (or of the same screen): a step was put before it;
3. the same id with another source: the translation stays, marked as fuzzy, beside the source it was made for.

Everything else that was translated stays at the end of the file as obsolete, and may come back.
"""

from collections.abc import Callable, Hashable, Iterable

from babel.messages.catalog import Message

from game.language.po import PoCatalog, sources, strings

Key = tuple[Hashable, ...]


def merge(template: PoCatalog, old: PoCatalog) -> PoCatalog:
    """The texts of `template` with the translations of `old`, in the order of `template`."""
    entries = [message for message in (*old, *old.obsolete.values()) if message.id and any(strings(message))]
    left = [_as_translated(message) for message in entries]
    found: dict[str, Message] = {}
    for key in (_exact, _moved, _changed):
        wanted = [message for name, message in template.texts.items() if name not in found]
        left = _claim(wanted, left, key, found)
    new = PoCatalog(old.mime_headers, old.header_comment)
    comments = {name: message.user_comments for name, message in old.texts.items()}
    for name, message in template.texts.items():
        new[message.id] = _entry(message, found.get(name), comments.get(name, []), old.num_plurals)
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
        user_comments=message.user_comments,
        context=message.context,
    )


def _exact(message: Message) -> Key:
    return (message.context, sources(message))


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
    if sources(old) != sources(text):
        new.flags.add("fuzzy")
        new.previous_id = list(sources(old))
    return new
