"""The cards A to G, with which a class votes and answers."""

from game.text import Text

TITLE = Text("print.cards.title", "Cards for voting")
CUT = Text("print.cards.cut", "Cut along the lines")
USE = Text("print.cards.use", "Hold up one card, or none")
