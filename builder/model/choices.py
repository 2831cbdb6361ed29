"""Closed sets of words: what a choice may be, and the other words that mean the same."""

from builder.model.field import Choice


class Status(Choice):
    """How far a story has come."""

    DRAFT = "draft", "草稿", "初稿、底稿、未完成、没写完、还在写、写作中、编辑中"
    PENDING = "pending", "待审", "待审核、待审批、送审、已送审、审核中、在审"
    PUBLISHED = "published", "已发布", "已刊发、已公开、已上线、已发表"
    WITHDRAWN = (
        "withdrawn",
        "已撤下",
        "撤下、已下线、下线、已下架、下架、撤回、已撤回、撤稿、已撤稿",
    )


class Consent(Choice):
    """Whether the person shown has agreed."""

    SELF = "self", "本人同意", "本人已同意、已经本人同意、经本人同意、已征得本人同意、本人授权"
    GUARDIAN = "guardian", "监护人同意", "监护人已同意、经监护人同意、已征得监护人同意、父母同意"
    NONE = "none", "不涉及", "不涉及人物、不涉及个人、没有写到人"


class Naming(Choice):
    """Under which name a person appears."""

    REAL = "real", "实名", "真名、真实姓名、本名"
    ALIAS = "alias", "化名", "假名、用化名、使用化名"
    UNNAMED = "unnamed", "不署名", "匿名、不具名、不公开姓名、隐名"


class Identity(Choice):
    """What a person is to the Party and the community."""

    FULL = "full", "正式党员", "正式、中共正式党员"
    PROBATIONARY = "probationary", "预备党员", "预备、中共预备党员"
    ACTIVIST = "activist", "入党积极分子", "积极分子、入党积极份子、积极份子"
    RESIDENT = "resident", "群众", "普通群众、居民群众、党外群众"
    GROUP = "group", "集体", "团队、团体、先进集体、群体"


class MentoringRole(Choice):
    """Which side of a 师徒 pair someone is."""

    MENTOR = "mentor", "师傅", "师父、导师、带教师傅"
    APPRENTICE = "apprentice", "徒弟", "学徒、徒儿"


class Formation(Choice):
    """How a branch was set up."""

    SINGLE = "single", "单独", "单独组建、单独成立、单独建立、独立、独立组建、单建"
    JOINT = "joint", "联合", "联合组建、联合成立、联合建立、联建"
    ATTACHED = "attached", "挂靠", "挂靠组建、挂靠成立"


class Column(Choice):
    """The columns of 动态."""

    NEWS = "news", "要闻", "新闻、社区要闻、社区新闻、要闻动态、新闻动态、工作动态"
    NOTICES = "notices", "通知公告", "通知、公告、通告、公告通知"
    PUBLICITY = "publicity", "公示", "公示栏、公示信息"
    DIARY = "diary", "民情日记", "日记、民情日志"
    STUDY = "study", "学习园地", "学习、学习天地、学习专栏、学习角"


class AttachmentFormat(Choice):
    """Sorts of files that readers may be given, by the ends of their names."""

    PDF = "pdf", "pdf", "PDF 文档、PDF 文件"
    WORD = "docx", "docx", "Word、Word 文档"
    SHEETS = "xlsx", "xlsx", "Excel、Excel 表格"
    SLIDES = "pptx", "pptx", "PPT、PowerPoint、PowerPoint 演示文稿、幻灯片"

    @property
    def noun(self) -> str:
        """What readers call such a file."""
        return _NOUNS[self]


_NOUNS = {
    AttachmentFormat.PDF: "PDF 文档",
    AttachmentFormat.WORD: "Word 文档",
    AttachmentFormat.SHEETS: "Excel 表格",
    AttachmentFormat.SLIDES: "PowerPoint 演示文稿",
}


class Scope(Choice):
    """Where what someone agreed to may be shown."""

    SITE = "site", "网站", "官网、社区网站、网页、网上"
    SCREEN = "screen", "大屏", "大厅屏、电子屏、显示屏、大屏幕、屏幕"
    WECHAT = "wechat", "微信", "公众号、微信公众号、微信推文"
    POSTER = "poster", "海报", "展板、宣传栏、海报展板、宣传海报"
    PORTAL = "portal", "门户", "门户网站、上级门户、政府门户"


class Fee(Choice):
    """What a service costs."""

    FREE = "free", "无偿", "免费、不收费、公益、不要钱"
    LOW = "low", "低偿", "低价、微利、成本价、低收费"
    PAID = "paid", "有偿", "收费、付费、市场价"


class ServiceWay(Choice):
    """How a service is had."""

    COUNTER = "counter", "窗口", "窗口办理、现场办理、现场、到窗口、大厅办理"
    VISIT = "visit", "上门", "上门服务、入户、到家"
    APPOINTMENT = "appointment", "预约", "预约办理、电话预约、需预约"
    ONLINE = "online", "网上", "线上、网上办理、在线办理、网办"


class GridCategory(Choice):
    """What sort of place a grid is."""

    URBAN = "urban", "城市", "城市网格、社区、社区网格"
    VILLAGE = "village", "村居", "村居网格、村、农村、农村网格"
    EMPLOYER = "employer", "企业", "企业网格、单位、单位网格、专属网格"


class Works(Choice):
    """What sort of thing is done for everybody."""

    WORKS = "works", "工程", "工程类、建设、工程项目"
    SERVICE = "service", "服务", "服务类、服务项目"
    GOODS = "goods", "货物", "货物类、采购、物资"


class Progress(Choice):
    """How far a public work has come."""

    PROPOSED = "proposed", "征集", "征集中、意见征集、建议征集"
    REVIEWED = "reviewed", "评审", "评审中、审议、论证、票决"
    RUNNING = "running", "实施", "实施中、进行中、在建、施工、施工中、正在实施"
    DONE = "done", "完成", "已完成、完工、已完工、竣工、已竣工、建成、已建成、已办结、办结"
