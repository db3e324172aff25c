"""A comment belongs to a post, on whichever way the story comes to it."""

import pytest

from game.story.checks.feed import check_feed
from tests.story.checks.of_example import found

POST, COMMENT = "    - post: mum\n      text: The garden.\n", "    - comment: leo\n      text: Nice!\n"
PERHAPS = POST + "      if: did-pause\n"


def told(hello: str, more: str = "") -> list[tuple[str, ...]]:
    """What is told of a story that comes to `hello` by one of its ways."""
    nodes = f"nodes:\n  hello:\n    - phone: feed\n{hello}    - end: quiet\n{more}"
    return found(nodes, check_feed)


@pytest.mark.parametrize(
    ("steps", "missing"),
    [
        (COMMENT, 1),
        (POST + COMMENT, 0),
        (PERHAPS + COMMENT, 1),
        (COMMENT + COMMENT, 1),
        (COMMENT + POST + COMMENT, 1),
        (POST, 0),
    ],
)
def test_a_post_must_be_there_before_the_first_comment(steps: str, missing: int) -> None:
    assert told(steps) == [("comment-without-post",)] * missing


@pytest.mark.parametrize(("post", "missing"), [(POST, 0), (PERHAPS, 1), ("", 1)])
def test_the_post_may_stand_in_a_node_before(post: str, missing: int) -> None:
    nodes = f"  far:\n    - narrate: Soup.\n    - goto: last\n  last:\n{COMMENT}    - end: quiet\n"
    on_the_way = f"{post}    - goto: far\n"
    assert told(on_the_way, nodes) == [("comment-without-post",)] * missing


def test_a_tool_may_be_used_before_the_first_post() -> None:
    assert told(POST, f"  pause:\n    - phone: feed\n{COMMENT}    - return: yes\n") == [
        ("comment-without-post",)
    ]
