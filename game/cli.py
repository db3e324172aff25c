"""The command `cuvari`: what each word does. Modules are imported by the word that needs them."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game import __version__
from game.sizes import size
from game.ui.environment import prepare_environment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def parser() -> argparse.ArgumentParser:
    """The words and their options."""
    top = argparse.ArgumentParser(
        "cuvari", description="Čuvari mreže: stories in which children rehearse help."
    )
    top.add_argument("--version", action="version", version=f"Čuvari mreže {__version__}")
    words = top.add_subparsers(dest="word", metavar="WORD")
    play = words.add_parser("play", help="play (the same as no word at all)")
    _play_options(play)
    check = words.add_parser("check", help="look for mistakes in episodes, contacts and translations")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (default: all)")
    check.add_argument("--format", choices=("text", "json", "sarif"), default="text", help="how to tell")
    check.add_argument("--reading", action="store_true", help="the reading level in JSON too")
    _explore_options(
        words.add_parser("explore", help="play episodes in every way, and the plays written down")
    )
    _new_options(words.add_parser("new", help="begin an episode"))
    _graph_options(words.add_parser("graph", help="draw an episode as a map"))
    _preview_options(words.add_parser("preview", help="see an episode, and every change of its file"))
    _schema_options(words.add_parser("schema", help="write what editors know of the files: JSON Schema"))
    shots = words.add_parser("shots", help="draw every screen to PNG files, without a display")
    _shots_options(shots)
    bench = words.add_parser("bench", help="measure the numbers that the design holds")
    bench.add_argument("--json", action="store_true", help="as JSON")
    bench.add_argument("--seconds", type=float, default=10.0, help="how long to watch an idle screen")
    bench.add_argument("--many", action="store_true", help="also check 1000 episodes, which takes minutes")
    config = words.add_parser("config", help="tell every setting, its value and where it comes from")
    config.add_argument("--json", action="store_true", help="as JSON")
    config.add_argument("--data", type=Path, metavar="DIR", help="where the game keeps its things")
    config.add_argument("--config", type=Path, metavar="FILE", help="in place of the system's file")
    _kiosk_options(words.add_parser("kiosk", help="the game at a stand, unattended"))
    _counters_options(words.add_parser("counters", help="what a kiosk has counted"))
    _bundle_options(words.add_parser("bundle", help="stories and settings for a kiosk, on a stick"))
    _soak_options(words.add_parser("soak", help="prove a kiosk by hours of random hands and hard kills"))
    _teach_options(words.add_parser("teach", help="a lesson for a class, with a projector"))
    _survey_options(
        words.add_parser("survey", help="a survey at a pupil's computer, before or after a story")
    )
    _print_options(words.add_parser("print", help="pages for a lesson: plans, cards, posters, letters"))
    _report_options(words.add_parser("report", help="what a class learned, or many lessons together"))
    _records_options(words.add_parser("records", help="what is kept of lessons, and merging many sticks"))
    _trainer_options(words.add_parser("trainer", help="sticks that trainers hand on, and what came of them"))
    text = words.add_parser("text", help="the round of the translations", add_help=False)
    text.add_argument("rest", nargs=argparse.REMAINDER)
    return top


def _play_options(play: argparse.ArgumentParser) -> None:
    play.add_argument("--data", type=Path, metavar="DIR", help="keep everything in this folder")
    play.add_argument("--windowed", type=size, metavar="WxH", help="a window of this size")
    play.add_argument("--lang", metavar="L", help="language: bs, hr, sr, sr_Latn, en")
    play.add_argument("--country", metavar="C", help="country: BA, RS, HR, ME")
    play.add_argument("--episode", metavar="ID", help="open this episode")
    play.add_argument("--record", type=Path, metavar="FILE", help="write down what is played, as a play test")
    play.add_argument("--seed", type=int, metavar="N", help="make chance (when people blink) repeatable")


def _explore_options(explore: argparse.ArgumentParser) -> None:
    explore.add_argument("episodes", nargs="*", metavar="EPISODE", help="ids or files (default: all)")
    explore.add_argument("--plays", type=int, default=2000, metavar="N", help="plays by chance")
    explore.add_argument("--seed", type=int, default=1, metavar="N", help="makes chance repeatable")
    explore.add_argument("--limit", type=int, default=500_000, metavar="N", help="states to visit at most")
    explore.add_argument("--quick", action="store_true", help="use tools only where the player chooses")
    explore.add_argument("--draft", action="store_true", help="translations are not asked for yet")
    explore.add_argument("--format", choices=("text", "json"), default="text", help="how to tell")


def _new_options(new: argparse.ArgumentParser) -> None:
    new.add_argument("id", metavar="ID", help="its id, such as the-lost-key")
    new.add_argument("--folder", type=Path, metavar="DIR", help="where to (default: scenarios/season-1)")
    new.add_argument("--title", metavar="TITLE", help="its title (default: made of the id)")


def _graph_options(graph: argparse.ArgumentParser) -> None:
    graph.add_argument("episode", metavar="EPISODE", help="its id or file")
    graph.add_argument(
        "-o",
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help=".mmd, .dot, or .svg, .png, .pdf by Graphviz",
    )


def _preview_options(preview: argparse.ArgumentParser) -> None:
    preview.add_argument("episode", metavar="EPISODE", help="its id or file")
    preview.add_argument("--hero", metavar="ID", help="play as this hero (default: the first)")
    preview.add_argument("--at", metavar="NODE", help="begin in this node, on the shortest way there")
    preview.add_argument("--lang", metavar="L", help="language (default: English)")
    preview.add_argument("--windowed", type=size, metavar="WxH", help="a window of this size")
    preview.add_argument("--data", type=Path, metavar="DIR", help="keep everything in this folder")


def _schema_options(schema: argparse.ArgumentParser) -> None:
    schema.add_argument(
        "file",
        nargs="?",
        choices=("episode", "play", "signs", "contacts", "survey"),
        default="episode",
        help="of which",
    )
    schema.add_argument("-o", "--out", type=Path, metavar="PATH", help="a file, or a folder for all of them")


def _kiosk_options(kiosk: argparse.ArgumentParser) -> None:
    from game.kiosk.options import add_options

    kiosk.add_argument("action", nargs="?", choices=("set-pin",), help="set the PIN of the staff")
    add_options(kiosk)


def _counters_options(counters: argparse.ArgumentParser) -> None:
    export = counters.add_subparsers(dest="action", metavar="WORD", required=True).add_parser(
        "export", help="write them as a table, small numbers left out"
    )
    export.add_argument("-o", "--out", type=Path, metavar="FILE", help="a CSV file (default: print them)")
    export.add_argument("--data", type=Path, metavar="DIR", help="where the kiosk keeps its things")
    export.add_argument("--config", type=Path, metavar="FILE", help="in place of the system's file")


def _bundle_options(bundle: argparse.ArgumentParser) -> None:
    actions = bundle.add_subparsers(dest="action", metavar="WORD", required=True)
    make = actions.add_parser("make", help="put a folder into a bundle")
    make.add_argument("folder", type=Path, metavar="FOLDER", help="with scenarios/, locales/, cuvari.yaml")
    make.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="such as autumn.cuvari")
    make.add_argument("--version", type=int, required=True, metavar="N", help="higher than the last one")
    make.add_argument("--name", default="", metavar="NAME", help="what it is, for people")
    sign = actions.add_parser("sign", help="sign a bundle")
    sign.add_argument("file", type=Path, metavar="FILE")
    sign.add_argument("--key", type=Path, required=True, metavar="KEY", help="file of the private key")
    sign.add_argument("--new-key", action="store_true", help="make that file first")
    verify = actions.add_parser("verify", help="look whether a kiosk would take a bundle")
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument("--key", required=True, metavar="PUB", help="the public key: 64 hexadecimal digits")


def _print_options(pages: argparse.ArgumentParser) -> None:
    pages.add_argument("kinds", nargs="*", metavar="LIST", help="kinds of pages, or all (the default)")
    pages.add_argument("--lang", required=True, metavar="L", help="language: bs, hr, sr, sr_Latn, en")
    pages.add_argument("--country", metavar="C", help="whose contacts: BA, RS, HR, ME (default: all)")
    pages.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="where the pages go")


def _records_options(records: argparse.ArgumentParser) -> None:
    records.add_argument("--data", type=Path, metavar="DIR", help="where the game keeps its things")
    actions = records.add_subparsers(dest="action", metavar="WORD", required=True)
    actions.add_parser("list", help="the lessons that are known")
    end = actions.add_parser("end", help="end lessons: only their sums stay")
    end.add_argument("lessons", nargs="+", metavar="LESSON", help="the first signs of its id")
    delete = actions.add_parser("delete", help="delete all that is kept of lessons")
    which = delete.add_mutually_exclusive_group(required=True)
    which.add_argument("lessons", nargs="*", default=[], metavar="LESSON", help="the first signs of its id")
    which.add_argument("--all", action="store_true", help="of every lesson")
    export = actions.add_parser("export", help="write results for the programme, small numbers left out")
    export.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="where the files go")
    merge = actions.add_parser("merge", help="take what folders and sticks hold, in any order")
    merge.add_argument("places", nargs="+", type=Path, metavar="PATH", help="folders or files")
    merge.add_argument("--remove", action="store_true", help="remove the journals that were taken from there")
    school = actions.add_parser("school", help="tell the code of this school, or take another PC's")
    school.add_argument("code", nargs="?", metavar="CODE", help="such as 7K3M-9QPX")


def _trainer_options(trainer: argparse.ArgumentParser) -> None:
    trainer.add_argument("--data", type=Path, metavar="DIR", help="where the game keeps its things")
    actions = trainer.add_subparsers(dest="action", metavar="WORD", required=True)
    kit = actions.add_parser("kit", help="write a stick: the game, pages to print, a new random code")
    kit.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="the stick")
    kit.add_argument("--lang", required=True, metavar="L", help="language of the pages")
    kit.add_argument("--country", metavar="C", help="whose contacts (default: all)")
    trained = actions.add_parser("trained", help="note a training")
    trained.add_argument("people", type=int, metavar="N", help="how many people took part")
    trained.add_argument("--code", default="", metavar="CODE", help="of the kit (default: the one in use)")
    use = actions.add_parser("use", help="run lessons on this computer under the code of a kit")
    use.add_argument("code", metavar="CODE", help="as printed on the kit")
    merge = actions.add_parser("merge", help="take what sticks hold, and show the chain down to the pupils")
    merge.add_argument("places", nargs="*", type=Path, metavar="PATH", help="folders or files")
    merge.add_argument("-o", "--out", type=Path, metavar="DIR", help="also write it as trainers.csv there")


def _soak_options(soak: argparse.ArgumentParser) -> None:
    soak.add_argument("--hours", type=float, default=0.0, metavar="H", help="how long, by the kiosk's clock")
    soak.add_argument(
        "--speed",
        type=float,
        default=0.0,
        metavar="S",
        help="so many times the usual speed (default: as fast as can be); 1 is a real window in real time",
    )
    soak.add_argument("--kills", type=int, default=0, metavar="N", help="kill the game so often")
    soak.add_argument("--windowed", type=size, metavar="WxH", help="size of the window or canvas")
    soak.add_argument("--seed", type=int, default=1, metavar="N", help="makes chance repeatable")
    soak.add_argument("--report", type=Path, metavar="FILE", help="also write the report as JSON")


def _report_options(report: argparse.ArgumentParser) -> None:
    report.add_argument("--lesson", metavar="ID", help="of one lesson, or `last` (default: of all together)")
    report.add_argument("--lang", required=True, metavar="L", help="language: bs, hr, sr, sr_Latn, en")
    report.add_argument("--data", type=Path, metavar="DIR", help="where the game keeps its things")
    report.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="where the report goes")


def _teach_options(teach: argparse.ArgumentParser) -> None:
    from game.lesson.options import teach_options

    teach_options(teach, size)


def _survey_options(survey: argparse.ArgumentParser) -> None:
    from game.lesson.options import survey_options

    survey_options(survey, size)


def _shots_options(shots: argparse.ArgumentParser) -> None:
    shots.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    shots.add_argument("--lang", default="en", metavar="L")
    shots.add_argument("--country", default="BA", metavar="C")
    shots.add_argument("--size", type=size, default=(1280, 720), metavar="WxH")
    shots.add_argument("--theme", default="warm", metavar="T")
    shots.add_argument("--text-scale", type=int, default=100, metavar="P", help="percent, 100 to 200")
    shots.add_argument("--only", default="", metavar="NAME", help="only those whose name holds this")


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words say; gives the exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    prepare_environment()
    logging.basicConfig(format="cuvari: %(message)s", level=logging.WARNING)
    if words[:2] == ["text", "check"]:
        from game.checking.command import check_languages

        return check_languages(words[2:])
    if words[:1] == ["text"]:
        from game.language.workflow import main as text
        from game.paths import Paths

        return text(words[1:], Paths.find().locales.parent)
    options = parser().parse_args(words or ["play"])
    return WORDS[options.word or "play"](options)


def _play(options: argparse.Namespace) -> int:
    if options.record:
        from game.writing.record import play_recorded

        return play_recorded(options)
    from game.start import play

    return play(options)


def _check(options: argparse.Namespace) -> int:
    from game.checking.command import check

    return check(options.paths, options.format, reading=options.reading)


def _explore(options: argparse.Namespace) -> int:
    from game.exploring.command import explore

    return explore(options)


def _new(options: argparse.Namespace) -> int:
    from game.writing.new import new

    return new(options)


def _graph(options: argparse.Namespace) -> int:
    from game.writing.graph_command import graph

    return graph(options)


def _preview(options: argparse.Namespace) -> int:
    from game.writing.preview import preview

    return preview(options)


def _schema(options: argparse.Namespace) -> int:
    from game.writing.schema_command import write_schema

    return write_schema(options)


def _shots(options: argparse.Namespace) -> int:
    from game.kiosk.shots import kiosk_shots
    from game.lesson.shots import lesson_shots
    from game.shots import shots

    return shots(options) or lesson_shots(options) or kiosk_shots(options)


def _teach(options: argparse.Namespace) -> int:
    from game.lesson.teach import teach

    return teach(options)


def _survey(options: argparse.Namespace) -> int:
    from game.lesson.seat import survey

    return survey(options)


def _bench(options: argparse.Namespace) -> int:
    from game.bench.report import bench

    return bench(as_json=options.json, seconds=options.seconds, many=options.many)


def _config(options: argparse.Namespace) -> int:
    from game.bundles.active import settings_of
    from game.config.command import tell
    from game.kiosk.options import Options, kiosk_paths

    update = settings_of(kiosk_paths(Options(data=options.data)).data)
    return tell(options.data, options.config, update, as_json=options.json)


def _kiosk(options: argparse.Namespace) -> int:
    from game.kiosk.command import kiosk, set_pin
    from game.kiosk.options import Options

    return (set_pin if options.action else kiosk)(Options.taken(options))


def _counters(options: argparse.Namespace) -> int:
    from game.kiosk.command import export_counters
    from game.kiosk.options import Options

    return export_counters(Options(options.config, options.data), options.out)


def _bundle(options: argparse.Namespace) -> int:
    from game.bundles.command import bundle

    return bundle(options)


def _print(options: argparse.Namespace) -> int:
    from game.lesson.prints.command import print_pages

    return print_pages(options)


def _soak(options: argparse.Namespace) -> int:
    from game.kiosk.soak.command import soak

    return soak(options)


def _report(options: argparse.Namespace) -> int:
    from game.lesson.report.command import report

    return report(options)


def _records(options: argparse.Namespace) -> int:
    from game.lesson.records_command import records

    return records(options)


def _trainer(options: argparse.Namespace) -> int:
    from game.lesson.trainer_command import trainer

    return trainer(options)


WORDS: Final[dict[str, Callable[[argparse.Namespace], int]]] = {
    "play": _play,
    "check": _check,
    "explore": _explore,
    "new": _new,
    "graph": _graph,
    "preview": _preview,
    "schema": _schema,
    "shots": _shots,
    "teach": _teach,
    "survey": _survey,
    "bench": _bench,
    "config": _config,
    "kiosk": _kiosk,
    "counters": _counters,
    "bundle": _bundle,
    "soak": _soak,
    "print": _print,
    "report": _report,
    "records": _records,
    "trainer": _trainer,
}
"""What does each word of the command; `text` has words of its own."""
