"""What is told of the places in which a story plays, for those who don't see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenes.scene import Context

# Translators: each names a place, read aloud where the picture of it is.
PLACES: Final[Mapping[str, Text]] = {
    "bedroom-day": Text("place.bedroom-day", "A bedroom by day"),
    "bedroom-evening": Text("place.bedroom-evening", "A bedroom in the evening"),
    "bedroom-night": Text("place.bedroom-night", "A bedroom at night"),
    "bedroom-day-circus-winter": Text(
        "place.bedroom-day-circus-winter", "A room with a circus tent over the bed, in winter"
    ),
    "bedroom-day-ema": Text("place.bedroom-day-ema", "Ema's room by day"),
    "bedroom-evening-ema": Text("place.bedroom-evening-ema", "Ema's room in the evening"),
    "bedroom-day-river": Text("place.bedroom-day-river", "An attic over the river, by day"),
    "bedroom-evening-river": Text("place.bedroom-evening-river", "An attic over the river, in the evening"),
    "bedroom-night-river": Text("place.bedroom-night-river", "An attic over the river, at night"),
    "bedroom-day-yard": Text("place.bedroom-day-yard", "A room with a view of the school, by day"),
    "bedroom-evening-yard": Text(
        "place.bedroom-evening-yard", "A room with a view of the school, in the evening"
    ),
    "bedroom-night-yard": Text("place.bedroom-night-yard", "A room with a view of the school, at night"),
    "bedroom-day-circus": Text("place.bedroom-day-circus", "A room with a circus tent over the bed, by day"),
    "bedroom-evening-circus": Text(
        "place.bedroom-evening-circus", "A room with a circus tent over the bed, in the evening"
    ),
    "bus": Text("place.bus", "In the bus"),
    "bus-night": Text("place.bus-night", "In the bus at night"),
    "classroom": Text("place.classroom", "A classroom"),
    "counsellor-room": Text("place.counsellor-room", "A calm room for talking"),
    "counsellor-room-winter": Text("place.counsellor-room-winter", "A calm room for talking, in winter"),
    "court-corridor": Text("place.court-corridor", "A corridor of the court"),
    "football-pitch": Text("place.football-pitch", "The football pitch"),
    "hallway-evening": Text("place.hallway-evening", "A hallway with four doors, in the evening"),
    "hallway-evening-open": Text(
        "place.hallway-evening-open", "A hallway in the evening, one of its doors open and without a handle"
    ),
    "helpline": Text("place.helpline", "Where the helpline answers"),
    "kitchen-evening": Text("place.kitchen-evening", "A kitchen in the evening"),
    "kitchen-evening-ema": Text("place.kitchen-evening-ema", "Ema's kitchen in the evening"),
    "kitchen-evening-nana": Text("place.kitchen-evening-nana", "Nana's kitchen in the evening"),
    "kitchen-evening-nana-winter": Text(
        "place.kitchen-evening-nana-winter", "Nana's kitchen on a winter evening"
    ),
    "kitchen-night-yard": Text("place.kitchen-night-yard", "A kitchen at night, bread in the oven"),
    "library": Text("place.library", "A library"),
    "library-winter": Text("place.library-winter", "A library in winter"),
    "living-room-night": Text("place.living-room-night", "A living room at night"),
    "living-room-night-off": Text(
        "place.living-room-night-off", "A living room at night, the television off"
    ),
    "park": Text("place.park", "A park"),
    "police-office": Text("place.police-office", "An office of the police"),
    "police-office-winter": Text("place.police-office-winter", "An office of the police, in winter"),
    "school-corridor": Text("place.school-corridor", "The school corridor"),
    "school-corridor-winter": Text("place.school-corridor-winter", "The school corridor in winter"),
    "schoolyard": Text("place.schoolyard", "The school yard"),
    "schoolyard-winter": Text("place.schoolyard-winter", "The school yard in winter"),
    "sports-hall": Text("place.sports-hall", "The sports hall"),
    "square": Text("place.square", "The market square"),
    "street": Text("place.street", "A street"),
}


def place_told(context: Context, place: str) -> str:
    """What is told of a place; nothing of one that nobody named."""
    text = PLACES.get(place)
    return context.say(text) if text is not None else ""
