"""Every reader of outside data, each with files that it takes; a test asks that none is missing.

Libraries are imported where they are used: the list alone must cost little.
"""

from typing import Final

from tests.hostile.reader import Reader
from tests.hostile.readers import bundles, kept, kiosk, languages, lessons, pictures, settings, stories

READERS: Final[dict[str, Reader]] = {
    name: reader
    for part in (stories, pictures, languages, kept, settings, bundles, kiosk, lessons)
    for name, reader in part.readers().items()
}
