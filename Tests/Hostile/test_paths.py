"""No id, slug, code, link or symbolic link reaches a file outside the folders that a command is given, to read or to write."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from planted_register import FIRST, Planted
from running import MINGLU, environment, files, run, write

SECRET = "SECRET-7f3a"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "secret.md").write_text(f"---\ntitle: {SECRET}\ndate: 2026-01-01\n---\n\n{SECRET}\n", "utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    write(inner, Planted(secrets=False).files)
    return inner


def everything(folder):
    return {path: content for path, content in files(folder.parent).items() if not path.startswith("inner/")}


HOSTILE_IDS = ["../../x", "..", "/etc/x", "a/b", "a\\b", "%2e%2e%2fx", "x\u0000y", ".x", "a b", "C:x", "x.html", "x" * 33, "．．／x"]


@pytest.mark.parametrize("name", HOSTILE_IDS)
def test_ids_that_become_files_are_letters_digits_and_hyphens(folder, name):
    for path, old in [("brands.csv", "A-1"), ("institutions.csv", FIRST)]:
        file = folder / "content/districts/310101" / path
        file.write_text(file.read_text("utf-8").replace(old, name), "utf-8")
    done = run(folder, "build", "--format", "json")
    found = {Path(each["file"]).name: set() for each in json.loads(done.stdout)["diagnostics"]}
    for each in json.loads(done.stdout)["diagnostics"]:
        found[Path(each["file"]).name].add(each["id"])
    assert done.returncode == 1 and not (folder / "public").exists()
    for path in ("brands.csv", "institutions.csv"):
        assert found[path] & {"invalid-value", "invalid-uscc", "mangled-code"}, (path, done.stderr)


def test_slugs_are_small_letters_digits_and_hyphens(folder):
    names = ["a b.md", "A.md", "%2e%2e.md", "a\\..\\b.md", "é.md", "<b>.md", "a%2f..%2fx.md"]
    hidden = ["..md", "..%2f..%2fx.md"]
    places = ["announcements", "pages", "districts/310101/announcements"]
    for path in (folder / "content" / place / name for place in places for name in names + hidden):
        path.parent.mkdir(exist_ok=True)
        path.write_text("---\ntitle: 一\ndate: 2026-01-01\n---\n\n正文\n", "utf-8")
    done = run(folder, "build", "--format", "json")
    refused = {each["file"] for each in json.loads(done.stdout)["diagnostics"] if each["severity"] == "error"}
    assert done.returncode == 1 and not (folder / "public").exists()
    assert [f"content/{place}/{name}" for place in places for name in names if f"content/{place}/{name}" not in refused] == []
    # What begins with a dot is nobody's file.
    assert [path for path in refused if Path(path).name in hidden] == []


@pytest.mark.parametrize("code", ["..", "31010", "../..", "310101x", "３１０１０１", "31 101"])
def test_districts_are_six_digits(folder, code):
    for command in (["build", "--district", code], ["check", "--district", code]):
        assert run(folder, *command).returncode in (2, 64)
    assert not (folder / "public").exists() and "x" not in os.listdir(folder.parent)


@pytest.mark.parametrize("destination", [
    "../../../secret.md", "../../../../../../../../etc/passwd", "..%2f..%2f..%2fsecret.md", "%2e%2e/%2e%2e/%2e%2e/secret.md",
    "file:///etc/passwd", "/etc/passwd", "\\\\host\\x", "..\\..\\..\\secret.md"])
def test_links_lead_to_pages_only(folder, destination):
    about = folder / "content/pages/about.md"
    about.write_text(f"---\ntitle: 关于\n---\n\n[一](<{destination}>) ![二](<{destination}>)\n", "utf-8")
    done = run(folder, "build")
    site = files(folder / "public")
    if done.returncode == 0:
        # A scheme that is not shown is dropped with its link.
        assert b"passwd" not in site["about.html"]
    else:
        assert "[broken-link]" in done.stderr and site == {}


@pytest.mark.parametrize("target", ["../../secret.md", "/etc/passwd", "/", "..", "/dev/zero", "no-such-file"])
def test_symbolic_links_out_of_the_records_are_refused(folder, target):
    paths = ["announcements/notice.md", "pages/secret.md", f"districts/310101/institutions/{FIRST}.md",
             "districts/310101/announcements/a.md", "waivers.csv", "cycles/2028/cycle.yaml", "districts/310115"]
    for path in paths:
        link = folder / "content" / path
        link.parent.mkdir(parents=True, exist_ok=True)
        link.unlink(missing_ok=True)
        # A relative one leads out of content/ too.
        is_plain = target.startswith("/") or target == "no-such-file"
        link.symlink_to(target if is_plain else folder.parent / target.removeprefix("../../"))
    done = run(folder, "build")
    assert done.returncode == 1 and not (folder / "public").exists()
    # A folder's link is no part of the tree: that is a warning.
    assert [path for path in paths if f"content/{path}:1:1: " not in done.stderr] == []
    assert done.stderr.count(": error: ") >= 6


def test_symbolic_links_out_of_templates_and_assets_are_refused(folder):
    for path in ("assets/x.svg", "partials/footer.html", "home.html"):
        templates = folder / "templates"
        link = templates / path
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(folder.parent / "secret.md")
        before = everything(folder)
        done = run_with(folder, templates)
        assert done.returncode == 2 and f"templates/{path}` cannot be read" in done.stderr, done.stderr
        assert not (folder / "public").exists() and everything(folder) == before
        link.unlink()
    assert run_with(folder, templates).returncode == 0


def run_with(folder, templates):
    return subprocess.run(
        [MINGLU, "build", "--templates", templates], cwd=folder, capture_output=True, text=True, env=environment())


def test_a_symbolic_link_in_the_place_of_the_output_is_not_followed(folder):
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "kept").write_text("kept", "utf-8")
    assert run(folder, "build").returncode == 0
    page = folder / "public/about.html"
    page.unlink()
    page.symlink_to(outside / "kept")
    done = run(folder, "build")
    assert (outside / "kept").read_text("utf-8") == "kept" and done.returncode in (0, 2)
    if done.returncode == 0:
        assert not page.is_symlink()


def test_templates_name_no_file_outside_their_folder(folder):
    templates = folder / "templates"
    templates.mkdir()
    for name in ("../../secret", "/etc/passwd", "../content/waivers", "assets/../../../secret"):
        (templates / "home.html").write_text("{{>" + name + "}}", "utf-8")
        done = run_with(folder, templates)
        assert done.returncode == 1 and "[template-error]" in done.stderr and not (folder / "public").exists()
