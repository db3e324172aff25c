"""Looks for examples that a reader can't stand, makes each as small as it gets, and keeps it."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import msgspec
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from tests.hostile.material import PLACES, Example, examples
from tests.hostile.worker import Answer, Ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.hostile.reader import Reader

ROOT: Final = Path(__file__).parents[2]
SEEDS: Final = Path(__file__).parent / "seeds"
READERS: Final = "tests.hostile.readers.all"
PLACE: Final = ".place"
"""The ending of a seed that is no file: what it is stands in it."""
RESTART: Final = 1_000
"""Examples after which a worker begins anew, so that what it keeps in its caches counts for nobody."""


SHRINKING: Final = 30
"""Seconds for making an example smaller."""


class Bounds(msgspec.Struct, frozen=True):
    """Seconds that one example may take: of the processor, asleep without any work, and on the clock."""

    processor: float = 10.0
    asleep: float = 6.0
    clock: float = 120.0
    memory: int = 500_000_000
    """Bytes that reading may take beside what the process has when it begins."""


class FailureError(AssertionError):
    """A reader could not stand an example."""


class Bench:
    """A worker, started anew whenever it had to be ended."""

    def __init__(self, folder: Path, module: str = READERS, bounds: Bounds = Bounds()) -> None:  # noqa: B008 - frozen
        """`folder` is where it works; `module` holds the readers."""
        self._folder, self._module, self._bounds = folder, module, bounds
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[bytes] = queue.Queue()
        self._left = 0

    def __enter__(self) -> Self:
        """The worker begins with its first example."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._end()

    def ask(self, name: str, example: Example) -> Answer:
        """Have an example read."""
        if self._process is None or self._left <= 0:
            self._begin()
        self._left -= 1
        process = self._process
        assert process is not None
        assert process.stdin is not None
        process.stdin.write(msgspec.json.encode(Ask(name, example)) + b"\n")
        process.stdin.flush()
        line = self._wait(process)
        if isinstance(line, Answer):
            self._end()
            return line
        answer = msgspec.json.decode(line, type=Answer)
        if answer.problem:
            self._left = 0  # the next example finds a process that nothing has happened to
        if not answer.problem and answer.seconds > self._bounds.processor:
            return Answer(f"time: {answer.seconds:.0f} s", seconds=answer.seconds)
        return answer

    def used(self) -> float:
        """Seconds of the processor that this process and its workers have used so far."""
        return sum(os.times()[:4]) + (_used(self._process.pid) if self._process else 0.0)

    def _begin(self) -> None:
        self._end()
        self._folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tests.hostile.worker", str(self._folder), self._module]
        command.append(str(self._bounds.memory))
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._answers, self._left = queue.Queue(), RESTART
        threading.Thread(target=_pass_on, args=(self._process, self._answers), daemon=True).start()
        if self._answers.get() != b"ready\n":
            raise RuntimeError("the worker does not start")

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    stream.close()
            self._process = None

    def _wait(self, process: subprocess.Popen[bytes]) -> bytes | Answer:
        """The line of an answer, or what is wrong when none comes."""
        begin = moved = time.monotonic()
        used = last = _used(process.pid)
        while True:
            try:
                line = self._answers.get(timeout=0.1)
            except queue.Empty:
                now, work = time.monotonic(), _used(process.pid)
                if work != last or not _asleep(process.pid):
                    last, moved = work, now
                if (
                    now - begin > self._bounds.clock
                    or work - used > self._bounds.processor
                    or now - moved > self._bounds.asleep
                ):
                    return Answer(
                        f"time: ended after {work - used:.0f} s of work, {now - begin:.0f} s in all"
                    )
                continue
            if not line:
                return Answer(f"the process has ended: {process.wait()}")
            return line


def _pass_on(process: subprocess.Popen[bytes], answers: queue.Queue[bytes]) -> None:
    assert process.stdout is not None
    try:
        for line in process.stdout:
            answers.put(line)
    except ValueError:
        return  # closed meanwhile
    answers.put(b"")


def _used(pid: int) -> float:
    """Seconds of the processor that a process has used; 0 where the system does not tell."""
    words = _told(pid)
    return (int(words[11]) + int(words[12])) / float(os.sysconf("SC_CLK_TCK")) if words else 0.0


def _asleep(pid: int) -> bool:
    """Whether a process waits for something that is no disk; False where the system does not tell."""
    return _told(pid)[:1] == ["S"]


def _told(pid: int) -> list[str]:
    """What Linux tells of a process, from its state on (proc_pid_stat(5), the third field)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return []


class Finding(msgspec.Struct, frozen=True):
    """An example that a reader can't stand, as small as it could be made."""

    reader: str
    example: Example
    answer: Answer


def kept(name: str, folder: Path = SEEDS) -> Iterator[Example]:
    """The examples that were found before; they are tried first."""
    for path in sorted((folder / name.replace(" ", "-")).glob("*")):
        if path.suffix == PLACE:
            if (place := path.read_text(encoding="utf-8").strip()) in PLACES:
                yield Example(b"", place)
        else:
            yield Example(path.read_bytes())


def keep(found: Finding, folder: Path) -> Path:
    """Write an example so that it can be laid among the seeds; gives where."""
    content = found.example.place.encode() or found.example.data
    name = blake2b(content, digest_size=6).hexdigest() + (PLACE if found.example.place else "")
    path = folder / found.reader.replace(" ", "-") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def tried(bench: Bench, name: str, several: Sequence[Example]) -> tuple[int, Finding | None]:
    """Read examples up to the first that fails; gives how many were read."""
    for number, example in enumerate(several, 1):
        answer = bench.ask(name, example)
        if answer.problem:
            return number, Finding(name, example, answer)
    return len(several), None


def hunted(
    bench: Bench, name: str, reader: Reader, seed: int, most: int, until: Callable[[], bool] = lambda: False
) -> tuple[int, Finding | None]:
    """Look for an example that fails, at most so many or until it is time; gives how many were read."""
    count = 0
    failed: list[Finding] = []
    enough = 0.0

    @seeded(seed)
    @settings(
        max_examples=most,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        print_blob=False,
        report_multiple_bugs=False,
    )
    @given(examples(reader.seeds(), places=reader.places))
    def look(example: Example) -> None:
        nonlocal count, enough
        known = bool(failed) and example == failed[-1].example
        if not known and (time.monotonic() > enough if failed else until()):
            return
        if not known:
            count += 1
            answer = bench.ask(name, example)
            if not answer.problem:
                return
            enough = enough or time.monotonic() + SHRINKING
            failed.append(Finding(name, example, answer))
        raise FailureError(failed[-1].answer.problem)  # at one place alone: it stands for one fault

    try:
        look()
    except FailureError:
        return count, failed[-1]
    return count, None
