"""The poster with the contacts of a country; children read it."""

from game.text import Text

TITLE = Text("print.contacts.title", "They listen to you")
LEAD = Text(
    "print.contacts.lead",
    "Call or write, also when you are not sure, and also when it was long ago. You have done nothing "
    "wrong by asking.",
)
CALL = Text("print.contacts.call", "Call")
OPEN = Text("print.contacts.open", "Open the page")
NEAR = Text(
    "print.contacts.near",
    "And close to you: an adult you trust, at home or at school. If the first one has no time, go to the "
    "next.",
)
CHECK = Text("print.contacts.check", "For the school: call each number once before you hang this up.")
