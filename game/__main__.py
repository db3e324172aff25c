"""`python -m game` is the same as the command `cuvari`."""

import os
import sys


def run() -> int:
    """Do what the words say; gives the exit code."""
    from game.cli import main

    return main()


if __name__ == "__main__":
    try:
        status = run()
    except ImportError:
        if "CUVARI_STARTER" not in os.environ:
            raise
        from bootstrap import call_back  # run.py started this, and puts right what is damaged

        status = call_back(sys.argv[1:])
    sys.exit(status)
