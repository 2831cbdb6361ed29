"""What albums are made of."""

from collections.abc import Sequence

import msgspec

from builder.model.parts import Image, ShownDay


class Roll(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The pictures of one story on an album's page, the best one first, and the story they are from.

    ``title`` is the story's, cut where a headline may break. A story with very many pictures
    continues on further pages: ``first`` is the place of this page's first one among the story's
    ``total``, ``number`` its place among all pictures of the page; both count from 1.
    """

    path: str
    title: tuple[str, ...]
    label: str
    images: tuple[Image, ...]
    date: ShownDay | None = None
    number: int = 1
    first: int = 1
    total: int = 0

    @property
    def lead(self) -> Image:
        """The picture that is shown large."""
        return self.images[0]

    @property
    def rest(self) -> tuple[Image, ...]:
        """Those in rows below it."""
        return self.images[1:]


def shared_credit(images: Sequence[Image]) -> str:
    """The credit that several pictures have and none has another than; "" where there is none."""
    names = {image.credit for image in images if not image.decorative}
    return names.pop() if len(names) == 1 and len(images) > 1 else ""
