"""*It isn't me*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text(
            "plans.it-isnt-me.aim-1",
            "say why a picture that isn't real hurts all the same, and why nobody has to prove anything",
        ),
        Text(
            "plans.it-isnt-me.aim-2",
            "keep who, when and where, report it, and leave the picture closed",
        ),
        Text(
            "plans.it-isnt-me.aim-3",
            "help somebody who is in such a picture with one small thing, and take back a suspicion "
            "without an excuse",
        ),
    ),
    not_now=Text(
        "plans.it-isnt-me.not-now",
        "Not now if pictures of pupils made with AI went round at this school, or if you suspect it; and "
        "only on a day when the psychologist is at school.",
    ),
    quick=Text(
        "plans.it-isnt-me.quick",
        "Write one sentence for the doors of both schools that helps those who are in the pictures.",
    ),
    easy=(
        EasyLine(
            "classroom", ("nina", "teacher:laughing"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text(
                "plans.it-isnt-me.easy-1",
                "Nina makes a joke with the teacher's voice. She asked him first. He laughs.",
            ),
        ),
        EasyLine(
            "school-corridor", ("grey-tile", "icon/envelope"),
            Text(
                "plans.it-isnt-me.easy-2",
                "Somebody makes pictures of nine pupils with a computer. They aren't real. Nobody "
                "was asked.",
            ),
        ),
        EasyLine(
            "park", ("hero:hurt", "lana"),
            Text(
                "plans.it-isnt-me.easy-3",
                "{hero} is in one of them. It hurts. Lana says: I believe you.",
            ),
        ),
        EasyLine(
            "library", ("librarian", "picture/pencil-card"),
            Text(
                "plans.it-isnt-me.easy-4",
                "Ms Vesna opens the library. Everybody takes one small task.",
            ),
        ),
        EasyLine(
            "library", ("mira", "inspector"),
            Text(
                "plans.it-isnt-me.easy-5",
                "Mira and Maja help. Those who made the pictures are to blame, not {hero}.",
            ),
        ),
        EasyLine(
            "football-pitch", ("ema:happy", "adi:happy"),
            Text("plans.it-isnt-me.easy-6", "Children of two schools hold a net. Nobody falls."),
        ),
    ),
    strands=("reputation", "bullying"),
    domains=("ethics", "rights"),
)  # fmt: skip
