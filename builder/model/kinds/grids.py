"""The grid: the community by places, one level below the other."""

from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.amount import GRID_LEVELS
from builder.model.blocks import CommitteeMember
from builder.model.choices import GridCategory
from builder.model.field import Field, Meaning
from builder.model.story import Story
from builder.model.traits import Kind, Ownership


class Grid(Story, frozen=True, kw_only=True, omit_defaults=True, tag="grids"):
    """网格: a stretch of the community, and who looks after it."""

    about: ClassVar[Kind] = Kind(
        "grids",
        "网格",
        "个",
        "AdministrativeArea",
        sorted_by_date=False,
        home=0,
        owns=Ownership("grid", "网格", weight=1),
        plate=("level", "area", "head", "people", "duties"),
        came_later=True,
    )

    level: Annotated[
        int,
        Field(
            "级别",
            "3",
            usual=True,
            measure=GRID_LEVELS,
            hint="1 到 4，1 是最大的",
            also=also.GRID_LEVEL,
        ),
    ]
    parent: Annotated[
        str,
        Field("上级", "老巷网格", to=("grids",), meaning=Meaning.ABOVE, also=also.GRID_PARENT),
    ] = ""
    category: Annotated[
        GridCategory | None, Field("类型", "城市", listed=True, also=also.GRID_CATEGORY)
    ] = None
    area: Annotated[str, Field("范围", "老巷1号至46号", also=also.GRID_AREA)] = ""
    head: Annotated[str, Field("格长", "某某", also=also.GRID_HEAD)] = ""
    people: Annotated[
        tuple[CommitteeMember, ...],
        Field("责任人", hint="姓名和职务，一人一行", also=also.IN_CHARGE),
    ] = ()
    duties: Annotated[
        tuple[str, ...], Field("职责", "走访、巡查、上报", usual=True, also=also.DUTIES)
    ] = ()

    @property
    def note(self) -> str:
        """What it reaches over."""
        return self.area
