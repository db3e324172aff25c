"""The stickers of a play: who listened once somebody was told, and what was found."""

import pytest

from game.story.loading.pack import load_bytes
from game.story.playing.stickers import collected, stickers_of
from game.story.reading.diagnostics import Report
from tests.scenes.played import GOOD, HARD, played
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, Player, changed, lost_cat


def test_an_adult_who_listens_is_one_once_somebody_was_told() -> None:
    play = played(*GOOD)
    listeners = [each.id for each in stickers_of(lost_cat()) if each.sort == "listener"]
    assert collected(play)
    assert set(collected(play)) <= set(listeners)


def test_before_anybody_was_told_nobody_has_listened() -> None:
    play = played(*HARD)
    untold = [each for each in play.states if "did-tell" not in each.flags]
    assert collected(play.rewound(len(untold))) == ()


def test_what_was_rewound_was_not_found() -> None:
    assert collected(played(*GOOD).rewound(1)) == ()


def test_what_is_found_with_the_first_step_is_found() -> None:
    kept = "    - keepsake: roof-tile\n      text: A tile\n      picture: cat"
    for steps in (kept, f"{kept}\n    - place: bedroom", f"    - place: bedroom\n{kept}"):
        assert collected(Player(one_node(steps), "lana", saves=False).play) == ("roof-tile",)


def test_who_never_says_a_word_in_the_story_or_is_no_listener_is_no_sticker() -> None:
    said = "    - say: ema\n      text: Hi."
    for listens, steps, ids in (
        ("", said, []),
        (", listener: yes", said, ["listener-ema"]),
        (", listener: yes", "    - think: Hi.", []),
    ):
        story = one_node(steps, ("person: ema}", f"person: ema{listens}}}"))
        assert [each.id for each in stickers_of(story)] == ids


def test_of_a_story_s_stickers_the_listeners_come_first_and_the_others_in_their_order() -> None:
    kept = "    - keepsake: {0}\n      text: {0}\n      picture: cat\n"
    steps = "".join(kept.format(name) for name in ("tile", "stone"))
    story = one_node(
        f"{steps}    - say: ema\n      text: Hi.", ("person: ema}", "person: ema, listener: yes}")
    )
    assert [(each.id, each.sort, each.name.source) for each in stickers_of(story)] == [
        ("listener-ema", "listener", "Ema"),
        ("tile", "find", "tile"),
        ("stone", "find", "stone"),
    ]


def test_who_listens_is_a_sticker_only_with_words_said_after_the_telling() -> None:
    steps = "    - say: ema\n      text: Hi.\n    - press: tell\n      text: Tell.\n    - think: Oh."
    for listens, then in (("yes", ("listener-ema",)), ("no", ())):
        ema = ("person: ema}", f"person: ema, listener: {listens}}}")
        story = one_node(f"{steps}\n    - say: ema\n      text: Sit down.", ema)
        player = Player(story, "lana", saves=False)
        found = [collected(player.play)] + [collected(player.tap().play) for _ in range(4)]
        assert found == [(), (), (), (), then]


def test_who_is_played_has_not_listened_to_themselves() -> None:
    text = (DATA / "two-sides.yaml").read_text(encoding="utf-8")
    says = "    - place: kitchen-evening-nana\n    - say: nina\n      text: Nana?\n    - narrate: Steps.\n"
    text = text.replace("    gender: f\n    person: nina\n", "    person: nina\n    listener: yes\n")
    text = text.replace("    - place: kitchen-evening-nana\n    - show: nana\n", says)
    episode = load_bytes(text.encode(), Report("two-sides.yaml")).episode
    assert episode is not None
    player = Player(episode, "luka", saves=False)
    while player.state.node != "her-room":
        player.choose("written") if player.open else player.tap()
    player.use("tell")
    assert player.heard == "Nana?"
    assert collected(player.tap().play) == ()
    assert collected(player.tap(2).play) == ("listener-nana",)


def test_what_a_step_gives_is_not_found_by_a_tool_that_is_used_there() -> None:
    story = one_node("    - keepsake: roof-tile\n      text: A tile\n      picture: cat\n    - think: Oh.")
    player = Player(story, "lana", saves=False)
    assert collected(player.use("pause").tap().play) == ("roof-tile",)


@pytest.mark.parametrize(
    ("mum", "picture"),
    [
        ("person: ema, listener", "ema"),
        ("avatar: unknown, person: ema, listener", "unknown"),
        ("listener", "mum"),
    ],
)
def test_the_sticker_of_who_listens_has_their_own_picture(mum: str, picture: str) -> None:
    stickers = stickers_of(changed(("person: mum, listener", mum)))
    assert [each.picture for each in stickers if each.sort == "listener"] == [picture]
