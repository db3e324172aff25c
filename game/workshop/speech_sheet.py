"""The voices, for whoever works on them: python -m game.workshop.speech_sheet --out DIR."""

from __future__ import annotations

import argparse
import array
import sys
import wave
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.language.catalog import Catalogs
from game.language.catalog_files import read_all
from game.language.languages import TEMPLATE
from game.text import Text
from game.ui.aids.voice.espeak import RATE, Espeak
from game.ui.aids.voice.state import VOICES, Manner

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.language.catalog import Catalog

PROLOGUE: Final = "new-friend.hello."
"""The ids of the first conversation of the first episode begin so."""
UNHEARD: Final = ".why"
"""And those of what only the detective shows end so."""
LOUDEST: Final = 32767

EVERYWHERE: Final = ("116 111", "122", "leo_x", "chat", "OK", "😀")
IJEKAVIAN: Final = (
    "ljubav", "njega", "đak", "čaj", "ćao", "džep", "injekcija", "nadživjeti", "Ljiljana", *EVERYWHERE,
)  # fmt: skip
TRICKY: Final = {
    "bs": IJEKAVIAN,
    "hr": IJEKAVIAN,
    "sr": ("љубав", "нега", "ђак", "чај", "ћао", "џеп", "инјекција", "надживети", "Љиљана", *EVERYWHERE),
    "sr_Latn": ("ljubav", "nega", "đak", "čaj", "ćao", "džep", "injekcija", "nadživeti", *EVERYWHERE),
    "sr_BA": ("љубав", "њега", "дијете", "гдје", "видио", "сљедећи", "надживјети", "Љиљана", *EVERYWHERE),
    "sr_Latn_BA": ("ljubav", "njega", "dijete", "gdje", "vidio", "sljedeći", "nadživjeti", *EVERYWHERE),
    "en": ("Lana", "Luka", "Ema", "Adi", "Sara", "Mira", "Čuvari mreže", *EVERYWHERE),
}
"""Words that voices get wrong easily, in each language."""


def prologue(locales: Path) -> tuple[Text, ...]:
    """What is heard of the first conversation, in the order of the story."""
    texts = (Text(str(one.context or ""), str(one.id)) for one in read_all(locales / TEMPLATE))
    return tuple(one for one in texts if one.id.startswith(PROLOGUE) and not one.id.endswith(UNHEARD))


def conversation(texts: Iterable[Text], catalog: Catalog) -> list[str]:
    """Texts of the first conversation in a language, as a girl who plays Lana hears them."""
    hero = catalog.render(Text("new-friend.heroes.lana.name", "Lana"))
    return [catalog.render(one, hero=hero) for one in texts]


def write_sheets(locales: Path, out: Path) -> str:
    """Write the conversation as WAV, one file a language; return a table of loudness and phonemes."""
    out.mkdir(parents=True, exist_ok=True)
    espeak, lines = Espeak.found(), []
    heard, catalogs = prologue(locales), Catalogs.load(locales)
    for language, words in TRICKY.items():
        said = conversation(heard, catalogs[language])
        for voice in VOICES:
            manner = Manner(language, voice)
            samples = b"".join(espeak.samples(one, manner) for one in said)
            name = f"{language}-{voice or 'usual'}.wav"
            save(out / name, samples)
            lines.append(f"{name:20} {measured(samples)}")
        manner = Manner(language)
        lines += [f"    {one}\n        {espeak.phonemes(one, manner)}" for one in (*said, *words)]
    return "\n".join(lines)


def save(path: Path, samples: bytes) -> None:
    """Write mono samples of 16 bits as a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples)


def measured(samples: bytes) -> str:
    """How long the samples are, how loud at most and on the whole, and how many are clipped."""
    values: Sequence[int] = array.array("h", samples)
    power = sum(map(mul, values, values)) / max(1, len(values))
    peak = max(max(values, default=0), -min(values, default=0))
    clipped = values.count(LOUDEST) + values.count(-LOUDEST - 1)
    return (
        f"{len(values) / RATE:6.1f} s  peak {peak / LOUDEST:4.2f}  level {power**0.5 / LOUDEST:5.3f}"
        f"  clipped {clipped}"
    )


def main() -> None:
    """Write the sheets of the catalogs beside this package."""
    parser = argparse.ArgumentParser(description="Let the first conversation be heard in every language.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the sounds")
    out = parser.parse_args().out
    table = write_sheets(Path(__file__).parents[2] / "locales", out)
    (out / "phonemes.txt").write_text(table + "\n", encoding="utf-8")
    sys.stdout.write(table + "\n")


if __name__ == "__main__":
    main()
