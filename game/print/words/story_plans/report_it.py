"""*Report it*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text(
            "plans.report-it.aim-1",
            "keep who, when and where, report, and go on asking when an app does nothing",
        ),
        Text(
            "plans.report-it.aim-2",
            "tell fears about telling (the phone, trouble) from what really happens then",
        ),
        Text(
            "plans.report-it.aim-3",
            "stand by somebody who is mocked, and ask first what that person wants",
        ),
    ),
    not_now=Text(
        "plans.report-it.not-now",
        "Not now if there is, or this year was, a fake profile of somebody in this class.",
    ),
    quick=Text(
        "plans.report-it.quick",
        "Write a report in three lines: who, when, where. No picture in it, and no insult.",
    ),
    easy=(
        EasyLine(
            "bedroom-day-ema", ("ema:hurt", "icon/profile"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text("plans.report-it.easy-1", "A profile has Ema's name and picture. But it isn't Ema."),
        ),
        EasyLine(
            "bedroom-day-ema", ("ema:worried", "icon/threat"),
            Text("plans.report-it.easy-2", "The profile makes fun of Ema. Then it threatens her."),
        ),
        EasyLine(
            "bedroom-evening-ema", ("ema:worried", "picture/phone-lying"),
            Text("plans.report-it.easy-3", "Ema is afraid. She thinks: They will take my phone away."),
        ),
        EasyLine(
            "schoolyard", ("hero:calm", "ema:calm"),
            Text("plans.report-it.easy-4", "{hero} asks Ema what she wants. Ema isn't alone any more."),
        ),
        EasyLine(
            "counsellor-room", ("mira", "dad"),
            Text("plans.report-it.easy-5", "The app does nothing. Mira and Dad listen and help."),
        ),
        EasyLine(
            "police-office", ("inspector", "ema:calm"),
            Text("plans.report-it.easy-6", "Maja from the police asks calmly. Ema is in no trouble."),
        ),
    ),
    strands=("bullying", "reputation"),
    domains=("ethics", "privacy"),
)  # fmt: skip
