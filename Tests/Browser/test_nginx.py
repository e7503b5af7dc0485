"""The shipped nginx configuration: what it sends for a page, for data, for what is not there; as a site and as a section."""

import gzip
import subprocess
import urllib.error
import urllib.request

import pytest

from nginx_server import serving
from site_under_test import PUBLIC, ROOT

COMPRESSIBLE = [".html", ".css", ".js", ".json", ".csv", ".xml", ".svg"]


class KeepRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


OPENER = urllib.request.build_opener(KeepRedirects)


def get(address, **headers):
    """Status, headers and body; nothing is followed or decompressed."""
    request = urllib.request.Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with OPENER.open(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


@pytest.fixture(scope="module", params=["site", "section"])
def register(request, nginx):
    return nginx[["site", "section"].index(request.param)]


@pytest.mark.parametrize("path, kind", [
    ("index.html", "text/html; charset=utf-8"),
    ("", "text/html; charset=utf-8"),
    ("assets/style.css", "text/css; charset=utf-8"),
    ("assets/register.js", "application/javascript; charset=utf-8"),
    ("assets/icon.svg", "image/svg+xml; charset=utf-8"),
    ("data/brands.csv", "text/csv; charset=utf-8"),
    ("data/brands.json", "application/json"),
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    ("sitemap.xml", "text/xml; charset=utf-8"),
    ("robots.txt", "text/plain; charset=utf-8"),
    ("log/checkpoint", "text/plain; charset=utf-8"),
])
def test_files_are_sent_as_they_stand_with_their_type_and_the_headers(register, path, kind):
    status, headers, body = get(register + path)
    assert status == 200
    assert body == (PUBLIC / (path or "index.html")).read_bytes()
    assert headers["Content-Type"] == kind
    assert_headers(headers)


def assert_headers(headers):
    policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert headers["Cache-Control"] == "no-cache"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["X-Existing-Site"] is None


def test_every_published_file_is_there(register):
    listed = [line[66:] for line in (PUBLIC / "SHA256SUMS").read_text("utf-8").splitlines()]
    assert [path for path in listed if get(register + path)[0] != 200] == []


@pytest.mark.parametrize("suffix", COMPRESSIBLE)
def test_what_can_be_compressed_is(register, suffix):
    path = max((path for path in PUBLIC.rglob("*" + suffix)), key=lambda path: path.stat().st_size)
    status, headers, body = get(register + path.relative_to(PUBLIC).as_posix(), Accept_Encoding="gzip")
    if path.stat().st_size >= 1024:
        assert headers["Content-Encoding"] == "gzip"
        assert headers["Vary"] == "Accept-Encoding"
        body = gzip.decompress(body)
    assert status == 200 and body == path.read_bytes()
    assert_headers(headers)


@pytest.mark.parametrize("path", ["no-such.html", "institutions/no-such.html", "data/", "institutions/", ".minglu/x"])
def test_what_is_not_there_is_the_registers_own_404(register, path):
    status, headers, body = get(register + path)
    assert status == 404
    assert body == (PUBLIC / "404.html").read_bytes()
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert_headers(headers)


def test_beside_the_section_the_existing_site_answers(nginx):
    status, headers, body = get(nginx[1].removesuffix("zhuanlan/minglu/") + "other.html")
    assert (status, body) == (404, b"the existing site's own")


def test_folders_are_found_without_their_last_slash(register):
    status, headers, _ = get(register + "lists")
    assert status == 301
    assert headers["Location"].endswith("/lists/") and "127.0.0.1" not in headers["Location"]
    status, headers, _ = get(register.removesuffix("/")) if "zhuanlan" in register else (301, {"Location": "/"}, b"")
    assert status == 301 and headers["Location"].endswith("/")


def test_an_unchanged_file_is_not_sent_again(register):
    _, headers, _ = get(register + "index.html")
    status, again, body = get(register + "index.html", If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")
    assert again["Cache-Control"] == "no-cache"


def test_a_publication_is_served_from_the_moment_it_takes_its_place(tmp_path):
    public, other = tmp_path / "public", tmp_path / "other"
    for folder, text in [(public, "old"), (other, "new")]:
        folder.mkdir()
        (folder / "index.html").write_text(text)
    with serving(public) as (site, _):
        assert get(site)[2] == b"old"
        public.rename(tmp_path / "previous")
        other.rename(public)
        assert get(site)[2] == b"new"


def test_the_key_is_sent_as_a_text(tmp_path):
    (tmp_path / "public-key.pem").write_text("-----BEGIN PUBLIC KEY-----")
    with serving(tmp_path) as addresses:
        for address in addresses:
            status, headers, body = get(address + "public-key.pem")
            assert (status, body) == (200, b"-----BEGIN PUBLIC KEY-----")
            assert headers["Content-Type"] == "text/plain; charset=utf-8"
            assert_headers(headers)


def test_what_was_compressed_before_is_sent_as_it_lies(tmp_path):
    subprocess.run([ROOT / "deploy" / "compressed-copy", PUBLIC, tmp_path], check=True)
    current = tmp_path / "current"
    plain = (PUBLIC / "index.html").read_bytes()
    with serving(current) as addresses:
        for address in addresses:
            for coding, suffix in [("gzip", ".gz"), ("br", ".br"), ("gzip, deflate, br", ".br")]:
                status, headers, body = get(address + "index.html", Accept_Encoding=coding)
                assert status == 200 and body == (current / f"index.html{suffix}").read_bytes()
                assert headers["Content-Encoding"] == ("br" if suffix == ".br" else "gzip")
                assert headers["Content-Type"] == "text/html; charset=utf-8"
                assert_headers(headers)
            assert get(address + "index.html")[2] == plain
            assert get(address + ".compressed")[0] == 404
    assert gzip.decompress((current / "index.html.gz").read_bytes()) == plain
    assert subprocess.run(["brotli", "-dc", current / "index.html.br"], capture_output=True, check=True).stdout == plain
