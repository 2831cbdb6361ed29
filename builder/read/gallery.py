"""Which pictures a story shows: the ones its metadata and body name, and those that lie beside it."""

import posixpath
from collections.abc import Container, Iterator, Mapping
from functools import cache
from urllib.parse import unquote

import msgspec

from builder.model.field import declared_fields
from builder.model.site import StoryPictures
from builder.model.story import BodyPicture, Photo, Picture, Shot, Story
from builder.problems import Problem

_LISTED = 8
"""Names of pictures that a problem lists."""


class Shelf(msgspec.Struct, frozen=True):
    """The site's pictures, as a story finds its own: by path, those that cannot be read with the reason, those
    of each folder in gallery order, and the paths of the stories that gather what lies beside them."""

    photos: Mapping[str, Photo]
    dark: Mapping[str, str]
    beside: Mapping[str, tuple[str, ...]]
    gathering: frozenset[str]


class Pictured(msgspec.Struct, frozen=True):
    """A story's pictures, and what is wrong with them."""

    pictures: StoryPictures
    problems: tuple[Problem, ...]


def shelf_of(photos: Mapping[str, Photo], dark: Mapping[str, str], gathering: frozenset[str]) -> Shelf:
    """Sorts the photos of every folder by date taken, then name."""
    folders: dict[str, list[str]] = {}
    for path in sorted(photos, key=lambda path: _taken_then_name(path, photos[path])):
        folders.setdefault(posixpath.dirname(path), []).append(path)
    return Shelf(photos, dark, {folder: tuple(paths) for folder, paths in folders.items()}, gathering)


def _taken_then_name(path: str, photo: Photo) -> tuple[bool, str, str]:
    return (photo.taken is None, photo.taken.isoformat() if photo.taken else "", path)


def pictures_of(story: Story, shelf: Shelf) -> Pictured:
    """Everything a story shows, found and described; the cover is the first picture where none is named."""
    finder = _Finder(story, shelf, posixpath.dirname(story.path))
    shots = tuple(finder.shots())
    body = tuple(finder.body_picture(picture) for picture in story.prose.pictures)
    gathered = tuple(finder.gathered())
    fields = dict(finder.fields())
    first = next((picture for picture in (*shots, *body, *gathered) if picture), None)
    cover = fields.pop("cover", first)
    return Pictured(StoryPictures(cover, (*shots, *gathered), body, fields), tuple(finder.problems))


class _Finder:
    """Finds the pictures of one story, and notes what it does not find."""

    def __init__(self, story: Story, shelf: Shelf, folder: str) -> None:
        self.story, self.shelf, self.folder = story, shelf, folder
        self.problems: list[Problem] = []
        self.missed: set[str] = set()

    def shots(self) -> Iterator[Picture]:
        """The gallery of the metadata."""
        for position, shot in enumerate(self.story.gallery):
            if photo := self.photo(shot.file, f"gallery.{position}.file"):
                yield self.described(shot, photo)

    def body_picture(self, picture: BodyPicture) -> Picture | None:
        """One picture of the body, None where it is not to be had."""
        photo = self.photo(picture.file, "", picture.line)
        words = picture.alt or picture.caption
        return Picture(photo, words, picture.caption, self.story.photographer) if photo else None

    def fields(self) -> Iterator[tuple[str, Picture]]:
        """Pictures that fields name: the cover, a logo; described as the gallery describes the same file."""
        shots = {find_photo(shot.file, self.folder, self.shelf.photos): shot for shot in reversed(self.story.gallery)}
        for key in _photo_fields(type(self.story)):
            text = getattr(self.story, key)
            if text and (photo := self.photo(text, key)):
                shot = shots.get(find_photo(text, self.folder, self.shelf.photos))
                yield key, self.described(shot, photo) if shot else Picture(photo, credit=self.story.photographer)

    def gathered(self) -> Iterator[Picture]:
        """The photos beside a story in a folder that neither gallery nor body nor another field names."""
        if self.story.path not in self.shelf.gathering:
            return
        named = {find_photo(text, self.folder, self.shelf.photos) for text in self.named()}
        for path in self.shelf.beside.get(self.folder, ()):
            if path not in named:
                yield Picture(self.shelf.photos[path], credit=self.story.photographer)

    def named(self) -> Iterator[str]:
        """Every file name the story mentions, but for its cover, which its gallery shows as well."""
        yield from (shot.file for shot in self.story.gallery)
        yield from (picture.file for picture in self.story.prose.pictures)
        yield from (getattr(self.story, key) for key in _photo_fields(type(self.story)) if key != "cover")

    def described(self, shot: Shot, photo: Photo) -> Picture:
        """A photo with the words its gallery entry has for it."""
        credit = shot.photographer or self.story.photographer
        return Picture(photo, shot.alt or shot.caption, shot.caption, credit, shot.focus)

    def photo(self, file: str, key: str, line: int = 0) -> Photo | None:
        """The photo of this name; a problem at its line where there is none."""
        path = find_photo(file, self.folder, self.shelf.photos)
        if path:
            return self.shelf.photos[path]
        if file not in self.missed:
            self.missed.add(file)
            path = self.story.fields_path if key else self.story.path
            self.problems.append(self.not_to_be_had(file, path, line or self.story.line_of(key)))
        return None

    def not_to_be_had(self, file: str, path: str, line: int) -> Problem:
        """A picture that cannot be read, or is not there."""
        found = find_photo(file, self.folder, self.shelf.dark)
        if found:
            said = f"图片“{file}”{self.shelf.dark[found]}"
            return Problem(path=path, line=line, code="FC603", message=said, mend=_another(found))
        return Problem(path=path, line=line, code="FC602", message=f"找不到图片“{file}”", mend=self.what_is_there(file))

    def what_is_there(self, file: str) -> str:
        """Where the picture belongs, or which of those that are there may be meant."""
        names = [posixpath.basename(path) for path in self.shelf.beside.get(self.folder, ())]
        near = next((name for name in names if name.lower() == file.lower()), "")
        if near:
            return f"写成“{near}”，大小写也要一样"
        if names:
            more = "等" if len(names) > _LISTED else ""
            return f"看看名字有没有写错；稿件旁边有：{'、'.join(names[:_LISTED])}{more}"
        if self.story.path in self.shelf.gathering:
            return f"把它放进 {self.folder} 文件夹，和 {posixpath.basename(self.story.path)} 在一起"
        return f"在 {self.folder} 里建一个文件夹，把稿件移进去，改名 index.md，图片也放进去"


@cache
def _photo_fields(kind: type[Story]) -> tuple[str, ...]:
    return tuple(declared.name for declared in declared_fields(kind) if declared.field.photo)


def find_photo(text: str, folder: str, known: Container[str]) -> str:
    """The path of the file a text names: beside the story, or from content/; "" where there is none.

    A name written with ``%20`` is found, too.
    """
    for name in dict.fromkeys((text, unquote(text))):
        for path in (posixpath.normpath(f"{folder}/{name}"), f"content/{name.lstrip('/')}"):
            if name and path in known:
                return path
    return ""


def _another(path: str) -> str:
    if path.lower().endswith((".heic", ".heif")):
        return "先存成 JPG 再放进来，文件名也跟着改"
    return "换成打得开的 JPG 或 PNG（可以向拍摄的人要原图），或者删掉这一处"
