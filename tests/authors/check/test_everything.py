"""The whole check: what one run shows, what paths choose, and what the settings of a pack change."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from game.authors.check import command
from game.authors.check.cache import NAME, Cache, Kept
from game.authors.check.everything import problems
from tests.authors.check import sarif
from tests.authors.check.conftest import Small


def edit(path: Path, old: str, new: str) -> int:
    """Replace the first place of some text; gives its line."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.long
def test_nothing_is_wrong_with_the_small_game(small: Small) -> None:
    assert small.told() == ()


def test_one_run_shows_the_problems_of_all_files(small: Small) -> None:
    edit(small.episode, "goto: quiet", "goto: quite")
    edit(small.catalog(), "Dobro", "Netko")
    edit(small.paths.scenarios / "contacts" / "ba.yaml", "    checked_on: 2026-05\n", "")
    edit(small.paths.scenarios / "signs.yaml", "title", "titel")
    codes = {each.code for each in small.told()}
    assert codes >= {"unknown-node", "foreign-word", "contact-undated", "unknown-key"}


def test_a_wrong_target_is_told_though_another_part_cannot_be_read(small: Small) -> None:
    target = edit(small.episode, "goto: quiet", "goto: quite")
    minutes = edit(small.episode, "minutes: 2", "minutes: soon")
    step = edit(small.episode, "    - narrate: He has been", "    - narate: He has been")
    assert small.codes(small.episode) == [
        ("error", "wrong-type", minutes),
        ("error", "unknown-step", step),
        ("error", "unknown-node", target),
    ]


def test_a_missing_section_makes_no_noise_about_its_names(small: Small) -> None:
    edit(small.episode, "endings:\n", "endngs:\n")
    codes = [code for _, code, _ in small.codes(small.episode)]
    assert sorted(codes) == ["missing-key", "unknown-key"]


def test_a_card_with_other_minutes_is_a_warning_at_its_line(small: Small) -> None:
    line = edit(small.episode, "minutes: 2", "minutes: 40")
    assert ("warning", "minutes-off", line) in small.codes(small.episode)


def test_blame_in_the_english_is_told_at_its_line(small: Small) -> None:
    line = edit(small.episode, "He has been here for three days.", "You should have known.")
    assert ("error", "banned-phrase", line) in small.codes(small.episode)


def test_what_translators_do_not_have_yet_is_told_at_its_line(small: Small) -> None:
    line = edit(small.episode, "He has been here for three days.", "He has been here for four days.")
    assert small.codes() == [("warning", "text-not-extracted", line)]


def test_of_many_that_translators_do_not_have_the_first_is_told(small: Small) -> None:
    line = edit(small.episode, "He has been here for three days.", "He has been here for four days.")
    edit(small.episode, "title: ", "title: Another ")
    [problem] = [each for each in small.told() if each.code == "text-not-extracted"]
    assert (problem.line < line, problem.values["more"]) == (True, "1")


@pytest.mark.long
def test_a_path_chooses_what_is_told(small: Small) -> None:
    edit(small.episode, "goto: quiet", "goto: quite")
    edit(small.catalog(), "Dobro", "Netko")
    assert {each.path for each in small.told(small.episode)} == {str(small.episode)}
    assert {each.path for each in small.told(small.catalog())} == {str(small.catalog())}
    assert {each.path for each in small.told(small.paths.locales)} == {str(small.catalog())}


def test_an_episode_somewhere_else_is_checked_by_itself(small: Small, tmp_path: Path) -> None:
    elsewhere = tmp_path / "mine" / "example.yaml"
    elsewhere.parent.mkdir()
    shutil.copy(small.episode, elsewhere)
    assert small.told(elsewhere) == ()
    line = edit(elsewhere, "goto: quiet", "goto: quite")
    assert small.codes(elsewhere) == [("error", "unknown-node", line)]
    assert small.codes(elsewhere.parent) == [("error", "unknown-node", line)]


def test_scenarios_somewhere_else_bring_their_own_signs(small: Small, tmp_path: Path) -> None:
    elsewhere = tmp_path / "theirs"
    shutil.copytree(small.paths.scenarios, elsewhere)
    assert small.told(elsewhere) == ()
    edit(elsewhere / "signs.yaml", "secret:", "riddle:")
    assert {each.code for each in small.told(elsewhere)} == {"unknown-sign"}


def settings(small: Small, text: str) -> Path:
    path = small.episode.parent / "pack.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.long
def test_settings_raise_and_silence(small: Small) -> None:
    edit(small.episode, "    - narrate: He has been", "    - set: [seen]\n    - narrate: He has been")
    edit(small.catalog(), 'msgstr "Dobro."', 'msgstr "Dobro - a."')
    assert {(each.severity, each.code) for each in small.told()} == {
        ("warning", "unused-flag"),
        ("warning", "dash"),
    }
    settings(small, "check:\n  unused-flag: error\n  dash: silent\n")
    assert {(each.severity, each.code) for each in small.told()} == {("error", "unused-flag")}


def test_settings_do_not_go_below_the_floor(small: Small) -> None:
    edit(small.episode, "listener: yes", "listener: no")
    settings(small, "check:\n  no-listener: silent\n")
    assert {(each.code, Path(each.path).name) for each in small.told()} == {
        ("below-floor", "pack.yaml"),
        ("no-listener", "example.yaml"),
    }


def test_settings_with_a_mistake_change_nothing(small: Small) -> None:
    edit(small.episode, "    - narrate: He has been", "    - set: [seen]\n    - narrate: He has been")
    settings(small, "check:\n  unused-flag: silent\n  unused-flags: silent\n")
    found = small.told()
    assert {each.code for each in found} == {"unknown-code", "unused-flag"}
    assert found[-1].values["guess"] == "unused-flag"


@pytest.mark.long
def test_what_was_found_is_remembered_until_something_changes(small: Small, tmp_path: Path) -> None:
    edit(small.catalog(), "Dobro", "Netko")

    def told() -> list[str]:
        store = Cache(tmp_path / NAME)
        found = problems(small.paths, [], store, 2026)
        store.save()
        return [each.code for each in found]

    assert told() == told() == ["foreign-word"]
    edit(small.catalog(), "Netko", "Neko")
    assert told() == []
    edit(small.episode, "goto: quiet", "goto: quite")
    assert "unknown-node" in told()


class Proving(Cache):
    """A store that counts what is proven by walking through the states of an episode."""

    proven = 0

    def remember(self, inputs: Sequence[bytes], find: Callable[[], Kept], kind: type[Kept]) -> Kept:
        """As a store does."""

        def counted() -> Kept:
            self.proven += inputs[0] == b"help"
            return find()

        return super().remember(inputs, counted, kind)


@pytest.mark.long
def test_only_another_way_through_a_story_is_proven_again(small: Small, tmp_path: Path) -> None:
    def told() -> tuple[int, list[str]]:
        store = Proving(tmp_path / NAME)
        found = problems(small.paths, [], store, 2026)
        store.save()
        return store.proven, [each.code for each in found if each.path == str(small.episode)]

    proven, codes = told()
    assert proven > 0
    assert codes == []
    assert told() == (0, [])
    edit(small.episode, "He has been here for three days.", "He has been here for four days.")
    assert told() == (0, ["text-not-extracted"])
    edit(small.episode, "    - end: told", "    - end: alone")
    proven, codes = told()
    assert proven > 0
    assert "help-not-reached" in codes


def test_a_torn_store_is_no_matter(small: Small, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xff nonsense")
    assert problems(small.paths, [small.episode], Cache(tmp_path / NAME), 2026) == ()


@pytest.fixture
def told_here(small: Small, monkeypatch: pytest.MonkeyPatch) -> Small:
    """The small game as the one that the command finds."""
    monkeypatch.setattr("game.paths.Paths.find", lambda: small.paths)
    return small


@pytest.mark.long
def test_the_exit_code_says_how_it_went(told_here: Small, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.check([told_here.episode]) == command.CLEAN
    assert capsys.readouterr().out.startswith("0 errors, 0 warnings\n")
    edit(told_here.episode, "goto: quiet", "goto: quite")
    assert command.check([told_here.episode]) == command.PROBLEMS
    assert "Did you mean `quiet`?" in capsys.readouterr().out
    assert command.check([told_here.episode.parent / "gone.yaml"]) == command.NOT_RUN
    assert "there is no" in capsys.readouterr().err


def test_without_its_rules_nothing_is_checked(told_here: Small, capsys: pytest.CaptureFixture[str]) -> None:
    (told_here.paths.locales / "language_rows.tsv").unlink()
    assert command.check([]) == command.NOT_RUN
    assert "language_rows.tsv" in capsys.readouterr().err


@pytest.mark.long
def test_languages_are_checked_by_their_codes(told_here: Small, capsys: pytest.CaptureFixture[str]) -> None:
    edit(told_here.catalog(), "Dobro", "Netko")
    assert command.check_languages(["sr"]) == command.check_languages(["sr_BA"]) == command.CLEAN
    assert command.check_languages(["bs"]) == command.PROBLEMS
    assert command.check_languages([]) == command.PROBLEMS
    assert command.check_languages(["en"]) == command.CLEAN
    capsys.readouterr()
    assert command.check_languages(["xx"]) == command.NOT_RUN
    assert "no such language: xx" in capsys.readouterr().err


@pytest.mark.long
def test_a_draft_makes_one_line_of_what_is_not_translated_yet(
    told_here: Small, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(told_here.episode, "He has been here for three days.", "He has been here for four days.")
    edit(told_here.catalog(), 'msgstr "Dobro."', 'msgstr ""')
    assert command.check([], draft=True) == command.CLEAN
    said = capsys.readouterr().out
    assert "0 errors, 0 warnings\n" in said
    waiting = (
        "In work: texts that wait for `cuvari text update`: 1, translations that are missing or marked: 1."
    )
    assert said.endswith(f"{waiting}\n")
    command.check([], "json", draft=True)
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.long
def test_sarif_of_the_whole_game_is_valid_and_all_that_is_printed(
    told_here: Small, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(told_here.episode, "goto: quiet", "goto: quite")
    command.check([], "sarif")
    said = capsys.readouterr()
    sarif.validate(json.loads(said.out))
    assert said.err == ""


@pytest.mark.long
def test_json_tells_the_same(told_here: Small, capsys: pytest.CaptureFixture[str]) -> None:
    line = edit(told_here.episode, "goto: quiet", "goto: quite")
    command.check([told_here.episode], "json")
    [row] = json.loads(capsys.readouterr().out)
    assert (row["code"], row["severity"], row["line"], row["column"]) == ("unknown-node", "error", line, 17)
    assert row["message"] == "there is no node `quite`"
    assert row["source"].strip() == "goto: quite"
    assert row["values"]["guess"] == "quiet"
