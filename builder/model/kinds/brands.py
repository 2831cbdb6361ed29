"""What the community is known for."""

from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.amount import YEARS
from builder.model.blocks import (
    BrandResult,
    Milestone,
    Undertaking,
)
from builder.model.field import Field
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
        owns=Ownership("brand", "品牌", weight=4, gathers=True),
    )

    category: Annotated[
        str,
        Field("类别", "邻里文化", vocabulary="brand-categories", listed=True, also=also.CATEGORY),
    ]
    slogan: Annotated[str, Field("口号", "一张长桌，百家饭香", also=also.SLOGAN)] = ""
    logo: Annotated[str, Field("标识", "logo.png", photo=True, also=also.LOGO)] = ""
    since: Annotated[
        int | None, Field("创建年份", "1998", measure=YEARS, hint="四位年份", also=also.SINCE)
    ] = None
    level: Annotated[
        str, Field("级别", "区县", vocabulary="levels", listed=True, also=also.LEVEL)
    ] = ""
    measures: Annotated[tuple[Undertaking, ...], Field("举措", also=also.MEASURES)] = ()
    results: Annotated[tuple[BrandResult, ...], Field("成效", also=also.RESULTS)] = ()
    milestones: Annotated[tuple[Milestone, ...], Field("里程碑", also=also.CHRONICLE)] = ()

    @property
    def note(self) -> str:
        """What it says of itself."""
        return self.slogan
