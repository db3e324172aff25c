"""What each kind of step says of itself to whoever asks: whom it meets, where it leads, what it raises.

Of the test stories one step of each kind and manner is kept in a file, which `--renew-goldens` writes; and in
another what is said of each kind of text to who translates, checks or hears it.
"""

from pathlib import Path

import pytest

from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition
from game.story.reading.texts_read import Reading
from game.story.steps.base import Leads, Step
from game.story.steps.chat import Chat
from game.story.steps.choose import Choose
from game.story.steps.dossier import Dossier, DossierEntry
from game.story.steps.draft import Draft
from game.story.steps.find import Find, Spot
from game.story.steps.if_ import If
from game.story.steps.notify import Notify
from game.story.steps.option import Option
from game.story.steps.phone import Phone
from game.story.steps.put import Put, PutPiece, PutPlace
from game.story.steps.react import React
from game.story.steps.tasks import Tasks
from game.story.steps.types import TYPES_MS, Types
from game.text import Text
from tests.support.small_stories import lost_cat, sound

DATA = Path(__file__).parents[1] / "data"
KEPT = DATA / "steps.txt"
KEPT_OF_TEXTS = DATA / "step_texts.txt"
ASKED = (
    *("delay_ms", "speaker", "signs", "press", "by_hand", "form", "right", "builds", "act", "blocks", "acts"),
    *("raises", "may_raise", "clears", "opens", "place", "clock", "comes", "goes", "thread", "writer"),
    *("arrives", "joins", "parts", "ending", "may_be_passed", "leads_away", "always_leads_away", "targets"),
)
CHATS = frozenset({"adi", "ema"})
HI = Text("hi", "Hi")
SPOTS = tuple(Spot(at=at, name=HI, text=HI, clue=True) for at in ("gate", "roof"))
FIND = Find(find="castle", spots=SPOTS)
PUT = Put(
    put="castle",
    pieces=tuple(PutPiece(id=id_, picture="castle-roof", text=HI) for id_ in "ab"),
    places=tuple(PutPlace(at=at, text=HI) for at in ("gate", "roof")),
)
TASKS = Tasks(tasks=(Option(id="feed", do=HI, goto="barn"),), enough=1, on=HI, goto="gate")
LINES = tuple(DossierEntry(id=id_, text=HI, flag=f"no-{id_}", other=HI) for id_ in ("hour", "owner"))
DOSSIER = Dossier(dossier=LINES, on=HI)


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


def test_the_texts_of_the_stories_are_what_they_were(request: pytest.FixtureRequest) -> None:
    """Who speaks each, what its translators have to know, how long it may be, and who hears it where."""
    lines = set()
    for story in sorted(DATA.glob("*.yaml")):
        for step in (step for node in sound(story).nodes.values() for step in node.steps):
            for text in step.texts():
                told = {name: getattr(text, name) for name in text.__struct_fields__ if name != "text"}
                said_of_it = "; ".join(f"{name}={each}" for name, each in told.items() if each)
                lines.add(f"{step.KIND}: {said_of_it}")
    if request.config.getoption("--renew-goldens"):
        KEPT_OF_TEXTS.write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")
    assert set(KEPT_OF_TEXTS.read_text(encoding="utf-8").splitlines()) - lines == set()


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


@pytest.mark.parametrize(
    ("step", "named"),
    [
        (FIND, [("spot", "castle/gate"), ("spot", "castle/roof")]),
        (PUT, [("spot", "castle/gate"), ("spot", "castle/roof")]),
        (TASKS, [("flag", "task-feed"), ("condition", "task-feed")]),
        (DOSSIER, [("condition", "no-hour"), ("condition", "no-owner")]),
    ],
)
def test_a_step_names_the_spots_and_flags_that_it_is_about(step: Step, named: list[tuple[str, str]]) -> None:
    reading = Reading(Report("a.yaml"))
    step.verify(reading)
    assert [(each.kind, each.name) for each in reading.references] == named
    assert reading.report.problems == []


@pytest.mark.parametrize(
    ("step", "held"),
    [
        (Types(types="ema"), True),
        (Draft(draft=HI), True),
        (Chat(chat="hero", text=HI), True),
        (Chat(chat="ema", text=HI), False),
        (Choose(choose=(), form=True), True),
        (Choose(choose=()), False),
    ],
)
def test_the_phone_is_in_hand_to_write_to_see_who_types_and_at_a_form(step: Step, *, held: bool) -> None:
    assert step.held is held


def test_a_condition_is_known_on_the_first_of_two_ways_alone() -> None:
    tired = Condition(frozenset({"tired"}))
    assert list(If(if_=tired, goto="rest", else_="dance").ways()) == [Leads("rest", tired), Leads("dance")]


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
