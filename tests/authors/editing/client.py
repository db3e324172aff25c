"""An editor that speaks with `cuvari lsp` as real ones do: a process of its own, and bytes over its pipes."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final, Self

ROOT: Final = Path(__file__).resolve().parents[3]
PATIENCE: Final = 60.0
"""Seconds until an answer is missed."""


class Editor:
    """Starts the server, says what an editor says, and keeps what it is told."""

    def __init__(self, *encodings: str) -> None:
        self.cache = TemporaryDirectory()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", "lsp", "--stdio"],
            cwd=ROOT,
            env=os.environ | {"XDG_CACHE_HOME": self.cache.name},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self.told: queue.Queue[dict[str, Any]] = queue.Queue()
        self.number = 0
        self.versions: dict[str, int] = {}
        assert self.process.stdout is not None
        threading.Thread(target=self._hear, args=(self.process.stdout,), daemon=True).start()
        general = {"general": {"positionEncodings": list(encodings)}} if encodings else {}
        self.can = self.ask("initialize", processId=None, rootUri=None, capabilities=general)["capabilities"]
        self.say("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()
        self.cache.cleanup()

    def end(self) -> int:
        """Say goodbye, as the protocol wants it; gives the exit code of the server."""
        self.ask("shutdown")
        self.say("exit")
        return self.process.wait(PATIENCE)

    def say(self, method: str, **given: object) -> None:
        """Tell the server something that it does not answer."""
        self.send({"jsonrpc": "2.0", "method": method, "params": given})

    def send(self, message: dict[str, Any]) -> None:
        """Send a message with its head."""
        body = json.dumps(message).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def ask(self, method: str, **given: object) -> Any:  # noqa: ANN401 - any JSON
        """Ask the server something; gives its result, or raises LookupError with its reason."""
        self.number += 1
        self.send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": given})
        answer = self.answers.get(timeout=PATIENCE)
        assert answer["id"] == self.number
        if "error" in answer:
            raise LookupError(answer["error"]["message"])
        return answer["result"]

    def open(self, path: Path, text: str) -> str:
        """Open a file with this text, whatever lies on the disk; gives its address."""
        uri = path.as_uri()
        self.versions[uri] = 1
        item = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.say("textDocument/didOpen", textDocument=item)
        return uri

    def type(self, uri: str, text: str) -> None:
        """Put another text in the place of the whole."""
        self.versions[uri] += 1
        document = {"uri": uri, "version": self.versions[uri]}
        self.say("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def type_in(self, uri: str, line: int, first: int, last: int, text: str) -> None:
        """Put a text in the place of some letters of a line, counted as editors count."""
        self.versions[uri] += 1
        place = {"start": {"line": line, "character": first}, "end": {"line": line, "character": last}}
        document = {"uri": uri, "version": self.versions[uri]}
        self.say(
            "textDocument/didChange", textDocument=document, contentChanges=[{"range": place, "text": text}]
        )

    def at(self, method: str, uri: str, line: int, unit: int, **given: object) -> Any:  # noqa: ANN401
        """Ask something of a place, counted from 0 as editors count."""
        position = {"line": line, "character": unit}
        return self.ask(f"textDocument/{method}", textDocument={"uri": uri}, position=position, **given)

    def problems(self, uri: str, wanted: str, *, there: bool = True) -> list[dict[str, Any]]:
        """What is told of a file, as soon as a code is among it, or is not any more."""
        end = time.monotonic() + PATIENCE
        while True:
            told = self.told.get(timeout=max(0.1, end - time.monotonic()))
            found: list[dict[str, Any]] = told["diagnostics"]
            if told["uri"] == uri and (wanted in {each["code"] for each in found}) is there:
                return found

    def first_problems(self, uri: str) -> list[dict[str, Any]]:
        """What is told of a file first."""
        while (told := self.told.get(timeout=PATIENCE))["uri"] != uri:
            pass
        found: list[dict[str, Any]] = told["diagnostics"]
        return found

    def _hear(self, pipe: IO[bytes]) -> None:
        while head := pipe.readline():
            length = int(head.partition(b":")[2]) if head.lower().startswith(b"content-length") else 0
            while pipe.readline().strip():
                pass
            message = json.loads(pipe.read(length))
            if message.get("method") == "textDocument/publishDiagnostics":
                self.told.put(message["params"])
            elif "id" in message and "method" not in message:
                self.answers.put(message)
