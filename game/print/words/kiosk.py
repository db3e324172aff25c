"""The card for the staff of a kiosk: how to open the menu, and what to do when something is wrong."""

from game.text import Text

TITLE = Text("print.kiosk.title", "Card for the staff of the stand")
KEEP = Text("print.kiosk.keep", "Keep this card where visitors don't see it. The PIN doesn't belong on it.")
OPEN = Text("print.kiosk.open", "To open the staff menu")
CORNERS = Text(
    "print.kiosk.corners", "Hold two opposite corners of the screen with a finger each, for five seconds."
)
ONE_FINGER = Text(
    "print.kiosk.one-finger",
    "With a mouse, or where the screen feels only one finger: hold one corner for five seconds, then the "
    "opposite one for as long.",
)
PIN = Text(
    "print.kiosk.pin",
    "Enter the PIN of six digits. The keys change places each time. "
    "After five wrong tries the screen waits for a minute.",
)
MENU = Text("print.kiosk.menu", "What the menu can do")
CAN = (
    ("info", Text("print.kiosk.counted", "See how many stories were begun and played to an ending")),
    ("language", Text("print.kiosk.languages", "Choose which languages are offered")),
    ("sound-on", Text("print.kiosk.loudness", "Make it softer or louder")),
    (
        "hand",
        Text("print.kiosk.clean", "Lock the screen for a minute, to clean it with a soft, hardly damp cloth"),
    ),
    ("save", Text("print.kiosk.stick", "Take an update from a USB stick, and the counters onto it")),
    ("key", Text("print.kiosk.new-pin", "Set a new PIN")),
    ("leave", Text("print.kiosk.close", "Close the kiosk")),
)
"""Each with its icon, as on the screen."""
WRONG = Text("print.kiosk.wrong", "When something is wrong")
HELP = (
    (
        Text("print.kiosk.safe", "The screen shows a calm picture and asks for staff."),
        Text("print.kiosk.safe-do", "Hold a finger on the picture for five seconds: the game tries again."),
    ),
    (
        Text("print.kiosk.stuck", "Nothing moves any more."),
        Text("print.kiosk.stuck-do", "Wait a quarter of a minute: the game starts again by itself."),
    ),
    (
        Text("print.kiosk.black", "The screen stays black."),
        Text(
            "print.kiosk.black-do",
            "Switch the power off, wait for ten seconds, and switch it on. What was counted stays.",
        ),
    ),
    (
        Text("print.kiosk.child", "A child looks worried, or tells you that something has happened."),
        Text(
            "print.kiosk.child-do",
            "Listen, and say that it was right to tell. Don't ask for details, don't promise secrecy. "
            "The numbers to call stand under “Help” on the screen.",
        ),
    ),
)
"""What is seen, and what to do."""
CALL = Text("print.kiosk.call", "Who looks after this kiosk:")
