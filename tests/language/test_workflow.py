"""The command `cuvari text`: what it writes, says and answers."""

from pathlib import Path

import pytest

from game.language.counting import Stats
from game.language.po import PoError, read, write
from game.language.whole import check_catalogs
from game.language.workflow import add, main, stats, update


def po(root: Path, code: str) -> Path:
    return root / "locales" / code / "LC_MESSAGES" / "messages.po"


def test_an_update_brings_new_texts_and_keeps_translations(root: Path) -> None:
    catalog = read(po(root, "bs"))
    catalog.texts["title.play"].string = "Igraj"
    write(po(root, "bs"), catalog)
    (root / "game" / "menu.py").write_text('END = Text("menu.end", "Close")\n', encoding="utf-8")
    assert update(root) == ["bs", "sr"]
    assert list(read(po(root, "bs")).texts) == ["menu.end", "title.play", "title.ready", "title.doors"]
    assert stats(root)[0][0] == Stats("bs", 4, translated=1, fuzzy=0, missing=3, obsolete=0, words=6)


def test_a_second_update_changes_no_byte(root: Path) -> None:
    update(root)
    before = {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (root / "locales").rglob("*.po*")
    }
    update(root)
    assert before == {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (root / "locales").rglob("*.po*")
    }


def test_another_language_needs_no_code(root: Path) -> None:
    path = add(root, "mk")
    assert '"X-Language-Name: Македонски\\n"' in path.read_text("utf-8")
    assert update(root) == ["bs", "sr", "mk"]


def test_an_existing_language_is_not_begun_anew(root: Path) -> None:
    before = po(root, "bs").read_bytes()
    po(root, "bs").write_bytes(before + b"\n# mine\n")
    add(root, "bs")
    assert po(root, "bs").read_bytes() == before + b"\n# mine\n"


def test_headers_that_a_tool_left_out_come_back(root: Path) -> None:
    path = po(root, "bs")
    kept = [line for line in path.read_text("utf-8").splitlines() if "X-Language-Name" not in line]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    update(root)
    assert '"X-Language-Name: Bosanski\\n"' in path.read_text("utf-8")


def test_corrected_english_is_told_until_somebody_has_looked(root: Path) -> None:
    screen, catalog = root / "game" / "screen.py", root / "locales" / "bs" / "LC_MESSAGES" / "messages.po"

    def english(text: str) -> None:
        screen.write_text(
            f'from game.text import Text\n\nPLAY = Text("title.play", "{text}")\n', encoding="utf-8"
        )
        update(root)

    def told() -> list[str]:
        return [each.code for each in check_catalogs(root / "locales") if each.language == "bs"]

    def translation(string: str) -> None:
        found = read(catalog)
        found.texts["title.play"].string = string
        found.texts["title.play"].flags.clear()
        found.texts["title.play"].previous_id = []
        write(catalog, found)

    english("Play")
    assert told() == ["untranslated"]
    translation("Igraj")
    assert told() == []
    english("Play now")
    assert told() == ["fuzzy"]
    update(root)
    assert told() == ["fuzzy"]
    english("Play it now")
    assert (told(), read(catalog).texts["title.play"].previous_id) == (["fuzzy"], ["Play"])
    english("Play")
    assert told() == []
    english("Play, now")
    assert told() == ["fuzzy"]
    translation("Igraj sada")
    assert told() == []
    english("Play,  now")
    assert told() == []
    english("Play")
    assert (told(), read(catalog).texts["title.play"].previous_id) == (["fuzzy"], ["Play,  now"])


def test_the_commands_of_a_day(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["extract"], ["update"], ["compile"], ["stats"], ["add", "mk"]):
        assert main(command, root) == 0
    said = capsys.readouterr().out
    assert "locales/messages.pot: 3 texts" in said
    assert "bs: 0 of 3 translated, 0 fuzzy, 3 missing, 0 obsolete" in said
    assert "compiled: bs, sr, sr_Latn, sr_BA, sr_Latn_BA" in said
    assert "locales/mk/LC_MESSAGES/messages.po" in said


def test_what_is_wrong_is_said_in_one_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "game" / "wrong.py").write_text('A = Text("a.a", f"{x}")\n', encoding="utf-8")
    assert main(["update"], root) == 1
    assert "the source of a.a must be written out" in capsys.readouterr().out
    assert main(["add", "qq"], root) == 1
    po(root, "sr").write_text('msgid "torn', encoding="utf-8")
    assert main(["compile"], root) == 1
    assert "messages.po" in capsys.readouterr().out


def test_a_torn_catalog_is_not_overwritten(root: Path) -> None:
    po(root, "sr").write_text("nonsense", encoding="utf-8")
    with pytest.raises(PoError):
        update(root)
    assert po(root, "sr").read_text("utf-8") == "nonsense"
