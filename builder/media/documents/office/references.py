"""What in the XML of a part names something that is left out: taken out, too, so that Office finds
nothing to repair."""

from collections.abc import Collection
from typing import Any

from builder.media.documents.office.xml import local, relationships_named, take_out

_ONLY_THE_NAME = {"pageSetup", "blip", "imagedata", "hlinkClick", "hlinkHover", "hlinkMouseOver"}
"""Elements that mean something without what they name."""
_WORDS_OF_WORD = "wordprocessingml"
_LISTS = {
    *("hyperlinks", "oleObjects", "controls", "externalReferences", "pivotCaches", "custDataLst"),
    *("notesMasterIdLst", "handoutMasterIdLst", "embeddedFontLst", "tableParts", "ext", "extLst"),
    *("slicerList", "slicerCaches", "timelineRefs", "timelineCacheRefs"),
}
"""Lists that may not be empty."""
_EMBEDDED, _FRAME, _PICTURE = "oleObj", "graphicFrame", "pic"


def release(root: Any, left_out: Collection[str]) -> None:
    """Takes out whatever names one of these relationships."""
    _show_pictures_of_embedded(root)
    for element in list(root.iter()):
        named = [key for key, id_ in relationships_named(element) if id_ in left_out]
        if named and _means_something(element):
            for key in named:
                del element.attrib[key]
        elif named:
            _remove_with_empty_list(element)


def _means_something(element: Any) -> bool:
    """A link of Word holds the words that are shown, one of Excel nothing."""
    is_link_of_word = local(element) == "hyperlink" and _WORDS_OF_WORD in element.tag
    return is_link_of_word or local(element) in _ONLY_THE_NAME


def _remove_with_empty_list(element: Any) -> None:
    parent = element.getparent()
    take_out(element)
    while parent is not None and local(parent) in _LISTS and len(parent) == 0:
        element, parent = parent, parent.getparent()
        take_out(element)


def _show_pictures_of_embedded(root: Any) -> None:
    """On a slide an embedded file is shown by a picture, which stays in its place."""
    for frame in [each for each in root.iter() if local(each) == _FRAME]:
        inside = [local(each) for each in frame.iter()]
        if _EMBEDDED in inside and frame.getparent() is not None:
            pictures = [each for each in frame.iter() if local(each) == _PICTURE]
            if pictures:
                frame.addprevious(pictures[-1])
            take_out(frame)
