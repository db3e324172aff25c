"""*The chain*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text("plans.the-chain.aim-1", "leave a private picture closed, pass nothing on, and say why"),
        Text(
            "plans.the-chain.aim-2",
            "tell a joke from something that the person in it can't laugh about",
        ),
        Text(
            "plans.the-chain.aim-3",
            "take one step from looking on to helping: go over, write, or fetch an adult",
        ),
    ),
    not_now=Text(
        "plans.the-chain.not-now",
        "Not now if a picture went round in this school: a show of hands about it is a second "
        "humiliation, and whoever passed it on sits there, too.",
    ),
    quick=Text(
        "plans.the-chain.quick",
        "Write three short sentences with which somebody in a class chat can stop a chain.",
    ),
    easy=(
        EasyLine(
            "bedroom-day", ("hero:happy", "picture/triangle-cake"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text("plans.the-chain.easy-1", "The class has a chat. They plan a cake for their teacher."),
        ),
        EasyLine(
            "school-corridor", ("petar", "icon/envelope"),
            Text(
                "plans.the-chain.easy-2",
                "Petar sends a private picture of Nina. It belongs to Nina alone.",
            ),
        ),
        EasyLine(
            "school-corridor", ("petar", "icon/chat"),
            Text("plans.the-chain.easy-3", "Petar writes: Pass it on. Many look and say nothing."),
        ),
        EasyLine(
            "schoolyard", ("nina:hurt",),
            Text("plans.the-chain.easy-4", "Nina is sad. Nobody stands beside her."),
        ),
        EasyLine(
            "schoolyard", ("hero:brave", "nina:calm"),
            Text("plans.the-chain.easy-5", "{hero} doesn't pass it on. {hero} goes to Nina."),
        ),
        EasyLine(
            "counsellor-room", ("teacher", "mira"),
            Text("plans.the-chain.easy-6", "Mr Kovač and Mira listen. They help the whole class."),
        ),
    ),
    strands=("relationships", "reputation", "bullying"),
    domains=("ethics", "rights"),
)  # fmt: skip
