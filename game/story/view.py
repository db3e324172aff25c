"""From a state to what a scene draws: pure, and made anew for every state."""

from game.story.model import Episode
from game.story.screen import Screen
from game.story.state import State
from game.story.view_model import (
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
    Ref,
    Speech,
    StoryView,
    Waiting,
)

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
    "Ref",
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
        tools_used=tuple(screen.tools_used),
        acts=state.acts,
        ending=state.ended,
        card=screen.card,
        order=screen.order,
    )


def _screen(episode: Episode, state: State) -> Screen:
    """Draw the log, and then the step that waits."""
    screen = Screen(episode, state)
    if not state.ended:
        episode.nodes[state.node].steps[state.at].waiting(screen)
    return screen


def _phone(screen: Screen) -> PhoneView:
    shown = screen.with_ if screen.app in {"chat", "call"} else ""
    return PhoneView(
        app=screen.app,
        with_=shown,
        messages=tuple(screen.threads.get(shown, ())),
        typing=screen.typing,
        banner=screen.banner,
        blocked=shown in screen.blocked,
        unread=tuple(screen.unread),
        posts=tuple(reversed(screen.feed)),
        unread_posts=screen.unread_posts,
        typing_comment=screen.typing_comment and bool(screen.typing),
    )


def profile(episode: Episode, who: str) -> ProfileView:
    """Give the profile of somebody of the cast; raise `KeyError` for anybody else."""
    person = episode.cast[who]
    return ProfileView(who, person.name, person.person, person.avatar, person.profile.rows)


def threads(episode: Episode, state: State) -> dict[str, tuple[MessageView, ...]]:
    """Give the messages of every chat by cast id, in the order in which the chats began."""
    return {who: tuple(messages) for who, messages in Screen(episode, state).threads.items()}


def feed(episode: Episode, state: State) -> tuple[MessageView, ...]:
    """Give all posts in the order in which they came, each followed by its comments."""
    posts = Screen(episode, state).feed
    return tuple(message for post in posts for message in (post.message, *post.comments))


def transcript(episode: Episode, state: State) -> tuple[MessageView, ...]:
    """Give all messages of all chats, chat after chat, and then what stands in the feed."""
    chats = threads(episode, state).values()
    return (*(message for messages in chats for message in messages), *feed(episode, state))
