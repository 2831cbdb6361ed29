"""Tags and series: one term at one address, however it is spelt."""

from hypothesis import given
from hypothesis import strategies as st

from builder.model.addresses import is_slug, slug_of
from builder.model.settings import Named
from builder.model.terms import alike, terms_of


def test_spellings_that_differ_by_case_width_or_spaces_are_one_term():
    terms = terms_of(["WiFi", "wifi", "ＷｉＦｉ", " wifi ", "WiFi"], ())
    assert len(set(terms.values())) == 1
    assert (terms["wifi"].slug, terms["wifi"].label) == ("wifi", "WiFi")


def test_of_spellings_as_common_the_first_names_the_term():
    assert terms_of(["AED使用", "aed使用"], ())["aed使用"].label == "AED使用"


def test_the_other_spellings_addresses_lead_to_the_term():
    term = terms_of(["AED使用", "aed使用", "AED使用"], ())["aed使用"]
    assert term.slug == slug_of("AED使用")
    assert term.elsewhere == (slug_of("aed使用"),)


def test_marks_keep_terms_apart():
    terms = terms_of(["C++", "C", "C#", "c"], ())
    assert {term.label for term in terms.values()} == {"C++", "C", "C#"}
    assert len({term.slug for term in terms.values()}) == 3


def test_a_term_that_the_site_names_has_its_name_address_and_note_in_every_spelling():
    known = Named(name="K歌", slug="sing", note="每月一次")
    term = terms_of(["k歌", "Ｋ歌"], [known])["Ｋ歌"]
    assert (term.slug, term.label, term.note) == ("sing", "K歌", "每月一次")


def test_two_names_at_one_address_are_one_term_called_by_the_commoner():
    known = (Named(name="帮扶", slug="help"), Named(name="互助", slug="help"))
    terms = terms_of(["帮扶", "互助", "互助"], known)
    assert terms["帮扶"] == terms["互助"]
    assert terms["帮扶"].label == "互助"


def test_a_name_at_the_address_of_another_tag_is_one_term_with_it():
    terms = terms_of(["A4", "复印纸"], [Named(name="复印纸", slug="a4")])
    assert terms["A4"] == terms["复印纸"]


def test_a_spelling_never_leads_away_from_another_term():
    known = (Named(name="A4", slug="paper"), Named(name="复印纸", slug="a4"))
    terms = terms_of(["a4", "复印纸"], known)
    assert terms["a4"].elsewhere == ()


def test_a_slug_that_no_address_can_hold_is_not_used():
    term = terms_of(["灯会"], [Named(name="灯会", slug="../x")])["灯会"]
    assert term.slug == slug_of("灯会")


@given(st.lists(st.text(min_size=1, max_size=6), max_size=12))
def test_every_text_has_one_term_and_no_two_terms_an_address(texts):
    terms = terms_of(texts, ())
    assert terms.keys() == set(texts)
    found = set(terms.values())
    paths = [slug for term in found for slug in (term.slug, *term.elsewhere)]
    assert len(paths) == len(set(paths))
    assert all(map(is_slug, paths))
    assert len({alike(text) for text in texts}) == len(found)


def test_an_alias_that_the_site_gives_is_the_same_term():
    known = (
        Named(name="互助", slug="help", aliases=("搭把手", "K歌")),
        Named(name="K歌", slug="k"),
    )
    terms = terms_of(["搭把手", "互助", "K歌", "k歌"], known)
    assert {terms[each].slug for each in ("搭把手", "互助")} == {"help"}
    assert terms["k歌"].slug == "k"  # a name comes before an alias


def test_a_tag_in_traditional_characters_is_the_same_term():
    terms = terms_of(["鄰里", "邻里", "邻里"], [])
    assert terms["鄰里"].label == terms["邻里"].label == "邻里"
