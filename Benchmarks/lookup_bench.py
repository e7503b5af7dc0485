#!/usr/bin/env python3
"""Counts what readers fetch of random registers, for random queries and for a profile: lookup_bench.py SIZE…

The queries are asked in a headless Chromium, each with nothing kept from the one before; what counts are the files of the index
that they read. A query is found if the institution that it was made from is among the answers, or they are full and say that
there are more; else it is unanswered. Where Pagefind is installed (pip install "pagefind[extended]"), it indexes the same
institutions' pages, up to 10,000, and is asked for the same names.
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
import time
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "benchmark"
MINGLU = ROOT / ".build" / "release" / "minglu"
SHOWN = 10
# How many names Pagefind is asked for, and of how large a register at most: each name is a new page for it, and takes it as
# long as fifty take the lookup.
COMPARED = 100
LARGEST_COMPARED = 10_000
MOST_BYTES = 64 * 1024


class Counting(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, and counts the bytes of what Pagefind fetches."""

    fetched = 0
    protocol_version = "HTTP/1.1"
    # Small files, one after the other on one connection: none waits for the last one's receipt.
    disable_nagle_algorithm = True

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


def measure(folder, count=1000, is_compared=True):
    """Bytes for `count` random queries, how many of them found what they were made from, and the same of Pagefind; and the
    bytes of a profile's HTML."""
    from playwright.sync_api import sync_playwright

    folder = Path(folder)
    brands = json.loads((folder / "data/brands.json").read_text("utf-8"))["brands"]
    queries = draw(brands, readings(folder), count)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
        own = ask_lookup(browser, folder, queries)
        names = [query for query in queries if query[0] in ("name", "part of a name")][:COMPARED]
        compared = ask_pagefind(browser, folder, names) if find_spec("pagefind") and is_compared else None
        browser.close()
    result = {"queries": summary(queries, own), "profiles": weights(folder)}
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
    page = browser.new_page()
    # From disk, as from a server, each file is a script that is loaded when it is asked for.
    page.goto((folder / "lookup.html").resolve().as_uri())
    answers = []
    tell(f"{len(queries):,} queries")
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
    return answers


def ask_pagefind(browser, folder, queries):
    """For each query (bytes, found): found if it is among as many first answers as the lookup shows, or there are more."""
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary)
        shutil.copytree(folder / "institutions", site / "institutions", ignore=shutil.ignore_patterns("*.json"))
        tell("Pagefind indexes the pages")
        (site / "index.html").write_text("<!DOCTYPE html><title>Pagefind</title>", "utf-8")
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", site, "--glob", "institutions/*.html"], check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        tell(f"Pagefind is asked for {len(queries):,} names")
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


def weights(folder):
    sizes = sorted(file.stat().st_size for file in (folder / "institutions").glob("*.html"))
    return {"count": len(sizes), **spread(sizes)}


def spread(sizes):
    return {"median": round(statistics.median(sizes)), "99th": sizes[int(len(sizes) * 0.99)], "worst": sizes[-1]}


def summary(queries, answers):
    sizes = sorted(size for size, _ in answers)
    worst = max(zip(answers, queries))[1]
    unanswered = [text for (_, text, _), (_, is_found) in zip(queries, answers) if not is_found]
    return {
        "count": len(answers), "found": len(answers) - len(unanswered), **spread(sizes), "worst_query": worst[1],
        "above_64_kb": sum(size > MOST_BYTES for size in sizes), "unanswered": unanswered}


def report(result):
    print(f"{'bytes fetched':>14} {'count':>8} {'found':>6} {'median':>8} {'99th':>8} {'worst':>8}")
    for name, figures in result.items():
        print(
            f"{name:>14} {figures['count']:>8} {figures.get('found', ''):>6} {figures['median']:>8} {figures['99th']:>8} "
            f"{figures['worst']:>8}  {figures.get('worst_query', '')}")
    queries = result["queries"]
    print(f"{queries['above_64_kb']} queries fetch more than 64 KB; unanswered: {', '.join(queries['unanswered']) or 'none'}")


def tell(message):
    print(f"[{time.strftime('%H:%M:%S')}] {message}", file=sys.stderr, flush=True)


def main(sizes):
    WORK.mkdir(parents=True, exist_ok=True)
    results = {}
    for size in sizes:
        tell(f"{size:,} institutions: making and publishing the register")
        with tempfile.TemporaryDirectory(dir=WORK) as temporary:
            content, published = Path(temporary) / "content", Path(temporary) / "public"
            subprocess.run([sys.executable, ROOT / "Benchmarks/make_register.py", str(size), content], check=True)
            subprocess.run(
                [MINGLU, "build", "--content", content, "--templates", ROOT / "templates", "--output", published],
                check=True, stdout=subprocess.DEVNULL)
            results[size] = measure(published, is_compared=size <= LARGEST_COMPARED)
        print(f"Lookup, {size} institutions")
        report(results[size])
    (WORK / "lookup.json").write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000])
