"""Settings, screens, themes and stories of any shape: checking and building end with problems."""

from xml.etree import ElementTree

import pytest

from builder.crew.workers import Workers
from builder.model.field import declared_fields
from builder.model.kinds import KINDS
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.run.examine import examine
from tests.kit.small_site import SETTINGS, built, make_site, options, story, write
from tests.read.test_shapes import SHAPES

ALONE = Workers(count=1)


def every_field(struct, shape):
    return "\n".join(f"{each.field.label}: {shape}" for each in declared_fields(struct))


def lay(root, shape):
    """A site in which every setting and every field is of this shape."""
    make_site(root)
    write(root / "content/site.yaml", every_field(Settings, shape))
    own = f"渡船: {shape}\n货船: {{文件夹: barges, 各项: {shape}}}\nmembers: {{各项: {shape}}}\n"
    write(root / "content/kinds.yaml", own)
    write(root / "content/screens/hall.yaml", every_field(Playlist, shape))
    write(root / "theme/theme.yaml", f"颜色: {shape}\n宽度: {shape}\n资源: {shape}\n")
    for kind in KINDS:
        text = f"---\n{every_field(kind, shape)}\n---\n\n正文。\n"
        write(root / f"content/{kind.about.folder}/shaped.md", text)
    return root


@pytest.mark.parametrize("shape", SHAPES)
def test_a_check_of_any_shape_tells_where_it_is_wrong(tmp_path, shape):
    prepared = examine(options(lay(tmp_path, SHAPES[shape]), tmp_path / "output", workers=ALONE))
    assert {"content/site.yaml", "content/posts/shaped.md"} <= {
        problem.path for problem in prepared.problems
    }


@pytest.mark.parametrize("shape", ["list", "mapping", "number", "control"])
def test_a_build_of_any_shape_publishes_the_rest_or_says_why_not(tmp_path, shape):
    result = built(lay(tmp_path, SHAPES[shape]), keep_going=True, workers=ALONE)
    assert result.problems


@pytest.mark.parametrize("label", [each.field.label for each in declared_fields(Settings)])
def test_one_setting_of_another_shape_is_told_at_its_line(tmp_path, label):
    make_site(tmp_path)
    lines = [line for line in SETTINGS.splitlines() if not line.startswith(f"{label}:")]
    shape = "{甲: {乙: 丙}}"
    write(tmp_path / "content/site.yaml", "\n".join([*lines, f"{label}: {shape}"]))
    found = examine(options(tmp_path, tmp_path / "output", workers=ALONE)).problems
    places = {(each.path, each.line) for each in found}
    assert ("content/site.yaml", len(lines) + 1) in places


def test_feeds_are_well_formed_whatever_control_characters_were_pasted(tmp_path):
    make_site(tmp_path)
    fields = '标题: "粘来\\u0002的标题"\n日期: 2026-05-10\n栏目: 要闻\n摘要: 一\x0b句\x1b话\n供稿: "甲\\u0007"'
    write(tmp_path / "content/posts/pasted.md", story(fields, "正\x02文\x1f。\n"))
    write(tmp_path / "content/site.yaml", SETTINGS.replace("名称: 小站", '名称: "小\\u0001站"'))
    result = built(tmp_path, workers=ALONE)
    assert {each.code for each in result.problems} >= {"FC224"}
    feed = (tmp_path / "output/feed.xml").read_bytes()
    titles = [each.text for each in ElementTree.fromstring(feed).findall(".//{*}title")]
    assert titles[:2] == ["小站", "粘来的标题"]
