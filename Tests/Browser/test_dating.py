"""Pages date themselves: past its days a copy says that it is out of date, by the reader's clock."""

import re
from datetime import datetime, timedelta, timezone

import pytest

from page_checks import check_each
from site_under_test import PUBLIC, one_of_each_embedded_kind, one_of_each_kind

KINDS = one_of_each_kind()
EVERY_KIND = KINDS | one_of_each_embedded_kind()
SHANGHAI = timezone(timedelta(hours=8))
HOME = (PUBLIC / "index.html").read_text("utf-8")
SHOWN = datetime.fromisoformat(re.search(r'data-as-of="([0-9-]{10})"', HOME)[1]).replace(tzinfo=SHANGHAI)
LIMIT = int(re.search(r'data-refresh-days="([0-9]+)"', HOME)[1])
OWN = re.search(r'<link rel="canonical" href="([^"]*)index\.html"', HOME)[1]


def opened_at(moment, page, url):
    page.clock.set_fixed_time(moment)
    page.goto(url)
    return page.locator("p.asof")


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/Los_Angeles"])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
def test_is_marked_from_the_first_moment_past_its_days(browser, server, zone, place):
    base = server if place == "sub-path" else PUBLIC.as_uri() + "/"
    end = SHOWN + timedelta(days=LIMIT + 1)
    context = browser.new_context(timezone_id=zone)
    for moment, is_stale in [(SHOWN, False), (end - timedelta(seconds=1), False), (end, True)]:
        line = opened_at(moment, context.new_page(), base + "index.html")
        assert line.evaluate("element => element.classList.contains('stale')") == is_stale
        assert line.locator("strong").is_visible() == is_stale
    context.close()


@pytest.mark.parametrize("event", [
    "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    "document.dispatchEvent(new Event('visibilitychange'))",
    # Something is asked for.
    "document.querySelector('#q').dispatchEvent(new Event('input', { bubbles: true }))",
    "document.querySelector('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))",
])
def test_a_page_that_stayed_open_is_marked_once_when_it_is_looked_at_again(page, server, event):
    end = SHOWN + timedelta(days=LIMIT + 1)
    line = opened_at(end - timedelta(seconds=1), page, server + "index.html")
    page.evaluate(event)
    assert line.locator("strong").count() == 0
    page.clock.set_fixed_time(end)
    for _ in range(2):
        page.evaluate(event)
        assert line.evaluate("element => element.classList.contains('stale')")
        assert line.locator("strong").count() == 1


def test_a_page_that_stays_in_view_is_marked_within_the_hour(page, server):
    end = SHOWN + timedelta(days=LIMIT + 1)
    page.clock.install(time=end - timedelta(minutes=90))
    page.goto(server + "index.html")
    page.clock.run_for("01:00:00")
    assert page.locator("p.asof strong").count() == 0
    page.clock.run_for("01:00:00")
    assert page.locator("p.asof strong").count() == 1


def test_every_kind_of_page_marks_itself(page, server):
    page.set_viewport_size({"width": 360, "height": 800})
    page.clock.set_fixed_time(SHOWN + timedelta(days=10 * LIMIT))

    def check(path):
        page.goto(server + path)
        assert f"日。本页已超过{LIMIT}天没有更新" in page.locator("p.asof").inner_text()
        # Whoever has a copy is led to the register, wherever the copy lies.
        link = page.locator("p.asof strong a")
        assert (link.evaluate("link => link.href"), link.inner_text()) == (OWN, OWN)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")

    check_each(EVERY_KIND, check)


def test_the_days_are_those_that_the_register_says(page, server):
    def fulfil(route):
        reply = route.fetch()
        route.fulfill(response=reply, body=reply.text().replace(f'data-refresh-days="{LIMIT}"', 'data-refresh-days="40"'))

    page.route("**/index.html", fulfil)
    assert opened_at(SHOWN + timedelta(days=40), page, server + "index.html").locator("strong").count() == 0
    line = opened_at(SHOWN + timedelta(days=41), page, server + "index.html")
    assert "本页已超过40天没有更新" in line.inner_text()


def test_without_script_the_date_stands_in_words(browser, server):
    context = browser.new_context(java_script_enabled=False)
    line = opened_at(SHOWN + timedelta(days=10 * LIMIT), context.new_page(), server + "index.html")
    assert line.inner_text().strip() == f"数据截至 {SHOWN.year}年{SHOWN.month}月{SHOWN.day}日"
    context.close()


@pytest.mark.parametrize("kind", ["announcement", "profile, in-force"])
def test_print_button_prints(browser, server, kind):
    context = browser.new_context()
    context.add_init_script("window.printed = 0; window.print = () => { window.printed += 1 }")
    page = context.new_page()
    page.goto(server + KINDS[kind])
    page.get_by_role("button", name=re.compile("打印")).click()
    assert page.evaluate("window.printed") == 1
    context.close()


def test_print_button_is_hidden_without_script(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + KINDS["announcement"])
    assert not page.locator("button[data-print]").is_visible()
    context.close()


@pytest.mark.parametrize("kind", ["home", "profile, in-force"])
def test_works_under_a_strict_policy(browser, server, kind):
    """With the policy that the servers send: nothing inline, nothing from elsewhere."""
    context = browser.new_context()
    page = context.new_page()
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

    def answer(route):
        reply = route.fetch()
        route.fulfill(response=reply, headers={**reply.headers, "content-security-policy": policy})

    seen = []
    page.on("console", lambda message: seen.append(message.text))
    page.route("**/*.html", answer)
    line = opened_at(SHOWN + timedelta(days=10 * LIMIT), page, server + KINDS[kind])
    assert line.locator("strong").is_visible()
    assert seen == []
    context.close()


def test_script_asks_for_nothing():
    script = (PUBLIC / "assets/register.js").read_text("utf-8")
    assert not re.search(r"fetch|XMLHttpRequest|import|https?:", script)
