"""The lookup where more is typed than a name: questions, words of the scheme, years, telephone numbers, addresses."""

from urllib.parse import urlencode

import pytest

from page_checks import answered, check_each, numbered


def ask(page, address, query, day=""):
    """Opens the lookup page with a query; what is said first."""
    page.goto(address + "lookup.html?" + urlencode({"q": query, "on": day}))
    answered(page)
    return page.inner_text("#said")


SCHOOL = "上海芯澜示例集成电路职业技能培训学校有限公司"

# Ways to ask what the site itself asks: is the brand of an institution in force?
FORMS = [
    "{}是否在有效期内", "{}在有效期内吗？", "{}还在有效期内吗", "{}是市级品牌吗", "{}是不是区级品牌", "{}是职业技能培训优质品牌吗", "{}过期了吗",
    "{}终止了没有", "{}在不在名录里", "{}还算不算优质品牌", "{}的状态", "请问{}这个牌子还在有效期内吗", "{}这家学校是优质品牌吗", "{}有没有被撤销", "{}可以报名吗",
    "{}是真是假", "{} 优质品牌", "优质品牌 {}", "{} 市级", "{}优质品牌", "{} 有效期", "{} 电话", "{} 正规", "{} 2026年还有效吗", "is {} still valid?",
    "{} status",
]


@pytest.mark.parametrize("name", ["芯澜", "xinlan", "PD-0001"])
def test_a_question_in_whatever_words_is_answered_by_the_name_in_it(page, server, name):
    def check(query):
        assert ask(page, server, query).startswith(f"按“{name}”查询，其余文字没有核对。查到")
        assert all(SCHOOL in item for item in page.locator("#results .hits > li").all_inner_texts())

    check_each(numbered(form.format(name) for form in FORMS), check)


# Years and days that people put around a name, and what is looked up.
DATED = [
    ("2022年的芯澜", "芯澜"), ("2024年度芯澜", "芯澜"), ("2022芯澜", "芯澜"), ("2022年10月18日认定的芯澜", "芯澜"), ("芯澜2022年", "芯澜"),
    ("芯澜（2022年认定）", "芯澜"), ("芯澜2022", "芯澜"), ("芯澜 2022", "芯澜"), ("2022 芯澜", "芯澜"), ("xinlan 2022", "xinlan"),
    ("2024年度优质品牌芯澜", "芯澜"), ("芯澜2022年还有效吗", "芯澜"), ("is xinlan recognised in 2022?", "xinlan"),
    ("xinlan in 2022", "xinlan")]


def test_a_year_around_a_name_is_left_out(page, server):
    def check(case):
        query, name = case
        assert ask(page, server, query).startswith(f"按“{name}”查询，其余文字没有核对。查到2个品牌")

    check_each(numbered(DATED), check)


@pytest.mark.parametrize("query", ["2022年的无此名称", "无此名称 2022", "无此名称2024年", "2024 Star Baking College", "Star Baking College 2024"])
def test_of_what_has_a_year_beside_it_nothing_is_concluded(page, server, query):
    assert ask(page, server, query) == f"截至2026年12月1日，没有以“{query}”名称登记的记录。"
    assert "未列入" not in page.inner_text("#answer")


@pytest.mark.parametrize("query", ["PD 2022", "9131 2022", "编号 2022", "代码2022", "USCC 2022"])
def test_a_year_beside_a_part_of_a_code_may_be_one_too(page, server, query):
    assert f"没有统一社会信用代码或品牌编号为“{query}”" in ask(page, server, query)


@pytest.mark.parametrize("query, words", [("3D Star College", "名称登记"), ("Star College 100", "名称登记"), ("USCC 91310199", "品牌编号为")])
def test_an_english_name_with_digits_is_no_code(page, server, query, words):
    assert words in ask(page, server, query)


NAMELESS = [
    "这家学校是不是优质品牌", "学校正规吗", "培训学校有哪些", "优质品牌", "市级品牌", "品牌", "撤销名单", "被撤销的有哪些", "上海有哪些优质品牌", "哪些机构是优质品牌", "不在名录",
    "你们学校是优质品牌吗？", "哪家学校好", "is this school legit?", "status"]


def test_a_question_without_a_name_is_asked_for_one_and_nothing_is_denied(page, server):
    def check(query):
        assert ask(page, server, query) == f"“{query}”中没有可以查询的名称。请输入机构名称或代码。"
        assert "未列入" not in page.inner_text("#answer")
        assert page.locator("#results a").evaluate_all("links => links.map(link => link.href)") == [
            server + "lists/index.html", server + "revocations.html"]

    check_each(numbered(NAMELESS), check)


@pytest.mark.parametrize("query, name, code", [
    ("浦东新区的优质品牌", "浦东新区", "310115"), ("静安区优质品牌", "静安区", "310106"), ("浦东有哪些优质品牌", "浦东", "310115"),
    ("徐汇 优质品牌", "徐汇", "310104")])
def test_a_question_about_a_district_is_answered_with_its_list(page, server, query, name, code):
    assert ask(page, server, query) == f"“{name}”是区的名称。"
    assert page.locator("#results a").evaluate_all("links => links.map(link => link.href)") == [f"{server}lists/{code}.html"]


@pytest.mark.parametrize("query", [
    "新蓝集成是优质品牌吗", "新蓝集成 优质品牌", "请问新蓝集成", "新蓝集成优质品牌研究院", "新蓝集成有没有用", "不在名录里的名字", "is Nowhere College in force",
    "PD-0099还有效吗"])
def test_what_is_more_than_a_name_is_not_denied_for_good(page, server, query):
    assert f"“{query}”" in ask(page, server, query)
    assert "未列入" not in page.inner_text("#answer")


# Numbers as they are written, printed on the site and dialled.
PHONES = [
    "021-5550 0140", "021—55500140", "（021）55500140", "02155500140", "5550 0140", "55500140", "13812345678", "138 1234 5678",
    "+86 138-1234-5678", "+86 21 5550 0140", "8613812345678", "400-820-8820", "4008208820", "12333", "电话021-55500140",
    "电话：55500140", "联系电话 13812345678", "Tel: 021-55500140", "021-55500140转8001"]


def test_a_telephone_number_is_called_one_and_nothing_is_denied(page, server):
    def check(query):
        assert ask(page, server, query) == f"“{query}”像是电话号码，电话不能查。请输入机构名称或代码。"
        assert "未列入" not in page.inner_text("#answer")
        assert page.locator("#results .nearest").count() == 0

    check_each(numbered(PHONES), check)


@pytest.mark.parametrize("query", ["芯澜 021-55500140", "芯澜电话 13812345678", "芯澜 电话：021-5550 0140"])
def test_a_name_beside_a_telephone_number_is_found(page, server, query):
    assert ask(page, server, query).startswith("按“芯澜”查询，其余文字没有核对。查到")


@pytest.mark.parametrize("query, kind", [
    ("310115001", "可能是下列机构的办学许可证号"), ("52310115", "查到"), ("31011599", "没有统一社会信用代码或品牌编号"), ("52310101MJXY000193", "没有统一社会信用代码")])
def test_what_may_be_part_of_a_code_is_no_telephone_number(page, server, query, kind):
    assert kind in ask(page, server, query)


OWN = "https://minglu.example.org/"
STRANGE = f"这个网址不是本名录的网址（本名录的网址：{OWN}）。"
# Addresses, whether they are the register's, and what is found by them.
ADDRESSES = [
    (OWN + "awards/PD-0001-2026.html", True, "PD-0001"), ("minglu.example.org/awards/PD-0001-2026.html", True, "PD-0001"),
    ("HTTP：//MINGLU.example.org/awards/PD-0001-2026.html", True, "PD-0001"),
    # What WeChat adds.
    (OWN + "awards/PD-0001-2026.html?from=singlemessage", True, "PD-0001"),
    (OWN + "institutions/91310115MAXY00403W.html", True, "91310115MAXY00403W"),
    ("https://minglu-sh.evil.example.com/awards/PD-0001-2026.html", False, "PD-0001"),
    ("minglu-sh.evil.example.com/awards/PD-0001-2026.html?from=singlemessage", False, "PD-0001"),
    ("https://minglu.example.org@evil.example.com/awards/PD-0001-2026.html", False, "PD-0001"),
    ("https://minglu.example.org.evil.example.com/institutions/91310115MAXY00403W.html", False, "91310115MAXY00403W"),
    ("//evil.example.com/awards/PD-0001-2026.html", False, "PD-0001"),
    ("扫码得到https://evil.example.com/awards/PD-0001-2026.html，是真的吗", False, "PD-0001"),
    # With a port or a number for a name, with and without a scheme.
    ("evil.example.com:8080/awards/PD-0001-2026.html", False, "PD-0001"),
    ("http://evil.example.com:8080/awards/PD-0001-2026.html", False, "PD-0001"),
    ("minglu.example.org:8080/awards/PD-0001-2026.html", False, "PD-0001"),
    ("https://minglu.example.org:443/awards/PD-0001-2026.html", True, "PD-0001"),
    ("192.0.2.1/awards/PD-0001-2026.html", False, "PD-0001"), ("192.0.2.1:80/awards/PD-0001-2026.html", False, "PD-0001"),
    ("[2001:db8::1]/awards/PD-0001-2026.html", False, "PD-0001"),
    ("evil.xn--fiqs8s/awards/PD-0001-2026.html", False, "PD-0001"),
    ("https://假名录.example.com/awards/PD-0001-2026.html", False, "PD-0001"),
    ("https://minglu.example.org假.example.com/awards/PD-0001-2026.html", False, "PD-0001"),
]


def test_an_address_that_is_not_the_registers_is_called_so(page, server):
    def check(case):
        query, is_own, code = case
        said = ask(page, server, query)
        assert "查到" in said
        assert said.startswith(STRANGE) != is_own
        assert f"按编号或者代码“{code}”查询。" in page.inner_text("#results")
        assert ("其余文字没有核对。" in page.inner_text("#results")) != is_own

    check_each(numbered(ADDRESSES), check)


@pytest.mark.parametrize("query", [
    "https://evil.example.com/check", "www.evil.example.com", "https://evil.example.com/awards/PD-0099-2026.html"])
def test_a_strange_address_that_leads_to_nobody_is_called_so_too(page, server, query):
    assert ask(page, server, query).startswith(STRANGE)
    assert "未列入" not in page.inner_text("#answer")


@pytest.mark.parametrize("query", [
    "evil:8080/awards/PD-0001-2026.html", OWN + "awards/PD-0001-2026.html是真的吗", "扫码得到" + OWN + "awards/PD-0001-2026.html，是吗"])
def test_what_stands_around_an_id_and_is_not_the_registers_address_was_not_compared(page, server, query):
    assert ask(page, server, query).startswith("查到1个品牌")
    assert "按编号或者代码“PD-0001”查询。其余文字没有核对。" in page.inner_text("#results")


def test_words_glued_to_the_registers_address_do_not_make_it_a_strange_one(page, server):
    assert ask(page, server, "https://minglu.example.org是真的吗").startswith("“https://minglu.example.org是真的吗”中没有可以查询的名称")


# Addresses of codes and ids that are not on record, and what is denied.
UNKNOWN = [
    (OWN + "awards/PD-0099-2026.html", "PD-0099-2026"), (OWN + "en/awards/PD-0099-2026.html?from=singlemessage", "PD-0099-2026"),
    (OWN + "institutions/91310115MAXY00403X.html", "91310115MAXY00403X"),
    (OWN + "embed/institution/91310115MAXY00403X.html", "91310115MAXY00403X"),
    (f"扫码得到{OWN}awards/PD-0099-2026.html，是真的吗", "PD-0099-2026"),
    ("https://evil.example.com/awards/PD-0099-2026.html", "PD-0099-2026"), ("https://evil.example.com/PD-0099", "PD-0099"),
    (OWN + "awards/0099-2026.html", "0099-2026")]


def test_an_address_of_a_code_that_is_not_on_record_is_answered_with_that(page, server):
    def check(case):
        query, code = case
        said = ask(page, server, query)
        assert said.removeprefix(STRANGE) == f"截至2026年12月1日，没有统一社会信用代码或品牌编号为“{code}”（或含有它）的记录。"
        assert said.startswith(STRANGE) == ("evil" in query)
        assert "请逐位核对" in page.inner_text("#results") and "未列入" not in page.inner_text("#answer")
        assert "0040" not in code or page.locator("#results .nearest a").first.inner_text() == SCHOOL

    check_each(numbered(UNKNOWN), check)


@pytest.mark.parametrize("path", ["lists/310115.html", "cycles/2026.html", "announcements/310115-2026-a1.html", ""])
def test_the_registers_address_of_anything_else_has_no_code_to_be_denied(page, server, path):
    assert ask(page, server, OWN + path) == f"“{OWN}{path}”中没有可以查询的名称。请输入机构名称或代码。"


@pytest.mark.parametrize("query", ["芯澜（https://evil.example.com/x）", "芯澜【https://evil.example.com/x】是真的吗"])
def test_no_bracket_is_left_of_an_address(page, server, query):
    assert ask(page, server, query).startswith(STRANGE + "按“芯澜”查询，其余文字没有核对。查到2个品牌")


def test_no_bracket_is_left_of_a_telephone_number(page, server):
    assert ask(page, server, "芯澜（021-5550 0140）").startswith("按“芯澜”查询，")


def typed(page, address, text):
    """What is said first of what is pasted into the field."""
    page.goto(address + "lookup.html")
    page.focus("#q")
    page.keyboard.insert_text(text)
    page.keyboard.press("Enter")
    answered(page)
    return page.inner_text("#said")


def test_a_link_to_an_answer_can_be_pasted_into_the_field(page, server):
    ask(page, server, "上海云栖示例烘焙职业技能培训学校")
    link = page.url
    assert len(link) > 150
    assert "查到2个品牌" in typed(page, server, OWN + link.removeprefix(server))


def test_an_address_behind_a_long_question_is_read(page, server):
    question = f"请问{SCHOOL}这家机构是不是市里认定的职业技能培训优质品牌，现在还有效吗？我的孩子想去学，麻烦查一下，谢谢。"
    said = typed(page, server, question + "扫码看到的网址是 https://evil.example.com/awards/PD-0001-2026.html")
    assert said.startswith(STRANGE) and "查到" in said


@pytest.mark.parametrize("end", ["%E8%8A%AF%E6%BE%9", "%E8%8A%AF%E6", "%E8%8A%AF%", "%E8%8A%AF%E6%BE"])
def test_a_link_that_was_cut_off_asks_what_is_whole_of_it(page, server, end):
    page.goto(server + "lookup.html")
    assert page.evaluate("minglu.queryOf", f"{OWN}lookup.html?q={end}") == "芯"


def test_of_a_link_to_an_answer_nothing_is_concluded(page, server):
    """It may have been cut off between two characters."""
    assert "没有以“无此名称”名称登记的记录" in ask(page, server, f"{OWN}lookup.html?" + urlencode({"q": "无此名称"}))
    assert "未列入" not in page.inner_text("#answer")
    ask(page, server, "无此名称")
    assert "未列入" in page.inner_text("#answer")


def test_of_more_than_is_looked_at_nothing_is_concluded(page, server):
    long = "无此名称" * 30
    assert f"“{long[:100]}”" in ask(page, server, long)
    assert "未列入" not in page.inner_text("#answer")


@pytest.mark.parametrize("text", ["a" * 20000, "a." * 10000, "a-" * 10000, "1.1." * 5000, "https://" * 2500, "//a" * 7000, "a:" * 10000])
def test_addresses_are_looked_for_in_any_text_at_once(page, server, text):
    page.goto(server + "lookup.html")
    assert page.evaluate("""text => {
      const before = performance.now();
      minglu.queryOf(text);
      minglu.strange(text);
      minglu.nameIn(text);
      return performance.now() - before;
    }""", text) < 500


@pytest.mark.parametrize("query", [
    OWN + "lookup.html?" + urlencode({"q": "芯澜"}), OWN + "?" + urlencode({"q": "芯澜", "on": ""}) + "#answer",
    f"请查询：{OWN}en/lookup.html?q=芯澜"])
def test_a_link_to_an_answer_asks_what_it_asked(page, server, query):
    assert "查到2个品牌" in ask(page, server, query)


def test_an_address_beside_a_register_in_a_section_is_not_the_registers(page, server):
    """The same host has other sections, and other ports."""
    home = OWN + "zhuanlan/minglu/"

    def moved(route):
        reply = route.fetch()
        route.fulfill(response=reply, body=reply.text().replace(f'rel="canonical" href="{OWN}', f'rel="canonical" href="{home}'))

    page.route("**/lookup.html*", moved)
    award, strange = "awards/PD-0001-2026.html", f"这个网址不是本名录的网址（本名录的网址：{home}）。"

    def check(case):
        address, is_own = case
        assert ask(page, server, address).startswith(strange) != is_own

    check_each(numbered([
        (home + award, True), (OWN + "other/" + award, False), (OWN + award, False),
        (home.replace(".org/", ".org:8443/") + award, False)]), check)


# An id with a cycle behind it, and the cycle in which the brand was not recognised.
AWARDS = [
    ("PD-0002-2024", None), ("PD-0002-2026", None), ("PD-0001-2022", None), ("PD-0002-2022", "2022年职业技能培训优质品牌遴选"),
    ("PD 0002 2022年", "2022年职业技能培训优质品牌遴选"), (OWN + "awards/PD-0002-2022.html", "2022年职业技能培训优质品牌遴选"),
    ("编号：PD-0002-2022", "2022年职业技能培训优质品牌遴选"), ("PD-0002-2023", "2023"), (OWN + "awards/PD-0002-2099.html", "2099"),
    ("PD0002-2022", "2022年职业技能培训优质品牌遴选"), ("PD0002 2022", "2022年职业技能培训优质品牌遴选"), ("PD0002 2024", None),
    ("PD-0002（2022年认定）", "2022年职业技能培训优质品牌遴选"), ("PD-0002（2024年认定）", None),
    ("PD-0002在2022年的认定", "2022年职业技能培训优质品牌遴选"), ("PD-0002 in 2022", "2022年职业技能培训优质品牌遴选")]


def test_an_award_that_never_was_is_not_confirmed(page, server):
    def check(case):
        query, cycle = case
        said = ask(page, server, query)
        assert "查到1个品牌" in said
        assert ("的认定" in said) == bool(cycle)
        assert not cycle or f"这个品牌没有“{cycle}”的认定。" in said

    check_each(numbered(AWARDS), check)


# Cycles as the index has them: a title, the day of the results, a document, an id.
CYCLES = [["甲", 19283, "", "2022"], ["乙", 20011, "", "2024-b"], ["丙", 20463, "", "2025"], ["2028年遴选", 21551, "", "c-4"]]


def test_an_award_of_a_year_is_one_of_a_cycle_whose_id_is_not_that_year_alone(page, server):
    """The results of the cycle 2025 were published in January 2026, those of the last one in the first days of 2029."""
    page.goto(server + "lookup.html")
    texts = ["PD-1-2022", "PD-1-2023", "PD-1-2024", "PD-1-2024-B", "PD-1-2025", "PD-1-2026", "PD-1-2028", "PD-1-2029", "XPD-1-20220"]
    told = page.evaluate("""([texts, cycles]) => [[0, 1, 2, 3], [0]].map(awarded => texts.map(text =>
      minglu.notAwarded(text, ["PD-1", "甲", ...awarded.map(at => [cycles[at][1], 0, 0, at])], { cycles }) || null))""", [texts, CYCLES])
    assert told[0] == [None, ["2023", "2023"], *[None] * 7]
    assert told[1] == [
        None, ["2023", "2023"], ["2024", "乙"], ["2024-B", "乙"], ["2025", "丙"], ["2026", "丙"], ["2028", "2028年遴选"],
        ["2029", "2028年遴选"], None]


# What is typed, the day, and what is said first.
TOGETHER = [
    ("扶摇", "", "查到1个品牌，已撤销（2026年12月1日的状态）。"), ("砚池代码学徒", "", "查到1个品牌，已终止（2026年12月1日的状态）。"),
    ("芯澜", "", "查到2个品牌，都在有效期内（2026年12月1日的状态）。"), ("芯澜版图设计", "2024-10-14", "查到1个品牌，当日尚未列入名录（2024年10月14日的状态）。"),
    ("芯澜", "2024-10-14", "查到2个品牌，其中1个在有效期内（2024年10月14日的状态）。"), ("扶摇", "2026-10-20", "查到1个品牌，在有效期内（2026年10月20日的状态）。"),
]


def test_what_is_said_first_tells_how_the_brands_stand(page, server):
    def check(case):
        query, day, said = case
        assert ask(page, server, query, day) == said

    check_each(numbered(TOGETHER), check)


def test_brands_that_stand_otherwise_are_told_of_together(page, server):
    page.goto(server + "lookup.html")
    assert page.evaluate("""async () => {
      const index = await new minglu.Reading().load("index");
      return [[1, 1], [1, 2], [null, null], [0, 1, null], [null]].map(states => minglu.words.together(states, index));
    }""") == ["都已撤销", "都不在有效期内", "当日都尚未列入名录", "其中1个在有效期内", "当日尚未列入名录"]


@pytest.mark.parametrize("query", [
    "USCC91310115MAXY00403W", "NO.91310115MAXY00403W", "NO91310115MAXYOO4O3W", "代码USCC91310115MAXY00403W"])
def test_a_code_with_its_label_glued_to_it_is_found(page, server, query):
    assert "查到2个品牌" in ask(page, server, query)
    assert "按编号或者代码“91310115MAXY00403W”查询。" in page.inner_text("#results")


@pytest.mark.parametrize("query", ["MAXYOO403W", "91310115MAXYOO4", "maxyoo403"])
def test_a_part_of_a_code_may_have_letters_for_digits(page, server, query):
    assert "查到" in ask(page, server, query)
    assert SCHOOL in page.inner_text("#results")


@pytest.mark.parametrize("query", ["示人社民310115001", "许可证 示人社民310115001"])
def test_a_permits_number_needs_no_mark_behind_it(page, server, query):
    assert ask(page, server, query) == f"“{query}”可能是下列机构的办学许可证号。"


@pytest.mark.parametrize("query", ["pudong xinlan", "xinlan pudong", "pudongxinqu 芯澜"])
def test_a_district_may_be_typed_in_pinyin(page, server, query):
    assert "查到2个品牌" in ask(page, server, query)
    assert page.locator("#results a").first.get_attribute("href") == "lists/310115.html"


def test_of_two_districts_the_first_may_be_a_name_and_then_the_second(page, server):
    page.goto(server + "lookup.html")
    assert page.evaluate("""async () => {
      const { Reading, contextOf, rewordings, soundsOf } = minglu, index = await new Reading().load("index");
      const context = contextOf(["浦东", "长宁"], { index, sounds: soundsOf("") });
      return [context.areas.map(area => index.districts[area]), rewordings(context).slice(-1)];
    }""") == [[None, "长宁区"], [["长宁", "浦东"]]]


@pytest.mark.parametrize("day", ["1970-01-01", "1969-12-31", "2020-01-01"])
def test_a_day_before_the_register_is_said_to_be_one(page, server, day):
    ask(page, server, "芯澜封测工坊", day)
    assert "本名录自2022年10月18日首次公布遴选结果起记载。" in page.inner_text("#results")


def test_a_name_that_has_words_of_a_question_is_found_as_it_is(page, server):
    """What is typed is looked up as a whole before anything is cut out of it."""
    page.goto(server + "lookup.html")
    assert page.evaluate("""async () => {
      const names = ["优质品牌管理学校", "有效期", "正规吗", "品牌"], found = [];
      const { Reading } = minglu, index = await new Reading().load("index");
      for (const name of names) {
        const record = ["A", name, 0, [], [], [["PD-1", "甲", [0, 0, 0, 0]]]];
        Reading.prototype.list = async () => ({ numbers: new Set([0]), near: [], isWhole: true });
        Reading.prototype.load = async file => file === "index" ? index : file === "r0" ? [record] : "";
        Reading.prototype.place = async () => ({ files: [] });
        const { hits, name: asked } = await minglu.find(name);
        found.push([hits.length, asked === name]);
      }
      return found;
    }""") == [[1, True]] * 4


@pytest.mark.parametrize("text", [
    "是不是" * 33 + "x", "所有" * 49 + "吗", "优质品牌" * 25 + "x", "有效期内" * 25, "x" + " the" * 24 + " valid", "？" * 5000, "吗" * 5000])
def test_words_are_cut_out_of_any_text_at_once(page, server, text):
    page.goto(server + "lookup.html")
    assert page.evaluate("""text => {
      const before = performance.now();
      minglu.nameIn(text);
      minglu.asksMore(text);
      return performance.now() - before;
    }""", text) < 1000
