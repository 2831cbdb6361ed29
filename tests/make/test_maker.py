"""A maker's version: another one wherever its bytes can be others."""

import pytest

from builder.make.maker import Maker, version_of
from builder.make.texts import TEXTS


def test_the_version_is_that_of_modules_libraries_and_codecs():
    plain = version_of(("make/texts.py",))
    assert plain == TEXTS.version
    others = {
        version_of(("make/copies.py",)),
        version_of(("make/texts.py",), ("Jinja2",)),
        version_of(("make/texts.py",), (), ("zlib",)),
        version_of(("make/picture",)),
    }
    assert len(others | {plain}) == 5


def test_a_folder_stands_for_every_module_in_it():
    assert version_of(("make/picture",)) != version_of(("make/picture/encode.py",))


def test_words_are_a_module_too_and_what_is_not_there_is_a_fault_of_ours():
    assert version_of(("lettering/terms.txt",)) != version_of(("lettering/phrases.py",))
    with pytest.raises(FileNotFoundError):
        version_of(("make/gone.py",))


def test_what_is_said_of_inputs_has_no_part_in_the_version():
    one = Maker(make=len, inputs={"text": "字"}, modules=("make/texts.py",))
    assert one.version == TEXTS.version
