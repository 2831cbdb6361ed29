"""What printing needs, loaded early: the same whether or not it was."""

import pytest

from builder.model.library import AS_THEY_ARE
from builder.model.settings import Settings
from builder.run.warmup import Warmup
from builder.store.store import Store
from tests.kit.small_site import make_site, options


@pytest.fixture
def warmup(tmp_path):
    root = make_site(tmp_path / "site")
    settings = Settings(name="小站")
    with Store.open(root / ".fengcai") as store:
        yield lambda: Warmup(options(root, root / "output"), settings, store, AS_THEY_ARE)


def test_a_theme_loaded_piece_by_piece_is_the_one_loaded_at_once(warmup):
    early, late = warmup(), warmup()
    for _ in early.pieces():
        pass
    assert early.theme.facts == late.theme.facts
    assert early.theme is early.theme


def test_loading_may_stop_after_any_piece(warmup):
    assert sum(1 for _ in warmup().pieces()) > 3
    started = warmup()
    next(started.pieces())
    assert started.theme.facts == warmup().theme.facts
