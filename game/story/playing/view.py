"""From a state to what a scene draws: pure, and made anew for every state."""

import msgspec

from game.story.grammar.model import Episode
from game.story.playing.view_builder import ViewBuilder
from game.story.playing.view_model import (
    Banner,
    CardView,
    ChoiceView,
    Figure,
    ItemView,
    MessageView,
    OrderView,
    PhoneView,
    PostView,
    ProfileView,
    ReactionView,
    Ref,
    SettingView,
    Speech,
    StoryView,
    Waiting,
)
from game.story.state import HERO, State

__all__ = [
    "Banner",
    "CardView",
    "ChoiceView",
    "Figure",
    "ItemView",
    "MessageView",
    "OrderView",
    "PhoneView",
    "PostView",
    "ProfileView",
    "ReactionView",
    "Ref",
    "SettingView",
    "Speech",
    "StoryView",
    "Waiting",
    "feed",
    "profile",
    "threads",
    "transcript",
    "view",
    "waiting",
]


def waiting(episode: Episode, state: State) -> Waiting:
    """Say what a state waits for."""
    if state.ended:
        return Waiting("end")
    step = episode.nodes[state.node].steps[state.at]
    if step.WAITS == "delay":
        return Waiting("delay", step.delay_ms())
    if step.WAITS == "order":
        return Waiting("order")
    return Waiting("tap" if step.WAITS == "tap" else "choice")


def view(episode: Episode, state: State) -> StoryView:
    """Give everything that is to be seen of a state."""
    screen = _screen(episode, state)
    return StoryView(
        node=state.node,
        place=screen.place,
        clock=screen.clock,
        stage=tuple(screen.figure(who, expression) for who, expression in screen.stage.items()),
        speech=screen.speech,
        phone=_phone(screen),
        waiting=Waiting("delay") if screen.at_once else waiting(episode, state),
        ask=screen.ask,
        form=screen.form,
        choices=tuple(
            ChoiceView(option.id, option.text, option.kind, option.icon) for option in screen.options
        ),
        acts=state.acts,
        ending=state.ended,
        card=screen.card,
        order=screen.order,
        settings=screen.settings,
    )


def _screen(episode: Episode, state: State) -> ViewBuilder:
    """Draw the log, and then the step that waits."""
    screen = ViewBuilder(episode, state)
    if not state.ended:
        episode.nodes[state.node].steps[state.at].waiting(screen)
    return screen


def _phone(screen: ViewBuilder) -> PhoneView:
    shown = screen.with_ if screen.app in {"chat", "call"} else ""
    return PhoneView(
        app=screen.app,
        with_=shown,
        messages=_with_receipts(screen, tuple(screen.threads.get(shown, ()))),
        typing=screen.typing,
        banner=screen.banner,
        blocked=shown in screen.state.blocked,
        unread=tuple(screen.unread),
        posts=tuple(reversed(screen.feed)),
        unread_posts=screen.unread_posts,
        typing_comment=screen.typing_comment and bool(screen.typing),
    )


def _with_receipts(screen: ViewBuilder, messages: tuple[MessageView, ...]) -> tuple[MessageView, ...]:
    """Tell of each message of the hero how far it has come.

    It is read once somebody else has written, writes or reacts after it; it was only just sent until the
    story has gone on once.
    """
    told: list[MessageView] = []
    answered = screen.typing not in {"", HERO}
    for message in reversed(messages):
        read = answered or any(each.who != HERO for each in message.reactions)
        fresh = message.ref == _last_waited(screen) and not told
        receipt = ("read" if read else "sent" if fresh else "delivered") if message.mine else ""
        told.append(msgspec.structs.replace(message, receipt=receipt))
        answered = read or not message.mine
    return tuple(reversed(told))


def _last_waited(screen: ViewBuilder) -> Ref | None:
    """Give the last step that was waited at: what the player did, or what came, most recently."""
    nodes = screen.episode.nodes
    entries = ((each.node, each.at) for each in reversed(screen.state.log))
    return next((ref for ref in entries if nodes[ref[0]].steps[ref[1]].WAITS), None)


def profile(episode: Episode, who: str) -> ProfileView:
    """Give the profile of somebody of the cast; raise `KeyError` for anybody else."""
    person = episode.cast[who]
    return ProfileView(who, person.name, person.person, person.avatar, person.profile.rows)


def threads(episode: Episode, state: State) -> dict[str, tuple[MessageView, ...]]:
    """Give the messages of every chat by cast id, as the phone shows them; the chats as they began."""
    screen = ViewBuilder(episode, state)
    return {who: _with_receipts(screen, tuple(messages)) for who, messages in screen.threads.items()}


def feed(episode: Episode, state: State) -> tuple[MessageView, ...]:
    """Give all posts in the order in which they came, each followed by its comments."""
    posts = ViewBuilder(episode, state).feed
    return tuple(message for post in posts for message in (post.message, *post.comments))


def transcript(episode: Episode, state: State) -> tuple[MessageView, ...]:
    """Give all messages of all chats, chat after chat, and then what stands in the feed."""
    chats = threads(episode, state).values()
    return (*(message for messages in chats for message in messages), *feed(episode, state))
