"""网址 as it is copied from somewhere: used as meant and told, or told to be none."""

import pytest

from builder.model.settings import Settings
from builder.problems import Severity
from builder.read.site_address import site_address, with_address

CHINESE = "https://xn--dkrp89f.xn--fiqs8s/%E9%A3%8E%E9%87%87/"


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://quay.example", "https://quay.example/"),
        ("http://quay.example/town", "http://quay.example/town/"),
        ("https://QUAY.example/Town/", "https://quay.example/Town/"),
        ("https://社区.中国/风采", CHINESE),
        ("https://社区.中国/%E9%A3%8E%E9%87%87/", CHINESE),
        (CHINESE, CHINESE),
        ("http://8.8.4.4:8080/town/", "http://8.8.4.4:8080/town/"),
    ],
)
def test_a_complete_address_is_used_as_it_is_and_nothing_is_said(written, url):
    settings, problems = with_address(Settings(name="站", url=written))
    assert (settings.url, problems) == (url, ())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://quay.example/index.html", "https://quay.example/"),
        ("https://quay.example/town/default.aspx", "https://quay.example/town/"),
        ("https://quay.example/posts/first.html?from=wx#top", "https://quay.example/posts/"),
        ("https://quay.example/?v=2", "https://quay.example/"),
        ("https://me:secret@quay.example/", "https://quay.example/"),
        ("www.quay.example", "https://www.quay.example/"),
        ("社区.中国/风采/", "https://社区.中国/风采/"),
        ("https：／／quay．example／", "https://quay.example/"),
        ("https:/quay.example", "https://quay.example/"),
        ("https:\\\\quay.example\\town\\", "https://quay.example/town/"),
        ("https://quay.example /", "https://quay.example/"),
    ],
)
def test_a_copied_address_is_used_as_meant_and_told_with_what_it_becomes(written, meant):
    settings = Settings(name="站", url=written, lines={"url": 3})
    settings, (problem,) = with_address(settings)
    assert settings.url == site_address(meant).url
    assert (problem.code, problem.severity, problem.line) == ("FC922", Severity.WARNING, 3)
    assert f"“{written}”" in problem.message
    assert problem.fixes[0].texts == (meant,)


@pytest.mark.parametrize(
    "written",
    [
        "file:///D:/site/output/index.html",
        "D:\\site\\output",
        "ftp://quay.example/",
        "https://",
        "https://quay example/",
        "https://-quay.example/",
        "https://https://quay.example/",
        "https://quay..example/",
        "还没有",
        "localhost:8000",
        "//",
        "?",
    ],
)
def test_what_is_no_address_is_an_error_and_the_site_has_none(written):
    settings, (problem,) = with_address(Settings(name="站", url=written))
    assert settings.url == ""
    assert (problem.code, problem.severity) == ("FC901", Severity.ERROR)


@pytest.mark.parametrize(
    "written",
    [
        "http://localhost:8000/",
        "http://127.0.0.1:8017/",
        "http://127.1/",
        "http://0.0.0.0/",
        "http://mac-mini.local/",
    ],
)
def test_an_address_of_this_computer_is_told_and_stands_nowhere(written):
    settings, (problem,) = with_address(Settings(name="站", url=written))
    assert settings.url == ""
    assert (problem.code, problem.severity) == ("FC923", Severity.WARNING)


@pytest.mark.parametrize(
    "written",
    [
        "http://192.168.3.4:8080/town/",
        "http://10.0.0.5/",
        "http://172.20.1.1/",
        "http://169.254.9.9/",
        "http://fileserver/",
        "http://shequ.lan/",
    ],
)
def test_an_address_of_the_same_network_is_used_and_told(written):
    settings, (problem,) = with_address(Settings(name="站", url=written))
    assert settings.url == written
    assert (problem.code, problem.severity) == ("FC923", Severity.NOTICE)
