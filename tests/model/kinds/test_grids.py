"""网格: what its card says, and what is its own."""

from builder.model.kinds import Grid


def test_a_grid_says_what_it_reaches_over():
    assert Grid(title="渡口网格", slug="ferry", level=3, area="渡口路1号至40号").note.endswith(
        "40号"
    )
    assert Grid(title="渡口网格", slug="ferry", level=3).note == ""


def test_only_what_says_so_belongs_to_a_grid():
    assert not Grid.about.owns.gathers
