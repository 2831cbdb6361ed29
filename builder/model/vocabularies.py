"""The vocabularies of the field: every word that a field may take, as ``中文/同义词/…… slug``."""

from builder.model.vocabulary import Term, Vocabulary


def _vocabulary(
    name: str, label: str, words: str, groups: str = "", endings: str = ""
) -> Vocabulary:
    """From ``中文/同义词/…… slug [group]`` entries, one a line."""
    return Vocabulary(name, label, _terms(words), _terms(groups), tuple(endings.split()))


def _terms(words: str) -> tuple[Term, ...]:
    entries = (line.split() for line in words.splitlines() if line.strip())
    return tuple(_term(said.split("/"), slug, groups) for said, slug, *groups in entries)


def _term(said: list[str], slug: str, groups: list[str]) -> Term:
    return Term(slug, said[0], tuple(groups), tuple(said[1:]))


VOCABULARIES: tuple[Vocabulary, ...] = (
    _vocabulary(
        "tiers",
        "组织层级",
        """
        街道党工委/街道党委/街道工委/街道党的工作委员会 street
        机关党委/机关党组织 department
        企业党委 enterprise
        社区大党委/大党委/社区“大党委” joint
        社区党委/社区党委会 community
        党总支/总支/总支部/党总支部/社区党总支/党总支部委员会 general-branch
        党支部/支部/党的支部/小区党支部/网格党支部/楼栋党支部/社区党支部/党支部委员会 branch
        流动党员支部/流动党员党支部/流动党支部 mobile
        党小组/楼栋党小组/网格党小组/小区党小组 group
        党员中心户/中心户/党员中心户家庭 household
        自治组织/居委会/居民委员会/社区居委会/社区居民委员会/居民自治组织/业委会/业主委员会 self-governing
        共建单位/共建/驻区共建单位/结对共建单位/共驻共建单位 partner
        """,
    ),
    _vocabulary(
        "activity-types",
        "活动类型",
        """
        支部党员大会/党员大会/支部大会/全体党员大会/支部全体党员大会 assembly organisation
        支委会/支部委员会/支委会议/支部委员会会议/支部委员会议 committee organisation
        党小组会/党小组会议 group-meeting organisation
        党课/上党课/专题党课/微党课/党课学习/讲党课/党课教育 lecture organisation
        主题党日/党日/党日活动/支部主题党日/主题党日活动 theme-day organisation
        组织生活会/专题组织生活会 org-life organisation
        民主评议/民主评议党员/党员民主评议/民主评议会/民主评议党员大会 appraisal organisation
        学习教育/理论学习/集中学习/专题学习/政治学习/党员学习/学习 study
        志愿服务/志愿/志愿者/志愿者服务/义工/义工服务/学雷锋/学雷锋志愿服务 volunteer
        走访慰问/慰问/走访/入户走访/走访入户/上门走访/上门慰问/节日慰问/送温暖/慰问走访 visit
        文体节庆/文体/节庆/文体娱乐/文娱/文艺/文化活动/文艺活动/体育活动/节日活动/文艺演出 festival
        邻里节/邻里文化节/社区邻里节/睦邻节 neighbours
        议事协商/议事/协商/协商议事/居民议事/民主协商/民主议事/议事会/居民议事会/议事协商会 council
        共驻共建/共建/共建共享/共驻/党建共建/结对共建/区域共建/区域化党建 partnership
        宣传宣讲/宣传/宣讲/政策宣传/政策宣讲/理论宣讲/普法宣传/宣传教育/普法 outreach
        便民服务/便民/便民利民/便民服务日/为民服务/便民惠民 convenience
        评选表彰/评选/表彰/评优/评优评先/评先评优/评比表彰/表彰大会/总结表彰 awards
        红色研学/研学/红色教育/红色之旅/红色参观/红色游学/参观红色基地 heritage
        """,
        "组织生活 organisation",
        "活动 类活动 类",
    ),
    _vocabulary(
        "levels",
        "级别",
        """
        全国/国家 national
        省/自治区/省自治区 province
        市/地市/地级市/设区市/州市 city
        区县/区/县/县区/市辖区/县级市/旗 district
        街道/街办/街道办/街道办事处 street
        社区/居委会/社区居委会 community
        """,
        endings="级 级别",
    ),
    _vocabulary(
        "brand-categories",
        "品牌类别",
        """
        先锋引领/先锋/先锋模范/先锋示范/党员先锋 vanguard
        志愿服务/志愿/志愿者/志愿者服务/义工服务 volunteer
        邻里文化/邻里/睦邻文化/睦邻/邻里和睦 culture
        平安治理/平安/平安建设/综治平安/治安防范 safety
        养老助困/养老/助困/助老/扶老助困/养老服务/帮扶困难/帮困 care
        党建+/党建加/党建plus plus
        阵地/阵地建设/党建阵地/活动阵地 place
        师带徒/师徒/师徒结对/师傅带徒弟/党员师带徒/传帮带 mentoring
        """,
        endings="类 类品牌 品牌 项目",
    ),
    _vocabulary(
        "posts",
        "岗位",
        """
        政策宣传/政策宣讲/宣传政策/政策法规宣传/宣传 policy
        治安巡逻/巡逻/治安/治安巡防/平安巡逻/治安维护/维护治安 patrol
        环境卫生/卫生/环境/环境保护/环卫/环境整治/卫生监督/环境卫生监督 environment
        民情收集/民情/社情民意/民意收集/民情信息/社情民意收集/收集民情 listening
        纠纷调解/调解/矛盾调解/邻里调解/矛盾纠纷调解/民事调解/调解纠纷/人民调解 mediation
        扶老助困/帮扶/扶贫帮困/帮困/助困/助老/扶贫助困/帮扶困难/结对帮扶/敬老 care
        文明劝导/劝导/文明引导/文明新风/移风易俗 manners
        就业信息/就业/就业服务/就业指导/再就业/就业援助 jobs
        法律服务/法律/法律咨询/法律援助/法律宣传 legal
        文体活动/文体/文化体育/文体宣传/文娱/文艺 culture
        财务监督/财务/理财监督/民主理财 audit
        """,
        endings="岗 岗位 员 监督岗",
    ),
    _vocabulary(
        "honour-categories",
        "荣誉类别",
        """
        优秀共产党员/优秀党员 member
        优秀党务工作者/优秀党务/优秀党务干部/先进党务工作者 worker
        先进基层党组织/先进党组织 organisation
        见义勇为/见义勇为模范/见义勇为好人 courage moral-model
        诚实守信/诚实守信模范 honesty moral-model
        敬业奉献/敬业奉献模范 dedication moral-model
        团结和睦/团结和睦模范/邻里和睦 harmony moral-model
        孝老爱亲/孝老爱亲模范/孝亲敬老 family-care moral-model
        助人为乐/助人为乐模范/助人为乐好人 helpfulness moral-model
        文明家庭 family
        文明楼栋/文明楼/文明楼道 building
        文明单元 unit
        文明居民 resident
        文明小区/文明住宅小区 estate
        品牌社区 community
        优秀志愿者/优秀志愿服务者 volunteer
        其他/其它/其他荣誉 other
        """,
        "道德模范 moral-model",
        "奖 称号 荣誉称号 荣誉",
    ),
    _vocabulary(
        "service-categories",
        "服务类别",
        """
        党员服务/党务服务/党员事务/组织关系 party
        困难帮扶/帮扶/帮困/扶贫帮困/结对帮扶 hardship
        养老助残/为老服务/养老服务/助残服务 elder-disabled
        医疗健康/医疗/健康/医疗卫生/健康服务/卫生服务 health
        就业创业/就业/创业/就业服务/就业指导/再就业 jobs
        法律调解/法律/调解/法律服务/人民调解/法律援助/矛盾调解 legal
        文体教育/文体/教育/文化/体育/文化教育/文化体育 culture
        家政便民/家政/便民/便民服务/家政服务 household
        治安综治/治安/综治/平安建设/治安巡防 safety
        住房保障/住房/保障性住房 housing
        心理咨询/心理/心理服务/心理健康/心理疏导 counselling
        社会救助/救助/民政救助/社会救济 relief
        环境卫生/环境/环卫/环境整治 environment
        信访接待/信访/接访/来信来访/接待 petitions
        """,
        endings="类 服务 类服务",
    ),
    _vocabulary(
        "audiences",
        "对象",
        """
        党员 members
        居民/群众/居民群众/全体居民/社区居民 residents
        老人/老年人/老年/长者 elders
        残疾人/残疾/残障人士/残疾人士 disabled
        青少年/孩子/儿童/未成年人/少年儿童 youth
        外来人口/流动人口/新居民/外来务工人员/新市民/外来人员 newcomers
        驻区单位/单位/辖区单位 employers
        """,
    ),
    _vocabulary(
        "place-types",
        "阵地类型",
        """
        党群服务中心/党群中心/社区党群服务中心/党员服务中心 centre
        党员活动室/活动室 room
        党代表工作室/党代表接待室/党代表联络站 delegate
        志愿服务站/志愿者服务站/志愿服务点/志愿者之家/学雷锋志愿服务站 volunteer
        文化长廊/党建文化长廊/长廊/宣传长廊/党建长廊 corridor
        文化广场/广场/党建文化广场/主题广场/党建广场 square
        新时代文明实践站/文明实践站/新时代文明实践点 civic
        教育基地/党员教育基地/党性教育基地 base
        党员之家/党建之家/先锋驿站 home
        服务大厅/办事大厅/便民服务大厅/社区服务大厅/便民服务中心 hall
        """,
    ),
)
