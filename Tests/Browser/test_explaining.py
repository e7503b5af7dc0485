"""Profiles, awards, the map and the filters: what they explain, by keyboard and without script."""

import json
import re

import pytest

from site_under_test import PUBLIC, one_of_each_kind, pages

KINDS = one_of_each_kind()
WITH_FILTERS = next(path for path in pages() if 'id="_f1"' in (PUBLIC / path).read_text("utf-8"))


@pytest.fixture(params=["with script", "without script"])
def reader(browser, request):
    context = browser.new_context(java_script_enabled=request.param == "with script", locale="zh-CN")
    yield context.new_page()
    context.close()


def test_filters_narrow_the_programmes_down(reader, server):
    # One has none of what is filtered by, and so no class.
    def with_one_more(route):
        reply = route.fetch()
        route.fulfill(response=reply, body=reply.text().replace('<ul class="programmes">', '<ul class="programmes">\n<li><b>体验课</b>'))

    reader.route("**/" + WITH_FILTERS, with_one_more)
    reader.goto(server + WITH_FILTERS)
    programmes = reader.locator(".programmes li")
    assert programmes.first.get_attribute("class") is None
    total = programmes.count()
    links = reader.locator("ul.links a[href^='#_f']")
    assert links.count() > 1
    for number in range(links.count()):
        link = links.nth(number)
        anchor = link.get_attribute("href").removeprefix("#")
        link.click()
        shown = reader.locator(".programmes li:visible")
        assert 0 < shown.count() < total
        assert all(anchor.removeprefix("_") in (programme.get_attribute("class") or "").split() for programme in shown.all())
        assert reader.locator(f"#{anchor}").inner_text() == f"只看：{link.inner_text()}，{shown.count()}个项目"
        assert reader.locator("p[id^=_f]:visible").count() == 1
    reader.get_by_role("link", name="全部", exact=True).click()
    assert reader.locator(".programmes li:visible").count() == total


def test_map_leads_to_every_district(reader, server):
    reader.goto(server + "index.html")
    tiles = reader.locator(".map a")
    rows = reader.locator("table tbody tr")
    assert tiles.count() == rows.count() == 16
    for tile, row in zip(tiles.all(), rows.all()):
        district, city, local = row.locator("td").all_inner_texts()
        assert tile.get_attribute("aria-label") == f"{district}：市级{city}个，区级{local}个"
        assert tile.get_attribute("href") == row.locator("a").get_attribute("href")
        assert tile.locator("text").last.text_content() == str(int(city) + int(local))


def test_map_is_used_by_keyboard(page, server):
    page.goto(server + "index.html")
    page.locator(".map a").first.focus()
    seen = []
    for _ in range(16):
        seen.append(page.evaluate("document.activeElement.getAttribute('href')"))
        page.keyboard.press("Tab")
    assert seen == sorted(seen) and len(set(seen)) == 16
    page.locator(".map a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/lists/310101\.html$"))


@pytest.mark.parametrize("standing", ["in-force", "revoked", "lapsed"])
def test_profile_begins_with_the_standing(reader, server, standing):
    reader.goto(server + KINDS[f"profile, {standing}"])
    after_heading = reader.locator("h1 + *")
    assert "standing" in after_heading.get_attribute("class").split()
    section = reader.locator(f"section[data-standing={standing}]").first
    words = {"in-force": "在有效期内", "revoked": "已撤销", "lapsed": "已终止"}[standing]
    assert section.locator(".mark").inner_text() == words
    assert re.search(r"〔\d{4}〕\d+号", section.inner_text())
    assert "不是办学许可" in reader.locator("main").inner_text()
    assert reader.locator("svg[role=img][aria-label]").count() == 1


def test_periods_are_drawn_as_the_data_has_them():
    for path in (PUBLIC / "institutions").glob("*.json"):
        brands = json.loads(path.read_text("utf-8"))["brands"]
        html = path.with_suffix(".html").read_text("utf-8")
        levels = [period["level"] for brand in brands for period in brand["periods"]]
        drawn = ["city" if is_city else "district" for is_city in re.findall(r'<rect( class="city")? x=', html)]
        assert drawn == levels, path.name
        cuts = sum(period["ended_by"] == "revocation" for brand in brands for period in brand["periods"])
        assert html.count('class="cut"') == cuts, path.name


def test_chart_of_cycles_says_what_its_table_says(page, server):
    page.goto(server + "lists/index.html")
    texts = page.locator(".beside > svg text").all_text_contents()
    rows = page.locator(".beside > svg + table tbody tr")
    counts = [row.locator("td").all_inner_texts()[1:3] for row in rows.all()]
    assert texts[1::3] == [f"市级 {city}" for city, _ in counts]
    assert texts[2::3] == [f"区级 {local}" for _, local in counts]
    widths = [float(bar.get_attribute("width")) for bar in page.locator(".beside > svg rect").all()]
    numbers = [int(number) for pair in counts for number in pair]
    assert all(abs(width - number * max(widths) / max(numbers)) <= 1 for width, number in zip(widths, numbers))


@pytest.mark.parametrize("way", ["share sheet", "clipboard"])
def test_the_address_is_passed_on(browser, server, way):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    script = "async data => { window.shared = data.url }" if way == "share sheet" else "undefined"
    context.add_init_script(f"Object.defineProperty(navigator, 'share', {{ value: {script} }})")
    page = context.new_page()
    page.goto(server + KINDS["profile, in-force"])
    canonical = page.get_attribute("link[rel=canonical]", "href")
    assert canonical in page.locator("main").inner_text()
    page.get_by_role("button", name="转发本页").click()
    if way == "share sheet":
        assert page.evaluate("window.shared") == canonical
    else:
        page.get_by_role("button", name="网址已复制").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == canonical
    context.close()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith("award")])
def test_award_says_how_it_stands_and_what_is_true_now(reader, server, kind):
    reader.goto(server + KINDS[kind])
    brand = reader.locator("section[data-brand]")
    assert brand.count() == 1
    facts = {item["id"]: item for item in json.loads((PUBLIC / "data/brands.json").read_text("utf-8"))["brands"]}
    record = facts[brand.get_attribute("data-brand")]
    assert brand.get_attribute("data-standing") == record["standing"]
    assert reader.locator(".mark").all_inner_texts()[-1] == brand.locator(".mark").inner_text()
    cycle = KINDS[kind].removesuffix(".html").rsplit("-", 1)[1]
    is_latest = cycle == record["cycle"]
    assert (reader.locator("#award").count() == 0) == is_latest
    if not is_latest:
        assert reader.locator("#award .mark").inner_text() in ("认定已结束", "认定已被撤销")
    page_address = reader.get_attribute("link[rel=canonical]", "href")
    assert page_address in reader.locator("main").inner_text()
