"""What holds of every page, in a browser: quiet, self-contained, as wide as its window, accessible, readable without scripts."""

from axe_playwright_python.sync_playwright import Axe

PHONE, DESKTOP = 360, 1280

# Width, colours, and whether large type is chosen.
LOOKS = [(PHONE, "light", False), (DESKTOP, "dark", False), (PHONE, "light", True), (DESKTOP, "dark", True)]


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


def assert_opens_quietly_and_fits(page, base, path, width, language="zh-CN"):
    seen = watch(page, base)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(base + path)
    assert seen == []
    assert overflow(page) == []
    assert page.get_attribute("html", "lang") == language
    assert page.locator("h1").count() == 1
    assert page.title().strip()
    # Without one, browsers ask the host for /favicon.ico, which is not this site's to answer.
    assert page.locator("link[rel~=icon]").count() == 1


def assert_is_accessible(page, address, look):
    width, scheme, is_large = look
    page.emulate_media(color_scheme=scheme)
    if is_large:
        page.add_init_script("localStorage.setItem('large', '1')")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def assert_can_be_read_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("main").inner_text().strip()
    context.close()
