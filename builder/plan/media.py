"""Pictures, share pictures, films, recordings, documents and the theme's own files."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from builder.model.artifact import Artifact, CopyFile, Rank
from builder.model.photo import Film, Photo
from builder.model.recordings import Recording
from builder.model.story import Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.downloads import document_artifacts
from builder.plan.parts.icon import icon_artifacts
from builder.plan.parts.images import picture_artifacts
from builder.plan.parts.recordings import recording_artifact
from builder.plan.parts.share import share_artifacts, site_share
from builder.plan.parts.videos import video_artifact

CALLED = "照片、视频、录音、附件和主题的文件"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The artifacts of everything that pages show or load."""
    yield from _pictures(catalogue)
    own = map(catalogue.own_share, catalogue.site.stories)
    yield from share_artifacts((site_share(catalogue.site, catalogue.theme), *own))
    yield from map(video_artifact, _films(catalogue))
    yield from map(recording_artifact, _recordings(catalogue))
    yield from document_artifacts(chain.from_iterable(catalogue.site.attachments.values()))
    yield from icon_artifacts(catalogue.site, catalogue.theme)
    for path in catalogue.theme.page_assets.values():
        yield Artifact(path, Rank.ASSET, partial(CopyFile, catalogue.theme.asset_sources[path]))


def _pictures(catalogue: Catalogue) -> Iterator[Artifact]:
    """The ladders of every picture a published story shows, each source once."""
    shown = (photo for story in catalogue.site.stories for photo in _photos(story, catalogue))
    emblem = (catalogue.site.emblem.photo,) if catalogue.site.emblem else ()
    for photo in {photo.source: photo for photo in (*shown, *emblem)}.values():
        yield from picture_artifacts(photo, catalogue.theme.ladder)


def _photos(story: Story, catalogue: Catalogue) -> Iterator[Photo]:
    pictures = catalogue.site.pictures[story.address]
    yield from (picture.photo for picture in pictures.all)
    yield from (clip.poster for clip in pictures.clips if clip.poster)


def _films(catalogue: Catalogue) -> Iterable[Film]:
    """Every film a published story shows, each source once."""
    clips = (
        clip
        for story in catalogue.site.stories
        for clip in catalogue.site.pictures[story.address].clips
    )
    return {clip.film.source: clip.film for clip in clips}.values()


def _recordings(catalogue: Catalogue) -> Iterable[Recording]:
    """Every recording in which a published story is read, each source once."""
    return {each.source: each for each in catalogue.site.recordings.values()}.values()
