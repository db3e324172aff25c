"""Help, on one key from every screen: whom to tell now, and then how the game works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.contacts import contact_pieces, country_of, dangers
from game.scenes.frame import page
from game.scenes.scene import Context, Push, Still
from game.story.reading.words import TOOLS
from game.text import Text
from game.ui.parts.column import Piece, column, press, words
from game.ui.parts.facts import beside, board, fact, stacked
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

TITLE = Text("help.title", "Help")
NOT_ALONE = Text(
    "help.not-alone",
    "Did something like this happen to you, or to someone you know? It is not your fault. "
    "It is never too late to tell someone.",
)
TRUST = Text(
    "help.trust",
    "Tell somebody you trust: at home, at school, or one of these. "
    "If the first one doesn't listen, tell the next one, until somebody does.",
)
NO_COUNTRY = Text("help.no-country", "Where do you live? Then we can show you the right numbers.")
CHOOSE = Text("help.choose-country", "Choose the country")

PICTURE_TITLE = Text("help.picture", "If a private picture is going round")
PICTURE = (
    Text("help.picture-fault", "Having sent it is no reason to be ashamed. Who passes it on does wrong."),
    Text(
        "help.picture-closed",
        "Leave it closed, where it is. Write down who, when and where, and show an adult the same day.",
    ),
    Text(
        "help.picture-under",
        "Under 18 in the picture: Take It Down (takeitdown.ncmec.org), best with an adult. The picture stays "
        "on the device, only a number goes out. Services that take part can then find and block it. "
        "It can't look into closed chats.",
    ),
    Text("help.picture-over", "18 or older: StopNCII (stopncii.org) does the same."),
    Text(
        "help.picture-link",
        "Whoever takes reports above needs the link or the name, never the picture. When the picture may be "
        "deleted, they and the police say.",
    ),
)
"""What can be done about it: the pages of these two services and press, read on 30 November 2026.

To be confirmed with them before a release.
"""
DID_TITLE = Text("help.did", "If you hurt somebody yourself")
DID = Text("help.did-more", "You can tell, too. Stopping today counts, and the same people help you.")
TOOLS_TITLE = Text("help.tools", "What you can do in a story, at any time")
DOES = {
    "pause": Text("help.pause", "Stop and breathe. Nothing goes on without you."),
    "save": Text(
        "help.save",
        "Keep who, when and where as proof: messages, profile, link. A private picture stays closed.",
    ),
    "report": Text("help.report", "Tell the app or the service what is happening."),
    "block": Text("help.block", "This person can't write to you any more."),
    "leave": Text("help.leave", "Go out of the chat. You owe nobody an answer."),
    "tell": Text("help.tell", "Go to somebody who helps. You can do this at any moment."),
}
"""What each tool of the phone is for."""

# Translators: on a button: trying the six tools on a cat and an alarm clock, for fun.
PRACTISE = Text("help.practise", "Try them on a cat and an alarm clock")

KEYS_TITLE = Text("help.keys", "Keys")
KEYS = (
    (
        Text("help.key-esc", "Esc, three times quickly"),
        Text("help.does-esc", "quick exit: only a calm picture is left"),
    ),
    (Text("help.key-f1", "F1"), Text("help.does-f1", "this help")),
    (Text("help.key-f2", "F2"), Text("help.does-f2", "have everything read aloud, or stop it")),
    (
        Text("help.key-access", "Shift+A"),
        Text("help.does-access", "make it fit you: text, colours, reading aloud, one switch"),
    ),
    (Text("help.key-tab", "Tab or arrows"), Text("help.does-tab", "go from one thing to the next")),
    (Text("help.key-enter", "Enter or space"), Text("help.does-enter", "press it")),
    (Text("help.key-digits", "1 to 9"), Text("help.does-digits", "take this answer")),
    (Text("help.key-pages", "Page up, page down"), Text("help.does-pages", "move a long text")),
    (Text("help.key-f11", "F11"), Text("help.does-f11", "full screen")),
)
EXIT_HIDES_NOT = Text(
    "help.exit-hides-not",
    "Quick exit hides the game on this screen. It can't hide what somebody has already seen, "
    "and a school or a parent may see which programs ran on a computer.",
)

LARGE = 32.0
"""From this size of text on, things stand below each other."""


class Help(Still):
    """Over any screen, a story included; Back goes on where one was."""

    name = "help"

    def view(self, context: Context) -> Widget:
        """Contacts first, then the tools and the keys."""
        return page(
            context, "help", context.say(TITLE), lambda room: self._content(context, room), width=920.0
        )

    def _content(self, context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
        look, theme = context.look, context.look.theme
        pieces: tuple[Piece, ...] = (
            *_contacts(context),
            12.0,
            words(look, "help.not-alone", context.say(NOT_ALONE), "subheading", theme.on_panel),
            words(look, "help.trust", context.say(TRUST), "body", theme.on_panel),
            12.0,
            words(
                look, "help.picture", context.say(PICTURE_TITLE), "heading", theme.on_panel, role="heading"
            ),
            *(words(look, each.id, context.say(each), "body", theme.on_panel) for each in PICTURE),
            words(look, "help.did", context.say(DID_TITLE), "subheading", theme.on_panel, role="heading"),
            words(look, "help.did-more", context.say(DID), "body", theme.on_panel),
            12.0,
            words(look, "help.tools", context.say(TOOLS_TITLE), "heading", theme.on_panel, role="heading"),
            tools_board(context, DOES),
            *_practice(context),
            12.0,
            words(look, "help.keys", context.say(KEYS_TITLE), "heading", theme.on_panel, role="heading"),
            _keys(context),
            words(look, "help.exit-hides-not", context.say(EXIT_HIDES_NOT), "small", theme.quiet),
        )
        return column(room, pieces, 16.0)


def _practice(context: Context) -> tuple[Piece, ...]:
    """The way to the warm-up, where there is one."""
    if context.world.warm_up is None:
        return ()
    return (press(context.look, "warm-up", context.say(PRACTISE), Push("warm-up"), icon_name="cat"),)


def _contacts(context: Context) -> tuple[Piece, ...]:
    """The contacts of the country; or a way to choose one."""
    country = country_of(context)
    if country is not None:
        look, said = context.look, context.say(country.name)
        name = words(look, "help.country", said, "subheading", look.theme.on_panel, role="heading")
        return (name, *contact_pieces(context, country))
    look = context.look
    ask = words(look, "help.no-country", context.say(NO_COUNTRY), "body", look.theme.on_soft)
    choose = press(
        look, "choose-country", context.say(CHOOSE), Push("language", "country"), kind="primary",
        icon_name="country", first=True,
    )  # fmt: skip
    return (board(look, "help.ask-country", (ask, choose), 14.0), dangers(context))


def tools_board(context: Context, does: dict[str, Text]) -> Piece:
    """The six tools with their icons, and what each does."""
    look, theme = context.look, context.look.theme
    entries = [
        stacked(
            f"tool-help.{tool}",
            (
                fact(look, f"tool-help.{tool}.name", tool, context.say(TOOL_NAMES[tool]), "button",
                     (theme.on_soft, theme.on_soft)),
                words(look, f"tool-help.{tool}.does", context.say(does[tool]), "small", theme.on_soft),
            ),
            4.0,
        )
        for tool in TOOLS
    ]  # fmt: skip
    if look.type.body.size >= LARGE:
        return board(look, "tool-help", entries, 16.0)
    rows = [beside(((entries[at], 1.0), (entries[at + 1], 1.0))) for at in range(0, len(entries), 2)]
    return board(look, "tool-help", rows, 18.0)


def _keys(context: Context) -> Piece:
    look, ink = context.look, context.look.theme.on_soft
    rows: list[Piece] = []
    for key, does in KEYS:
        name = words(look, key.id, context.say(key), "label", ink)
        what = words(look, does.id, context.say(does), "small", ink)
        large = look.type.body.size >= LARGE
        rows.append(
            stacked(f"{key.id}.row", (name, what), 2.0) if large else beside(((name, 1.0), (what, 1.7)))
        )
    return board(look, "help.keys.board", rows, 10.0)
