"""The cascade in the game itself, and the command that tells it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.bundles.active import switch
from game.bundles.content_note import Active, content_of
from game.cli import main
from game.config.read import given, kiosk_config, read_outside, resolved
from game.kiosk.options import Options, kiosk_paths
from game.records.settings import Given, SettingsStore
from game.shell.world import GameWorld
from tests.support.pilot import Pilot

NOWHERE = Path("/there/is/no/such/file.yaml")


def system(folder: Path, text: str) -> Path:
    path = folder / "cuvari.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def store(folder: Path, said: Given) -> SettingsStore:
    made = SettingsStore(folder, given=said)
    made.load()
    return made


def test_the_system_says_what_holds_until_the_player_chooses(tmp_path: Path) -> None:
    said = given({}, system(tmp_path, "theme: night\nlanguage: hr\n"), {})
    settings = store(tmp_path, said)
    assert (settings.settings.theme, settings.settings.language) == ("night", "hr")
    settings.change("theme", "warm")
    settings.flush()
    assert store(tmp_path, said).settings.theme == "warm"
    assert store(tmp_path, Given()).settings.language is None  # only what was chosen was kept


def test_a_locked_setting_can_not_be_changed(tmp_path: Path) -> None:
    store(tmp_path, Given()).change("language", "sr")
    said = given({"language": "en"}, system(tmp_path, "language: hr\nlocked: language\n"), {})
    settings = store(tmp_path, said)
    settings.change("language", "bs")
    assert settings.settings.language == "hr"
    assert settings.locked == {"language"}


def test_the_command_line_counts_for_this_once(tmp_path: Path) -> None:
    once = store(tmp_path, given({"language": "sr"}, NOWHERE, {"CUVARI_THEME": "night"}))
    assert (once.settings.language, once.settings.theme) == ("sr", "night")
    once.change("text_scale", 130)
    once.flush()
    later = store(tmp_path, Given()).settings
    assert (later.language, later.theme, later.text_scale) == (None, "warm", 130)


def test_the_player_may_still_choose_otherwise(tmp_path: Path) -> None:
    once = store(tmp_path, given({"language": "sr"}, NOWHERE, {}))
    once.change("language", "hr")
    once.flush()
    assert once.settings.language == "hr"
    assert store(tmp_path, Given()).settings.language == "hr"


@pytest.mark.long
def test_a_start_without_file_and_variables_reads_nothing() -> None:
    code = (
        "import sys; from pathlib import Path; from game.config.read import given;"
        "given({}, Path('/no/such/file'), {});"
        "print([name for name in ('yaml', 'game.config.kiosk') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_broken_file_of_the_system_stops_nobody(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    world = GameWorld(pilot.world.paths, pilot.world.catalogs, given({}, system(tmp_path, "theme: ["), {}))
    assert world.settings.theme == "warm"


def test_the_kiosk_reads_its_own_part(tmp_path: Path) -> None:
    outside = read_outside(
        system(tmp_path, "kiosk:\n  times: {session: 600}\n  country: RS\n"),
        {"CUVARI_KIOSK__VOLUME_CEILING": "40"},
    )
    config = kiosk_config(outside, {"kiosk.country": "ME"})
    assert (config.times.session, config.volume_ceiling, config.country) == (600, 40, "ME")


def test_config_tells_every_value_with_its_origin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUVARI_VOLUME", "50")
    chosen = store(tmp_path, Given())
    chosen.change("text_scale", 150)
    chosen.flush()
    file = system(tmp_path, "theme: night\nlocked: theme\n")
    assert main(["config", "--data", str(tmp_path), "--config", str(file)]) == 0
    lines = {line.split()[0]: line.split(maxsplit=2)[1:] for line in capsys.readouterr().out.splitlines()}
    assert lines["theme"] == ["night", "system, locked"]
    assert lines["text_scale"] == ["150", "user"]
    assert lines["volume"] == ["50", "environment"]
    assert lines["motion"] == ["full", "built in"]


def test_config_tells_the_mistakes_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = system(tmp_path, "theme: rosy\n")
    assert main(["config", "--json", "--data", str(tmp_path), "--config", str(file)]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["theme"] == {"value": "warm", "origin": "built in", "locked": False}
    assert f"{file}:1:8" in said.err
    assert "`rosy`" in said.err


def test_an_update_of_a_kiosk_counts_more_than_the_system_s_file_but_where_that_locks(tmp_path: Path) -> None:
    system, update = tmp_path / "cuvari.yaml", tmp_path / "update.yaml"
    system.write_text("theme: night\nlanguage: hr\nkiosk: {country: HR}\nlocked: [language]\n")
    update.write_text("theme: warm\nlanguage: sr\nkiosk: {country: RS}\nlocked: [theme]\n")
    outside = read_outside(system, {"CUVARI_THEME": "contrast-dark"}, update)
    found = resolved(outside, {}, {})
    assert (found["theme"].value, found["theme"].origin, found["theme"].locked) == ("warm", "update", True)
    assert (found["language"].value, found["language"].origin) == ("hr", "system")
    assert kiosk_config(outside, {}).country == "RS"
    said = given({}, system, {}, update)
    assert (said.base.theme, said.base.language) == ("warm", "hr")
    assert said.locked == {"theme", "language"}


def test_what_is_wrong_with_an_update_is_told(tmp_path: Path) -> None:
    update = tmp_path / "update.yaml"
    update.write_text("theme: rosy\n")
    outside = read_outside(tmp_path / "none.yaml", {}, update)
    assert [(each.path, each.code) for each in outside.problems] == [(str(update), "bad-form")]


def test_the_command_tells_what_an_update_of_a_kiosk_has_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = kiosk_paths(Options(data=tmp_path)).data
    switch(data, Active(version=3, newest=3))
    content_of(data, 3).mkdir(parents=True)
    (content_of(data, 3) / "cuvari.yaml").write_text("kiosk: {volume_ceiling: 40}\n")
    assert main(["config", "--data", str(tmp_path), "--config", str(tmp_path / "none.yaml")]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "volume_ceiling" in line]
    assert line.split() == ["kiosk.volume_ceiling", "40", "update"]


WITH_LOCKS = "kiosk: {volume_ceiling: 40}\nlocked: [kiosk.volume_ceiling]\n"
LOUDER = {"CUVARI_KIOSK__VOLUME_CEILING": "100", "CUVARI_KIOSK__UPDATE_KEYS": "ab" * 32}


@pytest.mark.parametrize(
    ("broken", "ceiling"),
    [
        (b"", 60),  # as a power cut leaves it
        (b"kiosk: {volume_ceiling: 40", 60),
        (b"\xff\xfek\x00", 60),
        (b"- kiosk", 60),
        (b"kiosk: {volume_ceiling: loud}\nlocked: kiosk.volume_ceiling", 60),
        (WITH_LOCKS.replace("locked", "loked").encode(), 40),
        (WITH_LOCKS.replace("[kiosk.volume_ceiling]", "[kiosk.volume_cieling]").encode(), 40),
        (WITH_LOCKS.encode() + b"locked: []\n", 40),
        (WITH_LOCKS.encode() + b"theme: rosy\n", 40),
    ],
)
def test_a_broken_file_makes_no_kiosk_less_strict(tmp_path: Path, broken: bytes, ceiling: int) -> None:
    file, update = tmp_path / "cuvari.yaml", tmp_path / "update.yaml"
    file.write_bytes(broken)
    update.write_text("kiosk: {volume_ceiling: 90, suppress_below: 2}\n")
    outside = read_outside(file, LOUDER, update)
    config = kiosk_config(outside, {"kiosk.volume_ceiling": 100})
    assert (config.volume_ceiling, config.update_keys, config.suppress_below) == (ceiling, (), 5)
    assert outside.problems


@pytest.mark.parametrize(
    "text", ["# theme: night\n", "\ufeff# private: true\r\n\r\n  # nothing yet\r\n", "#"]
)
def test_comments_alone_lock_nothing_and_hide_nothing(tmp_path: Path, text: str) -> None:
    """The file as it is installed, in which no line counts yet."""
    file = system(tmp_path, text)
    outside = read_outside(file, LOUDER)
    assert outside.problems == ()
    assert kiosk_config(outside, {}).volume_ceiling == 100
    assert given({}, file, {}) == Given()


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\0" * 64, b"# comment\n\0", b"# comment\n\xff"])
def test_what_a_power_cut_leaves_is_not_taken_for_comments(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "cuvari.yaml"
    file.write_bytes(content)
    assert read_outside(file, LOUDER).problems
    assert given({}, file, {}).base.private


def test_a_file_that_may_not_even_be_looked_for_locks_too(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)  # stands for a folder that its owner alone may enter
    outside = read_outside(loop / "cuvari.yaml", LOUDER)
    assert kiosk_config(outside, {}).volume_ceiling == 60
    assert [each.code for each in outside.problems] == ["unreadable-file"]
    assert kiosk_config(read_outside(NOWHERE, LOUDER), {}).volume_ceiling == 100


def test_a_broken_file_of_an_update_makes_no_kiosk_less_strict_either(tmp_path: Path) -> None:
    update = tmp_path / "update.yaml"
    update.write_text("kiosk: {volume_ceiling: 30\n")
    outside = read_outside(system(tmp_path, "kiosk: {volume_ceiling: 40}\n"), LOUDER, update)
    assert kiosk_config(outside, {}).volume_ceiling == 40


def test_config_says_that_a_broken_file_locks_the_kiosk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUVARI_KIOSK__VOLUME_CEILING", "100")
    file = system(tmp_path, "kiosk: [\n")
    assert main(["config", "--data", str(tmp_path), "--config", str(file)]) == 1
    said = capsys.readouterr()
    (line,) = [line for line in said.out.splitlines() if "volume_ceiling" in line]
    assert line.split(maxsplit=2) == ["kiosk.volume_ceiling", "60", "system, locked"]
    assert f"{file} has mistakes: until they are mended" in said.err


@pytest.mark.parametrize(
    "text",
    [
        "private: yes\n",
        "privat: true\n",
        "private: true\nlanguage: [\n",
        "private: true\n\tlanguage: bs\n",
        b"private: true\n# \x9akola\n",
        "private: true\n".encode("utf-16"),
    ],
)
def test_a_file_with_a_mistake_keeps_nothing_that_it_may_have_forbidden(
    tmp_path: Path, text: str | bytes
) -> None:
    file = tmp_path / "cuvari.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    settings = store(tmp_path, given({}, file, {}))
    assert settings.settings.private
    assert "private" not in settings.locked
    assert resolved(read_outside(file, {}), {}, {})["private"].value is True


def test_a_mistake_elsewhere_in_a_file_that_lets_be_kept_changes_nothing_of_it(tmp_path: Path) -> None:
    said = given({}, system(tmp_path, "private: false\ntheem: night\n"), {})
    assert not store(tmp_path, said).settings.private


def test_a_variable_that_can_not_be_read_keeps_nothing(tmp_path: Path) -> None:
    file = system(tmp_path, "private: false\n")
    assert store(tmp_path, given({}, file, {"CUVARI_PRIVATE": "yes"})).settings.private
    assert not store(tmp_path, given({}, file, {"CUVARI_THEME": "green"})).settings.private
