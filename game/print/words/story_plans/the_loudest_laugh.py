"""*The loudest laugh*, as its plan, its easy page and its page for home tell it."""

from typing import Final

from game.print.words.story_plan import EasyLine, StoryPlan
from game.text import Text

PLAN: Final = StoryPlan(
    aims=(
        # Translators: this and the two below go on after “After the lesson pupils can …”.
        Text(
            "plans.the-loudest-laugh.aim-1",
            "name small changes in somebody's day that may be told before anything is certain",
        ),
        Text(
            "plans.the-loudest-laugh.aim-2",
            "say why a secret by which somebody gets hurt may be told, and whom to tell when the first "
            "adult doesn't hear it",
        ),
        Text(
            "plans.the-loudest-laugh.aim-3",
            "tell a friend that one has told, and say that neither the friend nor the friend's mother is "
            "to blame",
        ),
    ),
    not_now=Text(
        "plans.the-loudest-laugh.not-now",
        "Not now if you know or suspect that a child of this class isn't safe at home; and only on a day "
        "when the psychologist is at school. Nobody's home is spoken of, only Filip's.",
    ),
    quick=Text(
        "plans.the-loudest-laugh.quick",
        "Draw a panel in which somebody stands at the door, so that the house knows.",
    ),
    easy=(
        EasyLine(
            "schoolyard-winter", ("hero:happy", "filip:laughing"),
            # Translators: this and the lines below are for those who read with effort: short words, one
            # thought a sentence, the present tense. {hero} stands where no other case of it is needed.
            Text(
                "plans.the-loudest-laugh.easy-1",
                "Filip is funny. He can do every sound. {hero} laughs.",
            ),
        ),
        EasyLine(
            "schoolyard-winter", ("filip:worried", "picture/lunch-second"),
            Text(
                "plans.the-loudest-laugh.easy-2",
                "The next day Filip eats little. A door bangs, and he is frightened.",
            ),
        ),
        EasyLine(
            "library", ("filip:thinking", "picture/captain-tiptoe"),
            Text(
                "plans.the-loudest-laugh.easy-3",
                "Filip draws a comic. In its house nobody may make a sound.",
            ),
        ),
        EasyLine(
            "library", ("filip:hurt", "hero:worried"),
            Text(
                "plans.the-loudest-laugh.easy-4",
                "Filip says: You mustn't tell. It is a heavy secret.",
            ),
        ),
        EasyLine(
            "library", ("librarian", "hero:calm"),
            Text(
                "plans.the-loudest-laugh.easy-5",
                "Ms Vesna listens to {hero}. She says: I believe you. She gets help.",
            ),
        ),
        EasyLine(
            "schoolyard", ("hero:calm", "filip:happy"),
            Text(
                "plans.the-loudest-laugh.easy-6",
                "Somebody helps Filip and his mum. They are not to blame.",
            ),
        ),
    ),
    strands=(),
    domains=("health", "rights"),
    for_home=False,
)  # fmt: skip
