"""*Pay or else*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text(
            "plans.pay-or-else.aim-1",
            "say what stops blackmail with a picture: send nothing more, pay nothing, keep words and "
            "account",
        ),
        Text(
            "plans.pay-or-else.aim-2",
            "name one person to wake at night and a first sentence, also after something was sent or "
            "paid",
        ),
        Text(
            "plans.pay-or-else.aim-3",
            "say to a friend who is blackmailed: you aren't to blame, and I'm staying with you",
        ),
    ),
    not_now=Text(
        "plans.pay-or-else.not-now",
        "Not now if somebody at this school is or was blackmailed with a picture, or if you suspect it; "
        "and only on a day when the psychologist is at school.",
    ),
    quick=Text(
        "plans.pay-or-else.quick",
        "Write what a good friend writes first, who has got something and hasn't opened it.",
    ),
    easy=(
        EasyLine(
            "bedroom-night-yard", ("hero:worried", "icon/threat"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text(
                "plans.pay-or-else.easy-1",
                "It is night. {hero} is awake. Somebody threatens with a picture.",
            ),
        ),
        EasyLine(
            "bedroom-night-yard", ("blue-hour", "icon/envelope"),
            Text("plans.pay-or-else.easy-2", "They want money. They write: You have ten minutes."),
        ),
        EasyLine(
            "kitchen-night-yard", ("hero:thinking", "picture/pencil-card"),
            Text(
                "plans.pay-or-else.easy-3",
                "{hero} writes a list of small right things. Ten minutes are over.",
            ),
        ),
        EasyLine(
            "kitchen-night-yard", ("caretaker", "picture/bread"),
            Text(
                "plans.pay-or-else.easy-4",
                "Zlatko bakes bread at four. He listens. He stays until it is light.",
            ),
        ),
        EasyLine(
            "counsellor-room", ("mira", "inspector"),
            Text(
                "plans.pay-or-else.easy-5",
                "In the morning Mira and Maja help. Those who threaten are to blame, not {hero}.",
            ),
        ),
        EasyLine(
            "schoolyard", ("hero:calm", "picture/bread"),
            Text("plans.pay-or-else.easy-6", "It gets easier. There is warm bread for everybody."),
        ),
    ),
    strands=("relationships", "privacy"),
    domains=("health", "rights"),
)  # fmt: skip
