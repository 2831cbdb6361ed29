"""A field: one annotated line, whether of one kind or of all."""

import pytest

from builder.model.kinds import KINDS

LINE = '    wish: Annotated[str, Field("心愿", "有一盏灯")] = ""\n'
FIELDS = {
    "members": "姓名: 林二\n授权: 本人同意",
    "activities": "日期: 2026-03-01\n类型: 志愿服务",
    "brands": "类别: 邻里文化",
    "branches": "层级: 党支部",
    "posts": "日期: 2026-03-01\n栏目: 要闻",
    "pages": "",
}


def test_a_field_of_one_kind_is_read_shown_and_offered(house):
    house.change(
        "builder/model/kinds/news.py",
        "    column: Annotated[Column,",
        f"{LINE}    column: Annotated[Column,",
    )
    assert house.touched == {"builder/model/kinds/news.py"}
    house.story("posts/a.md", f"标题: 一篇\n{FIELDS['posts']}\n心愿: 河水清")
    house.build()
    page = house.page("posts/a.html")
    assert "心愿" in page
    assert "河水清" in page
    house.run("new", "动态", "又一篇")
    assert "心愿:" in (house.site / "content/posts/又一篇/index.md").read_text(encoding="utf-8")


def test_a_field_of_every_kind_stands_on_every_page(house):
    house.change(
        "builder/model/story.py",
        '    path: str = ""\n    sidecar',
        f'{LINE}\n    path: str = ""\n    sidecar',
    )
    assert house.touched == {"builder/model/story.py"}
    for folder, fields in FIELDS.items():
        house.story(f"{folder}/one.md", f"标题: 一篇\n{fields}\n心愿: 河水清")
    house.build()
    for folder in FIELDS:
        assert "河水清" in house.page(f"{folder}/one.html"), folder


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.about.folder)
def test_every_kind_is_tried(kind):
    assert kind.about.folder in FIELDS
