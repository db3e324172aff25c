"""The environment: made at the first start, kept at later ones, put right where it was damaged."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap
from bootstrap import environment, processes, sentences
from tests.bootstrap.machine import LOCKS, Machine, refusal, start


def test_the_first_start_makes_the_environment_and_plays(machine: Machine) -> None:
    assert start(machine) == 0
    assert machine.ran == ["venv", "pip requirements.lock"]
    assert machine.started == [["-P", "-m", "game"]]


def test_later_starts_run_nothing_but_the_game(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    start(machine)
    machine.ran.clear()
    capsys.readouterr()
    assert start(machine) == 0
    assert machine.ran == []
    assert capsys.readouterr() == ("", "")


def test_other_words_go_to_the_command(machine: Machine) -> None:
    start(machine, "check", "--help")
    assert machine.started == [["-P", "-m", "game", "check", "--help"]]


def test_what_speaks_with_editors_is_installed_when_it_is_first_asked_for(machine: Machine) -> None:
    start(machine)
    machine.ran.clear()
    assert start(machine, "lsp", "--stdio") == 0
    assert machine.ran == ["pip requirements-authors.lock"]
    machine.ran.clear()
    assert start(machine, "lsp") == 0
    assert machine.ran == []
    assert machine.started[-1] == ["-P", "-m", "game", "lsp"]


def test_what_makes_films_is_installed_when_one_is_first_asked_for(machine: Machine) -> None:
    start(machine)
    machine.ran.clear()
    assert start(machine, "film", "trailer") == 0
    assert machine.ran == ["pip requirements-film.lock"]
    machine.ran.clear()
    assert start(machine, "film", "trailer") == 0
    assert machine.ran == []


def test_testing_adds_its_packages_and_passes_words_on(machine: Machine) -> None:
    start(machine)
    machine.ran.clear()
    assert start(machine, "test", "-k", "foo") == 0
    besides = ("authors", "film", "test")
    assert machine.ran == [f"pip requirements-{lock}.lock" for lock in besides]
    assert machine.started[-1][-2:] == ["-k", "foo"]
    assert machine.started[-1][:3] == ["-P", "-m", "pytest"]
    assert Path.cwd() == machine.environment.root


def test_what_is_handed_on_is_built_with_the_packages_of_the_tests(machine: Machine) -> None:
    assert start(machine, "build", "wheel") == 0
    assert machine.ran == ["venv", "pip requirements.lock", "pip requirements-test.lock"]
    assert machine.started[-1] == ["-P", "-m", "builds", "wheel"]


def test_only_testing_keeps_compiled_code_where_that_is_turned_off(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    start(machine)
    start(machine, "test")
    assert ["PYTHONDONTWRITEBYTECODE" in one for one in machine.variables] == [True, False]


@pytest.mark.long
def test_a_test_that_ends_its_process_is_a_failure_and_the_others_end(tmp_path: Path) -> None:
    body = "import os\ndef test_a(): pass\ndef test_b(): os._exit(9)\ndef test_c(): pass\n"
    for name in ("one", "two", "three"):
        (tmp_path / f"test_{name}.py").write_text(body, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", *bootstrap.SPREAD, "-p", "no:cacheprovider", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=300)
    # the second: work was being sent to a process in the moment in which it died
    told = {1: "crashed while running", 3: "INTERNALERROR"}
    assert told.get(done.returncode, "neither") in done.stdout


def test_playing_after_testing_keeps_the_environment(machine: Machine) -> None:
    start(machine, "test")
    machine.ran.clear()
    start(machine)
    assert machine.ran == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_changed_lock_is_installed(machine: Machine, lock: str) -> None:
    start(machine, "test")
    machine.ran.clear()
    path = machine.environment.root / lock
    path.write_text(path.read_text(encoding="utf-8") + "# newer\n", encoding="utf-8")
    start(machine, "test")
    assert f"pip {lock}" in machine.ran


def test_another_python_makes_its_own_environment(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    start(machine)
    monkeypatch.setattr(sys, "base_prefix", "elsewhere")
    machine.ran.clear()
    start(machine)
    assert machine.ran == ["venv", "pip requirements.lock"]


def test_an_environment_whose_python_is_gone_is_made_anew(machine: Machine) -> None:
    start(machine)
    machine.environment.python.unlink()
    machine.ran.clear()
    assert start(machine) == 0
    assert machine.ran == ["venv", "pip requirements.lock"]


@pytest.mark.parametrize("left", ["half", "file", "dead link"])
def test_what_an_interrupted_run_left_is_replaced(machine: Machine, left: str) -> None:
    folder = machine.environment.folder
    if left == "half":
        (folder / "lib" / "half").mkdir(parents=True)
    elif left == "file":
        folder.touch()
    else:
        folder.symlink_to(folder.parent / "nowhere")
    assert start(machine) == 0
    assert machine.environment.has(environment.PLAY_LOCK)
    assert not (folder / "lib" / "half").exists()


# What is put right


def doubt(machine: Machine, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """Start as the game does it that could not import something."""
    monkeypatch.setenv(bootstrap.REPAIR, "yes")
    return start(machine, *words)


def test_what_was_damaged_after_it_was_installed_is_made_anew(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start(machine)
    machine.ran.clear()
    capsys.readouterr()
    machine.damaged = "pyyaml: yaml/loader.py\n"
    assert doubt(machine, monkeypatch, "check") == 0
    assert machine.ran == ["venv", "pip requirements.lock"]
    assert machine.started[-1] == ["-P", "-m", "game", "check"]
    assert capsys.readouterr().err.startswith(f"{sentences.DAMAGED}\n{sentences.WELCOME}\n")


def test_a_fault_of_the_game_s_own_makes_nothing_anew_and_is_told(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(machine)
    assert bootstrap.STARTER in machine.variables[-1]
    machine.ran.clear()
    assert doubt(machine, monkeypatch) == 0
    assert machine.ran == []
    assert not {bootstrap.STARTER, bootstrap.REPAIR} & set(machine.variables[-1])


def test_what_can_not_be_put_right_is_told_and_not_tried_for_ever(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start(machine)
    machine.ran.clear()
    machine.started.clear()
    machine.damaged, machine.repairs = "msgspec\n", False
    monkeypatch.setenv(bootstrap.REPAIR, "yes")
    assert refusal(machine, capsys) == sentences.ELSEWHERE
    assert machine.ran == ["venv", "pip requirements.lock"]
    assert not machine.environment.has(environment.PLAY_LOCK)


def test_testing_looks_first_whether_all_is_there(machine: Machine) -> None:
    start(machine, "test")
    machine.ran.clear()
    machine.damaged = "pytest\n"
    assert start(machine, "test") == 0
    locks = ("requirements", "requirements-authors", "requirements-film", "requirements-test")
    assert machine.ran == ["venv", *(f"pip {lock}.lock" for lock in locks)]


def test_a_game_that_cannot_replace_what_it_uses_ends_with_a_status_of_its_own(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.game_ends = bootstrap.CALL_BACK
    assert start(machine, "check") == 0
    assert machine.started == [["-P", "-m", "game", "check"]] * 2
    monkeypatch.setenv(bootstrap.STARTER, sys.executable)
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        assert bootstrap.call_back(["check"]) == bootstrap.CALL_BACK


def test_pip_is_told_where_packages_are_and_nothing_that_leads_it_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("TARGET", "PREFIX", "ROOT", "DRY_RUN", "PYTHON", "NO_BINARY", "REPORT", "FIND_LINKS"):
        monkeypatch.setenv(f"PIP_{name}", "elsewhere")
    code = "import os; print(sorted(name for name in os.environ if name.startswith('PIP_')))"
    allowed = {f"PIP_{name}" for name in processes.FOR_PIP} & set(os.environ)
    status, output = processes.run([sys.executable, "-c", code])
    assert (status, set(ast.literal_eval(output))) == (0, {*allowed, "PIP_USER"})
    assert "PIP_FIND_LINKS" in output


def test_the_checkout_is_on_the_path_even_after_a_move(machine: Machine) -> None:
    start(machine)
    [pth] = machine.environment.folder.rglob("cuvari-mreze.pth")
    line = pth.read_text(encoding="utf-8").strip()
    assert not Path(line).is_absolute()
    assert (pth.parent / line).resolve() == machine.environment.root


def test_where_a_program_cannot_become_another_its_status_is_passed_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        status = bootstrap.start([sys.executable, "-c", "raise SystemExit(5)"])
    assert status == 5
