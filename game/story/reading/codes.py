"""The codes of the diagnostics: each has its page in docs/diagnostics, with an example that fails."""

from typing import Final

INFOS: Final = frozenset({"choice-only-words", "contact-not-shown"})
"""What is worth knowing and may well be meant."""

WARNINGS: Final = frozenset(
    {
        "blame-unclear",
        "choice-changes-nothing",
        "condition-settled",
        "contact-old",
        "contact-undated",
        "few-after-mistake",
        "few-signs",
        "long-node",
        "long-text",
        "many-strangers",
        "no-place",
        "note-without-way-out",
        "nothing-to-take-back",
        "never-played",
        "one-truth",
        "telling-ends-story",
        "telling-not-counted",
        "text-cut-off",
        "tool-without-act",
        "unreachable-ending",
        "unreachable-node",
        "untagged-message",
        "unused-flag",
        "unused-person",
    }
)
"""What leaves an episode sound."""

ERRORS: Final = frozenset(
    {
        # Not the author's fault
        "check-failed",
        # The file
        "control-character",
        "duplicate-key",
        "empty-file",
        "file-too-large",
        "hidden-character",
        "key-not-a-word",
        "not-utf-8",
        "tab",
        "too-deep",
        "too-many-values",
        "two-documents",
        "unquoted-brace",
        "unquoted-colon",
        "unquoted-start",
        "unreadable-file",
        "wrong-file-name",
        "yaml-alias",
        "yaml-syntax",
        "yaml-tag",
        "yaml-trap",
        # Keys and values
        "bad-form",
        "empty-value",
        "kind-not-first",
        "lone-brace",
        "missing-key",
        "option-kind",
        "find-spots",
        "order-steps",
        "put-pieces",
        "picture-people",
        "return-no",
        "text-id-taken",
        "unknown-key",
        "unknown-placeholder",
        "unknown-step",
        "unknown-word",
        "wrong-type",
        # Names
        "duplicate-id",
        "reserved-name",
        "tasks-number",
        "unknown-art",
        "unknown-ending",
        "unknown-flag",
        "unknown-message",
        "unknown-node",
        "unknown-person",
        "unknown-sign",
        # The way through
        "comment-without-post",
        "cut-in-scene",
        "dead-end",
        "endless-loop",
        "no-choice-left",
        "no-way-out",
        "option-never-open",
        "return-outside-tool",
        "send-without-chat",
        # What a story must do
        "blame-missing",
        "block-not-proven",
        "blocked-writes",
        "cut-without-help",
        "few-acts",
        "few-endings",
        "help-not-proven",
        "help-not-reached",
        "no-listener",
        "one-gender",
        "no-debrief",
        "same-option",
        "three-questions",
        # Contacts
        "country-not-known",
        "danger-not-known",
        "no-contact-shown",
        "no-contact-way",
        "number-not-known",
        # Surveys
        "asks-experience",
        "double-negative",
        "forms-differ",
        "item-answers",
        "no-comfort",
        "no-right-answer",
        "practice-in-lesson",
        "scale-length",
        "survey-length",
        "unknown-scale",
        # Written plays
        "play-too-long",
        "too-many-plays",
    }
)
"""What makes an episode unavailable or breaks a rule that stories must keep."""
