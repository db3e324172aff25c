"""The game's own environment: made on first use, kept current, and the game started in it.

Standard library only, and before a warm start only its light parts.
"""

import os
import sys
from contextlib import contextmanager
from errno import EACCES, ENOSPC, EPERM, EROFS
from pathlib import Path

TYPE_CHECKING = False  # the real one would import typing on every start
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from importlib.metadata import Distribution

ROOT = Path(__file__).resolve().parent
PLAY_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"

WELCOME = """\
Čuvari mreže: getting ready. This needs the internet, only this time, and takes about a minute.
Priprema igre: potreban je internet, samo ovaj put. Traje oko 60 sekundi."""
LOCAL = "Igra nije pokrenuta. Pokažite ovu poruku odrasloj osobi."

BUSY = "The game is still being made ready by an earlier start: if it is not open in a minute, start again."
DAMAGED = "Something is missing of what the game is made with: putting that right."
DIFFERENT = (
    "A downloaded package is not the one that this game was made with, so it was not installed: "
    "try again, and if it stays so, on another network."
)
FULL = "The disk is full: make room for about 300 MB, then start again."
NO_NETWORK = (
    "The packages of the game can't be fetched: connect this computer to the internet and start again."
)
ELSEWHERE = (
    "What was just installed is not there: another program removes it, or a setting of pip leads elsewhere "
    "(target, prefix, root or dry-run); change that and start again."
)
UNBUILT = "What has changed can't be built here: the game opens with what there is."
STOPPED = "Stopped before the game was ready: start it again to go on."


STARTER = "CUVARI_STARTER"
"""The variable by which the game knows which Python ran run.py, and can call it back."""
REPAIR = "CUVARI_REPAIR"
"""The variable by which it says why: something could not be imported."""
CALL_BACK = 93
"""The exit status by which the game says the same on Windows, where nothing in use can be replaced."""

FOR_PIP = (
    "CACHE_DIR", "CERT", "CLIENT_CERT", "CONFIG_FILE", "DEFAULT_TIMEOUT", "EXTRA_INDEX_URL",
    "FIND_LINKS", "INDEX_URL", "KEYRING_PROVIDER", "NO_CACHE_DIR", "NO_INDEX", "PROXY", "RETRIES",
    "TIMEOUT", "TRUSTED_HOST",
)  # fmt: skip
"""What pip may be told by variables: where packages are. Others could lead it away, as PIP_TARGET does."""


class Problem(Exception):  # noqa: N818 - a sentence for a person, not an error of the program
    """What is wrong and what to do, in one sentence."""


class Environment:
    """The virtual environment `.venv` of the checkout at `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def stamp(self, lock: str) -> Path:
        """Return the file that is written last, when everything of `lock` is installed."""
        return self.folder / (lock + ".stamp")

    def mark(self, lock: str) -> bytes:
        """Return what the stamp must hold: the Python that made the environment, and the lock itself."""
        made_by = f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix}\n"
        return made_by.encode() + (self.root / lock).read_bytes()

    def has(self, lock: str) -> bool:
        """Return whether everything of `lock` is installed, by this Python."""
        try:
            return self.stamp(lock).read_bytes() == self.mark(lock) and self.python.exists()
        except OSError:
            return False

    def command(self, *words: str) -> list[str]:
        """Return the command that runs the environment's Python with `words`."""
        return [str(self.python), "-P", *words]  # -P: a folder `game` where we stand is not the game


def main(words: "Sequence[str]", root: Path = ROOT) -> int:
    """Prepare what `words` need, do it, and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old console may lack our letters
    try:
        return _run(Environment(root), list(words))
    except Problem as problem:
        sentence = str(problem)
    except KeyboardInterrupt:
        sentence = STOPPED
    except OSError as error:
        sentence = reason(error, root)
    print(sentence, LOCAL, sep="\n", file=sys.stderr)
    return 1


def _run(environment: Environment, words: list[str]) -> int:
    os.environ.pop(STARTER, None)
    doubted = os.environ.pop(REPAIR, None) is not None
    if words[:1] == ["test"]:
        return _test(environment, words[1:])
    prepare(environment, PLAY_LOCK, doubted=doubted)
    command = environment.command("-m", "game", *words)
    if doubted:
        return start(command)  # it is whole now: what still fails is told
    if sys.executable:
        os.environ[STARTER] = sys.executable
    status = start(command)
    if status != CALL_BACK:
        return status
    os.environ[REPAIR] = "yes"
    return _run(environment, words)


def _test(environment: Environment, words: list[str]) -> int:
    prepare(environment, PLAY_LOCK, TEST_LOCK, doubted=True)
    os.chdir(environment.root)
    # whole files to a worker, in their order: the slowest have few tests, and would come last otherwise
    spread = ("-n", "logical", "--dist", "loadfile", "--no-loadscope-reorder")
    return start(environment.command("-m", "pytest", *spread, *words))


def start(command: list[str]) -> int:
    """Become `command`; on Windows, where that is not possible, return its exit status."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    import subprocess

    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # the game got it too, and ends by itself


def call_back(words: "Sequence[str]") -> int:
    """Let run.py put the environment right, in which the game could not import something, and start again.

    Raises KeyError where run.py has not started the game, or has just done so.
    """
    starter = os.environ.pop(STARTER)
    if os.name == "nt":
        return CALL_BACK
    os.environ[REPAIR] = "yes"
    return start([starter, str(ROOT / "run.py"), *words])


def prepare(environment: Environment, *locks: str, doubted: bool = False) -> None:
    """Install what is missing of `locks` and build what has changed: mostly nothing.

    Where it is `doubted` that all of it is still there, that is looked at, and the environment made anew.
    """
    whole = all(map(environment.has, locks))
    damaged = whole and doubted and any(damage(environment, lock) for lock in locks)
    if not whole or damaged:
        with alone(environment.root):
            if damaged:
                say(DAMAGED)
            if damaged or not environment.has(PLAY_LOCK):
                make(environment)
            for lock in locks:
                if not environment.has(lock):
                    install(environment, lock)
    if build(environment) or not whole or damaged:
        say("Ready.")


@contextmanager
def alone(root: Path) -> "Iterator[None]":
    """Let one process at a time change the environment; a killed one leaves it free.

    Except on Windows, what it has started holds it too: where pip outlives it, nobody comes in its way.
    """
    handle = os.open(root / ".run.lock", os.O_RDWR | os.O_CREAT)
    os.set_inheritable(handle, True)
    try:
        try:
            _claim(handle)
        except OSError:
            raise Problem(BUSY) from None
        yield
    finally:
        os.close(handle)


def _claim(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def make(environment: Environment) -> None:
    """Make an empty environment that knows the checkout, in place of whatever an interrupted run left."""
    say(WELCOME)
    check_modules()
    clear(environment.folder)
    say(f"Making an environment for Python {sys.version_info[0]}.{sys.version_info[1]}")
    # Never the environment's own Python, which has just been removed.
    python: str = getattr(sys, "_base_executable", sys.executable)
    status, output = run([python, "-I", "-m", "venv", str(environment.folder)])
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


def add_checkout(environment: Environment) -> None:
    """Put the checkout on the environment's path; relatively, so that both can be moved together."""
    from sysconfig import get_path

    base = str(environment.folder)
    packages = Path(get_path("purelib", "venv", {"base": base, "platbase": base}))
    line = os.path.relpath(environment.root, packages)
    (packages / "cuvari-mreze.pth").write_text(line + "\n", encoding="utf-8")


def install(environment: Environment, lock: str) -> None:
    """Install the packages of `lock`, each proved by its hash, and then leave the stamp."""
    path = environment.root / lock
    total = sum(line[:1].isalnum() for line in path.read_text(encoding="utf-8").splitlines())
    say(f"Packages to install: {total}")
    options = "--require-hashes --no-deps --only-binary :all: --no-input --progress-bar off"
    words = ["pip", "--disable-pip-version-check", "install", *options.split(), "-r", str(path)]
    status, output = run(environment.command("-m", *words), total)
    if status:
        raise Problem(pip_problem(output))
    if damage(environment, lock):
        raise Problem(ELSEWHERE)
    environment.stamp(lock).write_bytes(environment.mark(lock))


def damage(environment: Environment, lock: str) -> str:
    """Return what is missing of the packages of `lock`, as the environment itself finds it; or nothing."""
    code = "import sys, bootstrap; sys.exit(bootstrap.missing(sys.argv[1]) or 0)"
    status, output = run(environment.command("-c", code, str(environment.root / lock)))
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


class Product:
    """What is built from sources of the checkout; where that fails, the game can be played all the same.

    It is `stale` when something is to be built; `words` name its module; `doing` and `trouble` say so.
    """

    def __init__(
        self, stale: "Callable[[Path], bool]", words: "Sequence[str]", doing: str, trouble: str
    ) -> None:
        self.stale = stale
        self.words = words
        self.doing = doing
        self.trouble = trouble


def stale_catalogs(root: Path) -> bool:
    """Return whether a catalog of translations is newer than its compiled form, or has none."""
    sources = root.glob("locales/*/LC_MESSAGES/*.po")
    return any(_is_newer(source, source.with_suffix(".mo")) for source in sources)


def _is_newer(source: Path, target: Path) -> bool:
    return not target.exists() or source.stat().st_mtime > target.stat().st_mtime


def stale_sounds(root: Path) -> bool:
    """Return whether a score is newer than the files that were rendered from it, or there are none."""
    folder = root / "assets" / "sounds"
    return any(_is_newer(score, folder / "rendered" / "made.json") for score in folder.glob("*.yaml"))


def stale_ahead(root: Path) -> bool:
    """Return whether code or art are newer than what was made of them ahead."""
    if not (root / "game" / "ahead.py").exists():
        return False
    try:
        made = (root / "ahead" / "stamp").stat().st_mtime
        return any(_newest(root / folder) > made for folder in ("game", "assets/art"))
    except OSError:
        return True


def _newest(folder: Path) -> float:
    """Return when the newest file of a folder was changed; compiled code does not count."""
    newest = 0.0
    todo = [str(folder)]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        todo.append(entry.path)
                else:
                    newest = max(newest, entry.stat().st_mtime)
    return newest


PRODUCTS = (
    Product(
        stale_catalogs,
        ("game", "text", "compile"),
        "Building the catalogs of the languages",
        "The languages could not be built",
    ),
    Product(stale_sounds, ("game.ui.rendering",), "Rendering the sounds", "The sounds could not be made"),
    Product(
        stale_ahead,
        ("game.ahead",),
        "Drawing the first screens",
        "They could not be drawn, so each start takes longer",
    ),
)


def build(environment: Environment) -> bool:
    """Build what is stale, and return whether that went; no trouble with it ends the start."""
    try:
        stale = [product for product in PRODUCTS if product.stale(environment.root)]
        if not stale:
            return False
        with alone(environment.root):
            for product in stale:
                _build(environment, product)
    except (Problem, OSError):
        say(UNBUILT)
        return False
    return True


def _build(environment: Environment, product: Product) -> None:
    say(product.doing)
    status, output = run(environment.command("-m", *product.words))
    if status:
        say(f"  {product.trouble}: {last_line(output)}")


def run(command: list[str], total: int = 0) -> tuple[int, str]:
    """Run `command` and return its exit status and output; with `total`, tell of pip's progress meanwhile."""
    import subprocess

    settings = {name: value for name, value in os.environ.items() if is_for_us(name)}
    settings |= {"PIP_USER": "0", "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=settings,
        close_fds=False,  # the lock goes along: it is all that can be inherited
    ) as process:
        lines = process.stdout or ()
        output = "".join(tell(lines, total) if total else lines)
    return process.returncode, output


def is_for_us(name: str) -> bool:
    """Return whether a variable may reach what is started: of those for pip, only where packages are."""
    kind, _, rest = name.upper().partition("_")
    return kind != "PIP" or rest in FOR_PIP


def tell(lines: "Iterable[str]", total: int) -> "Iterator[str]":
    """Pass on what pip writes, saying which of the `total` packages it has come to."""
    done = 0
    for line in lines:
        if line.startswith("Ignoring "):
            total -= 1  # a package for another system
        elif line.startswith("Collecting "):
            done += 1
            say(f"  {done} of {total}: {line.split()[1].replace('==', ' ')}")
        elif "Retrying (" in line:
            say("  The network does not answer; trying again")
        elif line.startswith("Installing collected"):
            say("  Unpacking")
        yield line


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


def reason(error: OSError, root: Path) -> str:
    """Return the sentence for an error of the file system."""
    if error.errno == ENOSPC:
        return FULL
    if error.errno in (EACCES, EPERM, EROFS):
        return (
            f"The folder {root} can't be written to: copy it to a place of your own and start the game there."
        )
    return f"The game can't be made ready in {root}: {error}. Correct that and start again."


def last_line(output: str) -> str:
    """Return the last line that says something."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason was given"


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)
