"""`python -m game` is the same as the command `cuvari`."""

import os
import sys
from pathlib import Path


def run() -> int:
    """Do what the words say; gives the exit code."""
    from game.cli import main

    return main()


def explained() -> bool:
    """Tell what is gone of a build, if anything is: then no other word of a fault is needed."""
    try:
        from game.config.system_language import likely_code, system_name
        from game.edges.damage import explain
    except ImportError:
        return False  # what would tell it is gone itself: the fault is told as it was

    return explain(Path(__file__).parents[1], likely_code(system_name(os.environ)))


if __name__ == "__main__":
    try:
        status = run()
    except Exception as problem:
        if isinstance(problem, ImportError) and "CUVARI_STARTER" in os.environ:
            from bootstrap import call_back  # run.py started this, and puts right what is damaged

            status = call_back(sys.argv[1:])
        elif explained():
            status = 1
        else:
            raise
    sys.exit(status)
