"""Where addresses that people write lead: the one answer, for checks and for pages."""

import enum
import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from urllib.parse import unquote

import msgspec

from builder.model.addresses import is_safe_path, same_file
from builder.model.attached import names_document
from builder.model.complete_addresses import (
    COMPLETE,
    FORWARD,
    folder_of_site,
    host_of,
    inside_path,
)
from builder.model.filenames import Filenames
from builder.model.headings import anchor_of
from builder.model.prose import BodyLink, Heading
from builder.model.story import Address, Story
from builder.regex import regex

_HOST = regex(r"(?:[a-z][a-z+.-]*:)?//([^/]*)|(www\.[^/]+|[\w.-]+\.(?:cn|com|net|org|中国))(?=/)")
_SCHEME = regex(r"(?:https?:)?//", re.I)
_SUFFIX = regex(r"(?:(?:^|/)index)?\.(?:md|html?)$", re.I)


class Unusable(enum.Enum):
    """Why no page can stand at an old address."""

    QUERY = enum.auto()
    HOME = enum.auto()
    OUTSIDE = enum.auto()
    ENCODING = enum.auto()
    NAME = enum.auto()


def old_address_path(written: str, site: str = "") -> str:
    """The path below the output of the page at an old address, read as browsers and servers read
    it; "" where no page could stand there.

    ``/old/`` is ``old/index.html``, ``/old`` is ``old.html``. ``site`` is the site's own complete
    address, whose folder a complete one is relative to.
    """
    found = old_address(written, site)
    return "" if isinstance(found, Unusable) else found


def old_address(written: str, site: str = "") -> str | Unusable:
    """As ``old_address_path``, but where no page could stand there, why."""
    address, _, query = written.translate(FORWARD).partition("#")[0].partition("?")
    inside = _inside(address.strip(), site)
    if query or inside is None:
        return Unusable.QUERY if query else Unusable.OUTSIDE
    path = _decoded(inside)
    return Unusable.ENCODING if path is None else _usable(_file_at(path))


def _decoded(path: str) -> str | None:
    """A percent-encoded path as its characters; None where they are no UTF-8."""
    try:
        return unicodedata.normalize("NFC", unquote(path, errors="strict"))
    except UnicodeDecodeError:
        return None


def _usable(named: str) -> str | Unusable:
    """The file, or why no page can stand in it."""
    if named in ("index.html", "../index.html") or named.startswith("../"):
        return Unusable.HOME if named == "index.html" else Unusable.OUTSIDE
    return named if is_safe_path(named) else Unusable.NAME


def _inside(address: str, site: str) -> str | None:
    """The part of an address that is relative to the site; None where it lies beside the site."""
    found = _HOST.match(address.lower())
    if not found:
        return address
    own = COMPLETE.match(site)
    if own and host_of(own["host"]) == host_of(found[1] or found[2] or ""):
        return inside_path(address, site)
    return address[found.end() :]  # of the domain it was at before


def _file_at(path: str) -> str:
    """The file that a server gives for a path."""
    bare = posixpath.normpath(path.lstrip("/") or ".")
    if bare == "." or path.endswith(("/", "/.", "/..")):
        return posixpath.normpath(f"{bare}/index.html")
    return bare if "." in posixpath.basename(bare) else f"{bare}.html"


class Lead(msgspec.Struct, frozen=True):
    """Where a link leads: a path below the output and an id within that page; ``is_whole`` is false
    where the link asked for a heading that the page does not have."""

    path: str
    anchor: str = ""
    is_whole: bool = True

    @property
    def address(self) -> str:
        """The path with the id behind ``#``, relative to the site's root."""
        return f"{self.path}#{self.anchor}" if self.anchor else self.path


class Atlas(msgspec.Struct, frozen=True, dict=True):
    """Every address of an edition: those of its stories, those they had before, and all files that
    are planned.

    ``home`` is the site's own complete address. ``planned`` is asked only for what no story
    answers. ``enclosed`` are the addresses of documents by their paths in content/.
    """

    home: str
    stories: tuple[Story, ...]
    names: Mapping[str, Mapping[str, Address]]
    planned: Callable[[], AbstractSet[str]] = frozenset
    enclosed: Mapping[str, str] = {}

    def lead(self, link: BodyLink, story: Story) -> Lead | None:
        """Where a link in this story's body leads, within the site or to another one; None where it
        leads nowhere."""
        address = self._address(link, story)
        return self._to(address, link.fragment) if address else None

    def _address(self, link: BodyLink, story: Story) -> str:
        """The address that a link names, "" where it names nothing; looked up once for all stories
        of one folder, which mean the same by it."""
        meant = (link.target, story.path.rpartition("/")[0], story.about.folder)
        if meant not in self._found:
            ways = (self._elsewhere(link.target), self._document(link, story))
            self._found[meant] = next(filter(None, ways), "") or self._inside(link, story)
        return self._found[meant]

    def _document(self, link: BodyLink, story: Story) -> str:
        """The address of the document beside a story that a link names; "" where it names none."""
        if not self.enclosed or not names_document(link.target):
            return ""
        meant = self._papers.meant(link.target, posixpath.dirname(story.path))
        return self.enclosed.get(meant.path, "")

    def _elsewhere(self, target: str) -> str:
        """An address of another site, or where it stands now if it moved here; "" for one within
        the site."""
        if not _SCHEME.match(target) or inside_path(target, self.home) is not None:
            return ""
        return self._moved.get(_spot(target), target) if self._moved else target

    def _inside(self, link: BodyLink, story: Story) -> str:
        folder = story.about.folder
        found = (self._at(path, folder) for path in self.meant(link, story))
        return next((each for each in found if each), "")

    def meant(self, link: BodyLink, story: Story) -> Iterator[str]:
        """The paths and names that a link may mean, the likeliest first."""
        inside = inside_path(link.target, self.home)
        written = _plain(link.target if inside is None else inside)
        for path in dict.fromkeys(_candidates(written, story, folder_of_site(self.home))):
            yield from _forms(path)

    @property
    def pages(self) -> Iterator[str]:
        """The addresses of all pages."""
        return (path for path in self._files if path.endswith(".html"))

    def headings(self, path: str) -> tuple[Heading, ...]:
        """The headings of the story whose page stands at this path."""
        story = self._by_address.get(path)
        return story.headings if story else ()

    def _at(self, path: str, folder: str) -> str:
        """The address that this names, "" where it names nothing."""
        if path in self._by_address:
            return path
        if named := self._anywhere.get(path):
            return self.names.get(folder, {}).get(path) or named
        if small := self._small.get(same_file(path)):
            return small
        return path if path in self._files else ""

    def _to(self, path: str, fragment: str) -> Lead:
        story = self._by_address.get(path)
        if not fragment or story is None:
            return Lead(path, fragment)
        anchor = anchor_of(fragment, story.headings)
        return Lead(path, anchor, is_whole=bool(anchor))

    @cached_property
    def _found(self) -> dict[tuple[str, str, str], str]:
        """What each target names, by the folders it was written in."""
        return {}

    @cached_property
    def _papers(self) -> Filenames:
        return Filenames(frozenset(self.enclosed))

    @cached_property
    def _by_address(self) -> dict[str, Story]:
        return {story.address: story for story in self.stories}

    @cached_property
    def _anywhere(self) -> dict[str, str]:
        """What is named in any kind, the first one's before the others', then what stood there
        before."""
        found = dict[str, str](self._old)
        for names in reversed(tuple(self.names.values())):
            found |= names
        return found

    @cached_property
    def _small(self) -> dict[str, str]:
        """Addresses by how a system sees them that knows no capitals."""
        return {same_file(address): address for address in self._by_address}

    @cached_property
    def _old(self) -> dict[str, str]:
        found = (
            (old_address_path(each, self.home), story.address)
            for story in self.stories
            for each in story.aliases
        )
        return {old: address for old, address in found if old}

    @cached_property
    def _moved(self) -> dict[str, str]:
        """What stood on another site before, and where it stands now."""
        complete = (
            (each, story.address)
            for story in self.stories
            for each in story.aliases
            if "//" in each and inside_path(each, self.home) is None
        )
        return {_spot(each): address for each, address in complete}

    @cached_property
    def _files(self) -> AbstractSet[str]:
        return self.planned()


def _plain(written: str) -> str:
    return unicodedata.normalize("NFC", written.translate(FORWARD)).partition("?")[0].strip()


def _candidates(written: str, story: Story, folder: str) -> Iterator[str]:
    """The paths that something written in a story may mean, likeliest first."""
    if written.startswith("/") or not written:
        path = written.lstrip("/")
        yield posixpath.normpath(path) if path else "index.html"
        if folder and path.startswith(f"{folder}/"):
            yield path[len(folder) + 1 :]
        return
    by_file, by_page = _beside(story.path, written), _beside(story.address, written)
    is_file = written.lower().endswith(".md")
    yield from (by_file, by_page) if is_file else (by_page, by_file)
    yield posixpath.normpath(written)
    yield written


def _beside(place: str, written: str) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(place), written))
    while path.startswith("../"):
        path = path[3:]
    return path.removeprefix("content/")


def _forms(path: str) -> Iterator[str]:
    """How a path may stand among addresses and names: with and without its suffix, as a folder."""
    yield path
    bare = _SUFFIX.sub("", path.rstrip("/"))
    yield from (bare, f"{bare}.html") if bare != path else (f"{path}.html",)
    yield f"{bare}/index.html" if bare not in ("", ".") else "index.html"


def _spot(address: str) -> str:
    """The page that a complete address of any site names, however it was written."""
    found = COMPLETE.match(address.translate(FORWARD))
    return f"{host_of(found['host'])}/{_file_at(unquote(found['path']))}" if found else ""
