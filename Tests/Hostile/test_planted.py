"""Nothing that is not to be published is found in any byte or path of what is: every field of every record that is dated later
or never published carries a token of its own, which is looked for everywhere, in workbooks once they are unpacked."""

import io
import re
import subprocess
import urllib.error
import urllib.request
import zipfile

import pytest

from planted_register import FIRST, LATER, Planted
from running import MINGLU, environment, files, run, serving, write

PLANTED = Planted()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("planted")
    write(folder, PLANTED.files)
    done = run(folder, "build", "--all-districts")
    assert done.returncode == 0, done.stderr
    return folder


def unpacked(site):
    """Every path with its bytes; a workbook's parts besides."""
    for path, content in site.items():
        yield path, content
        if content[:4] == b"PK\x03\x04":
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                for part in archive.namelist():
                    yield f"{path}/{part}", archive.read(part)


def places(site):
    """What is found of what was planted: (token, where it was planted, where it was found)."""
    needles = {token: token.encode() for token in PLANTED.tokens}
    found = []
    for path, content in unpacked(site):
        found += [(token, PLANTED.tokens[token], path) for token, needle in needles.items() if needle in content or token in path]
    return found


def test_enough_is_planted_and_shows_on_its_day(folder):
    assert len(PLANTED.tokens) > 120
    done = run(folder, "build", "--as-of", "2029-01-01", "--output", "later")
    assert done.returncode == 0, done.stderr
    shown = {token for token, _, _ in places(files(folder / "later"))}
    assert LATER in shown and len(shown) > 50, "what is planted would not show if it were published"
    internal = {token for token, where in PLANTED.tokens.items()
                if where.startswith(("adverse", "waiver", "comment", "hidden", "unknown", "unused")) or "note" in where}
    assert len(internal) > 25 and shown & internal == set()


def test_nothing_planted_is_in_the_site(folder):
    site = files(folder / "public")
    assert f"institutions/{FIRST}.html" in site and "SHA256SUMS" in site and any(path.endswith(".xlsx") for path in site)
    assert places(site) == []


def test_nothing_planted_is_in_a_districts_site(folder):
    site = files(folder / "public-districts")
    assert f"310101/institutions/{FIRST}.html" in site
    assert places(site) == []


def test_the_site_is_the_one_of_a_register_that_never_held_it(folder, tmp_path):
    write(tmp_path, Planted(secrets=False).files)
    done = run(tmp_path, "build", "--all-districts")
    assert done.returncode == 0, done.stderr
    for name in ("public", "public-districts"):
        assert published(tmp_path / name) == published(folder / name)


def published(folder):
    """All but the times of the lists, which are noted beside a district's site."""
    return {path: content for path, content in files(folder).items() if not path.endswith(".minglu/stamp")}


def test_nothing_planted_is_in_an_export_or_in_plaques(folder):
    assert run(folder, "export", "--xlsx", "out.xlsx").returncode == 0
    assert run(folder, "plaques", "--all", "--output", "plaques").returncode == 0
    assert places({"out.xlsx": (folder / "out.xlsx").read_bytes()} | files(folder / "plaques")) == []


def test_nothing_planted_is_served_for_the_day(folder):
    published = files(folder / "public")
    guesses = [f"institutions/{LATER}.html", f"institutions/{LATER}.json", "cycles/2029.html"]
    guesses += [f"announcements/{token}.html" for token in PLANTED.tokens if token.islower()]
    served = {}
    with serving(folder, "--as-of", "2026-12-01") as (port, _):
        for path in [*published, *guesses]:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}") as answer:
                    served[path] = answer.read()
            except urllib.error.HTTPError as error:
                assert error.code == 404
                served[path] = error.read()
    pages = {path: content for path, content in served.items() if path not in guesses}
    # The bar above each page offers the days on which something changes, to whoever writes the records; nothing else.
    assert len(pages) > 30 and [each for each in places(pages) if not is_day(each[0])] == []
    # A path that is not there may be named back to whoever asked for it, and nothing else.
    assert [each for each in places({"": served[path] for path in guesses[:1]}) if each[0] != LATER and not is_day(each[0])] == []


def is_day(token):
    return re.fullmatch(r"\d{4}\D?\d+\D?\d+日?", token) is not None


def test_nothing_planted_is_in_a_publication_that_a_later_one_was_rolled_back_to(folder, tmp_path):
    write(tmp_path, PLANTED.files)
    for arguments in (["build"], ["build", "--as-of", "2029-01-01", "--yes"], ["rollback"]):
        done = run(tmp_path, *arguments) if arguments[0] == "build" else rolled_back(tmp_path)
        assert done.returncode == 0, done.stderr
    assert places(files(tmp_path / "public")) == []


def rolled_back(folder):
    return subprocess.run([MINGLU, "rollback"], cwd=folder, capture_output=True, text=True, env=environment())
