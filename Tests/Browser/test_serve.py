"""The preview in a real browser: records are edited, broken and mended while a page is open."""

import os
import re
import shutil
import signal
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

ROOT = Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build" / "debug" / "minglu"
# What a condition may take before it is taken to have failed; nothing waits for time to pass.
PATIENCE = 60_000


class Preview:
    """A preview of a copy of the sample, in a folder of its own."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.content = folder / "content"
        shutil.copytree(ROOT / "content", self.content)
        self.process = subprocess.Popen(
            [BINARY, "serve", "--port", "0", "--language", "zh"], cwd=folder, stdout=subprocess.PIPE, text=True
        )
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found, line
        self.address = found.group()

    def edit(self, path: str, old: str, new: str):
        """Saves as editors do: a new file takes the place of the old one."""
        file = self.content / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        draft = file.with_name(f".{file.name}.draft")
        draft.write_text(text.replace(old, new), encoding="utf-8")
        os.replace(draft, file)

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    yield preview
    preview.stop()


@pytest.fixture
def page(page):
    page.set_default_timeout(PATIENCE)
    return page


def test_a_page_follows_its_records(preview: Preview, page: Page):
    page.goto(preview.address + "about.html")
    expect(page.get_by_role("region", name="预览")).to_contain_text("预览，未发布")
    expect(page.get_by_role("heading", level=1)).to_have_text("关于名录")

    preview.edit("pages/about.md", "title: 关于名录", "title: 名录是什么")
    expect(page.get_by_role("heading", level=1)).to_have_text("名录是什么", timeout=PATIENCE)

    preview.edit("pages/about.md", "title: 名录是什么", "titel: 名录是什么")
    finding = page.locator("[data-diagnostic=unknown-key]")
    expect(finding).to_contain_text("content/pages/about.md", timeout=PATIENCE)
    expect(finding).to_contain_text("处理办法")
    expect(page.get_by_role("region", name="预览")).to_contain_text(re.compile(r"[1-9]\d*个错误"))

    preview.edit("pages/about.md", "titel: 名录是什么", "title: 又好了")
    expect(page.get_by_role("heading", level=1)).to_have_text("又好了", timeout=PATIENCE)


def test_another_day_is_chosen_in_the_page(preview: Preview, page: Page):
    page.goto(preview.address + "revocations.html")
    expect(page.locator("[data-brand=MH-0005]")).to_have_count(0)
    page.get_by_label("看哪一天").fill("2026-12-15")
    page.get_by_role("button", name="显示").click()
    expect(page).to_have_url(preview.address + "@2026-12-15/revocations.html")
    expect(page.locator("[data-brand=MH-0005]").first).to_be_visible()
    # The site's own links stay on the day.
    page.get_by_role("navigation", name="主导航").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(re.escape(preview.address + "@2026-12-15/")))
    page.get_by_role("link", name="回到默认日期").click()
    expect(page.get_by_role("region", name="预览")).to_contain_text("2026年12月1日")


def test_templates_of_ones_own_are_followed(preview: Preview, page: Page):
    page.goto(preview.address + "about.html")
    templates = preview.folder / "templates"
    templates.mkdir()
    (templates / "content.html").write_text(
        "{{<layout}}{{$main}}<h1>自己的模板</h1>{{/main}}{{/layout}}\n", encoding="utf-8"
    )
    expect(page.get_by_role("heading", level=1)).to_have_text("自己的模板", timeout=PATIENCE)
    (templates / "content.html").unlink()
    expect(page.get_by_role("heading", level=1)).to_have_text("关于名录", timeout=PATIENCE)


def test_nothing_is_written_and_no_page_breaks_a_script(preview: Preview, page: Page):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(preview.address)
    for path in ["lists/city.html", "lookup.html", "announcements/", ".preview/findings", "nothing.html"]:
        page.goto(preview.address + path)
        expect(page.get_by_role("region", name="预览")).to_be_visible()
    assert errors == []
    assert sorted(entry.name for entry in preview.folder.iterdir()) == ["content"]


def test_requests_are_answered_as_http_wants(preview: Preview):
    def ask(path: str, method: str = "GET", **headers: str):
        request = urllib.request.Request(preview.address + path, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    status, headers, body = ask("about.html")
    assert status == 200 and len(body) == int(headers["Content-Length"])
    status, head, nothing = ask("about.html", "HEAD")
    assert (status, nothing) == (200, b"") and head["Content-Length"] == headers["Content-Length"]
    assert ask("about.html", **{"If-None-Match": headers["ETag"]})[0] == 304
    assert ask("about.html", "POST")[0] == 405
    assert ask("about.html", Host="evil.example")[0] == 421
    for path in ["../content/registry.yaml", "%2e%2e/content/registry.yaml", "..%2Fcontent%2Fregistry.yaml", "%00", "%"]:
        status, _, body = ask(path)
        assert status == 404 and b"authority:" not in body, path
    assert ask("about.html")[0] == 200


def test_only_this_machine_reaches_it(preview: Preview):
    port = int(preview.address.rsplit(":", 1)[1].strip("/"))
    listening = [
        line.split()[1]
        for table in ["tcp", "tcp6"]
        for line in Path(f"/proc/{preview.process.pid}/net/{table}").read_text().splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{port:04X}")
    ]
    assert listening == [f"0100007F:{port:04X}"]


@pytest.mark.parametrize(
    ("options", "message"),
    [(["--port", "PORT"], "预览无法使用127.0.0.1的端口"), (["--host", "register.example"], "“register.example”不是")],
)
def test_where_it_cannot_listen_it_says_so(preview: Preview, options: list[str], message: str):
    port = preview.address.rsplit(":", 1)[1].strip("/")
    run = subprocess.run(
        [BINARY, "serve", "--language", "zh", *[port if option == "PORT" else option for option in options]],
        cwd=preview.folder, capture_output=True, text=True,
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert message in run.stderr
