#!/usr/bin/env python3
"""Writes pictures of the published site, at a phone's width and at a desktop's: screenshots.py [FOLDER [PAGE…]].

Run it with the tests' Python: .venv/bin/python Scripts/screenshots.py docs/images
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PUBLIC = Path(__file__).resolve().parent.parent / "public"
PAGES = ["index.html", "lists/city.html", "institutions/52310115MJXY004570.html"]
SIZES = {"phone": (360, 740), "desktop": (1280, 860)}


def main(folder, pages):
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, (width, height) in SIZES.items():
            tab = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
            for page in pages:
                tab.goto((PUBLIC / page).as_uri())
                stem = page.removesuffix(".html").replace("/", "-")
                tab.screenshot(path=folder / f"{stem}-{name}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images"), sys.argv[2:] or PAGES)
