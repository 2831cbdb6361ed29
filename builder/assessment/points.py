"""POINTS: every demand that a machine judges, and where it is taken from; BY_PEOPLE: those it cannot.

Of 互联网网站适老化通用设计规范 (Ministry of Industry and Information Technology, 2021) the subject is
named, not a paragraph; of WCAG 2.2 the success criterion and its level.
"""

from builder.assessment import calm, names, sheet, structure, together
from builder.assessment.point import Demand

_ELDERS = "适老化规范"

POINTS = (
    Demand(
        called="图片有替代文字，装饰的图标明是装饰",
        source="WCAG 1.1.1（A）",
        looked_at="每个 img 有没有 alt，每个当图片用的 svg 有没有名称；写得合不合适由人看",
        of_page=names.pictures,
    ),
    Demand(
        called="录音旁边有文字",
        source="WCAG 1.2.1（A）",
        looked_at="有 audio 的页面，正文有没有文字；是不是同样的内容由人听",
        of_page=names.heard_and_written,
    ),
    Demand(
        called="标题一级一级，每页一个大标题",
        source="WCAG 1.3.1（A）、2.4.6（AA）",
        looked_at="h1 到 h6 的个数、先后，有没有空的",
        of_page=structure.heading_levels,
    ),
    Demand(
        called="正文区和各个导航分得清、叫得出",
        source="WCAG 1.3.1（A）",
        looked_at="main 是不是一个，每个 nav 有没有自己的名称",
        of_page=structure.landmarks,
    ),
    Demand(
        called="表格有表头",
        source="WCAG 1.3.1（A）",
        looked_at="每个 table 里有没有 th",
        of_page=structure.tables,
    ),
    Demand(
        called="字和底分得清",
        source=f"WCAG 1.4.3（AA）；{_ELDERS}：对比度",
        looked_at="样式里写明的六对颜色，浅色、深色各算一遍，都要到 4.5；照片上的字由人看",
        of_site=sheet.colour_pairs,
    ),
    Demand(
        called="字够大",
        source=f"{_ELDERS}：字型大小",
        looked_at="样式里手机宽度的正文字号：普通版 18 像素以上，长辈版 28 像素以上",
        of_site=sheet.text_sizes,
    ),
    Demand(
        called="行距够宽",
        source=f"{_ELDERS}：行间距；WCAG 1.4.12（AA）",
        looked_at="样式里正文的行距，1.3 倍以上",
        of_site=sheet.line_distances,
    ),
    Demand(
        called="页面可以放大",
        source=f"WCAG 1.4.4（AA）；{_ELDERS}：字型大小可调",
        looked_at="viewport 有没有禁止缩放、限制倍数",
        of_page=calm.zooming,
    ),
    Demand(
        called="每一页都能换成长辈版",
        source=f"{_ELDERS}：适老版界面",
        looked_at="每一页报头有没有“长辈版”的按钮，和第一笔画出来以前就定下版本的那几行脚本",
        of_site=together.elder_edition,
    ),
    Demand(
        called="不自己播放、滚动、闪动",
        source="WCAG 1.4.2（A）、2.2.2（A）",
        looked_at="有没有 autoplay、marquee、blink",
        of_page=calm.motion,
    ),
    Demand(
        called="录音和视频能暂停",
        source="WCAG 1.4.2（A）、2.1.1（A）",
        looked_at="每个 audio、video 有没有浏览器自己的按钮（controls）",
        of_page=calm.players,
    ),
    Demand(
        called="不自己刷新、跳走，不限时间",
        source=f"WCAG 2.2.1（A）；{_ELDERS}：充足的操作时间",
        looked_at="有没有 meta refresh；搬走的旧网址另算，它们只说新网址在哪里",
        of_page=calm.time_limits,
    ),
    Demand(
        called="没有广告、弹窗，不从别处取东西",
        source=f"{_ELDERS}：广告插件和诱导类按键",
        looked_at="有没有 iframe、object、embed，有没有从别的网站来的脚本和样式",
        of_page=calm.foreign_things,
    ),
    Demand(
        called="不用登录，没有验证码",
        source=f"{_ELDERS}：验证码；WCAG 3.3.8（AA）",
        looked_at="有没有密码框、必须填的格子",
        of_page=calm.hurdles,
    ),
    Demand(
        called="键盘到得了，照先后走",
        source="WCAG 2.1.1（A）、2.4.3（A）",
        looked_at="有没有改过先后的 tabindex，有没有只能用鼠标点的东西；走一遍由人试",
        of_page=calm.key_order,
    ),
    Demand(
        called="能跳过报头和导航",
        source="WCAG 2.4.1（A）",
        looked_at="第一个链接是不是“跳到正文”，跳得到不到",
        of_page=structure.skip_link,
    ),
    Demand(
        called="每一页有标题",
        source="WCAG 2.4.2（A）",
        looked_at="title 是不是空的",
        of_page=structure.page_title,
    ),
    Demand(
        called="链接和按钮有名称",
        source="WCAG 2.4.4（A）、4.1.2（A）",
        looked_at="每个链接、按钮、可以展开的一行，读屏软件念得出什么",
        of_page=names.controls,
    ),
    Demand(
        called="链接的字说得清去哪里",
        source="WCAG 2.4.4（A）",
        looked_at="有没有只写“点击这里”“更多”“详情”的链接",
        of_page=names.link_words,
    ),
    Demand(
        called="页内的链接跳得到",
        source="WCAG 2.4.4（A）",
        looked_at="每个 # 开头的链接，这一页有没有那个地方",
        of_page=structure.inner_links,
    ),
    Demand(
        called="没有打不开的链接",
        source=f"WCAG 2.4.4（A）；{_ELDERS}：可操作",
        looked_at="每页连到的本站的页面、图片、样式、脚本，文件在不在；别的网站的没有去看",
        of_site=together.dead_links,
    ),
    Demand(
        called="每一页都有别的页连过来",
        source="WCAG 2.4.5（AA）",
        looked_at="除了首页，每一页有没有别的页连到它；有没有搜索、网站地图由人看",
        of_site=together.ways,
    ),
    Demand(
        called="电话点一下就能拨",
        source=f"{_ELDERS}：可操作",
        looked_at="页面上写的电话号码，是不是 tel: 链接；只印在纸上的不算",
        of_page=names.telephones,
    ),
    Demand(
        called="说明是中文",
        source="WCAG 3.1.1（A）",
        looked_at="html 的 lang",
        of_page=structure.language,
    ),
    Demand(
        called="每一页的导航一样",
        source="WCAG 3.2.3（AA）",
        looked_at="报头里导航的各项、先后，和多数页比（简体、繁体各比各的）",
        of_site=together.one_navigation,
    ),
    Demand(
        called="要填的格子说明填什么",
        source="WCAG 1.3.1（A）、3.3.2（A）",
        looked_at="每个 input、select、textarea 有没有名称",
        of_page=names.form_fields,
    ),
    Demand(
        called="编号不重，指得到",
        source="WCAG 4.1.2（A）",
        looked_at="每个 id 是不是只用一次，aria 属性和 label 指向的 id 在不在",
        of_page=structure.id_references,
    ),
)

BY_PEOPLE = (
    ("替代文字写得对不对：看不见图的人听了，知道图上有什么", "WCAG 1.1.1（A）"),
    ("视频有没有字幕，要紧的画面有没有说出来", "WCAG 1.2.2（A）、1.2.5（AA）"),
    ("录音念的和正文是不是一样", "WCAG 1.2.1（A）"),
    (
        "有没有只靠颜色、形状、位置才看得懂的话（“点红色的”“右边那个”）",
        "WCAG 1.3.3（A）、1.4.1（A）",
    ),
    ("照片、海报上的字看不看得清，要紧的字是不是也写在正文里", "WCAG 1.4.3（AA）、1.4.5（AA）"),
    (
        "放大到两倍、窗口窄到 320 像素，字会不会被切掉、要不要左右拖",
        "WCAG 1.4.4（AA）、1.4.10（AA）",
    ),
    (
        "只用键盘走一遍：到得了、出得来，焦点看得见，不被挡住",
        "WCAG 2.1.2（A）、2.4.7（AA）、2.4.11（AA）",
    ),
    (
        "手指点得准不准：长辈版的按钮 60 像素以上，别的 44 像素以上",
        f"{_ELDERS}：焦点区域；WCAG 2.5.8（AA）",
    ),
    (
        "要拖动、多指、摇动才能做的事，有没有点一下的办法",
        "WCAG 2.5.1（A）、2.5.4（A）、2.5.7（AA）",
    ),
    ("正文里的标题、名单、步骤，是不是真的写成了标题、列表", "WCAG 1.3.1（A）、2.4.6（AA）"),
    ("文章里的外文、方言，要不要说明读法、意思", "WCAG 3.1.2（AA）"),
    ("电话、咨询的地方，每一页是不是在同一个位置", "WCAG 3.2.6（A）"),
    ("PDF 附件：能不能选中文字、读屏软件念得出", "WCAG 1.1.1（A）、1.3.1（A）"),
    (
        "用读屏软件（手机的“旁白”“TalkBack”，电脑的 NVDA）听一遍首页和一篇稿件",
        "WCAG 4.1.2（A）、4.1.3（AA）",
    ),
    ("请一位七十岁以上的居民用长辈版找一条通知、打一个电话、听一篇稿件", f"{_ELDERS}：可用"),
    ("段落之间的距离：普通版首行空两字、段间不另空，长辈版段间另空", f"{_ELDERS}：段落间距"),
)
"""What a machine cannot judge: what is to be looked at, and where it is taken from."""
