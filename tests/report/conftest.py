"""What the tests of reports share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.presses import shared_press

if TYPE_CHECKING:
    from game.print.sheets import Press
    from game.story.grammar.questionnaire import Survey


@pytest.fixture(scope="module")
def press() -> Press:
    return shared_press()


@pytest.fixture(scope="module")
def surveys(press: Press) -> dict[str, Survey]:
    return {survey.band: survey for survey in press.surveys}
