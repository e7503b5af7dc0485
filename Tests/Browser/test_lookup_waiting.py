"""The lookup where the network hangs, in browsers that lack what is new, with codes and days as people write them."""

from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import expect

from page_checks import answered, check_each, numbered

WORKING = "正在查询“{}”……"
FAILED = "查询数据没有取到"

# What the scripts' syntax does not ask for: browsers of 2019 read it (Chromium 72) and have none of this.
NEWER = """() => {
  const gone = {
    String: ["matchAll", "replaceAll", "at", "isWellFormed", "toWellFormed"],
    Array: ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"],
    Element: ["replaceChildren", "checkVisibility", "setHTMLUnsafe"], Document: ["replaceChildren"],
    DocumentFragment: ["replaceChildren"], Blob: ["text", "arrayBuffer", "stream"],
    Set: ["union", "intersection", "difference", "isSubsetOf"],
  }
  for (const [name, methods] of Object.entries(gone))
    for (const method of methods) delete globalThis[name].prototype[method]
  for (const method of ["fromEntries", "hasOwn", "groupBy"]) delete Object[method]
  for (const method of ["allSettled", "any", "withResolvers", "try"]) delete Promise[method]
  for (const method of ["timeout", "any"]) delete AbortSignal[method]
  for (const name of ["structuredClone", "queueMicrotask", "WeakRef", "requestIdleCallback"]) delete globalThis[name]
  for (const name of ["ListFormat", "Segmenter", "DisplayNames", "RelativeTimeFormat"]) delete Intl[name]
}"""


class Held:
    """Requests that wait until they are let go; later ones wait if they are held again."""

    def __init__(self):
        self.routes, self.waits = [], True

    def take(self, route):
        self.routes.append(route) if self.waits else route.continue_()

    def hold(self):
        self.waits = True

    def let_go(self):
        self.waits = False
        while self.routes:
            self.routes.pop().continue_()


@pytest.fixture
def held(page, server):
    """The lookup of the sample, whose clock stands still unless it is moved; the requests for its index, which are held."""
    requests = Held()
    page.clock.install(time="2026-12-01T00:00:00Z")
    page.route("**/lookup/*.js*", requests.take)
    page.goto(server + "lookup.html")
    page.clock.pause_at("2026-12-01T01:00:00Z")
    return requests


def asked_for_the_index(page, held):
    while not held.routes:
        page.wait_for_timeout(10)


def said(page):
    return page.inner_text("#said")


def found(page, query):
    """Types what is found, lets the lookup begin, and waits for the answer."""
    page.fill("#q", query)
    page.clock.run_for(200)
    page.wait_for_selector("#results .hits")


def test_an_answer_does_not_stand_under_the_next_question(page, held):
    held.let_go()
    found(page, "岚屿")
    held.hold()
    page.fill("#q", "没有这一家")
    page.clock.run_for(160)
    # Where the answer is soon there nothing flickers.
    assert "查到1个品牌" in said(page)
    page.clock.run_for(300)
    assert said(page) == WORKING.format("没有这一家")
    assert page.inner_text("#results").strip() == ""
    asked_for_the_index(page, held)
    held.let_go()
    page.get_by_text("没有以“没有这一家”名称登记的记录").wait_for()


def test_whoever_asks_is_led_to_the_sign_of_work_and_the_answer_before_is_gone_at_once(page, held):
    page.set_viewport_size({"width": 360, "height": 400})
    held.let_go()
    found(page, "岚屿")
    held.hold()
    page.fill("#q", "没有这一家")
    page.press("#q", "Enter")
    assert page.inner_text("#results").strip() == ""
    assert page.evaluate("document.activeElement.id") == "answer"
    page.clock.run_for(300)
    assert said(page) == WORKING.format("没有这一家")
    expect(page.locator("#said")).to_be_in_viewport(ratio=1)


def test_an_answer_that_comes_late_does_not_replace_that_to_a_later_question(page, held):
    held.let_go()
    late = []
    # The file with the first one's record is held, and no other.
    page.route("**/lookup/r*.js*", lambda route: route.fallback() if late else late.append(route))
    page.fill("#q", "岚屿")
    page.clock.run_for(200)
    while not late:
        page.wait_for_timeout(10)
    found(page, "云栖匠心西点")
    answer = page.inner_text("#answer")
    assert "查到1个品牌" in answer and "云栖" in answer
    page.evaluate("() => { window.earlier = minglu.find('岚屿') }")
    late.pop().continue_()
    # What was found for the first is there, and a turn later what was to be said of it.
    assert page.evaluate("earlier.then(found => new Promise(done => {"
                         "const turns = new MessageChannel(); turns.port1.onmessage = () => done(found.hits.length);"
                         "turns.port2.postMessage(0) }))") == 1
    assert page.inner_text("#answer") == answer


def test_what_does_not_come_is_given_up_once_and_asked_for_anew(page, held):
    page.evaluate("""() => { window.told = []
      new MutationObserver(() => told.push(document.querySelector('#said').textContent))
        .observe(document.querySelector('#said'), { childList: true }) }""")
    page.fill("#q", "岚屿")
    page.press("#q", "Enter")
    asked_for_the_index(page, held)
    page.clock.run_for(14_000)
    assert said(page) == WORKING.format("岚屿")
    page.clock.run_for(2_000)
    # What is advised works, as below; to load the page anew would lose what has come.
    assert said(page) == FAILED + "，或者名录刚刚更新。请再点一次“查询”。"
    assert page.locator("#results a").get_attribute("href") == "lists/index.html"
    # A screen reader is told of the work and of its end, of each once.
    told = page.evaluate("told.filter(Boolean)")
    assert len(told) == 2 and FAILED in told[1]
    held.let_go()
    page.press("#q", "Enter")
    page.wait_for_selector("#results .hits")
    page.clock.run_for(20_000)
    assert "查到1个品牌" in said(page)


def test_a_slow_line_is_waited_for_as_long_as_files_come_one_by_one(page, held):
    page.fill("#q", "xinlan")
    page.press("#q", "Enter")
    seconds = 0
    while True:
        page.wait_for_timeout(50)
        if page.locator("#results .hits").count():
            break
        assert FAILED not in said(page), f"after {seconds} s"
        if held.routes:
            page.clock.run_for(10_000)
            seconds += 10
            held.routes.pop().continue_()
    assert seconds > 30
    assert "芯澜封测工坊" in page.inner_text("#results")


def test_answers_in_browsers_without_what_is_newer_than_the_syntax(page, server):
    seen = []
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.add_init_script(f"({NEWER})()")

    def check(case):
        query, words = case
        page.goto(server + "lookup.html?" + urlencode({"q": query}))
        page.get_by_text(words).first.wait_for(timeout=5000)
        assert page.evaluate("'replaceChildren' in document.body || !!''.matchAll") is False

    check_each(numbered([
        ("岚屿", "查到1个品牌"), ("xinlan", "芯澜封测工坊"), ("xinlna", "拼法只差一点"), ("浦东芯澜", "是否要查"),
        ("扶遥", "读音相同"), ("无此校名", "未列入本名录"), ("徐汇", "徐汇区名录"), ("PD-0009-2026", "岚屿分析检验")]), check)
    page.goto(server + "embed/index.html?uscc=52310101MJXY000192")
    assert page.get_by_text("52310101MJXY000192").count() + page.evaluate(
        "[...document.querySelectorAll('textarea')].filter(area => area.value.includes('52310101MJXY000192')).length") > 0
    assert seen == []


# What is typed, the code that is meant, and whose brand that is.
CODES = [
    ("5231O1O1MJXYOOO192", "52310101MJXY000192", "云栖匠心西点"), ("523ioIoimjxyoooi92", "52310101MJXY000192", "云栖匠心西点"),
    ("统一社会信用代码：52310101MJXY000192", "52310101MJXY000192", "云栖匠心西点"),
    ("统一社会信用代码 52310101 MJXY 000192", "52310101MJXY000192", "云栖匠心西点"),
    ("USCC 52310101MJXY000192", "52310101MJXY000192", "云栖匠心西点"),
    ("５２３１０１０１ＭＪＸＹＯ００１９２，", "52310101MJXY000192", "云栖匠心西点"),
    ("https://minglu.example.org/institutions/52310101MJXY000192.html", "52310101MJXY000192", "云栖匠心西点"),
    ("PD-0009-2026", "PD-0009", "岚屿分析检验"), ("pd-0009–2026", "PD-0009", "岚屿分析检验"),
    ("https://minglu.example.org/awards/PD-0009-2026.html", "PD-0009", "岚屿分析检验"),
]


def test_codes_are_read_as_people_write_them(page, server):
    def check(case):
        query, code, brand = case
        page.goto(server + "lookup.html?" + urlencode({"q": query}))
        page.wait_for_selector("#results .hits")
        assert f"按编号或者代码“{code}”查询。" in page.inner_text("#results")
        assert brand in page.inner_text("#results .hits")
        assert len({link.get_attribute("href") for link in page.locator("#results .hits h2 a").all()}) == 1

    check_each(numbered(CODES), check)


# A brand's id with something around it, as a plaque has it; whether that is more than its label.
IDS = [
    ("黄浦区　编号HP-0001", True), ("编号：HP-0001", False), ("品牌编号HP-0001", False), ("品牌编号 HP-0001", False), ("编号 HP 0001", False),
    ("编号HP-0001-2026", False), ("云栖匠心西点（HP-0001）", True), ("Id HP-0001", False), ("HP-0001号", False),
    ("上海扶摇示例学校 HP-0001", True), ("优质品牌 hp–0001 – 2026", True), ("Shanghai School ID HP-0001", True),
    ("HP-0001 PD-0001", True), ("HP-0001 2026", False),
]


def test_an_id_is_found_with_what_stands_around_it_on_a_plaque(page, server):
    def check(case):
        query, has_other = case
        page.goto(server + "lookup.html?" + urlencode({"q": query}))
        page.wait_for_selector("#results .hits")
        assert page.locator("#results .hits > li").evaluate_all("items => items.map(item => item.dataset.brand)") == ["HP-0001"]
        assert "按编号或者代码“HP-0001”查询。" in page.inner_text("#results")
        # What is shown must not be taken for what else was asked for.
        assert ("其余文字没有核对。" in page.inner_text("#results")) == has_other

    check_each(numbered(IDS), check)


def test_a_name_with_what_may_be_an_id_in_it_is_a_name(page, server):
    page.goto(server + "lookup.html")
    ids = page.evaluate("""texts => texts.map(text => minglu.idsIn(text, { cycles: [["", 0, "", "2026"]] }))""", [
        "24小时急救", "3D打印", "编号7", "2026年", "甲-1 编号乙", "AB-1-2026", "编号：AB"])
    assert ids == [[], ["3d"], ["7"], [], [], ["ab12026", "ab1"], ["ab"]]
    # It is asked for by its name first.
    found = page.evaluate("""async () => {
      const { hits, code } = await minglu.find("云栖匠心西点 HP-0001")
      return [hits.map(hit => hit.brands.map(brand => brand[0])), code]
    }""")
    assert found == [[["HP-0001"]], None]


@pytest.mark.parametrize("query", ["52310101MJXY000192", "pd-0009", "PD 0009"])
def test_a_code_that_is_what_was_typed_is_not_said_again(page, server, query):
    page.goto(server + "lookup.html?" + urlencode({"q": query}))
    page.wait_for_selector("#results .hits")
    assert "按编号或者代码" not in page.inner_text("#results")


@pytest.mark.parametrize("query", [
    "统一社会信用代码：52310101MJXY000193", "PD-0009-1999", "PD-0099-2026", "5231O1O1MJXYOOO193", "HP-0099号", "黄浦区 编号HP-0099",
    "HP-00011", "AHP-0001"])
def test_a_code_that_nobody_has_is_denied_as_a_code(page, server, query):
    page.goto(server + "lookup.html?" + urlencode({"q": query}))
    answered(page)
    assert f"没有统一社会信用代码或品牌编号为“{query}”" in said(page)
    assert page.locator("#results .hits").count() == 0


@pytest.mark.parametrize("day", [
    "2024-10-01", "2024/10/1", "2024.10.01", "2024年10月1日", "20241001", "２０２４－１０－０１", " 2024/10/01 "])
def test_a_day_in_the_address_is_read_as_in_the_records(page, server, day):
    page.goto(server + "lookup.html?" + urlencode({"q": "芯澜封测", "on": day}))
    page.get_by_text("查到1个品牌，在有效期内（2024年10月1日的状态）").wait_for()
    assert page.input_value("#on") == "2024-10-01"
    assert page.url.endswith("&on=2024-10-01")


@pytest.mark.parametrize("query, words", [("芯澜封测", "查到1个品牌，在有效期内（2026年12月1日的状态）"), ("无此校名", "没有以")])
@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "2026/11-10", "昨天", "2025-02-29"])
def test_a_day_that_there_is_not_is_said_to_be_left_aside(page, server, day, query, words):
    page.goto(server + "lookup.html?" + urlencode({"q": query, "on": day}))
    page.get_by_text(words).first.wait_for()
    note = f"“{day}”不是有效的日期，没有采用；以下为截至2026年12月1日的结果。"
    assert note in page.inner_text("#results")
    # It is of the day that was given in the address, not of one that is chosen since.
    page.fill("#on", "2024-10-15")
    page.wait_for_function("note => !document.querySelector('#results').innerText.includes(note)", arg=note)


def test_a_day_typed_that_there_is_not_is_said_to_be_left_aside(page, server):
    page.goto(server + "lookup.html?q=" + quote("芯澜封测"))
    # Which part of the field comes first is the browser's.
    page.fill("#on", "2024-01-31")
    page.focus("#on")
    page.keyboard.press("ArrowUp")
    is_year_first = page.input_value("#on").startswith("2025")
    page.fill("#on", "")
    page.get_by_text("（2026年12月1日的状态）").wait_for()
    page.focus("#q")
    page.focus("#on")
    for part in ["2025", "ArrowRight", "02", "30"] if is_year_first else ["02", "30", "2025"]:
        page.keyboard.press(part) if part.startswith("Arrow") else page.keyboard.type(part)
    assert page.evaluate("[document.querySelector('#on').value, document.querySelector('#on').validity.badInput]") == ["", True]
    page.focus("#q")
    page.get_by_text("填写的日期不完整或者不存在，没有采用；以下为截至2026年12月1日的结果。").wait_for()
