"""About the game: what it keeps, who looked over its stories, where contacts come from, and licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import __version__
from game.scenes.contacts import known_date, source
from game.scenes.frame import page
from game.scenes.scene import Context, Still
from game.text import Text
from game.ui.parts.column import Piece, column, words
from game.ui.parts.facts import board, fact

if TYPE_CHECKING:
    from game.story.grammar.contacts import Country
    from game.story.grammar.model import Episode
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

TITLE = Text("about.title", "About the game")
WHAT = Text(
    "about.what",
    "Guardians of the Net is a game in which you rehearse what to do when something online goes wrong.",
)
VERSION = Text("about.version", "Version {version}")
# Translators: “Keep nothing” is the name of a switch, settings.private.
PRIVATE = Text(
    "about.private",
    "This game keeps no name and opens no connection. What you play stays on this computer: "
    "your settings, where you are in a story, and what you found and did in it. "
    "With “Keep nothing” not even that is kept.",
)
REVIEWS = Text("about.reviews", "Who looked over the stories")
UNREVIEWED = Text("about.unreviewed", "{title}: nobody has reviewed this story yet.")
# Translators: {who} is a name, {date} a day.
REVIEWED = Text("about.reviewed", "{title}: reviewed by {who} on {date}.")
REVIEWED_UNDATED = Text("about.reviewed-undated", "{title}: reviewed by {who}.")
CONTACTS = Text("about.contacts", "Where the contacts come from")
CONTACT = Text("about.contact", "{name} – {source}")
CONFIRM = Text(
    "about.confirm",
    "These contacts come from public pages. The people who answer there have not confirmed them.",
)
LICENCES = Text("about.licences", "Licences")
OURS = Text(
    "about.ours",
    "The program is free software under GPL-3.0-or-later. Stories, pictures, sounds and translations "
    "are under CC BY-SA 4.0. You may share and change both under the same terms.",
)
LIBRARIES_USED = Text("about.libraries", "The game is built with:")
LIBRARIES = (
    ("AccessKit", "MIT OR Apache-2.0"),
    ("av", "BSD-3-Clause"),
    ("Babel", "BSD-3-Clause"),
    ("cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ("espeakng-loader", "GPL-3.0-or-later"),
    ("Jinja2", "BSD-3-Clause"),
    ("msgspec", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("pygame-ce", "LGPL-2.1-or-later"),
    ("pygls", "Apache-2.0"),
    ("PyYAML", "MIT"),
    ("segno", "BSD-3-Clause"),
    ("font-manrope", "OFL-1.1"),
    ("font-source-sans-pro", "OFL-1.1"),
)
"""Packages that the game uses, each with its licence as it says itself (SPDX), eSpeak NG as the program."""


class About(Still):
    """Nothing to press but Back."""

    name = "about"

    def view(self, context: Context) -> Widget:
        """What is true, in the order in which a parent or a ministry would ask."""
        return page(
            context, "about", context.say(TITLE), lambda room: self._content(context, room), width=920.0
        )

    def _content(self, context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
        look, theme, say = context.look, context.look.theme, context.say
        pack = context.world.pack
        pieces: tuple[Piece, ...] = (
            words(look, "about.what", say(WHAT), "body", theme.on_panel),
            words(look, "about.version", say(VERSION, version=__version__), "small", theme.quiet),
            board(
                look, "about.private", (_line(context, "about.private.text", "lock", say(PRIVATE), "body"),)
            ),
            8.0,
            _heading(context, REVIEWS),
            board(
                look, "about.reviews.board", [_review(context, episode) for episode in pack.episodes.values()]
            ),
            8.0,
            _heading(context, CONTACTS),
            words(look, "about.confirm", say(CONFIRM), "small", theme.on_panel),
            *(_country(context, country) for country in pack.countries.values()),
            8.0,
            _heading(context, LICENCES),
            words(look, "about.ours", say(OURS), "small", theme.on_panel),
            _libraries(context),
        )
        return column(room, pieces, 14.0)


def _heading(context: Context, title: Text) -> Piece:
    look = context.look
    return words(look, title.id, context.say(title), "subheading", look.theme.on_panel, role="heading")


def _line(context: Context, id_: str, icon_name: str, said: str, style: str = "small") -> Piece:
    ink = context.look.theme.on_soft
    return fact(context.look, id_, icon_name, said, style, (ink, ink))


def _review(context: Context, episode: Episode) -> Piece:
    """Who reviewed a story and when, or honestly that nobody did."""
    id_ = f"about.review:{episode.id}"
    if not episode.reviewed_by:
        return _line(context, id_, "info", context.say(UNREVIEWED, title=episode.title))
    who = episode.reviewed_by
    if not episode.reviewed_on:
        return _line(context, id_, "check", context.say(REVIEWED_UNDATED, title=episode.title, who=who))
    day = known_date(episode.reviewed_on, context.catalog.code)
    return _line(context, id_, "check", context.say(REVIEWED, title=episode.title, who=who, date=day))


def _country(context: Context, country: Country) -> Piece:
    """The contacts of a country, with place and day of their checking."""
    look, say = context.look, context.say
    id_ = f"about.country:{country.country}"
    said = {
        contact.id: say(CONTACT, name=contact.name, source=source(context, contact))
        for contact in country.shown
    }
    ink = look.theme.on_soft
    rows = [words(look, f"{id_}.{name}", line, "small", ink) for name, line in said.items()]
    name = words(look, f"{id_}.name", say(country.name), "label", look.theme.on_soft)
    return board(look, id_, (name, *rows), 6.0, name=say(country.name))


def _libraries(context: Context) -> Piece:
    """The packages, each with its licence."""
    look, ink = context.look, context.look.theme.on_soft
    head = words(look, "about.libraries", context.say(LIBRARIES_USED), "label", ink)
    rows = [
        words(look, f"about.library:{name}", f"{name} · {licence}", "small", ink)
        for name, licence in LIBRARIES
    ]
    return board(look, "about.packages", (head, *rows), 6.0)
