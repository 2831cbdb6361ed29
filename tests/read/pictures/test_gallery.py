"""Galleries: rows that fit, films among the photos, pictures that say nothing, and words for those
who cannot see."""

import datetime as dt
from itertools import pairwise

import pytest

from builder.make.page.rows import NARROW, WIDE, justified, room, shares, sheets
from builder.model.blocks import Agreement, Shot
from builder.model.choices import Consent
from builder.model.kinds import Post
from builder.model.parts import Image, Source, Video
from builder.problems import Problem, Severity
from builder.publish.stage import stage_file, waiting
from builder.read.pictures.gallery import pictures_of
from tests.kit.small_films import PLACE, mp4, webm
from tests.kit.small_shelf import shelf_beside
from tests.kit.small_site import built, draw, make_site, published, story, write


def image(width: int, height: int, **more) -> Image:
    return Image(
        webp=(), jpeg=Source("a.jpg", width), width=width, height=height, color="#000000", **more
    )


def film(place: int) -> Video:
    return Video(
        path="a.mp4", type="video/mp4", width=640, height=480, place=place, color="#000000"
    )


def lines(placed):
    """The rows as the shares in them, as flex items wrap: a new line where the next one does not
    fit."""
    rows, used = [[]], 0.0
    for share, _, rest in placed:
        if rows[-1] and used + share > 1:
            rows.append([])
            used = 0.0
        rows[-1].append(share)
        used += share + rest
    return rows


SETS = {
    "one": [1.5],
    "tall": [0.2] * 5,
    "wide": [5.0] * 3,
    "mixed": [5.0, 0.2, 1.5, 0.2, 5.0, 1.5, 0.67, 0.2, 1.0],
    "lone tall ones": [1.5, 0.2, 1.5, 0.2, 1.5],
    "seven": [1.5, 0.67, 1.33, 1.0, 1.78, 0.75, 1.5],
    "five hundred": [(1.5, 0.67, 1.33, 1.78)[n * n % 4] for n in range(500)],
}


@pytest.mark.parametrize("target", [WIDE, NARROW])
@pytest.mark.parametrize("name", SETS)
def test_rows_are_full_and_break_where_they_were_planned_to(name, target):
    ratios = SETS[name]
    placed = shares(ratios, target)
    at = 0
    for row in lines(placed):
        assert len(row) == placed[at].gaps + 1
        heights = [share / ratio for share, ratio in zip(row, ratios[at:], strict=False)]
        assert max(heights) - min(heights) < 0.01
        as_wide_as_a_finger = 0.485 / min(ratios) if target == NARROW else 0
        assert max(heights) <= max(1 / (target * 0.5), as_wide_as_a_finger)
        at += len(row)
    assert at == len(ratios)


@pytest.mark.parametrize("target", [WIDE, NARROW])
def test_beside_a_panorama_no_picture_becomes_a_strip(target):
    for row in lines(shares(SETS["mixed"], target)):
        assert len(row) == 1 or min(row) >= (0.19 if target == NARROW else 0.05)


def test_the_last_row_is_not_blown_up():
    placed = shares([1.5, 1.5, 1.5, 0.67], WIDE)
    assert all(
        place.share / ratio < 1 / (WIDE * 0.6)
        for place, ratio in zip(placed, [1.5] * 3 + [0.67], strict=True)
    )


def test_films_stand_in_their_places():
    (sheet,) = sheets([image(3, 2), image(2, 3), image(1, 1)], [film(0), film(2), film(3)])
    assert ["v" if cell.video else "i" for cell in sheet.cells] == list("viiviv")
    assert all((cell.video is None) != (cell.image is None) for cell in sheet.cells)


def test_hundreds_lie_on_sheets_of_nearly_equal_size_with_their_height_known():
    images = [image(3, 2)] * 500
    found = sheets(images)
    assert [sheet.before for sheet in found][:3] == [0, 45, 90]
    assert sum(len(sheet.cells) for sheet in found) == 500
    assert max(b.before - a.before for a, b in pairwise(found)) <= 48
    assert found[0].room == room(images[:45])
    assert len(sheets(images[:48])) == 1
    assert [cell.image for cell in justified(images[:2])] == images[:2]


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    for name in ("a", "b", "c"):
        (root / f"content/activities/one/{name}.png").unlink()
    (root / "content/members/lamp/a.png").unlink()
    fields = (root / "content/activities/one/index.md").read_text().replace("封面: b.png\n", "")
    write(root / "content/activities/one/index.md", fields)
    return root


def put(root, fields: str, body: str = "正文。\n", **files: bytes):
    """A story in a folder with pictures p1–p4 and these films; gives the result of the build."""
    folder = root / "content/posts/boats"
    for number in range(1, 5):
        draw(folder / f"p{number}.png", (number * 50, 90, 90))
    for name, content in files.items():
        write(folder / name.replace("_", "."), content)
    write(folder / "index.md", story(f"标题: 看船\n日期: 2026-04-01\n栏目: 要闻\n{fields}", body))
    return built(root)


def told(result, *codes: str) -> list[Problem]:
    return [problem for problem in result.problems if problem.code in codes]


def pictures(result):
    return result.prepared.edition.site.pictures["posts/boats.html"]


WORDS = "图集:\n" + "".join(f"  - {{文件: p{n}.png, 替代文字: 船}}\n" for n in range(1, 5))


def test_pictures_without_a_word_are_one_reminder_for_a_story_that_says_what_to_write(site):
    result = put(site, "图集:\n  - {文件: p2.png}\n  - {文件: p1.png, 替代文字: 船}\n")
    (problem,) = told(result, "FC625")
    assert problem.severity is Severity.WARNING
    assert (problem.path, problem.line) == ("content/posts/boats/index.md", 6)
    assert "3 张" in problem.message
    assert "p2.png、p3.png、p4.png" in problem.message
    assert "{文件: p2.png, 替代文字: ……}" in problem.mend
    assert result.summary is not None


def test_a_caption_stands_for_a_missing_alternative_text_and_a_notice_offers_it(site):
    result = put(site, WORDS.replace("p1.png, 替代文字: 船", "p1.png, 说明: 下水"))
    (notice,) = told(result, "FC625", "FC626")
    assert (notice.code, notice.severity) == ("FC626", Severity.NOTICE)
    assert "p1.png" in notice.message
    assert "替代文字: ……" in notice.mend
    assert pictures(result).gallery[0].alt == "下水"


def test_the_same_is_asked_of_pictures_in_the_body(site):
    body = '正文。\n\n![](p1.png)\n\n![](p2.png "一艘船")\n\n![船](p3.png)\n'
    result = put(site, "图集:\n  - {文件: p4.png, 替代文字: 船}\n", body)
    bare, captioned = told(result, "FC625", "FC626")
    assert (bare.code, captioned.code) == ("FC625", "FC626")
    assert "![……](p1.png)" in bare.mend
    assert "p2.png" in captioned.message
    text = (site / "content/posts/boats/index.md").read_text().splitlines()
    assert text[bare.line - 1] == "![](p1.png)"


def test_decorative_pictures_have_no_words_open_nowhere_and_are_in_no_album(site):
    fields = WORDS.replace("p1.png, 替代文字: 船", "p1.png, 装饰: 是").replace(
        "  - {文件: p4.png, 替代文字: 船}\n", ""
    )
    result = put(site, fields, '正文。\n\n![](p4.png "装饰")\n')
    assert told(result, "FC625", "FC626") == []
    found = pictures(result)
    assert [picture.decorative for picture in found.gallery] == [True, False, False]
    assert found.body[0].decorative
    assert found.cover == found.gallery[1]
    assert len(found.album) == 2
    page = published(site / "output")["posts/boats.html"].decode()
    assert page.count("data-photo") == 2  # the one the page opens with, and the one other
    assert "装饰" not in page


def test_films_are_shown_where_the_gallery_names_them_and_at_the_end_where_it_does_not(site):
    fields = WORDS.replace(
        "  - {文件: p3",
        "  - {文件: launch.mp4, 封面: p4.png, 说明: 下水, 摄影: 许闻}\n  - {文件: p3",
    )
    fields = fields.replace("  - {文件: p4.png, 替代文字: 船}\n", "")
    result = put(site, fields, launch_mp4=mp4(), b_webm=webm())
    named, beside = pictures(result).clips
    assert (named.place, named.caption, named.credit, named.film.format) == (
        2,
        "下水",
        "许闻",
        "mp4",
    )
    assert (beside.place, beside.film.format, beside.film.seconds) == (3, "webm", 1.2)
    assert named.poster is not None
    assert [
        problem.code for problem in result.problems if problem.path.startswith("content/posts")
    ] == ["FC622"]
    page = published(site / "output")["posts/boats.html"].decode()
    assert "2 张，2 段视频" in page  # besides the one the page opens with
    assert page.count('preload="none"') == 2
    assert "autoplay" not in page


def test_a_photo_called_like_a_film_stands_for_it_and_is_not_gathered(site):
    result = put(site, "", p2_mp4=mp4())
    (clip,) = pictures(result).clips
    assert clip.poster is not None
    assert len(pictures(result).gallery) == 3
    assert told(result, "FC622") == []


def test_a_film_alone_lends_its_story_the_cover(site):
    folder = site / "content/posts/film"
    write(folder / "a.mp4", mp4())
    draw(folder / "a.png", (1, 2, 3))
    write(folder / "index.md", story("标题: 片\n日期: 2026-04-01\n栏目: 要闻"))
    found = built(site).prepared.edition.site.pictures["posts/film.html"]
    assert found.gallery == ()
    assert found.cover.photo == found.clips[0].poster


def test_a_published_film_tells_nobody_where_it_was_taken(site):
    assert (
        put(site, WORDS, a_mp4=mp4(), b_webm=webm(), late_mp4=mp4(early=False)).summary is not None
    )
    films = {
        path: content
        for path, content in published(site / "output").items()
        if path.endswith((".mp4", ".webm"))
    }
    assert len(films) == 3
    assert all(path.startswith("media/") for path in films)
    for content in films.values():
        assert PLACE not in content
        assert b"SecretCamera" not in content


def test_a_film_that_is_there_already_is_not_made_again(site):
    put(site, WORDS, a_mp4=mp4())
    (site / "content/posts/boats/a.mp4").rename(site / "content/posts/boats/z.mp4")
    assert not any(path.endswith(".mp4") for path in built(site).summary.made)


def test_a_withdrawn_story_takes_its_film_with_it(site):
    put(site, WORDS, a_mp4=mp4())
    result = put(site, f"状态: 已撤下\n{WORDS}", a_mp4=mp4())
    assert any(path.endswith(".mp4") for path in result.summary.removed)


@pytest.mark.parametrize(
    ("entry", "code", "said"),
    [
        ("{文件: hevc.mp4}", "FC621", "HEVC"),
        ("{文件: a.mov}", "FC621", "MOV"),
        ("{文件: nothing.mp4}", "FC602", "找不到视频"),
        ("{文件: good.mp4, 封面: nothing.jpg}", "FC602", "找不到图片"),
        ("{文件: good.mp4, 封面: hevc.mp4}", "FC603", "这里只能放照片"),
    ],
)
def test_a_film_that_a_gallery_names_and_cannot_be_shown_is_an_error_at_its_line(
    site, entry, code, said
):
    result = put(
        site,
        f"图集:\n  - {entry}\n",
        hevc_mp4=mp4(codec=b"hvc1"),
        a_mov=mp4(brand=b"qt  "),
        good_mp4=mp4(),
    )
    (problem,) = [each for each in result.problems if each.severity is Severity.ERROR]
    assert (problem.code, problem.line) == (code, 6)
    assert said in problem.message
    assert problem.mend
    assert result.summary is None


def test_a_film_as_a_cover_or_in_the_body_is_told_where_films_belong(site):
    result = put(
        site, f"封面: a.mp4\n{WORDS}", "正文。\n\n![船](b.webm)\n", a_mp4=mp4(), b_webm=webm()
    )
    assert [("图集" in each.mend, each.line > 0) for each in told(result, "FC603")] == [
        (True, True)
    ] * 2


def test_films_that_nobody_names_and_cannot_be_shown_are_reminders_at_the_file(site):
    result = put(site, WORDS, hevc_mp4=mp4(codec=b"hvc1"), late_mp4=mp4(early=False))
    assert [(each.path[-8:], each.code) for each in told(result, "FC620", "FC624")] == [
        ("hevc.mp4", "FC620"),
        ("late.mp4", "FC624"),
    ]
    assert result.summary is not None


def test_a_heavy_film_is_a_reminder(site):
    padding = (60_000_000).to_bytes(4, "big") + b"free"
    write(site / "content/posts/boats/big.mp4", mp4()[:-4] + padding + bytes(60_000_000 - 8))
    (problem,) = told(put(site, WORDS), "FC623")
    assert "60 MB" in problem.message


def test_what_comes_in_pieces_is_staged_as_if_it_came_whole(tmp_path):
    whole = stage_file(tmp_path, "whole", b"abcdef")
    pieces = stage_file(tmp_path, "pieces", iter([b"ab", b"cd", b"ef"]))
    assert (pieces.digest, pieces.size) == (whole.digest, whole.size)
    assert waiting(tmp_path, "pieces").read_bytes() == b"abcdef"
    again = stage_file(tmp_path, "again", iter([b"abc", b"def"]), whole.digest)
    assert again.mtime_ns == 0
    assert not waiting(tmp_path, "again").exists()


def test_pages_say_whether_photos_may_be_saved(site):
    put(site, WORDS)
    assert b"data-downloads" not in published(site / "output")["posts/boats.html"]
    settings = site / "content/site.yaml"
    write(settings, settings.read_text() + "允许下载照片: 是\n")
    built(site)
    assert (
        b'<body class="story-page kind-posts" data-downloads>'
        in published(site / "output")["posts/boats.html"]
    )


def test_one_broken_photo_named_in_many_places_is_one_problem_with_all_of_them(site):
    fields = "封面: broken.jpg\n图集:\n  - {文件: broken.jpg}\n"
    result = put(site, fields, "正文。\n\n![船](broken.jpg)\n", broken_jpg=b"\xff\xd8 no photo")
    (problem,) = [each for each in result.problems if "broken.jpg" in str(each)]
    assert (problem.code, problem.severity) == ("FC603", Severity.ERROR)
    assert "还写在" in problem.message
    assert problem.message.count("第 ") == 2


def searched(names, films=(), *, gathers=True, **fields):
    """The pictures of a story beside which these files lie."""
    path = "content/posts/灯/index.md"
    there = shelf_beside(path, names, films, gathers=gathers)
    told = Post(title="灯", date=dt.date(2026, 2, 1), column="要闻", path=path, **fields)
    return pictures_of(told, there)


def test_named_photos_go_before_those_beside_the_story_each_once():
    found = searched(["1.jpg", "2.jpg", "10.jpg"], gallery=(Shot(file="10.jpg", alt="灯"),))
    assert [each.photo.source for each in found.pictures.gallery] == ["10.jpg", "1.jpg", "2.jpg"]
    assert len(found.used) == 3


def test_a_story_that_is_one_file_takes_only_what_it_names():
    found = searched(["1.jpg", "2.jpg"], gathers=False, gallery=(Shot(file="2.jpg", alt="灯"),))
    assert [each.photo.source for each in found.pictures.gallery] == ["2.jpg"]


def test_films_beside_the_story_stand_behind_its_photos_and_named_ones_where_they_are_named():
    found = searched(["1.jpg", "2.jpg"], ["a.mp4", "b.mp4"], gallery=(Shot(file="b.mp4"),))
    assert [(each.film.source, each.place) for each in found.pictures.clips] == [
        ("b.mp4", 0),
        ("a.mp4", 2),
    ]


def test_the_cover_is_the_one_that_is_named_or_else_the_first_picture():
    assert searched(["1.jpg", "2.jpg"], cover="2.jpg").pictures.cover.photo.source == "2.jpg"
    assert searched(["1.jpg", "2.jpg"]).pictures.cover.photo.source == "1.jpg"
    assert searched([]).pictures.cover is None


def test_people_of_the_gallery_who_were_asked_are_known_by_their_pictures():
    consent = Agreement(form=Consent.SELF)
    found = searched(["1.jpg"], gallery=(Shot(file="1.jpg", alt="灯", consent=consent),))
    (agreed,) = found.agreed
    assert (agreed.source, agreed.key) == ("1.jpg", "gallery.0.consent")
