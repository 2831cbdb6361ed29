"""Twins: a page and the same page in Traditional characters; each links to the other."""

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import Any

import msgspec

from builder.digest import Digest, key_of
from builder.model.artifact import Artifact, MakeTraditional, Recipe, RenderPage
from builder.model.frame import Frame, Meta, OtherEdition, ScriptLink
from builder.model.settings import Settings
from builder.model.theme import ThemeFacts
from builder.model.traditional import Spelling, traditional_path
from builder.model.views import View
from builder.plan.parts.public_address import absolute

_SIMPLIFIED = "zh-Hans"
_TO_SIMPLIFIED, _TO_TRADITIONAL = "简体版", "繁體版"
_Draw = Callable[[], Recipe]


def twin_scripts(theme: ThemeFacts) -> dict[str, str]:
    """The assets of pages in Traditional characters: scripts have words to show, and so twins."""
    return {
        name: traditional_path(path) if path.endswith(".js") else path
        for name, path in theme.page_assets.items()
    }


class Twins(msgspec.Struct, frozen=True, dict=True):
    """All that pages of the Traditional edition are made with besides their originals: OpenCC's
    ``dictionary``, and a ``frame`` with scripts of its own."""

    settings: Settings
    spelling: Spelling
    dictionary: Digest
    frame: Frame

    @cached_property
    def frame_digest(self) -> Digest:
        """The frame's name in recipes."""
        return key_of(self.frame)

    @cached_property
    def spelling_digest(self) -> Digest:
        """The spelling's name in recipes."""
        return key_of(self.spelling)

    def both(self, page: Artifact) -> Iterator[Artifact]:
        """The page, linked to its twin, and the twin."""
        draw, beside = page.recipe, traditional_path(page.path)
        yield msgspec.structs.replace(page, recipe=partial(self._original, draw))
        yield msgspec.structs.replace(page, path=beside, recipe=partial(self._twin, draw))

    def converted(self, original: Recipe) -> MakeTraditional:
        """The recipe of the same file in Traditional characters."""
        return MakeTraditional(original, self.spelling_digest, self.dictionary)

    def _original(self, draw: _Draw) -> RenderPage:
        page = _drawn(draw)
        language = self.spelling.script.language
        to_twin = ScriptLink(traditional_path(page.view.path), language, _TO_TRADITIONAL)
        return msgspec.structs.replace(page, view=self._told(page.view, other=to_twin))

    def _twin(self, draw: _Draw) -> MakeTraditional:
        page = _drawn(draw)
        to_original = ScriptLink(page.view.path, _SIMPLIFIED, _TO_SIMPLIFIED)
        own = {"other": to_original, "canonical": self._urls(page.view.path)[1]}
        view = self._told(page.view, **own, properties=self._properties(page.view))
        return self.converted(msgspec.structs.replace(page, frame=self.frame_digest, view=view))

    def _told(self, view: View, **said: Any) -> View:
        """The view with what its head says of the two; one without a head as it is."""
        if not (head := getattr(view, "head", None)):
            return view
        editions = tuple(self._editions(view.path))
        head = msgspec.structs.replace(head, editions=editions, **said)
        return msgspec.structs.replace(view, head=head)

    def _editions(self, path: str) -> Iterator[OtherEdition]:
        """Both for search engines, the Simplified one for readers of neither; they need complete
        addresses."""
        original, twin = self._urls(path)
        if original:
            yield OtherEdition(_SIMPLIFIED, original)
            yield OtherEdition(self.spelling.script.language, twin)
            yield OtherEdition("x-default", original)

    def _urls(self, path: str) -> tuple[str, str]:
        """The public addresses of a page and of its twin."""
        return absolute(self.settings, path), absolute(self.settings, traditional_path(path))

    def _properties(self, view: View) -> tuple[Meta, ...]:
        """Open Graph's, with the locale of the twin, where it has a word for that."""
        properties = getattr(getattr(view, "head", None), "properties", ())
        locale = self.spelling.script.locale
        return tuple(
            Meta(each.name, locale) if each.name == "og:locale" else each
            for each in properties
            if each.name != "og:locale" or locale
        )


def _drawn(draw: _Draw) -> RenderPage:
    """The page, worked out; nothing else has a twin that is made here."""
    page = draw()
    assert isinstance(page, RenderPage)
    return page
