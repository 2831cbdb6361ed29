"""Stories of one person, or one group: under which name the public knows them."""

from typing import Annotated

from builder.model import synonyms as also
from builder.model.choices import Naming
from builder.model.field import Field
from builder.model.persona import Persona
from builder.model.story import Story


class Portrayal(Story, frozen=True, kw_only=True, omit_defaults=True):
    """The fields of every kind about people: the name, and whether it may be public. Such a story
    needs consent."""

    person: Annotated[
        str,
        Field(
            "姓名",
            "何念晴",
            key="name",
            secret=True,
            hint="化名、不署名的，真名只写在这一项，不会公开",
            also=also.PERSON,
        ),
    ]
    naming: Annotated[Naming, Field("称呼方式", "实名", secret=True, also=also.NAMING)] = (
        Naming.REAL
    )
    shown_as: Annotated[
        str,
        Field(
            "对外称呼",
            "葛阿姨",
            secret=True,
            hint="化名或不署名时，网站上怎么称呼",
            also=also.SHOWN_AS,
        ),
    ] = ""

    @property
    def name(self) -> str:
        """The name the public reads."""
        return self.persona.name

    @property
    def persona(self) -> Persona:
        """Who it is about, and under which name."""
        return Persona(self.person, self.naming, self.shown_as)
