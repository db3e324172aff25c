"""The back of the page for home: what the story was, and what two people can talk about after it."""

from game.text import Text

ABOUT = Text("print.home-story.about", "What it is about")
AIM = Text("print.home-story.aim", "What it is for")
TALK = Text("print.home-story.talk", "The class talked about this. What do the two of you say?")
NO_RIGHT = Text(
    "print.home-story.no-right", "There is no right answer. Ask, and wait a little longer than you would."
)
SIGNS = Text("print.home-story.signs", "Warning signs in the story")
SENTENCE = Text("print.home-story.sentence", "A sentence that isn't about your child")
TOLD = Text(
    "print.home-story.told",
    "Children hear it word for word, one after another. Whoever hears it anywhere may tell you: at once, "
    "weeks later, or by halves.",
)
LISTENERS = Text("print.home-story.listeners", "Who listens in the story")
WHOM = Text("print.home-story.whom", "“Whom would you tell? And whom if that person has no time?”")
OTHER_SIDE = Text("print.home-story.other-side", "Numbers that help stand on the other side.")
