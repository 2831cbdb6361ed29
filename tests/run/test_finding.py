"""Every file of the site and every file of staff's has an answer, by whatever name it is asked for."""

import pytest

from builder.crew.workers import Workers
from builder.run.examine import examine
from builder.run.origin import Inquiry, Origin, Unmade, Used
from tests.kit.small_documents import TALE, pdf_of, shown
from tests.kit.small_site import draw, make_site, options, story, write

BRANCH = "标题: 河湾党支部\n层级: 党支部\n书记: 闻一舟\n网址名: bend"
FIGURES = "名称: 小站\n网址: https://small.example/\n数说: [{名称: 楼栋, 数值: 12, 单位: 栋}]\n"
METRICS = "- 名称: 楼道灯\n  数值: 41\n  单位: 盏\n"
LANTERN = "标题: 灯单\n日期: 2026-04-02\n栏目: 要闻\n附件: [{文件: 灯.pdf, 名称: 灯单}]"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = make_site(tmp_path_factory.mktemp("finding") / "site")
    write(root / "content/site.yaml", FIGURES)
    write(root / "content/branches/bend.md", story(BRANCH))
    draw(root / "content/members/lamp/a.png", (12, 90, 60), (800, 600))
    write(root / "content/kinds.yaml", "念完的书:\n  文件夹: finished-books\n  量词: 本\n")
    write(root / "content/metrics.yaml", METRICS)
    write(root / "content/posts/lantern/index.md", story(LANTERN))
    (root / "content/posts/lantern/灯.pdf").write_bytes(pdf_of(shown(TALE)))
    write(root / "content/screens/hall.yaml", "标题: 大厅\n项目: [{取: 最新, 类别: activities}]\n")
    write(root / "theme/assets/mine.css", "p { margin: 0 }\n")
    write(root / "theme/templates/404.html", "<!doctype html>\n<title>没有</title>\n")
    return root


@pytest.fixture(scope="module")
def inquiry(root):
    asked = options(root, root / "output", workers=Workers(count=1))
    return Inquiry(asked, examine(asked))


def test_every_file_of_the_output_names_its_plan_and_what_it_is_made_of(inquiry):
    assert inquiry.artifacts
    for _, artifact in inquiry.artifacts.values():
        found = inquiry.answer(artifact.path)
        made_of = found.ingredients
        assert (found.path, bool(found.plan)) == (artifact.path, True)
        files = (*made_of.stories, *made_of.shown, *made_of.pictures, *made_of.files)
        assert files or found.theme
        assert found.inputs
        assert bool(found.template) == bool(found.theme)


def test_every_file_of_content_leads_to_a_file_of_the_site(inquiry, root):
    files = [path for path in (root / "content").rglob("*") if path.is_file()]
    asked = {path: inquiry.answer(path.relative_to(root).as_posix()) for path in files}
    assert [path for path, found in asked.items() if not isinstance(found, Origin)] == []


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("闻一舟", "branches/bend.html"),
        ("content/site.yaml", "index.html"),
        ("content/kinds.yaml", "index.html"),
        ("content/metrics.yaml", "figures/index.html"),
        ("content/screens/hall.yaml", "screen/hall/index.html"),
        ("content/branches/bend.md", "branches/bend.html"),
        ("河湾党支部", "branches/bend.html"),
        ("bend", "branches/bend.html"),
    ],
)
def test_it_is_found_by_what_staff_call_it(inquiry, written, path):
    assert inquiry.answer(written).path == path


def test_a_document_is_found_by_its_file(inquiry):
    found = inquiry.answer("content/posts/lantern/灯.pdf")
    assert isinstance(found, Origin)
    assert found.path.endswith(".pdf")
    assert found.ingredients.stories == ("content/posts/lantern/index.md",)


def test_a_sheet_of_the_theme_is_found_where_it_is_published(inquiry):
    found = inquiry.answer("theme/assets/mine.css")
    assert isinstance(found, Origin)
    assert "theme/assets/mine.css" in found.ingredients.files


def test_a_template_names_those_that_are_made_with_it(inquiry):
    assert inquiry.answer("theme/templates/404.html") == Used(
        path="theme/templates/404.html", templates=("404.html",)
    )
    layout = inquiry.answer("themes/base/templates/layout.html")
    assert {"story.html", "home.html"} <= {*layout.templates}


def test_the_settings_of_a_theme_are_part_of_every_template(inquiry):
    found = inquiry.answer("themes/base/theme.yaml")
    assert found.templates == tuple(sorted(inquiry.prepared.plan.theme.templates))


@pytest.mark.parametrize("written", ["没有这个人", "content/none.md", "theme/assets/none.css"])
def test_what_nobody_knows_is_said_to_be_unmade(inquiry, written):
    assert isinstance(inquiry.answer(written), Unmade)
