"""A preview that has seen many edits shows the same bytes, and the same problems, as one that was
just opened."""

import pytest

from builder.preview.live import LiveSite
from tests.kit.site_edits import EDITS, World
from tests.kit.small_site import options


def desk_of(world: World) -> LiveSite:
    return LiveSite(lambda: options(world.root, world.root / "preview", now=world.now))


def shown(desk: LiveSite) -> dict[str, bytes]:
    return {path: desk.page(path).content for path in sorted(desk._standing.artifacts)}


@pytest.mark.parametrize("turn", range(3))
def test_after_every_edit_a_desk_shows_what_a_new_one_shows(tmp_path, turn):
    world = World(tmp_path / "site")
    desk = desk_of(world)
    desk.refresh()
    for number, edit in enumerate(EDITS[turn:] + EDITS[:turn]):
        if not world.stories():
            break
        edit(world, 7 * turn + number)
        found = desk.refresh()
        fresh = desk_of(world)
        assert found == fresh.refresh()
        assert shown(desk) == shown(fresh)
