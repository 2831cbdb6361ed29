"""Which pictures a story shows: the ones its metadata and body name, and those that lie beside
it."""

import posixpath
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import unquote

import msgspec

from builder.chinese import natural
from builder.model.blocks import Shot
from builder.model.field import declared_fields
from builder.model.library import Library, Pictured
from builder.model.photo import Clip, Photo, Picture
from builder.model.site import StoryPictures
from builder.model.story import BodyPicture, Story
from builder.problems import Problem, Spot, certain, choice_of
from builder.read.pictures.missing import is_film, what_is_there, with_place
from builder.read.pictures.shelf import Shelf, shelf_of
from builder.read.pictures.undescribed import Undescribed
from builder.store.memory import Notebook

_OFFERED = 12
"""Files beside a story that a choice names."""


def pictures_of(story: Story, shelf: Shelf) -> Pictured:
    """Everything a story shows, found and described; the cover is the first picture where none is
    named."""
    finder = _Finder(story, shelf, posixpath.dirname(story.path))
    shots = tuple(finder.shots())
    body = tuple(finder.body_picture(picture) for picture in story.prose.pictures)
    beside = tuple(finder.gathered_clips())
    gathered = tuple(finder.gathered())
    after = len(shots) + len(gathered)
    clips = (*finder.clips, *(msgspec.structs.replace(clip, place=after) for clip in beside))
    fields = dict(finder.fields())
    posters = (
        Picture(clip.poster, clip.alt, clip.caption, clip.credit) for clip in clips if clip.poster
    )
    first = next(
        (each for each in (*shots, *body, *gathered, *posters) if each and not each.decorative),
        None,
    )
    cover = fields.pop("cover", first)
    problems = (*finder.problems, *finder.undescribed.problems(story))
    pictures = StoryPictures(cover, (*shots, *gathered), body, clips, fields)
    return Pictured(pictures, problems, frozenset(finder.used))


class _Finder:
    """Finds the pictures of one story, and notes what it does not find, and what nobody
    described."""

    def __init__(self, story: Story, shelf: Shelf, folder: str) -> None:
        self.story, self.shelf, self.folder = story, shelf, folder
        self.problems: list[Problem] = []
        self.missed: dict[str, int] = {}
        self.clips: list[Clip] = []
        self.stills: set[str] = set()
        self.used: set[str] = set()
        self.undescribed = Undescribed()

    def shots(self) -> Iterator[Picture]:
        """The gallery of the metadata; its films go to ``clips`` as they are met."""
        shown = 0
        for position, shot in enumerate(self.story.gallery):
            key = f"gallery.{position}.file"
            if is_film(shot.file):
                self.clips += self.clip(shot, key, shown)
            elif photo := self.photo(shot.file, key):
                shown += 1
                self.undescribed.note(shot.file, shot, self.story.line_of(key))
                yield self.described(shot, photo)

    def clip(self, shot: Shot, key: str, place: int) -> Iterator[Clip]:
        """A film of the gallery, none where it is not to be had."""
        path = find_photo(shot.file, self.folder, self.shelf.films)
        if not path:
            self.miss(shot.file, key, 0)
            return
        self.used.add(path)
        poster = (
            self.photo(shot.poster, key.replace("file", "poster"))
            if shot.poster
            else self.namesake(path)
        )
        if poster is None and not shot.poster:
            self.undescribed.note_film(shot.file, self.story.line_of(key))
        credit = shot.photographer or self.story.photographer
        yield Clip(
            self.shelf.films[path], place, poster, shot.alt or shot.caption, shot.caption, credit
        )

    def namesake(self, film: str) -> Photo | None:
        """The photo beside a film that is called like it: it stands for the film."""
        stem = film.rpartition(".")[0]
        beside = self.shelf.beside.get(posixpath.dirname(film), ())
        path = next((path for path in beside if path.rpartition(".")[0] == stem), None)
        if path is None:
            return None
        self.stills.add(path)
        self.used.add(path)
        return self.shelf.photos[path]

    def body_picture(self, picture: BodyPicture) -> Picture | None:
        """One picture of the body, None where it is not to be had."""
        photo = self.photo(picture.file, "", picture.line)
        if photo is None:
            return None
        if picture.decorative:
            return Picture(photo, decorative=True)
        self.undescribed.note(picture.file, picture, picture.line)
        return Picture(
            photo, picture.alt or picture.caption, picture.caption, self.story.photographer
        )

    def fields(self) -> Iterator[tuple[str, Picture]]:
        """Pictures that fields name: the cover, a logo; described as the gallery describes the same
        file."""
        shots = {
            find_photo(shot.file, self.folder, self.shelf.photos): shot
            for shot in reversed(self.story.gallery)
        }
        for key in _photo_fields(type(self.story)):
            text = getattr(self.story, key)
            if text and (photo := self.photo(text, key)):
                shot = shots.get(find_photo(text, self.folder, self.shelf.photos))
                yield (
                    key,
                    self.described(shot, photo)
                    if shot
                    else Picture(photo, credit=self.story.photographer),
                )

    def gathered(self) -> Iterator[Picture]:
        """The photos beside a story in a folder that neither gallery nor body nor another field
        names, and that stand for no film; copies of one photo once."""
        if self.story.path not in self.shelf.gathering:
            return
        named = self.stills | {
            find_photo(text, self.folder, self.shelf.photos) for text in self.named()
        }
        shown = {
            self.shelf.photos[path].source: path for path in sorted(named, key=natural) if path
        }
        for path in self.shelf.beside.get(self.folder, ()):
            photo = self.shelf.photos[path]
            if path in named:
                continue
            self.used.add(path)
            if photo.source in shown:
                self.undescribed.note_twin(
                    posixpath.basename(path), posixpath.basename(shown[photo.source])
                )
                continue
            shown[photo.source] = path
            self.undescribed.note(posixpath.basename(path), None, 0)
            yield Picture(photo, credit=self.story.photographer)

    def gathered_clips(self) -> Iterator[Clip]:
        """The films beside such a story that its gallery does not name."""
        if self.story.path not in self.shelf.gathering:
            return
        named = {
            find_photo(shot.file, self.folder, self.shelf.films) for shot in self.story.gallery
        }
        for path in self.shelf.films_beside.get(self.folder, ()):
            if path not in named:
                self.used.add(path)
                poster = self.namesake(path)
                if poster is None:
                    self.undescribed.note_film(posixpath.basename(path), 0)
                yield Clip(self.shelf.films[path], 0, poster, credit=self.story.photographer)

    def named(self) -> Iterator[str]:
        """Every file name the story mentions, but for its cover, which its gallery shows as
        well."""
        yield from (
            name for shot in self.story.gallery for name in (shot.file, shot.poster) if name
        )
        yield from (picture.file for picture in self.story.prose.pictures)
        yield from (
            getattr(self.story, key) for key in _photo_fields(type(self.story)) if key != "cover"
        )

    def described(self, shot: Shot, photo: Photo) -> Picture:
        """A photo with the words its gallery entry has for it."""
        if shot.decorative:
            return Picture(photo, focus=shot.focus, decorative=True)
        credit = shot.photographer or self.story.photographer
        return Picture(photo, shot.alt or shot.caption, shot.caption, credit, shot.focus)

    def photo(self, file: str, key: str, line: int = 0) -> Photo | None:
        """The photo of this name; a problem at its line where there is none."""
        path = find_photo(file, self.folder, self.shelf.photos)
        if path:
            self.used.add(path)
            return self.shelf.photos[path]
        self.miss(file, key, line)
        return None

    def miss(self, file: str, key: str, line: int) -> None:
        """Notes that there is no such photo or film: one problem a file, with a fix for every place
        that is certain to be mended."""
        path = self.story.fields_path if key else self.story.path
        problem = self.why_not(file, key, Spot(path, line or self.story.line_of(key), file))
        dark = find_photo(file, self.folder, self.shelf.dark)
        self.used |= {dark} - {""}
        first = self.missed.setdefault(dark or file, len(self.problems))
        if first == len(self.problems):
            self.problems.append(problem)
        else:
            self.problems[first] = with_place(self.problems[first], problem)

    def why_not(self, file: str, key: str, spot: Spot) -> Problem:
        """What is said of a file that cannot be read, is of the wrong sort, or is not there."""
        wants_film = is_film(file) and key.endswith(".file")
        if wants_film and (path := find_photo(file, self.folder, self.shelf.unplayable)):
            refused = self.shelf.unplayable[path]
            return _about(spot, "FC621", f"视频“{file}”{refused.reason}", refused.mend)
        if is_film(file) and not wants_film:
            mend = "写一张照片的文件名；视频写在“图集”里，或者放在稿件旁边"
            return _about(spot, "FC603", f"“{file}”是视频，这里只能放照片", mend)
        if path := find_photo(file, self.folder, self.shelf.dark):
            unshown = self.shelf.dark[path]
            mend = f"{unshown.mend}；或者删掉这一处"
            return _about(spot, "FC603", f"图片“{file}”{unshown.reason}", mend)
        return self.not_there(file, spot, wants_film=wants_film)

    def not_there(self, file: str, spot: Spot, *, wants_film: bool) -> Problem:
        """What is said of a file that is not beside its story."""
        beside = self.shelf.films_beside if wants_film else self.shelf.beside
        is_folder = self.story.path in self.shelf.gathering
        names = _within(self.folder, beside) if is_folder else _names(beside.get(self.folder, ()))
        way = what_is_there(file, names, self.story.path, is_folder=is_folder)
        fix = (
            certain(spot, way.meant)
            if way.meant
            else choice_of(way.choice[:_OFFERED], len(way.choice))
        )
        problem = _about(
            spot, "FC602", f"找不到{'视频' if wants_film else '图片'}“{file}”", way.words
        )
        return msgspec.structs.replace(problem, fixes=(fix,) if way.choice else ())


def _about(spot: Spot, code: str, message: str, mend: str) -> Problem:
    return Problem(path=spot.path, line=spot.line, code=code, message=message, mend=mend)


def _names(paths: Iterable[str]) -> list[str]:
    return [posixpath.basename(path) for path in paths]


def _within(folder: str, beside: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The files of a folder, then those of the folders in it, as a story in it would write them."""
    below = sorted((each for each in beside if each.startswith(folder + "/")), key=natural)
    return [
        path.removeprefix(folder + "/")
        for each in (folder, *below)
        for path in beside.get(each, ())
    ]


@cache
def _photo_fields(kind: type[Story]) -> tuple[str, ...]:
    return tuple(declared.name for declared in declared_fields(kind) if declared.field.photo)


def find_photo(text: str, folder: str, known: Container[str]) -> str:
    """The path of the file a text names: beside the story, or from content/; "" where there is
    none.

    A name written with ``%20`` is found, too, and one whose accents are composed otherwise (macOS
    takes them apart).
    """
    composed = (unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text))
    for name in dict.fromkeys((text, unquote(text), *composed)):
        for path in (posixpath.normpath(f"{folder}/{name}"), f"content/{name.lstrip('/')}"):
            if name and path in known:
                return path
    return ""


def gathered(library: Library, notes: Notebook) -> dict[str, Pictured]:
    """What every story shows, by the story's path."""
    shelf = notes.once(
        shelf_of, library.photos, library.dark, library.gathering, library.films, library.unplayable
    )
    found = notes.each(pictures_of, library.stories, shelf)
    return {story.path: pictured for story, pictured in zip(library.stories, found, strict=True)}
