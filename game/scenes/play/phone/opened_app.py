"""What the phone shows while the player looks round on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import msgspec

from game.scenes.play.phone.app_page import page, story_button
from game.scenes.play.phone.chat import Motion, Plan, chat, plan
from game.scenes.play.phone.feed import feed
from game.scenes.play.phone.gallery import gallery, game
from game.scenes.play.phone.home import app_of, home
from game.scenes.play.phone.inbox import inbox
from game.scenes.play.phone.opened import in_its_app, story_in_feed, story_with, up
from game.scenes.play.phone.phone_body import phone
from game.scenes.play.phone.phone_settings import phone_settings
from game.scenes.play.phone.proof import proof
from game.scenes.play.phone.small_apps import music, school
from game.scenes.play.phone.wallpaper import behind_chat, wallpaper
from game.ui.draw.widget import Widget
from game.ui.parts.layout import stack
from game.ui.parts.part import named, places
from game.ui.parts.sizing import fill, sized

if TYPE_CHECKING:
    from game.scenes.play.phone.opened import Looking
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.story.playing.play import Play
    from game.story.playing.view import StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.parts.part import Part


def look_round(context: Context, play: Play, story: StoryView, looking: Looking, here: Parts) -> Widget:
    """The phone with what is open on it; from everywhere one press leads back into the story."""
    if looking.app == "home":
        behind = wallpaper(context, here)
        made = home(context, play.episode, story, here, story_button(context))
        app = Widget("phone.app", here.app, (), (*behind.widgets, made))
        return phone(context, here, story.clock, app, ink=behind.ink)
    if looking.app == "chat":
        return _chat(context, play, story, looking, here)
    if looking.app == "feed":
        return _feed(context, play, story, here)
    inside = _inside(context, play, story, looking)
    title = context.say(app_of(play.episode, looking.app).name)
    whole = page(context, f"looking.{looking.app}", title, inside, up(looking))
    return phone(context, here, story.clock, whole.widget(here.app))


def _inside(  # noqa: PLR0911 - one for each app
    context: Context, play: Play, story: StoryView, looking: Looking
) -> Part:
    match looking.app:
        case "messages":
            return inbox(context, play)
        case "photos":
            return gallery(context, play)
        case "music":
            return music(context, play)
        case "school":
            return school(context, play)
        case "game":
            return game(context, play)
        case "proof":
            return proof(context, story.phone, adults=play.episode.for_adults)
        case "settings":
            return phone_settings(context, play)
        case "home" | "chat" | "feed":
            raise ValueError(f"{looking.app} is no page")
        case _:
            assert_never(looking.app)


def _above(context: Context, here: Parts) -> tuple[Rect, Widget]:
    """What is left of the app area above the button that leads into the story, and the button."""
    button = story_button(context)
    lies = places(stack(fill(named("room")), sized(named("button"), h=button.tall(here.app.w))), here.app)
    return lies["room"], button.widget(lies["button"])


def _chat(context: Context, play: Play, story: StoryView, looking: Looking, here: Parts) -> Widget:
    room, button = _above(context, here)
    seen = story_with(play, story, looking.who)
    plain, context = context, in_its_app(context, seen)
    laid: Plan = plan(context, play.episode, seen, room, in_tray=False)
    app = chat(context, play.episode, seen, laid, Motion())
    behind = behind_chat(context, here, laid.head) if context is plain else ()
    made = msgspec.structs.replace(app, children=(*behind, *app.children, button))
    return phone(context, here, story.clock, made)


def _feed(context: Context, play: Play, story: StoryView, here: Parts) -> Widget:
    room, button = _above(context, here)
    inside = msgspec.structs.replace(here, app=room)
    app = feed(context, play.episode, story_in_feed(story), inside)
    whole = Widget("looking.feed", here.app, (), (app, button))
    return phone(context, here, story.clock, whole)
