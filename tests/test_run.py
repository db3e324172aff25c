"""The one command: what it says when it can't start the game, and what it does when it can."""

import ast
import errno
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import bootstrap
import run
from bootstrap import environment, processes, products, sentences

ROOT = Path(__file__).resolve().parent.parent
LOCKS = [environment.PLAY_LOCK, environment.AUTHORS_LOCK, environment.TEST_LOCK]
PINNED = "sample==1.0 \\\n    --hash=sha256:{digest}\n"


class Machine:
    """Stands for the programs that are started: Python's venv, pip, and the game itself."""

    def __init__(self, root: Path) -> None:
        self.environment = environment.Environment(root)
        self.pip: tuple[int, str] = (0, "")
        self.venv: tuple[int, str] = (0, "")
        self.catalogs: tuple[int, str] = (0, "")
        self.damaged = ""
        self.repairs = True
        self.game_ends = 0
        self.ran: list[str] = []
        self.started: list[list[str]] = []
        self.variables: list[dict[str, str]] = []

    def run(self, command: Sequence[str], total: int = 0) -> tuple[int, str]:
        del total
        if "venv" in command:
            self.ran.append("venv")
            packages = self.environment.folder / "lib" / f"python3.{sys.version_info[1]}" / "site-packages"
            for folder in (packages, self.environment.folder / "Lib" / "site-packages"):
                folder.mkdir(parents=True)
            self.environment.python.parent.mkdir(exist_ok=True)
            self.environment.python.touch()
            return self.venv
        if "pip" in command:
            self.ran.append(f"pip {Path(command[-1]).name}")
            if self.repairs:
                self.damaged = ""
            return self.pip
        if "-c" in command:
            return (1, self.damaged) if self.damaged else (0, "")
        self.ran.append(" ".join(command[3:]))
        return self.catalogs

    def start(self, command: list[str]) -> int:
        self.started.append(command[1:])
        self.variables.append(dict(os.environ))
        return self.game_ends if len(self.started) == 1 else 0


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    root = tmp_path / "cuvari"
    root.mkdir()
    for lock in LOCKS:
        (root / lock).write_text(PINNED.format(digest="0" * 64), encoding="utf-8")
    machine = Machine(root)
    monkeypatch.setattr(processes, "run", machine.run)
    monkeypatch.setattr(bootstrap, "start", machine.start)
    monkeypatch.chdir(tmp_path)
    return machine


def start(machine: Machine, *words: str) -> int:
    return bootstrap.main(words, machine.environment.root)


def refusal(machine: Machine, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what a start that fails says: one sentence, and the same line for every local language."""
    capsys.readouterr()
    assert start(machine, *words) == 1
    *_, sentence, local = capsys.readouterr().err.splitlines()
    assert local == sentences.LOCAL
    assert machine.started == []
    return sentence


def refusing(code: int) -> Callable[[Path, int], int]:
    """Stand for `os.open` in a folder that can't be written to."""

    def refuse(path: Path, _flags: int) -> int:
        raise OSError(code, os.strerror(code), str(path))

    return refuse


# What is done


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


def test_testing_adds_its_packages_and_passes_words_on(machine: Machine) -> None:
    start(machine)
    machine.ran.clear()
    assert start(machine, "test", "-k", "foo") == 0
    assert machine.ran == ["pip requirements-authors.lock", "pip requirements-test.lock"]
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
    locks = ("requirements.lock", "requirements-authors.lock", "requirements-test.lock")
    assert machine.ran == ["venv", *(f"pip {lock}" for lock in locks)]


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


def catalog(root: Path, *, compiled: float | None) -> None:
    folder = root / "locales" / "bs" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").touch()
    os.utime(folder / "messages.po", (1000, 1000))
    if compiled is not None:
        (folder / "messages.mo").touch()
        os.utime(folder / "messages.mo", (compiled, compiled))


def test_what_makes_starts_fast_is_made_when_code_or_art_changed(machine: Machine) -> None:
    root = machine.environment.root
    for name in ("game/workshop/prebuild.py", "assets/art/a.svg", "ahead/stamp"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    (root / "ahead" / "stamp").unlink()
    start(machine)
    assert machine.ran[-1] == "game.workshop.prebuild"
    (root / "ahead" / "stamp").touch()
    for changed, stale in (
        ("game/workshop/prebuild.py", False),
        ("assets/art/a.svg", True),
        ("game/workshop/prebuild.py", True),
    ):
        machine.ran.clear()
        later = (root / "ahead" / "stamp").stat().st_mtime + (5 if stale else -5)
        os.utime(root / changed, (later, later))
        start(machine)
        assert machine.ran == (["game.workshop.prebuild"] if stale else []), changed
        os.utime(root / changed, (1, 1))


def test_compiled_code_makes_nothing_stale(machine: Machine) -> None:
    root = machine.environment.root
    for name in (
        "ahead/stamp",
        "assets/art/a.svg",
        "game/workshop/prebuild.py",
        "game/__pycache__/ahead.pyc",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
        os.utime(root / name, (1000, 1000))
    later = 2000
    os.utime(root / "game" / "__pycache__" / "ahead.pyc", (later, later))
    assert not products.stale_ahead(root)


@pytest.mark.parametrize(("compiled", "stale"), [(None, True), (999, True), (1000, False), (1001, False)])
def test_catalogs_are_compiled_when_they_changed(
    machine: Machine, compiled: float | None, *, stale: bool
) -> None:
    start(machine)
    machine.ran.clear()
    catalog(machine.environment.root, compiled=compiled)
    start(machine)
    assert machine.ran == (["game text compile"] if stale else [])


@pytest.mark.parametrize(("changed", "stale"), [(1002, True), (1001, False)])
def test_the_catalog_of_a_story_goes_into_that_of_its_language(
    machine: Machine, changed: float, *, stale: bool
) -> None:
    start(machine)
    machine.ran.clear()
    catalog(machine.environment.root, compiled=1001)
    story = machine.environment.root / "locales" / "bs" / "LC_MESSAGES" / "new-friend.po"
    story.touch()
    os.utime(story, (changed, changed))
    start(machine)
    assert machine.ran == (["game text compile"] if stale else [])


@pytest.mark.parametrize("way", ["game/language/languages.py", "locales/ijekavian/stems.tsv"])
@pytest.mark.parametrize(("changed", "stale"), [(1002, True), (1001, False)])
def test_languages_are_made_anew_when_the_way_of_making_them_changed(
    machine: Machine, way: str, changed: float, *, stale: bool
) -> None:
    start(machine)
    machine.ran.clear()
    catalog(machine.environment.root, compiled=1001)
    path = machine.environment.root / way
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (changed, changed))
    start(machine)
    assert machine.ran == (["game text compile"] if stale else [])


def test_a_broken_catalog_is_told_of_and_the_game_opens(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    catalog(machine.environment.root, compiled=None)
    machine.catalogs = (1, "locales/bs: line 7: no closing quote\n")
    assert start(machine) == 0
    assert "no closing quote" in capsys.readouterr().err
    assert len(machine.started) == 1


@pytest.mark.parametrize("refused", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_stale_catalogs_in_a_folder_that_can_not_be_written_to_let_the_game_open(
    machine: Machine, refused: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start(machine)
    catalog(machine.environment.root, compiled=999)
    capsys.readouterr()
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refusing(refused))
        assert start(machine) == 0
    assert capsys.readouterr() == ("", f"{sentences.UNBUILT}\n")
    assert len(machine.started) == 2


def test_catalogs_that_another_start_is_building_are_left_to_it(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    start(machine)
    catalog(machine.environment.root, compiled=None)
    capsys.readouterr()
    with environment.alone(machine.environment.root):
        assert start(machine) == 0
    assert capsys.readouterr().err == f"{sentences.UNBUILT}\n"


def test_a_product_that_fails_keeps_no_other_from_being_built(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = [
        products.Product(lambda _: True, (name,), f"Making {name}", f"No {name}") for name in ("one", "two")
    ]
    monkeypatch.setattr(products, "PRODUCTS", failing)
    machine.catalogs = (1, "MemoryError\n")
    assert start(machine) == 0
    assert machine.ran[-2:] == ["one", "two"]
    assert "Making one\n  No one: MemoryError\nMaking two\n" in capsys.readouterr().err


# What is refused, and with which words


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13), (3, 15, 0)])
def test_a_python_of_the_wrong_age_is_told_so(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert run.start([]) == 1
    sentence = capsys.readouterr().err
    assert "needs Python 3.11 to 3.14" in sentence
    assert f"this is Python {version[0]}.{version[1]}:" in sentence
    assert "install Python 3.13" in sentence
    assert sentence.count("\n") == 1


def test_any_python_can_read_the_command() -> None:
    text = (ROOT / "run.py").read_text(encoding="utf-8")
    assert text.isascii()
    for node in ast.walk(ast.parse(text, feature_version=(3, 4))):
        assert not isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.NamedExpr)
        if isinstance(node, ast.FunctionDef):
            assert node.returns is None
            assert all(argument.annotation is None for argument in node.args.args)


def test_a_missing_venv_module_is_named_with_its_package(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    sentence = refusal(machine, capsys)
    assert f"sudo apt install python3.{sys.version_info[1]}-venv" in sentence


def test_a_failing_venv_module_is_quoted(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.venv = (1, "Error: command failed\n\n")
    assert refusal(machine, capsys).endswith("Error: command failed")


PIP_SAID = {
    "no network": ("WARNING: Retrying (Retry(total=4)) after NewConnectionError", sentences.NO_NETWORK),
    "a forged package": ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", sentences.DIFFERENT),
    "a full disk": ("ERROR: [Errno 28] No space left on device", sentences.FULL),
    "an unusual computer": (
        "ERROR: No matching distribution found for pygame-ce==2.5.8",
        "There is no pygame-ce==2.5.8 for this computer",
    ),
    "anything else": ("ERROR: the moon is in the way\n", "can't be installed: ERROR: the moon is in the way"),
}


@pytest.mark.parametrize("cause", PIP_SAID)
def test_what_pip_says_becomes_one_sentence_and_the_next_start_recovers(
    machine: Machine, cause: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output, expected = PIP_SAID[cause]
    machine.pip = (1, output)
    assert expected in refusal(machine, capsys)
    machine.pip = (0, "")
    assert start(machine) == 0


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EIO])
def test_a_folder_that_cannot_be_written_to(
    machine: Machine, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refusing(code))
        sentence = refusal(machine, capsys)
    expected = {errno.ENOSPC: sentences.FULL, errno.EIO: os.strerror(errno.EIO)}
    assert expected.get(code, "copy it to a place of your own") in sentence
    assert start(machine) == 0


def test_an_environment_in_use_is_not_torn(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    machine.environment.folder.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", refuse)
        assert "close the game if it is open" in refusal(machine, capsys)
    assert start(machine) == 0


def test_two_at_once(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    with environment.alone(machine.environment.root):
        assert refusal(machine, capsys) == sentences.BUSY
    assert start(machine) == 0


UNPACKING = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from bootstrap import environment, processes
with environment.alone(Path(sys.argv[2])):
    processes.run([sys.executable, "-c", f"open({sys.argv[3]!r}).read()"])
"""
"""A start whose pip goes on until nobody holds the pipe any more."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows hands no lock on")
def test_pip_that_outlives_its_start_is_waited_for(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import fcntl

    pipe, root = tmp_path / "pipe", machine.environment.root
    os.mkfifo(pipe)
    words = [sys.executable, "-c", UNPACKING, str(ROOT), str(root), str(pipe)]
    with subprocess.Popen(words) as killed, pipe.open("w"):
        killed.kill()
        killed.wait()
        assert refusal(machine, capsys) == sentences.BUSY
    with (root / ".run.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # until it has ended
    assert start(machine) == 0


def test_stopped_by_the_keyboard(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_command: list[str], _total: int = 0) -> tuple[int, str]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(processes, "run", interrupt)
        assert refusal(machine, capsys) == sentences.STOPPED
    assert start(machine) == 0


def test_progress_names_every_package(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        "Ignoring colorama: markers 'sys_platform == \"win32\"' don't match your environment\n",
        "Collecting babel==2.18.0 (from -r requirements.lock (line 3))\n",
        "  Using cached babel-2.18.0-py3-none-any.whl\n",
        "WARNING: Retrying (Retry(total=4, connect=None)) after connection broken\n",
        "Collecting pyyaml==6.0.4 (from -r requirements.lock (line 6))\n",
        "Installing collected packages: babel, pyyaml\n",
    ]
    assert list(processes.tell(lines, 3)) == lines
    assert capsys.readouterr().err.splitlines() == [
        "  1 of 2: babel 2.18.0",
        "  The network does not answer; trying again",
        "  2 of 2: pyyaml 6.0.4",
        "  Unpacking",
    ]


# The locks


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_with_hashes_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "//" not in text
    assert not re.search(
        r"^\s*-",
        re.sub(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$", "", text, flags=re.MULTILINE),
        re.MULTILINE,
    )
    packages = re.split(r"^(?=\w)", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE)[1:]
    assert packages
    for package in packages:
        assert re.match(r"[a-z0-9-]+==[0-9.]+( ; .+)? \\\n    --hash=sha256:", package), package


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_all_that_the_project_asks_for(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {
        environment.PLAY_LOCK: project["project"]["dependencies"],
        environment.AUTHORS_LOCK: project["project"]["optional-dependencies"]["authors"],
        environment.TEST_LOCK: project["dependency-groups"]["test"],
    }[lock]
    locked = set(re.findall(r"^([\w-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    assert {re.split(r"[><=]", name)[0].lower() for name in asked} <= locked


# The whole way, for real: Python's venv, pip with hashes, a package in a folder instead of a network


def wheel(folder: Path) -> str:
    """Write the package `sample` into `folder` and return its hash."""
    path = folder / "sample-1.0-py3-none-any.whl"
    info = "sample-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("sample.py", "NAME = 'sample'\n")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: sample\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return hashlib.sha256(path.read_bytes()).hexdigest()


COMMAND = """\
import os, sys
import sample

def main():
    print(sys.argv[1:], sample.NAME, os.getcwd())
    return 7
"""


class Checkout:
    """A small checkout whose game prints its words, its package and its folder, and ends with status 7."""

    def __init__(self, root: Path, packages: Path) -> None:
        self.root = root
        self.settings = os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(packages)}
        (root / "game").mkdir(parents=True)
        for name in ("run.py", "game/__main__.py"):
            shutil.copy(ROOT / name, root / name)
        shutil.copytree(ROOT / "bootstrap", root / "bootstrap", ignore=shutil.ignore_patterns("__pycache__"))
        (root / "game" / "__init__.py").touch()
        (root / "game" / "cli.py").write_text(COMMAND, encoding="utf-8")

    @property
    def packages(self) -> Path:
        """Where pip installs."""
        [packages] = (self.root / ".venv").glob("[Ll]ib/**/site-packages")
        return packages

    def start(
        self, *words: str, options: Sequence[str] = (), **variables: str
    ) -> "subprocess.CompletedProcess[str]":
        elsewhere = self.root.parent / "elsewhere"
        (elsewhere / "game").mkdir(parents=True, exist_ok=True)
        return subprocess.run(
            [sys.executable, *options, str(self.root / "run.py"), *words],
            capture_output=True,
            text=True,
            check=False,
            cwd=elsewhere,
            env=self.settings | variables,
        )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    folder = tmp_path_factory.mktemp("whole")
    checkout = Checkout(folder / "checkout", folder)
    lock = PINNED.format(digest=wheel(folder))
    (checkout.root / environment.PLAY_LOCK).write_text(lock, encoding="utf-8")
    first = checkout.start("first")
    assert "Packages to install: 1" in first.stderr, first
    assert first.stdout.endswith("elsewhere\n"), first
    return checkout


@pytest.mark.slow
class TestTheWholeWay:
    def test_a_warm_start_says_nothing_of_its_own(self, checkout: Checkout) -> None:
        again = checkout.start("check", "it")
        assert again.stdout.startswith("['check', 'it'] sample")
        assert len(again.stdout.splitlines()) == 1
        assert (again.returncode, again.stderr) == (7, "")

    def test_a_warm_start_loads_nothing_heavy(self, checkout: Checkout) -> None:
        loaded = checkout.start(options=["-X", "importtime"]).stderr
        names = {line.rpartition("|")[2].strip() for line in loaded.splitlines()}
        assert "bootstrap" in names
        assert not names & {"bootstrap.packages", "bootstrap.processes", "csv", "importlib.metadata"}
        assert not names & {"subprocess", "shutil", "venv", "ensurepip", "sysconfig", "hashlib", "typing"}

    def test_a_warm_start_adds_less_than_a_tenth_of_a_second(self, checkout: Checkout) -> None:
        python = environment.Environment(checkout.root).python

        def spent() -> float:
            times = os.times()  # of the processor: other programs may be busy, too
            return times.children_user + times.children_system

        def best(command: list[str]) -> float:
            costs = []
            for _ in range(7):
                before = spent()
                subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
                costs.append(spent() - before)
            return min(costs)

        direct = best([str(python), "-P", "-m", "game"])
        assert best([sys.executable, str(checkout.root / "run.py")]) - direct < 0.1

    @pytest.mark.parametrize("words", [("-P",), ("-I",)], ids=["safe path", "isolated"])
    def test_a_python_that_keeps_our_folder_off_its_path_starts_it(
        self, checkout: Checkout, words: tuple[str, ...]
    ) -> None:
        assert checkout.start("safe", options=words).stdout.startswith("['safe'] sample")

    def test_a_package_that_was_removed_is_fetched_again_once(self, checkout: Checkout) -> None:
        [module] = checkout.packages.glob("sample.py")
        module.unlink()
        healed = checkout.start("healed")
        assert healed.stderr.splitlines()[0] == sentences.DAMAGED
        assert healed.stdout.startswith("['healed'] sample")
        assert (healed.returncode, len(healed.stdout.splitlines())) == (7, 1)
        assert len(checkout.start("again").stdout.splitlines()) == 1

    def test_a_module_of_the_game_that_is_missing_is_a_fault_that_is_told(self, checkout: Checkout) -> None:
        game = checkout.root / "game" / "cli.py"
        game.write_text("import no_such_module\n" + COMMAND, encoding="utf-8")
        told = checkout.start()
        game.write_text(COMMAND, encoding="utf-8")
        assert told.stdout == ""
        assert told.stderr.endswith("ModuleNotFoundError: No module named 'no_such_module'\n")
        assert told.stderr.count("Traceback") == 1

    def test_variables_that_lead_pip_away_lead_nowhere(self, checkout: Checkout, tmp_path: Path) -> None:
        shutil.rmtree(checkout.root / ".venv")
        names = ("TARGET", "PREFIX", "ROOT", "DRY_RUN", "REPORT")
        started = checkout.start("here", **{f"PIP_{name}": str(tmp_path / "away") for name in names})
        assert started.stdout.startswith("['here'] sample"), started
        assert not (tmp_path / "away").exists()

    def test_settings_that_lead_pip_away_are_told(self, checkout: Checkout, tmp_path: Path) -> None:
        (tmp_path / "pip.conf").write_text(f"[install]\ntarget = {tmp_path / 'away'}\n", encoding="utf-8")
        shutil.rmtree(checkout.root / ".venv")
        refused = checkout.start(PIP_CONFIG_FILE=str(tmp_path / "pip.conf"))
        assert refused.stderr.splitlines()[-2:] == [sentences.ELSEWHERE, sentences.LOCAL]
        assert checkout.start("here").stdout.startswith("['here'] sample")

    def test_a_moved_checkout_still_starts(self, checkout: Checkout) -> None:
        checkout.root = checkout.root.rename(checkout.root.with_name("premješteno"))
        moved = checkout.start("moved")
        assert moved.stdout.startswith("['moved'] sample"), moved

    def test_a_forged_package_is_refused(self, checkout: Checkout) -> None:
        lock = checkout.root / environment.PLAY_LOCK
        lock.write_text(PINNED.format(digest="0" * 64), encoding="utf-8")
        forged = checkout.start()
        assert forged.returncode == 1
        assert forged.stderr.splitlines()[-2:] == [sentences.DIFFERENT, sentences.LOCAL]
