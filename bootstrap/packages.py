"""Making the environment, and installing what a lock names, each package proved by its hash."""

import os
import sys
from pathlib import Path

from bootstrap import processes
from bootstrap.environment import PLAY_LOCK, alone
from bootstrap.sentences import (
    DAMAGED,
    DIFFERENT,
    ELSEWHERE,
    FULL,
    NO_NETWORK,
    WELCOME,
    Problem,
    last_line,
    say,
)

TYPE_CHECKING = False  # no more than the other modules do
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.metadata import Distribution

    from bootstrap.environment import Environment


def complete(environment: "Environment", locks: "Sequence[str]") -> bool:
    """Install what is missing of `locks`, and make anew what was damaged; return whether any was."""
    whole = all(map(environment.has, locks))
    damaged = whole and any(damage(environment, lock) for lock in locks)
    if whole and not damaged:
        return False
    with alone(environment.root):
        if damaged:
            say(DAMAGED)
        if damaged or not environment.has(PLAY_LOCK):
            make(environment)
        for lock in locks:
            if not environment.has(lock):
                install(environment, lock)
    return True


def make(environment: "Environment") -> None:
    """Make an empty environment that knows the checkout, in place of whatever an interrupted run left."""
    say(WELCOME)
    check_modules()
    clear(environment.folder)
    say(f"Making an environment for Python {sys.version_info[0]}.{sys.version_info[1]}")
    # Never the environment's own Python, which has just been removed.
    python: str = getattr(sys, "_base_executable", sys.executable)
    status, output = processes.run([python, "-I", "-m", "venv", str(environment.folder)])
    if status:
        raise Problem(f"Python can't make the folder {environment.folder}: {last_line(output)}")
    add_checkout(environment)


def check_modules() -> None:
    """Raise Problem where Python came without what makes environments, as Debian's does."""
    from importlib import import_module

    try:
        import_module("venv")
        import_module("ensurepip")
    except ImportError:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        raise Problem(
            "This Python came without its venv module: install it "
            f"(on Debian and Ubuntu with `sudo apt install {package}`), then start again."
        ) from None


def clear(folder: Path) -> None:
    """Remove `folder`, or what lies in its place; raise Problem when a program still uses it."""
    from shutil import rmtree

    try:
        if folder.is_dir() and not folder.is_symlink():
            for stamp in folder.glob("*.stamp"):
                stamp.unlink()  # first: what is half removed must not look whole
            rmtree(folder)
        else:
            folder.unlink(missing_ok=True)
    except OSError as error:
        raise Problem(
            f"{folder} can't be made anew ({error.strerror}): close the game if it is open, "
            "delete that folder and start again."
        ) from None


def add_checkout(environment: "Environment") -> None:
    """Put the checkout on the environment's path; relatively, so that both can be moved together."""
    from sysconfig import get_path

    base = str(environment.folder)
    packages = Path(get_path("purelib", "venv", {"base": base, "platbase": base}))
    line = os.path.relpath(environment.root, packages)
    (packages / "cuvari-mreze.pth").write_text(line + "\n", encoding="utf-8")


def install(environment: "Environment", lock: str) -> None:
    """Install the packages of `lock`, each proved by its hash, and then leave the stamp."""
    path = environment.root / lock
    total = sum(line[:1].isalnum() for line in path.read_text(encoding="utf-8").splitlines())
    say(f"Packages to install: {total}")
    options = "--require-hashes --no-deps --only-binary :all: --no-input --progress-bar off"
    words = ["pip", "--disable-pip-version-check", "install", *options.split(), "-r", str(path)]
    status, output = processes.run(environment.command("-m", *words), total)
    if status:
        raise Problem(pip_problem(output))
    if damage(environment, lock):
        raise Problem(ELSEWHERE)
    environment.stamp(lock).write_bytes(environment.mark(lock))


def pip_problem(output: str) -> str:
    """Return the sentence for what pip wrote before it gave up."""
    if "DO NOT MATCH THE HASHES" in output:
        return DIFFERENT
    if "No space left" in output:
        return FULL
    if "Retrying (" in output:
        return NO_NETWORK
    _, found, rest = output.partition("No matching distribution found for ")
    if found:
        from sysconfig import get_platform

        version = f"Python {sys.version_info[0]}.{sys.version_info[1]}, {get_platform()}"
        return (
            f"There is no {rest.split()[0]} for this computer ({version}): "
            "use a 64-bit Python 3.11 to 3.14 on Windows, macOS or Linux."
        )
    return f"The packages can't be installed: {last_line(output)} (start again to try once more)."


def damage(environment: "Environment", lock: str) -> str:
    """Return what is missing of the packages of `lock`, as the environment itself finds it; or nothing."""
    code = "import sys; from bootstrap.packages import missing; sys.exit(missing(sys.argv[1]) or 0)"
    status, output = processes.run(environment.command("-c", code, str(environment.root / lock)))
    return last_line(output) if status else ""


def missing(lock: str) -> str:
    """Return the first package, or file of one, that this environment should have and has not; or nothing."""
    from importlib.metadata import PackageNotFoundError, distribution

    from pip._vendor.packaging.requirements import Requirement  # it reads the lock as it did to install

    lines = Path(lock).read_text(encoding="utf-8").splitlines()
    for wanted in (Requirement(line.rstrip(" \\")) for line in lines if line[:1].isalnum()):
        if wanted.marker is None or wanted.marker.evaluate():
            try:
                found = distribution(wanted.name)
            except PackageNotFoundError:
                return str(wanted.name)
            gone = _gone(found) if wanted.specifier.contains(found.version) else found.version
            if gone:
                return f"{wanted.name}: {gone}"
    return ""


def _gone(package: "Distribution") -> str:
    """Return the first file of the package that is not there, or not as long as it was."""
    from csv import reader

    record = package.read_text("RECORD")
    if not record:
        return "RECORD"
    for name, _, size in reader(record.splitlines()):
        if not name.endswith(".pyc"):  # Python writes those anew
            path = Path(str(package.locate_file(name)))
            if not path.is_file() or (size and path.stat().st_size != int(size)):
                return name
    return ""
