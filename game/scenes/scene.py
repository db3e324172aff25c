"""What every scene is given and what it may answer: context, world, and changes of the stack."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, Final, Literal, Protocol, TypeAlias

import msgspec

from game.action import Action, KeyAction, Unanswered
from game.language.catalog import Catalog
from game.story.playing.view_model import RoleView
from game.text import Players, Text
from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.look import Look
from game.ui.parts.part import Content
from game.ui.parts.pieces import scroll_area

if TYPE_CHECKING:
    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.progress import Progress
    from game.records.save import SceneName
    from game.records.settings import Settings
    from game.scenes.teachers.teachers_desk import Desk
    from game.story.grammar.characters import Hero
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import Pack
    from game.story.playing.play import Play
    from game.story.playing.view_model import StoryView
    from game.ui.draw.widget import Role, Widget
    from game.ui.parts.part import Part


NEUTRAL: Final = "neutral"
"""Under this name every app has what the quick exit shows."""


class Push(Action, frozen=True):
    """Open a scene over this one."""

    scene: str
    argument: str = ""


class Replace(Action, frozen=True):
    """Go on to another scene in place of this one."""

    scene: str
    argument: str = ""


class Pop(Action, frozen=True):
    """Close this scene and go back to the one below."""


class Home(Action, frozen=True):
    """Close everything and show the title."""


class QuickExit(Action, frozen=True):
    """Show the neutral screen at once."""


class Quit(Action, frozen=True):
    """End the program."""


class SetSetting(Action, frozen=True):
    """Change one setting, at once and for the next start."""

    name: str
    value: str | int | bool


class ScrollBy(Action, frozen=True):
    """Move a scroll area by so many logical units."""

    area: str
    distance: float


class ScrollTo(Action, frozen=True):
    """Show a scroll area from so many logical units on, as far as it can be scrolled then."""

    area: str
    distance: float


class PlaySound(Action, frozen=True):
    """Let one interface sound be heard."""

    name: str


class FocusFirst(Action, frozen=True):
    """Let the main action have the focus again, as after something new came."""


class Back(KeyAction, frozen=True):
    """The action of Esc, and of a gamepad's B: close, step back, or open the pause menu."""


class LetGo(KeyAction, frozen=True):
    """What a hand carried was let go where nothing takes it, or by Esc: it goes back to where it was."""


class Dismiss(Action, frozen=True):
    """The action of the notice's button: it was read."""


Change = (
    Push | Replace | Pop | Home | QuickExit | Quit | SetSetting | ScrollBy | ScrollTo | PlaySound | FocusFirst
)


class World(Protocol):
    """What lives longer than a scene: episodes, catalogs, settings, the running play. Owned by the app."""

    @property
    def paths(self) -> Paths:
        """The folders of the game."""

    @property
    def pack(self) -> Pack:
        """All episodes, signs and contacts."""

    @property
    def pack_in_hand(self) -> Pack | None:
        """The same where it was read already: nothing is read for it."""

    @property
    def catalogs(self) -> Catalogs:
        """All languages."""

    @property
    def settings(self) -> Settings:
        """The settings in force."""

    @property
    def seed(self) -> int:
        """What chance is made of: when people blink."""

    @property
    def computer(self) -> int:
        """A number that is always the same for this computer and account."""

    @property
    def month(self) -> int:
        """The month of today, 1–12: after it goes the picture of the quick exit."""

    @property
    def locked(self) -> frozenset[str]:
        """Names of the settings that the player can't change."""

    @property
    def private(self) -> bool:
        """Whether nothing is kept of what happens now."""

    @property
    def may_choose_private(self) -> bool:
        """Whether the player decides about that."""

    @property
    def play(self) -> Play | None:
        """The running play; a scene changes it only through `keep`."""

    @property
    def at_stand(self) -> bool:
        """Whether the game runs at an unattended stand, where one child follows another."""

    @property
    def desk(self) -> Desk | None:
        """What teachers can have done; None where nobody teaches from here."""

    @property
    def saved_scene(self) -> str:
        """Where the saved play would go on, or "" when there is none."""

    @property
    def trouble(self) -> tuple[Text, ...]:
        """What the player should be told kindly (a broken save set aside, progress that can't be kept)."""

    def keep(self, play: Play | None, scene: SceneName | Literal[""]) -> None:
        """Take the play as the running one and save it; None forgets it. That of another episode waits."""

    def under_way(self, episode: str) -> Hero | None:
        """The hero of an episode that was begun and waits somewhere before its end; None where none does."""

    def take_up(self, episode: str) -> bool:
        """Go on with the play of an episode that waits; return whether there is one."""

    @property
    def progress(self) -> Progress:
        """What was ever found on this computer, by episode."""

    def endings_found(self, episode: str) -> frozenset[str]:
        """Ids of the endings that were ever reached on this computer."""

    def found_ending(self, episode: str, ending: str) -> None:
        """Remember an ending as found, with the acts and choices of the play that led to it."""

    def found_signs(self, episode: str) -> None:
        """Remember that a detective round of an episode was finished."""

    @property
    def warm_up(self) -> Episode | None:
        """The minute in which the tools are tried; None where there is none."""

    def warmed_up(self) -> None:
        """Remember that the tools were tried."""

    def credit(self, episode: str) -> None:
        """Remember that an episode was skipped, which counts the same as played."""

    def forget_played(self) -> None:
        """Forget the running play and all that was found; of the settings only the wallpaper goes."""

    def settled(self) -> bool:
        """Whether all that was to be written and removed is; waits for it."""


class Context(msgspec.Struct, frozen=True):
    """What a view depends on besides the scene's own state."""

    world: World
    viewport: Viewport
    look: Look
    catalog: Catalog
    gender: Literal["m", "f"]
    """Gender of the hero, for the grammar of texts."""
    hero: Text | None
    """Name of the hero, which stands for `{hero}` in texts; None before one is chosen."""
    scrolled: Mapping[str, float]
    """How far each scroll area was moved from its start (or from its end, where it is anchored there)."""
    telling: bool = False
    """Whether what the screen tells is still being read aloud: a story waits for it."""
    voice_trouble: Text | None = None
    """Why nothing can be read aloud, as far as it was tried."""
    played: RoleView | None = None
    """Who is played in what is drawn, where that is somebody else than the hero."""
    laid: dict[tuple[str, Rect], Content] | None = None
    """What pages hold, as it was laid out, where nothing but their place has changed; None keeps nothing."""

    players: Players = ""
    """Who is at the screen: what is said to two stands in its forms for two."""

    @property
    def me(self) -> Text | None:
        """Name of who is played; None before a hero is chosen."""
        return self.hero if self.played is None else self.played.name

    def played_by(self, role: RoleView | None) -> Context:
        """Give the same for what is drawn of the part of somebody: this may be another moment than now."""
        return self if role == self.played else msgspec.structs.replace(self, played=role)

    @property
    def now(self) -> int:
        """Milliseconds of the injected clock."""
        return self.look.now

    def scroll(
        self,
        id_: str,
        content: Callable[[Rect], Content],
        *,
        role: Role = "scroll",
        name: str = "",
        live: bool = False,
        fills: bool = False,
    ) -> Part:
        """A part that scrolls where it is higher than its room, and keeps its own place; as `scroll_area`."""
        moved = self.scrolled.get(id_, 0.0)
        return scroll_area(self.look, id_, content, moved, role=role, name=name, live=live, fills=fills)

    def kept(self, name: str, content: Callable[[Rect], Content]) -> Callable[[Rect], Content]:
        """The content of that name, laid out once for as long as only the page is scrolled."""
        known = self.laid
        if known is None:
            return content

        def laid(room: Rect) -> Content:
            found = known.get((name, room))
            if found is None:
                found = known[name, room] = content(room)
            return found

        return laid

    def say(self, text: Text, n: int | None = None, **values: object) -> str:
        """The text in the language, for the hero's name and gender, and for those at the screen."""
        for name, value in values.items():
            values[name] = self.say(value) if isinstance(value, Text) else value
        told = {"hero": self.hero, **values}
        return self.catalog.render(text, gender=self.gender, players=self.players, n=n, **told)


SEEN_MS = 300
"""How long something has to be there before a press can mean it: so long takes a child to see it."""


class Scene(ABC):
    """One screen. It holds ids and times, never texts; `view` is pure."""

    name: str = ""
    hides: bool = False
    """Whether it hides the game, as the quick exit does: nothing that is read or heard tells of one then."""
    unheard: bool = False
    """Whether no voice may read it: others are in the room who may not know what stands there."""
    covers: bool = False
    """Whether it stands alone: the notes of a lesson are not shown with it."""
    counts: ClassVar[bool] = False
    """Whether number keys count in it, in place of pressing what has that number."""
    leads_on: ClassVar[bool] = False
    """Whether what its buttons open is got ready while nobody does anything: all begin there."""
    paged: ClassVar[bool] = False
    """Whether it is a slide of a lesson, which says itself what a clicker does: `onward`."""

    @abstractmethod
    def view(self, context: Context) -> Widget:
        """The widget tree at this moment."""

    @abstractmethod
    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """What follows from an action that one of its widgets carried."""

    @property
    def offered(self) -> int:
        """When something else came that `offers` tells of (ms): a press right then meant what was before."""
        return 0

    def offers(self, action: Action) -> bool:
        """Whether this is something that came at that time."""
        del action
        return False

    @property
    def seen_of(self) -> Callable[[Play], StoryView] | None:
        """What tells what is seen of a play, where the scene works that out for itself, too."""
        return None

    def wake(self, now: int) -> int | None:
        """Milliseconds until the scene wants to be looked at again without input; None: never."""
        del now
        return None

    def tick(self, context: Context) -> tuple[Change, ...]:
        """What follows from time having passed; called when `wake` said so."""
        del context
        return ()

    @property
    def foresees(self) -> bool:
        """Whether it knows what is likely to be seen next, and was not asked yet."""
        return False

    def ahead(self, context: Context) -> Widget | None:
        """What is likely to be seen next, so that its pictures are drawn before; asked if it `foresees`."""
        del context
        return None

    def common(self, action: Action) -> tuple[Change, ...]:
        """What follows wherever there is no own answer: a change happens, and a key means nothing.

        Raises Unanswered for all else: it would be a dead button.
        """
        if isinstance(action, Change):
            return (action,)
        if isinstance(action, KeyAction):
            return ()
        raise Unanswered(f"{self.name} has no answer to {type(action).__name__}")

    def onward(self, context: Context) -> Action | None:
        """What a clicker's button forward does in a slide; None where it is to do nothing."""
        del context
        return None


SceneTable: TypeAlias = Mapping[str, Callable[[str, Context], Scene]]
"""What makes each scene of an app, by the name under which others open it, from its argument."""


class Still(Scene):
    """A scene in which nothing moves by itself, and which Esc closes: base for menus."""

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Most menus are the same wherever they are opened from."""
        del argument, context

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Back closes; a change that a widget carries as its action happens."""
        del context
        return (Pop(),) if isinstance(action, Back) else self.common(action)
