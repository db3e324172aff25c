"""The process in which examples are read: with little memory, and nothing outside that it may change or call.

It takes a line of JSON for each example from its input and answers with a line on its output; whoever started
it ends it when an example takes too long.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
import time
from importlib import import_module
from pathlib import Path
from traceback import format_exception
from typing import TYPE_CHECKING, Any, Final

import msgspec

from tests.hostile.material import Example, put

if TYPE_CHECKING:
    from tests.hostile.reader import Reader

WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES: Final = {
    "os.chmod": (0,),
    "os.chown": (0,),
    "os.link": (1,),
    "os.mkdir": (0,),
    "os.remove": (0,),
    "os.rename": (0, 1),
    "os.rmdir": (0,),
    "os.symlink": (1,),
    "os.truncate": (0,),
    "os.utime": (0,),
    "shutil.rmtree": (0,),
}
"""The events of the interpreter that tell of a change, and which of their values are the paths changed."""
CALLS: Final = frozenset(
    {
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.fork",
        "socket.connect",
        "socket.bind",
        "socket.getaddrinfo",
    }
)


class Ask(msgspec.Struct, frozen=True):
    """An example for a reader, by its name."""

    reader: str
    example: Example


class Answer(msgspec.Struct, frozen=True):
    """What became of it: `problem` is "" where it was read or refused as documented."""

    problem: str
    trace: str = ""
    seconds: float = 0.0


class Outside(BaseException):
    """A reader does something outside of its folder; a reader that catches everything must not catch this."""


class Watch:
    """Looks at what the interpreter tells of files, programs and connections."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where a reader may write."""
        self.folder = os.path.realpath(folder)
        self.told: list[str] = []
        self.on = False

    def hear(self, event: str, args: tuple[Any, ...]) -> None:
        """Take one event of the interpreter."""
        if not self.on:
            return
        if event in CALLS:
            self._tell(event, "")
        elif event == "open" and isinstance(args[2], int) and args[2] & WRITING:
            self._look(event, args[0])
        elif event in CHANGES:
            for index in CHANGES[event]:
                self._look(event, args[index])

    def _look(self, event: str, path: object) -> None:
        if not isinstance(path, str | bytes | os.PathLike):
            return  # of what is open already
        where = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - no link may be followed
        real = os.path.join(os.path.realpath(os.path.dirname(where)), os.path.basename(where))  # noqa: PTH118, PTH119, PTH120
        if not real.startswith(self.folder) and real != os.devnull:
            self._tell(event, real)

    def _tell(self, event: str, path: str) -> None:
        self.told.append(f"{event} {path}".strip())
        raise Outside(f"{event} {path}")


def read(reader: Reader, example: Example, case: Path, watch: Watch, memory: int) -> Answer:
    """Read one example in a folder that is made for it, with so many bytes at most for the whole process."""
    shutil.rmtree(case, ignore_errors=True)
    case.mkdir(parents=True)
    reader.around(case)
    target = case / reader.file
    if target.exists():
        target.unlink()
    put(example, target)
    problem = trace = ""
    begin = time.process_time()
    watch.told.clear()
    watch.on = True
    try:
        reader.read(case)
    except reader.refusals:
        pass
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told
        problem = f"{type(error).__name__}: {str(error)[:300]}"
        trace = "".join(format_exception(error)[-12:])[-4000:]
    finally:
        watch.on = False
    if watch.told:
        problem = f"outside its folder: {watch.told[0]}"
    if not problem and _peak() > memory:
        problem = f"memory: {(_peak() - memory) >> 20} MiB too much"
    return Answer(problem, trace, time.process_time() - begin)


def _peak() -> int:
    """The most memory that this process ever had, in bytes; 0 where the system does not tell.

    `getrusage` would begin with what the process that started this one had.
    """
    if sys.platform != "linux":
        return 0
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return 1024 * int(status.partition("VmHWM:")[2].split()[0])


def _limit(memory: int) -> None:
    """Let no allocation go far beyond the bound: the computer must not suffer from an example."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + 2 * memory
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(folder: Path, module: str, memory: int) -> None:
    """Answer until the input ends; `module` holds `READERS`."""
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nothing, stream)
    sys.dont_write_bytecode = True
    os.environ["PATH"] = ""  # no dictionary is asked
    logging.disable()
    readers: dict[str, Reader] = import_module(module).READERS
    for reader in readers.values():
        reader.prepare()
    watch = Watch(folder)
    sys.addaudithook(watch.hear)
    os.chdir(folder)
    _limit(memory)
    memory += _peak()
    answers.write(b"ready\n")
    answers.flush()
    for line in sys.stdin.buffer:
        ask = msgspec.json.decode(line, type=Ask)
        answer = read(readers[ask.reader], ask.example, folder / "case", watch, memory)
        answers.write(msgspec.json.encode(answer) + b"\n")
        answers.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
