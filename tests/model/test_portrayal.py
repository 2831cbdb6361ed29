"""Stories of one person: who the public reads of."""

import pytest

from builder.model.choices import Naming
from builder.model.kinds import Member
from builder.model.kinds.known import kinds_of
from builder.model.portrayal import Portrayal
from tests.kit.own_kinds import STARS, declared

STAR = kinds_of(declared(STARS)).by_folder["stars"]


@pytest.mark.parametrize("kind", [Member, STAR], ids=["ours", "a site's own"])
def test_a_kind_about_people_says_who_under_the_name_that_may_be_public(kind):
    assert issubclass(kind, Portrayal)
    given = {"title": "灯", "person": "苏禾", **({"own_number": "1"} if kind is STAR else {})}
    assert kind(**given).name == "苏禾"
    assert kind(**given, naming=Naming.ALIAS, shown_as="老苏").name == "老苏"
    hidden = kind(**given, naming=Naming.UNNAMED)
    assert (hidden.name, hidden.persona.is_hidden) == ("一位居民", True)
