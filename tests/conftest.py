"""Every test runs without a screen, without sound and without a greeting from pygame."""

import os

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    """One option: draw the golden pictures anew."""
    parser.addoption("--renew-goldens", action="store_true", help="draw the golden pictures anew")
