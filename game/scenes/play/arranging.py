"""Which room stage, phone and tools have in a moment of a story, and what stands before its people then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.frame import bar
from game.scenes.play import tools as toolbox
from game.scenes.play.boards.dossier_board import dossier_board
from game.scenes.play.boards.jar_board import jar_board
from game.scenes.play.boards.order_board import board
from game.scenes.play.boards.people_board import people_board
from game.scenes.play.boards.reaching import reached_into
from game.scenes.play.held import go_on
from game.scenes.play.making_room import UNDER, WAYS, Before, Shared, abreast, lowest, share
from game.scenes.play.phone.chat import lacking
from game.scenes.play.phone.phone_app import choices_place
from game.scenes.play.phone.phone_body import parts
from game.scenes.play.play_layout import (
    LARGE_TEXT,
    Layout,
    above_card,
    layout,
    tools_room,
    with_choices,
    with_phone,
    without_phone,
)
from game.scenes.play.played import become_card
from game.scenes.play.press_card import press_card
from game.scenes.play.speech import below_bar, choice_panel, speech_box
from game.scenes.play.stage.day import day_card
from game.scenes.play.stage.lying import lies, room_and_place
from game.scenes.play.stage.stage import setting
from game.scenes.play.story_card import story_card
from game.scenes.play.take_back import with_way_back
from game.ui.parts.scrolling import centred_at

if TYPE_CHECKING:
    from game.scenes.play.boards.hands import Hands
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView
    from game.ui.art.scenery import Scenery
    from game.ui.draw.geometry import Rect


def phone_shown(story: StoryView, areas: Layout) -> bool:
    """Whether the phone is in the hand; a form is always filled in on it, and so are its settings.

    A picture to look at or to reach into, steps to be put in order and people to tell take its room, too;
    where stage and phone stand one above the other or text is large, so does a question to talk about.
    """
    taken = story.to_arrange or story.faces or story.jar is not None or story.dossier is not None
    if taken or (story.card is not None and story.card.kind in {"day", "become", "look"}):
        return False
    if story.card is not None and (areas.portrait or areas.text_scale >= LARGE_TEXT):
        return False
    return phone_is_out(story)


def occupied(story: StoryView) -> bool:
    """Whether something is said, shown or asked on the stage."""
    return bool(story.speech or story.choices or story.card or story.to_arrange or story.jar or story.dossier)


def areas_of(context: Context, text_scale: float) -> tuple[toolbox.Fit, Layout]:
    """How the tools stand, and the areas that they leave."""
    view, room = context.viewport, tools_room(context.viewport)
    fit = toolbox.fit_row(context, room.w) if view.portrait else toolbox.fit_column(context, room.h)
    return fit, layout(view, text_scale, fit.size, bar(context, menu=True).rect.right)


def for_people(story: StoryView, areas: Layout) -> Layout:
    """The areas with the stage on which people stand: beside the phone, above a large card, or all of it."""
    if phone_shown(story, areas):
        return areas
    return above_card(areas) if story.on_card else without_phone(areas)


def _chosen_on_stage(story: StoryView) -> bool:
    """Whether the choices stand on the stage."""
    asked = story.card is None and story.waiting.kind == "choice" and not story.faces
    return asked and choices_place(story) == "stage"


def arranged(context: Context, story: StoryView, areas: Layout, hands: Hands) -> tuple[Layout, Shared]:
    """The areas, in portrait with as much of the phone's room as it takes, and the stage as it is shared."""
    wide = (areas if phone_shown(story, areas) else without_phone(areas)).stage
    if story.day and story.card is not None:
        card = become_card if story.card.kind == "become" else day_card
        return areas, Shared(wide, before=card(context, story, story.card, wide))
    if lies(story):
        wide, _ = room_and_place(wide, portrait=areas.portrait)
    before = before_people(context, story, hands, wide, areas.stage)
    before = with_way_back(context, story, before, areas.stage.w, alone=phone_is_out(story))
    if before is None:
        stage = for_people(story, areas).stage
        return areas, Shared(stage, abreast(_setting(story, areas), stage, len(story.stage)))
    if areas.portrait and phone_shown(story, areas):
        areas = _with_room(areas, before, asked=bool(story.choices))
        wide = areas.stage
    people = 0 if story.shot else len(story.stage)
    shared = share(_setting(story, areas), wide, people, before, below_bar(context.look) + 6)
    return areas, _below_stage(story, areas, shared)


def _setting(story: StoryView, areas: Layout) -> Scenery:
    """The ground on which people stand: upright it is as high as their stage."""
    return setting(for_people(story, areas) if areas.portrait else areas)


def _below_stage(story: StoryView, areas: Layout, shared: Shared) -> Shared:
    """In portrait a large card that needs less than the room below the stage stands in the middle of it."""
    card = shared.before
    if card is None or not (areas.portrait and story.on_card) or card.rect.y < areas.phone.y:
        return shared
    return msgspec.structs.replace(shared, before=centred_at(card, areas.phone))


def for_choices(context: Context, episode: Episode, story: StoryView, areas: Layout) -> Layout:
    """The areas, in portrait with as much of the stage's room for the phone as the choices in a chat need."""
    in_chat = bool(story.choices) and choices_place(story) == "chat"
    if not (areas.portrait and in_chat and phone_shown(story, areas)):
        return areas
    here = parts(context.look, areas.phone).app
    more = lacking(context, episode, story, here)
    return with_phone(areas, more) if more else areas


def _with_room(areas: Layout, before: Before, *, asked: bool) -> Layout:
    """The phone gives room to choices so that people stay large, to all else only so that no face is hidden.

    So it does not rise and sink from sentence to sentence.
    """
    stand = WAYS[0] if asked else WAYS[-1]
    if setting(areas).below_faces(areas.stage, stand) - UNDER >= lowest(before):
        return areas
    upper = above_card(areas)
    return with_choices(areas, setting(upper).faces_end(upper.stage, stand), lowest(before), UNDER)


def before_people(  # noqa: PLR0911 - one for each thing that can stand there
    context: Context, story: StoryView, hands: Hands, stage: Rect, beside_phone: Rect
) -> Before | None:
    """What stands before people on a stage so wide: said, shown, to be chosen, or to be put in order."""
    if story.held:
        return go_on(context, story, beside_phone.w)
    if story.press:
        return press_card(context, story, stage.w)
    if story.faces:
        return people_board(context, story, stage.w)
    if story.jar is not None or story.dossier is not None:
        return _board_of_choices(context, story, stage.w)
    if hands.ordering is not None:
        return board(context, story, hands.ordering, stage.w)
    if story.find is not None or story.put is not None:
        return reached_into(context, story, hands.piece, stage.w)
    if story.card is not None:
        return story_card(context, story, story.card, stage.w)
    if _chosen_on_stage(story):
        alone = len(story.stage) <= 1 and not phone_is_out(story) and story.shot is None
        return choice_panel(context, story, stage.w, alone=alone)
    heard_in_call = story.phone.app == "call" and story.speech is not None and story.speech.kind == "say"
    if story.speech is not None and not heard_in_call:
        return speech_box(context, story, story.speech, stage.w, beside_phone.w)
    return None


def _board_of_choices(context: Context, story: StoryView, room: float) -> Before | None:
    """A board on which each choice has a place of its own: a jar or a file."""
    if story.jar is not None:
        return jar_board(context, story, story.jar, room)
    return dossier_board(context, story, story.dossier, room) if story.dossier is not None else None


def phone_is_out(story: StoryView) -> bool:
    """Whether the phone is in the hand, whatever else may take its room."""
    return story.phone.app not in {"down", "off"} or story.form or bool(story.settings) or story.resting
