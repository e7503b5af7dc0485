"""Districts' own sites in a browser, held to what the city's is held to, and to what a part can say of the whole."""

import shutil
import subprocess
from urllib.parse import urlencode

import pytest

from page_checks import (
    DESKTOP, MIXED_LOOKS, PHONE, assert_each_can_be_read_without_scripts, assert_each_is_accessible,
    answered, assert_each_opens_quietly_and_fits, check_each, numbered)
from site_under_test import (
    AWARDS, KINDS, MINGLU, ROOT, STANDINGS, one_of_each_embedded_kind, one_of_each_kind, pages)
from nu_validator import markup_errors
from site_server import under_sub_path

EVERY_KIND = [
    *KINDS, *AWARDS, *(f"profile, {standing}" for standing in STANDINGS),
    "embedded district", *(f"embedded institution, {standing}" for standing in STANDINGS)]


@pytest.fixture(scope="session")
def found(districts):
    """Kind → path of its first page, with the district's code before it: no district has every kind."""
    folder, _ = districts
    paths = {}
    for site in sorted(folder.glob("[0-9]*")):
        for kind, path in (one_of_each_kind(site) | one_of_each_embedded_kind(site)).items():
            if path and kind not in paths:
                paths[kind] = f"{site.name}/{path}"
    return paths


def test_every_kind_is_there(found):
    assert sorted(found) == sorted(EVERY_KIND)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
def test_every_kind_opens_quietly_and_fits(browser, districts, found, place, width):
    folder, address = districts
    base = address if place == "sub-path" else folder.as_uri() + "/"
    for code in sorted({path[:7] for path in found.values()}):
        # A district's site asks for nothing but its own, the other districts' not either.
        own = {kind: path[7:] for kind, path in found.items() if path[:7] == code}
        assert_each_opens_quietly_and_fits(browser, base + code, own, width)


@pytest.mark.parametrize("look", MIXED_LOOKS)
def test_no_kind_has_an_accessibility_violation(browser, districts, found, look):
    assert_each_is_accessible(browser, districts[1], found, look)


def test_every_kind_can_be_read_without_scripts(browser, districts, found):
    assert_each_can_be_read_without_scripts(browser, districts[1], found)


def test_every_page_is_valid(districts):
    folder, _ = districts
    sites = sorted(folder.glob("[0-9]*"))
    assert len(sites) == 16 and all(map(pages, sites))
    assert markup_errors(*sites) == ""


CITY = "https://minglu.example.org/"
ONLY = "本站只收录浦东新区的机构和品牌，以下仅为在本站查询的结果。"


def ask(page, address, query, day=""):
    page.goto(address + "lookup.html?" + urlencode({"q": query, **({"on": day} if day else {})}))
    answered(page)


def links(page, place="#results"):
    return page.locator(f"{place} a").evaluate_all("links => links.map(link => link.getAttribute('href'))")


# What is not in 浦东新区: by code, with a day, by name, by letters, as a permit; and what is typed almost like what is there.
NOT_HERE = [
    ("52310101MJXY000192", "2026-11-10"), ("上海云栖示例烘焙职业技能培训学校", ""), ("yunqi", ""), ("HP-0001", "2024-10-15"),
    ("示人社民310101001号", ""), ("上海市芯澜示例集成电路职业技能培训学校有限公司", ""), ("芯蓝", ""), ("xinlna", ""), ("徐汇 芯澜", "")]


def test_what_a_districts_site_does_not_have_is_not_denied_but_looked_up_in_the_citys(page, districts):
    def check(case):
        query, day = case
        ask(page, districts[1] + "310115/", query, day)
        assert page.inner_text("#said").startswith(ONLY)
        assert "未列入" not in page.inner_text("#answer")
        first = page.locator("#results > p").first
        assert first.inner_text() == "其他区的机构和品牌，请在上海市职业技能培训优质品牌名录（示例数据）中查询。"
        query = urlencode({"q": query, **({"on": day} if day else {})})
        assert links(page)[0] == f"{CITY}lookup.html?{query}"

    check_each(numbered(NOT_HERE), check)


def test_the_address_of_another_districts_award_leads_to_the_citys_lookup(page, districts):
    ask(page, districts[1] + "310115/", CITY + "awards/HP-0001-2026.html")
    assert page.inner_text("#said").startswith(ONLY + "截至2026年12月1日，没有统一社会信用代码或品牌编号为“HP-0001-2026”")
    assert links(page)[0] == f"{CITY}lookup.html?" + urlencode({"q": "HP-0001-2026"})
    assert "未列入" not in page.inner_text("#answer")


def test_what_a_districts_site_has_is_found_and_the_citys_is_named_below_it(page, districts):
    ask(page, districts[1] + "310115/", "芯澜")
    assert page.inner_text("#said").startswith("查到2个品牌")
    assert links(page) == ["institutions/91310115MAXY00403W.html"] * 2 + [CITY + "lookup.html?" + urlencode({"q": "芯澜"})]


def test_a_districts_site_knows_its_own_addresses_and_the_citys_and_calls_others_strange(page, districts):
    own, profile = districts[1] + "310115/", "institutions/91310115MAXY00403W.html"
    for home, is_strange in [(own, False), (CITY, False), (districts[1] + "310101/", True), ("https://forged.example/", True)]:
        ask(page, own, home + profile)
        assert page.locator("#results .hits > li").count() == 2
        assert ("这个网址不是本名录的网址" in page.inner_text("#said")) == is_strange, home
        assert ("其余文字没有核对" in page.inner_text("#results")) == is_strange, home


def test_the_list_of_another_district_is_the_citys(page, districts):
    for query, href in [("徐汇区", CITY + "lists/310104.html"), ("浦东新区", "lists/310115.html")]:
        ask(page, districts[1] + "310115/", query)
        assert links(page) == [href]


def test_a_districts_pages_say_what_can_be_looked_up_there(page, districts):
    for path in ["index.html", "lookup.html"]:
        page.goto(districts[1] + "310115/" + path)
        assert "本站只收录本区的机构和品牌" in page.inner_text("#hint")
        assert "以本名录为准" not in page.inner_text("main")
        assert links(page, "#hint > span:first-child") == [CITY + "lookup.html"]
    page.goto(districts[1] + "310115/404.html")
    assert "本名录发布过的" not in page.inner_text("main")
    assert page.locator("main a").first.get_attribute("href") == CITY + "lookup.html"
    page.goto(districts[1] + "310115/faq.html")
    assert "在全市名录中仍然查不到" in page.inner_text("main")


OWN, TWIN = "上海渊默示例人工智能职业技能培训学校", "上海渊默示例人工智能职业技能培训学校有限公司"
OWN_CODE, TWIN_CODE = "52310115MJXY00414J", "52310104MJXY00051Q"


@pytest.fixture(scope="module")
def with_twin(tmp_path_factory):
    """The address of 浦东新区's own site, where an institution of 徐汇区 has almost the name of one of its own."""
    folder = tmp_path_factory.mktemp("twin")
    shutil.copytree(ROOT / "content", folder / "content")
    table = folder / "content/districts/310104/institutions.csv"
    text = table.read_text("utf-8-sig")
    assert "上海启衡示例智能技术职业技能培训学校" in text
    table.write_text(text.replace("上海启衡示例智能技术职业技能培训学校", TWIN), "utf-8")
    command = [MINGLU, "build", "--district", "310115", "--templates", ROOT / "templates"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    with under_sub_path(folder / "public-districts/310115") as address:
        yield address


def test_a_profile_warns_of_a_twin_in_another_district(page, with_twin):
    page.goto(f"{with_twin}institutions/{OWN_CODE}.html")
    warning = page.locator("p.note").filter(has_text="不要混淆")
    assert f"{TWIN}（徐汇区，{TWIN_CODE}）" in warning.inner_text()
    assert warning.locator("a").get_attribute("href") == f"{CITY}institutions/{TWIN_CODE}.html"


def test_whoever_looks_up_the_twin_is_led_to_it_and_not_to_the_other(page, with_twin):
    ask(page, with_twin, TWIN)
    assert page.inner_text("#said").startswith(ONLY)
    text = page.inner_text("#results")
    assert text.startswith(f"{TWIN}是徐汇区的机构，本站没有收录，状态以全市名录为准。")
    assert "是否要查" not in text
    assert links(page) == [f"{CITY}institutions/{TWIN_CODE}.html", CITY + "lookup.html?" + urlencode({"q": TWIN})]


def test_what_both_are_called_finds_the_districts_own_and_warns_of_the_twin(page, with_twin):
    for query in [OWN, "渊默"]:
        ask(page, with_twin, query)
        assert page.locator("#results .hits > li").count() == 1
        assert f"名称或曾用名相近，请勿混淆：{TWIN}（徐汇区）" in page.inner_text("#results .hits")
        assert links(page)[:2] == [f"institutions/{OWN_CODE}.html", f"{CITY}institutions/{TWIN_CODE}.html"]
