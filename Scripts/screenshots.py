#!/usr/bin/env python3
"""Writes the pictures that the READMEs show, of the published site on the day that it shows: screenshots.py [FOLDER].

Run it with the tests' Python: .venv/bin/python Scripts/screenshots.py docs/images
"""

import re
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PUBLIC = Path(__file__).resolve().parent.parent / "public"
# The picture, its page, and the window: a desktop's and a phone's.
PICTURES = [
    ("home-desktop", "index.html", (1280, 1500)),
    ("profile-phone", "institutions/91310115MAXY00470T.html", (360, 900)),
]


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    day = re.search(r'data-as-of="([0-9-]+)"', (PUBLIC / "index.html").read_text("utf-8"))[1]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
        for name, page, (width, height) in PICTURES:
            tab = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
            tab.clock.set_fixed_time(f"{day}T12:00:00+08:00")
            tab.goto((PUBLIC / page).as_uri())
            tab.screenshot(path=folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images"))
