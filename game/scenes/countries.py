"""The countries whose help numbers the game knows, by their ISO 3166 code, in the order of the choice."""

from game.text import Text

COUNTRIES = {
    "BA": Text("country.ba", "Bosnia and Herzegovina"),
    "RS": Text("country.rs", "Serbia"),
    "HR": Text("country.hr", "Croatia"),
    "ME": Text("country.me", "Montenegro"),
}
