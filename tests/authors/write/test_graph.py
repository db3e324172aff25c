"""`cuvari graph`: the map of an episode, and the ways that its plays go on it."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from game.authors.explore.find import plays_beside
from game.authors.explore.plays import load_plays, perform
from game.authors.write.draw import UNTRIED, as_dot, as_mermaid
from game.authors.write.map import PHONE, Map, Way, drawn
from game.authors.write.new import begin
from game.cli import main
from tests.support.small_stories import DATA, lost_cat, sound

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new episode, with plays beside it."""
    return begin("the-lost-key", tmp_path)


@pytest.fixture
def made(path: Path) -> Map:
    """Its map."""
    episode = sound(path)
    outcomes = [perform(episode, test, "") for test in load_plays(plays_beside(path)).plays]
    return drawn(episode, [each.play for each in outcomes if each.play])


def way(made: Map, source: str, target: str) -> Way:
    """The only way from one place to another."""
    [found] = [each for each in made.ways if (each.source, each.target) == (source, target)]
    return found


def test_every_node_and_ending_is_a_place(made: Map, path: Path) -> None:
    shapes = {place.id: place.shape for place in made.places}
    episode = sound(path)
    assert set(shapes) == set(episode.nodes) | {f"end:{name}" for name in episode.endings}
    assert shapes["evening"] == "start"
    assert shapes["condition"] == "decision"
    assert shapes["pause"] == "scene"
    assert shapes["end:alone"] == "hard"


def test_options_ways_and_tools_lead_from_place_to_place(made: Map) -> None:
    assert way(made, "condition", "hurry").words == "No. Nobody gets my password."
    assert way(made, "sent", "end:alone").words == "Not tonight"
    assert way(made, "tell", "new-password").words == "[if sent]"
    assert way(made, PHONE, "tell").kind == "tool"


def test_what_many_plays_went_is_counted_once_a_play(made: Map) -> None:
    assert made.plays == 5
    assert way(made, "condition", "sent").plays == 2
    assert way(made, "hurry", "tell").plays == 0
    assert way(made, PHONE, "pause").plays == 1
    assert way(made, "tell", "end:told").plays == 2


def test_nodes_that_only_ask_are_passed_through() -> None:
    episode = lost_cat()
    asked = {place.id for place in drawn(episode).places}
    assert {"answer", "refused", "end:garden"} <= asked


def test_without_plays_nothing_is_grey(path: Path) -> None:
    assert UNTRIED not in as_dot(drawn(sound(path)))


def test_dot_names_every_place_and_way(made: Map) -> None:
    text = as_dot(made)
    for place in made.places:
        assert f'  "{place.id}" [' in text
    assert text.count(" -> ") == len(made.ways)
    assert "hard ending" in text
    assert "penwidth=6.0" in text
    assert UNTRIED in text


def test_mermaid_draws_the_same(made: Map) -> None:
    lines = as_mermaid(made).splitlines()
    arrows = [line for line in lines if re.search(r"-->|-\.->", line)]
    styles = [line for line in lines if line.startswith("  linkStyle")]
    assert len(arrows) == len(styles) == len(made.ways)
    assert len([line for line in lines if ":::" in line]) == len(made.places) + 1
    assert not [line for line in arrows if "{" in line.partition("|")[2]]


@pytest.fixture
def awkward(path: Path) -> Map:
    """The map of an episode whose words hold all that means something in a label."""
    words = r'Ask for 100 % & "more" <now> | #1 \ {hero}'
    text = path.read_text(encoding="utf-8").replace("No. Nobody gets my password.", f"'{words}'")
    path.write_text(text.replace("title: A roof with a flag", f"title: '{words}'"), encoding="utf-8")
    return drawn(sound(path))


def test_what_would_break_a_label_is_written_out(awkward: Map) -> None:
    assert "&lt;now&gt;" in as_dot(awkward)
    assert "#quot;more#quot; <now> #124; #35;1" in as_mermaid(awkward)


@pytest.mark.programs("dot")
def test_graphviz_reads_what_would_break_a_label(awkward: Map) -> None:
    done = subprocess.run(["dot", "-Tsvg"], input=as_dot(awkward).encode(), capture_output=True, check=True)  # noqa: S607
    assert b"&lt;now&gt;" in done.stdout


@pytest.mark.programs("dot")
def test_graphviz_draws_a_real_episode(path: Path) -> None:
    out = path.with_suffix(".svg")
    assert main(["graph", str(path), "-o", str(out)]) == 0
    assert "</svg>" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", [".dot", ".mmd"])
def test_two_forms_need_nothing_else(path: Path, ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = path.with_suffix(ending)
    assert main(["graph", str(path), "-o", str(out)]) == 0
    assert "condition" in out.read_text(encoding="utf-8")
    assert capsys.readouterr().out.strip() == str(out)


def test_graphviz_draws_the_picture_where_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        given.append([*command, str(options["input"])[:7]])
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr("game.authors.write.graph_command.shutil.which", lambda _: "/bin/dot")
    monkeypatch.setattr("game.authors.write.graph_command.subprocess.run", run)
    out = path.with_suffix(".svg")
    assert main(["graph", str(path), "-o", str(out)]) == 0
    assert given == [["/bin/dot", "-Tsvg", "-o", str(out), "digraph"]]


def test_without_graphviz_the_dot_file_is_left(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.authors.write.graph_command.shutil.which", lambda _: None)
    assert main(["graph", str(path), "-o", str(path.with_suffix(".svg"))]) == 2
    assert "Graphviz, which is not installed" in capsys.readouterr().err
    assert path.with_suffix(".dot").exists()


def test_what_can_not_be_drawn_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", str(path), "-o", str(path.with_suffix(".doc"))]) == 2
    assert "a map ends in .mmd, .dot or .svg" in capsys.readouterr().err
    path.write_text("episode: nothing\n", encoding="utf-8")
    assert main(["graph", str(path), "-o", str(path.with_suffix(".dot"))]) == 2
    assert "has mistakes" in capsys.readouterr().err


def test_another_phone_has_its_own_tools_and_a_node_says_who_is_played() -> None:
    found = drawn(sound(DATA / "two-sides.yaml"))
    assert {place.words for place in found.places if place.id == "phone:nina"} == {"the phone of Nina"}
    assert {(way.source, way.target) for way in found.ways if way.words == "pause"} == {
        ("phone", "rest"),
        ("phone:nina", "her-rest"),
    }
    assert {place.words for place in found.places if place.id in {"together", "quiet"}} == {"[as Nina]", ""}
