"""The fonts of a machine: the best first, found however a system spells its files."""

from builder.lettering.face import faces_of
from builder.lettering.faces_here import _FILES, find_typefaces
from tests.kit.small_fonts import saved, variable_glyf


def font(folder, file: str, name: str):
    folder.mkdir(parents=True, exist_ok=True)
    return saved(folder / file, variable_glyf(name))


def test_no_fonts_are_none(tmp_path):
    assert find_typefaces([tmp_path, tmp_path / "gone"]) == ()


def test_the_better_one_comes_first_wherever_it_lies_and_however_it_is_spelt(tmp_path):
    font(tmp_path / "a", "SIMHEI.TTF", "SimHei")
    font(tmp_path / "b/deep", "notoserifsc-vf.ttf", "NotoSerifSC-ExtraLight")
    found = find_typefaces([tmp_path])
    assert [face.path.name for face in found] == ["notoserifsc-vf.ttf", "SIMHEI.TTF"]


def test_a_font_that_lies_there_twice_is_one(tmp_path):
    font(tmp_path / "a", "simhei.ttf", "SimHei")
    font(tmp_path / "b", "simhei.ttf", "SimHei")
    assert len(find_typefaces([tmp_path])) == 1


def test_a_file_that_is_no_font_stands_in_nobodys_way(tmp_path):
    font(tmp_path, "simhei.ttf", "SimHei")
    (tmp_path / "Songti.ttc").write_bytes(b"no font")
    (face,) = find_typefaces([tmp_path])
    assert face in faces_of(face.path).values()


def test_three_are_enough(tmp_path):
    for file, name in (
        ("simhei.ttf", "SimHei"),
        ("Deng.ttf", "DengXian"),
        ("msyh.ttf", "MicrosoftYaHei"),
        ("STXIHEI.TTF", "STXihei"),
    ):
        font(tmp_path, file, name)
    assert [face.path.name for face in find_typefaces([tmp_path])] == [
        "simhei.ttf",
        "msyh.ttf",
        "Deng.ttf",
    ]


def test_fixed_bold_is_looked_for_before_variable_and_no_file_twice_in_one_row():
    for files, names in _FILES:
        assert len({*files}) == len(files)
        assert names
    serif, _ = _FILES[0]
    assert serif.index("NotoSerifCJK-Bold.ttc") < serif.index("NotoSerifCJK-VF.ttc")
    assert {"NotoSerifSC[wght].ttf", "SourceHanSerifCN-VF.otf"} <= {*serif}
