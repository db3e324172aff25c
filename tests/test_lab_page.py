"""The page for administrators: its lines can be read by what runs them, its files are what is built."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Final

import pytest
import yaml

from builds.deb import SETTINGS
from game.cli import parsed
from game.config.sources import system_file
from game.install_check.command import CHECKS
from game.paths import APP

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = (ROOT / "docs" / "lab.md").read_text(encoding="utf-8")
LAB: Final = (ROOT / "assets" / "lab" / "cuvari.yaml").read_text(encoding="utf-8")
BLOCKS: Final = re.findall(r"(?ms)^```([a-z ]*)\n(.*?)^```$", PAGE)
SHELL: Final = [code for kind, code in BLOCKS if kind == "sh"]
WINDOWS: Final = [code for kind, code in BLOCKS if kind == "bat"]
BUILDERS: Final = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "builds").glob("*.py"))
)
MODULES: Final = {"ansible.builtin.apt": {"deb"}, "ansible.builtin.copy": {"src", "dest", "mode"}}
"""What the playbook may say: modules of Ansible itself, with their parameters."""


@pytest.mark.programs("bash")
@pytest.mark.parametrize("code", SHELL)
def test_a_shell_can_read_each_line(code: str) -> None:
    read = subprocess.run(["/bin/bash", "-n"], input=code, capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


def test_every_kind_of_line_is_looked_at() -> None:
    assert {kind for kind, _ in BLOCKS} == {"", "sh", "bat", "yaml", "yaml whole"}
    assert len(SHELL) > 3
    assert len(WINDOWS) > 2


def test_the_settings_on_the_page_are_the_file_itself() -> None:
    assert [code for kind, code in BLOCKS if kind == "yaml whole"] == [LAB]
    assert "`/etc/cuvari/cuvari.yaml`" in PAGE
    assert f"/{SETTINGS}" == "/etc/cuvari/cuvari.yaml" == system_file().as_posix()


def test_the_playbook_is_one_of_known_modules() -> None:
    [play] = [each for kind, code in BLOCKS if kind == "yaml" for each in yaml.safe_load(code)]
    assert play["become"]
    for task in play["tasks"]:
        [module] = [key for key in task if "." in key]
        if module in MODULES:
            assert set(task[module]) == MODULES[module]
        else:
            assert module == "ansible.builtin.command"
            assert task["changed_when"] is False
    assert {
        task["ansible.builtin.copy"]["dest"] for task in play["tasks"] if "ansible.builtin.copy" in task
    } == {
        "/var/cache/{{ package }}",
        f"/{SETTINGS}",
    }


def test_the_files_that_are_named_are_what_is_built() -> None:
    named = set(re.findall(r"cuvari-mreze[-_](?:VERSION|\*)([-_][\w-]+?)((?:\.[a-z]+)+)", PAGE))
    assert {ending for _, ending in named} == {".deb", ".exe", ".zip", ".tar.gz"}
    for stem, ending in named:
        assert re.search(rf"\{{source\.version\}}{stem}(?:{re.escape(ending)})?\"", BUILDERS), stem
        assert ending in BUILDERS


def test_the_commands_are_ones_that_there_are() -> None:
    said = re.findall(
        r"(?:cuvari|start-linux\.sh|cuvari\.cmd\") ((?:check-install|play|config)[\w -]*)", PAGE
    )
    assert len(said) > 4
    for words in said:
        given = words.split()
        known = parsed([word for word in given if word.startswith("-") or word in (*CHECKS, given[0])])
        assert known.word == given[0]


@pytest.mark.parametrize("code", WINDOWS)
def test_lines_for_windows_have_closed_quotation_marks_and_places_that_the_game_uses(code: str) -> None:
    for line in code.splitlines():
        assert line.count('"') % 2 == 0
        assert not line.strip().startswith("#")
    assert "cuvari" in code


def test_what_is_removed_is_where_the_game_keeps_things() -> None:
    removed = next(code for code in SHELL if code.startswith("rm"))
    places = re.findall(r"/home/\*/(\S+)", removed)
    assert places == [f"{place}/{APP}" for place in (".local/share", ".config", ".cache")]


def test_each_check_of_the_command_is_told() -> None:
    told = PAGE.partition("| it looks at")[2].partition("\n\n")[0]
    words = ("files", "window", "letters", "sound", "languages", "stories", "settings", "kept", "clock")
    assert len(words) == len(CHECKS)
    assert all(word in told for word in words)
