"""One page of each kind in a browser: quiet, self-contained, usable on a phone, accessible."""

import pytest

from page_checks import (
    DESKTOP, LOOKS, PHONE, assert_each_can_be_read_without_scripts, assert_each_is_accessible,
    assert_each_opens_quietly_and_fits, check_each, watch)
from site_under_test import PUBLIC, one_of_each_embedded_kind, one_of_each_kind

KINDS = one_of_each_kind()
EVERY_KIND = KINDS | one_of_each_embedded_kind()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
def test_every_kind_opens_quietly_and_fits(browser, server, place, width):
    base = server if place == "sub-path" else PUBLIC.as_uri() + "/"
    assert_each_opens_quietly_and_fits(browser, base, EVERY_KIND, width)


@pytest.mark.parametrize("look", LOOKS)
def test_no_kind_has_an_accessibility_violation(browser, server, look):
    assert_each_is_accessible(browser, server, EVERY_KIND, look)


def test_every_kind_can_be_read_without_scripts(browser, server):
    assert_each_can_be_read_without_scripts(browser, server, EVERY_KIND)


def test_a_cell_on_a_phone_is_called_what_its_column_is_called(page):
    """Below a certain width each row stands by itself, and only the cells' own labels say what they are."""
    def check(path):
        page.goto(PUBLIC.as_uri() + "/" + path)
        assert page.evaluate("""() => [...document.querySelectorAll("table.stack")].flatMap(table => {
          const heads = [...table.querySelectorAll("thead th")].map(head => head.textContent.trim())
          return [...table.querySelectorAll("tbody tr")].flatMap(row => [...row.children].map((cell, column) =>
            [cell.dataset.label, heads[column]]).filter(([label, head]) => label !== undefined && label !== head))
        })""") == []

    cycles = {path.stem: f"cycles/{path.name}" for path in (PUBLIC / "cycles").glob("*.html")}
    check_each(KINDS | cycles, check)


def test_first_key_leads_past_the_navigation(page, server):
    def check(path):
        page.goto(server + path)
        page.keyboard.press("Tab")
        target = page.evaluate("document.activeElement.getAttribute('href')")
        assert target and target.startswith("#"), f"the first thing reached by keyboard is {target}, not a skip link"
        assert page.locator(target).count() == 1

    check_each(KINDS, check)


@pytest.mark.parametrize("place", ["site", "section"])
def test_runs_under_the_policy_that_nginx_sends(page, nginx, place):
    """Nothing inline, nothing from elsewhere: the browser would say so on the console."""
    base = nginx[["site", "section"].index(place)]
    seen = watch(page, base)

    def check(path):
        reply = page.goto(base + path)
        found = list(seen)
        seen.clear()
        assert found == []
        assert "default-src 'none'" in reply.headers["content-security-policy"]

    check_each(EVERY_KIND, check)


@pytest.mark.parametrize("place", ["site", "section"])
@pytest.mark.parametrize("missing", ["no-such.html", "institutions/no-such.html", "a/b/no-such.html"])
def test_what_is_not_found_looks_like_the_register_at_any_depth(page, nginx, place, missing):
    """Its style and script are there, and its links lead to the register's own address."""
    base = nginx[["site", "section"].index(place)]
    seen = watch(page, base)
    assert page.goto(base + missing).status == 404
    assert [entry for entry in seen if missing not in entry and "404 (Not Found)" not in entry] == []
    assert page.evaluate("[...document.styleSheets].map(sheet => sheet.cssRules.length > 0)") == [True]
    assert page.get_by_role("button", name="大字").is_visible()
    links = page.evaluate("[...document.querySelectorAll('a:not(.skip)')].map(link => link.getAttribute('href'))")
    assert links and all(link.startswith("https://") for link in links)
