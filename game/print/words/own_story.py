"""The pages for a class that writes its own story: two lessons, who stays out of it, a map to fill in."""

from typing import Final

import msgspec

from game.text import Text


class Box(msgspec.Struct, frozen=True):
    """A place of the map: where it lies and how large it is in millimetres, what it asks, and its kind."""

    x: float
    y: float
    width: float
    height: float
    ask: Text
    kind: str = "plain"
    lines: int = 2


TITLE = Text("print.own.title", "Our own story")
LEAD = Text(
    "print.own.lead",
    "In two lessons a class writes a small story that the game can play, and makes a film of it: without a "
    "face, and without a name that belongs to anybody.",
)
HAVES = (
    Text(
        "print.own.have-story",
        "One story that the class has played. Theirs begins with its people and rooms.",
    ),
    Text(
        "print.own.have-maps",
        "The map of our story (the third page), one for every four pupils, and pencils.",
    ),
    Text("print.own.have-card", "For you: the card “If a child tells you”. Read it before."),
    Text("print.own.have-computer", "For the second lesson: one computer with a projector is enough."),
)
FIRST = Text("print.own.first", "First lesson: on paper")
SECOND = Text("print.own.second", "Second lesson: write, check, film")
# Translators: minutes, and what happens in them.
ON_PAPER = (
    (
        5,
        Text("print.own.paper-rules", "The rules"),
        Text(
            "print.own.paper-rules-do",
            "Those of the poster, and one more: nobody in our story is real, and nothing in it happened "
            "here.",
        ),
    ),
    (
        10,
        Text("print.own.paper-about", "What it is about"),
        Text(
            "print.own.paper-about-do",
            "In groups of four: what could worry somebody of your age online? You name the people of the "
            "story; it happens to one of them, and not to us.",
        ),
    ),
    (
        20,
        Text("print.own.paper-map", "The map"),
        Text(
            "print.own.paper-map-do",
            "Each group fills its map in pencil, from 1 to 7. In place 3 stand answers that somebody would "
            "really give. In place 7 stands a whole first sentence.",
        ),
    ),
    (
        10,
        Text("print.own.paper-read", "Read aloud"),
        Text(
            "print.own.paper-read-do",
            "Two voices read each map. By raised hands the class takes one, or puts two together. You "
            "collect all.",
        ),
    ),
)
AT_COMPUTER = (
    (
        5,
        Text("print.own.type-begin", "See it change"),
        Text(
            "print.own.type-begin-do",
            "The preview is on the wall. Change one sentence of the file, save, and see it there.",
        ),
    ),
    (
        20,
        Text("print.own.type-places", "Place by place"),
        Text(
            "print.own.type-places-do",
            "The file has the seven places of the map, with their numbers. Whoever types hands on after "
            "each sentence; the others read aloud what it becomes.",
        ),
    ),
    (
        10,
        Text("print.own.type-check", "Check and explore"),
        Text(
            "print.own.type-check-do",
            "Read aloud what the check says, and mend it. Where it asks about a name: is somebody called "
            "so here? Then it goes. If nobody is, write it into the list of invented names at the head of "
            "the file.",
        ),
    ),
    (
        10,
        Text("print.own.type-film", "Play and film"),
        Text(
            "print.own.type-film-do",
            "The class plays to two endings. Then the game makes the film, alone: it takes some minutes.",
        ),
    ),
)
BETWEEN = Text("print.own.between", "Between the two lessons")
# Translators: {story} and {id} stand for what is typed in the lines below.
BETWEEN_DO = Text(
    "print.own.between-do",
    "Read every map the same day: for names, for places, and for what may have happened to somebody. Then "
    "begin the file. {story} is the story that you played, {id} a name for yours in small letters.",
)
COMMANDS: Final = (
    "python3 run.py new {id} --from {story} --lang {language}",
    "python3 run.py preview {id}",
    "python3 run.py check --draft scenarios/our-stories",
    "python3 run.py explore --draft {id}",
    "python3 run.py film {id} --lang {language} -o {id}.webm",
)
"""What is typed, in the order of the lessons."""
NOBODY_REAL = Text("print.own.nobody", "Nobody real is in it")
OUT = (
    (
        Text("print.own.out-names", "Names."),
        Text(
            "print.own.out-names-more",
            "From the cast of the story, or found together. No nickname, no initials, no class, no school. "
            "Look at the register, too: nobody in the school is called so.",
        ),
    ),
    (
        Text("print.own.out-places", "Places."),
        Text(
            "print.own.out-places-more",
            "Rooms of the game. No street, club, playground or shop that can be found.",
        ),
    ),
    (
        Text("print.own.out-pictures", "Pictures."),
        Text(
            "print.own.out-pictures-more",
            "Those of the game alone. No photo, no screenshot of a real chat, no voice.",
        ),
    ),
    (
        Text("print.own.out-events", "What happened."),
        Text(
            "print.own.out-events-more",
            "Nothing that happened to somebody here, and not “a little changed” either: whoever was there "
            "knows it. If you know of such a thing in this class, begin from another story.",
        ),
    ),
    (
        Text("print.own.out-kinds", "Who does harm."),
        Text(
            "print.own.out-kinds-more",
            "One person of the story, who is responsible. Never a people, a faith, a look or a class next "
            "door.",
        ),
    ),
)
REAL = Text("print.own.real", "When a child writes or says something real")
REAL_DO = (
    Text(
        "print.own.real-stop",
        "Ask nothing in front of the others, and let it be neither read aloud nor typed. Say calmly: "
        "“Thank you for telling me. The two of us will talk in a moment.”",
    ),
    Text(
        "print.own.real-card",
        "Then as on the card “If a child tells you”: listen, believe, ask nothing that leads, promise no "
        "secrecy, write down the child's words, pass it on the same day.",
    ),
    Text(
        "print.own.real-map",
        "A map can be a way of telling. Such a map you keep, and it is in no vote; no reason is given to "
        "the class.",
    ),
)
HELPS = Text("print.own.helps", "What the check sees, and what it doesn't")
HELPS_DO = (
    Text(
        "print.own.helps-yes",
        "It sees names that nobody of our cast has, words that blame, slips of the pen, forms for girls "
        "and boys. It proves that from every moment telling leads to a good ending.",
    ),
    Text(
        "print.own.helps-no",
        "It does not know who is real, and what has happened. That is for you: read the whole story once, "
        "alone.",
    ),
)
FESTIVAL = Text("print.own.festival", "If your school takes part in a festival or a campaign")
FESTIVAL_DO = (
    Text(
        "print.own.festival-ask",
        "Its organisers say what they take, how long it may be and until when: ask them before you begin.",
    ),
    Text(
        "print.own.festival-give",
        "Before anybody else sees it, somebody who works with children reads it. Hand in the film and the "
        "file of the story, signed “a class” and with no pupil's name.",
    ),
)
MAP = Text("print.own.map", "The map of our story")
MAP_RULE = Text(
    "print.own.map-rule",
    "In pencil. Nobody in it is real: no name, no place and no event that we know. Numbers are those of "
    "the file.",
)
BOXES = (
    Box(0, 0, 84, 29, Text("print.own.box-where", "1 Where are we, and how was it until now?")),
    Box(96, 0, 84, 29, Text("print.own.box-who", "2 Who writes, and what about?")),
    Box(
        30,
        41,
        120,
        37,
        Text("print.own.box-decision", "3 The decision: answers that somebody would really give"),
        "decision",
        3,
    ),
    Box(0, 90, 84, 29, Text("print.own.box-push", "4 What do they want, and how do they push?")),
    Box(96, 90, 84, 29, Text("print.own.box-friend", "A friend is asked. What does the friend say?")),
    Box(0, 131, 84, 29, Text("print.own.box-no", "5 “No.” What helps now?")),
    Box(96, 131, 84, 29, Text("print.own.box-sent", "6 It was sent. How does it get better?")),
    Box(46, 172, 88, 25, Text("print.own.box-tell", "7 Telling: who listens? The first sentence:"), "tell"),
    Box(0, 209, 42, 26, Text("print.own.box-open", "Open ending"), "open"),
    Box(46, 209, 42, 26, Text("print.own.box-told", "Good ending: told in time"), "good"),
    Box(92, 209, 42, 26, Text("print.own.box-late", "Good ending: told later"), "good"),
    Box(138, 209, 42, 26, Text("print.own.box-hard", "Hard ending: who is responsible?"), "hard"),
)
"""The map: its places, from the beginning to the endings."""
ARROWS: Final = (
    "M84 14.5H96", "M138 29V41", "M60 78V90", "M120 78V90", "M96 104.5H84", "M30 119V131",
    "M66 119C66 126 120 124 120 131", "M21 160V209", "M65 160V172", "M115 160V172", "M159 160V209",
    "M67 197V209", "M113 197V209",
)  # fmt: skip
"""The ways between them, as paths of SVG in millimetres."""
