"""Districts' own sites in a browser, held to what the city's is held to."""

import pytest

from page_checks import (
    DESKTOP, MIXED_LOOKS, PHONE, assert_each_can_be_read_without_scripts, assert_each_is_accessible,
    assert_each_opens_quietly_and_fits)
from site_under_test import AWARDS, KINDS, STANDINGS, one_of_each_embedded_kind, one_of_each_kind, pages
from nu_validator import markup_errors

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
                paths[kind] = f"{site.name}/{path}"
    return paths


def test_every_kind_is_there(found):
    assert sorted(found) == sorted(EVERY_KIND)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
def test_every_kind_opens_quietly_and_fits(browser, districts, found, place, width):
    folder, address = districts
    base = address if place == "sub-path" else folder.as_uri() + "/"
    for code in sorted({path[:7] for path in found.values()}):
        # A district's site asks for nothing but its own, the other districts' not either.
        own = {kind: path[7:] for kind, path in found.items() if path[:7] == code}
        assert_each_opens_quietly_and_fits(browser, base + code, own, width)


@pytest.mark.parametrize("look", MIXED_LOOKS)
def test_no_kind_has_an_accessibility_violation(browser, districts, found, look):
    assert_each_is_accessible(browser, districts[1], found, look)


def test_every_kind_can_be_read_without_scripts(browser, districts, found):
    assert_each_can_be_read_without_scripts(browser, districts[1], found)


def test_every_page_is_valid(districts):
    folder, _ = districts
    sites = sorted(folder.glob("[0-9]*"))
    assert len(sites) == 16 and all(map(pages, sites))
    assert markup_errors(*sites) == ""
