"""People the community looks up to."""

from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.blocks import Mentoring, Milestone, Pledge
from builder.model.choices import Identity
from builder.model.field import Field
from builder.model.portrayal import Portrayal
from builder.model.registers import Gathers, Register
from builder.model.traits import Kind


class Member(Portrayal, frozen=True, kw_only=True, omit_defaults=True, tag="members"):
    """先锋人物: a person, or a group, the community looks up to."""

    about: ClassVar[Kind] = Kind(
        "members",
        "先锋人物",
        "位",
        "Person",
        shape="person",
        home=4,
        note_stands_alone=True,
        named_without_page=True,
        short="人物",
    )

    identity: Annotated[
        Identity | None, Field("身份", "正式党员", listed=True, also=also.IDENTITY)
    ] = None
    role: Annotated[
        str, Field("职务", "楼栋党小组长", usual=True, schema="jobTitle", also=also.ROLE)
    ] = ""
    posts: Annotated[
        tuple[str, ...],
        Field(
            "岗位",
            "纠纷调解",
            vocabulary="posts",
            listed=True,
            register=Register("设岗定责", "个岗位", Gathers.HOLDERS),
            also=also.POSTS,
        ),
    ] = ()
    pledges: Annotated[
        tuple[Pledge, ...],
        Field("承诺", register=Register("党员承诺", "条", Gathers.PROMISES), also=also.PLEDGES),
    ] = ()
    mentoring: Annotated[
        tuple[Mentoring, ...],
        Field("师徒", register=Register("师徒结对", "对", Gathers.PAIRS), also=also.MENTORING),
    ] = ()
    talents: Annotated[tuple[str, ...], Field("特长", "水电维修、二胡", also=also.TALENTS)] = ()
    quote: Annotated[str, Field("金句", "楼里的事，没有一件是别人家的事。", also=also.QUOTE)] = ""
    milestones: Annotated[tuple[Milestone, ...], Field("年表", also=also.CHRONICLE)] = ()

    @property
    def note(self) -> str:
        """What someone does."""
        return self.role
