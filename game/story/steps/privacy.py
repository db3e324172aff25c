"""`privacy:`: the player sets on the phone who may see and write what, without right or wrong."""

from typing import TYPE_CHECKING, ClassVar, Final

from game.story.reading.fields import Word
from game.story.reading.words import AUDIENCES, PRIVACY, Audience, Privacy, Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.option import Decided, Option
from game.story.steps.step_text import ASK, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading

# Translators: the button that leaves the privacy settings of the story's phone.
DONE: Final = Text("privacy.done", "Done")
LEFT: Final = "done"
"""The id of the choice that leaves the settings."""
SENTENCES: Final = {
    ("audience", "everyone"): Text("privacy.audience-everyone", "Everyone sees what I post"),
    ("audience", "friends"): Text("privacy.audience-friends", "Only friends see what I post"),
    ("audience", "nobody"): Text("privacy.audience-nobody", "Nobody sees what I post"),
    ("messages", "everyone"): Text("privacy.messages-everyone", "Everyone can write to me"),
    ("messages", "friends"): Text("privacy.messages-friends", "Only friends can write to me"),
    ("messages", "nobody"): Text("privacy.messages-nobody", "Nobody can write to me"),
    ("location", "everyone"): Text("privacy.location-everyone", "Everyone sees where I am"),
    ("location", "friends"): Text("privacy.location-friends", "Only friends see where I am"),
    ("location", "nobody"): Text("privacy.location-nobody", "Nobody sees where I am"),
    ("online", "everyone"): Text("privacy.online-everyone", "Everyone sees when I'm online"),
    ("online", "friends"): Text("privacy.online-friends", "Only friends see when I'm online"),
    ("online", "nobody"): Text("privacy.online-nobody", "Nobody sees when I'm online"),
}
"""What each position of each switch means, as the debrief and a screen reader say it."""
_PREFIX: Final = "set-"


def flag(setting: str, value: str) -> str:
    """Give the flag that is up while a setting has a value."""
    return f"{_PREFIX}{setting}-{value}"


@step_kind
class PrivacyStep(Step, frozen=True, kw_only=True):
    """Shows the settings of the phone; each change is a choice that stays here, until the player is done."""

    KIND: ClassVar[str] = "privacy"
    WAITS: ClassVar[Wait] = "choice"
    FLAG_GROUPS: ClassVar[tuple[frozenset[str], ...]] = tuple(
        frozenset(flag(setting, value) for value in AUDIENCES) for setting in PRIVACY
    )
    FLAG_PREFIX: ClassVar[str] = _PREFIX

    privacy: dict[Privacy, Audience]
    """How the settings stand at first: audience, messages, location, online; everyone, friends or nobody."""
    ask: Text | None = None
    """The question above the settings."""
    id: Word = ""

    def verify(self, reading: "Reading") -> None:
        """Report settings of which there is none."""
        if not self.privacy:
            reading.report.add("wrong-type", self.mark, expected="at least one setting", found="nothing")

    def values(self, flags: frozenset[str]) -> dict[Privacy, Audience]:
        """Give how the settings stand: as the player set them before, else as the author wrote."""
        return {
            setting: next((value for value in AUDIENCES if flag(setting, value) in flags), first)
            for setting, first in self.privacy.items()
        }

    def options(self, flags: frozenset[str]) -> tuple[Option, ...]:
        """Give the way on, and every position that a setting does not have now."""
        now = self.values(flags)
        changes = (
            Option(id=f"{setting}-{value}", do=SENTENCES[setting, value], set=(flag(setting, value),))
            for setting in now
            for value in AUDIENCES
            if value != now[setting]
        )
        return (Option(id=LEFT, do=DONE), *changes)

    def decided(self, flags: frozenset[str], choice: str = "") -> Decided | None:
        """Give how the settings stand when the player leaves them."""
        if choice != LEFT:
            return None
        return Decided(self.ask, settings=tuple(SENTENCES[each] for each in self.values(flags).items()))

    def take(self, run: "Run", option: Option) -> None:
        """Change one setting and stay; or raise the flags of all as they stand, and go on."""
        changed = {raised.rpartition("-")[0] for raised in option.set}
        run.flags = frozenset(each for each in run.flags if each.rpartition("-")[0] not in changed)
        run.flags = run.flags.union(option.set)
        if not option.set:
            run.flags = run.flags.union(flag(*each) for each in self.values(run.flags).items())
            run.at += 1

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the settings as they stand."""
        screen.ask = self.ask
        screen.options = self.options(screen.state.flags)
        for setting, value in self.values(screen.state.flags).items():
            screen.show_setting(setting, value, SENTENCES[setting, value])

    def texts(self) -> tuple[StepText, ...]:
        """Give the question; what stands on the switches is the phone's own."""
        note = "Question above privacy settings of the phone."
        return (StepText(self.ask, note=note, limit=ASK),) if self.ask else ()
