"""What holds of every page, in a browser: quiet, self-contained, as wide as its window, accessible, readable without scripts."""

import contextlib
import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error

PHONE, DESKTOP = 360, 1280

# Width, colours, and whether large type is chosen.
LOOKS = [(PHONE, "light", False), (DESKTOP, "dark", False), (PHONE, "light", True), (DESKTOP, "dark", True)]
# Each width, colour scheme and size of letters once: for pages of the templates and styles that are looked at in all LOOKS
# elsewhere.
MIXED_LOOKS = LOOKS[1:3]


def watch(page, base):
    """Collects what a page says on the console, what fails to load, and what it asks of anybody else."""
    seen = []
    page.on("console", lambda message: seen.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"script: {error}"))
    # Leaving a page ends what it still asks for.
    page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or seen.append(
        f"failed, {request.failure}: {request.url}"))
    page.on("response", lambda reply: reply.status >= 400 and seen.append(f"{reply.status}: {reply.url}"))
    page.on("request", lambda request: request.url.startswith(base) or seen.append(f"outside: {request.url}"))
    return seen


def answered(page):
    """The whole answer of the lookup, once there is one: that it is looked for is none."""
    page.locator("#said").filter(has_text=re.compile("^(?!正在查询|Looking up).")).wait_for()
    return page.locator("#answer")


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


def check_each(cases, check):
    """Makes a check of each case, mostly a kind of page and its path, and fails once, with all that is wrong and where."""
    found = []
    for name, case in cases.items():
        try:
            assert case is not None, "no page is of this kind"
            check(case)
        except (AssertionError, Error) as error:
            found.append(f"{name} ({case}): {error}")
    assert cases, "nothing was checked"
    assert found == [], "\n\n".join(found)


def numbered(cases):
    """Cases that have no names, by their numbers."""
    return {f"case {number}": case for number, case in enumerate(cases, 1)}


@contextlib.contextmanager
def opened(browser, **options):
    """A window of its own, in which one page after the other is opened: a new one for each would cost ten times as much."""
    context = browser.new_context(**{"locale": "zh-CN", **options})
    try:
        yield context.new_page()
    finally:
        context.close()


def assert_each_opens_quietly_and_fits(browser, base, paths, width, language="zh-CN"):
    with opened(browser, viewport={"width": width, "height": 800}) as page:
        seen = watch(page, base)

        def check(path):
            page.goto(base + path)
            found = list(seen)
            seen.clear()
            assert found == []
            assert overflow(page) == []
            assert page.get_attribute("html", "lang") == language
            assert page.locator("h1").count() == 1
            assert page.title().strip()
            # Without one, browsers ask the host for /favicon.ico, which is not this site's to answer.
            assert page.locator("link[rel~=icon]").count() == 1

        check_each(paths, check)


def assert_each_is_accessible(browser, base, paths, look):
    width, scheme, is_large = look
    with opened(browser, viewport={"width": width, "height": 800}, color_scheme=scheme) as page:
        if is_large:
            page.add_init_script("localStorage.setItem('large', '1')")
        axe = Axe()

        def check(path):
            page.goto(base + path)
            results = axe.run(page)
            assert results.violations_count == 0, results.generate_report()

        check_each(paths, check)


def assert_each_can_be_read_without_scripts(browser, base, paths):
    with opened(browser, java_script_enabled=False) as page:
        def check(path):
            page.goto(base + path)
            assert page.locator("main").inner_text().strip()

        check_each(paths, check)
