"""What other programs read: valid HTML everywhere, feeds, the sitemap, the description of the open data."""

import csv
import io
import json
import re
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import frictionless
import jsonschema
import pytest

from nu_validator import markup_errors, schema_errors
from site_under_test import PUBLIC, pages

SCHEMAS = Path(__file__).parent / "schemas"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_page_is_valid():
    assert shutil.which("java"), "the Nu validator needs a Java runtime"
    assert pages()
    assert markup_errors(PUBLIC) == ""


@pytest.mark.parametrize("schema, document", [("atom.rnc", "feed.xml"), ("sitemap.rnc", "sitemap.xml")])
def test_documents_are_valid_against_their_schema(schema, document):
    assert schema_errors(SCHEMAS / schema, PUBLIC / document) == ""


@pytest.mark.parametrize("schema, document, right, wrong", [
    ("atom.rnc", "feed.xml", "<updated>", "<modified>"),
    ("atom.rnc", "feed.xml", "T00:00:00+08:00", ""),
    ("atom.rnc", "feed.xml", "<title>", "<title size='1'>"),
    ("sitemap.rnc", "sitemap.xml", "<loc>https://", "<loc>"),
    ("sitemap.rnc", "sitemap.xml", "<loc>", "<link>"),
])
def test_schemas_find_what_is_wrong(tmp_path, schema, document, right, wrong):
    text = (PUBLIC / document).read_text("utf-8")
    assert right in text
    broken = text.replace(right, wrong).replace(right.replace("<", "</"), wrong.replace("<", "</").split(" ")[0])
    (tmp_path / "broken.xml").write_text(broken, "utf-8")
    assert "error" in schema_errors(SCHEMAS / schema, tmp_path / "broken.xml")


def site_path(url, base):
    """The file of the site that an absolute URL names."""
    assert url.startswith(base), f"{url} is not below {base}"
    path = urlsplit(url).path[len(urlsplit(base).path):]
    return PUBLIC / (path + "index.html" if path == "" or path.endswith("/") else path)


@pytest.fixture(scope="module")
def base():
    """The site's own address, as the sitemap has it for the home page."""
    urls = sitemap_urls()
    homes = [url for url in urls if url.endswith("/index.html") and url.count("/") == min(u.count("/") for u in urls)]
    home = next(iter(homes), min(urls, key=len))
    return urljoin(home, ".")


def sitemap_urls():
    root = ElementTree.parse(PUBLIC / "sitemap.xml").getroot()
    assert root.tag == SITEMAP + "urlset"
    urls = [location.text for location in root.iter(SITEMAP + "loc")]
    assert urls
    return urls


def test_sitemap_names_every_page_once_and_nothing_else(base):
    urls = sitemap_urls()
    assert len(urls) == len(set(urls))
    named = sorted(site_path(url, base).relative_to(PUBLIC).as_posix() for url in urls)
    # What stands in frames of other websites is told by the register's own pages.
    assert named == [page for page in pages() if page != "404.html" and not re.match(r"embed/(?!index)", page)]


def test_robots_names_the_sitemap(base):
    assert f"Sitemap: {base}sitemap.xml" in (PUBLIC / "robots.txt").read_text("utf-8").splitlines()


def test_feed_is_atom_and_its_entries_are_pages(base):
    root = ElementTree.parse(PUBLIC / "feed.xml").getroot()
    assert root.tag == ATOM + "feed"
    for element in [root, *root.findall(ATOM + "entry")]:
        for name in ["id", "title", "updated"]:
            assert element.findtext(ATOM + name), f"{element.tag} has no {name}"
    entries = root.findall(ATOM + "entry")
    assert entries
    identifiers = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(identifiers) == len(set(identifiers))
    for entry in entries:
        assert site_path(entry.find(ATOM + "link").get("href"), base).is_file()
    dates = [entry.findtext(ATOM + "updated") for entry in entries]
    assert dates == sorted(dates, reverse=True)


def test_open_data_is_as_described():
    package = json.loads((PUBLIC / "data/datapackage.json").read_text("utf-8"))
    assert {"name", "title", "resources"} <= package.keys()
    paths = [resource["path"] for resource in package["resources"]]
    assert {"brands.csv", "revocations.csv"} <= set(paths)
    for resource in package["resources"]:
        assert {"name", "path", "format", "mediatype", "encoding"} <= resource.keys()
        assert (PUBLIC / "data" / resource["path"]).is_file()
        if resource["format"] == "csv":
            header = rows(PUBLIC / "data" / resource["path"])[0]
            assert header == [field["name"] for field in resource["schema"]["fields"]]
        else:
            file = json.loads((PUBLIC / "data" / resource["path"]).read_text("utf-8"))
            jsonschema.Draft202012Validator.check_schema(resource["jsonSchema"])
            jsonschema.Draft202012Validator(resource["jsonSchema"]).validate(file)


def test_open_data_is_valid_as_its_description_says(tmp_path):
    report = frictionless.validate(PUBLIC / "data/datapackage.json", type="package")
    assert report.valid, report.flatten(["name", "type", "note"])
    assert len(report.tasks) >= 2
    # Every cell is read: one that is no date is found, and one that is no code.
    for column, wrong in [("since", b"2026-13-01"), ("standing", b"in force"), ("reason", b"ground-6")]:
        data = shutil.copytree(PUBLIC / "data", tmp_path / column)
        table = data / "brands.csv"
        cell = next(filter(None, (row[rows(table)[0].index(column)] for row in rows(table)[1:])))
        table.write_bytes(table.read_bytes().replace(cell.encode(), wrong, 1))
        assert not frictionless.validate(data / "datapackage.json", type="package").valid, column


@pytest.mark.parametrize("name", ["brands", "revocations"])
def test_csv_opens_in_a_spreadsheet(name):
    data = (PUBLIC / f"data/{name}.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    table = rows(PUBLIC / f"data/{name}.csv")
    assert len({len(row) for row in table}) == 1
    assert len(table) - 1 == len(json.loads((PUBLIC / f"data/{name}.json").read_text("utf-8"))[name])


def rows(path):
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
