"""*The new door handle*, as its plan and its easy page tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text(
            "plans.the-door-handle.aim-1",
            "tell worry from control by whom somebody asks, how often, and what for",
        ),
        Text(
            "plans.the-door-handle.aim-2",
            "write a note to somebody who says that all is fine: what they see, and nothing about what to do",
        ),
        Text(
            "plans.the-door-handle.aim-3",
            "say what of such a story is theirs to tell, and name one adult and a first sentence for it",
        ),
    ),
    not_now=Text(
        "plans.the-door-handle.not-now",
        "Not now if somebody in this class lives with violence or control at home, or if you suspect it; "
        "and only on a day when the psychologist is at school.",
    ),
    quick=Text(
        "plans.the-door-handle.quick",
        "Take a love scene that everybody knows, leave out the music, "
        "and write in two sentences what one sees then.",
    ),
    easy=(
        EasyLine(
            "kitchen-evening", ("hero:happy", "sara:laughing"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text(
                "plans.the-door-handle.easy-1",
                "{hero} and Sara eat cornflakes. Sara is 19. Dino is with her.",
            ),
        ),
        EasyLine(
            "bedroom-evening", ("hero:thinking", "icon/chat"),
            Text(
                "plans.the-door-handle.easy-2",
                "Dino writes: {hero}, where is Sara? Who is with her? It is a secret.",
            ),
        ),
        EasyLine(
            "bedroom-evening", ("sara:worried", "icon/door-closed"),
            Text(
                "plans.the-door-handle.easy-3",
                "Sara locks her door now. Dino always wants to know where she is. That is control.",
            ),
        ),
        EasyLine(
            "bedroom-evening", ("hero:calm", "picture/pencil-card"),
            Text(
                "plans.the-door-handle.easy-4",
                "{hero} writes a note: I am here. Sara decides what she does.",
            ),
        ),
        EasyLine(
            "living-room-night", ("dad:calm", "mum:calm"),
            Text(
                "plans.the-door-handle.easy-5",
                "{hero} tells Dad what Dino writes. Dad turns round. Mum calls people who know how to help.",
            ),
        ),
        EasyLine(
            "kitchen-evening", ("hero:happy", "sara:calm"),
            Text(
                "plans.the-door-handle.easy-6",
                "Sara opens the door. She is not alone. Dino is to blame, nobody else.",
            ),
        ),
    ),
    strands=("relationships", "privacy"),
    domains=("health", "rights"),
    for_home=False,
)  # fmt: skip
