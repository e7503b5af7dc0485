"""The sheet of plaques in a browser: its codes can be read as they are shown, and it prints a page for each brand."""

import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from site_under_test import MINGLU, ROOT

BRANDS = ["HK-0002", "PD-0001", "PD-0002"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    output = tmp_path_factory.mktemp("plaques")
    subprocess.run([MINGLU, "plaques", *BRANDS, "--output", output], cwd=ROOT, check=True, capture_output=True)
    return output


def read(image):
    """What a reader of another make finds in an image."""
    reading = subprocess.run(["zbarimg", "--quiet", "--raw", image], check=True, capture_output=True, text=True)
    return reading.stdout.strip()


def test_codes_read_as_the_address_beside_them(page, folder, tmp_path):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto((folder / "plaques.html").as_uri())
    plaques = page.locator("article")
    assert [plaque.get_attribute("data-brand") for plaque in plaques.all()] == BRANDS
    for number, plaque in enumerate(plaques.all()):
        address = plaque.locator(".address").inner_text()
        # With its quiet zone, which is part of the image.
        plaque.locator("img").screenshot(path=tmp_path / f"{number}.png")
        assert read(tmp_path / f"{number}.png") == address
        assert address.endswith(f"/awards/{BRANDS[number]}-2026.html")
        assert address in plaque.locator("img").get_attribute("alt")


def test_prints_a_page_for_each(page, folder):
    page.goto((folder / "plaques.html").as_uri())
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == len(BRANDS)


def test_has_its_landmarks_and_says_how_each_brand_stands(page, folder):
    page.goto((folder / "plaques.html").as_uri())
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.locator("main > article").count() == len(BRANDS)
    assert page.locator("article[data-standing=in-force]").count() == len(BRANDS)


def test_shows_nothing_sideways_on_a_phone(page, folder):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto((folder / "plaques.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
