"""A case file: decisions write its lines, readers remark on them, and every line can be turned over."""

from itertools import product

import pytest

from game.authors.explore.watched import watched
from game.story.checks.explore import asked_flags, explore
from game.story.checks.loose import Loose
from game.story.checks.told_alone import ToldAlone
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.debrief import path
from game.story.reading.diagnostics import Report
from game.story.steps.base import Step
from game.story.wording.texts import texts
from tests.support.small_stories import DATA, Player, sound

HOUR = "Monday, ten to nine: a bicycle by the bridge."
NO_HOUR = "In the morning: a bicycle by the bridge."


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(DATA / "written-file.yaml")


@pytest.fixture
def player(story: Episode, saves: bool) -> Player:  # noqa: FBT001 - a fixture is given by its name
    """Somebody before the first reader, having looked at the clock."""
    return Player(story, "lana", saves=saves).choose("look")


def file_of(player: Player) -> dict[str, tuple[str, str]]:
    """Each line as it stands, and what is remarked beside it."""
    dossier = player.view.dossier
    assert dossier is not None
    return {each.id: (each.text.source, each.remark.source if each.remark else "") for each in dossier.lines}


def whole(player: Player) -> str:
    """What the reader says of the whole file."""
    dossier = player.view.dossier
    assert dossier is not None
    return dossier.sum.source if dossier.sum else ""


def the_step(story: Episode) -> Step:
    return next(step for step in story.nodes["second"].steps if step.KIND == "dossier")


def test_the_file_stands_as_it_was_decided(player: Player) -> None:
    assert file_of(player) == {
        "hour": (HOUR, "A day and an hour. Thank you."),
        "owner": ("The owner was asked first.", ""),
    }
    assert whole(player) == "This file can be read."


def test_a_guess_stands_in_it_the_other_way(story: Episode) -> None:
    guessed = Player(story, "lana", saves=False).choose("guess")
    assert file_of(guessed)["hour"] == (NO_HOUR, "Which morning?")


def test_a_line_that_is_turned_over_changes_what_is_remarked_and_the_story_stays(player: Player) -> None:
    player.choose("owner")
    assert file_of(player)["owner"] == ("The owner was told later.", "How much later?")
    assert player.view.dossier is not None
    assert player.view.dossier.turned == "owner"
    player.choose("hour")
    assert whole(player) == "This file knows little."
    assert player.state.node == "first"


def test_turned_over_twice_it_stands_as_before(player: Player) -> None:
    before = file_of(player), whole(player), player.state.flags
    player.choose("owner").choose("hour").choose("owner").choose("hour")
    assert (file_of(player), whole(player), player.state.flags) == before


def test_what_can_be_chosen_is_how_each_line_would_stand(player: Player) -> None:
    assert [each.text.source for each in player.view.choices] == [
        "Close the file", NO_HOUR, "The owner was told later.",
    ]  # fmt: skip
    player.choose("hour")
    assert player.view.choices[1].text.source == HOUR


def test_the_next_reader_finds_it_as_it_was_left_and_remarks_something_else(player: Player) -> None:
    player.choose("owner").choose("closed").tap()
    assert file_of(player)["owner"] == ("The owner was told later.", "")
    assert file_of(player)["hour"] == (HOUR, "")
    player.choose("hour")
    assert file_of(player)["owner"][1] == "Nobody asked, and nobody knows when."


def test_the_story_goes_on_as_the_file_was_closed(player: Player) -> None:
    player.choose("closed").tap().choose("owner").choose("closed").tap()
    assert player.state.ended == "asked"


def test_only_what_the_story_asks_makes_states(story: Episode) -> None:
    found = explore(story)
    assert found.complete
    assert set(found.endings) == {"told", "asked"}
    assert "not-asked" in asked_flags(story)
    assert "no-hour" not in asked_flags(story)


def test_what_is_only_remarked_is_no_condition_of_the_story(story: Episode) -> None:
    assert [str(each.condition) for each in watched(story).conditions] == ["not-asked"]


@pytest.mark.parametrize("reader", [frozenset[str](), frozenset({"first-reader"})])
def test_no_file_is_without_its_lines(story: Episode, reader: frozenset[str]) -> None:
    step = the_step(story)
    for up in product((False, True), repeat=2):
        flags = reader | {flag for flag, is_up in zip(("no-hour", "not-asked"), up, strict=True) if is_up}
        assert len(step.options(flags)) == 3


def test_telling_is_proven_past_a_file_whatever_flags_are_up() -> None:
    hard = load_bytes(_with_hard_ending().encode(), Report("written-file.yaml")).episode
    assert hard is not None
    looked_at = frozenset[str]()
    found = ToldAlone(hard, looked_at, 1000, Loose(hard, looked_at | {"did-tell"}))
    assert "telling-ends-badly" not in {each.fault for each in found.failings()}


def _with_hard_ending() -> str:
    """The story with telling before the second reader, and a hard ending after, which a choice leads past."""
    text = (DATA / "written-file.yaml").read_text(encoding="utf-8")
    later = """
    - choose:
        - do: Ask now
          id: now
          goto: ask
        - do: Leave it
          id: leave
          goto: shut
      ask: What now?
  shut:
    - end: shut
  ask:
    - say: mira
      text: Then we ask now.
"""
    text = text.replace("    - say: mira\n      text: Then we ask now.\n", later.lstrip("\n"))
    desk = "    - narrate: The file goes to the next desk.\n"
    text = text.replace(desk, f"{desk}    - act: tell\n")
    shut = "  shut: {kind: hard, title: Shut, text: The file is shut., helped: [A try.]}\n"
    return text.rstrip("\n") + "\n" + shut


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("        - id: owner\n", "        - id: closed\n", "dossier-lines"),
        ("text: Which morning?, if: no-hour}", "text: Which morning?}", "remark-unseen"),
        ("        - {id: weak", "        - {id: any, text: Any.}\n        - {id: weak", "remark-unseen"),
    ],
)  # fmt: skip
def test_what_nobody_could_see_is_told(old: str, new: str, code: str) -> None:
    text = (DATA / "written-file.yaml").read_text(encoding="utf-8")
    assert old in text
    found = load_bytes(text.replace(old, new, 1).encode(), Report("written-file.yaml")).problems
    assert code in {each.code for each in found}


def test_the_debrief_tells_of_the_decision_and_of_no_turned_line(player: Player) -> None:
    player.choose("owner").choose("closed")
    assert [turn.ask.source for turn in path(player.play) if turn.ask] == ["When is it?"]


def test_its_texts_are_for_translators_once(story: Episode) -> None:
    found = {each.text.id: each.comment for each in texts(story)}
    assert "A line of a case file" in found["written-file.read.dossier-1.hour"]
    assert "decided otherwise" in found["written-file.read.dossier-1.hour.other"]
    assert "in the margin" in found["written-file.read.dossier-1.hour.remarks.when"]
    assert not any(id_.startswith("written-file.second.dossier") for id_ in found)
