"""A field: one annotated line, whether of one kind or of all."""

from tests.kit.required import REQUIRED

LINE = '    wish: Annotated[str, Field("心愿", "有一盏灯")] = ""\n'


def test_a_field_of_one_kind_is_read_shown_and_offered(house):
    house.change(
        "builder/model/kinds/news.py",
        "    column: Annotated[Column,",
        f"{LINE}    column: Annotated[Column,",
    )
    assert house.touched == {"builder/model/kinds/news.py"}
    house.story("posts/a.md", f"标题: 一篇\n{REQUIRED['posts']}\n心愿: 河水清")
    house.build()
    page = house.page("posts/a.html")
    assert "心愿" in page
    assert "河水清" in page
    assert '"心愿"' in house.run("schema", "动态")
    house.run("new", "动态", "又一篇")
    assert "心愿:" in (house.site / "content/posts/又一篇/index.md").read_text(encoding="utf-8")


def test_a_field_of_every_kind_stands_on_every_page(house):
    house.change(
        "builder/model/written.py",
        "    projects: Annotated[",
        f"{LINE}    projects: Annotated[",
    )
    assert house.touched == {"builder/model/written.py"}
    for folder, fields in REQUIRED.items():
        house.story(f"{folder}/one.md", f"标题: 一篇\n{fields}\n心愿: 河水清")
    house.build()
    for folder in REQUIRED:
        assert "河水清" in house.page(f"{folder}/one.html"), folder
