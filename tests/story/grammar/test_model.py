"""An episode as it is read and asked: its nodes, whatever is wrong with some, and whose phone is whose."""

import pytest

from game.story.grammar.model import Episode
from game.story.grammar.pack import LoadedEpisode, Pack
from game.story.loading.pack import load_bytes, load_episode
from game.story.reading.diagnostics import Report
from tests.support.one_node import AROUND, loaded, one_node
from tests.support.small_stories import DATA

THOUGHT = "    - think: Well."


def told(read: LoadedEpisode) -> list[tuple[str, dict[str, str]]]:
    """What is wrong, and with which values."""
    return [(each.code, each.values) for each in read.problems]


def written(nodes: str) -> LoadedEpisode:
    """What is read of an episode whose nodes are written so."""
    head, _, rest = AROUND.partition("nodes:\n")
    return load_bytes(f"{head}nodes: {nodes}\n{rest[rest.index('endings:') :]}".encode(), Report("a.yaml"))


@pytest.mark.parametrize(("nodes", "found"), [("[here]", "a list"), ("here", "`here`"), ('""', "nothing")])
def test_nodes_that_are_no_mapping_are_told_as_what_they_are(nodes: str, found: str) -> None:
    read = written(nodes)
    assert told(read)[0] == ("wrong-type", {"expected": "a mapping (node: list of steps)", "found": found})
    assert "check-failed" not in {each.code for each in read.problems}
    assert (read.episode, read.draft, read.nodes) == (None, None, {})


@pytest.mark.parametrize(
    ("steps", "values"),
    [
        ("      step: 1", {"expected": "a list of steps", "found": "a mapping (key: value)"}),
        ("    - one", {"expected": "a step (kind: value)", "found": "`one`"}),
        ("    - []", {"expected": "a step (kind: value)", "found": "a list"}),
        ("    - {}", {"expected": "a step (kind: value)", "found": "a mapping (key: value)"}),
    ],
)
def test_of_nodes_some_of_which_are_wrong_the_others_are_read(steps: str, values: dict[str, str]) -> None:
    nodes = f"\n  there:\n{steps}\n  quiet:\n    - narrate: Quiet.\n    - return: yes"
    read = written(nodes)
    assert ("wrong-type", values) in told(read)
    assert (read.draft, list(read.nodes)) == (None, ["quiet"])


def test_of_called_scenes_all_are_read_or_none() -> None:
    scenes = "scenes:\n  walk:\n    - {}\n  run:\n    - think: Run.\nnodes:"
    read = loaded(THOUGHT, ("nodes:", scenes))
    assert [code for code, _ in told(read)] == ["wrong-type"]
    assert (read.draft, "run" in read.nodes) == (None, False)


@pytest.mark.parametrize(
    ("step", "code", "values"),
    [
        ("as: worried\n      think: Well.", "kind-not-first", {"key": "as", "kind": "think"}),
        ("thinks: Well.", "unknown-step", {"key": "thinks", "kind": "", "guess": "think"}),
    ],
)
def test_a_step_is_known_by_its_first_key(step: str, code: str, values: dict[str, str]) -> None:
    [problem] = loaded(f"    - {step}").problems
    assert (problem.code, {key: problem.values[key] for key in values}) == (code, values)


def test_steps_are_numbered_by_kind_and_an_id_takes_the_place_of_the_number() -> None:
    chats = "".join(
        f"    - chat: ema\n      text: T{n}\n{more}" for n, more in enumerate(("", "      id: own\n", ""))
    )
    episode = one_node(f"    - phone: chat\n      with: ema\n{chats}    - think: One.")
    ids = [each.text.id for step in episode.nodes["here"].steps for each in step.texts()]
    assert [each.removeprefix("one-node.here.") for each in ids[:4]] == ["chat-1", "own", "chat-3", "think-1"]


def test_an_empty_id_is_told_and_takes_the_place_of_no_number() -> None:
    read = loaded('    - chat: ema\n      text: Hi.\n      id: ""')
    assert [code for code, _ in told(read)] == ["empty-value"]
    assert "one-node.here.chat-1" in {text.id for text, _ in read.texts}


def adults(ages: str) -> Episode:
    return one_node(THOUGHT, ("ages: 9-11", f"ages: {ages}"))


def test_a_story_for_adults_is_no_child_s() -> None:
    kinds = {"a": "9-11", "b": "adults", "c": "12-14"}
    every = tuple(LoadedEpisode(f"pack/{name}.yaml", adults(ages), ()) for name, ages in kinds.items())
    assert [each.episode.for_adults for each in every if each.episode] == [False, True, False]
    for one, child in ((every[0], True), (every[1], False)):
        pack = Pack((one,), {}, {}, ())
        assert (len(pack.for_children), len(pack.for_adults)) == (int(child), int(not child))


def test_a_pack_tells_what_can_be_played_and_what_can_not() -> None:
    read, broken = loaded(THOUGHT), loaded("    - thinks: Well.")
    pack = Pack((read, broken), {}, {}, broken.problems)
    assert (list(pack.episodes), pack.unavailable, broken.id) == (["one-node"], (broken,), "one-node")
    playing = pack.for_playing()
    assert (playing.episodes, playing.problems) == (pack.episodes, pack.problems)
    assert [(each.references, each.texts, each.sections) for each in playing.loaded] == [((), (), {})] * 2
    assert read.references
    assert read.texts
    assert read.sections


def test_each_who_is_played_has_a_phone_of_their_own_with_what_lies_on_it() -> None:
    two = load_episode(DATA / "two-sides.yaml").episode
    assert two is not None
    names = [[photo.text.source for photo in phone.gallery] for phone in two.phones]
    assert names == [["Half a roof"], ["Nina's map"]]
    assert two.phone_of("home") is two.phones[0]
    assert two.phone_of("her-room") is two.phones[1]
    assert list(two.people) == [*two.cast, "lana", "luka"]
    one = one_node(THOUGHT)
    assert (one.phones, one.people) == ((one.phone,), one.cast)


FORMS = """\
kiosk: {start: quiet, intro: It is late., set: [late]}
lesson: {start: here, intro: It is early., set: [early, woken]}
nodes:"""


def test_a_story_may_begin_where_its_short_forms_do_with_their_flags_up() -> None:
    episode = one_node(THOUGHT, ("nodes:", FORMS))
    assert [each.start for each in episode.cuts] == ["quiet", "here"]
    assert episode.up_in_cuts == {"late", "early", "woken"}
    whole = one_node(THOUGHT)
    assert (whole.cuts, whole.up_in_cuts) == ((), frozenset())


@pytest.mark.parametrize(
    ("written_", "language"),
    [("", ""), ("language: en\n", ""), ("language: bs\n", "bs"), ("language: sr_Latn\n", "sr_Latn")],
)
def test_a_text_that_is_not_english_says_in_which_language_it_is(written_: str, language: str) -> None:
    read = loaded("    - think: Well, {ema}.", ("ages: 9-11", f"{written_}ages: 9-11"))
    assert read.episode is not None
    [text] = [each for each, _ in read.texts if each.source == "Well, {ema}."]
    assert (text.language, [(who, name.language) for who, name in text.names]) == (
        language,
        [("ema", language)],
    )


def test_the_digest_is_of_all_that_is_written_but_not_of_line_ends() -> None:
    data = (AROUND % THOUGHT).encode()
    digests = [
        made.episode.digest
        for each in (data, data.replace(b"\n", b"\r\n"), data.replace(b"Well", b"Hell"))
        if (made := load_bytes(each, Report("one-node.yaml"))).episode
    ]
    assert digests[0] == digests[1] != digests[2]
    assert [len(each) for each in digests] == [16, 16, 16]


TURNS = """
    - think: Well.
    - choose:
        - {do: Go, id: go}
        - {do: Stay, id: stay}
    - set: [done]
    - act: tell
    - press: save
      text: Keep it.
    - if: hero-lana
      goto: far
    - goto: last
  far:
    - goto: last
  last:
"""


def test_a_node_turns_where_one_chooses_does_an_act_or_may_go_elsewhere() -> None:
    nodes = one_node(TURNS).nodes
    assert nodes["here"].turns == (1, 3, 4, 5, 6)
    assert (nodes["last"].turns, nodes["quiet"].turns) == ((1,), (1,))
    assert nodes["here"].targets == {"far", "last"}
    assert [step.KIND for step in nodes["here"].played[-2:]] == ["if", "goto"]
