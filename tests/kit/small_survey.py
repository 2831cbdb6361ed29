"""A site's folder as it is surveyed: written, listed, and read by one worker with a fresh store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builder.crew.crew import Crew
from builder.digest import key_of
from builder.read.files.snapshot import take_snapshot
from builder.read.files.survey import Survey, SurveyTools
from builder.store.memory import Memory
from builder.store.store import Store
from tests.kit.small_site import write


@contextmanager
def surveyed(root: Path, files: dict[str, str | bytes]) -> Iterator[Survey]:
    """Writes these files (paths below content/) and lists all that lie there; what is remembered
    meanwhile is kept for the next survey of the same folder."""
    for path, content in files.items():
        write(root / "content" / path, content)
    with Store.open(root / "store") as store:
        tools = SurveyTools(key_of("1"), Memory(store), Crew(workers=1))
        yield Survey(take_snapshot(root, store), tools)
        store.commit()
