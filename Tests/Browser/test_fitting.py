"""Letters twice as large on a phone, colours that are forced, and paper: nothing is cut off, broken or lost."""

import contextlib
import re
import subprocess

import pytest

from page_checks import check_each, opened, overflow
from site_under_test import MINGLU, PUBLIC, one_of_each_embedded_kind, one_of_each_kind, pages

KINDS = one_of_each_kind()
EVERY_KIND = KINDS | one_of_each_embedded_kind()


# Words that are printed over others: lines of text that share more than their edges.
OVERLAPPING = """() => {
  const lines = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode
    // What is not shown, and pictures, whose letters are measured by themselves.
    if (!data.trim() || parentElement.closest('.skip, script, thead, textarea, select, svg')) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push([box, data.trim(), parentElement])
  }
  lines.sort(([a], [b]) => a.top - b.top)
  const found = []
  lines.forEach(([a, text, parent], i) => {
    for (let j = i + 1; j < lines.length && lines[j][0].top < a.bottom; j += 1) {
      const [b, other, another] = lines[j]
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      if (parent !== another && width > 3 && Math.min(a.bottom, b.bottom) - b.top > 9) found.push(`${text} | ${other}`)
    }
  })
  return found
}"""


@pytest.mark.parametrize("width", [320, 360])
def test_every_kind_of_page_fits_with_letters_twice_as_large_on_a_phone(browser, server, width):
    """As the reader's own setting makes them: the window stays as wide as it is."""
    large = browser.browser_type.launch(
        executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox", "--blink-settings=defaultFontSize=32"])
    with contextlib.closing(large), opened(large, viewport={"width": width, "height": 800}) as page:
        def check(path):
            page.goto(server + path)
            assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") >= 32
            assert overflow(page) == []
            assert page.evaluate(OVERLAPPING) == []

        check_each(EVERY_KIND, check)


def test_large_type_fits_where_lists_have_just_become_tables(page, server):
    page.set_viewport_size({"width": 961, "height": 800})
    page.add_init_script("localStorage.setItem('large', '1')")

    def check(path):
        page.goto(server + path)
        assert overflow(page) == []

    check_each(KINDS, check)


# Counts as a register has them that is many times as large as the sample.
GROW = """() => {
  for (const cell of document.querySelectorAll('td')) if (/^[0-9]{1,3}$/.test(cell.textContent)) cell.textContent = '1088'
}"""

# Runs of digits in tables that stand on two lines.
BROKEN_NUMBERS = """() => {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (!text.parentElement.closest('td, th')) continue
    for (const run of text.data.matchAll(/[0-9]+/g)) {
      const range = document.createRange()
      range.setStart(text, run.index)
      range.setEnd(text, run.index + run[0].length)
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(run[0])
    }
  }
  return found
}"""


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("width", [320, 360, 412])
def test_no_number_of_a_table_is_broken_on_a_phone(page, server, width, is_large):
    """108 on two lines reads as 10 and 8."""
    page.set_viewport_size({"width": width, "height": 800})
    if is_large:
        page.add_init_script("localStorage.setItem('large', '1')")

    def check(path):
        page.goto(server + path)
        page.evaluate(GROW)
        assert page.evaluate(BROKEN_NUMBERS) == []
        assert overflow(page) == []

    check_each(EVERY_KIND, check)


# A text's table as the program writes it, of nine columns.
WIDE = """() => {
  const row = cells => '<tr>' + cells.join('') + '</tr>'
  const heads = ['序号', '日期', '时间', '地点', '主办单位', '联系人', '电话', '名额', '备注']
  const cells = ['1', '2026年12月5日', '9:00—11:30', '浦东新区世纪大道示例路1号市民中心3楼多功能厅', '区人力资源社会保障局',
    '王老师', '021-55500100', '120', '请提前十五分钟签到入场']
  document.querySelector('.prose').innerHTML = '<div class="table-scroll" tabindex="0"><table><thead>'
    + row(heads.map(head => `<th scope="col">${head}</th>`)) + '</thead><tbody>'
    + row(cells.map(cell => `<td>${cell}</td>`)) + '</tbody></table></div>'
}"""


@pytest.mark.parametrize("width", [320, 360])
def test_a_wide_table_of_a_text_scrolls_and_can_be_read(page, server, width):
    """Three characters a line and more, and not one below the other."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server + KINDS["announcement"])
    page.evaluate(WIDE)
    assert overflow(page) == []
    assert page.evaluate(BROKEN_NUMBERS) == []
    assert page.evaluate("""[...document.querySelectorAll('.prose td')].every(cell => {
        const style = getComputedStyle(cell)
        const room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
        return room >= 3 * parseFloat(style.fontSize)
    })""")
    page.locator(".table-scroll").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table-scroll').scrollLeft > 0")


def test_a_wide_table_of_a_text_is_whole_in_print(page, server):
    page.set_viewport_size({"width": 673, "height": 1000})
    page.emulate_media(media="print")
    page.goto(server + KINDS["announcement"])
    page.evaluate(WIDE)
    assert page.evaluate("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.table-scroll'))")


def as_read_in_2019(css):
    """A style sheet without what iOS 13 passes over: container queries, :is(), overflow-wrap: anywhere, gaps of flex boxes."""
    css = re.sub(r"@container[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", css)
    css = re.sub(r"[^{}]*:is\([^{}]*\{[^{}]*\}", "", css)
    css = css.replace("overflow-wrap: anywhere", "")
    return re.sub(r"\{[^{}]*\}", lambda rule: rule[0] if "grid" in rule[0] else re.sub(r"[^-]gap:[^;}]*", "", rule[0]), css)


@pytest.mark.parametrize("is_large", [False, True])
def test_pages_fit_and_can_be_told_apart_in_a_browser_of_2019(page, server, is_large):
    """Where a fact is one long word; and the links of a line have space between them."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.route("**/*.css", lambda route: route.fulfill(
        body=as_read_in_2019(route.fetch().text()), content_type="text/css"))
    if is_large:
        page.add_init_script("localStorage.setItem('large', '1')")

    def check(path):
        page.goto(server + path)
        page.evaluate("""() => {
          const word = 'Internationalisation'.repeat(3)
          for (const text of document.querySelectorAll('main dd:not(.num), h1, main > p')) text.append(word)
        }""")
        assert overflow(page) == []
        assert page.evaluate("""() => [...document.querySelectorAll('.nav li, .links li')].filter(item => {
          const next = item.nextElementSibling
          if (!next || next.offsetTop !== item.offsetTop) return false
          return next.getBoundingClientRect().left - item.getBoundingClientRect().right < 4
        }).map(item => item.textContent)""") == []

    check_each(EVERY_KIND, check)


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


DISTRICTS = {
    "330101": "上城区", "330106": "建德市", "330109": "乌鲁木齐县", "330110": "杭州经济技术开发区", "330111": "景宁畲族自治县",
    "330112": "石柱土家族自治县", "330113": "双江拉祜族佤族布朗族傣族自治县"}

# Words of the map that reach out of their tile, or over another word.
MISPLACED = """() => {
  const found = []
  for (const tile of document.querySelectorAll('.map a')) {
    const edge = tile.querySelector('rect').getBBox()
    const texts = [...tile.querySelectorAll('text')]
    // The box of a word is higher than its letters, which stand so far above and below their line.
    const line = text => text.y.baseVal[0].value
    texts.forEach((text, index) => {
      const box = text.getBBox()
      if (box.x < edge.x || box.x + box.width > edge.x + edge.width) found.push(text.textContent)
      if (line(text) - 16 < edge.y || line(text) + 4 > edge.y + edge.height) found.push(text.textContent)
      if (index > 0 && line(text) < line(texts[index - 1]) + 18) found.push(text.textContent)
    })
  }
  return found
}"""


def test_names_of_districts_fit_into_the_tiles_of_the_map_and_beside_their_codes(page, tmp_path):
    named = [word for code, name in DISTRICTS.items() for word in ["--district", f"{code}={name}"]]
    new = ["new", "registry", "--city", "杭州市", "--base-url", "https://register.example/", *named]
    for command in [new, ["build"]]:
        subprocess.run([MINGLU, *command], cwd=tmp_path, check=True, capture_output=True)
    for width in [320, 1280]:
        page.set_viewport_size({"width": width, "height": 800})
        for path in ["index.html", "lists/index.html"]:
            page.goto((tmp_path / "public" / path).as_uri())
            assert page.locator(".map a").count() == len(DISTRICTS)
            assert page.evaluate(MISPLACED) == [], path
    for width in [320, 360, 390, 412]:
        for is_large in ["false", "true"]:
            page.set_viewport_size({"width": width, "height": 800})
            for path in ["lists/index.html", "lookup.html", "embed/index.html"]:
                page.goto((tmp_path / "public" / path).as_uri())
                page.evaluate(f"document.documentElement.classList.toggle('large', {is_large})")
                assert page.evaluate(OVERLAPPING) == [], (path, width, is_large)
                assert overflow(page) == [], (path, width, is_large)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["lists/index.html", KINDS["profile, in-force"]])
def test_forced_colours_leave_the_bars_of_both_levels_to_be_seen(browser, server, scheme, path):
    """A city's is full, a district's has an outline: neither is as the page behind it."""
    with opened(browser, forced_colors="active", color_scheme=scheme) as page:
        page.goto(server + path)
        paper, bars = page.evaluate("""() => {
          const style = element => getComputedStyle(element)
          const bars = [...document.querySelectorAll('.beside > svg rect')]
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
