"""A body with its links in their places."""

from builder.make.page.body import linked

BODY = '<p><a href="\x02l0\x03">甲</a>和<a href="\x02l1\x03" rel="noopener">乙</a></p>'


def test_links_inside_are_relative_to_the_page_and_those_outside_whole():
    assert linked(BODY, ("posts/a.html#h-2", "https://a.example/?b=1&c=2"), "../") == (
        '<p><a href="../posts/a.html#h-2">甲</a>和'
        '<a href="https://a.example/?b=1&amp;c=2" rel="noopener">乙</a></p>'
    )


def test_a_link_to_what_is_not_public_leaves_its_words():
    assert linked(BODY, ("", "https://a.example/"), "") == (
        '<p>甲和<a href="https://a.example/" rel="noopener">乙</a></p>'
    )
