"""The privacy settings of the phone: for each a question, and three positions of which one is chosen.

The number keys are the settings in their order, each press the next position; the last is the way on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.choices import DISC
from game.scenes.play.phone.phone_body import TITLE_MARK, app_title
from game.story.events import Choose
from game.story.reading.words import AUDIENCES, PRIVACY
from game.story.steps.privacy import LEFT, SENTENCES, flag
from game.text import Text
from game.ui.parts.basic import TARGET
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import also, box, one, sign
from game.ui.parts.pieces import line, mark, numbered, pressed, said
from game.ui.parts.sizing import at_least, fill, loose, pad, put, rest, sized, square

if TYPE_CHECKING:
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.story.playing.view import SettingView, StoryView
    from game.story.reading.words import Audience, Privacy
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

# Translators: title of the settings of a phone in which one says who may see what.
TITLE = Text("privacy.title", "Privacy")
ASKED = {
    "audience": (Text("privacy.audience", "Who sees what I post?"), "feed"),
    "messages": (Text("privacy.messages", "Who can write to me?"), "chat"),
    "location": (Text("privacy.location", "Who sees where I am?"), "pin"),
    "online": (Text("privacy.online", "Who sees when I'm online?"), "clock"),
}
"""What each setting asks, and its icon."""
LABELS: dict[Audience, tuple[Text, str]] = {
    # Translators: short answers below questions such as "Who sees what I post?".
    "everyone": (Text("privacy.everyone", "Everyone"), "language"),
    "friends": (Text("privacy.friends", "Friends"), "team"),
    "nobody": (Text("privacy.nobody", "Nobody"), "lock"),
}

PAD = 16.0
INNER = 12.0
RULE = 1.5
GAP = 8.0
MARK = 36.0
"""Size of the disc with a setting's icon at normal text; all pictures here grow with it."""
GLYPH = 24.0
"""Size of the icon of a position at normal text."""


def as_left(flags: frozenset[str]) -> tuple[tuple[Privacy, str, Text], ...]:
    """The settings that were left so in the story: each with its icon, and how it stands in a sentence."""
    return tuple(
        (setting, ASKED[setting][1], SENTENCES[setting, value])
        for setting in PRIVACY
        for value in AUDIENCES
        if flag(setting, value) in flags
    )


def privacy(context: Context, story: StoryView, here: Parts) -> Widget:
    """The settings over the whole app area."""
    cards = context.scroll("privacy", _settings(context, story).content, role="list", name=context.say(TITLE))
    body = stack(_head(context), 6.0, fill(pad(cards, left=PAD, right=PAD - 6)), 18.0)
    return one("privacy.page", body).widget(here.app)


def _head(context: Context) -> Part:
    """The title with a gear, as the settings of a phone have it."""
    look, theme, title = context.look, context.look.theme, context.say(TITLE)
    gear = mark(look, "settings", (theme.soft, theme.on_soft), TITLE_MARK, 26.0, radius=13.0)
    rule = put(pad(sized(box(theme.line), h=RULE), bottom=-RULE), down="bottom")
    return one("privacy.head", over(app_title(look, title, gear), rule), role="heading", name=title)


def _settings(context: Context, story: StoryView) -> Part:
    """The question, a card for each setting, and the button that leaves."""
    look, ink = context.look, context.look.theme.on_phone
    asked = context.say(story.ask) if story.ask else ""
    ask = (pad(said(look, "privacy.ask", asked, "body", ink, role="heading"), 2.0), 10.0) if asked else ()
    cards = (_setting(context, story, setting, number) for number, setting in enumerate(story.settings, 1))
    return stack(
        8.0, *ask, *(piece for card in cards for piece in (card, GAP)), 4.0, _done(context, story), 8.0
    )


def _setting(context: Context, story: StoryView, setting: SettingView, number: int) -> Part:
    """A card: what it is about with its number, and its three positions below."""
    look, theme = context.look, context.look.theme
    asked, icon = ASKED[setting.id]
    words, side = context.say(asked), look.grown(MARK)
    about = mark(look, icon, (theme.accent, theme.on_accent), side, side * 0.62)
    key = loose(square(numbered(look, number), look.type.label.size * DISC))
    head = row(about, 10.0, rest(line(look, words, "chat", theme.on_bubble, "left")), 8.0, key, down="middle")
    inside = pad(stack(head, 10.0, _positions(context, story, setting, number)), INNER, INNER)
    ground = box(theme.bubble, 20.0, theme.line, 2.0)
    return one(f"privacy.{setting.id}", over(ground, inside), name=words, value=context.say(setting.text))


def _positions(context: Context, story: StoryView, setting: SettingView, digit: int) -> Part:
    """Everyone, friends, nobody: beside each other, or where words are too long for that in rows."""
    look, gap = context.look, context.look.apart(GAP)
    labels = (context.say(LABELS[value][0]) for value in AUDIENCES)
    widest = max(look.typesetter.width(label, look.type.label) for label in labels)
    following = AUDIENCES[(AUDIENCES.index(setting.value) + 1) % len(AUDIENCES)]

    def laid(w: float) -> Part:
        beside = widest <= (w - gap * (len(AUDIENCES) - 1)) / len(AUDIENCES) - 10
        made = [_position(context, story, setting, value, low=not beside) for value in AUDIENCES]
        keyed = [
            also(each, digit=digit) if value == following else each
            for each, value in zip(made, AUDIENCES, strict=True)
        ]
        return row(*keyed, gap=gap) if beside else stack(*keyed, gap=gap)

    return by_width(laid)


def _position(
    context: Context, story: StoryView, setting: SettingView, value: Audience, *, low: bool
) -> Part:
    """One position: filled and with a check mark where it is chosen, else to be pressed."""
    look, theme, chosen = context.look, context.look.theme, value == setting.value
    label, icon = LABELS[value]
    fill_, ink = (theme.accent, theme.on_accent) if chosen else (theme.panel, theme.on_panel)
    picture = square(sign(icon, ink), look.grown(GLYPH))
    words = line(look, context.say(label), "label", ink, "left" if low else "center")
    if low:
        inside = pad(row(14.0, picture, 12.0, rest(words), 36.0, down="middle"), 0.0, 10.0)
    else:
        inside = put(stack(9.0, put(picture, "middle"), 2.0, words, 7.0), down="middle")
    check = put(pad(square(sign("check", ink), 18.0), right=5.0, top=5.0), "right", "top")
    number = next((at for at, one_ in enumerate(story.choices, 1) if one_.id == f"{setting.id}-{value}"), 0)
    ground = box(fill_, 15.0, theme.accent if chosen else theme.line, 2.0)
    return one(
        f"choice:{number}" if number else f"privacy.{setting.id}.now",
        over(ground, at_least(inside, look.target(TARGET)), *([check] if chosen else ())),
        role="radio",
        name=context.say(SENTENCES[setting.id, value]),
        state=("checked",) if chosen else (),
        action=Choose(story.node, f"{setting.id}-{value}") if number else None,
        radius=15.0,
    )


def _done(context: Context, story: StoryView) -> Part:
    """The button that leaves the settings as they are."""
    option = next(one_ for one_ in story.choices if one_.id == LEFT)
    number, action = story.choices.index(option) + 1, Choose(story.node, LEFT)
    made = pressed(
        context.look, f"choice:{number}", context.say(option.text), action, kind="primary",
        icon_name="check", first=True,
    )  # fmt: skip
    return also(made, digit=len(story.settings) + 1)
