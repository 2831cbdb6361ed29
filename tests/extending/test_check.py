"""A check: one function in check/ and its line in the one table, its gravity beside it."""

TABLE = "builder/check/table.py"
CHECK = '''"""Whether a title shouts."""

from collections.abc import Iterator

from builder.model.story import Story
from builder.problems import Problem


def shouting(story: Story) -> Iterator[Problem]:
    """FC499: a title that ends with three exclamation marks."""
    if story.title.endswith("！！！"):
        said = f"标题“{story.title}”末尾有三个感叹号"
        yield Problem(path=story.path, line=story.line_of("title"), code="FC499", message=said)
'''


def test_a_check_is_one_function_and_its_line_and_stops_where_the_table_says_so(house):
    house.add("builder/check/shouting.py", CHECK)
    house.change(
        TABLE,
        "from builder.check.terms",
        "from builder.check.shouting import shouting\nfrom builder.check.terms",
    )
    line = "    Check(focus_points,"
    house.change(TABLE, line, f'    Check(shouting, {{"FC499": _WARNING}}),\n{line}')
    assert house.touched == {TABLE, "builder/check/shouting.py"}
    house.story("posts/a.md", "标题: 来吧！！！\n日期: 2026-03-01\n栏目: 要闻")
    said = house.run("check")
    assert "content/posts/a.md:2" in said
    assert "提醒 FC499" in said
