"""Districts' own sites in a browser, held to what the city's is held to."""

import subprocess

import pytest

from page_checks import (
    DESKTOP, LOOKS, PHONE, assert_can_be_read_without_scripts, assert_is_accessible, assert_opens_quietly_and_fits)
from site_under_test import AWARDS, KINDS, STANDINGS, one_of_each_embedded_kind, one_of_each_kind, pages
from test_markup import vnu

EVERY_KIND = [
    *KINDS, *AWARDS, *(f"profile, {standing}" for standing in STANDINGS),
    "embedded district", *(f"embedded institution, {standing}" for standing in STANDINGS)]


@pytest.fixture(scope="session")
def found(districts):
    """Kind → path of its first page, with the district's code before it: no district has every kind."""
    folder, _ = districts
    paths = {}
    for site in sorted(folder.glob("[0-9]*")):
        for kind, path in (one_of_each_kind(site) | one_of_each_embedded_kind(site)).items():
            if path and kind not in paths:
                paths[kind] = (site.name + "/", path)
    return paths


def test_every_kind_is_there(found):
    assert sorted(found) == sorted(EVERY_KIND)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_opens_quietly_and_fits(page, districts, found, kind, place, width):
    folder, address = districts
    code, path = found[kind]
    base = address if place == "sub-path" else folder.as_uri() + "/"
    assert_opens_quietly_and_fits(page, base + code, path, width)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_has_no_accessibility_violation(page, districts, found, kind, look):
    assert_is_accessible(page, districts[1] + "".join(found[kind]), look)


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_can_be_read_without_scripts(browser, districts, found, kind):
    assert_can_be_read_without_scripts(browser, districts[1] + "".join(found[kind]))


def test_every_page_is_valid(districts):
    folder, _ = districts
    sites = sorted(folder.glob("[0-9]*"))
    assert len(sites) == 16 and all(map(pages, sites))
    command = ["java", "-Xss4m", "-jar", vnu(), "--errors-only", "--skip-non-html", "--format", "gnu", *sites]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
