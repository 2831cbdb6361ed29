"""One way to make every error that a site can have: by code, what somebody writes or does.

The other codes are listed below by what they are instead.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

from tests.kit.small_documents import new_pdf, pdf_of, saved, shown
from tests.kit.small_offices import rows, xlsx
from tests.kit.small_site import story, write

Act = Callable[[Path], None]

DEEP = "1. " * 3000
POST = "标题: 另一篇\n日期: 2026-04-01\n栏目: 要闻"
MEMBER = "标题: 另一位\n日期: 2026-04-01\n姓名: 苏禾\n授权: 本人同意"


def _post(fields: str = "", body: str = "正文。\n", path: str = "posts/other.md") -> Act:
    return lambda root: write(root / "content" / path, story(f"{POST}\n{fields}".strip(), body))


def _member(fields: str, body: str = "正文。\n") -> Act:
    return lambda root: write(root / "content/members/other.md", story(fields, body))


def _file(path: str, content: str | bytes) -> Act:
    return lambda root: write(root / path, content)


def _settings(line: str) -> Act:
    def act(root: Path) -> None:
        file = root / "content/site.yaml"
        write(file, file.read_text(encoding="utf-8") + line + "\n")

    return act


def _setting(key: str, value: str) -> Act:
    """Another value in the line that a setting stands on."""

    def act(root: Path) -> None:
        file = root / "content/site.yaml"
        text = file.read_text(encoding="utf-8")
        write(file, re.sub(f"(?m)^{key}: .*$", f"{key}: {value}", text))

    return act


def _figures(line: str) -> Act:
    """One figure in metrics.yaml."""
    return _file("content/metrics.yaml", f"- {line}\n")


def _theme(settings: str = "", **files: str) -> Act:
    def act(root: Path) -> None:
        write(root / "theme/theme.yaml", settings)
        for name, text in files.items():
            write(root / f"theme/templates/{name.replace('_', '.')}", text)

    return act


def _link(root: Path) -> None:
    (root / "content/posts/link.md").symlink_to("/etc/hostname")


def _linked_asset(root: Path) -> None:
    (root / "theme/assets").mkdir(parents=True)
    (root / "theme/assets/a.css").symlink_to("/etc/hostname")


def _pipe(root: Path) -> None:
    os.mkfifo(root / "content/posts/pipe.md")


def _unnamed(root: Path) -> None:
    (root / "content/posts/bad\x07name.md").write_text(story(POST), encoding="utf-8")


def _two_at_one_address(root: Path) -> None:
    write(root / "content/posts/same.md", story(f"{POST}\n网址名: note"))


def _two_with_one_name(root: Path) -> None:
    for name in ("twin-a", "twin-b"):
        text = story(POST.replace("另一篇", "双生"), f"{name} 的正文。\n")
        write(root / f"content/posts/{name}.md", text)
    _post("相关: 双生")(root)


def _two_from_one_place(root: Path) -> None:
    for name in ("moved-a", "moved-b"):
        fields = POST.replace("另一篇", name) + "\n旧网址: old/place.html"
        write(root / f"content/posts/{name}.md", story(fields))


def _hidden(root: Path) -> None:
    _member("标题: 不署名的人\n日期: 2026-04-01\n姓名: 温如故\n授权: 本人同意\n称呼方式: 不署名")(
        root
    )
    _post(body="温如故也来了。\n")(root)


def _broken_photo(root: Path) -> None:
    write(root / "content/posts/pic/bad.jpg", b"\xff\xd8\xff\xe0 nothing")
    _post(body="![一张照片](bad.jpg)\n", path="posts/pic/index.md")(root)


def _unplayable(root: Path) -> None:
    write(root / "content/posts/film/a.mp4", b"\0\0\0\x18ftypmp42 nothing more")
    _post("图集: [{文件: a.mp4}]", path="posts/film/index.md")(root)


def _read_aloud(content: bytes) -> Act:
    """A story with this recording."""

    def act(root: Path) -> None:
        _post("朗读: 念.mp3")(root)
        write(root / "content/posts/念.mp3", content)

    return act


def _attached(content: bytes, fields: str = "", name: str = "a.pdf") -> Act:
    """A story with a document beside it."""

    def act(root: Path) -> None:
        write(root / f"content/posts/paper/{name}", content)
        _post(f"附件: [{{文件: {name}}}]\n{fields}", path="posts/paper/index.md")(root)

    return act


def _hidden_sheet(root: Path) -> None:
    _settings("附件格式: xlsx")(root)
    names = ['name="1"', 'name="2" state="hidden"']
    _attached(xlsx(rows(("a",)), rows(("b",)), names=names), name="a.xlsx")(root)


def _hidden_in_a_document(root: Path) -> None:
    fields = "标题: 不署名的人\n日期: 2026-04-01\n姓名: Wen Rugu\n授权: 本人同意\n称呼方式: 不署名"
    write(root / "content/members/unnamed.md", story(fields))
    _attached(pdf_of(shown("Wen Rugu came, too.")))(root)


ERRORS: dict[str, Act] = {
    "FC101": _file("content/posts/other.md", b"\xff\xfe\xff---\n\x81\x82\x83\x00\x01\n"),
    "FC102": _file("content/posts/other.md", b"x" * 600_000),
    "FC103": _file("content/posts/other.md", f"---\n{POST}\n\n正文没有第二行。\n"),
    "FC104": _file("content/posts/other.md", f"{POST}\n---\n\n正文。\n"),
    "FC105": _file("content/posts/other.md", f"---\n{POST}\n[[[\n---\n\n正文。\n"),
    "FC106": lambda root: (_post()(root), _file("content/posts/other.yaml", POST)(root))[0],
    "FC107": _file("content/posts/other.md", "只有正文，没有开头。\n"),
    "FC111": _link,
    "FC112": _pipe,
    "FC115": _unnamed,
    "FC201": _post("没有这一项: 甲"),
    "FC202": _post("摘要: 甲\n摘要: 乙"),
    "FC203": _post("修订日期: 某一天"),
    "FC204": _file("content/posts/other.md", story("标题: 缺栏目\n日期: 2026-04-01")),
    "FC206": _post("审核: 甲"),
    "FC207": _post("网址名: 有 空格"),
    "FC221": _file(
        "content/activities/other.md",
        story("标题: 另一次\n日期: 2026-04-01\n类型: 党课\n开始: 16:00\n结束: 14:00"),
    ),
    "FC227": _file("content/posts/other.md", story(POST.replace("要闻", "公示"))),
    "FC228": _file(
        "content/branches/other.md", story("标题: 绕回来的\n层级: 党支部\n上级: 绕回来的")
    ),
    "FC232": _file("content/posts/other.md", '+++\ntitle = "另一篇"\n+++\n\n正文。\n'),
    "FC230": _post("豁免: [{编号: FC401, 理由: 有人同意}]"),
    "FC301": _post(body=DEEP),
    "FC302": _post(body="![远处](https://elsewhere.example/a.jpg)\n"),
    "FC303": _post(body="![近处](C:\\照片\\a.jpg)\n"),
    "FC401": _post(body="证号 11010519491231002X 。\n"),
    "FC402": _post(body="卡号 6222020200112233446 请核对。\n"),
    "FC404": _member("标题: 另一位\n日期: 2026-04-01\n姓名: 苏禾"),
    "FC407": _member(f"{MEMBER}\n称呼方式: 化名"),
    "FC408": _member(f"{MEMBER}\n称呼方式: 不署名", "苏禾来了。\n"),
    "FC410": _post(body="区攻府来人了。\n"),
    "FC501": _two_at_one_address,
    "FC502": _post("旧网址: posts/note.html"),
    "FC503": _post("相关: 没有的一篇"),
    "FC504": _two_with_one_name,
    "FC505": _post(body="[去看看](/posts/nowhere.html)\n"),
    "FC508": _hidden,
    "FC510": _post("旧网址: show.asp?id=3"),
    "FC511": _post("旧网址: posts/index.html"),
    "FC512": _two_from_one_place,
    "FC233": _post("状态:   # 草稿"),
    "FC602": _post("封面: 没有.jpg"),
    "FC603": _broken_photo,
    "FC621": _unplayable,
    "FC650": _post("附件: 没有.pdf"),
    "FC651": _attached(b"%PDF-1.7 nothing more"),
    "FC652": _post("附件: 海报.jpg"),
    "FC653": _hidden_sheet,
    "FC654": _attached(pdf_of(shown("11010519491231002X"))),
    "FC655": _attached(pdf_of(shown("6222020200112233446"))),
    "FC656": _attached(saved(new_pdf(b"1 0 0 rg 0 0 90 90 re f"))),
    "FC670": _post("朗读: 没有.mp3"),
    "FC671": _read_aloud(b"#!AMR\n nothing a telephone's browser plays"),
    "FC658": _hidden_in_a_document,
    "FC701": _settings("主题: nosuch"),
    "FC702": _theme("宽度: 很宽"),
    "FC704": _theme("资源: {site.css: [missing.css]}"),
    "FC705": _theme(story_html="{% if %}"),
    "FC706": _theme(story_html="{% extends view.path %}"),
    "FC707": _theme(story_html="{% extends 'nowhere.html' %}"),
    "FC708": _theme(story_html="{% extends 'story.html' %}"),
    "FC709": _theme(story_html="{{ view.nothing.more }}"),
    "FC710": _settings("主题色: {nocolor: '#A50F1A'}"),
    "FC711": _settings("主题色: {red: '#XYZ'}"),
    "FC717": _linked_asset,
    "FC716": _settings("外观: {密度: 稀}"),
    "FC901": _setting("网址", "没有开头"),
    "FC902": _settings("时区: 火星"),
    "FC903": _setting("每页篇数", "0"),
    "FC105 in settings": _settings("[[["),
    "FC203 in settings": _setting("每页篇数", "许多"),
    "FC206 in settings": _settings("栏目名称: 身边榜样"),
    "FC203 in a screen": _file("content/screens/hall.yaml", "时钟: 也许\n项目: [{取: 最新}]"),
    "FC201 in a screen": _file("content/screens/hall.yaml", "什么: 甲\n项目: [{取: 最新}]"),
    "FC105 in a screen": _file("content/screens/hall.yaml", "[[["),
    "FC550": _figures("{名称: 占比, 数值: 35.6, 单位: '%', 分子: 2844, 分母: 8671}"),
    "FC551": _figures("{名称: 办结, 分子: 12, 分母: 7}"),
    "FC552": _figures("{名称: 志愿者, 数值: 12, 分项: {东: 5, 西: 6}}"),
    "FC553": _figures("{名称: 党员, 历年: {去年: 5, 2025: 6}}"),
    "FC203 in figures": _figures("{名称: 志愿者, 数值: 许多}"),
    "FC105 in figures": _file("content/metrics.yaml", "[[["),
    "FC904": _setting("标签", "[{名称: 邻里, 网址名: 坏 的}]"),
    "FC905": _file("content/screens/大厅.yaml", "标题: 大厅\n项目: [{取: 最新}]"),
    "FC930": _file("content/kinds.yaml", "渡船: {量词: 条}"),
    "FC931": _file("content/kinds.yaml", "渡船: {文件夹: members}"),
    "FC932": _file("content/kinds.yaml", "members: {文件夹: people}"),
    "FC933": _file("content/kinds.yaml", "渡船: {文件夹: boats, 各项: [{名称: 标题}]}"),
    "FC934": _file("content/kinds.yaml", "渡船: {文件夹: boats, 各项: [{名称: 船号, 键: year}]}"),
    "FC935": _file("content/kinds.yaml", "渡船: {文件夹: boats, 各项: [{名称: 船型, 样子: 词}]}"),
    "FC937": _file(
        "content/kinds.yaml",
        "渡船: {文件夹: boats, 各项: [{名称: 船型, 样子: 词, 词表: [甲, 甲]}]}",
    ),
    "FC938": _file(
        "content/kinds.yaml",
        "渡船: {文件夹: boats, 各项: [{名称: 船工, 样子: 引用, 引用: 水手}]}",
    ),
    "FC105 in kinds": _file("content/kinds.yaml", "[[["),
    "FC712": _settings("主题色: {red: '#FFFFF0'}"),
}


IS_NO_ERROR = """
    FC330 FC331 FC305 FC306 FC307 FC308 FC309 FC310
    FC225 FC226 FC229 FC231
    FC208 FC209 FC210 FC211 FC250 FC251 FC252 FC253 FC254 FC255
    FC110 FC113 FC116 FC220 FC222 FC223 FC224 FC234 FC235 FC304 FC403 FC405 FC406 FC409 FC506 FC507 FC509 FC601 FC608 FC609 FC610
    FC657 FC659 FC660 FC661 FC662 FC672 FC673 FC674
    FC620 FC622 FC623 FC624 FC625 FC626 FC627 FC628 FC629 FC630 FC631 FC632 FC809 FC810 FC811 FC812 FC817 FC818
    FC820 FC821 FC822 FC906 FC907 FC908 FC911 FC912 FC913 FC914 FC915 FC916 FC917 FC918
    FC253 FC554 FC555 FC556 FC557
    FC820 FC821 FC822 FC936 FC939 FC940 FC906 FC907 FC908 FC911 FC912 FC913 FC914 FC915 FC916 FC917 FC918
    FC262 FC430 FC431 FC540 FC541
    FC513 FC517 FC518 FC520 FC714 FC715 FC920 FC921 FC922 FC923 FC924 FC925 FC926 FC941 FC942
"""
"""Codes that only remind, or only tell."""

OF_THE_MACHINE = """
    FC114 FC604 FC605 FC606 FC607 FC695 FC696 FC713 FC801 FC802 FC803 FC804 FC805 FC806 FC807
    FC519 FC808 FC813 FC814 FC815 FC816 FC943 FC999
"""
"""Codes of disks, processes and moments; tests of a rough world cause them."""

ELSEWHERE = "FC691 FC692 FC693 FC694 FC703"
"""Codes of the audit, and of themes that no site can hold."""


def break_site(root: Path, name: str) -> None:
    """Makes this error in a site, beside whatever else it holds."""
    ERRORS[name](root)
