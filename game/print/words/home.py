"""The page for home: what a family can talk about and agree on after the lesson."""

from game.text import Text

TITLE = Text("print.home.title", "A page for home")
LEAD = Text(
    "print.home.lead",
    "Your child's class has played a story. You need not know the game to talk about it.",
)
STORY_ONLY = Text(
    "print.home.story-only", "About people in the story. If your child would rather not, let it be."
)
TALK = Text("print.home.talk", "Talk about the story")
TALK_ABOUT = (
    Text("print.home.ask", "Ask what the story was about, and which ending your child would have chosen."),
    Text("print.home.hard", "“What made it hard for them to tell? What would make it easier in our home?”"),
    Text(
        "print.home.again",
        "If you have the game: play the same story to another ending. Your child chooses, you ask why.",
    ),
    STORY_ONLY,
)
HELPS = Text("print.home.helps", "What helps")
HELPFUL = (
    Text(
        "print.home.promise",
        "Say on a calm day: “If something odd happens online, you can tell me. I won't be angry, and I "
        "won't take your phone away for it.”",
    ),
    Text(
        "print.home.told",
        "If your child tells you something: listen, stay calm, and believe it. It is the person who did it "
        "who is responsible, never the child.",
    ),
    Text(
        "print.home.proof",
        "Keep messages and profiles, and delete nothing. Don't look at private pictures, and don't copy "
        "them or pass them on.",
    ),
)
CLOSES = Text("print.home.closes", "What closes a child's mouth")
CLOSING = (
    # Translators: a sentence that adults had better not say. allow: doubtful-phrase
    Text("print.home.why", "“Why did you do that?”"),
    Text("print.home.sure", "“Are you sure?”"),
    Text("print.home.show", "“Show me.”"),
    Text("print.home.later", "“Later.”"),
    Text("print.home.secret", "“I won't tell anybody.”"),
)
OPENS = Text("print.home.opens", "What you can say instead")
AGREE = Text("print.home.agree", "What we agree on")
# Translators: the first line is said by the child, the second by the adult; each gets a tick by hand.
AGREED = (
    Text("print.home.child", "I can tell you at any time: late, by halves, also if I have broken a rule."),
    Text("print.home.adult", "I listen first. Then I think. Then I say what I will do."),
)
# Translators: labels of lines on which a family writes by hand.
ANOTHER = Text("print.home.another", "Another adult whom we both trust")
REACH = Text("print.home.reach", "How to reach them")
