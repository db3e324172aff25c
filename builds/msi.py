"""The package for Windows that group policies hand out, an MSI, made by Debian's wixl."""

from __future__ import annotations

import re
import struct
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from bootstrap.sentences import Problem
from builds.archive import even
from builds.installer import ICON, NAME, laid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from builds.source import Source

OURS: Final = uuid.uuid5(uuid.NAMESPACE_OID, NAME)
"""What all ids are made of: the same for the same file in each version, as Windows wants them."""
CALLED: Final = "Cuvari mreze"
"""The name until the package is made: wixl 0.106 drops a text that is not ASCII, or ends at it."""
NAME_OF_ALL: Final = "Čuvari mreže"
"""The name in the list of programs, which has one for every language."""
VT_FILETIME: Final = 0x40
SINCE_1601: Final = 11_644_473_600
"""Seconds from 1601 to 1970."""
MENUS: Final = {
    "latin": ("Čuvari mreže", "Za nastavnike"),
    "cyrillic": ("Чувари мреже", "За наставнике"),
    "english": ("Guardians of the Net", "For teachers"),
}
"""The two entries of the start menu, the first of which is the name of their folder, too."""
STARTED: Final = ("-m game", "-m game play --teachers")
"""What they start."""
SPOKEN: Final = {
    "latin": (0x041A, 0x101A, 0x141A, 0x081A, 0x181A, 0x241A, 0x2C1A),
    "cyrillic": (0x0C1A, 0x1C1A, 0x201A, 0x281A, 0x301A),
}
"""Languages of Windows for which each menu is (MS-LCID): Croatian, Bosnian and Serbian in their countries."""
FIRST: Final = 790
"""Where menus are chosen in the order of what is done: before `CostInitialize` (800) counts what is laid."""
CODEPAGE: Final = "\r\n\r\n65001\t_ForceCodepage\r\n"
"""A table that says that all texts are UTF-8."""


def make(source: Source) -> list[Path]:
    """Make it. Raises Problem."""
    folder = laid(source)
    even(folder, source.epoch)  # the packed files keep their times
    described = source.work / "msi.wxs"
    described.write_text(package_of(folder, source.version), encoding="utf-8")
    target = source.work / f"{NAME}-{source.version}-windows-x86_64.msi"
    source.run("wixl", "--arch", "x64", "--output", str(target), str(described))
    codepage = source.work / "codepage.idt"
    codepage.write_text(CODEPAGE, encoding="ascii", newline="")
    source.run("msibuild", str(target), "-i", str(codepage))
    for query in names_in_their_letters():
        source.run("msibuild", str(target), "-q", query)
    told = source.run("msiinfo", "suminfo", str(target))
    target.write_bytes(
        settled(target.read_bytes(), told, _guid(f"{source.version} {source.epoch}"), source.epoch)
    )
    return [target]


def settled(package: bytes, told: str, number: str, epoch: int) -> bytes:
    """Return a package with this number and this time for those by chance that `msiinfo suminfo` tells of it.

    A time stands there in tenths of microseconds since 1601. Raises Problem where it tells none.
    """
    numbers, times = (
        re.findall(r"\{[0-9A-F-]{36}\}", told),
        re.findall(r"^(?:Created|Last saved): (.*)$", told, re.MULTILINE),
    )
    if len(numbers) != 1 or len(times) != 2:  # noqa: PLR2004 - made, saved
        raise Problem("msiinfo tells neither number nor times of a package: nothing is built.")
    package = package.replace(numbers[0].encode(), f"{{{number}}}".encode())
    for time in times:
        seconds = datetime.strptime(time, "%a %b %d %H:%M:%S %Y").replace(tzinfo=UTC).timestamp()
        package = package.replace(_filetime(int(seconds)), _filetime(epoch))
    return package


def _filetime(seconds: int) -> bytes:
    return struct.pack("<IQ", VT_FILETIME, (seconds + SINCE_1601) * 10_000_000)


def names_in_their_letters() -> Iterator[str]:
    """Give the queries that put the names into a package in which none could be written."""
    yield _put("Property", "Value", "ProductName", NAME_OF_ALL)
    for menu, names in MENUS.items():
        yield _put("Directory", "DefaultDir", f"menu_{menu}", f"{menu}|{names[0]}")
        for number, name in enumerate(names):
            yield _put("Shortcut", "Name", f"entry_{menu}{number}", name)


def _put(table: str, column: str, row: str, text: str) -> str:
    """Return a query; a table is called as the column of its ids."""
    return f"UPDATE `{table}` SET `{column}` = '{text}' WHERE `{table}` = '{row}'"  # noqa: S608 - all ours


def package_of(folder: Path, version: str) -> str:
    """Return what wixl reads: each file as a component of its own, with ids that its place gives."""
    inside = "".join(_laid(folder, ""))
    components = "".join(f'<ComponentRef Id="c{id_of(path)}"/>\n' for path in _files(folder))
    return PACKAGE.format(
        product=_guid(f"product {version}"),
        upgrade=_guid("upgrade"),
        version=version,
        name=CALLED,
        inside=inside,
        components=components + "".join(f'<ComponentRef Id="entries_{menu}"/>\n' for menu in MENUS),
        icon=quoteattr(str(folder / ICON)),
        menus="".join(map(_menu, MENUS)),
        choices="".join(_choice(menu, at, SPOKEN[menu]) for at, menu in enumerate(SPOKEN, FIRST)),
        chosen="".join(f'<CustomAction Id="is_{menu}" Property="MENU" Value="{menu}"/>\n' for menu in SPOKEN),
    )


def id_of(place: str) -> str:
    """Return an id that a place of the package has always."""
    return uuid.uuid5(OURS, place).hex


def _guid(what: str) -> str:
    return str(uuid.uuid5(OURS, what)).upper()


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _laid(folder: Path, place: str) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        inside = f"{place}{path.name}"
        if path.is_dir():
            yield f'<Directory Id="d{id_of(inside)}" Name={quoteattr(path.name)}>\n'
            yield from _laid(path, f"{inside}/")
            yield "</Directory>\n"
        else:
            yield (
                f'<Component Id="c{id_of(inside)}" Guid="{_guid(inside)}" Win64="yes">'
                f'<File Id="f{id_of(inside)}" Name={quoteattr(path.name)} Source={quoteattr(str(path))} '
                'KeyPath="yes"/></Component>\n'
            )


def _choice(menu: str, at: int, languages: Iterable[int]) -> str:
    """Return when a menu is taken: where nobody has said another and Windows speaks one of its languages.

    `at` is its number in the order of what is done: wixl would choose another one each time.
    """
    spoken = " OR ".join(f"SystemLanguageID={language}" for language in languages)
    return f'<Custom Action="is_{menu}" Sequence="{at}">NOT MENU AND ({spoken})</Custom>\n'


def _menu(menu: str) -> str:
    """Return a folder of the start menu with its entries, which is there where that menu is taken.

    Whatever language Windows has by then, it is removed.
    """
    wanted = f'MENU="{menu}"' if menu in SPOKEN else " AND ".join(f'MENU&lt;&gt;"{each}"' for each in SPOKEN)
    entries = "".join(
        f'<Shortcut Id="entry_{menu}{number}" Name="{menu}{number}" Icon="game.ico" '
        'WorkingDirectory="INSTALLDIR" Target="[INSTALLDIR]python\\pythonw.exe" '
        f"Arguments={quoteattr(words)}/>\n"
        for number, words in enumerate(STARTED)
    )
    return f"""<Directory Id="menu_{menu}" Name="{menu}">
<Component Id="entries_{menu}" Guid="{_guid(f"menu {menu}")}" Win64="yes">
<Condition>({wanted}) OR REMOVE="ALL"</Condition>
{entries}<RemoveFolder Id="menu_{menu}" On="uninstall"/>
<RegistryValue Root="HKLM" Key="Software\\cuvari-mreze" Name="{menu}" Type="integer" Value="1"
  KeyPath="yes"/>
</Component>
</Directory>
"""


PACKAGE: Final = """\
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{product}" UpgradeCode="{upgrade}" Name="{name}" Version="{version}" Language="0"
  Codepage="65001" Manufacturer="The contributors to {name}">
<Package Id="{product}" InstallerVersion="200" Compressed="yes" InstallScope="perMachine"/>
<MajorUpgrade DowngradeErrorMessage="A newer version is installed already."/>
<Media Id="1" Cabinet="game.cab" EmbedCab="yes"/>
<Icon Id="game.ico" SourceFile={icon}/>
<Property Id="ARPPRODUCTICON" Value="game.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="cuvari-mreze">
{inside}</Directory></Directory>
<Directory Id="ProgramMenuFolder">
{menus}</Directory>
</Directory>
<Feature Id="all" Level="1">
{components}</Feature>
{chosen}<InstallExecuteSequence>
{choices}</InstallExecuteSequence>
</Product>
</Wix>
"""
