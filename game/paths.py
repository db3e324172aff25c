"""Where the game finds its own files, and where it keeps what belongs to the player."""

import os
from pathlib import Path

import msgspec

APP = "cuvari-mreze"
"""The name of the game's folders in the player's home."""

DATA_VARIABLE = "CUVARI_DATA"
"""The environment variable that names one folder for all that the game keeps."""

PORTABLE = "portable.ini"
"""Where a file of this name lies beside the folder `game`, all that is kept lies there, too, in `data`."""


class Paths(msgspec.Struct, frozen=True):
    """The folders of the game: four that it reads, three that it keeps things in. None is created here."""

    assets: Path
    locales: Path
    scenarios: Path
    diagnostics: Path
    data: Path
    config: Path
    cache: Path

    @property
    def ahead(self) -> Path:
        """What was made when the game was installed, so that it starts fast; it is only read."""
        return self.assets.parent / "ahead"

    @classmethod
    def find(cls, data: Path | None = None) -> "Paths":
        """Return the folders as they lie on this machine.

        `data` holds all that the game keeps, settings and caches too (a USB stick, a kiosk, a test);
        without it the variable CUVARI_DATA does, then the folder beside `portable.ini`, and without that
        the system's usual places do.
        """
        package = Path(__file__).resolve().parent
        named = Path(os.environ[DATA_VARIABLE]) if os.environ.get(DATA_VARIABLE) else None
        override = data or named or portable_folder(package)
        own = own_folders(package)
        kept = _kept_in(override.absolute()) if override else _usual_places()
        return cls(*own, *kept)


def own_folders(package: Path) -> tuple[Path, Path, Path, Path]:
    """Return assets, locales, scenarios and diagnostics of the game whose Python package lies at `package`.

    A wheel carries them inside the package, in `_data`; in a checkout they lie beside it.
    """
    packed = package / "_data"
    if packed.is_dir():
        return packed / "assets", packed / "locales", packed / "scenarios", packed / "diagnostics"
    root = package.parent
    return root / "assets", root / "locales", root / "scenarios", root / "docs" / "diagnostics"


def portable_folder(package: Path) -> Path | None:
    """Return where a game that is carried about keeps what is played; none where it is not."""
    beside = package.parent
    return beside / "data" if (beside / PORTABLE).is_file() else None


def _kept_in(folder: Path) -> tuple[Path, Path, Path]:
    return folder, folder, folder / "cache"


def _usual_places() -> tuple[Path, Path, Path]:
    from platformdirs import PlatformDirs

    places = PlatformDirs(APP, appauthor=False)
    return places.user_data_path, places.user_config_path, places.user_cache_path
