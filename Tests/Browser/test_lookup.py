"""The lookup in a browser: every institution is found by every kind of key, on any day, within 64 KB a query."""

import contextlib
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
from playwright.sync_api import expect

from page_checks import answered, check_each, numbered, opened
from shared_builds import made_once
from site_under_test import PUBLIC, ROOT

BINARY = Path(os.environ.get("MINGLU", ROOT / ".build/debug/minglu"))
SUB_PATH = "/zhuanlan/minglu/"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
MOST_BYTES = 64 * 1024
LARGE = 10_000
# How many institutions a city has whose names all begin with its own.
URBAN = 3_000
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


@contextlib.contextmanager
def random_register(tmp_path_factory, name, size, edit=lambda content: None):
    """Serves a random register, edited if need be: its address, the folder, the brands and the readings."""
    def make(folder):
        subprocess.run(
            [sys.executable, ROOT / "Benchmarks/make_register.py", str(size), folder / "content"], check=True)
        edit(folder / "content")
        subprocess.run(
            [BINARY, "build", "--yes", "--content", folder / "content", "--templates", ROOT / "templates",
             "--output", folder / "public"], check=True, capture_output=True)

    folder = made_once(tmp_path_factory, name, make)
    brands = json.loads((folder / "public/data/brands.json").read_text("utf-8"))["brands"]
    sounds = (folder / "public/lookup/sounds.js").read_text("utf-8")
    serving, address = serve(folder / "public")
    yield address, folder / "public", brands, readings(sounds)
    serving.shutdown()


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A register of LARGE institutions."""
    with random_register(tmp_path_factory, "large", LARGE) as register:
        yield register


@pytest.fixture(scope="module")
def urban(tmp_path_factory):
    """A register in which all names begin with the city's."""
    def edit(content):
        for table in (content / "districts").glob("*/institutions.csv"):
            table.write_text(re.sub(r"^(52\w{16},)", r"\1上海", table.read_text("utf-8"), flags=re.MULTILINE), "utf-8")

    with random_register(tmp_path_factory, "urban", URBAN, edit) as register:
        yield register


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


def find(page, folder, query):
    """What the lookup finds with nothing kept from before: the institutions' codes, whether there are more, and the bytes of
    the files that it read, as they are and as it counts them itself."""
    codes, has_more, read_bytes, counted, _ = find_and_offer(page, folder, query)
    return codes, has_more, read_bytes, counted


def find_and_offer(page, folder, query):
    """The same, and the codes of the institutions that sound alike, where nothing is found."""
    codes, has_more, names, counted, alike = page.evaluate(
        """query => {
          minglu.forget()
          return minglu.find(query).then(({ hits, hasMore, reading, alike }) => [hits.map(hit => hit.record[0]), hasMore,
            [...reading.sizes.keys()], reading.bytes, (alike || []).map(record => record[0])])
        }""", query)
    return codes, has_more, sum((folder / f"lookup/{name}.js").stat().st_size for name in names), counted, alike


def find_and_offer_all(page, folder, query):
    """The codes of all institutions that are found or offered, and the bytes of the files that were read."""
    codes, names = page.evaluate(
        """query => {
          minglu.forget()
          return minglu.find(query).then(({ hits, reading, alike = [], nearest = [] }) =>
            [[...hits.map(hit => hit.record), ...alike, ...nearest].map(record => record[0]), [...reading.sizes.keys()]])
        }""", query)
    return codes, sum((folder / f"lookup/{name}.js").stat().st_size for name in names)


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


def apart(name, spelled):
    """Ways to type a name's words apart, common ones first or last."""
    return [
        " ".join(spelled), " ".join(spelled[:6]), "".join(spelled), "".join(spelled[:8]), " ".join(name), " ".join(name[:6]),
        "shanghai " + "".join(spelled[2:6]), "".join(spelled[2:6]) + " shanghai", "上海 " + name[2:5], name[2:5] + " 上海",
        "shanghai " + name[2:5], name[-4:] + " " + name[2:5], "上海 " + "".join(spelled[2:5])]


def test_common_words_are_no_hindrance_wherever_they_stand(page, urban):
    address, folder, brands, read = urban
    chance = random.Random("apart")
    page.goto(address + "lookup.html")
    for brand in chance.sample(brands, DRAWN // 4):
        name = brand["institution"]["name"]
        for query in apart(name, [chance.choice(read.get(character, [character])) for character in name]):
            codes, has_more, read_bytes, counted = find(page, folder, query)
            assert brand["institution"]["uscc"] in codes or has_more and len(codes) == 10, f"{query}: {brand}"
            assert read_bytes <= MOST_BYTES, f"{query}: {read_bytes} bytes"


COMMON = [
    "上", "学校", "职业技能培训学校", "职业 培训 学校", "a", "zh", "zy", "zyjnpxxx", "zhiyejinengpeixunxuexiao", "xuexiao", "5", "52", "5231",
    "523101", "000", "江", "春 江", "sh zy", "a b c d e f g h i j k l", "0 1 2 3 4 5 6 7 8 9 a b"]
# Ways to type a name with an ordinary slip, and to ask about it.
SLIPS = {
    "word left out": lambda name: name.replace("职业技能", "技能"), "last character": lambda name: name[:-1] + "新",
    "one too many": lambda name: name[:4] + "的" + name[4:], "left out": lambda name: name[:5] + name[6:],
    "wrong": lambda name: name[:3] + "天" + name[4:], "swapped": lambda name: name[:4] + name[5] + name[4] + name[6:],
    "city": lambda name: "上海市" + name.replace("上海", "").replace("职业技能", "技能"),
}
ASKED = ["{}是正规的吗？", "请问{}还有效吗", "我想查一下{}", "{} 怎么样", "{}这家学校可以报名吗", "我家孩子在{}上课"]


@pytest.mark.parametrize("register", ["large", "urban"])
def test_a_name_with_a_slip_is_not_denied_without_being_offered(page, register, request):
    address, folder, brands, _ = request.getfixturevalue(register)
    page.goto(address + "lookup.html")
    for brand in random.Random("slips").sample(brands, DRAWN // 4):
        name = brand["institution"]["name"]
        for query in {slip(name) for slip in SLIPS.values()} - {name}:
            offered, read_bytes = find_and_offer_all(page, folder, query)
            assert brand["institution"]["uscc"] in offered, f"{query}: {brand}"
            assert read_bytes <= MOST_BYTES, f"{query}: {read_bytes} bytes"


@pytest.mark.parametrize("register", ["large", "urban"])
def test_a_question_with_a_name_in_it_is_answered_with_the_name(page, register, request):
    address, folder, brands, _ = request.getfixturevalue(register)
    page.goto(address + "lookup.html")
    for brand in random.Random("asked").sample(brands, DRAWN // 8):
        for query in [form.format(name) for name in (brand["institution"]["name"], brand["name"]) for form in ASKED]:
            codes, has_more, read_bytes, _, alike = find_and_offer(page, folder, query)
            assert brand["institution"]["uscc"] in codes + alike, f"{query}: {brand}"
            assert read_bytes <= MOST_BYTES, f"{query}: {read_bytes} bytes"


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


def test_what_sounds_the_same_is_offered_and_costs_no_more(page, large):
    address, folder, brands, read = large
    others = "".join((folder / f"lookup/y{number}.js").read_text("utf-8") for number in range(16))
    by_sound, chance = {}, random.Random("alike")
    for character, ways in readings(others).items():
        for way in ways:
            by_sound.setdefault(way, []).append(character)
    page.goto(address + "lookup.html")
    offered = 0
    for brand in chance.sample(brands, DRAWN):
        name = brand["institution"]["name"][:chance.choice([5, 6, 12])]
        at = chance.randrange(4)
        # Any one of those that are read so, be it in a name or not, traditional or not; now and then it is the right one.
        query = name[:at] + chance.choice(by_sound[read[name[at]][0]]) + name[at + 1:]
        codes, has_more, read_bytes, _, alike = find_and_offer(page, folder, query)
        assert brand["institution"]["uscc"] in codes + alike or has_more or len(alike) == 5, f"{query}: {brand}"
        assert read_bytes <= MOST_BYTES, f"{query}: {read_bytes} bytes"
        offered += bool(alike)
    assert offered > DRAWN / 2


def otherwise(name, spelled, chance):
    """Ways to type a name that are not how it is on record."""
    at = chance.randrange(len(spelled) - 1)
    return {
        "district": f"浦东新区 {name[:3]}", "common": "徐汇 职业技能培训", "glued": f"黄浦{name[:4]}",
        "city and form": f"上海市{name}有限责任公司", "swapped": spelled[:at] + spelled[at + 1] + spelled[at] + spelled[at + 2:],
        "left out": spelled[:at] + spelled[at + 1:], "permit": f"示人社民{chance.randrange(10 ** 8, 10 ** 9)}号",
    }


def test_what_is_typed_otherwise_costs_no_more(page, large):
    address, folder, brands, read = large
    chance = random.Random("otherwise")
    page.goto(address + "lookup.html")
    for brand in chance.sample(brands, DRAWN // 2):
        name = brand["institution"]["name"]
        spelled = "".join(chance.choice(read.get(character, [character])) for character in name[:4])
        for kind, query in otherwise(name, spelled, chance).items():
            codes, has_more, read_bytes, counted, alike = find_and_offer(page, folder, query)
            assert read_bytes <= MOST_BYTES, f"{query}: {read_bytes} bytes"
            assert abs(counted - read_bytes) < 4096, f"{query}: {counted} for {read_bytes} bytes"
            assert kind != "city and form" or alike == [brand["institution"]["uscc"]], query
        query = "".join(read.get(character, [character])[0] + "1" for character in name[:4])
        codes, has_more, read_bytes, _, _ = find_and_offer(page, folder, query)
        assert brand["institution"]["uscc"] in codes or has_more, query
        assert read_bytes <= MOST_BYTES, query


TYPED = [
    ("芯澜", "上海芯澜示例集成电路职业技能培训学校有限公司"), ("澜封测", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("（集团）有限", "上海妆域示例化妆品（集团）有限公司培训中心"), ("化妆品 集团", "上海妆域示例化妆品（集团）有限公司培训中心"),
    ("上海弘艺示例形象设计学校", "上海弘艺示例美容美发职业技能培训学校"), ("理发技艺", "上海弘艺示例美容美发职业技能培训学校"),
    ("XINLAN", "上海芯澜示例集成电路职业技能培训学校有限公司"), ("xīn lán", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("changning", "上海织羽示例服装职业学校"), ("zhangning", "上海织羽示例服装职业学校"),
    ("PD-0010", "上海扶摇示例无人机职业技能培训学校有限公司"), ("9131 0115", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("美容 弘艺", "上海弘艺示例美容美发职业技能培训学校"), ("xin1lan2", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("Xin1 lan", "上海芯澜示例集成电路职业技能培训学校有限公司"),
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
    ("芯澜封测工坊", "2022-10-18", "in-force", "查到1个品牌，在有效期内（2022年10月18日的状态）"),
    ("芯澜版图设计", "2024-10-14", None, "当日尚未列入名录，2024年10月15日列入"),
    ("芯澜版图设计", "2024-10-15", "in-force", "区级品牌"),
    ("芯澜版图设计", "2026-10-19", "in-force", "区级品牌，浦东新区"),
    # It was in force then as now, but at another level.
    ("芯澜版图设计", "2024-10-15", "in-force", "截至2026年12月1日：在有效期内，市级品牌"),
    ("芯澜版图设计", "2026-10-19", "in-force", "截至2026年12月1日：在有效期内，市级品牌"),
    ("芯澜版图设计", "2026-10-20", "in-force", "市级品牌，浦东新区"),
    # In force all along, but at this level only since the last results.
    ("芯澜版图设计", "", "in-force", "自2024年10月15日起在有效期内（2026年10月20日起为市级）。"),
    ("芸窗古籍修复", "2023-11-13", "in-force", "自2022年10月18日起"),
    ("芸窗古籍修复", "2023-11-14", "revoked", "2023年11月14日起撤销"),
    ("芸窗古籍修复", "2024-03-18", "revoked", "截至2026年12月1日：在有效期内"),
    ("芸窗古籍修复", "2024-03-19", "in-force", "自2024年3月19日起"),
    ("扶摇植保飞手", "", "revoked", "弄虚作假"),
    ("砚池代码学徒", "", "lapsed", "2024年10月15日起终止：评估不达标，自然终止（2024年"),
    ("悦程直播实训间", "", "lapsed", "未按规定参加评估"),
    ("知衡微课平台", "2026-11-23", "revoked", "2025年9月16日起撤销"),
    ("知衡微课平台", "2026-11-24", "lapsed",
     "撤销决定已于2026年11月24日撤回（沪人社示〔2026〕42号），但有效期已于2026年10月20日届满，品牌不再有效。"),
    ("芸窗古籍修复", "", "in-force",
     "自2024年3月19日起在有效期内（撤销决定已于2024年3月19日撤回，见沪人社示〔2024〕5号，品牌认定恢复）。"),
    # Two years had passed, and the next results were out five days later (N8).
    ("老城厢手作工坊", "2026-10-14", "in-force", "自2024年10月15日起在有效期内。"),
    ("老城厢手作工坊", "2026-10-15", "in-force",
     "自2024年10月15日起在有效期内；有效期原则上的2年已于2026年10月15日届满，因下一轮结果尚未公布，品牌继续有效。"),
    # On the very day of new results the term is theirs.
    ("芯澜封测工坊", "2026-10-20", "in-force", "自2022年10月18日起在有效期内。"),
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


def test_a_term_whose_years_have_passed_runs_on_and_the_answer_says_so(page, tmp_path):
    subprocess.run(
        [BINARY, "build", "--yes", "--as-of", "2028-10-20", "--content", ROOT / "content", "--templates", ROOT / "templates",
         "--output", tmp_path / "public"], check=True, capture_output=True)
    serving, address = serve(tmp_path / "public")
    words = "有效期原则上的2年已于2028年10月20日届满，因下一轮结果尚未公布，品牌继续有效。"
    ask(page, address, "芯澜封测工坊")
    assert "自2022年10月18日起在有效期内；" + words in answered(page).inner_text()
    ask(page, address, "芯澜封测工坊", "2028-10-19")
    assert "届满" not in answered(page).inner_text()
    # It stood otherwise on the day asked for: what is said of today says it too.
    ask(page, address, "芸窗古籍修复", "2023-12-01")
    assert "截至2028年10月20日：在有效期内，区级品牌。" + words in answered(page).inner_text()
    serving.shutdown()


# When the latest results were published, the years of a term, a day, and when the years had passed by then.
PASSED = [
    ("2024-02-29", 1, "2025-02-28", "1年已于2025年2月28日"), ("2024-02-29", 1, "2025-02-27", None),
    ("2024-02-29", 4, "2028-02-29", "4年已于2028年2月29日"), ("2024-02-29", 4, "2028-02-28", None),
    ("2024-10-15", 3, "2027-10-15", "3年已于2027年10月15日"), ("2024-10-15", 3, "2027-10-14", None),
]


def test_a_terms_years_are_the_registers_own_and_pass_on_a_day_that_there_is(page, sample):
    page.goto(sample + "lookup.html")

    def check(case):
        announced, years, day, words = case
        said = page.evaluate("""([announced, years, day]) => {
          const number = text => Date.parse(text) / 86400000;
          return minglu.passed(number(day), { cycles: [["一轮", number(announced)]], years });
        }""", [announced, years, day])
        assert (f"有效期原则上的{words}届满" in said) if words else said == ""

    check_each(numbered(PASSED), check)


def test_the_registers_own_day_is_no_other_day(page, sample):
    ask(page, sample, "芯澜封测工坊", "2026-12-01")
    text = answered(page).inner_text()
    assert "（2026年12月1日的状态）" in text
    assert "下面不是" not in text and "不含之后" not in text


def told(page, address, day, *events):
    """What is said of a made-up brand on a day, counted like those of its events."""
    page.goto(address + "lookup.html")
    return page.evaluate("""async ([day, events]) => {
      const index = await new minglu.Reading().load("index");
      const brand = ["PD-1", "甲", ...events], hit = { record: ["A", "甲校", 0, [], [], [brand]], brands: [brand], by: {} };
      const shown = minglu.answer({ index, hits: [hit], hasMore: false }, "甲", day || undefined).slice(1);
      return shown.map(one => one.textContent || "").join("");
    }""", [day, events])


def test_a_revocation_that_was_set_aside_is_not_the_last_word_where_another_followed(page, sample):
    events = [19283, 0, 0, 0], [19782, 1, 1, "沪一号"], [19857, 0, 0, 0, "沪二号"], [20676, 1, 2, "沪三号"]
    text = told(page, sample, 19782, *events)
    assert "2024年2月29日起撤销" in text and "（沪一号）" in text
    assert "截至2026年12月1日：已撤销，区级品牌。2026年8月11日起撤销" in text and "（沪三号）" in text
    # Of today nothing is said twice.
    assert "截至2026年12月1日：" not in told(page, sample, 20700, *events)
    assert "截至2026年12月1日：" not in told(page, sample, 19300, [19283, 0, 0, 0], [20011, 0, 0, 1])


def test_a_brand_restored_that_rose_later_is_told_of_in_one_bracket(page, sample):
    text = told(page, sample, 0, [19283, 0, 0, 0], [19675, 1, 1, "沪一号"], [19801, 0, 0, 0, "沪二号"], [20011, 0, 1, 1])
    assert ("自2024年3月19日起在有效期内（撤销决定已于2024年3月19日撤回，见沪二号，品牌认定恢复；2024年10月15日起为市级）。") in text


def test_a_hit_shows_the_code_that_tells_it_from_others(page, sample):
    ask(page, sample, "扶摇")
    assert "统一社会信用代码：91310115MAXY00470T" in page.locator("#results .hits > li").inner_text()


def test_no_match_is_an_answer_with_the_nearest_name_and_whom_to_ask(page, sample):
    ask(page, sample, "新蓝集成")
    text = answered(page).inner_text()
    assert "截至2026年12月1日，没有以“新蓝集成”名称登记的记录。" in text
    # Only what is right and not found is not listed.
    assert "核对无误仍查不到的，即截至这一天未列入本名录。" in text
    assert "12333" in text
    nearest = page.locator("#results .nearest > li").first.inner_text()
    assert "上海芯澜示例集成电路职业技能培训学校有限公司" in nearest
    assert "统一社会信用代码：91310115MAXY00403W，浦东新区" in nearest
    assert page.locator("#results .hits").count() == 0


# What is typed, and the institution that sounds the same: by an input method's slip, in traditional characters, in a former
# name, in a brand's, in the whole of a long name, in two words.
MISHEARD = [
    ("扶遥", "上海扶摇示例无人机职业技能培训学校有限公司"), ("芯蓝", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("云棲", "上海云栖示例烘焙职业技能培训学校"), ("雲棲匠心西點", "上海云栖示例烘焙职业技能培训学校"),
    ("長寧", "上海织羽示例服装职业学校"), ("理發技藝", "上海弘艺示例美容美发职业技能培训学校"),
    ("上海弘藝示例美容美髮職業技能培訓學校", "上海弘艺示例美容美发职业技能培训学校"), ("扶遥 植保", "上海扶摇示例无人机职业技能培训学校有限公司"),
    ("扶 遥", "上海扶摇示例无人机职业技能培训学校有限公司"),
]


def test_offers_what_sounds_the_same_and_does_not_deny_it(page, sample):
    def check(case):
        query, name = case
        ask(page, sample, query)
        text = answered(page).inner_text()
        assert f"没有以“{query}”名称登记的记录，但有读音相同的。" in text
        assert "是否要查：" in text
        assert page.locator("#results .nearest a").all_inner_texts() == [name]
        assert "未列入" not in text
        # How it stands is for whoever knows that it is this one.
        assert page.locator("#results [data-standing]").count() == 0

    check_each(numbered(MISHEARD), check)


# What is typed, the first words of the answer, and the rest.
UNFOUND = [
    ("示人社民310115999号", "“示人社民310115999号”像是许可证号或文号：没有查到这个办学许可证号，文号不能查。", "许可证号要输入完整的号码"),
    ("人社民3101154000123", "像是许可证号或文号", "请改用机构名称"), ("沪人社示〔2026〕39号", "像是许可证号或文号", "机构名称印在营业执照"),
    ("52310101MJXY000193", "截至2026年12月1日，没有统一社会信用代码或品牌编号为“52310101MJXY000193”（或含有它）的记录。",
     "请逐位核对，统一社会信用代码共18位"),
    ("PD-0099", "没有统一社会信用代码或品牌编号为“PD-0099”", "统一社会信用代码：91310115MAXY00403W"),
    ("310115999", "没有统一社会信用代码或品牌编号为“310115999”", "办学许可证号要输入完整的号码"),
    ("Fuyao Sample School", "没有以“Fuyao Sample School”名称登记的记录", "不能查英文名称"),
    ("无此校名", "没有以“无此校名”名称登记的记录", "名录中的名称用简体字登记"),
    # An address is no number.
    ("拟芯路1500号", "没有以“拟芯路1500号”名称登记的记录", "请核对有没有错字"),
    ("上海市徐汇区漕宝路100号", "没有以“上海市徐汇区漕宝路100号”名称登记的记录", "请核对有没有错字"),
]


def test_what_is_not_found_is_called_what_it_is(page, sample):
    def check(case):
        query, said, rest = case
        ask(page, sample, query)
        assert said in page.inner_text("#said")
        assert rest in page.inner_text("#results")
        assert ("名称登记" in page.inner_text("#said")) == ("名称登记" in said)
        assert ("未列入" in page.inner_text("#answer")) != ("许可证号或文号" in said)

    check_each(numbered(UNFOUND), check)


# A question, what is looked up instead, and whose brands these are.
QUESTIONS = [
    ("上海芯澜示例集成电路职业技能培训学校有限公司是正规的吗？", "上海芯澜示例集成电路职业技能培训学校有限公司", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("青浦区示例农业技术培训中心是正规的吗", "青浦区示例农业技术培训中心", "青浦区示例农业技术培训中心"),
    ("请问芯澜还有效吗", "芯澜", "上海芯澜示例集成电路职业技能培训学校有限公司"), ("帮我查一下芯澜 怎么样？", "芯澜", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("你好，我想查芯澜封测工坊是不是正规的", "芯澜封测工坊", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("芯澜被撤销了吗", "芯澜", "上海芯澜示例集成电路职业技能培训学校有限公司"),
]


def test_a_question_is_answered_by_the_name_in_it_and_the_answer_says_so(page, sample):
    def check(case):
        query, looked_up, name = case
        ask(page, sample, query)
        assert "查到" in page.inner_text("#said")
        assert page.inner_text("#said").startswith(f"按“{looked_up}”查询，其余文字没有核对。查到")
        assert all(name in item for item in page.locator("#results .hits > li").all_inner_texts())

    check_each(numbered(QUESTIONS), check)


def test_a_name_among_other_words_is_offered_and_not_denied(page, sample):
    query = "我家孩子在上海弘艺示例美容美发职业技能培训学校上课"
    ask(page, sample, query)
    assert page.inner_text("#said") == f"截至2026年12月1日，没有与“{query}”完全相同的名称，但其中有下列机构的名称。"
    assert page.locator("#results .nearest a").all_inner_texts() == ["上海弘艺示例美容美发职业技能培训学校"]
    assert "未列入" not in page.inner_text("#results")


def test_what_a_question_asks_about_is_cut_out_and_nothing_else(page, sample):
    page.goto(sample + "lookup.html")
    names = page.evaluate("texts => texts.map(minglu.nameIn)", [
        "甲校正规吗", "甲校是真的吗？", "甲校靠谱吗！", "甲校有没有资质", "甲校在名录里吗。", "请帮我查询甲校", "甲校（上海）是正规的学校吗", "问道教育",
        "请想想教育", "查理英语", "甲校培训有效", "甲校不是正规的吗", "甲校没有被撤销吗？", "甲校不在名录吗", "甲校不合法吗", "你好，甲校", "您好请问甲校",
        "帮我查一下甲校", "查一下甲校", "查 甲校", "你好甲校", "请教甲校"])
    assert names == ["甲校", "甲校", "甲校", "甲校", "甲校", "甲校", "甲校(上海)", "问道教育", "请想想教育", "查理英语", "甲校培训有效", *["甲校"] * 9,
                     "你好甲校", "请教甲校"]


@pytest.mark.parametrize("text", ["甲" + " " * 90 + "乙", "甲" + "！" * 90 + "乙", "是否在吗" * 25 + "x", "有没有" * 33 + "x", "请问" * 50])
def test_what_a_question_asks_about_is_cut_out_of_any_text(page, sample, text):
    """Work that doubled with every letter would not come to an end within the page's patience."""
    page.goto(sample + "lookup.html")
    assert isinstance(page.evaluate("minglu.nameIn", text), str)


def test_a_denial_is_of_what_was_typed(page, sample):
    """A name that begins as a question does is not there because its rest is, and the rest is not what was asked for."""
    ask(page, sample, "请问无此示例书画院")
    said = page.inner_text("#said")
    assert "请问无此示例书画院" in said and "查到" not in said
    ask(page, sample, "你好美容美发职业技能培训学校")
    assert "查到" not in page.inner_text("#said")


def test_nothing_is_concluded_where_there_was_no_room_to_look_for_what_is_near(page, sample):
    page.goto(sample + "lookup.html")
    said, shown, has_more = page.evaluate("""async () => {
      const { Reading, contextOf, soundsOf, offered, answer } = minglu, reading = new Reading();
      const index = await reading.load("index"), context = contextOf(["不在名录里的名字"], { index, sounds: soundsOf("") });
      Object.defineProperty(reading, "bytes", { value: 60000 });
      const offer = await offered(reading, context.whole, context, true);
      const [said, ...shown] = answer({ index, hits: [], ...offer }, context.whole);
      return [said, shown.map(one => one.textContent).join(""), offer.hasMore];
    }""")
    assert has_more
    assert "“不在名录里的名字”中的字词太常见，没有全部查完。" in said
    assert "未列入" not in said + shown


def test_the_help_does_not_promise_what_is_not_looked_up(page, sample):
    page.goto(sample + "lookup.html")
    assert "办学许可证号要输入完整的号码" in page.inner_text("main")


@pytest.mark.parametrize("query", ["徐汇区", "徐汇", "上海市徐汇区"])
def test_a_district_is_answered_with_its_list(page, sample, query):
    ask(page, sample, query)
    assert page.inner_text("#said") == f"“{query}”是区的名称。"
    assert page.inner_text("#results").strip() == "该区在有效期内的品牌见徐汇区名录。"
    assert page.locator("#results a").evaluate("link => link.href") == sample + "lists/310104.html"


def test_the_list_of_a_district_goes_before_what_else_has_its_name(page, sample):
    ask(page, sample, "浦东")
    assert "查到1个品牌" in page.inner_text("#said")
    first = page.locator("#results a").first
    assert (first.inner_text(), first.get_attribute("href")) == ("浦东新区名录", "lists/310115.html")
    assert page.locator("#results .hits > li").count() == 1


IN_DISTRICT = ["浦东新区 芯澜", "芯澜 浦东", "浦东 芯澜 封测", "上海市浦东新区 芯澜"]


@pytest.mark.parametrize("query", IN_DISTRICT)
def test_a_district_among_the_words_is_where_the_rest_is_looked_for(page, sample, query):
    ask(page, sample, query)
    assert "查到" in page.inner_text("#said")
    assert page.locator("#results .hits").inner_text().count("上海芯澜示例集成电路职业技能培训学校有限公司") >= 1
    assert page.locator("#results a").first.get_attribute("href") == "lists/310115.html"


def test_a_district_as_a_word_leaves_out_what_is_elsewhere(page, sample):
    ask(page, sample, "浦东 培训")
    items = page.locator("#results .hits > li").all_inner_texts()
    assert len(items) > 3
    assert all("浦东" in item for item in items)


# What is typed, and the institution that is called almost so.
REWORDED = [
    ("上海市芯澜示例集成电路职业技能培训学校有限公司", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("上海芯澜示例集成电路职业技能培训学校有限责任公司", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("芯澜示例集成电路职业技能培训学校（上海）有限公司", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("徐汇区 芯澜示例集成电路职业技能培训学校", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("芯澜示例集成电路职业技能培训学校浦东新区", "上海芯澜示例集成电路职业技能培训学校有限公司"),
    ("上海市云栖示例烘焙职业技能培训学校", "上海云栖示例烘焙职业技能培训学校"),
]


def test_a_name_with_another_place_or_form_of_a_company_is_offered_and_not_denied(page, sample):
    def check(case):
        query, name = case
        ask(page, sample, query)
        assert page.inner_text("#said") == f"截至2026年12月1日，没有与“{query}”完全相同的名称，但有只差地名或公司形式的。"
        text = page.inner_text("#results")
        assert "是否要查：" in text and "未列入" not in text
        assert page.locator("#results .nearest a").all_inner_texts() == [name]
        # It is not the same: how it stands is for whoever knows that it is this one.
        assert page.locator("#results [data-standing]").count() == 0

    check_each(numbered(REWORDED), check)


def test_a_city_before_a_name_in_traditional_characters_is_no_matter(page, sample):
    ask(page, sample, "上海市雲棲")
    assert page.locator("#results .nearest a").all_inner_texts() == ["上海云栖示例烘焙职业技能培训学校"]


@pytest.mark.parametrize("query", ["xinlna", "xinln", "xnlan", "xinllan", "xin lna", "xinlanshilijichegd"])
def test_letters_with_a_slip_are_offered_what_they_may_be(page, sample, query):
    ask(page, sample, query)
    assert page.inner_text("#said") == f"截至2026年12月1日，没有拼音为“{query}”的名称，但有拼法只差一点的。"
    assert page.locator("#results .nearest a").first.inner_text() == "上海芯澜示例集成电路职业技能培训学校有限公司"
    assert "未列入" not in page.inner_text("#results")


@pytest.mark.parametrize("query", ["示人社民310115001号", "人社民310115001", "310115001", "示人社民 310115001 号"])
def test_a_permit_leads_to_whom_it_may_belong(page, sample, query):
    ask(page, sample, query)
    assert page.inner_text("#said") == f"“{query}”可能是下列机构的办学许可证号。"
    assert page.locator("#results .nearest a").all_inner_texts() == ["上海芯澜示例集成电路职业技能培训学校有限公司"]
    page.locator("#results .nearest a").click()
    assert "示人社民310115001号" in page.inner_text("main")


ANSWERS = [
    ("芯澜", "2024-10-14"), ("芸窗", "2024-03-18"), ("新蓝集成", ""), ("z", "2022-01-01"), ("扶遥", ""), ("浦东", ""), ("徐汇", ""),
    ("浦东芯澜", ""), ("xinlna", ""), ("示人社民310115001号", ""), ("示人社民310115999号", ""), ("浦东示例厨师培训班", "")]


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
            assert all(height >= 44 for height in heights)

        check_each(numbered((path, *answer) for path in ("index.html", "lookup.html") for answer in ANSWERS), check)


@contextlib.contextmanager
def changed(tmp_path, *replacements):
    """The address of the sample's site with other texts in a district's institutions."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    table = content / "districts/310115/institutions.csv"
    text = table.read_text("utf-8-sig")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    table.write_text(text, "utf-8")
    subprocess.run(
        [BINARY, "build", "--yes", "--content", content, "--templates", ROOT / "templates", "--output", tmp_path / "public"],
        check=True, capture_output=True)
    serving, address = serve(tmp_path / "public")
    yield address
    serving.shutdown()


@pytest.mark.parametrize("other", [
    "上海芯兰示例集成电路职业技能培训学校有限公司", "上海芯澜示例集成电路职业技能培训学校", "芯澜示例集成电路职业技能培训学校（上海）有限公司"])
def test_warns_of_names_that_are_alike(page, tmp_path, other):
    """Two institutions' names differ in one character, the form of a company or the city: each answer names the other."""
    with changed(tmp_path, ("上海渊默示例人工智能职业技能培训学校", other)) as address:
        for code, name in [("52310115MJXY00414J", "上海芯澜示例集成电路职业技能培训学校有限公司"), ("91310115MAXY00403W", other)]:
            ask(page, address, code)
            assert f"名称或曾用名相近，请勿混淆：{name}（浦东新区）" in answered(page).inner_text()
            page.goto(f"{address}institutions/{code}.html")
            assert name in page.inner_text("main")


def test_of_namesakes_in_one_district_the_warning_tells_the_code(page, tmp_path):
    name = "上海芯澜示例集成电路职业技能培训学校有限公司"
    with changed(tmp_path, ("上海渊默示例人工智能职业技能培训学校", name)) as address:
        for code, other in [("52310115MJXY00414J", "91310115MAXY00403W"), ("91310115MAXY00403W", "52310115MJXY00414J")]:
            ask(page, address, code)
            assert f"名称或曾用名相近，请勿混淆：{name}（浦东新区，{other}）" in answered(page).inner_text()


def test_who_has_a_name_now_comes_before_who_once_had_it_and_each_warns_of_the_other(page, tmp_path):
    """An institution in force once had the name of one that is revoked, and comes before it in the register. So it is with a
    part of the name."""
    name, other = "上海扶摇示例无人机职业技能培训学校有限公司", "上海渊默示例人工智能职业技能培训学校"
    with changed(tmp_path, ("https://yuanmo.example.com,,", f"https://yuanmo.example.com,{name},")) as address:
        ask(page, address, name)
        items = page.locator("#results .hits > li")
        assert items.evaluate_all("items => items.map(item => item.dataset.standing)") == ["revoked", "in-force"]
        assert f"名称或曾用名相近，请勿混淆：{other}（浦东新区）" in items.first.inner_text()
        assert "按曾用名查到" not in items.first.inner_text()
        assert f"按曾用名查到：这家机构曾用名“{name}”，现用名“{other}”。" in items.last.inner_text()
        assert f"名称或曾用名相近，请勿混淆：{name}（浦东新区）" in items.last.inner_text()
        for part in (name[:6], name[2:10]):
            ask(page, address, part)
            assert items.evaluate_all("items => items.map(item => item.dataset.standing)") == ["revoked", "in-force"], part
        for code, warned in [("91310115MAXY00470T", other), ("52310115MJXY00414J", name)]:
            page.goto(f"{address}institutions/{code}.html")
            assert warned in page.locator("p.note").filter(has_text="不要混淆").inner_text()


def test_names_and_codes_of_now_go_before_brands_and_former_names_and_these_before_beginnings(page, sample):
    page.goto(sample + "lookup.html")
    ranks = page.evaluate("""() => ["飞鸟", "飞鸟学校", "a1", "pd1", "海燕", "旧名", "英文", "海", "燕"].map(text => minglu.rank(
      ["A1", "飞鸟学校", 0, ["旧名"], [], [["PD-1", "海燕"]], "英文"], text))""")
    assert ranks == [2, 0, 0, 0, 1, 1, 0, 2, 3]


def test_of_a_code_the_keys_that_tell_most_come_first(page, sample):
    """The first ones are shared by all institutions of the city, with lists that leave no room for another."""
    page.goto(sample + "lookup.html")
    groups = page.evaluate("minglu.groupsOf('u', '52310116', { index: {}, sounds: {} })")
    assert groups == [["u310116"], ["u231011"], ["u523101"]]


def test_the_files_of_a_key_are_found_where_they_begin_with_a_directory(page, large):
    """A key's files may all be in the directory after the one that would hold it."""
    address, _, _, _ = large
    page.goto(address + "lookup.html")
    lost = page.evaluate("""async () => {
      const reading = new minglu.Reading(), lost = [];
      const [, ...begun] = (await reading.load("index")).root.split(" ");
      for (const word of begun.map(word => [...word.replace("!", "")]))
        for (let n = 2; n <= word.length; n += 1) {
          const prefix = word.slice(0, n).join(""), { files } = await reading.place(prefix, { room: Infinity });
          if (!files.some(file => file.startsWith(prefix))) lost.push(prefix);
        }
      return begun.length ? lost : ["no directory but one"];
    }""")
    assert lost == []


def test_a_key_of_which_there_are_files_without_end_is_read_last(page, large):
    """It never tells all that have it: a long list does."""
    address, _, _, _ = large
    page.goto(address + "lookup.html")
    assert page.evaluate("""async () => {
      const reading = new minglu.Reading(), read = [];
      reading.place = async prefix => ({ prefix, files: [prefix + (prefix === "b" ? "!" : "")], goesOn: prefix === "a" });
      reading.list = async ({ prefix }) => { read.push(prefix); return { numbers: new Set([1, 2, 3, 4, 5]), isWhole: true }; };
      await minglu.meet(reading, [["a"], ["b"], ["c"]], 10);
      return read;
    }""") == ["c", "b", "a"]


def test_a_list_of_very_many_institutions_is_read_in_part(page, sample):
    """More than a function takes as arguments."""
    page.goto(sample + "lookup.html")
    assert page.evaluate("""async () => {
      const { Reading, contextOf, common, soundsOf } = minglu, reading = new Reading(), index = await reading.load("index");
      const numbers = new Set(Array.from({ length: 200000 }, (_, i) => i));
      reading.list = async () => ({ numbers, isWhole: false });
      return (await common(reading, contextOf(["培训"], { index, sounds: soundsOf("") }))).numbers.size;
    }""") == 200000


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
    # Led to the answer, the next step is its first link.
    assert page.evaluate("document.activeElement.id") == "answer"
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.hits')"):
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert re.search(r"/institutions/\w+\.html$", page.url)


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize("height", [740, 640])
def test_on_a_phone_whoever_asks_is_led_to_the_answer(browser, sample, motion, height):
    with opened(browser, viewport={"width": 360, "height": height}, has_touch=True, is_mobile=True,
                reduced_motion=motion) as page:
        in_view = """() => { const { top, bottom } = document.querySelector('#said').getBoundingClientRect()
          return top >= 0 && bottom < innerHeight / 3 }"""
        for path in ["index.html", "lookup.html"]:
            for query, asks in [("扶摇", lambda: page.tap("form button")), ("新东方", lambda: page.press("#q", "Enter"))]:
                page.goto(sample + path)
                page.fill("#q", query)
                answered(page)
                # Nothing moves under whoever is typing.
                assert page.evaluate("document.activeElement.id") == "q"
                assert page.evaluate("scrollY") == 0
                asks()
                page.wait_for_function(in_view)
                # No field has the focus: the keyboard on the screen is gone.
                assert page.evaluate("document.activeElement.id") == "answer"
                assert page.get_attribute("#said", "role") == "status"


def test_an_answer_in_view_stays_where_it_is(browser, sample):
    with opened(browser, viewport={"width": 1280, "height": 2000}) as page:
        page.goto(sample + "lookup.html")
        page.fill("#q", "扶摇")
        page.click("form button")
        answered(page)
        page.wait_for_timeout(200)
        assert page.evaluate("scrollY") == 0


# What cannot be looked up, the day that is chosen, and how the answer begins.
UNUSABLE = [("", "", ""), ("   ", "", ""), ("。", "", "“。”中"), ("%%%", "", "“%%%”中"), ("", "2024-01-01", ""), ("🛩", "", "“🛩”中")]


def test_what_cannot_be_looked_up_is_said_and_asked_for_again(browser, sample):
    with opened(browser, viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True) as page:
        def check(case):
            query, day, beginning = case
            page.goto(sample + "lookup.html?q=" + quote("扶摇"))
            answered(page)
            page.fill("#q", query)
            page.fill("#on", day)
            page.tap("form button")
            page.get_by_text("请先输入要查的名称、拼音或代码。").wait_for()
            said = page.inner_text("#said")
            assert said.startswith(beginning or "请先输入")
            assert page.inner_text("#results").strip() == ""
            assert page.evaluate("document.activeElement.id") == "q"
            expect(page.locator("#said")).to_be_in_viewport(ratio=1)

        check_each(numbered(UNUSABLE), check)


def test_what_is_said_anew_is_gone_before(page, sample):
    """A screen reader tells a status that changes: the same words again are told only if there were none meanwhile."""
    page.goto(sample + "lookup.html?q=" + quote("扶摇"))
    words = answered(page).locator("#said").inner_text()
    page.evaluate("""() => { window.told = []
      new MutationObserver(() => told.push(document.querySelector('#said').textContent))
        .observe(document.querySelector('#said'), { childList: true }) }""")
    page.press("#q", "Enter")
    page.wait_for_function("told.length === 2")
    assert page.evaluate("told") == ["", words]


@pytest.mark.parametrize("is_large", [False, True])
def test_an_id_is_not_broken_at_its_hyphen(page, sample, is_large):
    if is_large:
        page.add_init_script("localStorage.setItem('large', '1')")
    page.goto(sample + "lookup.html?q=" + quote("职业"))
    answered(page)
    for width in range(320, 420, 10):
        page.set_viewport_size({"width": width, "height": 800})
        lines = page.evaluate("""() => [...document.querySelectorAll('.hits > li')].map(item => {
          const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT), range = document.createRange()
          while (walker.nextNode()) {
            const start = walker.currentNode.data.indexOf(item.dataset.brand)
            if (start < 0) continue
            range.setStart(walker.currentNode, start)
            range.setEnd(walker.currentNode, start + item.dataset.brand.length)
            return range.getClientRects().length
          }
        })""")
        assert lines == [1] * len(lines) and lines, width


@pytest.mark.parametrize("path, heading", [("index.html", "品牌是否在有效期内？"), ("lookup.html", "查询品牌状态")])
def test_on_paper_the_answer_says_what_was_asked_and_each_brand_is_whole(page, sample, path, heading):
    page.goto(f"{sample}{path}?q=" + quote("扶摇"))
    answered(page)
    before = "getComputedStyle(document.querySelector('#said'), '::before').content"
    assert page.evaluate(before) == "none"
    page.emulate_media(media="print")
    assert page.evaluate(before) == '"查询“扶摇”："'
    assert page.locator("h1:visible").inner_text() == heading
    assert page.locator(".lookup :visible").count() == 1
    assert page.evaluate("getComputedStyle(document.querySelector('.hits > li')).breakInside") == "avoid"


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


@pytest.mark.parametrize("missing", [
    "scripts", "lookup.js", "lookup-answer.js", "lookup-brand.js", "lookup-address.js", "lookup-words-zh-CN.js", "lookup-index.js",
    "lookup-search.js"])
def test_without_a_script_that_it_takes_the_form_leads_to_where_the_lists_are_named(browser, sample, missing):
    with opened(browser, java_script_enabled=missing != "scripts") as page:
        page.route(f"**/assets/{missing}*", lambda route: route.abort())
        for path in ["index.html", "lookup.html"]:
            page.goto(sample + path)
            page.fill("#q", "芯澜")
            with page.expect_navigation():
                page.press("#q", "Enter")
            assert page.url.startswith(sample + "lookup.html?q=")
            # Nothing is promised that takes a script; what is in force and what was revoked are each in a list.
            page.locator("#hint").get_by_text("没有脚本时，请在全部名录和撤销记录中找。").wait_for()
            links = page.locator("#hint a:visible").evaluate_all("links => links.map(link => link.getAttribute('href'))")
            assert links == ["lists/index.html", "revocations.html"]
            assert "边输入边查" not in page.inner_text("#hint")
            assert not re.search("日期|拼音首字母|都可以查", page.inner_text("main"))
            page.click("#hint a:visible")
            assert page.inner_text("h1") == "名录"


@pytest.mark.parametrize("path", ["index.html", "lookup.html"])
def test_what_is_asked_before_the_scripts_have_come_is_answered_when_they_have(page, sample, path):
    held = []
    page.route("**/assets/lookup.js", lambda route: held.append(route))
    page.goto(sample + path, wait_until="commit")
    page.fill("#q", "扶摇")
    page.press("#q", "Enter", no_wait_after=True)
    page.wait_for_url("**/lookup.html?q=*", wait_until="commit")
    # The page that was left asked for it as well.
    while len(held) < 2:
        page.wait_for_timeout(10)
    held[1].continue_()
    answered(page)
    assert page.inner_text("#said").startswith("查到1个品牌，已撤销")
    assert page.input_value("#q") == "扶摇"


def test_what_was_typed_while_the_scripts_were_on_their_way_stays(page, sample):
    held = []
    page.route("**/assets/lookup.js", lambda route: held.append(route))
    page.goto(sample + "lookup.html?q=" + quote("芯澜"), wait_until="commit")
    page.fill("#q", "扶摇")
    page.wait_for_function("Boolean(globalThis.minglu && minglu.answer)")
    held[0].continue_()
    answered(page)
    assert page.inner_text("#said").startswith("查到1个品牌，已撤销")
    assert page.url.endswith("?q=" + quote("扶摇"))


def test_with_scripts_the_hint_is_there(page, sample):
    page.goto(sample + "lookup.html")
    assert "边输入边查" in page.inner_text("#hint")
    assert "选一个日期" in page.inner_text("main")
    assert "没有脚本" not in page.inner_text("#hint")


@pytest.mark.parametrize("missing, query", [
    *((name, "无此校名") for name in ("match", "typed", "asked", "lists", "codes", "near", "offer", "advice-zh-CN")),
    ("offers-zh-CN", "扶遥"), ("record", "芯澜"), ("standing", "芯澜")])
def test_says_so_when_a_part_of_the_scripts_cannot_be_fetched(page, sample, missing, query):
    page.route(f"**/assets/lookup-{missing}.js*", lambda route: route.abort())
    page.goto(sample + "lookup.html?q=" + quote(query))
    # To ask again would not bring it.
    assert "查询程序没有取全。请刷新页面再试。" in answered(page).inner_text()


def test_says_so_when_the_index_cannot_be_fetched(page, sample):
    page.route("**/lookup/*.js*", lambda route: route.abort())
    page.goto(sample + "lookup.html?q=" + quote("芯澜"))
    assert "查询数据没有取到" in answered(page).inner_text()
    assert page.locator("#results a").evaluate("link => link.href") == sample + "lists/index.html"


def test_a_long_text_that_cannot_be_looked_up_in_full_is_not_called_short(page, sample):
    page.goto(sample + "lookup.html")
    said = page.evaluate("""["a q", "shang hai he yuan"].map(
      text => minglu.answer({ index: { day: 0 }, hits: [], hasMore: true }, text)[0])""")
    assert "“a q”太短或者太常见，没有全部查完" in said[0]
    assert "“shang hai he yuan”中的字词太常见，没有全部查完" in said[1]


def test_folds_text_as_the_index_does(page, sample):
    page.goto(sample + "lookup.html")
    lines = (ROOT / "Tests/Browser/folding.txt").read_text("utf-8").split("\n")
    vectors = [line.split("\t") for line in lines if "\t" in line]
    assert len(vectors) == 24
    for text, folded in vectors:
        assert page.evaluate("text => minglu.fold(text)", text) == folded


def test_tells_names_apart_by_the_rule_of_similar_names(page, sample):
    page.goto(sample + "lookup.html")
    lines = (ROOT / "Tests/Browser/cores.txt").read_text("utf-8").split("\n")
    vectors = [line.split("\t") for line in lines if line.count("\t") == 2]
    assert len(vectors) == 12
    forms = page.evaluate("new minglu.Reading().load('index').then(index => index.forms)")
    for name, known, unknown in vectors:
        for cities, core in [(["上海"], known), ([], unknown)]:
            assert page.evaluate("([name, cities, forms]) => minglu.coreOf(name, { cities, forms })", [name, cities, forms]) == core


def test_scripts_are_small():
    scripts = sorted((PUBLIC / "assets").glob("lookup*.js"))
    assert len(scripts) == 21
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
