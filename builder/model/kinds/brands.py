"""What the community is known for."""

from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.amount import YEARS
from builder.model.blocks import Milestone, StoryFigure, Undertaking
from builder.model.field import Field, Meaning
from builder.model.story import Story
from builder.model.traits import Kind, Ownership


class Brand(Story, frozen=True, kw_only=True, omit_defaults=True, tag="brands"):
    """品牌项目: a project the community is known for."""

    about: ClassVar[Kind] = Kind(
        "brands",
        "品牌项目",
        "个",
        shape="sheet",
        home=3,
        short="品牌",
        owns=Ownership("brand", "品牌", weight=4, gathers=True),
    )

    category: Annotated[
        tuple[str, ...],
        Field("类别", "邻里文化", vocabulary="brand-categories", listed=True, also=also.CATEGORY),
    ]
    parent: Annotated[
        str,
        Field("上级", "邻里一家", to=("brands",), meaning=Meaning.BELONGS, also=also.ABOVE_BRAND),
    ] = ""
    aim: Annotated[str, Field("定位", "让楼里的事有地方说、有人管", also=also.AIM)] = ""
    adopted_by: Annotated[
        tuple[str, ...],
        Field("推广", "澄河湾党支部", to=("branches",), also=also.ADOPTED_BY),
    ] = ()
    slogan: Annotated[str, Field("口号", "一张长桌，百家饭香", also=also.SLOGAN)] = ""
    logo: Annotated[str, Field("标识", "logo.png", photo=True, also=also.LOGO)] = ""
    since: Annotated[
        int | None,
        Field(
            "创建年份",
            "1998",
            measure=YEARS,
            then="until",
            hint="四位年份",
            also=also.SINCE,
        ),
    ] = None
    until: Annotated[
        int | None,
        Field("结束年份", "2025", measure=YEARS, hint="已经结束的才写", also=also.ENDED),
    ] = None
    level: Annotated[
        str, Field("级别", "区县", vocabulary="levels", listed=True, also=also.LEVEL)
    ] = ""
    measures: Annotated[tuple[Undertaking, ...], Field("举措", also=also.MEASURES)] = ()
    results: Annotated[tuple[StoryFigure, ...], Field("成效", also=also.RESULTS)] = ()
    milestones: Annotated[tuple[Milestone, ...], Field("里程碑", also=also.CHRONICLE)] = ()

    @property
    def note(self) -> str:
        """Its slogan, for its card."""
        return self.slogan
