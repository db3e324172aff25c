"""*The best seat on the bus*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text(
            "plans.the-best-seat.aim-1",
            "tell praise and presents that everybody may know of from those that are to stay a secret",
        ),
        Text(
            "plans.the-best-seat.aim-2",
            "say why small odd things count when they lie in a row, and why nobody needs proof to tell",
        ),
        Text(
            "plans.the-best-seat.aim-3",
            "name two adults and a first sentence for telling about somebody whom everybody likes",
        ),
    ),
    not_now=Text(
        "plans.the-best-seat.not-now",
        "Not now if an adult whom this class knows comes or came too close to a child, or if you suspect "
        "it; and only on a day when the psychologist is at school.",
    ),
    quick=Text(
        "plans.the-best-seat.quick",
        "Write one rule for a team that keeps everybody safe and accuses nobody.",
    ),
    easy=(
        EasyLine(
            "bus", ("hero:happy", "whistle"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text(
                "plans.the-best-seat.easy-1",
                "Igor is a coach. Everybody likes him. He gives {hero} the best seat.",
            ),
        ),
        EasyLine(
            "sports-hall", ("whistle", "icon/gift"),
            Text("plans.the-best-seat.easy-2", "Igor has a present. He says: Goran mustn't know."),
        ),
        EasyLine(
            "bus", ("hero:thinking", "icon/chat"),
            Text(
                "plans.the-best-seat.easy-3",
                "Igor writes to {hero} alone. He says: You are more grown-up than the others.",
            ),
        ),
        EasyLine(
            "football-pitch", ("hero:worried", "picture/pebble-2"),
            Text(
                "plans.the-best-seat.easy-4",
                "Each thing is small. {hero} keeps a pebble for each. It gets a row.",
            ),
        ),
        EasyLine(
            "sports-hall", ("coach", "hero:calm"),
            Text(
                "plans.the-best-seat.easy-5",
                "Goran is the head coach. He listens and wants no proof. He helps that same day.",
            ),
        ),
        EasyLine(
            "bus", ("hero:happy", "adi:happy"),
            Text(
                "plans.the-best-seat.easy-6",
                "{hero} sits beside Adi now. Igor is to blame, not {hero}.",
            ),
        ),
    ),
    strands=("relationships",),
    domains=("health", "rights"),
)  # fmt: skip
