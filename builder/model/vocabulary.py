"""The words a field may take, each with the slug of its category page; a site can add its own."""

from collections.abc import Iterable

import msgspec

from builder.model.addresses import is_slug, slug_of


class Term(msgspec.Struct, frozen=True, omit_defaults=True):
    """One word: the slug of its address, what people read, and the larger groups it belongs to."""

    slug: str
    label: str
    groups: tuple[str, ...] = ()


class Vocabulary(msgspec.Struct, frozen=True, omit_defaults=True):
    """The terms of one field, in the order they are shown; ``groups`` are terms that gather
    others."""

    name: str
    label: str
    terms: tuple[Term, ...]
    groups: tuple[Term, ...] = ()

    def find(self, text: str) -> Term | None:
        """The term with this label or slug."""
        return next((term for term in self.terms if text in (term.label, term.slug)), None)

    def holder(self, term: Term) -> Term | None:
        """The term or group that has this one's name or address already."""
        wanted = {term.slug, term.label}
        known = (*self.terms, *self.groups)
        return next((each for each in known if wanted & {each.slug, each.label}), None)

    def extended(self, more: Iterable[Term]) -> "Vocabulary":
        """With a site's own terms; one that is there already adds nothing, one at an address that
        is taken gets another."""
        extended = self
        for term in more:
            holder = extended.holder(term)
            if holder is None or holder.label != term.label:
                apart = holder is None and is_slug(term.slug)
                added = term if apart else msgspec.structs.replace(term, slug=slug_of(term.label))
                extended = msgspec.structs.replace(extended, terms=(*extended.terms, added))
        return extended


def _vocabulary(name: str, label: str, words: str, groups: str = "") -> Vocabulary:
    """From ``中文 slug [group]`` entries between commas."""
    return Vocabulary(name, label, _terms(words), _terms(groups))


def _terms(words: str) -> tuple[Term, ...]:
    entries = (entry.split() for entry in words.split("，") if entry)
    return tuple(Term(slug, label, tuple(group)) for label, slug, *group in entries)


VOCABULARIES: tuple[Vocabulary, ...] = (
    _vocabulary(
        "tiers",
        "组织层级",
        "街道党工委 street，社区大党委 joint，社区党委 community，党总支 general-branch，党支部 branch，党小组 group，"
        "党员中心户 household，自治组织 self-governing，共建单位 partner",
    ),
    _vocabulary(
        "activity-types",
        "活动类型",
        "支部党员大会 assembly organisation，支委会 committee organisation，党小组会 group-meeting organisation，"
        "党课 lecture organisation，主题党日 theme-day organisation，组织生活会 org-life organisation，"
        "民主评议 appraisal organisation，学习教育 study，志愿服务 volunteer，走访慰问 visit，文体节庆 festival，"
        "邻里节 neighbours，议事协商 council，共驻共建 partnership，宣传宣讲 outreach，便民服务 convenience，"
        "评选表彰 awards，红色研学 heritage",
        "组织生活 organisation",
    ),
    _vocabulary(
        "levels",
        "级别",
        "全国 national，省 province，市 city，区县 district，街道 street，社区 community",
    ),
    _vocabulary(
        "brand-categories",
        "品牌类别",
        "先锋引领 vanguard，志愿服务 volunteer，邻里文化 culture，平安治理 safety，养老助困 care，党建+ plus，"
        "阵地 place，师带徒 mentoring",
    ),
    _vocabulary(
        "posts",
        "岗位",
        "政策宣传 policy，治安巡逻 patrol，环境卫生 environment，民情收集 listening，纠纷调解 mediation，"
        "扶老助困 care，文明劝导 manners，就业信息 jobs，法律服务 legal，文体活动 culture，财务监督 audit",
    ),
)
