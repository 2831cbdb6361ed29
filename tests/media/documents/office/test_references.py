"""What names something that is left out."""

from builder.media.documents.office.references import release
from builder.media.documents.office.xml import parsed, serialised
from tests.kit.small_offices import S, shape, sheet_part, slide, word


def released(part: str, *left_out: str) -> str:
    root = parsed(part.encode())
    release(root, left_out or ("rId9",))
    return serialised(root).decode()


def test_what_names_it_is_taken_out_and_what_names_others_stays():
    made = released(word('<w:a r:id="rId9"/><w:b r:id="rId1"/>', "document"))
    assert ("w:a" in made, "w:b" in made) == (False, True)


def test_the_words_of_a_link_stay():
    made = released(word('<w:hyperlink r:id="rId9"><w:t>the lake</w:t></w:hyperlink>', "document"))
    assert ("the lake" in made, "rId9" in made) == (True, False)


def test_a_page_keeps_its_size_without_its_printer():
    made = released(sheet_part('<pageSetup paperSize="9" r:id="rId9"/>'))
    assert 'paperSize="9"' in made
    assert "rId9" not in made


def test_a_list_may_not_be_left_empty():
    made = released(sheet_part('<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks>'))
    assert made.endswith(f'<worksheet xmlns="{S}" ' + made.partition(f'xmlns="{S}" ')[2])
    assert "hyperlink" not in made.partition(">")[2].partition(">")[2]
    both = '<hyperlinks><hyperlink r:id="rId9"/><hyperlink r:id="rId1"/></hyperlinks>'
    assert released(sheet_part(both)).count("<hyperlink ") == 1


def test_an_embedded_file_is_shown_by_its_picture():
    frame = (
        '<p:graphicFrame><p:oleObj r:id="rId9"><p:pic><p:nvPicPr/></p:pic></p:oleObj>'
        "</p:graphicFrame>"
    )
    made = released(slide(frame + shape("kept")))
    assert ("graphicFrame" in made, "<p:pic>" in made, "kept" in made) == (False, True, True)


def test_one_without_a_picture_is_gone():
    frame = '<p:graphicFrame><p:oleObj r:id="rId9"/></p:graphicFrame>'
    assert "graphicFrame" not in released(slide(frame))


def test_a_film_leaves_no_empty_place_behind():
    film = '<p:nvPr><p:extLst><p:ext uri="m"><p:media r:embed="rId9"/></p:ext></p:extLst></p:nvPr>'
    made = released(slide(film))
    assert ("p:nvPr" in made, "ext" in made) == (True, False)
