"""The same site in the other engine: the lookup, the width of every kind of page, and what works without script."""

import pytest

from firefox import firefox
from site_under_test import PUBLIC, one_of_each_kind

KINDS = one_of_each_kind()
ENTER, TAB = "\ue007", "\ue004"


@pytest.fixture(scope="module")
def window():
    with firefox() as window:
        yield window


@pytest.fixture
def quiet(window):
    """A window in which nothing is said on the console."""
    window.log.clear()
    yield window
    assert window.log == []


@pytest.mark.parametrize("place", ["disk", "section"])
@pytest.mark.parametrize("path", ["index.html", "lookup.html"])
def test_answers_as_one_types(quiet, nginx, place, path):
    base = nginx[1] if place == "section" else PUBLIC.as_uri() + "/"
    quiet.open(base + path)
    quiet.click("#q")
    quiet.press("xinlan")
    quiet.wait_for("document.querySelectorAll('#results .hits > li').length === 2")
    answer = quiet.evaluate("document.querySelector('#answer').innerText")
    assert "查到2个品牌，都在有效期内（2026年12月1日的状态）" in answer
    assert "芯澜封测工坊" in answer and "在有效期内" in answer
    assert quiet.url.endswith("?q=xinlan")
    quiet.press(TAB + TAB + TAB + TAB)
    assert quiet.evaluate("document.activeElement.id") != "q"


def test_says_on_a_day_and_when_there_is_no_record(quiet, nginx):
    quiet.open(nginx[1] + "lookup.html?q=芸窗古籍&on=2023-11-14")
    quiet.wait_for("document.querySelector('#said').textContent.includes('查到')")
    assert "2023年11月14日起撤销" in quiet.evaluate("document.querySelector('#answer').innerText")
    quiet.open(nginx[1] + "lookup.html")
    quiet.click("#q")
    quiet.press("新蓝集成")
    quiet.wait_for("document.querySelector('#said').textContent.includes('没有以“新蓝集成”名称登记的记录')")
    assert "12333" in quiet.evaluate("document.querySelector('#results').innerText")


def test_every_kind_of_page_fits_a_phone_quietly(quiet, nginx):
    quiet.resize(360, 800)
    for kind, path in KINDS.items():
        quiet.open(nginx[1] + path)
        wide = quiet.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{kind} is {wide}px wider than the window"


def test_large_type_is_remembered(quiet, nginx):
    quiet.open(nginx[1] + "about.html")
    quiet.click("button[data-large]")
    quiet.open(nginx[1] + KINDS["profile, revoked"])
    assert quiet.evaluate("document.documentElement.classList.contains('large')")
    quiet.click("button[data-large]")
    assert not quiet.evaluate("document.documentElement.classList.contains('large')")


def test_without_scripts_the_form_leads_to_the_page_that_names_the_lists(nginx):
    with firefox({"javascript.enabled": False}) as window:
        window.open(nginx[1])
        window.click("#q")
        window.press("xinlan" + ENTER)
        # Between two pages the window is at about:blank.
        for _ in range(500):
            if "/lookup.html" in window.url:
                break
        assert window.url == nginx[1] + "lookup.html?q=xinlan"
        named = window.ask(
            "browsingContext.locateNodes", context=window.window,
            locator={"type": "css", "value": "#unscripted a[href='lists/index.html']"})
        assert len(named["nodes"]) == 1
