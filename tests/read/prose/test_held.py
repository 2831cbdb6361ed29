"""Links, code and tags are no running text."""

import pytest

from builder.read.prose.held import Held


@pytest.mark.parametrize(
    ("html", "is_held"),
    [
        ("<p>甲※</p>", False),
        ('<p><a href="x">甲※</a></p>', True),
        ("<p><code>甲※</code></p>", True),
        ("<pre><code>甲※\n</code></pre>", True),
        ('<p><abbr title="甲>※">乙</abbr></p>', True),
        ('<p><abbr title="甲">乙※</abbr></p>', False),
        ('<p><a href="x">甲</a>※<a href="y">乙</a></p>', False),
    ],
)
def test_a_place_is_in_running_text_or_held(html, is_held):
    assert Held(html).holds(html.index("※")) is is_held
