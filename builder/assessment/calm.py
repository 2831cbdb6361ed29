"""Rules about what a page does of itself, and whom it asks for what: nothing moves, nothing presses,
nothing comes from elsewhere."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from builder.assessment.page import WebPage
from builder.assessment.point import Sight, judged, shown, sight

_NO_ZOOM = ("user-scalable=no", "user-scalable=0", "maximum-scale")


def zooming(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.4.4: a reader may enlarge the page."""
    found = page.where("//meta[@name='viewport']")
    yield from judged(found, _zoom_fault)
    if not found:
        yield Sight("没有按手机的宽度排（viewport）")


def _zoom_fault(meta: HtmlElement) -> str:
    said = meta.get("content", "").replace(" ", "").lower()
    return "不让放大页面（viewport）" if any(each in said for each in _NO_ZOOM) else ""


def motion(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.4.2 and 2.2.2: nothing plays, runs or blinks before it is asked to."""
    yield Sight()
    for element in page.all("marquee", "blink"):
        yield sight(element, f"有自己动的文字（{element.tag}）")
    for element in page.where("//audio[@autoplay] | //video[@autoplay]"):
        yield sight(element, "录音或视频自己开始播放")


def players(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.4.2 and 2.1.1: whatever plays can be paused by keyboard."""

    def fault(element: HtmlElement) -> str:
        return "" if "controls" in element.attrib else "录音或视频没有暂停的按钮（controls）"

    yield from judged(page.where("//audio | //video[not(ancestor::a)]"), fault)


def time_limits(page: WebPage) -> Iterator[Sight]:
    """WCAG 2.2.1: no page reloads or leaves by itself."""
    found = page.where("//meta[translate(@http-equiv,'REFSH','refsh')='refresh']")
    yield Sight()
    yield from (sight(each, "页面会自己刷新或跳走") for each in found)


def foreign_things(page: WebPage) -> Iterator[Sight]:
    """No advertisement, no pop-up: nothing of the page comes from elsewhere."""
    yield Sight()
    for element in page.where("//iframe | //frame | //object | //embed | //applet"):
        yield sight(element, f"嵌了别处的内容（{element.tag}）")
    for element in page.where(
        "//script[contains(@src,'//')] | //link[contains(@href,'//')][@rel='stylesheet']"
    ):
        address = element.get("src") or element.get("href") or ""
        yield sight(element, f"从别处取脚本或样式：{shown(address, 40)}")


def key_order(page: WebPage) -> Iterator[Sight]:
    """WCAG 2.1.1 and 2.4.3: the Tab key follows the source, and what is tapped is a link or a
    button."""
    yield Sight()
    for element in page.where("//*[@tabindex]"):
        number = element.get("tabindex", "")
        yield sight(element, "用数字改了 Tab 键的先后" if number.isdigit() and int(number) else "")
    for element in page.where("//*[@onclick]"):
        is_key = element.tag in ("a", "button", "input", "summary")
        yield sight(element, "" if is_key else f"只能用鼠标点（{element.tag} 的 onclick）")


def hurdles(page: WebPage) -> Iterator[Sight]:
    """No captcha, no login, no field that must be filled in."""
    yield Sight()
    for element in page.where(
        "//input[@type='password'] | //input[@required] | //select[@required]"
    ):
        yield sight(element, "要登录或必须填写")
