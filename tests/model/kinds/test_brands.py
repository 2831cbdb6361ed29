"""品牌项目: what its card says, and what is its own."""

from builder.model.kinds import Brand


def test_a_brand_says_what_it_says_of_itself():
    brand = Brand(title="渡灯", slug="lamp", category="邻里文化", slogan="夜里也有人等")
    assert brand.note == "夜里也有人等"
    assert brand.name == "渡灯"


def test_a_brand_gathers_whatever_names_it():
    assert Brand.about.owns.gathers
