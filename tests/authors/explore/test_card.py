"""The minutes on the card beside those that a play takes, and nodes in which nothing happens."""

from game.authors.explore.card import off_the_card, usual_minutes
from game.authors.explore.coverage import Budget, exploration
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.story.loading.examples import PAGES, around

SILENT = """\
nodes:
  hello:
    - goto: asks
  asks:
    - if: hero-lana
      goto: hers
      else: his
  hers:
    - set: [hers]
    - goto: said
  his:
    - goto: said
  said:
    - narrate: Hers.
      if: hers
    - end: quiet
  nowhere:
    - goto: said
"""


def made(text: str) -> Episode:
    """The small episode with these parts."""
    data = around(text, (PAGES / "example.yaml").read_text(encoding="utf-8")).encode()
    loaded = load_bytes(data, Report("example.yaml"))
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


def test_a_card_may_be_a_little_wrong_and_not_by_far() -> None:
    usual = usual_minutes(made("minutes: 2"))
    assert usual is not None
    assert usual < 1
    assert off_the_card(made("minutes: 2")) is None
    assert off_the_card(made("minutes: 12")) == usual


def test_nodes_that_every_play_passes_in_silence_are_met_and_others_are_not() -> None:
    found = exploration(made(SILENT), Budget(plays=20))
    missed = {each.what: each.missed for each in found.coverage}
    assert missed["nodes"] == ("nowhere",)


def test_explore_says_so_where_the_card_is_wrong() -> None:
    found = exploration(made("minutes: 45"), Budget(plays=5))
    assert [note.split(";")[0] for note in found.notes] == ["the card says 45 minutes"]


SHUT = """\
nodes:
  hello:
    - choose:
        - do: Sleep
          goto: quiet
        - do: Go out
          goto: out
          if: [hero-lana, hero-luka]
  out:
    - choose:
        - do: Stay
          goto: far
  far:
    - narrate: It is far.
    - end: gone
"""


def test_of_what_is_missed_behind_a_choice_that_never_opens_only_the_choice_is_a_cause() -> None:
    found = {each.what: each for each in exploration(made(SHUT), Budget(plays=20)).coverage}
    assert set(found["nodes"].missed) >= {"out", "far"}
    assert found["choices"].causes == ("hello: out",)
    assert not {"out", "far"} & {*found["nodes"].causes}


def test_nodes_that_lead_only_to_each_other_are_told() -> None:
    round_ = "  nowhere:\n    - goto: there\n  there:\n    - narrate: Again.\n    - goto: nowhere\n"
    ring = SILENT.replace("  nowhere:\n    - goto: said\n", round_)
    found = {each.what: each for each in exploration(made(ring), Budget(plays=20)).coverage}
    assert found["nodes"].causes == ("nowhere", "there")
