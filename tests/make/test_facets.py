"""The file by which a browser filters a list: one call of a script, that any browser reads."""

import json

from builder.make.facets import FACETS
from builder.model.facets import Facet, FacetOption, WriteFacets

HOSTILE = "a&b=c#\"<'\u2028\u2029</script>"


def test_the_script_hands_over_the_recipe(materials):
    options = (FacetOption(HOSTILE, (0, 3), gathers=True), FacetOption("灯", (2,)))
    recipe = WriteFacets("篇", 4, 12, ("3fa9c2d1",), (Facet("标签", options),))
    text = FACETS.make(recipe, materials).decode()
    assert "\u2028" not in text
    assert json.loads(text.removeprefix("fengcaiTell(").removesuffix(");\n")) == {
        "counter": "篇",
        "total": 4,
        "size": 12,
        "stamps": ["3fa9c2d1"],
        "facets": [{"label": "标签", "options": [[HOSTILE, [0, 3], True], ["灯", [2], False]]}],
    }
