"""What is told of people in a picture: their names, and how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.state import HERO
from game.text import Text

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import Figure

# Translators: how a person looks; of a girl or boy, a woman or man.
EXPRESSIONS = {
    "calm": Text("face.calm", "calm"),
    "happy": Text("face.happy", "happy"),
    "thinking": Text("face.thinking", "thinking"),
    "worried": Text("face.worried", "worried"),
    "hurt": Text("face.hurt", "hurt"),
    "brave": Text("face.brave", "brave"),
    "surprised": Text("face.surprised", "surprised"),
    "laughing": Text("face.laughing", "laughing"),
}


def name_of(context: Context, episode: Episode, figure: Figure) -> Text | str:
    """The name of the hero, or of somebody of the cast."""
    return (context.me or "") if figure.who == HERO else episode.people[figure.who].name


def expression_of(context: Context, figure: Figure) -> str:
    """How somebody looks, in a word."""
    return context.say(EXPRESSIONS.get(figure.expression or "calm", EXPRESSIONS["calm"]))
