"""动态 and plain pages: who is filed by date, and who stands in no list."""

from builder.model.field import declared_fields
from builder.model.kinds import Page, Post


def test_news_is_filed_by_date_and_needs_one():
    fields = {each.name: each for each in declared_fields(Post)}
    assert Post.about.sorted_by_date
    assert fields["date"].required
    assert fields["column"].field.listed


def test_a_plain_page_needs_no_date_and_stands_in_no_list():
    assert not Page.about.is_section
    assert Page(title="关于", slug="about").day is None
    assert not any(each.field.listed for each in declared_fields(Page))
