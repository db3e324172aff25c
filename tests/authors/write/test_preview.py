"""`cuvari preview`: the game follows the file, keeps the place, and says what is wrong with it."""

from __future__ import annotations

import gc
import shutil
import time
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from game.authors.check.everything import known_names
from game.authors.write.new import begin
from game.authors.write.preview import POLL, PreviewApp, make_app, make_world
from game.cli import main
from game.language.catalog import Catalog, Catalogs
from game.language.po import read, write
from game.paths import Paths
from game.story.events import Choose, Continue
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find, hit, texts
from tests.support.known import knowing, shared_catalogs
from tests.support.overflow import overflowing
from tests.support.pilot import sharing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RELOAD_MS = 200
"""A change that is to be seen this soon after saving feels as if it came by itself (design)."""


class AtOnce(Executor):
    """Does what it is given at once."""

    def submit(self, fn: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:  # noqa: ANN401
        done: Future[Any] = Future()
        done.set_result(fn(*given, **named))
        return done


class Author:
    """Somebody who edits a file beside the window; `now` is the app's clock."""

    def __init__(
        self, path: Path, data: Path, size: tuple[int, int] = (1280, 720), language: str = "en", **begun: str
    ) -> None:
        paths = Paths.find(data)
        self.path, self.now = path, 0
        world = knowing(make_world(path, paths, language))
        world.set_setting("sound", value=False)
        world.begin(**begun)
        self.app: PreviewApp = sharing(make_app(world, canvas(size)))
        self.app.follow(known_names(Paths.find(), world.pack.signs), AtOnce())
        self.frame()

    def frame(self) -> None:
        """Let the time between two looks at the file pass."""
        self.now += POLL
        self.app.frame(self.now)

    def save(self, *changes: tuple[str, str]) -> None:
        """Save the file with some of its words changed, and let the game see it."""
        text = self.path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.path.write_text(text, encoding="utf-8")
        self.frame()
        self.frame()

    def do(self, *events: Choose | Continue) -> None:
        """Play on."""
        for event in events:
            self.app.act(event)
        self.frame()

    @property
    def node(self) -> str:
        """Where the play stands."""
        play = self.app.world.play
        return play.state.node if play else ""

    @property
    def read(self) -> str:
        """Everything that can be read."""
        return "\n".join(texts(self.app.tree))

    @property
    def strip(self) -> str:
        """What the strip says; "" where there is none."""
        here = find(self.app.tree, "strip")
        return here.widget.name if here else ""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new episode."""
    return begin("the-lost-key", tmp_path / "mine")


@pytest.fixture
def author(path: Path, tmp_path: Path) -> Author:
    """Somebody who has just opened the preview of it."""
    return Author(path, tmp_path / "data")


def test_the_story_is_open_and_nothing_is_wrong(author: Author) -> None:
    assert author.app.scene.name == "play"
    assert "Homework is done" in author.read
    assert author.strip == ""


def test_a_changed_word_is_to_be_seen(author: Author) -> None:
    author.save(("Homework is done,", "The dishes are done,"))
    assert "The dishes are done," in author.read


@pytest.mark.long
def test_a_change_is_to_be_seen_in_a_fifth_of_a_second(author: Author) -> None:
    text = author.path.read_text(encoding="utf-8")
    author.path.write_text(text.replace("Homework is done,", "The dishes are done,"), encoding="utf-8")
    author.now += POLL
    # What else runs on a busy machine is not the preview's doing, nor is looking through what many tests have
    # left in memory: a start leaves all that it made out of that, too.
    gc.freeze()
    begun = time.thread_time()
    author.app.frame(author.now)
    taken = 1000 * (time.thread_time() - begun)
    assert "The dishes are done," in author.read
    assert POLL + taken < RELOAD_MS


def test_the_place_is_kept(author: Author) -> None:
    author.do(*[Continue("evening")] * 3, Choose("evening", "condition"), Continue("condition"))
    assert author.node == "condition"
    author.save(("It's Crumb123.", "It's Mrvica123."), ("Homework is done,", "The dishes are done,"))
    assert author.node == "condition"
    assert "Mrvica123" in author.read


def test_a_place_that_is_gone_leads_back_to_the_last_one_that_is_still_there(author: Author) -> None:
    author.do(*[Continue("evening")] * 3, Choose("evening", "condition"), Continue("condition"))
    author.save(("          goto: condition\n", "          goto: hurry\n          id: straight\n"))
    assert author.node == "evening"
    assert "What do I have to do?" in author.read


def test_a_mistake_is_told_over_the_game_with_its_line(author: Author) -> None:
    author.save(("start: evening", "start: evenin"))
    line = author.path.read_text(encoding="utf-8").split("\n").index("start: evenin") + 1
    assert f"the-lost-key.yaml:{line}:8  unknown-node" in author.strip
    assert "Did you mean `evening`?" in author.strip
    assert "› start: evenin" in author.read
    assert "as it was before" in author.read
    assert "Homework is done" in author.read


def test_the_strip_goes_when_the_mistake_is_mended(author: Author) -> None:
    author.save(("start: evening", "start: evenin"))
    author.save(("start: evenin\n", "start: evening\n"), ("Homework is done,", "The dishes are done,"))
    assert author.strip == ""
    assert "The dishes are done," in author.read


def test_a_broken_rule_is_told_and_the_story_can_be_played(author: Author) -> None:
    author.save(("  - Whom else could {hero} have told?\n", ""), ("Homework is", "The dishes are"))
    assert "three-questions" in author.strip
    assert "it breaks a rule" in author.read
    assert "The dishes are done" in author.read


def test_the_strip_takes_no_presses(author: Author) -> None:
    author.save(("start: evening", "start: evenin"))
    here = find(author.app.tree, "strip")
    assert here is not None
    pressed = hit(author.app.tree, *here.widget.rect.center)
    assert pressed is None or not pressed.id.startswith("strip")
    author.do(Continue("evening"))
    assert "Homework is done" not in author.read


@pytest.mark.long
@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (1024, 600)])
def test_many_mistakes_stay_inside_the_window(path: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    author = Author(path, tmp_path / "data", size)
    author.save(("goto: tell", "goto: tel"), ("act: save", "act: saved"))
    assert "more: cuvari check" in author.read
    strip = find(author.app.tree, "strip")
    assert strip is not None
    assert strip.widget.rect.y >= 0
    assert [
        each for each in overflowing(author.app.tree, author.app.screen.typesetter) if "strip" in each
    ] == []


def test_an_episode_that_begins_with_a_mistake_opens_when_it_is_mended(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("start: evening", "start: evenin"), encoding="utf-8")
    author = Author(path, tmp_path / "data")
    assert author.app.scene.name == "title"
    assert "unknown-node" in author.strip
    author.save(("start: evenin\n", "start: evening\n"))
    assert author.app.scene.name == "play"
    assert "Homework is done" in author.read


def test_an_ending_that_moved_away_leads_back_into_the_story(author: Author) -> None:
    author.do(*[Continue("evening")] * 3, Choose("evening", "condition"), Continue("condition"))
    author.do(Choose("condition", "send"), *[Continue("sent")] * 2, Choose("sent", "later"), Continue("sent"))
    assert author.app.scene.name == "ending"
    author.save(("    - end: alone\n", "    - narrate: One more night.\n    - end: alone\n"))
    assert author.app.scene.name == "play"
    assert "One more night." in author.read


def test_a_file_that_is_away_for_a_moment_is_waited_for(author: Author) -> None:
    text = author.path.read_text(encoding="utf-8")
    author.path.unlink()
    author.frame()
    assert author.strip == ""
    author.path.write_text(text.replace("Homework is", "The dishes are"), encoding="utf-8")
    author.frame()
    author.frame()
    assert "The dishes are" in author.read


def test_it_can_begin_in_any_node_as_any_hero(path: Path, tmp_path: Path) -> None:
    author = Author(path, tmp_path / "data", hero="luka", node="new-password")
    play = author.app.world.play
    assert play is not None
    assert (author.node, play.state.hero) == ("new-password", "luka")
    assert "sent" in play.state.flags


def test_the_clock_of_the_app_is_woken_to_look_at_the_file(author: Author) -> None:
    due = author.app.sleep(author.now)
    assert due is not None
    assert due <= POLL


def test_the_players_own_save_is_left_alone(author: Author, tmp_path: Path) -> None:
    author.app.world.close()
    assert not (tmp_path / "data" / "save.json").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new-frend"], "Did you mean new-friend?"),
        (["new-friend", "--at", "nowhere"], "has no node nowhere"),
        (["new-friend", "--play", "none"], "no play of new-friend.play.yaml is called so"),
        (["new-friend", "--hero", "leo"], "has no hero leo"),
        ([], "name an episode, or a text of one with --text"),
        (["--text", "new-friend.title"], "at no moment of the story"),
        (["--text", "title.play"], "there is no episode title"),
    ],
)
def test_what_there_is_not_is_told(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["preview", *words, "--data", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err


def translated(locales: Path, text_id: str, string: str) -> None:
    path = locales / "hr" / "LC_MESSAGES" / "new-friend.po"
    catalog = read(path)
    catalog.texts[text_id].string = string
    write(path, catalog)


@pytest.mark.long
def test_a_written_play_opens_at_its_last_moment(path: Path, tmp_path: Path) -> None:
    author = Author(path, tmp_path / "data", written="Tells Mum at once")
    assert "Then there is pudding." in author.read


def test_what_one_test_saves_as_translator_no_other_sees() -> None:
    """A golden picture once had the words of this module, where both were run by one process."""
    shared = shared_catalogs(Paths.find().locales)
    before = shared["hr"]
    with pytest.raises(AssertionError, match="of all tests"):
        shared.take(Catalog("hr", "Hrvatski", None))
    assert shared["hr"] is before


def _other_stories(_: str, names: list[str]) -> list[str]:
    """The catalogs of stories of which nothing is shown here: each save would check them."""
    return [name for name in names if name.endswith((".po", ".pot")) and name.partition(".")[0] not in SHOWN]


SHOWN = ("messages", "new-friend")


@pytest.mark.long
def test_a_translator_sees_the_line_and_every_change_of_it(tmp_path: Path) -> None:
    text_id = "new-friend.hello.chat-2"
    episode = Paths.find().scenarios / "season-1" / "new-friend.yaml"
    author = Author(episode, tmp_path / "data", language="hr", text=text_id)
    locales = tmp_path / "locales"
    world = author.app.world
    world.catalogs = Catalogs.load(world.paths.locales)  # those of its own, of which one is replaced
    shutil.copytree(world.paths.locales, locales, ignore=_other_stories)
    world.paths = msgspec.structs.replace(world.paths, locales=locales)
    author.app.follow_translation(text_id)
    author.frame()
    assert "devet rupa" in author.read
    assert author.strip == ""
    translated(locales, text_id, "Pola krova, Adi. Kralju kiša pada na glavu, izbrojio sam deset rupa.")
    author.frame()
    author.frame()
    assert "Pola krova, Adi. Kralju kiša pada na glavu, izbrojio sam deset rupa." in author.read
    assert "gender-form" in author.strip
    translated(locales, text_id, "Pola krova, Adi. Kralju kiša pada na glavu, izbrojila sam deset rupa.")
    author.frame()
    author.frame()
    assert "Pola krova, Adi. Kralju kiša pada na glavu, izbrojila sam deset rupa." in author.read
    assert author.strip == ""
    (locales / "hr" / "LC_MESSAGES" / "new-friend.po").write_text('msgid "', encoding="utf-8")
    author.frame()
    author.frame()
    assert "Pola krova, Adi. Kralju kiša pada na glavu, izbrojila sam deset rupa." in author.read
    assert "catalog-unreadable" in author.strip
