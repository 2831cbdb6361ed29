"""The nearest of many names."""

from builder.check.near import Near, NearNames


def test_the_likest_name_comes_first():
    near = Near(["posts/rope-maker.html", "posts/rope-walk.html", "members/quay.html"])
    assert near.to("rope-makr.md")[0] == "posts/rope-maker.html"
    assert near.to("../members/quai") == ("members/quay.html",)
    assert near.to("别的") == ()


def test_a_list_is_known_by_its_folder():
    assert Near(["posts/year/2026/index.html"]).to("/posts/year/2025/") == (
        "posts/year/2026/index.html",
    )


def test_names_are_asked_for_only_when_something_is():
    asked = []
    near = Near(asked.append(name) or name for name in ["甲", "乙"])
    assert asked == []
    near.to("甲")
    assert asked == ["甲", "乙"]


def test_names_of_two_or_three_characters_may_differ_in_one():
    names = NearNames(["言小舟", "言舟", "陆河", "河湾第一党支部"], 4)
    assert names.choice("言大舟")[0].texts == ("言舟", "言小舟")
    assert names.choice("陆江")[0].texts == ("陆河",)
    assert names.choice("河湾") == ()


def test_some_names_are_not_offered():
    assert NearNames(["言小舟"], 1).choice("言大舟", but={"言小舟"}) == ()
