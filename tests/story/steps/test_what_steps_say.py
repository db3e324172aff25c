"""What each kind of step says of itself to whoever asks: whom it meets, where it leads, what it raises.

Of the test stories one step of each kind and manner is kept in a file, which `--renew-goldens` writes.
"""

from pathlib import Path

import pytest

from game.story.steps.base import Step
from game.story.steps.chat import Chat
from game.story.steps.notify import Notify
from game.story.steps.phone import Phone
from game.story.steps.react import React
from game.story.steps.types import TYPES_MS, Types
from game.text import Text
from tests.support.small_stories import lost_cat, sound

DATA = Path(__file__).parents[1] / "data"
KEPT = DATA / "steps.txt"
ASKED = (
    *("delay_ms", "speaker", "signs", "press", "by_hand", "form", "right", "builds", "act", "blocks", "acts"),
    *("raises", "may_raise", "clears", "opens", "place", "clock", "comes", "goes", "thread", "writer"),
    *("arrives", "joins", "parts", "ending", "may_be_passed", "leads_away", "always_leads_away", "targets"),
)
CHATS = frozenset({"adi", "ema"})
HI = Text("hi", "Hi")


def said(step: Step) -> dict[str, object]:
    """What a step says of itself, without what it says nothing of."""
    answers = {name: getattr(step, name) for name in ASKED}
    found = {name: answer() if callable(answer) else answer for name, answer in answers.items()}
    found["meets"] = step.meets(CHATS)
    return {
        name: sorted(each) if isinstance(each, frozenset) else each for name, each in found.items() if each
    }


def test_the_steps_of_the_stories_say_what_they_said(request: pytest.FixtureRequest) -> None:
    manners: dict[tuple[str, ...], str] = {}
    lines = set()
    for story in sorted(DATA.glob("*.yaml")):
        for node in sound(story).nodes.values():
            for step in node.steps:
                told = said(step)
                line = f"{step.KIND}: " + "; ".join(f"{name}={each}" for name, each in told.items())
                lines.add(line)
                manners.setdefault((step.KIND, *told), line)
    if request.config.getoption("--renew-goldens"):
        KEPT.write_text("".join(f"{line}\n" for line in sorted(manners.values())), encoding="utf-8")
    assert set(KEPT.read_text(encoding="utf-8").splitlines()) - lines == set()


@pytest.mark.parametrize(
    ("step", "met"),
    [
        (Types(types="ema"), {"ema"}),
        (Types(types="ema", thread="ema"), {"ema"}),
        (Types(types="ema", thread="team"), set()),
        (Chat(chat="ema", text=HI), {"ema"}),
        (Chat(chat="ema", text=HI, thread="ema"), {"ema"}),
        (Chat(chat="ema", text=HI, thread="team"), set()),
        (Chat(chat="hero", text=HI), CHATS),
        (Chat(chat="hero", text=HI, thread="mum"), {"mum"}),
        (React(react="ema", as_="heart"), {"ema"}),
        (React(react="mum", as_="heart"), set()),
        (React(react="ema", as_="heart", thread="ema"), {"ema"}),
        (React(react="ema", as_="heart", thread="adi"), set()),
        (Notify(notify="mum", text=HI), {"mum"}),
        (Phone(phone="call", with_="mum"), {"mum"}),
        (Phone(phone="chat", with_="mum"), set()),
    ],
)
def test_whoever_is_blocked_is_met_where_two_write_or_call(step: Step, met: set[str]) -> None:
    """In a group nobody is met: who is blocked still writes there."""
    assert step.meets(CHATS) == met


@pytest.mark.parametrize(("delay", "ms"), [(None, TYPES_MS), (0.0, 0), (1.5, 1500), (0.0006, 1)])
def test_dots_are_seen_as_long_as_the_author_says(delay: float | None, ms: int) -> None:
    assert Types(types="ema", delay=delay).delay_ms() == ms


@pytest.mark.parametrize(("arranged", "right"), [((), True), (("gate",), False)])
def test_where_nothing_is_to_be_done_by_hand_nothing_can_be_arranged(
    arranged: tuple[str, ...], *, right: bool
) -> None:
    step = Types(types="ema")
    assert (step.allows(arranged), step.fits(arranged)) == (right, right)


def test_a_step_holds_its_fields_and_nothing_else() -> None:
    """Thousands are walked through; what all have in common lies in classes without a place for more."""
    steps = [step for node in lost_cat().nodes.values() for step in node.steps]
    assert steps
    assert not [step for step in steps if hasattr(step, "__dict__")]
