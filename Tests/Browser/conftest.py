"""What the browser tests share: the browser, and the site under a sub-path of a local server."""

import contextlib
import functools
import http.server
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

from nginx_server import serving
from site_under_test import MINGLU, PUBLIC, ROOT

SUB_PATH = "/zhuanlan/minglu/"


class UnderSubPath(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under SUB_PATH and nothing beside it, as a government site's section is served."""

    def translate_path(self, path):
        inside = path.removeprefix(SUB_PATH) if path.startswith(SUB_PATH) else "no-such-path"
        return super().translate_path("/" + inside)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def under_sub_path(folder):
    """Serves a folder: yields its address."""
    handler = functools.partial(UnderSubPath, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}{SUB_PATH}"
        serving.shutdown()


@pytest.fixture(scope="session")
def server():
    """The address of the site on a local server."""
    with under_sub_path(PUBLIC) as address:
        yield address


@pytest.fixture(scope="session")
def districts(tmp_path_factory):
    """The folder of the sites of all districts, and its address on a local server."""
    folder = tmp_path_factory.mktemp("districts")
    command = [MINGLU, "build", "--all-districts", "--content", ROOT / "content", "--templates", ROOT / "templates"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
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
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(locale="zh-CN")
    yield context.new_page()
    context.close()
