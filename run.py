#!/usr/bin/env python3
"""Play the game, or test it: `python3 run.py`, `python3 run.py test`, or any words of the command `cuvari`.

Any Python can read this file, so that one too old is told so; the work is in the folder bootstrap.
"""

import os
import sys

OLDEST = (3, 11)
NEWEST = (3, 14)


def start(words):  # noqa: ANN001, ANN201 - Python 2 reads no annotations
    # type: (list[str]) -> int
    """Return the exit status of the game, or of a sentence that says why this Python cannot start it."""
    version = sys.version_info[:2]
    if not OLDEST <= version <= NEWEST:
        sentence = (
            "This game needs Python %d.%d to %d.%d and this is Python %d.%d: "
            "install Python 3.13 from python.org, then start it with `python3.13 run.py` "
            "(on Windows: `py -3.13 run.py`).\n"
        )
        sys.stderr.write(sentence % (OLDEST + NEWEST + version))
        return 1
    here = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - Python 2 has no pathlib
    if here not in sys.path:  # PYTHONSAFEPATH keeps it out
        sys.path.insert(0, here)
    from bootstrap import main

    return main(words)


if __name__ == "__main__":
    status = start(sys.argv[1:])
    if status and os.name == "nt" and "PROMPT" not in os.environ and sys.stdin and sys.stdin.isatty():
        sys.stderr.write("Press Enter to close this window.\n")  # a double click opened it: let it be read
        sys.stdin.readline()
    sys.exit(status)
