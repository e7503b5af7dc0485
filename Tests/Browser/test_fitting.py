"""Letters twice as large on a phone, colours that are forced, and paper: nothing is cut off, broken or lost."""

import pytest

from page_checks import check_each, opened, overflow
from site_under_test import PUBLIC, one_of_each_embedded_kind, one_of_each_kind, pages

KINDS = one_of_each_kind()
EVERY_KIND = KINDS | one_of_each_embedded_kind()


@pytest.mark.parametrize("width", [320, 360])
def test_every_kind_of_page_fits_with_letters_twice_as_large_on_a_phone(page, server, width):
    """As the reader's own setting makes them: the window stays as wide as it is."""
    page.set_viewport_size({"width": width, "height": 800})

    def check(path):
        page.goto(server + path)
        page.evaluate("document.documentElement.style.fontSize = '32px'")
        assert overflow(page) == []

    check_each(EVERY_KIND, check)


def test_large_type_fits_where_lists_have_just_become_tables(page, server):
    page.set_viewport_size({"width": 961, "height": 800})
    page.add_init_script("localStorage.setItem('large', '1')")

    def check(path):
        page.goto(server + path)
        assert overflow(page) == []

    check_each(KINDS, check)


def test_texts_with_code_fit_on_a_phone(page, server):
    """What a line of code is too long for scrolls by itself, by keyboard too."""
    page.set_viewport_size({"width": 320, "height": 800})
    texts = [path for path in pages() if "<pre" in (PUBLIC / path).read_text("utf-8")]
    assert "open-data.html" in texts
    for path in texts:
        page.goto(server + path)
        assert overflow(page) == [], path
        assert page.evaluate("""[...document.querySelectorAll('pre')].every(
            code => code.scrollWidth <= code.clientWidth || code.tabIndex === 0)"""), path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["lists/index.html", KINDS["profile, in-force"]])
def test_forced_colours_leave_the_bars_of_both_levels_to_be_seen(browser, server, scheme, path):
    """A city's is full, a district's has an outline: neither is as the page behind it."""
    with opened(browser, forced_colors="active", color_scheme=scheme) as page:
        page.goto(server + path)
        paper, bars = page.evaluate("""() => {
          const style = element => getComputedStyle(element)
          const bars = [...document.querySelectorAll('.chart rect, .line rect')]
          return [style(document.body).backgroundColor,
            bars.map(bar => [bar.matches('.city'), style(bar).fill, style(bar).stroke])]
        }""")
        assert bars
        for is_city, fill, stroke in bars:
            assert (fill if is_city else stroke) != paper
            assert (fill == paper) != is_city


# What stands on two lines: the dates, numbers and headings of tables.
BROKEN = """() => {
  const found = []
  for (const element of document.querySelectorAll('td time, td.num, td .mark, .stack th, .periods thead th')) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(element.textContent)
    }
  }
  return found
}"""


def test_dates_numbers_and_headings_of_tables_are_not_broken_in_print(page, server):
    page.set_viewport_size({"width": 673, "height": 1000})
    page.emulate_media(media="print")

    def check(path):
        page.goto(server + path)
        assert page.evaluate(BROKEN) == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")

    check_each(KINDS, check)
