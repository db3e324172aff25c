"""What the pages of an evening for parents and of a lesson for staff share."""

from game.text import Text

# Translators: head of a column: what lies on the table, hangs on the wall or is on the screen meanwhile.
SHOWN = Text("print.meeting.shown", "What is seen")
# Translators: {story} is the title of a story for adults; in the game it is behind a door of its own.
GAME = Text("print.meeting.game", "The game: {story}, behind the door for adults")
HAVE_GAME = Text(
    "print.meeting.have-game", "Computer, projector, sound. Play the story through once beforehand."
)
# Translators: above a few lines of a story that two people read aloud; {story} is its title.
SCENE = Text("print.meeting.scene", "A scene from “{story}”, for two who read aloud")
ASK = Text("print.meeting.ask", "Then ask")
AFTER = Text("print.meeting.after", "Afterwards")
RESTS = Text("print.meeting.rests", "What is said of children, and where it was read")
