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
    from collections.abc import Iterator
    from pathlib import Path

    from builds.source import Source

OURS: Final = uuid.uuid5(uuid.NAMESPACE_OID, NAME)
"""What all ids are made of: the same for the same file in each version, as Windows wants them."""
CALLED: Final = "Cuvari mreze"
"""The name without its letters: wixl 0.106 drops a text that is not ASCII, or ends at it."""
VT_FILETIME: Final = 0x40
SINCE_1601: Final = 11_644_473_600
"""Seconds from 1601 to 1970."""
ENTRIES: Final = ((CALLED, "-m game"), ("Za nastavnike", "-m game play --teachers"))
"""The entries of the start menu, which a package has in one language: these are Bosnian and Croatian."""


def make(source: Source) -> list[Path]:
    """Make it. Raises Problem."""
    folder = laid(source)
    even(folder, source.epoch)  # the packed files keep their times
    described = source.work / "msi.wxs"
    described.write_text(package_of(folder, source.version), encoding="utf-8")
    target = source.work / f"{NAME}-{source.version}-windows-x86_64.msi"
    source.run("wixl", "--arch", "x64", "--output", str(target), str(described))
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
        components=components,
        menu=_guid("menu"),
        icon=quoteattr(str(folder / ICON)),
        entries="".join(_entry(number, *entry) for number, entry in enumerate(ENTRIES)),
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


def _entry(number: int, name: str, words: str) -> str:
    return (
        f'<Shortcut Id="entry{number}" Name={quoteattr(name)} Icon="game.ico" WorkingDirectory="INSTALLDIR" '
        f'Target="[INSTALLDIR]python\\pythonw.exe" Arguments={quoteattr(words)}/>\n'
    )


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
<Directory Id="ProgramMenuFolder"><Directory Id="menu" Name="{name}">
<Component Id="menuentries" Guid="{menu}" Win64="yes">
{entries}<RemoveFolder Id="menu" On="uninstall"/>
<RegistryValue Root="HKLM" Key="Software\\cuvari-mreze" Name="entries" Type="integer" Value="1"
  KeyPath="yes"/>
</Component>
</Directory></Directory>
</Directory>
<Feature Id="all" Level="1">
{components}<ComponentRef Id="menuentries"/>
</Feature>
</Product>
</Wix>
"""
