"""The pictures of one story, and what is left of them where some may not be shown."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

import msgspec

from builder.digest import Digest
from builder.model.photo import Clip, Photo, Picture


class StoryPictures(msgspec.Struct, frozen=True, omit_defaults=True):
    """The pictures of one story, found and described; a body picture that is missing is None.

    ``fields`` are those that other fields name (a brand's ``logo``), ``blocks`` those that blocks
    of fields name (``before_after.0.after``); ``clips`` the films among its gallery.
    """

    cover: Picture | None = None
    gallery: tuple[Picture, ...] = ()
    body: tuple[Picture | None, ...] = ()
    clips: tuple[Clip, ...] = ()
    fields: dict[str, Picture] = {}
    blocks: dict[str, Picture] = {}

    @property
    def all(self) -> tuple[Picture, ...]:
        """Every picture there is a file for, as often as it is shown."""
        named = (*self.fields.values(), *self.blocks.values())
        return tuple(each for each in (self.cover, *self.gallery, *self.body, *named) if each)

    @property
    def album(self) -> tuple[Picture, ...]:
        """What albums show: each picture once, in the order of the page, with a caption if any
        place gives it one.

        Pictures that fields name are left out: a logo is a mark, not a photograph of what happened.
        """
        found: dict[Digest, Picture] = {}
        for picture in self._photographs():
            known = found.setdefault(picture.photo.source, picture)
            if picture.caption and not known.caption:
                found[picture.photo.source] = picture
        return tuple(found.values())

    def _photographs(self) -> Iterator[Picture]:
        """The pictures that say something, as often as they are shown; marks are none."""
        marks = {picture.photo.source for picture in self.fields.values()}
        for picture in (self.cover, *self.body, *self.gallery, *self.blocks.values()):
            if picture and not picture.decorative and picture.photo.source not in marks:
                yield picture

    @property
    def sources(self) -> Iterator[Digest]:
        """The digests of all its pictures and films."""
        yield from (picture.photo.source for picture in self.all)
        for clip in self.clips:
            yield clip.film.source
            if clip.poster:
                yield clip.poster.source

    def without(self, barred: AbstractSet[Digest]) -> "StoryPictures":
        """The same without the barred photos and films; a film's poster goes with it.

        A story that loses its cover gets the first picture that is left.
        """
        if barred.isdisjoint(self.sources):
            return self
        left = _Kept(barred | self._stills_of(barred)).of(self)
        return left if left.cover else msgspec.structs.replace(left, cover=left.first)

    @property
    def first(self) -> Picture | None:
        """The picture for the story's cards where it has no cover; None where nothing may stand
        there."""
        shown = (*self.gallery, *self.body, *reversed(self.blocks.values()))
        return first_shown(shown, self.clips)

    def _stills_of(self, films: AbstractSet[Digest]) -> set[Digest]:
        """The photos that stand for these films."""
        posters = (clip.poster for clip in self.clips if clip.film.source in films)
        return {poster.source for poster in posters if poster}


class _Kept(msgspec.Struct, frozen=True):
    """What is left of a story's pictures where some may not be shown."""

    barred: AbstractSet[Digest]

    def of(self, pictures: StoryPictures) -> StoryPictures:
        """All that may be shown, each in its place."""
        return StoryPictures(
            cover=self.one(pictures.cover),
            gallery=self.all(pictures.gallery),
            body=tuple(map(self.one, pictures.body)),
            clips=tuple(self.clips(pictures)),
            fields=self.named(pictures.fields),
            blocks=self.named(pictures.blocks),
        )

    def one(self, picture: Picture | None) -> Picture | None:
        """The picture, where it may be shown."""
        return picture if picture and picture.photo.source not in self.barred else None

    def all(self, pictures: Iterable[Picture]) -> tuple[Picture, ...]:
        """Those that may be shown."""
        return tuple(picture for picture in pictures if self.one(picture))

    def named(self, pictures: Mapping[str, Picture]) -> dict[str, Picture]:
        """Those of fields that may be shown."""
        return {key: picture for key, picture in pictures.items() if self.one(picture)}

    def clips(self, pictures: StoryPictures) -> Iterator[Clip]:
        """Its films, each behind the pictures that are left before it."""
        for clip in pictures.clips:
            if clip.film.source not in self.barred:
                place = len(self.all(pictures.gallery[: clip.place]))
                yield msgspec.structs.replace(clip, place=place, poster=self._poster(clip))

    def _poster(self, clip: Clip) -> Photo | None:
        """What stands for it, where that may be shown."""
        return clip.poster if clip.poster and clip.poster.source not in self.barred else None


def first_shown(pictures: Iterable[Picture | None], clips: Iterable[Clip]) -> Picture | None:
    """The first picture that has words (is not decorative), else the poster of the first film."""
    posters = (
        Picture(clip.poster, clip.alt, clip.caption, clip.credit) for clip in clips if clip.poster
    )
    shown = (each for each in (*pictures, *posters) if each and not each.decorative)
    return next(shown, None)
