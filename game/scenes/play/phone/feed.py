"""The feed: posts with their comments, the newest on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.going_on import show_now
from game.scenes.play.phone.chat import BLOCKED
from game.scenes.play.phone.messages import MINE_NAME, PICTURE, picture_of, told_reactions
from game.scenes.scene import Context
from game.story.events import Inspect
from game.story.grammar.model import Episode
from game.story.state import HERO
from game.text import Text
from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import TARGET, centred, icon, text
from game.ui.parts.bubbles import DOTS, avatar, envelope, face_of, typing_dots
from game.ui.parts.part import one
from game.ui.parts.pieces import said
from game.ui.parts.reactions import OVER, pill, pill_size
from game.ui.parts.scrolling import lane, scroll
from game.ui.parts.sizing import pad, put, sized

if TYPE_CHECKING:
    from game.scenes.play.phone.phone_body import Parts
    from game.story.playing.view import MessageView, PostView, StoryView
    from game.ui.draw.look import Look

FEED = Text("feed.name", "Feed")
EMPTY = Text("feed.empty", "Nothing new yet.")
OPEN_PROFILE = Text("feed.profile", "Profile of {name}")
# Translators: read aloud for a post or a comment: who wrote it, and the words.
TOLD = Text("feed.told", "{name}: {words}")
LIKES = Text("feed.likes", "{n} like", "{n} likes")
COMMENTS = Text("feed.comments", "{n} comment", "{n} comments")
POSTING = Text("feed.posting", "{name} is sharing something…")
COMMENTING = Text("feed.commenting", "{name} is writing a comment…")

PAD = 12.0
INNER = 16.0
FACE, SMALL_FACE = 46.0, 36.0
ENVELOPE = 116.0
GAP = 14.0
DOTS_ID = "feed.dots"


class Place(msgspec.Struct, frozen=True):
    """Who shows the feed, to whom: what every part of it needs."""

    context: Context
    episode: Episode
    pressable: bool
    """Whether profiles can be opened: not while a press anywhere shows what is on its way."""
    shut: tuple[str, ...] = ()
    """Who is blocked: pale, as in all lists. What they wrote stays."""

    @property
    def look(self) -> Look:
        """How things look."""
        return self.context.look

    def name(self, who: str) -> str:
        """Name of somebody; of the hero the name as well, as on a real feed."""
        if who == HERO:
            return self.context.say(self.context.me or MINE_NAME)
        return self.context.say(self.episode.people[who].name)

    def face(self, rect: Rect, who: str) -> tuple[Shape, ...]:
        """The avatar of somebody who wrote."""
        return face_of(self.look, rect, self.picture(who), blocked=who in self.shut)

    def has_profile(self, who: str) -> bool:
        """Whether there is something to be seen of somebody."""
        return who != HERO and bool(self.episode.people[who].profile.rows)

    def picture(self, who: str) -> str:
        """Avatar of somebody; the hero's is that of the figure chosen."""
        if who == HERO:
            if other := self.context.played:
                return other.avatar or other.person
            heroes = [*self.episode.heroes.values()]
            hero = next((each for each in heroes if each.name == self.context.hero), heroes[0])
            return hero.person or hero.id
        return picture_of(self.episode, who)


def feed(context: Context, episode: Episode, story: StoryView, here: Parts) -> Widget:
    """The app: its name, and the posts below each other."""
    place = Place(context, episode, pressable=story.waiting.kind != "delay", shut=story.phone.shut)
    head = _head(context, here.app)
    window = _window(here.app, head)

    def content(room: Rect) -> tuple[tuple[Widget, ...], float]:
        made, h, _ = posts(place, story, room)
        return made, h

    moved = context.scrolled.get("feed")
    if moved is None:
        moved = newest_offset(context, episode, story, here)
    area = scroll(context.look, "feed", window, content, moved, role="log", name=context.say(FEED), live=True)
    return Widget("phone.app", here.app, (), (*show_now(context, story, window, 16.0), head, area))


def newest_offset(context: Context, episode: Episode, story: StoryView, here: Parts) -> float:
    """How far to scroll so that the newest post is seen with the last of its comments."""
    place = Place(context, episode, pressable=True)
    window = _window(here.app, _head(context, here.app))
    bottom = posts(place, story, lane(window))[2] - window.y
    return max(0.0, bottom - window.h + 8) if story.phone.posts and story.phone.posts[0].comments else 0.0


def _window(app: Rect, head: Widget) -> Rect:
    top = head.rect.bottom + 4
    return Rect(app.x + PAD, top, app.w - 2 * PAD + 4, app.bottom - top - 18)


def _head(context: Context, app: Rect) -> Widget:
    """Icon and name of the app."""
    look, theme, name = context.look, context.look.theme, context.say(FEED)
    h = max(50.0, look.type.subheading.line_height + 16)
    rect = Rect(app.x, app.y, app.w, h)
    mark = Rect(app.x + 20, app.y + (h - 34) / 2, 34, 34)
    edge = theme.line if look.theme.flat else ""
    words = Rect(mark.right + 12, app.y, app.w - 90, h)
    shapes = (
        Box(mark, theme.accent, 11.0, edge, 2.0 if edge else 0.0),
        icon(mark.centered(22, 22), "feed", theme.on_accent),
        centred(look, words, name, "subheading", theme.on_phone, "left"),
        Box(Rect(app.x, app.y + h, app.w, 1.5), theme.line),
    )
    return Widget("feed.head", rect, shapes, role="heading", name=name)


def posts(place: Place, story: StoryView, room: Rect) -> tuple[tuple[Widget, ...], float, float]:
    """All posts from the top of `room`, their height, and where the newest one ends."""
    shown, phone = [], story.phone
    y = room.y + 10
    newest = y
    if phone.typing and not phone.typing_comment:
        coming = _coming(place, phone.typing, Rect(room.x, y, room.w, 0))
        shown.append(coming)
        y = newest = coming.rect.bottom + GAP
    for number, post in enumerate(phone.posts):
        typing = phone.typing if phone.typing_comment and number == 0 else ""
        id_ = f"post:{len(phone.posts) - 1 - number}"
        made = _post(place, post, id_, typing, Rect(room.x, y, room.w, 0))
        shown.append(made)
        newest = made.rect.bottom if number == 0 else newest
        y = made.rect.bottom + GAP
    if not shown:
        empty = _empty(place, room)
        return (empty,), empty.rect.h + 20, empty.rect.bottom
    return tuple(shown), y - room.y, newest


def _empty(place: Place, room: Rect) -> Widget:
    """What a feed without posts shows; in a low phone with a smaller picture."""
    say, look = place.context.say, place.look
    words_h = look.block(say(EMPTY), "chat", room.w).h
    side = max(48.0, min(room.w * 0.6, 180.0, room.h - 30 - 12 - words_h - 20))
    picture = Rect(room.x + (room.w - side) / 2, room.y + 30, side, side)
    below = Rect(room.x, picture.bottom + 12, room.w, 0)
    words = text(look, "feed.empty", below, say(EMPTY), "chat", look.theme.phone_quiet, "center")
    shapes: tuple[Shape, ...] = (Picture(picture, "picture", "empty-chat"), *words.shapes)
    return msgspec.structs.replace(words, rect=words.rect.union(picture), shapes=shapes)


def _card(look: Look, rect: Rect) -> Box:
    return Box(rect, look.theme.bubble, 22.0, look.theme.line, 2.0 if look.theme.flat else 1.5)


def _coming(place: Place, who: str, room: Rect) -> Widget:
    """A post that is on its way: the picture of who writes it, and beside it the dots."""
    look, theme = place.look, place.look.theme
    told = "" if who == HERO else place.context.say(POSTING, name=place.name(who))
    x = room.x + INNER + FACE + 12
    w = room.right - INNER - x
    words_h = look.block(told, "small", w).h + 4 if told else 0.0
    h = max(FACE, words_h + DOTS[1])
    rect = Rect(room.x, room.y, room.w, h + 2 * INNER - 4)
    face = Rect(rect.x + INNER, rect.y + (rect.h - FACE) / 2, FACE, FACE)
    line = Rect(x, rect.y + (rect.h - words_h - DOTS[1]) / 2, w, words_h)
    words = (centred(look, line, told, "small", theme.quiet, "left"),) if told else ()
    dots = _dots(place, who, line.x, line.bottom)
    shapes = (_card(look, rect), avatar(face, place.picture(who)), *words)
    return Widget("feed.coming", rect, shapes, (dots,), role="text", name=told, state=("busy",))


def _dots(place: Place, who: str, x: float, y: float) -> Widget:
    """The dots of somebody who types, at rest; what shows the feed lets them wave."""
    at = Rect(x, y, *DOTS)
    return Widget(DOTS_ID, at, typing_dots(place.look, at, mine=who == HERO, moving=False, since=0))


def _post(place: Place, post: PostView, id_: str, typing: str, room: Rect) -> Widget:
    """One post: who, what, how many liked it, and what others say to it."""
    look, message = place.look, post.message
    inner = Rect(room.x + INNER, room.y + INNER - 4, room.w - 2 * INNER, 0)
    head = _author(place, message, id_, inner)
    words_place = Rect(inner.x, head.rect.bottom + 8, inner.w, 0)
    words = place.context.say(message.text)
    body = said(look, f"{id_}.words", words, "chat", look.theme.on_bubble, told=False)(words_place)
    y = body.rect.bottom + 10
    shapes: list[Shape] = []
    if message.picture:
        shapes += envelope(look, Rect(inner.x, y, inner.w, ENVELOPE))
        y += ENVELOPE + 10
    counts, y = _counts(place, post, Rect(inner.x, y, inner.w, 0))
    shapes += counts
    answers, y = _answers(place, message, inner.x, y)
    shapes += answers
    below, y = _comments(place, post, id_, typing, Rect(inner.x, y, inner.w, 0))
    rect = Rect(room.x, room.y, room.w, y + INNER - 4 - room.y)
    return Widget(
        id_,
        rect,
        (_card(look, rect), *shapes),
        (head, body, *below),
        role="item",
        name=place.context.say(TOLD, name=place.name(message.who), words=words),
        value=_value(place, post),
    )


def _value(place: Place, post: PostView) -> str:
    """What is read aloud besides the words."""
    say = place.context.say
    told = [say(PICTURE)] if post.message.picture else []
    told += [say(LIKES, n=post.message.likes)] if post.message.likes else []
    told += [say(COMMENTS, n=len(post.comments))] if post.comments else []
    told += told_reactions(place.context, place.episode, post.message)
    return ", ".join(told)


def _author(place: Place, message: MessageView, id_: str, room: Rect) -> Widget:
    """Picture and name of who posted; pressing it opens the profile."""
    look, name = place.look, place.name(message.who)
    line_w = room.w - FACE - 12
    h = max(FACE + 2, look.target(TARGET), look.block(name, "button", line_w).h)
    rect = Rect(room.x, room.y, room.w, h)
    face = Rect(rect.x, rect.y + (h - FACE) / 2, FACE, FACE)
    line = Rect(face.right + 12, rect.y, line_w, h)
    shapes = (
        *place.face(face, message.who),
        centred(look, line, name, "button", look.theme.on_bubble, "left"),
    )
    if message.mine or not place.pressable:
        return Widget(f"{id_}.author", rect, shapes)
    label = place.context.say(OPEN_PROFILE, name=name)
    return Widget(
        f"{id_}.author", rect, shapes, role="button", name=label, action=Inspect(message.who), radius=20.0
    )


def _counts(place: Place, post: PostView, room: Rect) -> tuple[list[Shape], float]:
    """A heart and a bubble with their numbers; and where they end."""
    look, theme = place.look, place.look.theme
    style = look.type.label
    h = max(28.0, style.line_height + 4)
    shapes: list[Shape] = []
    x = room.x + 2
    for sign, count, ink in (
        ("heart", post.message.likes, theme.alert),
        ("chat", len(post.comments), theme.quiet),
    ):
        mark = Rect(x, room.y + (h - 24) / 2, 24, 24)
        number = str(count) if count else ""
        w = look.typesetter.width(number, style) + 4
        shapes.append(icon(mark, sign, ink))
        shapes.append(
            centred(look, Rect(mark.right + 7, room.y, w, h), number, "label", theme.on_bubble, "left")
        )
        x = mark.right + w + 24
    return shapes, room.y + h + 4


def _answers(place: Place, message: MessageView, x: float, y: float) -> tuple[tuple[Shape, ...], float]:
    """The reactions to a post in a line of their own, and where they end."""
    kinds = tuple(each.kind for each in message.reactions)
    h = pill_size(place.look, kinds)[1]
    return pill(place.look, x, y, kinds), y + h + 6 if h else y


def _comments(
    place: Place, post: PostView, id_: str, typing: str, room: Rect
) -> tuple[tuple[Widget, ...], float]:
    """The comments below a line, and the dots of the one that is on its way; and where they end."""
    if not post.comments and not typing:
        return (), room.y
    look = place.look
    rule = Rect(room.x, room.y + 4, room.w, 1.5)
    made = [Widget(f"{id_}.rule", rule, (Box(rule, look.theme.line),))]
    y = rule.bottom + 10
    last = {comment.who: number for number, comment in enumerate(post.comments)}
    for number, comment in enumerate(post.comments):
        shown = _comment(place, comment, f"{id_}.comment-{number}", Rect(room.x, y, room.w, 0))
        face = _opening(place, comment, shown, button=last[comment.who] == number)
        made.append(msgspec.structs.replace(shown, children=face))
        y = shown.rect.bottom + look.apart(8.0)
    if typing:
        dots = _commenting(place, typing, Rect(room.x, y, room.w, 0))
        made.append(dots)
        y = dots.rect.bottom + 8
    return tuple(made), y


def _opening(place: Place, comment: MessageView, shown: Widget, *, button: bool) -> tuple[Widget, ...]:
    """What opens the profile from the face beside a comment, where there is one.

    The last comment of each has a button; at the others a mouse or a finger finds the same, and keys don't
    come by the same person again and again.
    """
    if not place.pressable or not place.has_profile(comment.who):
        return ()
    id_, inspect = f"{shown.id}.face", Inspect(comment.who)
    label = place.context.say(OPEN_PROFILE, name=place.name(comment.who))
    face = one(id_, 0.0, role="button", name=label, action=inspect, radius=20.0)
    if not button:
        face = one(id_, 0.0, touch=inspect)
    wide = sized(face, place.look.target(TARGET))
    return (pad(put(wide, "left"), left=(SMALL_FACE - TARGET) / 2).widget(shown.rect),)


def _comment(place: Place, comment: MessageView, id_: str, room: Rect) -> Widget:
    """A comment in a bubble beside the picture of who wrote it."""
    look, theme = place.look, place.look.theme
    name, words = place.name(comment.who), place.context.say(comment.text)
    x = room.x + SMALL_FACE + 8
    inner_w = room.right - x - 28
    label, block = look.block(name, "label", inner_w), look.block(words, "chat", inner_w)
    top = room.y + 9
    shapes: list[Shape] = [*place.face(Rect(room.x, room.y, SMALL_FACE, SMALL_FACE), comment.who)]
    y = top + label.h + 2 + block.h
    extra: list[Shape] = []
    if comment.picture:
        extra += envelope(look, Rect(x + 14, y + 8, inner_w, ENVELOPE * 0.6))
        y += ENVELOPE * 0.6 + 8
    liked = _liked(place, comment.likes, Rect(x + 14, y + 4, inner_w, 0))
    y = y + 4 + _line(look) if liked else y
    said = Rect(x + 14, top + label.h + 2, inner_w, block.h)
    bubble = Rect(x, room.y, room.right - x, max(look.target(SMALL_FACE), y + 9 - room.y))
    edge = theme.line if look.theme.flat else ""
    shapes += [
        Box(bubble, theme.soft, 18.0, edge, 2.0 if edge else 0.0),
        centred(look, Rect(x + 14, top, inner_w, label.h), name, "label", theme.on_soft, "left"),
        centred(look, said, words, "chat", theme.on_soft, "left"),
        *extra,
        *liked,
    ]
    kinds = tuple(each.kind for each in comment.reactions)
    shapes += pill(look, x + 12, bubble.bottom - OVER, kinds)
    over = pill_size(look, kinds)[1] - OVER if kinds else 0.0
    told = [place.context.say(LIKES, n=comment.likes)] if comment.likes else []
    told += told_reactions(place.context, place.episode, comment)
    told += [place.context.say(BLOCKED, name=name)] if comment.who in place.shut else []
    rect = Rect(room.x, room.y, room.w, bubble.h + over)
    spoken = place.context.say(TOLD, name=name, words=words)
    return Widget(id_, rect, tuple(shapes), role="item", name=spoken, value=", ".join(told))


def _line(look: Look) -> float:
    return max(22.0, look.type.small.line_height)


def _liked(place: Place, likes: int, room: Rect) -> list[Shape]:
    """A small heart with its number, where somebody liked a comment."""
    if not likes:
        return []
    look, h = place.look, _line(place.look)
    mark = Rect(room.x, room.y + (h - 18) / 2, 18, 18)
    number = Rect(mark.right + 6, room.y, room.w - 24, h)
    ink = look.theme.on_soft
    return [icon(mark, "heart", ink), centred(look, number, str(likes), "small", ink, "left")]


def _commenting(place: Place, who: str, room: Rect) -> Widget:
    """The dots of somebody who writes a comment."""
    face = Rect(room.x, room.y + 2, SMALL_FACE, SMALL_FACE)
    dots = _dots(place, who, face.right + 8, room.y)
    name = "" if who == HERO else place.context.say(COMMENTING, name=place.name(who))
    rect = Rect(room.x, room.y, room.w, DOTS[1])
    picture = avatar(face, place.picture(who))
    return Widget("feed.commenting", rect, (picture,), (dots,), role="text", name=name, state=("busy",))
