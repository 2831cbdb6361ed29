"""Other words that staff, and the files of other programs, use for the keys of metadata.

Each stands behind its field's declaration. A word is here only if it means that field and changes
no fact: a subtitle is no summary, 承办 is neither 主办 nor 协办 alone and so stands with both, which
makes it a question. Read without regard to width, case and script.
"""

# ── every story ──
TITLE = (
    "题目、题名、名称、文章标题、稿件标题、主标题、正标题、标题名称、活动名称、活动标题、项目名称、品牌名称、支部名称"
    "、党支部名称、阵地名称、服务名称、荣誉名称、机制名称、制度名称、队伍名称、网格名称、headline、subject"
)
DATE = (
    "时间、日子、年月日、活动日期、发布日期、发文日期、发稿日期、成稿日期、稿件日期、day、datetime"
    "、created、created_at、pubdate"
)
UPDATED = (
    "更新日期、修改日期、修订时间、更新时间、修改时间、最后更新、最后修改、lastmod、modified"
    "、last_modified、last_updated、updated_at、revised、date_modified、date_updated、last_modified_at"
)
BRANCH = (
    "支部、党支部、所属支部、所在支部、党组织、所属党组织、所在党组织、所属单位、所在单位、部门、科室"
    "、department、organization、organisation"
)
SUMMARY = (
    "简介、描述、内容摘要、内容提要、内容简介、文章摘要、提要、概要、导语、导读、简述、description、excerpt"
    "、abstract、intro、lead、teaser"
)
COVER = (
    "封面图、封面图片、封面照片、封面照、题图、头图、首图、主图、缩略图、image、thumbnail、thumb、banner"
    "、featured_image、featuredimage、feature_image、cover_image、coverimage、hero、og_image"
)
GALLERY = (
    "图片、照片、相册、相片、组图、配图、插图、图片集、照片集、视频、image、images、photo、photos、pictures"
    "、pics、album、video、videos"
)
TAGS = "关键词、关键字、主题词、标记、话题、tag、keyword、keywords、topics"
SERIES = "系列名、系列名称、所属系列、系列活动、专题、collection"
SOURCE = "出处、稿源、信息来源、消息来源、稿件来源、文章来源、来源单位、供稿单位、转自、转载自"
AUTHOR = (
    "作者、撰稿、撰稿人、供稿人、供稿者、供稿单位、通讯员、撰文、写稿、写稿人、执笔、执笔人、记者、文字"
    "、writer、by、byline、authors"
)
PHOTOGRAPHER = "摄影者、摄影师、拍摄、拍摄人、供图、图片作者、照片作者、摄、credit、photo_credit"
REVIEW = "审批、审稿、三审三校、审核情况、审稿情况、审核流程、审签、approval"
STATUS = "稿件状态、发布状态、审核状态、state"
STATUS_FLAGS = tuple(
    (word, answer, "草稿")
    for answer, words in (
        ("是", "draft、is_draft、isdraft、hidden、private、unlisted、草稿、隐藏、不公开"),
        ("否", "published、publish、public、发布、是否发布、已发布、公开、是否公开"),
    )
    for word in words.split("、")
)
PUBLISH_AT = (
    "定时发布、发布日期、上线时间、上线日期、公开时间、发稿时间、publish_date、publishdate、published、published_at"
    "、release_date、scheduled"
)
EXPIRES = (
    "下线时间、到期日期、到期时间、过期日期、过期时间、失效日期、撤下日期、下架日期、有效期至、expiry"
    "、expirydate、expiry_date、expire、expiration、unpublishdate、unpublish_date"
)
PINNED = "是否置顶、顶置、top、sticky、pin、featured"
SLUG = "英文网址名、网址英文名、短网址、网址、permalink、url"
OLD_ADDRESSES = (
    "旧链接、旧地址、原网址、原链接、以前的网址、网址、permalink、url、alias、redirect_from"
)
CONSENT = "授权情况、是否授权、授权方式、肖像授权、肖像权、是否同意、是否同意公开、permission"
RELATED = "相关稿件、相关文章、相关报道、相关阅读、延伸阅读、推荐阅读、关联、关联稿件、see_also"
WAIVE = "豁免检查、豁免项、免检、例外"
ORDER = "顺序、次序、序号、排列、排位、weight、sort、position、menu_order"
MEMBERS = "相关人物、先锋人物、people、persons"
ACTIVITIES = "相关活动、支部活动、events"
BRANDS = "品牌项目、相关品牌、所属品牌、brand"
HONORS = "相关荣誉、所获荣誉、获奖、honours、awards"
PLACES = "相关阵地、活动阵地、venues"
SERVICES = "相关服务、服务项目、service"
MECHANISMS = "相关机制、工作机制、制度、mechanism"
TEAMS = "相关队伍、志愿队伍、服务队、team"
GRIDS = "所属网格、所在网格、相关网格、grid"
PROJECTS = "民生实事、实事项目、相关实事、project"
FIGURES_SAID = "统计、统计数据、相关数据、数字、指标、stats"
FILES = "附件下载、相关附件、下载、文件、files、attachments、attachment、downloads"
RECORDING = "录音、音频、朗读录音、朗读音频、朗读文件、audio、mp3、sound、enclosure"
SOURCE_URL = "原文链接、原文网址、原文地址、来源链接、原文、links、link、source_link"
EDITOR = "编辑、责编、责任编审、本文编辑"
PROOFREADER = "校对人、校对员、核校、三校、proofreading"
# ── an attachment, a figure, consent ──
ATTACHED = "文件名、文件名称、附件、路径、src、path、filename"
ATTACHED_AS = "标题、说明、显示名称、文件标题、title"
CONSENT_FORM = "授权方式、同意方式、授权"
CONSENT_SCOPE = "授权范围、使用范围、用途"
CONSENT_UNTIL = "授权至、有效期至、到期、到期日期、期限、截止"
CONSENT_RECORD = "授权书、存档、存档编号、证明、依据"

# ── a photo in a gallery ──
FILE = "文件名、文件名称、图片、照片、视频、路径、src、path、image、photo、filename"
CAPTION = "图说、图注、图片说明、照片说明、说明文字、文字说明、配文、描述、description、title"
ALT = "替代文本、无障碍文字、图片描述、照片描述、alt_text、alttext"
FOCUS = "焦点位置、裁切中心、裁剪中心、聚焦、focal_point、focalpoint"
POSTER = "视频封面、封面图、封面图片、片头图、thumbnail"
DECORATIVE = "装饰图、装饰图片、是否装饰、花边"

# ── review, waivers, chronicles, notices ──
FIRST = "一审、第一审、初核、初审人、一审人"
SECOND = "二审、第二审、复核、复审人、二审人"
FINAL = "三审、第三审、终核、终审人、三审人"
SIGNER = "名字、人员、审核人、审稿人、审批人、签名、签字、who、person"
SIGNED_ON = "时间、审核日期、审核时间、审稿日期、审批日期、签字日期、签名日期"
CODE = "代码、代号、编码、问题编号"
REASON = "原因、说明、豁免理由、豁免原因、备注"
WHEN = "日期、年月、年份、时候、date、time、year"
WHAT_HAPPENED = "内容、事项、大事、事情、说明、event、content"
NOTICE_FROM = "开始、开始日期、开始时间、起始、起始日期、起日、公示开始、自、start"
NOTICE_UNTIL = "结束、结束日期、结束时间、截止、截止日期、终止、止日、公示结束、至、end"
PHONE = "联系电话、电话号码、监督电话、举报电话、咨询电话、受理电话、联系方式、tel、telephone"

# ── a person ──
PERSON = "名称、名字、人名、真名、真实姓名、人物姓名"
NAMING = "署名方式、署名、称呼、是否实名"
SHOWN_AS = "称呼、对外名称、对外姓名、公开称呼、显示名、显示名称、化名、昵称"
IDENTITY = "政治面貌、政治身份、党员身份、人物身份、面貌"
ROLE = "职位、担任职务、现任职务、头衔、岗位职务"
POSTS = "设岗、设岗定责、岗位名称、认领岗位、党员岗位"
PLEDGES = "承诺事项、承诺内容、党员承诺、公开承诺、承诺书"
MENTORING = "师带徒、师徒结对、师徒关系、传帮带"
TALENTS = "专长、擅长、技能、个人特长"
QUOTE = "名言、座右铭、格言、语录、一句话、心里话"
CHRONICLE = "大事记、时间线、年谱、履历、经历、个人经历、历程、发展历程、timeline"
PLEDGED = "承诺、承诺内容、承诺事项、事项、说明"
PLEDGED_UNTIL = "截止、截止日期、完成时限、完成时间、完成期限、时限、deadline"
DONE = "完成情况、完成进度、进展、落实情况、完成、progress"
PAIR_ROLE = "角色"
PARTNER = "对象、结对对象、结对人、对方姓名"
TAUGHT = "说明、带教内容、传授、传授内容"

# ── an activity ──
TYPE = "活动类型、活动类别、活动形式、类别、分类、种类、category、categories"
START = "时间、开始时间、活动时间、开始日期、起始时间、begin、start_time、starttime"
END = "结束时间、结束日期、finish、end_time、endtime"
PLACE = "活动地点、地址、位置、场所、场地、会场、地方、address、location、venue"
ATTENDANCE = "参加人数、参与人数、到场人数、参会人数、出席人数、到会人数、实到、实到人数、参加者人数、participants"
HOURS = "志愿服务时长、志愿时间、志愿小时、志愿小时数、服务时长、服务时间、志愿工时"
HOSTS = "主办单位、主办方、举办单位、主办支部、组织单位、承办、承办单位、host、organizer、organiser"
CO_HOSTS = "协办单位、协办方、协助单位、合作单位、支持单位、联办、联办单位、承办、承办单位"
THEME = "活动主题、本次主题、主题月、党日主题"

# ── a project ──
CATEGORY = "类型、品牌类别、品牌类型、分类、种类、categories、type"
SLOGAN = "标语、宣传语、宣传口号、品牌口号、motto"
LOGO = "徽标、标志、品牌标识、图标"
SINCE = "创建时间、创建日期、创立时间、创立年份、成立年份、成立时间、起始年份、始于、founded"
LEVEL = "等级、品牌级别、荣誉级别、级次"
MEASURES = "措施、做法、主要做法、主要举措、主要措施、工作举措、具体举措、具体措施"
RESULTS = "成果、效果、主要成效、工作成效"
MEASURE = "举措、举措名称、标题、措施、做法"
MEASURE_SAID = "内容、描述、介绍、具体做法"
FIGURE = "指标、指标名称、项目、数据名称"
VALUE = "数、数字、数据、数量、值、number"
UNIT = "量词、计量单位"
AS_OF = "截至日期、截至时间、截止、截止日期、统计时间、统计日期、日期"

AIM = "品牌定位、目标、宗旨、品牌宗旨、项目定位"
ABOVE_BRAND = "上级品牌、所属品牌、母品牌"
ADOPTED_BY = "推广单位、推广到、推广范围、推广应用"
ENDED = "结束、停办年份、截止年份、终止年份"

# ── an organisation ──
TIER = "级别、组织层级、层次、组织类型、组织类别、类型、类别"
PARENT = "上级组织、上级党组织、上级单位、上级党委、隶属、隶属于"
FORMATION = "组建形式、组建类型、设置方式、设置形式、成立方式"
SECRETARY = "支部书记、党支部书记、党委书记、总支书记、党总支书记、书记姓名"
COMMITTEE = "支委、支委成员、支部委员、班子、班子成员、领导班子、委员会、委员名单"
HEADCOUNT = "党员人数、党员数量、党员总数、现有党员、人数"
FOUNDED = "成立时间、成立日期、成立年份、创建时间、建立时间、组建时间"
PARTNERS = "共建、共建组织、结对单位、结对共建单位、共驻共建单位、合作单位"
OFFICE = "职位、分工、党内职务"
YEAR = "年、年度"
COUNT = "党员数、党员人数、数量、总数、数"

PROBATIONARY = "预备党员、预备党员数"
ACTIVISTS = "入党积极分子、积极分子数"
MOBILE = "流动党员、流动党员数"

# ── a meeting ──
CHAIR = "主持人、会议主持、主持者"
MINUTES_BY = "记录人、记录员、会议记录"
EXPECTED = "应到人数、应到会人数、应参加人数"
SIGN_UP = "报名方式、报名办法、报名电话、报名链接、报名地址、报名网址"
AGENDA = "议程、会议议题、会议议程"

# ── an honour ──
HONOUR_CATEGORY = "荣誉类别、荣誉类型、奖项类别、类型、分类、种类、type"
GRANTED_BY = "颁发单位、颁奖单位、表彰单位、授奖单位、授予机关、表彰机关"
HONOUR_YEAR = "年份、年、获奖年度、获奖年份、表彰年度、表彰年份"
RECIPIENTS = "获奖者、获奖人、获奖单位、受表彰者、得主、荣获者、受奖者"

# ── a service, a place ──
SERVICE_CATEGORY = "服务类别、服务类型、类型、分类、种类、type"
AUDIENCE = "服务对象、面向、面向对象、适用对象、适用人群"
FEE = "收费、收费方式、是否收费、费用标准"
WAYS = "服务方式、办理方式、办理形式、途径"
PROVIDER = "服务单位、服务提供单位、承办单位、责任单位、提供方"
OPEN_HOURS = "服务时间、办理时间、办公时间、受理时间、开放时间"
MATERIALS = "所需材料、申请材料、办理材料、需带材料、准备材料"
STEPS = "办理流程、服务流程、步骤、办理步骤、程序"
STEPS_OF_WORK = "流程、工作流程、工作步骤、程序"
SERVICE_PLACE = "办理地点、服务地点、服务场所、窗口地点"
PLACE_TYPE = "阵地类型、阵地类别、类别、分类、种类、category"
ADDRESS = "地点、位置、详细地址、所在地、具体地址"
OPEN = "开放、开放时段、服务时间、营业时间"
AREA = "建筑面积、使用面积、占地面积、场地面积"
FACILITIES = "设备、功能室、功能设施、配套设施、功能区"
LOCATION = "经纬度、地理坐标、坐标位置、位置坐标、gps、latlng、geo"

# ── a grid, a mechanism, a team, a public work ──
GRID_LEVEL = "网格级别、层级、等级、几级"
GRID_PARENT = "上级网格、所属网格、隶属网格"
GRID_CATEGORY = "网格类型、类别、网格类别"
GRID_AREA = "网格范围、区域、管辖范围、辖区、四至"
IN_CHARGE = "负责人、网格员、责任人员、包保人员"
GRID_HEAD = "网格长、总网格长"
DUTIES = "工作职责、网格职责、主要职责、任务"
MECHANISM_CATEGORY = "机制类别、机制类型、类型、分类、type"
HELD_AS = "对应活动类型、相关活动类型"
ELEMENTS = "内容、构成、清单、要点、组成"
ELEMENT_GROUP = "分组、所属组、板块、类别"
FREQUENCY = "频率、周期、多久一次、召开频次"
MET = "是否达标、落实、是否落实、完成、已达标"
TEAM_CATEGORY = "队伍类别、队伍类型、类型、分类、type"
LEADER = "负责人、领队、队长姓名"
SIZE = "队员人数、队员数、成员人数、规模"
WORKS_CATEGORY = "项目类别、项目类型、类型、分类、type"
BUDGET = "资金、投资、预算、经费、项目资金、投入"
PROGRESS = "进展、项目进度、项目进展、阶段、实施进度"
BEFORE_AFTER = "对比、改造前后、前后照片、对比照片"
BEFORE = "之前、改造前、before_photo"
AFTER = "之后、改造后、after_photo"

# ── news ──
NUMBER = "文件编号、发文字号、发文号、编号"
RESPONSE = "办理情况、回复、答复、回应、处理结果"
ANSWER = "回复、答复、内容、办理结果"
ANSWERED_ON = "回复日期、答复日期、办结日期、回应日期、时间"

COLUMN = "类别、类型、分类、专栏、频道、板块、版块、category、categories、type、section、channel"
NOTICE = "公示期、公示时间、公示期限、公示信息、公示起止"
