"""MAKERS: every sort of recipe and who carries it out. A new one is a file here and its line."""

from collections.abc import Mapping

from builder.make.calendars import CALENDARS
from builder.make.copies import COPIES
from builder.make.documents import DOCUMENTS
from builder.make.facets import FACETS
from builder.make.films import FILMS
from builder.make.icons import ICONS
from builder.make.maker import Maker
from builder.make.pages import PAGES
from builder.make.pictures import PICTURES
from builder.make.recordings import RECORDINGS
from builder.make.shares import SHARES
from builder.make.texts import TEXTS
from builder.make.traditional import TRADITIONALS
from builder.model.artifact import (
    CleanDocument,
    CopyFile,
    MakePictures,
    MakeTraditional,
    Recipe,
    RenderPage,
    StripRecording,
    StripVideo,
    WriteText,
)
from builder.model.facets import WriteFacets
from builder.model.icon import MakeIcon
from builder.model.share import MakeShare
from builder.model.subscription import WriteCalendar

MAKERS: Mapping[type[Recipe], Maker] = {
    RenderPage: PAGES,
    MakePictures: PICTURES,
    MakeShare: SHARES,
    MakeIcon: ICONS,
    StripVideo: FILMS,
    StripRecording: RECORDINGS,
    CleanDocument: DOCUMENTS,
    CopyFile: COPIES,
    WriteText: TEXTS,
    WriteCalendar: CALENDARS,
    MakeTraditional: TRADITIONALS,
    WriteFacets: FACETS,
}
