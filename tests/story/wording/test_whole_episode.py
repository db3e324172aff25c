"""What a translator is told of each text around the steps of an episode, and how long it may be."""

import pytest

from game.story.grammar.contacts import Contact, Country, Duty
from game.story.grammar.model import Episode
from game.story.grammar.signs import Sign
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Mark, Report
from game.story.wording.hearers import hearers
from game.story.wording.limits import limits_of
from game.story.wording.texts import FORMS, texts, texts_of_contacts, texts_of_signs
from game.text import Text
from tests.support.one_node import AROUND, one_node

CAST = """\
  ema:
    name: Ema
    gender: f
    profile: {school: The old one}
    history: [{ema: Long ago.}, {hero: Ages ago.}]
  adi: {name: Adi, gender: m}
  band: {name: Our band}
"""
MORE = """\
kiosk: {start: here, intro: At a stand.}
lesson: {start: here, intro: In a lesson.}
helped: {tell: Telling helped.}
notebook: Our secret.
compare:
  - {id: two, first: here.chat-1, second: here.chat-2, why: They differ.}
roles:
  ema:
    always: {pause: quiet, save: quiet, report: quiet, block: quiet, leave: quiet, tell: quiet}
    phone: {gallery: [{picture: map, text: Her map}]}
    history:
      adi: [{adi: Have you heard?}, {ema: I have.}]
      band: [{adi: All of you!}]
"""
PHONE = """\
phone:
  game: [{picture: castle, text: A castle}]
  music: [A song]
  school: {Monday: Maths}
"""
ENDINGS = """\
  hard: {kind: hard, title: Hard, text: It was., helped: [A hug.], responsible: Who lied., blame: Not you.}
endings:"""
CHATS = """\
    - phone: chat
      with: ema
    - chat: ema
      text: One.
    - chat: ema
      text: Two.
"""


@pytest.fixture(scope="module")
def episode() -> Episode:
    """An episode that has everything around its steps."""
    text = AROUND.replace("  ema: {name: Ema, gender: f, person: ema}\n", CAST)
    text = text.replace("phone:\n", PHONE).replace("nodes:\n", f"{MORE}nodes:\n")
    text = text.replace("endings:", f"endings:\n{ENDINGS.removesuffix('endings:').rstrip()}")
    read = load_bytes((text % CHATS.rstrip("\n")).encode(), Report("one-node.yaml"))
    assert read.draft is not None, read.problems
    assert {each.code for each in read.problems} <= {"part-unclear", "never-played"}
    return read.draft


TOLD = {
    "title": ("Title of the episode.", 48),
    "summary": ("One sentence for the choice of an episode.", 140),
    "note": ("Content note before the episode: plain and calm.", 340),
    "kiosk.intro": (f"Told by the narrator at a stand, where the story begins later. {FORMS}", 190),
    "lesson.intro": (f"Told by the narrator in a lesson, where the story begins later. {FORMS}", 190),
    "questions-1": (
        f"Question for talking afterwards, about the character, never about the player. {FORMS}",
        180,
    ),
    "helped.tell": (f"Debrief: what the act “tell” did in this story. {FORMS}", 160),
    "heroes.lana.name": ("Name of a hero (female).", 24),
    "cast.ema.name": ("Name of ema (female).", 24),
    "cast.adi.name": ("Name of adi (male).", 24),
    "cast.band.name": ("Name of band.", 24),
    "profile.school": ("Label in a profile.", 32),
    "cast.ema.profile.school": ("Profile of Ema (female), at “school”.", 70),
    "cast.ema.history-1": (
        f"Chat message from Ema (female). To the hero. From before the story. {FORMS}",
        190,
    ),
    "cast.ema.history-2": (
        f"Chat message from the hero. To Ema (female). From before the story. {FORMS}",
        190,
    ),
    "roles.ema.history.adi-1": (
        "Chat message from Adi (male). To Ema (female). From before the story.",
        190,
    ),
    "roles.ema.history.adi-2": (
        "Chat message from Ema (female). To Adi (male). From before the story.",
        190,
    ),
    "roles.ema.history.band-1": (
        "Chat message from Adi (male). To everybody in “Our band”. From before the story.",
        190,
    ),
    "phone.game.castle": ("What a picture on the phone shows, a few words.", 70),
    "phone.gallery.logo": ("What a picture on the phone shows, a few words.", 70),
    "roles.ema.phone.gallery.map": ("What a picture on the phone shows, a few words.", 70),
    "phone.music-1": ("Name of a song on the phone.", 48),
    "profile.monday": ("Label in the school's app.", 32),
    "phone.school.monday": ("In the school's app, at “Monday”.", 70),
    "compare.two": (
        "The detective round says why two messages do not fit together: here.chat-1, here.chat-2.",
        190,
    ),
    "notebook": (
        (
            "A sentence that is used on more than one child, in a notebook: "
            "word for word as it is said in the story."
        ),
        60,
    ),
    "endings.hard.title": ("Title of an ending (hard).", 48),
    "endings.hard.text": (f"The hard ending “Hard”: what happened then. {FORMS}", 340),
    "endings.hard.helped-1": (f"The hard ending “Hard”: what helped. {FORMS}", 160),
    "endings.hard.responsible": ("The hard ending “Hard”: who is responsible.", 160),
    "endings.hard.blame": (f"The hard ending “Hard”: that the child is not to blame. {FORMS}", 160),
}


def test_a_translator_is_told_of_every_text_what_it_is_and_how_long_it_may_be(episode: Episode) -> None:
    found = {each.text.id.removeprefix("one-node."): each.comment for each in texts(episode)}
    told = {name: f"{comment} At most {limit} letters." for name, (comment, limit) in TOLD.items()}
    assert {name: found.get(name) for name in told} == told
    limits = limits_of(episode)
    assert {name: limits[f"one-node.{name}"] for name in TOLD} == {
        name: limit for name, (_, limit) in TOLD.items()
    }
    assert set(limits) == {each.text.id for each in texts(episode)}


def test_a_text_stands_in_the_line_of_what_it_belongs_to(episode: Episode) -> None:
    lines = {each.text.id.removeprefix("one-node."): each.line for each in texts(episode)}
    assert lines["title"] == episode.mark.line
    assert lines["cast.ema.profile.school"] == episode.cast["ema"].mark.line
    assert lines["endings.hard.blame"] == episode.endings["hard"].mark.line
    assert lines["here.chat-2"] == episode.nodes["here"].steps[2].mark.line


def test_texts_come_once_each_and_in_the_order_of_the_model(episode: Episode) -> None:
    ids = [each.text.id.removeprefix("one-node.") for each in texts(episode)]
    assert len(ids) == len(set(ids))
    first = (
        "title",
        "heroes.lana.name",
        "phone.game.castle",
        "here.chat-1",
        "compare.two",
        "endings.hard.title",
    )
    assert sorted(first, key=ids.index) == list(first)


def test_of_signs_and_contacts_translators_are_told_too() -> None:
    sign = Sign(id="secret", title=Text("t", "T"), explain=Text("e", "E"), mark=Mark(3))
    assert [(each.text.id, each.comment, each.line) for each in texts_of_signs({"secret": sign})] == [
        ("t", "Name of the warning sign secret: a few words on a label.", 3),
        ("e", "Explains the warning sign secret to the child.", 3),
    ]


def contact(id_: str, line: int, *, hours: bool = False) -> Contact:
    said = {name: Text(f"{id_}.{name}", name) for name in ("name", "hours", "about")}
    return Contact(
        id=id_,
        name=said["name"],
        hours=said["hours"] if hours else None,
        about=said["about"],
        source="https://example.org",
        confidence="low",
        mark=Mark(line),
    )


def test_of_contacts_those_for_adults_and_those_not_shown_are_translated_as_well() -> None:
    duty = Duty(text=Text("duty", "Report it."), source="https://example.org", mark=Mark(9))
    country = Country(
        country="ba",
        name=Text("name", "Bosnia"),
        danger="122",
        contacts=(contact("line", 4, hours=True),),
        adults=(contact("school", 7),),
        duty=duty,
    )
    assert [(each.text.id, each.comment, each.line) for each in texts_of_contacts(country)] == [
        ("name", "Name of the country.", 1),
        ("line.name", "Contact line in ba: its name; keep the local name.", 4),
        ("line.hours", "Contact line in ba: when it can be reached.", 4),
        ("line.about", "Contact line in ba: for whom and for what it is.", 4),
        ("school.name", "Contact school in ba: its name; keep the local name.", 7),
        ("school.about", "Contact school in ba: for whom and for what it is.", 7),
        ("duty", "What the law of ba asks of an adult whom a child told something; for adults.", 9),
    ]


# Who hears a line, where ways come together


PERHAPS = "    - show: {}\n      if: {}\n"
SAID = "    - say: {}\n      text: {}\n"
THREE = ("  ema: {name: Ema, gender: f, person: ema}", CAST.rstrip("\n"))


def comment(steps: str, text_id: str) -> str:
    """What a translator is told of a text of these steps."""
    episode = one_node(steps, THREE)
    [found] = [each.comment for each in texts(episode) if each.text.id == f"one-node.here.{text_id}"]
    return found.partition(" At most")[0]


def test_who_may_hear_a_line_comes_in_the_order_of_their_names() -> None:
    steps = (
        PERHAPS.format("ema", "did-pause") + PERHAPS.format("adi", "did-tell") + SAID.format("hero", "Hi.")
    )
    found = hearers(one_node(steps, THREE))["one-node.here.say-1"]
    assert [sorted(each) for each in found] == [[], ["adi"], ["adi", "ema"], ["ema"]]


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        (SAID, "Place: park."),
        (
            PERHAPS.format("ema", "did-pause") + SAID,
            "To somebody who is not in sight. Place: park.",
        ),
        ("    - show: adi\n" + SAID, "To Adi (male). Place: park."),
        ("    - show: adi\n    - show: ema\n" + SAID, "To Adi (male) and Ema (female). Place: park."),
        (
            "    - show: adi\n" + PERHAPS.format("ema", "did-pause") + SAID,
            "To Adi (male), or to Adi (male) and Ema (female). Place: park.",
        ),
        (
            "    - show: adi\n"
            + PERHAPS.format("ema", "did-pause")
            + PERHAPS.format("band", "did-tell")
            + SAID,
            "To whoever is there. Place: park.",
        ),
    ],
)
def test_what_the_hero_says_is_told_with_who_may_be_there(steps: str, told: str) -> None:
    said = "    - place: park\n" + steps.replace("{}", "hero", 1).replace("{}", "Hi.", 1)
    assert comment(said, "say-1") == f"Spoken by the hero. {told} {FORMS}"


@pytest.mark.parametrize(
    ("text", "forms"),
    [("Look.", ""), ('"{hero}, look."', f" {FORMS}"), ('"Look {here|there}."', f" {FORMS}")],
)
def test_forms_are_asked_for_where_the_hero_is_named_whoever_reads_it(text: str, forms: str) -> None:
    notice = f"    - phone: home\n    - notify: ema\n      text: {text}\n    - think: Oh."
    assert comment(notice, "notify-1") == f"Notification of a message from Ema (female).{forms}"


def test_of_a_name_in_braces_it_is_told_whose_it_is() -> None:
    told = comment(SAID.format("ema", '"{adi} and {ema}!"').rstrip("\n"), "say-1")
    assert told.endswith(" {adi} is the name Adi, {ema} is the name Ema: in another case, write the name.")


def test_in_a_call_a_line_goes_to_who_is_on_it_and_in_a_chat_to_whom_it_is_with() -> None:
    call = "    - show: adi\n    - phone: call\n      with: ema\n"
    assert comment(call + SAID.format("hero", "Hi."), "say-1").startswith(
        "Spoken by the hero. To Ema (female)."
    )
    assert comment(call + SAID.format("adi", "Hi."), "say-1").startswith("Spoken by Adi (male). To the hero.")
    chat = "    - phone: chat\n      with: band\n"
    written = "    - chat: {}\n      thread: band\n      text: Hi.\n"
    assert comment(chat + written.format("hero"), "chat-1").startswith(
        "Chat message from the hero. To everybody in “Our band”."
    )
    assert comment(chat + written.format("adi"), "chat-1").startswith(
        "Chat message from Adi (male). To everybody in “Our band”."
    )
    plain = "    - chat: {}\n      text: Hi.\n"
    assert comment(chat + plain.format("adi"), "chat-1").startswith(
        "Chat message from Adi (male). To the hero."
    )
