"""`cuvari script`: an episode as pages for people who don't read its file, in any language, with a margin."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from game.authors.explore.find import find_episode
from game.authors.quiet import quiet_catalogs
from game.authors.write.script_lines import lines_of
from game.authors.write.script_scenes import script_of
from game.print.paper import Paper, as_address
from game.print.words import common
from game.print.words import script_of_story as words
from game.scenes.after.ending import HELPED, KINDS
from game.scenes.play.played import PLAYED
from game.scenes.play.stage.place_names import PLACES
from game.story.loading.pack import load_episode
from game.story.state import HERO
from game.vocabulary import ACT_NAMES, TOOL_NAMES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from game.authors.write.script_scenes import Script
    from game.language.catalog import Catalog
    from game.story.grammar.characters import Old
    from game.story.grammar.model import Episode
    from game.story.grammar.signs import Sign
    from game.text import Text
    from game.ui.art.kit import Kit

NOT_DONE: Final = 2
"""Exit code when there is no such episode or language, or it can't be read."""


@dataclass(frozen=True, kw_only=True)
class StoryPaper(Paper):
    """Paper for one story: it knows its people, by the names and pictures that a reader sees."""

    episode: Episode
    beside: Catalog | None = None
    """The catalog of a second language that stands below each text, in small words."""
    file: str = ""
    """The name of the episode's file."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """Where the texts stand, by their ids, as it is printed beside them."""

    @classmethod
    def of(
        cls, catalog: Catalog, kit: Kit, episode: Episode, hero: str = "", beside: Catalog | None = None
    ) -> StoryPaper:
        """Paper in a language, in the grammar of a hero, or of the first. Raises LookupError."""
        who = hero or next(iter(episode.heroes), "")
        if who not in episode.heroes:
            raise LookupError(f"{episode.id} has no hero {hero}; there are: {', '.join(episode.heroes)}")
        return cls(catalog, kit, episode.heroes[who], episode=episode, beside=beside)

    def other(self, text: Text) -> str:
        """The text in the second language; "" where there is none."""
        return replace(self, catalog=self.beside).say(text) if self.beside else ""

    def name(self, who: str) -> str:
        """What somebody of the cast, or the hero, is called."""
        if who == HERO and self.hero:
            return self.say(self.hero.name)
        return self.say(self.episode.cast[who].name) if who in self.episode.cast else who

    def names(self, people: tuple[str, ...]) -> str:
        """Several of them."""
        return ", ".join(map(self.name, people))

    def portrait(self, who: str) -> Markup:
        """The address of the picture of somebody, for a style sheet; "" where the story gives them none."""
        return _in_style(self._portrait(who))

    def _portrait(self, who: str) -> str:
        if self.hero and who == HERO:
            return self.face_of(self.hero.person or self.hero.id)
        person = self.episode.cast.get(who)
        if person is None:
            return ""
        if person.avatar in self.kit.avatars:
            return as_address(self.kit.avatar_svg(person.avatar))
        return self.face_of(person.person or person.id)

    def face_of(self, figure: str) -> str:
        """The address of a head, or "" for a figure that is not drawn."""
        return self.face(figure) if figure in self.kit.people else ""

    def scenery(self, place: str) -> Markup:
        """The address of the picture of a place, for a style sheet."""
        return _in_style(as_address(self.kit.place_svg(place)) if place in self.kit.places else "")


def _in_style(address: str) -> Markup:
    """An address as a style sheet takes it between quotes: what ends a string or the sheet is written out."""
    return Markup(address.replace("'", "%27"))  # noqa: S704 - percent-encoded, so that it holds no mark


def pages(paper: StoryPaper, signs: Mapping[str, Sign]) -> str:
    """The whole document."""
    episode = paper.episode
    script = script_of(episode)
    places = dict.fromkeys(scene.place for scene in (*script.story, *script.answers) if scene.place)
    html = paper.write(
        "story.html",
        w=words,
        common=common,
        episode=episode,
        script=script,
        signs=signs,
        places=tuple(places),
        place_names=PLACES,
        tools=TOOL_NAMES,
        acts=ACT_NAMES,
        kinds=KINDS,
        helped=HELPED,
        ages=episode.ages.replace("-", "–"),
        roles={node.role for node in episode.nodes.values()} - {HERO},
        played=PLAYED,
        met=tuple(dict.fromkeys((HERO, *episode.cast))),
        pairs=_pairs(episode, script),
        numbers={scene.node: scene.number for scene in (*script.story, *script.answers)},
        phones={HERO: episode.phone} | {who: role.phone for who, role in episode.roles.items()},
        chats=tuple(_old_chats(episode)),
    )
    title = f"{paper.say(words.KIND)}: {paper.say(episode.title)}"
    sheet = Markup(html)  # noqa: S704 - written by a template that escapes
    return paper.write("page.html", title=title, sheets=[sheet], common=common)


def _old_chats(episode: Episode) -> Iterator[tuple[str, str, tuple[Old, ...]]]:
    """Whose chat it is, with whom, and what was written there before the story."""
    for person in episode.cast.values():
        yield HERO, person.id, person.history
    for who, role in episode.roles.items():
        yield from ((who, other, history.messages) for other, history in role.history.items())


def _pairs(episode: Episode, script: Script) -> list[tuple[Text | None, Text | None, Text]]:
    """The messages that the detective round lays side by side, and why; None for one that is not there."""
    lines = (line for scene in (*script.story, *script.answers) for line in scene.lines)
    said = {line.text.id: line.text for line in lines if line.text}
    return [
        (said.get(f"{episode.id}.{pair.first}"), said.get(f"{episode.id}.{pair.second}"), pair.why)
        for pair in episode.compare
    ]


def write_script(options: argparse.Namespace) -> int:
    """Write the pages of an episode to a file; gives the exit code."""
    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.story.grammar.signs import load_signs
    from game.ui.art.kit import Kit

    paths = Paths.find()
    try:
        path = find_episode(paths.scenarios, options.episode)
        catalogs = Catalogs.load(paths.locales)
        catalog = _catalog(catalogs, options.lang)
        beside = _catalog(catalogs, options.beside) if options.beside else None
    except LookupError as problem:
        return _not_done(str(problem.args[0]))
    loaded = load_episode(path)
    episode = loaded.draft
    if episode is None:
        return _not_done(f"{path.name} can't be read: python3 run.py check {path} tells why")
    lines = lines_of(loaded, paths.locales, [catalog.code, *([beside.code] if beside else [])])
    try:
        paper = StoryPaper.of(catalog, Kit.load(paths.assets / "art"), episode, options.hero or "", beside)
    except LookupError as problem:
        return _not_done(str(problem.args[0]))
    paper = replace(paper, file=path.name, lines=lines)
    out: Path = options.out or Path(f"{episode.id}-{options.lang}.html")
    try:
        with quiet_catalogs():
            written = pages(paper, load_signs(paths.scenarios / "signs.yaml").by_id)
        out.write_text(written, encoding="utf-8")
    except OSError as problem:
        return _not_done(f"{out} can't be written: {problem.strerror}")
    sys.stdout.write(f"{out}\n")
    if missing := len(catalog.missing):
        sys.stderr.write(f"cuvari script: {missing} texts are not translated yet, and stand in English\n")
    return 0


def _catalog(catalogs: Mapping[str, Catalog], code: str) -> Catalog:
    if code not in catalogs:
        raise LookupError(f"there is no language {code}; there are: {', '.join(catalogs)}")
    return catalogs[code]


def _not_done(reason: str) -> int:
    sys.stderr.write(f"cuvari script: {reason}\n")
    return NOT_DONE
