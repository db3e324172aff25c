"""`keepsake:`: a sticker that is found on the way, once its condition holds; nobody waits for it."""

from game.story.checks.explore import explore
from game.story.playing.stickers import collected, stickers_of
from tests.support.small_stories import Player, changed, problems_of

FOUND = """    - keepsake: quiet-minute
      text: A quiet minute
      picture: calm
      for: call-back
    - wait: 0.5"""
ASKED = FOUND.replace("    - wait", "      if: did-pause\n    - wait")


def by_look(found: str, *tools: str) -> Player:
    """The small episode with a sticker where the picture is looked at, played to there."""
    player = Player(changed(("    - wait: 0.5", found)), "lana", saves=True).tap(5)
    for tool in tools:
        player.use(tool).tap(3)
    return player.choose("look").tap()


def test_it_is_found_on_the_way_and_nothing_waits_or_is_seen() -> None:
    with_it, without = by_look(FOUND), by_look("    - wait: 0.5")
    assert collected(with_it.play) == ("quiet-minute",)
    assert collected(without.play) == ()
    assert with_it.view.waiting == without.view.waiting
    assert with_it.view.phone == without.view.phone


def test_it_comes_only_where_its_condition_holds() -> None:
    assert collected(by_look(ASKED).play) == ()


def test_the_story_knows_all_that_it_can_give() -> None:
    episode = changed(("    - wait: 0.5", FOUND))
    found = next(each for each in stickers_of(episode) if each.id == "quiet-minute")
    assert (found.sort, found.name.source, found.picture) == ("call-back", "A quiet minute", "calm")


def test_it_makes_no_states_more() -> None:
    with_it, without = (explore(changed(("    - wait: 0.5", each))) for each in (FOUND, "    - wait: 0.5"))
    assert (with_it.states, with_it.endings.keys()) == (without.states, without.endings.keys())


def test_it_says_which_kinds_of_stickers_there_are() -> None:
    assert problems_of(("    - wait: 0.5", FOUND)) == ()
    codes = [each.code for each in problems_of(("    - wait: 0.5", FOUND.replace("call-back", "ever")))]
    assert len(codes) == 1
