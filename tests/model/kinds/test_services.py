"""服务、阵地: what their cards say."""

from builder.model.kinds import Service, Venue


def test_a_service_says_when_it_can_be_had_and_a_place_where_it_is():
    service = Service(
        title="磨刀", slug="knives", category="家政便民", audience=("全体居民",), hours="周六上午"
    )
    assert service.note == "周六上午"
    place = Venue(title="书屋", slug="books", type="文化长廊", street="渡口路3号")
    assert place.note == "渡口路3号"


def test_a_place_gathers_what_names_it_and_a_service_owns_nothing():
    assert Venue.about.owns.gathers
    assert Service.about.owns is None
