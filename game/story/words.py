"""The closed lists of words of the grammar; each is explained in docs/episode-grammar.md."""

from typing import Final, Literal, TypeAlias, get_args

Tool: TypeAlias = Literal["pause", "save", "report", "block", "leave", "tell"]
Act: TypeAlias = Literal["pause", "refuse", "save", "report", "block", "leave", "tell", "support"]
App: TypeAlias = Literal["lock", "home", "chat", "feed", "call", "off"]
Gender: TypeAlias = Literal["m", "f"]
Offender: TypeAlias = Literal["stranger", "peer", "partner", "known-adult", "gang", "none"]
EndingKind: TypeAlias = Literal["good", "open", "hard"]
Confidence: TypeAlias = Literal["high", "medium", "low"]
Wait: TypeAlias = Literal["", "tap", "delay", "choice", "order"]
"""What a step waits for; most wait for nothing."""

TOOLS: Final[tuple[str, ...]] = get_args(Tool)
ACTS: Final[tuple[str, ...]] = get_args(Act)
