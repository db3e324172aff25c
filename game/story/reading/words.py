"""The closed lists of words of the grammar; each is explained in docs/episode-grammar.md."""

from typing import Final, Literal, TypeAlias, get_args

Tool: TypeAlias = Literal["pause", "save", "report", "block", "leave", "tell"]
Act: TypeAlias = Literal["pause", "refuse", "save", "report", "block", "leave", "tell", "support"]
App: TypeAlias = Literal["lock", "home", "chat", "feed", "call", "down", "off"]
"""What the phone shows; `down` lies on its face on the table, `off` is put away."""
OwnLanguage: TypeAlias = Literal["en", "bs", "hr", "sr", "sr_Latn", "sr_BA", "sr_Latn_BA"]
"""In which language an episode is written: those of the game, by their codes."""
ENGLISH: Final = "en"
"""In which the game's own episodes are written."""
Pose: TypeAlias = Literal[
    "",
    "rest",
    "phone",
    "phone-down",
    "standing",
    "away",
    "armchair",
    "apple",
    "dough",
    "towel",
    "aid-out",
    "headset",
]
"""How somebody stands on the stage; "" as it comes of itself."""
Shot: TypeAlias = Literal[
    "no",
    "close",
    "near",
    "hands",
    "circle",
    "window",
    "listening",
    "floor",
    "bench",
    "face-down",
    "door",
    "door-dark",
    "school-door",
    "flour-bag",
    "two-phones",
    "four-oclock",
    "lit-windows",
    "goal-net",
    "bridge-walk",
    "other-side",
    "three-notes",
    "car-keys",
    "front-seat",
    "subs-bench",
    "jar-on-desk",
    "stamp-down",
    "letterboxes",
    "nana-calls",
    "marble-ring",
    "last-row",
    "fogged-window",
    "last-stop",
    "both-sides",
    "car-below",
    "match-off",
    "towel-curtain",
    "gym-bag",
    "five-chairs",
    "table-still",
    "red-line",
    "seven-slips",
    "court-bench",
]
"""The composed pictures that take the place of the stage for a while; `no` gives it back."""
Sky: TypeAlias = Literal["", "night-road", "winter-morning"]
"""What the card of a day lies on; "" is the morning over the town."""
Cat: TypeAlias = Literal["no", "asleep", "typing", "homework", "sitting"]
"""What the cat does; `no` where it is somewhere else."""
Hamster: TypeAlias = Literal["no"]
"""What the hamster does: `no` where it is somewhere else."""
AppLook: TypeAlias = Literal["", "dark"]
"""How the app of a chat looks: as the phone's own, or as another one."""
Triangle: TypeAlias = Literal[
    "",
    "flat",
    "ema",
    "river",
    "yard",
    "circus",
    "nana",
    "mira",
    "classroom",
    "library",
    "pitch",
    "police",
    "helpline",
]
"""The doors of the town on which a paper triangle can hang, on the album's map; "" for none."""
Gender: TypeAlias = Literal["m", "f"]
OffenderKind: TypeAlias = Literal["stranger", "peer", "partner", "known-adult", "gang", "none"]
EndingKind: TypeAlias = Literal["good", "open", "hard"]
Confidence: TypeAlias = Literal["high", "medium", "low"]
Reaction: TypeAlias = Literal["heart", "laugh", "thumb", "wow", "sad", "hug"]
"""The small pictures with which somebody answers a message: `react-…` of the art kit."""
Privacy: TypeAlias = Literal["audience", "messages", "location", "online"]
"""What the settings of the phone are about: who sees posts, who can write, who sees where and when one is."""
Audience: TypeAlias = Literal["everyone", "friends", "nobody"]
Side: TypeAlias = Literal["left", "right"]
"""Where one of two sits, before the screen."""
Wait: TypeAlias = Literal["", "tap", "delay", "choice", "order"]
"""What a step waits for; most wait for nothing."""

ENOUGH: Final = "enough"
"""The id of the choice that goes on from tasks of which enough are done."""

PRIVACY: Final[tuple[Privacy, ...]] = get_args(Privacy)
SKIES: Final[tuple[str, ...]] = tuple(name for name in get_args(Sky) if name)
AUDIENCES: Final[tuple[Audience, ...]] = get_args(Audience)
SHOWN_IN: Final[dict[Shot, int]] = {
    "no": 0,
    "close": 1,
    "near": 1,
    "hands": 1,
    "circle": 1,
    "window": 2,
    "listening": 2,
    "floor": 2,
    "bench": 2,
    "face-down": 0,
    "door": 0,
    "door-dark": 0,
    "school-door": 0,
    "flour-bag": 0,
    "two-phones": 2,
    "four-oclock": 2,
    "lit-windows": 0,
    "goal-net": 0,
    "bridge-walk": 1,
    "other-side": 1,
    "three-notes": 0,
    "car-keys": 2,
    "front-seat": 0,
    "subs-bench": 1,
    "jar-on-desk": 2,
    "stamp-down": 2,
    "letterboxes": 1,
    "nana-calls": 2,
    "marble-ring": 1,
    "last-row": 2,
    "fogged-window": 0,
    "last-stop": 2,
    "both-sides": 2,
    "car-below": 0,
    "match-off": 2,
    "towel-curtain": 0,
    "gym-bag": 0,
    "five-chairs": 1,
    "table-still": 0,
    "red-line": 0,
    "seven-slips": 0,
    "court-bench": 2,
}
"""How many people each shot shows."""
TOOLS: Final[tuple[str, ...]] = get_args(Tool)
ACTS: Final[tuple[str, ...]] = get_args(Act)

MOST_COUNTED: Final = 9
"""How far is counted: every number is a state that is explored, and nobody remembers more of them."""


def counted_flags(what: str) -> tuple[str, ...]:
    """Give the flags of what is counted, that of the first one first."""
    return tuple(f"{what}-{number}" for number in range(1, MOST_COUNTED + 1))
