"""Click's own sentences in Chinese, and how a command line ends."""

import pytest

from builder.commands.cli import cli


def ended(capsys, *words: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as end:
        cli.main(args=list(words), prog_name="fengcai")
    return end.value.code, capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bild"], "没有“bild”这条命令。"),
        (["build", "--drafst"], "没有 --drafst 这个选项，是不是"),
        (["build", "--site"], "后面还少写了内容"),
        (["build", "--drafts=1"], "--drafts 后面不用写内容。"),
        (["build", "extra"], "多写了 extra。"),
        (["new", "members"], "还少写了 标题。"),
        (["preview", "--port", "abc"], "--port 写得不对：“abc”不是数字"),
        (["preview", "--port", "70000"], "--port 写得不对：“70000”太小或者太大"),
    ],
)
def test_wrong_usage_is_told_in_chinese_and_ends_in_two(capsys, words, said):
    code, told = ended(capsys, *words)
    assert code == 2
    assert said in told
    assert "看看怎么用：fengcai" in told


def test_help_ends_in_zero(capsys):
    assert ended(capsys, "build", "--help")[0] == 0
