"""The fault screen: what a child sees when anything else has failed, and the bare picture that hides it.

It has a way of its own from the settings to its shapes, with nothing that a file could break: no catalog, no
contacts, no art, no other scene, and nothing of the story.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from game.edges.faults import told_of
from game.records.settings import Settings
from game.scenes.fault_words import DANGER, WORDS
from game.scenes.frame import HELP, QUICK_EXIT
from game.scenes.quick_exit import NAME
from game.scenes.scene import NEUTRAL, Change, Context, Home, Push, QuickExit, Scene
from game.story.grammar.phone_numbers import BUILT_IN, BuiltIn
from game.text import Text
from game.ui.draw.display import Box, Lines
from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.look import Touch
from game.ui.draw.theme import THEMES, WARM, Theme, Typography, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Role, Widget
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from game.action import Action
    from game.language.catalog import Catalog
    from game.scenes.scene import World
    from game.ui.draw.display import Shape

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

TITLE = Text("fault.title", "Something in the game isn't working")
WORDS_OF_COMFORT = Text("fault.words", "It isn't because of you. You can go on from the first screen.")
TALK = Text("fault.talk", "If you want to talk to somebody:")
HOME = Text("fault.home", "To the first screen")

MARGIN, GAP, PADDING, TARGET = 28.0, 18.0, 24.0, 54.0
WIDTH = 860.0
SMALLER: Final = tuple(1 - step / 10 for step in range(7))
"""Where not all finds room, everything gets smaller by these factors in turn."""
SKY, SUN, NEAR, FAR = "#abd9fa", "#ffe08a", "#7cb98b", "#a3d1a5"
"""Colours of the picture."""


class Footing(msgspec.Struct, frozen=True):
    """All that the fault screen stands on, each part of it with something in its place where it failed."""

    viewport: Viewport
    typesetter: Typesetter
    code: str
    """The language."""
    say: Callable[[Text], str]
    numbers: tuple[BuiltIn, ...]
    """The number for danger and whom to call, of the country, or of all where none is chosen."""
    theme: Theme = WARM
    scale: float = 1.0
    easy: bool = False
    touch: Touch = Touch()
    """How large what is pressed must at least be, and how far apart."""
    home: Change = Home()

    def style(self, smaller: float) -> Typography:
        """The styles of texts, so much smaller than the settings want them."""
        return typography(self.scale * smaller, easy=self.easy)


def footing(
    world: World, viewport: Viewport, typesetter: Typesetter, home: Change, touch: Touch | None = None
) -> Footing:
    """What there is of settings, words and numbers; never raises."""
    settings = _or(lambda: world.settings, Settings())
    scale = _or(lambda: min(2.0, max(1.0, settings.text_scale / 100)), 1.0)
    numbers = _or(lambda: numbers_of(world, settings.country), tuple(BUILT_IN.values()))
    code = settings.language or "bs"
    theme, easy = _or(lambda: THEMES[settings.theme], WARM), bool(settings.easy_reading)
    say = saying(world, code)
    return Footing(viewport, typesetter, code, say, numbers, theme, scale, easy, touch or Touch(), home)


def _or(find: Callable[[], _T], otherwise: _T) -> _T:
    try:
        return find()
    except Exception as fault:  # noqa: BLE001 - whatever it is, the child is shown something
        _log.error("in the fault screen: %s", told_of(fault))
        return otherwise


def saying(world: World, code: str) -> Callable[[Text], str]:
    """What says a text in the language: its catalog, the built-in words where that can't, and English."""

    def say(text: Text) -> str:
        found = _or(lambda: _translated(world.catalogs[code], text), "")
        return found if found.strip() else WORDS.get(code, {}).get(text.id, text.source)

    return say


def _translated(catalog: Catalog, text: Text) -> str:
    return catalog.render(text) if catalog.has(text) else ""


def numbers_of(world: World, country: str | None) -> tuple[BuiltIn, ...]:
    """The numbers of the country as the files have them, else as they are built in; of all without one."""
    code = (country or "").lower()
    pack = world.pack_in_hand  # reading it may be what failed
    loaded = pack.countries.get(code) if pack is not None else None
    if loaded is not None:
        known = BuiltIn(code, loaded.name, loaded.danger)
        first = next((contact for contact in loaded.shown if contact.number), None)
        if first is None:
            return (known,)
        return (msgspec.structs.replace(known, helper=first.name, number=first.number),)
    return (BUILT_IN[code],) if code in BUILT_IN else tuple(BUILT_IN.values())


class Fault(Scene):
    """Stands in for whatever failed; where that was hidden by the quick exit, as a picture of hills."""

    covers = True

    def __init__(self, *, hidden: bool = False, helpless: bool = False) -> None:
        """`hidden`: nothing of the game may be seen; `helpless`: it was help that failed."""
        self.name, self.hides = NEUTRAL if hidden else "fault", hidden
        self._helpless = helpless

    def view(self, context: Context) -> Widget:
        """The same by the usual way, for pictures of it."""
        home = QuickExit() if context.world.at_stand else Home()
        return self.tree(footing(context.world, context.viewport, context.look.typesetter, home))

    def tree(self, on: Footing) -> Widget:
        """The screen: what has happened, whom to call, and the way on."""
        if self.hides:
            return _hills(on)
        for smaller in SMALLER:
            tree, spare = _Page(on, on.style(smaller), helpless=self._helpless).tree()
            if spare >= 0:
                break
        return tree

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """The same as `answer`."""
        del context
        return self.answer(action)

    def answer(self, action: Action) -> tuple[Change, ...]:
        """A change that a button carries happens; Esc closes nothing, so that pressing it often is safe."""
        return self.common(action)


def _hills(on: Footing) -> Widget:
    """A calm picture of a few discs."""
    page = on.viewport.rect
    side = max(page.w, page.h)
    shapes = (
        Box(page, SKY),
        Box(Rect(page.w * 0.68, page.h * 0.12, side * 0.11, side * 0.11), SUN, side * 0.055),
        Box(Rect(page.w * 0.35, page.h * 0.66, side, side), FAR, side * 0.5),
        Box(Rect(-side * 0.4, page.h * 0.74, side * 1.2, side * 1.2), NEAR, side * 0.6),
    )
    picture = Widget("neutral.all", page, shapes, role="image", name=on.say(NAME), action=on.home, radius=0.0)
    return Widget("neutral", page, children=(picture,))


class _Page:
    """Lays things below each other, and knows how far down it has come.

    On a wide screen the words stand beside the numbers.
    """

    def __init__(self, on: Footing, styles: Typography, *, helpless: bool) -> None:
        self.on, self.styles, self.helpless = on, styles, helpless
        page = on.viewport.rect
        wide, most = not on.viewport.portrait, WIDTH * (1 + (styles.body.size / 21 - 1) / 2)
        w = min(page.w - 2 * MARGIN, most * 1.4 if wide else most)
        self.lane = Rect((page.w - w) / 2, 20.0, w, 0.0)
        self.children: list[Widget] = []
        self.beside = Rect(self.lane.x + w * 0.46, 0.0, w * 0.54, 0.0) if wide else None

    def tree(self) -> tuple[Widget, float]:
        """The whole screen, and how much room it leaves below: less than none where it does not fit."""
        on, theme = self.on, self.on.theme
        page, whole = on.viewport.rect, self.lane
        self.bar()
        bar, top = len(self.children), self.lane.y
        if self.beside is not None:
            self.lane = Rect(whole.x, top, self.beside.x - whole.x - 2 * GAP, 0.0)
        self.words("fault.title", on.say(TITLE), "heading", theme.on_page, role="heading")
        self.words("fault.words", on.say(WORDS_OF_COMFORT), "body", theme.on_page)
        self.go_home()
        if self.beside is not None:
            self.lane = Rect(self.beside.x, top, self.beside.w, 0.0)
        self.board()
        spare = page.h - MARGIN / 2 - max(each.rect.bottom for each in self.children)
        down = max(0.0, min(spare * 0.35, 120.0))
        content = (shifted(each, down) for each in self.children[bar:])
        children = (*self.children[:bar], *content)
        return Widget("fault.page", page, (Box(page, theme.page),), children), spare

    def bar(self) -> None:
        """Quick exit and help, where they always are."""
        quiet = (self.on.theme.soft, self.on.theme.on_soft, self.on.theme.line)
        x, bottom, apart = MARGIN, self.lane.y, max(12.0, self.on.touch.apart)
        wanted: list[tuple[str, Text, Change]] = [("quick-exit", QUICK_EXIT, QuickExit())]
        if not self.helpless:
            wanted.append(("help", HELP, Push("help")))
        for id_, label, action in wanted:
            place = Rect(x, self.lane.y, 0.0, 0.0)
            made = self.button(id_, place, self.on.say(label), action, quiet)
            self.children.append(made)
            x, bottom = made.rect.right + apart, made.rect.bottom
        self.lane = Rect(self.lane.x, bottom + max(GAP, apart), self.lane.w, 0.0)

    def go_home(self) -> None:
        """The way on."""
        colours = (self.on.theme.accent, self.on.theme.on_accent, self.on.theme.accent)
        label = self.on.say(HOME)
        made = self.button("home", self.lane, label, self.on.home, colours)
        made = msgspec.structs.replace(made, first=True)
        self.children.append(made)
        self.lane = Rect(self.lane.x, made.rect.bottom + GAP, self.lane.w, 0.0)

    def board(self) -> None:
        """The numbers on a board of their own."""
        on, ink = self.on, self.on.theme.on_soft
        whole, before = self.lane, len(self.children)
        self.lane = Rect(whole.x + PADDING, whole.y + PADDING, whole.w - 2 * PADDING, 0.0)
        self.words("fault.danger", on.say(DANGER), "button", ink, gap=4.0)
        if len(on.numbers) == 1:
            self.words("fault.danger.number", on.numbers[0].danger, "title", ink)
            self.helper(on.numbers[0])
        else:
            for each in on.numbers:
                said = f"{on.say(each.name)}: {each.danger}"
                self.words(f"fault.danger.{each.country}", said, "subheading", ink, gap=6.0)
        bottom = self.children[-1].rect.bottom + PADDING
        place = Rect(whole.x, whole.y, whole.w, bottom - whole.y)
        inside = tuple(self.children[before:])
        edge = on.theme.line
        board = Widget("fault.board", place, (Box(place, on.theme.soft, 24.0, edge, 2.0),), inside)
        self.children[before:] = [board]
        self.lane = Rect(whole.x, bottom, whole.w, 0.0)

    def helper(self, known: BuiltIn) -> None:
        """Whom one can talk to."""
        if known.number:
            ink = self.on.theme.on_soft
            self.words("fault.talk", self.on.say(TALK), "body", ink, gap=4.0)
            said = f"{self.on.say(known.helper)}: {known.number}"
            self.words("fault.helper", said, "subheading", ink)

    def words(
        self, id_: str, said: str, style: str, ink: str, *, role: Role = "text", gap: float = GAP
    ) -> None:
        """A block of text."""
        shape = self.lines(self.lane, said, style, ink)
        self.children.append(Widget(id_, shape.rect, (shape,), role=role, name=said))
        self.lane = Rect(self.lane.x, shape.rect.bottom + gap, self.lane.w, 0.0)

    def lines(self, place: Rect, said: str, style: str, ink: str) -> Lines:
        """The shape of a text, as high as its lines."""
        chosen = getattr(self.styles, style)
        block = self.on.typesetter.block(said, chosen, place.w)
        return Lines(Rect(place.x, place.y, place.w, block.h), block.lines, chosen, ink)

    def button(self, id_: str, at: Rect, label: str, action: Change, colours: tuple[str, str, str]) -> Widget:
        """A button as wide as its label, from the corner of `at` on."""
        (fill, ink, edge), x, y = colours, at.x, at.y
        room = self.on.viewport.w - MARGIN - x - 2 * PADDING
        w = min(self.on.typesetter.width(label, self.styles.button) + 2, room)
        words = self.lines(Rect(x + PADDING, y, w, 0.0), label, "button", ink)
        side = max(TARGET, self.on.touch.target)
        h = max(side, words.rect.h + 24)
        place = Rect(x, y, max(side, w + 2 * PADDING), h)
        radius = min(h / 2, 28.0)
        middle = msgspec.structs.replace(words, rect=words.rect.moved(0, (h - words.rect.h) / 2))
        shapes: tuple[Shape, ...] = (Box(place, fill, radius, edge, 3.0), middle)
        return Widget(id_, place, shapes, role="button", name=label, action=action, radius=radius)


def bare_lines(on: Footing, *, hidden: bool) -> tuple[str, ...]:
    """What is written where not even the fault screen can be shown; nothing while the game is hidden."""
    if hidden:
        return ()
    said = [f"{on.say(each.name)}: {each.danger}" for each in on.numbers]
    return (on.say(TITLE), on.say(DANGER), *said, "Esc Esc Esc")
