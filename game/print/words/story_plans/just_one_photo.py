"""*Just one photo*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text(
            "plans.just-one-photo.aim-1",
            "tell asking from pressing by what somebody does after a no",
        ),
        Text(
            "plans.just-one-photo.aim-2",
            "say no in a sentence of their own, and why a no needs no reason, also to somebody you love",
        ),
        Text(
            "plans.just-one-photo.aim-3",
            "name one adult and a first sentence for telling, also after something was sent",
        ),
    ),
    not_now=Text(
        "plans.just-one-photo.not-now",
        "Not now if somebody in this class is or was pressured for a private picture, or if you suspect it; "
        "and only on a day when the psychologist is at school.",
    ),
    quick=Text(
        "plans.just-one-photo.quick",
        "Write what somebody answers who has heard a no: one sentence that asks for nothing more.",
    ),
    easy=(
        EasyLine(
            "bus-night", ("hero:happy", "bus-ticket"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text(
                "plans.just-one-photo.easy-1",
                "It is night, on the bus. {hero} and Vanja are in love. Vanja writes.",
            ),
        ),
        EasyLine(
            "bus-night", ("bus-ticket", "icon/envelope"),
            Text(
                "plans.just-one-photo.easy-2",
                "Vanja wants a private picture. That is a question. {hero} may say no.",
            ),
        ),
        EasyLine(
            "bus-night", ("hero:worried", "icon/chat"),
            Text(
                "plans.just-one-photo.easy-3",
                "Vanja asks again and again. That is not a question any more. That is pressure.",
            ),
        ),
        EasyLine(
            "bus-night", ("hero:calm", "caretaker", "librarian"),
            Text(
                "plans.just-one-photo.easy-4",
                "On the bus somebody listens to {hero}. Nobody wants to see a picture.",
            ),
        ),
        EasyLine(
            "counsellor-room", ("mira", "inspector"),
            Text(
                "plans.just-one-photo.easy-5",
                "On Monday Mira and Maja help. Whoever presses is to blame, not {hero}.",
            ),
        ),
        EasyLine(
            "library", ("librarian:happy", "picture/bookmark-triangle"),
            Text(
                "plans.just-one-photo.easy-6",
                "You may love somebody and say no. A good love hears the no.",
            ),
        ),
    ),
    strands=("relationships", "privacy"),
    domains=("health", "rights"),
)  # fmt: skip
