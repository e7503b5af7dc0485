"""One page of each kind in a browser: quiet, self-contained, usable on a phone, accessible."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from site_under_test import PUBLIC, one_of_each_kind

PHONE, DESKTOP = 360, 1280
KINDS = one_of_each_kind()


def path_of(kind):
    assert KINDS[kind], f"no page is of the kind “{kind}”"
    return KINDS[kind]


def watch(page, base):
    """Collects what a page says on the console, what fails to load, and what it asks of anybody else."""
    seen = []
    page.on("console", lambda message: seen.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"script: {error}"))
    page.on("requestfailed", lambda request: seen.append(f"failed: {request.url}"))
    page.on("response", lambda reply: reply.status >= 400 and seen.append(f"{reply.status}: {reply.url}"))
    page.on("request", lambda request: request.url.startswith(base) or seen.append(f"outside: {request.url}"))
    return seen


def overflow(page):
    """The elements that reach beyond the right edge, outside of boxes that scroll by themselves."""
    return page.evaluate("""() => {
      const width = document.documentElement.clientWidth
      if (document.documentElement.scrollWidth <= width) return []
      return [...document.querySelectorAll('body *')]
        .filter(element => element.getBoundingClientRect().right > width + 1)
        .map(element => element.tagName + '.' + element.className).slice(0, 5)
        .concat(['scrollWidth ' + document.documentElement.scrollWidth])
    }""")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
@pytest.mark.parametrize("kind", KINDS)
def test_opens_quietly_and_fits(page, server, kind, place, width):
    base = server if place == "sub-path" else PUBLIC.as_uri() + "/"
    seen = watch(page, base)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(base + path_of(kind))
    assert seen == []
    assert overflow(page) == []
    assert page.get_attribute("html", "lang") == "zh-CN"
    assert page.locator("h1").count() == 1
    assert page.title().strip()
    # Without one, browsers ask the host for /favicon.ico, which is not this site's to answer.
    assert page.locator("link[rel~=icon]").count() == 1


@pytest.mark.parametrize("width, scheme, is_large", [
    (PHONE, "light", False), (DESKTOP, "dark", False), (PHONE, "light", True), (DESKTOP, "dark", True)])
@pytest.mark.parametrize("kind", KINDS)
def test_has_no_accessibility_violation(page, server, kind, width, scheme, is_large):
    page.emulate_media(color_scheme=scheme)
    if is_large:
        page.add_init_script("localStorage.setItem('large', '1')")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server + path_of(kind))
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("kind", KINDS)
def test_can_be_read_without_scripts(browser, server, kind):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + path_of(kind))
    assert page.locator("main").inner_text().strip()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_first_key_leads_past_the_navigation(page, server, kind):
    page.goto(server + path_of(kind))
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    assert target and target.startswith("#"), f"the first thing reached by keyboard is {target}, not a skip link"
    assert page.locator(target).count() == 1


@pytest.mark.parametrize("place", ["site", "section"])
def test_runs_under_the_policy_that_nginx_sends(page, nginx, place):
    """Nothing inline, nothing from elsewhere: the browser would say so on the console."""
    base = nginx[["site", "section"].index(place)]
    seen = watch(page, base)
    for kind in KINDS:
        reply = page.goto(base + path_of(kind))
        assert "default-src 'none'" in reply.headers["content-security-policy"]
    # Leaving a page ends what it still asks for.
    assert [entry for entry in seen if not entry.startswith("failed: ")] == []
