"""Names that are alike in the lookup: all of them are shown, or it is said that there may be more, and why each is offered."""

import shutil
import subprocess
from urllib.parse import urlencode

import pytest

from page_checks import answered, check_each, numbered
from shared_builds import made_once
from site_server import under_sub_path
from site_under_test import MINGLU, ROOT

# What institutions of one district and their pinyin are called instead: six that are read alike.
ALIKE = [
    ("渊默", "恒信", "yuan mo"), ("翼舒", "恒鑫", "yi shu"), ("珐琅", "亨信", "fa lang"), ("棠梨", "衡欣", "tang li"), ("岚屿", "恒新", "lan yu"),
    ("扶摇", "恒心", "fu yao")]
BRANDS = [("东海湾船舶工程", "恒欣船舶工程"), ("芯澜版图设计", "3D"), ("渊默智能体训练师", "3D打印工坊"), ("翼舒机务预备课", "1+X证书班")]
MORE = "可能还有更多，没有全部列出；没有要找的，请输入更完整的名称，或者输入代码。"
XINLAN = "上海芯澜示例集成电路职业技能培训学校有限公司"


@pytest.fixture(scope="module")
def confusable(tmp_path_factory):
    """The address of the sample's site with such names."""
    def make(folder):
        shutil.copytree(ROOT / "content", folder / "content")
        rename(folder / "content/districts/310115/institutions.csv",
               [(f"上海{old}", f"上海{new}") for old, new, _ in ALIKE]
               + [(f"shang hai {spelled}", "shang hai heng xin") for _, _, spelled in ALIKE])
        rename(folder / "content/districts/310115/brands.csv", BRANDS)
        subprocess.run(
            [MINGLU, "build", "--yes", "--content", folder / "content", "--templates", ROOT / "templates",
             "--output", folder / "public"], check=True, capture_output=True)

    with under_sub_path(made_once(tmp_path_factory, "confusable", make) / "public") as address:
        yield address


def rename(table, pairs):
    text = table.read_text("utf-8-sig")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    table.write_text(text, "utf-8")


def ask(page, address, query):
    page.goto(address + "lookup.html?" + urlencode({"q": query}))
    answered(page)
    return page.inner_text("#said")


def offered(page):
    return page.locator("#results .nearest a").all_inner_texts()


# Names with a part left out, as people shorten them, whose rest many have.
SHORTENED = [
    ("芯澜职业技能培训学校", XINLAN), ("扶摇培训学校有限公司", "上海扶摇示例无人机职业技能培训学校有限公司"), ("云栖职业技能培训学校", "上海云栖示例烘焙职业技能培训学校")]


def test_whose_name_a_shortened_one_begins_like_is_nearest(page, server):
    def check(case):
        query, name = case
        assert ask(page, server, query) == f"截至2026年12月1日，没有以“{query}”名称登记的记录。"
        assert offered(page)[0] == name
        # Of a whole name alone something is concluded.
        assert "请核对有没有错字、是不是证书上的全称" in page.inner_text("#results")

    check_each(numbered(SHORTENED), check)


def test_a_name_of_letters_and_digits_does_not_hide_names_that_have_it_in_them(page, confusable):
    ask(page, confusable, "3D")
    brands = page.locator("#results .hits h2 a").all_inner_texts()
    # What is called so as a whole comes first.
    assert brands == ["3D", "3D打印工坊"]
    ask(page, confusable, "1X")
    assert page.locator("#results .hits h2 a").all_inner_texts() == ["1+X证书班"]


def test_a_code_is_nobody_elses(page, confusable):
    for code in ("PD-0001", "91310115MAXY00403W"):
        said = ask(page, confusable, code)
        assert "可能还有更多" not in said


def test_of_whole_names_of_which_not_all_are_shown_it_is_said_that_there_may_be_more(page, server):
    """As many institutions have the very name as there are records in two files; ten are shown."""
    page.goto(server + "lookup.html")
    found, has_more = page.evaluate("""async () => {
      const { Reading, fold } = minglu, { list, load, place } = Reading.prototype
      try {
        Reading.prototype.place = async prefix => ({ prefix, files: [], goesOn: false })
        Reading.prototype.list = async ({ prefix }) =>
          ({ numbers: new Set(prefix[0] === "w" ? Array.from({ length: 16 }, (_, i) => i) : []), near: [], isWhole: true })
        Reading.prototype.load = async function (name) {
          if (name[0] !== "r") return load.call(this, name)
          return Array.from({ length: 8 }, (_, i) => [`${name}${i}`, "4S", 0, [], [], [["B", "b", [19283, 0, 0, 0]]]])
        }
        const { hits, hasMore } = await minglu.find("4S")
        return [hits.length, hasMore]
      } finally { Object.assign(Reading.prototype, { list, load, place }) }
    }""")
    assert (found, has_more) == (10, True)


def test_of_many_that_sound_alike_it_is_said_that_there_may_be_more(page, confusable):
    said = ask(page, confusable, "恒馨")
    assert said == "截至2026年12月1日，没有以“恒馨”名称登记的记录，但有读音相同的。" + MORE
    names = offered(page)
    # An institution of a brand that sounds so goes after those that do so themselves.
    assert len(names) == 5 and all(name.startswith("上海") for name in names)
    # Where all are shown nothing of the kind is said.
    assert MORE not in ask(page, confusable, "恒馨船舶")
    assert MORE not in ask(page, confusable, "芯蓝")


def test_what_is_offered_for_a_brand_or_a_former_name_shows_it(page, confusable):
    ask(page, confusable, "恒馨船舶")
    item = page.locator("#results .nearest li")
    assert offered(page) == ["示例东海湾应用技术大学"]
    assert "品牌：恒欣船舶工程" in item.inner_text()
    ask(page, confusable, "東海灣水產專科")
    assert offered(page) == ["示例东海湾应用技术大学"]
    assert "曾用名：示例东海湾水产专科学校" in item.inner_text()
    ask(page, confusable, "芯蓝")
    assert offered(page) == [XINLAN]
    assert "品牌" not in item.inner_text() and "曾用名" not in item.inner_text()


def test_a_brand_that_stands_in_a_text_is_shown(page, confusable):
    ask(page, confusable, "我家孩子在芯澜封测工坊上课")
    assert offered(page) == [XINLAN]
    assert "品牌：芯澜封测工坊" in page.inner_text("#results .nearest li")


# What is typed, and which words of it a name has in it that differs in more than a place and the form of a company.
PARTS = [
    ("上海芯澜有限公司", "芯澜"), ("浦东芯澜", "芯澜"), ("芯澜浦东新区", "芯澜"), ("徐汇区 芯澜", "芯澜"), ("上海市 芯澜", "芯澜"),
    ("上海市 芯澜 集成电路", "芯澜”“集成电路"),
]


def test_what_only_has_the_words_in_its_name_is_not_said_to_differ_in_place_or_form_alone(page, confusable):
    def check(case):
        query, part = case
        said = ask(page, confusable, query)
        assert said == f"截至2026年12月1日，没有与“{query}”完全相同的名称，但有名称、曾用名或品牌名称中含“{part}”的。"
        assert offered(page) == [XINLAN]
        assert "其余文字没有核对" in page.inner_text("#results")
        assert "未列入" not in page.inner_text("#results")

    check_each(numbered(PARTS), check)


def test_what_differs_in_place_or_form_alone_is_said_to(page, confusable):
    for query in ("芯澜示例集成电路职业技能培训学校", "浦东新区芯澜示例集成电路职业技能培训学校有限责任公司"):
        said = ask(page, confusable, query)
        if "查到" not in said:
            assert said == f"截至2026年12月1日，没有与“{query}”完全相同的名称，但有只差地名或公司形式的。"
            assert offered(page) == [XINLAN]


@pytest.mark.parametrize("query", ["3ddayin", "3D dayin", "3ddygf", "3ddayi", "1xzhengshu", "1xzsb", "zhengshuban"])
def test_names_with_letters_and_digits_are_found_by_their_pinyin(page, confusable, query):
    assert "查到1个品牌" in ask(page, confusable, query)


def test_letters_that_are_pinyin_are_cut_into_syllables_alone(page, server):
    page.goto(server + "lookup.html")
    groups = page.evaluate("""() => ["dianzi", "5gdianzi"].map(term => minglu.groupsOf(
      "p", term, { index: { literals: "5adgin" }, sounds: minglu.soundsOf("dian电zi子gan干") }))""")
    assert groups == [[["pdianzi"]], [["p5gdian"], ["pgdianz"], ["pdianzi"], ["pzi"]]]
