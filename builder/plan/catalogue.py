"""The catalogue: a site laid out for planning. A card for every story, who names whom, who belongs
where; each worked out once."""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from builder.digest import Digest, key_of
from builder.grouping import grouped, grouped_by
from builder.lettering.phrases import Lexicon
from builder.model.field import Meaning, declared_fields
from builder.model.frame import Frame
from builder.model.links import Atlas
from builder.model.parts import Card
from builder.model.photo import Picture
from builder.model.sequence import as_listed
from builder.model.settings import Settings
from builder.model.share import MakeShare
from builder.model.site import Site
from builder.model.story import Address, Story
from builder.model.terms import Spelt, terms_of
from builder.model.theme import ThemeFacts
from builder.plan.parts.cards import SiteCards
from builder.plan.parts.filed import Filed, filed_under
from builder.plan.parts.forest import Forest, forest_of
from builder.plan.parts.frame import frame_of, section_label
from builder.plan.parts.lexicon import lexicon_of
from builder.plan.parts.news import feed_at
from builder.plan.parts.owner_names import owner_names
from builder.plan.parts.related import Kinship
from builder.plan.parts.series import first_of_years
from builder.plan.parts.share import (
    Shared,
    has_share,
    shared,
    shared_image,
    site_share,
    story_share,
)
from builder.plan.parts.spelling import spelling_of
from builder.plan.parts.ties import Tie, ties_of
from builder.plan.parts.twins import Twins, twin_scripts

if TYPE_CHECKING:
    from builder.plan.parts.listings import Listing


class Catalogue(msgspec.Struct, frozen=True, dict=True):
    """What every plan reads; each part is worked out when it is first asked for.

    Stories are newest first where their kind has days. ``paths`` gives, when called, all files of
    the site, to which links may lead.
    """

    site: Site
    theme: ThemeFacts
    paths: Callable[[], AbstractSet[str]] = frozenset

    @property
    def settings(self) -> Settings:
        """The site's settings."""
        return self.site.settings

    @cached_property
    def atlas(self) -> Atlas:
        """Every address of the site, by which links are resolved."""
        site = self.site
        return Atlas(self.settings.url, site.stories, site.names, self.paths, site.enclosed)

    @cached_property
    def on_screens(self) -> "Catalogue":
        """The catalogue of what lobby screens may show."""
        screened = self.site.on_screens
        return Catalogue(screened, self.theme, self.paths) if screened else self

    @cached_property
    def frame(self) -> Frame:
        """The frame that all pages share."""
        return frame_of(self.site, self.theme)

    @cached_property
    def frame_digest(self) -> Digest:
        """The digest that stands for the frame in recipes."""
        return key_of(self.frame)

    @cached_property
    def twins(self) -> Twins | None:
        """What the Traditional edition is made with; None where the site has none."""
        theme, settings = self.theme, self.settings
        if not (theme.dictionary and settings.traditional.config):
            return None
        frame = msgspec.structs.replace(self.frame, assets=twin_scripts(theme))
        return Twins(settings, spelling_of(self.site), theme.dictionary, frame)

    @cached_property
    def position(self) -> dict[Address, int]:
        """The place of each story among all, the newest being 0."""
        return {story.address: place for place, story in enumerate(reversed(self.site.stories))}

    @cached_property
    def rank(self) -> dict[Address, int]:
        """The place of each story in the list of its kind, the first being 0."""
        listed = (enumerate(stories) for stories in self.by_kind.values())
        return {story.address: place for each in listed for place, story in each}

    @cached_property
    def cards(self) -> Mapping[Address, Card]:
        """The card of every story, made when it is first asked for."""
        return SiteCards(self.site, self.theme, self.lexicon)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The site's own terms, inside of which no line of a short text ends."""
        return lexicon_of(self.site)

    @cached_property
    def site_share(self) -> Shared | None:
        """The share picture of every page that has none of its own."""
        recipe = site_share(self.site, self.theme)
        return shared(recipe, self.settings.name) if recipe else None

    def own_share(self, story: Story) -> MakeShare | None:
        """The recipe of a story's own share picture; None where it has none."""
        cover = self.site.pictures[story.address].cover
        if cover is None or not has_share(cover, self.settings):
            return None
        return story_share(self.cards[story.address], cover, self.site, self.theme)

    def story_share(self, story: Story) -> Shared | None:
        """The share picture of a story's page: its own, else the site's, else its cover as pages
        show it."""
        if recipe := self.own_share(story):
            return shared(recipe, story.title)
        image = self.cards[story.address].image
        return self.site_share or (shared_image(image) if image else None)

    @cached_property
    def by_kind(self) -> dict[str, tuple[Story, ...]]:
        """The stories of each kind that has any, as its list has them, in the order of the site's kinds."""
        newest = tuple(reversed(self.site.stories))
        sorted_by_kind = {
            kind.about.folder: as_listed([story for story in newest if type(story) is kind])
            for kind in self.site.kinds.all
        }
        return {folder: stories for folder, stories in sorted_by_kind.items() if stories}

    @cached_property
    def filed(self) -> dict[tuple[str, str], tuple[Filed, ...]]:
        """The stories under every word of each listed field, by (kind's folder, field's key)."""
        found: dict[tuple[str, str], tuple[Filed, ...]] = {}
        for folder, stories in self.by_kind.items():
            for declared in declared_fields(type(stories[0])):
                if declared.field.listed:
                    found[folder, declared.key] = filed_under(stories, declared, self.site)
        return found

    @cached_property
    def shown(self) -> dict[Address, tuple[Picture, ...]]:
        """The pictures that albums show of each story that has a cover."""
        found = (
            (address, pictures.album)
            for address, pictures in self.site.pictures.items()
            if pictures.cover
        )
        return {address: album for address, album in found if album}

    @cached_property
    def outgoing(self) -> dict[Address, tuple[Tie, ...]]:
        """By each story, its references to other published ones."""
        return {story.address: tuple(ties_of(story, self.site)) for story in self.site.stories}

    @cached_property
    def incoming(self) -> dict[Address, tuple[Tie, ...]]:
        """By each story, the references of others to it."""
        return grouped(
            (tie.address, Tie(tie.key, address, tie.meaning))
            for address, ties in self.outgoing.items()
            for tie in ties
        )

    @cached_property
    def forest(self) -> Forest:
        """Which stories stand below which, in kinds that are trees."""
        return forest_of(self.by_kind, self.outgoing, self.settings)

    @cached_property
    def kinship(self) -> Kinship:
        """The index by which related stories are found."""
        return Kinship(self.site.by_address, self.outgoing, self.incoming)

    @cached_property
    def listings(self) -> "tuple[Listing, ...]":
        """Every list of the site that has a story."""
        from builder.plan.parts.listings import listings  # it reads this catalogue

        return tuple(listings(self))

    @cached_property
    def ways(self) -> "dict[str, dict[str, tuple[Listing, ...]]]":
        """The lists that narrow each folder (of a kind, of all tags, of all series), by what they
        narrow it by (类型)."""
        narrowed = grouped((each.home, each) for each in self.listings)
        return {
            folder: grouped((each.choice, each) for each in lists if each.choice)
            for folder, lists in narrowed.items()
        }

    @cached_property
    def owner_names(self) -> dict[Address, str]:
        """What each owner of stories is called where others of its kind stand beside it."""
        return owner_names(self.by_kind.values(), self.forest.above, self.site.by_address)

    @cached_property
    def feeds(self) -> dict[str, str]:
        """The path of each kind's feed, by folder; kinds without one are left out."""
        found = {folder: feed_at(folder, told, self.site) for folder, told in self.by_kind.items()}
        return {folder: path for folder, path in found.items() if path}

    @cached_property
    def tags(self) -> dict[str, Spelt]:
        """The term of every tag as it was typed."""
        typed = (tag for story in self.site.stories for tag in story.tags)
        return terms_of(typed, self.settings.tags)

    @cached_property
    def series(self) -> dict[str, Spelt]:
        """The term of every series as it was typed."""
        typed = (story.series for story in self.site.stories if story.series)
        return terms_of(typed, self.settings.series)

    @cached_property
    def in_series(self) -> dict[str, tuple[Story, ...]]:
        """The stories of each series, by its slug, newest first."""
        told = (story for story in reversed(self.site.stories) if story.series)
        return grouped_by(lambda story: self.series[story.series].slug, told)

    @cached_property
    def series_years(self) -> dict[str, dict[int, Address]]:
        """By the slug of each series, the address of its first story of each year, the earliest
        year first: the first of a kind with a calendar, for want of any the first of all."""
        return {slug: first_of_years(stories) for slug, stories in self.in_series.items()}

    @cached_property
    def neighbours(self) -> dict[Address, tuple[Story | None, Story | None]]:
        """By each story, (the older, the newer) of the same kind; None at the ends."""
        found: dict[Address, tuple[Story | None, Story | None]] = {}
        for stories in self.by_kind.values():
            if type(stories[0]).about.sorted_by_date:
                around = zip(stories, (*stories[1:], None), (None, *stories[:-1]), strict=True)
                found.update({story.address: (older, newer) for story, older, newer in around})
        return found

    @cached_property
    def belonging(self) -> dict[Address, tuple[Story, ...]]:
        """By each story, those that say they belong to it (whose 单位 or 主办 it is), newest first."""
        newest_first = reversed(self.site.stories)
        return grouped((owner, story) for story in newest_first for owner in self._owners(story))

    def _owners(self, story: Story) -> Iterable[Address]:
        """To whom it says that it belongs, each once."""
        ties = self.outgoing[story.address]
        return dict.fromkeys(tie.address for tie in ties if tie.meaning is Meaning.BELONGS)

    def tied(self, story: Story) -> tuple[Address, ...]:
        """The addresses of the stories that this one mentions, then of those that mention it."""
        ties = (*self.outgoing[story.address], *self.incoming.get(story.address, ()))
        return tuple(tie.address for tie in ties if tie.meaning is Meaning.MENTIONS)

    def card(self, story: Story | None) -> Card | None:
        """The card of this story."""
        return self.cards[story.address] if story else None

    def cards_of(self, stories: Iterable[Story]) -> tuple[Card, ...]:
        """The cards of these stories."""
        return tuple(self.cards[story.address] for story in stories)

    def label(self, folder: str) -> str:
        """What the site calls a kind."""
        return section_label(self.settings, folder)

    def after_an_edit(self, site: Site) -> "Catalogue":
        """The catalogue of a site with the same outline (only bodies differ), sharing all that was
        worked out for this one."""
        catalogue = Catalogue(site, self.theme, self.paths)
        catalogue.__dict__.update(self.__dict__)
        return catalogue
