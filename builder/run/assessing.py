"""The self-assessment of the site that lies in the output, written beside it."""

from pathlib import Path
from posixpath import basename

from builder.assessment.as_page import CALLED, as_page
from builder.assessment.assess import Assessment, assess
from builder.assessment.page import WebPage
from builder.publish.ledger import survey
from builder.run.progress import Tell

_HOME = "index.html"


def write_assessment(output: Path, folder: Path, tell: Tell) -> tuple[Assessment, Path]:
    """Judges what is published as it lies there, and writes the report into a folder; raises
    OSError where that cannot be."""
    files = survey(output).files
    total = sum(path.endswith(".html") for path in files)

    def content_of(path: str) -> bytes:
        return (output / path).read_bytes()

    name = _name_in(content_of(_HOME)) if _HOME in files else ""
    found = assess(
        name or basename(folder.resolve().as_posix()),
        files,
        content_of,
        lambda done: tell("看页面", done, total),
    )
    written = folder / CALLED
    written.write_bytes(as_page(found))
    return found, written


def _name_in(home: bytes) -> str:
    """What a site calls itself on its first page."""
    said = WebPage(_HOME, home).where("//meta[@name='SiteName']/@content")
    return str(said[0]) if said else ""
