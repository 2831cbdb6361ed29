import re

import pytest
from PIL import Image, ImageFilter

from builder.problems import errors
from tests.bench import photo_corpus, photo_report
from tests.bench.measure import Cost
from tests.bench.photos import Again, Measured, PhotoBench
from tests.kit.small_site import built


def measured(name, wall, kilobytes, likeness):
    kinds = [*(f"webp {width}" for width in photo_corpus.WIDTHS), "jpg 1280"]
    weight = {"webp": kilobytes * 7000, "jpg": kilobytes * 3000}
    return Measured(
        f"{name} 1.0",
        10,
        [Cost(wall, 2 * wall)],
        100 << 20,
        weight,
        [dict.fromkeys(kinds, likeness)],
    )


def verdicts(bench):
    rows = re.findall(
        r"^\| (.+?) \| .+? \| (.+?) \| (reached|missed) \|$",
        photo_report.written(bench),
        re.MULTILINE,
    )
    return {what: (found, verdict) for what, found, verdict in rows}


def test_the_report_says_which_goals_hold():
    found = verdicts(
        PhotoBench(
            "2 cores",
            ladder={
                "Fengcai": measured("Fengcai", 5.0, 102, 0.9625),
                "sharp": measured("sharp", 10.0, 100, 0.9650),
                "Hugo": measured("Hugo", 70.0, 100, 0.95),
            },
            again=Again(500, [Cost(0.4, 0.4)], [Cost(1.1, 1.5)]),
        )
    )
    assert found["time by the clock, to sharp's default"] == ("0.500", "reached")
    assert found["the same, stretched"] == ("0.500", "missed")
    assert found["bytes of all files, to sharp's"] == ("1.020", "reached")
    assert found["likeness at 1280, less sharp's"] == ("−0.0025", "missed")
    assert found["photos per second, to Hugo's"] == ("14.0", "reached")
    assert found["second build, nothing changed, a photo"] == ("0.80 ms", "reached")
    assert found["second build, a story edited, a photo"] == ("2.20 ms", "missed")


def test_what_could_not_be_measured_has_no_verdict():
    alone = PhotoBench(
        "2 cores",
        {"Fengcai": measured("Fengcai", 5.0, 102, 0.96)},
        notes=["sharp could not be installed"],
    )
    assert verdicts(alone) == {}
    assert "sharp could not be installed." in photo_report.written(alone)


def test_every_copy_of_a_photo_is_another_file_with_the_same_pixels(tmp_path, monkeypatch):
    originals = tmp_path / "originals"
    originals.mkdir()
    Image.radial_gradient("L").save(originals / "one.jpg")
    monkeypatch.setattr(photo_corpus, "ORIGINALS", originals)
    photo_corpus.write_photos(tmp_path / "photos", 3)
    copies = sorted((tmp_path / "photos").iterdir())
    assert len({each.read_bytes() for each in copies}) == 3
    assert len({Image.open(each).tobytes() for each in copies}) == 1


def test_the_albums_build_without_a_problem_and_with_every_picture(tmp_path):
    photo_corpus.write_small_photos(tmp_path / "photos", 12)
    photo_corpus.write_fengcai(tmp_path / "photos", tmp_path)
    result = built(tmp_path)
    assert not errors(result.problems)
    assert result.published == 2


def test_equal_pictures_are_wholly_like_and_a_blurred_one_is_less():
    pytest.importorskip("numpy")
    from tests.bench.photo_quality import similarity

    photo = Image.effect_noise((80, 60), 40)
    assert similarity(photo, photo) == pytest.approx(1.0)
    assert 0 < similarity(photo, photo.filter(ImageFilter.GaussianBlur(1))) < 0.9
