"""How the community works: its ways, its teams, and what it does for everybody."""

from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.amount import PEOPLE, YUAN, Amount
from builder.model.blocks import BeforeAfter, MechanismElement, MechanismStep
from builder.model.choices import Progress, Works
from builder.model.field import Field
from builder.model.story import Story
from builder.model.traits import Kind


class Mechanism(Story, frozen=True, kw_only=True, omit_defaults=True, tag="mechanisms"):
    """机制: a way of working that has been agreed upon."""

    about: ClassVar[Kind] = Kind(
        "mechanisms",
        "机制",
        "项",
        sorted_by_date=False,
        home=0,
        came_later=True,
    )

    category: Annotated[
        str, Field("类别", "组织生活", usual=True, also=also.MECHANISM_CATEGORY)
    ] = ""
    types: Annotated[
        tuple[str, ...],
        Field(
            "活动类型",
            "党课、主题党日",
            vocabulary="activity-types",
            held=("activities",),
            hint="写了，这一页就列出真正开过的这类活动",
            also=also.HELD_AS,
        ),
    ] = ()
    elements: Annotated[tuple[MechanismElement, ...], Field("要素", also=also.ELEMENTS)] = ()
    steps: Annotated[tuple[MechanismStep, ...], Field("步骤", also=also.STEPS_OF_WORK)] = ()
    frequency: Annotated[str, Field("频次", "每季一次", usual=True, also=also.FREQUENCY)] = ""

    @property
    def note(self) -> str:
        """How often."""
        return self.frequency


class Team(Story, frozen=True, kw_only=True, omit_defaults=True, tag="teams"):
    """队伍: people who do things together."""

    about: ClassVar[Kind] = Kind(
        "teams",
        "队伍",
        "支",
        "Organization",
        sorted_by_date=False,
        home=0,
        named_without_page=True,
        came_later=True,
    )

    category: Annotated[str, Field("类别", "志愿服务队", usual=True, also=also.TEAM_CATEGORY)] = ""
    leader: Annotated[str, Field("队长", "某某", also=also.LEADER)] = ""
    size: Annotated[Amount | None, Field("人数", "26", measure=PEOPLE, also=also.SIZE)] = None
    slogan: Annotated[str, Field("口号", "下河不嫌脏", also=also.SLOGAN)] = ""

    @property
    def note(self) -> str:
        """What it says of itself."""
        return self.slogan


class PublicWork(Story, frozen=True, kw_only=True, omit_defaults=True, tag="projects"):
    """民生实事: something done for everybody, from the proposal to the last screw."""

    about: ClassVar[Kind] = Kind(
        "projects",
        "民生实事",
        "件",
        shape="works",
        short="实事",
        home=0,
        came_later=True,
    )

    category: Annotated[
        Works | None, Field("类别", "工程", listed=True, also=also.WORKS_CATEGORY)
    ] = None
    budget: Annotated[Amount | None, Field("金额", "86000", measure=YUAN, also=also.BUDGET)] = None
    progress: Annotated[
        Progress | None, Field("进度", "实施", listed=True, stages=True, also=also.PROGRESS)
    ] = None
    before_after: Annotated[tuple[BeforeAfter, ...], Field("前后对比", also=also.BEFORE_AFTER)] = ()

    @property
    def note(self) -> str:
        """How far it has come."""
        return self.progress.label if self.progress else ""
