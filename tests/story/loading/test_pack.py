"""An episode with mistakes is unavailable, says all of them at once, and hurts no other."""

import shutil
from pathlib import Path

import pytest

from game.story.grammar.pack import LoadedEpisode
from game.story.loading.pack import load_bytes, load_episode, load_pack
from game.story.reading.diagnostics import Report
from tests.support.small_stories import DATA

SOURCE = (DATA / "lost-cat.yaml").read_text(encoding="utf-8")
LINES = SOURCE.splitlines()


def load(text: str) -> LoadedEpisode:
    return load_bytes(text.encode(), Report("lost-cat.yaml"))


def places(loaded: LoadedEpisode) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.line, problem.column) for problem in loaded.problems]


def line_of(text: str) -> int:
    """Give the number of the first line with this text."""
    return next(number for number, line in enumerate(LINES, 1) if text in line)


@pytest.mark.parametrize(
    ("old", "new", "code", "column"),
    [
        ("      as: worried\n    - phone", "      has: worried\n    - phone", "unknown-key", 7),
        ("    - phone: chat\n", "    - fone: chat\n", "unknown-step", 7),
        ("      delay: 2", "      delay: soon", "wrong-type", 14),
        ("      delay: 2", "      delay: 12:30", "wrong-type", 14),
        ("      picture: yes\n      id: picture", "      picture: 1\n      id: picture", "wrong-type", 16),
        ("minutes: 3", "minutes: three", "wrong-type", 10),
        ("ages: 9-11", "ages: 9 to 11", "bad-form", 7),
        ("offender: stranger", "offender: strangers", "unknown-word", 11),
        ('clock: "20:10"', "clock: 20:10", "yaml-trap", 14),
        ('clock: "20:10"', 'clock: "25:10"', "bad-form", 14),
        ("      text: Look who is here.", "      text: no", "yaml-trap", 13),
        ("      text: Look who is here.", "      text:", "empty-value", 12),
        ("      text: Look who is here.", "      text: [Look]", "wrong-type", 13),
        ("      text: Look who is here.", "      text: {hero}", "unquoted-brace", 13),
        ("      text: Look who is here.", '      text: "Look {hero"', "lone-brace", 13),
        ("      text: Look who is here.", '      text: "Look {a|b|c}"', "lone-brace", 13),
        ("      text: Look who is here.", '      text: "{name}"', "unknown-placeholder", 13),
        ("else: last-message", "else: last-mesage", "unknown-node", 13),
        ("    - notify: ema", "    - notify: emma", "unknown-person", 15),
        ("    - end: dark", "    - end: drak", "unknown-ending", 12),
        ("if: not promised", "if: not promise", "unknown-flag", 15),
        ("set: [quiet]", "set: [did-it]", "reserved-name", 13),
        ("start: evening", "start: morning", "unknown-node", 8),
        ("    - end: garden", "    - hide: ema", "dead-end", 7),
        ("  pause:\n    - narrate", "  Pause:\n    - narrate", "bad-form", 3),
    ],
)
def test_a_mistake_is_found_at_its_line_and_column(old: str, new: str, code: str, column: int) -> None:
    loaded = load(SOURCE.replace(old, new, 1))
    assert loaded.episode is None
    line = SOURCE[: SOURCE.index(old)].count("\n") + 1 + (len(old) - len(old.lstrip("\n")))
    assert (code, line, column) in places(loaded)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = SOURCE.replace("minutes: 3", "minutes: x").replace("    - phone: chat\n", "    - fone: chat\n", 1)
    text = text.replace("      delay: 2", "      dealy: 2").replace("    kind: open", "    kind: closed")
    assert places(load(text)) == [
        ("wrong-type", line_of("minutes: 3"), 10),
        ("unknown-step", line_of("    - phone: chat"), 7),
        ("unknown-key", line_of("      delay: 2"), 7),
        ("unknown-word", line_of("    kind: open"), 11),
    ]


@pytest.mark.parametrize(
    ("old", "new", "guess"),
    [
        ("      signs: [fast-friend]", "      sings: [fast-friend]", "signs"),
        ("    - phone: chat\n", "    - fone: chat\n", "phone"),
        ("else: last-message", "else: last-mesage", "last-message"),
        ("offender: stranger", "offender: strangers", "stranger"),
        ("    - act: report", "    - act: reported", "report"),
    ],
)
def test_a_misspelt_word_is_guessed(old: str, new: str, guess: str) -> None:
    problems = load(SOURCE.replace(old, new, 1)).problems
    assert guess in {problem.values.get("guess") for problem in problems}


@pytest.mark.parametrize(
    ("value", "meaning"), [("20:10", "the number 1210"), ("no", "false"), ("~", "nothing")]
)
def test_a_trap_says_what_others_would_read(value: str, meaning: str) -> None:
    problems = load(SOURCE.replace("      text: Look who is here.", f"      text: {value}")).problems
    assert [(problem.code, problem.values["meaning"]) for problem in problems] == [("yaml-trap", meaning)]


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"episode", b"nodes: 1", b"\xff\xfe", b"- - - -", b"a: &a [*a]"]
)
def test_no_file_can_break_the_loader(data: bytes) -> None:
    loaded = load_bytes(data, Report("x.yaml"))
    assert loaded.episode is None
    assert loaded.problems


@pytest.mark.parametrize("value", ["1" * 9_000 + ":30", "x" * 90_000, "{" * 9_000, "{a|" * 9_000, "1e9"])
def test_no_value_can_break_the_loader(value: str) -> None:
    for old in ("Look who is here.", "delay: 2", "set: [quiet]", "minutes: 3", 'clock: "20:10"'):
        key = old.partition(":")[0] + ": " if ":" in old else ""
        loaded = load(SOURCE.replace(old, key + value, 1))
        assert all(len(text) < 100_000 for problem in loaded.problems for text in problem.values.values())


def test_missing_keys_are_named() -> None:
    loaded = load("episode: lost-cat\n")
    missing = {problem.values["key"] for problem in loaded.problems}
    assert {"title", "note", "heroes", "cast", "always", "nodes", "endings", "after-mistake"} <= missing


def test_every_tool_of_the_phone_must_be_answered() -> None:
    loaded = load(SOURCE.replace("leave: leave, tell: tell}", "leave: leave}"))
    assert [(problem.code, problem.values["key"]) for problem in loaded.problems] == [("missing-key", "tell")]


def test_a_file_that_is_not_there_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    assert places(load_episode(tmp_path / "gone.yaml")) == [("unreadable-file", 1, 1)]
    assert places(load_episode(tmp_path)) == [("unreadable-file", 1, 1)]


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(10_000_000)
    assert places(load_episode(path)) == [("file-too-large", 1, 1)]


def test_a_broken_episode_leaves_the_others_alone(tmp_path: Path) -> None:
    season = tmp_path / "season-1"
    season.mkdir()
    shutil.copy(DATA / "lost-cat.yaml", season / "lost-cat.yaml")
    (season / "broken.yaml").write_text("episode: broken\n\tx: y\n", encoding="utf-8")
    (season / "lost-cat.play.yaml").write_text("not an episode", encoding="utf-8")
    (tmp_path / "contacts").mkdir()
    pack = load_pack(tmp_path)
    assert list(pack.episodes) == ["lost-cat"]
    assert [each.id for each in pack.unavailable] == ["broken"]
    assert [problem.code for problem in pack.problems] == ["tab"]


def test_an_empty_folder_is_an_empty_pack(tmp_path: Path) -> None:
    pack = load_pack(tmp_path / "nothing")
    assert (pack.episodes, pack.signs, pack.countries, pack.problems) == ({}, {}, {}, ())


def test_the_ids_of_texts_come_from_their_place() -> None:
    episode = load(SOURCE).episode
    assert episode is not None
    step = episode.nodes["answer"].steps[1]
    assert [each.text.id for each in step.texts()] == [
        "lost-cat.answer.choose-1.ask",
        "lost-cat.answer.choose-1.promised",
        "lost-cat.answer.choose-1.refused",
        "lost-cat.answer.choose-1.shout",
        "lost-cat.answer.choose-1.look",
    ]
    assert episode.nodes["answer"].steps[2].texts()[0].text.id == "lost-cat.answer.picture"
    assert episode.endings["dark"].helped[0].id == "lost-cat.endings.dark.helped-1"
    assert episode.cast["finn"].profile.rows[0].label.id == "lost-cat.profile.joined"


def test_texts_with_doubled_braces_and_forms_are_fine() -> None:
    text = '"{{hero}} is {hero}: {he and {hero}|} {|she}"'
    assert load(SOURCE.replace("Look who is here.", text)).problems == ()


def test_one_word_will_do_for_a_list_of_words() -> None:
    assert load(SOURCE.replace("set: [quiet]", "set: quiet")).problems == ()
    assert load(SOURCE.replace("helped: [The chat is closed.]", "helped: Closed.")).episode is None
