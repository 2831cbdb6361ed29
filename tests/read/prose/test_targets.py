"""Which brackets are a link, and which a picture."""

import pytest

from builder.read.prose.targets import with_targets


@pytest.mark.parametrize("elsewhere", ["", "在中心（一楼）。", "【通知】"])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("快来！[报名](https://a.example/)", "快来！[报名](https://a.example/)"),
        ("快来！【报名】（https://a.example/）", "快来！[报名](https://a.example/)"),
        ("快来！[报名]（form.md）", "快来！[报名](form.md)"),
        ("快来![报名](https://a.example/form)", "快来\\![报名](https://a.example/form)"),
        ("快来![报名](form.md)", "快来\\![报名](form.md)"),
        ("！[长桌](01.jpg)", "![长桌](01.jpg)"),
        ("！【长桌】（01.JPG）", "![长桌](01.JPG)"),
        ("看！[长桌](01.jpg)", "看！![长桌](01.jpg)"),
        ("![长桌](https://a.example/1)", "![长桌](https://a.example/1)"),
        ("好![长桌](01.jpg)", "好![长桌](01.jpg)"),
        ("！【注意】（三）", "！【注意】（三）"),
    ],
)
def test_an_exclamation_makes_a_picture_only_of_a_pictures_name(typed, meant, elsewhere):
    assert with_targets(elsewhere + typed).removeprefix(elsewhere) == meant
