"""Help for the teacher: the keys of a lesson, a clicker, languages, and what to do when something stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.frame import page
from game.scenes.scene import Context, Push, Still
from game.scenes.teachers.at_desk import WIDTH
from game.text import Text
from game.ui.parts.column import column, press, words
from game.ui.parts.facts import beside, board, stacked

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Content

TITLE = Text("teachers.help-title", "Help for the lesson")
KEYS_TITLE = Text("teachers.help-keys", "Keys, and what a clicker does")
KEYS: Final = (
    (
        Text("teachers.key-down", "Page down, clicker forward"),
        Text("teachers.does-down", "goes on; at a choice it takes the answer that is marked"),
    ),
    (
        Text("teachers.key-up", "Page up, clicker back"),
        Text("teachers.does-up", "goes back; in a vote and at a choice it goes to the next answer"),
    ),
    (
        Text("teachers.key-digits", "Digits, then Enter"),
        Text(
            "teachers.does-digits-where",
            "enter how many gave an answer; Enter or an arrow goes to the next one. Before the lesson: how "
            "many pupils there are, while that number has the ring",
        ),
    ),
    (
        Text("teachers.key-tab", "Tab, then Enter"),
        Text("teachers.does-tab", "Tab moves the ring to the next button, Enter presses it"),
    ),
    (Text("teachers.key-blank", "B"), Text("teachers.does-blank", "a calm picture, and back to the lesson")),
    (Text("teachers.key-notes", "N"), Text("teachers.does-notes", "shows your notes, or hides them")),
    (
        Text("teachers.key-f1", "F1"),
        Text(
            "teachers.does-f1-lesson",
            "this page, from which help for pupils is one press away; that it was opened is never kept",
        ),
    ),
    (Text("teachers.key-f11", "F11"), Text("teachers.does-f11", "full screen, or a window")),
    (
        Text("teachers.key-esc", "Esc, three times quickly"),
        Text("teachers.does-esc", "quick exit: only a calm picture is left"),
    ),
)
SCREENS_TITLE = Text("teachers.help-screens", "One screen or two")
SCREENS = Text(
    "teachers.help-screens-more",
    "With a projector beside your own screen, the notes and the numbers stay on yours. With one screen make "
    "the projector dark (Blank, Mute or Freeze) before you enter numbers: the game asks for it.",
)
LANGUAGE_TITLE = Text("teachers.help-language", "Another language")
LANGUAGE = Text(
    "teachers.help-language-more",
    "The round button with the globe, at the top of the page, changes language and country, also in "
    "the middle of a lesson. The pages to print are in the language of the screen.",
)
LANGUAGE_BUTTON = Text("teachers.help-language-open", "Language and country")
STOPS_TITLE = Text("teachers.help-stops", "When something stops")
STOPS: Final = (
    Text(
        "teachers.stops-lesson",
        "The lesson closed, or the power failed: start it again. It goes on at the same step, with all that "
        "was counted.",
    ),
    Text(
        "teachers.stops-time",
        "Time runs out: skip the questions (“Skip this part”), never the contacts. You may enter numbers "
        "when the class has gone.",
    ),
    Text(
        "teachers.stops-larger",
        "Somebody comes later: count them, too. Where the number is refused, press “One more is here”.",
    ),
    Text(
        "teachers.stops-counted",
        "A vote was miscounted: press “Count again”, which begins from nothing. After the stop: on the page "
        "of the story, press “Back to the last stop”.",
    ),
    Text("teachers.stops-sound", "No sound: everything can be read, and nothing needs it."),
    Text(
        "teachers.stops-projector",
        "The projector doesn't show it: press F11 for a window, and drag that to the projector.",
    ),
    Text("teachers.stops-class", "A pupil is not well: press B, and stop. Nobody has to finish a story."),
)
TELLS_TITLE = Text("teachers.help-tells", "If a child tells you something")
TELLS = Text(
    "teachers.help-tells-more",
    "Listen, stay calm, believe. Promise no secret, ask nothing that leads, look at no pictures. Report it "
    "the same day. The page “If a child tells you” says the rest.",
)
TELLS_BUTTON = Text("teachers.help-tells-open", "Print that page")
LARGE: Final = 30.0
"""From this size of text on, a key stands above what it does."""


class LessonHelp(Still):
    """One page; Esc leads back."""

    name = "teachers-help"

    def view(self, context: Context) -> Widget:
        """Keys first: who looks here stands in front of a class."""
        title = context.say(TITLE)
        return page(context, self.name, title, lambda room: self._content(context, room), width=WIDTH)

    def above(self, context: Context) -> tuple[Piece, ...]:
        """What stands above the keys."""
        del context
        return ()

    def below(self, context: Context) -> tuple[Piece, ...]:
        """What follows the words about a child that tells something."""
        return (
            press(
                context.look, "to-page", context.say(TELLS_BUTTON), Push("teachers-adults"), icon_name="print"
            ),
        )

    def _content(self, context: Context, room: Rect) -> Content:
        pieces = (*self.above(context), *_pieces(context), *self.below(context))
        return column(room, pieces, 14.0)


def _pieces(context: Context) -> tuple[Piece, ...]:
    look, say = context.look, context.say
    return (
        _heading(context, KEYS_TITLE),
        _keys(context),
        _heading(context, STOPS_TITLE),
        board(look, "stops", [_words(context, each, soft=True) for each in STOPS], 12.0),
        _heading(context, SCREENS_TITLE),
        _words(context, SCREENS),
        _heading(context, LANGUAGE_TITLE),
        _words(context, LANGUAGE),
        press(look, "to-language", say(LANGUAGE_BUTTON), Push("language"), icon_name="language"),
        _heading(context, TELLS_TITLE),
        _words(context, TELLS),
    )


def _heading(context: Context, text: Text) -> Piece:
    look = context.look
    return words(look, text.id, context.say(text), "subheading", look.theme.on_panel, role="heading")


def _words(context: Context, text: Text, *, soft: bool = False) -> Piece:
    theme = context.look.theme
    return words(context.look, text.id, context.say(text), "body", theme.on_soft if soft else theme.on_panel)


def _keys(context: Context) -> Piece:
    """Each key and what it does, side by side where there is room."""
    look, ink = context.look, context.look.theme.on_soft
    rows: list[Piece] = []
    for key, does in KEYS:
        name = words(look, key.id, context.say(key), "button", ink)
        what = words(look, does.id, context.say(does), "body", ink)
        if look.type.body.size >= LARGE:
            rows.append(stacked(f"{key.id}.row", (name, what), 2.0))
        else:
            rows.append(beside(((name, 1.0), (what, 1.7))))
    return board(look, "teachers.keys", rows, 12.0)
