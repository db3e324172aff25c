"""The chat: who it is with, the messages with the newest at the bottom, typing dots, and the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.choices import choices
from game.scenes.play.going_on import show_now
from game.scenes.play.phone.composer import composer
from game.scenes.play.phone.messages import FACE_GAP, Place, face_size, is_group, message_widget, picture_of
from game.scenes.play.phone.opened import LookInto
from game.scenes.play.phone.profile import MEMBERS
from game.story.events import Inspect
from game.story.state import HERO
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon, icon_button, text
from game.ui.parts.bubbles import DOTS, face_of, typing_dots
from game.ui.parts.layout import row
from game.ui.parts.part import named, one, picture, places
from game.ui.parts.pieces import said
from game.ui.parts.scrolling import BAR, lane, shifted
from game.ui.parts.sizing import pad, put, rest, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.characters import Person
    from game.story.grammar.model import Episode
    from game.story.playing.view import MessageView, StoryView
    from game.ui.draw.look import Look

# Translators: what the phone shows; {name} is somebody in the chat.
CHAT = Text("chat.name", "Chat with {name}")
ALL_CHATS = Text("chat.all", "All messages")
OPEN_PROFILE = Text("chat.profile", "Profile of {name}")
# Translators: a line of a profile, such as "joined: 3 days ago".
ROW = Text("chat.profile-row", "{label}: {value}")
TYPING = Text("chat.typing", "{name} is writing…")
BLOCKED = Text("chat.blocked", "{name} is blocked and can't write to you.")

# Translators: stands in a chat in which nobody has written anything yet.
EMPTY = Text("chat.empty", "Nothing has been written here yet.")
# Translators: stands in a chat with somebody who has written nothing there, but something in the feed.
IN_FEED = Text("chat.in-feed", "What {name} wrote stands in the feed.")

CHAT_AREA = "chat:"
"""What the id of a chat's scroll area begins with, before whom it is with."""
NEAR = 1.5
"""How far from its window a message is still laid out, in heights of that: ten notches of a wheel at once."""
PAD = 14.0
TIGHT, LOOSE = 4.0, 12.0
"""Space between bubbles of the same writer, and of different ones."""

ARROW, MOON = 48.0, 150.0
TRAY_RISE = 34.0
HEAD_SHARE = 0.25
"""The most of the screen's height that the head takes with a line of the profile in it."""


class Bubble(msgspec.Struct, frozen=True):
    """A message with its place, and the day line above it; y counts from the top of the messages."""

    widget: Widget
    bottom: float
    day: Widget | None = None


class Plan(msgspec.Struct, frozen=True):
    """A chat laid out: the part of the screen for messages, the messages, and what stands below."""

    who: str
    window: Rect
    bubbles: tuple[Bubble, ...]
    total: float
    """Height of all messages, with the typing dots where somebody types."""
    dots: Rect | None
    """Where the dots are, y counted from the top of the messages."""
    tray: Rect
    """What stands below the messages: choices or a notice."""
    head: Widget
    foot: Widget | None

    def end_of(self, count: int) -> float:
        """The y on the screen at which message number `count` ends when the newest is in sight."""
        below = self.bubbles[count - 1].bottom if count else 0.0
        return self.window.bottom - self.total + below


def plan(context: Context, episode: Episode, story: StoryView, area: Rect, *, in_tray: bool) -> Plan:
    """Lay a chat out in the phone's `area`; `in_tray` puts choices below the messages."""
    who = story.phone.with_
    head = _head(context, episode, story, area)
    tray = Rect(area.x + PAD, area.bottom - 20, area.w - 2 * PAD, 0)
    foot: Widget | None = None
    offered = choices(context, story) if in_tray else None
    if story.phone.draft is not None:
        offered = composer(context, story, story.phone.draft)
    if offered is not None:
        h = min(offered.tall(tray.w), _most(context, head, area))
        tray = Rect(tray.x, area.bottom - 22 - h, tray.w, h)
        foot = offered.widget(tray)
    elif story.phone.blocked:
        foot = _blocked(context, episode.people[who], tray)
        tray = foot.rect
    top = head.rect.bottom + 2
    window = Rect(area.x + PAD, top, area.w - 2 * PAD + 6, tray.y - (14 if foot else 0) - top)
    return _with_messages(context, episode, story, Plan(who, window, (), 0.0, None, tray, head, foot))


def _most(context: Context, head: Widget, area: Rect) -> float:
    """How high the choices can be so that something of the chat is still seen."""
    return area.bottom - head.rect.bottom - context.look.type.chat.size * 1.5 - 60


def lacking(context: Context, episode: Episode, story: StoryView, area: Rect) -> float:
    """How much higher the phone would have to be so that all choices in the chat are seen at once."""
    head = _head(context, episode, story, area)
    tray = places(pad(named("tray"), PAD), area)["tray"]
    return max(0.0, choices(context, story).tall(tray.w) - _most(context, head, area))


def _with_messages(context: Context, episode: Episode, story: StoryView, frame: Plan) -> Plan:
    """Add the messages below each other, those of one writer close together, and the typing dots."""
    room, messages, typing = lane(frame.window), story.phone.messages, story.phone.typing
    writers = ["", *(message.who for message in messages), typing]
    days = [each.another_day(one_) for one_, each in zip((None, *messages), messages, strict=False)]
    bubbles = []
    y = PAD
    group = is_group(episode, writers, frame.who)
    for number, (message, fresh) in enumerate(zip(messages, days, strict=True)):
        before = "" if fresh else writers[number]
        after = "" if any(days[number + 1 : number + 2]) else writers[number + 2]
        day = _day(context, message, _from(room, y)) if fresh else None
        here = _from(room, y if day is None else _under(context, day, LOOSE))
        place = Place(f"message:{number}", here, group, before != message.who, after != message.who)
        widget = message_widget(context, episode, message, place)
        bubbles.append(Bubble(widget, widget.rect.bottom, day))
        y = _under(context, widget, TIGHT if after == message.who else LOOSE)
    dots = None
    if typing:
        left = room.x + (face_size(context.look) + FACE_GAP if group else 0.0)
        dots = Rect(room.right - DOTS[0] if typing == HERO else left, y, *DOTS)
        y = dots.bottom + LOOSE
    return msgspec.structs.replace(frame, bubbles=tuple(bubbles), total=y, dots=dots)


def _from(room: Rect, y: float) -> Rect:
    """The lane of the messages from there on."""
    return Rect(room.x, y, room.w, 0)


def _under(context: Context, made: Widget, gap: float) -> float:
    """The y so far below something."""
    return context.look.whole(made.rect.bottom + gap)


def _day(context: Context, message: MessageView, room: Rect) -> Widget:
    """The small line that says on which day what stands below it was written."""
    look, words = context.look, context.say(message.day) if message.day is not None else ""
    told = said(look, "day", words, "small", look.theme.phone_quiet, "center", told=False)
    place = f"day:{message.ref[0]}-{message.ref[1]}"
    return one(place, pad(told, 16.0, 2.0), role="text", name=words)(room)


def _head(context: Context, episode: Episode, story: StoryView, area: Rect) -> Widget:
    """The way to all chats; then avatar, name and, where there is room, a line of the profile it opens."""
    who = story.phone.with_
    look, theme, person = context.look, context.look.theme, episode.people[who]
    name = context.say(person.name)
    size, arrow, between = 46.0, look.target(ARROW), look.apart(2.0)
    text_x = area.x + arrow + between + size + 16
    inner = Rect(text_x, area.y, area.right - text_x - 46, 0)
    line = profile_line(context, person, story.phone.members, inner.w)
    name_h = look.block(name, "subheading", inner.w).h
    line_h = look.block(line, "small", inner.w).h if line else 0.0
    if name_h + line_h + 14 > area.h * HEAD_SHARE:
        line_h = 0.0
    h = max(look.target(size + 16), name_h + line_h + 14)
    whole = Rect(area.x, area.y, area.w, h)
    back_at = put(square(named("back"), arrow), down="middle")
    here = places(row(2.0, back_at, between, rest(pad(named("head"), right=6.0))), whole)
    rect = here["head"]
    top = area.y + (h - name_h - line_h) / 2
    shapes: list[Shape] = [
        *face_of(
            look,
            Rect(rect.x + 4, area.y + (h - size) / 2, size, size),
            picture_of(episode, who),
            blocked=story.phone.blocked,
        ),
        centred(look, Rect(inner.x, top, inner.w, name_h), name, "subheading", theme.on_phone, "left"),
        icon(Rect(rect.right - 36, area.y + (h - 24) / 2, 24, 24), "next", theme.phone_quiet),
        Box(Rect(area.x, area.y + h + 1, area.w, 1.5), theme.line),
    ]
    if line_h:
        place = Rect(inner.x, top + name_h, inner.w, line_h)
        shapes.append(centred(look, place, line, "small", theme.phone_quiet, "left"))
    label = context.say(OPEN_PROFILE, name=person.name)
    back = icon_button(
        look, "chat.back", here["back"], "back", context.say(ALL_CHATS), LookInto("messages"), kind="quiet"
    )
    head = Widget(
        "chat.head",
        rect,
        tuple(shapes),
        role="button",
        name=label,
        value=line,
        action=Inspect(who),
        radius=16.0,
    )
    return Widget("chat.top", whole, (), (head, back))


def profile_line(context: Context, person: Person, members: tuple[Text, ...], width: float) -> str:
    """As many rows of the profile as stand on one line, or the first one; of a group who is in it first."""
    rows = [(context.say(each.label), context.say(each.value)) for each in person.profile.rows]
    if members:
        rows.insert(0, (context.say(MEMBERS), ", ".join(map(context.say, members))))
    line = ""
    for label, value in rows:
        told = context.say(ROW, label=label, value=value)
        longer = f"{line} · {told}" if line else told
        if line and context.look.typesetter.width(longer, context.look.type.small) > width:
            break
        line = longer
    return line


def _blocked(context: Context, person: Person, tray: Rect) -> Widget:
    """The notice that stands where one would answer."""
    look, theme = context.look, context.look.theme
    words = context.say(BLOCKED, name=person.name)
    inner = tray.w - 76
    h = max(56.0, look.block(words, "small", inner).h + 24)
    rect = Rect(tray.x, tray.y - h, tray.w, h)
    note = text(
        look, "chat.blocked.text", Rect(rect.x + 56, rect.y + 12, inner, 0), words, "small", theme.on_soft
    )
    note = shifted(note, (h - 24 - note.rect.h) / 2)
    shapes = (
        Box(rect, theme.soft, 18.0, theme.line, 1.5),
        icon(Rect(rect.x + 16, rect.y + (h - 28) / 2, 28, 28), "block", theme.on_soft),
    )
    return Widget("chat.blocked", rect, shapes, (note,), role="alert", name=words, live=True)


class Motion(msgspec.Struct, frozen=True):
    """What moves in a chat now: how far all is from its place, and since when somebody types (ms)."""

    shift: float = 0.0
    typing_since: int = 0
    tray: float = 0.0
    """How far the choices are from their place, 1 being a little below it."""


def chat(context: Context, episode: Episode, story: StoryView, laid: Plan, motion: Motion) -> Widget:
    """The chat app: only what is in sight or near is drawn, all of it is told."""
    window = laid.window
    scroll_id = f"{CHAT_AREA}{laid.who}"
    reach = max(0.0, laid.total - window.h)
    back = min(max(context.scrolled.get(scroll_id, 0.0), 0.0), reach)
    shift = window.bottom - laid.total + context.look.whole(back) + motion.shift
    lines = (each for one in laid.bubbles for each in (one.day, one.widget) if each is not None)
    children = [*_moon(story, window), *(_near(each, shift, window) for each in lines)]
    if not laid.bubbles and laid.dots is None:
        children.append(_empty(context, episode, story, window))
    if laid.dots:
        children.append(_dots(context, episode, story, laid.dots.moved(0, shift), motion.typing_since))
    if reach > 0:
        children.append(_bar(context.look, window, reach, back, laid.total))
    name = episode.people[laid.who].name
    log = Widget(
        scroll_id,
        window,
        (),
        tuple(children),
        role="log",
        name=context.say(CHAT, name=name),
        clip=True,
        reach=reach,
        moved=back,
        from_end=True,
        live=True,
    )
    free = context.look.apart(0.0)
    skip = show_now(context, story, Rect(window.x, window.y + free, window.w, window.h - free), 16.0)
    foot = (shifted(laid.foot, motion.tray * TRAY_RISE),) if laid.foot else ()
    return Widget("chat", window, (), (*skip, *foot, laid.head, log), role="group")


def _moon(story: StoryView, window: Rect) -> tuple[Widget, ...]:
    """The mark of an app that looks unlike the phone's own, behind its messages."""
    if not story.phone.app_look:
        return ()
    return (
        put(square(one("chat.moon", picture("picture", "app-moon")), MOON), "right", "top").widget(window),
    )


def _empty(context: Context, episode: Episode, story: StoryView, window: Rect) -> Widget:
    """What an empty chat says, so that it doesn't look as if something were missing, or gone with a block.

    Where large answers leave it no room, it is only told: they are what matters there.
    """
    look, who = context.look, story.phone.with_
    posted = {each.who for post in story.phone.posts for each in (post.message, *post.comments)}
    told = context.say(IN_FEED, name=episode.people[who].name) if who in posted else context.say(EMPTY)
    words = said(look, "chat.empty", told, "small", look.theme.phone_quiet, "center")
    if words.tall(window.w) > window.h:
        return Widget("chat.empty", window, role="text", name=told)
    return put(words, down="middle").widget(window)


def _near(widget: Widget, shift: float, window: Rect) -> Widget:
    """The message at its place; without shapes far out of sight, which keeps long chats cheap.

    So much above and below is laid out that its letters are set before somebody scrolls there.
    """
    rect = widget.rect.moved(0, shift)
    if not rect.intersects(window.inset(0.0, -NEAR * window.h)):
        return Widget(widget.id, rect, role=widget.role, name=widget.name, value=widget.value)
    return shifted(widget, shift)


def _dots(context: Context, episode: Episode, story: StoryView, place: Rect, since: int) -> Widget:
    look, who = context.look, story.phone.typing
    mine = who == HERO
    shapes = typing_dots(look, place, mine=mine, moving=look.motion, since=since)
    told = "" if mine else context.say(TYPING, name=episode.people[who].name)
    return Widget("typing", place, shapes, role="text", name=told, state=("busy",))


def _bar(look: Look, window: Rect, reach: float, back: float, total: float) -> Widget:
    length = max(36.0, window.h * window.h / total)
    y = window.y + (window.h - length) * (1 - back / reach)
    rect = Rect(window.right - BAR, y, BAR, length)
    return Widget("chat.bar", rect, (Box(rect, look.theme.phone_quiet, BAR / 2),))
