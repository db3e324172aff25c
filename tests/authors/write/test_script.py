"""An episode as a script: nothing that is said is missing, and every way has its number."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from game.authors.check.pictures import kit_of
from game.authors.write.script_pages import NOT_DONE, StoryPaper, pages, write_script
from game.authors.write.script_scenes import Line, Scene, Script, script_of
from game.cli import parsed
from game.paths import Paths
from game.print.words.script_of_story import HARMERS
from game.story.grammar.signs import load_signs
from game.story.loading.pack import load_episode
from game.story.reading.words import OffenderKind
from game.text import Text
from tests.support.browser import A4, PRINTER, printed
from tests.support.known import shared_catalogs
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, sound
from tests.support.tiers import few_rows

if TYPE_CHECKING:
    from game.story.grammar.model import Episode

STORY = Path(__file__).parents[2] / "story" / "data" / "night-chat.yaml"


def read_from(path: Path) -> Episode:
    draft = load_episode(path).draft
    assert draft is not None
    return draft


@pytest.fixture(scope="module")
def episode() -> Episode:
    return read_from(STORY)


@pytest.fixture(scope="module")
def script(episode: Episode) -> Script:
    return script_of(episode)


@pytest.fixture(scope="module")
def html(episode: Episode) -> str:
    paths = Paths.find()
    paper = StoryPaper.of(shared_catalogs(paths.locales)["en"], kit_of(paths.assets / "art"), episode)
    return pages(paper, load_signs(paths.scenarios / "signs.yaml").by_id)


def lines(script: Script) -> list[Line]:
    return [line for scene in (*script.story, *script.answers) for line in scene.lines]


def scene(script: Script, node: str) -> Scene:
    return next(each for each in (*script.story, *script.answers) if each.node == node)


def test_every_text_of_every_step_is_in_it(episode: Episode, script: Script) -> None:
    wanted = {text.text.id for node in episode.nodes.values() for step in node.steps for text in step.texts()}
    assert wanted - {text.id for line in lines(script) for text in (line.text, line.more) if text} == set()


def test_every_node_is_one_scene_and_the_first_is_where_the_story_begins(
    episode: Episode, script: Script
) -> None:
    scenes = (*script.story, *script.answers)
    assert sorted(each.node for each in scenes) == sorted(episode.nodes)
    assert [each.number for each in scenes] == list(range(1, len(scenes) + 1))
    assert script.story[0].node == episode.start
    assert {each.node for each in script.answers} == {
        name for name, node in episode.nodes.items() if node.scene
    }


def test_each_tool_and_each_choice_says_with_which_scene_it_goes_on(episode: Episode, script: Script) -> None:
    numbers = {each.node: each.number for each in (*script.story, *script.answers)}
    assert dict(script.always) == {tool: numbers[node] for tool, node in episode.always.items()}
    for node in episode.nodes.values():
        wanted = {numbers[way.target] for step in node.steps for way in step.ways()}
        assert wanted == {line.way for line in scene(script, node.id).lines} - {0}


def test_each_scene_says_from_which_it_is_reached(script: Script) -> None:
    scenes = (*script.story, *script.answers)
    ways = {(each.number, line.way) for each in scenes for line in each.lines if line.way}
    ways |= {(each.number, number) for each in scenes for _, number in each.tools}
    assert {(number, each.number) for each in scenes for number in each.before} == ways
    assert ways
    assert script.story[0].before == ()


def test_each_scene_that_answers_a_tool_everywhere_says_which(episode: Episode, script: Script) -> None:
    scenes = (*script.story, *script.answers)
    always = {"": episode.always, **{who: role.always for who, role in episode.roles.items()}}
    wanted = {(node, who, tool) for who, tools in always.items() for tool, node in tools.items()}
    assert {(each.node, *usual) for each in scenes for usual in each.usual} == wanted
    ways = (*(each.node for each in scenes if each.before or each.usual), episode.start)
    assert {each.node for each in scenes} - {*ways} == set()


def test_a_node_that_answers_a_tool_itself_does_so_also_where_a_chapter_begins(tmp_path: Path) -> None:
    start = script_of(read_from(STORY)).story[0].node
    text = STORY.read_text(encoding="utf-8")
    text = text.replace("\nnodes:\n", f"\nchapters:\n  {start}: {{tell: sleep, pause: sleep}}\n\nnodes:\n")
    text = text.replace(f"\n  {start}:\n", f"\n  {start}:\n    - tools: {{tell: late}}\n")
    path = tmp_path / "night-chat.yaml"
    path.write_text(text, encoding="utf-8")
    changed = script_of(read_from(path))
    answered = dict(scene(changed, start).tools)
    assert answered["tell"] == scene(changed, "late").number
    assert answered["pause"] == scene(changed, "sleep").number


def test_conditions_and_what_is_remembered_are_marks_without_words(tmp_path: Path) -> None:
    text = STORY.read_text(encoding="utf-8").replace(
        "    - think: Quiet.\n",
        "    - think: Quiet.\n      if: [built or not looked, did-tell, not saw-ema]\n    - set: [calm]\n",
    )
    path = tmp_path / "night-chat.yaml"
    path.write_text(text, encoding="utf-8")
    marks = [line.marks for line in lines(script_of(read_from(path)))]
    assert ("+did-tell", "−saw-ema", "(+built / −looked)") in marks
    assert ("★ calm",) in marks


def test_the_time_of_a_card_stands_at_the_card() -> None:
    steps = """
    - place: bedroom
    - think: Good night.
    - day: Wednesday
      clock: "07:10"
"""
    script = script_of(one_node(steps))
    assert script.story[0].clock == ""
    assert [line.marks for line in lines(script) if line.text and line.text.source == "Wednesday"] == [
        ("07:10",)
    ]


def test_who_comes_is_told_once(script: Script) -> None:
    for each in (*script.story, *script.answers):
        there: set[str] = set()
        for line in each.lines:
            if line.look == "comes":
                assert there.isdisjoint(line.people)
                there.update(line.people)
            elif line.look == "goes":
                there.difference_update(line.people)


def test_the_pages_hold_all_that_they_need(html: str, episode: Episode) -> None:
    assert re.findall(r"""(?:src=|url\(|@import)["']?(?!data:|%23)([^"')\s>]+)""", html) == []
    assert set(re.findall('href="#([^"]+)"', html)) <= set(re.findall('id="([^"]+)"', html))
    for ending in episode.endings:
        assert f'id="ending-{ending}"' in html


@pytest.mark.parametrize(
    ("offender", "language", "said"),
    [
        ("{kind: peer, who: [petar]}", "hr", "Tko nekome naudi: netko iste dobi (Petar) ·"),
        ("none", "sr", "Ко некоме науди: нико ·"),
    ],
)
def test_the_facts_of_its_card_are_said_in_the_language_of_the_page(
    offender: str, language: str, said: str, tmp_path: Path
) -> None:
    paths = Paths.find()
    text = (paths.scenarios / "season-1" / "the-chain.yaml").read_text(encoding="utf-8")
    changed = text.replace("{kind: peer, who: petar}", offender)
    (tmp_path / "the-chain.yaml").write_text(changed, encoding="utf-8")
    catalog, kit = shared_catalogs(paths.locales)[language], kit_of(paths.assets / "art")
    page = unescape(pages(StoryPaper.of(catalog, kit, read_from(tmp_path / "the-chain.yaml")), {}))
    assert said in page
    assert "after-mistake" not in page


def test_every_kind_of_offender_has_words() -> None:
    assert set(HARMERS) == set(get_args(OffenderKind))


def test_it_is_in_the_grammar_of_whom_one_wants(episode: Episode) -> None:
    catalog, kit = shared_catalogs(Paths.find().locales)["en"], kit_of(Paths.find().assets / "art")
    for name, hero in episode.heroes.items():
        paper = StoryPaper.of(catalog, kit, episode, name)
        assert paper.name("hero") == hero.name.source
        assert paper.say(Text("x", "{he|she} waits")).startswith("he" if hero.gender == "m" else "she")


def written(*words: str) -> int:
    return write_script(parsed(["script", *words]))


@pytest.mark.long
def test_a_second_language_stands_below_each_text(html: str) -> None:
    paths = Paths.find()
    catalogs, kit = shared_catalogs(paths.locales), kit_of(paths.assets / "art")
    story = read_from(paths.scenarios / "season-1" / "the-chain.yaml")
    paper = StoryPaper.of(catalogs["hr"], kit, story, beside=catalogs["en"])
    both = unescape(pages(paper, load_signs(paths.scenarios / "signs.yaml").by_id))
    english = StoryPaper.of(catalogs["en"], kit, story)
    for line in lines(script_of(story)):
        if line.text and line.look not in ("comes", "goes"):
            assert paper.say(line.text) in both
            assert f'<span class="beside">{english.say(line.text)}</span>' in both
    for pair in story.compare:
        assert unescape(english.say(pair.why)) in both
    assert 'class="beside"' not in html


@pytest.mark.long
def test_the_command_writes_a_file_and_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "night.html"
    assert written(str(STORY), "--lang", "hr", "-o", str(out)) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert '<html lang="hr">' in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    few_rows(
        [
            (("no-such", "--lang", "hr"), "no episode"),
            ((str(STORY), "--lang", "xx"), "no language xx"),
            ((str(STORY), "--lang", "hr", "--hero", "leo"), "no hero leo; there are: "),
            ((str(STORY), "--lang", "hr", "-o", "/no/such/folder/x.html"), "can't be written"),
        ],
        2,
    ),
)
def test_what_is_not_there_is_said(
    words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert written(*words) == NOT_DONE
    assert told in capsys.readouterr().err


@pytest.mark.long
def test_names_that_are_not_there_yet_leave_gaps_and_stop_nothing(tmp_path: Path) -> None:
    text = STORY.read_text(encoding="utf-8")
    for old, new in (
        ("tell: quiet}", "tell: nowhere}"),
        ("goto: late", "goto: not-yet"),
        ("- end: read", "- end: unwritten"),
        ("- say: mum", "- say: somebody"),
        ("gender: m, person: adi", "gender: m, person: nobody"),
        ("{name: Lana, gender: f}", "{name: Lana, gender: f, person: stranger}"),
        ("- place: bedroom-evening", "- place: moon-base"),
        ("- think: It can wait.", "- tools: {block: nowhere}\n    - think: It can wait."),
    ):
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "night-chat.yaml"
    path.write_text(text, encoding="utf-8")
    assert written(str(path), "--lang", "sr", "-o", str(tmp_path / "x.html")) == 0


def test_an_episode_that_can_not_be_read_leads_to_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("nodes:\n", encoding="utf-8")
    assert written(str(broken), "--lang", "hr") == NOT_DONE
    assert "check" in capsys.readouterr().err


@PRINTER
def test_it_is_printed_on_a4(html: str, tmp_path: Path) -> None:
    page = tmp_path / "script.html"
    page.write_text(html, encoding="utf-8")
    count, size = printed(page)
    assert size == A4
    assert count > 2


def test_a_part_says_who_is_played_and_what_answers_the_tools_there() -> None:
    script = script_of(sound(DATA / "two-sides.yaml"))
    numbers = {scene.node: scene.number for scene in (*script.story, *script.answers)}
    played = {scene.node: scene for scene in script.story}
    assert (played["her-room"].role, played["home-again"].role) == ("nina", "hero")
    assert played["her-room"].tools == ()
    ((who, tools),) = script.roles
    assert (who, dict(tools)["pause"]) == ("nina", numbers["her-rest"])
    thoughts = [line for line in played["together"].lines if line.look == "thought"]
    assert [(line.who, line.own) for line in thoughts] == [("nina", True)] * 2
