"""The sample register in English beside Chinese: the same pages, held to what the Chinese ones are held to."""

import csv
import filecmp
import re
import shutil
import subprocess
from urllib.parse import quote, unquote, urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from page_checks import (
    DESKTOP, MIXED_LOOKS, PHONE, answered, assert_each_can_be_read_without_scripts, assert_each_is_accessible,
    assert_each_opens_quietly_and_fits, check_each, numbered, overflow)
from nu_validator import markup_errors
from shared_builds import made_once
from site_server import under_sub_path
from site_under_test import MINGLU, PUBLIC, ROOT, one_of_each_kind, pages

# What is made for Chinese websites, and what a server shows in the place of any page, is in Chinese alone.
CHINESE_ONLY = re.compile(r"404\.html|embed/")
KINDS = {kind: path for kind, path in one_of_each_kind().items() if not CHINESE_ONLY.match(path)}
ENGLISH = {kind: "en/" + path for kind, path in KINDS.items()}
MARK = re.compile(r'data-brand="([^"]+)" data-standing="([^"]+)"')
LOOKUP = re.compile(r' data-lookup="[^"]*"')
SWITCH = re.compile(r'<link rel="alternate" hreflang=.*\n|<p class="part"><a href="[^"]*" hreflang="en".*\n')


@pytest.fixture(scope="session")
def public(tmp_path_factory):
    """The folder of the sample's site in both languages."""
    def make(folder):
        shutil.copytree(ROOT / "content", folder / "content")
        with open(folder / "content/registry.yaml", "a", encoding="utf-8") as registry:
            registry.write("languages: [zh-CN, en]\n")
        command = [MINGLU, "build", "--templates", ROOT / "templates"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)

    return made_once(tmp_path_factory, "english", make) / "public"


@pytest.fixture(scope="session")
def address(public):
    with under_sub_path(public) as served:
        yield served


def text(public, path):
    return (public / path).read_text("utf-8")


def test_every_page_is_there_in_english_and_nothing_else(public):
    english = [path.removeprefix("en/") for path in pages(public) if path.startswith("en/")]
    assert english == [path for path in pages() if not CHINESE_ONLY.match(path)]
    assert all(path.suffix == ".html" for path in (public / "en").rglob("*") if path.is_file())


def test_the_chinese_site_is_the_same_but_for_the_way_to_the_other_and_what_can_be_looked_up(public):
    """The lookup's index is one for both languages: it has the English names too."""
    for path in sorted(path.relative_to(PUBLIC) for path in PUBLIC.rglob("*") if path.is_file()):
        if path.suffix == ".html":
            assert LOOKUP.sub("", SWITCH.sub("", text(public, path))) == LOOKUP.sub("", text(PUBLIC, path)), path
        elif path.parts[0] != "lookup" and path.name not in ("SHA256SUMS", "sitemap.xml", "registry.yaml", "datapackage.json"):
            assert filecmp.cmp(public / path, PUBLIC / path, shallow=False), path


def test_pages_fit_with_letters_twice_as_large_on_the_narrowest_phone_on_a_day_with_a_long_name(page, address):
    page.set_viewport_size({"width": 320, "height": 800})

    def check(path):
        page.goto(address + path)
        page.evaluate("document.documentElement.style.fontSize = '32px'")
        page.locator(".asof time").evaluate("time => time.textContent = '15 November 2028'")
        assert overflow(page) == []

    check_each(ENGLISH, check)


def test_a_name_without_a_break_fits_on_the_narrowest_phone(page, address):
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(address + ENGLISH["profile, in-force"])
    page.locator("th[colspan]").first.evaluate("heading => heading.textContent = 'A'.repeat(60)")
    assert overflow(page) == []


def test_large_type_fits_where_lists_have_just_become_tables(page, address):
    page.set_viewport_size({"width": 961, "height": 800})
    page.add_init_script("localStorage.setItem('large', '1')")

    def check(path):
        page.goto(address + path)
        assert overflow(page) == []

    check_each(ENGLISH, check)


def test_the_way_to_the_other_language_is_not_printed(page, address):
    page.goto(address + "index.html")
    link = page.locator("header [hreflang]")
    assert link.is_visible()
    page.emulate_media(media="print")
    assert not link.is_visible()


def test_brands_stand_alike_in_both_languages(public):
    for path in pages(public):
        if path.startswith("en/"):
            html = text(public, path)
            assert MARK.findall(html) == MARK.findall(text(public, path.removeprefix("en/"))), path
            assert '<html lang="en">' in html


def test_every_page_names_the_same_page_in_the_other_language(public):
    base = re.search(r'<link rel="canonical" href="([^"]*)index\.html"', text(public, "index.html"))[1]
    for path in pages(public):
        html = text(public, path)
        versions = dict(re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', html))
        if re.match(r"embed/(?!index)", path):
            assert versions == {}
            continue
        own = path.removeprefix("en/")
        english = "en/index.html" if CHINESE_ONLY.match(own) else "en/" + own
        assert versions == {"zh-CN": base + own, "en": base + english}, path
        [switch] = re.findall(r'<p class="part"><a href="([^"]*)" hreflang="([^"]*)" lang="\2">', html)
        other = own if path.startswith("en/") else english
        assert switch[0] == base + other if path == "404.html" else target(public, path, switch[0]) == public / other


def target(public, page, link):
    """The file that a relative link leads to."""
    return ((public / page).parent / unquote(urlsplit(link).path)).resolve()


def test_an_awards_page_marks_the_institutions_name_as_chinese_where_it_has_no_other(public):
    paths = [path for path in pages(public) if path.startswith("en/awards/")]
    links = [re.search(r">All brands and periods of <span( lang=\"zh-CN\")?>([^<]+)</span></a>", text(public, path))
             for path in paths]
    assert {bool(link[1]) == bool(re.search("[\u4e00-\u9fff]", link[2])) for link in links} == {True}


def test_every_link_leads_to_something(public):
    for page in pages(public):
        html = text(public, page)
        for link in set(re.findall(r'(?:href|src|action)="([^"]*)"', html)):
            if urlsplit(link).scheme or link.startswith("#"):
                continue
            file = target(public, page, link)
            assert file.is_file() and public in file.parents, f"{page}: {link}"
            anchor = urlsplit(link).fragment
            if file.suffix == ".html" and anchor:
                assert f'id="{unquote(anchor)}"' in file.read_text("utf-8"), f"{page}: {link}"


def test_every_page_is_valid(public):
    assert markup_errors(public) == ""


def test_no_words_of_the_chinese_pages_are_left(public):
    """Names, titles and document numbers stay; whatever a template says in Chinese is said in English."""
    said = re.findall(r"^  zh-CN ([^{<\n]{3,})$", text(ROOT, "templates/strings.txt"), re.M)
    assert len(said) > 100
    for path in KINDS.values():
        # Announcements and pages of content are Chinese texts.
        html = re.sub(r'<div class="prose" lang="zh-CN">.*', "", text(public, "en/" + path), flags=re.S).split("<body>")[1]
        words = re.sub(r'<(\w+)[^>]*lang="zh-CN"[^>]*>.*?</\1>', "", html, flags=re.S)
        assert [word for word in said if word in words] == [], path


def test_names_are_english_where_they_are_given_and_marked_as_chinese_where_not(public):
    seen = set()
    for path in pages(public):
        if path.startswith("en/institutions/"):
            html = text(public, path)
            given = re.search(r'<dt>English name</dt><dd lang="en">(.*?)</dd>', html)
            heading = re.search(r"<h1(.*?)>(.*?)</h1>", html).groups()
            seen.add(bool(given))
            assert heading == ("", given[1]) if given else heading[0] == ' lang="zh-CN"', path
    assert seen == {True, False}


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
def test_every_kind_opens_quietly_and_fits(browser, public, address, place, width):
    base = address if place == "sub-path" else public.as_uri() + "/"
    assert_each_opens_quietly_and_fits(browser, base, ENGLISH, width, language="en")


@pytest.mark.parametrize("look", MIXED_LOOKS)
def test_no_kind_has_an_accessibility_violation(browser, address, look):
    assert_each_is_accessible(browser, address, ENGLISH, look)


def test_every_kind_can_be_read_without_scripts(browser, address):
    assert_each_can_be_read_without_scripts(browser, address, ENGLISH)


@pytest.mark.parametrize("place", ["disk", "sub-path"])
@pytest.mark.parametrize("query, standing, words", [
    ("东海湾水产加工", "revoked", "Revoked on 17 March 2026"), ("donghaiwan", "in-force", "In force since"),
    ("芯澜版图设计", "in-force",
     "In force since 15 October 2024 (at this level since 20 October 2026).")])
def test_looks_up_in_english(page, public, address, place, query, standing, words):
    page.goto((address if place == "sub-path" else public.as_uri() + "/") + "en/lookup.html")
    page.get_by_label("Name of an institution").fill(query)
    item = page.locator(f"#results li[data-standing={standing}]").first
    expect(item).to_contain_text(words)
    expect(page.locator("#said")).to_contain_text("as of 1 December 2026")
    item.locator("a").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("section.standing").first).to_be_visible()


def test_what_is_said_of_today_are_whole_sentences(page, address):
    page.goto(address + "en/lookup.html")
    said = page.evaluate("""["", minglu.words.termPassed(2, "20 October 2028")].map(
      sentence => minglu.words.now("15 November 2028", "In force", "city-level", sentence))""")
    assert said[0] == "As of 15 November 2028: In force, city-level brand."
    assert said[1].startswith(said[0] + " The 2 years of the term in principle passed on 20 October 2028, but")
    assert said[1].endswith("stays in force.")


# What is typed, a brand of the institution that is meant, and how its English name is shown.
ENGLISH_NAMES = [
    ("Xinlan Sample School of Integrated Circuits", "芯澜封测工坊", "Xinlan Sample School of Integrated Circuits"),
    ("integrated xinlan", "芯澜封测工坊", "Xinlan Sample School of Integrated Circuits"),
    ("EAST BAY", "东海湾船舶工程", "East Bay Sample University of Applied Technology"),
    ("eastbaysample", "东海湾船舶工程", "East Bay Sample University of Applied Technology"),
]


@pytest.mark.parametrize("query, brand, name", ENGLISH_NAMES)
def test_looks_up_english_names(page, address, query, brand, name):
    page.goto(address + "en/lookup.html?" + urlencode({"q": query}))
    item = page.locator("#results .hits > li").filter(has_text=brand)
    expect(item.locator("[lang=en]")).to_have_text(name)
    expect(page.locator("#said")).not_to_contain_text("nothing")
    page.goto(address + "lookup.html?" + urlencode({"q": query}))
    expect(item).to_contain_text(f"英文名称：{name}")


def test_an_english_name_is_shown_in_chinese_only_where_it_is_what_was_looked_up(page, address):
    page.goto(address + "lookup.html?" + urlencode({"q": "芯澜"}))
    expect(page.locator("#results .hits")).to_be_visible()
    expect(page.locator("#results .hits")).not_to_contain_text("英文名称")


def test_an_english_name_that_is_not_on_record_is_no_verdict(page, address):
    page.goto(address + "en/lookup.html?" + urlencode({"q": "Nowhere College"}))
    expect(page.locator("#said")).to_contain_text("nothing was found")
    expect(page.locator("#results")).to_contain_text("not every institution has one on record")


# What is typed, and how the answer begins.
SAID = [
    ("is xinlan still in force?",
     'Looked up as "xinlan"; the other words were not compared. 2 brands, all in force (as of 1 December 2026).'),
    ("扶摇", "1 brand, revoked (as of 1 December 2026)."),
    ("quality brand", 'There is no name in "quality brand" that can be looked up. Type the name of an institution, or a code.'),
    ("021-5550 0140", '"021-5550 0140" looks like a telephone number, by which nothing is looked up.'),
    ("https://evil.example.com/awards/PD-0002-2022.html",
     "The address is not one of this register, which is https://minglu.example.org/. The brand was not recognised in 2022. 1 brand"),
    ("https://minglu.example.org/en/lookup.html?q=xinlan", "2 brands, all in force"),
    ("https://minglu.example.org/en/awards/PD-0099-2026.html",
     'As of 1 December 2026, no unified social credit code and no brand\'s id is "PD-0099-2026" or has it in it.'),
    ("evil.example.com:8080/awards/PD-0001-2026.html",
     "The address is not one of this register, which is https://minglu.example.org/. 1 brand"),
    ("2022年的芯澜", 'Looked up as "芯澜"; the other words were not compared. 2 brands'),
    ("2024 Nowhere College", 'As of 1 December 2026, nothing was found under "2024 Nowhere College".'),
]


@pytest.mark.parametrize("query, words", SAID)
def test_what_is_more_than_a_name_is_answered_in_english(page, address, query, words):
    page.goto(address + "en/lookup.html?" + urlencode({"q": query}))
    expect(page.locator("#said")).to_have_text(re.compile("^" + re.escape(words)))
    assert "it is not in the register" not in page.inner_text("#answer")


def test_nothing_found_is_said_in_english(page, address):
    page.goto(address + "en/lookup.html?q=不存在的机构名称")
    expect(page.locator("#said")).to_contain_text("nothing is on record")
    assert "没有" not in page.locator("#answer").inner_text()


def test_what_may_be_meant_is_said_in_english(page, address):
    page.goto(address + "en/lookup.html?q=" + quote("上海芯澜有限公司"))
    answered(page)
    assert page.inner_text("#said") == ('As of 1 December 2026, no name is just "上海芯澜有限公司", but there are names, former names '
                                        'or brands with "芯澜" in them.')
    page.goto(address + "en/lookup.html?q=" + quote("我家孩子在芯澜封测工坊上课"))
    answered(page)
    assert "Brands: 芯澜封测工坊" in page.inner_text("#results .nearest li")
    assert page.evaluate("minglu.words.isCut").startswith(" There may be others")


def test_the_switch_leads_there_and_back(page, address):
    page.goto(address + KINDS["profile, revoked"])
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="中文", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    assert page.url == address + KINDS["profile, revoked"]


def test_a_copy_that_is_out_of_date_says_so_in_english(page, address):
    page.clock.set_fixed_time("2036-01-01T00:00:00Z")
    page.goto(address + "en/index.html")
    expect(page.locator("p.asof")).to_contain_text("December 2026. This page is more than 30 days old")
    # It is the root of the whole that has an English side.
    assert page.locator("p.asof strong a").evaluate("link => link.href") == "https://minglu.example.org/"


# What is typed, the day, how the brand stands, and what the answer says: the sense of STOOD in test_lookup.py.
STOOD = [
    ("芯澜封测工坊", "", "in-force", "In force since 18 October 2022"),
    ("芯澜版图设计", "2024-10-14", None, "Not in the register on that day; listed since 15 October 2024."),
    ("芯澜版图设计", "2026-10-19", "in-force", "district-level brand, 浦东新区"),
    ("芯澜版图设计", "2026-10-19", "in-force", "As of 1 December 2026: In force, city-level brand."),
    ("芯澜版图设计", "", "in-force", "In force since 15 October 2024 (at this level since 20 October 2026)."),
    ("芸窗古籍修复", "2023-11-14", "revoked", "Revoked on 14 November 2023: ("),
    ("芸窗古籍修复", "", "in-force", "In force since 19 March 2024 (the revocation was set aside on 19 March 2024 by "
     "沪人社示〔2024〕5号, and the recognition restored)."),
    ("扶摇植保飞手", "", "revoked", ": (1) fraud or false material in the selection ("),
    ("砚池代码学徒", "", "lapsed", "Lapsed on 15 October 2024: assessment not passed, recognition ended (results of "),
    ("悦程直播实训间", "", "lapsed", "not put up for assessment, recognition ended"),
    ("知衡微课平台", "2026-11-24", "lapsed", "The revocation was set aside on 24 November 2026 (沪人社示〔2026〕42号), but the term "
     "had ended on 20 October 2026: the brand is no longer in force."),
    ("老城厢手作工坊", "2026-10-15", "in-force", "; the 2 years of the term in principle passed on 15 October 2026, but as the next "
     "results are not published yet the brand stays in force."),
    ("芯澜封测工坊", "2022-10-17", "in-force", "The register begins with the results published on 18 October 2022. There was none on "
     "17 October 2022; the following is as of 1 December 2026."),
    ("芯澜封测工坊", "2027-01-01", "in-force",
     "The register is as of 1 December 2026 and knows nothing later; the following is not of 1 January 2027."),
    ("芯澜封测工坊", "2026-02-30", "in-force", '"2026-02-30" is no valid date, and was left aside; this is as of 1 December 2026.'),
]


def test_how_a_brand_stood_on_a_day_is_said_in_english(page, address):
    def check(case):
        query, day, standing, words = case
        page.goto(address + "en/lookup.html?" + urlencode({"q": query, "on": day}))
        assert words in answered(page).inner_text()
        assert page.locator("#results .hits > li").get_attribute("data-standing") == standing

    check_each(numbered(STOOD), check)


def test_what_the_lookup_says_in_english_has_the_sense_of_the_chinese(page, address):
    """Of what no answer of the sample says: each beside what the Chinese words say."""
    def words(expression):
        said = []
        for language in ["", "en/"]:
            page.goto(f"{address}{language}lookup.html")
            said.append(page.evaluate(
                f"new minglu.Reading().load('index').then(index => (words => {expression})(minglu.words))"))
        return said

    senses = {
        "[1, 2, 3, 4, 5].map(which => words.ground(which, index))": [
            ("弄虚作假", "fraud"), ("补贴", "subsidy"), ("停业整顿", "closure"), ("场地", "premises"), ("不良影响", "bad influence")],
        "[0, 1].map(which => words.reason(which, index))": [("不达标", "not passed"), ("未按规定参加", "not put up")],
        "[0, 1].map(level => words.level(level, index))": [("区级", "district-level"), ("市级", "city-level")],
        "[0, 1, 2].map(state => words.standing(state, index))": [
            ("在有效期内", "In force"), ("已撤销", "Revoked"), ("已终止", "Lapsed")],
        "[words.found(9, '', '', true)]": [("可能还有", "there may be more")],
        "[words.failure]": [("没有取到", "could not be read")],
    }
    for expression, pairs in senses.items():
        chinese, english = words(expression)
        for (sense, same), one, other in zip(pairs, chinese, english, strict=True):
            assert sense in one and same in other, (one, other)


@pytest.mark.parametrize("query, is_concluded", [
    ("新蓝集成", True), ("Nowhere College", True), ("52310101MJXY000193", True), ("新蓝集成是优质品牌吗", False),
    ("is Nowhere College in force", False), ("021-5550 0140", False), ("quality brand", False)])
def test_only_what_was_a_name_or_a_code_is_denied_in_english(page, address, query, is_concluded):
    page.goto(address + "en/lookup.html?" + urlencode({"q": query}))
    assert ("it is not in the register on that day." in answered(page).inner_text()) == is_concluded
    # On a district's own site nothing is.
    assert "not in the register" not in page.evaluate(
        "JSON.stringify(['name', 'letters', 'code'].map(kind => minglu.words.advice(kind, {}, false)))")


# The words of the cells that stand on two lines, whose rectangles have two upper edges.
BROKEN_WORDS = """() => {
  const found = []
  for (const cell of document.querySelectorAll('td')) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      for (const { index, 0: word } of walker.currentNode.data.matchAll(/[A-Za-z]+/g)) {
        const range = document.createRange()
        range.setStart(walker.currentNode, index)
        range.setEnd(walker.currentNode, index + word.length)
        if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word)
      }
    }
  }
  return found
}"""


@pytest.mark.parametrize("kind", ["city list", "district list", "cycle", "revocations"])
def test_no_word_is_broken_on_a_phone(page, address, kind):
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto(address + ENGLISH[kind])
    assert page.evaluate(BROKEN_WORDS) == []


def test_a_long_name_stays_within_its_column(page, tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    with open(tmp_path / "content/registry.yaml", "a", encoding="utf-8") as registry:
        registry.write("languages: [zh-CN, en]\n")
    file = tmp_path / "content/districts/310101/institutions.csv"
    with open(file, encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    for row in rows:
        row["英文名称"] = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft School"
    with open(file, "w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    command = [MINGLU, "build", "--templates", ROOT / "templates"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    for width in [PHONE, DESKTOP]:
        page.set_viewport_size({"width": width, "height": 800})
        for path in ["lists/310101.html", "lists/city.html", "cycles/2026.html"]:
            page.goto((tmp_path / "public/en" / path).as_uri())
            assert page.get_by_text("Donaudampf").count() > 0
            assert overflow(page) == [], f"{path} at {width}px"


def test_districts_sites_are_in_both_languages_too(public, tmp_path):
    run = subprocess.run(
        [MINGLU, "build", "--district", "310115", "--content", public.parent / "content", "--templates",
         ROOT / "templates", "--output", tmp_path / "own"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    html = (tmp_path / "own/en/lists/310115.html").read_text("utf-8")
    assert "This site is the district's part of" in html
    assert MARK.findall(html) == MARK.findall((tmp_path / "own/lists/310115.html").read_text("utf-8"))
