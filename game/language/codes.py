"""What the checks of catalogs can find: each code has its page in docs/diagnostics, with an example."""

from typing import Final, Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "info"]

SEVERITIES: Final[dict[str, Severity]] = {
    # The catalog
    "catalog-outdated": "error",
    "catalog-unreadable": "error",
    "plural-forms": "error",
    "stale-translation": "error",
    "text-not-extracted": "warning",
    # The translation and its source
    "braces": "error",
    "copied-english": "warning",
    "fuzzy": "warning",
    "long-translation": "warning",
    "lost-no": "warning",
    "lost-numbers": "warning",
    "lost-question": "warning",
    "lost-sentence": "warning",
    "lost-word": "info",
    "new-no": "warning",
    "new-question": "warning",
    "other-name": "warning",
    "other-number": "warning",
    "other-word": "warning",
    "placeholders": "error",
    "same-translation": "warning",
    "short-translation": "warning",
    "untranslated": "error",
    # Gender and address
    "formal-address": "warning",
    "gender-form": "warning",
    "gender-pair": "warning",
    "gender-slash": "error",
    "players-forms": "warning",
    # Scripts and typography
    "dash": "warning",
    "ellipsis": "error",
    "latin-word": "warning",
    "mixed-script": "error",
    "percent": "warning",
    "quotes": "error",
    "spaces": "error",
    "unseen-character": "error",
    "wrong-script": "error",
    # Wording
    "options-alike": "warning",
    "banned-phrase": "error",
    "doubtful-phrase": "warning",
    "doubtful-word": "warning",
    "foreign-word": "error",
    "spelling": "warning",
    "yat-undecided": "warning",
}

ALWAYS_TOLD: Final = frozenset(
    {
        "braces",
        "fuzzy",
        "mixed-script",
        "placeholders",
        "plural-forms",
        "stale-translation",
        "unseen-character",
        "untranslated",
    }
)
"""What no comment of a translator can allow."""
