"""Play tests: what their authors can write, what is said when the story goes another way."""

from pathlib import Path

import pytest

from game.authors.explore.play_steps import MOST_LINES
from game.authors.explore.player import MOST_EVENTS
from game.authors.explore.plays import MOST_PLAYS, Outcome, PlayTest, load_plays, perform
from game.story.reading.diagnostics import Report
from game.story.reading.read import read_model
from game.story.reading.source import parse
from game.story.reading.texts_read import Reading
from tests.support.one_node import one_node
from tests.support.small_stories import changed, lost_cat

BEGINNING = """\
plays:
  - play: Somebody says no
    as: lana
    steps:
"""


def played(folder: Path, *lines: str, hero: str = "lana") -> Outcome:
    """Play these lines in the small episode."""
    path = folder / "lost-cat.play.yaml"
    text = BEGINNING.replace("lana", hero) + "".join(f"      {line}\n" for line in lines)
    path.write_text(text, encoding="utf-8")
    loaded = load_plays(path)
    assert loaded.problems == ()
    return perform(lost_cat(), loaded.plays[0], "lost-cat.play.yaml")


def trouble(folder: Path, *lines: str) -> str:
    """What is said of these lines."""
    return str(played(folder, *lines).trouble)


def test_a_play_follows_what_is_written(tmp_path: Path) -> None:
    outcome = played(
        tmp_path,
        "- until: I have your cat.",
        "- check: {place: bedroom-evening, phone: chat, with: finn, stage: []}",
        "- look-at: finn",
        "- choose: Mum! Somebody has Mrva!",
        "- until: I am glad you told me, Lana. We will look together.",
        "- check: {place: kitchen, stage: [mum]}",
        "- end: together",
    )
    assert outcome.trouble is None
    assert outcome.play is not None
    assert outcome.play.state.ended == "together"
    assert "saw-finn" in outcome.play.state.flags


def test_a_choice_is_named_by_its_id_or_its_words_or_their_beginning(tmp_path: Path) -> None:
    for name in ("refused", "No. My mum will come with me.", "No. My mum…"):
        outcome = played(tmp_path, f'- choose: "{name}"')
        assert outcome.trouble is None


def test_words_may_be_those_of_the_file_or_those_that_the_hero_reads(tmp_path: Path) -> None:
    for words in ('"What does {hero} answer?"', "What does Lana answer?", "…Lana answer?", "…does Lana…"):
        assert played(tmp_path, f"- until: {words}").trouble is None


def test_a_choice_that_is_not_open_is_told_with_those_that_are(tmp_path: Path) -> None:
    said = trouble(tmp_path, "- choose: hello")
    assert said.startswith("lost-cat.play.yaml:5:9: play “Somebody says no”: there is no choice “hello”")
    assert "`refused` (No. My mum will come with me.)" in said


def test_words_that_nobody_says_are_compared_with_those_of_the_episode(tmp_path: Path) -> None:
    assert "Did you mean “I have your cat.”?" in trouble(tmp_path, "- until: I have your cats.")
    assert "Nothing in the episode reads so" in trouble(tmp_path, "- until: Quantum mechanics")


def test_what_is_not_as_expected_is_told_all_at_once(tmp_path: Path) -> None:
    said = trouble(
        tmp_path,
        "- check: {place: kitchen, phone: home, stage: [mum], shows: [Never], flags: [promised],",
        "    acts: [tell]}",
    )
    for part in (
        "the place: `bedroom-evening`, not `kitchen`",
        "on the stage: none, not `mum`",
        "the phone: `off`, not `home`",
        "“Never” can't be read",
        "the flag `promised` is down",
        "the act `tell` was not done",
    ):
        assert part in said


def test_choices_that_are_not_as_expected_are_called_so(tmp_path: Path) -> None:
    assert "the choices: none, not `shout`" in trouble(tmp_path, "- check: {choices: [shout]}")


def test_the_wrong_ending_is_told_with_its_line(tmp_path: Path) -> None:
    said = trouble(tmp_path, "- choose: shout", "- end: garden")
    assert ":6:9:" in said
    assert "does not end in `garden`: the story ended in `together`" in said


def test_nothing_happens_after_the_end(tmp_path: Path) -> None:
    said = trouble(tmp_path, "- choose: shout", "- end: together", "- use: tell")
    assert ":7:9:" in said
    assert "the story is over" in said


def test_a_tap_where_a_choice_is_awaited_is_told(tmp_path: Path) -> None:
    assert "a tap does nothing here: the choice in `answer`" in trouble(tmp_path, "- tap: 99")


def test_a_hero_there_is_not_is_told(tmp_path: Path) -> None:
    said = str(played(tmp_path, "- tap: 1", hero="lara").trouble)
    assert "lost-cat has no hero lara" in said


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("- untilx: I have", "unknown-step"),
        ("- use: shout", "unknown-word"),
        ("- tap: many", "wrong-type"),
        ("- check: {plaze: kitchen}", "unknown-key"),
        ("- until:", "empty-value"),
        ("- choose: refused\n        choose: refused", "duplicate-key"),
        ("- tap", "wrong-type"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_line(tmp_path: Path, line: str, code: str) -> None:
    path = tmp_path / "lost-cat.play.yaml"
    path.write_text(f"{BEGINNING}      {line}\n", encoding="utf-8")
    [problem] = load_plays(path).problems
    assert problem.code == code
    assert problem.line >= 5


def test_a_play_of_thousands_of_lines_is_refused_before_a_line_of_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lost-cat.play.yaml"
    path.write_text(BEGINNING + "      - use: nothing\n" * (MOST_LINES + 1), encoding="utf-8")
    [problem] = load_plays(path).problems
    assert (problem.code, problem.line) == ("play-too-long", 5)


def test_the_longest_play_and_the_most_plays_are_played(tmp_path: Path) -> None:
    assert played(tmp_path, *["- look-at: finn"] * MOST_LINES).trouble is None
    path = tmp_path / "lost-cat.play.yaml"
    plays = "".join(f"  - {{play: a{n}, as: lana, steps: [tap: 1]}}\n" for n in range(MOST_PLAYS))
    path.write_text(f"plays:\n{plays}", encoding="utf-8")
    assert load_plays(path).problems == ()
    path.write_text(f"plays:\n{plays}  - {{play: b, as: lana, steps: [tap: 1]}}\n", encoding="utf-8")
    assert [problem.code for problem in load_plays(path).problems] == ["too-many-plays"]


@pytest.mark.parametrize(
    ("line", "most"),
    [
        ("tap: 999999", MOST_EVENTS),
        ("choose: never", MOST_EVENTS),
        ("end: never", MOST_EVENTS),
        ("until: Never", 100),  # after each event all that was written so far is read again
    ],
)
def test_a_play_of_a_story_that_goes_round_in_taps_is_given_up(
    line: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line is enough for that, so that the number of lines does not bound it."""
    monkeypatch.setattr("game.authors.explore.player.MOST_EVENTS", most)
    endless = changed(("delay: 2\n    - goto: answer", "delay: 2\n    - goto: evening"))
    tree = parse(f"play: Round\nsteps:\n  - {line}\n".encode(), report := Report("example.play.yaml"))
    assert tree is not None
    outcome = perform(endless, read_model(PlayTest, Reading(report), tree, ""), "example.play.yaml")
    assert outcome.play is not None
    assert len(outcome.play.events) == most
    assert "the story goes on and on; `evening`" in str(outcome.trouble)


def test_two_plays_of_one_name_can_not_be_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "lost-cat.play.yaml"
    path.write_text(
        f"{BEGINNING}      - tap: 1\n  - play: Somebody says no\n    steps: []\n", encoding="utf-8"
    )
    assert [problem.code for problem in load_plays(path).problems] == ["duplicate-id"]


PICTURES = """
    - find: treasure-island
      need: 1
      spots:
        - {at: cave, name: The door, text: A slipper., clue: yes}
        - {at: whale, name: The whale, text: An umbrella.}
    - put: castle
      pieces:
        - {picture: castle-roof, text: A roof, id: roof}
        - {picture: castle-king, text: A king, id: king}
      places:
        - {at: keep, text: The keep}
        - {at: gate, text: The gate}
"""


def test_a_picture_is_searched_and_built_on(tmp_path: Path) -> None:
    path = tmp_path / "one-node.play.yaml"
    lines = (
        "- arrange: [whale]",
        "- check: {shows: [An umbrella.]}",
        "- arrange: [whale, cave, done]",
        "- arrange: [king, gate]",
        "- arrange: [king, gate, roof, keep, done]",
        "- check: {shows: [That was it.]}",
    )
    path.write_text(BEGINNING + "".join(f"      {line}\n" for line in lines), encoding="utf-8")
    loaded = load_plays(path)
    assert loaded.problems == ()
    assert perform(one_node(PICTURES), loaded.plays[0], path.name).trouble is None
