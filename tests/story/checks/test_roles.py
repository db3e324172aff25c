"""What must hold of telling and blocking holds in the part of somebody else, too."""

import pytest

from game.story.checks.blocks import check_blocks
from game.story.checks.cut import check_cut
from game.story.checks.explore import explore
from game.story.checks.help import check_help
from game.story.checks.pack import EPISODE_CHECKS
from game.story.checks.roles import check_roles
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.play import replay
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from game.story.wording.texts import texts
from tests.story.checks.test_told_alone import agree, all_faults
from tests.support.small_stories import DATA

TWO_SIDES = (DATA / "two-sides.yaml").read_text(encoding="utf-8")


def changed(*changes: tuple[str, str]) -> Episode:
    """The story with something else in it."""
    text = TWO_SIDES
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    loaded = load_bytes(text.encode(), Report("two-sides.yaml"))
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


def told(episode: Episode) -> list[str]:
    """The errors and warnings of all checks of an episode."""
    report = Report("two-sides.yaml")
    for check in EPISODE_CHECKS:
        check(episode, report)
    return [each.code for each in report.problems if each.severity != "info"]


def test_the_example_is_sound_and_all_of_it_is_reached() -> None:
    episode = changed()
    assert told(episode) == []
    found = explore(episode)
    assert found.complete
    assert not set(episode.nodes) - found.nodes


ROOM = '    - place: bedroom-day-river\n      clock: "18:20"\n'
CARD = "    - become: nina\n      text: Across the river, the same evening\n"
AS_BOTH = ("    - think: Let's see about Monday.\n    - goto: monday", "    - goto: quiet")
GOES_ON = ("    - end: quiet\n", "    - goto: late\n  late:\n    - narrate: Late.\n    - end: quiet\n")
GOES_ROUND = (
    "    - end: quiet\n",
    "    - goto: late\n  late:\n    - if: promised\n      goto: quiet\n    - end: quiet\n",
)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ([(CARD + ROOM, CARD + "    - day: Later\n" + ROOM)], []),
        ([("  rest:\n", f"  rest:\n    - narrate: Later.\n{CARD}")], ["part-misplaced nina"]),
        ([("  rest:\n", f"  rest:\n{CARD}{ROOM}")], ["part-misplaced nina"]),
        ([("  quiet:\n", f"  quiet:\n    - narrate: Later.\n{CARD}{ROOM}")], ["part-misplaced nina"]),
        ([("  quiet:\n", f"  quiet:\n    - narrate: Later.\n{ROOM}{CARD}")], ["part-misplaced nina"]),
        ([(CARD + ROOM, CARD)], ["part-misplaced nina"]),
        ([(ROOM, ROOM + "      if: stood-by\n")], ["part-misplaced nina"]),
        ([("      with: hero\n    - chat", "      with: nina\n    - chat")], ["with-oneself nina her-room"]),
        ([AS_BOTH], ["part-unclear quiet hero, nina"]),
        ([AS_BOTH, GOES_ON], ["part-unclear quiet hero, nina"]),
        ([AS_BOTH, GOES_ROUND], ["part-unclear quiet hero, nina", "part-unclear late hero, nina"]),
    ],
)
def test_who_one_is_is_plain_and_nobody_meets_themselves(
    changes: list[tuple[str, str]], wrong: list[str]
) -> None:
    report = Report("two-sides.yaml")
    check_roles(changed(*changes), report)
    assert [" ".join((each.code, *map(str, each.values.values()))) for each in report.problems] == wrong


UNHEARD = (
    "  her-nana:\n    - act: tell\n    - goto: her-nana-on",
    "  her-nana:\n    - act: tell\n    - end: apart",
)


SHORT = (
    ("start: home", "start: her-room"),
    ("{pause: rest, save: keep, report: report", "{pause: rest, save: rest, report: rest"),
    (" block: block, leave: leave", " block: rest, leave: rest"),
    ("save: her-keep, report: her-report", "save: her-rest, report: her-rest"),
    ("block: her-block, leave: her-leave", "block: her-rest, leave: her-rest"),
)
"""So few states that each of them can be looked at."""


@pytest.mark.parametrize("changes", [(), (UNHEARD,)])
@pytest.mark.long
def test_a_look_at_everything_agrees_with_the_proof(changes: tuple[tuple[str, str], ...]) -> None:
    episode = changed(*SHORT, *changes)
    assert all_faults(episode) is not None, "too much to be looked at"
    agree(episode)


def test_telling_that_does_not_help_in_her_part_is_told() -> None:
    report = Report("two-sides.yaml")
    check_help(changed(UNHEARD), report)
    assert {each.code for each in report.problems} == {"help-not-reached"}


HIS_RETURNS = (
    "    - narrate: leo_x can't write to {hero} any more.\n    - goto: shut",
    "    - narrate: leo_x can't write to {hero} any more.\n    - return: yes",
)
HER_RETURNS = (
    "    - narrate: leo_x can't write to Nina any more.\n    - goto: her-shut",
    "    - narrate: leo_x can't write to Nina any more.\n    - return: yes",
)
SAFE = (
    "    - chat: leo\n      text: Nina is boring",
    "    - chat: leo\n      if: not did-block\n      text: Nina is boring",
)
DELETE = ("      id: delete\n", "      id: delete\n      if: not did-block\n")
ANSWERS = [
    ("send: Nina is my friend.", "do: Nina is my friend."),
    ("send: All right.", "do: All right."),
]


def test_a_block_of_the_hero_holds_on_that_phone_alone() -> None:
    """After it leo_x writes to Nina, who has not blocked him."""
    report = Report("two-sides.yaml")
    check_blocks(changed(HIS_RETURNS, SAFE, DELETE, *ANSWERS), report)
    assert report.problems == []


def test_a_block_in_her_part_that_does_not_hold_is_told() -> None:
    report = Report("two-sides.yaml")
    check_blocks(changed(HER_RETURNS), report)
    assert {(each.code, each.values["who"]) for each in report.problems} == {("blocked-writes", "leo")}


def test_a_short_form_may_begin_with_a_part_and_not_inside_of_it() -> None:
    codes = {}
    for start in ("her-room", "together"):
        kiosk = f"kiosk:\n  start: {start}\n  intro: Two of one class.\nalways: {{pause: rest"
        report = Report("two-sides.yaml")
        check_cut(changed(("always: {pause: rest", kiosk)), report)
        codes[start] = [each.code for each in report.problems]
    assert codes == {"her-room": [], "together": ["cut-in-scene"]}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("together.think-1", "A thought of Nina (female). Place: bedroom-day-river."),
        ("her-room.choose-1.promised", "Choice: a chat message that Nina (female) sends. To leo_x (male)."),
        ("apart.think-1", "A thought of Nina (female)."),
        ("her-room.chat-2", "Chat message from the hero. To Nina (female)."),
        ("her-nana-on.choose-1.phone", "Choice: something that Nina (female) does."),
        ("home-again.think-1", "A thought of the hero."),
    ],
)
def test_translators_are_told_whose_each_line_is(text: str, about: str) -> None:
    comments = {source.text.id: source.comment for source in texts(changed())}
    assert comments[f"two-sides.{text}"].startswith(about)


AWAY = "        - do: Put the phone away\n          goto: apart"
FACE = f"""\
        - do: The one who wrote
          who: hero
          id: face
          goto: apart
          act: refuse
{AWAY}"""


def test_the_hero_is_one_of_the_faces_in_her_part() -> None:
    """Every check, the walk and the screen know the hero as somebody whom one can meet."""
    episode = changed((AWAY, FACE))
    assert told(episode) == []
    state = replay(episode, explore(episode).endings["apart"])[0].states[-4]
    assert {one.face.person for one in view(episode, state).choices if one.face} <= {"lana", "luka"}
    assert ("her-room", "face") in explore(episode).choices
    assert texts(episode)


def test_the_hero_harms_nobody() -> None:
    text = TWO_SIDES.replace("{kind: stranger, who: leo}", "{kind: peer, who: hero}")
    loaded = load_bytes(text.encode(), Report("two-sides.yaml"))
    assert [each.code for each in loaded.problems if each.severity == "error"] == ["unknown-person"]
