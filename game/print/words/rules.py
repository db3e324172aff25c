"""The poster with the rules of the lesson; children read it."""

from game.text import Text

TITLE = Text("print.rules.title", "Our rules for this lesson")
RULES = (
    (
        "discuss",
        Text("print.rules.story", "We talk about the people in the story."),
        Text("print.rules.story-more", "Not about ourselves, and not about others in the class."),
    ),
    (
        "lock",
        Text("print.rules.own", "Your own story belongs to you."),
        Text(
            "print.rules.own-more",
            "Nobody has to tell it here. You can always tell an adult you trust, in a quiet place.",
        ),
    ),
    (
        "hand",
        Text("print.rules.pass", "Everybody may pass."),
        Text("print.rules.pass-more", "You don't have to say why."),
    ),
    (
        "heart",
        Text("print.rules.listen", "We listen to each other."),
        Text("print.rules.listen-more", "There are no silly questions. Nobody is laughed at."),
    ),
    (
        "pause",
        Text("print.rules.break", "You may look away or take a break."),
        Text("print.rules.break-more", "At any time. Tell your teacher, or just put your head down."),
    ),
    (
        "tell",
        Text("print.rules.help", "Help is always there."),
        Text("print.rules.help-more", "If something worries you, tell an adult. It is never too late."),
    ),
)
"""Each with its icon, the rule, and what it means."""
