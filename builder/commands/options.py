"""What the commands share: their options, and the numbers they end with."""

from pathlib import Path

import click

DONE, PROBLEMS, BUG = 0, 1, 70

SITE = click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="文件夹",
    help="网站所在的文件夹，默认是当前文件夹。",
)
OUTPUT = click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="文件夹",
    help="生成到哪里，默认是网站文件夹里的 output。",
)
THEME = click.option("--theme", default="", metavar="名称", help="用哪个主题，默认看 site.yaml。")
DRAFTS = click.option(
    "--drafts", is_flag=True, help="连草稿、待审、未到时间的稿件也做出来，只给自己看。"
)
NOW = click.option(
    "--now", default="", metavar="日期", help="按这一天（如 2026-05-01）来看网站，只给自己看。"
)
DEBUG = click.option("--debug", is_flag=True, help="出了意外时，显示给程序员看的细节。")
REPORT = click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="文件",
    help="把说的这些（用时、数量、原因）写进一个 JSON 文件，给程序看。",
)
