"""A story in easy words, and the picture cards: for those who read with effort or speak little."""

from game.text import Text

TITLE = Text("print.easy.title", "In easy words")
# Translators: a question above six pictures with a word each: pausing, keeping proof, reporting…
CAN = Text("print.easy.can", "What can {hero} do?")
FAULT = Text("print.easy.fault", "It is never the child's fault. You can always tell somebody, later too.")
CARDS = Text("print.easy.cards", "Picture cards")
