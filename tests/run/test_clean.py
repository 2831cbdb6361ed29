"""What builds made is taken back; what staff put beside it stays."""

from builder.crew.workers import Workers
from builder.run.clean import clear, clear_unused
from tests.kit.small_site import built, make_site, options, write

ALONE = Workers(count=1)


def test_every_file_of_a_build_goes_and_what_staff_laid_beside_it_stays(tmp_path):
    site = make_site(tmp_path / "site")
    made = built(site, workers=ALONE).summary.made
    write(site / "output/qr.png", b"by hand")
    removed, problems = clear(site, site / "output")
    assert (removed, problems) == (len(made), ())
    assert (site / "output/qr.png").read_bytes() == b"by hand"
    assert not (site / ".fengcai").exists()


def test_what_the_site_is_made_of_is_not_dropped(tmp_path):
    site = make_site(tmp_path / "site")
    built(site, workers=ALONE)
    _, problems = clear_unused(options(site, site / "output", workers=ALONE))
    assert problems == ()
    assert built(site, workers=ALONE).prepared is None


def test_with_an_error_nothing_is_dropped(tmp_path):
    site = make_site(tmp_path / "site")
    write(site / "content/posts/bad.md", "---\n标题: 坏\n日期: 2026-13-40\n---\n\n正文。\n")
    freed, problems = clear_unused(options(site, site / "output", workers=ALONE))
    assert freed == 0
    assert problems
