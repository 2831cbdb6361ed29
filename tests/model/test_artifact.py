"""Recipes: which files a ladder has, and what a key is made of."""

import msgspec
import pytest

from builder.digest import Digest
from builder.model.artifact import CopyFile, Ladder, RenderPage, inputs_of, source_of
from builder.model.parts import Card
from builder.model.views import ListView, RedirectView
from builder.plan.parts.heads import Head

LADDER = Ladder(widths=(320, 640, 1280), fallback=640)
CARD = Card(
    kind="posts", label="动态", path="posts/tide.html", title="潮", name="潮", phrases=("潮",)
)


@pytest.mark.parametrize(
    ("width", "widths"), [(2000, (320, 640, 1280)), (700, (320, 640, 700)), (200, (200,))]
)
def test_no_width_is_more_than_the_picture_has(width, widths):
    assert LADDER.webp_widths(width) == widths


def test_a_moving_picture_has_one_file_more_in_which_it_is_played():
    still, moving = LADDER.parts(700), LADDER.parts(700, moving=True)
    assert set(moving) - set(still) == {(640, "moving.webp")}


def test_avif_stands_beside_every_width():
    both = msgspec.structs.replace(LADDER, avif=True).parts(700)
    assert {width for width, suffix in both if suffix == "avif"} == {320, 640, 700}


def list_of(*cards) -> RenderPage:
    view = ListView(
        path="posts/index.html",
        head=Head(title="动态", description="", canonical=""),
        section="",
        crumbs=(),
        kind="posts",
        label="动态",
        heading="动态",
        cards=cards,
    )
    return RenderPage("list.html", Digest("t"), Digest("f"), view)


def differing(one, other) -> set[str]:
    return {name for name, value in inputs_of(one).items() if inputs_of(other)[name] != value}


def test_a_page_with_another_card_differs_by_its_cards_alone():
    longer = msgspec.structs.replace(CARD, summary="每天两回")
    assert differing(list_of(CARD), list_of(longer)) == {"cards"}
    assert differing(list_of(CARD), list_of(CARD, longer)) == {"cards"}
    assert differing(list_of(CARD), list_of(msgspec.structs.replace(CARD))) == set()


def test_the_order_of_cards_counts():
    other = msgspec.structs.replace(CARD, path="posts/quay.html")
    assert differing(list_of(CARD, other), list_of(other, CARD)) == {"cards"}


def test_every_part_of_a_view_and_of_a_recipe_is_an_input():
    view = RedirectView(path="a.html", target="b.html", title="", canonical="")
    recipe = RenderPage("redirect.html", Digest("t"), Digest("f"), view)
    fields = {*RenderPage.__struct_fields__, *RedirectView.__struct_fields__} - {"view"}
    assert inputs_of(recipe).keys() == fields


def test_only_what_is_made_from_a_file_has_a_source():
    assert source_of(CopyFile(Digest("s"))) == "s"
    assert source_of(list_of()) == ""
