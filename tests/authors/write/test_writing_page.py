"""The page that leads from nothing to an episode: followed word for word, it does what it says."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from game.authors.check.remarks import check_remarks, remarks_beside
from game.authors.explore.coverage import Budget, exploration
from game.authors.explore.find import plays_beside
from game.authors.explore.play_steps import PLAY_STEPS
from game.authors.explore.plays import load_plays, perform
from game.authors.write.new import begin
from game.story.checks.pack import EPISODE_CHECKS
from game.story.loading.pack import load_episode
from game.story.reading.diagnostics import Report
from tests.authors.write.test_preview import Author
from tests.support.small_stories import sound

PAGE = (Path(__file__).parents[3] / "docs" / "writing-episodes.md").read_text(encoding="utf-8")
BEFORE, MISTAKE, PERSON, OPTION, NODE, FLAGGED, PLAY, TELLING, SIDE, GROUP, CALL, FORM, REMARKS = re.findall(
    r"```yaml\n(.*?)```", PAGE, re.DOTALL
)


@pytest.fixture
def author(tmp_path: Path) -> Author:
    """Somebody who has begun, and has the preview open."""
    return Author(begin("the-umbrella", tmp_path / "mine"), tmp_path / "data")


def put(author: Author, block: str, above: str, below: str = "") -> None:
    """Put a block above the first such line that stands below another one."""
    text = author.path.read_text(encoding="utf-8")
    at = text.index(above, text.index(below))
    author.save((text, text[:at] + block + text[at:]))


@pytest.mark.long
def test_the_page_holds_when_it_is_followed(author: Author) -> None:
    author.save((BEFORE, "    - narrate: It rains into the castle.\n"))
    assert "It rains into the castle." in author.read

    author.save(("    - narrate: It rains into the castle.\n", MISTAKE))
    assert "unquoted-colon" in author.strip
    [mended] = re.findall(r"Write `(- narrate: \"[^`]+)`, save", PAGE)
    author.save((MISTAKE.strip(), mended))
    assert author.strip == ""

    put(author, PERSON, above="  mum: {name")
    put(author, OPTION, above="      ask:", below="  condition:\n")
    assert "there is no node `adi`" in author.strip
    put(author, NODE + "\n", above="  hurry:\n")
    assert author.strip == ""

    put(author, FLAGGED, above="      ask: And now?", below="  quiet:\n")
    assert author.strip == ""

    plays = plays_beside(author.path)
    plays.write_text(plays.read_text(encoding="utf-8") + "\n" + PLAY, encoding="utf-8")
    episode, loaded = sound(author.path), load_plays(plays)
    assert [str(each) for test in loaded.plays if (each := perform(episode, test, "").trouble)] == []
    assert f"*{len(loaded.plays)} of {len(loaded.plays)} go as written*" in PAGE
    found = exploration(episode, Budget(plays=200))
    assert (found.mistakes, found.notes) == ((), ())
    assert [each for each in found.coverage if each.missed] == []


@pytest.mark.long
def test_a_remark_of_the_page_is_told_on_its_line(author: Author) -> None:
    author.path.with_name("the-umbrella.remarks.yaml").write_text(textwrap.dedent(REMARKS), encoding="utf-8")
    remarks = remarks_beside(author.path, Path("locales"))
    assert remarks is not None
    (told,) = check_remarks(remarks, load_episode(author.path), author.path.read_bytes())
    assert told.code == "remark"
    assert "So much for nothing?" in author.path.read_text(encoding="utf-8").split("\n")[told.line - 1]


def test_every_line_of_a_play_is_explained() -> None:
    assert {kind for kind in PLAY_STEPS if f"| `{kind}: " in PAGE} == set(PLAY_STEPS)


def test_the_hour_is_an_hour() -> None:
    minutes = [int(number) for number in re.findall(r"^## .*\((\d+) minutes\)$", PAGE, re.MULTILINE)]
    assert len(minutes) > 5
    assert sum(minutes) <= 60


@pytest.mark.long
def test_a_group_a_call_and_a_form_are_as_the_page_shows_them(author: Author) -> None:
    """The blocks of the page in one node, which the first choice leads to."""
    cast, node = GROUP.removeprefix("cast:\n").split("nodes:\n")
    put(author, cast, above="  mum: {name")
    put(author, f"{node}{CALL}{FORM}    - goto: hurry\n\n", above="  hurry:\n")
    put(
        author, "        - do: Ask the team\n          goto: team\n", above="      ask:", below="  evening:\n"
    )
    assert author.strip == ""
    author.app.world.begin(node="team")
    author.app.open_play()
    author.frame()
    assert author.node == "team"
    episode = sound(author.path)
    assert [step.KIND for step in episode.nodes["team"].steps] == [
        "phone", "chat", "join", "chat", "phone", "say", "choose", "act", "receipt", "goto",
    ]  # fmt: skip
    assert episode.nodes["team"].steps[6].form


def without(author: Author, node: str) -> None:
    """Take a node out of the file."""
    text = author.path.read_text(encoding="utf-8")
    [old] = re.findall(rf"^  {node}:\n(?:    .*\n)+", text, re.MULTILINE)
    author.save((text, text.replace(old, "")))


@pytest.mark.long
def test_the_act_of_telling_is_sound_and_can_be_played_in_every_way(author: Author) -> None:
    cast, nodes = TELLING.removeprefix("cast:\n").split("nodes:\n")
    put(author, cast, above="  mum: {name")
    without(author, "tell")
    put(author, nodes + "\n", above="  new-password:\n")
    assert author.strip == ""
    report = Report("the-umbrella.yaml")
    episode = sound(author.path)
    for check in EPISODE_CHECKS:
        check(episode, report)
    assert [each.code for each in report.problems if each.severity != "info"] == []
    found = exploration(episode, Budget(plays=200))
    assert [each for each in found.coverage if each.missed] == []
    assert found.notes == ()


@pytest.mark.long
def test_somebody_elses_side_is_as_the_page_shows_it(author: Author) -> None:
    roles, nodes = SIDE.split("nodes:\n")
    put(author, "  nina: {name: Nina, gender: f, person: nina}\n", above="  mum: {name")
    put(author, roles, above="questions:\n")
    rest = "  her-rest:\n    - narrate: Nina breathes.\n    - return: yes\n"
    tell = "  her-nana:\n    - act: tell\n    - narrate: Nana listens.\n    - return: yes\n"
    put(author, nodes + rest + tell, above="  hurry:\n")
    put(
        author,
        "        - do: Ask Nina\n          goto: her-side\n",
        above="      ask:",
        below="  condition:\n",
    )
    assert author.strip == ""
    episode = sound(author.path)
    assert (episode.nodes["her-side"].role, episode.nodes["hurry"].role) == ("nina", "hero")
