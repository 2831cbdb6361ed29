"""Share pictures: the title beside the photo, never over it; what is done without a font; who shows
which."""

import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from PIL import Image, ImageChops, ImageFont

from builder.crew.workers import Workers
from builder.digest import Digest, digest_of
from builder.lettering.face import BrokenFont, Typeface, covers, faces_of
from builder.lettering.faces_here import find_typefaces, system_folders
from builder.lettering.headline import Setting, TextRoom, set_headline
from builder.lettering.pen import Pen
from builder.lettering.phrases import phrases
from builder.make.share.share import make_share
from builder.model.focus import Focus, focus_of
from builder.model.share import SHARE_HEIGHT, SHARE_WIDTH, MakeShare, ShareColors, Words
from tests.kit import ROOT
from tests.kit.small_fonts import saved, variable_cff, variable_glyf
from tests.kit.small_site import built, make_site, published, settle, story, write

COLORS = ShareColors(paper="#FFFCF7", ink="#211A17", red="#A50F1A")
RED, BLUE = (220, 30, 30), (30, 30, 220)
TITLES = ("I", "Fengcai", "A Winter Light On The River", "W" * 60, "Longer and longer " * 9)


@pytest.fixture(scope="session")
def latin(tmp_path_factory) -> Typeface:
    """A typeface that every machine has, without a single Chinese character: Pillow brings it."""
    path = tmp_path_factory.mktemp("fonts") / "latin.ttf"
    path.write_bytes(ImageFont.load_default(20).path.getvalue())
    return next(iter(faces_of(path).values()))


@pytest.fixture(scope="session")
def chinese() -> Typeface:
    found = find_typefaces(system_folders())
    if not found:
        pytest.skip("这台机器没有中文字体：sudo apt install fonts-noto-cjk")
    return found[0]


def photo(size=(1600, 1000), mode="RGB", fmt="JPEG", **options) -> bytes:
    """The upper half red, the lower blue; of RGBA the lower half is transparent."""
    picture = Image.new(mode, size, (0, 0, 0, 0) if mode == "RGBA" else BLUE)
    picture.paste(RED, (0, 0, size[0], size[1] // 2))
    out = BytesIO()
    picture.save(out, fmt, **options)
    return out.getvalue()


def recipe(content: bytes, *headline: str, focus: Focus | None = None, **more) -> MakeShare:
    words = Words(headline, **{"label": "News", "site": "Fengcai", **more})
    return MakeShare(digest_of(content) if content else Digest(""), focus or Focus(), words, COLORS)


def opened(made: bytes) -> Image.Image:
    return Image.open(BytesIO(made)).convert("RGB")


def near(one, other) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


def em(text: str) -> float:
    return sum(0.5 if character.isascii() else 1 for character in text)


def lines(title: str, width: float = 400) -> tuple[str, ...]:
    return set_headline(phrases(title), TextRoom(width, 3, (80, 60, 50, 40)), em).lines


# Where a headline breaks.


def test_a_headline_breaks_between_phrases_and_rather_at_a_comma():
    assert lines("她记得整栋楼的门铃声") == ("她记得", "整栋楼的", "门铃声")
    assert lines("元宵夜，船坞里挂起两百盏桅灯")[0] == "元宵夜，"


def test_a_short_headline_is_large_and_a_long_one_smaller():
    column = TextRoom(400, 3, (80, 60, 50, 40))
    sizes = [
        set_headline(phrases(title), column, em).size
        for title in ("桅灯", "船坞新村第二党支部", "长" * 25)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 80


def test_a_word_is_broken_only_where_no_size_does_without():
    assert (
        lines("不可分割的一句", 160) == ("不可分", "割的", "一句")
        or max(map(em, lines("不可分割的一句", 160))) <= 4
    )
    assert lines("W" * 30)[0].startswith("WWWW")


def test_a_headline_too_long_for_three_lines_ends_in_an_ellipsis():
    found = lines("关于印发《澄榆街道党建引领基层治理先锋社区创建三年行动实施方案》的通知", 300)
    assert len(found) == 3
    assert found[-1].endswith("……")


@pytest.mark.parametrize(
    "title", ["", " ", "。", "灯", "A", "2026年5月18日", "长" * 200, "，" * 50, "一二三，" * 40]
)
@pytest.mark.parametrize("width", [60, 400, 1000])
def test_no_line_is_wider_than_its_column_and_nothing_but_an_end_is_lost(title, width):
    setting = set_headline((title,), TextRoom(width, 3, (80, 40)), em)
    assert len(setting.lines) <= 3
    assert all(em(line) * setting.size <= max(width, 2 * setting.size) for line in setting.lines)
    kept = "".join(setting.lines)
    assert kept == title.strip() or title.startswith(kept.removesuffix("……"))


HARD = (
    "桅灯",
    "新村党总支",
    "船坞新村党总支",
    "新村党总支、老巷党支部与东街党总支联合开展志愿服务",
    "柏舟里社区大党委召开2026年第一季度联席会议",
    "船坞新村第二党支部开展“我为群众办实事”主题党日活动",
    "98.6%的满意率是怎么来的——小澄河河长制三年观察",
    "“澄河一号”，滑了四秒",
    "用Wi-Fi连起来的老邻居：iPad课堂开课了",
    "《邻里公约》修订稿（征求意见）",
    "第9期｜老书记讲党课",
    "2026年5月18日",
    "没有一件是别人家的事。",
    "走，去小澄河边听水声……",
    "社区“15分钟便民服务圈”上新100%覆盖",
    "A Winter Light On The River",
    "关于印发《澄榆街道党建引领基层治理先锋社区创建三年行动实施方案（2026—2028年）》的通知",
    "柏舟里社区综合党委与澄榆第三小学党支部、卫生服务站党支部、菜市场流动党员党支部开展共驻共建系列活动，办成四十七件实事",
)
WHOLE = (
    "党总支",
    "党支部",
    "党员",
    "党建",
    "党委",
    "社区",
    "Wi-Fi",
    "iPad",
    "98.6%",
    "100%",
    "5月18日",
    "2026—2028年",
)


@pytest.mark.parametrize("title", HARD)
@pytest.mark.parametrize("width", [392, 568])
def test_hard_headlines_break_where_an_editor_would(title, width):
    found = set_headline(
        phrases(title), TextRoom(width, 5, (112, 96, 80, 62, 50, 42, 36)), em
    ).lines
    assert all(
        word in "\n".join(found) for word in WHOLE if word in title and not found[-1].endswith("……")
    )
    assert not any(line[0] in "，。；：、！？”》）—…｜" or line[-1] in "“《（" for line in found)
    assert not any(len(re.findall(r"\w", line)) < 2 for line in found)


def test_a_term_that_the_model_of_phrases_cuts_is_set_whole():
    assert lines("船坞新村党总支") == ("船坞新村", "党总支")
    assert lines("新村党总支", 300) == ("新村", "党总支")
    assert lines("船坞新村第一党支部") == ("船坞新村", "第一党支部")


def test_a_short_quotation_stays_on_one_line():
    assert lines("“澄河一号”，滑了四秒", 480) == ("“澄河一号”，", "滑了四秒")


def test_what_is_cut_off_is_cut_between_words():
    setting = set_headline(("船坞新村党总支",), TextRoom(120, 1, (20,)), em)
    assert setting.lines == ("船坞新村……",)


def test_of_sizes_about_as_large_the_one_with_fewer_lines_is_taken():
    column = TextRoom(400, 3, (90, 80, 60, 40))
    assert set_headline(("甲乙", "丙丁戊"), column, em).lines == ("甲乙丙丁戊",)
    assert set_headline(("甲乙丙", "丁戊己"), column, em).lines == ("甲乙丙", "丁戊己")


def test_lines_stay_within_the_height_of_their_column():
    tall = [
        set_headline(("甲乙丙", "丁戊己", "庚辛壬"), TextRoom(200, 3, (90, 60, 30), height), em)
        for height in (400, 150)
    ]
    assert [(len(setting.lines), setting.size) for setting in tall] == [(3, 60), (2, 30)]
    assert all(setting.height <= height for setting, height in zip(tall, (400, 150), strict=True))


def test_two_marks_in_a_row_take_the_room_of_one_and_a_half(chinese):
    pen = Pen(Image.new("RGB", (10, 10)), chinese)
    assert pen.measure("党”，员") == pytest.approx(pen.measure("党，员") + 0.5)
    assert pen.measure("党：“员") == pytest.approx(pen.measure("党：员") + 0.5)
    assert pen.measure("党“员") == pytest.approx(3)


# Typefaces.


def test_a_typeface_knows_its_characters(latin):
    assert covers(latin, "Fengcai 2026!")
    assert not covers(latin, "风采")
    assert not covers(latin, "\U0002a6a5")


def test_a_chinese_typeface_knows_its_rare_characters(chinese):
    assert covers(chinese, "柏舟里：“她”——2026年，（党）㛃")
    assert not covers(chinese, "\U0003134a")
    assert not covers(chinese, "🏮")


def test_every_character_a_typeface_claims_is_drawn(latin):
    font = ImageFont.truetype(latin.path, 40, latin.index, layout_engine=ImageFont.Layout.BASIC)
    missing = bytes(font.getmask("\uffff"))
    characters = [
        chr(code) for code in (*range(0x21, 0x250), *range(0x2010, 0x2040), *range(0x4E00, 0x4E20))
    ]
    claimed = [character for character in characters if covers(latin, character)]
    assert claimed == [
        character for character in characters if bytes(font.getmask(character)) != missing
    ]
    assert 100 < len(claimed) < len(characters)


@pytest.mark.parametrize("share", range(10))
def test_half_a_font_is_no_font_and_no_crash(latin, tmp_path, share):
    content = latin.path.read_bytes()
    path = tmp_path / "half.ttf"
    path.write_bytes(content[: len(content) * share // 10])
    try:
        assert all(covers(face, "A") in (True, False) for face in faces_of(path).values())
    except BrokenFont:
        assert find_typefaces([tmp_path]) == ()


def test_fonts_are_found_by_their_names_and_a_broken_one_is_passed_over(latin, tmp_path):
    for name in ("STZHONGS.TTF", "simhei.ttf"):
        (tmp_path / name).write_bytes(latin.path.read_bytes())
    (tmp_path / "msyhbd.ttc").write_bytes(b"no font at all")
    assert [face.path.name for face in find_typefaces([tmp_path, tmp_path / "none"])] == [
        "STZHONGS.TTF"
    ]


def test_another_version_of_a_font_is_another_typeface(latin, tmp_path):
    content = bytearray(latin.path.read_bytes())
    head = int.from_bytes(content[content.index(b"head") + 8 :][:4], "big")
    content[head + 7] ^= 1  # the font's own revision
    (tmp_path / "next.ttf").write_bytes(content)
    assert next(iter(faces_of(tmp_path / "next.ttf").values())).digest != latin.digest


# Fonts whose weight varies.


def breadth(face: Typeface) -> float:
    """How broad the bar is that such a face draws for a character, in em."""
    canvas = Image.new("RGB", (300, 300), "white")
    Pen(canvas, face).write(Setting(("灯",), 200), (40, 40), "black")
    left, _, right, _ = canvas.convert("L").point(lambda value: 255 * (value < 128)).getbbox()
    return (right - left) / 200


@pytest.mark.parametrize("make", [variable_glyf, variable_cff])
@pytest.mark.parametrize(
    ("weights", "set_to", "broad"),
    [
        ((100, 100, 900), 700, 0.7),
        ((100, 400, 900), 700, 0.58),
        ((200, 200, 650), 650, 0.9),
        ((800, 800, 900), 800, 0.1),
    ],
)
def test_a_variable_font_is_set_bold_or_as_bold_as_it_goes(tmp_path, make, weights, set_to, broad):
    (face,) = faces_of(saved(tmp_path / "font.ttf", make("NotoSerifSC-Thin", weights))).values()
    assert face.axes == (set_to,)
    assert breadth(face) == pytest.approx(broad, abs=0.011)


def test_a_face_of_a_variable_collection_is_set_on_every_axis(tmp_path):
    japanese = variable_glyf("NotoSansCJKjp-Thin", (100, 100, 900))
    chinese = variable_glyf(
        "NotoSansCJKsc-Thin", (100, 100, 650), (("wdth", 50, 100, 200, "Width"),)
    )
    saved(tmp_path / "NotoSansCJK-VF.ttc", japanese, chinese)
    (face,) = find_typefaces([tmp_path])
    assert (face.index, face.axes) == (1, (100, 650))
    assert breadth(face) == pytest.approx(0.9, abs=0.011)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("google-noto-serif-cjk-vf-fonts/NotoSerifCJK-VF.ttc", "NotoSerifCJKsc-ExtraLight"),
        ("google-noto-sans-cjk-vf-fonts/NotoSansCJK-VF.ttc", "NotoSansCJKsc-Thin"),
        ("opentype/noto-cjk/NotoSansCJK-VF.otf.ttc", "NotoSansCJKscVF-Thin"),
        ("NotoSansCJKsc-VF.otf", "NotoSansCJKscVF-Thin"),
        ("NotoSerifSC-VF.ttf", "NotoSerifSC-ExtraLight"),
        ("NotoSansSC-VF.ttf", "NotoSansSCVF-Thin"),
        ("NotoSansSC[wght].ttf", "NotoSansSC-Thin"),
        ("SourceHanSansSC-VF.otf", "SourceHanSansSCVF-ExtraLight"),
        ("SourceHanSerif-VF.otf.ttc", "SourceHanSerifSCVF-ExtraLight"),
    ],
)
def test_a_variable_font_is_found_by_its_family_in_whatever_folder_it_lies(tmp_path, file, name):
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    saved(path, variable_glyf("SomethingElse-Thin"), variable_glyf(name))
    (found,) = find_typefaces([tmp_path])
    assert (found.path, found.index, found.axes) == (path, 1, (700,))


def test_a_fixed_bold_goes_before_a_variable_one_and_serifs_before_sans(latin, tmp_path):
    for name in ("NotoSansSC-VF.ttf", "NotoSerifSC-VF.ttf"):
        saved(tmp_path / name, variable_glyf(name.removesuffix("-VF.ttf") + "-Thin"))
    (tmp_path / "NotoSansSC-Bold.ttf").write_bytes(latin.path.read_bytes())
    assert [face.path.name for face in find_typefaces([tmp_path])] == [
        "NotoSerifSC-VF.ttf",
        "NotoSansSC-Bold.ttf",
    ]


def test_a_font_that_varies_otherwise_is_another_typeface(tmp_path):
    made = [
        (variable_glyf, (100, 100, 900)),
        (variable_glyf, (100, 100, 650)),
        (variable_cff, (100, 100, 900)),
    ]
    paths = [
        saved(tmp_path / f"{n}.ttf", make("NotoSerifSC-Thin", weights))
        for n, (make, weights) in enumerate(made)
    ]
    assert len({face.digest for path in paths for face in faces_of(path).values()}) == len(made)
    twice = saved(tmp_path / "twice.ttf", variable_glyf("NotoSerifSC-Thin"))
    assert twice.read_bytes() == paths[0].read_bytes()


def test_a_font_without_outlines_is_none(tmp_path):
    font = variable_glyf("NotoSerifSC-Thin")
    for table in ("glyf", "loca", "gvar"):
        del font[table]
    assert faces_of(saved(tmp_path / "NotoSerifSC-VF.ttf", font)) == {}
    assert find_typefaces([tmp_path]) == ()


def test_a_variable_font_sets_share_pictures_alike_in_another_process(tmp_path):
    (face,) = faces_of(saved(tmp_path / "font.ttf", variable_cff("NotoSansCJKscVF-Thin"))).values()
    content = photo()
    made = make_share(content, recipe(content, "Fengcai", label="风采", site="柏舟里"), (face,))
    assert made != make_share(content, recipe(content), ())
    assert made_elsewhere(face.path) == digest_of(made)


# The picture.


@pytest.mark.parametrize(
    "size", [(1600, 1000), (800, 1000), (1000, 1000), (4000, 500), (400, 3000), (640, 480)]
)
def test_every_share_picture_is_1200_by_630_and_small(latin, size):
    made = make_share(photo(size), recipe(b"x", "Fengcai"), (latin,))
    assert Image.open(BytesIO(made)).format == "JPEG"
    assert opened(made).size == (SHARE_WIDTH, SHARE_HEIGHT)
    assert len(made) <= 150_000


def test_a_photo_full_of_detail_stays_under_150_kb(latin):
    noise = Image.effect_noise((1600, 1000), 60).convert("RGB")
    out = BytesIO()
    noise.save(out, "JPEG", quality=95)
    assert len(make_share(out.getvalue(), recipe(b"x", "Fengcai"), (latin,))) <= 150_000


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("size", [(1600, 1000), (800, 1000)])
def test_letters_stand_on_the_panel_within_its_margins(latin, title, size):
    content = photo(size)
    bare = opened(make_share(content, recipe(content, label="", site=""), (latin,)))
    lettered = opened(
        make_share(content, recipe(content, *phrases(title), line=("A line below",)), (latin,))
    )
    changed = (
        ImageChops.difference(bare, lettered)
        .convert("L")
        .point(lambda value: 255 if value > 60 else 0)
    )
    left, top, right, bottom = changed.getbbox()
    panel = SHARE_WIDTH - (680 if size[0] > size[1] else 504)
    assert left >= 50
    assert right <= panel - 16 - 40
    assert (top >= 50, bottom <= SHARE_HEIGHT - 40) == (True, True)


@pytest.mark.parametrize(
    "title",
    [
        "她记得整栋楼的门铃声",
        "“澄河一号”，滑了四秒",
        "长" * 60,
        "一千九百七十九个绳结，系住一条街",
        "桅",
    ],
)
def test_chinese_letters_too(chinese, title):
    test_letters_stand_on_the_panel_within_its_margins(chinese, title, (1600, 1000))


def test_the_focus_decides_what_a_crop_keeps(latin):
    tall = photo((700, 3000))
    top = opened(make_share(tall, recipe(tall, "Fengcai", focus=Focus(50, 0)), (latin,)))
    foot = opened(make_share(tall, recipe(tall, "Fengcai", focus=Focus(50, 100)), (latin,)))
    assert near(top.getpixel((1000, 315)), RED)
    assert near(foot.getpixel((1000, 315)), BLUE)
    plain = opened(make_share(tall, recipe(tall, "Fengcai", focus=Focus(50, 0)), ()))
    assert near(plain.getpixel((600, 600)), RED)


def test_a_photo_taken_sideways_stands_upright(latin):
    sideways = Image.Exif()
    sideways[0x0112] = 6
    content = photo((1000, 800), exif=sideways)  # its red half is on the right once upright
    made = opened(make_share(content, recipe(content, "Fengcai"), (latin,)))
    assert near(made.getpixel((1180, 315)), RED)
    assert near(made.getpixel((720, 315)), BLUE)


def test_transparent_parts_show_the_papers_colour(latin):
    content = photo((900, 900), "RGBA", "PNG")
    made = opened(make_share(content, recipe(content, "Fengcai"), (latin,)))
    assert near(made.getpixel((900, 100)), RED)
    assert near(made.getpixel((900, 600)), (255, 252, 247))


def test_an_emblem_in_white_lies_on_the_cards_colour(latin):
    emblem = Image.new("RGBA", (900, 900), (255, 255, 255, 0))
    emblem.paste((255, 255, 255, 255), (300, 300, 600, 600))
    out = BytesIO()
    emblem.save(out, "PNG")
    made = opened(make_share(out.getvalue(), recipe(out.getvalue(), "Fengcai"), (latin,)))
    assert near(made.getpixel((885, 315)), (255, 255, 255))
    assert near(made.getpixel((700, 60)), (0x33, 0x33, 0x33))


@pytest.mark.parametrize("mode", ["L", "1", "P", "CMYK", "RGBA", "LA"])
def test_every_kind_of_picture_becomes_one(latin, mode):
    picture = Image.open(BytesIO(photo((600, 500)))).convert(mode)
    out = BytesIO()
    picture.save(out, "TIFF" if mode == "CMYK" else "PNG")
    assert opened(make_share(out.getvalue(), recipe(b"x", "Fengcai"), (latin,))).size == (
        SHARE_WIDTH,
        SHARE_HEIGHT,
    )


def test_a_title_that_no_typeface_has_entirely_is_left_off(latin):
    content = photo()
    plain = make_share(content, recipe(content), ())
    assert make_share(content, recipe(content, "Lin \U0003134a"), (latin,)) == plain
    assert make_share(content, recipe(content, "风采"), (latin,)) == plain
    assert near(opened(plain).getpixel((20, 20)), RED)


def test_the_next_typeface_sets_what_the_first_has_not(latin, chinese):
    content = photo()
    both = make_share(content, recipe(content, "柏舟里"), (latin, chinese))
    assert both == make_share(content, recipe(content, "柏舟里"), (chinese,))


def test_a_typeface_that_has_gone_is_none(latin):
    gone = msgspec.structs.replace(latin, path=Path("gone.ttf"))
    content = photo()
    assert make_share(content, recipe(content, "Fengcai"), (gone,)) == make_share(
        content, recipe(content), ()
    )


def test_the_sites_card_is_framed_and_carries_its_name(latin):
    card = opened(make_share(b"", recipe(b"", "Fengcai", line=("A community",)), (latin,)))
    empty = opened(make_share(b"", recipe(b"", "Fengcai"), ()))
    left, top, right, bottom = ImageChops.difference(card, empty).getbbox()
    assert left + right == pytest.approx(SHARE_WIDTH, abs=24)
    assert top + bottom == pytest.approx(SHARE_HEIGHT, abs=60)


def test_no_metadata_reaches_a_share_picture(latin):
    secret = Image.Exif()
    secret[0x010F] = "SecretCamera"
    content = photo(exif=secret, comment=b"my comment")
    made = make_share(content, recipe(content, "Fengcai"), (latin,))
    assert (
        not {"exif", "comment", "icc_profile", "xmp", "photoshop"}
        & Image.open(BytesIO(made)).info.keys()
    )
    assert b"SecretCamera" not in made
    assert b"my comment" not in made


CHILD = """
import sys
from pathlib import Path
from builder.digest import digest_of
from builder.make.share.share import make_share
from builder.lettering.face import faces_of
from tests.make.share.test_share import photo, recipe
face = next(iter(faces_of(Path(sys.argv[1])).values()))
content = photo()
words = {"label": "风采", "site": "柏舟里"} if face.axes else {}
print(digest_of(make_share(content, recipe(content, "Fengcai", **words), (face,))))
"""


def made_elsewhere(path: Path) -> str:
    """The digest of a share picture that a process of its own has made."""
    command = [sys.executable, "-c", CHILD, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_same_bytes_twice_and_in_another_process(latin):
    content = photo()
    asked = recipe(content, "Fengcai")
    made = make_share(content, asked, (latin,))
    assert make_share(content, asked, (latin,)) == made
    assert made_elsewhere(latin.path) == digest_of(made)


# A focus as staff write it.


@pytest.mark.parametrize(
    ("text", "css"),
    [
        ("50% 30%", "50% 30%"),
        (" 12.5%，40% ", "12.5% 40%"),
        ("50 30", "50% 30%"),
        ("５０％ ３０％".translate(str.maketrans("５０３％", "503%")), "50% 30%"),
        ("左上", "0% 0%"),
        ("右", "100% 50%"),
        ("center top", "50% 0%"),
        ("居中", "50% 50%"),
        ("下", "50% 100%"),
    ],
)
def test_a_focus_is_read_as_staff_write_it(text, css):
    assert focus_of(text).css == css


@pytest.mark.parametrize(
    "text", ["", "人脸", "50%", "120% 30%", "左右", "上下", "左上右", "50% 30%;background:red", "a"]
)
def test_what_means_no_point_is_none(text):
    assert focus_of(text) is None


# What pages say.


GALLERY = "\n图集:\n  - {文件: a.png, 说明: 灯下, 焦点: 20% 10%}"


def site_with_photo(root: Path, gallery: str = GALLERY, size=(900, 700)) -> Path:
    """The small site, one of whose members has a large photo."""
    make_site(root)
    fields = "标题: 修灯的人\n日期: 2026-01-05\n姓名: 林二\n单位: 第一党支部\n授权: 本人同意"
    write(root / "content/members/lamp/index.md", story(fields + gallery))
    Image.new("RGB", size, RED).save(root / "content/members/lamp/a.png")
    settle(root / "content/members/lamp/a.png")
    return root


def shared_by(files: dict[str, bytes], page: str) -> dict[str, str]:
    return dict(
        re.findall(r'<meta property="(og:image[^"]*)" content="([^"]*)"', files[page].decode())
    )


def local(url: str) -> str:
    return url.removeprefix("https://small.example/sub/")


def test_a_story_shows_its_own_share_picture_and_other_pages_the_sites_card(tmp_path, chinese):
    root = site_with_photo(tmp_path)
    assert built(root, typefaces=(chinese,)).summary is not None
    files = published(root / "output")
    own, other = (shared_by(files, page) for page in ("members/lamp.html", "posts/note.html"))
    assert (own["og:image:width"], own["og:image:height"]) == ("1200", "630")
    assert opened(files[local(own["og:image"])]).size == (1200, 630)
    assert near(opened(files[local(own["og:image"])]).getpixel((1100, 300)), RED)
    assert own["og:image"] != other["og:image"]
    assert other["og:image:alt"] == "小站"
    assert {shared_by(files, page)["og:image"] for page in ("index.html", "posts/index.html")} == {
        other["og:image"]
    }
    assert sum(path.endswith("-share.jpg") for path in files) == 2
    assert (
        f'<meta itemprop="image" content="{own["og:image"]}">'
        in files["members/lamp.html"].decode()
    )


def test_the_picture_that_search_engines_are_told_of_stays_the_photo(tmp_path, chinese):
    root = site_with_photo(tmp_path)
    built(root, typefaces=(chinese,))
    page = published(root / "output")["members/lamp.html"].decode()
    assert re.search(r'"contentUrl":"https://small.example/sub/media/[^"]*-900.jpg"', page)


@pytest.mark.parametrize("title", ["修灯的人🏮", "林二：修灯的人"])
def test_an_emoji_costs_no_words_and_no_name_stands_twice(tmp_path, chinese, title):
    root = site_with_photo(tmp_path)
    built(root, typefaces=(chinese,))
    plain = shared_by(published(root / "output"), "members/lamp.html")["og:image"]
    text = (root / "content/members/lamp/index.md").read_text(encoding="utf-8")
    write(root / "content/members/lamp/index.md", text.replace("标题: 修灯的人", f"标题: {title}"))
    built(root, typefaces=(chinese,))
    assert shared_by(published(root / "output"), "members/lamp.html")["og:image"] == plain


def test_a_cover_too_small_to_be_shown_large_is_left_to_the_page(tmp_path, chinese):
    root = site_with_photo(tmp_path, size=(399, 900))
    built(root, typefaces=(chinese,))
    files = published(root / "output")
    assert shared_by(files, "members/lamp.html") == shared_by(files, "posts/note.html")


def test_without_a_font_the_photo_stands_alone_and_staff_are_told_once(tmp_path):
    root = site_with_photo(tmp_path)
    result = built(root)
    assert [problem.code for problem in result.problems].count("FC608") == 1
    files = published(root / "output")
    own = shared_by(files, "members/lamp.html")
    assert near(opened(files[local(own["og:image"])]).getpixel((20, 20)), RED)
    assert shared_by(files, "posts/note.html") == {}
    assert local(shared_by(files, "index.html")["og:image"]) in files


def test_a_site_without_an_address_makes_no_picture_that_no_page_can_name(tmp_path, chinese):
    root = site_with_photo(tmp_path)
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    write(root / "content/site.yaml", settings.replace("网址: https://small.example/sub/\n", ""))
    result = built(root, typefaces=(chinese,))
    files = published(root / "output")
    assert not any(path.endswith("-share.jpg") for path in files)
    assert shared_by(files, "members/lamp.html") == {}
    assert "FC608" not in [problem.code for problem in result.problems]


def test_an_edit_of_the_body_or_a_second_build_makes_no_share_picture_again(tmp_path, chinese):
    root = site_with_photo(tmp_path)
    built(root, typefaces=(chinese,))
    assert built(root, typefaces=(chinese,)).prepared is None
    text = (root / "content/members/lamp/index.md").read_text(encoding="utf-8")
    write(
        root / "content/members/lamp/index.md", text.replace("正文第二段。", "正文第二段，改过。")
    )
    summary = built(root, typefaces=(chinese,)).summary
    assert summary.made
    assert not any(path.endswith("-share.jpg") for path in summary.made)


def test_a_pool_of_started_processes_makes_the_same(tmp_path, chinese):
    outputs = []
    for name, workers in (
        ("alone", Workers(count=1)),
        ("pool", Workers(count=2, start_method="spawn")),
    ):
        root = site_with_photo(tmp_path / name)
        built(root, typefaces=(chinese,), workers=workers)
        outputs.append(published(root / "output"))
    assert outputs[0] == outputs[1]


def test_a_new_title_and_a_font_that_comes_or_goes_remake_it(tmp_path, chinese):
    root = site_with_photo(tmp_path)
    built(root)
    plain = shared_by(published(root / "output"), "members/lamp.html")["og:image"]
    built(root, typefaces=(chinese,))
    titled = shared_by(published(root / "output"), "members/lamp.html")["og:image"]
    text = (root / "content/members/lamp/index.md").read_text(encoding="utf-8")
    write(
        root / "content/members/lamp/index.md",
        text.replace("标题: 修灯的人", "标题: 修了一辈子灯的人"),
    )
    built(root, typefaces=(chinese,))
    renamed = shared_by(published(root / "output"), "members/lamp.html")["og:image"]
    assert len({plain, titled, renamed}) == 3
    assert local(titled) not in published(root / "output")


def test_every_page_that_crops_a_picture_keeps_its_focus(tmp_path):
    root = site_with_photo(tmp_path)
    built(root)
    files = published(root / "output")
    name = re.search(
        r'"contentUrl":"https://small.example/sub/(media/[^"]*?)-900.jpg"',
        files["members/lamp.html"].decode(),
    )[1]
    shown = {
        page: tags
        for page, content in files.items()
        if page.endswith(".html")
        and (tags := re.findall(rf"<img[^>]*{name}-[^>]*>", content.decode()))
    }
    assert {"index.html", "members/index.html", "members/lamp.html"} <= shown.keys()
    focused = {
        page: set(re.findall(r"\.(v\d+)\{[^}]*--f:20% 10%[;}]", files[page].decode()))
        for page in shown
    }
    assert [
        page
        for page, tags in shown.items()
        if not all(focused[page] & set(re.findall(r"\bv\d+\b", tag)) for tag in tags)
    ] == []


def test_a_focus_that_means_no_point_is_said_and_reaches_no_page(tmp_path):
    root = site_with_photo(
        tmp_path, GALLERY.replace("20% 10%", "'50% 0;background:url(//evil.example)'")
    )
    result = built(root)
    told = next(problem for problem in result.problems if problem.code == "FC609")
    assert told.path == "content/members/lamp/index.md"
    assert "焦点" in (root / told.path).read_text(encoding="utf-8").splitlines()[told.line - 1]
    assert b"evil.example" not in b"".join(published(root / "output").values())
