"""What lies on one person's phone: chats, what is unread, what was kept. Everybody who is played has one."""

from typing import Any

from msgspec.structs import replace

from game.story.playing.view_model import MessageView, ProofView, ReceiptView, Ref


class OwnPhone:
    """A phone as its owner sees it; a chat is named by whom it is with, and for others the hero is `hero`."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.with_ = ""
        self.threads: dict[str, list[MessageView]] = {}
        self.recent: list[str] = []
        self.unread: list[str] = []
        self.unread_posts = 0
        self.kept: dict[Ref, ProofView] = {}
        self.receipts: list[ReceiptView] = []
        self.blocked: set[str] = set()

    def write(self, thread: str, message: MessageView) -> None:
        """Put something at the end of a chat, which is the newest one then."""
        self.threads.setdefault(thread, []).append(message)
        self.recent = [thread, *(each for each in self.recent if each != thread)]

    def count_unread(self, thread: str) -> None:
        """Remember that there is something new in a chat."""
        if thread not in self.unread:
            self.unread.append(thread)

    def change(self, thread: str, ref: Ref, **values: Any) -> None:  # noqa: ANN401 - those of a message
        """Change what came last of a step in a chat and is still there; it may never have come here."""
        messages = self.threads.get(thread, [])
        for at in reversed(range(len(messages))):
            if messages[at].ref == ref and not messages[at].gone:
                messages[at] = replace(messages[at], **values)
                return
