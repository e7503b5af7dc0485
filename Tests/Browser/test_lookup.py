"""The lookup in a browser: every institution is found by every kind of key, on any day, within 64 KB a query."""

import functools
import http.server
import json
import os
import random
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe

from page_checks import check_each, numbered, opened
from shared_builds import made_once
from site_under_test import PUBLIC, ROOT

BINARY = Path(os.environ.get("MINGLU", ROOT / ".build/debug/minglu"))
SUB_PATH = "/zhuanlan/minglu/"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
MOST_BYTES = 64 * 1024
LARGE = 10_000
# How many institutions are drawn for each kind of key.
DRAWN = 40


class Strict(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under SUB_PATH with a strict policy."""

    def translate_path(self, path):
        inside = path.removeprefix(SUB_PATH) if path.startswith(SUB_PATH) else "no-such-path"
        return super().translate_path("/" + inside)

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments):
        pass


def serve(folder):
    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Strict, directory=folder))
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    return serving, f"http://127.0.0.1:{serving.server_port}{SUB_PATH}"


@pytest.fixture(scope="module")
def sample():
    """The address of the sample's site."""
    serving, address = serve(PUBLIC)
    yield address
    serving.shutdown()


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The address, the folder, the brands and the readings of a register of LARGE institutions."""
    def make(folder):
        subprocess.run(
            [sys.executable, ROOT / "Benchmarks/make_register.py", str(LARGE), folder / "content"], check=True)
        subprocess.run(
            [BINARY, "build", "--yes", "--content", folder / "content", "--templates", ROOT / "templates",
             "--output", folder / "public"], check=True, capture_output=True)

    folder = made_once(tmp_path_factory, "large", make)
    brands = json.loads((folder / "public/data/brands.json").read_text("utf-8"))["brands"]
    sounds = (folder / "public/lookup/sounds.js").read_text("utf-8")
    serving, address = serve(folder / "public")
    yield address, folder / "public", brands, readings(sounds)
    serving.shutdown()


def readings(sounds):
    table = {}
    for syllable, characters in re.findall(r"([a-z]+)([^\x00-\x7f]+)", sounds):
        for character in characters:
            table.setdefault(character, []).append(syllable)
    return table


def ask(page, address, query, day=""):
    """Opens the lookup page with a query."""
    page.goto(address + "lookup.html?" + urlencode({"q": query, "on": day}))
    answered(page)


def answered(page):
    """The whole answer, once there is one."""
    page.wait_for_selector("#said:not(:empty)")
    return page.locator("#answer")


def find(page, folder, query):
    """What the lookup finds with nothing kept from before: the institutions' codes, whether there are more, and the bytes of
    the files that it read, as they are and as it counts them itself."""
    codes, has_more, names, counted = page.evaluate(
        """query => {
          minglu.forget()
          return minglu.find(query).then(({ hits, hasMore, reading }) =>
            [hits.map(hit => hit.record[0]), hasMore, [...reading.sizes.keys()], reading.bytes])
        }""", query)
    return codes, has_more, sum((folder / f"lookup/{name}.js").stat().st_size for name in names), counted


def part(text, chance, least):
    start = chance.randrange(len(text) - least + 1)
    return text[start:chance.randrange(start + least, len(text) + 1)]


# Kind of key → the query for a brand, given its readings and a source of chance.
KEYS = {
    "whole name": lambda brand, read, chance: brand["institution"]["name"],
    "part of the name": lambda brand, read, chance: part(brand["institution"]["name"], chance, 2),
    "middle of the name": lambda brand, read, chance: brand["institution"]["name"][1:5],
    "brand": lambda brand, read, chance: part(brand["name"], chance, 2),
    "pinyin": lambda brand, read, chance: "".join(
        chance.choice(read.get(c, [c])) for c in part(brand["institution"]["name"], chance, 3)),
    "unfinished pinyin": lambda brand, read, chance: "".join(
        chance.choice(read.get(c, [c])) for c in brand["institution"]["name"][:5])[:-1],
    "initials": lambda brand, read, chance: "".join(
        chance.choice(read.get(c, [c]))[0] for c in part(brand["institution"]["name"], chance, 4)),
    "USCC": lambda brand, read, chance: brand["institution"]["uscc"],
    "part of the USCC": lambda brand, read, chance: part(brand["institution"]["uscc"], chance, 4).lower(),
    "number of the brand": lambda brand, read, chance: brand["id"],
}


@pytest.mark.parametrize("kind", KEYS)
def test_finds_institutions_drawn_at_random(page, large, kind):
    address, folder, brands, read = large
    chance = random.Random(kind)
    page.goto(address + "lookup.html")
    for brand in chance.sample(brands, DRAWN):
        query = KEYS[kind](brand, read, chance)
        codes, has_more, read_bytes, counted = find(page, folder, query)
        assert brand["institution"]["uscc"] in codes or has_more and len(codes) == 10, f"{query}: {brand}"
        assert read_bytes <= MOST_BYTES, f"{query}: {read_bytes} bytes"
        # The lookup stops reading by its own count.
        assert abs(counted - read_bytes) < 4096, f"{query}: {counted} for {read_bytes} bytes"


@pytest.mark.parametrize("kind", ["whole name", "USCC", "number of the brand"])
def test_whole_keys_come_first(page, large, kind):
    address, folder, brands, read = large
    page.goto(address + "lookup.html")
    for brand in random.Random(kind).sample(brands, DRAWN):
        codes, *_ = find(page, folder, KEYS[kind](brand, read, None))
        assert codes[0] == brand["institution"]["uscc"]


COMMON = [
    "上", "学校", "职业技能培训学校", "职业 培训 学校", "a", "zh", "zy", "zyjnpxxx", "zhiyejinengpeixunxuexiao", "xuexiao", "5", "52", "5231",
    "523101", "000", "江", "春 江", "sh zy", "a b c d e f g h i j k l", "0 1 2 3 4 5 6 7 8 9 a b"]
UNKNOWN = ["不在名录里的名字", "xinxinxinxin", "春江花月夜", "qqqq", "7777777", "职业技能培训学校不在名录", "新" * 300]


def test_common_texts_cost_no_more_and_are_never_denied(page, large):
    address, folder, _, _ = large
    page.goto(address + "lookup.html")
    for query in COMMON:
        codes, has_more, read_bytes, _ = find(page, folder, query)
        assert read_bytes <= MOST_BYTES, query
        assert has_more, query


def test_unknown_texts_cost_no_more_and_are_denied(page, large):
    address, folder, _, _ = large
    page.goto(address + "lookup.html")
    for query in UNKNOWN:
        codes, has_more, read_bytes, _ = find(page, folder, query)
        assert (codes, has_more) == ([], False), query
        assert read_bytes <= MOST_BYTES, query


TYPED = [
    ("芯澜", "上海芯澜示例集成电路职业技能培训学校有限公司"), ("澜封测", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("（集团）有限", "上海妆域示例化妆品（集团）有限公司培训中心"), ("化妆品 集团", "上海妆域示例化妆品（集团）有限公司培训中心"),
    ("上海弘艺示例形象设计学校", "上海弘艺示例美容美发职业技能培训学校"), ("理发技艺", "上海弘艺示例美容美发职业技能培训学校"),
    ("XINLAN", "上海芯澜示例集成电路职业技能培训学校有限公司"), ("xīn lán", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("changning", "上海织羽示例服装职业学校"), ("zhangning", "上海织羽示例服装职业学校"),
    ("PD-0010", "上海扶摇示例无人机职业技能培训学校有限公司"), ("9131 0115", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("美容 弘艺", "上海弘艺示例美容美发职业技能培训学校"),
]


def test_finds_by_what_people_type(page, sample):
    def check(case):
        query, name = case
        ask(page, sample, query)
        assert name in answered(page).inner_text()

    check_each(numbered(TYPED), check)


# What is looked up, the day, how the brand stood then (None where it stood nowhere), and words of the answer.
STOOD = [
    ("芯澜封测工坊", "", "in-force", "自2022年10月18日起在有效期内"),
    ("芯澜封测工坊", "2022-10-18", "in-force", "查到1个品牌（2022年10月18日的状态）"),
    ("芯澜版图设计", "2024-10-14", None, "当日尚未列入名录，2024年10月15日列入"),
    ("芯澜版图设计", "2024-10-15", "in-force", "区级品牌"),
    ("芯澜版图设计", "2026-10-20", "in-force", "市级品牌"),
    ("芸窗古籍修复", "2023-11-13", "in-force", "自2022年10月18日起"),
    ("芸窗古籍修复", "2023-11-14", "revoked", "2023年11月14日起撤销"),
    ("芸窗古籍修复", "2024-03-18", "revoked", "截至2026年12月1日：在有效期内"),
    ("芸窗古籍修复", "2024-03-19", "in-force", "自2024年3月19日起"),
    ("扶摇植保飞手", "", "revoked", "弄虚作假"),
    ("砚池代码学徒", "", "lapsed", "2024年10月15日起终止：评估不达标，自然终止（2024年"),
    ("悦程直播实训间", "", "lapsed", "未按规定参加评估"),
    ("知衡微课平台", "2026-11-23", "revoked", "2025年9月16日起撤销"),
    ("知衡微课平台", "2026-11-24", "lapsed", "2026年11月24日恢复"),
    ("芯澜封测工坊", "2022-10-17", "in-force", "本名录自2022年10月18日首次公布遴选结果起记载。2022年10月17日尚无名录"),
    ("芯澜封测工坊", "2027-01-01", "in-force", "不含之后的变化"),
]


def test_says_how_a_brand_stood_on_a_day(page, sample):
    def check(case):
        query, day, standing, words = case
        ask(page, sample, query, day)
        assert words in answered(page).inner_text()
        brand = page.locator("#results .hits > li")
        assert brand.count() == 1
        assert brand.get_attribute("data-standing") == standing
        assert standing is None or standing in brand.locator("h2 > .mark").get_attribute("class").split()

    check_each(numbered(STOOD), check)


def test_no_match_is_an_answer_with_the_nearest_name_and_whom_to_ask(page, sample):
    ask(page, sample, "新蓝集成")
    text = answered(page).inner_text()
    assert "截至2026年12月1日，没有以“新蓝集成”名称登记的记录。" in text
    assert "12333" in text
    assert "上海芯澜示例集成电路职业技能培训学校有限公司，浦东新区" in text
    assert page.locator("#results .hits").count() == 0


ANSWERS = [("芯澜", "2024-10-14"), ("芸窗", "2024-03-18"), ("新蓝集成", ""), ("z", "2022-01-01")]


@pytest.mark.parametrize("look", ["light", "dark", "large type"])
def test_answers_are_accessible_and_fit_a_phone(browser, sample, look):
    # The policy would keep the checker out.
    with opened(browser, bypass_csp=True, color_scheme="dark" if look == "dark" else "light",
                viewport={"width": 360, "height": 800}) as page:
        if look == "large type":
            page.add_init_script("localStorage.setItem('large', '1')")
        axe = Axe()

        def check(case):
            path, query, day = case
            page.goto(sample + path + "?" + urlencode({"q": query, "on": day}))
            answered(page)
            results = axe.run(page)
            assert results.violations_count == 0, results.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            heights = page.eval_on_selector_all(
                "#answer a", "links => links.map(link => link.getBoundingClientRect().height)")
            assert min(heights) >= 44

        check_each(numbered((path, *answer) for path in ("index.html", "lookup.html") for answer in ANSWERS), check)


def test_warns_of_names_that_are_alike(page, tmp_path):
    """Two institutions' names differ in one character: each answer names the other."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    table = content / "districts/310115/institutions.csv"
    text = table.read_text("utf-8-sig")
    assert "上海渊默示例人工智能职业技能培训学校" in text
    table.write_text(text.replace("上海渊默示例人工智能职业技能培训学校", "上海芯兰示例集成电路职业技能培训学校有限公司"), "utf-8")
    subprocess.run(
        [BINARY, "build", "--yes", "--content", content, "--templates", ROOT / "templates", "--output", tmp_path / "public"],
        check=True, capture_output=True)
    serving, address = serve(tmp_path / "public")
    ask(page, address, "芯兰示例")
    assert "名称相近，请勿混淆：上海芯澜示例集成电路职业技能培训学校有限公司（浦东新区）" in answered(page).inner_text()
    ask(page, address, "芯澜示例")
    assert "名称相近，请勿混淆：上海芯兰示例集成电路职业技能培训学校有限公司（浦东新区）" in answered(page).inner_text()
    serving.shutdown()


def test_of_a_code_the_keys_that_tell_most_come_first(page, sample):
    """The first ones are shared by all institutions of the city, with lists that leave no room for another."""
    page.goto(sample + "lookup.html")
    groups = page.evaluate("minglu.groupsOf('u', '52310116', { index: {}, sounds: {} })")
    assert groups == [["u310116"], ["u231011"], ["u523101"]]


def test_markup_in_a_query_stays_text(page, sample):
    ask(page, sample, "<img src=x>没有")
    assert "<img src=x>没有" in answered(page).inner_text()
    assert page.locator("#results img").count() == 0


def test_answers_as_one_types_and_keeps_the_address(page, sample):
    page.goto(sample + "lookup.html")
    page.locator("#q").press_sequentially("xinlan", delay=30)
    answered(page).get_by_text("芯澜封测工坊").wait_for()
    page.fill("#on", "2023-01-01")
    page.get_by_text("2023年1月1日的状态").wait_for()
    assert page.url == sample + "lookup.html?q=xinlan&on=2023-01-01"
    page.fill("#q", "")
    page.wait_for_selector("#said:empty", state="attached")
    assert page.inner_text("#answer").strip() == ""
    assert page.url == sample + "lookup.html?on=2023-01-01"


def test_waits_for_an_input_method_to_finish(page, sample):
    page.goto(sample + "lookup.html")
    page.focus("#q")
    keyboard = page.context.new_cdp_session(page)
    for text in ["x", "xin", "xin'lan"]:
        keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    page.wait_for_timeout(400)
    assert page.inner_text("#answer").strip() == ""
    keyboard.send("Input.insertText", {"text": "芯澜"})
    assert "查到2个品牌" in answered(page).inner_text()
    assert page.url.endswith("?q=" + quote("芯澜"))


def test_can_be_used_by_keyboard_alone(page, sample):
    page.goto(sample + "lookup.html")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("扶摇植保")
    page.keyboard.press("Enter")
    answered(page)
    assert page.evaluate("document.activeElement.id") == "q"
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.hits')"):
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert re.search(r"/institutions/\w+\.html$", page.url)


@pytest.mark.parametrize("path", ["index.html", "lookup.html"])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
def test_works_wherever_it_lies_without_a_sound(page, sample, path, place):
    seen = []
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    base = sample if place == "sub-path" else PUBLIC.as_uri() + "/"
    page.on("request", lambda request: request.url.startswith(base) or seen.append(request.url))
    page.goto(base + path)
    page.fill("#q", "xinlan")
    assert "芯澜封测工坊" in answered(page).inner_text()
    assert page.locator("#results .hits a").first.evaluate("link => link.href").startswith(base + "institutions/")
    assert seen == []


def test_without_scripts_the_form_leads_to_the_lists(browser, sample):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sample + "lookup.html")
    page.fill("#q", "芯澜")
    with page.expect_navigation():
        page.press("#q", "Enter")
    assert page.url.startswith(sample + "lists/index.html")
    context.close()


def test_says_so_when_the_index_cannot_be_fetched(page, sample):
    page.route("**/lookup/*.js*", lambda route: route.abort())
    page.goto(sample + "lookup.html?q=" + quote("芯澜"))
    assert "查询数据没有取到" in answered(page).inner_text()
    assert page.locator("#results a").evaluate("link => link.href") == sample + "lists/index.html"


def test_folds_text_as_the_index_does(page, sample):
    page.goto(sample + "lookup.html")
    lines = (ROOT / "Tests/Browser/folding.txt").read_text("utf-8").split("\n")
    vectors = [line.split("\t") for line in lines if "\t" in line]
    assert len(vectors) == 24
    for text, folded in vectors:
        assert page.evaluate("text => minglu.fold(text)", text) == folded


def test_scripts_are_small():
    scripts = sorted((PUBLIC / "assets").glob("lookup*.js"))
    assert len(scripts) == 5
    for script in scripts:
        assert script.stat().st_size <= 8 * 1024, script.name


def standings_on(day):
    """What an independent program made of the sample for a day: for each listed brand how it stood, since when, and its level."""
    table = json.loads((ROOT / f"Tests/EndToEndTests/Expected/{day}.json").read_text("utf-8"))["brands"]
    return {brand["id"]: [brand["standing"], brand["since"], brand["level"]] for brand in table}


DAYS = sorted(path.stem for path in (ROOT / "Tests/EndToEndTests/Expected").glob("*.json"))


TOLD = """async day => {
  const number = Date.parse(day) / 86400000, told = {}
  const { count, perFile } = await new minglu.Reading().load('index')
  for (let i = 0; i * perFile < count; i += 1)
    for (const record of await new minglu.Reading().load('r' + i))
      for (const brand of record[5]) {
        const then = minglu.standing(brand, number)
        if (then) told[brand[0]] = [['in-force', 'revoked', 'lapsed'][then.state],
          new Date(then.since[0] * 86400000).toISOString().slice(0, 10), ['district', 'city'][then.level]]
      }
  return told
}"""


def test_every_brand_stood_on_every_day_as_an_independent_program_says(page, sample):
    page.goto(sample + "lookup.html")
    days = [day for day in DAYS if day <= "2026-12-01"]
    assert len(days) > 8
    for day in days:
        assert page.evaluate(TOLD, day) == standings_on(day), day
