"""The Party organisations, one above the other."""

from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.blocks import CommitteeMember, Headcount
from builder.model.choices import Formation
from builder.model.field import Field, Meaning
from builder.model.story import Story
from builder.model.traits import Kind, Ownership

_LEADERS = {"group": "组长", "household": "户主", "self-governing": "主任", "partner": "负责人"}
"""What the one who leads a body of this tier is called; elsewhere 书记."""


class Branch(Story, frozen=True, kw_only=True, omit_defaults=True, tag="branches"):
    """党组织: a Party organisation, somewhere in the tree."""

    about: ClassVar[Kind] = Kind(
        "branches",
        "党组织",
        "个",
        "Organization",
        sorted_by_date=False,
        named_without_page=True,
        owns=Ownership("branch", "单位", weight=2),
        plate=("partners",),
        short="组织",
    )

    tier: Annotated[str, Field("层级", "党支部", vocabulary="tiers", listed=True, also=also.TIER)]
    parent: Annotated[
        str,
        Field(
            "上级",
            "柏舟里社区党委",
            to=("branches",),
            meaning=Meaning.ABOVE,
            usual=True,
            schema="parentOrganization",
            also=also.PARENT,
        ),
    ] = ""
    formation: Annotated[Formation | None, Field("组建方式", "单独", also=also.FORMATION)] = None
    secretary: Annotated[str, Field("书记", "某某", made_up=True, also=also.SECRETARY)] = ""
    committee: Annotated[tuple[CommitteeMember, ...], Field("委员", also=also.COMMITTEE)] = ()
    members_count: Annotated[
        tuple[Headcount, ...],
        Field(
            "党员数",
            "{2024: 82, 2025: 87}",
            growth=True,
            hint="每年一个数，网站上画成图",
            also=also.HEADCOUNT,
        ),
    ] = ()
    founded: Annotated[
        str,
        Field("成立", "2016年7月", schema="foundingDate", hint="照习惯写", also=also.FOUNDED),
    ] = ""
    place: Annotated[
        str,
        Field(
            "地点",
            "某某社区活动室一楼",
            to=("places",),
            or_text=True,
            hint="在哪里开会、找人",
            also=also.PLACE,
        ),
    ] = ""
    phone: Annotated[str, Field("电话", "0000-8600118", schema="telephone", also=also.PHONE)] = ""
    partners: Annotated[
        tuple[str, ...],
        Field("共建单位", "某某小学党支部", to=("branches",), also=also.PARTNERS),
    ] = ()

    @property
    def note(self) -> str:
        """Who leads it."""
        title = _LEADERS.get(self.tier, "书记")
        return f"{title} {self.secretary}" if self.secretary else ""
