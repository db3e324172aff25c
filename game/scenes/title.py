"""The title: go on, play, and everything that one reaches before a story."""

from __future__ import annotations

from game.scenes.frame import MARGIN, backdrop, bar
from game.scenes.scene import Change, Context, Push, Quit, Replace, Still
from game.text import Text
from game.ui.display import Picture
from game.ui.geometry import Rect
from game.ui.parts.basic import button, button_size, text
from game.ui.widget import Widget

GAME = Text("title.game", "Guardians of the Net")
MOTTO = Text("title.motto", "Stories in which you decide what happens next.")
GO_ON = Text("title.go-on", "Go on with the story")
PLAY = Text("title.play", "Play")
ABOUT = Text("title.about", "About the game")
END = Text("title.end", "Close the game")


class Title(Still):
    """The first screen after the language is known."""

    name = "title"

    def view(self, context: Context) -> Widget:
        """Name and buttons at the left, the picture of the game at the right (above, in portrait)."""
        view = context.viewport
        if view.portrait:
            picture = Rect(0, 110, view.w, view.h * 0.42)
            column = Rect(MARGIN + 12, picture.bottom + 12, view.w - 2 * MARGIN - 24, view.h - picture.bottom - 40)
        else:
            column = Rect(MARGIN + 36, 120, view.w * 0.44, view.h - 150)
            picture = Rect(column.right + 24, 40, view.w - column.right - 48, view.h - 60)
        emblem = Widget(
            "title.picture", picture, (Picture(picture, "picture", "title"),), role="image", name=context.say(GAME)
        )
        return Widget("title", view.rect, backdrop(context), (bar(context), emblem, *self._column(context, column)))

    def _column(self, context: Context, column: Rect) -> tuple[Widget, ...]:
        look, say = context.look, context.say
        name = text(look, "title.name", column, say(GAME), "title", role="heading")
        motto_place = Rect(column.x, name.rect.bottom + 12, column.w, 0)
        motto = text(look, "title.motto", motto_place, say(MOTTO), "body", look.theme.quiet)
        y = motto.rect.bottom + 28
        w = min(column.w, 420.0)
        widgets = [name, motto]
        for number, (id_, label, action, kind, icon) in enumerate(self._choices(context)):
            h = max(58.0, button_size(look, label, w, has_icon=True))
            place = Rect(column.x, y, w, h)
            widgets.append(
                button(look, id_, place, label, action, kind=kind, icon_name=icon, align="left", first=number == 0)  # type: ignore[arg-type]  # a Kind
            )
            y += h + 14
        return tuple(widgets)

    def _choices(self, context: Context) -> tuple[tuple[str, str, Change, str, str], ...]:
        say = context.say
        saved = context.world.saved_scene
        go_on = (("go-on", say(GO_ON), Replace(saved, "saved"), "good", "play"),) if saved else ()
        return (
            *go_on,
            ("play", say(PLAY), Push("episodes"), "plain" if saved else "primary", "controller"),
            ("about", say(ABOUT), Push("about"), "quiet", "info"),
            ("quit", say(END), Quit(), "quiet", "leave"),
        )


