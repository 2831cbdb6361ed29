"""Reading aloud: by sentences, each marked while it is read, at a reader's own pace.

No machine here has a Chinese voice. A stand-in for ``speechSynthesis`` is spoken to instead, and
tells when a sentence has been said; that a voice is heard is not shown.
"""

import pytest

from tests.browser.demonstration import PAGES
from tests.browser.test_axe import found

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
STORY = "members/crane-cabin.html"
RICH = "activities/rehearsal.html"
VOICE = """(() => {
  const heard = window.heard = [], listeners = [];
  const voice = window.voice = {
    voices: [{lang: 'en-US', localService: true}, {lang: 'zh-TW', localService: true}, {lang: 'zh_CN', localService: true}],
    speaking: false, pending: false, paused: false,
    getVoices() { return this.voices; },
    addEventListener(_, listener) { listeners.push(listener); },
    speak(utterance) { this.speaking = true; this.now = utterance; heard.push([utterance.text, utterance.rate, utterance.lang]); },
    cancel() { const last = this.now; this.now = null; this.speaking = false; last && last.onerror({error: 'canceled'}); },
    end(how = 'onend') { const last = this.now; this.now = null; this.speaking = false; last[how]({error: 'synthesis-failed'}); },
    arrive(voices) { this.voices = voices; listeners.forEach(each => each()); },
  };
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, 'speechSynthesis', {value: voice, configurable: true});
})()"""
NO_HIGHLIGHTS = (
    "delete CSS.highlights; Object.defineProperty(CSS, 'highlights', {value: undefined})"
)
MARKED = """() => CSS.highlights ? [...(CSS.highlights.get('being-read') || [])].map(each => each.toString()).join('')
  : [...document.querySelectorAll('mark.being-read')].map(each => each.textContent).join('')"""
STANDS = """() => { const walk = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_ALL), all = [];
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('[data-listen-start], [data-listen]'))
    all.push(walk.currentNode.nodeName + (walk.currentNode.data || ''));
  return all; }"""


@pytest.fixture
def opened(chromium):
    """Opens a page for a reader with these things instead of the browser's own."""
    contexts = []

    def open_page(address: str, *instead: str, **wishes):
        contexts.append(chromium.new_context(viewport=PHONE, bypass_csp=True, **wishes))
        page = contexts[-1].new_page()
        for script in instead:
            page.add_init_script(script)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def start(page):
    return page.locator("article .meta [data-listen-start]")


def heard(page) -> list[str]:
    return [text for text, _, _ in page.evaluate("heard")]


@pytest.mark.parametrize("instead", [(VOICE,), (VOICE, NO_HIGHLIGHTS)])
def test_all_is_read_by_sentences_each_marked_and_no_trace_is_left(opened, demonstration, instead):
    page = opened(f"{demonstration}/{RICH}", *instead)
    before = page.evaluate(STANDS)
    start(page).click()
    marked = []
    while page.evaluate("!!voice.now"):
        marked.append(page.evaluate(MARKED).strip())
        page.evaluate("voice.end()")
    said = heard(page)
    assert said == marked
    assert said[:2] == ["排练那一晚", "一晚上排了三遍，第三遍没有人看稿子。"]
    assert "走位排了三遍，一遍比一遍快，见节目单。" in said
    assert said[-1] == "散场九点。"
    assert "候场" not in "".join(said)
    assert page.evaluate(MARKED) == ""
    assert page.evaluate(STANDS) == before
    assert start(page).inner_text() == "朗读"
    assert not page.locator(".listen-bar").is_visible()


def test_a_sentence_ends_behind_its_closing_quote(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}", VOICE)
    page.locator("article .prose").evaluate(
        "each => { each.innerHTML = '<p>“走吧！”<b>她</b>说。灯亮了……好，3.5 米？</p><p>——</p>'; }"
    )
    start(page).click()
    while page.evaluate("!!voice.now"):
        page.evaluate("voice.end()")
    assert heard(page)[-4:] == ["“走吧！”", "她说。", "灯亮了……", "好，3.5 米？"]


def test_a_pause_ends_the_sentence_and_going_on_begins_it_anew(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}", VOICE)
    start(page).click()
    page.evaluate("voice.end()")
    again = page.locator(".listen-bar [data-listen-start]")
    assert again.inner_text() == "暂停"
    again.click()
    assert page.evaluate("voice.now") is None
    assert again.inner_text() == "接着读"
    assert page.evaluate(MARKED) != ""
    again.click()
    said = heard(page)
    assert said[-1] == said[-2] != said[0]


def test_slower_is_at_once_and_is_kept(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}", VOICE)
    start(page).click()
    page.locator("[data-listen-slower]").click()
    page.locator("[data-listen-slower]").click()
    assert page.locator("[data-listen-slower]").is_disabled()
    assert page.locator("[data-listen-pace]").inner_text() == "快慢：很慢"
    assert [rate for _, rate, _ in page.evaluate("heard")] == [1, 0.8, 0.6]
    assert len(set(heard(page))) == 1
    page.goto(f"{demonstration}/{PAGES['activity']}.html")
    start(page).click()
    assert page.evaluate("heard[0][1]") == 0.6


def test_stopping_gives_the_focus_back_and_the_next_time_begins_at_the_top(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}", VOICE)
    start(page).focus()
    page.keyboard.press("Enter")
    page.evaluate("voice.end()")
    page.locator("[data-listen-stop]").focus()
    page.keyboard.press("Enter")
    assert start(page).evaluate("each => document.activeElement === each")
    assert page.evaluate(MARKED) == ""
    page.keyboard.press("Enter")
    assert heard(page)[-1] == heard(page)[0]


def test_the_best_voice_is_one_of_the_mainland_and_of_the_device(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}", VOICE)
    start(page).click()
    assert page.evaluate("heard[0][2]") == "zh-CN"


def test_a_voice_that_fails_ends_it_quietly(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}", VOICE)
    start(page).click()
    page.evaluate("voice.end('onerror')")
    assert start(page).inner_text() == "朗读"
    assert not page.locator(".listen-bar").is_visible()


@pytest.mark.parametrize(
    "instead",
    [
        "delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', {value: undefined})",
        VOICE + "; voice.voices = []",
        VOICE + "; voice.voices = [{lang: 'en-US', localService: true}, {lang: 'yue-HK'}]",
    ],
)
@pytest.mark.parametrize("edition", ["", "#~elder=yes"])
def test_where_there_is_no_chinese_voice_nothing_of_it_is_shown(
    opened, demonstration, instead, edition
):
    page = opened(f"{demonstration}/{STORY}{edition}", instead)
    for each in page.locator("[data-listen-start], .listen-bar").all():
        assert not each.is_visible()


def test_a_voice_that_comes_late_is_taken(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}", VOICE + "; voice.voices = []")
    assert not start(page).is_visible()
    page.evaluate("voice.arrive([{lang: 'cmn-Hans-CN', localService: true}])")
    assert start(page).is_visible()


def test_without_scripts_there_is_no_button(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}", java_script_enabled=False)
    assert not start(page).is_visible()


def test_in_the_elder_edition_the_bar_at_the_foot_reads(opened, demonstration):
    page = opened(f"{demonstration}/{STORY}#~elder=yes", VOICE)
    button = page.locator(".elder-bar").get_by_role("button", name="朗读")
    button.click()
    assert heard(page)
    bar, foot = (page.locator(each).bounding_box() for each in (".listen-bar", ".elder-bar"))
    assert bar["y"] + bar["height"] <= foot["y"] + 1
    assert page.locator(".elder-bar").get_by_role("button", name="暂停").is_visible()
    page.goto(f"{demonstration}/members/index.html")
    assert not page.locator(".elder-bar [data-listen-start]").is_visible()


@pytest.mark.parametrize("edition", ["", "#~elder=yes"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_objects_to_nothing_while_it_reads(opened, demonstration, edition, colours):
    page = opened(f"{demonstration}/{STORY}{edition}", VOICE, NO_HIGHLIGHTS, color_scheme=colours)
    page.locator("[data-listen-start] >> visible=true").first.click()
    assert page.locator("mark.being-read").count()
    assert found(page) == []
    small = page.locator(".listen-bar button >> visible=true").evaluate_all(
        "all => Math.min(...all.map(each => each.offsetHeight))"
    )
    assert small >= (60 if edition else 44)


def test_what_somebody_has_read_is_heard_instead_with_and_without_scripts(opened, demonstration):
    for wishes in ({}, {"java_script_enabled": False}):
        page = opened(f"{demonstration}/{PAGES['read by somebody']}.html", VOICE, **wishes)
        assert page.locator("audio[controls]").is_visible()
        assert not start(page).count()
        assert "0:10" in page.locator(".recorded").inner_text()


def test_in_the_elder_edition_the_bar_plays_what_somebody_has_read(opened, demonstration):
    page = opened(f"{demonstration}/{PAGES['read by somebody']}.html#~elder=yes", VOICE)
    button = page.locator(".elder-bar [data-listen-start]")
    button.click()
    page.wait_for_function(
        "document.querySelector('.elder-bar [data-listen-start]').textContent === '暂停'"
    )
    button.click()
    page.wait_for_function(
        "document.querySelector('.elder-bar [data-listen-start]').textContent === '接着听'"
    )
    assert page.evaluate("heard.length") == 0
