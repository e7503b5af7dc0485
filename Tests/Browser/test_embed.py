"""What other websites show of the register: frames that size themselves, badges, HTML to paste, data."""

import http.server
import json
import re
import threading
import xml.etree.ElementTree as ElementTree

import pytest
from playwright.sync_api import expect

from nu_validator import markup_errors
from page_checks import check_each, numbered
from site_under_test import PUBLIC, one_of_each_embedded_kind, one_of_each_kind, pages

KINDS = one_of_each_embedded_kind()
DATA = json.loads((PUBLIC / "data/brands.json").read_text("utf-8"))
BASE = re.search(r'href="([^"]+)lookup\.html"', (PUBLIC / "404.html").read_text("utf-8"))[1]
INSTITUTIONS = sorted(path.stem for path in PUBLIC.glob("institutions/*.html"))
DISTRICTS = sorted(path.stem for path in PUBLIC.glob("embed/*.json"))
MARK = re.compile(r'data-brand="([^"]+)" data-standing="([^"]+)"')


class Website(http.server.BaseHTTPRequestHandler):
    """Another website than the register's: one page, which each test puts together."""

    body = ""

    def do_GET(self):
        html = f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>host</title><h1>host</h1>{self.body}'
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(html.encode())

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def website():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Website) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://localhost:{serving.server_port}/"
        serving.shutdown()


@pytest.fixture
def host(website):
    """Opens a page of another website with a body."""
    def opened(page, body):
        Website.body = body
        page.goto(website)
    return opened


def frame(address, kind):
    return f'<iframe data-minglu src="{address}{KINDS[kind]}" title="register" width="100%" height="100"></iframe>'


def script(address):
    return f'<script src="{address}assets/embed.js" defer></script>'


def is_as_high_as_its_page(page):
    """True once the only frame shows its page without scrolling, and without a gap below it."""
    inner = page.frames[1].evaluate("document.documentElement.getBoundingClientRect().height")
    return abs(page.locator("iframe").first.evaluate("frame => frame.clientHeight") - inner) <= 1


def wait_until(page, condition):
    """Lets the page go on until a condition holds; the browser's own patience ends it."""
    for _ in range(200):
        if condition():
            return
        page.evaluate("new Promise(requestAnimationFrame)")
    assert condition()


@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_is_as_high_as_its_page_and_stays_so(page, server, kind, host):
    page.set_viewport_size({"width": 1280, "height": 800})
    host(page, frame(server, kind) + script(server))
    wait_until(page, lambda: is_as_high_as_its_page(page))
    wide = page.locator("iframe").bounding_box()["height"]
    page.set_viewport_size({"width": 320, "height": 800})
    wait_until(page, lambda: is_as_high_as_its_page(page) and page.locator("iframe").bounding_box()["height"] > wide)


def test_a_frame_that_was_there_before_the_script_is_asked(page, server, host):
    host(page, frame(server, "embedded district"))
    page.frame_locator("iframe").locator("footer").wait_for()
    page.add_script_tag(url=server + "assets/embed.js")
    wait_until(page, lambda: is_as_high_as_its_page(page))


def test_without_scripts_the_frame_scrolls_and_says_the_same(browser, server, host):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    host(page, frame(server, "embedded institution, revoked") + script(server))
    inside = page.frame_locator("iframe")
    expect(inside.locator("[data-standing=revoked] .mark")).to_have_text("已撤销")
    expect(inside.locator(".asof time")).to_be_attached()
    assert page.locator("iframe").get_attribute("height") == "100"
    context.close()


OTHER_MESSAGES = [
    "'minglu:height'", "null", "{}", "{type: 'minglu:height'}", "{type: 'minglu:height', height: '9'}",
    "{type: 'minglu:height', height: -9}", "{type: 'minglu:height', height: 0.5}", "{type: 'other', height: 9}",
    "{type: 'minglu:height', height: NaN}", "{type: 'minglu:height', height: {}}"]


def test_a_message_of_another_shape_changes_nothing(page, server, host):
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.add_init_script("addEventListener('message', ({data}) => { if (data === 'done') window.isDone = true })")

    def check(message):
        host(page, script(server) + '<iframe data-minglu title="x" height="100"></iframe>')
        speak = f"<script>parent.postMessage({message}, `*`); parent.postMessage(`done`, `*`)</script>"
        page.locator("iframe").evaluate("(frame, text) => { frame.srcdoc = text }", speak)
        page.wait_for_function("window.isDone")
        assert page.locator("iframe").get_attribute("height") == "100"
        assert errors == []

    check_each(numbered(OTHER_MESSAGES), check)


def test_a_window_speaks_for_its_own_frame_only(page, server, host):
    """Neither a frame that was not marked nor the page itself can size another."""
    speak = "<script>parent.postMessage({type: `minglu:height`, height: 777}, `*`); parent.postMessage(`done`, `*`)</script>"
    page.add_init_script("addEventListener('message', ({data}) => { if (data === 'done') window.isDone = true })")
    host(page, script(server) + frame(server, "embedded district") + '<iframe title="x" height="50"></iframe>'
         + '<iframe data-minglu title="y" height="60"></iframe>')
    for title in "xy":
        page.locator(f"[title={title}]").evaluate("(frame, text) => { frame.srcdoc = text }", speak)
    page.wait_for_function("window.isDone")
    page.evaluate("postMessage({type: 'minglu:height', height: 888}, '*')")
    wait_until(page, lambda: page.locator("[title=y]").get_attribute("height") == "777")
    wait_until(page, lambda: is_as_high_as_its_page(page))
    assert page.locator("[title=x]").get_attribute("height") == "50"
    assert page.locator("[title=register]").get_attribute("height") not in ("777", "888")


@pytest.mark.parametrize("place", ["site", "section"])
def test_only_pages_made_for_it_may_be_framed(page, nginx, place, host):
    base = nginx[["site", "section"].index(place)]
    for path in KINDS.values():
        host(page, f'<iframe src="{base}{path}" title="x"></iframe>')
        expect(page.frame_locator("iframe").locator("h1")).to_be_visible()
    seen = []
    page.on("console", lambda message: seen.append(message.text))
    for path in one_of_each_kind().values():
        seen.clear()
        host(page, f'<iframe src="{base}{path}" title="x"></iframe>')
        page.wait_for_load_state()
        wait_until(page, lambda: any("frame-ancestors" in text for text in seen))
        assert page.frames[1].url in ("", "chrome-error://chromewebdata/"), path


def test_the_day_stands_above_what_it_is_of(page, server):
    for path in KINDS.values():
        page.goto(server + path)
        day = page.locator(".asof").bounding_box()["y"]
        assert day < page.locator("[data-brand]").first.bounding_box()["y"], path


def test_links_open_the_register_in_a_window_of_its_own(page, server):
    for path in KINDS.values():
        page.goto(server + path)
        links = page.locator("a")
        assert links.count() > 0
        for link in links.all():
            assert link.get_attribute("target") == "_blank"
            assert link.get_attribute("rel") == "noopener"
        [authority] = [link for link in links.all() if link.get_attribute("href").startswith(BASE)]
        assert (PUBLIC / authority.get_attribute("href").removeprefix(BASE)).is_file()


def test_the_mark_of_a_copy_that_is_out_of_date_opens_a_window_of_its_own_too(page, server, host):
    page.clock.set_fixed_time("2030-01-01T00:00:00Z")
    for kind in KINDS:
        host(page, frame(server, kind))
        link = page.frame_locator("iframe").locator(".asof a")
        assert link.get_attribute("target") == "_blank"
        assert link.get_attribute("rel") == "noopener"
        said = page.frame_locator("iframe").locator(".asof").inner_text()
        assert said.endswith(f"请以{BASE}（打开新窗口）上的最新名录为准。")
    page.goto(server + "index.html")
    assert page.locator(".asof a").get_attribute("target") is None
    assert page.locator(".asof").inner_text().endswith(f"请以{BASE} 上的最新名录为准。")


def expected(brands):
    return [(brand["id"], brand["standing"]) for brand in brands]


def test_every_institution_has_a_page_for_a_frame_and_a_badge_that_say_how_its_brands_stand():
    assert len(INSTITUTIONS) > 50
    for code in INSTITUTIONS:
        facts = json.loads((PUBLIC / f"institutions/{code}.json").read_text("utf-8"))
        for name in [f"embed/institution/{code}.html", f"embed/institution/{code}.svg"]:
            text = (PUBLIC / name).read_text("utf-8")
            assert MARK.findall(text) == expected(facts["brands"]), name
            assert facts["name"] in text and "示例数据" in text, name
            day = re.search(r"(\d{4})年(\d+)月(\d+)日", text.rsplit("截至", 1)[1] if "截至" in text else text)
            assert "{}-{:0>2}-{:0>2}".format(*day.groups()) == facts["as_of"], name
    assert len(list((PUBLIC / "embed/institution").iterdir())) == 2 * len(INSTITUTIONS)


def test_badges_are_pictures_whose_words_fit(page, server, host):
    for code in INSTITUTIONS:
        file = PUBLIC / f"embed/institution/{code}.svg"
        ElementTree.parse(file)
        page.set_content(file.read_text("utf-8"))
        overlapping = page.evaluate("""() => {
          const texts = [...document.querySelectorAll('text')], width = document.querySelector('svg').width.baseVal.value
          const box = element => element.getBBox()
          const beyond = texts.filter(text => box(text).x + box(text).width > width)
          const meeting = [...document.querySelectorAll('g')].filter(row => {
            const [name, standing] = row.querySelectorAll('text')
            return box(name).x + box(name).width > box(standing).x
          })
          return [...beyond, ...meeting].map(element => element.textContent)
        }""")
        assert overlapping == [], code
    host(page, f'<img alt="x" src="{server}embed/institution/{INSTITUTIONS[0]}.svg">')
    page.wait_for_function("document.querySelector('img').naturalWidth > 100")


@pytest.mark.parametrize("place", ["site", "section"])
def test_badges_look_the_same_under_the_policy_that_nginx_sends(page, nginx, place):
    seen = []
    page.on("console", lambda message: seen.append(message.text))
    page.goto(nginx[["site", "section"].index(place)] + f"embed/institution/{INSTITUTIONS[0]}.svg")
    assert seen == []
    assert page.evaluate("getComputedStyle(document.querySelector('text')).fill") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("code", DISTRICTS)
def test_a_district_is_told_alike_in_its_list_in_the_frame_as_fragment_and_as_data(code):
    listed = MARK.findall((PUBLIC / f"lists/{code}.html").read_text("utf-8"))
    for name in [f"embed/{code}.html", f"embed/{code}.txt"]:
        assert MARK.findall((PUBLIC / name).read_text("utf-8")) == listed, name
    data = json.loads((PUBLIC / f"embed/{code}.json").read_text("utf-8"))
    assert data["brands"] == [brand for brand in DATA["brands"] if brand["district"] == code]
    assert (data["as_of"], data["district"]) == (DATA["as_of"], code)
    assert data["register"] == f"{BASE}lists/{code}.html"
    in_force = [brand["id"] for brand in data["brands"] if brand["standing"] == "in-force"]
    assert sorted(brand for brand, _ in listed) == in_force


def test_fragments_are_valid_in_any_page_and_need_nothing(tmp_path):
    for code in DISTRICTS:
        text = (PUBLIC / f"embed/{code}.txt").read_text("utf-8")
        assert not re.search(r"<(script|style|link|iframe|img)|\bclass=|\bstyle=|\bid=", text)
        assert all(link.startswith(BASE) for link in re.findall(r'href="([^"]*)"', text))
        page = f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title></head><body>{text}</body></html>'
        (tmp_path / f"{code}.html").write_text(page, "utf-8")
    assert markup_errors(tmp_path, warnings=True) == ""


def test_the_guide_gives_texts_that_work(page, server, host):
    """With a code typed in and a district chosen, what the guide shows is what a website pastes."""
    revoked = KINDS["embedded institution, revoked"]
    code = revoked.removeprefix("embed/institution/").removesuffix(".html")
    page.goto(f"{server}embed/index.html?uscc={code}")
    page.get_by_label("区", exact=True).select_option(DISTRICTS[-1])
    texts = [area.input_value() for area in page.locator("textarea").all()]
    assert len(texts) == 4
    local = "\n".join(texts).replace(BASE, server)
    host(page, local)
    page.wait_for_function("document.querySelector('img').naturalWidth > 100")
    frames = page.locator("iframe")
    assert [frames.nth(i).get_attribute("src") for i in range(2)] == [
        f"{server}{revoked}", f"{server}embed/{DISTRICTS[-1]}.html"]
    expect(frames.first.content_frame.locator("[data-standing=revoked]").first).to_be_visible()
    wait_until(page, lambda: frames.nth(1).get_attribute("height") not in ("600", None))
    assert page.locator("a", has=page.locator("img")).get_attribute("href") == f"{server}institutions/{code}.html"
    assert f"{server}institutions/{code}.json" in local


def test_without_scripts_the_guide_says_what_to_replace(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + "embed/index.html")
    assert not page.locator("form[data-embed]").is_visible()
    assert sum("统一社会信用代码" in area.input_value() for area in page.locator("textarea").all()) == 3
    context.close()


def test_copying_says_what_it_did(browser, server):
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server + "embed/index.html")
    page.get_by_role("button", name="复制").first.click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("textarea").first.input_value()
    context.close()


def test_the_guide_is_linked_from_profiles_and_lists():
    linking = [path for path in pages() if "embed/index.html" in (PUBLIC / path).read_text("utf-8")]
    assert {f"institutions/{code}.html" for code in INSTITUTIONS} <= set(linking)
    assert {f"lists/{code}.html" for code in DISTRICTS} | {"lists/index.html"} <= set(linking)


def test_what_stands_in_a_frame_is_light():
    for path in KINDS.values():
        html = (PUBLIC / path).read_text("utf-8")
        assets = {(PUBLIC / path).parent / name for name in re.findall(r'(?:href|src)="([^"]+\.(?:css|js))"', html)}
        assert (PUBLIC / path).stat().st_size + sum(file.stat().st_size for file in assets) < 12 * 1024
