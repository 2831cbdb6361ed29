"""Who a person is to the public."""

import pytest

from builder.model.choices import Naming
from builder.model.persona import Persona


@pytest.mark.parametrize(
    ("naming", "shown_as", "name"),
    [
        (Naming.REAL, "", "舒望"),
        (Naming.REAL, "舒阿姨", "舒望"),
        (Naming.ALIAS, "舒阿姨", "舒阿姨"),
        (Naming.ALIAS, "", "一位居民"),
        (Naming.UNNAMED, "", "一位居民"),
    ],
)
def test_the_public_reads_the_real_name_only_of_who_is_named(naming, shown_as, name):
    persona = Persona("舒望", naming, shown_as)
    assert persona.name == name
    assert persona.is_hidden == (naming is not Naming.REAL)
