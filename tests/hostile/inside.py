"""The modules that read files, variables or words of which nobody outside has a say, each with the reason.

What is neither here nor tried by a reader fails a test, so that no new way in is forgotten.
"""

from typing import Final

_OURS: Final = "files that come with the game and can't be brought by a stick or a bundle"
_DEVELOPING: Final = "a tool of those who develop the game, on files that they made a moment ago"
_NAMES: Final = "it looks only which files there are; what is in them is read elsewhere"
_PASSES: Final = "it passes the variables or words on to what is tried"
_SETS: Final = "it sets variables for SDL and reads none"

INSIDE: Final[dict[str, str]] = {
    "game.__main__": _PASSES,
    "game.workshop.prebuild": _OURS,
    "game.workshop.bench.child": _DEVELOPING,
    "game.workshop.bench.loading": _DEVELOPING,
    "game.workshop.bench.processes": _DEVELOPING,
    "game.kiosk.soak.process": _DEVELOPING,
    "game.workshop.bench.records": _DEVELOPING,
    "game.authors.check.everything": _NAMES,
    "game.between_schools.used_sticks": "it opens what is tried: the store and the files of a stick",
    "game.install_check.command": _PASSES,
    "game.edges.damage": _OURS,
    "game.install_check.surroundings_check": "it writes a moment's file; the settings, by what is tried",
    "game.install_check.window_check": "a variable that names the desktop's bus",
    "game.config.terminal_language": "the settings, by what is tried, and words of variables",
    "game.edges.removable_media": _NAMES,
    "game.edges.several_processes": "how many threads the system says this process has, by names of a folder",
    "game.teachers.office": _NAMES,
    "game.authors.editing.server": "an author's own editor, by pipes; what it sends is read as an episode",
    "game.authors.check.spelled": "its own list of words, beside what was read of episodes",
    "game.authors.check.real_people": "our own stories and catalogs, to know when they change",
    "game.authors.check.beside": _NAMES,
    "game.workshop.film.command": "names of files; it writes a film",
    "game.workshop.film.making": "names of our own plays, which are read by what is tried",
    "game.workshop.film.webm": "it writes a film, and reads none",
    "game.authors.check.pictures": "names, sizes and times of pictures, and lines of what was read as a part",
    "game.kiosk.child": _PASSES,
    "game.kiosk.watch.systemd": "an address from systemd, to which a word is sent; OSError is no matter",
    "game.kiosk.options": _PASSES,
    "game.kiosk.watch.safe": _SETS,
    "game.kiosk.selftest": "it reads an unpacked bundle by what is tried, in a process that is ended in time",
    "game.kiosk.soak.command": _DEVELOPING,
    "game.kiosk.soak.kills": _DEVELOPING,
    "game.kiosk.soak.outside": _DEVELOPING,
    "game.kiosk.soak.real": _DEVELOPING,
    "game.kiosk.window": _SETS,
    "game.language.extract": _DEVELOPING,
    "game.language.languages": _NAMES,
    "game.language.workflow": _DEVELOPING,
    "game.print.paper": _OURS,
    "game.paths": "a variable that names a folder",
    "game.records.folder_lock": "it opens a file or folder to lock it, and reads nothing",
    "game.edges.real_files": "what the readers read with, tried by all of them",
    "game.shell.start": _PASSES,
    "game.shell.world": "the name of the computer in a variable, of which only a hash chooses a picture",
    "game.story.reading.diagnostic_pages": _OURS,
    "game.ui.art.kit": _OURS,
    "game.ui.art.states": _OURS,
    "game.ui.art.boards": _OURS,
    "game.ui.art.answers": _OURS,
    "game.ui.art.shots": _OURS,
    "game.workshop.art_sheet": _DEVELOPING,
    "game.ui.window.environment": _SETS,
    "game.ui.draw.offscreen": _SETS,
    "game.ui.aids.reader.reader": "a variable that names the desktop's bus",
    "game.ui.aids.voice.package": "a package of Python that was installed with its hash",
    "game.authors.write.new": _OURS,
    "game.authors.write.record": "an author's own file of plays, which was read as one before",
}
