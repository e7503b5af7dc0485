#!/usr/bin/env python3
"""Counts what the lookup fetches for random queries on random registers: lookup_bench.py SIZE…

The queries are asked in a headless Chromium, each with nothing kept from the one before; what counts are the files of the index
that they read. Where Pagefind is installed (pip install "pagefind[extended]"), it indexes the same
institutions' pages and is asked for the same names.
Run it with the tests' Python. Prints a table for each size, and writes .build/benchmark/lookup.json.
"""

import functools
import http.server
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "benchmark"
MINGLU = ROOT / ".build" / "release" / "minglu"
SHOWN = 10
# How many names Pagefind is asked for; it takes much longer.
COMPARED = 200


class Counting(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, and counts the bytes of what Pagefind fetches."""

    fetched = 0

    def translate_path(self, path):
        file = super().translate_path(path)
        if "/pagefind/" in file and os.path.isfile(file):
            Counting.fetched += os.path.getsize(file)
        return file

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Counting, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


def measure(folder, count=1000):
    """Bytes for `count` random queries, how many of them found what they were made from, and the same of Pagefind."""
    from playwright.sync_api import sync_playwright

    folder = Path(folder)
    brands = json.loads((folder / "data/brands.json").read_text("utf-8"))["brands"]
    queries = draw(brands, readings(folder), count)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        own = ask_lookup(browser, folder, queries)
        names = [query for query in queries if query[0] in ("name", "part of a name")][:COMPARED]
        compared = ask_pagefind(browser, folder, names) if find_spec("pagefind") else None
        browser.close()
    result = {"queries": summary(queries, own)}
    if compared:
        answers = dict(zip(queries, own))
        result |= {"names": summary(names, [answers[name] for name in names]), "pagefind": summary(names, compared)}
    return result


def draw(brands, read, count):
    """Queries as (kind, text, the code of the institution that it is made from)."""
    chance = random.Random(1)

    def part(text, least):
        start = chance.randrange(len(text) - least + 1)
        return text[start:chance.randrange(start + least, len(text) + 1)]

    def spelled(text, take):
        return "".join(take(chance.choice(read.get(letter, [letter]))) for letter in text)

    kinds = {
        "name": lambda brand: brand["institution"]["name"],
        "part of a name": lambda brand: part(brand["institution"]["name"], 2),
        "one character": lambda brand: chance.choice(brand["institution"]["name"]),
        "brand": lambda brand: part(brand["name"], 2),
        "pinyin": lambda brand: spelled(part(brand["institution"]["name"], 2), lambda reading: reading),
        "initials": lambda brand: spelled(part(brand["institution"]["name"], 3), lambda reading: reading[0]),
        "code": lambda brand: part(brand["institution"]["uscc"], 3),
        "brand's id": lambda brand: brand["id"],
    }
    queries = []
    for turn in range(count):
        kind = list(kinds)[turn % len(kinds)]
        brand = chance.choice(brands)
        queries.append((kind, kinds[kind](brand), brand["institution"]["uscc"]))
    return queries


def readings(folder):
    table = {}
    for syllable, characters in re.findall(r"([a-z]+)([^\x00-\x7f]+)", (folder / "lookup/sounds.js").read_text("utf-8")):
        for character in characters:
            table.setdefault(character, []).append(syllable)
    return table


def ask_lookup(browser, folder, queries):
    """For each query (bytes, found): found if it is among the answers, or the answer says that there are more."""
    server, address = serve(folder)
    page = browser.new_page()
    page.goto(address + "lookup.html")
    answers = []
    for _, text, code in queries:
        codes, has_more, names = page.evaluate(
            """query => {
              minglu.forget()
              return minglu.find(query).then(({ hits, hasMore, reading }) =>
                [hits.map(hit => hit.record[0]), hasMore, [...reading.sizes.keys()]])
            }""", text)
        size = sum((folder / f"lookup/{name}.js").stat().st_size for name in names)
        answers.append((size, code in codes or has_more and len(codes) == SHOWN))
    page.close()
    server.shutdown()
    return answers


def ask_pagefind(browser, folder, queries):
    """For each query (bytes, found): found if it is among as many first answers as the lookup shows, or there are more."""
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary)
        shutil.copytree(folder / "institutions", site / "institutions", ignore=shutil.ignore_patterns("*.json"))
        (site / "index.html").write_text("<!DOCTYPE html><title>Pagefind</title>", "utf-8")
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", site, "--glob", "institutions/*.html"], check=True,
            stdout=subprocess.DEVNULL)
        server, address = serve(site)
        answers = []
        for _, text, code in queries:
            page = browser.new_page()
            page.goto(address)
            Counting.fetched = 0
            urls, total = page.evaluate(
                """([query, shown]) => import('/pagefind/pagefind.js').then(async pagefind => {
                  const found = (await pagefind.search(query)).results
                  const data = await Promise.all(found.slice(0, shown).map(result => result.data()))
                  return [data.map(page => page.url), found.length]
                })""", [text, SHOWN])
            answers.append((Counting.fetched, any(code in url for url in urls) or total > SHOWN))
            page.close()
        server.shutdown()
        return answers


def summary(queries, answers):
    sizes = sorted(size for size, _ in answers)
    worst = max(zip(answers, queries))[1]
    return {
        "count": len(answers), "found": sum(found for _, found in answers), "median": round(statistics.median(sizes)),
        "99th": sizes[int(len(sizes) * 0.99)], "worst": sizes[-1], "worst_query": worst[1],
    }


def report(result):
    print(f"{'bytes fetched':>14} {'queries':>8} {'found':>6} {'median':>8} {'99th':>8} {'worst':>8}")
    for name, figures in result.items():
        print(
            f"{name:>14} {figures['count']:>8} {figures['found']:>6} {figures['median']:>8} {figures['99th']:>8} "
            f"{figures['worst']:>8}  {figures['worst_query']}")


def main(sizes):
    WORK.mkdir(parents=True, exist_ok=True)
    results = {}
    for size in sizes:
        with tempfile.TemporaryDirectory(dir=WORK) as temporary:
            content, published = Path(temporary) / "content", Path(temporary) / "public"
            subprocess.run([sys.executable, ROOT / "Benchmarks/make_register.py", str(size), content], check=True)
            subprocess.run(
                [MINGLU, "build", "--content", content, "--templates", ROOT / "templates", "--output", published],
                check=True, stdout=subprocess.DEVNULL)
            results[size] = measure(published)
        print(f"Lookup, {size} institutions")
        report(results[size])
    (WORK / "lookup.json").write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000])
