"""The page that says how a copy is checked, of a register that is signed: the sample has no key, since a key's private half
must not lie in a repository."""

import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from nu_validator import markup_errors
from site_under_test import MINGLU, ROOT


@pytest.fixture(scope="module")
def signed(tmp_path_factory):
    """The sample register, signed with a key of its own."""
    folder = tmp_path_factory.mktemp("signed")
    shutil.copytree(ROOT / "content", folder / "content")
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", folder / "key.pem"], check=True)
    public_key = folder / "content/public-key.pem"
    subprocess.run(["openssl", "pkey", "-in", folder / "key.pem", "-pubout", "-out", public_key], check=True)
    subprocess.run(
        [MINGLU, "build", "--templates", ROOT / "templates", "--sign", "key.pem"], cwd=folder, check=True,
        capture_output=True)
    return folder


def test_the_page_is_valid(signed):
    assert markup_errors(signed / "public/verify.html") == ""


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_shows_the_key_and_its_commands_to_everybody(browser, signed, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.goto((signed / "public/verify.html").as_uri())
    key = (signed / "content/public-key.pem").read_text("ascii")
    assert key.strip() in [text.strip() for text in page.locator("pre").all_inner_texts()]
    # Nothing is cut off: a command breaks where the window ends.
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.locator("pre").evaluate_all("all => all.every(pre => pre.scrollWidth <= pre.clientWidth)")
    # The key is saved, whatever the server calls it.
    assert page.get_by_role("link", name="public-key.pem").get_attribute("download") == ""
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.get_by_role("link", name="核验数据").click()
    assert page.get_by_role("heading", level=1).inner_text() == "如何核验本站数据"
    context.close()


def test_openssl_accepts_what_was_signed(signed):
    run = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "public-key.pem", "-rawin", "-in", "SHA256SUMS",
         "-sigfile", "SHA256SUMS.sig"], cwd=signed / "public", capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, "Signature Verified Successfully\n")
