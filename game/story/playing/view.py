"""From a state to what a scene draws: pure, and made anew for every state."""

from msgspec.structs import replace

from game.story.grammar.model import Episode
from game.story.grammar.phone_content import Photo
from game.story.playing.seen_as import seen_as
from game.story.playing.view_builder import ViewBuilder
from game.story.playing.view_model import (
    Banner,
    CardView,
    ChatRow,
    ChoiceView,
    DossierLineView,
    DossierView,
    FaceView,
    Figure,
    FindView,
    ItemView,
    JarView,
    MessageView,
    OrderView,
    PhoneView,
    PieceView,
    PlaceView,
    PostView,
    ProfileView,
    ProofView,
    PutView,
    ReactionView,
    ReceiptView,
    Ref,
    SettingView,
    ShotView,
    Speech,
    SpotView,
    StoryView,
    TalkView,
    Waiting,
)
from game.story.state import HERO, State, shut
from game.story.steps.option import Option

__all__ = [
    "Banner",
    "CardView",
    "ChatRow",
    "ChoiceView",
    "DossierLineView",
    "DossierView",
    "FaceView",
    "Figure",
    "FindView",
    "ItemView",
    "JarView",
    "MessageView",
    "OrderView",
    "PhoneView",
    "PieceView",
    "PlaceView",
    "PostView",
    "ProfileView",
    "ProofView",
    "PutView",
    "ReactionView",
    "ReceiptView",
    "Ref",
    "SettingView",
    "ShotView",
    "Speech",
    "SpotView",
    "StoryView",
    "TalkView",
    "Waiting",
    "built",
    "chat_with",
    "chats",
    "feed",
    "game_picture",
    "photos",
    "profile",
    "talks",
    "threads",
    "transcript",
    "view",
    "view_of_log",
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
    story = _story(screen, Waiting("delay") if screen.at_once else waiting(episode, state))
    said = state.takes_back
    if said is None or (said.node, said.at) == (state.node, state.at):
        return story
    return replace(story, take_back=episode.nodes[said.node].steps[said.at].back)


def view_of_log(episode: Episode, state: State) -> StoryView:
    """Give what was to be seen when no more than this log had happened; only a tap is awaited."""
    return replace(_story(ViewBuilder(episode, state), Waiting("tap")), held=True)


def _story(screen: ViewBuilder, waiting: Waiting) -> StoryView:
    state = screen.state
    return StoryView(
        node=state.node,
        place=screen.place,
        clock=screen.clock,
        stage=tuple(map(screen.figure, screen.stage.people)),
        speech=seen_as(screen).speech(screen.speech),
        phone=_phone(screen),
        waiting=waiting,
        ask=screen.ask,
        form=screen.form,
        choices=tuple(_choice(screen, option) for option in screen.options),
        tasks=screen.tasks,
        done=tuple(_choice(screen, option) for option in screen.done),
        acts=state.acts,
        ending=state.ended,
        card=screen.card,
        order=screen.boards.order,
        find=screen.boards.find,
        put=screen.boards.put,
        settings=screen.settings,
        press=screen.press,
        open=seen_as(screen).who(screen.open),
        within=screen.within,
        jar=screen.boards.jar,
        dossier=screen.boards.dossier,
        receipt=screen.receipt,
        resting=screen.resting,
        shot=_shot(screen),
        dim=screen.stage.dim,
        cat=screen.stage.cat,
        hamster=screen.stage.hamster,
        role=None if screen.me == HERO else screen.face_of(screen.me),
    )


def _choice(screen: ViewBuilder, option: Option) -> ChoiceView:
    return ChoiceView(option.id, option.text, option.kind, option.icon, screen.face(option), option.line)


def _screen(episode: Episode, state: State) -> ViewBuilder:
    """Draw the log, and then the step that waits."""
    screen = ViewBuilder(episode, state)
    screen.become(episode.nodes[state.node].role)
    if not state.ended:
        episode.nodes[state.node].steps[state.at].waiting(screen)
    return screen


def _shot(screen: ViewBuilder) -> ShotView | None:
    """Give the picture in place of the stage, with the faces that the stage has."""
    stage = screen.stage
    return None if stage.shot == "no" else ShotView(stage.shot, tuple(map(screen.figure, stage.shown)))


def _phone(screen: ViewBuilder) -> PhoneView:
    own, seen = screen.own, seen_as(screen)
    shown = own.with_ if screen.app in {"chat", "call"} else ""
    return PhoneView(
        app=screen.app,
        with_=seen.who(shown),
        messages=seen.messages(_with_receipts(screen, tuple(own.threads.get(shown, ())))),
        typing=seen.who(screen.typing),
        banner=seen.banner(screen.banner),
        blocked=shut(screen.me, shown) in screen.state.blocked,
        unread=tuple(map(seen.who, own.unread)),
        posts=tuple(map(seen.post, reversed(screen.feed))),
        unread_posts=own.unread_posts,
        typing_comment=screen.typing_comment and bool(screen.typing),
        draft=screen.draft,
        proof=tuple(seen.proof(each) for each in own.kept.values()),
        buzzed=screen.buzzed,
        receipts=tuple(own.receipts),
        app_look=screen.episode.cast[shown].app if shown in screen.episode.cast else "",
        members=tuple(map(screen.name, screen.phones.members.get(shown, ()))),
        shut=tuple(
            seen.who(who) for who in screen.episode.cast if shut(screen.me, who) in screen.state.blocked
        ),
    )


def _with_receipts(screen: ViewBuilder, messages: tuple[MessageView, ...]) -> tuple[MessageView, ...]:
    """Tell of each message of the hero how far it has come.

    It is read once somebody else has written, writes or reacts after it; it was only just sent until the
    story has gone on once.
    """
    told: list[MessageView] = []
    answered = screen.typing not in {"", screen.me}
    for message in reversed(messages):
        read = answered or message.old or any(each.who != screen.me for each in message.reactions)
        fresh = message.ref == _last_waited(screen) and not told
        receipt = ("read" if read else "sent" if fresh else "delivered") if message.mine else ""
        told.append(replace(message, receipt=receipt))
        answered = read or not message.mine
    return tuple(reversed(told))


def _last_waited(screen: ViewBuilder) -> Ref | None:
    """Give the last step that was waited at: what the player did, or what came, most recently."""
    nodes = screen.episode.nodes
    entries = ((each.node, each.at) for each in reversed(screen.state.log))
    return next((ref for ref in entries if nodes[ref[0]].steps[ref[1]].WAITS), None)


def chats(episode: Episode, state: State) -> tuple[ChatRow, ...]:
    """Give the chats of the phone in which something was written, the newest first, the old ones last."""
    screen = _screen(episode, state)
    own, seen = screen.own, seen_as(screen)
    _leave_chats(screen)
    names = dict.fromkeys((*own.recent, *own.threads))
    return tuple(
        ChatRow(
            seen.who(who),
            screen.name(who),
            _last(screen, who),
            who in own.unread,
            shut(screen.me, who) in state.blocked,
        )
        for who in names
        if own.threads.get(who)
    )


def _last(screen: ViewBuilder, who: str) -> MessageView | None:
    """Give the last message of a chat that is still there."""
    found = (
        each for each in reversed(screen.own.threads[who]) if each.event in {"", "notice"} and not each.gone
    )
    last = next(found, None)
    return None if last is None else seen_as(screen).message(last)


def _leave_chats(screen: ViewBuilder) -> None:
    """Let go what vanishes in the chats that were read: whoever looks elsewhere has left them."""
    for who in screen.own.threads:
        if who not in screen.own.unread:
            screen.vanish(who)


def chat_with(episode: Episode, state: State, who: str) -> PhoneView:
    """Give the phone as it shows another chat than the story does: nobody types or arrives there now."""
    screen = _screen(episode, state)
    who = seen_as(screen).written(who)
    if not screen.reads(who):
        _leave_chats(screen)
        screen.app, screen.own.with_ = "chat", who
        screen.typing, screen.draft, screen.banner = "", None, None
    return _phone(screen)


def photos(episode: Episode, state: State) -> tuple[Photo, ...]:
    """Give the pictures that lie in the gallery now."""
    every = episode.phone_of(state.node).gallery
    return tuple(photo for photo in every if photo.if_ is None or photo.if_.holds(state.flags))


def built(episode: Episode, state: State, board: str) -> tuple[str, ...]:
    """Give what lies in a picture that was built on: places, each followed by the picture of its piece."""
    for entry in reversed(state.log):
        step = episode.nodes[entry.node].steps[entry.at]
        if entry.order and step.builds == board:
            return step.laid(entry.order)
    return ()


def game_picture(episode: Episode, state: State) -> Photo | None:
    """Give how far one is in the game that is played on the phone."""
    lying = episode.phone_of(state.node).game
    shown = [each for each in lying if each.if_ is None or each.if_.holds(state.flags)]
    return shown[-1] if shown else None


def profile(episode: Episode, who: str, state: State | None = None) -> ProfileView:
    """Give the profile of somebody of the cast, of a group as it is by now; raise `KeyError` for others."""
    person = episode.people[who]
    members = chat_with(episode, state, who).members if state is not None else ()
    return ProfileView(who, person.name, person.person, person.avatar, person.profile.rows, members)


def threads(episode: Episode, state: State) -> dict[str, tuple[MessageView, ...]]:
    """Give what was written in the story in every chat, by cast id; the chats as they began.

    Those of somebody else who was played come after the hero's, as `nina:leo`, if the hero hasn't got them.
    """
    screen, found, known = ViewBuilder(episode, state), {}, set()
    for phone in screen.phones.all.values():
        screen.phones.own = phone
        for who, messages in phone.threads.items():
            written = tuple(each for each in messages if not (each.old or each.event))
            if any(each.ref not in known for each in written):
                found[shut(phone.owner, who)] = _with_receipts(screen, written)
            known |= {each.ref for each in written}
    return found


def feed(episode: Episode, state: State) -> tuple[MessageView, ...]:
    """Give all posts in the order in which they came, each followed by its comments."""
    posts = ViewBuilder(episode, state).feed
    return tuple(message for post in posts for message in (post.message, *post.comments))


def transcript(episode: Episode, state: State) -> tuple[MessageView, ...]:
    """Give all messages of all chats, chat after chat, then what was said, and what stands in the feed."""
    chats = threads(episode, state).values()
    said = (talk.messages for talk in talks(episode, state))
    written = (message for messages in (*chats, *said) for message in messages)
    return (*written, *feed(episode, state))


def talks(episode: Episode, state: State) -> tuple[TalkView, ...]:
    """Give what was said in calls and in places where some of it has a sign or is explained."""
    return tuple(
        TalkView(who, place, tuple(said))
        for (who, place), said in ViewBuilder(episode, state).heard.items()
        if any(message.signs or message.why for message in said)
    )
