"""The proof that an award's page shows: made by the page's script from the log's tiles, checked by minglu without the site."""

import functools
import http.server
import re
import subprocess
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe

from shared_builds import made_once
from site_under_test import MINGLU, ROOT

BRANDS = 700
TREE = {
    "registry.yaml": "title: 小名录\nauthority: 示例主管部门\nbase_url: https://register.example/list/\nas_of: 2026-12-01\n",
    "revocations.csv": "品牌编号,撤销日期,撤销情形,核实区,文号\n",
    "cycles/2024/cycle.yaml": "title: 2024年度遴选\nannounced: 2024-10-15\ndocument: 示人社〔2024〕1号\n",
    "cycles/2026/cycle.yaml": "title: 2026年度遴选\nannounced: 2026-10-20\ndocument: 示人社〔2026〕1号\n",
    "cycles/2024/results.csv": "品牌编号,结果,级别\n" + "".join(f"A-{n},新增,区级\n" for n in range(BRANDS)),
    "cycles/2026/results.csv": "品牌编号,结果,级别\n" + "".join(f"A-{n},保留,市级\n" for n in range(BRANDS)),
    "districts/310101/district.yaml": "name: 黄浦区\nbureau: 黄浦区示例局\n",
    "districts/310101/institutions.csv":
        "统一社会信用代码,机构名称,机构类别,办学地址\n52310101MJ0000018X,上海甲示例学校,职业院校,示例路1号\n",
    "districts/310101/brands.csv":
        "品牌编号,品牌名称,统一社会信用代码\n" + "".join(f"A-{n},品牌{n},52310101MJ0000018X\n" for n in range(BRANDS)),
}


class Strict(http.server.SimpleHTTPRequestHandler):
    """Sends pages with the policy that deploy/nginx sends."""

    def end_headers(self):
        line = next(line for line in (ROOT / "deploy/nginx/minglu-register.conf").read_text().splitlines()
                    if "Content-Security-Policy" in line)
        # nginx fills in who may frame the page.
        self.send_header("Content-Security-Policy", line.split('"')[1].replace("$minglu_frame_ancestors", "'self'"))
        super().end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A register whose log has 1,400 entries in two cycles, signed."""
    def make(folder):
        for path, text in TREE.items():
            (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "content" / path).write_text(text, "utf-8")
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", folder / "key.pem"], check=True)
        subprocess.run(
            ["openssl", "pkey", "-in", folder / "key.pem", "-pubout", "-out", folder / "public.pem"], check=True)
        subprocess.run(
            [MINGLU, "build", "--templates", ROOT / "templates", "--sign", "key.pem"], cwd=folder, check=True,
            capture_output=True)

    return made_once(tmp_path_factory, "log", make)


@pytest.fixture(scope="module")
def site(published):
    handler = functools.partial(Strict, directory=published / "public")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()


def shown_proof(page, address):
    """The proof's text, and the name that the page gives it."""
    page.goto(address)
    assert not page.get_by_label("收录证明", exact=True).is_visible()
    page.get_by_role("button", name="取得收录证明").click()
    shown = page.get_by_label("收录证明", exact=True)
    shown.wait_for()
    assert shown.get_attribute("readonly") is not None
    said = re.fullmatch("收录证明如下。请复制全文，存为文本文件(.+)。", page.get_by_role("status").inner_text())
    return shown.input_value(), said[1]


# Both ends of the tree and of a tile, and entries whose hashes stand in tiles of both levels.
@pytest.mark.parametrize("award", ["A-0-2024", "A-255-2024", "A-699-2024", "A-1-2026", "A-99-2026", "A-500-2026"])
def test_an_award_is_proved_by_the_text_that_its_page_shows(page, site, published, tmp_path, award):
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    text, name = shown_proof(page, f"{site}awards/{award}.html")
    assert messages == []
    assert name == f"{award}.tlog-proof"
    file = tmp_path / name
    file.write_bytes(text.encode())
    made = subprocess.run([MINGLU, "proof", award, "public"], cwd=published, check=True, capture_output=True)
    assert file.read_bytes() == made.stdout
    run = subprocess.run(
        [MINGLU, "verify", "--proof", file, "--public-key", "public.pem"], cwd=published, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert f'"brand":"{award[:-5]}"' in run.stdout and f'"cycle":"{award[-4:]}"' in run.stdout


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_shows_the_proof_accessibly(browser, site, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
    page = context.new_page()
    shown_proof(page, f"{site}awards/A-3-2026.html")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    context.close()


def test_the_button_copies_the_proof(browser, site):
    context = browser.new_context(locale="zh-CN", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    text, _ = shown_proof(page, f"{site}awards/A-3-2026.html")
    page.get_by_role("button", name="复制").click()
    page.get_by_role("button", name="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == text
    context.close()


def test_where_nothing_may_be_copied_the_proof_is_selected(page, site):
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    text, _ = shown_proof(page, f"{site}awards/A-3-2026.html")
    page.get_by_role("button", name="复制").click()
    page.get_by_role("button", name="已选中，请复制").wait_for()
    assert page.evaluate("(area => area.selectionEnd - area.selectionStart)(document.querySelector('textarea'))") == len(text)


def test_the_logs_files_are_plain_links(page, site):
    """What a script makes cannot be saved in WeChat: no link leads to anything but a file of the site."""
    page.goto(f"{site}awards/A-3-2026.html")
    for name in ["日志的检查点", "本品牌在日志中的位置（JSON）"]:
        reply = page.request.get(page.get_by_role("link", name=name).evaluate("link => link.href"))
        assert reply.ok and reply.body()
    assert "blob" not in (ROOT / "templates/assets/proof.js").read_text("utf-8").lower()


def test_of_a_large_log_the_tiles_of_all_levels_are_asked_for(page, site):
    """300,000 entries: a third level of tiles, and tiles and bundles above 999."""
    asked = []

    def answer(route):
        path = route.request.url.removeprefix(site + "log/")
        asked.append(path)
        if path == "checkpoint":
            route.fulfill(body="register.example/list/log\n300000\nAAAA\n\n")
        elif path.startswith("index/"):
            route.fulfill(body='{"A-3": {"2026": 262200}}')
        else:
            route.fulfill(body=bytes(256 * 32))

    page.route("**/log/**", answer)
    text, _ = shown_proof(page, f"{site}awards/A-3-2026.html")
    assert text.splitlines()[2] == "index 262200"
    # What is beside the entry: in its tile, the tile of tiles, and the whole left half.
    assert {path for path in asked if path.startswith("tile/")} == {
        "tile/entries/x001/024", "tile/0/x001/024", "tile/0/x001/171.p/224", "tile/1/004.p/147", "tile/2/000.p/4"}


def test_without_a_log_the_page_says_so(page, site):
    page.route("**/log/checkpoint", lambda route: route.fulfill(status=404))
    page.goto(f"{site}awards/A-3-2026.html")
    page.get_by_role("button", name="取得收录证明").click()
    page.get_by_text("没有取得日志，请稍后再试。").wait_for()


def test_from_disk_there_is_no_button(page, published):
    page.goto((published / "public/awards/A-3-2026.html").as_uri())
    assert not page.get_by_role("button", name="取得收录证明").is_visible()
