"""Files made of originals lie at addresses of what they are made of."""

import re

from builder.plan.parts.media_paths import path_in_media


def test_a_path_is_a_function_of_what_the_file_is_made_of():
    path = path_in_media("河", 480)
    assert re.fullmatch(r"media/[0-9a-f]{2}/[0-9a-f]{14}", path)
    assert path_in_media("河", 480) == path
    assert path_in_media("河", 960) != path
