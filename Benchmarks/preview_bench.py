#!/usr/bin/env python3
"""Times the preview of the sample: from a saved record to the page that shows it, in a headless Chromium: preview_bench.py [TIMES].

A brand's name in its district's table is changed, the table saved as editors save (a new file takes the old one's place), and the
page of its institution, open in the browser, shows itself anew. What counts is the clock's time from the saving to the end of the
new page's DOMContentLoaded; a busy machine makes it long, so the program's own processor time stands beside it. Run it with the
tests' Python. Prints a line, and writes .build/benchmark/preview.json.
"""

import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "benchmark"
MINGLU = ROOT / ".build" / "release" / "minglu"
BOUND = 300
TABLE = "districts/310115/brands.csv"
# The page ended its loading at this moment, in milliseconds of the clock.
SHOWN_AT = "performance.timeOrigin + performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


def processor_time(process):
    """Milliseconds that a process has used so far."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def save(file, text):
    draft = file.with_name(f".{file.name}.draft")
    draft.write_text(text, "utf-8")
    saved = time.time() * 1000
    os.replace(draft, file)
    return saved


def measure(page, address, content, times):
    """Milliseconds from saving to showing, for each of so many changes."""
    file = content / TABLE
    original = file.read_text("utf-8")
    brand, name, uscc = re.search(r"^(PD-\d+),([^,]+),([0-9A-Z]{18})", original, re.M).groups()
    page.goto(f"{address}institutions/{uscc}.html")
    took = []
    # The first is not counted: the browser and the program warm up with it.
    for number in range(times + 1):
        changed = f"{name}{number}"
        saved = save(file, original.replace(f"{brand},{name}", f"{brand},{changed}"))
        page.wait_for_function("name => document.querySelector('main')?.textContent.includes(name)", arg=changed)
        page.wait_for_function("document.readyState === 'complete'")
        took.append(page.evaluate(SHOWN_AT) - saved)
    return took[1:]


def main():
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    if not MINGLU.exists():
        sys.exit("build it first: make site")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        content = Path(folder) / "content"
        shutil.copytree(ROOT / "content", content)
        server = subprocess.Popen(
            [MINGLU, "serve", "--port", "0", "--language", "en"], cwd=folder, stdout=subprocess.PIPE, text=True)
        try:
            address = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline()).group()
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
            page = browser.new_page()
            measure(page, address, content, 1)
            before = processor_time(server)
            took = measure(page, address, content, times)
            used = (processor_time(server) - before) / (times + 1)
            browser.close()
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    median, longest = statistics.median(took), max(took)
    print(f"from a saved record to its page, {times} times: median {median:.0f} ms, shortest {min(took):.0f}, longest {longest:.0f} "
          f"(at most {BOUND}); {used:.0f} ms of processor time of the program's each")
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "preview.json").write_text(json.dumps({"milliseconds": took, "bound": BOUND}, indent=2) + "\n")


if __name__ == "__main__":
    main()
