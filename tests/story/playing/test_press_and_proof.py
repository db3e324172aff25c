"""What the player's own hand does in the middle of a story, and what was kept as proof."""

from random import Random

import pytest

from game.paths import Paths
from game.story.checks.explore import explore
from game.story.checks.walk import moves
from game.story.events import Continue, Use
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from tests.support.known import shared_pack
from tests.support.small_stories import DATA, Player, sound
from tests.support.tiers import few


@pytest.fixture(scope="module")
def chats() -> Episode:
    return sound(DATA / "night-chat.yaml")


@pytest.fixture
def player(chats: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody before the step that waits for the button that keeps proof."""
    player = Player(chats, "lana", saves=saves).tap().choose("take")
    while not player.view.press:
        player.tap()
    return player


def test_the_story_says_what_is_to_be_pressed_and_waits(player: Player) -> None:
    view = player.view
    assert (view.press, view.waiting.kind) == ("save", "tap")
    assert view.ask is not None
    assert view.ask.source == "First keep what's there."
    assert "save" not in view.acts


@pytest.mark.parametrize("event", [Use("save"), Continue("evening")])
def test_the_act_counts_once_it_is_done(player: Player, event: Use | Continue) -> None:
    player.do(event)
    assert player.view.press == "block"
    assert player.view.acts == ("save",)
    assert "did-save" in player.state.flags


def test_another_tool_answers_as_ever_and_comes_back(player: Player) -> None:
    player.use("pause")
    assert player.view.press == ""
    assert "save" not in player.view.acts
    player.tap()
    assert player.view.ending == "quiet"  # of this episode every tool's scene ends


def test_by_the_players_own_hand_a_block_holds(player: Player) -> None:
    player.use("save").use("block")
    assert player.view.phone.blocked
    assert player.state.blocked == {"shadow"}


def test_the_folder_of_proof_holds_what_others_wrote_and_is_still_there(player: Player) -> None:
    assert not player.view.phone.proof
    first, kept = player.use("save").view.phone.proof
    assert first.message.text.source == "Hey."
    assert (kept.name.source, kept.message.clock) == ("Shadow", "21:05")
    assert kept.where is not None
    assert kept.where.source == "Shadow"
    assert kept.message.text.source == "Gone, see?"
    player.tap(2)
    assert len(player.view.phone.proof) == 2


def test_a_chat_that_is_not_open_can_be_kept_by_name() -> None:
    text = (DATA / "night-chat.yaml").read_text(encoding="utf-8")
    text = text.replace("First keep what's there.", "Keep Ema's.\n      with: ema")
    loaded = load_bytes(text.encode(), Report("night-chat.yaml"))
    assert loaded.episode is not None
    player = Player(loaded.episode, "luka", saves=False).tap().choose("take")
    while not player.view.press:
        player.tap()
    player.use("save")
    assert [each.message.text.source for each in player.view.phone.proof] == ["I can't sleep."]
    assert {each.where.source for each in player.view.phone.proof if each.where} == {"Ema"}


def test_exploring_takes_the_button_for_going_on(player: Player, chats: Episode) -> None:
    able = moves(chats, player.state)
    assert able[0] == Continue("evening")
    assert Use("save") not in able
    assert Use("block") in able
    assert explore(chats).complete


def test_whom_to_block_must_be_said() -> None:
    report = Report("night-chat.yaml")
    text = (DATA / "night-chat.yaml").read_text(encoding="utf-8")
    old = "      text: And now shut it.\n      with: shadow"
    assert old in text
    load_bytes(text.replace(old, "      text: And now shut it.").encode(), report)
    assert "missing-key" in [each.code for each in report.problems]


@pytest.mark.parametrize(
    ("keeps", "kept"),
    [
        ("    - act: save\n    - unsend: ema", ["I can't sleep.", "Forget it."]),
        ("    - unsend: ema\n    - act: save", ["I can't sleep."]),
    ],
)
def test_what_was_kept_before_it_was_taken_back_is_kept(keeps: str, kept: list[str]) -> None:
    text = (DATA / "night-chat.yaml").read_text(encoding="utf-8").replace("    - unsend: ema", keeps)
    loaded = load_bytes(text.encode(), Report("night-chat.yaml"))
    assert loaded.episode is not None
    player = Player(loaded.episode, "lana", saves=False).tap().choose("take")
    while "save" not in player.view.acts:
        player.tap()
    assert [each.message.text.source for each in player.view.phone.proof] == kept
    assert {each.message.gone for each in player.view.phone.proof} == {""}


@pytest.mark.parametrize("name", ["live", "the-chain", "treasure-game"])
@pytest.mark.parametrize("seed", few(range(12), 3))
def test_a_receipt_comes_for_a_report_and_for_nothing_else(name: str, seed: int) -> None:
    """Whoever had reported before the story asks for it got a second one, for nothing."""
    story, chance, reported = shared_pack(Paths.find(None).scenarios).episodes[name], Random(seed), False
    play = Play.begin(story, chance.choice(tuple(story.heroes)))
    for _ in range(400):
        if play.state.ended:
            break
        every = moves(story, play.state)
        early = not reported and len(play.events) > 20 and Use("report") in every
        reported = reported or early
        own = [each for each in every if not isinstance(each, Use)]
        play = play.do(Use("report") if early else chance.choice(own or every))
    receipts = view(story, play.state).phone.receipts
    sent = sum(
        story.nodes[each.node].steps[each.at].act == "report" for each in play.state.log if not each.tool
    )
    assert len(receipts) <= sent
