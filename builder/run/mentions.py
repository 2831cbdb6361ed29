"""Which files of an output name one of some stories: by its page, its title, or on a screen its name."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from html import escape
from urllib.parse import unquote

import msgspec

from builder.model.story import Address
from builder.model.traditional import in_every_script
from builder.publish import Publication
from builder.regex import regex
from builder.run.standing import PublicStory

_TEXTS = (".html", ".xml", ".json", ".js", ".txt", ".ics", ".svg", ".webmanifest")
_TAG = regex(rb"<[^>]*>")
_FOLD = b"\r\n "
"""Where a calendar goes on with a long line (RFC 5545, 3.1), in the midst of a word."""
_MEDIA = regex(rb"media/[A-Za-z0-9_.~/%-]+")


class Needles(msgspec.Struct, frozen=True):
    """What to search files for, to find those that name one of some stories: ``pages`` are the
    stories' own, ``texts`` count in any file, ``names`` in a screen's only."""

    pages: Container[str]
    texts: list[bytes]
    names: list[bytes]

    def are_in(self, path: str, content: bytes) -> bool:
        """Whether this file is a story's page, or holds its address, its title, or in a screen's
        folder its name."""
        wanted = [*self.texts, *self.names] if path.startswith("screen/") else self.texts
        return path in self.pages or _holds(content, wanted)


def needles_of(stories: Mapping[Address, PublicStory]) -> Needles:
    """What to search the files of an output for, to find those that name one of these stories."""
    texts = [needle for at, story in stories.items() for needle in _needles(at, story)]
    names = [story.name.encode() for story in stories.values() if len(story.name) > 1]
    return Needles(stories, texts, names)


def files_naming(stories: Mapping[Address, PublicStory], publication: Publication) -> Iterator[str]:
    """The paths of the files in the output that name one of these stories, in either script, and of
    the pictures that no other file shows."""
    contents, needles = dict(_texts(publication)), needles_of(stories)
    said = {path for path, content in contents.items() if needles.are_in(path, content)}
    naming = contents.keys() & {twin for path in said for twin in in_every_script(path)}
    yield from naming
    own = _media_in(contents[path] for path in naming)
    others = _media_in(contents[path] for path in contents.keys() - naming)
    yield from (unquote(found.decode()) for found in own - others)


def _media_in(contents: Iterable[bytes]) -> set[bytes]:
    """The addresses of pictures, films and documents in these files, as they are written there."""
    return {found for content in contents for found in _MEDIA.findall(content)}


def _texts(publication: Publication) -> Iterator[tuple[str, bytes]]:
    for path in publication.stands:
        if path.endswith(_TEXTS):
            yield path, (publication.root / path).read_bytes().replace(_FOLD, b"")


def _needles(address: Address, story: PublicStory) -> list[bytes]:
    """How a text names a story: by its page, or by its title as HTML, JSON and calendars write
    it."""
    title = story.title
    html, json = {escape(title), escape(title, quote=False)}, title.replace('"', '\\"')
    calendar = re.sub(r"([\\;,])", r"\\\1", title)
    forms = {title, *html, json, calendar} - {""}
    return [address.encode(), *(form.encode() for form in forms)]


def _holds(content: bytes, needles: Iterable[bytes]) -> bool:
    bare = _TAG.sub(b"", content)
    return any(needle in content or needle in bare for needle in needles)
