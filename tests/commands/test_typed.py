"""A command line is read as it was meant."""

import pytest

from builder.commands.typed import as_meant, folder_name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["build", "——drafts"], ["build", "--drafts"]),
        (["build", "—drafts"], ["build", "--drafts"]),
        (["build", "－－keep-going"], ["build", "--keep-going"]),
        (["build", "--now＝2026-05-01"], ["build", "--now=2026-05-01"]),
        (["build", "––now=“5月1日”"], ["build", "--now=5月1日"]),
        (["－h"], ["-h"]),
        (["build", "--drafts"], ["build", "--drafts"]),
        (["new", "posts", "“春联”"], ["new", "posts", "春联"]),
        (["new", "posts", "“写春联", "送邻居”"], ["new", "posts", "写春联 送邻居"]),
        (["new", "posts", "“四点半”课堂"], ["new", "posts", "“四点半”课堂"]),
        (["new", "posts", "「灯", "会」", "--slug", "a"], ["new", "posts", "灯 会", "--slug", "a"]),
        (["new", "posts", "“没有", "关上"], ["new", "posts", "“没有", "关上"]),
        (["new", "posts", "——致敬"], ["new", "posts", "——致敬"]),
    ],
)
def test_dashes_signs_and_quotes_that_a_shell_does_not_know(typed, meant):
    assert as_meant(typed) == meant


@pytest.mark.parametrize("title", ["关于灯会的通知" * 20, "🎉" * 90, "é" * 200, "长" * 61 + "🎉"])
def test_a_long_title_gives_a_name_that_every_disk_takes(title):
    name = folder_name(title)
    assert 0 < len(name) <= 60
    assert len(name.encode()) <= 180
    assert title.startswith(name)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("问：几点？", "问：几点？"),
        ("a/b\\c:d*e?", "abcde"),
        ("CON", "CON 稿件"),
        ("lpt1.txt", "lpt1.txt 稿件"),
        ("_先藏着", "先藏着"),
        ("~$灯会", "灯会"),
        (".隐", "隐"),
        ("结尾有点. ", "结尾有点"),
        ("断\udce5行\n", "断行"),
        ("???", "新稿件"),
    ],
)
def test_a_name_keeps_what_windows_takes_and_is_never_hidden(title, name):
    assert folder_name(title) == name
