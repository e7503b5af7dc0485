"""What the design promises: weights, sizes of letters and targets, large type that is remembered, every way of looking."""

import json
import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from nu_validator import markup_errors
from page_checks import check_each, opened
from site_under_test import MINGLU, PUBLIC, ROOT, one_of_each_embedded_kind, one_of_each_kind, pages

KINDS = one_of_each_kind()
EVERY_KIND = KINDS | one_of_each_embedded_kind()
KILOBYTE = 1024
PROFILES = [path for path in pages() if path.startswith("institutions/")]


def linked(page, pattern):
    """The files of the site that a page's HTML asks for by a pattern, each once."""
    html = (PUBLIC / page).read_text("utf-8")
    return sorted({(PUBLIC / page).parent / path for path in re.findall(pattern, html)})


def weight(files):
    return sum(file.stat().st_size for file in files)


def test_profiles_are_light():
    assert len(PROFILES) > 50
    for page in PROFILES:
        assert (PUBLIC / page).stat().st_size <= 12 * KILOBYTE, page
        assert weight(linked(page, r'<link rel="stylesheet" href="([^"]+)"')) <= 12 * KILOBYTE
        assert weight(linked(page, r'<script src="([^"]+)"')) <= 8 * KILOBYTE


def test_asks_for_nothing_but_its_own(browser, server):
    """No font, no picture, no third party: the page, its styles, its scripts, its icon."""
    with opened(browser) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url))

        def check(path):
            asked.clear()
            page.goto(server + path)
            page.wait_for_load_state("networkidle")
            assert server + path in asked
            assert [url for url in asked if not url.startswith(server)] == []
            assert {url.rsplit(".", 1)[-1].split("?")[0] for url in asked} <= {"html", "css", "js", "svg"}

        check_each(EVERY_KIND, check)


SMALL = """() => {
  const found = []
  const shown = element => element.getClientRects().length > 0
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || !shown(element) || element.closest('[aria-hidden]')) continue
    // Letters of a picture are as large as the picture makes them.
    const scale = element.ownerSVGElement ? element.getScreenCTM().a : 1
    const size = parseFloat(getComputedStyle(element).fontSize) * scale
    if (size < 18) found.push(`${size}px: ${walker.currentNode.data.trim().slice(0, 20)}`)
  }
  const runs = 'p, li, dd, td, th, h1, h2, h3, blockquote'
  for (const target of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!shown(target) || target.matches('.skip')) continue
    const box = target.getBoundingClientRect()
    const parent = target.closest(runs)
    const isInText = target.matches('a') && parent && parent.textContent.trim() !== target.textContent.trim()
    if (!isInText && Math.min(box.width, box.height) < 43.9)
      found.push(`${box.width}×${box.height}: ${target.outerHTML.slice(0, 60)}`)
  }
  return found
}"""


@pytest.mark.parametrize("width", [320, 360])
def test_letters_and_targets_are_large(page, server, width):
    """18 px and 44 px at least; a link within running text is as high as its line."""
    page.set_viewport_size({"width": width, "height": 800})

    def check(path):
        page.goto(server + path)
        assert page.evaluate(SMALL) == []

    check_each(EVERY_KIND, check)


@pytest.mark.parametrize("kind", ["profile, in-force", "profile, revoked", "award, running", "award, lapsed"])
def test_the_link_to_a_document_is_a_target_of_its_own(page, server, kind):
    """It is all that its line has besides a word, so that a finger is to find it."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(server + KINDS[kind])
    heights = page.evaluate(
        "[...document.querySelectorAll('.standing p a, .news a')].map(link => link.getBoundingClientRect().height)")
    assert heights and min(heights) >= 43.9


def test_there_are_three_colours():
    """Red, green and ink, each with its shade for the dark; the rest is grey, which has hardly any saturation."""
    css = (PUBLIC / "assets/style.css").read_text("utf-8")
    hues = set()
    for code in re.findall(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", css):
        channels = [int(code[i:i + 2], 16) for i in (0, 2, 4)] if len(code) == 6 else [int(c * 2, 16) for c in code]
        if max(channels) - min(channels) > 40:
            hues.add("red green blue".split()[channels.index(max(channels))])
    assert hues == {"red", "green"}


@pytest.mark.parametrize("place", ["disk", "sub-path"])
def test_large_type_is_remembered(browser, server, place):
    base = server if place == "sub-path" else PUBLIC.as_uri() + "/"
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    page.goto(base + "about.html")
    before = page.evaluate(size)
    button = page.get_by_role("button", name="大字")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert page.evaluate(size) >= 1.3 * before
    page.goto(base + KINDS["profile, in-force"])
    assert page.evaluate(size) >= 1.3 * before
    assert page.get_by_role("button", name="大字").get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="大字").click()
    page.goto(base + "about.html")
    assert page.evaluate(size) == before
    context.close()


def test_large_type_is_the_same_on_a_page_that_was_kept(browser, server):
    context = browser.new_context()
    kept, other = context.new_page(), context.new_page()
    kept.goto(server + "lists/index.html")
    other.goto(server + "about.html")
    is_large = "document.documentElement.classList.contains('large')"
    for chosen in ["true", "false"]:
        other.get_by_role("button", name="大字").click()
        # In another tab; and by Back, for which the page is not loaded again.
        kept.wait_for_function(f"{is_large} === {chosen}")
        assert kept.get_by_role("button", name="大字").get_attribute("aria-pressed") == chosen
    kept.evaluate("localStorage.setItem('large', '1')")
    assert not kept.evaluate(is_large)
    kept.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert kept.evaluate(is_large)
    context.close()


def test_where_nothing_can_be_kept_large_type_lasts_for_the_page(browser, server):
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })")
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(server + "index.html")
    page.get_by_role("button", name="大字").click()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.evaluate("document.documentElement.classList.contains('large')")
    assert errors == []
    context.close()


# A way of looking: the width, what the context is opened with, and the zoom of the browser.
WAYS = {
    "zoom 200 %": (640, {}, False),
    "zoom 400 %": (320, {}, False),
    "4K": (3840, {}, False),
    "large type": (360, {}, True),
    "large type on a desktop": (1280, {}, True),
    "forced colours": (1280, {"forced_colors": "active"}, False),
    "high contrast": (360, {"contrast": "more"}, False),
    "reduced motion": (1280, {"reduced_motion": "reduce"}, False),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_kind_of_page_fits_in_every_way_of_looking(browser, server, way):
    """A zoom of 200 % leaves a window of 1280 px 640 px for the page, one of 400 % 320 px."""
    width, options, is_large = WAYS[way]
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN", **options)
    if is_large:
        context.add_init_script("localStorage.setItem('large', '1')")
    page = context.new_page()

    def check(path):
        page.goto(server + path)
        assert page.evaluate("document.documentElement.classList.contains('large')") == is_large
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{wide}px wider than the window"
        assert page.locator("h1").is_visible()

    check_each(EVERY_KIND, check)
    context.close()


def test_at_4k_the_letters_grow_with_the_page(browser, server):
    context = browser.new_context(viewport={"width": 3840, "height": 2160})
    page = context.new_page()
    page.goto(server + "index.html")
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 27
    context.close()


def test_forced_colours_leave_the_pictures_readable(browser, server):
    context = browser.new_context(forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(server + "index.html")
    colours = page.evaluate("""() => {
      const style = selector => getComputedStyle(document.querySelector(selector))
      return [style('.map rect').fill, style('.map text').fill, style('.map rect').stroke]
    }""")
    assert colours[0] not in colours[1:]
    context.close()


def test_motion_is_only_for_those_who_want_it(browser, server):
    for motion, behaviour in [("reduce", "auto"), ("no-preference", "smooth")]:
        context = browser.new_context(reduced_motion=motion)
        page = context.new_page()
        page.goto(server + "index.html")
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour
        context.close()


def test_every_kind_prints_on_paper(page, server):
    """A4, without the navigation and the buttons, and nothing cut off at the right."""
    def check(path):
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1280, "height": 720})
        page.goto(server + path)
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 673, "height": 1000})
        assert not page.locator(".nav").is_visible()
        assert page.locator("button:visible").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert page.pdf(format="A4", prefer_css_page_size=True).startswith(b"%PDF-")

    check_each(EVERY_KIND, check)


def test_on_paper_headings_stay_with_what_they_head_and_pictures_whole(page, server):
    page.emulate_media(media="print")
    for path, selectors in {
        KINDS["profile, in-force"]: ["h2", "thead"], "lists/city.html": ["caption", "thead"],
        "embed/index.html": ["h2"],
    }.items():
        page.goto(server + path)
        for selector in selectors:
            style = f"getComputedStyle(document.querySelector('main {selector}'))"
            assert page.evaluate(f"{style}.breakAfter") == "avoid", (path, selector)
    with_programmes = next(path for path in PROFILES if "programmes" in (PUBLIC / path).read_text("utf-8"))
    for path, selector in [
            (KINDS["profile, in-force"], "svg"), (with_programmes, ".programmes li"), (KINDS["award, lapsed"], ".news li")]:
        page.goto(server + path)
        assert page.evaluate(f"getComputedStyle(document.querySelector('main {selector}')).breakInside") == "avoid"


def test_linked_data_can_be_read():
    for path in PROFILES:
        html = (PUBLIC / path).read_text("utf-8")
        [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
        data = json.loads(text)
        facts = json.loads((PUBLIC / path).with_suffix(".json").read_text("utf-8"))
        assert data["@type"] == "EducationalOrganization"
        assert data["name"] == facts["name"]
        assert data["identifier"]["value"] == facts["uscc"]
        in_force = {brand["name"] for brand in facts["brands"] if brand["standing"] == "in-force"}
        assert {credential["name"] for credential in data.get("hasCredential", [])} == in_force


@pytest.fixture(scope="module")
def style_guide(tmp_path_factory):
    file = tmp_path_factory.mktemp("guide") / "styleguide.html"
    run = subprocess.run([MINGLU, "templates", "--format", "html"], cwd=ROOT, check=True, capture_output=True)
    file.write_bytes(run.stdout)
    return file


def test_style_guide_is_valid(style_guide, tmp_path):
    """But for its styles, which are younger than the validator's knowledge of CSS."""
    page = tmp_path / "styleguide.html"
    page.write_text(re.sub("<style>.*?</style>", "", style_guide.read_text("utf-8"), flags=re.S), "utf-8")
    assert markup_errors(page) == ""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("contrast", ["no-preference", "more"])
def test_style_guide_shows_every_part_accessibly(browser, style_guide, width, scheme, contrast):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, contrast=contrast)
    page = context.new_page()
    page.goto(style_guide.as_uri())
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    context.close()


def test_style_guide_names_every_variable(style_guide):
    css = (ROOT / "templates/assets/style.css").read_text("utf-8")
    words = style_guide.read_text("utf-8").split("</style>")[1]
    assert [name for name in sorted(set(re.findall(r"(--[a-z0-9]+)\s*:", css)) - {"--c"}) if name not in words] == []
