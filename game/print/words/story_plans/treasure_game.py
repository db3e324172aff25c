"""*The treasure game*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text("plans.treasure-game.aim-1", "tell a surprise from a secret that may never be told"),
        Text("plans.treasure-game.aim-2", "say no, also to somebody who has helped or given something"),
        Text(
            "plans.treasure-game.aim-3",
            "sing the row (stop, keep, report, block, tell), and tell a second adult if one is busy",
        ),
    ),
    not_now=Text(
        "plans.treasure-game.not-now",
        "Not now if a child of this class was talked into a secret by somebody, or if you suspect it.",
    ),
    quick=Text(
        "plans.treasure-game.quick",
        "Write one more verse of the parrot's song: about how to go on when the first adult is busy.",
    ),
    easy=(
        EasyLine(
            "library", ("hero:happy", "picture/treasure-map"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text(
                "plans.treasure-game.easy-1",
                "{hero}, Filip and Nana look for a treasure. They have a map.",
            ),
        ),
        EasyLine(
            "bedroom-day-circus", ("captain", "icon/chat"),
            Text("plans.treasure-game.easy-2", "Captain_K writes. Nobody knows him. First he helps."),
        ),
        EasyLine(
            "bedroom-day-circus", ("captain", "icon/gift"),
            Text("plans.treasure-game.easy-3", "He gives coins. He writes: Tell nobody, ever."),
        ),
        EasyLine(
            "bedroom-evening-circus", ("captain", "icon/who-is-home"),
            Text("plans.treasure-game.easy-4", "He asks: Who is with you? He wants the map."),
        ),
        EasyLine(
            "bedroom-evening-circus", ("hero:worried", "icon/secret"),
            Text("plans.treasure-game.easy-5", "{hero} has a feeling like a stone in the shoe."),
        ),
        EasyLine(
            "kitchen-evening-nana", ("nana", "mum", "librarian"),
            Text("plans.treasure-game.easy-6", "Nana, Mum and Ms Vesna listen. They help."),
        ),
    ),
    strands=("relationships", "privacy"),
    domains=("health", "privacy"),
)  # fmt: skip
