"""What the browser tests share: the browser, and the site under a sub-path of a local server."""

import subprocess

import pytest
from playwright.sync_api import sync_playwright

from nginx_server import serving
from shared_builds import made_once
from site_server import under_sub_path
from site_under_test import MINGLU, PUBLIC, ROOT

# What its assertions compared is told as those of a test are.
pytest.register_assert_rewrite("page_checks")


@pytest.fixture(scope="session")
def server():
    """The address of the site on a local server."""
    with under_sub_path(PUBLIC) as address:
        yield address


@pytest.fixture(scope="session")
def districts(tmp_path_factory):
    """The folder of the sites of all districts, and its address on a local server."""
    command = [MINGLU, "build", "--all-districts", "--content", ROOT / "content", "--templates", ROOT / "templates"]
    folder = made_once(
        tmp_path_factory, "districts", lambda folder: subprocess.run(command, cwd=folder, check=True, capture_output=True))
    with under_sub_path(folder / "public-districts") as address:
        yield folder / "public-districts", address


@pytest.fixture(scope="session")
def nginx():
    """The addresses of the site behind nginx as it is shipped: as a site of its own, and as a section of another."""
    with serving(PUBLIC) as addresses:
        yield addresses


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(locale="zh-CN")
    yield context.new_page()
    context.close()
