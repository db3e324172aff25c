"""What a plan says of its own story: aims, when not to play it, a task for the quick, easy words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping


class EasyLine(msgspec.Struct, frozen=True):
    """A line of the easy page: a place, who or what is shown in it, and one or two short sentences.

    `shown` are `hero`, figures of the art kit with their expression (`ema:worried`), avatars, pictures
    (`picture/goose`) and icons (`icon/gift`); three at most.
    """

    place: str
    shown: tuple[str, ...]
    text: Text


class StoryPlan(msgspec.Struct, frozen=True):
    """The row of a story: what belongs to its lesson alone.

    `strands` and `domains` name what of the two frameworks of `curriculum` it is about; no strand where a
    story has hardly a screen in it, for those are all of life online. `for_home` is False where a page for
    home could tell somebody who hurts a child that it was asked about home.
    """

    aims: tuple[Text, ...]
    not_now: Text
    quick: Text
    easy: tuple[EasyLine, ...]
    strands: tuple[str, ...]
    domains: tuple[str, ...]
    for_home: bool = True


# Translators: aims follow “After the lesson pupils can …”: each goes on with what they can do.
# Translators: lines of the easy page are for those who read with effort: short words, one thought a sentence,
# the present tense. {hero} is a name and stands where the sentence needs no other case of it.
STORY_PLANS: Final[Mapping[str, StoryPlan]] = {
    "new-friend": StoryPlan(
        aims=(
            Text("plans.new-friend.aim-1", "name three warning signs in a chat, and say what each is for"),
            Text("plans.new-friend.aim-2", "say no in one sentence, or leave a question without an answer"),
            Text(
                "plans.new-friend.aim-3",
                "name two adults and a first sentence for telling, also after something was sent",
            ),
        ),
        not_now=Text(
            "plans.new-friend.not-now",
            "Not now if somebody online has pushed a child of this class for secrets or pictures, or if you "
            "suspect it.",
        ),
        quick=Text(
            "plans.new-friend.quick",
            "Find two messages of leo_x that don't fit together, and write what he wants with each.",
        ),
        easy=(
            EasyLine(
                "bedroom-day", ("hero:happy", "picture/castle-king"),
                Text(
                    "plans.new-friend.easy-1",
                    "{hero}, Ema and Adi play a game. They are building a castle.",
                ),
            ),
            EasyLine(
                "bedroom-day", ("leo_x", "picture/goose"),
                Text("plans.new-friend.easy-2", "Somebody new joins in: leo_x. He is funny. He has a goose."),
            ),
            EasyLine(
                "bedroom-evening", ("leo_x", "icon/gift"),
                Text("plans.new-friend.easy-3", "leo_x gives a big present. He writes: Tell nobody."),
            ),
            EasyLine(
                "bedroom-evening", ("leo_x", "icon/who-is-home"),
                Text("plans.new-friend.easy-4", "leo_x asks: Who is at home? He wants to go to another app."),
            ),
            EasyLine(
                "bedroom-night", ("hero:worried", "icon/photo-camera"),
                Text("plans.new-friend.easy-5", "leo_x wants a picture. {hero} has an odd feeling inside."),
            ),
            EasyLine(
                "kitchen-evening", ("mum", "sara", "mira"),
                Text("plans.new-friend.easy-6", "Ema got the same words. Mum, Sara and Mira listen."),
            ),
        ),
        strands=("relationships", "privacy"),
        domains=("health", "privacy"),
    ),
    "report-it": StoryPlan(
        aims=(
            Text(
                "plans.report-it.aim-1",
                "keep who, when and where, report, and go on asking when an app does nothing",
            ),
            Text(
                "plans.report-it.aim-2",
                "tell fears about telling (the phone, trouble) from what really happens then",
            ),
            Text(
                "plans.report-it.aim-3",
                "stand by somebody who is mocked, and ask first what that person wants",
            ),
        ),
        not_now=Text(
            "plans.report-it.not-now",
            "Not now if there is, or this year was, a fake profile of somebody in this class.",
        ),
        quick=Text(
            "plans.report-it.quick",
            "Write a report in three lines: who, when, where. No picture in it, and no insult.",
        ),
        easy=(
            EasyLine(
                "bedroom-day-ema", ("ema:hurt", "icon/profile"),
                Text("plans.report-it.easy-1", "A profile has Ema's name and picture. But it isn't Ema."),
            ),
            EasyLine(
                "bedroom-day-ema", ("ema:worried", "icon/threat"),
                Text("plans.report-it.easy-2", "The profile makes fun of Ema. Then it threatens her."),
            ),
            EasyLine(
                "bedroom-evening-ema", ("ema:worried", "picture/phone-lying"),
                Text("plans.report-it.easy-3", "Ema is afraid. She thinks: They will take my phone away."),
            ),
            EasyLine(
                "schoolyard", ("hero:calm", "ema:calm"),
                Text("plans.report-it.easy-4", "{hero} asks Ema what she wants. Ema isn't alone any more."),
            ),
            EasyLine(
                "counsellor-room", ("mira", "dad"),
                Text("plans.report-it.easy-5", "The app does nothing. Mira and Dad listen and help."),
            ),
            EasyLine(
                "police-office", ("inspector", "ema:calm"),
                Text("plans.report-it.easy-6", "Maja from the police asks calmly. Ema is in no trouble."),
            ),
        ),
        strands=("bullying", "reputation"),
        domains=("ethics", "privacy"),
    ),
    "the-chain": StoryPlan(
        aims=(
            Text("plans.the-chain.aim-1", "leave a private picture closed, pass nothing on, and say why"),
            Text(
                "plans.the-chain.aim-2",
                "tell a joke from something that the person in it can't laugh about",
            ),
            Text(
                "plans.the-chain.aim-3",
                "take one step from looking on to helping: go over, write, or fetch an adult",
            ),
        ),
        not_now=Text(
            "plans.the-chain.not-now",
            "Not now if a picture went round in this school: a show of hands about it is a second "
            "humiliation, and whoever passed it on sits there, too.",
        ),
        quick=Text(
            "plans.the-chain.quick",
            "Write three short sentences with which somebody in a class chat can stop a chain.",
        ),
        easy=(
            EasyLine(
                "bedroom-day", ("hero:happy", "picture/triangle-cake"),
                Text("plans.the-chain.easy-1", "The class has a chat. They plan a cake for their teacher."),
            ),
            EasyLine(
                "school-corridor", ("petar", "icon/envelope"),
                Text(
                    "plans.the-chain.easy-2",
                    "Petar sends a private picture of Nina. It belongs to Nina alone.",
                ),
            ),
            EasyLine(
                "school-corridor", ("petar", "icon/chat"),
                Text("plans.the-chain.easy-3", "Petar writes: Pass it on. Many look and say nothing."),
            ),
            EasyLine(
                "schoolyard", ("nina:hurt",),
                Text("plans.the-chain.easy-4", "Nina is sad. Nobody stands beside her."),
            ),
            EasyLine(
                "schoolyard", ("hero:brave", "nina:calm"),
                Text("plans.the-chain.easy-5", "{hero} doesn't pass it on. {hero} goes to Nina."),
            ),
            EasyLine(
                "counsellor-room", ("teacher", "mira"),
                Text("plans.the-chain.easy-6", "Mr Kovač and Mira listen. They help the whole class."),
            ),
        ),
        strands=("relationships", "reputation", "bullying"),
        domains=("ethics", "rights"),
    ),
    "treasure-game": StoryPlan(
        aims=(
            Text("plans.treasure-game.aim-1", "tell a surprise from a secret that may never be told"),
            Text("plans.treasure-game.aim-2", "say no, also to somebody who has helped or given something"),
            Text(
                "plans.treasure-game.aim-3",
                "sing the row (stop, keep, report, block, tell), and tell a second adult if one is busy",
            ),
        ),
        not_now=Text(
            "plans.treasure-game.not-now",
            "Not now if a child of this class was talked into a secret by somebody, or if you suspect it.",
        ),
        quick=Text(
            "plans.treasure-game.quick",
            "Write one more verse of the parrot's song: about how to go on when the first adult is busy.",
        ),
        easy=(
            EasyLine(
                "library", ("hero:happy", "picture/treasure-map"),
                Text(
                    "plans.treasure-game.easy-1",
                    "{hero}, Filip and Nana look for a treasure. They have a map.",
                ),
            ),
            EasyLine(
                "bedroom-day-circus", ("captain", "icon/chat"),
                Text("plans.treasure-game.easy-2", "Captain_K writes. Nobody knows him. First he helps."),
            ),
            EasyLine(
                "bedroom-day-circus", ("captain", "icon/gift"),
                Text("plans.treasure-game.easy-3", "He gives coins. He writes: Tell nobody, ever."),
            ),
            EasyLine(
                "bedroom-evening-circus", ("captain", "icon/who-is-home"),
                Text("plans.treasure-game.easy-4", "He asks: Who is with you? He wants the map."),
            ),
            EasyLine(
                "bedroom-evening-circus", ("hero:worried", "icon/secret"),
                Text("plans.treasure-game.easy-5", "{hero} has a feeling like a stone in the shoe."),
            ),
            EasyLine(
                "kitchen-evening-nana", ("nana", "mum", "librarian"),
                Text("plans.treasure-game.easy-6", "Nana, Mum and Ms Vesna listen. They help."),
            ),
        ),
        strands=("relationships", "privacy"),
        domains=("health", "privacy"),
    ),
    "pay-or-else": StoryPlan(
        aims=(
            Text(
                "plans.pay-or-else.aim-1",
                "say what stops blackmail with a picture: send nothing more, pay nothing, keep words and "
                "account",
            ),
            Text(
                "plans.pay-or-else.aim-2",
                "name one person to wake at night and a first sentence, also after something was sent or "
                "paid",
            ),
            Text(
                "plans.pay-or-else.aim-3",
                "say to a friend who is blackmailed: you aren't to blame, and I'm staying with you",
            ),
        ),
        not_now=Text(
            "plans.pay-or-else.not-now",
            "Not now if somebody at this school is or was blackmailed with a picture, or if you suspect it; "
            "and only on a day when the psychologist is in the house.",
        ),
        quick=Text(
            "plans.pay-or-else.quick",
            "Write what a good friend writes first, who has got something and hasn't opened it.",
        ),
        easy=(
            EasyLine(
                "bedroom-night-yard", ("hero:worried", "icon/threat"),
                Text(
                    "plans.pay-or-else.easy-1",
                    "It is night. {hero} is awake. Somebody threatens with a picture.",
                ),
            ),
            EasyLine(
                "bedroom-night-yard", ("blue-hour", "icon/envelope"),
                Text("plans.pay-or-else.easy-2", "They want money. They write: You have ten minutes."),
            ),
            EasyLine(
                "kitchen-night-yard", ("hero:thinking", "picture/pencil-card"),
                Text(
                    "plans.pay-or-else.easy-3",
                    "{hero} writes a list of small right things. Ten minutes are over.",
                ),
            ),
            EasyLine(
                "kitchen-night-yard", ("caretaker", "picture/bread"),
                Text(
                    "plans.pay-or-else.easy-4",
                    "Zlatko bakes bread at four. He listens. He stays until it is light.",
                ),
            ),
            EasyLine(
                "counsellor-room", ("mira", "inspector"),
                Text(
                    "plans.pay-or-else.easy-5",
                    "In the morning Mira and Maja help. Those who threaten are to blame, not {hero}.",
                ),
            ),
            EasyLine(
                "schoolyard", ("hero:calm", "picture/bread"),
                Text("plans.pay-or-else.easy-6", "It gets easier. There is warm bread for everybody."),
            ),
        ),
        strands=("relationships", "privacy"),
        domains=("health", "rights"),
    ),
    "it-isnt-me": StoryPlan(
        aims=(
            Text(
                "plans.it-isnt-me.aim-1",
                "say why a picture that isn't real hurts all the same, and why nobody has to prove anything",
            ),
            Text(
                "plans.it-isnt-me.aim-2",
                "keep who, when and where, report it, and leave the picture closed",
            ),
            Text(
                "plans.it-isnt-me.aim-3",
                "help somebody who is in such a picture with one small thing, and take back a suspicion "
                "without an excuse",
            ),
        ),
        not_now=Text(
            "plans.it-isnt-me.not-now",
            "Not now if pictures of pupils made with AI went round at this school, or if you suspect it; and "
            "only on a day when the psychologist is in the house.",
        ),
        quick=Text(
            "plans.it-isnt-me.quick",
            "Write one sentence for the doors of both schools that helps those who are in the pictures.",
        ),
        easy=(
            EasyLine(
                "classroom", ("nina", "teacher:laughing"),
                Text(
                    "plans.it-isnt-me.easy-1",
                    "Nina makes a joke with the teacher's voice. She asked him first. He laughs.",
                ),
            ),
            EasyLine(
                "school-corridor", ("grey-tile", "icon/envelope"),
                Text(
                    "plans.it-isnt-me.easy-2",
                    "Somebody makes pictures of nine pupils with a computer. They aren't real. Nobody "
                    "was asked.",
                ),
            ),
            EasyLine(
                "park", ("hero:hurt", "lana"),
                Text(
                    "plans.it-isnt-me.easy-3",
                    "{hero} is in one of them. It hurts. Lana says: I believe you.",
                ),
            ),
            EasyLine(
                "library", ("librarian", "picture/pencil-card"),
                Text(
                    "plans.it-isnt-me.easy-4",
                    "Ms Vesna opens the library. Everybody takes one small task.",
                ),
            ),
            EasyLine(
                "library", ("mira", "inspector"),
                Text(
                    "plans.it-isnt-me.easy-5",
                    "Mira and Maja help. Those who made the pictures are to blame, not {hero}.",
                ),
            ),
            EasyLine(
                "football-pitch", ("ema:happy", "adi:happy"),
                Text("plans.it-isnt-me.easy-6", "Children of two schools hold a net. Nobody falls."),
            ),
        ),
        strands=("reputation", "bullying"),
        domains=("ethics", "rights"),
    ),
    "the-best-seat": StoryPlan(
        aims=(
            Text(
                "plans.the-best-seat.aim-1",
                "tell praise and presents that everybody may know of from those that are to stay a secret",
            ),
            Text(
                "plans.the-best-seat.aim-2",
                "say why small odd things count when they lie in a row, and why nobody needs proof to tell",
            ),
            Text(
                "plans.the-best-seat.aim-3",
                "name two adults and a first sentence for telling about somebody whom everybody likes",
            ),
        ),
        not_now=Text(
            "plans.the-best-seat.not-now",
            "Not now if an adult whom this class knows comes or came too close to a child, or if you suspect "
            "it; and only on a day when the psychologist is in the house.",
        ),
        quick=Text(
            "plans.the-best-seat.quick",
            "Write one rule for a team that keeps everybody safe and accuses nobody.",
        ),
        easy=(
            EasyLine(
                "bus", ("hero:happy", "whistle"),
                Text(
                    "plans.the-best-seat.easy-1",
                    "Igor is a coach. Everybody likes him. He gives {hero} the best seat.",
                ),
            ),
            EasyLine(
                "sports-hall", ("whistle", "icon/gift"),
                Text("plans.the-best-seat.easy-2", "Igor has a present. He says: Goran mustn't know."),
            ),
            EasyLine(
                "bus", ("hero:thinking", "icon/chat"),
                Text(
                    "plans.the-best-seat.easy-3",
                    "Igor writes to {hero} alone. He says: You are more grown-up than the others.",
                ),
            ),
            EasyLine(
                "football-pitch", ("hero:worried", "picture/pebble-2"),
                Text(
                    "plans.the-best-seat.easy-4",
                    "Each thing is small. {hero} keeps a pebble for each. It gets a row.",
                ),
            ),
            EasyLine(
                "sports-hall", ("coach", "hero:calm"),
                Text(
                    "plans.the-best-seat.easy-5",
                    "Goran is the head coach. He listens and wants no proof. He helps that same day.",
                ),
            ),
            EasyLine(
                "bus", ("hero:happy", "adi:happy"),
                Text(
                    "plans.the-best-seat.easy-6",
                    "{hero} sits beside Adi now. Igor is to blame, not {hero}.",
                ),
            ),
        ),
        strands=("relationships",),
        domains=("health", "rights"),
    ),
    "the-loudest-laugh": StoryPlan(
        aims=(
            Text(
                "plans.the-loudest-laugh.aim-1",
                "name small changes in somebody's day that may be told before anything is certain",
            ),
            Text(
                "plans.the-loudest-laugh.aim-2",
                "say why a secret by which somebody gets hurt may be told, and whom to tell when the first "
                "adult doesn't hear it",
            ),
            Text(
                "plans.the-loudest-laugh.aim-3",
                "tell a friend that one has told, and say that neither the friend nor the friend's mother is "
                "to blame",
            ),
        ),
        not_now=Text(
            "plans.the-loudest-laugh.not-now",
            "Not now if you know or suspect that a child of this class isn't safe at home; and only on a day "
            "when the psychologist is in the house. Nobody's home is spoken of, only Filip's.",
        ),
        quick=Text(
            "plans.the-loudest-laugh.quick",
            "Draw a panel in which somebody stands at the door, so that the house knows.",
        ),
        easy=(
            EasyLine(
                "schoolyard", ("hero:happy", "filip:laughing"),
                Text(
                    "plans.the-loudest-laugh.easy-1",
                    "Filip is funny. He can do every sound. {hero} laughs.",
                ),
            ),
            EasyLine(
                "schoolyard", ("filip:worried", "picture/lunch-second"),
                Text(
                    "plans.the-loudest-laugh.easy-2",
                    "The next day Filip eats little. A door bangs, and he is frightened.",
                ),
            ),
            EasyLine(
                "library", ("filip:thinking", "picture/captain-tiptoe"),
                Text(
                    "plans.the-loudest-laugh.easy-3",
                    "Filip draws a comic. In its house nobody may make a sound.",
                ),
            ),
            EasyLine(
                "library", ("filip:hurt", "hero:worried"),
                Text(
                    "plans.the-loudest-laugh.easy-4",
                    "Filip says: You mustn't tell. It is a heavy secret.",
                ),
            ),
            EasyLine(
                "library", ("librarian", "hero:calm"),
                Text(
                    "plans.the-loudest-laugh.easy-5",
                    "Ms Vesna listens to {hero}. She says: I believe you. She gets help.",
                ),
            ),
            EasyLine(
                "schoolyard", ("hero:calm", "filip:happy"),
                Text(
                    "plans.the-loudest-laugh.easy-6",
                    "Somebody helps Filip and his mum. They are not to blame.",
                ),
            ),
        ),
        strands=(),
        domains=("health", "rights"),
        for_home=False,
    ),
}  # fmt: skip
"""By the id of the story; one without a row has the aims that all have, and no easy page."""
