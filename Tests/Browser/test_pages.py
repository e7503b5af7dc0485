"""One page of each kind in a browser: quiet, self-contained, usable on a phone, accessible."""

import pytest

from page_checks import (
    DESKTOP, LOOKS, PHONE, assert_can_be_read_without_scripts, assert_is_accessible, assert_opens_quietly_and_fits, watch)
from site_under_test import PUBLIC, one_of_each_embedded_kind, one_of_each_kind

KINDS = one_of_each_kind()
EVERY_KIND = KINDS | one_of_each_embedded_kind()


def path_of(kind):
    assert EVERY_KIND[kind], f"no page is of the kind “{kind}”"
    return EVERY_KIND[kind]


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", ["disk", "sub-path"])
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_opens_quietly_and_fits(page, server, kind, place, width):
    base = server if place == "sub-path" else PUBLIC.as_uri() + "/"
    assert_opens_quietly_and_fits(page, base, path_of(kind), width)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_has_no_accessibility_violation(page, server, kind, look):
    assert_is_accessible(page, server + path_of(kind), look)


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_can_be_read_without_scripts(browser, server, kind):
    assert_can_be_read_without_scripts(browser, server + path_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_first_key_leads_past_the_navigation(page, server, kind):
    page.goto(server + path_of(kind))
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    assert target and target.startswith("#"), f"the first thing reached by keyboard is {target}, not a skip link"
    assert page.locator(target).count() == 1


@pytest.mark.parametrize("place", ["site", "section"])
def test_runs_under_the_policy_that_nginx_sends(page, nginx, place):
    """Nothing inline, nothing from elsewhere: the browser would say so on the console."""
    base = nginx[["site", "section"].index(place)]
    seen = watch(page, base)
    for kind in EVERY_KIND:
        reply = page.goto(base + path_of(kind))
        assert "default-src 'none'" in reply.headers["content-security-policy"]
    # Leaving a page ends what it still asks for.
    assert [entry for entry in seen if not entry.startswith("failed: ")] == []


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
