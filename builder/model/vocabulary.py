"""The words a field may take, each with the slug of its category page; a site can add its own."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from builder.chinese import same_word
from builder.model.addresses import is_slug, slug_of


class Term(msgspec.Struct, frozen=True, omit_defaults=True):
    """One word: the slug of its address, what people read, the larger groups it belongs to.

    ``aliases`` are other words that mean it and nothing else; ``note`` stands on its page;
    ``order`` is the place among the others that a site wants for it (1 is the first).
    """

    slug: str
    label: str
    groups: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    note: str = ""
    order: int | None = None


class Vocabulary(msgspec.Struct, frozen=True, omit_defaults=True):
    """The terms of one field, in the order they are shown; ``groups`` are terms that gather others.

    ``endings`` say nothing more behind a word of this sort (市级 is 市, 治安巡逻岗 is 治安巡逻).
    """

    name: str
    label: str
    terms: tuple[Term, ...]
    groups: tuple[Term, ...] = ()
    endings: tuple[str, ...] = ()

    def find(self, text: str) -> Term | None:
        """The term with this label or slug, else the one this word means."""
        found = next((term for term in self.terms if text in (term.label, term.slug)), None)
        return found or self._meant(text)

    def _meant(self, text: str) -> Term | None:
        """By the words that mean a term, whatever their width, case and script; a label before an
        alias, with nothing behind it before one with an ending."""
        known, bare = _known_words(self), same_word(text)
        shorter = (bare.removesuffix(each) for each in self.endings if bare.endswith(each))
        return next((known[word] for word in (bare, *shorter) if word in known), None)

    def holder(self, term: Term) -> Term | None:
        """The term or group that has this one's name or address already."""
        wanted = {term.slug, term.label}
        known = (*self.terms, *self.groups)
        return next((each for each in known if wanted & {each.slug, each.label}), None)

    def extended(self, more: Iterable[Term]) -> "Vocabulary":
        """With a site's own terms; one that is there already gets what the site says of it, one at
        an address that is taken gets another."""
        extended = self
        for term in more:
            extended = extended._with(term)
        return msgspec.structs.replace(extended, terms=_in_order(extended.terms))

    def _with(self, term: Term) -> "Vocabulary":
        holder = self.holder(term)
        if holder and holder.label == term.label:
            terms = tuple(_enriched(each, term) if each is holder else each for each in self.terms)
        else:
            apart = holder is None and is_slug(term.slug)
            added = term if apart else msgspec.structs.replace(term, slug=slug_of(term.label))
            terms = (*self.terms, added)
        return msgspec.structs.replace(self, terms=terms)


@lru_cache(maxsize=64)
def _known_words(vocabulary: Vocabulary) -> dict[str, Term]:
    """Every word that means a term: labels first, slugs, then aliases, a site's own before ours."""
    terms = vocabulary.terms
    words = [(term.label, term) for term in terms] + [(term.slug, term) for term in terms]
    words += [(alias, term) for term in reversed(terms) for alias in term.aliases]
    known: dict[str, Term] = {}
    for word, term in words:
        known.setdefault(same_word(word), term)
    return known


def _enriched(known: Term, more: Term) -> Term:
    """A term with what a site adds to it."""
    return msgspec.structs.replace(
        known,
        aliases=(*known.aliases, *more.aliases),
        note=more.note or known.note,
        order=more.order,
    )


def _in_order(terms: Sequence[Term]) -> tuple[Term, ...]:
    """As they come, but for those that have a place of their own."""
    placed = [term for term in terms if term.order is None]
    for term in sorted((each for each in terms if each.order is not None), key=_place):
        placed.insert(max(0, _place(term) - 1), term)
    return tuple(placed)


def _place(term: Term) -> int:
    return term.order or 0


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
        社区大党委/大党委/社区“大党委” joint
        社区党委/社区党委会 community
        党总支/总支/总支部/党总支部/社区党总支/党总支部委员会 general-branch
        党支部/支部/党的支部/小区党支部/网格党支部/楼栋党支部/社区党支部/党支部委员会 branch
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
)
