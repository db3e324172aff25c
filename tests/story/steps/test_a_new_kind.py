"""A kind of step that stands in this file alone: what is done with steps is done with it, too."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

import jsonschema
import pytest

from game.authors.explore.effort import effort
from game.authors.write.map import drawn
from game.authors.write.schema import schema
from game.print.plans import signs_of
from game.story.checks.art import KnownNames
from game.story.checks.contact import blockable
from game.story.checks.content import acts_of
from game.story.checks.explore import asked_flags, explore
from game.story.checks.pack import check_loaded
from game.story.events import Begin, Continue
from game.story.grammar.model import Episode
from game.story.grammar.pack import LoadedEpisode
from game.story.grammar.signs import Sign
from game.story.loading.pack import load_bytes
from game.story.playing.play import replay
from game.story.reading.diagnostics import Report
from game.story.reading.fields import Flag, KnownFlag, PersonId, SignId, SpeakerId, Word
from game.story.reading.words import Act, Wait
from game.story.steps import STEPS
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText, explained
from game.story.wording.limits import limits_of
from game.story.wording.texts import texts
from game.text import Text
from tests.support.small_stories import DATA, HOLDS, Player

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder

LIMIT = 30
SIGNS = ("fast-friend", "meet-alone", "secret", "threat-or-hurry", "too-good")


class Film(Step, frozen=True, kw_only=True):
    """Plays a short film that somebody made, and waits for a tap."""

    KIND: ClassVar[str] = "film"
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("text",)
    FLAG_GROUPS: ClassVar[tuple[frozenset[str], ...]] = (frozenset({"film-loud", "film-quiet"}),)
    FLAG_PREFIX: ClassVar[str] = "film-"

    film: SpeakerId
    """Who made it."""
    text: Text
    """What is said in it."""
    signs: tuple[SignId, ...] = ()
    """The warning signs that it carries."""
    why: Text | None = None
    """What the detective round says of it."""
    up: tuple[Flag, ...] = ()
    """Flags that go up."""
    down: tuple[KnownFlag, ...] = ()
    """Flags that go down."""
    act: Act | Literal[""] = ""
    """The protective act that it is."""
    with_: PersonId = ""
    """Whom it shuts out."""
    id: Word = ""

    def run(self, run: "Run") -> None:
        """Do the act, and change the flags."""
        if self.act:
            run.act(self.act, self.with_)
        run.flags = (run.flags | frozenset(self.up)) - frozenset(self.down)
        super().run(run)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Let it be heard."""
        screen.speak("say", self.film, self.text)

    def texts(self) -> tuple[StepText, ...]:
        """Give what is said, and what the detective round says of it."""
        said = StepText(self.text, self.film, "Said in a film by {who}.", LIMIT)
        return (said, *explained(self.why))

    @property
    def speaker(self) -> str:
        """Who made it."""
        return self.film

    @property
    def blocks(self) -> str:
        """Whom it shuts out."""
        return self.with_ if self.act == "block" else ""

    def raises(self) -> frozenset[str]:
        """Give the flags of the author, and that of the act."""
        return super().raises() | frozenset(self.up)

    def clears(self) -> frozenset[str]:
        """Give the flags."""
        return frozenset(self.down)

    def meets(self, chats: frozenset[str]) -> frozenset[str]:
        """Give who made it."""
        del chats
        return frozenset({self.film})


@pytest.fixture(autouse=True)
def kinds() -> Iterator[None]:
    """Enter the kind in the table, as the import of its file would, and take it out again."""
    step_kind(Film)
    yield
    del STEPS[Film.KIND]


CAT = "    - narrate: The cat is gone since noon.\n"
MUM = """\
    - say: mum
      text: I am glad you told me, {hero}. We will look together.
      as: happy
    - act: tell
"""


def loaded(*replacements: tuple[str, str]) -> LoadedEpisode:
    text = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
    for old, new in (HOLDS, *replacements):
        assert old in text
        text = text.replace(old, new)
    return load_bytes(text.encode(), Report("lost-cat.yaml"))


def story(*replacements: tuple[str, str]) -> Episode:
    found = loaded(*replacements)
    assert found.episode is not None, found.problems
    return found.episode


def told(*replacements: tuple[str, str]) -> list[str]:
    """What the check says beyond what it says of the story as it is."""
    known = KnownNames(sign=SIGNS)
    usual = [each.code for each in check_loaded(loaded(), known)]
    found = [each.code for each in check_loaded(loaded(*replacements), known)]
    for code in usual:
        if code in found:
            found.remove(code)
    return found


def values(code: str, key: str, *replacements: tuple[str, str]) -> list[str]:
    """What the messages of a code say of something."""
    found = check_loaded(loaded(*replacements), KnownNames(sign=SIGNS))
    return [each.values[key] for each in found if each.code == code]


def hows(*replacements: tuple[str, str]) -> list[str]:
    """How conditions are settled: they hold always, or never."""
    return values("condition-settled", "how", *replacements)


def film(keys: str, who: str = "finn") -> tuple[str, str]:
    """Put a film before the first line of the story."""
    return (CAT, f"    - film: {who}\n      {keys}\n{CAT}")


def test_it_is_played_and_heard() -> None:
    seen = film("text: Look at this!\n      up: [seen]\n      act: support")
    player = Player(story(seen), "lana", saves=True)
    assert player.heard == "Look at this!"
    player.tap()
    assert player.heard == "The cat is gone since noon."
    assert {"seen", "did-support"} <= player.state.flags
    assert player.state.acts == ("support",)


def test_its_translators_hear_who_speaks_where_and_how_long_it_may_be() -> None:
    episode = story(film("text: Look!\n      why: So fast."))
    found = {each.text.source: each.comment for each in texts(episode)}
    assert found["Look!"] == "Said in a film by finn_99 (male). Place: bedroom-evening. At most 30 letters."
    assert found["So fast."].startswith("The detective round explains a message.")


def test_its_limit_holds() -> None:
    long = "text: Look at this right now, and tell nobody."
    assert limits_of(story(film(long)))["lost-cat.evening.film-1"] == LIMIT
    assert told(film(long)) == ["long-text"]


def test_its_words_count_and_those_of_the_detective_round_do_not() -> None:
    words = " ".join(["word"] * 300)
    assert told(film(f"text: Look!\n      signs: []\n      why: {words}")) == ["long-text"]
    assert told(film(f"text: {words}")) == ["long-node", "long-text"]


UNSIGNED = (
    ("signs: [fast-friend]", "signs: []"),
    ("signs: [meet-alone, secret]", "signs: []"),
    ("signs: [threat-or-hurry]", "signs: []"),
)


def test_its_signs_count_for_the_detective_round_and_on_paper() -> None:
    films = "".join(f"    - film: finn\n      text: Look {each}!\n      signs: [too-good]\n" for each in "ab")
    assert told(*UNSIGNED) == ["few-signs"]
    assert told(*UNSIGNED, (CAT, films + CAT)) == []
    assert told(film("text: Look!\n      signs: [nonsense]")) == ["unknown-sign"]
    sign = Sign(id="too-good", title=Text("t", "T"), explain=Text("e", "E"))
    assert signs_of(story((CAT, films + CAT)), {"too-good": sign}) == [sign]


def test_a_film_explained_without_signs_is_told_where_its_maker_carries_some() -> None:
    assert told(film("text: Look!\n      why: Think.")) == ["untagged-message"]
    assert told(film("text: Look!\n      why: Think.\n      signs: []")) == []


@pytest.mark.long
def test_its_flags_are_known_asked_for_and_settled() -> None:
    asked = ("    - if: [promised, not did-refuse]", "    - if: [promised, seen]")
    assert told(asked) == ["unknown-flag"]
    assert told(asked, film("text: Look!\n      up: [seen]")) == []
    assert told(film("text: Look!\n      up: [seen]")) == ["unused-flag"]
    settled = "    - if: seen\n      goto: refused\n"
    up = "    - film: finn\n      text: Look!\n      up: [seen]\n"
    down = "    - film: finn\n      text: Look again!\n      down: [seen]\n"
    assert told((CAT, up + settled + CAT)) == ["condition-settled"]
    assert told((CAT, up + down + settled + CAT)) == ["cleared-unasked", "condition-settled"]
    assert told((CAT, settled + up + CAT)) == ["condition-settled"]
    assert hows((CAT, up + settled + CAT)) == ["always"]
    assert hows((CAT, up + down + settled + CAT)) == ["never"]
    assert hows((CAT, settled + CAT), ("  pause:\n", "  pause:\n" + up)) == []
    assert "seen" in asked_flags(story(asked, film("text: Look!\n      up: [seen]")))


def test_flags_that_the_player_sets_at_it_are_built_in() -> None:
    asked = ("    - if: [promised, not did-refuse]", "    - if: [promised, film-loud]")
    assert told(asked, film("text: Look!")) == []
    assert asked_flags(story(asked)) >= {"film-loud", "film-quiet"}
    quiet = "    - if: film-quiet\n      goto: refused\n"
    assert hows((CAT, quiet + CAT)) == ["never"]
    assert hows((CAT, "    - film: finn\n      text: Look!\n" + quiet + CAT)) == []
    assert "reserved-name" in told(film("text: Look!\n      up: [film-loud]"))


def test_its_act_counts() -> None:
    episode = story(film("text: Look!\n      act: support"))
    assert "support" in acts_of(episode)


@pytest.mark.long
def test_telling_counts_when_it_tells() -> None:
    listens = "    - film: mum\n      text: I am glad.\n"
    assert "telling-not-counted" not in told((MUM, listens + "      act: tell\n"))
    assert "telling-not-counted" in told((MUM, listens))


@pytest.mark.long
def test_whom_it_blocks_may_not_make_another() -> None:
    bye = film("text: Bye!\n      act: block\n      with: ema", "finn")
    assert blockable(story(bye)) >= {"ema"}
    assert "blocked-writes" in told(bye)
    assert told(film("text: I am Mum!", "mum")) == ["blocked-writes"]
    notice = "    - notify: mum\n      text: Hello!\n"
    shut = "    - film: finn\n      text: Bye!\n      act: block\n      with: mum\n"
    assert values("blocked-writes", "way", (CAT, shut + notice + CAT)) == [""]


def test_a_play_of_it_takes_time_and_a_click() -> None:
    def spent(text: str) -> tuple[int, float]:
        play, _ = replay(story(film(f"text: {text}")), (Begin("lana"), Continue("evening")))
        taken = effort(play.episode, play.events, play.states)
        return taken.clicks, taken.minutes

    assert spent("One.")[0] == 1
    assert spent("One two three four.")[1] == pytest.approx(4 * spent("One.")[1])


def test_editors_know_it() -> None:
    made = schema("episode", KnownNames())
    own = made["definitions"]["Film"]
    assert own["properties"]["film"]["description"] == "Who made it."
    assert own["required"] == ["film", "text"]
    checker = jsonschema.Draft7Validator({**own, "definitions": made["definitions"]})
    assert checker.is_valid({"film": "ema", "text": "Hi"})
    assert not checker.is_valid({"film": "ema"})


def test_every_way_through_it_is_walked() -> None:
    usual, found = explore(story()), explore(story(film("text: Look!")))
    assert found.complete
    assert found.endings.keys() == usual.endings.keys()
    assert found.states > usual.states
    assert not found.stuck
    assert drawn(story(film("text: Look!"))).ways == drawn(story()).ways
