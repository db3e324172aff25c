"""The pupil's own plan: a card to fill in by hand, and to keep."""

from game.text import Text

TITLE = Text("print.safety.title", "My plan")
OWN = Text("print.safety.own", "This card is yours. Nobody collects it, and you need not show it to anybody.")
STEPS = Text("print.safety.steps", "When something online feels odd")
ORDER = Text("print.safety.order", "Any order is fine. You can begin with telling.")
PEOPLE = Text("print.safety.people", "Two adults I can tell")
CALM = Text("print.safety.calm", "Something that calms me down")
NUMBERS = Text("print.safety.numbers", "Numbers that help")
DANGER = Text("print.safety.danger", "In danger right now")
FAULT = Text("print.safety.fault", "It is not your fault, and it is never too late to tell.")
