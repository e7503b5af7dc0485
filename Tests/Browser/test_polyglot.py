"""Whatever a record says is shown as text: pages, data, feeds, tables and workbooks of a register whose every text is written
to be taken for markup, a script, an address, a style, a formula or a template's tag."""

import csv
import functools
import http.server
import json
import os
import subprocess
import threading
import xml.etree.ElementTree as ElementTree
import zipfile

import pytest
from openpyxl import load_workbook

from hostile_register import FORMULAS, POLYGLOT, harmless, hostile, tree
from site_under_test import MINGLU, ROOT

SKELETON = """() => Array.from(document.querySelectorAll('*'), element =>
  element.tagName + ' ' + element.getAttributeNames().sort().join(' '))"""
ADDRESSES = """() => Array.from(document.querySelectorAll('[href],[src],[action],[srcdoc]'), element =>
  ['href', 'src', 'action', 'srcdoc'].map(name => element.getAttribute(name)).find(value => value !== null))"""


def run(folder, *arguments):
    return subprocess.run(
        [MINGLU, *map(str, arguments), "--templates", ROOT / "templates"], cwd=folder, capture_output=True, text=True,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"})


def built(folder, make):
    for path, text in tree(make).items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text, "utf-8")
    done = run(folder, "build")
    assert done.returncode == 0, done.stderr
    return folder / "public"


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The site of harmless texts and that of hostile ones."""
    return [built(tmp_path_factory.mktemp(make.__name__), make) for make in (harmless, hostile)]


@pytest.fixture(scope="module")
def visit(browser, sites):
    """Opens a page of a site; gives its elements and their attributes' names, and fails if anything of it ran."""
    servers = []
    for site in sites:
        handler = functools.partial(Quiet, directory=site)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
    context = browser.new_context(locale="zh-CN")

    def visit(number, path, then=lambda page: None):
        page = context.new_page()
        strays = []
        address = f"http://127.0.0.1:{servers[number].server_port}/"
        page.on("dialog", lambda dialog: (strays.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: strays.append(request.url) if not request.url.startswith(address) else None)
        page.on("pageerror", lambda error: strays.append(str(error)))
        page.add_init_script("window.ran = 0; window.pwned = () => { window.ran += 1 }")
        page.goto(address + path)
        then(page)
        assert page.evaluate("window.ran") == 0, path
        assert strays == [], path
        addresses = page.evaluate(ADDRESSES)
        assert [each for each in addresses if each.strip().lower().startswith(("javascript:", "data:", "//"))] == []
        # Markdown makes a link of an address that stands in it; nothing else does.
        assert path == "raw.html" or [each for each in addresses if "evil.invalid" in each] == []
        skeleton = page.evaluate(SKELETON)
        text = page.evaluate("document.documentElement.textContent")
        page.close()
        return skeleton, text

    yield visit
    context.close()
    for server in servers:
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def paths(site, ending):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob(f"*{ending}"))


def test_both_sites_have_the_same_pages(sites):
    pages = [paths(site, ".html") for site in sites]
    assert pages[0] == pages[1] and len(pages[0]) > 15


def test_every_page_has_the_elements_of_a_harmless_one(sites, visit):
    shown = 0
    for path in paths(sites[1], ".html"):
        (benign, _), (found, text) = visit(0, path), visit(1, path)
        assert with_short_names(found) == with_short_names(benign) or path == "raw.html", path
        shown += POLYGLOT in text
    assert shown > 12


def with_short_names(skeleton):
    """The elements of a page where each name stands on one line of its tile on the map, though a long one takes two."""
    return [each for index, each in enumerate(skeleton) if not each.startswith("text ") or each not in skeleton[index - 1:index]]


def test_what_a_search_finds_is_shown_as_text(sites, visit):
    def search(page):
        field = page.locator("input[type=search]").first
        field.fill("机构甲")
        page.locator("[data-standing]").first.wait_for()

    def search_harmful(page):
        search(page)
        assert page.get_by_text("oNcliCk=pwned()").count() > 0

    benign, _ = visit(0, "lookup.html", search)
    found, _ = visit(1, "lookup.html", search_harmful)
    assert found == benign


def test_the_page_of_a_difference_shows_it_as_text(sites, browser, tmp_path):
    shown = []
    for site in sites:
        done = run(site.parent, "diff", "--format", "html", "--output", "nothing")
        assert done.stdout.startswith("<!DOCTYPE html>"), done.stderr
        page = browser.new_page()
        page.add_init_script("window.ran = 0; window.pwned = () => { window.ran += 1 }")
        page.route("**/*", lambda route: route.abort())
        page.set_content(done.stdout, wait_until="domcontentloaded")
        assert page.evaluate("window.ran || 0") == 0
        shown.append(page.evaluate(SKELETON))
        page.close()
    assert shown[0] == shown[1]


def strings(value):
    if isinstance(value, dict):
        return [text for each in value.values() for text in strings(each)]
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    return [value] if isinstance(value, str) else []


def shape(value):
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    return [shape(each) for each in value] if isinstance(value, list) else type(value).__name__


def test_data_say_the_texts_and_nothing_else(sites):
    found = 0
    for path in paths(sites[1], ".json"):
        benign, harmful = (json.loads((site / path).read_text("utf-8")) for site in sites)
        assert shape(benign) == shape(harmful), path
        found += sum(POLYGLOT in text for text in strings(harmful))
    assert found > 10


def test_data_within_pages_say_the_texts_and_nothing_else(sites, browser):
    page = browser.new_page()
    found = 0
    for path in paths(sites[1], ".html"):
        blocks = []
        for site in sites:
            page.set_content((site / path).read_text("utf-8").replace("<link", "<x-link"), wait_until="domcontentloaded")
            blocks.append(page.evaluate(
                "Array.from(document.querySelectorAll('script[type=\"application/ld+json\"]'), each => each.textContent)"))
        benign, harmful = ([json.loads(text) for text in each] for each in blocks)
        assert [shape(each) for each in benign] == [shape(each) for each in harmful], path
        found += sum(POLYGLOT in text for each in harmful for text in strings(each))
    page.close()
    assert found > 3


def test_feeds_and_maps_are_well_formed_and_hold_the_same_elements(sites):
    names = [path for path in paths(sites[1], ".xml") + paths(sites[1], ".svg")]
    assert "feed.xml" in names and "sitemap.xml" in names
    for path in names:
        benign, harmful = (ElementTree.parse(site / path) for site in sites)
        assert [each.tag for each in benign.iter()] == [each.tag for each in harmful.iter()], path
    assert POLYGLOT in "".join(ElementTree.parse(sites[1] / "feed.xml").getroot().itertext())


def test_no_cell_of_a_table_runs_as_a_formula(sites):
    formulas = 0
    for path in paths(sites[1], ".csv"):
        with open(sites[1] / path, encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")] == [], path
        formulas += sum(cell.startswith(tuple("'" + each for each in FORMULAS)) for cell in cells)
    assert formulas > 4


def test_no_cell_of_a_workbook_is_a_formula(sites, tmp_path):
    done = run(sites[1].parent, "export", "--xlsx", tmp_path / "all.xlsx")
    assert done.returncode == 0, done.stderr
    texts = 0
    for path in [*(sites[1] / each for each in paths(sites[1], ".xlsx")), tmp_path / "all.xlsx"]:
        for sheet in load_workbook(path):
            for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
                assert cell.data_type == "s" and cell.number_format == "@" and cell.hyperlink is None, (path, cell.coordinate)
                texts += POLYGLOT in cell.value
        with zipfile.ZipFile(path) as archive:
            for part in archive.namelist():
                assert "externalLink" not in part and "vba" not in part.lower()
                assert b"<f>" not in archive.read(part) and b"<f " not in archive.read(part)
    assert texts > 10
