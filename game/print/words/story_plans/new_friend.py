"""*A new friend*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text("plans.new-friend.aim-1", "name three warning signs in a chat, and say what each is for"),
        Text("plans.new-friend.aim-2", "say no in one sentence, or leave a question without an answer"),
        Text(
            "plans.new-friend.aim-3",
            "name two adults and a first sentence for telling, also after something was sent",
        ),
    ),
    not_now=Text(
        "plans.new-friend.not-now",
        "Not now if somebody online has pushed a child of this class for secrets or pictures, or if you "
        "suspect it.",
    ),
    quick=Text(
        "plans.new-friend.quick",
        "Find two messages of leo_x that don't fit together, and write what he wants with each.",
    ),
    easy=(
        EasyLine(
            "bedroom-day", ("hero:happy", "picture/castle-king"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text(
                "plans.new-friend.easy-1",
                "{hero}, Ema and Adi play a game. They are building a castle.",
            ),
        ),
        EasyLine(
            "bedroom-day", ("leo_x", "picture/goose"),
            Text("plans.new-friend.easy-2", "Somebody new joins in: leo_x. He is funny. He has a goose."),
        ),
        EasyLine(
            "bedroom-evening", ("leo_x", "icon/gift"),
            Text("plans.new-friend.easy-3", "leo_x gives a big present. He writes: Tell nobody."),
        ),
        EasyLine(
            "bedroom-evening", ("leo_x", "icon/who-is-home"),
            Text("plans.new-friend.easy-4", "leo_x asks: Who is at home? He wants to go to another app."),
        ),
        EasyLine(
            "bedroom-night", ("hero:worried", "icon/photo-camera"),
            Text("plans.new-friend.easy-5", "leo_x wants a picture. {hero} has an odd feeling inside."),
        ),
        EasyLine(
            "kitchen-evening", ("mum", "sara", "mira"),
            Text("plans.new-friend.easy-6", "Ema got the same words. Mum, Sara and Mira listen."),
        ),
    ),
    strands=("relationships", "privacy"),
    domains=("health", "privacy"),
)  # fmt: skip
