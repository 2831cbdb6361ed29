"""A kind that a site declares, with a field of every shape; and further fields of people."""

from builder.model.kinds.own import OwnKinds
from builder.read.kinds_file import read_kinds

BOATS = """\
渡船:
  文件夹: boats
  量词: 条
  首页篇数: 3
  各项:
    - {名称: 船号, 键: number, 样子: 文字, 例子: 渡-01, 必填: 是}
    - {名称: 船型, 键: sort, 样子: 词, 词表: [摆渡船 ferry, 巡河船], 分类页: 是}
    - {名称: 船工, 键: crew, 样子: 引用, 引用: 先锋人物, 多个: 是}
    - {名称: 载客, 键: seats, 样子: 数量, 单位: 人}
    - {名称: 来历, 键: story, 样子: 长文}
    - {名称: 船长, 键: length, 样子: 数字, 单位: 米}
    - {名称: 下水, 键: launched, 样子: 日期}
    - {名称: 开船, 键: departs, 样子: 时间}
    - {名称: 在用, 键: in-use, 样子: 是否}
    - {名称: 班次, 键: shift, 样子: 选项, 词表: [早班 early, 晚班 late], 分类页: 是, 多个: 是}
    - {名称: 船照, 键: portrait, 样子: 照片}
    - 名称: 修船
      键: repairs
      样子: 表
      各项:
        - {名称: 日子, 键: day, 样子: 日期, 必填: 是}
        - {名称: 修了什么, 键: what}
        - {名称: 谁修的, 键: who, 样子: 引用, 引用: members}
        - {名称: 修好的样子, 键: seen, 样子: 照片}
"""
MORE_OF_PEOPLE = """\
先锋人物:
  各项:
    - {名称: 船工证, 键: licence, 例子: CG-100}
    - {名称: 常驾, 键: steers, 样子: 引用, 引用: boats}
"""
STARS = """\
志愿之星:
  文件夹: stars
  量词: 位
  写人: 是
  各项:
    - {名称: 编号, 键: number, 例子: ZY-001, 必填: 是}
    - {名称: 结对, 键: pair, 样子: 引用, 引用: members}
"""
"""A kind about people."""
LESSONS = """\
夜校:
  文件夹: lessons
  量词: 课
  进日历: 是
  各项:
    - {名称: 老师, 键: teacher}
"""
"""A kind of days to come to."""
FERRY = """\
标题: 老渡一号
日期: 2026-03-08
船号: 渡-07
船型: 摆渡船
船工: 林二
载客: 30余
来历: |
  第一代渡船。

  后来换了发动机。
船长: 12.5
下水: 2001年5月4日
开船: 6:30
在用: 是
班次: 早班、晚班
修船:
  - {日子: 2025-04-01, 修了什么: 换船板, 谁修的: 林二}
  - {日子: 2026年1月, 修了什么: 刷漆}
"""


def declared(text: str = BOATS + MORE_OF_PEOPLE) -> OwnKinds:
    """What a kinds.yaml declares in which nothing is wrong."""
    own, problems = read_kinds("content/kinds.yaml", text.encode())
    assert problems == ()
    return own
