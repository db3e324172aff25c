"""What the pages of an evening for parents and of a lesson for staff share."""

from game.text import Text

# Translators: head of a column: what lies on the table, hangs on the wall or is on the screen meanwhile.
SHOWN = Text("print.meeting.shown", "What is seen")
GAME_SHORT = Text("print.meeting.game-short", "The game: {story}, 15 minutes")
# Translators: above a few lines of a story that two people read aloud; {story} is its title.
SCENE = Text("print.meeting.scene", "A scene from “{story}”, for two who read aloud")
ASK = Text("print.meeting.ask", "Then ask")
AFTER = Text("print.meeting.after", "Afterwards")
RESTS = Text("print.meeting.rests", "What is said of children, and where it was read")
