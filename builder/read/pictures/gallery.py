"""Which pictures a story shows: the ones its metadata and body name, and those that lie beside
it."""

from collections.abc import Iterable, Iterator
from posixpath import basename
from typing import NamedTuple

import msgspec

from builder.chinese import natural
from builder.digest import Digest
from builder.model.blocks import Shot
from builder.model.library import AgreedPicture, Library, Pictured
from builder.model.photo import Clip, Photo, Picture
from builder.model.pictures import StoryPictures, first_shown
from builder.model.prose import BodyPicture
from builder.model.story import Story
from builder.read.pictures.clips import Clips
from builder.read.pictures.finder import Finder
from builder.read.pictures.missing import Mention, is_film
from builder.read.pictures.named import NamedPhoto, in_blocks, in_fields
from builder.read.pictures.shelf import Shelf
from builder.read.pictures.undescribed import Undescribed
from builder.store.memory import Notebook


def pictures_of(story: Story, shelf: Shelf) -> Pictured:
    """Everything a story shows, found and described; the cover is the first picture where none is
    named."""
    if not _may_show(story, shelf):
        return _NOTHING
    found = _Gallery(Finder(story, shelf))
    pictures = found.pictures()
    problems = (*found.finder.problems, *found.undescribed.problems(story))
    used, agreed = frozenset(found.finder.used), tuple(_agreed(found.finder))
    return Pictured(pictures, problems, used, agreed)


_NOTHING = Pictured(StoryPictures(), ())


def _may_show(story: Story, shelf: Shelf) -> bool:
    """Whether a story names a picture, or takes those beside it: most do neither."""
    return bool(
        story.gallery
        or story.prose.pictures
        or story.path in shelf.gathering
        or next(in_fields(story), None)
        or next(in_blocks(story), None)
    )


def _agreed(finder: Finder) -> Iterator[AgreedPicture]:
    """The gallery's photos and films whose people were asked."""
    shelf = finder.shelf
    for position, shot in enumerate(finder.story.gallery):
        for file in filter(None, (shot.file, shot.poster) if shot.consent else ()):
            path = finder.path_of(file)
            found = shelf.photos.get(path) or shelf.films.get(path)
            if found and shot.consent:
                yield AgreedPicture(found.source, file, f"gallery.{position}.consent", shot.consent)


def gathered(library: Library, notes: Notebook) -> dict[str, Pictured]:
    """What every story shows, by the story's path."""
    files = (library.photos, library.dark, library.gathering, library.films, library.unplayable)
    shelf = notes.once(Shelf, *files, library.kinds)
    found = notes.each(pictures_of, library.stories, shelf)
    return {story.path: pictured for story, pictured in zip(library.stories, found, strict=True)}


class _Shown(NamedTuple):
    """Photos and films, each in their order."""

    photos: tuple[Picture, ...] = ()
    films: tuple[Clip, ...] = ()


class _Gallery:
    """The pictures of one story while they are found, and those among them that nobody
    described."""

    def __init__(self, finder: Finder) -> None:
        self.finder, self.story = finder, finder.story
        self.undescribed = Undescribed()
        self.clips = Clips(finder, self.undescribed)

    def pictures(self) -> StoryPictures:
        """All of them; of those that lie beside the story, films stand behind photos."""
        named, body, beside = self.named(), self.in_body(), self.beside()
        gallery = (*named.photos, *beside.photos)
        clips = (*named.films, *_behind(len(gallery), beside.films))
        fields, blocks = dict(self.fields()), dict(self.blocks())
        shown = (*named.photos, *body, *beside.photos, *reversed(blocks.values()))
        cover = fields.pop("cover", None) or first_shown(shown, clips)
        return StoryPictures(cover, gallery, body, clips, fields, blocks)

    def named(self) -> _Shown:
        """The photos and the films of the metadata's gallery."""
        shots: list[Picture] = []
        clips: list[Clip] = []
        for position, shot in enumerate(self.story.gallery):
            key = f"gallery.{position}.file"
            if is_film(shot.file):
                clips += self.clips.named(shot, key, len(shots))
            else:
                shots += self.shot(shot, key)
        return _Shown(tuple(shots), tuple(clips))

    def shot(self, shot: Shot, key: str) -> Iterator[Picture]:
        """The photo of a gallery's entry, none where it is not to be had."""
        if photo := self.finder.photo(Mention(shot.file, key)):
            self.undescribed.note(shot.file, shot, self.story.line_of(key))
            yield self.described(shot, photo)

    def in_body(self) -> tuple[Picture | None, ...]:
        """The pictures of the body, each in its place."""
        return tuple(self.body_picture(picture) for picture in self.story.prose.pictures)

    def body_picture(self, picture: BodyPicture) -> Picture | None:
        """One picture of the body, None where it is not to be had."""
        photo = self.finder.photo(Mention(picture.file, line=picture.line))
        if photo is None:
            return None
        if picture.decorative:
            return Picture(photo, decorative=True)
        self.undescribed.note(picture.file, picture, picture.line)
        alt = picture.alt or picture.caption
        return Picture(photo, alt, picture.caption, self.story.photographer)

    def fields(self) -> Iterator[tuple[str, Picture]]:
        """Pictures that fields name: the cover, a logo; described as the gallery describes the same
        file."""
        for named in in_fields(self.story):
            if photo := self.finder.photo(Mention(named.file, named.key)):
                yield named.key, self.described(self.shot_of(named), photo)

    def blocks(self) -> Iterator[tuple[str, Picture]]:
        """Pictures that blocks of fields name, by what the gallery or else their block says of
        them."""
        for named in in_blocks(self.story):
            if photo := self.finder.photo(Mention(named.file, named.key)):
                yield named.key, self.in_block(named, photo)

    def in_block(self, named: NamedPhoto, photo: Photo) -> Picture:
        """One of the photos of a block."""
        shot = self.shot_of(named)
        if shot is None and not named.alt:
            self.undescribed.note_uncaptioned(named.file, self.story.line_of(named.key))
        found = self.described(shot, photo)
        if shot:
            return found
        return msgspec.structs.replace(found, alt=named.alt, caption=named.alt)

    def shot_of(self, named: NamedPhoto) -> Shot | None:
        """The first entry of the gallery for the same file."""
        path = self.finder.path_of(named.file)
        shots = (shot for shot in self.story.gallery if self.finder.path_of(shot.file) == path)
        return next(shots, None)

    def beside(self) -> _Shown:
        """The photos and the films beside a story in a folder that it does not name itself."""
        if self.story.path not in self.finder.shelf.gathering:
            return _Shown()
        films = tuple(self.clips.gathered())  # first: a photo may stand for one of them
        return _Shown(tuple(self.gathered()), films)

    def gathered(self) -> Iterator[Picture]:
        """The photos beside the story that neither gallery nor body nor another field names, and
        that stand for no film; copies of one photo once."""
        named = self.clips.stills | {self.finder.path_of(text) for text in self.names()}
        first = self.first_of(named)
        for path in self.finder.shelf.beside.get(self.finder.folder, ()):
            if path not in named and self.is_first(path, first):
                self.undescribed.note(basename(path), None, 0)
                photo = self.finder.shelf.photos[path]
                yield Picture(photo, credit=self.story.photographer)

    def first_of(self, named: Iterable[str]) -> dict[Digest, str]:
        """The path of each photo that the story names, by its bytes."""
        photos = self.finder.shelf.photos
        shown = sorted((path for path in named if path in photos), key=natural)
        return {photos[path].source: path for path in shown}

    def is_first(self, path: str, first: dict[Digest, str]) -> bool:
        """Whether no copy of this photo came before it."""
        self.finder.used.add(path)
        shown = first.setdefault(self.finder.shelf.photos[path].source, path)
        if shown != path:
            self.undescribed.note_twin(basename(path), basename(shown))
        return shown == path

    def names(self) -> Iterator[str]:
        """Every file name the story mentions, but for its cover, which its gallery shows as
        well."""
        for shot in self.story.gallery:
            yield from (shot.file, shot.poster)
        yield from (picture.file for picture in self.story.prose.pictures)
        fields = (*in_fields(self.story), *in_blocks(self.story))
        yield from (named.file for named in fields if named.key != "cover")

    def described(self, shot: Shot | None, photo: Photo) -> Picture:
        """A photo with the words its gallery entry has for it, where it has one."""
        if shot is None:
            return Picture(photo, credit=self.story.photographer)
        if shot.decorative:
            return Picture(photo, focus=shot.focus, decorative=True)
        credit = shot.photographer or self.story.photographer
        return Picture(photo, shot.alt or shot.caption, shot.caption, credit, shot.focus)


def _behind(place: int, films: Iterable[Clip]) -> Iterator[Clip]:
    """Films that stand behind so many photos."""
    return (msgspec.structs.replace(film, place=place) for film in films)
