"""*Live*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text(
            "plans.live.aim-1",
            "choose who is watching before a show begins, and ask an adult to look, too",
        ),
        Text("plans.live.aim-2", "end a show in the middle of a sentence, without a reason and a goodbye"),
        Text(
            "plans.live.aim-3",
            "say why nothing is owed for a present, and tell somebody about a viewer who asks about "
            "the child",
        ),
    ),
    not_now=Text(
        "plans.live.not-now",
        "Not now if a child of this class was pressed by somebody in a live show, or if you suspect it.",
    ),
    quick=Text(
        "plans.live.quick",
        "Invent a fourth number for Admiral, and draw five tickets for it: one for each who may watch.",
    ),
    easy=(
        EasyLine(
            "bedroom-day-circus-winter", ("hero:happy", "picture/goldfish"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text("plans.live.easy-1", "{hero} has a goldfish. The fish has a show. It is live."),
        ),
        EasyLine(
            "bedroom-day-circus-winter", ("red-seat", "icon/gift"),
            Text("plans.live.easy-2", "Many people watch. One sends stars. Nobody knows him."),
        ),
        EasyLine(
            "bedroom-day-circus-winter", ("red-seat", "icon/school"),
            Text("plans.live.easy-3", "He asks about the window and about the school."),
        ),
        EasyLine(
            "bedroom-day-circus-winter", ("hero:worried", "icon/photo-camera"),
            Text("plans.live.easy-4", "He writes: I've paid. Show me the room. It feels odd."),
        ),
        EasyLine(
            "kitchen-evening", ("hero:calm", "nana", "mum-circus"),
            Text("plans.live.easy-5", "The curtain falls. Nana and Mum listen. They help."),
        ),
        EasyLine(
            "bedroom-day-circus-winter", ("hero:happy", "icon/eye"),
            Text("plans.live.easy-6", "Now {hero} chooses who watches. The fish bows."),
        ),
    ),
    strands=("privacy", "relationships"),
    domains=("privacy", "health"),
)  # fmt: skip
