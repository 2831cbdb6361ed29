"""What happens when a reader clicks somewhere."""

import pytest
from pikepdf import Array, Dictionary, Name, String

from builder.media.documents.pdf.actions import is_harmless


def to(address: str) -> Dictionary:
    return Dictionary(S=Name.URI, URI=String(address))


@pytest.mark.parametrize(
    "action",
    [
        *(to("https://example.org/"), to("HTTP://example.org"), to("mailto:a@example.org")),
        *(to("tel:02512345678"), Dictionary(S=Name.GoTo, D=Array([0, Name.Fit]))),
        Dictionary(S=Name.Named, N=Name.NextPage),
    ],
)
def test_pages_and_addresses(action):
    assert is_harmless(action)


@pytest.mark.parametrize(
    "action",
    [
        *(to("file:///C:/Users/wen/a.doc"), to("javascript:alert(1)"), to(r"\\server\share")),
        *(Dictionary(S=Name.JavaScript, JS=String("1")), Dictionary(S=Name.Launch)),
        *(Dictionary(S=Name.GoToR, F=String("a.pdf")), Dictionary(S=Name.SubmitForm)),
        *(Dictionary(S=Name.GoTo, F=String("a.pdf")), Dictionary()),
        Dictionary(S=Name.GoTo, Next=Dictionary(S=Name.JavaScript)),
    ],
)
def test_programs_other_files_and_whatever_follows(action):
    assert not is_harmless(action)
