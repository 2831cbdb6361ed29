"""What was written for the release before is still right: nothing is to be mended in it, and every
page stands where it stood."""

import datetime as dt

from builder.problems import Severity
from tests.kit.release_before import addresses, lay_down
from tests.kit.small_site import NOW, built

LAST_DAY = dt.datetime(2026, 11, 30, 12, tzinfo=NOW.tzinfo)


def test_the_demonstration_of_the_release_before_is_published_as_it_was(tmp_path):
    root = lay_down(tmp_path / "site")
    result = built(root, now=LAST_DAY)
    # names without a page here; a notice whose days are over by then
    new = [each for each in result.problems if each.code not in ("FC540", "FC255")]
    assert [str(each) for each in new] == []
    assert {each.severity for each in result.problems} <= {Severity.NOTICE}
    made = {path.relative_to(root / "output").as_posix() for path in (root / "output").rglob("*")}
    assert addresses() - made == set()
