"""The first question of a new computer, put to a teacher: in which country the school is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.scenes.before.language import Language
from game.text import Text

if TYPE_CHECKING:
    from game.scenes.scene import Context

WHERE = Text("lesson.where", "In which country is the school?")
WHY = Text("lesson.where-why", "The numbers for help on the slides and the pages are those of this country.")


class SchoolCountry(Language):
    """Asks for the language only where it is not known: who gave it with the command is not asked again."""

    ASKS: ClassVar[tuple[Text, Text]] = (WHERE, WHY)

    def __init__(self, argument: str, context: Context) -> None:
        """At the first start, one question after the other."""
        super().__init__(argument, context)
        if self.first_start and context.world.settings.language is not None:
            self.step = "country"
